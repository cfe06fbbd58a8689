//! Who may stand in the file twice: found by name, birth and contact, weighed by what they have in common.

use super::alike::Heard;
use super::finder::{CHANGED_MOST, Finder, SLICE};
use crate::domain::id::MemberId;
use crate::domain::member::MemberSummary;
use crate::domain::member::double::{Likeness, POSSIBLE, PROBABLE, Traces};
use crate::store::{Error, NameRow, Reader, Store};
use std::collections::hash_map::Entry;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::hash::{BuildHasher, RandomState};
use std::sync::Arc;

/// So many of a name, and of a contact, are looked at.
const LOOKED_AT: usize = 24;

/// Larger groups of people who share something are not looked through pair by pair.
const GROUP_MOST: usize = 24;
/// So many pairs are weighed in one go, so that other questions to the file get through in between.
const PAIRS: usize = 200;
/// So many letters of a name's key lead two names together that are a slip apart.
const BEGINNING: usize = 3;

/// Two rows that are probably one person.
#[derive(Debug, Clone, PartialEq)]
pub struct Pair {
    /// The one that was there first.
    pub first: MemberSummary,
    pub second: MemberSummary,
    pub likeness: Likeness,
}

/// Pairs that are probably one person, the likeliest first.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Pairs {
    /// The first of them.
    pub shown: Vec<Pair>,
    /// How many there are in all.
    pub count: usize,
    /// All of them, from which the next search goes on.
    pub known: Arc<Known>,
}

/// Pairs that are probably one person as they were at a line of the story, the likeliest first.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Known {
    likely: Vec<Weighed>,
    upto: i64,
}

/// Somebody who may be the one that is looked for.
#[derive(Debug, Clone, PartialEq)]
pub struct Double {
    pub member: MemberSummary,
    pub likeness: Likeness,
}

impl Finder {
    /// Members who may be the person that is being typed, the likeliest first; without the row that is being changed.
    ///
    /// # Errors
    /// What the file answers.
    pub fn find_doubles(
        &self,
        typed: Traces,
        most: usize,
    ) -> impl Future<Output = Result<Vec<Double>, Error>> + Send + 'static {
        let ids = self.namesakes(&typed);
        self.store().read(move |r| {
            let mut likely = weighed(r, &typed, ids, POSSIBLE)?;
            likely.truncate(most);
            let mut doubles = Vec::with_capacity(likely.len());
            for (id, likeness) in likely {
                if let Some(member) = r.find_member_summary(id)? {
                    doubles.push(Double { member, likeness });
                }
            }
            Ok(doubles)
        })
    }

    /// Members whose name is found by one of somebody's names.
    fn namesakes(&self, of: &Traces) -> Vec<MemberId> {
        let names = [Some(of.name.as_str()), of.name_ta.as_deref()];
        let names = names
            .into_iter()
            .flatten()
            .filter(|name| !name.trim().is_empty());
        let found = names.flat_map(|name| self.find_names(name, LOOKED_AT));
        found.map(|found| found.id).collect()
    }
}

impl Finder {
    /// Rows that are probably one person; those that were told apart are left out. Goes through all members, or, where
    /// it is told what it found before, through those who changed since. The first takes a while with many members: not
    /// for the window's thread.
    ///
    /// # Errors
    /// What the file answers.
    pub fn list_doubles_now(
        &self,
        most: usize,
        before: Option<Arc<Known>>,
    ) -> Result<Pairs, Error> {
        let caught_up = match before {
            Some(before) => self.catch_up_doubles(&before)?,
            None => None,
        };
        let known = match caught_up {
            Some(known) => known,
            None => self.all_doubles()?,
        };
        let likely: Vec<Weighed> = known.likely.iter().take(most).cloned().collect();
        let shown = self.store().read_now(move |r| {
            let mut shown = Vec::with_capacity(likely.len());
            for ((a, b), likeness) in likely {
                let both = (r.find_member_summary(a)?, r.find_member_summary(b)?);
                if let (Some(first), Some(second)) = both {
                    shown.push(Pair {
                        first,
                        second,
                        likeness,
                    });
                }
            }
            Ok(shown)
        })?;
        Ok(Pairs {
            shown,
            count: known.likely.len(),
            known: Arc::new(known),
        })
    }

    /// What was found before, with those who changed since weighed anew; none if too many did.
    fn catch_up_doubles(&self, before: &Known) -> Result<Option<Known>, Error> {
        let (store, after) = (self.store(), before.upto);
        let changes = store.read_now(move |r| r.list_changed_names(after, CHANGED_MOST))?;
        let Some(changes) = changes else {
            return Ok(None);
        };
        let changed: BTreeSet<MemberId> = changes.members.iter().map(|c| c.id).collect();
        let apart = told_apart(store)?;
        let stands = |(a, b): &(MemberId, MemberId)| !changed.contains(a) && !changed.contains(b);
        let mut likely: BTreeMap<(MemberId, MemberId), Likeness> = (before.likely.iter())
            .filter(|(pair, _)| stands(pair))
            .cloned()
            .collect();
        for id in &changed {
            let id = *id;
            let Some(traces) = store.read_now(move |r| r.get_traces(id))? else {
                continue;
            };
            // Names that changed just now may not be among those in memory yet.
            let mut ids = self.namesakes(&traces);
            ids.extend(&changed);
            let found = store.read_now(move |r| weighed(r, &traces, ids, PROBABLE))?;
            likely.extend((found.into_iter()).map(|(b, l)| ((id.min(b), id.max(b)), l)));
        }
        likely.retain(|pair, _| !apart.contains(pair));
        Ok(Some(Known::of(likely, changes.upto)))
    }

    fn all_doubles(&self) -> Result<Known, Error> {
        let store = self.store();
        let upto = store.read_now(|r| r.last_story_line())?;
        let candidates = candidates(store)?;
        let candidates: Vec<_> = candidates
            .difference(&told_apart(store)?)
            .copied()
            .collect();
        let mut likely = Vec::new();
        for pairs in candidates.chunks(PAIRS) {
            let pairs = pairs.to_vec();
            likely.extend(store.read_now(move |r| probable(r, &pairs))?);
        }
        Ok(Known::of(likely, upto))
    }
}

impl Known {
    fn of(likely: impl IntoIterator<Item = Weighed>, upto: i64) -> Self {
        let mut likely: Vec<Weighed> = likely.into_iter().collect();
        likely.sort_by_key(|(pair, likeness)| (-likeness.weight, *pair));
        Self { likely, upto }
    }
}

/// Pairs that somebody said are two persons.
fn told_apart(store: &Store) -> Result<BTreeSet<(MemberId, MemberId)>, Error> {
    let apart = store.read_now(|r| r.list_told_apart())?;
    Ok(apart.into_iter().collect())
}

/// Pairs that share enough to be weighed, the smaller number first: a birthday and the beginning of a name, a name with
/// year and town, a contact.
fn candidates(store: &Store) -> Result<BTreeSet<(MemberId, MemberId)>, Error> {
    let hasher = RandomState::new();
    let mut marks: Vec<(u64, MemberId)> = Vec::new();
    let mut last = MemberId(0);
    loop {
        let rows = store.read_now(move |r| r.list_names_after(last, SLICE))?;
        let Some(end) = rows.last() else {
            break;
        };
        last = end.id;
        for row in rows {
            mark(row, |id, mark| marks.push((hasher.hash_one(mark), id)));
        }
    }
    marks.sort_unstable();
    marks.dedup();
    let mut pairs = BTreeSet::new();
    for group in marks.chunk_by(|a, b| a.0 == b.0) {
        let ids: Vec<MemberId> = group.iter().map(|(_, id)| *id).collect();
        pair_up(&ids, &mut pairs);
    }
    for group in store.read_now(|r| r.list_shared_contacts(GROUP_MOST))? {
        pair_up(&group, &mut pairs);
    }
    Ok(pairs)
}

/// What leads a row together with others.
fn mark(row: NameRow, mut add: impl FnMut(MemberId, (String, String, String))) {
    let id = row.id;
    let born = row.born_on.clone().unwrap_or_default();
    let town = row.town.trim().to_lowercase();
    let heard = Heard::of(&Traces {
        name: row.name,
        name_ta: row.name_ta,
        other_names: row.other_names,
        ..Traces::default()
    });
    if born.len() > 4 {
        for key in heard.keys() {
            let begin = key.get(..BEGINNING).unwrap_or(key);
            add(id, (born.clone(), begin.to_owned(), String::new()));
        }
    }
    if let (Some(group), Some(year)) = (heard.group(), born.get(..4)) {
        add(id, (year.to_owned(), group, town));
    }
}

fn pair_up(ids: &[MemberId], pairs: &mut BTreeSet<(MemberId, MemberId)>) {
    if ids.len() > GROUP_MOST {
        return;
    }
    for (at, a) in ids.iter().enumerate() {
        let others = ids[at + 1..].iter().filter(|b| *b != a);
        pairs.extend(others.map(|b| (*a.min(b), *a.max(b))));
    }
}

type Weighed = ((MemberId, MemberId), Likeness);

/// The pairs that weigh enough. Each row is read once, in however many pairs it stands.
fn probable(r: &Reader<'_>, pairs: &[(MemberId, MemberId)]) -> Result<Vec<Weighed>, Error> {
    let mut rows: HashMap<MemberId, Option<(Traces, Heard)>> = HashMap::new();
    for id in pairs.iter().flat_map(|(a, b)| [*a, *b]) {
        if let Entry::Vacant(row) = rows.entry(id) {
            let traces = r.get_traces(id)?;
            row.insert(traces.map(|traces| {
                let heard = Heard::of(&traces);
                (traces, heard)
            }));
        }
    }
    let row = |id| rows.get(id).and_then(Option::as_ref);
    let mut likely = Vec::new();
    for (a, b) in pairs {
        let (Some((first, one)), Some((second, other))) = (row(a), row(b)) else {
            continue;
        };
        let likeness = first.likeness(second, one.fit(other));
        if likeness.weight >= PROBABLE {
            likely.push(((*a, *b), likeness));
        }
    }
    Ok(likely)
}

/// Of these members, and of those who have a contact with somebody in common, the ones who weigh so much, the likeliest
/// first; without the row itself.
fn weighed(
    r: &Reader<'_>,
    of: &Traces,
    mut ids: Vec<MemberId>,
    least: i32,
) -> Result<Vec<(MemberId, Likeness)>, Error> {
    let contacts = [of.phones.as_slice(), &of.emails].concat();
    ids.extend(r.list_members_of_contacts(&contacts, LOOKED_AT)?);
    ids.sort_unstable();
    ids.dedup();
    let heard = Heard::of(of);
    let mut likely = Vec::new();
    for id in ids.into_iter().filter(|id| Some(*id) != of.id) {
        let Some(traces) = r.get_traces(id)? else {
            continue;
        };
        let likeness = of.likeness(&traces, heard.fit(&Heard::of(&traces)));
        if likeness.weight >= least {
            likely.push((id, likeness));
        }
    }
    likely.sort_by_key(|(_, likeness)| -likeness.weight);
    Ok(likely)
}
