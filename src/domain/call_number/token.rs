//! The tokens behind a class: book numbers, dates, volumes, work marks. Marks end a token and do not count themselves;
//! an apostrophe is passed over (`O'Brien` files as OBRIEN).

use super::key::KeyWriter;
use super::volume;

/// What a scheme does with digits and letters that touch.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Style {
    /// Digits after letters are decimal; letters glued behind digits and followed by digits begin a new Cutter
    /// (`P6T44` is `.P6 .T44`).
    Lcc {
        /// Class G: a small s and digits give the scale in thousands, a whole number.
        is_map: bool,
    },
    /// Digits after letters are decimal, all through a work mark (`C73a2`); a volume word may be glued to its number.
    Ddc,
    /// Digits are whole numbers, glued or not.
    Generic,
}

/// What a byte of a folded text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    End,
    Digit,
    Letter,
    Mark,
}

/// What stands at a byte of a folded text.
pub(super) fn kind(text: &str, at: usize) -> Kind {
    match text.as_bytes().get(at) {
        None => Kind::End,
        Some(b) if b.is_ascii_digit() => Kind::Digit,
        // Marks beyond ASCII were folded to spaces.
        Some(b) if b.is_ascii_alphabetic() || !b.is_ascii() => Kind::Letter,
        Some(_) => Kind::Mark,
    }
}

/// The end of the digits that begin at a byte.
pub(super) fn digits_end(text: &str, mut at: usize) -> usize {
    while kind(text, at) == Kind::Digit {
        at += 1;
    }
    at
}

/// The end of the letters that begin at a byte, with apostrophes between them.
pub(super) fn letters_end(text: &str, mut at: usize) -> usize {
    loop {
        match kind(text, at) {
            Kind::Letter => at += 1,
            Kind::Mark if text.as_bytes()[at] == b'\'' && kind(text, at + 1) == Kind::Letter => {
                at += 1;
            }
            _ => return at,
        }
    }
}

/// Writes all tokens of a text; true when there was at least one.
pub(super) fn write_tokens(text: &str, style: Style, key: &mut KeyWriter) -> bool {
    let mut writer = Tokens {
        text,
        at: 0,
        style,
        key,
        is_first: true,
        is_behind_volume_word: false,
    };
    loop {
        match kind(text, writer.at) {
            Kind::End => return !writer.is_first,
            Kind::Mark => writer.at += 1,
            Kind::Digit => writer.number(),
            Kind::Letter => writer.word(),
        }
    }
}

struct Tokens<'a> {
    text: &'a str,
    at: usize,
    style: Style,
    key: &'a mut KeyWriter,
    is_first: bool,
    is_behind_volume_word: bool,
}

impl<'a> Tokens<'a> {
    /// A token that begins with digits.
    fn number(&mut self) {
        self.key.token();
        let digits = self.take(digits_end(self.text, self.at));
        self.key.whole(digits.as_bytes());
        while matches!(self.text.as_bytes().get(self.at), Some(b'-' | b'/'))
            && kind(self.text, self.at + 1) == Kind::Digit
        {
            self.at += 1;
            self.key.span();
            let digits = self.take(digits_end(self.text, self.at));
            self.key.whole(digits.as_bytes());
        }
        self.close_number();
        self.glued(false);
    }

    /// A token that begins with letters.
    fn word(&mut self) {
        let begin = self.at;
        let word = self.take(letters_end(self.text, self.at));
        self.key.token();
        if kind(self.text, self.at) == Kind::Digit {
            let is_whole = match self.style {
                Style::Lcc { is_map } => is_map && word == "s" && self.text[..begin].ends_with(' '),
                Style::Ddc => !self.is_first && volume::is_word_to_glue(word),
                Style::Generic => true,
            };
            let is_lcc = matches!(self.style, Style::Lcc { .. });
            self.key
                .letters(if is_lcc { without_x(word) } else { word });
            self.digits(is_whole);
            self.glued(!is_whole);
            return;
        }
        let is_dotted = self.text.as_bytes().get(self.at) == Some(&b'.');
        if self.is_behind_volume_word
            && !is_dotted
            && let Some(value) = volume::roman(word)
        {
            self.key.whole(value.to_string().as_bytes());
            self.close_number();
            return;
        }
        self.key.letters(word);
        self.is_first = false;
        self.is_behind_volume_word = (is_dotted || word.len() > 1) && volume::is_word(word);
    }

    /// Digits that touch the letters just written: a number of its own or decimals.
    fn digits(&mut self, is_whole: bool) {
        let digits = self.take(digits_end(self.text, self.at));
        if is_whole {
            self.key.token();
            self.key.whole(digits.as_bytes());
        } else {
            self.key.decimals(digits.as_bytes());
        }
        self.close_number();
    }

    /// Letters and digits that touch the digits just written, to the end of the string of both.
    fn glued(&mut self, mut is_behind_decimals: bool) {
        while kind(self.text, self.at) == Kind::Letter {
            let letters = self.take(letters_end(self.text, self.at));
            let has_digits = kind(self.text, self.at) == Kind::Digit;
            let begins_cutter = has_digits && matches!(self.style, Style::Lcc { .. });
            let (mark, cutter) = if begins_cutter {
                split_cutter(letters)
            } else {
                (letters, "")
            };
            if !mark.is_empty() {
                if is_behind_decimals {
                    self.key.letters_follow();
                }
                self.key.letters(mark);
            }
            if begins_cutter {
                self.key.token();
                self.key.letters(cutter);
            }
            if has_digits {
                let is_whole = self.style == Style::Generic;
                self.digits(is_whole);
                is_behind_decimals = !is_whole;
            }
        }
    }

    fn take(&mut self, end: usize) -> &'a str {
        let taken = &self.text[self.at..end];
        self.at = end;
        taken
    }

    /// Behind a number, a volume word holds on only through a range of numerals: `v.II-IV`.
    fn close_number(&mut self) {
        self.is_first = false;
        self.is_behind_volume_word &=
            matches!(self.text.as_bytes().get(self.at), Some(b'-' | b'/' | b','));
    }
}

/// A small x before a Cutter marks a number of the library's own and does not count: `xF3` is `F3`.
fn without_x(word: &str) -> &str {
    match word.as_bytes() {
        [b'x', next, ..] if next.is_ascii_uppercase() => &word[1..],
        _ => word,
    }
}

/// Parts letters between digits into a work mark and the letters of the next Cutter: small letters before capital ones
/// are a mark (`P8kG45` is `.P8k .G45`), all else belongs to the Cutter.
fn split_cutter(letters: &str) -> (&str, &str) {
    let bytes = letters.as_bytes();
    let capitals = bytes
        .iter()
        .rev()
        .take_while(|b| b.is_ascii_uppercase())
        .count();
    let small = bytes.len() - capitals;
    if capitals > 0 && bytes[..small].iter().all(u8::is_ascii_lowercase) {
        letters.split_at(small)
    } else {
        ("", letters)
    }
}
