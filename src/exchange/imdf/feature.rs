//! One feature of an archive: its words, what it refers to, and its shape in longitude and latitude.

use serde_json::Value;
use std::collections::BTreeMap;

/// A name by language.
pub type Labels = BTreeMap<String, String>;

/// Longitude and latitude, in degrees.
pub type LonLat = [f64; 2];

/// A polygon: its outer ring, then its holes, each closed by itself.
pub type Rings = Vec<Vec<LonLat>>;

/// A feature as the archive has it.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Feature {
    pub kind: &'static str,
    /// Empty where it has none.
    pub id: String,
    /// The file it stands in, and as which feature of it, counted from one.
    pub file: String,
    pub number: usize,
    /// Which of the archive's folders it lies in.
    pub set: usize,
    properties: Value,
    geometry: Value,
}

impl Feature {
    /// Reads one feature of a file, the one of this number; `None` where it is not written as one.
    pub fn read(
        kind: &'static str,
        value: &Value,
        (file, number, set): (&str, usize, usize),
    ) -> Option<Self> {
        let properties = value.get("properties").filter(|p| p.is_object());
        let properties = properties.cloned().unwrap_or_default();
        let is_feature = value.get("geometry").is_some() || properties.is_object();
        // Some programs write ids as numbers, or among the properties.
        let id = value.get("id").or_else(|| properties.get("id"));
        let id = match id {
            Some(Value::String(id)) => id.trim().to_owned(),
            Some(Value::Number(id)) => id.to_string(),
            _ => String::new(),
        };
        is_feature.then(|| Self {
            kind,
            id,
            properties,
            geometry: value.get("geometry").cloned().unwrap_or_default(),
            file: file.to_owned(),
            number,
            set,
        })
    }

    /// What to call it when something is said of it: its name, else its id, else its place in the file.
    pub fn called(&self) -> String {
        let labels = self.labels("name");
        let name = labels.get("en").or_else(|| labels.values().next());
        let name = name.map(|name| name.trim()).filter(|name| !name.is_empty());
        match name {
            Some(name) => name.to_owned(),
            None if self.id.is_empty() => format!("#{}", self.number),
            None => self.id.clone(),
        }
    }

    /// A word of the properties; empty where there is none.
    pub fn word(&self, name: &str) -> &str {
        self.properties
            .get(name)
            .and_then(Value::as_str)
            .unwrap_or_default()
    }

    /// The category without the mark of an extension: `ext:shelf` is "shelf".
    pub fn category(&self) -> &str {
        let category = self.word("category");
        category.rsplit_once(':').map_or(category, |(_, own)| own)
    }

    pub fn number_of(&self, name: &str) -> Option<i64> {
        let value = self.properties.get(name)?;
        // Programs for tables write whole numbers as 1.0.
        let whole = |n: f64| (n.fract() == 0.0 && n.abs() < 1e6).then_some(n as i64);
        value.as_i64().or_else(|| value.as_f64().and_then(whole))
    }

    /// Whether a property says yes.
    pub fn is(&self, name: &str) -> bool {
        let value = self.properties.get(name);
        value.is_some_and(|v| v.as_bool() == Some(true) || v.as_str() == Some("true"))
    }

    /// The words of a property that is a list, or one of them alone.
    pub fn list(&self, name: &str) -> Vec<&str> {
        match self.properties.get(name) {
            Some(Value::Array(all)) => all.iter().filter_map(Value::as_str).collect(),
            Some(Value::String(one)) => vec![one.as_str()],
            _ => Vec::new(),
        }
    }

    /// The kind of door.
    pub fn door(&self) -> &str {
        let door = self.properties.get("door").and_then(|d| d.get("type"));
        door.and_then(Value::as_str).unwrap_or_default()
    }

    /// A name in its languages; one that is a mere text is in no language that is told.
    pub fn labels(&self, name: &str) -> Labels {
        match self.properties.get(name) {
            Some(Value::Object(labels)) => {
                let texts = labels
                    .iter()
                    .filter_map(|(language, text)| Some((language, text.as_str()?)));
                texts
                    .map(|(language, text)| (language.clone(), text.to_owned()))
                    .collect()
            }
            Some(Value::String(text)) => Labels::from([("und".to_owned(), text.clone())]),
            _ => Labels::new(),
        }
    }

    /// The ids of the features that a property refers to: `{"id": …}`, an id alone, or a list of such.
    pub fn refers(&self, name: &str) -> Vec<&str> {
        match self.properties.get(name) {
            Some(Value::Array(all)) => all.iter().filter_map(referred).collect(),
            Some(value) => referred(value).into_iter().collect(),
            None => Vec::new(),
        }
    }

    /// Whether it has a shape at all.
    pub fn has_shape(&self) -> bool {
        !self.geometry.is_null()
    }

    /// Its polygons.
    pub fn polygons(&self) -> Vec<Rings> {
        let coordinates = self.geometry.get("coordinates");
        match self.geometry.get("type").and_then(Value::as_str) {
            Some("Polygon") => coordinates.map(rings).into_iter().collect(),
            Some("MultiPolygon") => {
                let all = coordinates.and_then(Value::as_array);
                all.into_iter().flatten().map(rings).collect()
            }
            _ => Vec::new(),
        }
    }

    /// The ends of a line.
    pub fn ends(&self) -> Option<(LonLat, LonLat)> {
        let line = self.geometry.get("coordinates");
        let line = match self.geometry.get("type").and_then(Value::as_str)? {
            "LineString" => line?,
            "MultiLineString" => line?.get(0)?,
            _ => return None,
        };
        let line = points(line);
        let (first, last) = (*line.first()?, *line.last()?);
        (first != last).then_some((first, last))
    }

    /// Its point, or the one it is to be shown at.
    pub fn point(&self) -> Option<LonLat> {
        let is_point = |g: &&Value| g.get("type").and_then(Value::as_str) == Some("Point");
        let shown = self.properties.get("display_point");
        let found = Some(&self.geometry).filter(is_point);
        let found = found.or_else(|| shown.filter(is_point))?;
        point(found.get("coordinates")?)
    }
}

fn referred(value: &Value) -> Option<&str> {
    value.get("id").unwrap_or(value).as_str()
}

fn rings(polygon: &Value) -> Rings {
    let rings = polygon.as_array().into_iter().flatten();
    rings.map(points).filter(|ring| ring.len() >= 3).collect()
}

fn points(ring: &Value) -> Vec<LonLat> {
    let mut points: Vec<LonLat> = ring
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(point)
        .collect();
    points.dedup();
    // GeoJSON says the first point again at the end; the plan does not.
    while points.len() > 3 && points.first() == points.last() {
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
