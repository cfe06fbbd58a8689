//! What was drawn without a name is called by its kind: nobody can be sent to nothing.

use crate::domain::language::{Language, Name};
use crate::domain::plan::Plan;
use crate::wording::Wording;

/// Gives every floor, place, lift and stairs without a name the word for what it is, in both languages. The drawing keeps
/// its empty name.
pub(super) fn name(plan: &mut Plan) {
    let floors = plan.floors.iter_mut();
    for floor in floors {
        let short = floor.short_name.as_str();
        fill(&mut floor.name, |wording| {
            wording.with("map-floor-named", &[("floor", short.into())])
        });
        for place in &mut floor.places {
            let kind = place.kind.word();
            fill(&mut place.name, |wording| {
                wording.text(&format!("place-{kind}"))
            });
        }
    }
    for connector in &mut plan.connectors {
        let kind = connector.kind.word();
        fill(&mut connector.name, |wording| {
            wording.text(&format!("connector-{kind}"))
        });
    }
}

fn fill(name: &mut Name, say: impl Fn(&Wording) -> String) {
    let is_empty = Language::ALL
        .iter()
        .all(|language| name.text(*language).trim().is_empty());
    if is_empty {
        let [en, ta] = [Language::English, Language::Tamil].map(|l| say(Wording::of(l)));
        *name = Name::new(en, ta);
    } else if name.en.trim().is_empty() {
        // Better in the other language than not at all.
        name.en.clone_from(name.ta.get_or_insert_default());
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::id::{ConnectorId, FloorId, PlaceId};
    use crate::domain::plan::{Connector, ConnectorKind, Floor, Place, PlaceKind, Point};

    #[test]
    fn what_has_no_name_is_called_by_its_kind() {
        let place = |id, name| Place {
            id: PlaceId(id),
            kind: PlaceKind::Toilet,
            name,
            other_names: Vec::new(),
            at: Point::new(0, 0),
            facing_deg: None,
            polygon: None,
            is_staffed: false,
            say: Name::default(),
        };
        let floor = Floor {
            id: FloorId(1),
            ordinal: 1,
            short_name: "1".into(),
            name: Name::default(),
            outline: Vec::new(),
            north_deg: 0,
            zones: Vec::new(),
            walls: Vec::new(),
            openings: Vec::new(),
            runs: Vec::new(),
            bays: Vec::new(),
            places: vec![
                place(1, Name::default()),
                place(2, Name::english("Loo")),
                place(3, Name::new("", "நூல்கள்")),
            ],
        };
        let lift = Connector {
            id: ConnectorId(1),
            kind: ConnectorKind::Lift,
            name: Name::new(" ", ""),
            is_step_free: true,
            is_staff_only: false,
            width_mm: 1_100,
            wait_s: 25,
            floor_s: 4,
            stops: Vec::new(),
        };
        let mut plan = Plan {
            floors: vec![floor],
            connectors: vec![lift],
            ..Plan::default()
        };
        name(&mut plan);
        let floor = &plan.floors[0];
        assert_eq!(floor.name, Name::new("Floor 1", "தளம் 1"));
        assert_eq!(floor.places[0].name, Name::new("Toilet", "கழிப்பறை"));
        assert_eq!(floor.places[1].name, Name::english("Loo"));
        assert_eq!(floor.places[2].name.en, "நூல்கள்");
        assert_eq!(plan.connectors[0].name, Name::new("Lift", "மின்தூக்கி"));
    }
}
