//! Who may stand in the file twice: found by name, birth and contact, weighed by what they have in common.

use super::alike::Heard;
use super::finder::{Finder, SLICE};
use crate::domain::id::MemberId;
use crate::domain::member::MemberSummary;
use crate::domain::member::double::{Likeness, POSSIBLE, PROBABLE, Traces};
use crate::store::{Error, NameRow, Reader, Store};
use std::collections::hash_map::Entry;
use std::collections::{BTreeSet, HashMap, HashSet};
use std::hash::{BuildHasher, RandomState};

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
        let names = [Some(typed.name.as_str()), typed.name_ta.as_deref()];
        let mut ids: Vec<MemberId> = names
            .into_iter()
            .flatten()
            .filter(|name| !name.trim().is_empty())
            .flat_map(|name| self.find_names(name, LOOKED_AT))
            .map(|found| found.id)
            .collect();
        self.store().read(move |r| {
            let contacts = [typed.phones.as_slice(), &typed.emails].concat();
            ids.extend(r.list_members_of_contacts(&contacts, LOOKED_AT)?);
            ids.sort_unstable();
            ids.dedup();
            ids.retain(|id| Some(*id) != typed.id);
            weighed(r, &typed, &ids, most)
        })
    }
}

impl Finder {
    /// Goes through all members for rows that are probably one person; those that were told apart are left out. Takes a
    /// while with many members: not for the window's thread.
    ///
    /// # Errors
    /// What the file answers.
    pub fn list_doubles_now(&self, most: usize) -> Result<Pairs, Error> {
        let store = self.store();
        let candidates = candidates(store)?;
        let apart = store.read_now(|r| r.list_told_apart())?;
        let apart: HashSet<(MemberId, MemberId)> = apart.into_iter().collect();
        let candidates: Vec<_> = candidates
            .difference(&apart.into_iter().collect())
            .copied()
            .collect();
        let mut likely = Vec::new();
        for pairs in candidates.chunks(PAIRS) {
            let pairs = pairs.to_vec();
            likely.extend(store.read_now(move |r| probable(r, &pairs))?);
        }
        likely.sort_by_key(|(pair, likeness)| (-likeness.weight, *pair));
        let count = likely.len();
        likely.truncate(most);
        let shown = store.read_now(move |r| {
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
        Ok(Pairs { shown, count })
    }
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

fn weighed(
    r: &Reader<'_>,
    typed: &Traces,
    ids: &[MemberId],
    most: usize,
) -> Result<Vec<Double>, Error> {
    let heard = Heard::of(typed);
    let mut likely = Vec::new();
    for id in ids {
        let Some(traces) = r.get_traces(*id)? else {
            continue;
        };
        let likeness = typed.likeness(&traces, heard.fit(&Heard::of(&traces)));
        if likeness.weight >= POSSIBLE {
            likely.push((*id, likeness));
        }
    }
    likely.sort_by_key(|(_, likeness)| -likeness.weight);
    likely.truncate(most);
    let mut doubles = Vec::with_capacity(likely.len());
    for (id, likeness) in likely {
        if let Some(member) = r.find_member_summary(id)? {
            doubles.push(Double { member, likeness });
        }
    }
    Ok(doubles)
}
