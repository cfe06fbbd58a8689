//! What was looked for, where it is in words, the way there from this desk, and the drawing of it over a floor's map.

use crate::domain::closure::Target;
use crate::domain::geometry::PointF;
use crate::domain::id::{BayId, FloorId, RunId, ZoneId};
use crate::domain::language::Language;
use crate::domain::plan::{Closed, Floor, Side};
use crate::domain::shelf::{Hint, Located};
use crate::domain::way::{Goal, Route, WayKind};
use crate::house::{Choice, House};
use crate::route;
use crate::scene::Bounds;
use crate::ui::page::Sought;
use crate::wording::when::{self, Now};
use crate::wording::{Wording, closure, shelf, way};

/// How much ground around a way is shown with it.
const AROUND_MM: f64 = 5_000.0;
/// A short way is shown with at least this much of its floor.
const WIDE_MM: f64 = 26_000.0;
const DEEP_MM: f64 = 18_000.0;

/// A thing that was looked for.
#[derive(Debug, Clone, PartialEq)]
pub struct Way {
    /// The name of the thing: a place, a bay, a call number as typed.
    pub title: String,
    /// The book that was looked for by its title, if it was.
    pub book: Option<String>,
    /// Where it is, in one sentence.
    pub sentence: String,
    pub goal: Option<Goal>,
    pub goal_floor: Option<FloorId>,
    pub route: Option<Route>,
    /// The ways that can be chosen, and which of them is shown.
    pub offered: Vec<Offered>,
    pub kind: Option<WayKind>,
    /// The way in words, one sentence a step; or why there is none.
    pub steps: Vec<Told>,
    /// What is out of service and would have been on the way.
    pub avoided: Vec<String>,
    /// What stands on a bay that was looked for, face by face.
    pub holds: Vec<String>,
    /// When what stands there was looked over last.
    pub surveyed: Option<String>,
    /// The bay that stands out on the map, and the side of it.
    pub hit: Option<(BayId, Option<Side>)>,
}

/// How a way is looked for.
pub struct Asked<'a> {
    pub house: &'a House,
    pub wording: &'a Wording,
    pub now: Now,
    pub kind: WayKind,
    /// No other way is of any use.
    pub needs_no_steps: bool,
}

/// A way that can be chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Offered {
    pub kind: WayKind,
    /// Metres and minutes; `None` where there is no such way.
    pub length: Option<(u32, u32)>,
}

impl Offered {
    fn of(choice: &Choice) -> Self {
        let length = |route: &Route| (route.length_mm.div_ceil(1_000), route.seconds.div_ceil(60));
        Self {
            kind: choice.kind,
            length: choice.route.as_ref().ok().map(length),
        }
    }
}

/// A step in words.
#[derive(Debug, Clone, PartialEq)]
pub struct Told {
    pub said: String,
    /// Where it is taken; `None` where there is no way.
    pub floor: Option<FloorId>,
}

impl Way {
    /// The way from this house's desk; `None` if a floor alone was asked for, or what no longer exists.
    pub fn find(asked: &Asked<'_>, sought: &Sought) -> Option<Self> {
        let (house, wording) = (asked.house, asked.wording);
        let mut found = goal(house, wording, sought)?;
        found.surveyed = found.hit.and_then(|hit| surveyed(house, wording, hit));
        let (Some(desk), Some(to)) = (house.desk(), found.goal) else {
            return Some(found);
        };
        let from = Goal::Place(desk.id);
        let mut ways = house.ways(&from, &to, asked.needs_no_steps);
        found.offered = ways.iter().map(Offered::of).collect();
        // What was chosen before, where it is offered here.
        let chosen = ways.iter().position(|way| way.kind == asked.kind);
        let chosen = ways.swap_remove(chosen.unwrap_or(0));
        found.kind = Some(chosen.kind);
        let out = |closed| closure::told(wording, &house.plan, closed, asked.now);
        match chosen.route {
            Ok(route) => {
                let steps = route::steps(&house.plan, &route, &from, &to);
                found.steps = steps
                    .iter()
                    .map(|step| Told {
                        said: way::sentence(wording, &house.plan, step),
                        floor: Some(step.floor),
                    })
                    .collect();
                found.avoided = route.avoided.iter().map(|closed| out(*closed)).collect();
                found.route = Some(route);
            }
            Err(why) => {
                let said = way::no_route(wording, &house.plan, &why);
                found.steps = vec![Told { said, floor: None }];
            }
        }
        if let Some(closed) = closed_goal(house, &to) {
            found.avoided.insert(0, out(closed));
        }
        Some(found)
    }

    /// The part of a floor that the way on it takes up, with what lies around it.
    pub fn part_of(&self, floor: &Floor) -> Option<Bounds> {
        let legs = &self.route.as_ref()?.legs;
        let leg = legs.iter().find(|leg| leg.floor == floor.id)?;
        let way = Bounds::around(leg.points.iter().copied().map(PointF::from))?;
        let all = Bounds::around(floor.outline.iter().copied().map(PointF::from))?;
        let size = |along: f64, least: f64| (along + 2.0 * AROUND_MM).max(least);
        let (width, height) = (size(way.width(), WIDE_MM), size(way.height(), DEEP_MM));
        Some(Bounds::centred(
            way.centre(),
            width.min(all.width() + AROUND_MM),
            height.min(all.height() + AROUND_MM),
        ))
    }

    /// What stands out on the map: the bay that was found, or all of the row.
    pub fn hits(&self, house: &House) -> Vec<(BayId, Option<Side>)> {
        match self.goal {
            Some(Goal::Run(id)) => house.bays_of(id).iter().map(|b| (b.id, None)).collect(),
            Some(Goal::Section(id)) => {
                let spot = house.shelves.spot(id);
                spot.map_or_else(Vec::new, |spot| house.lit(spot))
            }
            _ => self.hit.into_iter().collect(),
        }
    }
}

/// What is sought: its name, where it is, and where to walk to; the way is found afterwards.
pub(super) fn goal(house: &House, wording: &Wording, sought: &Sought) -> Option<Way> {
    let language = wording.language();
    let found = match sought {
        Sought::Floor(_) | Sought::Words(_) => return None, // words were looked up before
        Sought::Place(id) => {
            let place = house.place(*id)?;
            Way::to(
                place.name.text(language),
                place.say.text(language).to_owned(),
                Goal::Place(*id),
            )
        }
        Sought::Bay(id) => {
            let bay = house.bay(*id)?;
            Way {
                hit: Some((*id, None)),
                holds: held(house, wording, *id),
                ..Way::to(&bay.code, house.bay_sentence(wording, *id), Goal::Bay(*id))
            }
        }
        Sought::Connector(id) => {
            let connector = house.connector(*id)?.name.text(language);
            Way::to(connector, String::new(), Goal::Connector(*id))
        }
        Sought::Zone(id) => area(house, language, *id)?,
        Sought::Run(id) => row(house, wording, *id)?,
        Sought::Section(id) => {
            let spot = house.shelves.spot(*id)?;
            let hit = Some((spot.bay, Some(spot.side)));
            Way {
                hit,
                holds: vec![shelf::holding(wording, spot)],
                ..Way::to(
                    &shelf::stand(wording, spot),
                    shelf::section(wording, spot),
                    Goal::Section(*id),
                )
            }
        }
        Sought::CallNumber(typed) => number(wording, house.shelves.locate(typed, Hint::default())),
        Sought::Book(copy) => {
            let hint = Hint {
                collection: copy.collection,
                location: Some(&copy.location),
            };
            Way {
                book: Some(copy.title.clone()),
                ..number(wording, house.shelves.locate(&copy.call_number, hint))
            }
        }
    };
    let goal_floor = found.goal.as_ref().and_then(|goal| house.floor_of(goal));
    Some(Way {
        goal_floor,
        ..found
    })
}

fn area(house: &House, language: Language, id: ZoneId) -> Option<Way> {
    let name = house.zone(id)?.1.name.text(language);
    Some(Way::to(name, String::new(), Goal::Zone(id)))
}

fn row(house: &House, wording: &Wording, id: RunId) -> Option<Way> {
    let title = shelf::row(wording, &house.run(id)?.1.code);
    Some(Way {
        holds: house.signs_of(id, wording.language()),
        ..Way::to(&title, String::new(), Goal::Run(id))
    })
}

/// What is sought itself, if it is out of service; of a bay, any of it.
fn closed_goal(house: &House, goal: &Goal) -> Option<Closed> {
    let things = match *goal {
        Goal::Place(id) => vec![Closed::Place(id)],
        Goal::Connector(id) => vec![Closed::Connector(id)],
        Goal::Section(id) => vec![Closed::Section(id)],
        Goal::Bay(id) => Target::Bay(id).things(&house.plan),
        Goal::Zone(id) => vec![Closed::Zone(id)],
        Goal::Run(id) => Target::Run(id).things(&house.plan),
        Goal::Point(..) => return None,
    };
    let mut closed = house.plan.closures.iter().map(|c| c.what);
    closed.find(|what| things.contains(what))
}

/// The oldest survey of a bay or a side of it: of all that is seen, this is how far one can rely on it.
fn surveyed(
    house: &House,
    wording: &Wording,
    (bay, side): (BayId, Option<Side>),
) -> Option<String> {
    let faces = house.bay(bay)?.faces.iter();
    let faces = faces.filter(|face| side.is_none_or(|side| side == face.side));
    let days: Option<Vec<_>> = faces
        .flat_map(|f| &f.sections)
        .map(|s| s.surveyed_on)
        .collect();
    let day = days?.into_iter().min()?;
    let slots = [("day", when::date(wording, day).into())];
    Some(wording.with("floors-surveyed", &slots))
}

/// What stands on each section of a bay: "Side A: Economics, from 330 to 339".
fn held(house: &House, wording: &Wording, bay: BayId) -> Vec<String> {
    let spots = house.spots_of(bay);
    spots
        .into_iter()
        .map(|spot| shelf::holding(wording, spot))
        .collect()
}

fn number(wording: &Wording, located: Located) -> Way {
    let goal = match (&located.spot, &located.ask) {
        (Some(spot), _) => Some(Goal::Section(spot.section)),
        (None, Some(ask)) => ask.place.as_ref().map(|place| Goal::Place(place.id)),
        (None, None) => None,
    };
    Way {
        goal,
        hit: located
            .spot
            .as_ref()
            .map(|spot| (spot.bay, Some(spot.side))),
        ..Way::named(located.typed.trim(), shelf::sentence(wording, &located))
    }
}

impl Way {
    fn named(title: &str, sentence: String) -> Self {
        Self {
            title: title.to_owned(),
            book: None,
            sentence,
            goal: None,
            goal_floor: None,
            route: None,
            offered: Vec::new(),
            kind: None,
            steps: Vec::new(),
            holds: Vec::new(),
            surveyed: None,
            avoided: Vec::new(),
            hit: None,
        }
    }

    fn to(title: &str, sentence: String, goal: Goal) -> Self {
        Self {
            goal: Some(goal),
            ..Self::named(title, sentence)
        }
    }
}
