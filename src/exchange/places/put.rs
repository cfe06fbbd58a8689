//! The rows of a list of places put into the plan: what each of them adds or changes.

use super::at::{Ground, beside};
use super::known::known;
use super::{ANSWERS_FOR, CODE, FLOOR, KIND, Listed, NAME_EN};
use crate::domain::draw::{Change, Fresh, Item, Part, Underlay};
use crate::domain::holding::Collection;
use crate::domain::id::{CollectionId, FloorId, PlaceId};
use crate::domain::language::Name;
use crate::domain::plan::{Floor, Place, PlaceKind, Plan, Point};
use crate::domain::problem::{Problem, Why};
use crate::exchange::shelves::{is_floor, is_meant};
use std::collections::{BTreeMap, HashMap, HashSet};

/// What a list of places is put into.
pub struct Placing<'a> {
    pub plan: &'a Plan,
    pub underlays: &'a BTreeMap<FloorId, Underlay>,
    pub collections: &'a [Collection],
}

/// What a row does.
#[derive(Debug, Clone, PartialEq)]
pub struct Landed {
    pub line: u64,
    pub name: String,
    pub floor: String,
    /// None for a lift that is drawn already.
    pub place: Option<PlaceId>,
    /// None where all is as it was.
    pub change: Option<Change>,
    /// It is new and only its floor is known.
    pub is_beside: bool,
    /// Collections for which it is asked here, and was not before.
    pub answers: Vec<CollectionId>,
}

/// What each row does, and the rows that can't be taken.
pub fn place(rows: &[Listed], into: &Placing<'_>) -> (Vec<Landed>, Vec<(u64, Problem)>) {
    let mut hands = Hands {
        ground: Ground {
            plan: into.plan,
            underlays: into.underlays,
        },
        collections: into.collections,
        taken: HashSet::new(),
        fresh: Fresh::default(),
        beside: HashMap::new(),
        seen: HashSet::new(),
    };
    let (mut landed, mut refused) = (Vec::new(), Vec::new());
    for row in rows {
        match hands.land(row) {
            Ok(done) => landed.push(done),
            Err(problem) => refused.push((row.line, problem)),
        }
    }
    (landed, refused)
}

struct Hands<'a> {
    ground: Ground<'a>,
    collections: &'a [Collection],
    /// Places of the plan that a row of the list is about.
    taken: HashSet<PlaceId>,
    fresh: Fresh,
    /// By floor, how many were put beside it.
    beside: HashMap<FloorId, usize>,
    /// Rows that say the same of one floor.
    seen: HashSet<(FloorId, String, String)>,
}

impl<'a> Hands<'a> {
    fn land(&mut self, row: &Listed) -> Result<Landed, Problem> {
        let floors = &self.ground.plan.floors;
        let Some(floor) = floors.iter().find(|floor| is_floor(floor, &row.floor)) else {
            let value = row.floor.clone();
            return Err(Problem::new(FLOOR, Why::Unknown { value }));
        };
        if row.is_joint {
            return self.joint(row, floor);
        }
        self.once(row, floor)?;
        let answers = self.answers(row)?;
        let spot = self.ground.spot(floor, &row.at)?;
        let known = known(self.ground.plan, floor, (row, spot), &self.taken);
        let (before, place, is_beside) = match known {
            Some((on, place)) => {
                self.taken.insert(place.id);
                // A place that moves to another floor keeps its number.
                let has_moved = on.id != floor.id && spot.is_none();
                let at = spot.or_else(|| has_moved.then(|| self.next_beside(floor)));
                let after = updated(place, row, at);
                (Some((on.id, place.clone())), after, has_moved)
            }
            None => {
                let at = spot.unwrap_or_else(|| self.next_beside(floor));
                (None, self.new_place(row, at), spot.is_none())
            }
        };
        let id = place.id;
        let is_asked = |c: &&&Collection| c.ask_at != Some(id);
        let answers = answers.iter().filter(is_asked).map(|c| c.id).collect();
        let before = before.map(|(on, place)| Item::Place(on, place));
        let after = Some(Item::Place(floor.id, place));
        let part = Part::Place(id);
        let change = Change {
            part,
            before,
            after,
        };
        Ok(Landed {
            line: row.line,
            name: row.name.en.clone(),
            floor: floor.short_name.clone(),
            place: Some(id),
            change: Some(change).filter(|change| change.before != change.after),
            is_beside,
            answers,
        })
    }

    /// A lift in the list is right where it is drawn.
    fn joint(&self, row: &Listed, floor: &Floor) -> Result<Landed, Problem> {
        if !self.ground.has_joint(floor, &row.name.en) {
            return Err(Problem::new(KIND, Why::Joint));
        }
        Ok(Landed {
            line: row.line,
            name: row.name.en.clone(),
            floor: floor.short_name.clone(),
            place: None,
            change: None,
            is_beside: false,
            answers: Vec::new(),
        })
    }

    fn once(&mut self, row: &Listed, floor: &Floor) -> Result<(), Problem> {
        let (field, key) = match row.code.is_empty() {
            true => (NAME_EN, format!("{:?} {:?}", row.kind, row.at)),
            false => (CODE, row.code.to_lowercase()),
        };
        let name = match row.code.is_empty() {
            true => row.name.en.to_lowercase(),
            false => String::new(),
        };
        // A code is the only one in the house.
        let on = if row.code.is_empty() {
            floor.id
        } else {
            FloorId(0)
        };
        if self.seen.insert((on, name, key)) {
            return Ok(());
        }
        let value = match row.code.is_empty() {
            true => row.name.en.clone(),
            false => row.code.clone(),
        };
        Err(Problem::new(field, Why::Taken { value }))
    }

    fn answers(&self, row: &Listed) -> Result<Vec<&'a Collection>, Problem> {
        let find = |name: &String| {
            let found = self.collections.iter().find(|c| is_meant(c, name));
            found.ok_or_else(|| {
                let value = name.clone();
                Problem::new(ANSWERS_FOR, Why::Unknown { value })
            })
        };
        row.answers_for.iter().map(find).collect()
    }

    fn next_beside(&mut self, floor: &Floor) -> Point {
        let count = self.beside.entry(floor.id).or_default();
        *count += 1;
        beside(floor, *count - 1)
    }

    fn new_place(&mut self, row: &Listed, at: Point) -> Place {
        let kind = row.kind.unwrap_or(PlaceKind::Other);
        let has_staff = matches!(kind, PlaceKind::Desk | PlaceKind::Help | PlaceKind::Counter);
        Place {
            id: PlaceId(self.fresh.id()),
            kind,
            name: row.name.clone(),
            other_names: with_names(&[], row),
            at,
            facing_deg: row.facing_deg,
            polygon: None,
            is_staffed: row.is_staffed.unwrap_or(has_staff),
            say: row.say.clone(),
        }
    }
}

/// A place as a row says that it is; what the row does not say stays.
fn updated(place: &Place, row: &Listed, at: Option<Point>) -> Place {
    let at = at.unwrap_or(place.at);
    let by = Point::new(at.x - place.at.x, at.y - place.at.y);
    let moved = |p: &Point| Point::new(p.x + by.x, p.y + by.y);
    Place {
        id: place.id,
        kind: row.kind.unwrap_or(place.kind),
        name: merged(&place.name, &row.name),
        other_names: with_names(&place.other_names, row),
        at,
        facing_deg: row.facing_deg.or(place.facing_deg),
        polygon: { place.polygon.as_ref() }.map(|points| points.iter().map(moved).collect()),
        is_staffed: row.is_staffed.unwrap_or(place.is_staffed),
        say: merged(&place.say, &row.say),
    }
}

fn merged(old: &Name, new: &Name) -> Name {
    let english = if new.en.is_empty() { &old.en } else { &new.en };
    Name {
        en: english.clone(),
        ta: new.ta.clone().or_else(|| old.ta.clone()),
    }
}

/// Other names with those of the row and its code, each once.
fn with_names(old: &[String], row: &Listed) -> Vec<String> {
    let mut names = old.to_vec();
    let code = Some(&row.code).filter(|code| !code.is_empty());
    for name in row.other_names.iter().chain(code) {
        if names
            .iter()
            .all(|n| n.to_lowercase() != name.to_lowercase())
        {
            names.push(name.clone());
        }
    }
    names
}
