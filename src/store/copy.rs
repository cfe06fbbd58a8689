//! A branch's file as the copy of another that lies ready and that nobody opens: the demo branch, fresh each time.

use super::db::Store;
use super::error::Error;
use super::lock::lock;
use super::open::{self, OpenError, side};
use chrono::{DateTime, Utc};
use std::path::{Path, PathBuf};

impl Store {
    /// Puts a copy of `ready` at `path`, in place of what lay there, and opens it. `ready` must be a file at rest that no
    /// program has open: copying one that is in use takes SQLite's locks away from under it.
    ///
    /// # Errors
    /// When the file at `path` is open somewhere, or the copy can't be written; what lay there is kept then.
    pub fn open_copy(ready: &Path, path: &Path, now: DateTime<Utc>) -> Result<Self, OpenError> {
        if let Some(folder) = path.parent().filter(|f| !f.as_os_str().is_empty()) {
            std::fs::create_dir_all(folder)?;
        }
        let lock = lock(path, now)?;
        let part = side(path, ".part");
        std::fs::copy(ready, &part)?;
        // The log of the file that lay there must not be taken for the copy's.
        for tail in ["-wal", "-shm", "-journal"] {
            open::remove_if_there(&side(path, tail))?;
        }
        std::fs::rename(&part, path)?;
        drop(lock);
        Self::open_at_once(path, now)
    }
    /// Writes a copy of the file to `part`, as it is when all that was asked of it before is done.
    ///
    /// # Errors
    /// When the copy can't be written.
    pub fn copy_to(
        &self,
        part: PathBuf,
    ) -> impl Future<Output = Result<(), Error>> + Send + 'static {
        self.after_writing(move |conn| {
            conn.execute("VACUUM INTO ?1", [part.to_string_lossy()])?;
            Ok(())
        })
    }
}
