//! Reading columns: what a row holds and this program can't read is told, never passed over.

use super::error::Error;
use crate::domain::id::Key;
use crate::domain::language::{Language, Name};
use crate::domain::plan::Point;
use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::Row;

/// The words of an enumeration.
pub fn word<T>(what: &str, text: &str, from: impl Fn(&str) -> Option<T>) -> Result<T, Error> {
    from(text).ok_or_else(|| Error::unread(what, text))
}

/// An instant as it stands in the file.
pub fn instant(text: &str) -> Result<DateTime<Utc>, Error> {
    DateTime::parse_from_rfc3339(text)
        .map(|at| at.with_timezone(&Utc))
        .map_err(|_| Error::unread("instant", text))
}

/// An instant that may be missing.
pub fn instant_maybe(text: Option<String>) -> Result<Option<DateTime<Utc>>, Error> {
    text.map(|text| instant(&text)).transpose()
}

/// A day as it stands in the file.
pub fn day(text: &str) -> Result<NaiveDate, Error> {
    text.parse().map_err(|_| Error::unread("day", text))
}

/// A day that may be missing.
pub fn day_maybe(text: Option<String>) -> Result<Option<NaiveDate>, Error> {
    text.map(|text| day(&text)).transpose()
}

/// A name in both languages, from two columns.
pub fn name(row: &Row<'_>, en: &str, ta: &str) -> Result<Name, Error> {
    Ok(Name {
        en: row.get(en)?,
        ta: row.get(ta)?,
    })
}

/// A key as it stands in the file.
pub fn key(text: &str) -> Result<Key, Error> {
    Key::parse(text).ok_or_else(|| Error::unread("key", text))
}

/// A language, or none for empty text.
pub fn language(text: &str) -> Result<Option<Language>, Error> {
    if text.is_empty() {
        Ok(None)
    } else {
        word("language", text, Language::from_code).map(Some)
    }
}

/// A list of points.
pub fn points(text: &str) -> Result<Vec<Point>, Error> {
    serde_json::from_str(text).map_err(|_| Error::unread("points", text))
}

/// The parts of a comma list.
pub fn list(text: &str) -> Vec<String> {
    text.split(',')
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .map(str::to_owned)
        .collect()
}

/// A whole number that fits where it goes.
pub fn fit<T: TryFrom<i64>>(what: &str, number: i64) -> Result<T, Error> {
    T::try_from(number).map_err(|_| Error::unread(what, &number.to_string()))
}
