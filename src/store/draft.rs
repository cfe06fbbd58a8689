//! What is being typed and not saved yet.

use super::db::{Reader, Writer};
use super::error::{Error, ErrorKind};
use super::story::at_text;
use crate::domain::id::Key;
use rusqlite::{OptionalExtension, params};
use serde::Serialize;
use serde::de::DeserializeOwned;

impl Reader<'_> {
    /// The newest draft of a form.
    ///
    /// # Errors
    /// What the file answers. A draft of an older program that can't be read any more is no draft.
    pub fn find_draft<T: DeserializeOwned>(&self, form: &str) -> Result<Option<T>, Error> {
        let mut select = self
            .conn
            .prepare_cached("SELECT json FROM draft WHERE form = ?1 ORDER BY at DESC LIMIT 1")?;
        let json: Option<String> = select.query_row([form], |r| r.get(0)).optional()?;
        Ok(json.and_then(|json| serde_json::from_str(&json).ok()))
    }
}

impl Writer<'_> {
    /// Keeps a draft. No line of the story: nothing was said or done yet.
    ///
    /// # Errors
    /// What the file answers.
    pub fn set_draft<T: Serialize>(
        &mut self,
        form: &str,
        key: &Key,
        draft: &T,
    ) -> Result<(), Error> {
        let json = serde_json::to_string(draft)
            .map_err(|error| Error::new(ErrorKind::Other, error.to_string()))?;
        self.conn.execute(
            "DELETE FROM draft WHERE form = ?1 AND key <> ?2",
            params![form, key.as_str()],
        )?;
        self.conn.execute(
            "INSERT INTO draft (form, key, json, at) VALUES (?1, ?2, ?3, ?4)
             ON CONFLICT (form, key) DO UPDATE SET json = excluded.json, at = excluded.at",
            params![form, key.as_str(), json, at_text(self.now)],
        )?;
        Ok(())
    }

    /// Lets every draft of a form go, whatever key its row was to have.
    pub(super) fn remove_drafts(&mut self, form: &str) -> Result<(), Error> {
        self.conn
            .execute("DELETE FROM draft WHERE form = ?1", [form])?;
        Ok(())
    }

    /// Lets a draft go; in the transaction that saves what it became.
    pub(super) fn remove_draft(&mut self, form: &str, key: &Key) -> Result<(), Error> {
        self.conn.execute(
            "DELETE FROM draft WHERE form = ?1 AND key = ?2",
            params![form, key.as_str()],
        )?;
        Ok(())
    }
}
