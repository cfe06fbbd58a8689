//! Taking a person out of the file for good. First a look: what will go, and which texts elsewhere seem to name them. Then
//! the erasure in one transaction: their rows go, their questions and complaints stay for counting without them, the
//! lines of the story keep what was done and when, and nothing else. Last a sweep that leaves no byte of them behind.

use super::db::{Reader, Writer};
use super::error::{Error, ErrorKind};
use super::story::About;
use crate::domain::changed::Changed;
use crate::domain::id::MemberId;
use crate::domain::member::ContactKind;
use crate::domain::privacy::trace::{Hear, Marks, around};
use crate::domain::privacy::{ErasureLook, NotErased, PartKind, Trace, TraceIn, TracePlace};
use crate::domain::story::{Actor, StoryAct, Subject};
use rusqlite::{OptionalExtension, params};
use serde_json::Value;
use std::path::{Path, PathBuf};

/// Where a text stands.
struct Text {
    table: &'static str,
    column: &'static str,
    /// What names its row.
    row: &'static str,
    /// Whether it is in a row of theirs that stays, in SQL.
    own: &'static str,
    /// Rows that are not looked at, because they go or are blanked anyway; in SQL.
    but: &'static str,
}

const OWN: &str = "member_id IS ?1";
/// Lines of the story that are theirs.
const OWN_LINES: &str = "(member_id = ?1 OR subject = 'member' AND subject_id = ?1
    OR member_id IN (SELECT old_id FROM member_merged WHERE member_id = ?1)
    OR subject = 'member' AND subject_id IN (SELECT old_id FROM member_merged WHERE member_id = ?1)
    OR subject = 'inquiry' AND subject_id IN (SELECT id FROM inquiry WHERE member_id = ?1)
    OR subject = 'complaint' AND subject_id IN (SELECT id FROM complaint WHERE member_id = ?1))";
/// Drafts that are about them.
const OWN_DRAFTS: &str = "(form LIKE '%:' || ?1 OR json_extract(json, '$.member') IS ?1
    OR EXISTS (SELECT 1 FROM member_merged g WHERE g.member_id = ?1
      AND (form LIKE '%:' || g.old_id OR json_extract(json, '$.member') IS g.old_id)))";

fn text_of(kind: TraceIn) -> Text {
    let (table, column) = match kind {
        TraceIn::Question => ("inquiry", "question"),
        TraceIn::Answer => ("inquiry", "answer"),
        TraceIn::Visitor => ("inquiry", "visitor"),
        TraceIn::Summary => ("complaint", "summary"),
        TraceIn::Remedy => ("complaint", "remedy"),
        TraceIn::Complainant => ("complaint", "visitor"),
        TraceIn::Note => ("member_note", "text"),
        TraceIn::Trait => ("member_trait", "text"),
        TraceIn::TraitSource => ("member_trait", "source"),
        TraceIn::Consent => ("member_trait", "consent_words"),
        TraceIn::Guardian => ("member", "guardian"),
        TraceIn::OtherNames => ("member", "other_names"),
        TraceIn::Need => ("member", "need"),
        TraceIn::Extra => ("member", "extra"),
        TraceIn::Closure => ("closure", "reason_en"),
        TraceIn::ClosureTamil => ("closure", "reason_ta"),
        TraceIn::Goal => ("guide", "goal"),
        TraceIn::Looked => ("shelf_look", "place"),
        TraceIn::Waiting => ("shelf_search", "visitor"),
        TraceIn::Story => ("story", "detail"),
        TraceIn::Draft => ("draft", "json"),
    };
    let (own, but) = match kind {
        TraceIn::Question
        | TraceIn::Answer
        | TraceIn::Summary
        | TraceIn::Remedy
        | TraceIn::Goal => (OWN, "0"),
        TraceIn::Visitor
        | TraceIn::Complainant
        | TraceIn::Waiting
        | TraceIn::Note
        | TraceIn::Trait
        | TraceIn::TraitSource
        | TraceIn::Consent => ("0", OWN),
        TraceIn::Guardian | TraceIn::OtherNames | TraceIn::Need | TraceIn::Extra => {
            ("0", "id = ?1")
        }
        TraceIn::Closure | TraceIn::ClosureTamil | TraceIn::Looked => ("0", "0"),
        TraceIn::Story => ("0", OWN_LINES),
        TraceIn::Draft => ("0", OWN_DRAFTS),
    };
    let row = match kind {
        TraceIn::Story => "seq",
        TraceIn::Draft => "form || ' ' || key",
        _ => "id",
    };
    Text {
        table,
        column,
        row,
        own,
        but,
    }
}

/// What takes their own rows out, in this order.
const TAKEN_OUT: [&str; 19] = [
    "UPDATE story SET detail = '{}', member_id = NULL WHERE ",
    "DELETE FROM draft WHERE ",
    "UPDATE inquiry SET member_id = NULL, visitor = '' WHERE member_id = ?1",
    "UPDATE complaint SET member_id = NULL, visitor = '' WHERE member_id = ?1",
    "UPDATE guide SET member_id = NULL WHERE member_id = ?1",
    "UPDATE shelf_search SET member_id = NULL, visitor = '' WHERE member_id = ?1",
    "DELETE FROM member_note WHERE member_id = ?1",
    "DELETE FROM member_trait WHERE member_id = ?1",
    "DELETE FROM member_consent WHERE member_id = ?1",
    "DELETE FROM member_photo WHERE member_id = ?1",
    "DELETE FROM member_contact WHERE member_id = ?1",
    "DELETE FROM member_card WHERE member_id = ?1",
    "DELETE FROM enrolment WHERE member_id = ?1",
    "DELETE FROM member_merged WHERE member_id = ?1",
    "DELETE FROM not_double WHERE ?1 IN (member_id, other_id)",
    "DELETE FROM look WHERE member_id = ?1",
    "DELETE FROM member WHERE id = ?1",
    "DELETE FROM erasing WHERE member_id = ?1",
    // The words of questions that were blanked leave the list of words whole.
    "INSERT INTO inquiry_words (inquiry_words) SELECT 'optimize' WHERE ?1 IS NOT NULL",
];

impl Reader<'_> {
    /// What an erasure of a member would do; `None` for one who is not there. Their names are found however they are
    /// spelled, as far as `hear` knows.
    ///
    /// # Errors
    /// What the file answers.
    pub fn find_erasure(&self, member: MemberId, hear: Hear) -> Result<Option<ErasureLook>, Error> {
        let Some(dossier) = self.find_dossier(member)? else {
            return Ok(None);
        };
        let marks = self.marks(member, hear)?;
        let mut traces = Vec::new();
        for kind in TraceIn::ALL {
            self.find_traces(kind, (member, &marks), &mut traces)?;
        }
        traces.sort_by_key(|trace| !trace.is_sure);
        Ok(Some(ErasureLook {
            member,
            number: dossier.number,
            name: dossier.name,
            rows: (dossier.parts.iter())
                .map(|part| (part.kind, part.rows.len()))
                .filter(|(kind, count)| *count > 0 && *kind != PartKind::Story)
                .collect(),
            open_complaints: self.open_complaints(member)?,
            traces,
            copies: self.list_copies(),
        }))
    }

    /// What a member is found by in the texts of others.
    fn marks(&self, member: MemberId, hear: Hear) -> Result<Marks, Error> {
        let mut marks = Marks::hearing(hear);
        let Some(held) = self.get_member(member)? else {
            return Ok(marks);
        };
        let facts = &held.facts;
        marks.name(&facts.name);
        marks.name(facts.name_ta.as_deref().unwrap_or_default());
        marks.name(&facts.other_names);
        marks.name(&facts.address_as);
        marks.exact(&facts.number);
        for merged in self.list_merged(member)? {
            marks.name(&merged.name);
            marks.exact(&merged.number);
        }
        for card in &held.cards {
            marks.exact(&card.number);
        }
        for contact in &held.contacts {
            if contact.kind == ContactKind::Email {
                marks.exact(&contact.value);
            } else {
                let digits = contact.value.chars().filter(char::is_ascii_digit);
                let digits: String = digits.collect();
                marks.phone(&digits[digits.len().saturating_sub(10)..]);
            }
        }
        Ok(marks)
    }

    fn find_traces(
        &self,
        kind: TraceIn,
        (member, marks): (MemberId, &Marks),
        traces: &mut Vec<Trace>,
    ) -> Result<(), Error> {
        let text = text_of(kind);
        let Text {
            table,
            column,
            row,
            own,
            but,
        } = text;
        let sql = format!(
            "SELECT CAST({row} AS TEXT), {column}, {own} FROM {table} WHERE ?1 > 0 AND coalesce({column}, '') NOT IN ('', '{{}}') AND NOT coalesce({but}, 0)"
        );
        let mut select = self.conn.prepare_cached(&sql)?;
        let mut rows = select.query([member.0])?;
        while let Some(row) = rows.next()? {
            let text: String = row.get(1)?;
            let texts = if kind.is_json() {
                serde_json::from_str(&text).map_or_else(|_| vec![text], |value| texts_in(&value))
            } else {
                vec![text]
            };
            let mut found = texts
                .iter()
                .filter_map(|text| Some((text, marks.find(text)?)));
            let Some((first, find)) = found.next() else {
                continue;
            };
            let is_sure = find.is_sure || found.any(|(_, find)| find.is_sure) || row.get(2)?;
            traces.push(Trace {
                place: TracePlace {
                    kind,
                    row: row.get(0)?,
                },
                sentence: find
                    .at
                    .first()
                    .map_or(String::new(), |at| around(first, at)),
                is_sure,
            });
        }
        Ok(())
    }

    fn open_complaints(&self, member: MemberId) -> Result<Vec<String>, Error> {
        let sql = "SELECT number FROM complaint WHERE member_id = ?1 AND stage NOT IN ('closed', 'withdrawn') ORDER BY id";
        let mut select = self.conn.prepare_cached(sql)?;
        let numbers = select.query_map([member.0], |row| row.get(0))?;
        Ok(numbers.collect::<Result<_, _>>()?)
    }

    /// Copies that were kept beside the file when it was brought up to a newer version.
    fn list_copies(&self) -> Vec<PathBuf> {
        let path = self.conn.path().map(Path::new);
        let Some((name, folder)) = path.and_then(|path| Some((path.file_name()?, path.parent()?)))
        else {
            return Vec::new();
        };
        let begin = format!("{}.v", name.to_string_lossy());
        // A folder that can't be listed holds no copy we could name.
        let Ok(entries) = std::fs::read_dir(folder) else {
            return Vec::new();
        };
        let is_copy = |path: &PathBuf| {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            let version = name.strip_prefix(&begin);
            version.is_some_and(|v| !v.is_empty() && v.chars().all(|c| c.is_ascii_digit()))
        };
        let mut copies: Vec<PathBuf> = (entries.flatten().map(|entry| entry.path()))
            .filter(is_copy)
            .collect();
        copies.sort();
        copies
    }

    /// Whether whoever acts may take people out: the program by a rule of the branch, and supervisors.
    fn may_erase(&self, actor: &Actor) -> Result<bool, Error> {
        let Actor::Staff(staff, _) = actor else {
            return Ok(*actor == Actor::System);
        };
        let sql = "SELECT role IN ('supervisor', 'administrator') AND left_at IS NULL FROM staff WHERE id = ?1";
        let may = self.conn.query_row(sql, [staff.0], |row| row.get(0));
        Ok(may.optional()?.unwrap_or(false))
    }
}

impl Writer<'_> {
    /// Takes a person out of the file; `blanked` are the texts elsewhere whose words about them go as well. Nothing brings
    /// them back. [`Store::sweep`](super::Store::sweep) must follow.
    ///
    /// # Errors
    /// What the file answers.
    pub fn erase_member(
        &mut self,
        member: MemberId,
        blanked: &[TracePlace],
        hear: Hear,
    ) -> Result<Result<(), NotErased>, Error> {
        if !self.may_erase(&self.actor)? {
            return Ok(Err(NotErased::NoRight));
        }
        let open = self.open_complaints(member)?;
        if !open.is_empty() {
            return Ok(Err(NotErased::Open(open)));
        }
        let marks = self.marks(member, hear)?;
        self.conn
            .execute("INSERT INTO erasing (member_id) VALUES (?1)", [member.0])?;
        for place in blanked {
            self.blank(place, &marks)?;
        }
        for sql in TAKEN_OUT {
            let which = match sql {
                lines if lines.starts_with("UPDATE story") => OWN_LINES,
                drafts if drafts.starts_with("DELETE FROM draft") => OWN_DRAFTS,
                _ => "",
            };
            self.conn.execute(&format!("{sql}{which}"), [member.0])?;
        }
        // Nothing of a person is in the line: who was taken out is gone.
        self.tell(About::new(Subject::Member, member.0), StoryAct::Erased)?;
        self.sweep_is_due()?;
        self.changes(Changed::MEMBERS | Changed::INQUIRIES | Changed::COMPLAINTS);
        Ok(Ok(()))
    }

    /// The lines of the story about somebody who is taken out say what was done and when, and nothing else.
    pub(super) fn blank_lines(&mut self, member: MemberId) -> Result<(), Error> {
        for sql in [
            "INSERT INTO erasing (member_id) VALUES (?1)".to_owned(),
            format!("UPDATE story SET detail = '{{}}', member_id = NULL WHERE {OWN_LINES}"),
            "DELETE FROM erasing WHERE member_id = ?1".to_owned(),
        ] {
            self.conn.execute(&sql, [member.0])?;
        }
        self.sweep_is_due()
    }

    fn blank(&mut self, place: &TracePlace, marks: &Marks) -> Result<(), Error> {
        let Text {
            table, column, row, ..
        } = text_of(place.kind);
        let sql = format!("SELECT {column} FROM {table} WHERE {row} = ?1");
        let held: Option<String> = self
            .conn
            .query_row(&sql, [&place.row], |row| row.get(0))
            .optional()?;
        let Some(held) = held else {
            return Ok(()); // it went meanwhile, and its words with it
        };
        let blanked = if place.kind.is_json() {
            let mut value: Value = serde_json::from_str(&held)
                .map_err(|why| Error::new(ErrorKind::Unread, why.to_string()))?;
            blank_in(&mut value, marks);
            value.to_string()
        } else {
            marks.blank(&held)
        };
        let sql = format!("UPDATE {table} SET {column} = ?2 WHERE {row} = ?1");
        self.conn.execute(&sql, params![place.row, blanked])?;
        Ok(())
    }
}

/// The texts within a value; what they are called by is no text of anybody's.
fn texts_in(value: &Value) -> Vec<String> {
    match value {
        Value::String(text) => vec![text.clone()],
        Value::Array(values) => values.iter().flat_map(texts_in).collect(),
        Value::Object(fields) => fields.values().flat_map(texts_in).collect(),
        _ => Vec::new(), // numbers lead to rows
    }
}

/// Blanks the texts within a value.
fn blank_in(value: &mut Value, marks: &Marks) {
    match value {
        Value::String(text) => *text = marks.blank(text),
        Value::Array(values) => values.iter_mut().for_each(|value| blank_in(value, marks)),
        Value::Object(fields) => fields.values_mut().for_each(|value| blank_in(value, marks)),
        _ => {}
    }
}

#[cfg(test)]
mod tests;
