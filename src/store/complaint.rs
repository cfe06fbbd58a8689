//! Complaints and their queues.

use super::db::Reader;
use super::error::Error;
use super::row::{fit, instant, instant_maybe, word};
use super::story::at_text;
use crate::domain::complaint::{Complaint, ComplaintKind, ComplaintOutcome, Severity, Stage};
use crate::domain::due::day_begins;
use crate::domain::id::{BayId, ComplaintId, FloorId, Key, MemberId, PlaceId, StaffId};
use crate::domain::inquiry::Channel;
use crate::domain::word::words;
use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use rusqlite::{Params, Row, params};

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
        Queue::ALL
            .iter()
            .position(|q| *q == queue)
            .and_then(|at| self.counts.get(at))
            .copied()
            .unwrap_or(0)
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
        let tomorrow = day_begins(today.succ_opt().unwrap_or(today), self.zone);
        [at_text(self.now), at_text(tomorrow)]
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
        Ok(self
            .complaints(&format!("{COMPLAINTS} WHERE c.id = ?1"), [id.0])?
            .pop())
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
    pub fn list_queue(
        &self,
        queue: Queue,
        asking: Asking,
        most: usize,
    ) -> Result<Vec<Complaint>, Error> {
        let order = if queue == Queue::Closed {
            "c.closed_at DESC".to_owned()
        } else {
            format!("{DUE} IS NULL, {DUE}, c.id")
        };
        let sql = format!(
            "{ASKING} {COMPLAINTS} CROSS JOIN asking a WHERE {} ORDER BY {order} LIMIT ?4",
            wanted(queue)
        );
        let most = i64::try_from(most).unwrap_or(i64::MAX);
        let [now, tomorrow] = asking.instants();
        self.complaints(&sql, params![now, tomorrow, asking.me.map(|m| m.0), most])
    }

    /// A member's open complaints, newest first.
    ///
    /// # Errors
    /// What the file answers.
    pub fn list_open_complaints_of(&self, member: MemberId) -> Result<Vec<Complaint>, Error> {
        let sql = format!(
            "{COMPLAINTS} WHERE c.member_id = ?1 AND c.stage NOT IN ('closed', 'withdrawn') ORDER BY c.id DESC"
        );
        self.complaints(&sql, [member.0])
    }

    /// How many stand in each queue.
    ///
    /// # Errors
    /// What the file answers.
    pub fn count_queues(&self, asking: Asking) -> Result<QueueCounts, Error> {
        let sums = Queue::ALL
            .map(|queue| format!("coalesce(sum({}), 0)", wanted(queue)))
            .join(", ");
        let mut select = self.conn.prepare_cached(&format!(
            "{ASKING} SELECT {sums} FROM complaint c CROSS JOIN asking a"
        ))?;
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
    pub(super) fn case(&self, id: ComplaintId) -> Result<(Stage, Option<MemberId>), Error> {
        let mut select = self
            .conn
            .prepare_cached("SELECT stage, member_id FROM complaint WHERE id = ?1")?;
        let (stage, member): (String, Option<i64>) =
            select.query_row([id.0], |r| Ok((r.get(0)?, r.get(1)?)))?;
        Ok((
            word("stage", &stage, Stage::from_word)?,
            member.map(MemberId),
        ))
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
        channel: word(
            "channel",
            &row.get::<_, String>("channel")?,
            Channel::from_word,
        )?,
        kind: word(
            "complaint kind",
            &row.get::<_, String>("kind")?,
            ComplaintKind::from_word,
        )?,
        severity: word(
            "severity",
            &row.get::<_, String>("severity")?,
            Severity::from_word,
        )?,
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
        outcome: outcome
            .map(|o| word("outcome", &o, ComplaintOutcome::from_word))
            .transpose()?,
    })
}
