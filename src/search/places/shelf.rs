//! Shelves by call number, bay or subject, and where a title's copies stand.

use super::{Leads, Places, Sought, Subject};
use crate::domain::call_number::Scheme;
use crate::domain::holding::{Item, Title};
use crate::domain::shelf::{Hint, LocateStatus, Located, ShelfSpot, Shelves};
use crate::domain::shelf_search::SearchState;
use crate::search::{Fit, Fitting, Hit, HitKind, line};
use crate::wording::{self, Wording};
use std::collections::HashSet;

/// So many shelves are listed for some words.
const SHELVES_MOST: usize = 4;

impl Places {
    pub(super) fn find_shelves(&self, sought: &Sought<'_>) -> Vec<Fitting> {
        let mut hits: Vec<Fitting> = self
            .call_number(sought.wording, sought.typed)
            .into_iter()
            .collect();
        let code = bare(sought.typed);
        let has_digit = code.bytes().any(|b| b.is_ascii_digit());
        let bays = self
            .bays
            .iter()
            .filter(|(known, _)| has_digit && code.len() > 1 && known.starts_with(&code));
        hits.extend(bays.take(SHELVES_MOST).filter_map(|(known, section)| {
            let spot = self.shelves.spot(*section)?;
            let fit = if *known == code {
                Fit::Number
            } else {
                Fit::Begun
            };
            Some((fit, section_hit(sought, spot, spot.bay_code.clone(), fit)))
        }));
        let fits = self.subjects.iter();
        let fits = fits.filter_map(|s| s.called.fit(&sought.fits).map(|fit| (fit, s)));
        let mut fits: Vec<(Fit, &Subject)> = fits.collect();
        // "Law" before "Economics – Law": the fewer words there are besides, the more it is what was typed.
        fits.sort_by_key(|(fit, subject)| (*fit, subject.called.length()));
        hits.extend(
            fits.into_iter()
                .take(SHELVES_MOST)
                .filter_map(|(fit, subject)| {
                    let title = subject.name.text(sought.wording.language()).to_owned();
                    let hit = match &subject.leads {
                        Leads::Section(section) => {
                            section_hit(sought, self.shelves.spot(*section)?, title, fit)
                        }
                        Leads::Ask(number) => self.asked_hit(sought, number, (title, fit)),
                    };
                    Some((fit, hit))
                }),
        );
        hits.sort_by_key(|(fit, _)| *fit);
        let mut known = HashSet::new();
        hits.retain(|(_, hit)| hit.id == 0 || known.insert(hit.id));
        hits.truncate(SHELVES_MOST);
        hits
    }

    /// What is said of a subject that readers can't walk to.
    fn asked_hit(&self, sought: &Sought<'_>, number: &str, (title, fit): (String, Fit)) -> Hit {
        let located = self.shelves.locate(number, Hint::default());
        Hit {
            id: 0,
            subtitle: wording::shelf::sentence(sought.wording, &located),
            call_number: Some(number.to_owned()),
            ..sought.hit(HitKind::Shelf, title, fit)
        }
    }

    /// The shelf of what was typed, if it is a call number of this house.
    fn call_number(&self, wording: &Wording, typed: &str) -> Option<Fitting> {
        if typed.is_empty() || typed.len() > NUMBER_BYTES {
            return None;
        }
        let located = self.shelves.locate(typed, Hint::default());
        let fit = number_fit(typed, &located)?;
        let hit = Hit {
            id: located.spot.as_ref().map_or(0, |s| s.section.0),
            subtitle: wording::shelf::sentence(wording, &located),
            matched: std::iter::once(0..typed.len()).collect(),
            is_exact: fit == Fit::Number,
            call_number: Some(typed.to_owned()),
            ..Hit::new(HitKind::Shelf, typed.to_owned())
        };
        Some((fit, hit))
    }
}

/// No call number is longer.
const NUMBER_BYTES: usize = 120;

/// How well what was typed is a call number. A name or a question can lie between two signs of a shelf in order of names,
/// too: without a digit where numbers have one, or a scheme's own build, it is none.
fn number_fit(typed: &str, located: &Located) -> Option<Fit> {
    let is_built = located.parsed_as != Scheme::Generic;
    let first = typed.split_whitespace().next().unwrap_or("");
    let begins_with_digit = first.chars().any(|c| c.is_numeric());
    let has_digit = typed.chars().any(|c| c.is_numeric());
    match located.status {
        LocateStatus::Exact | LocateStatus::Ask if is_built && has_digit => Some(Fit::Number),
        LocateStatus::Exact | LocateStatus::Ask if begins_with_digit => Some(Fit::Called),
        LocateStatus::Near if is_built && begins_with_digit => Some(Fit::Called),
        _ => None,
    }
}

fn section_hit(sought: &Sought<'_>, spot: &ShelfSpot, title: String, fit: Fit) -> Hit {
    let place = wording::shelf::place(sought.wording, spot);
    let moving = wording::shelf::moving(sought.wording, spot);
    let labels = [
        ("place", place.into()),
        ("first", spot.first.as_str().into()),
        ("last", spot.last.as_str().into()),
    ];
    Hit {
        id: spot.section.0,
        subtitle: line::joined([
            &*sought.wording.with("search-place-sign", &labels),
            &moving.unwrap_or_default(),
        ]),
        ..sought.hit(HitKind::Shelf, title, fit)
    }
}

/// A code in capitals, without the signs that people leave out: B5-031 is b5 031.
pub fn bare(code: &str) -> String {
    let end = code.char_indices().nth(40).map_or(code.len(), |(at, _)| at);
    let signs = code[..end].chars().filter(|c| c.is_alphanumeric());
    signs.flat_map(char::to_uppercase).collect()
}

/// A title's copy to send a reader to, and where it stands: the first that stands on a shelf, else one to ask for.
pub fn copy<'t>(shelves: &Shelves, title: &'t Title) -> Option<(&'t Item, Located)> {
    let copies = title
        .items
        .iter()
        .filter(|item| !item.call_number.trim().is_empty());
    let placed = copies.map(|item| {
        let hint = Hint {
            collection: item.collection,
            location: Some(&item.location),
        };
        (item, shelves.locate(&item.call_number, hint))
    });
    // One that somebody looks for, or that nobody found, is the last to send a reader to.
    placed.min_by_key(|(item, located)| (is_sought(item), located.status))
}

/// Whether a copy was not on its shelf and is not back there.
pub fn is_sought(item: &Item) -> bool {
    matches!(item.search, Some(SearchState::Open | SearchState::Missing))
}

/// Where a title stands, with its author.
pub fn title_line(wording: &Wording, author: &str, located: Option<&Located>) -> String {
    let place = located.map_or_else(
        || wording.text("search-title-unplaced"),
        |l| wording::shelf::sentence(wording, l),
    );
    line::joined([author, &place])
}
