//! What a list of members can tell, and what is kept of a member that it can't.

use super::Role;
use crate::domain::member::{MemberFacts, MemberField};
use std::collections::BTreeSet;

/// What of a member a list can tell, by the columns it has. The rest was learnt at the desk or from another list, and a
/// list that can't tell it does not take it away.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Said {
    fields: BTreeSet<MemberField>,
    pub contacts: bool,
    /// The columns that are kept as they are.
    kept: BTreeSet<String>,
}

impl Said {
    /// What columns can tell, by their names and roles.
    pub fn by<'a>(columns: impl Iterator<Item = (&'a str, Role)>) -> Self {
        let mut said = Self::default();
        for (name, role) in columns {
            match role {
                Role::Fact(field) | Role::Further(field) => {
                    said.fields.insert(field);
                }
                Role::Contact(_) => said.contacts = true,
                Role::Kept => {
                    said.kept.insert(name.to_owned());
                }
                // A list without a number or a name is none, and a note is added and never taken away.
                Role::Family | Role::Given | Role::Middle | Role::Initials => {}
                Role::Note | Role::Attributes => {}
            }
        }
        said.fields.extend([MemberField::Number, MemberField::Name]);
        said
    }

    /// Keeps what is held where the list can't tell it. A preference that the list leaves empty is none, so that the
    /// one told at the desk stands; so does a name in Tamil.
    pub fn complete(&self, facts: &mut MemberFacts, mut held: MemberFacts) {
        facts.language = facts.language.or(held.language);
        facts.channel = facts.channel.or(held.channel);
        facts.name_ta = facts.name_ta.take().or_else(|| held.name_ta.take());
        let stands = |field: &MemberField| {
            let is_either = matches!(
                field,
                MemberField::Language | MemberField::Channel | MemberField::NameTa
            );
            !is_either && !self.fields.contains(field)
        };
        for field in MemberField::ALL.into_iter().filter(stands) {
            facts.take(field, &mut held);
        }
        for (name, value) in held.extra {
            if !self.kept.contains(&name) {
                facts.extra.entry(name).or_insert(value);
            }
        }
    }
}
