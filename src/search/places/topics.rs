//! Subjects in words that lead to shelves even where no sign bears them: each at the shelf where its number begins.

use super::Called;
use crate::domain::language::Name;
use crate::domain::shelf::{Hint, ShelfSpot, Shelves};
use crate::domain::subject::{self, Subject};

/// The subjects whose shelves readers can walk to, with the first shelf of each.
pub fn on_shelves(shelves: &Shelves) -> impl Iterator<Item = (&Name, &ShelfSpot, Called)> {
    subject::dewey().iter().filter_map(|subject| {
        let section = shelves
            .locate(subject.number, Hint::default())
            .spot?
            .section;
        let spot = shelves.spot(section)?;
        Some((&subject.name, spot, called(subject, spot)))
    })
}

fn called(subject: &Subject, spot: &ShelfSpot) -> Called {
    Called::subject(&subject.name, &spot.floor_name).besides(&subject.other_names)
}
