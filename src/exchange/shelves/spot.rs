//! Which face of the plan a row of a list means: a bay by its code, or a whole row of bays by what is on its end panel.

use super::house::code_on;
use super::side::{bare, split};
use super::{AREA, BAY, FLOOR, Listed, SIDE, Stood, is_code};
use crate::domain::draw::bays_of;
use crate::domain::geometry::PointF;
use crate::domain::id::FaceId;
use crate::domain::plan::{Bay, Face, Floor, Plan, Run, Zone};
use crate::domain::problem::{Problem, Why};
use crate::domain::spread::{Over, Spread};
use crate::exchange::sketch::Level;
use std::cell::RefCell;
use std::collections::HashMap;

/// The bays of the plan by their codes.
pub(super) struct House<'a> {
    bays: HashMap<String, (&'a Floor, &'a Bay)>,
    plan: &'a Plan,
    /// What of the list is kept on a face that stands for a whole area or floor.
    kept: RefCell<HashMap<FaceId, Over>>,
}

/// The face that a row of a list means.
pub(super) struct Spot<'a> {
    pub bay: &'a Bay,
    pub face: &'a Face,
    /// The list names the row of bays, the area or the floor, and not the bay.
    pub spread: Spread,
}

/// A bay, or the bays of a row.
enum Stand<'a> {
    Bay(&'a Floor, &'a Bay),
    Row(&'a Floor, &'a Run),
}

impl<'a> House<'a> {
    pub fn of(plan: &'a Plan) -> Self {
        let bays = plan.floors.iter().flat_map(|floor| {
            let bays = floor.bays.iter();
            bays.map(move |bay| (bay.code.to_lowercase(), (floor, bay)))
        });
        Self {
            bays: bays.collect(),
            plan,
            kept: RefCell::default(),
        }
    }

    /// The face a row names.
    pub fn face(&self, row: &Listed) -> Result<Spot<'a>, Problem> {
        let unknown = |field, value: &str| {
            let value = value.to_owned();
            Problem::new(field, Why::Unknown { value })
        };
        let floors = self.floors(&row.floor);
        if floors.is_empty() {
            return Err(unknown(FLOOR, &row.floor));
        }
        if row.bay.is_empty() {
            return self
                .whole(&row.area, &floors)
                .unwrap_or_else(|| match row.area.as_str() {
                    "" => Err(unknown(FLOOR, &row.floor)),
                    area => Err(unknown(AREA, area)),
                });
        }
        let whole = (self.stand(&row.bay, &floors)).map(|found| (found, row.side));
        let found = whole.or_else(|| {
            let (bay, side) = split(&row.bay).filter(|_| row.side == Stood::Unsaid)?;
            Some((self.stand(bay, &floors)?, side))
        });
        let (stand, side) = found.ok_or_else(|| unknown(BAY, &row.bay))?;
        stand.spot(side).ok_or_else(|| {
            let said = match side {
                Stood::Side(side) => side.word(),
                _ => row.bay.as_str(),
            };
            unknown(SIDE, said)
        })
    }

    /// The floors a row may speak of: all where it names none. The ground floor of a house whose buttons begin at 1
    /// is the first floor there is.
    fn floors(&self, named: &str) -> Vec<&'a Floor> {
        let is_there = |floor: &&Floor| named.is_empty() || is_floor(floor, named);
        let found: Vec<&Floor> = self.plan.floors.iter().filter(is_there).collect();
        if !found.is_empty() || Level::read(named).is_none_or(|level| level.ordinal != 0) {
            return found;
        }
        let above = self.plan.floors.iter().filter(|floor| floor.ordinal > 0);
        above
            .min_by_key(|floor| floor.ordinal)
            .into_iter()
            .collect()
    }

    /// A bay, or else a row of bays.
    fn stand(&self, code: &str, floors: &[&'a Floor]) -> Option<Stand<'a>> {
        let bay = self.bay(code, floors);
        let bay = bay.map(|(floor, bay)| Stand::Bay(floor, bay));
        bay.or_else(|| row(code, floors))
    }

    /// A bay by its code, by the number behind the word for a bay, or by that number on its own floor.
    fn bay(&self, code: &str, floors: &[&'a Floor]) -> Option<(&'a Floor, &'a Bay)> {
        let on_floor = { floors.iter() }.map(|floor| code_on(&floor.short_name, bare(code)));
        let codes = [code.to_owned(), bare(code).to_owned()];
        let codes = codes.into_iter().chain(on_floor);
        let mut found = codes.filter_map(|code| self.bays.get(&code.to_lowercase()).copied());
        found.find(|(floor, _)| floors.iter().any(|there| there.id == floor.id))
    }

    /// A range of an area of this name, or of the only floor where no area is named; `None` where it is not clear which.
    fn whole(&self, area: &str, floors: &[&'a Floor]) -> Option<Result<Spot<'a>, Problem>> {
        let is_it = |zone: &&Zone| {
            let ta = zone.name.ta.as_deref();
            is_code(&zone.name.en, area) || ta.is_some_and(|ta| is_code(ta, area))
        };
        let zones = |floor: &'a Floor| {
            let zones = floor.zones.iter().filter(is_it);
            zones.map(move |zone| (floor, Over::Area(zone.id), Spread::Area))
        };
        let mut meant: Vec<_> = if area.is_empty() {
            let floors = floors.iter();
            floors.map(|f| (*f, Over::Floor, Spread::Floor)).collect()
        } else {
            floors.iter().flat_map(|floor| zones(floor)).collect()
        };
        let (floor, over, spread) = meant.pop().filter(|_| meant.is_empty())?;
        let field = if spread == Spread::Area { AREA } else { FLOOR };
        Some(
            self.middle(floor, over, spread)
                .ok_or_else(|| Problem::new(field, Why::NoFreeBay)),
        )
    }

    /// Where the ranges of an area or a floor are kept: on the face that keeps such already, or else on the one nearest to the
    /// middle of its bays on which nothing stands.
    fn middle(&self, floor: &'a Floor, over: Over, spread: Spread) -> Option<Spot<'a>> {
        let bays = || { floor.bays.iter() }.filter(|bay| floor.over(bay, spread) == over);
        let centres = bays().map(|bay| PointF::from(bay.centre));
        let sum = centres.fold(PointF::default(), |sum, at| sum + at);
        let middle = sum * (1.0 / bays().count().max(1) as f64);
        let faces = bays().filter_map(|bay| Some((bay, bay.faces.first()?)));
        let kept = self.kept.borrow();
        let is_fit = |(_, face): &(&Bay, &Face)| {
            let is_same = kept.get(&face.id).is_none_or(|kept| *kept == over);
            is_same && face.sections.iter().all(|s| s.spread == spread)
        };
        // Bays of an area are left to it.
        let is_else = |bay: &Bay| floor.over(bay, Spread::Area) != over;
        let far = |bay: &Bay| PointF::from(bay.centre).distance(middle);
        let best = faces.filter(is_fit).min_by(|(a, on_a), (b, on_b)| {
            let empty = (on_a.sections.is_empty()).cmp(&on_b.sections.is_empty());
            let area = is_else(a).cmp(&is_else(b));
            empty.then(area).then(far(a).total_cmp(&far(b)))
        });
        let (bay, face) = best?;
        drop(kept);
        self.kept.borrow_mut().insert(face.id, over);
        Some(Spot { bay, face, spread })
    }
}

/// The only row of bays there with this on its end panel, where it has bays.
fn row<'a>(code: &str, floors: &[&'a Floor]) -> Option<Stand<'a>> {
    let is_it = |floor: &Floor, run: &Run| {
        let has_bays = || floor.bays.iter().any(|bay| bay.run == Some(run.id));
        is_code(bare(&run.code), bare(code)) && has_bays()
    };
    let rows = { floors.iter() }.flat_map(|floor| floor.runs.iter().map(move |run| (*floor, run)));
    let mut rows = rows.filter(|(floor, run)| is_it(floor, run));
    let (floor, run) = rows.next()?;
    rows.next().is_none().then_some(Stand::Row(floor, run))
}

impl<'a> Stand<'a> {
    /// Its face on a side. How the numbers of a row are spread over its bays is not known, so all of them stand in its
    /// middle, from where either end is nearest; or on the one bay that has numbers on that side already, so that the
    /// same list comes in again after bays were added to the row.
    fn spot(self, side: Stood) -> Option<Spot<'a>> {
        let (floor, run) = match self {
            Self::Bay(floor, bay) => {
                let face = side.face(bay, floor.north_deg)?;
                let spread = Spread::Bay;
                return Some(Spot { bay, face, spread });
            }
            Self::Row(floor, run) => (floor, run),
        };
        let bays = bays_of(floor, run.id);
        let faces =
            { bays.iter() }.filter_map(|bay| Some((*bay, side.face(bay, floor.north_deg)?)));
        let faces: Vec<(&Bay, &Face)> = faces.collect();
        let mut filled = { faces.iter() }.filter(|(_, face)| !face.sections.is_empty());
        let only = filled.next().filter(|_| filled.next().is_none());
        let (bay, face) = only.or_else(|| faces.get(faces.len() / 2))?;
        Some(Spot {
            bay,
            face,
            spread: Spread::Row,
        })
    }
}

/// A floor is named by its button, its level or its name.
pub(in crate::exchange) fn is_floor(floor: &Floor, text: &str) -> bool {
    is_code(&floor.short_name, text)
        || text.parse() == Ok(floor.ordinal)
        || is_code(&floor.name.en, text)
        || floor.name.ta.as_deref() == Some(text)
        || Level::read(text).is_some_and(|level| {
            is_code(&floor.short_name, &level.short) || floor.ordinal == level.ordinal
        })
}
