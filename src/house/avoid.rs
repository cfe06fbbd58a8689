//! What a way can be told to keep away from, by name.

use super::House;
use super::called::plain;
use crate::domain::closure::Target;
use crate::domain::geometry::PointF;
use crate::domain::id::{BayId, FloorId, ZoneId};
use crate::domain::language::{Language, Name};
use crate::domain::plan::{Access, Bay, Closed, Floor, Side, Zone, ZoneKind};
use crate::route::Router;
use crate::wording::{Wording, closure};

/// Who keeps away from a bay does not walk so close before its faces.
const BEFORE_FACE_MM: f64 = 900.0;

/// Something of a name.
#[derive(Debug, Clone, PartialEq)]
pub struct Avoidable {
    /// With its floor, where it is on one.
    pub called: String,
    /// The same without.
    bare: String,
    floor: Option<FloorId>,
    pub what: Avoided,
}

/// What is kept away from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Avoided {
    Thing(Closed),
    /// Before these bays nobody walks.
    Bays(Vec<BayId>),
}

impl House {
    /// Lifts and stairs, areas, doors, bays and rows of bays of this name in either language; with the floor behind it, as
    /// they are told, with a floor and a colon before it (`3:Wing A`), or alone. Case and quotation marks do not count.
    pub fn avoidable(&self, name: &str) -> Vec<Avoidable> {
        let mut found = self.called(&plain(name), None);
        if found.is_empty()
            && let Some((floor, name)) = name.split_once(':')
            && let Some(floor) = self.floor_called(floor)
        {
            found = self.called(&plain(name), Some(floor.id));
        }
        found
    }

    fn called(&self, wanted: &str, on: Option<FloorId>) -> Vec<Avoidable> {
        let mut found: Vec<Avoidable> = Vec::new();
        for language in Language::ALL {
            for thing in self.avoidables(Wording::of(language)) {
                let is_called = plain(&thing.called) == wanted || plain(&thing.bare) == wanted;
                let is_it = is_called && on.is_none_or(|on| thing.floor == Some(on));
                if is_it && !wanted.is_empty() && found.iter().all(|other| other.what != thing.what)
                {
                    found.push(thing);
                }
            }
        }
        found
    }

    /// How to say which one of several is meant: the floor's button before the name.
    pub fn told_apart(&self, thing: &Avoidable) -> String {
        let floor = thing.floor.and_then(|id| self.floor(id));
        match floor {
            Some(floor) => format!("{}:{}", floor.short_name, thing.bare),
            None => thing.called.clone(),
        }
    }

    /// The names nearest to one that is unknown, the likeliest first.
    pub fn nearly_avoidable(&self, wording: &Wording, name: &str) -> Vec<String> {
        const TOLD: usize = 3;
        const ALIKE: f64 = 0.3;
        let wanted = pairs(&plain(name));
        let all = self.avoidables(wording).into_iter();
        let mut near: Vec<(f64, String)> = all
            .map(|Avoidable { called, bare, .. }| {
                let [whole, bare] = [&called, &bare].map(|text| pairs(&plain(text)));
                (alike(&wanted, &whole).max(alike(&wanted, &bare)), called)
            })
            .filter(|(share, _)| *share >= ALIKE)
            .collect();
        near.sort_by(|a, b| b.0.total_cmp(&a.0).then_with(|| a.1.cmp(&b.1)));
        near.dedup_by(|a, b| a.1 == b.1);
        near.truncate(TOLD);
        near.into_iter().map(|(_, called)| called).collect()
    }

    fn avoidables(&self, wording: &Wording) -> Vec<Avoidable> {
        let mut all = Vec::new();
        for connector in &self.plan.connectors {
            let what = Closed::Connector(connector.id);
            let called = closure::name(wording, &self.plan, Target::Thing(what));
            all.push(Avoidable {
                bare: called.clone(),
                called,
                floor: None,
                what: Avoided::Thing(what),
            });
        }
        for floor in &self.plan.floors {
            let zones = floor.zones.iter().map(|z| Closed::Zone(z.id));
            let doors = floor.openings.iter().map(|o| Closed::Opening(o.id));
            all.extend(zones.chain(doors).map(|what| {
                let called = closure::name(wording, &self.plan, Target::Thing(what));
                Avoidable {
                    bare: called.split(',').next().unwrap_or_default().to_owned(),
                    called,
                    floor: Some(floor.id),
                    what: Avoided::Thing(what),
                }
            }));
            all.extend(shelved(wording, floor));
        }
        all
    }

    /// A router for ways that are not to pass before some bays, and what is closed in it for that.
    pub fn kept_from(&self, bays: &[BayId]) -> (Router, Vec<Closed>) {
        let mut plan = (*self.plan).clone();
        let mut closed = Vec::new();
        for floor in &mut plan.floors {
            let near = floor.bays.iter().filter(|bay| bays.contains(&bay.id));
            // No zone of a file has such a number.
            let areas = near.map(|bay| Zone {
                id: ZoneId(-bay.id.0),
                kind: ZoneKind::Open,
                access: Access::Public,
                name: Name::default(),
                polygon: before(bay),
            });
            let areas: Vec<Zone> = areas.collect();
            closed.extend(areas.iter().map(|area| Closed::Zone(area.id)));
            floor.zones.extend(areas);
        }
        (self.router.renewed(&plan), closed)
    }
}

/// The bays and rows of bays of a floor, by their codes.
fn shelved(wording: &Wording, floor: &Floor) -> Vec<Avoidable> {
    let of = |code: &str, bays: Vec<BayId>| Avoidable {
        called: wording.with(
            "closure-on-floor",
            &[
                ("what", code.into()),
                ("floor", floor.name.text(wording.language()).into()),
            ],
        ),
        bare: code.to_owned(),
        floor: Some(floor.id),
        what: Avoided::Bays(bays),
    };
    let runs = floor.runs.iter().map(|run| {
        let bays = floor.bays.iter().filter(|bay| bay.run == Some(run.id));
        of(&run.code, bays.map(|bay| bay.id).collect())
    });
    let bays = floor.bays.iter().map(|bay| of(&bay.code, vec![bay.id]));
    runs.chain(bays).collect()
}

/// A bay and the floor before its faces.
fn before(bay: &Bay) -> Vec<crate::domain::plan::Point> {
    let [a, b, c, d] = bay.corners();
    let has_back = bay.faces.iter().any(|face| face.side == Side::B);
    let out = |side, reaches: bool| {
        let far = if reaches { BEFORE_FACE_MM } else { 0.0 };
        bay.face_normal(side) * far
    };
    let (up, down) = (out(Side::A, true), out(Side::B, has_back));
    let corners: [PointF; 4] = [a + up, b + up, c + down, d + down];
    corners.map(PointF::round).to_vec()
}

/// The letters of a name two by two.
fn pairs(name: &str) -> Vec<[char; 2]> {
    let letters: Vec<char> = name.chars().collect();
    letters.windows(2).map(|w| [w[0], w[1]]).collect()
}

/// Which share of the pairs two names have in common (Dice, 1945).
fn alike(a: &[[char; 2]], b: &[[char; 2]]) -> f64 {
    let mut left = b.to_vec();
    let common = a.iter().filter(|pair| {
        let at = left.iter().position(|other| other == *pair);
        at.map(|at| left.swap_remove(at)).is_some()
    });
    2.0 * common.count() as f64 / (a.len() + b.len()).max(1) as f64
}
