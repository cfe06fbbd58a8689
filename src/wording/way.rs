//! A way through the house in words: one sentence a step, why there is none, what was avoided.

use super::closure::{door_name, zone_name};
use super::shelf::{ended, yes};
use super::{Arg, Wording};
use crate::domain::id::{BayId, ConnectorId, FloorId, PlaceId, RunId, SectionId, ZoneId};
use crate::domain::language::Name;
use crate::domain::plan::{Bay, Closed, Floor, Place, Plan, Section};
use crate::domain::spread::Over;
use crate::domain::way::{Act, Aisle, AtBay, Gait, Hand, NoRoute, Step, Towards, Turn, Walk};

type Slot = (&'static str, Arg);

/// A step of a way.
pub fn sentence(wording: &Wording, plan: &Plan, step: &Step) -> String {
    let said = Said { wording, plan };
    match &step.act {
        Act::Walk(walk) => said.walk(walk),
        Act::Aisle(aisle) => said.aisle(aisle),
        Act::Ride {
            connector,
            to,
            leave,
        } => said.wording.with(
            "way-ride",
            &[
                ("connector", said.connector(*connector)),
                ("floor", said.floor(*to)),
                ("leave", lies(*leave)),
            ],
        ),
        Act::AtBay(at) => said.at_bay(step.floor, at),
        Act::AtPlace { place, lies: at } => said.wording.with(
            "way-place",
            &[("place", said.place(*place)), ("lies", lies(*at))],
        ),
        Act::AtConnector(id) => {
            let connector = said.connector(*id);
            said.wording
                .with("way-connector", &[("connector", connector)])
        }
        Act::AtZone(id) => match said.zone(*id) {
            Some(zone) => wording.with("way-zone", &[("zone", zone)]),
            None => wording.text("way-point"),
        },
        Act::AtPoint => wording.text("way-point"),
        Act::AsNearAsCanBe => wording.text("way-near"),
    }
}

/// Why there is no way: what is closed, and where help is.
pub fn no_route(wording: &Wording, plan: &Plan, why: &NoRoute) -> String {
    let NoRoute::NoWay {
        gait,
        closed,
        staffed,
    } = why
    else {
        return wording.text("way-unknown");
    };
    let mut sentences = vec![match gait {
        Gait::Walking => wording.text("way-none"),
        Gait::StepFree => wording.text("way-none-step-free"),
    }];
    sentences.extend(closed.iter().map(|what| avoided(wording, plan, *what)));
    if let Some((floor, place)) = staffed.and_then(|id| find_place(plan, id)) {
        let said = Said { wording, plan };
        let slots = [
            ("place", said.name(&place.name)),
            ("floor", said.name(&floor.name)),
        ];
        sentences.push(wording.with("way-ask", &slots));
    }
    sentences.join(" ")
}

/// What is out of service, with the reason where one is known: "Lift 3 is out of service: door motor being replaced."
pub fn avoided(wording: &Wording, plan: &Plan, closed: Closed) -> String {
    let said = Said { wording, plan };
    let closure = plan.closures.iter().find(|c| c.what == closed);
    let reason = closure.map_or("", |c| c.reason.text(wording.language()).trim());
    let has_reason = !reason.is_empty();
    let with = |id: &'static str, what: Arg, floor: Option<Arg>| {
        let reason = if has_reason {
            ended(reason)
        } else {
            String::new()
        };
        let slots = [
            ("what", what),
            ("has-floor", yes(floor.is_some())),
            ("floor", floor.unwrap_or_else(|| "".into())),
            ("has-reason", yes(has_reason)),
            ("reason", reason.into()),
        ];
        wording.with(id, &slots)
    };
    match closed {
        Closed::Connector(id) => with("way-closed-connector", said.connector(id), None),
        Closed::Place(id) => with("way-closed-area", said.place(id), None),
        Closed::Zone(id) => with(
            "way-closed-area",
            said.zone(id).unwrap_or_else(|| "".into()),
            None,
        ),
        Closed::Opening(id) => {
            let mut floors = plan.floors.iter();
            let door = floors.find_map(|f| Some((f, f.openings.iter().find(|o| o.id == id)?)));
            let name = door.map_or_else(String::new, |(f, door)| door_name(wording, f, door));
            let floor = door.map(|(floor, _)| said.name(&floor.name));
            with("way-closed-opening", name.into(), floor)
        }
        Closed::Section(id) => {
            let has = |bay: &&Bay| bay.sections().any(|s| s.id == id);
            let bay = plan.floors.iter().flat_map(|f| &f.bays).find(has);
            let code = bay.map_or("", |bay| bay.code.as_str());
            with("way-closed-shelf", code.into(), None)
        }
    }
}

/// What is needed to say anything of a plan.
struct Said<'a> {
    wording: &'a Wording,
    plan: &'a Plan,
}

impl Said<'_> {
    fn walk(&self, walk: &Walk) -> String {
        if let Some(towards) = walk.towards {
            let said = self.set_out(walk.metres, towards);
            return self.and_then(walk, said);
        }
        let id = match walk.turn {
            None => "way-walk",
            Some(Turn::Ahead) => "way-walk-ahead",
            Some(Turn::Bear(Hand::Left)) => "way-walk-bear-left",
            Some(Turn::Bear(Hand::Right)) => "way-walk-bear-right",
            Some(Turn::Sharp(Hand::Left)) => "way-walk-left",
            Some(Turn::Sharp(Hand::Right)) => "way-walk-right",
            Some(Turn::Round(Hand::Left)) => "way-walk-round-left",
            Some(Turn::Round(Hand::Right)) => "way-walk-round-right",
        };
        let past = walk.past.map(|id| self.place(id));
        let [is_far, metres] = distance(walk.metres);
        let slots = [
            is_far,
            metres,
            ("has-past", yes(past.is_some())),
            ("past", past.unwrap_or_else(|| "".into())),
        ];
        let walked = self.wording.with(id, &slots);
        self.and_then(walk, walked)
    }

    /// With the door one goes through, and the sign at the mouth of the aisle.
    fn and_then(&self, walk: &Walk, mut said: String) -> String {
        if let Some(door) = walk.door {
            let mut zones = self.plan.floors.iter().flat_map(|f| &f.zones);
            let room = zones.find(|zone| Some(zone.id) == door.room);
            let name = room.map_or_else(|| "".into(), |zone| self.name(&zone.name));
            let slots = [("has-room", yes(room.is_some())), ("room", name)];
            said = [said, self.wording.with("way-door", &slots)].join(" ");
        }
        if let Some(sign) = walk.into.and_then(|run| self.sign(run)) {
            let into = self.wording.with("way-into", &[("sign", sign.into())]);
            said = [said, into].join(" ");
        }
        said
    }

    fn aisle(&self, aisle: &Aisle) -> String {
        let id = match aisle.hand {
            Hand::Left => "way-aisle-left",
            Hand::Right => "way-aisle-right",
        };
        let sign = aisle.run.and_then(|id| self.sign(id));
        let mut slots = Vec::from(distance(aisle.metres));
        slots.extend(rank(aisle.nth));
        slots.push(("has-sign", yes(sign.is_some())));
        slots.push(("sign", sign.unwrap_or_default().into()));
        self.wording.with(id, &slots)
    }

    fn set_out(&self, metres: u32, towards: Towards) -> String {
        let [is_far, metres] = distance(metres);
        let name = match towards {
            Towards::Place(id) => self.place(id),
            Towards::Connector(id) => self.connector(id),
            Towards::Run(id) => self.sign(id).unwrap_or_default().into(),
        };
        let is_sign = matches!(towards, Towards::Run(_));
        let slots = [is_far, metres, ("is-sign", yes(is_sign)), ("what", name)];
        self.wording.with("way-walk-towards", &slots)
    }

    /// What stands on the sign of a run.
    fn sign(&self, id: RunId) -> Option<&str> {
        let mut runs = self.plan.floors.iter().flat_map(|f| &f.runs);
        runs.find(|run| run.id == id)?.sign()
    }

    fn at_bay(&self, floor: FloorId, at: &AtBay) -> String {
        let code = find_bay(self.plan, at.bay).map_or("", |bay| bay.code.as_str());
        let labels = at.sections.and_then(|(first, last)| {
            let first = &find_section(self.plan, first)?.first;
            Some((first.as_str(), find_section(self.plan, last)?.last.as_str()))
        });
        let many = match labels {
            None => "none",
            Some((first, last)) if first == last => "one",
            Some(_) => "many",
        };
        let (first, last) = labels.unwrap_or_default();
        let (id, over) = match at.over {
            Over::Bay => ("way-bay", "".into()),
            Over::Row(id) => ("way-row", self.sign(id).unwrap_or_default().into()),
            Over::Area(id) => ("way-over", self.zone(id).unwrap_or_else(|| "".into())),
            Over::Floor => ("way-over", self.floor(floor)),
        };
        let mut slots: Vec<Slot> = vec![
            ("bay", code.into()),
            ("over", over),
            ("lies", lies(at.lies)),
            ("has-side", yes(at.side.is_some())),
            ("side", at.side.map_or("", |side| side.word()).into()),
            ("count", i64::from(at.nth.map_or(0, |(_, of)| of)).into()),
            ("labels", many.into()),
            ("first", first.into()),
            ("last", last.into()),
        ];
        slots.extend(rank(at.nth.map(|(nth, _)| nth)));
        self.wording.with(id, &slots)
    }

    fn name(&self, name: &Name) -> Arg {
        name.text(self.wording.language()).into()
    }

    fn place(&self, id: PlaceId) -> Arg {
        find_place(self.plan, id).map_or_else(|| "".into(), |(_, place)| self.name(&place.name))
    }

    fn floor(&self, id: FloorId) -> Arg {
        let floor = self.plan.floors.iter().find(|f| f.id == id);
        floor.map_or_else(|| "".into(), |floor| self.name(&floor.name))
    }

    /// An area's name, or the word for its kind.
    fn zone(&self, id: ZoneId) -> Option<Arg> {
        let mut zones = self.plan.floors.iter().flat_map(|f| &f.zones);
        let zone = zones.find(|zone| zone.id == id)?;
        Some(zone_name(self.wording, zone).into())
    }

    fn connector(&self, id: ConnectorId) -> Arg {
        let connector = self.plan.connectors.iter().find(|c| c.id == id);
        connector.map_or_else(|| "".into(), |connector| self.name(&connector.name))
    }
}

fn distance(metres: u32) -> [Slot; 2] {
    [
        ("is-far", yes(metres > 0)),
        ("metres", i64::from(metres).into()),
    ]
}

/// A number in a row, with the English ending it takes (CLDR's ordinal categories).
fn rank(nth: Option<u32>) -> [Slot; 3] {
    let number = nth.unwrap_or(0);
    let ending = match (number % 10, number % 100) {
        (1, tens) if tens != 11 => "one",
        (2, tens) if tens != 12 => "two",
        (3, tens) if tens != 13 => "few",
        _ => "other",
    };
    [
        ("has-nth", yes(nth.is_some())),
        ("nth", i64::from(number).into()),
        ("rank", ending.into()),
    ]
}

/// Where something is for the walker; slight bends are told by their hand alone.
fn lies(turn: Option<Turn>) -> Arg {
    match turn {
        None => "none",
        Some(Turn::Ahead) => "ahead",
        Some(Turn::Bear(Hand::Left) | Turn::Sharp(Hand::Left)) => "left",
        Some(Turn::Bear(Hand::Right) | Turn::Sharp(Hand::Right)) => "right",
        Some(Turn::Round(_)) => "back",
    }
    .into()
}

fn find_place(plan: &Plan, id: PlaceId) -> Option<(&Floor, &Place)> {
    let mut floors = plan.floors.iter();
    floors.find_map(|f| Some((f, f.places.iter().find(|p| p.id == id)?)))
}

fn find_bay(plan: &Plan, id: BayId) -> Option<&Bay> {
    let mut bays = plan.floors.iter().flat_map(|f| &f.bays);
    bays.find(|bay| bay.id == id)
}

fn find_section(plan: &Plan, id: SectionId) -> Option<&Section> {
    let bays = plan.floors.iter().flat_map(|f| &f.bays);
    bays.flat_map(Bay::sections).find(|s| s.id == id)
}
#[cfg(test)]
mod tests;
