//! Where a thing lies: its corners, moving and turning it, taking hold of a corner, and finding what lies at a point.

use super::item::{Item, Part, Sheet};
use crate::domain::geometry::{PointF, holds};
use crate::domain::id::FloorId;
use crate::domain::plan::{Bay, Floor, Point};

/// A polygon has no fewer corners, and no two of a wall or an opening are needed.
const POLYGON_LEAST: usize = 3;
const LINE_LEAST: usize = 2;

/// A mark without a shape of its own is this wide to the hand, in millimetres.
const MARK_MM: f64 = 400.0;

/// The corners of a thing in their order: of a polygon, of a polyline, of a turned bay; a bare place is one point.
/// Nothing for what has no place of its own (a run as such, a connector as such).
pub fn corners(item: &Item) -> Vec<PointF> {
    let points = |points: &[Point]| points.iter().map(|p| PointF::from(*p)).collect();
    match item {
        Item::Floor(_, ground) => points(&ground.outline),
        Item::Zone(_, zone) => points(&zone.polygon),
        Item::Wall(_, wall) => points(&wall.points),
        Item::Opening(_, opening) => points(&[opening.from, opening.to]),
        Item::Bay(_, bay) => bay.corners().to_vec(),
        Item::Place(_, place) => match &place.polygon {
            Some(polygon) => points(polygon),
            None => points(&[place.at]),
        },
        Item::Stop(_, stop) => points(&stop.polygon),
        Item::Underlay(_, underlay) => underlay.corners().to_vec(),
        Item::Run(..) | Item::Connector(_) => Vec::new(),
    }
}

/// Whether the corners go round.
pub fn is_closed(item: &Item) -> bool {
    match item {
        Item::Floor(..) | Item::Underlay(..) | Item::Zone(..) | Item::Bay(..) | Item::Stop(..) => {
            true
        }
        Item::Place(_, place) => place.polygon.is_some(),
        Item::Wall(..) | Item::Opening(..) | Item::Run(..) | Item::Connector(_) => false,
    }
}

/// The stored points of a thing, to be changed in place.
fn points_mut(item: &mut Item) -> Vec<&mut Point> {
    match item {
        Item::Floor(_, ground) => ground.outline.iter_mut().collect(),
        Item::Underlay(_, underlay) => vec![&mut underlay.at],
        Item::Zone(_, zone) => zone.polygon.iter_mut().collect(),
        Item::Wall(_, wall) => wall.points.iter_mut().collect(),
        Item::Opening(_, opening) => vec![&mut opening.from, &mut opening.to],
        Item::Bay(_, bay) => vec![&mut bay.centre],
        Item::Place(_, place) => {
            let polygon = place.polygon.iter_mut().flatten();
            polygon.chain([&mut place.at]).collect()
        }
        Item::Stop(_, stop) => stop.polygon.iter_mut().chain([&mut stop.at]).collect(),
        Item::Run(..) | Item::Connector(_) => Vec::new(),
    }
}

/// The thing so much further right and down. What would leave the plane stays where it is.
pub fn moved(mut item: Item, by: Point) -> Item {
    let moved = |at: &Point| {
        let (x, y) = (at.x.checked_add(by.x)?, at.y.checked_add(by.y)?);
        Some(Point::new(x, y))
    };
    let points = points_mut(&mut item);
    let all: Option<Vec<Point>> = points.iter().map(|at| moved(at)).collect();
    if let Some(all) = all {
        for (at, to) in points.into_iter().zip(all) {
            *at = to;
        }
    }
    item
}

/// The thing turned about a point, in whole degrees clockwise as seen; what looks somewhere turns with it.
pub fn turned(mut item: Item, about: PointF, by_deg: i32) -> Item {
    if let Item::Underlay(on, underlay) = item {
        return Item::Underlay(on, underlay.turned(about, by_deg % 360 * 1_000));
    }
    for at in points_mut(&mut item) {
        *at = PointF::from(*at).turned(about, by_deg).round();
    }
    match &mut item {
        Item::Bay(_, bay) => bay.turn_deg = (bay.turn_deg + by_deg).rem_euclid(360),
        Item::Place(_, place) => {
            let turned = |facing: i32| (facing + by_deg).rem_euclid(360);
            place.facing_deg = place.facing_deg.map(turned);
        }
        _ => {}
    }
    item
}

/// The list of corners that can be taken hold of one by one, and how many there must be.
fn corner_list(item: &mut Item) -> Option<(&mut Vec<Point>, usize)> {
    match item {
        Item::Floor(_, ground) => Some((&mut ground.outline, POLYGON_LEAST)),
        Item::Zone(_, zone) => Some((&mut zone.polygon, POLYGON_LEAST)),
        Item::Wall(_, wall) => Some((&mut wall.points, LINE_LEAST)),
        Item::Place(_, place) => Some((place.polygon.as_mut()?, POLYGON_LEAST)),
        Item::Stop(_, stop) => Some((&mut stop.polygon, POLYGON_LEAST)),
        _ => None,
    }
}

/// Where one stands at a thing that has a shape beside: in front of a desk, out of a lift. It counts as the corner after
/// the last.
pub fn standing(item: &Item) -> Option<Point> {
    match item {
        Item::Place(_, place) => place.polygon.is_some().then_some(place.at),
        Item::Stop(_, stop) => Some(stop.at),
        _ => None,
    }
}

/// The thing with one corner elsewhere; `None` where it has no such corner. A corner of a bay makes it longer and deeper
/// or shorter, with the opposite corner held; one of a picture makes it larger or smaller.
pub fn reshaped(mut item: Item, corner: usize, to: Point) -> Option<Item> {
    match &mut item {
        Item::Underlay(_, underlay) => *underlay = underlay.reshaped(corner, to.into())?,
        Item::Bay(_, bay) => *bay = stretched(bay, corner, to)?,
        Item::Opening(_, opening) => match corner {
            0 => opening.from = to,
            1 => opening.to = to,
            _ => return None,
        },
        Item::Place(_, place)
            if corner
                == place
                    .polygon
                    .as_ref()
                    .map_or(corner, |polygon| polygon.len()) =>
        {
            place.at = to;
        }
        Item::Stop(_, stop) if corner == stop.polygon.len() => stop.at = to,
        _ => {
            let (list, _) = corner_list(&mut item)?;
            *list.get_mut(corner)? = to;
        }
    }
    Some(item)
}

fn stretched(bay: &Bay, corner: usize, to: Point) -> Option<Bay> {
    let corners = bay.corners();
    let held = *corners.get((corner + 2) % 4).filter(|_| corner < 4)?;
    let centre = PointF::from(bay.centre);
    let upright = |p: PointF| p.turned(centre, -bay.turn_deg);
    let (held_up, to_up) = (upright(held), upright(to.into()));
    let size = |from: f64, to: f64| ((to - from).abs().round() as i32).max(1);
    let middle = PointF::new(
        f64::midpoint(held_up.x, to_up.x),
        f64::midpoint(held_up.y, to_up.y),
    );
    Some(Bay {
        length_mm: size(held_up.x, to_up.x),
        depth_mm: size(held_up.y, to_up.y),
        centre: middle.turned(centre, bay.turn_deg).round(),
        ..bay.clone()
    })
}

/// The thing with one more corner after another; `None` where it has no list of corners.
pub fn bent(mut item: Item, after: usize, at: Point) -> Option<Item> {
    let (list, _) = corner_list(&mut item)?;
    (after < list.len()).then(|| list.insert(after + 1, at))?;
    Some(item)
}

/// The thing with one corner less; `None` where it needs them all.
pub fn straightened(mut item: Item, corner: usize) -> Option<Item> {
    let (list, least) = corner_list(&mut item)?;
    if list.len() <= least || corner >= list.len() {
        return None;
    }
    list.remove(corner);
    Some(item)
}

/// What lies at a point of a floor, as a hand takes it: marks before lines, lines before areas, small areas before the
/// large ones around them. `reach_mm` is how near is near enough. The floor itself is taken by its edge.
pub fn pick(sheet: &Sheet, floor: &Floor, at: PointF, reach_mm: f64) -> Option<Part> {
    let mark = |p: Point, part| (PointF::from(p).distance(at), part);
    let places = floor.places.iter();
    let marks = places.map(|p| mark(p.at, Part::Place(p.id)));
    let nearest = |list: Vec<(f64, Part)>, reach: f64| {
        let near = list.into_iter().filter(|(away, _)| *away <= reach);
        near.min_by(|a, b| a.0.total_cmp(&b.0))
            .map(|(_, part)| part)
    };
    let openings = floor.openings.iter().map(|o| {
        let away = to_segment(at, (o.from.into(), o.to.into()));
        (away, Part::Opening(o.id))
    });
    let walls = floor.walls.iter().map(|wall| {
        let half = f64::from(wall.thickness_mm) / 2.0;
        let away = to_line(&wall.points, at) - half;
        (away.max(0.0), Part::Wall(wall.id))
    });
    nearest(marks.collect(), reach_mm.max(MARK_MM / 2.0))
        .or_else(|| nearest(openings.collect(), reach_mm))
        .or_else(|| {
            let bay = floor.bays.iter().rev().find(|b| holds(&b.corners(), at));
            bay.map(|b| Part::Bay(b.id))
        })
        .or_else(|| nearest(walls.collect(), reach_mm))
        .or_else(|| area(sheet, floor, at))
        .or_else(|| {
            let mut outline = floor.outline.clone();
            outline.extend(floor.outline.first().copied());
            let is_near = to_line(&outline, at) <= reach_mm;
            is_near.then_some(Part::Floor(floor.id))
        })
}

/// The smallest area that holds a point.
fn area(sheet: &Sheet, floor: &Floor, at: PointF) -> Option<Part> {
    let zones = (floor.zones.iter()).map(|z| (z.polygon.as_slice(), Part::Zone(z.id)));
    let places =
        (floor.places.iter()).filter_map(|p| Some((p.polygon.as_deref()?, Part::Place(p.id))));
    let stops = (sheet.plan.connectors.iter()).flat_map(|c| {
        let here = c.stops.iter().filter(|s| s.floor == floor.id);
        here.map(|s| (s.polygon.as_slice(), Part::Stop(c.id, s.floor)))
    });
    let held = (zones.chain(places).chain(stops)).filter(|(polygon, _)| holds(polygon, at));
    held.min_by(|a, b| ground_of(a.0).total_cmp(&ground_of(b.0)))
        .map(|(_, part)| part)
}

/// Everything of a floor that lies within two corners of a rectangle, whole.
pub fn within(sheet: &Sheet, floor: FloorId, (a, b): (PointF, PointF)) -> Vec<Part> {
    let (least, most) = (
        PointF::new(a.x.min(b.x), a.y.min(b.y)),
        PointF::new(a.x.max(b.x), a.y.max(b.y)),
    );
    let is_in = |p: &PointF| p.x >= least.x && p.x <= most.x && p.y >= least.y && p.y <= most.y;
    let items = sheet.items_on(floor).into_iter();
    let held = items.filter(|item| {
        let corners = corners(item);
        !matches!(item, Item::Floor(..) | Item::Underlay(..))
            && !corners.is_empty()
            && corners.iter().all(is_in)
    });
    held.map(|item| item.part()).collect()
}

/// The ground of a polygon, in square millimetres.
pub fn ground_of(polygon: &[Point]) -> f64 {
    let next = polygon.iter().cycle().skip(1);
    let twice: f64 = (polygon.iter().zip(next))
        .map(|(a, b)| f64::from(a.x) * f64::from(b.y) - f64::from(b.x) * f64::from(a.y))
        .sum();
    (twice / 2.0).abs()
}

fn to_line(points: &[Point], at: PointF) -> f64 {
    let pieces = points.windows(2);
    let away = pieces.map(|ends| to_segment(at, (ends[0].into(), ends[1].into())));
    away.fold(f64::INFINITY, f64::min)
}

fn to_segment(at: PointF, ends: (PointF, PointF)) -> f64 {
    nearest_on(at, ends).distance(at)
}

/// The point of a stretch that is nearest to another one.
pub(super) fn nearest_on(at: PointF, (a, b): (PointF, PointF)) -> PointF {
    let along = b - a;
    let length = along.dot(along);
    let share = if length > 0.0 {
        ((at - a).dot(along) / length).clamp(0.0, 1.0)
    } else {
        0.0
    };
    a + along * share
}

impl Sheet {
    /// Everything on a floor, the floor itself first; connectors by their stops here.
    pub fn items_on(&self, on: FloorId) -> Vec<Item> {
        let Some(floor) = self.floor(on) else {
            return Vec::new();
        };
        let mut parts = vec![Part::Floor(on)];
        parts.extend(
            self.underlays
                .contains_key(&on)
                .then_some(Part::Underlay(on)),
        );
        parts.extend(floor.zones.iter().map(|z| Part::Zone(z.id)));
        parts.extend(floor.walls.iter().map(|w| Part::Wall(w.id)));
        parts.extend(floor.openings.iter().map(|o| Part::Opening(o.id)));
        parts.extend(floor.runs.iter().map(|r| Part::Run(r.id)));
        let mut items: Vec<Item> = parts.into_iter().filter_map(|p| self.get(p)).collect();
        items.extend(floor.bays.iter().map(|b| Item::Bay(on, self.bare(b))));
        items.extend(floor.places.iter().map(|p| Item::Place(on, p.clone())));
        for connector in &self.plan.connectors {
            let here = connector.stops.iter().filter(|s| s.floor == on);
            items.extend(here.map(|s| Item::Stop(connector.id, s.clone())));
        }
        items
    }
}
