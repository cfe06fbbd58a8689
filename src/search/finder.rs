//! The handle that windows and command lines hold: what is in memory, and the file for the rest.

mod catch_up;

use super::names::{Builder, NameHit, Names, Query, mark};
use super::places::Places;
use super::{Fit, Fitting, Found, Hit, grouped, line, merge, rest, similar};
use crate::domain::id::MemberId;
use crate::domain::plan::Plan;
use crate::domain::shelf::Shelves;
use crate::domain::way::Goal;
use crate::store::{Error, ErrorKind, NameRow, PastAnswer, Store};
use crate::wording::Wording;
use crate::wording::when::Now;
pub(super) use catch_up::CHANGED_MOST;
use std::collections::HashMap;
use std::ops::Range;
use std::sync::mpsc::{self, SyncSender};
use std::sync::{Arc, PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard, Weak};
use std::time::Instant;
use tokio::sync::oneshot;

/// So many rows are read in one go: a few milliseconds, so that other questions to the file get through in between.
pub(super) const SLICE: usize = 4_000;
/// So many slices may wait to be put in order.
const SLICES_WAITING: usize = 2;

/// Finds anything. Copies share what is in memory.
#[derive(Clone)]
pub struct Finder {
    store: Store,
    memory: Arc<RwLock<Memory>>,
}

#[derive(Default)]
struct Memory {
    names: Names,
    /// Further cards of members, as they are written on them.
    cards: HashMap<String, MemberId>,
    places: Option<Arc<Places>>,
    /// The last line of the story that the names know of.
    story: i64,
    /// The number of the newest reading of names; an older one that ends later is of no use.
    loading: u64,
    /// The number of the reading that is in memory.
    loaded: u64,
}

/// What the file is asked.
#[derive(Clone)]
pub struct Question {
    pub wording: Arc<Wording>,
    /// When and where it is asked: how long ago something was is said from there.
    pub now: Now,
    pub typed: String,
    pub most: usize,
}

/// A member found by name, for a list of members.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NameFound {
    pub id: MemberId,
    pub name: String,
    /// The parts of `name` that match, in bytes.
    pub matched: Vec<Range<usize>>,
    /// Only similar to what was typed; these stand last.
    pub is_similar: bool,
}

impl Finder {
    /// A finder that knows nothing yet but the file.
    pub fn new(store: Store) -> Self {
        Self {
            store,
            memory: Arc::default(),
        }
    }

    /// The branch's file.
    pub(super) fn store(&self) -> &Store {
        &self.store
    }

    /// Whether names are in memory. Until then only [`Finder::find_rest`] finds members, by number and contact.
    pub fn is_ready(&self) -> bool {
        self.read().loaded > 0
    }

    /// Whether it is known that the branch has no members yet.
    pub fn has_nobody(&self) -> bool {
        let memory = self.read();
        memory.loaded > 0 && memory.names.is_empty()
    }

    /// Reads every member's names and puts them in memory; at the start, and after many members changed. Reading and
    /// building happen on a thread of their own; names that are there answer until the new ones are.
    ///
    /// # Errors
    /// What the file answers; what was in memory stays.
    pub fn load_names(&self) -> impl Future<Output = Result<(), Error>> + Send + 'static {
        let (done, waiting) = oneshot::channel();
        let (store, memory) = (self.store.clone(), Arc::downgrade(&self.memory));
        let number = self.begin_loading();
        // A receiver that is gone no longer wants to know.
        let load = move || drop(done.send(load(&store, &memory, number)));
        let thread = std::thread::Builder::new().name("names".into()).spawn(load);
        async move {
            thread.map_err(|why| Error::new(ErrorKind::Other, why.to_string()))?;
            waiting
                .await
                .map_err(|_| Error::new(ErrorKind::Closed, "names were no longer wanted"))?
        }
    }

    /// The same where one may wait.
    ///
    /// # Errors
    /// As [`Finder::load_names`].
    pub fn load_names_now(&self) -> Result<(), Error> {
        let number = self.begin_loading();
        load(&self.store, &Arc::downgrade(&self.memory), number)
    }

    fn begin_loading(&self) -> u64 {
        let mut memory = self.write();
        memory.loading += 1;
        memory.loading
    }

    /// The house to find places and shelves in; again whenever plan, shelves or closures change.
    pub fn set_house(&self, plan: Arc<Plan>, shelves: Arc<Shelves>) {
        let places = Arc::new(Places::new(plan, shelves));
        self.write().places = Some(places);
    }

    /// What memory knows, within the keystroke's own frame; with nothing typed, whoever was at the desk last.
    pub fn find_now(&self, wording: &Wording, typed: &str, most: usize) -> Found {
        let begun = Instant::now();
        let memory = self.read();
        let hits = memory.find(wording, typed, most);
        Found {
            hits,
            took: begun.elapsed(),
        }
    }

    /// What the file knows. The next question overtakes this one, which then ends with [`ErrorKind::Overtaken`].
    ///
    /// # Errors
    /// What the file answers.
    pub fn find_rest(
        &self,
        question: Question,
    ) -> impl Future<Output = Result<Vec<Hit>, Error>> + Send + 'static {
        let places = self.read().places.clone();
        self.store
            .search(move |reader| rest::find(reader, &question, places.as_deref()))
    }

    /// Answers given to questions like this one, the nearest first, each answer once. The next question to the file
    /// overtakes this one, which then ends with [`ErrorKind::Overtaken`].
    ///
    /// # Errors
    /// What the file answers.
    pub fn find_similar_answers(
        &self,
        question: &str,
        most: usize,
    ) -> impl Future<Output = Result<Vec<PastAnswer>, Error>> + Send + 'static {
        let question = question.to_owned();
        self.store
            .search(move |reader| similar::answers(reader, &question, most))
    }

    /// Both parts in the order of the one box, where one may wait.
    ///
    /// # Errors
    /// What the file answers.
    pub fn find_all_now(&self, question: Question) -> Result<Vec<Hit>, Error> {
        let Question {
            wording,
            typed,
            most,
            ..
        } = &question;
        let now = self.find_now(wording, typed, *most).hits;
        let places = self.read().places.clone();
        let rest = self
            .store
            .read_now(move |reader| rest::find(reader, &question, places.as_deref()))?;
        Ok(merge(now, rest))
    }

    /// The member of a card or number, whole as a scanner reads it.
    pub fn exact_card(&self, number: &str) -> Option<MemberId> {
        self.read().exact_card(number)
    }

    /// Members by name, best first, similar ones last.
    pub fn find_names(&self, typed: &str, most: usize) -> Vec<NameFound> {
        let hits = self.read().names.find(&Query::read(typed), most);
        let found = hits.into_iter().map(|hit| NameFound {
            id: hit.member.id,
            name: hit.member.name,
            matched: hit.matched,
            is_similar: hit.is_similar,
        });
        found.collect()
    }

    /// The place or area that fits best, if one does; of equals the place.
    pub fn find_goal(&self, typed: &str) -> Option<Goal> {
        let places = self.read().places.clone();
        places?.find_goal(typed)
    }

    /// A member was at the desk.
    pub fn note_seen(&self, id: MemberId) {
        self.write().names.note_seen(id);
    }

    /// Bytes that the names take in memory.
    pub fn names_bytes(&self) -> usize {
        self.read().names.heap_bytes()
    }

    fn read(&self) -> RwLockReadGuard<'_, Memory> {
        // Whoever panicked while writing left something whole: every change here is one assignment or can be repeated.
        self.memory.read().unwrap_or_else(PoisonError::into_inner)
    }

    fn write(&self) -> RwLockWriteGuard<'_, Memory> {
        self.memory.write().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Hands on all names, slice by slice, for as long as anybody wants them.
fn read_slices(
    store: &Store,
    memory: &Weak<RwLock<Memory>>,
    slices: SyncSender<Vec<NameRow>>,
) -> Result<(), Error> {
    let mut last = MemberId(i64::MIN);
    while memory.strong_count() > 0 {
        let from = last;
        let rows = store.read_now(move |r| r.list_names_after(from, SLICE))?;
        let Some(end) = rows.last() else { break };
        last = end.id;
        if slices.send(rows).is_err() {
            break; // nobody puts them in order any more
        }
    }
    Ok(())
}

/// Reads all names and puts them in memory.
fn load(store: &Store, memory: &Weak<RwLock<Memory>>, number: u64) -> Result<(), Error> {
    let begun = store.read_now(|r| r.last_story_line())?;
    let (slices, arriving) = mpsc::sync_channel(SLICES_WAITING);
    let mut builder = Builder::default();
    // The next slice is read while the one before is put in order.
    let read = std::thread::scope(|threads| {
        let reading = threads.spawn(|| read_slices(store, memory, slices));
        for rows in arriving {
            rows.iter().for_each(|row| builder.add(row));
        }
        reading.join()
    });
    read.unwrap_or_else(|_| Err(Error::new(ErrorKind::Other, "reading names broke off")))?;
    if memory.strong_count() == 0 {
        return Ok(());
    }
    let cards = store.read_now(|r| r.list_further_cards())?;
    let names = Names::new(builder.finish());
    let Some(held) = memory.upgrade() else {
        return Ok(());
    };
    {
        let mut memory = held.write().unwrap_or_else(PoisonError::into_inner);
        if number != memory.loading {
            return Ok(()); // newer ones are being read
        }
        memory.names = names.with_recent(&memory.names);
        memory.cards = cards.into_iter().collect();
        memory.story = begun;
        memory.loaded = number;
    }
    // Whatever was written while the names were read; what is written from now on catches up by itself.
    match store.read_now(move |r| r.list_changed_names(begun, CHANGED_MOST))? {
        Some(changes) => {
            let mut memory = held.write().unwrap_or_else(PoisonError::into_inner);
            memory.catch_up(changes);
            Ok(())
        }
        None => load(store, memory, number),
    }
}

impl Memory {
    fn exact_card(&self, number: &str) -> Option<MemberId> {
        let number = number.trim();
        let own = self.names.find_number(number).map(|m| m.id);
        let further = || {
            self.cards
                .get(number)
                .or_else(|| self.cards.get(&number.to_uppercase()))
        };
        own.or_else(|| further().copied())
    }

    fn find(&self, wording: &Wording, typed: &str, most: usize) -> Vec<Hit> {
        let typed = typed.trim();
        if typed.is_empty() {
            let last = self.names.last_seen(most);
            return last.iter().map(|m| line::member(wording, m)).collect();
        }
        let card = self.of_number(wording, typed);
        let query = Query::read(typed);
        let places = self.places.as_deref();
        let mut house = places.map_or_else(Vec::new, |p| p.find(wording, typed));
        let mut members = self.members(wording, &query, self.names.find_sure(&query, most));
        // What only resembles the words says nothing beside anything that fits them.
        if card.is_none() && house.is_empty() && members.is_empty() && query.is_telling() {
            house = places.map_or_else(Vec::new, |p| p.find_similar(wording, typed));
            members = self.members(wording, &query, self.names.find(&query, most));
        }
        members.retain(|(_, hit)| {
            card.as_ref()
                .is_none_or(|(_, of_card)| of_card.id != hit.id)
        });
        let mut hits: Vec<Fitting> = card.into_iter().collect();
        share(&mut members, &mut house, most.saturating_sub(hits.len()));
        hits.append(&mut members);
        hits.append(&mut house);
        let mut hits = grouped(hits);
        hits.truncate(most);
        hits
    }

    /// The member of a whole number, as a hit.
    fn of_number(&self, wording: &Wording, typed: &str) -> Option<Fitting> {
        let is_number = typed.len() <= NUMBER_BYTES && typed.bytes().any(|b| b.is_ascii_digit());
        let id = self.exact_card(typed).filter(|_| is_number)?;
        let member = self.names.find_id(id)?;
        Some((
            Fit::Number,
            Hit {
                is_exact: true,
                ..line::member(wording, &member)
            },
        ))
    }

    /// Members found by name, as hits.
    fn members(&self, wording: &Wording, query: &Query, found: Vec<NameHit>) -> Vec<Fitting> {
        let found = found.into_iter().map(|found| {
            let fit = found.fit();
            // Somebody of that name and anything else that has the digit, too: the other comes first.
            let fit = if query.is_loose {
                fit.max(Fit::Called)
            } else {
                fit
            };
            let hit = Hit {
                is_exact: found.is_exact,
                is_similar: found.is_similar,
                ..line::member(wording, &found.member)
            };
            let matched = if hit.title == found.member.name {
                found.matched
            } else {
                mark::matched(&hit.title, &query.words, found.is_similar)
            };
            (fit, Hit { matched, ..hit })
        });
        found.collect()
    }
}

/// Deals out the room of the list: where members fit as well as the house, the house gets a quarter of it, or what they
/// leave.
fn share(members: &mut Vec<Fitting>, house: &mut Vec<Fitting>, most: usize) {
    let best = |hits: &[Fitting]| hits.iter().map(|(fit, _)| *fit).min();
    let is_for_members = match (best(members), best(house)) {
        (Some(member), Some(house)) => member <= house,
        _ => false,
    };
    let room = if is_for_members {
        most.saturating_sub(members.len()).max(most / 4)
    } else {
        most
    };
    house.sort_by_key(|(fit, _)| *fit);
    house.truncate(room);
    members.truncate(most - house.len());
}

/// No card number is longer.
const NUMBER_BYTES: usize = 64;
