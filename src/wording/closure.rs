//! What is out of service, in words: what it is called, why, since when and until when.

use super::way::avoided;
use super::when::{self, Now};
use super::{Arg, Wording};
use crate::domain::closure::{Reason, Target};
use crate::domain::language::{Language, Name};
use crate::domain::plan::{Bay, Closed, Closure, Floor, Opening, Plan, Zone};

/// What a thing that can be out of service is called, with its floor where it is on one.
pub fn name(wording: &Wording, plan: &Plan, target: Target) -> String {
    let language = wording.language();
    let text = |name: &Name| name.text(language).to_owned();
    let floor = target.floor(plan);
    let on_floor = |what: String| {
        let floor = floor.map(|f| text(&f.name)).unwrap_or_default();
        wording.with(
            "closure-on-floor",
            &[("what", what.into()), ("floor", floor.into())],
        )
    };
    let Some(here) = floor else {
        let connectors = plan.connectors.iter();
        let mut found = connectors.filter(|c| target == Target::Thing(Closed::Connector(c.id)));
        return found.next().map(|c| text(&c.name)).unwrap_or_default();
    };
    match target {
        Target::Bay(id) => {
            let bay = here.bays.iter().find(|b| b.id == id);
            bay_name(wording, bay.map_or("", |b| b.code.as_str()))
        }
        Target::Run(id) => {
            let bays = || here.bays.iter().filter(|b| b.run == Some(id));
            let code = |bay: Option<&Bay>| bay.map(|b| b.code.clone()).unwrap_or_default();
            let first = code(bays().min_by_key(|b| b.run_index));
            row_name(wording, first, code(bays().max_by_key(|b| b.run_index)))
        }
        Target::Thing(Closed::Section(id)) => {
            let bay = here.bays.iter().find(|b| {
                let mut sections = b.faces.iter().flat_map(|f| &f.sections);
                sections.any(|s| s.id == id)
            });
            bay_name(wording, bay.map_or("", |b| b.code.as_str()))
        }
        Target::Thing(Closed::Zone(id)) => {
            let zone = here.zones.iter().find(|z| z.id == id);
            on_floor(zone.map(|z| zone_name(wording, z)).unwrap_or_default())
        }
        Target::Thing(Closed::Place(id)) => {
            let place = here.places.iter().find(|p| p.id == id);
            on_floor(place.map(|p| text(&p.name)).unwrap_or_default())
        }
        Target::Thing(Closed::Opening(id)) => {
            let door = here.openings.iter().find(|o| o.id == id);
            on_floor(
                door.map(|o| door_name(wording, here, o))
                    .unwrap_or_default(),
            )
        }
        Target::Thing(Closed::Connector(_)) => String::new(),
    }
}

/// What an area is called: by its kind where it has no name.
pub(super) fn zone_name(wording: &Wording, zone: &Zone) -> String {
    match zone.name.text(wording.language()).trim() {
        "" => wording.text(&format!("draw-zone-{}", zone.kind.word())),
        name => name.to_owned(),
    }
}

fn bay_name(wording: &Wording, code: &str) -> String {
    wording.with("closure-bay", &[("bay", code.into())])
}

/// A row of bays, or a part of one, by the signs at its ends.
pub fn row_name(wording: &Wording, first: String, last: String) -> String {
    let slots = [("first", first.into()), ("last", last.into())];
    wording.with("closure-row", &slots)
}

/// Doors have no names of their own: the place that is nearest says which it is, where the floor has one.
pub(super) fn door_name(wording: &Wording, floor: &Floor, door: &Opening) -> String {
    let nearest = floor
        .places
        .iter()
        .min_by(|a, b| {
            let off =
                |at: crate::domain::plan::Point| at.distance(door.from) + at.distance(door.to);
            off(a.at).total_cmp(&off(b.at))
        })
        .map(|place| place.name.text(wording.language()));
    match nearest {
        Some(place) => wording.with("closure-door", &[("place", place.into())]),
        None => wording.text("closure-door-alone"),
    }
}

/// "Lift 3 is out of service: door motor being replaced. Expected back tomorrow 09:00."
pub fn told(wording: &Wording, plan: &Plan, closed: Closed, now: Now) -> String {
    let said = avoided(wording, plan, closed);
    let closure = plan.closures.iter().find(|c| c.what == closed);
    match closure.and_then(|closure| expected(wording, closure, now)) {
        Some(expected) => [said, expected].join(" "),
        None => said,
    }
}

/// When a thing comes back, if that is known and still to come.
pub fn expected(wording: &Wording, closure: &Closure, now: Now) -> Option<String> {
    let until = closure.until.filter(|until| *until > now.instant)?;
    let when: Arg = when::instant(wording, now, until).into();
    Some(wording.with("closure-expected", &[("when", when)]))
}

/// A reason of the short list, in both languages: it is kept so.
pub fn reason(reason: Reason) -> Name {
    let id = format!("closure-reason-{}", reason.word());
    let text = |language| Wording::of(language).text(&id);
    Name::new(text(Language::English), text(Language::Tamil))
}
