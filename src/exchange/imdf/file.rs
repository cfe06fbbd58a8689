//! The GeoJSON files of an archive, packed or in a folder.

use crate::exchange::{Error, ErrorKind};
use serde_json::Value;
use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};
use zip::ZipArchive;

/// Larger than any archive of one house.
const BYTES_MOST: u64 = 200_000_000;

/// A file that holds features.
#[derive(Debug, Clone, PartialEq)]
pub struct Collection {
    /// The folder it lies in, within the archive.
    pub folder: String,
    /// Its name with the ending.
    pub file: String,
    /// The name without it, in small letters.
    pub stem: String,
    pub whole: Value,
}

impl Collection {
    pub fn features(&self) -> impl Iterator<Item = &Value> {
        let all = self.whole.get("features").and_then(Value::as_array);
        all.into_iter().flatten()
    }
}

/// A file and where it lies.
struct Found {
    folder: String,
    path: PathBuf,
    bytes: Vec<u8>,
}

/// Reads every file of features: of a `.zip`, of a folder with the folders in it, or of the folder that a file lies in.
///
/// # Errors
/// What can't be read, is larger than an archive is, or is no GeoJSON although it is called so.
pub fn open(path: &Path) -> Result<Vec<Collection>, Error> {
    let found = if path.is_dir() {
        in_folder(path)?
    } else {
        let mut file = File::open(path)?;
        let mut begin = [0; 4];
        let is_packed = file.read(&mut begin)? == 4 && begin == *b"PK\x03\x04";
        if is_packed {
            packed(File::open(path)?)?
        } else {
            beside(path)?
        }
    };
    let mut all = Vec::new();
    for found in found {
        all.extend(read(found)?);
    }
    all.sort_by(|a: &Collection, b| (&a.folder, &a.file).cmp(&(&b.folder, &b.file)));
    Ok(all)
}

fn in_folder(folder: &Path) -> Result<Vec<Found>, Error> {
    let mut found = here(folder, "")?;
    let mut inner: Vec<PathBuf> = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        inner.extend(path.is_dir().then_some(path));
    }
    for path in inner {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        found.extend(here(&path, &name)?);
    }
    Ok(found)
}

/// The files beside one of them.
fn beside(path: &Path) -> Result<Vec<Found>, Error> {
    let folder = path.parent().filter(|p| !p.as_os_str().is_empty());
    here(folder.unwrap_or(Path::new(".")), "")
}

fn here(folder: &Path, name: &str) -> Result<Vec<Found>, Error> {
    let mut found = Vec::new();
    let mut left = BYTES_MOST;
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if !is_geojson(&path) || path.is_dir() {
            continue;
        }
        left = left
            .checked_sub(std::fs::metadata(&path)?.len())
            .ok_or_else(|| Error::new(ErrorKind::TooLarge))?;
        let bytes = std::fs::read(&path)?;
        let folder = name.to_owned();
        found.push(Found {
            folder,
            path,
            bytes,
        });
    }
    Ok(found)
}

fn packed(file: File) -> Result<Vec<Found>, Error> {
    let broken = |why: String| Error {
        kind: ErrorKind::NoLevels,
        detail: why,
    };
    let mut archive = ZipArchive::new(file).map_err(|why| broken(why.to_string()))?;
    let mut found = Vec::new();
    let mut left = BYTES_MOST;
    for index in 0..archive.len() {
        let entry = archive.by_index(index);
        let entry = entry.map_err(|why| broken(why.to_string()))?;
        let name = entry.name().map_err(|why| broken(why.to_string()))?;
        let path = PathBuf::from(name.into_owned());
        if !is_geojson(&path) {
            continue;
        }
        // What an entry says of its own size is not relied on.
        let mut bytes = Vec::new();
        entry.take(left + 1).read_to_end(&mut bytes)?;
        left = left
            .checked_sub(bytes.len() as u64)
            .ok_or_else(|| Error::new(ErrorKind::TooLarge))?;
        let folder = path.parent().map(|p| p.to_string_lossy().into_owned());
        let folder = folder.unwrap_or_default();
        found.push(Found {
            folder,
            path,
            bytes,
        });
    }
    Ok(found)
}

/// Whoever packs on a Mac packs a shadow of each file along.
fn is_geojson(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let is_ending = |ending| {
        path.extension()
            .is_some_and(|e| e.eq_ignore_ascii_case(ending))
    };
    !name.starts_with("._") && (is_ending("geojson") || is_ending("json"))
}

fn read(found: Found) -> Result<Option<Collection>, Error> {
    let Found {
        folder,
        path,
        bytes,
    } = found;
    let file = path.file_name().unwrap_or_default().to_string_lossy();
    let file = file.into_owned();
    // Some programs begin a file with a mark of its encoding.
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&bytes);
    let whole: Value = match serde_json::from_slice(bytes) {
        Ok(whole) => whole,
        // Other programs keep their own things in files of such a name.
        Err(_) if !file.to_lowercase().ends_with(".geojson") => return Ok(None),
        Err(why) => {
            return Err(Error {
                kind: ErrorKind::BrokenMap(file),
                detail: why.to_string(),
            });
        }
    };
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let is_collection = whole.get("features").is_some_and(Value::is_array);
    Ok(is_collection.then(|| Collection {
        folder,
        stem: stem.to_lowercase(),
        file,
        whole,
    }))
}
