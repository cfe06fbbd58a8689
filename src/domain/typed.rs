//! What single values say as people, forms and lists write them: days, phone numbers, e-mail addresses, card numbers.

use super::problem::Why;
use chrono::{Datelike, NaiveDate};

/// A day as people write it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    Day(NaiveDate),
    /// A year alone.
    Year(i32),
}

/// Reads a day: ISO (`2026-11-24`, a time behind it is cut off), day first with `/`, `.` or `-` (`24/11/2026`), or a
/// year alone. `0000-00-00` is how MySQL writes that there is none. Two-digit years are not guessed at.
pub fn when(text: &str) -> Result<Option<When>, Why> {
    let day = text.split(['T', ' ']).next().unwrap_or_default();
    if day.is_empty() {
        return Ok(None);
    }
    let not_a_day = || Why::NotADay {
        typed: text.to_owned(),
    };
    let parts: Vec<&str> = day.split(['-', '/', '.']).collect();
    let numbers: Option<Vec<u32>> = (parts.iter())
        .map(|part| {
            part.bytes()
                .all(|b| b.is_ascii_digit())
                .then(|| part.parse().ok())?
        })
        .collect();
    let numbers = numbers.ok_or_else(not_a_day)?;
    if numbers.iter().all(|n| *n == 0) {
        return Ok(None);
    }
    let lengths: Vec<usize> = parts.iter().map(|part| part.len()).collect();
    let (year, month, day) = match (lengths.as_slice(), numbers.as_slice()) {
        ([4], [year]) if *year >= 1000 => return Ok(Some(When::Year(*year as i32))),
        ([4, 1..=2, 1..=2], [year, month, day]) => (*year, *month, *day),
        ([1..=2, 1..=2, 4], [day, month, year]) => (*year, *month, *day),
        _ => return Err(not_a_day()),
    };
    NaiveDate::from_ymd_opt(year as i32, month, day)
        .filter(|day| day.year() >= 1000)
        .map(|day| Some(When::Day(day)))
        .ok_or_else(not_a_day)
}

/// A day of birth as the member's row keeps it: a day, or a year alone; never after `today`.
pub fn born_on(text: &str, today: NaiveDate) -> Result<Option<String>, Why> {
    let (written, is_past) = match when(text)? {
        None => return Ok(None),
        Some(When::Day(day)) => (day.to_string(), day <= today),
        Some(When::Year(year)) => (year.to_string(), year <= today.year()),
    };
    if is_past {
        Ok(Some(written))
    } else {
        Err(Why::NotADay {
            typed: text.to_owned(),
        })
    }
}

/// The day something begins: of a year alone its first.
pub fn from_day(text: &str) -> Result<Option<NaiveDate>, Why> {
    Ok(match when(text)? {
        Some(When::Year(year)) => NaiveDate::from_ymd_opt(year, 1, 1),
        Some(When::Day(day)) => Some(day),
        None => None,
    })
}

/// The day something ends: of a year alone its last.
pub fn until_day(text: &str) -> Result<Option<NaiveDate>, Why> {
    Ok(match when(text)? {
        Some(When::Year(year)) => NaiveDate::from_ymd_opt(year, 12, 31),
        Some(When::Day(day)) => Some(day),
        None => None,
    })
}

/// The number on a card or a label, kept as text. `9.19E+11` is what a spreadsheet made of a long number: its last
/// digits are lost.
pub fn number(text: &str, most: usize) -> Result<String, Why> {
    if text.is_empty() {
        return Err(Why::Missing);
    }
    if text.chars().count() > most {
        return Err(Why::TooLong { most });
    }
    if is_rounded(text) {
        return Err(Why::Rounded {
            typed: text.to_owned(),
        });
    }
    Ok(text.to_owned())
}

/// A phone number as it was typed; `None` for the words that lists put where there is none.
pub fn phone(text: &str) -> Result<Option<String>, Why> {
    const MOST: usize = 64;
    if is_nothing(text) {
        return Ok(None);
    }
    if text.chars().count() > MOST {
        return Err(Why::TooLong { most: MOST });
    }
    if is_rounded(text) {
        return Err(Why::Rounded {
            typed: text.to_owned(),
        });
    }
    // Digits of any script: Tamil ones are typed, too.
    let digits = text.chars().filter(|c| c.is_numeric()).count();
    if digits < 3 {
        return Err(Why::NotAPhone {
            typed: text.to_owned(),
        });
    }
    Ok(Some(text.to_owned()))
}

/// The e-mail addresses of a cell: lists hold several, with commas or semicolons between them.
pub fn emails(text: &str) -> Result<Vec<String>, Why> {
    const MOST: usize = 320;
    if is_nothing(text) {
        return Ok(Vec::new());
    }
    (text
        .split([',', ';'])
        .map(str::trim)
        .filter(|one| !one.is_empty()))
    .map(|one| {
        if one.chars().count() > MOST {
            return Err(Why::TooLong { most: MOST });
        }
        let is_address = one.split_once('@').is_some_and(|(name, host)| {
            !name.is_empty() && !host.is_empty() && !host.contains('@')
        });
        if is_address && !one.contains(char::is_whitespace) {
            Ok(one.to_owned())
        } else {
            Err(Why::NotAnEmail {
                typed: one.to_owned(),
            })
        }
    })
    .collect()
}

/// Whether there are Tamil letters in a text.
pub fn is_tamil(text: &str) -> bool {
    text.chars().any(|c| ('\u{b80}'..='\u{bff}').contains(&c))
}

/// Words that stand for an empty cell.
fn is_nothing(text: &str) -> bool {
    const WORDS: [&str; 6] = ["nil", "none", "null", "na", "n/a", "no"];
    text.chars().all(|c| c.is_ascii_punctuation())
        || WORDS.iter().any(|word| text.eq_ignore_ascii_case(word))
}

/// `9.19877E+11`: digits, a point, digits, an exponent with its sign.
fn is_rounded(text: &str) -> bool {
    let Some((digits, exponent)) = text.split_once(['E', 'e']) else {
        return false;
    };
    let is_number = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    let whole_and_rest = digits.split_once(['.', ',']).unwrap_or((digits, "0"));
    is_number(whole_and_rest.0)
        && is_number(whole_and_rest.1)
        && exponent.strip_prefix('+').is_some_and(is_number)
}

#[cfg(test)]
mod tests;
