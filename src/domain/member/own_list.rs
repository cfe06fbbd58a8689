//! Lists of the branch's own: a name and its conditions, as they were put together; and how many of a list are of which
//! kind.

use super::filter::{Card, Condition, Lacking, MemberFilter, Seen};
use crate::domain::language::Language;
use crate::domain::problem::{Problem, Why};
use crate::domain::word::words;
use serde::{Deserialize, Serialize};

/// Under this name the branch keeps its lists among its settings.
pub const OWN_LISTS: &str = "member_lists";
/// Most letters of a list's name.
const NAME_MOST: usize = 60;

/// A list that somebody of the branch made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnList {
    pub name: String,
    pub filter: MemberFilter,
}

/// A list as it is put together: one answer a question, none where it does not matter.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ListForm {
    pub name: String,
    /// Any of these.
    pub categories: Vec<String>,
    pub card: Option<Card>,
    pub interest: String,
    pub language: Option<Language>,
    pub seen: Option<Seen>,
    pub is_regular: bool,
    pub lacks: Vec<Lacking>,
}

/// From so many visits on somebody is a regular.
const REGULAR: u32 = 3;

impl ListForm {
    /// Its conditions so far. Who is no longer in the library system's list is not on it.
    pub fn filter(&self) -> MemberFilter {
        let interest = self.interest.trim();
        let any = |is: bool, condition: Condition| is.then_some(condition);
        let conditions = [
            any(
                !self.categories.is_empty(),
                Condition::Category(self.categories.clone()),
            ),
            self.card.map(Condition::Card),
            any(
                !interest.is_empty(),
                Condition::Interest(interest.to_owned()),
            ),
            self.language.map(Condition::Language),
            self.seen.map(Condition::Seen),
            any(self.is_regular, Condition::Regular { times: REGULAR }),
            any(!self.lacks.is_empty(), Condition::Lacks(self.lacks.clone())),
            Some(Condition::Vanished(false)),
        ];
        MemberFilter {
            conditions: conditions.into_iter().flatten().collect(),
        }
    }

    /// The list to keep beside those there are.
    ///
    /// # Errors
    /// A name is needed, and one that no other list has.
    pub fn check(&self, others: &[OwnList]) -> Result<OwnList, Problem> {
        let name = self.name.trim();
        let why = match () {
            () if name.is_empty() => Why::Missing,
            () if name.chars().count() > NAME_MOST => Why::TooLong { most: NAME_MOST },
            () if others.iter().any(|list| list.name == name) => Why::Taken {
                value: name.to_owned(),
            },
            () => {
                return Ok(OwnList {
                    name: name.to_owned(),
                    filter: self.filter(),
                });
            }
        };
        Err(Problem::new("name", why))
    }
}

words! {
    /// What members of a list are counted by; the word is the column's name.
    GroupBy {
        Category = "category",
        Town = "town",
        Language = "language",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_is_what_was_answered_and_its_name_is_its_own() {
        let mut form = ListForm::default();
        assert_eq!(form.filter().conditions, [Condition::Vanished(false)]);
        form.interest = " law ".into();
        form.is_regular = true;
        let filter = form.filter();
        let expected = [
            Condition::Interest("law".into()),
            Condition::Regular { times: 3 },
            Condition::Vanished(false),
        ];
        assert_eq!(filter.conditions, expected);
        let others = [OwnList {
            name: "Law".into(),
            filter,
        }];
        for (name, is_fine) in [
            ("", false),
            ("Law", false),
            (" Lawyers ", true),
            (&"x".repeat(61), false),
        ] {
            form.name = name.into();
            assert_eq!(form.check(&others).is_ok(), is_fine, "{name}");
        }
    }
}
