//! Finding a person in free text: by their names in both scripts, their numbers, phones and e-mail addresses; and
//! blanking what was found.

use std::ops::Range;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// How a word sounds, as keys: words that sound alike share one.
pub type Hear = fn(&str) -> Vec<String>;

/// What a person is found by.
#[derive(Debug, Clone, Default)]
pub struct Marks {
    /// Each word of their names.
    names: Vec<Name>,
    /// Numbers, cards and addresses, folded.
    exact: Vec<Vec<char>>,
    /// Phones as digits.
    phones: Vec<String>,
    /// How their names sound.
    sounds: Vec<String>,
    hear: Option<Hear>,
}

/// A word of a name, folded.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Name {
    signs: Vec<char>,
    is_tamil: bool,
    /// A pulli stood at its end.
    is_cut: bool,
}

/// What was found in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// Where, in bytes; in order, none within another.
    pub at: Vec<Range<usize>>,
    /// A number or an address, or two of the names.
    pub is_sure: bool,
}

/// What stands where words were blanked.
pub const BLANK: &str = "…";

/// Shorter words and numbers stand in too many texts of others.
const LEAST: usize = 3;
/// A Tamil letter is a syllable; one alone is an initial.
const LEAST_TAMIL: usize = 2;
/// Shorter sounds are those of too many words.
const LEAST_HEARD: usize = 4;
/// Shorter rows of digits may be anything.
const LEAST_DIGITS: usize = 6;
/// The pulli at the end of a name goes when an ending is added to it.
const PULLI: char = '\u{bcd}';

/// A letter as it is compared: where it stands in the text, small, without the marks of Latin letters.
struct Letter {
    sign: char,
    at: Range<usize>,
}

impl Marks {
    /// Finds names also as somebody else may have spelled them, in either script.
    pub fn hearing(hear: Hear) -> Self {
        Self {
            hear: Some(hear),
            ..Self::default()
        }
    }

    /// Takes a name apart; initials and the shortest words find nothing.
    pub fn name(&mut self, name: &str) {
        let folded: Vec<char> = fold(name).map(|letter| letter.sign).collect();
        for word in folded.split(|c| !is_of_word(*c)) {
            let is_tamil = word.iter().copied().any(is_tamil);
            let letters = word.iter().filter(|sign| !is_combining_mark(**sign));
            let least = if is_tamil { LEAST_TAMIL } else { LEAST };
            let name = Name {
                signs: word.strip_suffix(&[PULLI]).unwrap_or(word).to_vec(),
                is_tamil,
                is_cut: word.ends_with(&[PULLI]),
            };
            if letters.count() >= least && !self.names.contains(&name) {
                self.sounds.extend(self.sounds_of(word.iter().collect()));
                self.names.push(name);
            }
        }
    }

    /// The sounds of a word that are long enough to be somebody's.
    fn sounds_of(&self, word: String) -> Vec<String> {
        let mut sounds = self.hear.map_or_else(Vec::new, |hear| hear(&word));
        sounds.retain(|sound| sound.len() >= LEAST_HEARD);
        sounds
    }

    /// Words that sound like one of the names.
    fn heard(&self, text: &str, at: &mut Vec<Range<usize>>) {
        let mut begin = 0;
        for word in text.split_inclusive(|sign| !is_of_word(sign)) {
            let bare = word.trim_end_matches(|sign| !is_of_word(sign));
            let sounds = self.sounds_of(bare.to_owned());
            if sounds.iter().any(|sound| self.sounds.contains(sound)) {
                at.push(begin..begin + bare.len());
            }
            begin += word.len();
        }
    }

    /// A number, a card or an e-mail address.
    pub fn exact(&mut self, text: &str) {
        let folded: Vec<char> = fold(text.trim()).map(|letter| letter.sign).collect();
        if folded.len() >= LEAST && !self.exact.contains(&folded) {
            self.exact.push(folded);
        }
    }

    /// A phone, of which the last digits count.
    pub fn phone(&mut self, digits: &str) {
        if digits.len() >= LEAST_DIGITS && !self.phones.iter().any(|known| known == digits) {
            self.phones.push(digits.to_owned());
        }
    }

    /// Where a text names the person; `None` where it does not.
    pub fn find(&self, text: &str) -> Option<Found> {
        let letters: Vec<Letter> = fold(text).collect();
        let mut at = Vec::new();
        let mut names = 0;
        for name in &self.names {
            let before = at.len();
            words(&letters, name, &mut at);
            names += usize::from(at.len() > before);
        }
        if self.hear.is_some() {
            self.heard(text, &mut at);
        }
        let by_names = at.len();
        for exact in &self.exact {
            whole(&letters, exact, &mut at);
        }
        self.digits(text, &mut at);
        let is_sure = at.len() > by_names || names > 1;
        (!at.is_empty()).then(|| Found {
            at: merged(at),
            is_sure,
        })
    }

    /// The text without what names the person.
    pub fn blank(&self, text: &str) -> String {
        let mut blanked = text.to_owned();
        let found = self.find(text).map(|found| found.at).unwrap_or_default();
        for at in found.into_iter().rev() {
            blanked.replace_range(at, BLANK);
        }
        blanked
    }

    /// Rows of digits, with what people put between them, that hold a phone.
    fn digits(&self, text: &str, at: &mut Vec<Range<usize>>) {
        let mut row = (String::new(), 0..0);
        for (begin, sign) in text.char_indices() {
            let end = begin + sign.len_utf8();
            match digit(sign) {
                Some(digit) if row.0.is_empty() => row = (digit.to_string(), begin..end),
                Some(digit) => {
                    row.0.push(digit);
                    row.1.end = end;
                }
                None if " -.()/".contains(sign) && !row.0.is_empty() => {}
                None => self.dial(std::mem::take(&mut row), at),
            }
        }
        self.dial(row, at);
    }

    fn dial(&self, (digits, range): (String, Range<usize>), at: &mut Vec<Range<usize>>) {
        if self.phones.iter().any(|phone| digits.contains(phone)) {
            at.push(range);
        }
    }
}

/// The words around a find: as much of the text as one reads at a glance.
pub fn around(text: &str, at: &Range<usize>) -> String {
    const BESIDE: usize = 60;
    let before: Vec<(usize, char)> = text[..at.start].char_indices().rev().take(BESIDE).collect();
    let begin = before.last().map_or(at.start, |(place, _)| *place);
    let after = text[at.end..].char_indices().nth(BESIDE);
    let end = after.map_or(text.len(), |(place, _)| at.end + place);
    let (head, tail) = (begin > 0, end < text.len());
    let inside = text[begin..end]
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ");
    let dots = |is_cut: bool| if is_cut { BLANK } else { "" };
    format!("{}{inside}{}", dots(head), dots(tail))
}

fn fold(text: &str) -> impl Iterator<Item = Letter> {
    text.char_indices().flat_map(|(begin, sign)| {
        let at = begin..begin + sign.len_utf8();
        let signs = sign.to_lowercase().nfd();
        let signs = signs.filter(|c| !('\u{300}'..='\u{36f}').contains(c));
        let signs: Vec<char> = signs.collect();
        signs.into_iter().map(move |sign| Letter {
            sign,
            at: at.clone(),
        })
    })
}

fn is_of_word(sign: char) -> bool {
    sign.is_alphanumeric() || is_combining_mark(sign)
}

fn is_tamil(sign: char) -> bool {
    ('\u{b80}'..='\u{bff}').contains(&sign)
}

fn digit(sign: char) -> Option<char> {
    match sign {
        '0'..='9' => Some(sign),
        // Tamil digits.
        '\u{be6}'..='\u{bef}' => char::from_digit(u32::from(sign) - 0xbe6, 10),
        _ => None,
    }
}

/// Where a row of letters stands; the index of its first letter and the one behind its last.
fn places<'a>(
    letters: &'a [Letter],
    sought: &'a [char],
) -> impl Iterator<Item = (usize, usize)> + 'a {
    let last = letters.len().saturating_sub(sought.len().max(1) - 1);
    let is_there = move |begin: &usize| {
        let held = letters[*begin..].iter().map(|letter| &letter.sign);
        held.take(sought.len()).eq(sought)
    };
    (0..last)
        .filter(is_there)
        .map(|begin| (begin, begin + sought.len()))
}

/// Words that are a name, or a Tamil name with an ending.
fn words(letters: &[Letter], name: &Name, at: &mut Vec<Range<usize>>) {
    for (begin, end) in places(letters, &name.signs) {
        let is_inside = begin > 0 && is_of_word(letters[begin - 1].sign);
        let rest = letters[end..].iter().take_while(|l| is_of_word(l.sign));
        let rest = rest.count();
        // Where the pulli went, a vowel sign took its place; another syllable makes it another name.
        let is_ended = rest == 0 || is_combining_mark(letters[end].sign);
        let is_name = if name.is_cut {
            rest > 0 && is_ended
        } else {
            rest == 0 || name.is_tamil
        };
        if !is_inside && is_name {
            at.push(letters[begin].at.start..letters[end + rest - 1].at.end);
        }
    }
}

/// A number or an address that is no part of a longer one.
fn whole(letters: &[Letter], exact: &[char], at: &mut Vec<Range<usize>>) {
    for (begin, end) in places(letters, exact) {
        let is_before = begin > 0 && is_of_word(letters[begin - 1].sign);
        let is_behind = letters.get(end).is_some_and(|l| is_of_word(l.sign));
        if !is_before && !is_behind {
            at.push(letters[begin].at.start..letters[end - 1].at.end);
        }
    }
}

/// In order, with those that touch made one.
fn merged(mut at: Vec<Range<usize>>) -> Vec<Range<usize>> {
    at.sort_by_key(|range| range.start);
    let mut merged: Vec<Range<usize>> = Vec::new();
    for range in at {
        match merged.last_mut() {
            Some(last) if range.start <= last.end => last.end = last.end.max(range.end),
            _ => merged.push(range),
        }
    }
    merged
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marks() -> Marks {
        let mut marks = Marks::default();
        marks.name("S. Meenákshi Devi");
        marks.name("ச.கோ. மீனாட்சி");
        marks.name("முருகன்");
        marks.exact("M0001");
        marks.exact("Meena@Example.org");
        marks.phone("9840000000");
        marks
    }

    #[test]
    fn a_person_is_found_by_every_mark_of_theirs_and_by_nothing_else() {
        let table: [(&str, Option<bool>, &str); 19] = [
            ("Ask MEENAKSHI again", Some(false), "Ask … again"),
            ("Meenakshi Devi's bag", Some(true), "… …'s bag"),
            ("Meena\u{301}kshi came", Some(false), "… came"),
            ("Meenakshipuram bus", None, "Meenakshipuram bus"),
            ("மீனாட்சியின் பை", Some(false), "… பை"),
            ("முருகனின் அட்டை", Some(false), "… அட்டை"),
            ("முருகன்", Some(false), "…"),
            ("முருகனந்தம், முருகு", None, "முருகனந்தம், முருகு"),
            ("கோயில் எங்கே?", None, "கோயில் எங்கே?"), // begins like an initial
            ("card m0001.", Some(true), "card …."),
            ("M00012 and XM0001", None, "M00012 and XM0001"),
            ("write to meena@example.ORG,", Some(true), "write to …,"),
            ("call +91 98400-00000 now", Some(true), "call +… now"),
            ("call (098400) 00000", Some(true), "call (…"),
            ("௯௮௪௦௦௦௦௦௦௦", Some(true), "…"),
            ("98400 00001", None, "98400 00001"),
            ("S. came, so did M.", None, "S. came, so did M."),
            ("Devi", Some(false), "…"),
            ("", None, ""),
        ];
        for (text, sure, blank) in table {
            let marks = marks();
            assert_eq!(marks.find(text).map(|f| f.is_sure), sure, "{text}");
            assert_eq!(marks.blank(text), blank);
            assert_eq!(marks.find(&marks.blank(text)), None, "{text}");
        }
    }

    #[test]
    fn a_name_that_is_spelled_otherwise_is_found_and_is_not_sure() {
        // Instead of the rules of the search: what stands before the last letter.
        let hear: Hear = |word| vec![word.to_lowercase().chars().take(6).collect()];
        let mut marks = Marks::hearing(hear);
        marks.name("Senthil Kumar, Mu");
        let found = marks.find("Is senthill here? Muthu").unwrap();
        assert!(!found.is_sure);
        assert_eq!(marks.blank("Is senthill here? Muthu"), "Is … here? Muthu");
        let mut deaf = Marks::default();
        deaf.name("Senthil Kumar");
        assert_eq!(deaf.find("Is senthill here?"), None);
    }

    #[test]
    fn the_words_around_a_find_are_cut_between_letters() {
        let text = format!("{} Devi {}", "மூ ".repeat(50), "ab ".repeat(50));
        let found = marks().find(&text).unwrap();
        let around = around(&text, &found.at[0]);
        assert!(around.starts_with('…') && around.ends_with('…'), "{around}");
        assert!(around.contains("Devi") && around.chars().count() < 140);
        assert_eq!(super::around("Devi", &(0..4)), "Devi");
    }
}
