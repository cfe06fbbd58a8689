//! Every word that things of the house are called by, each once. How well a typed word fits is worked out once a word,
//! in two tables of numbers, and not once a thing: a key allocates a few lists, however large the house is.

use crate::search::Fit;
use crate::search::names::packed::{Lists, Texts};
use crate::search::names::query::Typed;
use crate::search::names::similar;
use crate::search::{fold, text};
use std::collections::{BTreeMap, BTreeSet};

/// The words of the house in order, by spelling, by what they are one of, by sound.
pub struct Lexicon {
    words: Texts,
    stems: Texts,
    stem_words: Lists,
    keys: Texts,
    key_words: Lists,
}

/// How well each word of the house fits a typed one, by the word's number.
pub struct Fits(Vec<Option<Fit>>);

/// A beginning that only sounds like a word says something from so many letters on: "law" is no lavatory.
const SOUND_LETTERS: usize = 4;
/// A shorter word, typed or known, says too little for a slip in it.
const SLIP_LETTERS: usize = 4;
/// From so many letters on, a word with a slip may be only begun.
const BEGUN_SLIP_LETTERS: usize = 6;

impl Lexicon {
    /// The words of all these texts.
    pub fn new<'t>(texts: impl Iterator<Item = &'t str>) -> Self {
        let spellings: BTreeSet<String> = texts
            .flat_map(text::words)
            .map(|word| word.spelling)
            .collect();
        let (mut stems, mut keys) = (BTreeMap::new(), BTreeMap::new());
        for (spelling, word) in spellings.iter().zip(0_u32..) {
            let of_stem: &mut Vec<u32> = stems.entry(singular(spelling)).or_default();
            of_stem.push(word);
            for key in fold::keys(spelling) {
                let of_key: &mut Vec<u32> = keys.entry(key).or_default();
                of_key.push(word);
            }
        }
        Self {
            words: spellings.iter().map(String::as_str).collect(),
            stems: stems.keys().map(String::as_str).collect(),
            stem_words: stems.values().collect(),
            keys: keys.keys().map(String::as_str).collect(),
            key_words: keys.values().collect(),
        }
    }

    /// The numbers of a text's words.
    pub fn ids(&self, text: &str) -> Vec<u32> {
        let words = text::words(text).into_iter();
        words
            .filter_map(|word| self.words.find(&word.spelling))
            .collect()
    }

    /// The words that are, begin or sound as typed. Words before the last one may be begun, too: people type "acc toi".
    pub fn fits(&self, typed: &Typed, is_last: bool) -> Fits {
        let mut fits = self.none();
        if let Some(stem) = self.stems.find(&singular(&typed.spelling)) {
            fits.put(self.stem_words.get(stem), Fit::Whole);
        }
        for word in self.words.beginning_with(&typed.spelling) {
            fits.put(&[word], Fit::Begun);
        }
        for key in typed.keys.iter().filter_map(|key| self.keys.find(key)) {
            fits.put(self.key_words.get(key), Fit::Sounds);
        }
        if is_last && letters(typed) >= SOUND_LETTERS {
            for begun in &typed.begun {
                let keys = self.keys.beginning_with(begun);
                fits.put(self.key_words.of(keys), Fit::Sounds);
            }
        }
        fits
    }

    /// The same, and words that differ from the typed one by a slip. Hardly anybody slips on the first letter.
    pub fn similar(&self, typed: &Typed, is_last: bool) -> Fits {
        let mut fits = self.fits(typed, is_last);
        let is_number = typed.spelling.bytes().any(|b| b.is_ascii_digit());
        let telling = typed.begun.first().filter(|key| {
            key.len() >= SLIP_LETTERS && letters(typed) >= SLIP_LETTERS && !is_number
        });
        let Some(key) = telling else {
            return fits;
        };
        let may_go_on = is_last && key.len() >= BEGUN_SLIP_LETTERS;
        for near in similar::near(&self.keys, key, 1, may_go_on)
            .into_iter()
            .flatten()
        {
            let known = self.keys.get(near).as_bytes();
            if known.len() >= SLIP_LETTERS && known.first() == key.as_bytes().first() {
                fits.put(self.key_words.get(near), Fit::Similar);
            }
        }
        fits
    }

    fn none(&self) -> Fits {
        Fits(vec![None; self.words.len() as usize])
    }
}

impl Fits {
    /// How well the best of some words fits.
    pub fn best(&self, words: &[u32]) -> Option<Fit> {
        let fits = words.iter().map(|word| self.0.get(*word as usize));
        fits.filter_map(|fit| fit.copied().flatten()).min()
    }

    fn put(&mut self, words: &[u32], fit: Fit) {
        for word in words {
            if let Some(known) = self.0.get_mut(*word as usize) {
                *known = Some(known.map_or(fit, |better| better.min(fit)));
            }
        }
    }
}

fn letters(typed: &Typed) -> usize {
    typed.spelling.chars().count()
}

/// One of what an English word names several of: signs say "toilets", people ask for a toilet. Both sides go through
/// this, so it only has to be the same for both, not a word of English.
fn singular(spelling: &str) -> String {
    let shorter = |end: usize| spelling.get(..spelling.len() - end);
    let is_hissed = ["xes", "ches", "shes", "sses"]
        .iter()
        .any(|end| spelling.ends_with(end));
    let one = if !spelling.is_ascii() || spelling.len() < 4 || spelling.ends_with("ss") {
        None
    } else if spelling.ends_with("ies") {
        return shorter(3).map_or_else(|| spelling.to_owned(), |stem| format!("{stem}y"));
    } else if is_hissed {
        shorter(2)
    } else if spelling.ends_with('s') {
        shorter(1)
    } else {
        None
    };
    one.unwrap_or(spelling).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fit(known: &str, typed: &str) -> Option<Fit> {
        let lexicon = Lexicon::new([known].into_iter());
        let ids = lexicon.ids(known);
        lexicon
            .similar(&Typed::new(fold::spelling(typed)), true)
            .best(&ids)
    }

    #[test]
    fn words_fit_as_they_are_meant() {
        let table = [
            ("Toilets", "toilet", Some(Fit::Whole)),
            ("Women's", "women", Some(Fit::Whole)),
            ("Library", "libraries", Some(Fit::Whole)),
            ("Boxes", "box", Some(Fit::Whole)),
            ("glass", "glas", Some(Fit::Begun)),
            ("Toilets", "toi", Some(Fit::Begun)),
            ("கழிப்பறை", "கழி", Some(Fit::Begun)),
            ("குடிநீர்", "kudineer", Some(Fit::Sounds)),
            ("Braille", "brialle", Some(Fit::Similar)),
            ("Lavatory", "law", None),
            ("Leaf", "lift", None),
            ("Libraries", "lift", None),
            ("Lab", "lap", Some(Fit::Sounds)),
            ("Desk", "dsk", None),
            ("535", "536", None),
        ];
        for (known, typed, expected) in table {
            assert_eq!(fit(known, typed), expected, "{typed} for {known}");
        }
    }
}
