//! Members: found by number, card or contact; read whole; listed.

use super::db::Reader;
use super::error::Error;
use super::row::{day_maybe, fit, instant, instant_maybe, key, language, list, word};
use crate::domain::id::{MemberId, NoteId};
use crate::domain::member::{
    AccessNeed, Card, CardState, Contact, ContactKind, Member, MemberFacts, MemberSummary, Note,
    NoteKind, Own, ReachBy,
};
use rusqlite::{OptionalExtension, Params, Row, params};

pub(super) const SUMMARY: &str = "SELECT m.id, m.number, m.name, m.name_ta, m.born_on, m.town, m.category, m.member_until, m.seen_at, m.vanished_at, m.access,
    (SELECT value FROM member_contact c WHERE c.member_id = m.id AND c.kind <> 'email' ORDER BY c.position LIMIT 1) AS phone
  FROM member m";

impl Reader<'_> {
    /// How many members there are.
    ///
    /// # Errors
    /// What the file answers.
    pub fn count_members(&self) -> Result<usize, Error> {
        fit(
            "count",
            self.conn
                .query_row("SELECT count(*) FROM member", [], |r| r.get(0))?,
        )
    }

    /// A member's line.
    ///
    /// # Errors
    /// What the file answers.
    pub fn find_member_summary(&self, id: MemberId) -> Result<Option<MemberSummary>, Error> {
        Ok(self
            .summaries(&format!("{SUMMARY} WHERE m.id = ?1"), [id.0])?
            .pop())
    }

    /// The lines of these members, in this order.
    ///
    /// # Errors
    /// What the file answers.
    pub fn list_member_summaries(&self, ids: &[MemberId]) -> Result<Vec<MemberSummary>, Error> {
        let found: Result<Vec<_>, Error> =
            ids.iter().map(|id| self.find_member_summary(*id)).collect();
        Ok(found?.into_iter().flatten().collect())
    }

    /// The members who were at the desk last, then the newest ones.
    ///
    /// # Errors
    /// What the file answers.
    pub fn list_recent_members(&self, most: usize) -> Result<Vec<MemberSummary>, Error> {
        let most = i64::try_from(most).unwrap_or(i64::MAX);
        self.summaries(
            &format!("{SUMMARY} ORDER BY m.seen_at DESC NULLS LAST, m.id DESC LIMIT ?1"),
            [most],
        )
    }

    /// The member of a number or a card, exactly as it stands on it (letters in either case).
    ///
    /// # Errors
    /// What the file answers.
    pub fn find_member_by_card(&self, number: &str) -> Result<Option<MemberId>, Error> {
        let sql = "SELECT id FROM member WHERE number = ?1 UNION ALL SELECT member_id FROM member_card WHERE number = ?1 LIMIT 1";
        let mut select = self.conn.prepare_cached(sql)?;
        let find = |number: &str| {
            select
                .query_row([number], |r| r.get(0).map(MemberId))
                .optional()
        };
        let mut find = find;
        let exact = find(number.trim())?;
        Ok(if exact.is_some() {
            exact
        } else {
            find(&number.trim().to_uppercase())?
        })
    }

    /// Members whose number begins with what was typed, whose phone begins or ends with it, or whose e-mail address
    /// begins with it; exact ones first.
    ///
    /// # Errors
    /// What the file answers.
    pub fn find_members_by_number_or_contact(
        &self,
        typed: &str,
        most: usize,
    ) -> Result<Vec<MemberId>, Error> {
        let typed = typed.trim();
        let mut ids: Vec<MemberId> = self.find_member_by_card(typed)?.into_iter().collect();
        let digits = phone_digits(typed);
        let is_number =
            typed.chars().any(|c| c.is_ascii_digit()) && !typed.contains(char::is_whitespace);
        if is_number {
            let upper = typed.to_uppercase();
            self.add_ids(
                &mut ids,
                "SELECT id FROM member WHERE number >= ?1 AND number < ?2 ORDER BY number LIMIT ?3",
                &upper,
                most,
            )?;
        }
        if digits.len() >= PHONE_LEAST
            && typed
                .chars()
                .all(|c| c.is_ascii_digit() || " +/-()".contains(c))
        {
            let back: String = digits.chars().rev().collect();
            self.add_ids(
                &mut ids,
                // The index leaves empty values out, and is used only where the question does, too.
                "SELECT member_id FROM member_contact WHERE find_back >= ?1 AND find_back < ?2 AND find_back <> '' LIMIT ?3",
                &back,
                most,
            )?;
            self.add_ids(
                &mut ids,
                "SELECT member_id FROM member_contact WHERE find >= ?1 AND find < ?2 LIMIT ?3",
                &digits,
                most,
            )?;
        }
        if typed.contains(['@', '_']) || (is_number && typed.chars().any(char::is_alphabetic)) {
            self.add_ids(
                &mut ids,
                "SELECT member_id FROM member_contact WHERE find >= ?1 AND find < ?2 LIMIT ?3",
                &typed.to_lowercase(),
                most,
            )?;
        }
        ids.truncate(most);
        Ok(ids)
    }

    /// Adds what lies in an index between a beginning and its end.
    fn add_ids(
        &self,
        ids: &mut Vec<MemberId>,
        sql: &str,
        beginning: &str,
        most: usize,
    ) -> Result<(), Error> {
        let end = format!("{beginning}\u{10FFFF}");
        let mut select = self.conn.prepare_cached(sql)?;
        let mut rows = select.query(params![
            beginning,
            end,
            i64::try_from(most).unwrap_or(i64::MAX)
        ])?;
        while let Some(row) = rows.next()? {
            let id = MemberId(row.get(0)?);
            if !ids.contains(&id) {
                ids.push(id);
            }
        }
        Ok(())
    }

    /// The whole profile.
    ///
    /// # Errors
    /// What the file answers.
    pub fn get_member(&self, id: MemberId) -> Result<Option<Member>, Error> {
        let mut select = self
            .conn
            .prepare_cached("SELECT * FROM member WHERE id = ?1")?;
        let mut rows = select.query([id.0])?;
        let Some(row) = rows.next()? else {
            return Ok(None);
        };
        Ok(Some(Member {
            id,
            key: key(&row.get::<_, String>("key")?)?,
            facts: facts(row)?,
            cards: self.cards(id)?,
            contacts: self.contacts(id)?,
            traits: self.traits(id)?,
            notes: self.notes(id)?,
            consents: self.consents(id)?,
            own: Own::from_words(&row.get::<_, String>("own")?),
            enrolment: self.enrolment(id)?,
            seen_at: instant_maybe(row.get("seen_at")?)?,
            seen_count: row.get("seen_count")?,
            vanished_at: instant_maybe(row.get("vanished_at")?)?,
            created_at: instant(&row.get::<_, String>("created_at")?)?,
            changed_at: instant(&row.get::<_, String>("changed_at")?)?,
        }))
    }

    pub(super) fn summaries(
        &self,
        sql: &str,
        params: impl Params,
    ) -> Result<Vec<MemberSummary>, Error> {
        let mut select = self.conn.prepare_cached(sql)?;
        let mut rows = select.query(params)?;
        let mut summaries = Vec::new();
        while let Some(row) = rows.next()? {
            summaries.push(MemberSummary {
                id: MemberId(row.get("id")?),
                number: row.get("number")?,
                name: row.get("name")?,
                name_ta: row.get("name_ta")?,
                born_on: row.get("born_on")?,
                town: row.get("town")?,
                category: row.get("category")?,
                phone: row.get("phone")?,
                member_until: day_maybe(row.get("member_until")?)?,
                seen_at: instant_maybe(row.get("seen_at")?)?,
                has_vanished: row.get::<_, Option<String>>("vanished_at")?.is_some(),
                access: access(&row.get::<_, String>("access")?)?,
            });
        }
        Ok(summaries)
    }

    fn cards(&self, id: MemberId) -> Result<Vec<Card>, Error> {
        let mut select = self.conn.prepare_cached(
            "SELECT number, state FROM member_card WHERE member_id = ?1 ORDER BY number",
        )?;
        let mut rows = select.query([id.0])?;
        let mut cards = Vec::new();
        while let Some(row) = rows.next()? {
            cards.push(Card {
                number: row.get(0)?,
                state: word(
                    "card state",
                    &row.get::<_, String>(1)?,
                    CardState::from_word,
                )?,
            });
        }
        Ok(cards)
    }

    pub(super) fn contacts(&self, id: MemberId) -> Result<Vec<Contact>, Error> {
        let mut select = self.conn.prepare_cached(
            "SELECT kind, value FROM member_contact WHERE member_id = ?1 ORDER BY position, id",
        )?;
        let mut rows = select.query([id.0])?;
        let mut contacts = Vec::new();
        while let Some(row) = rows.next()? {
            contacts.push(Contact {
                kind: word("contact", &row.get::<_, String>(0)?, ContactKind::from_word)?,
                value: row.get(1)?,
            });
        }
        Ok(contacts)
    }

    fn notes(&self, id: MemberId) -> Result<Vec<Note>, Error> {
        let sql = "SELECT n.kind, n.text, p.name_en, n.created_at, n.until_day, n.id FROM member_note n LEFT JOIN staff p ON p.id = n.author_id
                   WHERE n.member_id = ?1 AND n.ended_at IS NULL ORDER BY n.id DESC";
        let mut select = self.conn.prepare_cached(sql)?;
        let mut rows = select.query([id.0])?;
        let mut notes = Vec::new();
        while let Some(row) = rows.next()? {
            notes.push(Note {
                id: Some(NoteId(row.get(5)?)),
                kind: word("note", &row.get::<_, String>(0)?, NoteKind::from_word)?,
                text: row.get(1)?,
                author: row.get(2)?,
                created_at: instant(&row.get::<_, String>(3)?)?,
                until: day_maybe(row.get(4)?)?,
            });
        }
        Ok(notes)
    }
}

/// Fewer digits than these are no part of a phone number worth looking for.
const PHONE_LEAST: usize = 3;

/// The digits of a phone number that are compared: the last ten, without country code, spaces and signs.
pub fn phone_digits(typed: &str) -> String {
    let digits: Vec<char> = typed.chars().filter(char::is_ascii_digit).collect();
    digits[digits.len().saturating_sub(10)..].iter().collect()
}

fn access(text: &str) -> Result<Vec<AccessNeed>, Error> {
    list(text)
        .iter()
        .map(|need| word("access need", need, AccessNeed::from_word))
        .collect()
}

/// The plain facts of a member's row.
pub(super) fn facts(row: &Row<'_>) -> Result<MemberFacts, Error> {
    let channel: String = row.get("channel")?;
    let extra: String = row.get("extra")?;
    Ok(MemberFacts {
        number: row.get("number")?,
        title: row.get("title")?,
        name: row.get("name")?,
        name_ta: row.get("name_ta")?,
        other_names: row.get("other_names")?,
        address_as: row.get("address_as")?,
        gender: row.get("gender")?,
        born_on: row.get("born_on")?,
        category: row.get("category")?,
        member_since: day_maybe(row.get("member_since")?)?,
        member_until: day_maybe(row.get("member_until")?)?,
        designation: row.get("designation")?,
        qualification: row.get("qualification")?,
        organisation: row.get("organisation")?,
        need: row.get("need")?,
        language: language(&row.get::<_, String>("language")?)?,
        channel: if channel.is_empty() {
            None
        } else {
            Some(word("channel", &channel, ReachBy::from_word)?)
        },
        access: access(&row.get::<_, String>("access")?)?,
        street: row.get("street")?,
        town: row.get("town")?,
        postcode: row.get("postcode")?,
        country: row.get("country")?,
        guardian: row.get("guardian")?,
        extra: serde_json::from_str(&extra).map_err(|_| Error::unread("extra", &extra))?,
    })
}
