//! Floors from an Indoor Mapping Data Format archive (IMDF 1.0.0, OGC 20-094): a folder of GeoJSON files, unpacked.
//!
//! Read are levels, units, openings, fixtures, amenities and relationships. IMDF knows no walls, shelves or seconds:
//! rooms get walls along their edges, vertical units become lifts and stairs, fixtures furniture. What the archive holds
//! besides is counted and told.

mod house;
mod project;
mod said;
mod shaft;

pub use house::{Made, NotMade, house};
pub use project::Projection;

use super::{Error, ErrorKind};
use crate::domain::problem::{Problem, Why};
use crate::wording::Wording;
use serde_json::Value;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// The kinds of features that are read, in the order their files are.
pub const READ: [&str; 6] = [
    "level",
    "unit",
    "opening",
    "fixture",
    "amenity",
    "relationship",
];

/// Larger than any archive of one house.
const BYTES_MOST: u64 = 200_000_000;

/// A feature as the archive has it.
#[derive(Debug, Clone, PartialEq)]
pub struct Feature {
    pub kind: &'static str,
    pub id: String,
    properties: Value,
    geometry: Value,
}

/// A name by language.
pub type Labels = BTreeMap<String, String>;

/// Longitude and latitude, in degrees.
pub type LonLat = [f64; 2];

impl Feature {
    /// Reads one feature of a file.
    ///
    /// # Errors
    /// One without an id.
    pub fn read(kind: &'static str, value: &Value) -> Result<Self, Problem> {
        let id = value.get("id").and_then(Value::as_str).unwrap_or_default();
        if id.is_empty() {
            return Err(Problem::new("id", Why::Missing));
        }
        Ok(Self {
            kind,
            id: id.to_owned(),
            properties: value.get("properties").cloned().unwrap_or_default(),
            geometry: value.get("geometry").cloned().unwrap_or_default(),
        })
    }

    /// A word of the properties; empty where there is none.
    pub fn word(&self, name: &str) -> &str {
        self.properties
            .get(name)
            .and_then(Value::as_str)
            .unwrap_or_default()
    }

    pub fn number(&self, name: &str) -> Option<i64> {
        self.properties.get(name).and_then(Value::as_i64)
    }

    /// The words of a list, as of accessibility.
    pub fn list(&self, name: &str) -> Vec<&str> {
        let list = self.properties.get(name).and_then(Value::as_array);
        list.into_iter()
            .flatten()
            .filter_map(Value::as_str)
            .collect()
    }

    pub fn labels(&self, name: &str) -> Labels {
        let labels = self.properties.get(name).and_then(Value::as_object);
        let labels = labels.into_iter().flatten();
        let texts = labels.filter_map(|(language, text)| Some((language, text.as_str()?)));
        texts
            .map(|(language, text)| (language.clone(), text.to_owned()))
            .collect()
    }

    /// The ids of the features that a property refers to: `{"id": …}` or a list of such.
    pub fn refers(&self, name: &str) -> Vec<&str> {
        match self.properties.get(name) {
            Some(Value::Array(all)) => all
                .iter()
                .filter_map(|v| v.get("id").and_then(Value::as_str))
                .collect(),
            Some(value) => value
                .get("id")
                .and_then(Value::as_str)
                .into_iter()
                .collect(),
            None => Vec::new(),
        }
    }

    /// The outer rings of a polygon or of several, each closed by itself; holes are left out.
    pub fn rings(&self) -> Vec<Vec<LonLat>> {
        let coordinates = self.geometry.get("coordinates");
        let outer = |polygon: &Value| polygon.get(0).map(points);
        match self.geometry.get("type").and_then(Value::as_str) {
            Some("Polygon") => coordinates.and_then(outer).into_iter().collect(),
            Some("MultiPolygon") => {
                let all = coordinates.and_then(Value::as_array);
                all.into_iter().flatten().filter_map(outer).collect()
            }
            _ => Vec::new(),
        }
    }

    /// How many holes its polygons have.
    pub fn holes(&self) -> usize {
        let count = |polygon: &Value| {
            polygon
                .as_array()
                .map_or(0, |rings| rings.len().saturating_sub(1))
        };
        match (
            self.geometry.get("type").and_then(Value::as_str),
            self.geometry.get("coordinates"),
        ) {
            (Some("Polygon"), Some(polygon)) => count(polygon),
            (Some("MultiPolygon"), Some(Value::Array(all))) => all.iter().map(count).sum(),
            _ => 0,
        }
    }

    /// The ends of a line.
    pub fn ends(&self) -> Option<(LonLat, LonLat)> {
        let line = self.geometry.get("coordinates").map(points)?;
        Some((*line.first()?, *line.last()?))
    }

    pub fn point(&self) -> Option<LonLat> {
        point(self.geometry.get("coordinates")?)
    }
}

fn points(ring: &Value) -> Vec<LonLat> {
    let mut points: Vec<LonLat> = ring
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(point)
        .collect();
    // GeoJSON says the first point again at the end; the plan does not.
    if points.len() > 1 && points.first() == points.last() {
        points.pop();
    }
    points
}

fn point(pair: &Value) -> Option<LonLat> {
    let at = |index: usize| {
        pair.get(index)
            .and_then(Value::as_f64)
            .filter(|n| n.is_finite())
    };
    Some([at(0)?, at(1)?])
}

/// An archive that lies open: its features, and what else is in it.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Archive {
    /// In the order of [`READ`]; the number of each counts from one.
    pub features: Vec<Result<Feature, Problem>>,
    /// Files that are not read, with how many features are in each.
    pub left_out: Vec<(String, usize)>,
}

impl Archive {
    /// Reads the folder of an archive; a file of it will do as well.
    ///
    /// # Errors
    /// When there is no level in it, or a file can't be read.
    pub fn open(path: &Path) -> Result<Self, Error> {
        let folder = if path.is_dir() {
            path.to_owned()
        } else {
            std::fs::metadata(path)?;
            path.parent().map(Path::to_owned).unwrap_or_default()
        };
        let mut archive = Self::default();
        for kind in READ {
            let Some(values) = collection(&folder.join(format!("{kind}.geojson")))? else {
                continue;
            };
            let read = values.iter().map(|value| Feature::read(kind, value));
            archive.features.extend(read);
        }
        let is_level = |f: &Result<Feature, Problem>| f.as_ref().is_ok_and(|f| f.kind == "level");
        if !archive.features.iter().any(is_level) {
            return Err(Error::new(ErrorKind::NoLevels));
        }
        archive.left_out = left_out(&folder)?;
        Ok(archive)
    }
}

/// The features of a file; `None` where there is no such file.
fn collection(path: &Path) -> Result<Option<Vec<Value>>, Error> {
    match std::fs::metadata(path) {
        Err(why) if why.kind() == std::io::ErrorKind::NotFound => return Ok(None),
        Err(why) => return Err(why.into()),
        Ok(about) if about.len() > BYTES_MOST => return Err(Error::new(ErrorKind::TooLarge)),
        Ok(_) => {}
    }
    let bytes = std::fs::read(path)?;
    let read: Value = serde_json::from_slice(&bytes).map_err(|why| Error {
        kind: ErrorKind::NoLevels,
        detail: why.to_string(),
    })?;
    let features = read.get("features").and_then(Value::as_array).cloned();
    Ok(Some(features.unwrap_or_default()))
}

fn left_out(folder: &Path) -> Result<Vec<(String, usize)>, Error> {
    let mut paths: Vec<PathBuf> = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        paths.push(entry?.path());
    }
    paths.sort();
    let mut left = Vec::new();
    for path in paths {
        let stem = path
            .file_stem()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        let is_geojson = path.extension().is_some_and(|e| e == "geojson");
        if !is_geojson || READ.contains(&stem.as_str()) {
            continue;
        }
        let count = collection(&path)
            .ok()
            .flatten()
            .map_or(0, |features| features.len());
        if count > 0 {
            left.push((stem, count));
        }
    }
    Ok(left)
}

/// How much of a house an archive made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FloorsMade {
    pub floors: usize,
    pub rooms: usize,
    pub doors: usize,
    pub places: usize,
    pub connectors: usize,
}

impl FloorsMade {
    pub(super) fn sentence(self, wording: &Wording) -> String {
        let slots = [
            ("floors", self.floors.into()),
            ("rooms", self.rooms.into()),
            ("doors", self.doors.into()),
            ("places", self.places.into()),
            ("connectors", self.connectors.into()),
        ];
        wording.with("exchange-floors-made", &slots)
    }
}
