//! Titles and their copies as a list of holdings brings them, with the word list that titles are found by.

use super::db::Writer;
use super::error::Error;
use super::holding_held::UnlistedCopy;
use super::member_put::Put;
use super::story::at_text;
use crate::domain::call_number::SortKey;
use crate::domain::changed::Changed;
use crate::domain::holding::{Collection, match_key};
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

    /// Whether a row of [`HELD`] or a question of `title_put` says the same of the title.
    pub(super) fn has_facts(&self, row: &Row<'_>) -> Result<bool, Error> {
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

    /// The first of those copies, in shelf order.
    ///
    /// # Errors
    /// What the file answers.
    pub fn first_unlisted(&self, most: usize) -> Result<Vec<UnlistedCopy>, Error> {
        self.list_unlisted(&at_text(self.now), most)
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
