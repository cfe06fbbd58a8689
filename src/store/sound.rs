//! Looking every page of a file over. In a large file that takes seconds, so a window shows its desk meanwhile: reads
//! are answered at once, writes wait until the file is known to be sound.

use super::db::Store;
use super::error::{Error, ErrorKind};
use super::open::{self, Look, OpenError};
use chrono::{DateTime, Utc};
use rusqlite::Connection;
use std::path::Path;
use std::sync::{Arc, OnceLock};

/// SQLite's own quick look through every page.
pub fn is_sound(conn: &Connection) -> Result<(), Error> {
    let answer: String = conn.query_row("PRAGMA quick_check(1)", [], |r| r.get(0))?;
    if answer == "ok" {
        Ok(())
    } else {
        Err(Error::new(ErrorKind::Damaged, answer))
    }
}

/// What was found wrong with an open file; nothing as long as nothing is known.
#[derive(Clone, Default)]
pub struct Damage(Arc<OnceLock<Error>>);

impl Damage {
    /// Lets a write pass, unless the file is damaged.
    pub fn refuse(&self) -> Result<(), Error> {
        self.0.get().cloned().map_or(Ok(()), Err)
    }

    fn note(&self, why: Error) {
        let _ = self.0.set(why); // what was found first stays
    }
}

impl Store {
    /// Opens a branch's file for a window. Every page is looked over beside it: reads are answered meanwhile, writes
    /// wait for the end of the look and are refused when the file is damaged. An older file, which is about to be
    /// changed, is looked over first.
    ///
    /// # Errors
    /// As [`Store::open`]; damage that the first pages don't show is told by [`Store::looked_over`].
    pub fn open_at_once(path: &Path, now: DateTime<Utc>) -> Result<Self, OpenError> {
        let lock = open::prepare(path, now, Look::Beside)?;
        let store = Self::connect(path, Some(lock))?;
        let (path, damage) = (path.to_owned(), store.damage().clone());
        // A connection of its own: the writer's memory is not for pages that are looked at once.
        let look = move || {
            is_sound(&open::plain(&path).map_err(|why| Error::new(ErrorKind::Disk, why.detail))?)
        };
        store.before_writing(move || {
            if let Err(why) = look() {
                damage.note(why);
            }
        });
        Ok(store)
    }

    /// Waits until the file was looked over.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn looked_over(&self) -> impl Future<Output = Result<(), Error>> + Send + 'static {
        let damage = self.damage().clone();
        self.after_writing(move |_| damage.refuse())
    }
}
