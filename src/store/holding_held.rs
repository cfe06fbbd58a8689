//! What the file holds of a copy and its title, fact by fact, for a list that is only looked at.

use super::db::Reader;
use super::error::Error;
use rusqlite::OptionalExtension;

/// The facts of a copy that a list can tell, by the words of their columns, each with what the file holds.
pub type CopyFacts = Vec<(&'static str, String)>;

/// The words, in the order in which the facts are asked for.
const WORDS: [&str; 14] = [
    "title",
    "title-ta",
    "author",
    "author-ta",
    "call-number",
    "collection",
    "location",
    "publisher",
    "published",
    "isbn",
    "subjects",
    "home-library",
    "item-type",
    "status",
];
const FACTS: &str = "SELECT t.title, t.title_ta, t.author, t.author_ta, i.call_number, coalesce(c.code, ''), i.location,
    t.publisher, t.published, t.isbn, t.subjects, i.home_library, i.item_type, i.status
  FROM item i JOIN title t ON t.id = i.title_id LEFT JOIN collection c ON c.id = i.collection_id WHERE i.barcode = ?1";

/// A copy that the newest list does not name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnlistedCopy {
    pub barcode: String,
    pub title: String,
    pub call_number: String,
}

impl Reader<'_> {
    /// What the file holds of the copy of a barcode.
    ///
    /// # Errors
    /// What the file answers.
    pub fn find_copy_facts(&self, barcode: &str) -> Result<Option<CopyFacts>, Error> {
        let mut select = self.conn.prepare_cached(FACTS)?;
        let facts = select.query_row([barcode], |row| {
            let facts = (0..).zip(WORDS).map(|(at, word)| Ok((word, row.get(at)?)));
            facts.collect::<Result<CopyFacts, rusqlite::Error>>()
        });
        Ok(facts.optional()?)
    }

    /// The first copies in shelf order that a list of this instant has not named, of those that had not vanished before.
    ///
    /// # Errors
    /// What the file answers.
    pub fn list_unlisted(&self, now: &str, most: usize) -> Result<Vec<UnlistedCopy>, Error> {
        let sql = "SELECT i.barcode, t.title, i.call_number FROM item i JOIN title t ON t.id = i.title_id
                   WHERE i.vanished_at IS NULL AND i.as_of <> ?1 ORDER BY i.collection_id, i.sort_key LIMIT ?2";
        let mut select = self.conn.prepare_cached(sql)?;
        let most = i64::try_from(most).unwrap_or(i64::MAX);
        let copies = select.query_map(rusqlite::params![now, most], |row| {
            Ok(UnlistedCopy {
                barcode: row.get(0)?,
                title: row.get(1)?,
                call_number: row.get(2)?,
            })
        })?;
        Ok(copies.collect::<Result<_, _>>()?)
    }
}
