//! Members who bear all of several words: the rarest word leads, the others are looked up in what the member bears.
//! Members come in order of rank, in windows that grow, so that the best ones are found without reading long lists.

use super::index::{Digits, Index, Posting, Slot};
use std::ops::Range;

/// Words of the dictionary, any of which will do.
#[derive(Debug, Default)]
pub struct WordSet {
    /// In order, each once.
    words: Vec<u32>,
    /// How many members bear them, those who bear two counted twice.
    count: u64,
    /// The same words as bits, where there are several.
    bits: Vec<u64>,
}

impl WordSet {
    pub fn new(index: &Index, mut words: Vec<u32>) -> Self {
        words.sort_unstable();
        words.dedup();
        let count = words
            .iter()
            .map(|w| u64::from(index.postings.count(*w)))
            .sum();
        Self {
            words,
            count,
            bits: Vec::new(),
        }
    }

    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    fn lists<'i>(&self, index: &'i Index) -> Vec<Posting<'i>> {
        self.words.iter().map(|w| index.postings.of(*w)).collect()
    }

    fn spread(&mut self, words: u32) {
        self.bits = vec![0; words as usize / 64 + 1];
        for word in &self.words {
            if let Some(bits) = self.bits.get_mut(*word as usize / 64) {
                *bits |= 1 << (word % 64);
            }
        }
    }

    fn has(&self, word: u32) -> bool {
        self.bits
            .get(word as usize / 64)
            .is_some_and(|bits| bits >> (word % 64) & 1 == 1)
    }
}

/// What a member must have.
#[derive(Debug, Default)]
pub struct Wanted<'a> {
    /// A word of each, and not the same one for two.
    pub sets: Vec<WordSet>,
    pub digits: &'a [Digits],
    /// Towns and organisations, any of which will do; in order.
    pub abouts: Option<Vec<u32>>,
}

/// Members in order of rank, as long as `take` wants more.
pub fn select(
    index: &Index,
    wanted: &mut Wanted<'_>,
    recent: &[Slot],
    mut take: impl FnMut(Slot) -> bool,
) {
    if wanted.sets.is_empty() || wanted.sets.iter().any(WordSet::is_empty) {
        return;
    }
    wanted.sets.sort_by_key(|s| s.count);
    wanted
        .sets
        .iter_mut()
        .for_each(|s| s.spread(index.words.len()));
    for slot in recent {
        if wanted.fits(index, *slot) && !take(*slot) {
            return;
        }
    }
    let Some(leader) = wanted.sets.first() else {
        return;
    };
    let members = index.rows.len();
    let mut lists = leader.lists(index);
    let near = |set: &&WordSet| set.count <= leader.count.saturating_mul(SIEVE_MOST);
    let others = wanted.sets.iter().skip(1).filter(near);
    let mut sieves: Vec<Sieve<'_>> = others.map(|set| Sieve::new(set.lists(index))).collect();
    let is_sure = wanted.sets.len() == 1 && wanted.digits.is_empty() && wanted.abouts.is_none();
    let mut window = 0..first_window(members, leader.count);
    let mut slots = Vec::new();
    loop {
        gather(&mut lists, &window, &mut slots);
        for sieve in &mut sieves {
            sieve.keep(&mut slots, &window);
        }
        for slot in &slots {
            if (is_sure || wanted.fits(index, *slot)) && !take(*slot) {
                return;
            }
        }
        if window.end >= members {
            return;
        }
        window = window.end..members.min(window.end.saturating_mul(4));
    }
}

/// Reading a list on is some twenty times cheaper than looking up a member.
const SIEVE_MOST: u64 = 16;

/// The members of another word as bits of a window: lets through who may bear both.
struct Sieve<'a> {
    lists: Vec<Posting<'a>>,
    bits: Vec<u64>,
}

impl<'a> Sieve<'a> {
    fn new(lists: Vec<Posting<'a>>) -> Self {
        let bits = Vec::new();
        Self { lists, bits }
    }

    fn keep(&mut self, slots: &mut Vec<Slot>, window: &Range<Slot>) {
        let width = (window.end - window.start) as usize;
        self.bits.clear();
        self.bits.resize(width / 64 + 1, 0);
        for list in &mut self.lists {
            while list.next < window.end {
                let at = list.next.saturating_sub(window.start);
                if let Some(bits) = self.bits.get_mut(at as usize / 64) {
                    *bits |= 1 << (at % 64);
                }
                list.step();
            }
        }
        slots.retain(|slot| {
            let at = slot - window.start;
            let bits = self.bits.get(at as usize / 64);
            bits.is_some_and(|bits| bits >> (at % 64) & 1 == 1)
        });
    }
}

/// How far to read at first: to where some sixty members are to be expected.
fn first_window(members: u32, count: u64) -> Slot {
    let width = u64::from(members) * 60 / count.max(1);
    u32::try_from(width.max(64))
        .unwrap_or(u32::MAX)
        .min(members)
}

/// The members of all lists within a window, in order, each once.
fn gather(lists: &mut [Posting<'_>], window: &Range<Slot>, slots: &mut Vec<Slot>) {
    slots.clear();
    for list in lists.iter_mut() {
        while list.next < window.end {
            slots.push(list.next);
            list.step();
        }
    }
    if lists.len() > 1 {
        slots.sort_unstable();
        slots.dedup();
    }
}

/// So many words of a member are looked at.
const WORDS_MOST: usize = 64;

impl Wanted<'_> {
    fn fits(&self, index: &Index, slot: Slot) -> bool {
        self.digits.iter().all(|d| index.has_digits(slot, d))
            && self.bears_all(index, slot)
            && self.abouts.as_ref().is_none_or(|abouts| {
                index
                    .abouts_of(slot)
                    .iter()
                    .any(|about| abouts.binary_search(about).is_ok())
            })
    }

    /// Whether each set has a word of the member's, no word serving twice.
    fn bears_all(&self, index: &Index, slot: Slot) -> bool {
        let (mut words, mut count) = ([0_u32; WORDS_MOST], 0);
        index.each_word(slot, |word| {
            if let Some(place) = words.get_mut(count) {
                *place = word;
                count += 1;
            }
        });
        let words = &words[..count];
        let has = |set: &WordSet| {
            words
                .iter()
                .zip(0..)
                .filter(|(w, _)| set.has(**w))
                .fold(0_u64, |bits, (_, at)| bits | 1 << at)
        };
        match self.sets.as_slice() {
            [only] => has(only) != 0,
            [a, b] => {
                let (a, b) = (has(a), has(b));
                // Two different places, one of each.
                a != 0 && b != 0 && (a | b).count_ones() > 1
            }
            sets => {
                let places: Vec<u64> = sets.iter().map(has).collect();
                is_dealt(&places, 0)
            }
        }
    }
}

/// Whether everybody can get a place of their own.
fn is_dealt(places: &[u64], taken: u64) -> bool {
    let Some((first, rest)) = places.split_first() else {
        return true;
    };
    let mut free = first & !taken;
    while free != 0 {
        let place = free & free.wrapping_neg();
        if is_dealt(rest, taken | place) {
            return true;
        }
        free &= free - 1;
    }
    false
}
