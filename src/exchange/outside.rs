//! A file outside that is told in the story: it takes its name and its line in one, so that neither is there without the
//! other. What lay there before is kept until then.

use super::{Error, ErrorKind};
use crate::domain::story::Actor;
use crate::store::{self, Store, Writer};
use chrono::{DateTime, Utc};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::mpsc;

/// A file that is about to be there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outside {
    /// Where it is to lie.
    pub out: PathBuf,
    /// In whose name it is told.
    pub actor: Actor,
    pub now: DateTime<Utc>,
}

impl Outside {
    /// Fills the file beside its goal with what `fill` writes, then gives it its name and leaves the line that `tell`
    /// writes.
    ///
    /// # Errors
    /// The file outside can't be written, or the line not be kept. Nothing is left of it then, and what lay there is as
    /// it was.
    pub fn write<T>(
        &self,
        store: &Store,
        fill: impl FnOnce(&Path) -> Result<T, Error>,
        tell: impl FnOnce(&mut Writer<'_>, &T) -> Result<(), store::Error> + Send + 'static,
    ) -> Result<T, Error>
    where
        T: Clone + Send + 'static,
    {
        let folder = self.out.parent().filter(|f| !f.as_os_str().is_empty());
        if let Some(folder) = folder {
            fs::create_dir_all(folder).map_err(unwritten)?;
        }
        let part = self.part(store)?;
        let written = fill(&part).and_then(|made| self.keep(store, &part, (made, tell)));
        if written.is_err() {
            // A part that can't be removed hurts nobody, and the first error is the one to tell.
            let _ = fs::remove_file(&part);
        }
        written
    }

    /// The file's name without its folder.
    pub fn name(&self) -> String {
        let name = self.out.file_name().unwrap_or_default();
        name.to_string_lossy().into_owned()
    }

    /// A name beside the goal that nobody has.
    fn part(&self, store: &Store) -> Result<PathBuf, Error> {
        if self.out.file_name().is_none() {
            return Err(Error::new(ErrorKind::NotWritten));
        }
        let name = format!(".{}.{}.part", self.name(), store.fresh_key());
        Ok(self.out.with_file_name(name))
    }

    fn keep<T>(
        &self,
        store: &Store,
        part: &Path,
        (made, tell): (
            T,
            impl FnOnce(&mut Writer<'_>, &T) -> Result<(), store::Error> + Send + 'static,
        ),
    ) -> Result<T, Error>
    where
        T: Clone + Send + 'static,
    {
        let (part, out) = (part.to_owned(), self.out.clone());
        let (told, renamed) = mpsc::channel();
        let kept = store.write_now(self.actor.clone(), self.now, move |w| {
            tell(w, &made)?;
            fs::rename(&part, &out).map_err(|why| {
                // Nobody but the caller of this very function waits for it.
                let _ = told.send(why);
                store::Error::not_kept()
            })?;
            Ok(made)
        });
        match (kept, renamed.try_recv()) {
            (_, Ok(why)) => Err(unwritten(why)),
            (Err(why), _) => Err(why.into()),
            (Ok(saved), _) => Ok(saved.value),
        }
    }
}

/// The file outside could not be written, and why.
pub fn unwritten(why: std::io::Error) -> Error {
    Error {
        kind: ErrorKind::NotWritten,
        detail: why.kind().to_string(),
    }
}
