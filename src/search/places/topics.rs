//! Subjects in words that lead to shelves even where no sign bears them: each at the shelf where its number begins.

use super::Named;
use super::called::Names;
use crate::domain::shelf::{Hint, Shelves};
use crate::domain::subject;

/// The subjects whose shelves readers can walk to.
pub fn on_shelves(shelves: &Shelves) -> impl Iterator<Item = Named<'_>> {
    subject::dewey().iter().filter_map(|subject| {
        let number = shelves.locate(subject.number, Hint::default());
        let spot = shelves.spot(number.spot?.section)?;
        let names = Names::subject(&subject.name, &spot.floor_name);
        Some((&subject.name, spot, names.besides(&subject.other_names)))
    })
}
