//! A floor as GeoJSON in local metres, with everything the file knows of it: what IMDF and drawings can't say stands in
//! the properties.
//!
//! Local metres are no longitudes: x runs to the right and y up the page, from the top left corner of the drawing, so
//! that a program for maps shows the floor the right way round. The collection says so itself.
//!
//! Nothing that the plan holds is left out, so that [`mod@read`] makes the same floors of it elsewhere: each floor is a file,
//! rows stand in the floor's own properties, and what belongs together over several floors bears one id in all files.

pub mod read;

use crate::domain::geometry::PointF;
use crate::domain::holding::Collection;
use crate::domain::language::Name;
use crate::domain::plan::{
    Bay, Closed, Closure, Connector, Face, Floor, Place, Plan, Point, Section,
};
use serde_json::{Map, Value, json};

/// What the collection says of its measure: by this a file is known again.
pub const UNITS: &str = "metres";

/// A floor of a plan as a collection of features.
pub fn floor(plan: &Plan, floor: &Floor, collections: &[Collection]) -> Value {
    let told = Told { plan, collections };
    let mut features = vec![told.floor(floor)];
    features.extend(floor.zones.iter().map(|zone| {
        told.feature(
            ("zone", zone.id.0, polygon(&zone.polygon)),
            Some(Closed::Zone(zone.id)),
            json!({"kind": zone.kind.word(), "access": zone.access.word(), "name": name(&zone.name)}),
        )
    }));
    features.extend(floor.walls.iter().map(|wall| {
        let line = json!({"type": "LineString", "coordinates": line(&wall.points)});
        let properties = json!({"thickness_m": metres(f64::from(wall.thickness_mm))});
        told.feature(("wall", wall.id.0, line), None, properties)
    }));
    features.extend(floor.openings.iter().map(|door| {
        let line = json!({"type": "LineString", "coordinates": line(&[door.from, door.to])});
        told.feature(
            ("opening", door.id.0, line),
            Some(Closed::Opening(door.id)),
            json!({
                "kind": door.kind.word(), "access": door.access.word(), "is_step_free": door.is_step_free,
            }),
        )
    }));
    features.extend(floor.bays.iter().map(|bay| told.bay(floor, bay)));
    features.extend(floor.places.iter().map(|place| told.place(place)));
    features.extend(plan.connectors.iter().filter_map(|c| told.stop(floor, c)));
    json!({
        "type": "FeatureCollection",
        "units": UNITS,
        "axes": "x to the right, y up the page, from the top left corner of the drawing",
        "collections": told.collections_of(floor),
        "features": features,
    })
}

struct Told<'a> {
    plan: &'a Plan,
    collections: &'a [Collection],
}

impl Told<'_> {
    fn feature(
        &self,
        (kind, id, geometry): (&str, i64, Value),
        closed: Option<Closed>,
        properties: Value,
    ) -> Value {
        let mut all = Map::from_iter([("feature_type".to_owned(), json!(kind))]);
        if let Value::Object(properties) = properties {
            all.extend(properties);
        }
        if let Some(closure) = closed.and_then(|what| self.closure(what)) {
            all.insert("out_of_service".to_owned(), out_of_service(closure));
        }
        json!({"type": "Feature", "id": format!("{kind}-{id}"), "geometry": geometry, "properties": all})
    }

    fn closure(&self, what: Closed) -> Option<&Closure> {
        self.plan.closures.iter().find(|c| c.what == what)
    }

    /// The collections that stand on a floor, or are asked for there.
    fn collections_of(&self, floor: &Floor) -> Vec<Value> {
        let faces = floor.bays.iter().flat_map(|bay| &bay.faces);
        let sections: Vec<&Section> = faces.flat_map(|face| &face.sections).collect();
        let is_here = |c: &&Collection| {
            let is_asked = floor.places.iter().any(|place| c.ask_at == Some(place.id));
            is_asked || sections.iter().any(|section| section.collection == c.id)
        };
        let all = self.collections.iter().filter(is_here);
        all.map(|c| {
            json!({
                "code": c.code, "name": name(&c.name), "scheme": c.scheme.word(),
                "shelved_by": c.shelved_by.word(), "prefixes": c.prefixes, "locations": c.locations,
                "say": name(&c.say),
            })
        })
        .collect()
    }

    fn place(&self, place: &Place) -> Value {
        let geometry = match &place.polygon {
            Some(points) => polygon(points),
            None => json!({"type": "Point", "coordinates": at(PointF::from(place.at))}),
        };
        let asked = self
            .collections
            .iter()
            .filter(|c| c.ask_at == Some(place.id));
        let asked: Vec<&String> = asked.map(|c| &c.code).collect();
        self.feature(
            ("place", place.id.0, geometry),
            Some(Closed::Place(place.id)),
            json!({
                "kind": place.kind.word(), "name": name(&place.name), "other_names": place.other_names,
                "at": at(PointF::from(place.at)), "facing_deg": place.facing_deg,
                "is_staffed": place.is_staffed, "say": name(&place.say), "answers_for": asked,
            }),
        )
    }

    fn floor(&self, floor: &Floor) -> Value {
        let runs: Vec<&String> = floor.runs.iter().map(|run| &run.code).collect();
        let properties = json!({
            "ordinal": floor.ordinal, "short_name": floor.short_name, "name": name(&floor.name),
            "north_deg": floor.north_deg, "runs": runs,
        });
        self.feature(
            ("floor", floor.id.0, polygon(&floor.outline)),
            None,
            properties,
        )
    }

    fn bay(&self, floor: &Floor, bay: &Bay) -> Value {
        let ring = bay.corners().into_iter().map(at);
        let number = floor.runs.iter().position(|run| Some(run.id) == bay.run);
        let run = number.and_then(|number| floor.runs.get(number));
        let faces: Vec<Value> = bay.faces.iter().map(|face| self.face(face)).collect();
        let properties = json!({
            "code": bay.code, "run": run.map(|r| &r.code), "run_number": number, "run_index": bay.run_index,
            "centre": at(PointF::from(bay.centre)), "length_m": metres(f64::from(bay.length_mm)),
            "depth_m": metres(f64::from(bay.depth_mm)), "turn_deg": bay.turn_deg, "shelves": bay.shelves,
            "faces": faces,
        });
        self.feature(
            ("bay", bay.id.0, closed_ring(ring.collect())),
            None,
            properties,
        )
    }

    fn face(&self, face: &Face) -> Value {
        let sections = face.sections.iter().map(|section| self.section(section));
        let sections: Vec<Value> = sections.collect();
        json!({"side": face.side.word(), "sign": name(&face.sign), "sections": sections})
    }

    fn section(&self, section: &Section) -> Value {
        let collection = self.collections.iter().find(|c| c.id == section.collection);
        let moving = section.moving.as_ref();
        let moving = moving.map(|m| json!({"until": m.until, "say": name(&m.say)}));
        let closure = self
            .closure(Closed::Section(section.id))
            .map(out_of_service);
        json!({
            "from_m": metres(f64::from(section.from_mm)), "to_m": metres(f64::from(section.to_mm)),
            "collection": collection.map(|c| &c.code), "first": section.first, "last": section.last,
            "subject": name(&section.subject), "surveyed_on": section.surveyed_on, "moving": moving,
            "spread": section.spread.word(),
            "out_of_service": closure,
        })
    }

    fn stop(&self, floor: &Floor, connector: &Connector) -> Option<Value> {
        let stop = connector.stops.iter().find(|stop| stop.floor == floor.id)?;
        let properties = json!({
            "kind": connector.kind.word(), "name": name(&connector.name),
            "is_step_free": connector.is_step_free, "is_staff_only": connector.is_staff_only,
            "width_m": metres(f64::from(connector.width_mm)), "wait_s": connector.wait_s,
            "floor_s": connector.floor_s, "at": at(PointF::from(stop.at)),
            "floors": connector.stops.iter().filter_map(|s| {
                let served = self.plan.floors.iter().find(|f| f.id == s.floor)?;
                Some(&served.short_name)
            }).collect::<Vec<_>>(),
        });
        let closed = Some(Closed::Connector(connector.id));
        Some(self.feature(
            ("connector", connector.id.0, polygon(&stop.polygon)),
            closed,
            properties,
        ))
    }
}

fn out_of_service(closure: &Closure) -> Value {
    json!({
        "reason": name(&closure.reason), "since": closure.since, "until": closure.until,
        "ends_itself": closure.ends_itself,
    })
}

fn metres(mm: f64) -> f64 {
    // A tenth of a millimetre is nearer than anything was measured.
    (mm * 10.0).round() / 10_000.0
}

fn at(p: PointF) -> [f64; 2] {
    // No "-0.0" where a thing lies on the upper edge.
    [metres(p.x), 0.0 - metres(p.y)]
}

fn line(points: &[Point]) -> Vec<[f64; 2]> {
    points.iter().map(|p| at(PointF::from(*p))).collect()
}

fn polygon(points: &[Point]) -> Value {
    closed_ring(line(points))
}

/// A polygon with its first point again at the end, as GeoJSON wants it.
fn closed_ring(mut ring: Vec<[f64; 2]>) -> Value {
    ring.extend(ring.first().copied());
    json!({"type": "Polygon", "coordinates": [ring]})
}

fn name(name: &Name) -> Value {
    json!({"en": name.en, "ta": name.ta})
}
