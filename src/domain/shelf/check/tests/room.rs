//! Rows told as one, and things without a name.

use super::*;

#[test]
fn a_row_without_room_is_told_once_and_a_back_without_a_face_never() {
    let row = |turn_deg| {
        let bays = (0..3).map(|i| Bay {
            run: Some(RunId(7)),
            run_index: i,
            turn_deg,
            ..bay(&format!("B{}", i + 1), (5_000 + i * 900, 300), &[])
        });
        check(&house(bays.collect()), &[general()])
    };
    let narrow = row(0);
    assert_eq!(narrow.len(), 1, "{narrow:?}");
    assert_eq!(
        (narrow[0].kind, narrow[0].part),
        (FindingKind::Narrow, Some(Part::Run(RunId(7))))
    );
    assert_eq!(narrow[0].place.en, "B1 – B3 A");
    assert!(narrow[0].facts.contains(&("count", Fact::Count(3))));
    assert_eq!(row(180), [], "its back stands to the edge");
}

#[test]
fn what_ways_would_tell_by_a_name_is_told_where_it_has_none() {
    use crate::domain::id::{PlaceId, ZoneId};
    use crate::domain::plan::{Access, Place, PlaceKind, Zone, ZoneKind};
    let zone = |kind, name| Zone {
        id: ZoneId(1),
        kind,
        access: Access::Public,
        name,
        polygon: square(3_000),
    };
    let place = |kind, name| Place {
        id: PlaceId(1),
        kind,
        name,
        other_names: Vec::new(),
        at: Point::new(4_250, 1_000),
        facing_deg: None,
        polygon: None,
        is_staffed: false,
        say: Name::default(),
    };
    let bare = Name::default;
    let tamil = || Name::new("", "கூடம்");
    let mut plan = house(Vec::new());
    plan.floors[0].zones = vec![
        zone(ZoneKind::Quiet, bare()),
        zone(ZoneKind::Void, bare()),
        zone(ZoneKind::Reading, tamil()),
    ];
    plan.floors[0].places = vec![
        place(PlaceKind::Water, bare()),
        place(PlaceKind::Board, bare()),
    ];
    let told = |plan: &Plan| {
        let findings = check(plan, &[general()]).into_iter();
        let fact = |f: &Finding, at: usize| match &f.facts[at].1 {
            Fact::Text(text) => text.clone(),
            other => panic!("{other:?}"),
        };
        let lines = findings.map(|f| (f.place.en.clone(), fact(&f, 0), fact(&f, 1)));
        lines.collect::<Vec<_>>()
    };
    let line = |place: &str, what: &str, left: &str| (place.into(), what.into(), left.into());
    let ground = [
        line("Ground floor", "zone", "0.0"),
        line("Ground floor", "place", "4.2"),
    ];
    assert_eq!(told(&plan), ground);
    plan.floors[0] = Floor {
        name: bare(),
        ..floor(Vec::new())
    };
    assert_eq!(told(&plan), [line("G", "floor", "0.0")]);
    assert!(!FindingKind::NoName.is_fault());
}
