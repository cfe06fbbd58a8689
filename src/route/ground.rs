//! What stands on a floor, taken from the plan: shapes that nobody walks through, walls with their openings, areas that
//! are kept out of. Nothing is grown here yet.

use super::shape::{dot, edges, is_convex, nearest_on, unit};
use crate::domain::geometry::{PointF, holds};
use crate::domain::id::{ConnectorId, FloorId, OpeningId, ZoneId};
use crate::domain::plan::{
    Access, Bay, Closed, Connector, Floor, Opening, OpeningKind, Plan, Point, Side, Wall, Zone,
    ZoneKind,
};
use crate::domain::way::Gait;

/// How far an opening may be drawn beside the middle of its wall, beyond half the wall's thickness.
const OPENING_OFF_MM: f64 = 100.0;

/// Bays whose fronts differ by less stand in one line.
const SAME_LINE_MM: f64 = 1.0;

/// A floor as the router sees it, in the plan's own measure.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Ground {
    pub floor: FloorId,
    pub ordinal: i32,
    /// Empty when the floor has no end.
    pub outline: Vec<PointF>,
    /// Bays, connectors, furniture, areas without public access.
    fixed: Vec<Vec<PointF>>,
    walls: Vec<Stretch>,
    /// Openings that are for everybody and for every day, closed ones among them.
    pub openings: Vec<Passage>,
    /// Areas that are walked through unless they are closed now.
    pub zones: Vec<(ZoneId, Vec<PointF>)>,
    pub stops: Vec<StopAt>,
}

/// A straight piece of wall along its middle.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Stretch {
    from: PointF,
    to: PointF,
    half_mm: f64,
    /// Goes on past its ends to fill the corner with the next piece.
    is_joined: [bool; 2],
}

/// An opening that can be used.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Passage {
    pub id: OpeningId,
    pub from: PointF,
    pub to: PointF,
    is_step_free: bool,
    /// What it takes out of which of the ground's walls.
    cuts: Vec<Cut>,
}

/// The stretch of a wall that an opening takes out, measured from the wall's beginning.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Cut {
    wall: usize,
    from: f64,
    to: f64,
    /// How far the opening was drawn beside the wall's middle.
    off_mm: f64,
}

/// Where a connector is entered and left.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct StopAt {
    pub connector: ConnectorId,
    pub at: PointF,
    /// How deep it was drawn into the connector's own shape.
    pub depth_mm: f64,
    is_step_free: bool,
}

/// What stands in the way of a gait while some things are closed.
pub(super) struct InTheWay {
    /// Each the points of a convex shape.
    pub shapes: Vec<Vec<PointF>>,
    /// Polygons with dents whose edges are among the shapes; their inside is kept out of.
    pub kept_out: Vec<Vec<PointF>>,
}

impl Ground {
    pub fn new(plan: &Plan, floor: &Floor) -> Self {
        let stops = plan
            .connectors
            .iter()
            .filter(|c| !c.is_staff_only)
            .filter_map(|c| StopAt::of(c, floor.id));
        let walls: Vec<Stretch> = floor.walls.iter().flat_map(stretches).collect();
        let openings = floor.openings.iter();
        Self {
            floor: floor.id,
            ordinal: floor.ordinal,
            outline: polygon(&floor.outline),
            fixed: fixed(plan, floor),
            openings: openings.filter_map(|o| Passage::of(o, &walls)).collect(),
            walls,
            zones: floor
                .zones
                .iter()
                .filter(|zone| !is_blocked(zone))
                .map(|zone| (zone.id, polygon(&zone.polygon)))
                .collect(),
            stops: stops.collect(),
        }
    }

    /// Whether closing such a thing changes where one can walk on this floor.
    pub fn is_changed_by(&self, closed: Closed) -> bool {
        match closed {
            Closed::Zone(id) => self.zones.iter().any(|(zone, _)| *zone == id),
            Closed::Opening(id) => self.openings.iter().any(|o| o.id == id),
            Closed::Connector(_) | Closed::Section(_) | Closed::Place(_) => false,
        }
    }

    /// All that stands in the way.
    pub fn in_the_way(&self, gait: Gait, closed: &[Closed]) -> InTheWay {
        let mut shapes = Vec::new();
        let mut kept_out = Vec::new();
        let is_closed = |id| closed.contains(&Closed::Zone(id));
        let zones = self.zones.iter().filter(|(id, _)| is_closed(*id));
        for area in self.fixed.iter().chain(zones.map(|(_, area)| area)) {
            if area.len() <= 2 || is_convex(area) {
                shapes.push(area.clone());
            } else {
                shapes.extend(outline_of(area));
                kept_out.push(area.clone());
            }
        }
        let open: Vec<&Passage> = (self.openings.iter())
            .filter(|o| gait == Gait::Walking || o.is_step_free)
            .filter(|o| !closed.contains(&Closed::Opening(o.id)))
            .collect();
        for (index, wall) in self.walls.iter().enumerate() {
            let cuts = open.iter().flat_map(|o| &o.cuts);
            let cuts = cuts.filter(|cut| cut.wall == index);
            shapes.extend(wall.pieces(cuts.map(|cut| (cut.from, cut.to)).collect()));
        }
        shapes.extend(outline_of(&self.outline));
        InTheWay { shapes, kept_out }
    }
}

impl StopAt {
    fn of(connector: &Connector, floor: FloorId) -> Option<Self> {
        let stop = connector.stops.iter().find(|s| s.floor == floor)?;
        let (at, shape) = (PointF::from(stop.at), polygon(&stop.polygon));
        let to_edge = edges(&shape).map(|edge| nearest_on(edge, at).distance(at));
        let depth_mm = if holds(&shape, at) {
            to_edge.fold(f64::INFINITY, f64::min)
        } else {
            0.0
        };
        Some(Self {
            connector: connector.id,
            at,
            depth_mm,
            is_step_free: connector.is_step_free,
        })
    }

    pub fn is_for(&self, gait: Gait) -> bool {
        gait == Gait::Walking || self.is_step_free
    }
}

impl Passage {
    /// `None` for staff doors and emergency exits.
    fn of(opening: &Opening, walls: &[Stretch]) -> Option<Self> {
        let is_daily = opening.access == Access::Public && opening.kind != OpeningKind::Emergency;
        let (from, to) = (PointF::from(opening.from), PointF::from(opening.to));
        is_daily.then(|| Self {
            id: opening.id,
            from,
            to,
            is_step_free: opening.is_step_free,
            cuts: cuts((from, to), walls),
        })
    }
}

/// What an opening takes out: of the wall it is drawn nearest to, of a wall that lies exactly upon that one, and of what
/// goes on from these end to end. A wall that merely crosses it on a slant keeps whole.
fn cuts(opening: (PointF, PointF), walls: &[Stretch]) -> Vec<Cut> {
    /// As far as rounding to whole millimetres moves an end.
    const UPON_MM: f64 = 1.0;
    let stretches = walls.iter().enumerate();
    let mut left: Vec<Cut> = stretches
        .filter_map(|(index, wall)| wall.cut_by(index, opening))
        .collect();
    let nearest = left
        .iter()
        .fold(f64::INFINITY, |least, cut| least.min(cut.off_mm));
    let mut taken: Vec<Cut> = Vec::new();
    while let Some(next) = left.iter().position(|cut| {
        let joins = |t: &Cut| walls[t.wall].meets(&walls[cut.wall]);
        cut.off_mm <= nearest + UPON_MM || taken.iter().any(joins)
    }) {
        taken.push(left.swap_remove(next));
    }
    taken
}

/// The edges of a polygon, each a shape of its own.
fn outline_of(polygon: &[PointF]) -> impl Iterator<Item = Vec<PointF>> + '_ {
    edges(polygon).map(|(a, b)| vec![a, b])
}

/// A stored polygon; nothing if it has no inside.
fn polygon(points: &[Point]) -> Vec<PointF> {
    if points.len() < 3 {
        return Vec::new();
    }
    points.iter().map(|p| PointF::from(*p)).collect()
}

/// Areas nobody but staff walks through, or that have no floor.
pub(super) fn is_blocked(zone: &Zone) -> bool {
    let is_shut = matches!(
        zone.kind,
        ZoneKind::Void | ZoneKind::Closed | ZoneKind::Staff
    );
    is_shut || zone.access != Access::Public
}

fn fixed(plan: &Plan, floor: &Floor) -> Vec<Vec<PointF>> {
    let zones = floor.zones.iter().filter(|z| is_blocked(z));
    let furniture = floor.places.iter().filter_map(|p| p.polygon.as_ref());
    let stops = plan.connectors.iter().flat_map(|c| &c.stops);
    let connectors = stops.filter(|s| s.floor == floor.id).map(|s| &s.polygon);
    let drawn = zones.map(|z| &z.polygon).chain(furniture).chain(connectors);
    let mut fixed = rows(&floor.bays);
    fixed.extend(drawn.map(|p| polygon(p)).filter(|p| !p.is_empty()));
    fixed
}

/// A bay seen along its length: where it begins and ends, in the frame of its turn.
#[derive(Debug, Clone, Copy)]
struct Lying {
    turn_deg: i32,
    along: PointF,
    across: PointF,
    /// From and to, along and across.
    u: (f64, f64),
    v: (f64, f64),
}

impl Lying {
    fn of(bay: &Bay) -> Self {
        let turn_deg = bay.turn_deg.rem_euclid(180);
        let normal = bay.face_normal(Side::B);
        let is_over = bay.turn_deg.rem_euclid(360) >= 180;
        let across = if is_over { normal * -1.0 } else { normal };
        let along = PointF::new(across.y, -across.x);
        let centre = PointF::from(bay.centre);
        let span = |axis, size_mm: i32| {
            let (at, half) = (dot(centre, axis), f64::from(size_mm.max(1)) / 2.0);
            (at - half, at + half)
        };
        Self {
            turn_deg,
            along,
            across,
            u: span(along, bay.length_mm),
            v: span(across, bay.depth_mm),
        }
    }

    fn is_in_line(&self, other: &Self) -> bool {
        self.turn_deg == other.turn_deg
            && (self.v.0 - other.v.0).abs() <= SAME_LINE_MM
            && (self.v.1 - other.v.1).abs() <= SAME_LINE_MM
    }

    fn join(&mut self, bay: &Self) {
        self.u.1 = self.u.1.max(bay.u.1);
        self.v = (self.v.0.min(bay.v.0), self.v.1.max(bay.v.1));
    }

    fn corners(&self) -> Vec<PointF> {
        let at = |u, v| self.along * u + self.across * v;
        vec![
            at(self.u.0, self.v.0),
            at(self.u.1, self.v.0),
            at(self.u.1, self.v.1),
            at(self.u.0, self.v.1),
        ]
    }
}

/// Bays that stand in one line with no way between them, made into one shape each line. A gap that no body fits through
/// is none: grown, its sides would meet.
fn rows(bays: &[Bay]) -> Vec<Vec<PointF>> {
    let mut lying: Vec<Lying> = bays.iter().map(Lying::of).collect();
    lying.sort_by(|a, b| (a.turn_deg.cmp(&b.turn_deg)).then(a.v.0.total_cmp(&b.v.0)));
    let mut rows: Vec<Lying> = Vec::new();
    for line in lying.chunk_by_mut(Lying::is_in_line) {
        line.sort_by(|a, b| a.u.0.total_cmp(&b.u.0));
        let begun = rows.len();
        for bay in line {
            match rows[begun..].last_mut() {
                Some(row) if bay.u.0 - row.u.1 < super::NO_GAP_MM => row.join(bay),
                _ => rows.push(*bay),
            }
        }
    }
    rows.iter().map(Lying::corners).collect()
}

/// The straight pieces of a wall. Points drawn onto each other are one.
fn stretches(wall: &Wall) -> Vec<Stretch> {
    let mut points: Vec<PointF> = wall.points.iter().map(|p| PointF::from(*p)).collect();
    points.dedup();
    let last = points.len().saturating_sub(2);
    let is_round = points.len() > 2 && points.first() == points.last();
    let pieces = points.windows(2).enumerate();
    pieces
        .map(|(i, ends)| Stretch {
            from: ends[0],
            to: ends[1],
            half_mm: f64::from(wall.thickness_mm.max(1)) / 2.0,
            is_joined: [i > 0 || is_round, i < last || is_round],
        })
        .collect()
}

impl Stretch {
    /// What is left of the wall between what is cut out of it, as rectangles.
    fn pieces(&self, mut cuts: Vec<(f64, f64)>) -> Vec<Vec<PointF>> {
        let along = unit(self.to - self.from);
        let (begin, end) = self.ends();
        cuts.sort_by(|a, b| a.0.total_cmp(&b.0));
        let mut pieces = Vec::new();
        let mut at = begin;
        for (from, to) in cuts.into_iter().chain([(end, end)]) {
            if from > at {
                pieces.push(self.rectangle(along, at, from));
            }
            at = at.max(to);
        }
        pieces
    }

    /// From where to where the wall goes, measured from its beginning.
    fn ends(&self) -> (f64, f64) {
        let beyond = self.is_joined.map(|is| if is { self.half_mm } else { 0.0 });
        (-beyond[0], self.from.distance(self.to) + beyond[1])
    }

    /// Whether another wall goes on where this one ends.
    fn meets(&self, other: &Self) -> bool {
        let near = self.half_mm + other.half_mm;
        let ends = [self.from, self.to];
        ends.iter()
            .any(|end| end.distance(other.from).min(end.distance(other.to)) <= near)
    }

    /// What an opening could take out of this wall; `None` if the opening is not in this wall.
    fn cut_by(&self, wall: usize, (from, to): (PointF, PointF)) -> Option<Cut> {
        let along = unit(self.to - self.from);
        let across = PointF::new(-along.y, along.x);
        let ends = [from, to].map(|p| p - self.from);
        let off_mm = ends
            .iter()
            .fold(0.0, |most, end| dot(*end, across).abs().max(most));
        let [a, b] = ends.map(|end| dot(end, along));
        // An opening across the wall is in another one; this wall would only lose its end.
        let is_along = (a - b).abs() > from.distance(to) * 0.7;
        let is_beside = off_mm <= self.half_mm + OPENING_OFF_MM;
        let (begin, end) = self.ends();
        let is_within = a.max(b) > begin && a.min(b) < end;
        (is_along && is_beside && is_within).then_some(Cut {
            wall,
            from: a.min(b),
            to: a.max(b),
            off_mm,
        })
    }

    fn rectangle(&self, along: PointF, from: f64, to: f64) -> Vec<PointF> {
        let side = PointF::new(-along.y, along.x) * self.half_mm;
        let (a, b) = (self.from + along * from, self.from + along * to);
        vec![a - side, b - side, b + side, a + side]
    }
}
