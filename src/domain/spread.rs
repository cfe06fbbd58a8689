//! How near it is known where a range stands. A list of shelves may name no more than the row, the area or the floor; the
//! range is then kept on one bay of it and told of the whole.

use super::geometry::{area, holds};
use super::id::{RunId, ZoneId};
use super::language::Name;
use super::plan::{Bay, Floor, Point, Run, Zone};
use super::word::words;

words! {
    /// How near it is known where a range stands.
    #[derive(Default)]
    Spread {
        #[default]
        Bay = "bay",
        /// Anywhere in the bay's row, on the same side.
        Row = "row",
        /// Anywhere in the smallest area with a name around the bay.
        Area = "area",
        /// Anywhere on the bay's floor.
        Floor = "floor",
    }
}

/// What a range is spread over, as its bay stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Over {
    Bay,
    Row(RunId),
    Area(ZoneId),
    Floor,
}

impl Floor {
    /// The smallest area with a name around a spot.
    pub fn area_around(&self, at: Point) -> Option<&Zone> {
        let has_name = |zone: &&Zone| !zone.name.en.trim().is_empty();
        let around = |zone: &&Zone| holds(&zone.polygon, at.into());
        let zones = self.zones.iter().filter(has_name).filter(around);
        zones.min_by(|a, b| area(&a.polygon).total_cmp(&area(&b.polygon)))
    }

    /// What a range is spread over that is kept on a bay here. A row without a sign is none to be told of, and where no area
    /// has a name, the floor is told.
    pub fn over(&self, bay: &Bay, spread: Spread) -> Over {
        let has_sign = |run: &&Run| bay.run == Some(run.id) && run.sign().is_some();
        match spread {
            Spread::Bay => Over::Bay,
            Spread::Row => {
                let run = self.runs.iter().find(has_sign);
                run.map_or(Over::Bay, |run| Over::Row(run.id))
            }
            Spread::Area => {
                let zone = self.area_around(bay.centre);
                zone.map_or(Over::Floor, |zone| Over::Area(zone.id))
            }
            Spread::Floor => Over::Floor,
        }
    }

    /// What that is called; nothing for a bay.
    pub fn name_of(&self, over: Over) -> Name {
        match over {
            Over::Bay => Name::default(),
            Over::Row(id) => {
                let run = self.runs.iter().find(|run| run.id == id);
                Name::english(run.and_then(Run::sign).unwrap_or_default())
            }
            Over::Area(id) => {
                let zone = self.zones.iter().find(|zone| zone.id == id);
                zone.map(|zone| zone.name.clone()).unwrap_or_default()
            }
            Over::Floor => self.name.clone(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::id::{BayId, FloorId};
    use crate::domain::plan::{Access, ZoneKind};

    fn zone(id: i64, name: &str, far: i32) -> Zone {
        let corners = [(0, 0), (far, 0), (far, far), (0, far)];
        Zone {
            id: ZoneId(id),
            kind: ZoneKind::Open,
            access: Access::Public,
            name: Name::english(name),
            polygon: corners.map(|(x, y)| Point::new(x, y)).into(),
        }
    }

    #[test]
    fn a_range_is_told_of_the_smallest_thing_with_a_name_that_it_is_said_of() {
        let bay = |at: i32, run| Bay {
            id: BayId(1),
            run,
            run_index: 0,
            code: "1".into(),
            centre: Point::new(at, at),
            length_mm: 900,
            depth_mm: 300,
            turn_deg: 0,
            shelves: 6,
            faces: Vec::new(),
        };
        let run = |id, code: &str| Run {
            id: RunId(id),
            code: code.into(),
        };
        let floor = Floor {
            id: FloorId(1),
            ordinal: 0,
            short_name: "G".into(),
            name: Name::english("Ground floor"),
            outline: Vec::new(),
            north_deg: 0,
            zones: vec![
                zone(1, "Hall", 20_000),
                zone(2, "Corner", 9_000),
                zone(3, " ", 4_000),
            ],
            walls: Vec::new(),
            openings: Vec::new(),
            runs: vec![run(1, "R1"), run(2, " ")],
            bays: Vec::new(),
            places: Vec::new(),
        };
        for (at, run, spread, over, name) in [
            (1_000, Some(1), Spread::Bay, Over::Bay, ""),
            (1_000, Some(1), Spread::Row, Over::Row(RunId(1)), "R1"),
            (1_000, Some(2), Spread::Row, Over::Bay, ""),
            (1_000, None, Spread::Row, Over::Bay, ""),
            (1_000, None, Spread::Area, Over::Area(ZoneId(2)), "Corner"),
            (9_500, None, Spread::Area, Over::Area(ZoneId(1)), "Hall"),
            (30_000, None, Spread::Area, Over::Floor, "Ground floor"),
            (1_000, Some(1), Spread::Floor, Over::Floor, "Ground floor"),
        ] {
            let found = floor.over(&bay(at, run.map(RunId)), spread);
            assert_eq!(
                (found, floor.name_of(found).en.as_str()),
                (over, name),
                "{spread:?} at {at}"
            );
        }
    }
}
