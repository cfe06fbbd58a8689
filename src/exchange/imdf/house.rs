//! The features of an archive put together to a house: levels to floors, rooms to zones with walls along their edges,
//! openings to doors, fixtures to furniture, amenities to places, vertical units to lifts and stairs.

use super::said::{area, called, is_restricted, middle, name, room, toilet, vertical};
use super::shaft::Shaft;
use super::{Feature, LonLat, Projection};
use crate::domain::id::{FloorId, OpeningId, PlaceId, WallId, ZoneId};
use crate::domain::language::Name;
use crate::domain::plan::{
    Access, Connector, Floor, Opening, OpeningKind, Place, PlaceKind, Plan, Point, Wall, Zone,
};
use crate::domain::word::words;
use std::collections::HashMap;

/// IMDF says nothing of how thick walls are; this is usual.
pub(super) const WALL_MM: i32 = 100;

/// What became of an archive.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Made {
    pub plan: Plan,
    /// What the plan could not take over, and how often.
    pub not_made: Vec<(NotMade, usize)>,
}

words! {
    /// What IMDF and the plan say differently; its word is the tail of the wording id `exchange-imdf-…`.
    NotMade {
        /// A level outdoors.
        Outdoor = "outdoor",
        /// A part of a shape beside its largest, or a level that shares its number with another.
        Part = "part",
        /// A hole in an area.
        Hole = "hole",
        /// It names a level or unit that the archive does not have, or has no shape.
        Astray = "astray",
        /// A vertical unit that reaches one floor only.
        OneFloor = "one-floor",
    }
}

/// The plan of an archive's features; ids are the plan's own, counted from one.
pub fn house(features: &[Feature]) -> Made {
    let of = |kind: &str| {
        features
            .iter()
            .filter(move |f| f.kind == kind)
            .collect::<Vec<_>>()
    };
    let mut draft = Draft::default();
    let levels = of("level");
    let points: Vec<LonLat> = levels.iter().flat_map(|l| l.rings()).flatten().collect();
    let Some(plane) = Projection::around(&points) else {
        return draft.end();
    };
    for level in levels {
        draft.add_level(level, &plane);
    }
    for unit in of("unit") {
        draft.add_unit(unit, &plane);
    }
    for opening in of("opening") {
        draft.add_opening(opening, &plane);
    }
    for fixture in of("fixture") {
        draft.add_fixture(fixture, &plane);
    }
    for amenity in of("amenity") {
        draft.add_amenity(amenity, &plane);
    }
    for relationship in of("relationship") {
        draft.join(relationship);
    }
    draft.join_above();
    draft.add_connectors();
    draft.end()
}

/// A house on the way.
#[derive(Default)]
pub(super) struct Draft<'a> {
    pub(super) floors: Vec<Floor>,
    /// Which floor a level or a unit is on.
    pub(super) on: HashMap<&'a str, usize>,
    pub(super) shafts: Vec<Shaft<'a>>,
    pub(super) connectors: Vec<Connector>,
    not_made: HashMap<NotMade, usize>,
    pub(super) ids: i64,
}

impl<'a> Draft<'a> {
    fn id(&mut self) -> i64 {
        self.ids += 1;
        self.ids
    }

    pub(super) fn miss(&mut self, what: NotMade, count: usize) {
        if count > 0 {
            *self.not_made.entry(what).or_default() += count;
        }
    }

    /// The largest ring of a feature's shape; its other parts and holes are told.
    fn ring(&mut self, feature: &Feature, plane: &Projection) -> Option<Vec<Point>> {
        let mut rings: Vec<Vec<Point>> = feature.rings().iter().map(|r| plane.ring(r)).collect();
        rings.retain(|ring| ring.len() >= 3);
        rings.sort_by(|a, b| area(b).total_cmp(&area(a)));
        self.miss(NotMade::Part, rings.len().saturating_sub(1));
        self.miss(NotMade::Hole, feature.holes());
        if rings.is_empty() {
            self.miss(NotMade::Astray, 1);
            return None;
        }
        Some(rings.swap_remove(0))
    }

    /// The floor a feature is on.
    fn floor_of(&mut self, level: &str) -> Option<usize> {
        let floor = self.on.get(level).copied();
        if floor.is_none() {
            self.miss(NotMade::Astray, 1);
        }
        floor
    }

    fn add_level(&mut self, level: &'a Feature, plane: &Projection) {
        if level.word("category") == "outdoor" || level.word("outdoor") == "true" {
            return self.miss(NotMade::Outdoor, 1);
        }
        let Some(outline) = self.ring(level, plane) else {
            return;
        };
        let ordinal = level.number("ordinal").and_then(|n| i32::try_from(n).ok());
        let ordinal = ordinal.unwrap_or_default();
        // Two houses on one level of an archive are two floors here only if their numbers differ.
        if let Some(same) = self.floors.iter().position(|f| f.ordinal == ordinal) {
            self.on.insert(&level.id, same);
            return self.miss(NotMade::Part, 1);
        }
        let short = name(&level.labels("short_name"));
        let short = short.map_or_else(|| ordinal.to_string(), |n| n.en.chars().take(12).collect());
        let id = FloorId(self.id());
        self.on.insert(&level.id, self.floors.len());
        self.floors.push(Floor {
            id,
            ordinal,
            name: name(&level.labels("name")).unwrap_or_else(|| Name::english(&short)),
            short_name: short,
            outline,
            north_deg: 0,
            zones: Vec::new(),
            walls: Vec::new(),
            openings: Vec::new(),
            runs: Vec::new(),
            bays: Vec::new(),
            places: Vec::new(),
        });
    }

    fn add_unit(&mut self, unit: &'a Feature, plane: &Projection) {
        let Some(floor) = self.floor_of(unit.word("level_id")) else {
            return;
        };
        self.on.insert(&unit.id, floor);
        let Some(polygon) = self.ring(unit, plane) else {
            return;
        };
        if let Some(kind) = vertical(unit.word("category")) {
            let group = self.shafts.len();
            self.shafts.push(Shaft {
                unit,
                kind,
                floor,
                polygon,
                group,
            });
            return;
        }
        let (kind, access, is_walled) = room(unit);
        if is_walled {
            let mut points = polygon.clone();
            points.extend(points.first().copied());
            let id = WallId(self.id());
            self.floors[floor].walls.push(Wall {
                id,
                points,
                thickness_mm: WALL_MM,
            });
        }
        let named = name(&unit.labels("name"));
        let category = unit.word("category");
        if let Some(kind) = toilet(unit) {
            let at = middle(&polygon);
            self.add_place(floor, (kind, named.clone()), (at, None));
        }
        let id = ZoneId(self.id());
        self.floors[floor].zones.push(Zone {
            id,
            kind,
            access,
            name: named.unwrap_or_else(|| Name::english(category)),
            polygon,
        });
    }

    fn add_opening(&mut self, opening: &'a Feature, plane: &Projection) {
        let Some(floor) = self.floor_of(opening.word("level_id")) else {
            return;
        };
        let Some((from, to)) = opening.ends() else {
            return self.miss(NotMade::Astray, 1);
        };
        let category = opening.word("category");
        let kind = match category {
            c if c.starts_with("emergencyexit") => OpeningKind::Emergency,
            _ => OpeningKind::Door,
        };
        let access = if matches!(category, "service" | "restricted") || is_restricted(opening) {
            Access::Staff
        } else {
            Access::Public
        };
        let id = OpeningId(self.id());
        self.floors[floor].openings.push(Opening {
            id,
            kind,
            from: plane.point(from),
            to: plane.point(to),
            is_step_free: true,
            access,
        });
    }

    fn add_fixture(&mut self, fixture: &'a Feature, plane: &Projection) {
        let Some(floor) = self.floor_of(fixture.word("level_id")) else {
            return;
        };
        let Some(polygon) = self.ring(fixture, plane) else {
            return;
        };
        let category = fixture.word("category");
        let kind = if category == "desk" {
            PlaceKind::Desk
        } else {
            PlaceKind::Other
        };
        let named = name(&fixture.labels("name")).or_else(|| as_told(kind, category));
        let at = middle(&polygon);
        self.add_place(floor, (kind, named), (at, Some(polygon)));
    }

    fn add_amenity(&mut self, amenity: &'a Feature, plane: &Projection) {
        let units = amenity
            .properties
            .get("unit_ids")
            .and_then(|v| v.as_array());
        let unit = units.into_iter().flatten().find_map(|id| id.as_str());
        let Some(floor) = self.floor_of(unit.unwrap_or_default()) else {
            return;
        };
        let Some(at) = amenity.point() else {
            return self.miss(NotMade::Astray, 1);
        };
        let category = amenity.word("category");
        let kind = match category {
            "restroom.wheelchair" => PlaceKind::AccessibleToilet,
            c if c.starts_with("restroom") || c == "toilet" => PlaceKind::Toilet,
            "drinkingfountain" => PlaceKind::Water,
            "information" => PlaceKind::Help,
            "entry" => PlaceKind::Entrance,
            "exit" => PlaceKind::Exit,
            "prayerroom" => PlaceKind::Prayer,
            "firstaid" => PlaceKind::FirstAid,
            "copymachine" => PlaceKind::Copier,
            "baggagestorage" | "coatcheck" => PlaceKind::Property,
            _ => PlaceKind::Other,
        };
        let named = name(&amenity.labels("name")).or_else(|| as_told(kind, category));
        self.add_place(floor, (kind, named), (plane.point(at), None));
    }

    fn add_place(
        &mut self,
        floor: usize,
        (kind, named): (PlaceKind, Option<Name>),
        (at, polygon): (Point, Option<Vec<Point>>),
    ) {
        let id = PlaceId(self.id());
        self.floors[floor].places.push(Place {
            id,
            kind,
            name: named.unwrap_or_else(|| called(&format!("place-{}", kind.word()))),
            other_names: Vec::new(),
            at,
            facing_deg: None,
            polygon,
            is_staffed: kind == PlaceKind::Desk,
            say: Name::default(),
        });
    }

    fn end(self) -> Made {
        let mut floors = self.floors;
        floors.sort_by_key(|f| f.ordinal);
        let mut not_made: Vec<(NotMade, usize)> = self.not_made.into_iter().collect();
        not_made.sort();
        Made {
            plan: Plan {
                floors,
                connectors: self.connectors,
                closures: Vec::new(),
            },
            not_made,
        }
    }
}

/// What the archive calls a kind of thing that the plan has no kind for.
fn as_told(kind: PlaceKind, category: &str) -> Option<Name> {
    let is_said = kind == PlaceKind::Other && !category.is_empty();
    is_said.then(|| Name::english(category))
}
