//! Floors from an Indoor Mapping Data Format archive (IMDF 1.0.0, OGC 20-094): GeoJSON files in a `.zip`, or unpacked in
//! a folder.
//!
//! Read are levels, units, openings, fixtures, amenities and relationships. IMDF knows no walls, shelves or seconds:
//! rooms get walls along their edges, vertical units become lifts and stairs, fixtures furniture. What the archive holds
//! besides is counted and told.

mod file;
mod house;
mod project;
mod said;
mod shaft;

pub use house::{Made, NotMade, house};
pub use project::Projection;

use super::{Error, ErrorKind};
use crate::domain::problem::{Problem, Why};
use crate::wording::Wording;
use file::Files;
use serde_json::Value;
use std::collections::BTreeMap;
use std::path::Path;

/// The kinds of features that are read, in the order their files are.
pub const READ: [&str; 6] = [
    "level",
    "unit",
    "opening",
    "fixture",
    "amenity",
    "relationship",
];

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
    /// Reads an archive as it is given out, a `.zip`, or unpacked, by its folder or a file of it.
    ///
    /// # Errors
    /// When there is no level in it, or a file can't be read.
    pub fn open(path: &Path) -> Result<Self, Error> {
        let files = Files::open(path)?;
        let mut archive = Self::default();
        for kind in READ {
            let Some(values) = files.features(kind)? else {
                continue;
            };
            let read = values.iter().map(|value| Feature::read(kind, value));
            archive.features.extend(read);
        }
        let is_level = |f: &Result<Feature, Problem>| f.as_ref().is_ok_and(|f| f.kind == "level");
        if !archive.features.iter().any(is_level) {
            return Err(Error::new(ErrorKind::NoLevels));
        }
        archive.left_out = files.left_out();
        Ok(archive)
    }
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
