//! Adding members, and bringing them in from a list.

use super::db::Writer;
use super::error::Error;
use super::member::{facts, phone_digits};
use super::story::{About, at_text};
use crate::domain::changed::Changed;
use crate::domain::id::{Key, MemberId};
use crate::domain::language::Language;
use crate::domain::member::{
    AccessNeed, Contact, ContactKind, MemberChange, MemberFacts, Own, ReachBy,
};
use crate::domain::story::{StoryAct, Subject};
use rusqlite::{OptionalExtension, params};
use serde_json::Value;

/// A member as a list or a form has them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MemberRow {
    pub key: Key,
    pub facts: MemberFacts,
    /// The one to use first stands first.
    pub contacts: Vec<Contact>,
    /// Where it comes from: `desk`, `list`, `demo`.
    pub source: &'static str,
}

/// Where a row went, and what it changed of whom it found there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Placed {
    pub id: MemberId,
    pub put: Put,
    pub change: MemberChange,
}

/// What became of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Put {
    Added,
    Updated,
    Unchanged,
}

/// What the file holds of a member.
pub(super) struct Held {
    pub facts: MemberFacts,
    pub contacts: Vec<Contact>,
    pub own: Own,
    /// Since when the last list no longer names them.
    pub vanished_at: Option<String>,
}

impl Writer<'_> {
    /// Adds a member, or updates the one of the same number; contacts are set anew when they differ.
    ///
    /// # Errors
    /// What the file answers.
    pub fn put_member(&mut self, row: &MemberRow) -> Result<(MemberId, Put), Error> {
        let placed = self.put_member_over(row.clone(), |_, _, _| ())?;
        Ok((placed.id, placed.put))
    }

    /// The same, where a list does not tell everything: `complete` is handed what the file holds of the member, and
    /// puts into the row what is to be kept of it.
    ///
    /// # Errors
    /// What the file answers.
    pub fn put_member_over(
        &mut self,
        mut row: MemberRow,
        complete: impl FnOnce(&mut MemberRow, MemberFacts, Vec<Contact>),
    ) -> Result<Placed, Error> {
        let placed = |id, put, change| Placed { id, put, change };
        let Some(id) = self.find_member_by_number(&row.facts.number)? else {
            let id = self.insert_member(&row)?;
            return Ok(placed(id, Put::Added, MemberChange::default()));
        };
        let Held {
            facts,
            contacts,
            own,
            vanished_at,
        } = self.get_held(id)?;
        if row.facts.number != facts.number && self.is_merged_number(&row.facts.number)? {
            // It names them, and tells nothing of the row that stayed.
            (row.facts, row.contacts) = (facts.clone(), contacts.clone());
        } else {
            // A list that still has an earlier card of theirs does not bring it back.
            row.facts.number.clone_from(&facts.number);
            complete(&mut row, facts.clone(), contacts.clone());
        }
        own.keep(
            (&mut row.facts, &mut row.contacts),
            (facts.clone(), contacts.clone()),
        );
        // Who had vanished is there again, even if nothing else changed.
        if vanished_at.is_none() && facts == row.facts && contacts == row.contacts {
            return Ok(placed(id, Put::Unchanged, MemberChange::default()));
        }
        self.write_facts(id, &row.facts)?;
        self.write_contacts(id, &row.contacts)?;
        self.conn
            .prepare_cached("UPDATE member SET vanished_at = NULL WHERE id = ?1")?
            .execute([id.0])?;
        let change = MemberChange::between((&facts, &contacts), (&row.facts, &row.contacts));
        self.tell_listed(id, &change, vanished_at)?;
        Ok(placed(id, Put::Updated, change))
    }

    /// The member of a number or of any of their cards, to the letter.
    pub(super) fn find_member_by_number(&self, number: &str) -> Result<Option<MemberId>, Error> {
        let sql = "SELECT id FROM member WHERE number = ?1
                   UNION ALL SELECT member_id FROM member_card WHERE number = ?1 LIMIT 1";
        let mut select = self.conn.prepare_cached(sql)?;
        let found = select.query_row([number], |row| row.get(0).map(MemberId));
        Ok(found.optional()?)
    }

    /// The member of a card that is not the one of today.
    ///
    /// # Errors
    /// What the file answers.
    pub fn find_member_by_earlier_card(&self, number: &str) -> Result<Option<MemberId>, Error> {
        let sql = "SELECT member_id FROM member_card c WHERE number = ?1
                     AND NOT EXISTS (SELECT 1 FROM member m WHERE m.number = c.number)";
        let mut select = self.conn.prepare_cached(sql)?;
        let found = select.query_row([number], |row| row.get(0).map(MemberId));
        Ok(found.optional()?)
    }

    /// Whether a number was the one of a row that was made one with another.
    fn is_merged_number(&self, number: &str) -> Result<bool, Error> {
        let sql =
            "SELECT EXISTS (SELECT 1 FROM member_card WHERE number = ?1 AND state = 'merged')";
        let mut select = self.conn.prepare_cached(sql)?;
        Ok(select.query_row([number], |row| row.get(0))?)
    }

    /// What the file holds of a member that a list or the desk may change.
    pub(super) fn get_held(&self, id: MemberId) -> Result<Held, Error> {
        let mut select = self
            .conn
            .prepare_cached("SELECT * FROM member WHERE id = ?1")?;
        let mut rows = select.query([id.0])?;
        let Some(row) = rows.next()? else {
            return Err(Error::unread("member", &id.to_string()));
        };
        Ok(Held {
            facts: facts(row)?,
            contacts: self.contacts(id)?,
            own: Own::from_words(&row.get::<_, String>("own")?),
            vanished_at: row.get("vanished_at")?,
        })
    }

    /// Leaves the line of a change, with every fact as it was and as it is.
    pub(super) fn tell_change(&mut self, id: MemberId, change: &MemberChange) -> Result<(), Error> {
        self.tell_detail(id, change, None)
    }

    /// The same of a change by the desk, with what was its own before.
    pub(super) fn tell_own_change(
        &mut self,
        id: MemberId,
        change: &MemberChange,
        before: &Own,
    ) -> Result<(), Error> {
        self.tell_detail(id, change, Some(before))
    }

    fn tell_detail(
        &mut self,
        id: MemberId,
        change: &MemberChange,
        own: Option<&Own>,
    ) -> Result<(), Error> {
        let mut detail = match serde_json::to_value(change) {
            Ok(Value::Object(detail)) => detail,
            _ => return Err(Error::refused("a change that can't be written down")),
        };
        if let Some(own) = own {
            detail.insert("own".to_owned(), own.words().into());
        }
        let about = About::new(Subject::Member, id.0).of(Some(id));
        self.tell_with(about, StoryAct::Changed, detail)?;
        self.changes(Changed::MEMBERS);
        Ok(())
    }

    pub(super) fn insert_member(&mut self, row: &MemberRow) -> Result<MemberId, Error> {
        let now = at_text(self.now);
        self.conn
            .prepare_cached("INSERT INTO member (key, number, name, source, created_at, changed_at) VALUES (?1, ?2, ?3, ?4, ?5, ?5)")?
            .execute(params![row.key.as_str(), row.facts.number, row.facts.name, row.source, now])?;
        let id = MemberId(self.conn.last_insert_rowid());
        self.write_facts(id, &row.facts)?;
        self.write_contacts(id, &row.contacts)?;
        self.tell(
            About::new(Subject::Member, id.0).of(Some(id)),
            StoryAct::Added,
        )?;
        self.changes(Changed::MEMBERS);
        Ok(id)
    }

    /// Writes all facts but the number.
    pub(super) fn write_facts(&self, id: MemberId, f: &MemberFacts) -> Result<(), Error> {
        let access = f
            .access
            .iter()
            .map(|need| AccessNeed::word(*need))
            .collect::<Vec<_>>()
            .join(",");
        self.conn
            .prepare_cached(
                "UPDATE member SET title = ?2, name = ?3, name_ta = ?4, other_names = ?5, address_as = ?6, gender = ?7, born_on = ?8,
                   category = ?9, member_since = ?10, member_until = ?11, designation = ?12, qualification = ?13, organisation = ?14,
                   need = ?15, language = ?16, channel = ?17, access = ?18, street = ?19, town = ?20, postcode = ?21, country = ?22,
                   guardian = ?23, extra = ?24, changed_at = ?25 WHERE id = ?1",
            )?
            .execute(params![
                id.0,
                f.title,
                f.name,
                f.name_ta,
                f.other_names,
                f.address_as,
                f.gender,
                f.born_on,
                f.category,
                f.member_since.map(|day| day.to_string()),
                f.member_until.map(|day| day.to_string()),
                f.designation,
                f.qualification,
                f.organisation,
                f.need,
                f.language.map_or("", Language::code),
                f.channel.map_or("", ReachBy::word),
                access,
                f.street,
                f.town,
                f.postcode,
                f.country,
                f.guardian,
                serde_json::Value::Object(f.extra.clone()).to_string(),
                at_text(self.now),
            ])?;
        Ok(())
    }

    pub(super) fn write_contacts(&self, id: MemberId, contacts: &[Contact]) -> Result<(), Error> {
        self.conn
            .prepare_cached("DELETE FROM member_contact WHERE member_id = ?1")?
            .execute([id.0])?;
        let mut insert = self.conn.prepare_cached(
            "INSERT INTO member_contact (member_id, kind, value, find, find_back, position) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        )?;
        for (position, contact) in (0i64..).zip(contacts) {
            let (find, back) = match contact.kind {
                ContactKind::Email => (contact.value.to_lowercase(), String::new()),
                ContactKind::Phone | ContactKind::Mobile => {
                    let digits = phone_digits(&contact.value);
                    let back = digits.chars().rev().collect();
                    (digits, back)
                }
            };
            insert.execute(params![
                id.0,
                contact.kind.word(),
                contact.value,
                find,
                back,
                position
            ])?;
        }
        Ok(())
    }
}
