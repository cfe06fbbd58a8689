//! What can be found on the plan: places by what people call them, shelves by call number, bay or subject.

mod called;
mod ground;
mod lexicon;
mod order;
mod shelf;
mod topics;

use super::names::mark;
use super::names::query::{self, Typed};
use super::{Fit, Fitting, Hit, HitKind};
use crate::domain::id::SectionId;
use crate::domain::language::Name;
use crate::domain::plan::{Closed, Connector, Floor, Place, Plan};
use crate::domain::shelf::{ShelfSpot, Shelves};
use crate::wording::Wording;
use called::{Called, is_small};
use lexicon::{Fits, Lexicon};
use order::{areas_of, connectors_of, floors_of, places_of};
pub use shelf::{copy, is_sought, title_line};
use std::collections::HashSet;
use std::sync::Arc;

/// So many places, and so many lifts and stairs, are listed for some words.
const PLACES_MOST: usize = 5;
const CONNECTORS_MOST: usize = 5;

/// The house, ready to be searched.
pub struct Places {
    plan: Arc<Plan>,
    pub shelves: Arc<Shelves>,
    lexicon: Lexicon,
    /// What is in service first, then what is nearest to the desk by floors: of equals the first is the best.
    places: Vec<PlaceAt>,
    /// Rooms and other parts of floors, in the same order.
    areas: Vec<PlaceAt>,
    connectors: Vec<(usize, Called)>,
    /// Collections, signs and subjects, each name once a floor, at the first shelf that bears it; also those that
    /// readers ask for.
    subjects: Vec<Subject>,
    /// Bay codes in capitals without signs, and the first section of the bay.
    bays: Vec<(String, SectionId)>,
}

/// A place or an area by its floor and its place on it, as the plan counts them.
struct PlaceAt {
    floor: usize,
    index: usize,
    called: Called,
}

/// A name over shelves.
struct Subject {
    name: Name,
    leads: Leads,
    called: Called,
}

/// Where a name over shelves leads.
#[derive(Debug, Clone)]
enum Leads {
    Section(SectionId),
    /// Readers can't walk there: the number that leads to what is said instead.
    Ask(String),
}

/// What was typed, read once for the whole house.
struct Sought<'a> {
    wording: &'a Wording,
    typed: &'a str,
    words: &'a [Typed],
    fits: Vec<Fits>,
}

/// A name over shelves, with where it leads.
struct Named<'a> {
    name: &'a Name,
    leads: Leads,
    names: called::Names<'a>,
}

impl<'a> Named<'a> {
    /// A name on a sign.
    fn on_sign(name: &'a Name, spot: &'a ShelfSpot, asked: Option<String>) -> Self {
        Self {
            name,
            leads: asked.map_or(Leads::Section(spot.section), Leads::Ask),
            names: called::Names::subject(name, &spot.floor_name),
        }
    }
}

impl Places {
    pub fn new(plan: Arc<Plan>, shelves: Arc<Shelves>) -> Self {
        let collections = shelves.collections();
        let collections = collections.map(|(c, spot, asked)| (&c.name, spot, asked));
        let signs = shelves.stretches().flat_map(|(spot, asked)| {
            let sign = (&spot.sign, spot, asked.clone());
            [sign, (&spot.subject, spot, asked)]
        });
        let mut known = HashSet::new();
        let signs = collections.chain(signs).filter(|(name, spot, _)| {
            !name.en.trim().is_empty() && known.insert((name.en.as_str(), spot.floor))
        });
        let signs = signs.map(|(name, spot, asked)| Named::on_sign(name, spot, asked));
        // A subject of the whole house first: its first shelf is where it begins, whatever the signs say.
        let named: Vec<Named<'_>> = topics::in_house(&shelves).chain(signs).collect();
        let (places, areas) = (places_of(&plan), areas_of(&plan));
        let connectors = connectors_of(&plan);
        let all = places.iter().chain(&areas).map(|(_, names)| names);
        let all = all.chain(connectors.iter().map(|(_, names)| names));
        let lexicon = Lexicon::new(
            all.chain(named.iter().map(|named| &named.names))
                .flat_map(called::Names::texts),
        );
        let place = |((floor, index), names): &((usize, usize), called::Names<'_>)| PlaceAt {
            floor: *floor,
            index: *index,
            called: Called::new(&lexicon, names),
        };
        let subject = |named: &Named<'_>| Subject {
            name: named.name.clone(),
            leads: named.leads.clone(),
            called: Called::new(&lexicon, &named.names),
        };
        let bays = plan.floors.iter().flat_map(|f| &f.bays).filter_map(|bay| {
            let section = bay.faces.iter().flat_map(|f| &f.sections).next()?;
            Some((shelf::bare(&bay.code), section.id))
        });
        Self {
            places: places.iter().map(place).collect(),
            areas: areas.iter().map(place).collect(),
            connectors: connectors
                .iter()
                .map(|(index, names)| (*index, Called::new(&lexicon, names)))
                .collect(),
            subjects: named.iter().map(subject).collect(),
            bays: bays.collect(),
            lexicon,
            plan: plan.clone(),
            shelves: shelves.clone(),
        }
    }

    /// Places, areas, lifts, rows and shelves that fit what was typed, each kind best first.
    pub fn find(&self, wording: &Wording, typed: &str) -> Vec<Fitting> {
        self.look(wording, typed, Lexicon::fits)
    }

    /// The same with a slip in a word: only of use where nothing fits without one.
    pub fn find_similar(&self, wording: &Wording, typed: &str) -> Vec<Fitting> {
        self.look(wording, typed, Lexicon::similar)
    }

    fn look(
        &self,
        wording: &Wording,
        typed: &str,
        fits: impl Fn(&Lexicon, &Typed, bool) -> Fits,
    ) -> Vec<Fitting> {
        let words = telling(typed);
        let sought = Sought {
            wording,
            typed: typed.trim(),
            fits: self.fits(&words, fits),
            words: &words,
        };
        let mut hits = self.find_places(&sought);
        hits.extend(self.find_areas(&sought));
        hits.extend(self.find_connectors(&sought));
        hits.extend(self.find_rows(&sought));
        hits.extend(self.find_shelves(&sought));
        hits
    }

    fn fits(&self, words: &[Typed], fits: impl Fn(&Lexicon, &Typed, bool) -> Fits) -> Vec<Fits> {
        let is_last = |at: usize| at + 1 == words.len();
        let words = words.iter().enumerate();
        words
            .map(|(at, word)| fits(&self.lexicon, word, is_last(at)))
            .collect()
    }

    fn place(&self, at: &PlaceAt) -> Option<(&Floor, &Place)> {
        let floor = self.plan.floors.get(at.floor)?;
        Some((floor, floor.places.get(at.index)?))
    }

    fn find_places(&self, sought: &Sought<'_>) -> Vec<Fitting> {
        let fits = self.places.iter();
        let fits = fits.filter_map(|at| at.called.fit(&sought.fits).map(|fit| (fit, at)));
        let mut fits: Vec<(Fit, &PlaceAt)> = fits.collect();
        fits.sort_by_key(|(fit, _)| *fit);
        // Four tables of one name in one hall are one answer.
        let mut known = HashSet::new();
        let found = fits
            .into_iter()
            .filter_map(|(fit, at)| Some((fit, self.place(at)?)));
        found
            .filter(|(_, (floor, place))| known.insert((floor.id, place.kind, &place.name.en)))
            .take(PLACES_MOST)
            .map(|(fit, at)| (fit, self.place_hit(sought, at, fit)))
            .collect()
    }

    fn place_hit(&self, sought: &Sought<'_>, at: (&Floor, &Place), fit: Fit) -> Hit {
        let (floor, place) = at;
        let floor = floor.name.text(sought.wording.language());
        Hit {
            id: place.id.0,
            subtitle: self.state(sought.wording, floor, Closed::Place(place.id)),
            ..sought.hit(
                HitKind::Place,
                title(
                    sought.wording,
                    &place.name,
                    &format!("place-{}", place.kind.word()),
                ),
                fit,
            )
        }
    }

    fn find_connectors(&self, sought: &Sought<'_>) -> Vec<Fitting> {
        let fits = self.connectors.iter();
        let fits = fits.filter_map(|(at, called)| called.fit(&sought.fits).map(|fit| (fit, *at)));
        let mut fits: Vec<(Fit, usize)> = fits.collect();
        fits.sort_by_key(|(fit, _)| *fit);
        let found = fits
            .into_iter()
            .filter_map(|(fit, at)| Some((fit, self.plan.connectors.get(at)?)));
        found
            .take(CONNECTORS_MOST)
            .map(|(fit, connector)| (fit, self.connector_hit(sought, connector, fit)))
            .collect()
    }

    fn connector_hit(&self, sought: &Sought<'_>, connector: &Connector, fit: Fit) -> Hit {
        let language = sought.wording.language();
        let floors: Vec<&str> = floors_of(&self.plan, connector)
            .map(|floor| floor.name.text(language))
            .collect();
        let served = match floors.as_slice() {
            [lowest, .., highest] => {
                let slots = [("lowest", (*lowest).into()), ("highest", (*highest).into())];
                sought.wording.with("search-connector", &slots)
            }
            few => few.concat(),
        };
        Hit {
            id: connector.id.0,
            subtitle: self.state(sought.wording, &served, Closed::Connector(connector.id)),
            ..sought.hit(
                HitKind::Connector,
                title(
                    sought.wording,
                    &connector.name,
                    &format!("connector-{}", connector.kind.word()),
                ),
                fit,
            )
        }
    }

    /// Where something is, and that it is out of service if it is.
    fn state(&self, wording: &Wording, floor: &str, what: Closed) -> String {
        let Some(closed) = self.plan.closures.iter().find(|c| c.what == what) else {
            return floor.to_owned();
        };
        let reason = closed.reason.text(wording.language());
        let slots = [("floor", floor.into()), ("reason", reason.into())];
        wording.with("search-place-closed", &slots)
    }
}

impl Sought<'_> {
    /// A hit with its title marked; number and second line are still to be set.
    fn hit(&self, kind: HitKind, title: String, fit: Fit) -> Hit {
        Hit {
            matched: mark::matched(&title, self.words, fit == Fit::Similar),
            is_exact: matches!(fit, Fit::Number | Fit::Whole),
            is_similar: fit == Fit::Similar,
            ..Hit::new(kind, title)
        }
    }
}

/// The typed words that say something.
fn telling(typed: &str) -> Vec<Typed> {
    let all = query::typed_words(typed);
    let telling: Vec<Typed> = all
        .iter()
        .filter(|w| !is_small(&w.spelling))
        .cloned()
        .collect();
    if telling.is_empty() { all } else { telling }
}

/// A thing's name in the reader's language, or the sentence for its kind.
fn title(wording: &Wording, name: &Name, kind: &str) -> String {
    let named = name.text(wording.language());
    if named.trim().is_empty() {
        wording.text(kind)
    } else {
        named.to_owned()
    }
}
