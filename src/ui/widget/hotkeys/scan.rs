//! Telling a scanned card from typing. A scanner is a fast keyboard that ends with Enter.
//!
//! The rule: a run of at least six characters, any six of which came within 100 ms, then Enter within 100 ms; without
//! spaces, in ASCII, with at least one digit. No hand types like that, and no name is a card number.

use std::time::{Duration, Instant};

/// How many characters have to come within [`PACE`], and how many a card number has at least.
const RUN: usize = 6;
/// The time for that many characters, and for Enter to follow.
const PACE: Duration = Duration::from_millis(100);

/// The characters that have come fast, so far.
#[derive(Debug, Default)]
pub struct Scan {
    run: Vec<(char, Instant)>,
}

impl Scan {
    /// A character came.
    pub fn letter(&mut self, letter: char, at: Instant) {
        if self
            .run
            .last()
            .is_some_and(|last| at.saturating_duration_since(last.1) > PACE)
        {
            self.run.clear();
        }
        self.run.push((letter, at));
        let is_slow = |run: &[(char, Instant)]| {
            let first = run.len().checked_sub(RUN).and_then(|first| run.get(first));
            first.is_some_and(|first| at.saturating_duration_since(first.1) > PACE)
        };
        if is_slow(&self.run) {
            // What was typed before a scan began is not part of it.
            self.run.drain(..=self.run.len() - RUN);
        }
    }

    /// Enter came: the card number, if that was a scan. The run is over in any case.
    pub fn enter(&mut self, at: Instant) -> Option<String> {
        let run = std::mem::take(&mut self.run);
        let is_prompt = run
            .last()
            .is_some_and(|last| at.saturating_duration_since(last.1) <= PACE);
        let number: String = run.iter().map(|(letter, _)| letter).collect();
        let is_card = run.len() >= RUN
            && number.chars().all(|c| c.is_ascii_graphic())
            && number.chars().any(|c| c.is_ascii_digit());
        (is_prompt && is_card).then_some(number)
    }

    /// Any other key came.
    pub fn stop(&mut self) {
        self.run.clear();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Types the letters this many milliseconds apart, then Enter.
    fn scanned(scan: &mut Scan, letters: &str, apart: u64) -> Option<String> {
        let mut at = Instant::now();
        for letter in letters.chars() {
            at += Duration::from_millis(apart);
            scan.letter(letter, at);
        }
        scan.enter(at + Duration::from_millis(apart))
    }

    #[test]
    fn six_fast_characters_and_enter_are_a_card() {
        assert_eq!(
            scanned(&mut Scan::default(), "200417", 15).as_deref(),
            Some("200417")
        );
        assert_eq!(
            scanned(&mut Scan::default(), "ANL-2000417", 18).as_deref(),
            Some("ANL-2000417")
        );
    }

    #[test]
    fn a_hand_is_too_slow() {
        assert_eq!(scanned(&mut Scan::default(), "200417", 30), None);
    }

    #[test]
    fn short_numbers_names_and_sentences_are_no_card() {
        for words in ["20041", "Suresh", "room 101", "சுரேஷ்123"] {
            assert_eq!(scanned(&mut Scan::default(), words, 1), None, "{words}");
        }
    }

    #[test]
    fn what_was_typed_before_is_not_part_of_the_number() {
        let mut scan = Scan::default();
        let start = Instant::now();
        for (n, letter) in "ab2000417".chars().enumerate() {
            let typed = n.min(2) as u64 * 90;
            scan.letter(letter, start + Duration::from_millis(typed + n as u64 * 5));
        }
        let end = start + Duration::from_millis(180 + 60);
        assert_eq!(scan.enter(end).as_deref(), Some("2000417"));
    }

    #[test]
    fn a_late_enter_or_another_key_ends_the_run() {
        let mut scan = Scan::default();
        let at = Instant::now();
        "200417".chars().for_each(|letter| scan.letter(letter, at));
        assert_eq!(scan.enter(at + Duration::from_millis(150)), None);
        "200417".chars().for_each(|letter| scan.letter(letter, at));
        scan.stop();
        assert_eq!(scan.enter(at), None);
    }
}
