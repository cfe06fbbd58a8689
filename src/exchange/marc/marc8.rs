//! MARC-8, the letters of records from before Unicode: Latin ones with their marks, and the three small sets of signs.
//!
//! Source: the Library of Congress, MARC 21 Specifications for Record Structure, Character Sets, and Exchange Media.
//! A mark stands before its letter, and Unicode has it behind. Of other scripts only the name is known here.

/// Why bytes can't be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unread {
    /// They are of a set that is not read: the word for it.
    Set(&'static str),
    /// They are nothing in their set.
    Byte,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Set {
    Basic,
    Ansel,
    Greek,
    Subscript,
    Superscript,
    Other(&'static str),
}

/// The two sets that are in use; a field begins with the Latin ones.
#[derive(Debug)]
pub(super) struct Marc8 {
    low: Set,
    high: Set,
}

impl Default for Marc8 {
    fn default() -> Self {
        Self {
            low: Set::Basic,
            high: Set::Ansel,
        }
    }
}

const ESCAPE: u8 = 0x1B;

impl Marc8 {
    /// The text of one subfield; the sets it ends with hold for the next one.
    pub fn text(&mut self, bytes: &[u8]) -> Result<String, Unread> {
        let mut text = String::with_capacity(bytes.len() + 8);
        let mut marks: Vec<char> = Vec::new();
        let mut rest = bytes;
        while let Some((&byte, behind)) = rest.split_first() {
            rest = behind;
            if byte == ESCAPE {
                rest = self.switch(behind)?;
                continue;
            }
            let Some(letter) = self.letter(byte)? else {
                continue;
            };
            if is_mark(letter) {
                marks.push(letter);
            } else {
                text.push(letter);
                text.extend(marks.drain(..));
            }
        }
        // Marks without a letter: kept where they stand.
        text.extend(marks);
        Ok(if text.contains("&#x") {
            unfold(&text)
        } else {
            text
        })
    }

    /// Takes an escape sequence; what is behind it.
    fn switch<'a>(&mut self, bytes: &'a [u8]) -> Result<&'a [u8], Unread> {
        // The short ones, for small sets in place of the letters.
        if let [sign @ (b'g' | b'b' | b'p' | b's'), rest @ ..] = bytes {
            self.low = match sign {
                b'g' => Set::Greek,
                b'b' => Set::Subscript,
                b'p' => Set::Superscript,
                _ => Set::Basic,
            };
            return Ok(rest);
        }
        let (is_high, rest) = match bytes {
            [b'(' | b',', rest @ ..] => (false, rest),
            [b')' | b'-', rest @ ..] => (true, rest),
            [b'$', b')' | b'-', rest @ ..] => (true, rest),
            [b'$', b',', rest @ ..] | [b'$', rest @ ..] => (false, rest),
            _ => return Err(Unread::Byte),
        };
        let (set, rest) = match rest {
            [b'!', b'E', rest @ ..] => (Set::Ansel, rest),
            [b'B', rest @ ..] => (Set::Basic, rest),
            [b'E', rest @ ..] => (Set::Ansel, rest),
            [b'N' | b'Q', rest @ ..] => (Set::Other("cyrillic"), rest),
            [b'S', rest @ ..] => (Set::Other("greek"), rest),
            [b'2', rest @ ..] => (Set::Other("hebrew"), rest),
            [b'3' | b'4', rest @ ..] => (Set::Other("arabic"), rest),
            [b'1', rest @ ..] => (Set::Other("east-asian"), rest),
            _ => return Err(Unread::Byte),
        };
        if is_high {
            self.high = set;
        } else {
            self.low = set;
        }
        Ok(rest)
    }

    /// The letter of a byte; none for marks of filing, which are not seen.
    fn letter(&self, byte: u8) -> Result<Option<char>, Unread> {
        let set = if byte < 0x80 { self.low } else { self.high };
        let letter = match byte {
            b' ' => Some(' '),
            // Controls are told from letters later, as in every list.
            0x00..0x20 | 0x7F => Some(char::from(byte)),
            // Where a title begins and ends for filing.
            0x88 | 0x89 => return Ok(None),
            0x8D => Some('\u{200d}'),
            0x8E => Some('\u{200c}'),
            0x80..=0xA0 | 0xFF => None,
            _ => match set {
                Set::Basic => Some(char::from(byte & 0x7F)),
                Set::Ansel => ansel(byte | 0x80),
                Set::Greek => greek(byte & 0x7F),
                Set::Subscript => small(byte & 0x7F, '₀', ['₍', '₎', '₊', '₋']),
                Set::Superscript => superscript(byte & 0x7F),
                Set::Other(name) => return Err(Unread::Set(name)),
            },
        };
        letter.map(Some).ok_or(Unread::Byte)
    }
}

fn greek(byte: u8) -> Option<char> {
    match byte {
        b'a' => Some('α'),
        b'b' => Some('β'),
        b'c' => Some('γ'),
        _ => None,
    }
}

/// Signs of a set that has digits from `zero` on and four signs: brackets, plus, minus.
fn small(byte: u8, zero: char, signs: [char; 4]) -> Option<char> {
    match byte {
        b'(' => Some(signs[0]),
        b')' => Some(signs[1]),
        b'+' => Some(signs[2]),
        b'-' => Some(signs[3]),
        b'0'..=b'9' => char::from_u32(u32::from(zero) + u32::from(byte - b'0')),
        _ => None,
    }
}

/// Unicode had three of them long before the others, at places of their own.
fn superscript(byte: u8) -> Option<char> {
    match byte {
        b'1' => Some('¹'),
        b'2' => Some('²'),
        b'3' => Some('³'),
        _ => small(byte, '⁰', ['⁽', '⁾', '⁺', '⁻']),
    }
}

fn ansel(byte: u8) -> Option<char> {
    const LETTERS: &[(u8, &str)] = &[
        (0xA1, "ŁØĐÞÆŒʹ·♭®±ƠƯʼ"),
        (0xB0, "ʻłøđþæœʺı£ð"),
        (0xBC, "ơư"),
        (0xC0, "°ℓ℗©♯¿¡ß€"),
    ];
    const MARKS: &[(u8, &[char])] = &[
        (
            0xE0,
            &[
                '\u{309}', '\u{300}', '\u{301}', '\u{302}', '\u{303}', '\u{304}', '\u{306}',
                '\u{307}', '\u{308}', '\u{30c}', '\u{30a}', '\u{fe20}', '\u{fe21}', '\u{315}',
                '\u{30b}', '\u{310}', '\u{327}', '\u{328}', '\u{323}', '\u{324}', '\u{325}',
                '\u{333}', '\u{332}', '\u{326}', '\u{31c}', '\u{32e}', '\u{fe22}', '\u{fe23}',
            ],
        ),
        (0xFE, &['\u{313}']),
    ];
    let place = |first: u8| byte.checked_sub(first).map(usize::from);
    let letter = LETTERS
        .iter()
        .find_map(|(first, row)| row.chars().nth(place(*first)?));
    letter.or_else(|| {
        MARKS
            .iter()
            .find_map(|(first, row)| row.get(place(*first)?).copied())
    })
}

fn is_mark(letter: char) -> bool {
    matches!(letter, '\u{300}'..='\u{36f}' | '\u{fe20}'..='\u{fe2f}')
}

/// Letters that no set has stand as references (`&#x0B95;`), the way the format has for letters of Unicode alone.
fn unfold(text: &str) -> String {
    let mut unfolded = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, behind)) = rest.split_once("&#x") {
        unfolded.push_str(before);
        let letter = behind.split_once(';').and_then(|(digits, rest)| {
            let is_one = (1..=6).contains(&digits.len());
            let code = u32::from_str_radix(digits, 16).ok().filter(|_| is_one)?;
            Some((char::from_u32(code)?, rest))
        });
        rest = match letter {
            Some((letter, rest)) => {
                unfolded.push(letter);
                rest
            }
            None => {
                unfolded.push_str("&#x");
                behind
            }
        };
    }
    unfolded.push_str(rest);
    unfolded
}
