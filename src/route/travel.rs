//! Ways through the whole house: on one floor, or over the stops of lifts, stairs, escalators and ramps.

use super::field::Field;
use super::goal::Wanted;
use super::shape::{crossing, edges};
use super::tree::{Spot, shortest};
use super::{Router, is_going, speed_mm_s};
use crate::domain::geometry::{PointF, holds};
use crate::domain::id::ConnectorId;
use crate::domain::plan::{Closed, Connector};
use crate::domain::way::Gait;
use std::cell::OnceCell;
use std::sync::Arc;

/// A way as it was found.
#[derive(Debug, Clone)]
pub(super) struct Travel {
    pub seconds: f64,
    pub length_mm: f64,
    pub parts: Vec<Part>,
    pub is_snapped: bool,
}

/// The part of a way on one floor, given by its place in the list of floors.
#[derive(Debug, Clone)]
pub(super) struct Part {
    pub floor: usize,
    pub points: Vec<PointF>,
    pub then: Option<ConnectorId>,
}

/// The house as it is for one question.
pub(super) struct House<'a> {
    router: &'a Router,
    fields: Vec<Arc<Field>>,
    gait: Gait,
    stops: Vec<Stop<'a>>,
}

/// A usable stop.
struct Stop<'a> {
    floor: usize,
    /// Its place among the stops of its floor.
    index: usize,
    connector: &'a Connector,
}

/// An end of a way, as one stands there.
pub(super) struct End {
    field: Arc<Field>,
    floor: usize,
    at: PointF,
    /// Looked round from only if there is no straight way.
    spot: OnceCell<Spot>,
    is_snapped: bool,
}

impl End {
    fn spot(&self) -> &Spot {
        self.spot.get_or_init(|| Spot::new(&self.field, self.at))
    }
}

/// How a stop was come to.
#[derive(Debug, Clone, Copy)]
struct Reached {
    seconds: f64,
    /// Walked to: the stop that was got off at before, or none from the start. Ridden to: where it was got on.
    from: Option<usize>,
    is_settled: bool,
}

impl Reached {
    const NOT: Self = Self {
        seconds: f64::INFINITY,
        from: None,
        is_settled: false,
    };

    fn improve(&mut self, seconds: f64, from: Option<usize>) {
        if seconds < self.seconds {
            self.seconds = seconds;
            self.from = from;
        }
    }
}

impl Travel {
    /// Whether the way uses a thing.
    pub fn uses(&self, router: &Router, what: Closed) -> bool {
        match what {
            Closed::Connector(id) => self.parts.iter().any(|part| part.then == Some(id)),
            Closed::Opening(id) => self.parts.iter().any(|part| {
                let openings = &router.floors[part.floor].ground.openings;
                let opening = openings.iter().find(|o| o.id == id);
                opening.is_some_and(|o| part.crosses((o.from, o.to)))
            }),
            Closed::Zone(id) => self.parts.iter().any(|part| {
                let zones = &router.floors[part.floor].ground.zones;
                let zone = zones.iter().find(|(zone, _)| *zone == id);
                zone.is_some_and(|(_, area)| part.enters(area))
            }),
            Closed::Section(_) | Closed::Place(_) => false,
        }
    }
}

impl Part {
    fn crosses(&self, line: (PointF, PointF)) -> bool {
        let mut walks = self.points.windows(2);
        walks.any(|walk| crossing((walk[0], walk[1]), line).is_some())
    }

    fn enters(&self, area: &[PointF]) -> bool {
        self.points.iter().any(|p| holds(area, *p)) || edges(area).any(|edge| self.crosses(edge))
    }
}

impl<'a> House<'a> {
    pub fn new(router: &'a Router, gait: Gait, closed: &[Closed]) -> Self {
        let floors = router.floors.iter();
        let fields: Vec<Arc<Field>> = floors.map(|f| f.field(gait, closed)).collect();
        let mut stops = Vec::new();
        for (floor, field) in fields.iter().enumerate() {
            let grounds = &router.floors[floor].ground.stops;
            for (index, (at, tree)) in grounds.iter().zip(&field.stops).enumerate() {
                let is_closed = closed.contains(&Closed::Connector(at.connector));
                let connector = router.connectors.iter().find(|c| c.id == at.connector);
                if let (Some(connector), Some(_), false) = (connector, tree, is_closed) {
                    stops.push(Stop {
                        floor,
                        index,
                        connector,
                    });
                }
            }
        }
        Self {
            router,
            fields,
            gait,
            stops,
        }
    }

    /// Where one stands at each of some spots; those with no free point on their floor are left out.
    pub fn stand(&self, wanted: &[Wanted]) -> Vec<End> {
        wanted.iter().filter_map(|w| self.stand_at(w)).collect()
    }

    fn stand_at(&self, wanted: &Wanted) -> Option<End> {
        let field = &self.fields[wanted.floor];
        let at = field.stand(wanted.at)?;
        // A way is told in whole millimetres; what lies below is rounding.
        let is_moved = at.round() != wanted.at.round();
        Some(End {
            field: Arc::clone(field),
            floor: wanted.floor,
            at,
            spot: OnceCell::new(),
            is_snapped: is_moved && !wanted.is_furniture,
        })
    }

    /// Whether a floor is here as it is there.
    pub fn is_same_at(&self, other: &Self, floor: usize) -> bool {
        Arc::ptr_eq(&self.fields[floor], &other.fields[floor])
    }

    /// The best way from any of the starts to any of the ends.
    pub fn best(&self, starts: &[End], ends: &[End]) -> Option<Travel> {
        let pairs = starts.iter().flat_map(|s| ends.iter().map(move |e| (s, e)));
        let ways = pairs.filter_map(|(start, end)| self.between(start, end));
        ways.min_by(|a, b| a.seconds.total_cmp(&b.seconds))
    }

    fn between(&self, start: &End, end: &End) -> Option<Travel> {
        let on_floor = (start.floor == end.floor)
            .then(|| self.on_floor(start, end))
            .flatten();
        on_floor.or_else(|| self.over_stops(start, end))
    }

    fn on_floor(&self, start: &End, end: &End) -> Option<Travel> {
        let field = &self.fields[start.floor];
        let (length_mm, points) = if field.is_clear(start.at, end.at) {
            (start.at.distance(end.at), vec![start.at, end.at])
        } else {
            shortest(field, start.spot(), end.spot())?
        };
        Some(Travel {
            seconds: length_mm / speed_mm_s(self.gait),
            length_mm,
            parts: vec![Part {
                floor: start.floor,
                points,
                then: None,
            }],
            is_snapped: start.is_snapped || end.is_snapped,
        })
    }

    fn over_stops(&self, start: &End, end: &End) -> Option<Travel> {
        let (boarded, left) = self.spread(start);
        let last = (self.stops.iter().enumerate())
            .filter(|(_, stop)| stop.floor == end.floor)
            .filter_map(|(i, stop)| {
                let walk = self.walk_s(stop, end.spot())?;
                Some((left[i].seconds + walk, i))
            })
            .min_by(|a, b| a.0.total_cmp(&b.0))
            .filter(|(seconds, _)| seconds.is_finite())?;
        // From the end back to the start.
        let mut parts = vec![self.part(end.floor, Some(last.1), None, Some(end.spot()))];
        let mut got_off = last.1;
        loop {
            let got_on = left[got_off].from?;
            let before = boarded[got_on].from;
            let from = before.is_none().then_some(start.spot());
            let floor = self.stops[got_on].floor;
            parts.push(self.part(floor, before, Some(got_on), from));
            match before {
                Some(stop) => got_off = stop,
                None => break,
            }
        }
        parts.reverse();
        let legs = parts.iter().flat_map(|part| part.points.windows(2));
        Some(Travel {
            seconds: last.0,
            length_mm: legs.map(|walk| walk[0].distance(walk[1])).sum(),
            parts,
            is_snapped: start.is_snapped || end.is_snapped,
        })
    }

    /// Dijkstra from a start over all stops. Walking and riding take turns, so that a wait is paid once a ride: how each
    /// stop is walked to, and how it is got off at.
    fn spread(&self, start: &End) -> (Vec<Reached>, Vec<Reached>) {
        let count = self.stops.len();
        let mut boarded = vec![Reached::NOT; count];
        let mut left = vec![Reached::NOT; count];
        for (stop, reached) in self.stops.iter().zip(&mut boarded) {
            let walk = (stop.floor == start.floor).then(|| self.walk_s(stop, start.spot()));
            if let Some(seconds) = walk.flatten() {
                reached.improve(seconds, None);
            }
        }
        let nearest = |reached: &[Reached]| {
            let open = (reached.iter().enumerate()).filter(|(_, r)| !r.is_settled);
            let least = open.min_by(|a, b| a.1.seconds.total_cmp(&b.1.seconds));
            least.map_or((f64::INFINITY, 0), |(i, r)| (r.seconds, i))
        };
        loop {
            let (to_board, to_leave) = (nearest(&boarded), nearest(&left));
            if to_board.0.min(to_leave.0).is_infinite() {
                return (boarded, left);
            }
            if to_board.0 <= to_leave.0 {
                boarded[to_board.1].is_settled = true;
                self.ride(to_board, &mut left);
            } else {
                left[to_leave.1].is_settled = true;
                self.walk(to_leave, &mut boarded);
            }
        }
    }

    fn ride(&self, (seconds, from): (f64, usize), left: &mut [Reached]) {
        let on = &self.stops[from];
        let ordinal = |stop: &Stop<'_>| self.router.floors[stop.floor].ground.ordinal;
        for (stop, reached) in self.stops.iter().zip(left) {
            let is_same = stop.connector.id == on.connector.id && stop.floor != on.floor;
            if is_same && is_going(on.connector.kind, ordinal(on), ordinal(stop)) {
                let floors = ordinal(on).abs_diff(ordinal(stop));
                let wait = f64::from(on.connector.wait_s);
                let ride = f64::from(on.connector.floor_s) * f64::from(floors);
                reached.improve(seconds + wait + ride, Some(from));
            }
        }
    }

    fn walk(&self, (seconds, from): (f64, usize), boarded: &mut [Reached]) {
        let off = &self.stops[from];
        let field = &self.fields[off.floor];
        for (stop, reached) in self.stops.iter().zip(boarded) {
            if stop.floor == off.floor {
                let length = field.between[off.index][stop.index];
                reached.improve(seconds + length / speed_mm_s(self.gait), Some(from));
            }
        }
    }

    /// How long one walks between a stop and a spot of its floor.
    fn walk_s(&self, stop: &Stop<'_>, spot: &Spot) -> Option<f64> {
        let field = &self.fields[stop.floor];
        let tree = field.stops[stop.index].as_ref()?;
        let (length, _) = tree.from(field, spot)?;
        Some(length / speed_mm_s(self.gait))
    }

    /// The walk on one floor from a stop (or, without one, the spot) to another stop (or the spot).
    fn part(
        &self,
        floor: usize,
        from: Option<usize>,
        to: Option<usize>,
        spot: Option<&Spot>,
    ) -> Part {
        let field = &self.fields[floor];
        let tree = |stop: usize| field.stops[self.stops[stop].index].as_ref();
        let way = |tree: &super::tree::Tree, spot: &Spot| {
            let first = tree.from(field, spot).map(|(_, first)| first);
            first.map_or_else(Vec::new, |first| tree.points(field, spot, first))
        };
        let points = match (from.and_then(tree), to.and_then(tree), spot) {
            (Some(from), Some(to), _) => way(to, &from.root),
            (None, Some(to), Some(spot)) => way(to, spot),
            (Some(from), None, Some(spot)) => {
                let mut points = way(from, spot);
                points.reverse();
                points
            }
            _ => Vec::new(),
        };
        Part {
            floor,
            points,
            then: to.map(|stop| self.stops[stop].connector.id),
        }
    }
}
