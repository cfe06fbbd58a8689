//! Every change of a drawing as a value, and the things each of them makes, changes or takes out.

use super::copy;
use super::item::{Item, Part, Sheet};
use super::lay::{Laying, number};
use super::line_up::{Alignment, align, middle};
use super::pattern::Pattern;
use super::run::{RunShape, bays_of, run_of};
use super::shape::{bent, moved, reshaped, straightened, turned};
use super::{Change, Fresh};
use crate::domain::id::{BayId, FloorId, RunId};
use crate::domain::plan::{Bay, Point};
use crate::domain::word::words;
use std::collections::{BTreeSet, HashSet};

/// A change.
#[derive(Debug, Clone, PartialEq)]
pub enum Edit {
    /// New things, each with an id of [`Fresh`], or stops of a connector on further floors.
    Add(Vec<Item>),
    /// Things with other facts.
    Set(Vec<Item>),
    Move(Vec<Part>, Point),
    /// About their common middle, in whole degrees clockwise.
    Turn(Vec<Part>, i32),
    Align(Vec<Part>, Alignment),
    /// The same once more, so much further right and down; bays get the next free codes.
    Copy(Vec<Part>, Point),
    /// The same so many times, each so much further than the one before.
    Repeat(Vec<Part>, Point, usize),
    Remove(Vec<Part>),
    /// One corner elsewhere.
    Reshape(Part, usize, Point),
    /// One more corner after another one.
    Bend(Part, usize, Point),
    /// One corner less.
    Straighten(Part, usize),
    /// A row of bays laid anew, or for the first time. Bays that stay keep their codes; new ones are counted by the
    /// pattern.
    LayRun(FloorId, RunId, RunShape, Pattern),
    /// A row moved so that it stands another way, such as with its back to a wall; its bays stay.
    Stand(FloorId, RunId, RunShape),
    /// A bay that stands alone from now on, and not in its row.
    Unrow(BayId),
    /// Bays numbered in this order.
    Number(Vec<BayId>, Pattern),
    /// A floor with everything on it once more, as another one.
    CopyFloor(FloorId, Item),
    /// A floor and everything on it goes.
    RemoveFloor(FloorId),
}

words! {
    /// What an edit is called where it is taken back.
    EditKind {
        Add = "add",
        Set = "set",
        Move = "move",
        Turn = "turn",
        Align = "align",
        Copy = "copy",
        Remove = "remove",
        Shape = "shape",
        Run = "run",
        Number = "number",
        Unrow = "unrow",
        CopyFloor = "copy-floor",
        RemoveFloor = "remove-floor",
    }
}

/// Why an edit can't be made. The drawing is as it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refused {
    /// It would change nothing.
    Nothing,
    /// A polygon needs three corners, a wall two.
    TooFewCorners,
    /// No row has so many bays, or none.
    BayCount,
    /// A length or depth of nothing.
    NoSize,
    /// A house has one floor at least.
    LastFloor,
}

impl Edit {
    pub fn kind(&self) -> EditKind {
        match self {
            Self::Add(_) => EditKind::Add,
            Self::Set(_) => EditKind::Set,
            Self::Move(..) | Self::Stand(..) => EditKind::Move,
            Self::Turn(..) => EditKind::Turn,
            Self::Align(..) => EditKind::Align,
            Self::Copy(..) | Self::Repeat(..) => EditKind::Copy,
            Self::Remove(_) => EditKind::Remove,
            Self::Reshape(..) | Self::Bend(..) | Self::Straighten(..) => EditKind::Shape,
            Self::LayRun(..) => EditKind::Run,
            Self::Number(..) => EditKind::Number,
            Self::Unrow(_) => EditKind::Unrow,
            Self::CopyFloor(..) => EditKind::CopyFloor,
            Self::RemoveFloor(_) => EditKind::RemoveFloor,
        }
    }

    /// The things that the edit makes what they are from now on.
    pub(super) fn changes(&self, sheet: &Sheet, fresh: &mut Fresh) -> Result<Vec<Change>, Refused> {
        let after: Vec<(Part, Option<Item>)> = match self {
            Self::Add(items) | Self::Set(items) => {
                items.iter().map(|i| (i.part(), Some(i.clone()))).collect()
            }
            Self::Move(parts, by) => each(sheet, parts, |item| moved(item, *by)),
            Self::Turn(parts, by_deg) => {
                let about = middle(sheet, parts).ok_or(Refused::Nothing)?;
                each(sheet, parts, |item| turned(item, about, *by_deg))
            }
            Self::Align(parts, to) => align(sheet, parts, *to),
            Self::Copy(parts, by) => copied(sheet, parts, (*by, 1), fresh),
            Self::Repeat(parts, by, times) => copied(sheet, parts, (*by, *times), fresh),
            Self::Remove(parts) => {
                let parts = with_their_own(sheet, parts);
                parts.into_iter().map(|part| (part, None)).collect()
            }
            Self::Reshape(part, corner, to) => {
                shaped(sheet, *part, |item| reshaped(item, *corner, *to))?
            }
            Self::Bend(part, after, at) => shaped(sheet, *part, |item| bent(item, *after, *at))?,
            Self::Straighten(part, corner) => {
                let less = shaped(sheet, *part, |item| straightened(item, *corner));
                less.map_err(|_| Refused::TooFewCorners)?
            }
            Self::LayRun(on, run, shape, pattern) => Laying {
                sheet,
                on: *on,
                run: *run,
                shape,
                pattern: Some(pattern),
            }
            .lay(fresh)?,
            Self::Stand(on, run, shape) => Laying {
                sheet,
                on: *on,
                run: *run,
                shape,
                pattern: None,
            }
            .lay(fresh)?,
            Self::Unrow(bay) => out_of_row(sheet, *bay)?,
            Self::Number(bays, pattern) => number(sheet, bays, pattern),
            Self::CopyFloor(from, to) => copy::floor(sheet, *from, to, fresh)
                .into_iter()
                .map(|item| (item.part(), Some(item)))
                .collect(),
            Self::RemoveFloor(floor) => floor_gone(sheet, *floor)?,
        };
        if after.iter().flat_map(|(_, item)| item).any(has_no_size) {
            return Err(Refused::NoSize);
        }
        Ok(Change::all(sheet, after))
    }
}

fn floor_gone(sheet: &Sheet, floor: FloorId) -> Result<After, Refused> {
    if sheet.plan.floors.len() < 2 {
        return Err(Refused::LastFloor);
    }
    // What stands on a floor goes before the floor.
    let items = sheet.items_on(floor).into_iter().rev();
    Ok(items.map(|item| (item.part(), None)).collect())
}

/// The others of the row close up in their order; a row of one bay stays a row.
fn out_of_row(sheet: &Sheet, bay: BayId) -> Result<After, Refused> {
    let (on, run) = run_of(sheet, bay).ok_or(Refused::Nothing)?;
    let floor = sheet.floor(on).ok_or(Refused::Nothing)?;
    let row = bays_of(floor, run);
    if row.len() < 2 {
        return Err(Refused::Nothing);
    }
    let (own, others): (Vec<&Bay>, Vec<&Bay>) = row.into_iter().partition(|b| b.id == bay);
    let alone = own.into_iter().map(|b| (b, None, 0));
    let others = (0..).zip(others).map(|(index, b)| (b, Some(run), index));
    let all = alone.chain(others).map(|(bay, run, run_index)| {
        let bay = Bay {
            run,
            run_index,
            ..sheet.bare(bay)
        };
        (Part::Bay(bay.id), Some(Item::Bay(on, bay)))
    });
    Ok(all.collect())
}

fn has_no_size(item: &Item) -> bool {
    match item {
        Item::Bay(_, bay) => bay.length_mm < 1 || bay.depth_mm < 1 || bay.shelves < 1,
        Item::Wall(_, wall) => wall.thickness_mm < 1,
        Item::Opening(_, opening) => opening.from == opening.to,
        Item::Connector(connector) => connector.width_mm < 1 || connector.floor_s < 1,
        _ => false,
    }
}

pub(super) type After = Vec<(Part, Option<Item>)>;

pub(super) fn each(sheet: &Sheet, parts: &[Part], make: impl Fn(Item) -> Item) -> After {
    let parts = with_bays(sheet, parts);
    let items = parts.into_iter().filter_map(|part| sheet.get(part));
    items.map(make).map(|i| (i.part(), Some(i))).collect()
}

fn copied(sheet: &Sheet, parts: &[Part], way: (Point, usize), fresh: &mut Fresh) -> After {
    let parts = with_bays(sheet, parts);
    let copies = copy::copies(sheet, &parts, way, fresh).into_iter();
    copies.map(|item| (item.part(), Some(item))).collect()
}

fn shaped(
    sheet: &Sheet,
    part: Part,
    make: impl FnOnce(Item) -> Option<Item>,
) -> Result<After, Refused> {
    let item = sheet.get(part).and_then(make).ok_or(Refused::Nothing)?;
    Ok(vec![(part, Some(item))])
}

/// Rows with their bays, each thing once.
pub(super) fn with_bays(sheet: &Sheet, parts: &[Part]) -> Vec<Part> {
    let mut all = BTreeSet::new();
    for part in parts {
        all.insert(*part);
        if let Part::Run(run) = part {
            let bays = sheet.plan.floors.iter().flat_map(|f| bays_of(f, *run));
            all.extend(bays.map(|b| Part::Bay(b.id)));
        }
    }
    all.into_iter().collect()
}

/// Also what can't stay without them: a row whose bays all go, the stops of a connector, a connector without stops.
fn with_their_own(sheet: &Sheet, parts: &[Part]) -> Vec<Part> {
    let mut gone: HashSet<Part> = with_bays(sheet, parts).into_iter().collect();
    for floor in &sheet.plan.floors {
        for run in &floor.runs {
            let bays = bays_of(floor, run.id);
            let is_gone = |b: &&Bay| gone.contains(&Part::Bay(b.id));
            if !bays.is_empty() && bays.iter().all(is_gone) {
                gone.insert(Part::Run(run.id));
            }
        }
    }
    for connector in &sheet.plan.connectors {
        let stops = connector
            .stops
            .iter()
            .map(|s| Part::Stop(connector.id, s.floor));
        let stops: Vec<Part> = stops.collect();
        if gone.contains(&Part::Connector(connector.id)) {
            gone.extend(stops);
        } else if !stops.is_empty() && stops.iter().all(|s| gone.contains(s)) {
            gone.insert(Part::Connector(connector.id));
        }
    }
    // Stops before their connector, bays before their row; never a floor.
    let mut gone: Vec<Part> = gone
        .into_iter()
        .filter(|p| !matches!(p, Part::Floor(_)))
        .collect();
    gone.sort_by(|a, b| b.cmp(a));
    gone
}
