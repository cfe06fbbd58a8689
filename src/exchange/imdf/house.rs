//! The features of an archive put together to a house: levels to floors, and then everything that is on them.

use super::missed::{Ledger, Missed, NotMade};
use super::room::Room;
use super::said::name;
use super::shaft::Shaft;
use super::shape::{Area, areas, one_ring, share, union};
use super::shelf::Case;
use super::{Feature, LonLat, Projection};
use crate::domain::id::FloorId;
use crate::domain::language::Name;
use crate::domain::plan::{Connector, Floor, Plan, Point};
use crate::exchange::{Error, ErrorKind};
use std::collections::{BTreeMap, HashMap, HashSet};

/// So far from the middle of its levels, in degrees, nothing of one house lies: some 5 km.
const AFAR_DEG: f64 = 0.05;
/// A level that lies over another one by more is not beside it.
const OVER_SHARE: f64 = 0.1;
/// Letters on a lift button, as in the schema.
const BUTTON_MOST: usize = 12;

/// What became of an archive.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Made {
    pub plan: Plan,
    /// What the plan could not take over as it is.
    pub missed: Vec<Missed>,
}

/// The plan of a house's features, with what was missed of them before; ids are the plan's own, counted from one.
///
/// # Errors
/// Its levels lie nowhere on the earth.
pub(in crate::exchange) fn house(features: &[Feature], mut missed: Ledger) -> Result<Made, Error> {
    let features = once(features, &mut missed);
    let of = |kind: &'static str| features.iter().copied().filter(move |f| f.kind == kind);
    let levels = near(of("level").collect(), &mut missed);
    let rings = |feature: &&Feature| feature.polygons().into_iter().flatten();
    let ground: Vec<LonLat> = levels.iter().flat_map(rings).flatten().collect();
    let plane = Projection::around(&ground).ok_or_else(|| Error::new(ErrorKind::NotOnEarth))?;
    let edges: Vec<Vec<LonLat>> = { levels.iter().copied().chain(of("unit")) }
        .flat_map(|feature| rings(&feature))
        .collect();
    let (plane, north_deg) = plane.straightened(&edges);
    let mut draft = Draft::new(plane, missed);
    draft.add_levels(&levels, north_deg);
    of("unit").for_each(|unit| draft.add_unit(unit));
    draft.name_rooms(
        &of("anchor").collect::<Vec<_>>(),
        &of("occupant").collect::<Vec<_>>(),
    );
    let relationships: Vec<&Feature> = of("relationship").collect();
    of("opening").for_each(|opening| draft.add_opening(opening));
    draft.sort_steps(&relationships);
    draft.build_rooms();
    of("section").for_each(|section| draft.add_section(section));
    draft.add_holes();
    of("fixture").for_each(|fixture| draft.add_fixture(fixture));
    of("kiosk").for_each(|kiosk| draft.add_kiosk(kiosk));
    draft.add_occupants();
    of("amenity").for_each(|amenity| draft.add_amenity(amenity));
    draft.add_shelves();
    draft.add_connectors(&relationships);
    Ok(draft.end())
}

/// The features of which none bears the id of one before.
fn once<'a>(features: &'a [Feature], missed: &mut Ledger) -> Vec<&'a Feature> {
    let mut seen: HashSet<&str> = HashSet::new();
    let mut all = Vec::with_capacity(features.len());
    for feature in features {
        if feature.id.is_empty() || seen.insert(&feature.id) {
            all.push(feature);
        } else {
            missed.feature(NotMade::Twice, feature);
        }
    }
    all
}

/// The levels that lie near the middle one: a slip of one coordinate moves no house.
fn near<'a>(levels: Vec<&'a Feature>, missed: &mut Ledger) -> Vec<&'a Feature> {
    let points = |level: &Feature| -> Vec<LonLat> {
        level.polygons().into_iter().flatten().flatten().collect()
    };
    let all: Vec<LonLat> = levels.iter().flat_map(|level| points(level)).collect();
    let median = |axis: usize| {
        let mut at: Vec<f64> = all.iter().map(|p| p[axis]).collect();
        at.sort_by(f64::total_cmp);
        at.get(at.len() / 2).copied().unwrap_or_default()
    };
    let middle = [median(0), median(1)];
    let is_near = |level: &&Feature| {
        let is_far = |p: &LonLat| (0..2).any(|axis| (p[axis] - middle[axis]).abs() > AFAR_DEG);
        let is_near = !points(level).iter().any(is_far);
        if !is_near {
            missed.feature(NotMade::Afar, level);
        }
        is_near
    };
    levels.into_iter().filter(is_near).collect()
}

/// Who is in a room, and where the anchor is.
pub(super) type Tenant<'a> = (&'a Feature, Option<LonLat>);

/// A house on the way.
pub(super) struct Draft<'a> {
    pub plane: Projection,
    pub missed: Ledger,
    pub floors: Vec<Floor>,
    /// The holes of each floor's levels.
    pub holes: Vec<Vec<(&'a Feature, Vec<Point>)>>,
    /// Which floor a level or a unit is on.
    pub on: HashMap<&'a str, usize>,
    /// Levels that were left out: what is on them goes without a word of its own.
    pub left: HashSet<&'a str>,
    pub rooms: Vec<Room<'a>>,
    pub doors: Vec<(&'a Feature, usize)>,
    /// The names of those who are in a room, and where, by the anchor.
    pub tenants: HashMap<&'a str, Vec<Tenant<'a>>>,
    pub anchors: HashMap<&'a str, &'a Feature>,
    pub shafts: Vec<Shaft<'a>>,
    pub cases: Vec<Case<'a>>,
    pub connectors: Vec<Connector>,
    ids: i64,
}

impl<'a> Draft<'a> {
    fn new(plane: Projection, missed: Ledger) -> Self {
        Self {
            plane,
            missed,
            floors: Vec::new(),
            holes: Vec::new(),
            on: HashMap::new(),
            left: HashSet::new(),
            rooms: Vec::new(),
            doors: Vec::new(),
            tenants: HashMap::new(),
            anchors: HashMap::new(),
            shafts: Vec::new(),
            cases: Vec::new(),
            connectors: Vec::new(),
            ids: 0,
        }
    }

    pub fn id(&mut self) -> i64 {
        self.ids += 1;
        self.ids
    }

    /// The sound areas of a feature's shape; none where it has no shape, or one far from the house.
    pub fn areas(&mut self, feature: &Feature) -> Vec<Area> {
        let polygons = feature.polygons();
        if !self.is_near(polygons.iter().flatten().flatten()) {
            self.missed.feature(NotMade::Afar, feature);
            return Vec::new();
        }
        let rings = polygons.iter().map(|rings| {
            let rings = rings.iter().map(|ring| self.plane.ring(ring));
            rings.filter(|ring| ring.len() >= 3).collect()
        });
        let (areas, is_mended) = areas(&rings.collect::<Vec<_>>());
        if areas.is_empty() {
            self.missed.feature(NotMade::Shapeless, feature);
        } else if is_mended {
            self.missed.feature(NotMade::Crossed, feature);
        }
        areas
    }

    /// Whether points lie where the house is.
    pub fn is_near<'p>(&self, points: impl IntoIterator<Item = &'p LonLat>) -> bool {
        // Further than any house is wide, and well within what a plan can hold.
        const FAR_MM: i32 = 20_000_000;
        points.into_iter().all(|at| {
            let Point { x, y } = self.plane.point(*at);
            x.abs() < FAR_MM && y.abs() < FAR_MM
        })
    }

    /// The floor a feature is on by its level.
    pub fn floor_of(&mut self, feature: &Feature) -> Option<usize> {
        let level = feature.word("level_id");
        let floor = self.on.get(level).copied();
        if floor.is_none() && !self.left.contains(level) {
            self.missed.feature(NotMade::Astray, feature);
        }
        floor
    }

    fn add_levels(&mut self, levels: &[&'a Feature], north_deg: i32) {
        let mut by_ordinal: BTreeMap<i32, Vec<(&'a Feature, Vec<Area>)>> = BTreeMap::new();
        for level in levels {
            if level.word("category") == "outdoor" || level.is("outdoor") {
                self.missed.feature(NotMade::Outdoor, level);
                self.left.insert(&level.id);
                continue;
            }
            let areas = self.areas(level);
            if areas.is_empty() {
                self.left.insert(&level.id);
                continue;
            }
            let ordinal = level
                .number_of("ordinal")
                .and_then(|n| i32::try_from(n).ok());
            let beside = by_ordinal.entry(ordinal.unwrap_or_default()).or_default();
            let is_over = |(_, others): &(&Feature, Vec<Area>)| {
                let mut pairs = areas
                    .iter()
                    .flat_map(|a| others.iter().map(move |b| (a, b)));
                pairs.any(|(a, b)| share(a, b) > OVER_SHARE)
            };
            if beside.iter().any(is_over) {
                self.missed.feature(NotMade::Over, level);
                self.left.insert(&level.id);
                continue;
            }
            if !beside.is_empty() {
                self.missed.feature(NotMade::Together, level);
            }
            beside.push((level, areas));
        }
        for (ordinal, levels) in by_ordinal {
            self.add_floor((ordinal, north_deg), &levels);
        }
    }

    fn add_floor(&mut self, (ordinal, north_deg): (i32, i32), levels: &[(&'a Feature, Vec<Area>)]) {
        let Some((first, _)) = levels.first() else {
            return;
        };
        let all: Vec<Area> = levels.iter().flat_map(|(_, areas)| areas.clone()).collect();
        let whole = union(&all);
        if whole.len() > 1 {
            self.missed.feature(NotMade::Parts, first);
        }
        let (outlines, holes): (Vec<Vec<Point>>, Vec<Vec<Vec<Point>>>) = { whole.into_iter() }
            .map(|area| (area.outline, area.holes))
            .unzip();
        let holes = holes.into_iter().flatten().map(|hole| (*first, hole));
        self.holes.push(holes.collect());
        let outline = match <[_; 1]>::try_from(outlines) {
            Ok([only]) => only,
            Err(several) => one_ring(several),
        };
        let short = self.button(first, ordinal);
        let named = name(&first.labels("name"));
        let id = FloorId(self.id());
        for (level, _) in levels {
            self.on.insert(&level.id, self.floors.len());
        }
        self.floors.push(Floor {
            id,
            ordinal,
            name: named.unwrap_or_else(|| Name::english(&short)),
            short_name: short,
            outline,
            north_deg,
            zones: Vec::new(),
            walls: Vec::new(),
            openings: Vec::new(),
            runs: Vec::new(),
            bays: Vec::new(),
            places: Vec::new(),
        });
    }

    /// What the lift button says: as the level does, unless another floor says the same.
    fn button(&self, level: &Feature, ordinal: i32) -> String {
        let said = name(&level.labels("short_name")).map(|name| name.en);
        let said = said.map(|said| said.chars().take(BUTTON_MOST).collect::<String>());
        let counted = [
            ordinal.to_string(),
            format!("L{ordinal}"),
            format!("({ordinal})"),
        ];
        let is_free = |button: &String| self.floors.iter().all(|f| f.short_name != *button);
        let mut all = said.into_iter().chain(counted);
        all.find(is_free).unwrap_or_else(|| ordinal.to_string())
    }

    fn end(self) -> Made {
        Made {
            plan: Plan {
                floors: self.floors,
                connectors: self.connectors,
                closures: Vec::new(),
            },
            missed: self.missed.end(),
        }
    }
}
