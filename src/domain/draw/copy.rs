//! The same once more: things beside themselves, and whole floors.

use super::Fresh;
use super::item::{Ground, Item, Part, Sheet};
use super::lay::{codes_but, faces};
use super::pattern::{next_like, said};
use super::shape::moved;
use crate::domain::id::{BayId, ConnectorId, FloorId, OpeningId, PlaceId, RunId, WallId, ZoneId};
use crate::domain::plan::{Bay, Connector, Opening, Place, Point, Run, Stop, Wall, Zone};
use std::collections::{HashMap, HashSet};

/// Copies on the way: what is taken already, and which row became which.
struct Copying<'a> {
    fresh: &'a mut Fresh,
    bay_codes: HashSet<String>,
    run_codes: HashSet<String>,
    runs: HashMap<RunId, RunId>,
    connectors: HashMap<ConnectorId, ConnectorId>,
    /// Where the copies go, when that is another floor; and what its codes have in place of the old floor's name.
    to: Option<(FloorId, Renaming)>,
}

/// How codes of a floor become those of another: `A5-001` becomes `A6-001`.
#[derive(Debug, Clone)]
struct Renaming {
    old: String,
    new: String,
}

impl Renaming {
    fn of(&self, code: &str) -> Option<String> {
        let at = code.find(&self.old).filter(|_| !self.old.is_empty())?;
        let (before, after) = (&code[..at], &code[at + self.old.len()..]);
        // The name of a floor, not a digit of a number.
        let is_digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
        let is_number = self.old.ends_with(|c: char| c.is_ascii_digit());
        let is_within =
            is_number && (is_digit(before.chars().last()) || is_digit(after.chars().next()));
        (!is_within).then(|| format!("{before}{}{after}", self.new))
    }
}

/// The things so many times more, with ids and codes of their own, each so much further right and down than the one
/// before. Rows come with their bays; numbers go on from copy to copy.
pub(super) fn copies(
    sheet: &Sheet,
    parts: &[Part],
    (by, times): (Point, usize),
    fresh: &mut Fresh,
) -> Vec<Item> {
    let items = parts.iter().filter_map(|part| sheet.get(*part));
    let mut items: Vec<Item> = items.collect();
    items.sort_by_key(order);
    let floor = items.iter().find_map(Item::floor);
    let mut copying = Copying::new(sheet, floor, fresh);
    let has_run: HashSet<Part> = items.iter().map(Item::part).collect();
    let mut copied = Vec::new();
    let mut way = Point::default();
    for _ in 0..times {
        way = Point::new(way.x.saturating_add(by.x), way.y.saturating_add(by.y));
        copying.runs.clear();
        copying.connectors.clear();
        for item in &items {
            let copies = copying.beside(sheet, item.clone(), &has_run);
            copied.extend(copies.into_iter().map(|copy| moved(copy, way)));
        }
    }
    copied
}

/// Another floor with everything that stands on one. Connectors stop on the new floor, too.
pub(super) fn floor(sheet: &Sheet, from: FloorId, to: &Item, fresh: &mut Fresh) -> Vec<Item> {
    let (Item::Floor(id, ground), Some(old)) = (to, sheet.floor(from)) else {
        return Vec::new();
    };
    let renaming = Renaming {
        old: old.short_name.clone(),
        new: ground.short_name.clone(),
    };
    let mut copying = Copying::new(sheet, None, fresh);
    copying.to = Some((*id, renaming));
    let mut copied = vec![to.clone()];
    let mut items = sheet.items_on(from);
    items.sort_by_key(order);
    for item in items {
        match item {
            Item::Floor(..) => {}
            Item::Underlay(_, underlay) => copied.push(Item::Underlay(*id, underlay)),
            Item::Stop(connector, stop) => {
                copied.push(Item::Stop(connector, Stop { floor: *id, ..stop }));
            }
            Item::Bay(on, bay) => copied.push(copying.bay(on, bay)),
            other => copied.extend(copying.plain(other)),
        }
    }
    copied
}

/// A floor above the topmost, with an outline and nothing on it.
pub fn floor_above(sheet: &Sheet, outline: Vec<Point>) -> Ground {
    let floors = &sheet.plan.floors;
    let ordinal = floors
        .iter()
        .map(|f| f.ordinal)
        .max()
        .map_or(0, |top| top + 1);
    let taken = |short: &str| floors.iter().any(|f| f.short_name == short);
    let plain = if ordinal == 0 {
        "G".to_owned()
    } else {
        ordinal.to_string()
    };
    let short_name = if taken(&plain) {
        next_like(&plain, taken)
    } else {
        plain
    };
    Ground {
        ordinal,
        name: crate::domain::language::Name::default(),
        short_name,
        outline,
        north_deg: floors.first().map_or(0, |f| f.north_deg),
    }
}

/// Rows before the bays in them, bays in the order of their numbers.
fn order(item: &Item) -> (u8, Option<RunId>, i32, Part) {
    match item {
        Item::Bay(_, bay) => (2, bay.run, bay.run_index, item.part()),
        Item::Run(..) => (1, None, 0, item.part()),
        _ => (0, None, 0, item.part()),
    }
}

impl<'a> Copying<'a> {
    fn new(sheet: &Sheet, floor: Option<FloorId>, fresh: &'a mut Fresh) -> Self {
        let runs = floor
            .and_then(|id| sheet.floor(id))
            .map(|f| f.runs.as_slice());
        Self {
            fresh,
            bay_codes: codes_but(sheet, &HashSet::new()),
            run_codes: (runs.unwrap_or_default().iter())
                .map(|r| said(&r.code))
                .collect(),
            runs: HashMap::new(),
            connectors: HashMap::new(),
            to: None,
        }
    }

    /// A thing once more on its floor.
    fn beside(&mut self, sheet: &Sheet, item: Item, copied: &HashSet<Part>) -> Vec<Item> {
        match item {
            Item::Floor(..) | Item::Underlay(..) => Vec::new(),
            // A copied stop is one of a connector of its own.
            Item::Stop(id, stop) => match sheet.connector(id) {
                Some(connector) => self.stop(connector, stop),
                None => Vec::new(),
            },
            Item::Bay(on, bay) => {
                let run = bay.run.filter(|run| copied.contains(&Part::Run(*run)));
                vec![self.bay(on, Bay { run, ..bay })]
            }
            other => self.plain(other).into_iter().collect(),
        }
    }

    fn on(&self, floor: FloorId) -> FloorId {
        self.to.as_ref().map_or(floor, |(to, _)| *to)
    }

    /// The code of the other floor if it is free, else the next free one like it.
    fn code(&mut self, code: &str, is_run: bool) -> String {
        let taken = if is_run {
            &mut self.run_codes
        } else {
            &mut self.bay_codes
        };
        let renamed = self.to.as_ref().and_then(|(_, renaming)| renaming.of(code));
        let like = renamed.unwrap_or_else(|| code.to_owned());
        let new = if taken.contains(&said(&like)) {
            next_like(&like, |code| taken.contains(&said(code)))
        } else {
            like
        };
        taken.insert(said(&new));
        new
    }

    fn plain(&mut self, item: Item) -> Option<Item> {
        let on = self.on(item.floor()?);
        let mut next = || self.fresh.id();
        Some(match item {
            Item::Zone(_, zone) => {
                let id = ZoneId(next());
                Item::Zone(on, Zone { id, ..zone })
            }
            Item::Wall(_, wall) => {
                let id = WallId(next());
                Item::Wall(on, Wall { id, ..wall })
            }
            Item::Opening(_, opening) => {
                let id = OpeningId(next());
                Item::Opening(on, Opening { id, ..opening })
            }
            Item::Place(_, place) => {
                let id = PlaceId(next());
                Item::Place(on, Place { id, ..place })
            }
            Item::Run(_, run) => {
                let id = RunId(next());
                self.runs.insert(run.id, id);
                let code = self.code(&run.code, true);
                Item::Run(on, Run { id, code })
            }
            _ => return None,
        })
    }

    fn bay(&mut self, on: FloorId, bay: Bay) -> Item {
        let is_double = bay.faces.len() > 1;
        let mut new = faces(None, is_double, self.fresh);
        for (face, old) in new.iter_mut().zip(&bay.faces) {
            face.sign = old.sign.clone();
        }
        let copy = Bay {
            id: BayId(self.fresh.id()),
            run: bay.run.and_then(|run| self.runs.get(&run).copied()),
            code: self.code(&bay.code, false),
            faces: new,
            ..bay
        };
        Item::Bay(self.on(on), copy)
    }

    fn stop(&mut self, connector: &Connector, stop: Stop) -> Vec<Item> {
        let known = self.connectors.get(&connector.id).copied();
        let id = known.unwrap_or_else(|| ConnectorId(self.fresh.id()));
        self.connectors.insert(connector.id, id);
        let new = Item::Connector(Connector {
            id,
            stops: Vec::new(),
            ..connector.clone()
        });
        let stop = Item::Stop(id, stop);
        match known {
            Some(_) => vec![stop],
            None => vec![new, stop],
        }
    }
}
