//! A drawing with larger letters, for readers who need them: what has one size to the reader grows, the ground stays.

use super::{Place, Plate, Scales, Scene, Shape, Stroke, Text, Width};

/// The same drawing with letters, signs and lines `by` times as large. What was laid out for a scale is right at `by`
/// times that scale afterwards, and nothing overlaps there that did not before.
pub fn enlarged(mut scene: Scene, by: f64) -> Scene {
    scene.shapes.iter_mut().for_each(|shape| grow(shape, by));
    scene.texts.iter_mut().for_each(|text| grow_text(text, by));
    scene
}

fn grow(shape: &mut Shape, by: f64) {
    if !matches!(shape.place, Place::Ground) {
        shape.path = shape.path.map(|p| p * by);
    }
    shape.scales = grown_scales(shape.scales, by);
    shape.stroke = shape.stroke.map(|stroke| Stroke {
        width: match stroke.width {
            Width::View(mm) => Width::View(mm * by),
            Width::Ground(mm) => Width::Ground(mm),
        },
        dash: stroke.dash.map(|dash| dash.map(|mm| mm * by)),
        ..stroke
    });
}

fn grow_text(text: &mut Text, by: f64) {
    text.shift_mm = text.shift_mm * by;
    text.size_mm *= by;
    text.width_mm *= by;
    text.scales = grown_scales(text.scales, by);
    text.plate = text.plate.map(|plate| Plate {
        pad_mm: plate.pad_mm * by,
        radius_mm: plate.radius_mm * by,
        ..plate
    });
}

fn grown_scales(scales: Scales, by: f64) -> Scales {
    Scales {
        from: scales.from * by,
        below: scales.below * by,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::language::Language;
    use crate::scene::map::{MapOptions, floor_scene};
    use crate::scene::{Bounds, View, sample};
    use crate::wording::Wording;

    #[test]
    fn an_enlarged_map_is_the_map_seen_through_a_lens() {
        let plan = sample::plan();
        let wording = Wording::new(Language::Tamil);
        let small = floor_scene(&plan, plan.floors[0].id, &MapOptions::new(&wording));
        let large = enlarged(small.clone(), 2.0);
        let boxes = |scene: &Scene, scale: f64| -> Vec<Bounds> {
            let view = View {
                scale,
                ..View::PAGE
            };
            let shown = scene.texts.iter().filter(|t| t.scales.has(scale));
            shown.map(|t| t.outer_box(&view)).collect()
        };
        for scale in [0.004, 0.008, 0.02] {
            let (small, large) = (boxes(&small, scale), boxes(&large, scale * 2.0));
            assert!(!small.is_empty());
            assert_eq!(small.len(), large.len());
            for (a, b) in small.iter().zip(&large) {
                assert!(
                    (a.max * 2.0).distance(b.max) < 1e-6 && (a.min * 2.0).distance(b.min) < 1e-6
                );
            }
        }
    }
}
