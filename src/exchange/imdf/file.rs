//! The GeoJSON files of an archive, packed or in a folder.

use crate::exchange::{Error, ErrorKind};
use serde_json::Value;
use std::collections::BTreeMap;
use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};
use zip::ZipArchive;

/// Larger than any archive of one house.
const BYTES_MOST: u64 = 200_000_000;

/// The files by their names without ending: "level".
pub(super) enum Files {
    Folder(BTreeMap<String, PathBuf>),
    Packed(BTreeMap<String, Vec<u8>>),
}

impl Files {
    /// # Errors
    /// What can't be read, or is larger than an archive is.
    pub fn open(path: &Path) -> Result<Self, Error> {
        if path.is_dir() {
            return Self::in_folder(path);
        }
        let mut file = File::open(path)?;
        let mut begin = [0; 4];
        let is_packed = file.read(&mut begin)? == 4 && begin == *b"PK\x03\x04";
        if is_packed {
            Self::packed(File::open(path)?)
        } else {
            Self::in_folder(path.parent().unwrap_or(path))
        }
    }

    fn in_folder(folder: &Path) -> Result<Self, Error> {
        let mut files = BTreeMap::new();
        for entry in std::fs::read_dir(folder)? {
            let path = entry?.path();
            files.extend(stem(&path).map(|stem| (stem, path)));
        }
        Ok(Self::Folder(files))
    }

    fn packed(file: File) -> Result<Self, Error> {
        let broken = |why: String| Error {
            kind: ErrorKind::NoLevels,
            detail: why,
        };
        let mut archive = ZipArchive::new(file).map_err(|why| broken(why.to_string()))?;
        let mut files = BTreeMap::new();
        let mut left = BYTES_MOST;
        for index in 0..archive.len() {
            let entry = archive.by_index(index);
            let entry = entry.map_err(|why| broken(why.to_string()))?;
            // Whoever packs on a Mac packs a shadow of each file along.
            let name = entry.name().map_err(|why| broken(why.to_string()))?;
            let name = name.into_owned();
            let path = Path::new(&name);
            let Some(stem) = stem(path).filter(|s| !s.starts_with("._")) else {
                continue;
            };
            // What an entry says of its own size is not relied on.
            let mut bytes = Vec::new();
            entry.take(left + 1).read_to_end(&mut bytes)?;
            let size = bytes.len() as u64;
            left = left
                .checked_sub(size)
                .ok_or_else(|| Error::new(ErrorKind::TooLarge))?;
            files.entry(stem).or_insert(bytes);
        }
        Ok(Self::Packed(files))
    }

    /// The features of a file; `None` where there is no such file.
    ///
    /// # Errors
    /// What is no GeoJSON.
    pub fn features(&self, stem: &str) -> Result<Option<Vec<Value>>, Error> {
        let bytes = match self {
            Self::Folder(files) => {
                let Some(path) = files.get(stem) else {
                    return Ok(None);
                };
                if std::fs::metadata(path)?.len() > BYTES_MOST {
                    return Err(Error::new(ErrorKind::TooLarge));
                }
                &std::fs::read(path)?
            }
            Self::Packed(files) => {
                let Some(bytes) = files.get(stem) else {
                    return Ok(None);
                };
                bytes
            }
        };
        // Some programs begin a file with a mark of its encoding.
        let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
        let read: Value = serde_json::from_slice(bytes).map_err(|why| Error {
            kind: ErrorKind::NoLevels,
            detail: format!("{stem}.geojson: {why}"),
        })?;
        let features = read.get("features").and_then(Value::as_array).cloned();
        Ok(Some(features.unwrap_or_default()))
    }

    /// The files that are not read, with how many features are in each.
    pub fn left_out(&self) -> Vec<(String, usize)> {
        let stems: Vec<&String> = match self {
            Self::Folder(files) => files.keys().collect(),
            Self::Packed(files) => files.keys().collect(),
        };
        let other = stems
            .into_iter()
            .filter(|s| !super::READ.contains(&s.as_str()));
        let counted = other.filter_map(|stem| {
            let features = self.features(stem).ok().flatten()?;
            Some((stem.clone(), features.len()))
        });
        counted.filter(|(_, count)| *count > 0).collect()
    }
}

fn stem(path: &Path) -> Option<String> {
    let is_geojson = path
        .extension()
        .is_some_and(|e| e.eq_ignore_ascii_case("geojson"));
    let stem = path.file_stem()?.to_string_lossy().to_lowercase();
    is_geojson.then_some(stem)
}
