//! Folding of what was typed before it is read: one kind of digit, space, dash and quotation mark; letters without
//! accents. Case is kept, because a few rules look at it.

use std::borrow::Cow;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::decompose_canonical;

/// The zero of each set of decimal digits in use in India, and the Arabic ones. Full-width digits fold by NFKC.
const ZEROS: [char; 12] = ['٠', '۰', '०', '০', '੦', '૦', '୦', '௦', '౦', '೦', '൦', '๐'];

/// The text with one form for each sign. Plain ASCII costs nothing.
pub(super) fn fold(typed: &str) -> Cow<'_, str> {
    if typed.is_ascii() && !typed.contains('|') {
        return Cow::Borrowed(typed);
    }
    let mut folded = String::with_capacity(typed.len());
    let mut letters = typed.nfkc().peekable();
    while let Some(c) = letters.next() {
        if c == '|' {
            // A MARC subfield mark that came along with the number: "QA76 |b M87".
            letters.next_if(|next| next.is_ascii_lowercase() || next.is_ascii_digit());
            folded.push(' ');
        } else {
            push(&mut folded, c);
        }
    }
    Cow::Owned(folded)
}

fn push(folded: &mut String, c: char) {
    match c {
        _ if c.is_ascii() => folded.push(c),
        '\u{0B80}'..='\u{0BFF}' => folded.push(ascii_digit(c).unwrap_or(c)),
        '‘' | '’' | '‛' | 'ʹ' | 'ʻ' | 'ʼ' | '′' => folded.push('\''),
        '“' | '”' | '″' | 'ʺ' => folded.push('"'),
        '\u{2010}'..='\u{2015}' | '−' => folded.push('-'),
        '←' => folded.push_str("<-"),
        '→' => folded.push_str("->"),
        '\u{00AD}' | '\u{200B}'..='\u{200F}' | '\u{FEFF}' | '\u{0300}'..='\u{036F}' => {}
        'ß' => folded.push_str("ss"),
        'æ' | 'Æ' => folded.push_str("ae"),
        'œ' | 'Œ' => folded.push_str("oe"),
        'ø' | 'Ø' => folded.push('o'),
        'ł' | 'Ł' => folded.push('l'),
        'đ' | 'Đ' | 'ð' | 'Ð' => folded.push('d'),
        'þ' | 'Þ' => folded.push_str("th"),
        'ı' => folded.push('i'),
        _ if is_mark(c) => folded.push(' '),
        _ => folded.push(ascii_digit(c).or_else(|| base_letter(c)).unwrap_or(c)),
    }
}

/// Space or punctuation beyond ASCII.
fn is_mark(c: char) -> bool {
    c.is_whitespace()
        || matches!(c, '\u{0080}'..='\u{00BF}' | '×' | '÷' | '\u{2000}'..='\u{206F}' | '\u{2190}'..='\u{2BFF}'
            | '\u{3000}'..='\u{303F}' | '।' | '॥')
}

fn ascii_digit(c: char) -> Option<char> {
    let value = ZEROS
        .iter()
        .find_map(|zero| (c as u32).checked_sub(*zero as u32).filter(|v| *v < 10))?;
    char::from_digit(value, 10)
}

/// The Latin letter under the accents, if there is one.
fn base_letter(c: char) -> Option<char> {
    let mut base = None;
    decompose_canonical(c, |part| base = base.or(Some(part)));
    base.filter(char::is_ascii_alphabetic)
}
