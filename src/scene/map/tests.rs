//! The map of a floor, walked through by its boxes.

use super::*;
use crate::domain::id::{BayId, ConnectorId};
use crate::domain::plan::{Point, Side};
use crate::scene::{Role, View, sample};

const LANGUAGES: [Language; 2] = Language::ALL;

fn seen(scene: &Scene, scale: f64, turn_deg: f64) -> Vec<(String, Bounds)> {
    let view = View {
        scale,
        turn_deg,
        ..View::PAGE
    };
    let shown = scene.texts.iter().filter(|t| t.scales.has(scale));
    shown
        .map(|t| (t.text.clone(), t.outer_box(&view)))
        .collect()
}

fn assert_apart(boxes: &[(String, Bounds)], at: f64) {
    for (i, (a, a_box)) in boxes.iter().enumerate() {
        for (b, b_box) in &boxes[i + 1..] {
            assert!(!a_box.overlaps(b_box), "“{a}” and “{b}” overlap at {at}");
        }
    }
}

#[test]
fn no_two_names_overlap_at_any_scale_or_turn_in_either_language() {
    let plan = sample::plan();
    for language in LANGUAGES {
        let wording = Wording::new(language);
        for turn_deg in [0.0, 90.0, 160.0] {
            let options = MapOptions {
                turn_deg,
                ..MapOptions::new(&wording)
            };
            let scene = floor_scene(&plan, plan.floors[0].id, &options);
            for scale in [0.001, 0.002, 0.004, 0.006, 0.01, 0.02, 0.03, 0.05, 0.09] {
                assert_apart(&seen(&scene, scale, turn_deg), scale);
            }
        }
    }
}

#[test]
fn the_nearer_one_looks_the_more_is_named() {
    let plan = sample::plan();
    let wording = Wording::new(Language::English);
    let scene = floor_scene(&plan, plan.floors[0].id, &MapOptions::new(&wording));
    let names = |scale| {
        seen(&scene, scale, 0.0)
            .into_iter()
            .map(|(t, _)| t)
            .collect::<Vec<_>>()
    };
    let far = names(0.004);
    assert!(
        far.iter().any(|t| t == "West wing") && far.iter().any(|t| t == "R05"),
        "{far:?}"
    );
    assert!(far.iter().any(|t| t == "out of service"), "{far:?}");
    assert!(!far.iter().any(|t| t == "G-0706"));
    let near = names(0.035);
    assert!(near.iter().any(|t| t == "G-0706") && near.iter().any(|t| t == "415.1 – 416.8"));
}

#[test]
fn a_press_finds_the_bay_and_the_lift() {
    let plan = sample::plan();
    let wording = Wording::new(Language::English);
    let scene = floor_scene(&plan, plan.floors[0].id, &MapOptions::new(&wording));
    let bay = &plan.floors[0].bays[20];
    assert_eq!(scene.hit(bay.centre.into(), 200.0), Some(Tag::Bay(bay.id)));
    let lift = plan.connectors[0].stops[0].polygon[0];
    let inside = PointF::new(f64::from(lift.x) + 300.0, f64::from(lift.y) + 300.0);
    assert_eq!(
        scene.hit(inside, 200.0),
        Some(Tag::Connector(ConnectorId(1)))
    );
}

#[test]
fn a_floor_that_is_not_there_is_an_empty_drawing() {
    let wording = Wording::new(Language::English);
    let scene = floor_scene(&sample::plan(), FloorId(99), &MapOptions::new(&wording));
    assert_eq!(scene, Scene::default());
}

#[test]
fn the_words_of_both_ends_are_shown_at_every_scale_and_the_map_keeps_clear_of_them() {
    let plan = sample::plan();
    let wording = Wording::new(Language::English);
    let bay = &plan.floors[0].bays[95];
    let points = [
        Point::new(24_000, 26_000),
        Point::new(15_700, 26_000),
        bay.front_of(Side::B, 450.0, 500.0).round(),
    ];
    let over = route_overlay(&Overlay {
        floor: &plan.floors[0],
        points: &points,
        start: Some(End::Start {
            words: "You are here",
            facing_deg: Some(0),
        }),
        end: Some(End::Goal { words: &bay.code }),
        hits: &[(bay.id, Some(Side::B)), (BayId(-1), None)],
        language: Language::English,
        turn_deg: 0.0,
        window: None,
    });
    let options = MapOptions {
        over: Some(&over),
        ..MapOptions::new(&wording)
    };
    let map = floor_scene(&plan, plan.floors[0].id, &options);
    for scale in [0.002, 0.004, 0.01, 0.04] {
        let mut boxes = seen(&over, scale, 0.0);
        assert!(boxes.iter().any(|(t, _)| t == "You are here"));
        assert!(boxes.iter().any(|(t, _)| *t == bay.code));
        boxes.extend(seen(&map, scale, 0.0));
        assert_apart(&boxes, scale);
    }
    assert!(over.shapes.iter().any(|s| s.fill == Some(Role::ShelfHit)));
}

#[test]
fn the_rooms_of_a_closed_wing_are_hatched_with_it_and_names_stand_over_that() {
    let mut plan = sample::plan();
    let mut closure = plan.closures[0].clone();
    closure.what = Closed::Zone(plan.floors[0].zones[0].id);
    plan.closures = vec![closure];
    let wording = Wording::new(Language::English);
    let scene = floor_scene(&plan, plan.floors[0].id, &MapOptions::new(&wording));
    let at = |is: fn(&Shape) -> bool| scene.shapes.iter().position(is);
    let hatch = at(|s| s.fill.is_none() && s.stroke.is_some_and(|s| s.role == Role::Closed));
    let room = at(|s| s.fill == Some(Role::Quiet));
    let bay = at(|s| s.fill == Some(Role::Shelf));
    assert!(
        room.is_some() && room < hatch && hatch < bay,
        "{room:?} {hatch:?} {bay:?}"
    );
}
