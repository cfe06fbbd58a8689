//! Many small things in few allocations: texts, lists, and numbers that take as many bytes as they need. A million
//! members fit in memory because nothing here has a pointer of its own.

use std::cmp::Ordering;
use std::collections::HashMap;
use std::ops::Range;

/// Texts one after the other.
#[derive(Debug, Default)]
pub struct Texts {
    bytes: String,
    ends: Vec<u32>,
}

impl Texts {
    pub fn push(&mut self, text: &str) {
        self.bytes.push_str(text);
        self.ends.push(number(self.bytes.len()));
    }

    pub fn len(&self) -> u32 {
        number(self.ends.len())
    }

    fn range(&self, at: u32) -> Range<usize> {
        let at = at as usize;
        let from = at
            .checked_sub(1)
            .and_then(|i| self.ends.get(i))
            .map_or(0, |end| *end as usize);
        from..self.ends.get(at).map_or(from, |end| *end as usize)
    }

    /// A text; empty for a number that is none of them.
    pub fn get(&self, at: u32) -> &str {
        self.bytes.get(self.range(at)).unwrap_or("")
    }

    /// Those that begin so. The texts must stand in order.
    pub fn beginning_with(&self, beginning: &str) -> Range<u32> {
        let of = |text: &str| {
            let cut = text.as_bytes();
            cut[..cut.len().min(beginning.len())].cmp(beginning.as_bytes())
        };
        let from = self.partition(0..self.len(), |t| of(t) == Ordering::Less);
        from..self.partition(from..self.len(), |t| of(t) == Ordering::Equal)
    }

    /// This very text. The texts must stand in order.
    pub fn find(&self, text: &str) -> Option<u32> {
        let at = self.partition(0..self.len(), |t| t < text);
        (at < self.len() && self.get(at) == text).then_some(at)
    }

    /// The first in a range that is not so, where those that are so come first.
    pub fn partition(&self, range: Range<u32>, is_so: impl Fn(&str) -> bool) -> u32 {
        let (mut from, mut to) = (range.start, range.end);
        while from < to {
            let middle = from + (to - from) / 2;
            if is_so(self.get(middle)) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        from
    }

    /// The texts that hold a part somewhere inside; in order, each once.
    pub fn holding(&self, part: &str) -> Vec<u32> {
        let mut found = Vec::new();
        for (at, _) in self.bytes.match_indices(part) {
            let text = number(self.ends.partition_point(|end| *end as usize <= at));
            let is_inside = self.range(text).end >= at + part.len();
            if is_inside && found.last() != Some(&text) {
                found.push(text);
            }
        }
        found
    }

    pub fn heap_bytes(&self) -> usize {
        self.bytes.capacity() + self.ends.capacity() * 4
    }

    fn shrink(mut self) -> Self {
        self.bytes.shrink_to_fit();
        self.ends.shrink_to_fit();
        self
    }
}

impl<'a> FromIterator<&'a str> for Texts {
    fn from_iter<I: IntoIterator<Item = &'a str>>(texts: I) -> Self {
        let mut all = Self::default();
        texts.into_iter().for_each(|t| all.push(t));
        all.shrink()
    }
}

/// Lists of numbers one after the other.
#[derive(Debug, Default)]
pub struct Lists {
    items: Vec<u32>,
    ends: Vec<u32>,
}

impl Lists {
    pub fn push(&mut self, list: &[u32]) {
        self.items.extend_from_slice(list);
        self.ends.push(number(self.items.len()));
    }

    /// The items of neighbouring lists, together.
    pub fn of(&self, lists: Range<u32>) -> &[u32] {
        let end = |at: u32| {
            let before = (at as usize).checked_sub(1).and_then(|i| self.ends.get(i));
            before.map_or(0, |end| *end as usize)
        };
        self.items
            .get(end(lists.start)..end(lists.end))
            .unwrap_or_default()
    }

    pub fn get(&self, at: u32) -> &[u32] {
        self.of(at..at + 1)
    }

    pub fn heap_bytes(&self) -> usize {
        (self.items.capacity() + self.ends.capacity()) * 4
    }
}

impl<L: AsRef<[u32]>> FromIterator<L> for Lists {
    fn from_iter<I: IntoIterator<Item = L>>(lists: I) -> Self {
        let mut all = Self::default();
        lists.into_iter().for_each(|list| all.push(list.as_ref()));
        all.items.shrink_to_fit();
        all.ends.shrink_to_fit();
        all
    }
}

/// Texts as they come, each kept once and numbered.
#[derive(Debug, Default)]
pub struct Interner {
    numbers: HashMap<Box<str>, u32>,
}

impl Interner {
    pub fn number(&mut self, text: &str) -> u32 {
        if let Some(known) = self.numbers.get(text) {
            return *known;
        }
        let next = number(self.numbers.len());
        self.numbers.insert(text.into(), next);
        next
    }

    pub fn len(&self) -> usize {
        self.numbers.len()
    }

    /// The texts in an order of their own, and for each old number the new one.
    pub fn ordered(
        &self,
        mut order: impl FnMut(&(&str, u32), &(&str, u32)) -> Ordering,
    ) -> (Texts, Vec<u32>) {
        let mut all: Vec<(&str, u32)> = self.numbers.iter().map(|(t, n)| (&**t, *n)).collect();
        all.sort_unstable_by(|a, b| order(a, b));
        let mut new = vec![0; all.len()];
        for (at, (_, old)) in (0..).zip(&all) {
            if let Some(slot) = new.get_mut(*old as usize) {
                *slot = at;
            }
        }
        (all.into_iter().map(|(t, _)| t).collect(), new)
    }
}

/// Puts a number down in as few bytes as it needs: seven bits a byte, the last one below 128.
pub fn put(bytes: &mut Vec<u8>, mut value: u32) {
    while value >= 0x80 {
        bytes.push((value & 0x7f) as u8 | 0x80);
        value >>= 7;
    }
    bytes.push(value as u8);
}

/// Takes the next number from the beginning of some bytes; 0 where there are none left.
pub fn take(bytes: &mut &[u8]) -> u32 {
    let (mut value, mut shift) = (0_u32, 0);
    while let Some((first, rest)) = bytes.split_first() {
        *bytes = rest;
        value |= u32::from(first & 0x7f) << shift;
        if *first < 0x80 || shift >= 28 {
            break;
        }
        shift += 7;
    }
    value
}

/// A count as a number of 32 bits: there are never more members, words or bytes here than that.
pub fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    proptest::proptest! {
        #[test]
        fn numbers_come_back_as_they_were_put(values in proptest::collection::vec(proptest::num::u32::ANY, 0..20)) {
            let mut bytes = Vec::new();
            values.iter().for_each(|v| put(&mut bytes, *v));
            let mut rest = &bytes[..];
            for value in &values {
                proptest::prop_assert_eq!(take(&mut rest), *value);
            }
            proptest::prop_assert!(rest.is_empty());
        }

        #[test]
        fn ordered_texts_find_what_a_look_at_each_finds(mut all in proptest::collection::vec("[ab]{0,4}", 0..12), sought in "[ab]{1,3}") {
            all.sort();
            all.dedup();
            let texts: Texts = all.iter().map(String::as_str).collect();
            let begun: Vec<u32> = (0..texts.len()).filter(|i| texts.get(*i).starts_with(&sought)).collect();
            proptest::prop_assert_eq!(texts.beginning_with(&sought).collect::<Vec<_>>(), begun);
            proptest::prop_assert_eq!(texts.find(&sought).is_some(), all.contains(&sought));
        }
    }

    #[test]
    fn a_part_is_found_inside_texts_and_not_across_two() {
        let texts: Texts = ["sentil", "kumar", "arkumaran"].into_iter().collect();
        assert_eq!(texts.holding("kum"), [1, 2]);
        assert_eq!(texts.holding("ilku"), Vec::<u32>::new());
    }
}
