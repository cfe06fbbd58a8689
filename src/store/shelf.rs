//! Collections: sequences of call numbers of their own.

use super::db::{Reader, Writer};
use super::error::Error;
use super::row::{list, name, word};
use super::story::About;
use crate::domain::call_number::Scheme;
use crate::domain::changed::Changed;
use crate::domain::holding::{Collection, ShelvedBy};
use crate::domain::id::{CollectionId, PlaceId};
use crate::domain::story::{StoryAct, Subject};
use rusqlite::{Row, params};

impl Reader<'_> {
    /// Every collection.
    ///
    /// # Errors
    /// What the file answers.
    pub fn list_collections(&self) -> Result<Vec<Collection>, Error> {
        self.rows("SELECT * FROM collection ORDER BY id", collection)
    }
}

pub(super) fn collection(row: &Row<'_>) -> Result<Collection, Error> {
    let text = |column: &str| row.get::<_, String>(column);
    Ok(Collection {
        id: CollectionId(row.get("id")?),
        code: row.get("code")?,
        name: name(row, "name_en", "name_ta")?,
        scheme: word("scheme", &text("scheme")?, Scheme::from_word)?,
        shelved_by: word("shelving", &text("shelved_by")?, |w| {
            ShelvedBy::ALL.into_iter().find(|s| s.word() == w)
        })?,
        prefixes: list(&text("prefixes")?),
        locations: list(&text("locations")?),
        ask_at: row.get::<_, Option<i64>>("place_id")?.map(PlaceId),
        say: name(row, "say_en", "say_ta")?,
    })
}

impl Writer<'_> {
    /// Adds a collection; its own id is passed over and the file's given back. The same code again changes the one
    /// that is there, and files its sections and copies anew where they are read in another way now.
    ///
    /// # Errors
    /// What the file answers.
    pub fn put_collection(&mut self, c: &Collection) -> Result<CollectionId, Error> {
        let all = self.list_collections()?;
        let before = all.into_iter().find(|known| known.code == c.code);
        self.conn.execute(
            "INSERT INTO collection (code, name_en, name_ta, scheme, shelved_by, prefixes, locations, place_id, say_en, say_ta)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
             ON CONFLICT (code) DO UPDATE SET name_en = excluded.name_en, name_ta = excluded.name_ta, scheme = excluded.scheme,
               shelved_by = excluded.shelved_by, prefixes = excluded.prefixes, locations = excluded.locations,
               place_id = excluded.place_id, say_en = excluded.say_en, say_ta = excluded.say_ta",
            params![
                c.code,
                c.name.en,
                c.name.ta,
                c.scheme.word(),
                c.shelved_by.word(),
                c.prefixes.join(","),
                c.locations.join(","),
                c.ask_at.map(|p| p.0),
                c.say.en,
                c.say.ta,
            ],
        )?;
        let id = self.conn.query_row(
            "SELECT id FROM collection WHERE code = ?1",
            [&c.code],
            |r| r.get(0),
        )?;
        let act = match &before {
            Some(_) => StoryAct::Changed,
            None => StoryAct::Added,
        };
        self.tell(About::new(Subject::Collection, id), act)?;
        self.changes(Changed::SHELVES);
        let id = CollectionId(id);
        if before.is_some_and(|before| !before.files_as(c)) {
            self.rekey(&Collection { id, ..c.clone() })?;
            self.changes(Changed::HOLDINGS);
        }
        Ok(id)
    }
}
