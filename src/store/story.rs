//! The story: one line for every write, and reading it back as a timeline.

use super::db::{Reader, Writer};
use super::error::Error;
use super::row::{instant, word};
use super::visit::HAPPENED;
use crate::domain::id::MemberId;
use crate::domain::inquiry::Channel;
use crate::domain::member::CONTACTS;
use crate::domain::story::{Actor, StoryAct, StoryLine, Subject};
use chrono::{DateTime, SecondsFormat, Utc};
use rusqlite::{Params, params};
use serde_json::{Map, Value, json};

/// An instant as it stands in the file: UTC with milliseconds.
pub fn at_text(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Millis, true)
}

/// What a line is about.
pub struct About {
    pub subject: Subject,
    pub id: i64,
    pub member: Option<MemberId>,
}

impl About {
    pub fn new(subject: Subject, id: i64) -> Self {
        Self {
            subject,
            id,
            member: None,
        }
    }

    /// It belongs to this member's timeline.
    pub fn of(mut self, member: Option<MemberId>) -> Self {
        self.member = member;
        self
    }
}

impl Writer<'_> {
    /// Leaves a line in the story.
    pub(super) fn tell(&mut self, about: About, act: StoryAct) -> Result<(), Error> {
        self.tell_with(about, act, Map::new())
    }

    /// Who acts, as the story has it.
    pub(super) fn actor_text(&self) -> String {
        match &self.actor {
            Actor::Staff(_, key) => format!("staff:{key}"),
            Actor::Import => "import".to_owned(),
            Actor::Demo => "demo".to_owned(),
            Actor::System => "system".to_owned(),
        }
    }

    /// Leaves a line with something to remember beside it. `about` in the detail is what a timeline shows.
    pub(super) fn tell_with(
        &mut self,
        about: About,
        act: StoryAct,
        detail: Map<String, Value>,
    ) -> Result<(), Error> {
        let actor = self.actor_text();
        let mut insert = self.conn.prepare_cached(
            "INSERT INTO story (at, actor, subject, subject_id, member_id, act, detail) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        )?;
        let detail = Value::Object(detail).to_string();
        insert.execute(params![
            at_text(self.now),
            actor,
            about.subject.word(),
            about.id,
            about.member.map(|m| m.0),
            act.word(),
            detail
        ])?;
        self.changes(crate::domain::changed::Changed::STORY);
        Ok(())
    }

    /// A route slip was printed or saved.
    ///
    /// # Errors
    /// What the file answers.
    pub fn note_slip(&mut self, member: Option<MemberId>, goal: &str) -> Result<(), Error> {
        if let Some(member) = member {
            self.note_contact(member, Channel::Desk, (Subject::Slip, 0))?;
        }
        let detail = Map::from_iter([("about".to_owned(), json!(goal))]);
        self.tell_with(
            About::new(Subject::Slip, 0).of(member),
            StoryAct::SlipMade,
            detail,
        )
    }
}

/// The words of the facts that a line changed.
fn fields(names: Option<String>, has_contacts: bool) -> Vec<String> {
    let names = names.unwrap_or_default();
    let names = names.split(',').filter(|name| !name.is_empty());
    let contacts = has_contacts.then_some(CONTACTS);
    names.chain(contacts).map(str::to_owned).collect()
}

/// A line with who did it, and in few words what it is about.
const LINES: &str = "SELECT s.seq, s.at, p.name_en, s.subject, s.subject_id, s.member_id, s.act,
    coalesce(json_extract(s.detail, '$.about'), n.text, t.text, k.words, i.question, c.number || ' · ' || c.summary, ''),
    (SELECT group_concat(key) FROM json_each(s.detail, '$.fields')), s.detail -> '$.contacts' IS NOT NULL
  FROM story s
  LEFT JOIN staff p ON s.actor = 'staff:' || p.key
  LEFT JOIN member_note n ON n.id = json_extract(s.detail, '$.note')
  LEFT JOIN member_trait t ON t.id = json_extract(s.detail, '$.trait') AND t.ended_at IS NULL
  LEFT JOIN member_consent k ON k.id = json_extract(s.detail, '$.consent')
  LEFT JOIN inquiry i ON s.subject = 'inquiry' AND i.id = s.subject_id
  LEFT JOIN complaint c ON s.subject = 'complaint' AND c.id = s.subject_id";

/// Lines of a member: those that name them or a row that was made one with theirs, and those of inquiries and complaints
/// that were found to be theirs afterwards. Each is looked up from the member's own few rows, also in a file whose
/// statistics are not made yet.
const THEIRS: &str = "SELECT seq FROM story WHERE member_id = ?1
  UNION SELECT s.seq FROM member_merged g CROSS JOIN story s ON s.member_id = g.old_id WHERE g.member_id = ?1
  UNION SELECT s.seq FROM inquiry i CROSS JOIN story s ON s.subject = 'inquiry' AND s.subject_id = i.id WHERE i.member_id = ?1
  UNION SELECT s.seq FROM complaint c CROSS JOIN story s ON s.subject = 'complaint' AND s.subject_id = c.id WHERE c.member_id = ?1";

impl Reader<'_> {
    /// A member's timeline, newest first.
    ///
    /// # Errors
    /// What the file answers; a line that can't be read is an error.
    pub fn list_timeline(&self, member: MemberId, most: usize) -> Result<Vec<StoryLine>, Error> {
        let most = i64::try_from(most).unwrap_or(i64::MAX);
        self.story_lines(
            &format!("{LINES} WHERE s.seq IN ({THEIRS}) AND s.act <> 'visit-withdrawn' AND (s.act <> 'visited' OR ({HAPPENED})) ORDER BY s.seq DESC LIMIT ?2"),
            params![member.0, most],
        )
    }

    /// Everything that was done about a thing, oldest first.
    ///
    /// # Errors
    /// As [`Reader::list_timeline`].
    pub fn list_story(&self, subject: Subject, id: i64) -> Result<Vec<StoryLine>, Error> {
        self.story_lines(
            &format!("{LINES} WHERE s.subject = ?1 AND s.subject_id = ?2 ORDER BY s.seq"),
            params![subject.word(), id],
        )
    }

    fn story_lines(&self, sql: &str, params: impl Params) -> Result<Vec<StoryLine>, Error> {
        let mut select = self.conn.prepare_cached(sql)?;
        let mut rows = select.query(params)?;
        let mut lines = Vec::new();
        while let Some(row) = rows.next()? {
            lines.push(StoryLine {
                seq: row.get(0)?,
                at: instant(&row.get::<_, String>(1)?)?,
                actor: row.get(2)?,
                subject: word("subject", &row.get::<_, String>(3)?, Subject::from_word)?,
                subject_id: row.get(4)?,
                member: row.get::<_, Option<i64>>(5)?.map(MemberId),
                act: word("act", &row.get::<_, String>(6)?, StoryAct::from_word)?,
                about: row.get(7)?,
                fields: fields(row.get(8)?, row.get(9)?),
            });
        }
        Ok(lines)
    }
}
