//! Members by the desk's own hand: newcomers, changed facts, cards that were lost or replaced; and the way back.

use super::db::{Reader, Writer};
use super::error::Error;
use super::member_put::{Held, MemberRow};
use super::story::{About, at_text};
use crate::domain::changed::Changed;
use crate::domain::id::{Key, MemberId};
use crate::domain::member::{
    CardState, Contact, EnrolStage, MemberChange, MemberFacts, MemberField, MemberForm, Own,
    is_provisional,
};
use crate::domain::problem::{Problem, Why};
use crate::domain::story::{StoryAct, Subject};
use crate::domain::undo::Undo;
use rusqlite::{OptionalExtension, params};
use serde_json::{Map, Value, json};

/// What came of a form: the member, or what the file says against it.
pub type Kept = Result<MemberId, Problem>;

/// What is to become of a card when another takes its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OldCard(pub CardState);

/// The form whose drafts are facts of this member, or of a newcomer.
fn draft_of(member: Option<MemberId>) -> String {
    member.map_or("member:new".to_owned(), |id| format!("member:{id}"))
}

impl Reader<'_> {
    /// What is being typed of a member, or of a newcomer, if there is something.
    ///
    /// # Errors
    /// What the file answers.
    pub fn find_member_draft(&self, member: Option<MemberId>) -> Result<Option<MemberForm>, Error> {
        self.find_draft(&draft_of(member))
    }
}

impl Writer<'_> {
    /// Keeps what is being typed of a member, or of a newcomer; an empty form is let go.
    ///
    /// # Errors
    /// What the file answers.
    pub fn set_member_draft(
        &mut self,
        member: Option<MemberId>,
        key: &Key,
        form: &MemberForm,
    ) -> Result<(), Error> {
        if *form == MemberForm::default() {
            self.remove_drafts(&draft_of(member))
        } else {
            self.set_draft(&draft_of(member), key, form)
        }
    }

    /// Adds a newcomer. Without a number of a card they get one of the desk's own, and are on their way to a card; with
    /// one they are enrolled. The same key again finds who is there.
    ///
    /// # Errors
    /// What the file answers.
    pub fn add_newcomer(
        &mut self,
        key: &Key,
        change: &MemberChange,
        has_form: bool,
    ) -> Result<Kept, Error> {
        if let Some(id) = self.find_member_key(key)? {
            self.remove_drafts(&draft_of(None))?;
            return Ok(Ok(id));
        }
        let mut facts = MemberFacts::default();
        let mut contacts = Vec::new();
        self.apply((&mut facts, &mut contacts), change)?;
        let is_enrolled = !facts.number.is_empty();
        if !is_enrolled {
            facts.number = self.next_provisional()?;
        } else if self.find_member_by_number(&facts.number)?.is_some() {
            return Ok(Err(taken(facts.number)));
        }
        let id = self.insert_member(&MemberRow {
            key: key.clone(),
            facts,
            contacts,
            source: "desk",
        })?;
        let mut own = Own::default();
        own.made(change);
        self.write_own(id, &own)?;
        self.conn.execute(
            "INSERT INTO enrolment (member_id, stage, asked_at) VALUES (?1, 'asked', ?2)",
            params![id.0, at_text(self.now)],
        )?;
        self.remove_drafts(&draft_of(None))?;
        if has_form {
            self.set_enrol_stage(id, EnrolStage::FormGiven)?;
        }
        if is_enrolled {
            self.set_enrol_stage(id, EnrolStage::Enrolled)?;
        }
        self.undo = Some(Undo::RemoveNewcomer(id));
        Ok(Ok(id))
    }

    /// Changes facts of a member. A newcomer who gets the number of a card is enrolled; another number keeps the card
    /// before it as one of theirs, in the state it is said to be in.
    ///
    /// # Errors
    /// What the file answers.
    pub fn edit_member(
        &mut self,
        id: MemberId,
        change: &MemberChange,
        OldCard(state): OldCard,
    ) -> Result<Kept, Error> {
        if change.is_nothing() {
            self.remove_drafts(&draft_of(Some(id)))?;
            return Ok(Ok(id));
        }
        let number = change.fields.get(&MemberField::Number);
        if let Some([_, number]) = number {
            let holder = self.find_member_by_number(number)?;
            if holder.is_some_and(|holder| holder != id) {
                return Ok(Err(taken(number.clone())));
            }
        }
        self.remove_drafts(&draft_of(Some(id)))?;
        self.write_change(id, change)?;
        let before = self.get_held(id)?.own;
        let mut own = before.clone();
        own.made(change);
        self.write_own(id, &own)?;
        self.tell_own_change(id, change, &before)?;
        let line = self.conn.last_insert_rowid();
        if let Some([old, _]) = number {
            self.renumbered(id, old, state)?;
        }
        self.undo = Some(Undo::ChangeBack(line));
        Ok(Ok(id))
    }

    /// Brings back the facts that a line of the story changed. What was changed again since is left as it is.
    ///
    /// # Errors
    /// What the file answers; a line that holds no change of a member is refused.
    pub fn change_back(&mut self, line: i64) -> Result<(), Error> {
        let sql = "SELECT subject_id, detail FROM story WHERE seq = ?1 AND subject = 'member' AND act = 'changed'";
        let found: Option<(i64, String)> = self
            .conn
            .query_row(sql, [line], |row| Ok((row.get(0)?, row.get(1)?)))
            .optional()?;
        let (id, detail) = found.ok_or_else(|| Error::refused("no change of a member"))?;
        let change: MemberChange =
            serde_json::from_str(&detail).map_err(|_| Error::unread("change", &detail))?;
        let id = MemberId(id);
        let own = detail_own(&detail);
        if let Some([number, _]) = change.fields.get(&MemberField::Number) {
            self.conn.execute(
                "DELETE FROM member_card WHERE number = ?1 AND member_id = ?2 AND state <> 'merged'",
                params![number, id.0],
            )?;
        }
        let back = self.put_back(id, change, &own)?;
        if back.is_nothing() {
            return Ok(());
        }
        let number = back.fields.get(&MemberField::Number);
        if number.is_some_and(|[_, number]| is_provisional(number)) {
            let enrolment = self.enrolment(id)?;
            let had_form = enrolment.is_some_and(|e| e.form_given_at.is_some());
            let stage = if had_form {
                EnrolStage::FormGiven
            } else {
                EnrolStage::Asked
            };
            self.set_enrol_stage(id, stage)?;
        }
        self.tell_change(id, &back)
    }

    /// Takes a newcomer out again. Who has anything to do with the desk already stays, as one who gave up.
    ///
    /// # Errors
    /// What the file answers.
    pub fn remove_newcomer(&mut self, id: MemberId) -> Result<(), Error> {
        if self.remove_untouched(id)? {
            Ok(())
        } else {
            self.set_enrol_stage(id, EnrolStage::GivenUp)
        }
    }

    /// Takes a member's row out, unless questions, complaints, notes or anything else hang on it; whether it is gone.
    ///
    /// # Errors
    /// What the file answers.
    pub(super) fn remove_untouched(&mut self, id: MemberId) -> Result<bool, Error> {
        let sql = "SELECT EXISTS (SELECT 1 FROM inquiry WHERE member_id = ?1) OR EXISTS (SELECT 1 FROM complaint WHERE member_id = ?1)
                     OR EXISTS (SELECT 1 FROM member_note WHERE member_id = ?1) OR EXISTS (SELECT 1 FROM member_trait WHERE member_id = ?1)
                     OR EXISTS (SELECT 1 FROM member_photo WHERE member_id = ?1)
                     OR EXISTS (SELECT 1 FROM member_consent WHERE member_id = ?1)
                     OR EXISTS (SELECT 1 FROM member_merged WHERE member_id = ?1)
                     OR EXISTS (SELECT 1 FROM story WHERE member_id = ?1 AND subject <> 'member')";
        if self.conn.query_row(sql, [id.0], |row| row.get(0))? {
            return Ok(false);
        }
        for sql in [
            "DELETE FROM draft WHERE form LIKE '%:' || ?1",
            "DELETE FROM member_contact WHERE member_id = ?1",
            "DELETE FROM member_card WHERE member_id = ?1",
            "DELETE FROM enrolment WHERE member_id = ?1",
            "DELETE FROM not_double WHERE ?1 IN (member_id, other_id)",
            "DELETE FROM look WHERE member_id = ?1",
            "DELETE FROM member WHERE id = ?1",
        ] {
            self.conn.execute(sql, [id.0])?;
        }
        // Nothing of a person is in the lines: who was taken out is gone.
        self.blank_lines(id)?;
        self.tell(About::new(Subject::Member, id.0), StoryAct::Removed)?;
        self.changes(Changed::MEMBERS);
        Ok(true)
    }

    fn find_member_key(&self, key: &Key) -> Result<Option<MemberId>, Error> {
        let mut select = self
            .conn
            .prepare_cached("SELECT id FROM member WHERE key = ?1")?;
        let found = select.query_row([key.as_str()], |row| row.get(0).map(MemberId));
        Ok(found.optional()?)
    }

    pub(super) fn apply(
        &self,
        (facts, contacts): (&mut MemberFacts, &mut Vec<Contact>),
        change: &MemberChange,
    ) -> Result<(), Error> {
        // Days of birth were held against the branch's day; here they may lie a time zone ahead.
        let today = self.now.date_naive() + chrono::Days::new(1);
        for (field, [_, text]) in &change.fields {
            if facts.set(*field, text, today).is_err() {
                return Err(Error::refused(format!("{}: {text}", field.word())));
            }
        }
        if let Some([_, reach]) = &change.contacts {
            contacts.clone_from(reach);
        }
        change.put_extra(facts);
        Ok(())
    }

    pub(super) fn write_change(
        &mut self,
        id: MemberId,
        change: &MemberChange,
    ) -> Result<(), Error> {
        let Held {
            mut facts,
            mut contacts,
            ..
        } = self.get_held(id)?;
        self.apply((&mut facts, &mut contacts), change)?;
        self.write_facts(id, &facts)?;
        self.conn.execute(
            "UPDATE member SET number = ?2 WHERE id = ?1",
            params![id.0, facts.number],
        )?;
        if change.contacts.is_some() {
            self.write_contacts(id, &contacts)?;
        }
        Ok(())
    }

    pub(super) fn write_own(&self, id: MemberId, own: &Own) -> Result<(), Error> {
        self.conn
            .prepare_cached("UPDATE member SET own = ?2 WHERE id = ?1")?
            .execute(params![id.0, own.words()])?;
        Ok(())
    }

    /// Somebody has another number now: the card before it stays theirs, and a newcomer is one no more.
    fn renumbered(&mut self, id: MemberId, old: &str, state: CardState) -> Result<(), Error> {
        if is_provisional(old) {
            return self.set_enrol_stage(id, EnrolStage::Enrolled);
        }
        self.conn.execute(
            "INSERT INTO member_card (number, member_id, state) VALUES (?1, ?2, ?3)
             ON CONFLICT (number) DO UPDATE SET state = excluded.state",
            params![old, id.0, state.word()],
        )?;
        let act = if state == CardState::Lost {
            StoryAct::CardLost
        } else {
            StoryAct::CardReplaced
        };
        let detail = Map::from_iter([("about".to_owned(), json!(old))]);
        self.tell_with(About::new(Subject::Member, id.0).of(Some(id)), act, detail)?;
        self.changes(Changed::MEMBERS);
        Ok(())
    }
}

/// What was the desk's own before a change, by the detail of its line.
fn detail_own(detail: &str) -> Own {
    let detail: Result<Map<String, Value>, _> = serde_json::from_str(detail);
    let own = detail
        .ok()
        .and_then(|detail| Some(detail.get("own")?.as_str()?.to_owned()));
    Own::from_words(&own.unwrap_or_default())
}

fn taken(value: String) -> Problem {
    Problem::new(MemberField::Number.word(), Why::Taken { value })
}
