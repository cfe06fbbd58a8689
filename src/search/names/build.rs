//! Building the index from rows: names into pieces, pieces into words, words into keys, members by rank.

use super::index::{BORN_FROM, Index, NO_DIGITS, Postings, Rows, Slot, split_number};
use super::packed::{Interner, Lists, Texts, number, put};
use crate::search::{fold, text};
use crate::store::NameRow;
use std::collections::BTreeMap;

/// How many members are kept by when they were seen last.
const LAST_SEEN: usize = 50;
/// A visit's worth in seconds of recency: a regular of ten visits stands before somebody who came once, three weeks later.
const VISIT_S: f64 = 600_000.0;
/// A member has at most so many pieces of names; the rest is not looked at.
const PIECES_MOST: usize = 40;

/// Takes rows in any order; [`Builder::finish`] makes the index.
#[derive(Default)]
pub struct Builder {
    pieces: Interner,
    /// How often each piece stands somewhere.
    uses: Vec<u32>,
    abouts: Interner,
    categories: Interner,
    heads: Interner,
    rows: Vec<Raw>,
    /// The pieces of all rows, one row after the other.
    flat: Vec<u32>,
}

struct Raw {
    id: i64,
    rank: f64,
    seen_at: i64,
    flat: usize,
    counts: [u8; 3],
    /// Numbers of town and organisation, one more than they are; 0 for none.
    abouts: [u32; 2],
    category: u32,
    head: u32,
    tail: u32,
    phone: u32,
    born: u8,
}

impl Builder {
    pub fn add(&mut self, row: &NameRow) {
        let flat = self.flat.len();
        let mut left = PIECES_MOST;
        let counts = [
            &row.name,
            row.name_ta.as_deref().unwrap_or(""),
            &row.other_names,
        ]
        .map(|name| {
            let mut count = 0;
            for piece in name.split_whitespace().take(left) {
                let piece = self.pieces.number(piece);
                self.uses.resize(self.pieces.len(), 0);
                self.uses[piece as usize] += 1;
                self.flat.push(piece);
                count += 1;
            }
            left -= usize::from(count);
            count
        });
        let (head, tail) = split_number(&row.number);
        let abouts = [&row.town, &row.organisation].map(|about| match about.trim() {
            "" => 0,
            about => self.abouts.number(about) + 1,
        });
        self.rows.push(Raw {
            id: row.id.0,
            rank: row.seen_at as f64 + VISIT_S * (1.0 + row.seen_count.max(0) as f64).ln(),
            seen_at: row.seen_at,
            flat,
            counts,
            abouts,
            category: self.categories.number(row.category.trim()),
            head: self.heads.number(&head),
            tail,
            phone: phone(&row.phone),
            born: born(row.born_on.as_deref()),
        });
    }

    pub fn finish(mut self) -> Index {
        // Newer members first among those who were never seen.
        self.rows
            .sort_unstable_by(|a, b| b.rank.total_cmp(&a.rank).then(b.id.cmp(&a.id)));
        let uses = std::mem::take(&mut self.uses);
        let often = |n: u32| uses.get(n as usize).copied().unwrap_or(0);
        let (pieces, new_piece) = self
            .pieces
            .ordered(|a, b| often(b.1).cmp(&often(a.1)).then(a.0.cmp(b.0)));
        self.flat
            .iter_mut()
            .for_each(|p| *p = new_piece.get(*p as usize).copied().unwrap_or(0));
        let (words, piece_words) = words_of(&pieces);
        let (keys, key_words) = keys_of((0..words.len()).map(|w| fold::keys(words.get(w))));
        let (abouts, new_about) = self.abouts.ordered(|a, b| a.0.cmp(b.0));
        let about_keys = (0..abouts.len()).map(|a| {
            let words = text::words(abouts.get(a));
            words.iter().flat_map(|w| fold::keys(&w.spelling)).collect()
        });
        let (about_keys, about_of_key) = keys_of(about_keys);
        let (categories, new_category) = self.categories.ordered(|a, b| a.0.cmp(b.0));
        let (heads, new_head) = self.heads.ordered(|a, b| a.0.cmp(b.0));
        let new = |of: &[u32], old: u32| of.get(old as usize).copied().unwrap_or(0);
        let rows = self.rows(|raw, bytes| {
            for about in raw.abouts {
                put(
                    bytes,
                    about.checked_sub(1).map_or(0, |a| new(&new_about, a) + 1),
                );
            }
            put(bytes, new(&new_category, raw.category));
            put(bytes, new(&new_head, raw.head));
        });
        let postings = self.postings(&piece_words, words.len());
        let last_seen = self.last_seen();
        Index {
            pieces,
            piece_words,
            words,
            keys,
            key_words,
            postings,
            rows,
            abouts,
            about_keys,
            about_of_key,
            categories,
            heads,
            last_seen,
        }
    }

    fn pieces_of(&self, raw: &Raw) -> &[u32] {
        let count: usize = raw.counts.iter().map(|c| usize::from(*c)).sum();
        self.flat
            .get(raw.flat..raw.flat + count)
            .unwrap_or_default()
    }

    fn rows(&self, facts: impl Fn(&Raw, &mut Vec<u8>)) -> Rows {
        let mut rows = Rows::default();
        for (slot, raw) in (0..).zip(&self.rows) {
            raw.counts
                .iter()
                .for_each(|c| put(&mut rows.bytes, u32::from(*c)));
            self.pieces_of(raw)
                .iter()
                .for_each(|p| put(&mut rows.bytes, *p));
            facts(raw, &mut rows.bytes);
            rows.ends.push(number(rows.bytes.len()));
            rows.ids.push(u32::try_from(raw.id).unwrap_or_else(|_| {
                rows.wide.insert(slot, raw.id);
                0
            }));
        }
        rows.born = self.rows.iter().map(|r| r.born).collect();
        rows.phone = self.rows.iter().map(|r| r.phone).collect();
        rows.tail = self.rows.iter().map(|r| r.tail).collect();
        rows.bytes.shrink_to_fit();
        rows.ends.shrink_to_fit();
        rows.ids.shrink_to_fit();
        rows
    }

    fn postings(&self, piece_words: &Lists, words: u32) -> Postings {
        struct Open {
            first: Slot,
            last: Slot,
            count: u32,
            steps: Vec<u8>,
        }
        let mut open: Vec<Open> = Vec::new();
        open.resize_with(words as usize, || Open {
            first: Slot::MAX,
            last: 0,
            count: 0,
            steps: Vec::new(),
        });
        for (slot, raw) in (0..).zip(&self.rows) {
            for word in self.pieces_of(raw).iter().flat_map(|p| piece_words.get(*p)) {
                let Some(list) = open.get_mut(*word as usize) else {
                    continue;
                };
                if list.count == 0 {
                    list.first = slot;
                } else if list.last == slot {
                    continue; // the same word twice in a name
                } else {
                    put(&mut list.steps, slot - list.last);
                }
                list.last = slot;
                list.count += 1;
            }
        }
        let mut steps = Vec::with_capacity(open.iter().map(|o| o.steps.len()).sum());
        let ends = open.iter().map(|o| {
            steps.extend_from_slice(&o.steps);
            number(steps.len())
        });
        let ends = ends.collect();
        Postings {
            first: open.iter().map(|o| o.first).collect(),
            count: open.iter().map(|o| o.count).collect(),
            ends,
            steps,
        }
    }

    fn last_seen(&self) -> Vec<Slot> {
        let mut seen: Vec<(i64, Slot)> = self
            .rows
            .iter()
            .zip(0..)
            .filter(|(r, _)| r.seen_at > 0)
            .map(|(r, slot)| (-r.seen_at, slot))
            .collect();
        if seen.len() > LAST_SEEN {
            seen.select_nth_unstable(LAST_SEEN);
            seen.truncate(LAST_SEEN);
        }
        seen.sort_unstable();
        seen.into_iter().map(|(_, slot)| slot).collect()
    }
}

/// The distinct words of all pieces in order, and which of them each piece holds.
fn words_of(pieces: &Texts) -> (Texts, Lists) {
    let mut known = Interner::default();
    let mut of_pieces: Vec<Vec<u32>> = (0..pieces.len())
        .map(|p| {
            spellings(pieces.get(p))
                .iter()
                .map(|s| known.number(s))
                .collect()
        })
        .collect();
    let (words, new) = known.ordered(|a, b| a.0.cmp(b.0));
    for word in of_pieces.iter_mut().flatten() {
        *word = new.get(*word as usize).copied().unwrap_or(0);
    }
    (words, of_pieces.into_iter().collect())
}

/// The words of a piece; initials written together are one word, too: S.K. is found by "sk".
fn spellings(piece: &str) -> Vec<String> {
    let mut all: Vec<String> = text::words(piece).into_iter().map(|w| w.spelling).collect();
    let initials: String = all
        .iter()
        .take_while(|w| w.chars().count() == 1)
        .map(String::as_str)
        .collect();
    if initials.chars().count() > 1 {
        all.push(initials);
    }
    all
}

/// The distinct keys of numbered things in order, and the things that have each.
fn keys_of(all: impl Iterator<Item = Vec<String>>) -> (Texts, Lists) {
    let mut of_key: BTreeMap<String, Vec<u32>> = BTreeMap::new();
    for (thing, keys) in (0..).zip(all) {
        for key in keys {
            let things = of_key.entry(key).or_default();
            if things.last() != Some(&thing) {
                things.push(thing);
            }
        }
    }
    (
        of_key.keys().map(String::as_str).collect(),
        of_key.values().collect(),
    )
}

fn phone(typed: &str) -> u32 {
    let digits: Vec<u8> = typed.bytes().filter(u8::is_ascii_digit).collect();
    let last = &digits[digits.len().saturating_sub(9)..];
    if last.is_empty() {
        return NO_DIGITS;
    }
    last.iter()
        .fold(0, |value, digit| value * 10 + u32::from(digit - b'0'))
}

fn born(day: Option<&str>) -> u8 {
    let year = day
        .and_then(|d| d.get(..4))
        .and_then(|y| y.parse::<i32>().ok());
    year.and_then(|y| u8::try_from(y - BORN_FROM).ok())
        .unwrap_or(0)
}
