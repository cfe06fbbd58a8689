//! Keys that differ by a slip or two of the fingers: a letter left out, put in, changed, or two changed over.
//!
//! The ordered keys are walked as if they were a tree of letters, with one row of the distance table for each letter on
//! the way. A branch whose row has nothing small left is passed over whole; nothing is built beforehand.

use super::packed::Texts;
use std::ops::Range;

/// Longer words are not looked for with slips.
pub const LETTERS_MOST: usize = 30;
const ROW: usize = LETTERS_MOST + 1;

/// What is looked for.
struct Walk<'a> {
    keys: &'a Texts,
    typed: &'a [u8],
    slips: u8,
    /// The typed word may go on.
    is_begun: bool,
    /// Letters from the top of the tree to where the walk stands.
    path: Vec<u8>,
    rows: Vec<[u8; ROW]>,
    found: Vec<Range<u32>>,
}

/// Where in the ordered keys those stand that are at most so many slips away from a typed word, or from its beginning.
pub fn near(keys: &Texts, typed: &str, slips: u8, is_begun: bool) -> Vec<Range<u32>> {
    if typed.len() > LETTERS_MOST || typed.is_empty() {
        return Vec::new();
    }
    let mut first = [u8::MAX; ROW];
    first.iter_mut().zip(0..).for_each(|(cell, at)| *cell = at);
    let typed = typed.as_bytes();
    let mut walk = Walk {
        keys,
        typed,
        slips,
        is_begun,
        path: Vec::new(),
        rows: vec![first],
        found: Vec::new(),
    };
    walk.go(0..keys.len());
    walk.found
}

impl Walk<'_> {
    /// Looks at the keys of a branch; all of them begin with `path`.
    fn go(&mut self, branch: Range<u32>) {
        let depth = self.path.len();
        let Some(row) = self.rows.get(depth) else {
            return;
        };
        let is_near = row[self.typed.len()] <= self.slips;
        if is_near && self.is_begun {
            self.found.push(branch);
            return;
        }
        if row[..=self.typed.len()]
            .iter()
            .all(|cell| *cell > self.slips)
        {
            return;
        }
        let mut at = branch.start;
        if branch.start < branch.end && self.keys.get(at).len() == depth {
            at += 1;
            if is_near {
                self.found.push(branch.start..at);
            }
        }
        while at < branch.end {
            let letter = self.letter(at, depth);
            let end = self.end_of(at..branch.end, depth, letter);
            self.enter(letter);
            self.go(at..end);
            self.rows.truncate(depth + 1);
            self.path.truncate(depth);
            at = end;
        }
    }

    fn letter(&self, key: u32, depth: usize) -> u8 {
        self.keys
            .get(key)
            .as_bytes()
            .get(depth)
            .copied()
            .unwrap_or(0)
    }

    /// Behind the keys that have this letter here: in growing steps, for most branches are narrow.
    fn end_of(&self, branch: Range<u32>, depth: usize, letter: u8) -> u32 {
        let (mut from, mut step) = (branch.start, 1);
        while from + step < branch.end && self.letter(from + step, depth) == letter {
            from += step;
            step *= 2;
        }
        let to = branch.end.min(from + step);
        self.keys
            .partition(from..to, |key| key.as_bytes().get(depth) == Some(&letter))
    }

    /// The distance row of the path with one more letter (optimal string alignment: neighbours changed over count once).
    fn enter(&mut self, letter: u8) {
        let depth = self.path.len();
        let above = self.rows[depth];
        let mut row = [u8::MAX; ROW];
        row[0] = above[0].saturating_add(1);
        for (at, typed) in self.typed.iter().enumerate() {
            let changed = above[at].saturating_add(u8::from(*typed != letter));
            let put_in = above[at + 1].saturating_add(1);
            let left_out = row[at].saturating_add(1);
            let mut cell = changed.min(put_in).min(left_out);
            let crossed = at > 0
                && depth > 0
                && self.path[depth - 1] == *typed
                && self.typed[at - 1] == letter;
            if crossed {
                cell = cell.min(self.rows[depth - 1][at - 1].saturating_add(1));
            }
            row[at + 1] = cell;
        }
        self.path.push(letter);
        self.rows.push(row);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The same distance the plain way, between whole words.
    fn slips(a: &str, b: &str) -> usize {
        let (a, b) = (a.as_bytes(), b.as_bytes());
        let mut table = vec![vec![0; b.len() + 1]; a.len() + 1];
        for i in 0..=a.len() {
            for j in 0..=b.len() {
                table[i][j] = if i == 0 || j == 0 {
                    i + j
                } else {
                    let changed = table[i - 1][j - 1] + usize::from(a[i - 1] != b[j - 1]);
                    let mut least = changed.min(table[i - 1][j] + 1).min(table[i][j - 1] + 1);
                    if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                        least = least.min(table[i - 2][j - 2] + 1);
                    }
                    least
                };
            }
        }
        table[a.len()][b.len()]
    }

    proptest::proptest! {
        #[test]
        fn the_walk_finds_what_a_look_at_each_key_finds(
            mut all in proptest::collection::vec("[abc]{1,6}", 0..30), typed in "[abc]{1,6}", most in 0_u8..3,
        ) {
            all.sort();
            all.dedup();
            let keys: Texts = all.iter().map(String::as_str).collect();
            for is_begun in [false, true] {
                let found: Vec<&str> = near(&keys, &typed, most, is_begun).into_iter().flatten().map(|k| keys.get(k)).collect();
                let is_near = |key: &String| {
                    let whole = slips(key, &typed) <= usize::from(most);
                    let begun = (0..=key.len()).any(|end| slips(&key[..end], &typed) <= usize::from(most));
                    if is_begun { begun } else { whole }
                };
                let expected: Vec<&str> = all.iter().filter(|k| is_near(k)).map(String::as_str).collect();
                proptest::prop_assert_eq!(found, expected);
            }
        }
    }
}
