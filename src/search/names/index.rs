//! The index of names: a dictionary of distinct words and their keys, for each word the members who bear it, best first,
//! and for each member what is shown of them. It never changes once it is built.

use super::packed::{Lists, Texts, number, take};
use crate::domain::id::MemberId;
use std::collections::HashMap;
use std::ops::Range;

/// Members are numbered by rank: whoever comes most, and came last, is 0.
pub type Slot = u32;

#[derive(Debug, Default)]
pub struct Index {
    /// What stands between blanks in names, as written; the commonest first.
    pub pieces: Texts,
    /// The words of each piece.
    pub piece_words: Lists,
    /// Distinct words by spelling, in order.
    pub words: Texts,
    /// Distinct keys in order, and the words that have each.
    pub keys: Texts,
    pub key_words: Lists,
    pub postings: Postings,
    pub rows: Rows,
    /// Towns and organisations in order, the keys of their words, and which of them have each key.
    pub abouts: Texts,
    pub about_keys: Texts,
    pub about_of_key: Lists,
    pub categories: Texts,
    /// Beginnings of numbers: how many digits follow, then what stands before them.
    pub heads: Texts,
    /// Whoever was seen last first.
    pub last_seen: Vec<Slot>,
}

/// For each word the members who bear it, in order of rank.
#[derive(Debug, Default)]
pub struct Postings {
    /// The first one stands by itself, so that a word can be passed over without touching its list.
    pub first: Vec<Slot>,
    pub count: Vec<u32>,
    pub ends: Vec<u32>,
    /// The others, each as its distance from the one before.
    pub steps: Vec<u8>,
}

impl Postings {
    pub fn count(&self, word: u32) -> u32 {
        self.count.get(word as usize).copied().unwrap_or(0)
    }

    /// The members of a word, from the best on.
    pub fn of(&self, word: u32) -> Posting<'_> {
        let at = word as usize;
        let from = at
            .checked_sub(1)
            .and_then(|i| self.ends.get(i))
            .map_or(0, |end| *end as usize);
        let to = self.ends.get(at).map_or(from, |end| *end as usize);
        Posting {
            next: self.first.get(at).copied().unwrap_or(Slot::MAX),
            steps: self.steps.get(from..to).unwrap_or_default(),
        }
    }
}

/// A reading place in a list of members.
#[derive(Debug, Clone, Copy)]
pub struct Posting<'a> {
    /// `Slot::MAX` at the end.
    pub next: Slot,
    steps: &'a [u8],
}

impl Posting<'_> {
    pub fn step(&mut self) {
        self.next = if self.steps.is_empty() {
            Slot::MAX
        } else {
            self.next + take(&mut self.steps)
        };
    }
}

/// What is kept of each member. What every second fact is compared with has a column of its own.
#[derive(Debug, Default)]
pub struct Rows {
    pub ids: Vec<u32>,
    /// Ids beyond 32 bits.
    pub wide: HashMap<Slot, i64>,
    /// Year of birth less 1850; 0 is not known.
    pub born: Vec<u8>,
    /// The last nine digits of the first phone; [`NO_DIGITS`] for none.
    pub phone: Vec<u32>,
    /// The last nine digits of the number, or as many as end it; [`NO_DIGITS`] and more for none.
    pub tail: Vec<u32>,
    pub ends: Vec<u32>,
    /// Counts of pieces in name, Tamil name and other names; the pieces; town, organisation, category, head.
    pub bytes: Vec<u8>,
}

/// What no nine digits are.
pub const NO_DIGITS: u32 = 1_000_000_000;
pub const BORN_FROM: i32 = 1850;

/// A member as the index keeps them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    pub id: MemberId,
    pub name: String,
    pub name_ta: Option<String>,
    pub number: String,
    /// Year of birth.
    pub born: Option<i32>,
    pub town: String,
    pub category: String,
}

impl Rows {
    pub fn len(&self) -> u32 {
        number(self.ids.len())
    }

    pub fn bytes(&self, slot: Slot) -> &[u8] {
        let at = slot as usize;
        let from = at
            .checked_sub(1)
            .and_then(|i| self.ends.get(i))
            .map_or(0, |end| *end as usize);
        let to = self.ends.get(at).map_or(from, |end| *end as usize);
        self.bytes.get(from..to).unwrap_or_default()
    }

    fn born(&self, slot: Slot) -> Option<i32> {
        let years = self.born.get(slot as usize).copied().filter(|y| *y > 0)?;
        Some(BORN_FROM + i32::from(years))
    }
}

impl Index {
    pub fn id(&self, slot: Slot) -> MemberId {
        let narrow = || {
            self.rows
                .ids
                .get(slot as usize)
                .map_or(0, |id| i64::from(*id))
        };
        MemberId(self.rows.wide.get(&slot).copied().unwrap_or_else(narrow))
    }

    /// Where a member stands.
    pub fn slot(&self, id: MemberId) -> Option<Slot> {
        let Ok(narrow) = u32::try_from(id.0) else {
            return self
                .rows
                .wide
                .iter()
                .find(|(_, wide)| **wide == id.0)
                .map(|(slot, _)| *slot);
        };
        let is_it = |at: &usize| !self.rows.wide.contains_key(&number(*at));
        let at = self
            .rows
            .ids
            .iter()
            .position(|known| *known == narrow)
            .filter(is_it)?;
        Some(number(at))
    }

    /// Where several members stand, in their order; those who stand nowhere are left out.
    pub fn slots(&self, ids: &[MemberId]) -> Vec<Slot> {
        if ids.is_empty() {
            return Vec::new();
        }
        let wanted: HashMap<i64, usize> = ids.iter().zip(0..).map(|(id, at)| (id.0, at)).collect();
        let known = (0..self.rows.len())
            .filter_map(|slot| wanted.get(&self.id(slot).0).map(|at| (*at, slot)));
        let mut known: Vec<(usize, Slot)> = known.collect();
        known.sort_unstable();
        known.into_iter().map(|(_, slot)| slot).collect()
    }

    /// Calls with each word of a member, as often as it stands there.
    pub fn each_word(&self, slot: Slot, mut call: impl FnMut(u32)) {
        let mut bytes = self.rows.bytes(slot);
        let count = take(&mut bytes) + take(&mut bytes) + take(&mut bytes);
        for _ in 0..count {
            self.piece_words
                .get(take(&mut bytes))
                .iter()
                .for_each(|word| call(*word));
        }
    }

    /// Town and organisation of a member; `u32::MAX` for none.
    pub fn abouts_of(&self, slot: Slot) -> [u32; 2] {
        let mut bytes = self.rows.bytes(slot);
        let count = take(&mut bytes) + take(&mut bytes) + take(&mut bytes);
        for _ in 0..count {
            take(&mut bytes);
        }
        [take(&mut bytes), take(&mut bytes)].map(|one_more| one_more.wrapping_sub(1))
    }

    /// Whether digits are those of a second fact: the year of birth from its beginning, or the end of number or phone.
    pub fn has_digits(&self, slot: Slot, digits: &Digits) -> bool {
        let at = slot as usize;
        let ends = |column: &[u32]| {
            let value = column.get(at).filter(|value| **value < NO_DIGITS);
            value.is_some_and(|value| value % digits.range == digits.value)
        };
        ends(&self.rows.tail)
            || ends(&self.rows.phone)
            || self
                .rows
                .born(slot)
                .is_some_and(|year| digits.years.contains(&year))
    }

    /// The member of a number, letters in either case.
    pub fn find_number(&self, typed: &str) -> Option<Slot> {
        let (head, tail) = split_number(typed.trim());
        let found = |head: &str| {
            let head = self.heads.find(head)?;
            let columns = (0..)
                .zip(&self.rows.tail)
                .filter(|(_, known)| **known == tail);
            columns
                .map(|(slot, _)| slot)
                .find(|slot| self.shown_parts(*slot).head == head)
        };
        found(&head).or_else(|| found(&head.to_uppercase()))
    }

    /// What is shown of a member.
    pub fn shown(&self, slot: Slot) -> Shown {
        let parts = self.shown_parts(slot);
        let about = |one_more: u32| one_more.checked_sub(1);
        let head = self.heads.get(parts.head);
        let (width, head) = head.split_at_checked(1).unwrap_or(("0", ""));
        let width = width.parse().unwrap_or(0);
        let tail = self.rows.tail.get(slot as usize).copied().unwrap_or(0);
        let digits = if width == 0 {
            String::new()
        } else {
            format!("{tail:0width$}")
        };
        Shown {
            id: self.id(slot),
            name: parts.name,
            name_ta: Some(parts.name_ta).filter(|n| !n.is_empty()),
            number: format!("{head}{digits}"),
            born: self.rows.born(slot),
            town: about(parts.town)
                .map_or("", |t| self.abouts.get(t))
                .to_owned(),
            category: self.categories.get(parts.category).to_owned(),
        }
    }

    fn shown_parts(&self, slot: Slot) -> Parts {
        let mut bytes = self.rows.bytes(slot);
        let bytes = &mut bytes;
        let [names, tamil, others] = [take(bytes), take(bytes), take(bytes)];
        let mut said = |count: u32| {
            let mut text = String::new();
            for i in 0..count {
                text.push_str(if i > 0 { " " } else { "" });
                text.push_str(self.pieces.get(take(bytes)));
            }
            text
        };
        let (name, name_ta, _) = (said(names), said(tamil), said(others));
        let (town, _organisation) = (take(bytes), take(bytes));
        Parts {
            name,
            name_ta,
            town,
            category: take(bytes),
            head: take(bytes),
        }
    }

    /// Bytes on the heap.
    pub fn heap_bytes(&self) -> usize {
        let texts = [
            &self.pieces,
            &self.words,
            &self.keys,
            &self.abouts,
            &self.about_keys,
            &self.categories,
            &self.heads,
        ];
        let lists = [&self.piece_words, &self.key_words, &self.about_of_key];
        let (p, r) = (&self.postings, &self.rows);
        let numbers = [
            &p.first,
            &p.count,
            &p.ends,
            &r.ids,
            &r.phone,
            &r.tail,
            &r.ends,
            &self.last_seen,
        ];
        texts.iter().map(|t| t.heap_bytes()).sum::<usize>()
            + lists.iter().map(|l| l.heap_bytes()).sum::<usize>()
            + numbers.iter().map(|n| n.capacity() * 4).sum::<usize>()
            + [&p.steps, &r.born, &r.bytes]
                .iter()
                .map(|b| b.capacity())
                .sum::<usize>()
    }
}

struct Parts {
    name: String,
    name_ta: String,
    town: u32,
    category: u32,
    head: u32,
}

/// Digits typed after a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Digits {
    value: u32,
    /// Ten to the power of how many there are.
    range: u32,
    /// The years that begin so.
    years: Range<i32>,
}

impl Digits {
    /// At most the last nine of them are compared; a single one tells nobody apart.
    pub fn new(typed: &str) -> Option<Self> {
        let text = &typed[typed.len().saturating_sub(9)..];
        let range = 10_u32.checked_pow(number(text.len()))?;
        let value: u32 = text.parse().ok()?;
        let years = match 4_u32.checked_sub(number(typed.len())) {
            Some(left) => {
                let year =
                    |beginning: u32| i32::try_from(beginning * 10_u32.pow(left)).unwrap_or(0);
                year(value)..year(value + 1)
            }
            None => 0..0,
        };
        (text.len() > 1).then_some(Self {
            value,
            range,
            years,
        })
    }
}

/// A number as what stands before its last digits (led by how many these are), and these, at most nine. Without digits
/// at its end the second part only spreads numbers apart, so that few have to be looked at.
pub fn split_number(written: &str) -> (String, u32) {
    let digits = written.bytes().rev().take(9);
    let width = digits.take_while(u8::is_ascii_digit).count();
    let (head, digits) = written.split_at(written.len() - width);
    let spread = |sum: u32, byte: u8| sum.wrapping_mul(31).wrapping_add(u32::from(byte));
    let none =
        || NO_DIGITS + head.bytes().map(|b| b.to_ascii_uppercase()).fold(0, spread) % NO_DIGITS;
    (
        format!("{width}{head}"),
        digits.parse().unwrap_or_else(|_| none()),
    )
}
