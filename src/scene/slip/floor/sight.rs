//! How a floor is looked at through the frame of its map: turned so that the walker sets off upwards, cut to what the
//! way needs.

use super::Sheet;
use crate::domain::geometry::PointF;
use crate::domain::plan::{Floor, Point};
use crate::domain::way::Leg;
use crate::scene::view::turn;
use crate::scene::{Bounds, View};

/// Ground millimetres shown around the way, so that one sees where it lies.
const CONTEXT_MM: f64 = 4_500.0;

/// Less ground than this is never shown: one would not know the place again.
const LEAST_MM: f64 = 14_000.0;

/// Ground millimetres around the outline of a whole floor.
const EDGE_MM: f64 = 900.0;

/// The whole floor is shown where that costs no more than this share of the scale.
const WHOLE_FROM: f64 = 0.72;

/// Marks of the way reach this far around their spot, and the pin of the goal above it.
pub(super) const MARK_MM: f64 = 4.0;
const PIN_MM: f64 = 10.5;

/// Steps shorter than this say nothing of the direction one sets off in.
const STRIDE_MM: f64 = 1_200.0;

/// What a map is about, in ground millimetres turned as they are seen.
struct Ground {
    /// The points of the way and what it is for.
    way: Bounds,
    /// The same with what lies about it.
    around: Bounds,
    floor: Bounds,
}

impl Sheet<'_> {
    /// The ground the map is about, as it is seen turned.
    fn ground(&self) -> Ground {
        let seen = |p: PointF| turn(p, self.turn_deg);
        let floor = self.floor.outline.iter().copied().map(PointF::from);
        let floor = Bounds::around(floor.map(seen))
            .unwrap_or_default()
            .grown(EDGE_MM);
        let bays = self.floor.bays.iter();
        let hits = bays.filter(|b| self.is_last() && self.asked.hits.iter().any(|h| h.0 == b.id));
        let points = self.leg.points.iter().copied().map(PointF::from);
        let points = points.chain(hits.flat_map(|bay| bay.corners()));
        let way = Bounds::around(points.map(seen)).unwrap_or(floor);
        let around = way.grown(CONTEXT_MM);
        let around = Bounds::centred(
            around.centre(),
            around.width().max(LEAST_MM),
            around.height().max(LEAST_MM * 0.7),
        );
        Ground { way, around, floor }
    }

    /// Height against width of what should be seen, and of the strip of the floor that can be when it is that wide.
    pub(super) fn aspects(&self) -> [f64; 2] {
        let Ground { around, floor, .. } = self.ground();
        let is_whole = floor.width() * WHOLE_FROM <= around.width();
        let seen = if is_whole { floor } else { around };
        [seen, floor].map(|b| b.height() / seen.width().max(1.0))
    }

    /// How the map is looked at through a frame.
    pub(super) fn view(&self, frame: &Bounds) -> View {
        let Ground { way, around, floor } = self.ground();
        // Where the way may lie, so that its marks are whole.
        let [side, top] = [MARK_MM, PIN_MM].map(|mm| mm * self.form.map_letters);
        let inner = Bounds::new(
            frame.min + PointF::new(side, top),
            frame.max - PointF::new(side, side),
        );
        let fit = |ground: &Bounds, frame: &Bounds| {
            let wide = frame.width() / ground.width().max(1.0);
            wide.min(frame.height() / ground.height().max(1.0))
        };
        let (whole, part) = (fit(&floor, frame), fit(&around, frame));
        let scale = if whole >= part * WHOLE_FROM {
            whole
        } else {
            part
        };
        let scale = scale.min(fit(&way, &inner));
        // What lies beyond the floor is of no use: the ground is moved under the frame as far as the floor goes, but
        // never so far that a mark is cut.
        let along = |centre: f64, floor: (f64, f64), way: (f64, f64), frame: [f64; 4]| {
            let [start, inner_start, inner_end, end] = frame.map(|mm| mm / scale);
            let middle = f64::midpoint(start, end);
            let floor = (floor.0 + middle - start, floor.1 - end + middle);
            let centre = within(centre, floor);
            within(
                centre,
                (way.1 - inner_end + middle, way.0 - inner_start + middle),
            )
        };
        let spans = |b: &Bounds| [(b.min.x, b.max.x), (b.min.y, b.max.y)];
        let ([floor_x, floor_y], [way_x, way_y]) = (spans(&floor), spans(&way));
        let x = [frame.min.x, inner.min.x, inner.max.x, frame.max.x];
        let y = [frame.min.y, inner.min.y, inner.max.y, frame.max.y];
        let centre = PointF::new(
            along(around.centre().x, floor_x, way_x, x),
            along(around.centre().y, floor_y, way_y, y),
        );
        View {
            scale,
            turn_deg: self.turn_deg,
            ground: turn(centre, -self.turn_deg),
            view: frame.centre(),
        }
    }
}

/// The nearest value between two others; the middle of them where the first is the larger.
fn within(value: f64, (least, most): (f64, f64)) -> f64 {
    if least > most {
        f64::midpoint(least, most)
    } else {
        value.clamp(least, most)
    }
}

/// The direction in which one sets off, in degrees clockwise from the top of the drawing.
pub(super) fn direction(points: &[Point]) -> Option<f64> {
    let first = *points.first()?;
    let far = points.iter().find(|p| first.distance(**p) >= STRIDE_MM);
    let next = *far.or(points.last()).filter(|p| **p != first)?;
    let (x, y) = (f64::from(next.x - first.x), f64::from(next.y - first.y));
    Some(x.atan2(-y).to_degrees())
}

/// The turn at which one sets off upwards, by quarters from the line of the house: walls and shelves stay level, as
/// one sees them, and keep their room for names.
pub(super) fn turn_of(floor: &Floor, leg: &Leg) -> f64 {
    let outline = floor.outline.iter();
    let edges = outline.clone().zip(outline.cycle().skip(1));
    let longest = edges.max_by(|(a, b), (c, d)| a.distance(**b).total_cmp(&c.distance(**d)));
    let house = longest.map_or(0.0, |(a, b)| {
        let (x, y) = (f64::from(b.x - a.x), f64::from(b.y - a.y));
        y.atan2(x).to_degrees()
    });
    let Some(ahead) = direction(&leg.points) else {
        return 0.0;
    };
    let quarter = ((ahead - house) / 90.0).round() * 90.0;
    (-(house + quarter)).rem_euclid(360.0)
}
