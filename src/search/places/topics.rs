//! Subjects in words that lead to shelves even where no sign bears them: each at the shelf where its number begins, or to
//! what is said instead where readers can't walk to that shelf.

use super::called::Names;
use super::{Leads, Named};
use crate::domain::language::Name;
use crate::domain::shelf::{Hint, LocateStatus, Located, ShelfSpot, Shelves};
use crate::domain::subject;

/// The subjects that the house has: the branch's own words before the classes of Dewey.
pub fn in_house(shelves: &Shelves) -> impl Iterator<Item = Named<'_>> {
    let own = shelves.own_words().filter_map(|(subject, found)| {
        let others: Vec<&str> = subject.other_names.iter().map(String::as_str).collect();
        let number = match subject.collection {
            Some(collection) => shelves.number_in(collection, &subject.call_number),
            None => subject.call_number.clone(),
        };
        let at = at(shelves, found, number)?;
        Some(at.called(&subject.name, &others))
    });
    own.chain(subject::dewey().iter().filter_map(|subject| {
        let found = shelves.locate(subject.number, Hint::default());
        let at = at(shelves, found, subject.number.to_owned()).or_else(|| {
            let leads = Leads::Ask(shelves.asked_class(subject.number)?);
            Some(At { leads, spot: None })
        });
        Some(at?.called(&subject.name, &subject.other_names))
    }))
}

/// Where a number leads.
struct At<'a> {
    leads: Leads,
    spot: Option<&'a ShelfSpot>,
}

fn at(shelves: &Shelves, found: Located, number: String) -> Option<At<'_>> {
    if found.status == LocateStatus::Ask {
        let leads = Leads::Ask(number);
        return Some(At { leads, spot: None });
    }
    let spot = shelves.spot(found.spot?.section)?;
    Some(At {
        leads: Leads::Section(spot.section),
        spot: Some(spot),
    })
}

impl<'a> At<'a> {
    fn called(self, name: &'a Name, others: &[&'a str]) -> Named<'a> {
        let names = match self.spot {
            Some(spot) => Names::subject(name, &spot.floor_name),
            None => Names::of(name),
        };
        Named {
            name,
            leads: self.leads,
            names: names.besides(others),
        }
    }
}
