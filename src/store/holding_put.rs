//! Titles and their copies as a list of holdings brings them, with the word list that titles are found by.

use super::db::Writer;
use super::error::Error;
use super::member_put::Put;
use super::story::at_text;
use crate::domain::call_number::SortKey;
use crate::domain::changed::Changed;
use crate::domain::holding::{Collection, isbn_cores, match_key};
use crate::domain::id::{ItemId, TitleId};
use rusqlite::{Row, params};

/// A copy with its title, as a list has them.
///
/// An empty `title_ta`, `author_ta`, `isbn` or `subjects` means that the list does not tell, and leaves what is there.
#[derive(Debug, Clone, Copy, Default)]
pub struct HoldingRow<'a> {
    pub barcode: &'a str,
    pub title: &'a str,
    pub title_ta: &'a str,
    pub author: &'a str,
    pub author_ta: &'a str,
    pub publisher: &'a str,
    pub published: &'a str,
    pub isbn: &'a str,
    pub subjects: &'a str,
    /// As in the catalogue, never corrected.
    pub call_number: &'a str,
    /// One of the file's own; it decides where the copy files.
    pub collection: Option<&'a Collection>,
    /// The catalogue's shelving location code.
    pub location: &'a str,
    pub home_library: &'a str,
    pub item_type: &'a str,
    pub status: &'a str,
}

impl HoldingRow<'_> {
    /// Where the copy files; one without a collection files as most do, by Dewey where its number is built so.
    fn sort_key(&self) -> SortKey {
        Collection::item_key(self.collection, self.call_number, self.title, self.author)
    }

    fn collection_id(&self) -> Option<i64> {
        self.collection.map(|c| c.id.0)
    }

    /// Whether a row of [`HELD`] or [`KNOWN`] says the same of the title.
    fn has_facts(&self, row: &Row<'_>) -> Result<bool, Error> {
        let told = [self.title, self.author, self.publisher, self.published];
        let told_maybe = [self.title_ta, self.author_ta, self.isbn, self.subjects];
        for (column, told) in (0..).zip(told) {
            if row.get_ref(column)?.as_str().ok() != Some(told) {
                return Ok(false);
            }
        }
        for (column, told) in (told.len()..).zip(told_maybe) {
            if !told.is_empty() && row.get_ref(column)?.as_str().ok() != Some(told) {
                return Ok(false);
            }
        }
        Ok(true)
    }
}

/// A copy by its barcode. Both questions begin with the facts of a title in the order in which rows are compared.
const HELD: &str = "SELECT t.title, t.author, t.publisher, t.published, t.title_ta, t.author_ta, t.isbn, t.subjects,
    t.match_key, i.id, i.title_id, i.call_number, i.collection_id, i.location, i.home_library, i.item_type, i.status,
    i.sort_key, i.vanished_at IS NOT NULL AS is_vanished
  FROM item i JOIN title t ON t.id = i.title_id WHERE i.barcode = ?1";
/// A title by what its copies share.
const KNOWN: &str = "SELECT t.title, t.author, t.publisher, t.published, t.title_ta, t.author_ta, t.isbn, t.subjects, t.id
  FROM title t WHERE t.match_key = ?1";

/// A copy that the file has already.
struct Held {
    id: ItemId,
    title: TitleId,
    /// The title is the row's, however it is spelled.
    is_same_title: bool,
    /// The title says what the row says.
    has_facts: bool,
    /// The copy itself is as the row has it.
    is_same: bool,
}

impl Writer<'_> {
    /// Adds a copy, or updates the one of the same barcode. Its title is found by title, author and year, or made;
    /// where copies of one title spell it in different ways, the first of them counts, so that the same list brought
    /// in again changes nothing. A copy that had vanished is there again.
    ///
    /// Leaves no line in the story: a list leaves one for the whole of it ([`Writer::note_import`]).
    ///
    /// # Errors
    /// What the file answers.
    pub fn put_holding(&mut self, row: &HoldingRow<'_>) -> Result<Put, Error> {
        let key = row.sort_key();
        let Some(held) = self.held(row, &key)? else {
            let (title, has_facts) = self.title_of(row)?;
            let id = self.insert_item(title, row, &key)?;
            if !has_facts {
                self.settle_title(id, title, row)?;
            }
            self.changed |= Changed::HOLDINGS;
            return Ok(Put::Added);
        };
        let mut is_changed = !held.is_same;
        let (title, has_facts) = if held.is_same_title {
            (held.title, held.has_facts)
        } else {
            is_changed = true;
            self.title_of(row)?
        };
        if is_changed {
            self.write_item(held.id, title, row, &key)?;
        } else {
            self.see_item(held.id)?;
        }
        if !has_facts {
            is_changed |= self.settle_title(held.id, title, row)?;
        }
        if title != held.title {
            self.drop_title_without_copies(held.title)?;
        }
        if !is_changed {
            return Ok(Put::Unchanged);
        }
        self.changed |= Changed::HOLDINGS;
        Ok(Put::Updated)
    }

    /// How many copies this write's list did not name, of those that had not vanished before.
    ///
    /// # Errors
    /// What the file answers.
    pub fn count_unlisted(&self) -> Result<usize, Error> {
        let count: i64 = self.conn.query_row(
            "SELECT count(*) FROM item WHERE vanished_at IS NULL AND as_of <> ?1",
            [at_text(self.now)],
            |r| r.get(0),
        )?;
        Ok(usize::try_from(count).unwrap_or_default())
    }

    /// Marks those copies as vanished, and says how many they are. They are kept: a later list that names them brings them back.
    ///
    /// # Errors
    /// What the file answers.
    pub fn set_unlisted_vanished(&mut self) -> Result<usize, Error> {
        let count = self.conn.execute(
            "UPDATE item SET vanished_at = ?1 WHERE vanished_at IS NULL AND as_of <> ?1",
            [at_text(self.now)],
        )?;
        if count > 0 {
            self.changed |= Changed::HOLDINGS;
        }
        Ok(count)
    }

    fn held(&self, row: &HoldingRow<'_>, key: &SortKey) -> Result<Option<Held>, Error> {
        let mut select = self.conn.prepare_cached(HELD)?;
        let mut rows = select.query([row.barcode])?;
        let Some(found) = rows.next()? else {
            return Ok(None);
        };
        let has_facts = row.has_facts(found)?;
        let is_text = |column: &str, told: &str| -> Result<bool, Error> {
            Ok(found.get_ref(column)?.as_str().ok() == Some(told))
        };
        let is_same_title = has_facts
            || is_text(
                "match_key",
                &match_key(row.title, row.author, row.published),
            )?;
        let is_same = is_text("call_number", row.call_number)?
            && is_text("location", row.location)?
            && is_text("home_library", row.home_library)?
            && is_text("item_type", row.item_type)?
            && is_text("status", row.status)?
            && found.get::<_, Option<i64>>("collection_id")? == row.collection_id()
            && found.get_ref("sort_key")?.as_blob().ok() == Some(key.as_bytes())
            && !found.get::<_, bool>("is_vanished")?;
        Ok(Some(Held {
            id: ItemId(found.get("id")?),
            title: TitleId(found.get("title_id")?),
            is_same_title,
            has_facts,
            is_same,
        }))
    }

    /// The title of a row, found or made, and whether it says what the row says.
    fn title_of(&self, row: &HoldingRow<'_>) -> Result<(TitleId, bool), Error> {
        let shared = match_key(row.title, row.author, row.published);
        let mut select = self.conn.prepare_cached(KNOWN)?;
        let mut rows = select.query([&shared])?;
        if let Some(known) = rows.next()? {
            return Ok((TitleId(known.get("id")?), row.has_facts(known)?));
        }
        let cores = isbn_cores(row.isbn);
        self.conn
            .prepare_cached(
                "INSERT INTO title (title, title_ta, author, author_ta, publisher, published, isbn, subjects, match_key, isbn_core)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
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
                cores
            ])?;
        let id = TitleId(self.conn.last_insert_rowid());
        let words = [
            row.title,
            row.title_ta,
            row.author,
            row.author_ta,
            row.subjects,
            &cores,
        ];
        self.add_words(id, words)?;
        Ok((id, true))
    }

    /// Gives a title the facts of this copy when it is the first of the copies; says whether it did.
    fn settle_title(
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
        let words = self.words_of(title)?;
        self.add_words(title, words.each_ref().map(String::as_str))?;
        Ok(true)
    }

    /// A title whose last copy turned out to be of another one was a slip of the catalogue.
    fn drop_title_without_copies(&self, title: TitleId) -> Result<(), Error> {
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
    fn words_of(&self, title: TitleId) -> Result<[String; 6], Error> {
        let mut select = self.conn.prepare_cached(
            "SELECT title, title_ta, author, author_ta, subjects, isbn_core FROM title WHERE id = ?1",
        )?;
        let read = |r: &Row<'_>| {
            Ok([
                r.get(0)?,
                r.get(1)?,
                r.get(2)?,
                r.get(3)?,
                r.get(4)?,
                r.get(5)?,
            ])
        };
        Ok(select.query_row([title.0], read)?)
    }

    /// Puts a title's words into the word list. One row of VALUES: a SELECT would make the list write itself out for
    /// every title, which takes longer than all the rest of an import.
    fn add_words(&self, id: TitleId, words: [&str; 6]) -> Result<(), Error> {
        let [title, title_ta, author, author_ta, subjects, isbn_core] = words;
        self.conn
            .prepare_cached(
                "INSERT INTO title_words (rowid, title, title_ta, author, author_ta, subjects, isbn_core)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
            )?
            .execute(params![id.0, title, title_ta, author, author_ta, subjects, isbn_core])?;
        Ok(())
    }

    /// Takes a title's words out of the word list, which must be told the words it was given.
    fn drop_words(&self, id: TitleId) -> Result<(), Error> {
        let [title, title_ta, author, author_ta, subjects, isbn_core] = self.words_of(id)?;
        self.conn
            .prepare_cached(
                "INSERT INTO title_words (title_words, rowid, title, title_ta, author, author_ta, subjects, isbn_core)
                 VALUES ('delete', ?1, ?2, ?3, ?4, ?5, ?6, ?7)",
            )?
            .execute(params![id.0, title, title_ta, author, author_ta, subjects, isbn_core])?;
        Ok(())
    }

    fn insert_item(
        &self,
        title: TitleId,
        row: &HoldingRow<'_>,
        key: &SortKey,
    ) -> Result<ItemId, Error> {
        self.conn
            .prepare_cached(
                "INSERT INTO item (barcode, title_id, call_number, collection_id, location, home_library, item_type, status, sort_key, as_of)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
            )?
            .execute(params![
                row.barcode,
                title.0,
                row.call_number,
                row.collection_id(),
                row.location,
                row.home_library,
                row.item_type,
                row.status,
                key.as_bytes(),
                at_text(self.now)
            ])?;
        Ok(ItemId(self.conn.last_insert_rowid()))
    }

    /// Notes that this list has a copy, which is as it was.
    fn see_item(&self, id: ItemId) -> Result<(), Error> {
        self.conn
            .prepare_cached("UPDATE item SET as_of = ?2 WHERE id = ?1")?
            .execute(params![id.0, at_text(self.now)])?;
        Ok(())
    }

    /// Writes a copy anew.
    fn write_item(
        &self,
        id: ItemId,
        title: TitleId,
        row: &HoldingRow<'_>,
        key: &SortKey,
    ) -> Result<(), Error> {
        self.conn
            .prepare_cached(
                "UPDATE item SET title_id = ?2, call_number = ?3, collection_id = ?4, location = ?5, home_library = ?6,
                   item_type = ?7, status = ?8, sort_key = ?9, as_of = ?10, vanished_at = NULL, gone_at = NULL WHERE id = ?1",
            )?
            .execute(params![
                id.0,
                title.0,
                row.call_number,
                row.collection_id(),
                row.location,
                row.home_library,
                row.item_type,
                row.status,
                key.as_bytes(),
                at_text(self.now)
            ])?;
        Ok(())
    }
}
