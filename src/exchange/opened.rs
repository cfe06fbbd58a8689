//! A file that is being read: what kept it from being opened, and whether it is still the one that was opened.

use super::error::{Error, ErrorKind};
use std::fs::{File, Metadata};
use std::path::{Path, PathBuf};

/// A file as it was when it was opened.
#[derive(Debug)]
pub struct Opened {
    path: PathBuf,
    then: Metadata,
}

impl Opened {
    /// Opens a file of at most `most` bytes.
    ///
    /// # Errors
    /// There is none, it is none, it is empty or too large, it may not be read.
    pub fn open(path: &Path, most: u64) -> Result<(Self, File), Error> {
        let then = std::fs::metadata(path)?;
        let obstacle = |kind| Err(Error::new(kind));
        match () {
            () if !then.is_file() => return obstacle(ErrorKind::NotAFile),
            () if then.len() == 0 => return obstacle(ErrorKind::Empty),
            () if then.len() > most => return obstacle(ErrorKind::TooLarge),
            () => {}
        }
        let path = path.to_owned();
        let file = File::open(&path)?;
        Ok((Self { path, then }, file))
    }

    /// Looks, at the end of the reading, whether somebody wrote to the file meanwhile.
    ///
    /// # Errors
    /// Somebody did.
    pub fn check(&self) -> Result<(), Error> {
        let now = std::fs::metadata(&self.path)?;
        let is_same =
            now.len() == self.then.len() && now.modified().ok() == self.then.modified().ok();
        if is_same {
            Ok(())
        } else {
            Err(Error::new(ErrorKind::ChangedMeanwhile))
        }
    }

    /// How much of the file so many bytes are, from 0 to 1.
    pub fn share(&self, taken: u64) -> f32 {
        taken as f32 / self.then.len().max(1) as f32
    }
}
