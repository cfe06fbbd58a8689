//! One Deskbell a file: a lock that the operating system keeps, and lets go however the program ends.

use super::open::{OpenError, OpenErrorKind, side};
use super::story::at_text;
use chrono::{DateTime, Utc};
use std::fs::{File, TryLockError};
use std::io::{Read as _, Seek as _, Write as _};
use std::path::Path;

/// Keeps other Deskbells away from a file. The operating system lets it go when the program ends, however it ends.
pub struct Lock {
    file: File,
}

impl Drop for Lock {
    fn drop(&mut self) {
        // The side file stays: taking it away could take it from under a program that just locked it.
        let _ = self.file.set_len(0).and_then(|()| self.file.unlock());
    }
}

/// Takes the lock of a file: on a side file of its own, never on the database.
pub fn lock(path: &Path, now: DateTime<Utc>) -> Result<Lock, OpenError> {
    // The same lock by whatever name the file was opened, a link among them.
    let real = std::fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let opened = File::options()
        .read(true)
        .write(true)
        .create(true)
        .truncate(false)
        .open(side(&real, ".lock"));
    let mut file = opened.map_err(|error| match error.kind() {
        // The file itself was found, so it is its folder that takes no new file.
        std::io::ErrorKind::PermissionDenied => {
            OpenError::new(OpenErrorKind::ReadOnly, error.to_string())
        }
        _ => error.into(),
    })?;
    match file.try_lock() {
        Ok(()) => {
            let holder = format!("{}, {}", computer(), at_text(now));
            file.set_len(0)?;
            file.write_all(holder.as_bytes())?;
            Ok(Lock { file })
        }
        Err(TryLockError::WouldBlock) => {
            let mut by = String::new();
            // Where the holder's own lock keeps its words from being read, nothing is said of it.
            let _ = file
                .rewind()
                .and_then(|()| (&file).take(200).read_to_string(&mut by));
            Err(OpenError::new(
                OpenErrorKind::InUse { by },
                "the lock is held",
            ))
        }
        Err(TryLockError::Error(error)) => Err(error.into()),
    }
}

/// This computer's name, as far as the environment says.
fn computer() -> String {
    let named = ["HOSTNAME", "COMPUTERNAME"]
        .into_iter()
        .find_map(|name| std::env::var(name).ok());
    let told = || {
        std::fs::read_to_string("/etc/hostname")
            .ok()
            .map(|name| name.trim().to_owned())
    };
    named
        .or_else(told)
        .filter(|name| !name.is_empty())
        .unwrap_or_else(|| "this computer".to_owned())
}
