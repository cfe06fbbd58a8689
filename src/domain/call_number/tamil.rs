//! The order of Tamil letters. Code points do not follow it: ஜ stands between ச and ஞ there, and ன ற ழ out of place.
//!
//! The order is that of the Tamil dictionaries: vowels, aytham, the eighteen consonants, the Grantha letters; under a
//! consonant first its form with pulli, then with the inherent a, then the other vowels in their order.

/// Vowels, aytham, consonants, Grantha letters. க்ஷ follows as a letter of its own.
const LETTERS: [char; 36] = [
    'அ', 'ஆ', 'இ', 'ஈ', 'உ', 'ஊ', 'எ', 'ஏ', 'ஐ', 'ஒ', 'ஓ', 'ஔ', 'ஃ', //
    'க', 'ங', 'ச', 'ஞ', 'ட', 'ண', 'த', 'ந', 'ப', 'ம', 'ய', 'ர', 'ல', 'வ', 'ழ', 'ள', 'ற',
    'ன', //
    'ஜ', 'ஶ', 'ஷ', 'ஸ', 'ஹ',
];

/// What stands at a consonant: pulli, nothing (the inherent a), a vowel sign.
const SIGNS: [char; 12] = [
    '\u{0BCD}', '\u{0BBE}', '\u{0BBF}', '\u{0BC0}', '\u{0BC1}', '\u{0BC2}', '\u{0BC6}', '\u{0BC7}',
    '\u{0BC8}', '\u{0BCA}', '\u{0BCB}', '\u{0BCC}',
];

const PULLI: char = '\u{0BCD}';
const KSSA: &str = "க்ஷ";
const FIRST_CONSONANT: u8 = 13;
/// Weights begin above the Latin letters.
const BASE: u8 = 0x60;
const SIGN_BASE: u8 = 0x10;
/// The inherent a, between pulli and the signs.
const INHERENT: u8 = 1;

/// A Tamil letter with what belongs to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Letter {
    order: u8,
    sign: Option<u8>,
    /// Bytes of the text that it takes.
    pub length: usize,
}

impl Letter {
    /// The bytes that order it: one for a vowel, two for a consonant.
    pub fn weight(self) -> impl Iterator<Item = u8> {
        let sign = self.sign.map(|s| SIGN_BASE + s);
        std::iter::once(BASE + self.order).chain(sign)
    }
}

/// The first letter of a text; `None` when it is not Tamil.
pub(super) fn first_letter(text: &str) -> Option<Letter> {
    let first = text.chars().next()?;
    if !('\u{0B80}'..='\u{0BFF}').contains(&first) {
        return None;
    }
    let (order, body) = if text.starts_with(KSSA) {
        (LETTERS.len(), KSSA.len())
    } else if let Some(order) = LETTERS.iter().position(|l| *l == first) {
        (order, first.len_utf8())
    } else {
        // A sign without its letter, a number sign: behind the letters, by code point.
        let behind = u8::try_from(first as u32 - 0x0B80).ok()?;
        return Some(Letter {
            order: LETTERS.len() as u8 + 1,
            sign: Some(behind),
            length: first.len_utf8(),
        });
    };
    let order = u8::try_from(order).ok()?;
    if order < FIRST_CONSONANT {
        return Some(Letter {
            order,
            sign: None,
            length: body,
        });
    }
    let (sign, length) = sign_at(&text[body..]);
    Some(Letter {
        order,
        sign: Some(sign),
        length: body + length,
    })
}

/// The rank of what stands at a consonant, and the bytes it takes.
fn sign_at(rest: &str) -> (u8, usize) {
    let next = rest.chars().next();
    match next.and_then(|c| SIGNS.iter().position(|s| *s == c).map(|at| (c, at))) {
        Some((PULLI, _)) => (0, PULLI.len_utf8()),
        Some((sign, at)) => (INHERENT + at as u8, sign.len_utf8()),
        None => (INHERENT, 0),
    }
}
