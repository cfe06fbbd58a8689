//! The facts of a member as they are typed: of a newcomer, or of one who is known.

use super::{Contact, ContactKind, MemberChange, MemberFacts, MemberField};
use crate::domain::problem::{Problem, Why};
use crate::domain::typed;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What was typed. Only what was touched stands in it: what a list changes meanwhile in other facts is not undone by
/// saving.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct MemberForm {
    pub fields: BTreeMap<MemberField, String>,
    /// All of them, once one was touched; empty ones are none.
    pub contacts: Option<Vec<Contact>>,
    /// Fields of the branch's own, by the names their values are kept under.
    pub extra: BTreeMap<String, String>,
    /// Of a newcomer: was given the form to fill in.
    pub has_form: bool,
}

impl MemberForm {
    /// A fact as it stands in the form, over what is held.
    pub fn text(&self, field: MemberField, held: &MemberFacts) -> String {
        let typed = self.fields.get(&field).cloned();
        typed.unwrap_or_else(|| held.text(field))
    }

    /// A field of the branch's own as it stands in the form, over what is held.
    pub fn extra(&self, name: &str, held: &MemberFacts) -> String {
        let typed = self.extra.get(name).cloned();
        typed.unwrap_or_else(|| held.extra(name))
    }

    /// The contacts as they stand in the form, over what is held.
    pub fn contacts<'a>(&'a self, held: &'a [Contact]) -> &'a [Contact] {
        self.contacts.as_deref().unwrap_or(held)
    }

    /// What is to be saved, over what is held; or everything that is wrong with it. A newcomer needs no number yet.
    ///
    /// # Errors
    /// The problems by the fields' words; a contact's is `contact-` and its place, that of a field of the branch's own
    /// `own-` and its name.
    pub fn check(
        &self,
        (held, contacts): (&MemberFacts, &[Contact]),
        today: NaiveDate,
    ) -> Result<MemberChange, Vec<Problem>> {
        let mut problems = Vec::new();
        let mut facts = held.clone();
        for (field, text) in &self.fields {
            let is_unset = text.trim().is_empty() && held.text(*field).is_empty();
            if is_unset && *field != MemberField::Name {
                continue;
            }
            if let Err(why) = facts.set(*field, text, today) {
                problems.push(Problem::new(field.word(), why));
            }
        }
        let is_named = self.fields.contains_key(&MemberField::Name) || !held.name.is_empty();
        if !is_named {
            problems.push(Problem::new(MemberField::Name.word(), Why::Missing));
        }
        if facts.name_ta.is_none() && typed::is_tamil(&facts.name) {
            facts.name_ta = Some(facts.name.clone());
        }
        for (name, text) in &self.extra {
            let text = text.trim();
            if let Err(why) = facts.set_extra(name, text) {
                problems.push(Problem::new(format!("own-{name}"), why));
            }
        }
        let mut reach = Vec::new();
        for (place, contact) in self.contacts(contacts).iter().enumerate() {
            match checked(contact) {
                Ok(contact) => reach.extend(contact),
                Err(why) => problems.push(Problem::new(format!("contact-{place}"), why)),
            }
        }
        if !problems.is_empty() {
            return Err(problems);
        }
        Ok(MemberChange::between((held, contacts), (&facts, &reach)))
    }
}

/// A contact that may be kept; none for an empty line.
fn checked(contact: &Contact) -> Result<Option<Contact>, Why> {
    let typed = contact.value.trim();
    let value = match contact.kind {
        _ if typed.is_empty() => None,
        ContactKind::Phone | ContactKind::Mobile => typed::phone(typed)?,
        ContactKind::Email => {
            let mut addresses = typed::emails(typed)?;
            if addresses.len() > 1 {
                let typed = typed.to_owned();
                return Err(Why::NotAnEmail { typed });
            }
            addresses.pop()
        }
    };
    let kind = contact.kind;
    Ok(value.map(|value| Contact { kind, value }))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn today() -> NaiveDate {
        "2026-11-24".parse().unwrap()
    }

    fn typed(fields: &[(MemberField, &str)]) -> MemberForm {
        let fields = fields.iter();
        MemberForm {
            fields: fields.map(|(f, text)| (*f, (*text).to_owned())).collect(),
            ..MemberForm::default()
        }
    }

    fn contact(kind: ContactKind, value: &str) -> Contact {
        let value = value.to_owned();
        Contact { kind, value }
    }

    #[test]
    fn a_newcomer_needs_a_name_and_nothing_else() {
        let nobody = MemberFacts::default();
        type Fields = [(MemberField, &'static str)];
        let table: [(&Fields, &[&str]); 5] = [
            (&[(MemberField::Name, "Selvi")], &[]),
            (
                &[(MemberField::Name, "Selvi"), (MemberField::Number, " ")],
                &[],
            ),
            (&[], &["name"]),
            (
                &[(MemberField::Name, " "), (MemberField::BornOn, "2031")],
                &["name", "born_on"],
            ),
            (&[(MemberField::Town, "Madurai")], &["name"]),
        ];
        for (fields, wrong) in table {
            let found = match typed(fields).check((&nobody, &[]), today()) {
                Ok(_) => Vec::new(),
                Err(problems) => problems.into_iter().map(|p| p.field.into_owned()).collect(),
            };
            assert_eq!(found, wrong, "{fields:?}");
        }
    }

    #[test]
    fn only_what_was_touched_and_differs_is_changed() {
        let held = MemberFacts {
            number: "M1".into(),
            name: "Selvi".into(),
            town: "Chennai".into(),
            ..MemberFacts::default()
        };
        let reach = [contact(ContactKind::Mobile, "98400 00000")];
        let mut form = typed(&[
            (MemberField::Town, " Madurai "),
            (MemberField::Name, "Selvi"),
            (MemberField::Need, ""),
        ]);
        form.contacts = Some(vec![
            reach[0].clone(),
            contact(ContactKind::Email, " "),
            contact(ContactKind::Email, "selvi@example.org"),
        ]);
        let change = form.check((&held, &reach), today()).unwrap();
        let town = [(
            MemberField::Town,
            ["Chennai".to_owned(), "Madurai".to_owned()],
        )];
        assert_eq!(change.fields, town.into_iter().collect());
        let [_, after] = change.contacts.unwrap();
        assert_eq!(after.len(), 2);
        form.contacts = Some(vec![
            contact(ContactKind::Email, "a@b, c@d"),
            contact(ContactKind::Phone, "x"),
        ]);
        let problems = form.check((&held, &reach), today()).unwrap_err();
        let fields: Vec<&str> = problems.iter().map(|p| p.field.as_ref()).collect();
        assert_eq!(fields, ["contact-0", "contact-1"]);
    }

    #[test]
    fn a_name_in_tamil_letters_is_the_tamil_name_too() {
        let form = typed(&[(MemberField::Name, "செல்வி")]);
        let change = form.check((&MemberFacts::default(), &[]), today()).unwrap();
        assert_eq!(change.fields[&MemberField::NameTa][1], "செல்வி");
    }
}
