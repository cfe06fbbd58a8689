//! What a change makes of a member's facts: each fact with its old and its new text, so that a line of the story can name
//! them and the change can be taken back.

use super::{Contact, MemberFacts, MemberField};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use std::collections::{BTreeMap, BTreeSet};

/// The word of the contacts among the names of facts, and the tail of the wording id `field-…`.
pub const CONTACTS: &str = "contacts";

/// A change of a member's facts and contacts.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct MemberChange {
    /// By fact: its text before and after.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub fields: BTreeMap<MemberField, [String; 2]>,
    /// All contacts before and after.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contacts: Option<[Vec<Contact>; 2]>,
    /// What a list keeps beside the facts, by its name: before and after, null where it was not there.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub extra: BTreeMap<String, [Value; 2]>,
}

impl MemberChange {
    /// What leads from one state to another.
    pub fn between(
        (old, old_contacts): (&MemberFacts, &[Contact]),
        (new, new_contacts): (&MemberFacts, &[Contact]),
    ) -> Self {
        let texts = MemberField::ALL.map(|field| (field, [old.text(field), new.text(field)]));
        let fields = texts.into_iter().filter(|(_, [old, new])| old != new);
        let contacts = [old_contacts, new_contacts].map(<[Contact]>::to_vec);
        Self {
            fields: fields.collect(),
            contacts: (old_contacts != new_contacts).then_some(contacts),
            extra: extra_between(&old.extra, &new.extra),
        }
    }

    /// Whether nothing changes.
    pub fn is_nothing(&self) -> bool {
        self.fields.is_empty() && self.contacts.is_none() && self.extra.is_empty()
    }

    /// The part of it that begins where the facts are now: what was changed again meanwhile is left as it is.
    pub fn where_still(mut self, (facts, contacts): (&MemberFacts, &[Contact])) -> Self {
        self.fields
            .retain(|field, [from, _]| facts.text(*field) == *from);
        self.contacts = self.contacts.filter(|[from, _]| from == contacts);
        let extra = |name: &String| facts.extra.get(name).unwrap_or(&Value::Null);
        self.extra.retain(|name, [from, _]| extra(name) == from);
        self
    }

    /// The change that takes this one back.
    pub fn back(self) -> Self {
        let turn = |[old, new]: [String; 2]| [new, old];
        let fields = self.fields.into_iter();
        Self {
            fields: fields.map(|(field, texts)| (field, turn(texts))).collect(),
            contacts: self.contacts.map(|[old, new]| [new, old]),
            extra: (self.extra.into_iter())
                .map(|(name, [old, new])| (name, [new, old]))
                .collect(),
        }
    }

    /// Makes the change of what is kept beside the facts.
    pub fn put_extra(&self, facts: &mut MemberFacts) {
        for (name, [_, value]) in &self.extra {
            if value.is_null() {
                facts.extra.remove(name);
            } else {
                facts.extra.insert(name.clone(), value.clone());
            }
        }
    }
}

/// What differs of what is kept beside the facts.
fn extra_between(
    old: &Map<String, Value>,
    new: &Map<String, Value>,
) -> BTreeMap<String, [Value; 2]> {
    let names = old.keys().chain(new.keys());
    let value =
        |map: &Map<String, Value>, name: &String| map.get(name).cloned().unwrap_or_default();
    let both = names.map(|name| (name.clone(), [value(old, name), value(new, name)]));
    both.filter(|(_, [old, new])| old != new).collect()
}

/// What the desk set itself of a member: a list that says otherwise does not change it. What the library system decides
/// ([`MemberField::is_the_systems`]) is never among it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Own {
    pub fields: BTreeSet<MemberField>,
    pub contacts: bool,
    /// Fields of the branch's own, by the names their values are kept under.
    pub extra: BTreeSet<String>,
}

/// Before the name of a field of the branch's own among the words of the file.
const EXTRA: char = '+';

impl Own {
    /// From the words of the file; a word of a newer program is left out.
    pub fn from_words(words: &str) -> Self {
        let words = words.split(',');
        Self {
            fields: words.clone().filter_map(MemberField::from_word).collect(),
            contacts: words.clone().any(|word| word == CONTACTS),
            extra: (words.filter_map(|word| word.strip_prefix(EXTRA)))
                .map(|name| name.replace("%2C", ",").replace("%25", "%"))
                .collect(),
        }
    }

    /// The words of the file.
    pub fn words(&self) -> String {
        let fields = self.fields.iter().map(|field| field.word().to_owned());
        let contacts = self.contacts.then(|| CONTACTS.to_owned());
        let name = |name: &String| name.replace('%', "%25").replace(',', "%2C");
        let extra = self.extra.iter().map(|n| format!("{EXTRA}{}", name(n)));
        let words: Vec<String> = fields.chain(contacts).chain(extra).collect();
        words.join(",")
    }

    /// The desk made this change.
    pub fn made(&mut self, change: &MemberChange) {
        let fields = change.fields.keys().filter(|field| !field.is_the_systems());
        self.fields.extend(fields);
        self.contacts |= change.contacts.is_some();
        self.extra.extend(change.extra.keys().cloned());
    }

    /// A change of the desk was taken back: what was not its own before is not any more.
    pub fn went_back(&mut self, back: &MemberChange, before: &Self) {
        for field in back.fields.keys().filter(|f| !before.fields.contains(f)) {
            self.fields.remove(field);
        }
        if back.contacts.is_some() {
            self.contacts = before.contacts;
        }
        for name in back.extra.keys().filter(|n| !before.extra.contains(*n)) {
            self.extra.remove(name);
        }
    }

    /// Keeps the desk's own of what is held, whatever a list says.
    pub fn keep(
        &self,
        (facts, contacts): (&mut MemberFacts, &mut Vec<Contact>),
        (mut held, held_contacts): (MemberFacts, Vec<Contact>),
    ) {
        for field in &self.fields {
            facts.take(*field, &mut held);
        }
        for name in &self.extra {
            match held.extra.remove(name) {
                Some(value) => facts.extra.insert(name.clone(), value),
                None => facts.extra.remove(name),
            };
        }
        if self.contacts {
            *contacts = held_contacts;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::member::ContactKind;

    #[test]
    fn the_desks_own_stands_and_the_library_systems_does_not() {
        let facts = |town: &str, category: &str| MemberFacts {
            town: town.into(),
            category: category.into(),
            ..MemberFacts::default()
        };
        let phone = |value: &str| {
            vec![Contact {
                kind: ContactKind::Mobile,
                value: value.into(),
            }]
        };
        let (before, after) = (facts("Chennai", "A"), facts("Madurai", "B"));
        let change = MemberChange::between((&before, &phone("1")), (&after, &phone("2")));
        let mut own = Own::default();
        own.made(&change);
        own.extra.insert("Bus, 100 %2C".into());
        let words = own.words();
        assert_eq!(Own::from_words(&words), own, "{words}");
        own.extra = ["Bus route".to_owned()].into();
        assert_eq!(own.words(), "town,contacts,+Bus route");
        assert_eq!(Own::from_words("town,contacts,shoe_size,+Bus route"), own);
        let (mut listed, mut contacts) = (facts("Chennai", "C"), phone("3"));
        listed.extra.insert("Bus route".into(), "21G".into());
        own.keep((&mut listed, &mut contacts), (after.clone(), phone("2")));
        assert_eq!((listed, contacts), (facts("Madurai", "C"), phone("2")));
        let back = MemberChange::between((&after, &phone("2")), (&before, &phone("1")));
        assert_eq!(change.back(), back);
    }
}
