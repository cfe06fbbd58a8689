//! What of the plan can go out of service and fits what was typed.

use crate::domain::closure::Target;
use crate::domain::id::RunId;
use crate::domain::language::Name;
use crate::domain::plan::{Access, Closed, ConnectorKind, Plan, ZoneKind};
use std::collections::BTreeMap;

/// So many are shown.
const SHOWN: usize = 5;

/// The things whose names hold every word that was typed: lifts and stairs first, then rooms, places, doors, bays; what
/// begins with the words before what only holds them.
pub fn find(plan: &Plan, typed: &str) -> Vec<Target> {
    let typed = typed.trim().to_lowercase();
    let words: Vec<&str> = typed.split_whitespace().collect();
    let rank = |named: &str| {
        let named = named.to_lowercase();
        let holds = words.iter().all(|word| named.contains(word));
        holds.then(|| u8::from(!named.starts_with(&typed)))
    };
    let mut found: Vec<(u8, Target)> = Vec::new();
    let mut add = |named: &str, target: Target| {
        if let Some(rank) = rank(named) {
            found.push((rank, target));
        }
    };
    let is_lift = |kind: ConnectorKind| kind == ConnectorKind::Lift;
    let mut connectors: Vec<_> = plan.connectors.iter().collect();
    connectors.sort_by_key(|c| !is_lift(c.kind));
    for connector in connectors {
        let what = Target::Thing(Closed::Connector(connector.id));
        add(&both(&connector.name), what);
    }
    let floors = || plan.floors.iter();
    for zone in floors().flat_map(|f| &f.zones) {
        if zone.kind != ZoneKind::Void {
            add(&both(&zone.name), Target::Thing(Closed::Zone(zone.id)));
        }
    }
    for place in floors().flat_map(|f| &f.places) {
        add(&both(&place.name), Target::Thing(Closed::Place(place.id)));
    }
    for floor in floors() {
        for door in floor.openings.iter().filter(|o| o.access == Access::Public) {
            let named = format!("door கதவு {}", both(&floor.name));
            add(&named, Target::Thing(Closed::Opening(door.id)));
        }
    }
    for bay in floors().flat_map(|f| &f.bays) {
        add(&bay.code, Target::Bay(bay.id));
    }
    // A row is found by any of its bays, after the bay itself.
    for floor in floors() {
        let mut rows: BTreeMap<RunId, String> = BTreeMap::new();
        for bay in &floor.bays {
            if let Some(run) = bay.run {
                let codes = rows.entry(run).or_insert_with(|| "row வரிசை".to_owned());
                codes.push(' ');
                codes.push_str(&bay.code);
            }
        }
        for (run, codes) in rows {
            add(&codes, Target::Run(run));
        }
    }
    found.sort_by_key(|(rank, _)| *rank);
    found.truncate(SHOWN);
    found.into_iter().map(|(_, target)| target).collect()
}

fn both(name: &Name) -> String {
    match &name.ta {
        Some(tamil) => format!("{} {tamil}", name.en),
        None => name.en.clone(),
    }
}
