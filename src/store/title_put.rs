//! Titles as their copies bring them, with the list of words that they are found by.

use super::db::Writer;
use super::error::Error;
use super::holding_put::HoldingRow;
use crate::domain::holding::{SOUND, isbn_cores, match_key, tamil_sounds};
use crate::domain::id::{ItemId, TitleId};
use rusqlite::{Row, params};

/// A title by what its copies share.
const KNOWN: &str = "SELECT t.title, t.author, t.publisher, t.published, t.title_ta, t.author_ta, t.isbn, t.subjects, t.id
  FROM title t WHERE t.match_key = ?1";

/// The columns of the list of words, in its order.
type Words = [String; 7];

impl Writer<'_> {
    /// Counts the words of all titles anew, for those that are typed with a slip; after copies came in.
    ///
    /// # Errors
    /// What the file answers.
    pub fn count_title_words(&mut self) -> Result<(), Error> {
        self.conn.execute("DELETE FROM title_term", [])?;
        self.conn.execute(
            "INSERT INTO title_term SELECT term, doc FROM title_vocabulary WHERE term NOT BETWEEN ?1 AND ?1 || char(1114111)",
            [SOUND.to_string()],
        )?;
        Ok(())
    }

    /// The title of a row, found or made, and whether it says what the row says.
    pub(super) fn title_of(&self, row: &HoldingRow<'_>) -> Result<(TitleId, bool), Error> {
        let shared = match_key(row.title, row.author, row.published);
        let mut select = self.conn.prepare_cached(KNOWN)?;
        let mut rows = select.query([&shared])?;
        if let Some(known) = rows.next()? {
            return Ok((TitleId(known.get("id")?), row.has_facts(known)?));
        }
        let told = [
            row.title,
            row.title_ta,
            row.author,
            row.author_ta,
            row.subjects,
        ];
        let (cores, sounds) = (isbn_cores(row.isbn), tamil_sounds(&told));
        self.conn
            .prepare_cached(
                "INSERT INTO title (title, title_ta, author, author_ta, publisher, published, isbn, subjects, match_key, isbn_core, sounds)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
            )?
            .execute(params![
                row.title,
                row.title_ta,
                row.author,
                row.author_ta,
                row.publisher,
                row.published,
                row.isbn,
                row.subjects,
                shared,
                cores,
                sounds
            ])?;
        let id = TitleId(self.conn.last_insert_rowid());
        let words = [
            row.title,
            row.title_ta,
            row.author,
            row.author_ta,
            row.subjects,
            &cores,
            &sounds,
        ];
        self.add_words(id, words)?;
        Ok((id, true))
    }

    /// Gives a title the facts of this copy when it is the first of the copies; says whether it did.
    pub(super) fn settle_title(
        &self,
        copy: ItemId,
        title: TitleId,
        row: &HoldingRow<'_>,
    ) -> Result<bool, Error> {
        let first: Option<i64> = self
            .conn
            .prepare_cached("SELECT min(id) FROM item WHERE title_id = ?1 AND vanished_at IS NULL")?
            .query_row([title.0], |r| r.get(0))?;
        if first != Some(copy.0) {
            return Ok(false);
        }
        self.drop_words(title)?;
        self.conn
            .prepare_cached(
                "UPDATE title SET title = ?2, author = ?3, publisher = ?4, published = ?5,
                   title_ta = iif(?6 = '', title_ta, ?6), author_ta = iif(?7 = '', author_ta, ?7),
                   isbn = iif(?8 = '', isbn, ?8), subjects = iif(?9 = '', subjects, ?9),
                   isbn_core = iif(?8 = '', isbn_core, ?10) WHERE id = ?1",
            )?
            .execute(params![
                title.0,
                row.title,
                row.author,
                row.publisher,
                row.published,
                row.title_ta,
                row.author_ta,
                row.isbn,
                row.subjects,
                isbn_cores(row.isbn)
            ])?;
        let [name, name_ta, author, author_ta, subjects, ..] = self.words_of(title)?;
        let sounds = tamil_sounds(&[&name, &name_ta, &author, &author_ta, &subjects]);
        self.conn
            .prepare_cached("UPDATE title SET sounds = ?2 WHERE id = ?1")?
            .execute(params![title.0, sounds])?;
        let words = self.words_of(title)?;
        self.add_words(title, words.each_ref().map(String::as_str))?;
        Ok(true)
    }

    /// A title whose last copy turned out to be of another one was a slip of the catalogue.
    pub(super) fn drop_title_without_copies(&self, title: TitleId) -> Result<(), Error> {
        let has_copy = self
            .conn
            .prepare_cached("SELECT 1 FROM item WHERE title_id = ?1 LIMIT 1")?
            .exists([title.0])?;
        if !has_copy {
            self.drop_words(title)?;
            self.conn
                .prepare_cached("DELETE FROM title WHERE id = ?1")?
                .execute([title.0])?;
        }
        Ok(())
    }

    /// The words a title is found by, as they stand now.
    fn words_of(&self, title: TitleId) -> Result<Words, Error> {
        let mut select = self.conn.prepare_cached(
            "SELECT title, title_ta, author, author_ta, subjects, isbn_core, sounds FROM title WHERE id = ?1",
        )?;
        let read = |r: &Row<'_>| {
            Ok([
                r.get(0)?,
                r.get(1)?,
                r.get(2)?,
                r.get(3)?,
                r.get(4)?,
                r.get(5)?,
                r.get(6)?,
            ])
        };
        Ok(select.query_row([title.0], read)?)
    }

    /// Puts a title's words into the word list.
    fn add_words(&self, id: TitleId, words: [&str; 7]) -> Result<(), Error> {
        self.tell_word_list(None, id, words)
    }

    /// Takes a title's words out of the word list, which must be told the words it was given.
    fn drop_words(&self, id: TitleId) -> Result<(), Error> {
        let words = self.words_of(id)?;
        self.tell_word_list(Some("delete"), id, words.each_ref().map(String::as_str))
    }

    /// Without an order the words are added. One row of VALUES: a SELECT would make the list write itself out for every
    /// title, which takes longer than all the rest of an import.
    fn tell_word_list(
        &self,
        order: Option<&str>,
        id: TitleId,
        words: [&str; 7],
    ) -> Result<(), Error> {
        let [
            title,
            title_ta,
            author,
            author_ta,
            subjects,
            isbn_core,
            sounds,
        ] = words;
        self.conn
            .prepare_cached(
                "INSERT INTO title_words (title_words, rowid, title, title_ta, author, author_ta, subjects, isbn_core, sounds)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
            )?
            .execute(params![
                order, id.0, title, title_ta, author, author_ta, subjects, isbn_core, sounds
            ])?;
        Ok(())
    }
}
