//! The ways in which typed words are matched, one after the other, from the very spelling to a slip of the fingers.

use super::index::Index;
use super::query::{Query, Typed};
use super::select::{Wanted, WordSet};
use super::similar;
use std::collections::BTreeSet;

/// How well a member fits, best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// Every word is spelled so.
    Spelled,
    /// The same, the last word only begun.
    SpelledBegun,
    /// Every word sounds so.
    Sounds,
    /// The same, the last word only begun.
    SoundsBegun,
    /// Every word only begun.
    Begun,
    /// Two typed words are one of the name, or one typed word is two of it.
    Joined,
    /// The last typed word, or two, are of a town or an organisation.
    About,
    /// The rest is shown as similar: a part from inside a word.
    Inside,
    OneSlip,
    TwoSlips,
}

impl Stage {
    pub const SURE: [Self; 7] = [
        Self::Spelled,
        Self::SpelledBegun,
        Self::Sounds,
        Self::SoundsBegun,
        Self::Begun,
        Self::Joined,
        Self::About,
    ];
    pub const SIMILAR: [Self; 3] = [Self::Inside, Self::OneSlip, Self::TwoSlips];

    pub fn is_similar(self) -> bool {
        Self::SIMILAR.contains(&self)
    }

    /// What a member must have at this stage; several ways for some of them.
    pub fn wanted<'q>(self, index: &Index, query: &'q Query) -> Vec<Wanted<'q>> {
        let one = |sets: Vec<Vec<u32>>| vec![all(index, query, sets)];
        match self {
            Self::Spelled => one(query.words.iter().map(|w| spelled(index, w)).collect()),
            Self::SpelledBegun => one(each(
                query,
                |w| spelled_so_far(index, w),
                |w| spelled_begun(index, w),
            )),
            Self::Sounds => one(query.words.iter().map(|w| sounds(index, w)).collect()),
            Self::SoundsBegun => one(sounding(index, &query.words)),
            Self::Begun if query.words.len() < 2 => Vec::new(),
            Self::Begun => one(query.words.iter().map(|w| sounds_begun(index, w)).collect()),
            Self::Joined => joined(index, query),
            Self::About => about(index, query),
            Self::Inside => instead(index, query, |word| inside(index, word)),
            Self::OneSlip => instead(index, query, |word| slipped(index, query, word, 1)),
            Self::TwoSlips => instead(index, query, |word| slipped(index, query, word, 2)),
        }
    }
}

/// A shorter key says too little for a slip in it, or for two.
const ONE_SLIP_LETTERS: usize = 4;
const TWO_SLIPS_LETTERS: usize = 9;
/// A shorter part is inside of too many words.
const INSIDE_LETTERS: usize = 3;

fn all<'q>(index: &Index, query: &'q Query, sets: Vec<Vec<u32>>) -> Wanted<'q> {
    let sets = sets
        .into_iter()
        .map(|words| WordSet::new(index, words))
        .collect();
    Wanted {
        sets,
        digits: &query.digits,
        abouts: None,
    }
}

/// The words of all but the last one way, of the last another.
fn each(
    query: &Query,
    before: impl Fn(&Typed) -> Vec<u32>,
    last: impl Fn(&Typed) -> Vec<u32>,
) -> Vec<Vec<u32>> {
    let Some((end, front)) = query.words.split_last() else {
        return Vec::new();
    };
    front.iter().map(before).chain([last(end)]).collect()
}

fn sounding(index: &Index, words: &[Typed]) -> Vec<Vec<u32>> {
    let Some((end, front)) = words.split_last() else {
        return Vec::new();
    };
    let front = front.iter().map(|w| {
        if w.is_initial() {
            sounds_begun(index, w)
        } else {
            sounds(index, w)
        }
    });
    front.chain([sounds_begun(index, end)]).collect()
}

fn spelled(index: &Index, word: &Typed) -> Vec<u32> {
    index.words.find(&word.spelling).into_iter().collect()
}

/// A single letter is an initial, and stands for any word it begins.
fn spelled_so_far(index: &Index, word: &Typed) -> Vec<u32> {
    if word.is_initial() {
        spelled_begun(index, word)
    } else {
        spelled(index, word)
    }
}

fn spelled_begun(index: &Index, word: &Typed) -> Vec<u32> {
    index.words.beginning_with(&word.spelling).collect()
}

fn sounds(index: &Index, word: &Typed) -> Vec<u32> {
    let keys = word.keys.iter().filter_map(|key| index.keys.find(key));
    keys.flat_map(|key| index.key_words.get(key))
        .copied()
        .collect()
}

fn sounds_begun(index: &Index, word: &Typed) -> Vec<u32> {
    let keys = word.begun.iter().map(|key| index.keys.beginning_with(key));
    keys.flat_map(|range| index.key_words.of(range))
        .copied()
        .collect()
}

/// Two neighbouring words as one ("senthil kumar" for Senthilkumar), or one word as two.
fn joined<'q>(index: &Index, query: &'q Query) -> Vec<Wanted<'q>> {
    let mut ways = Vec::new();
    let words = &query.words;
    let pairs = words.windows(2).enumerate();
    for (at, pair) in pairs.filter(|(_, pair)| !pair.iter().any(Typed::is_initial)) {
        let one = Typed::new(pair.iter().map(|w| w.spelling.as_str()).collect());
        let read: Vec<Typed> = words[..at]
            .iter()
            .cloned()
            .chain([one])
            .chain(words[at + 2..].iter().cloned())
            .collect();
        ways.push(all(index, query, sounding(index, &read)));
    }
    for (at, word) in words.iter().enumerate() {
        let others = |sets: [Vec<u32>; 2]| {
            let mut all = sounding(index, words);
            all.splice(at..=at, sets);
            all
        };
        ways.extend(halves(index, word).map(|sets| all(index, query, others(sets))));
    }
    ways
}

/// A key as two: each half at least three letters, the first one a whole key.
fn halves(index: &Index, word: &Typed) -> impl Iterator<Item = [Vec<u32>; 2]> {
    let cuts = word
        .begun
        .iter()
        .flat_map(|key| (3..key.len().saturating_sub(2)).map(move |at| (key, at)));
    cuts.filter_map(move |(key, at)| {
        let (first, second) = key.split_at_checked(at)?;
        let whole = index.keys.find(first)?;
        let begun = index.keys.beginning_with(second);
        (!begun.is_empty()).then(|| {
            [
                index.key_words.get(whole).to_vec(),
                index.key_words.of(begun).to_vec(),
            ]
        })
    })
}

/// The last one or two words as a town or an organisation.
fn about<'q>(index: &Index, query: &'q Query) -> Vec<Wanted<'q>> {
    let words = &query.words;
    let ways = (1..words.len().min(4)).filter_map(|count| {
        let (names, facts) = words.split_at(words.len() - count);
        let mut sets = facts.iter().map(|fact| {
            let ranges = fact
                .begun
                .iter()
                .map(|key| index.about_keys.beginning_with(key));
            ranges
                .flat_map(|range| index.about_of_key.of(range))
                .copied()
                .collect::<BTreeSet<u32>>()
        });
        let first = sets.next()?;
        let common = sets.fold(first, |all, more| {
            all.intersection(&more).copied().collect()
        });
        let mut wanted = all(index, query, sounding(index, names));
        wanted.abouts = Some(common.into_iter().collect());
        wanted
            .abouts
            .as_ref()
            .is_some_and(|a| !a.is_empty())
            .then_some(wanted)
    });
    ways.collect()
}

/// Each word in turn another way, the others as they sound.
fn instead<'q>(
    index: &Index,
    query: &'q Query,
    other: impl Fn(&Typed) -> Vec<u32>,
) -> Vec<Wanted<'q>> {
    let plain = sounding(index, &query.words);
    let ways = query.words.iter().enumerate().filter_map(|(at, word)| {
        let is_hopeless = plain
            .iter()
            .enumerate()
            .any(|(i, set)| i != at && set.is_empty());
        let found = if is_hopeless { Vec::new() } else { other(word) };
        if found.is_empty() {
            return None;
        }
        let mut sets = plain.clone();
        if let Some(set) = sets.get_mut(at) {
            *set = found;
        }
        Some(all(index, query, sets))
    });
    ways.collect()
}

fn inside(index: &Index, word: &Typed) -> Vec<u32> {
    let Some(key) = telling_key(word, INSIDE_LETTERS) else {
        return Vec::new();
    };
    let keys = index.keys.holding(key);
    keys.into_iter()
        .flat_map(|key| index.key_words.get(key))
        .copied()
        .collect()
}

/// The key of a word that is long enough to be looked for with slips. Numbers and addresses never are.
fn telling_key(word: &Typed, least: usize) -> Option<&String> {
    let is_number = word.spelling.bytes().any(|b| b.is_ascii_digit());
    word.begun
        .first()
        .filter(|key| key.len() >= least && !is_number)
}

fn slipped(index: &Index, query: &Query, word: &Typed, slips: u8) -> Vec<u32> {
    let is_begun = query.words.last() == Some(word);
    let least = if slips > 1 {
        TWO_SLIPS_LETTERS
    } else {
        ONE_SLIP_LETTERS
    };
    let Some(key) = telling_key(word, least) else {
        return Vec::new();
    };
    let ranges = similar::near(&index.keys, key, slips, is_begun);
    ranges
        .into_iter()
        .flat_map(|range| index.key_words.of(range))
        .copied()
        .collect()
}
