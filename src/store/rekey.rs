//! Keys made anew. What stands in order by its key would stand in no order when its collection is read another way.

use super::db::Writer;
use super::error::Error;
use crate::domain::call_number::SortKey;
use crate::domain::holding::Collection;
use rusqlite::{Row, params};

impl Writer<'_> {
    /// Makes the keys of a collection's sections and copies anew, after its scheme, its marks or what it is shelved by
    /// have changed.
    pub(super) fn rekey(&self, collection: &Collection) -> Result<(), Error> {
        self.rekey_sections(collection)?;
        self.rekey_items(collection)
    }

    fn rekey_sections(&self, collection: &Collection) -> Result<(), Error> {
        let keys = self.made_anew(
            "SELECT id, first_label, last_label FROM section WHERE collection_id = ?1",
            collection,
            |row| {
                let (first, last): (String, String) = (row.get(1)?, row.get(2)?);
                Ok(collection.range_keys(&first, &last))
            },
        )?;
        let mut update = self
            .conn
            .prepare("UPDATE section SET first_key = ?2, last_key = ?3 WHERE id = ?1")?;
        for (id, (first, last)) in keys {
            update.execute(params![id, first.as_bytes(), last.as_bytes()])?;
        }
        Ok(())
    }

    fn rekey_items(&self, collection: &Collection) -> Result<(), Error> {
        let keys: Vec<(i64, SortKey)> = self.made_anew(
            "SELECT i.id, i.call_number, t.title, t.author FROM item i JOIN title t ON t.id = i.title_id
             WHERE i.collection_id = ?1",
            collection,
            |row| {
                let (number, title, author): (String, String, String) =
                    (row.get(1)?, row.get(2)?, row.get(3)?);
                let home = Some(collection);
                Ok(Collection::item_key(home, &number, &title, &author))
            },
        )?;
        let mut update = self
            .conn
            .prepare("UPDATE item SET sort_key = ?2 WHERE id = ?1")?;
        for (id, key) in keys {
            update.execute(params![id, key.as_bytes()])?;
        }
        Ok(())
    }

    /// The new keys of every row of a question; all of them before the first is written, as writing moves rows about.
    fn made_anew<T>(
        &self,
        sql: &str,
        collection: &Collection,
        key: impl Fn(&Row<'_>) -> Result<T, Error>,
    ) -> Result<Vec<(i64, T)>, Error> {
        let mut select = self.conn.prepare(sql)?;
        let mut rows = select.query([collection.id.0])?;
        let mut keys = Vec::new();
        while let Some(row) = rows.next()? {
            keys.push((row.get(0)?, key(row)?));
        }
        Ok(keys)
    }
}
