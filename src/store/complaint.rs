//! Complaints and their queues.

use super::db::{Reader, Writer};
use super::error::Error;
use super::row::{fit, instant, instant_maybe, word};
use super::story::{About, at_text};
use crate::domain::changed::Changed;
use crate::domain::complaint::{Complaint, ComplaintKind, ComplaintOutcome, NewComplaint, Severity, Stage};
use crate::domain::id::{BayId, ComplaintId, FloorId, Key, MemberId, PlaceId, StaffId};
use crate::domain::inquiry::Channel;
use crate::domain::story::{Actor, StoryAct, Subject};
use crate::domain::undo::Undo;
use crate::domain::word::words;
use chrono::{DateTime, Datelike, NaiveTime, TimeZone, Utc};
use chrono_tz::Tz;
use rusqlite::{OptionalExtension, Params, Row, params};

words! {
    /// A queue: what somebody has to do something about.
    Queue {
        Open = "open",
        /// Owned by whoever sits here.
        Mine = "mine",
        /// The next step's time has passed.
        Late = "late",
        /// The next step falls due before the day ends.
        Today = "today",
        /// Not yet acknowledged.
        Received = "received",
        /// The member is to be asked whether it holds.
        Verify = "verify",
        Closed = "closed",
    }
}

/// How many stand in each queue.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct QueueCounts {
    counts: [usize; Queue::ALL.len()],
}

impl QueueCounts {
    /// How many stand in a queue.
    pub fn of(&self, queue: Queue) -> usize {
        Queue::ALL.iter().position(|q| *q == queue).and_then(|at| self.counts.get(at)).copied().unwrap_or(0)
    }
}

/// A complaint as it happened: history that is brought in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewCase {
    pub key: Key,
    pub received_at: DateTime<Utc>,
    pub received_by: StaffId,
    pub member: Option<MemberId>,
    pub visitor: String,
    pub channel: Channel,
    pub kind: ComplaintKind,
    pub severity: Severity,
    pub summary: String,
    pub remedy: String,
    pub floor: Option<FloorId>,
    pub place: Option<PlaceId>,
    pub bay: Option<BayId>,
}

const COMPLAINTS: &str = "SELECT c.*, m.name AS member_name, o.name_en AS owner_name
  FROM complaint c LEFT JOIN member m ON m.id = c.member_id JOIN staff o ON o.id = c.owner_id";

/// When the next step is due; empty once the member was answered.
const DUE: &str = "CASE c.stage WHEN 'received' THEN c.acknowledge_by WHEN 'acknowledged' THEN c.answer_by WHEN 'investigating' THEN c.answer_by END";

/// Who asks a queue, and when.
#[derive(Debug, Clone, Copy)]
pub struct Asking {
    pub now: DateTime<Utc>,
    pub zone: Tz,
    pub me: Option<StaffId>,
}

impl Asking {
    /// Now, and the first instant after today.
    fn instants(&self) -> [String; 2] {
        let today = self.now.with_timezone(&self.zone).date_naive();
        let midnight = today.succ_opt().unwrap_or(today).and_time(NaiveTime::MIN);
        let tomorrow = self.zone.from_local_datetime(&midnight).earliest();
        [at_text(self.now), at_text(tomorrow.map_or(self.now, |at| at.with_timezone(&Utc)))]
    }
}

/// Who asks, as a table of one row.
const ASKING: &str = "WITH asking (now, tomorrow, me) AS (VALUES (?1, ?2, ?3))";

/// What a queue asks of a row.
fn wanted(queue: Queue) -> String {
    let open = "c.stage NOT IN ('closed', 'withdrawn')";
    match queue {
        Queue::Open => open.to_owned(),
        Queue::Mine => format!("{open} AND c.owner_id = a.me"),
        Queue::Late => format!("{DUE} < a.now"),
        Queue::Today => format!("{DUE} >= a.now AND {DUE} < a.tomorrow"),
        Queue::Received => "c.stage = 'received'".to_owned(),
        Queue::Verify => "c.stage IN ('answered', 'verifying')".to_owned(),
        Queue::Closed => "c.stage = 'closed'".to_owned(),
    }
}

impl Reader<'_> {
    /// One complaint.
    ///
    /// # Errors
    /// What the file answers.
    pub fn get_complaint(&self, id: ComplaintId) -> Result<Option<Complaint>, Error> {
        Ok(self.complaints(&format!("{COMPLAINTS} WHERE c.id = ?1"), [id.0])?.pop())
    }

    /// A complaint by the number that the member was told; the year may be left out for the newest.
    ///
    /// # Errors
    /// What the file answers.
    pub fn find_complaint(&self, number: &str) -> Result<Option<Complaint>, Error> {
        let sql = format!("{COMPLAINTS} WHERE c.number = ?1 AND c.stage <> 'withdrawn'");
        Ok(self.complaints(&sql, [number.trim()])?.pop())
    }

    /// A queue, what is due first on top; closed ones by when they were closed.
    ///
    /// # Errors
    /// What the file answers.
    pub fn list_queue(&self, queue: Queue, asking: Asking, most: usize) -> Result<Vec<Complaint>, Error> {
        let order = if queue == Queue::Closed { "c.closed_at DESC".to_owned() } else { format!("{DUE} IS NULL, {DUE}, c.id") };
        let sql = format!("{ASKING} {COMPLAINTS} CROSS JOIN asking a WHERE {} ORDER BY {order} LIMIT ?4", wanted(queue));
        let most = i64::try_from(most).unwrap_or(i64::MAX);
        let [now, tomorrow] = asking.instants();
        self.complaints(&sql, params![now, tomorrow, asking.me.map(|m| m.0), most])
    }

    /// How many stand in each queue.
    ///
    /// # Errors
    /// What the file answers.
    pub fn count_queues(&self, asking: Asking) -> Result<QueueCounts, Error> {
        let sums = Queue::ALL.map(|queue| format!("coalesce(sum({}), 0)", wanted(queue))).join(", ");
        let mut select = self.conn.prepare_cached(&format!("{ASKING} SELECT {sums} FROM complaint c CROSS JOIN asking a"))?;
        let [now, tomorrow] = asking.instants();
        let mut rows = select.query(params![now, tomorrow, asking.me.map(|m| m.0)])?;
        let mut counts = QueueCounts::default();
        if let Some(row) = rows.next()? {
            for (index, count) in counts.counts.iter_mut().enumerate() {
                *count = fit("count", row.get(index)?)?;
            }
        }
        Ok(counts)
    }

    fn complaints(&self, sql: &str, params: impl Params) -> Result<Vec<Complaint>, Error> {
        let mut select = self.conn.prepare_cached(sql)?;
        let mut rows = select.query(params)?;
        let mut complaints = Vec::new();
        while let Some(row) = rows.next()? {
            complaints.push(complaint(row)?);
        }
        Ok(complaints)
    }

    /// Number, stage and member of a complaint, for a write about it.
    fn case(&self, id: ComplaintId) -> Result<(Stage, Option<MemberId>), Error> {
        let mut select = self.conn.prepare_cached("SELECT stage, member_id FROM complaint WHERE id = ?1")?;
        let (stage, member): (String, Option<i64>) = select.query_row([id.0], |r| Ok((r.get(0)?, r.get(1)?)))?;
        Ok((word("stage", &stage, Stage::from_word)?, member.map(MemberId)))
    }
}

fn complaint(row: &Row<'_>) -> Result<Complaint, Error> {
    let member: Option<i64> = row.get("member_id")?;
    let name: Option<String> = row.get("member_name")?;
    let outcome: Option<String> = row.get("outcome")?;
    Ok(Complaint {
        id: ComplaintId(row.get("id")?),
        number: row.get("number")?,
        received_at: instant(&row.get::<_, String>("received_at")?)?,
        owner: (StaffId(row.get("owner_id")?), row.get("owner_name")?),
        member: member.map(MemberId).zip(name),
        visitor: row.get("visitor")?,
        channel: word("channel", &row.get::<_, String>("channel")?, Channel::from_word)?,
        kind: word("complaint kind", &row.get::<_, String>("kind")?, ComplaintKind::from_word)?,
        severity: word("severity", &row.get::<_, String>("severity")?, Severity::from_word)?,
        summary: row.get("summary")?,
        remedy: row.get("remedy")?,
        floor: row.get::<_, Option<i64>>("floor_id")?.map(FloorId),
        place: row.get::<_, Option<i64>>("place_id")?.map(PlaceId),
        bay: row.get::<_, Option<i64>>("bay_id")?.map(BayId),
        stage: word("stage", &row.get::<_, String>("stage")?, Stage::from_word)?,
        acknowledge_by: instant(&row.get::<_, String>("acknowledge_by")?)?,
        answer_by: instant(&row.get::<_, String>("answer_by")?)?,
        acknowledged_at: instant_maybe(row.get("acknowledged_at")?)?,
        answered_at: instant_maybe(row.get("answered_at")?)?,
        closed_at: instant_maybe(row.get("closed_at")?)?,
        outcome: outcome.map(|o| word("outcome", &o, ComplaintOutcome::from_word)).transpose()?,
    })
}

/// Working days until a complaint is to be acknowledged, unless the branch has set another number
/// (State Library of Queensland: 2 working days).
const ACKNOWLEDGE_DAYS: u32 = 2;
/// Working days until it is to be answered (SPSO model, stage 1: 5 working days).
const ANSWER_DAYS: u32 = 5;

impl Writer<'_> {
    /// Takes a complaint: whoever writes owns it, it gets the year's next number and its due times. The same key
    /// again finds the complaint that is there.
    ///
    /// # Errors
    /// Somebody of the staff must take it: there is never a complaint without an owner.
    pub fn add_complaint(&mut self, new: &NewComplaint) -> Result<ComplaintId, Error> {
        let Actor::Staff(owner, _) = self.actor.clone() else {
            return Err(Error::refused("a complaint needs an owner"));
        };
        let form = new.form();
        self.remove_draft("complaint", &form.key)?;
        let id = self.put_case(&NewCase {
            key: form.key.clone(),
            received_at: self.now,
            received_by: owner,
            member: form.member,
            visitor: form.visitor.clone(),
            channel: form.channel,
            kind: new.kind(),
            severity: form.severity,
            summary: form.summary.clone(),
            remedy: form.remedy.clone(),
            floor: form.floor,
            place: form.place,
            bay: form.bay,
        })?;
        self.undo = Some(Undo::WithdrawComplaint(id));
        Ok(id)
    }

    /// Brings in a complaint as it was received.
    ///
    /// # Errors
    /// What the file answers.
    pub fn put_case(&mut self, case: &NewCase) -> Result<ComplaintId, Error> {
        let known = self.conn.query_row("SELECT id FROM complaint WHERE key = ?1", [case.key.as_str()], |r| r.get(0)).optional()?;
        if let Some(id) = known {
            return Ok(ComplaintId(id));
        }
        let branch = self.get_branch()?;
        let due = |days| at_text(branch.hours.due_after(case.received_at, days, branch.zone));
        let acknowledge = self.get_setting("complaint_acknowledge_days")?.unwrap_or(ACKNOWLEDGE_DAYS);
        let answer = self.get_setting("complaint_answer_days")?.unwrap_or(ANSWER_DAYS);
        let number = self.next_number(case.received_at.with_timezone(&branch.zone).year())?;
        self.conn.prepare_cached(
            "INSERT INTO complaint (key, number, received_at, received_by, owner_id, member_id, visitor, channel, kind, severity, summary,
               remedy, floor_id, place_id, bay_id, stage, acknowledge_by, answer_by)
             VALUES (?1, ?2, ?3, ?4, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, 'received', ?15, ?16)",
        )?
        .execute(params![
            case.key.as_str(),
            number,
            at_text(case.received_at),
            case.received_by.0,
            case.member.map(|m| m.0),
            case.visitor,
            case.channel.word(),
            case.kind.word(),
            case.severity.word(),
            case.summary,
            case.remedy,
            case.floor.map(|f| f.0),
            case.place.map(|p| p.0),
            case.bay.map(|b| b.0),
            due(acknowledge),
            due(answer),
        ])?;
        let id = self.conn.last_insert_rowid();
        self.tell(About::new(Subject::Complaint, id).of(case.member), StoryAct::Received)?;
        self.changes(Changed::COMPLAINTS);
        if let Some(member) = case.member {
            self.note_seen(member)?;
        }
        Ok(ComplaintId(id))
    }

    /// The year's next number, counted in the branch's own years.
    fn next_number(&self, year: i32) -> Result<String, Error> {
        let highest: Option<i64> = self.conn.query_row(
            "SELECT max(CAST(substr(number, 6) AS INTEGER)) FROM complaint WHERE number LIKE ?1 || '-%'",
            [year.to_string()],
            |r| r.get(0),
        )?;
        Ok(format!("{year}-{:04}", highest.unwrap_or(0) + 1))
    }

    /// The member was told that it is being dealt with.
    ///
    /// # Errors
    /// A complaint that is past this stage refuses.
    pub fn acknowledge(&mut self, id: ComplaintId) -> Result<(), Error> {
        self.step(id, Stage::Acknowledged, StoryAct::Acknowledged, None)?;
        self.undo = Some(Undo::Unacknowledge(id));
        Ok(())
    }

    pub(super) fn unacknowledge(&mut self, id: ComplaintId) -> Result<(), Error> {
        self.step(id, Stage::Received, StoryAct::Unacknowledged, None)
    }

    pub(super) fn withdraw_complaint(&mut self, id: ComplaintId) -> Result<(), Error> {
        self.step(id, Stage::Withdrawn, StoryAct::Withdrawn, None)
    }

    /// Takes a complaint to another stage, if the rules allow it. Closing needs an outcome.
    ///
    /// # Errors
    /// A step that the stage does not allow is refused.
    pub fn step(&mut self, id: ComplaintId, next: Stage, act: StoryAct, outcome: Option<ComplaintOutcome>) -> Result<(), Error> {
        let (stage, member) = self.case(id)?;
        if !stage.may_become(next) {
            return Err(Error::refused(format!("from {} to {}", stage.word(), next.word())));
        }
        self.conn.prepare_cached(
            "UPDATE complaint SET stage = ?2,
               acknowledged_at = CASE ?2 WHEN 'acknowledged' THEN ?3 WHEN 'received' THEN NULL ELSE acknowledged_at END,
               answered_at = CASE ?2 WHEN 'answered' THEN ?3 WHEN 'investigating' THEN NULL ELSE answered_at END,
               closed_at = CASE ?2 WHEN 'closed' THEN ?3 END,
               outcome = CASE ?2 WHEN 'closed' THEN ?4 END
             WHERE id = ?1",
        )?
        .execute(params![id.0, next.word(), at_text(self.now), outcome.map(ComplaintOutcome::word)])?;
        self.tell(About::new(Subject::Complaint, id.0).of(member), act)?;
        self.changes(Changed::COMPLAINTS);
        Ok(())
    }
}
