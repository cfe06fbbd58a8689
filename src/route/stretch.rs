//! A leg as it is told: the straight stretches a walker would name, without the small bends of the drawn line.

use super::shape::{cross, dot, unit};
use crate::domain::geometry::PointF;
use crate::domain::plan::Point;
use crate::domain::way::{Hand, Turn};

/// Less than this is straight on.
pub(super) const STRAIGHT_DEG: f64 = 25.0;
const BEAR_DEG: f64 = 60.0;
const ROUND_DEG: f64 = 150.0;

/// Bends that lie closer together than this are told as one, unless they lead farther than the walk before them: where
/// one goes round something in small bends, the sum of them can be the other hand than the last.
const SHORT_MM: f64 = 3_000.0;

/// A first stretch of a leg that is shorter is not told: a step away from the shelf or the desk.
const STEP_OUT_MM: f64 = 1_000.0;

/// The same for the last stretch. The first bay of an aisle is hardly farther in, and the turn to it counts.
const STEP_IN_MM: f64 = 400.0;

/// A sidestep from one aisle into the next is this long at least, and told. A way that comes back to its direction after
/// a bulge as long goes on in a new stretch: whoever is in the bulge looks elsewhere.
const ASIDE_MM: f64 = 1_000.0;

/// A straight walk.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Stretch {
    pub from: PointF,
    pub to: PointF,
    /// The direction at its beginning, one millimetre long.
    pub way: PointF,
    /// Degrees turned to the right before it, all bends since the stretch before taken together.
    pub turn_deg: f64,
}

impl Stretch {
    fn new(from: PointF, to: PointF, turn_deg: f64) -> Self {
        Self {
            from,
            to,
            way: unit(to - from),
            turn_deg,
        }
    }

    pub fn length(&self) -> f64 {
        self.from.distance(self.to)
    }
}

/// How many degrees `to` lies to the right of `from`, -180 to 180.
pub(super) fn turn_deg(from: PointF, to: PointF) -> f64 {
    cross(from, to).atan2(dot(from, to)).to_degrees()
}

/// A turn in words.
pub(super) fn turn(deg: f64) -> Turn {
    let hand = if deg < 0.0 { Hand::Left } else { Hand::Right };
    match deg.abs() {
        d if d < STRAIGHT_DEG => Turn::Ahead,
        d if d < BEAR_DEG => Turn::Bear(hand),
        d if d < ROUND_DEG => Turn::Sharp(hand),
        _ => Turn::Round(hand),
    }
}

/// The stretches of a leg; none if it is but a step. `is_aisle` says whether a walk runs between shelves.
pub(super) fn stretches(
    points: &[Point],
    is_aisle: impl Fn(PointF, PointF) -> bool,
) -> Vec<Stretch> {
    let told = told(&straightened(points), is_aisle);
    seen(points, told)
}

fn told(points: &[PointF], is_aisle: impl Fn(PointF, PointF) -> bool) -> Vec<Stretch> {
    let walks: Vec<Stretch> = (points.windows(2))
        .map(|ends| Stretch::new(ends[0], ends[1], 0.0))
        .collect();
    let mut told: Vec<Stretch> = Vec::new();
    let mut turned = 0.0;
    // What was walked since the last told stretch ended.
    let mut untold = 0.0;
    for (i, walk) in walks.iter().enumerate() {
        let before = i.checked_sub(1).and_then(|before| walks.get(before));
        let after = walks.get(i + 1);
        turned += before.map_or(0.0, |before| turn_deg(before.way, walk.way));
        let is_end = before.is_none() || after.is_none();
        let step = if after.is_none() {
            STEP_IN_MM
        } else {
            STEP_OUT_MM
        };
        if is_end && walk.length() < step {
            // What was turned before the first told stretch is no bend of the way.
            turned = if told.is_empty() { 0.0 } else { turned };
            continue;
        }
        let room = told.last().map_or(0.0, Stretch::length).min(SHORT_MM);
        let is_short = untold + walk.length() < room && !is_end;
        let is_aside = after.is_some_and(|next| {
            let is_lane = turned.abs() >= BEAR_DEG;
            let is_back = (turned + turn_deg(walk.way, next.way)).abs() < STRAIGHT_DEG;
            is_lane && is_back && walk.length() >= ASIDE_MM && is_aisle(next.from, next.to)
        });
        if is_short && !is_aside {
            untold += walk.length();
            continue;
        }
        match told.last_mut() {
            Some(last) if turned.abs() < STRAIGHT_DEG && untold < ASIDE_MM => last.to = walk.to,
            Some(_) => told.push(Stretch {
                turn_deg: turned,
                ..*walk
            }),
            None => told.push(*walk),
        }
        turned = 0.0;
        untold = 0.0;
    }
    told
}

/// Sets right what is told of a turn where the walker would see another: somebody in the middle of a stretch looks
/// another way than at its beginning if it ends in small bends, and those can be the other hand.
fn seen(points: &[Point], mut told: Vec<Stretch>) -> Vec<Stretch> {
    let mut walked = vec![0.0];
    for ends in points.windows(2) {
        walked.push(walked[walked.len() - 1] + ends[0].distance(ends[1]));
    }
    let begins = |stretch: &Stretch| {
        let index = points.iter().position(|p| PointF::from(*p) == stretch.from);
        index.map_or(0.0, |index| walked[index])
    };
    let mut ends: Vec<f64> = told.iter().map(begins).collect();
    ends.extend(walked.last());
    let middles: Vec<f64> = ends.windows(2).map(|e| f64::midpoint(e[0], e[1])).collect();
    for (stretch, middle) in told.iter_mut().skip(1).zip(middles.windows(2)) {
        let bends = points.windows(3).zip(&walked[1..]);
        let bends = bends.filter(|(_, at)| **at > middle[0] && **at <= middle[1]);
        let seen: f64 = bends
            .map(|(p, _)| {
                let [a, b, c] = [p[0], p[1], p[2]].map(PointF::from);
                turn_deg(b - a, c - b)
            })
            .sum();
        let is_other = match turn(stretch.turn_deg) {
            Turn::Ahead => seen.abs() >= BEAR_DEG,
            Turn::Bear(_) | Turn::Sharp(_) | Turn::Round(_) => seen * stretch.turn_deg <= 0.0,
        };
        if is_other {
            stretch.turn_deg = seen;
        }
    }
    told
}

/// The points without the bends that nobody would call one, the slightest first, for what is left then bends more.
fn straightened(points: &[Point]) -> Vec<PointF> {
    let mut points: Vec<PointF> = points.iter().map(|p| PointF::from(*p)).collect();
    points.dedup();
    loop {
        let bend = |i: usize| {
            let (before, after) = (points[i] - points[i - 1], points[i + 1] - points[i]);
            turn_deg(before, after).abs()
        };
        let bends = (1..points.len().saturating_sub(1)).map(|i| (bend(i), i));
        let slightest = bends.min_by(|a, b| a.0.total_cmp(&b.0));
        match slightest.filter(|(deg, _)| *deg < STRAIGHT_DEG) {
            Some((_, i)) => points.remove(i),
            None => return points,
        };
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn turns(points: &[(i32, i32)]) -> Vec<Turn> {
        let points: Vec<Point> = points.iter().map(|p| Point::new(p.0, p.1)).collect();
        let told = stretches(&points, |_, _| false);
        told.iter().skip(1).map(|s| turn(s.turn_deg)).collect()
    }

    #[test]
    fn a_hook_of_small_bends_is_told_by_the_hand_it_turns_to_last() {
        let hook = [
            (6_758, 300),
            (6_758, 1_924),
            (6_582, 2_100),
            (5_984, 2_100),
            (5_808, 1_924),
            (5_398, 606),
            (5_187, 395),
            (4_939, 394),
            (300, 394),
        ];
        let told = turns(&hook);
        assert!(
            matches!(
                told[..],
                [Turn::Round(Hand::Right), Turn::Sharp(Hand::Left)]
            ),
            "{told:?}"
        );
    }

    #[test]
    fn a_corner_that_is_rounded_before_the_end_turns_to_the_hand_the_walker_sees() {
        let round_the_end = [
            (9_116, 2_839),
            (9_782, 4_007),
            (10_005, 4_116),
            (10_807, 3_840),
            (10_916, 3_617),
            (10_916, 3_143),
            (11_092, 2_967),
            (11_318, 2_885),
        ];
        assert_eq!(
            turns(&round_the_end),
            [Turn::Sharp(Hand::Left), Turn::Ahead]
        );
    }

    #[test]
    fn a_way_round_something_goes_on_straight_in_a_stretch_of_its_own_if_it_is_long() {
        let round = |out: i32| {
            [
                (0, 0),
                (5_000, 0),
                (5_000, out),
                (5_500, out),
                (5_500, 0),
                (12_000, 0),
            ]
        };
        assert_eq!(turns(&round(200)), []);
        assert_eq!(turns(&round(400)), [Turn::Ahead]);
    }
}
