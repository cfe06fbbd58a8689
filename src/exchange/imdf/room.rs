//! Rooms of a floor: units and sections as areas, the walls along their edges, the doors in them, the holes that nothing
//! fills.

use super::Feature;
use super::house::Draft;
use super::missed::NotMade;
use super::said::{self, STEPS, called, name, named_for, nameless, toilet, vertical};
use super::shaft::{Shaft, is_climb};
use super::shape::{Area, common};
use super::wall::{WALL_MM, Walls};
use crate::domain::id::{OpeningId, WallId, ZoneId};
use crate::domain::language::Name;
use crate::domain::plan::{
    Access, ConnectorKind, Opening, OpeningKind, Point, Wall, Zone, ZoneKind,
};
use std::collections::{HashMap, HashSet};

/// A hole that others fill by as much is no hole.
const FILLED_SHARE: f64 = 0.5;

/// A unit on its floor.
pub(super) struct Room<'a> {
    pub unit: &'a Feature,
    pub floor: usize,
    pub areas: Vec<Area>,
    pub name: Option<Name>,
    pub use_of: Use,
}

/// What becomes of a unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Use {
    Zone,
    /// Steps within a floor.
    Steps,
    /// It leads to other floors.
    Shaft(ConnectorKind),
}

impl<'a> Draft<'a> {
    pub(super) fn add_unit(&mut self, unit: &'a Feature) {
        let Some(floor) = self.floor_of(unit) else {
            if self.left.contains(unit.word("level_id")) {
                self.left.insert(&unit.id);
            }
            return;
        };
        let areas = self.areas(unit);
        self.on.insert(&unit.id, floor);
        if areas.is_empty() {
            return;
        }
        let use_of = vertical(unit.category()).map_or(Use::Zone, Use::Shaft);
        self.rooms.push(Room {
            unit,
            floor,
            areas,
            name: name(&unit.labels("name")),
            use_of,
        });
    }

    /// Who is in a room gives it the name that it lacks.
    pub(super) fn name_rooms(&mut self, anchors: &[&'a Feature], occupants: &[&'a Feature]) {
        for anchor in anchors {
            self.anchors.insert(&anchor.id, anchor);
        }
        for occupant in occupants {
            let Some(anchor) = self.anchors.get(occupant.word("anchor_id")) else {
                self.missed.feature(NotMade::Astray, occupant);
                continue;
            };
            let unit = anchor
                .refers("unit_id")
                .first()
                .copied()
                .unwrap_or_default();
            let here = self.tenants.entry(unit).or_default();
            here.push((occupant, anchor.point()));
        }
        for room in self.rooms.iter_mut().filter(|room| room.name.is_none()) {
            if let Some([(only, _)]) = self.tenants.get(room.unit.id.as_str()).map(Vec::as_slice) {
                room.name = name(&only.labels("name"));
                self.tenants.remove(room.unit.id.as_str());
            }
        }
    }

    pub(super) fn add_opening(&mut self, opening: &'a Feature) {
        let Some(floor) = self.floor_of(opening) else {
            return;
        };
        let Some((from, to)) = opening.ends() else {
            return self.missed.feature(NotMade::Shapeless, opening);
        };
        if !self.is_near(&[from, to]) {
            return self.missed.feature(NotMade::Afar, opening);
        }
        let (kind, access) = said::opening(opening);
        let is_step_free = !said::has_steps(opening);
        if !is_step_free {
            self.missed.feature(NotMade::Steps, opening);
        }
        let id = OpeningId(self.id());
        let (from, to) = (self.plane.point(from), self.plane.point(to));
        self.doors
            .push((opening, self.floors[floor].openings.len()));
        self.floors[floor].openings.push(Opening {
            id,
            kind,
            from,
            to,
            is_step_free,
            access,
        });
    }

    /// What relationships say of steps: doors that one climbs through, and steps that stay on their floor.
    pub(super) fn sort_steps(&mut self, relationships: &[&'a Feature]) {
        let mut climbed: HashSet<&str> = HashSet::new();
        let mut rising: HashSet<&str> = HashSet::new();
        for relationship in relationships {
            let ends = [
                relationship.refers("origin"),
                relationship.refers("destination"),
            ]
            .concat();
            let floors: HashSet<usize> = { ends.iter() }
                .filter_map(|id| self.on.get(id).copied())
                .collect();
            if floors.len() > 1 {
                rising.extend(&ends);
                rising.extend(relationship.refers("intermediary"));
            } else if is_climb(relationship) {
                climbed.extend(relationship.refers("intermediary"));
            }
        }
        for (feature, index) in &self.doors {
            let Some(floor) = self.on.get(feature.word("level_id")) else {
                continue;
            };
            let door = &mut self.floors[*floor].openings[*index];
            if climbed.contains(feature.id.as_str()) && door.is_step_free {
                door.is_step_free = false;
                self.missed.feature(NotMade::Steps, feature);
            }
        }
        for room in &mut self.rooms {
            let stays = room.unit.category() == STEPS && !rising.contains(room.unit.id.as_str());
            if stays {
                room.use_of = Use::Steps;
            }
        }
    }

    /// Areas and walls of the units, and their vertical ones as shafts.
    pub(super) fn build_rooms(&mut self) {
        let rooms = std::mem::take(&mut self.rooms);
        let mut walls: HashMap<usize, Walls> = HashMap::new();
        for room in &rooms {
            match room.use_of {
                Use::Shaft(kind) => self.add_shaft(room, kind),
                Use::Zone => {
                    let walled = self.add_zone(room);
                    walls.entry(room.floor).or_default().add(walled);
                }
                Use::Steps => {}
            }
        }
        for room in rooms.iter().filter(|room| room.use_of == Use::Steps) {
            let rings = room.areas.iter().map(|area| area.outline.clone());
            walls.entry(room.floor).or_default().add_steps(rings);
        }
        for (floor, walls) in walls {
            self.build_walls(floor, walls);
        }
        self.rooms = rooms;
    }

    fn add_shaft(&mut self, room: &Room<'a>, kind: ConnectorKind) {
        let Some(area) = room.areas.first() else {
            return;
        };
        self.shafts.push(Shaft {
            unit: room.unit,
            kind,
            floor: room.floor,
            area: area.clone(),
            name: room.name.clone(),
            group: self.shafts.len(),
        });
    }

    /// The unit's areas as zones; the rings that walls stand along.
    fn add_zone(&mut self, room: &Room<'a>) -> Vec<Vec<Point>> {
        let (kind, access, is_walled) = said::room(room.unit);
        let kind = named_for(kind, room.name.as_ref());
        let category = room.unit.category();
        let is_plain = kind == ZoneKind::Open && access == Access::Public && !is_walled;
        let mut rings = Vec::new();
        for area in &room.areas {
            if is_walled {
                rings.push(area.outline.clone());
                rings.extend(area.holes.iter().cloned());
            }
            // A walkway without a name says nothing that the floor does not.
            if is_plain && room.name.is_none() {
                continue;
            }
            let id = ZoneId(self.id());
            self.floors[room.floor].zones.push(Zone {
                id,
                kind,
                access,
                name: { room.name.clone() }.unwrap_or_else(|| nameless(category, kind)),
                polygon: area.outline.clone(),
            });
        }
        if let (Some(kind), Some(area)) = (toilet(room.unit), room.areas.first()) {
            self.add_spot(room.floor, (kind, room.name.clone()), &area.outline);
        }
        rings
    }

    fn build_walls(&mut self, floor: usize, walls: Walls) {
        let mut doors = std::mem::take(&mut self.floors[floor].openings);
        let built = walls.build(&mut doors);
        for points in built.walls {
            let id = WallId(self.id());
            self.floors[floor].walls.push(Wall {
                id,
                points,
                thickness_mm: WALL_MM,
            });
        }
        for (from, to) in built.steps {
            let id = OpeningId(self.id());
            doors.push(Opening {
                id,
                kind: OpeningKind::Gap,
                from,
                to,
                is_step_free: false,
                access: Access::Public,
            });
        }
        self.floors[floor].openings = doors;
    }

    pub(super) fn add_section(&mut self, section: &'a Feature) {
        let Some(floor) = self.floor_of(section) else {
            return;
        };
        let (kind, access) = said::section(section);
        let named = name(&section.labels("name"));
        let kind = named_for(kind, named.as_ref());
        for area in self.areas(section) {
            let id = ZoneId(self.id());
            let called = || nameless(section.category(), kind);
            self.floors[floor].zones.push(Zone {
                id,
                kind,
                access,
                name: named.clone().unwrap_or_else(called),
                polygon: area.outline,
            });
        }
    }

    /// Holes of levels and of units that no other unit fills have no floor.
    pub(super) fn add_holes(&mut self) {
        for floor in 0..self.floors.len() {
            let mut holes = std::mem::take(&mut self.holes[floor]);
            for room in self.rooms.iter().filter(|room| room.floor == floor) {
                let own = room.areas.iter().flat_map(|area| &area.holes);
                holes.extend(own.map(|hole| (room.unit, hole.clone())));
            }
            let mut voids: Vec<Area> = Vec::new();
            for (feature, hole) in holes {
                let hole = Area {
                    outline: hole,
                    holes: Vec::new(),
                };
                let filled = |other: &Area| common(&hole, other) / hole.size().max(1.0);
                let here = self.rooms.iter().filter(|room| room.floor == floor);
                let units: f64 = here.flat_map(|room| &room.areas).map(filled).sum();
                let known: f64 = voids.iter().map(filled).sum();
                if units + known > FILLED_SHARE {
                    continue;
                }
                self.missed.feature(NotMade::Hole, feature);
                let id = ZoneId(self.id());
                self.floors[floor].zones.push(Zone {
                    id,
                    kind: ZoneKind::Void,
                    access: Access::Public,
                    name: called("draw-zone-void"),
                    polygon: hole.outline.clone(),
                });
                voids.push(hole);
            }
        }
    }
}
