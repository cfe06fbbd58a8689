//! What can be found on the plan: places by what people call them, shelves by call number, bay or subject.

mod called;
mod topics;

use super::names::mark;
use super::names::query::{self, Typed};
use super::{Fit, Fitting, Hit, HitKind, line};
use crate::domain::call_number::Scheme;
use crate::domain::holding::{Item, Title};
use crate::domain::id::{PlaceId, SectionId};
use crate::domain::language::Name;
use crate::domain::plan::{Closed, Floor, Place, Plan};
use crate::domain::shelf::{Hint, LocateStatus, Located, ShelfSpot, Shelves};
use crate::wording::{self, Wording};
use called::{Called, is_small};
use std::collections::HashSet;
use std::sync::Arc;

/// So many places are listed for some words, and so many shelves.
const PLACES_MOST: usize = 5;
const SHELVES_MOST: usize = 4;

/// The house, ready to be searched.
pub struct Places {
    plan: Arc<Plan>,
    pub shelves: Arc<Shelves>,
    /// Places in the order of the floors.
    places: Vec<(PlaceId, Called)>,
    /// Collections, signs and subjects, each name once a floor, at the first shelf that bears it.
    subjects: Vec<Subject>,
    /// Bay codes in capitals without signs, and the first section of the bay.
    bays: Vec<(String, SectionId)>,
}

/// A name over shelves.
struct Subject {
    name: Name,
    section: SectionId,
    called: Called,
}

impl Places {
    pub fn new(plan: Arc<Plan>, shelves: Arc<Shelves>) -> Self {
        let all = plan
            .floors
            .iter()
            .flat_map(|f| f.places.iter().map(move |p| (f, p)));
        let places = all.map(|(floor, place)| (place.id, Called::place(floor, place)));
        let bays = plan.floors.iter().flat_map(|f| &f.bays).filter_map(|bay| {
            let section = bay.faces.iter().flat_map(|f| &f.sections).next()?;
            Some((bare(&bay.code), section.id))
        });
        let mut known = HashSet::new();
        let collections = shelves.collections().map(|(c, spot)| (&c.name, spot));
        let signs = shelves
            .spots()
            .flat_map(|spot| [(&spot.sign, spot), (&spot.subject, spot)]);
        let subjects = collections.chain(signs).filter(|(name, spot)| {
            !name.en.trim().is_empty() && known.insert((name.en.clone(), spot.floor))
        });
        let signs =
            subjects.map(|(name, spot)| (name, spot, Called::subject(name, &spot.floor_name)));
        // A subject of the whole house first: its first shelf is where it begins, whatever the signs say.
        let subjects = topics::on_shelves(&shelves).chain(signs);
        let subjects = subjects.map(|(name, spot, called)| Subject {
            called,
            name: name.clone(),
            section: spot.section,
        });
        Self {
            places: places.collect(),
            bays: bays.collect(),
            subjects: subjects.collect(),
            plan: plan.clone(),
            shelves: shelves.clone(),
        }
    }

    /// Places and shelves that fit what was typed, best first.
    pub fn find(&self, wording: &Wording, typed: &str) -> Vec<Fitting> {
        let words = self.words(typed);
        let mut hits = self.find_places(wording, &words);
        hits.extend(self.find_shelves(wording, typed.trim(), &words));
        hits
    }

    /// The place that fits best, if one does.
    pub fn find_place(&self, typed: &str) -> Option<PlaceId> {
        let words = self.words(typed);
        let fits = self
            .places
            .iter()
            .filter_map(|(id, called)| called.fit(&words).map(|fit| (fit, *id)));
        // The first of equals: places stand in the order of the floors.
        fits.min_by_key(|(fit, _)| *fit)
            .filter(|(fit, _)| *fit < Fit::Similar)
            .map(|(_, id)| id)
    }

    /// The typed words that say something.
    fn words(&self, typed: &str) -> Vec<Typed> {
        let all = query::typed_words(typed);
        let telling: Vec<Typed> = all
            .iter()
            .filter(|w| !is_small(&w.spelling))
            .cloned()
            .collect();
        if telling.is_empty() { all } else { telling }
    }

    fn find_places(&self, wording: &Wording, words: &[Typed]) -> Vec<Fitting> {
        let fits = self
            .places
            .iter()
            .filter_map(|(id, called)| called.fit(words).map(|fit| (fit, *id)));
        let mut fits: Vec<(Fit, PlaceId)> = fits.collect();
        fits.sort_by_key(|(fit, _)| *fit);
        let hits = fits.into_iter().take(PLACES_MOST).filter_map(|(fit, id)| {
            let floors = self.plan.floors.iter();
            let (floor, place) = floors
                .flat_map(|f| f.places.iter().map(move |p| (f, p)))
                .find(|(_, p)| p.id == id)?;
            Some((fit, self.place_hit(wording, (floor, place), words, fit)))
        });
        hits.collect()
    }

    fn place_hit(&self, wording: &Wording, at: (&Floor, &Place), words: &[Typed], fit: Fit) -> Hit {
        let (floor, place) = at;
        let language = wording.language();
        let named = place.name.text(language);
        let title = if named.trim().is_empty() {
            wording.text(&format!("place-{}", place.kind.word()))
        } else {
            named.to_owned()
        };
        let floor = floor.name.text(language);
        let closed = self
            .plan
            .closures
            .iter()
            .find(|c| c.what == Closed::Place(place.id));
        let subtitle = closed.map_or_else(
            || floor.to_owned(),
            |c| {
                wording.with(
                    "search-place-closed",
                    &[
                        ("floor", floor.into()),
                        ("reason", c.reason.text(language).into()),
                    ],
                )
            },
        );
        Hit {
            kind: HitKind::Place,
            id: place.id.0,
            matched: mark::matched(&title, words, fit == Fit::Similar),
            title,
            subtitle,
            is_exact: fit == Fit::Whole,
            is_similar: fit == Fit::Similar,
            call_number: None,
            copy: None,
        }
    }

    fn find_shelves(&self, wording: &Wording, typed: &str, words: &[Typed]) -> Vec<Fitting> {
        let mut hits: Vec<Fitting> = self.call_number(wording, typed).into_iter().collect();
        let code = bare(typed);
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
            Some((
                fit,
                section_hit(wording, spot, spot.bay_code.clone(), (words, fit)),
            ))
        }));
        let fits = self.subjects.iter();
        let fits = fits.filter_map(|s| s.called.fit(words).map(|fit| (fit, s)));
        let mut fits: Vec<(Fit, &Subject)> = fits.collect();
        fits.sort_by_key(|(fit, _)| *fit);
        hits.extend(
            fits.into_iter()
                .take(SHELVES_MOST)
                .filter_map(|(fit, subject)| {
                    let spot = self.shelves.spot(subject.section)?;
                    let title = subject.name.text(wording.language()).to_owned();
                    Some((fit, section_hit(wording, spot, title, (words, fit))))
                }),
        );
        hits.sort_by_key(|(fit, _)| *fit);
        let mut known = HashSet::new();
        hits.retain(|(_, hit)| hit.id == 0 || known.insert(hit.id));
        hits.truncate(SHELVES_MOST);
        hits
    }

    /// The shelf of what was typed, if it is a call number of this house.
    fn call_number(&self, wording: &Wording, typed: &str) -> Option<Fitting> {
        if typed.is_empty() || typed.len() > NUMBER_BYTES {
            return None;
        }
        let located = self.shelves.locate(typed, Hint::default());
        let fit = number_fit(typed, &located)?;
        let hit = Hit {
            kind: HitKind::Shelf,
            id: located.spot.as_ref().map_or(0, |s| s.section.0),
            title: typed.to_owned(),
            subtitle: wording::shelf::sentence(wording, &located),
            matched: std::iter::once(0..typed.len()).collect(),
            is_exact: fit == Fit::Number,
            is_similar: false,
            call_number: Some(typed.to_owned()),
            copy: None,
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

fn section_hit(
    wording: &Wording,
    spot: &ShelfSpot,
    title: String,
    (words, fit): (&[Typed], Fit),
) -> Hit {
    let place = wording::shelf::place(wording, spot);
    let labels = [
        ("place", place.into()),
        ("first", spot.first.as_str().into()),
        ("last", spot.last.as_str().into()),
    ];
    Hit {
        kind: HitKind::Shelf,
        id: spot.section.0,
        matched: mark::matched(&title, words, fit == Fit::Similar),
        title,
        subtitle: wording.with("search-place-sign", &labels),
        is_exact: matches!(fit, Fit::Number | Fit::Whole),
        is_similar: fit == Fit::Similar,
        call_number: None,
        copy: None,
    }
}

/// A code in capitals, without the signs that people leave out: B5-031 is b5 031.
fn bare(code: &str) -> String {
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
    placed.min_by_key(|(_, located)| located.status)
}

/// Where a title stands, with its author.
pub fn title_line(wording: &Wording, author: &str, located: Option<&Located>) -> String {
    let place = located.map_or_else(
        || wording.text("search-title-unplaced"),
        |l| wording::shelf::sentence(wording, l),
    );
    line::joined([author, &place])
}
