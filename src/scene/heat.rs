//! Where the house hurts, over the map of a floor: at each spot a round plate with the number, the larger the more. A
//! number is read by everybody; size and place only lead the eye. Seen from further away, near spots are one, with the
//! sum of their numbers, so that none hides another.

use crate::domain::geometry::PointF;
use crate::domain::heat::Heat;
use crate::domain::language::Language;
use crate::scene::{Face, Hand, Path, Place, Role, Scales, Scene, Shape, Stroke, Text, Width};

/// View millimetres from the middle of a plate to its edge: of the least, and how much more of the most.
const LEAST_MM: f64 = 3.0;
const MORE_MM: f64 = 3.0;

/// Between two plates.
const APART_MM: f64 = 0.6;

/// The scales at which spots are put together anew, each so much nearer than the one before.
const FIRST_SCALE: f64 = 0.001;
const STEP: f64 = 1.4;
const STEPS: i32 = 14;

/// Plates for all spots of a floor.
pub fn heat_overlay(spots: &[Heat], language: Language) -> Scene {
    let mut scene = Scene::default();
    for step in 0..STEPS {
        let from = FIRST_SCALE * STEP.powi(step);
        let scales = Scales {
            from: if step == 0 { 0.0 } else { from },
            below: if step + 1 == STEPS {
                f64::INFINITY
            } else {
                from * STEP
            },
        };
        for plate in plates(spots, from) {
            add(&mut scene, &plate, (scales, language));
        }
    }
    scene
}

/// Spots seen as one.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Plate {
    at: PointF,
    count: usize,
    radius_mm: f64,
}

/// The spots put together until none touches another, the most painful keeping their places.
fn plates(spots: &[Heat], scale: f64) -> Vec<Plate> {
    let all: usize = spots.iter().map(|spot| spot.count).sum();
    let radius = |count: usize| LEAST_MM + MORE_MM * (count as f64 / all.max(1) as f64).sqrt();
    let mut plates: Vec<Plate> = Vec::new();
    for spot in spots {
        let mut plate = Plate {
            at: PointF::from(spot.at),
            count: spot.count,
            radius_mm: radius(spot.count),
        };
        // One that grew may touch the next.
        while let Some(near) = plates.iter().position(|other| {
            let room = (other.radius_mm + plate.radius_mm + APART_MM) / scale;
            other.at.distance(plate.at) < room
        }) {
            let near = plates.swap_remove(near);
            let count = near.count + plate.count;
            let at = if near.count >= plate.count {
                near.at
            } else {
                plate.at
            };
            plate = Plate {
                at,
                count,
                radius_mm: radius(count),
            };
        }
        plates.push(plate);
    }
    plates
}

fn add(scene: &mut Scene, plate: &Plate, (scales, language): (Scales, Language)) {
    scene.shapes.push(Shape {
        path: Path::circle(PointF::default(), plate.radius_mm),
        place: Place::Upright(plate.at),
        fill: Some(Role::Goal),
        stroke: Some(Stroke {
            role: Role::RouteCasing,
            width: Width::View(0.5),
            dash: None,
        }),
        scales,
        tag: None,
    });
    let hand = Hand::new(Face::SemiBold, 3.3, Role::OnGoal);
    let mut text = Text::new(plate.count.to_string(), language, plate.at, hand);
    text.scales = scales;
    scene.texts.push(text);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::heat::HeatOf;
    use crate::domain::id::BayId;
    use crate::domain::plan::Point;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn no_plate_touches_another_at_any_scale_and_no_number_is_lost(
            spots in prop::collection::vec((0..80_000, 0..40_000, 1..40_usize), 0..60),
        ) {
            let spots: Vec<Heat> = (1..).zip(spots).map(|(id, (x, y, count))| Heat {
                of: HeatOf::Bay(BayId(id)),
                at: Point::new(x, y),
                count,
            }).collect();
            let all: usize = spots.iter().map(|s| s.count).sum();
            for scale in [0.001, 0.0025, 0.005, 0.02, 0.05] {
                let plates = plates(&spots, scale);
                prop_assert_eq!(plates.iter().map(|p| p.count).sum::<usize>(), all);
                for (i, a) in plates.iter().enumerate() {
                    for b in &plates[i + 1..] {
                        prop_assert!(a.at.distance(b.at) * scale >= a.radius_mm + b.radius_mm);
                    }
                }
            }
        }
    }

    #[test]
    fn a_number_fits_its_plate() {
        for count in [1, 12, 999] {
            let spot = Heat {
                of: HeatOf::Bay(BayId(1)),
                at: Point::new(0, 0),
                count,
            };
            let scene = heat_overlay(&[spot], Language::English);
            let plate = plates(&[spot], 0.01)[0];
            assert!(scene.texts[0].width_mm < 2.0 * plate.radius_mm, "{count}");
        }
    }
}
