//! How well a member is known: what is worth asking next, how old they are, what must be said when they come.

use super::member::{Member, Note, NoteKind, TraitKind};
use super::word::words;
use chrono::{Datelike, NaiveDate};

/// Below this age a guardian is asked for.
pub const ADULT_YEARS: i32 = 18;

words! {
    /// What a desk likes to know of everybody, the most useful first.
    Ask {
        Language = "language",
        Contact = "contact",
        Guardian = "guardian",
        Need = "need",
        Interest = "interest",
        Channel = "channel",
        Designation = "designation",
        Qualification = "qualification",
        Born = "born",
        Town = "town",
    }
}

/// How much of a profile is filled in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    /// Of what a desk likes to know, 0 to 100.
    pub percent: usize,
    /// What is missing, the most useful first.
    pub missing: Vec<Ask>,
}

impl Member {
    /// What is known and what is missing. A guardian counts only where one is needed.
    pub fn known(&self, today: NaiveDate) -> Known {
        let wanted = Ask::ALL
            .into_iter()
            .filter(|ask| *ask != Ask::Guardian || self.is_child(today));
        let (there, missing): (Vec<Ask>, Vec<Ask>) = wanted.partition(|ask| self.has(*ask));
        Known {
            percent: 100 * there.len() / (there.len() + missing.len()),
            missing,
        }
    }

    fn has(&self, ask: Ask) -> bool {
        let facts = &self.facts;
        match ask {
            Ask::Language => facts.language.is_some(),
            Ask::Contact => !self.contacts.is_empty(),
            Ask::Guardian => !facts.guardian.is_empty(),
            Ask::Need => !facts.need.is_empty(),
            Ask::Interest => {
                let tells = |kind| matches!(kind, TraitKind::Interest | TraitKind::Like);
                self.traits.iter().any(|t| tells(t.kind))
            }
            Ask::Channel => facts.channel.is_some(),
            Ask::Designation => !facts.designation.is_empty(),
            Ask::Qualification => !facts.qualification.is_empty(),
            Ask::Born => facts.born_on.is_some(),
            Ask::Town => !facts.town.is_empty(),
        }
    }

    /// Whole years, where the day of birth is known and not the year alone.
    pub fn age(&self, today: NaiveDate) -> Option<i32> {
        let born: NaiveDate = self.facts.born_on.as_deref()?.parse().ok()?;
        let had_birthday = (today.month(), today.day()) >= (born.month(), born.day());
        let age = today.year() - born.year() - i32::from(!had_birthday);
        (age >= 0).then_some(age)
    }

    /// Whether they may be below [`ADULT_YEARS`]: of a year alone, its last day counts.
    pub fn is_child(&self, today: NaiveDate) -> bool {
        let year = || self.facts.born_on.as_deref()?.get(..4)?.parse().ok();
        let age = self
            .age(today)
            .or_else(|| year().map(|y: i32| today.year() - y - 1));
        age.is_some_and(|age| age < ADULT_YEARS)
    }

    /// What must be seen when they come, what must be settled first on top; notes whose day is over are not among it.
    pub fn warnings(&self, today: NaiveDate) -> Vec<&Note> {
        let is_on = |note: &&Note| note.until.is_none_or(|until| until >= today);
        let of = |kind| self.notes.iter().filter(move |n| n.kind == kind);
        let loud = of(NoteKind::Block).chain(of(NoteKind::Alert));
        loud.filter(is_on).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::id::{Key, MemberId};
    use crate::domain::member::{Contact, ContactKind, MemberFacts, Own};
    use chrono::DateTime;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn member(born: Option<&str>) -> Member {
        Member {
            id: MemberId(1),
            key: Key::from_bits(1),
            facts: MemberFacts {
                born_on: born.map(str::to_owned),
                ..MemberFacts::default()
            },
            cards: Vec::new(),
            contacts: Vec::new(),
            traits: Vec::new(),
            notes: Vec::new(),
            consents: Vec::new(),
            own: Own::default(),
            enrolment: None,
            seen_at: None,
            seen_count: 0,
            vanished_at: None,
            created_at: DateTime::UNIX_EPOCH,
            changed_at: DateTime::UNIX_EPOCH,
        }
    }

    #[test]
    fn age_is_told_of_a_whole_day_and_a_child_is_one_that_may_be() {
        let today = day("2026-11-24");
        let table = [
            (Some("2008-11-24"), Some(18), false),
            (Some("2008-11-25"), Some(17), true),
            (Some("2008"), None, true),
            (Some("2007"), None, false),
            (Some("2030-01-01"), None, true),
            (None, None, false),
        ];
        for (born, age, is_child) in table {
            let member = member(born);
            assert_eq!(
                (member.age(today), member.is_child(today)),
                (age, is_child),
                "{born:?}"
            );
        }
    }

    #[test]
    fn the_most_useful_thing_is_asked_first_and_a_guardian_of_children_alone() {
        let today = day("2026-11-24");
        let mut adult = member(Some("1971"));
        assert_eq!(adult.known(today).percent, 11);
        assert_eq!(adult.known(today).missing[0], Ask::Language);
        assert!(!adult.known(today).missing.contains(&Ask::Guardian));
        adult.contacts.push(Contact {
            kind: ContactKind::Mobile,
            value: "1".into(),
        });
        assert_eq!(adult.known(today).percent, 22);
        assert!(
            member(Some("2015"))
                .known(today)
                .missing
                .contains(&Ask::Guardian)
        );
    }

    #[test]
    fn a_block_comes_before_an_alert_and_a_note_ends_with_its_day() {
        let mut member = member(None);
        let note = |kind, until: Option<&str>| Note {
            id: None,
            kind,
            text: String::new(),
            author: None,
            created_at: DateTime::UNIX_EPOCH,
            until: until.map(day),
        };
        member.notes = vec![
            note(NoteKind::Silent, None),
            note(NoteKind::Alert, Some("2026-11-23")),
            note(NoteKind::Alert, Some("2026-11-24")),
            note(NoteKind::Block, None),
        ];
        let loud = member.warnings(day("2026-11-24"));
        assert_eq!(
            loud.iter().map(|n| n.kind).collect::<Vec<_>>(),
            [NoteKind::Block, NoteKind::Alert]
        );
    }
}
