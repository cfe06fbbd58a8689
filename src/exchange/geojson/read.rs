//! Floors from files that [`super::floor`] wrote: what one branch has drawn, for another one. Whoever changed such a file
//! by hand loses no more than what can't be read any more; that is told by its id.

mod shelf;

use crate::domain::call_number::Scheme;
use crate::domain::holding::{Collection, ShelvedBy};
use crate::domain::id::{
    ClosureId, CollectionId, ConnectorId, FloorId, OpeningId, PlaceId, WallId, ZoneId,
};
use crate::domain::language::Name;
use crate::domain::plan::{
    Access, Closed, Closure, Connector, ConnectorKind, Floor, Opening, OpeningKind, Place,
    PlaceKind, Plan, Point, Stop, Wall, Zone, ZoneKind,
};
use crate::exchange::imdf::file::Collection as File;
use crate::exchange::imdf::{Ledger, Missed, NotMade};
use serde_json::Value;
use std::collections::{BTreeMap, HashSet};

/// What the files hold.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Read {
    /// Ids are the plan's own; the collection of a section is its place in `collections`, counted from one.
    pub plan: Plan,
    pub collections: Vec<Collection>,
    /// By code, the collections that are asked for at a place.
    pub asked: Vec<(String, PlaceId)>,
    pub features: usize,
    pub missed: Vec<Missed>,
}

/// Whether a file is one of ours.
pub fn is_ours(file: &File) -> bool {
    file.whole.get("units").and_then(Value::as_str) == Some(super::UNITS)
}

/// The floors of files of ours.
pub fn read<'f>(files: impl IntoIterator<Item = &'f File>) -> Read {
    let mut reading = Reading::default();
    for file in files {
        reading.add_collections(&file.whole);
        reading.add_floor(file);
    }
    reading.end()
}

/// A plan on the way.
#[derive(Default)]
struct Reading {
    read: Read,
    missed: Ledger,
    /// By the number in its id, so that they keep their order.
    connectors: BTreeMap<(i64, String), Connector>,
    codes: HashSet<String>,
    /// The file that is read.
    file: String,
    ids: i64,
}

impl Reading {
    fn id(&mut self) -> i64 {
        self.ids += 1;
        self.ids
    }

    /// Notes what can't be read.
    fn lose(&mut self, name: String) {
        self.missed.miss(NotMade::Shapeless, (&self.file, name));
    }

    fn add_collections(&mut self, whole: &Value) {
        let all = whole.get("collections").and_then(Value::as_array);
        for value in all.into_iter().flatten() {
            let id = CollectionId(self.read.collections.len() as i64 + 1);
            let is_known = |c: &Collection| Some(c.code.as_str()) == text(value, "code");
            if !self.read.collections.iter().any(is_known) {
                self.read.collections.extend(collection(id, value));
            }
        }
    }

    fn add_floor(&mut self, file: &File) {
        let of = |kind: &'static str| file.features().filter(move |value| kind_of(value) == kind);
        self.file.clone_from(&file.file);
        self.read.features += file.features().count();
        let Some(mut floor) = of("floor").find_map(floor) else {
            return self.lose("floor".to_owned());
        };
        floor.id = FloorId(self.id());
        self.add_runs(&mut floor, of("floor"));
        for value in file.features() {
            let taken = match kind_of(value) {
                "floor" => Some(()),
                "zone" => self.zone(value).map(|zone| floor.zones.push(zone)),
                "wall" => self.wall(value).map(|wall| floor.walls.push(wall)),
                "opening" => self.opening(value).map(|door| floor.openings.push(door)),
                "place" => self.place(value).map(|place| floor.places.push(place)),
                "bay" => match self.bay(&floor, value) {
                    Some(bay) if !self.codes.insert(bay.code.clone()) => {
                        self.missed.miss(NotMade::Twice, (&file.file, bay.code));
                        continue;
                    }
                    bay => bay.map(|bay| floor.bays.push(bay)),
                },
                "connector" => self.stop(floor.id, value),
                _ => None,
            };
            if taken.is_none() {
                self.lose(called(value));
            }
        }
        self.read.plan.floors.push(floor);
    }

    fn zone(&mut self, value: &Value) -> Option<Zone> {
        let says = properties(value);
        let zone = Zone {
            id: ZoneId(self.id()),
            kind: ZoneKind::from_word(text(says, "kind")?)?,
            access: Access::from_word(text(says, "access")?)?,
            name: name(says, "name"),
            polygon: ring(value)?,
        };
        self.close(Closed::Zone(zone.id), says);
        Some(zone)
    }

    fn wall(&mut self, value: &Value) -> Option<Wall> {
        Some(Wall {
            id: WallId(self.id()),
            points: line(value)?,
            thickness_mm: mm(properties(value), "thickness_m").filter(|mm| *mm > 0)?,
        })
    }

    fn opening(&mut self, value: &Value) -> Option<Opening> {
        let says = properties(value);
        let line = line(value)?;
        let door = Opening {
            id: OpeningId(self.id()),
            kind: OpeningKind::from_word(text(says, "kind")?)?,
            from: *line.first()?,
            to: *line.last()?,
            is_step_free: says.get("is_step_free")?.as_bool()?,
            access: Access::from_word(text(says, "access")?).filter(|a| *a != Access::Request)?,
        };
        self.close(Closed::Opening(door.id), says);
        Some(door)
    }

    fn place(&mut self, value: &Value) -> Option<Place> {
        let says = properties(value);
        let is_area = value.pointer("/geometry/type").and_then(Value::as_str) == Some("Polygon");
        let polygon = is_area.then(|| ring(value));
        let place = Place {
            id: PlaceId(self.id()),
            kind: PlaceKind::from_word(text(says, "kind")?)?,
            name: name(says, "name"),
            other_names: texts(says, "other_names"),
            at: point(
                says.get("at")
                    .or_else(|| value.pointer("/geometry/coordinates"))?,
            )?,
            facing_deg: whole(says, "facing_deg"),
            polygon: match polygon {
                Some(points) => Some(points?),
                None => None,
            },
            is_staffed: says.get("is_staffed").and_then(Value::as_bool) == Some(true),
            say: name(says, "say"),
        };
        for code in texts(says, "answers_for") {
            self.read.asked.push((code, place.id));
        }
        self.close(Closed::Place(place.id), says);
        Some(place)
    }

    /// A stop of a connector, which the files of several floors may tell of.
    fn stop(&mut self, floor: FloorId, value: &Value) -> Option<()> {
        let says = properties(value);
        let stop = Stop {
            floor,
            at: point(says.get("at")?)?,
            polygon: ring(value)?,
        };
        let id = called(value);
        let number = id.rsplit('-').next().and_then(|n| n.parse().ok());
        let key = (number.unwrap_or(i64::MAX), id);
        if let Some(known) = self.connectors.get_mut(&key) {
            known.stops.push(stop);
            return Some(());
        }
        let connector = Connector {
            id: ConnectorId(self.id()),
            kind: ConnectorKind::from_word(text(says, "kind")?)?,
            name: name(says, "name"),
            is_step_free: says.get("is_step_free")?.as_bool()?,
            is_staff_only: says.get("is_staff_only").and_then(Value::as_bool) == Some(true),
            width_mm: mm(says, "width_m").filter(|mm| *mm > 0)?,
            wait_s: whole(says, "wait_s").filter(|s| *s >= 0)?,
            floor_s: whole(says, "floor_s").filter(|s| *s >= 0)?,
            stops: vec![stop],
        };
        self.close(Closed::Connector(connector.id), says);
        self.connectors.insert(key, connector);
        Some(())
    }

    /// What is out of service where it comes from is so here.
    fn close(&mut self, what: Closed, says: &Value) {
        let Some(out) = says.get("out_of_service").filter(|out| out.is_object()) else {
            return;
        };
        let since = text(out, "since").and_then(|at| at.parse().ok());
        if let Some(since) = since {
            self.read.plan.closures.push(Closure {
                id: ClosureId(0),
                what,
                reason: name(out, "reason"),
                since,
                until: text(out, "until").and_then(|at| at.parse().ok()),
                ends_itself: out.get("ends_itself").and_then(Value::as_bool) == Some(true),
            });
        }
    }

    fn end(mut self) -> Read {
        let plan = &mut self.read.plan;
        plan.floors.sort_by_key(|floor| floor.ordinal);
        plan.connectors = self.connectors.into_values().collect();
        let floors = &plan.floors;
        let level = |stop: &Stop| floors.iter().position(|floor| floor.id == stop.floor);
        for connector in &mut plan.connectors {
            connector.stops.sort_by_key(level);
        }
        self.read.missed = self.missed.end();
        self.read
    }
}

fn floor(value: &Value) -> Option<Floor> {
    let says = properties(value);
    Some(Floor {
        id: FloorId(0),
        ordinal: whole(says, "ordinal")?,
        short_name: text(says, "short_name")
            .filter(|n| !n.is_empty())?
            .to_owned(),
        name: name(says, "name"),
        outline: ring(value)?,
        north_deg: whole(says, "north_deg").unwrap_or(0),
        zones: Vec::new(),
        walls: Vec::new(),
        openings: Vec::new(),
        runs: Vec::new(),
        bays: Vec::new(),
        places: Vec::new(),
    })
}

fn collection(id: CollectionId, value: &Value) -> Option<Collection> {
    Some(Collection {
        id,
        code: text(value, "code")
            .filter(|code| !code.is_empty())?
            .to_owned(),
        name: name(value, "name"),
        scheme: Scheme::from_word(text(value, "scheme")?)?,
        shelved_by: { ShelvedBy::ALL.into_iter() }
            .find(|by| Some(by.word()) == text(value, "shelved_by"))
            .unwrap_or_default(),
        prefixes: texts(value, "prefixes"),
        locations: texts(value, "locations"),
        ask_at: None,
        say: name(value, "say"),
    })
}

fn properties(value: &Value) -> &Value {
    value.get("properties").unwrap_or(&Value::Null)
}

fn kind_of(value: &Value) -> &str {
    text(properties(value), "feature_type").unwrap_or_default()
}

/// What a feature is called when something is said of it.
fn called(value: &Value) -> String {
    text(value, "id").unwrap_or_default().to_owned()
}

fn text<'v>(value: &'v Value, key: &str) -> Option<&'v str> {
    value.get(key)?.as_str()
}

fn texts(value: &Value, key: &str) -> Vec<String> {
    let all = value.get(key).and_then(Value::as_array);
    let texts = all.into_iter().flatten().filter_map(Value::as_str);
    texts.map(str::to_owned).collect()
}

fn whole(value: &Value, key: &str) -> Option<i32> {
    value.get(key)?.as_i64().and_then(|n| i32::try_from(n).ok())
}

fn name(value: &Value, key: &str) -> Name {
    let name = value.get(key).unwrap_or(&Value::Null);
    Name {
        en: text(name, "en").unwrap_or_default().to_owned(),
        ta: text(name, "ta").map(str::to_owned),
    }
}

/// A length in metres as whole millimetres, no longer than a house is.
fn mm(value: &Value, key: &str) -> Option<i32> {
    millimetres(value.get(key)?)
}

fn millimetres(metres: &Value) -> Option<i32> {
    const FAR_M: f64 = 20_000.0;
    let metres = metres.as_f64().filter(|m| m.abs() < FAR_M)?;
    Some((metres * 1_000.0).round() as i32)
}

/// The way back from metres up the page to the plan's own axes.
fn point(at: &Value) -> Option<Point> {
    Some(Point::new(
        millimetres(at.get(0)?)?,
        -millimetres(at.get(1)?)?,
    ))
}

fn points(all: &Value) -> Option<Vec<Point>> {
    all.as_array()?.iter().map(point).collect()
}

fn line(value: &Value) -> Option<Vec<Point>> {
    let points = points(value.pointer("/geometry/coordinates")?)?;
    (points.len() >= 2).then_some(points)
}

/// The outer ring of a polygon without its first point at the end.
fn ring(value: &Value) -> Option<Vec<Point>> {
    let mut points = points(value.pointer("/geometry/coordinates/0")?)?;
    if points.len() > 1 && points.first() == points.last() {
        points.pop();
    }
    (points.len() >= 3).then_some(points)
}
