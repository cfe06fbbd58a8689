//! Subjects in words that lead to shelves even where no sign bears them: each at the shelf where its number begins.

use super::Named;
use super::called::Names;
use crate::domain::shelf::{Hint, Shelves};
use crate::domain::subject;

/// The subjects whose shelves readers can walk to: the branch's own words before the classes of Dewey.
pub fn on_shelves(shelves: &Shelves) -> impl Iterator<Item = Named<'_>> {
    let own = shelves.own_subjects().map(|(subject, spot)| {
        let others: Vec<&str> = subject.other_names.iter().map(String::as_str).collect();
        let names = Names::subject(&subject.name, &spot.floor_name).besides(&others);
        (&subject.name, spot, names)
    });
    own.chain(subject::dewey().iter().filter_map(|subject| {
        let number = shelves.locate(subject.number, Hint::default());
        let spot = shelves.spot(number.spot?.section)?;
        let names = Names::subject(&subject.name, &spot.floor_name);
        Some((&subject.name, spot, names.besides(&subject.other_names)))
    }))
}
