//! Shelves put together to rows of bays. At least [`LINE_LEAST`] nameless pieces that stand end to end are a row of
//! shelves; fewer are furniture. A shelf longer than one bookcase is a row: it is divided into bays. Numbers that stand
//! twice, or that are not there, are given and told.

use super::house::Draft;
use super::missed::NotMade;
use super::shape::sides;
use super::shelf::Case;
use crate::domain::draw::CODE_MOST;
use crate::domain::geometry::{PointF, holds, nearest_on};
use crate::domain::id::{BayId, FaceId, RunId};
use crate::domain::plan::{Bay, Face, Floor, Run, Side};
use std::collections::HashSet;

/// So many nameless pieces in a line are a row of shelves.
const LINE_LEAST: usize = 4;
/// A shelf this deep is reached from both sides.
const DOUBLE_MM: f64 = 450.0;
/// A longer one is a row of bays of some 90 cm.
const BAY_MOST_MM: f64 = 1_800.0;
const BAY_MM: f64 = 900.0;
/// Shelves in a line differ by no more from it, and gape by no more.
const LINE_OFF_MM: f64 = 100.0;
const GAP_MM: f64 = 150.0;
/// Shelves on a row's bays where none is told.
const SHELVES: i32 = 6;
/// How far before a face it is looked whether there is room.
const LOOK_MM: f64 = 3_000.0;

impl Case<'_> {
    fn along(&self) -> PointF {
        let (sin, cos) = f64::from(self.turn_deg).to_radians().sin_cos();
        PointF::new(cos, sin)
    }

    /// Whether another shelf stands on from this one, in its line.
    fn goes_on(&self, other: &Self) -> bool {
        let apart = (self.turn_deg - other.turn_deg).rem_euclid(180);
        let is_same_way = apart.min(180 - apart) <= 1;
        let is_as_deep = (self.depth - other.depth).abs() <= LINE_OFF_MM;
        let out = other.centre - self.centre;
        let (along, across) = (self.along(), PointF::new(-self.along().y, self.along().x));
        let gap = out.dot(along).abs() - (self.length + other.length) / 2.0;
        is_same_way
            && is_as_deep
            && out.dot(across).abs() <= LINE_OFF_MM
            && (-LINE_OFF_MM..=GAP_MM).contains(&gap)
            && self.floor == other.floor
    }
}

impl<'a> Draft<'a> {
    /// Puts the shelves together to rows. Nameless pieces that make none are furniture after all.
    pub(super) fn add_shelves(&mut self) {
        let mut taken: HashSet<String> = HashSet::new();
        for mut row in rows(std::mem::take(&mut self.cases)) {
            let is_row = row.iter().any(|case| case.is_sure) || row.len() >= LINE_LEAST;
            if is_row {
                sort(&mut row);
                self.add_row(&row, &mut taken);
                continue;
            }
            for case in row {
                self.add_piece(case);
            }
        }
    }

    fn add_piece(&mut self, case: Case<'a>) {
        let Case {
            fixture,
            floor,
            outline,
            ..
        } = case;
        self.add_furniture((fixture, floor), None, outline);
    }

    fn add_row(&mut self, row: &[Case<'a>], taken: &mut HashSet<String>) {
        let Some(first) = row.first() else {
            return;
        };
        let at = first.floor;
        let run = RunId(self.id());
        let count = self.floors[at].runs.len() + 1;
        let code =
            run_code(row).unwrap_or_else(|| format!("{}-R{count}", self.floors[at].short_name));
        // Face A of a row that is reached from one side looks where there is room.
        let turn_deg = match looks_back(&self.floors[at], row) {
            true => first.turn_deg + 180,
            false => first.turn_deg,
        };
        let like = Like {
            run: Run { id: run, code },
            turn_deg: turn_deg.rem_euclid(360),
            is_double: first.depth >= DOUBLE_MM,
        };
        let mut bays: Vec<Bay> = Vec::new();
        for (index, case) in row.iter().enumerate() {
            let pieces = match case.length > BAY_MOST_MM {
                true => (case.length / BAY_MM).round() as i32,
                false => 1,
            };
            if pieces > 1 {
                self.missed.feature(NotMade::Divided, case.fixture);
            }
            for piece in 0..pieces {
                let wanted = wanted((case, &like.run.code), (index, piece, pieces));
                let (code, is_given) = free(&self.floors[at].short_name, wanted, taken);
                if is_given || case.code.is_empty() {
                    let told = format!("{} → {code}", case.fixture.called());
                    self.missed
                        .miss(NotMade::Numbered, (&case.fixture.file, told));
                }
                let index = bays.len() as i32;
                bays.push(self.bay((case, &like), (piece, pieces), (index, code)));
            }
        }
        self.floors[at].runs.push(like.run);
        self.floors[at].bays.extend(bays);
    }

    /// One of so many pieces of a shelf.
    fn bay(
        &mut self,
        (case, like): (&Case<'a>, &Like),
        (piece, pieces): (i32, i32),
        (run_index, code): (i32, String),
    ) -> Bay {
        let sides: &[Side] = match like.is_double {
            true => &[Side::A, Side::B],
            false => &[Side::A],
        };
        let faces = sides.iter().map(|side| Face {
            id: FaceId(self.id()),
            side: *side,
            sign: case.sign.clone().unwrap_or_default(),
            sections: Vec::new(),
        });
        let faces = faces.collect();
        let length = case.length / f64::from(pieces);
        let off = (f64::from(piece) + 0.5) * length - case.length / 2.0;
        Bay {
            id: BayId(self.id()),
            run: Some(like.run.id),
            run_index,
            code,
            centre: (case.centre + case.along() * off).round(),
            length_mm: (length.round() as i32).max(1),
            depth_mm: (case.depth.round() as i32).max(1),
            turn_deg: like.turn_deg,
            shelves: SHELVES,
            faces,
        }
    }
}

/// What the bays of a row have in common.
struct Like {
    run: Run,
    turn_deg: i32,
    is_double: bool,
}

/// Shelves by the line they stand in.
fn rows(cases: Vec<Case<'_>>) -> Vec<Vec<Case<'_>>> {
    let mut rows: Vec<Vec<Case<'_>>> = Vec::new();
    for case in cases {
        let (joined, rest) = { rows.into_iter() }
            .partition::<Vec<_>, _>(|row| row.iter().any(|other| other.goes_on(&case)));
        rows = rest;
        let mut row: Vec<Case<'_>> = joined.into_iter().flatten().collect();
        row.push(case);
        rows.push(row);
    }
    rows.sort_by_key(|row| row.first().map(|case| (case.floor, case.fixture.number)));
    rows
}

/// Along the line: the way in which the numbers go up, else from the left, or from above.
fn sort(row: &mut [Case<'_>]) {
    let Some(along) = row.first().map(Case::along) else {
        return;
    };
    row.sort_by(|a, b| a.centre.dot(along).total_cmp(&b.centre.dot(along)));
    let number = |case: &Case<'_>| {
        let digits: String = case.code.chars().filter(char::is_ascii_digit).collect();
        digits.parse::<u64>().ok()
    };
    if let [first, .., last] = &*row
        && number(first) > number(last)
    {
        row.reverse();
    }
}

/// The row's own number: what the numbers of its bays begin with, or the one that all of them have.
fn run_code(row: &[Case<'_>]) -> Option<String> {
    let first = row.first().map(|case| case.code.as_str())?;
    let rest = || row.iter().map(|case| case.code.as_str());
    if !first.is_empty() && rest().all(|code| code == first) {
        return Some(first.to_owned());
    }
    let same = |length: usize| rest().all(|code| code.get(..length) == first.get(..length));
    let ends = first.char_indices().map(|(at, c)| at + c.len_utf8());
    let shared = ends.take_while(|end| same(*end)).last()?;
    let (head, _) = first[..shared].rsplit_once(['-', '.', '/', '_', ' '])?;
    (!head.is_empty()).then(|| head.to_owned())
}

/// Whether there is more room behind a row, as it lies, than before it.
fn looks_back(floor: &Floor, row: &[Case<'_>]) -> bool {
    let Some(middle) = row.get(row.len() / 2) else {
        return false;
    };
    let up = PointF::new(middle.along().y, -middle.along().x);
    room(floor, row, (middle, up)) < room(floor, row, (middle, up * -1.0))
}

/// How far one sees from a shelf before something stands in the way.
fn room(floor: &Floor, row: &[Case<'_>], (case, way): (&Case<'_>, PointF)) -> f64 {
    const STEP_MM: f64 = 100.0;
    let walls = floor.walls.iter().flat_map(|wall| wall.points.windows(2));
    let walls: Vec<(PointF, PointF)> = walls.map(|w| (w[0].into(), w[1].into())).collect();
    let edges: Vec<(PointF, PointF)> = sides(&floor.outline).chain(walls).collect();
    let is_free = |at: PointF| {
        let mut bays = floor.bays.iter();
        let mut others = row.iter().filter(|other| other.centre != case.centre);
        let is_wall = |(a, b): &(PointF, PointF)| nearest_on((*a, *b), at).distance(at) < STEP_MM;
        !edges.iter().any(is_wall)
            && holds(&floor.outline, at)
            && !bays.any(|bay| holds(&bay.corners().map(PointF::round), at))
            && !others.any(|other| holds(&other.outline, at))
    };
    let mut off = case.depth / 2.0 + STEP_MM;
    while off < LOOK_MM && is_free(case.centre + way * off) {
        off += STEP_MM;
    }
    off
}

/// The number a bay is to have.
fn wanted((case, run): (&Case<'_>, &str), (index, piece, pieces): (usize, i32, i32)) -> String {
    match (case.code.as_str(), pieces) {
        ("", _) => format!("{run}-{:02}", index as i32 * pieces + piece + 1),
        (code, 1) => code.to_owned(),
        (code, _) => format!("{code}-{:02}", piece + 1),
    }
}

/// A number that no other bay has, and whether it is another one than was wanted.
fn free(button: &str, wanted: String, taken: &mut HashSet<String>) -> (String, bool) {
    let cut = |code: String| code.chars().take(CODE_MOST).collect::<String>();
    let wanted = cut(wanted);
    if taken.insert(wanted.to_lowercase()) {
        return (wanted, false);
    }
    let on_floor = cut(format!("{button}-{wanted}"));
    if taken.insert(on_floor.to_lowercase()) {
        return (on_floor, true);
    }
    let mut again = 2;
    loop {
        let code = cut(format!("{on_floor}.{again}"));
        if taken.insert(code.to_lowercase()) {
            return (code, true);
        }
        again += 1;
    }
}
