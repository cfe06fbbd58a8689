//! What was looked for, where it is in words, and the way there from this desk.

use crate::domain::id::FloorId;
use crate::domain::shelf::Hint;
use crate::domain::way::{Gait, NoRoute, Route};
use crate::house::House;
use crate::route::{Goal, Options};
use crate::ui::page::Sought;
use crate::wording::{Wording, shelf, way};

/// A thing that was looked for.
#[derive(Debug, Clone, PartialEq)]
pub struct Way {
    /// The name of the thing: a place, a bay, a call number as typed.
    pub title: String,
    /// Where it is, in one sentence.
    pub sentence: String,
    pub goal: Option<Goal>,
    pub goal_floor: Option<FloorId>,
    pub route: Option<Route>,
    /// The way in words, one sentence a step; or why there is none.
    pub steps: Vec<String>,
    /// What is out of service on the way and was avoided.
    pub avoided: Vec<String>,
}

impl Way {
    /// The way from this house's desk; `None` if a floor alone was asked for.
    pub fn find(house: &House, wording: &Wording, sought: &Sought, gait: Gait) -> Option<Self> {
        let (title, sentence, goal) = goal(house, wording, sought)?;
        let mut found = Self {
            title,
            sentence,
            goal_floor: goal.as_ref().and_then(|g| house.floor_of(g)),
            goal,
            route: None,
            steps: Vec::new(),
            avoided: Vec::new(),
        };
        let (Some(desk), Some(goal)) = (house.desk(), &found.goal) else { return Some(found) };
        match house.router.route(&Goal::Place(desk.id), goal, &Options { gait, ..Options::default() }) {
            Ok(route) => {
                let steps = crate::route::steps(&house.plan, &route, &Goal::Place(desk.id), goal);
                found.steps = steps.iter().map(|step| way::sentence(wording, &house.plan, step)).collect();
                found.avoided = house.names_of(&route.avoided, wording.language());
                found.route = Some(route);
            }
            Err(why) => found.steps = vec![no_route(house, wording, &why)],
        }
        Some(found)
    }
}

/// The name of what is sought, where it is, and where to walk to.
fn goal(house: &House, wording: &Wording, sought: &Sought) -> Option<(String, String, Option<Goal>)> {
    let language = wording.language();
    Some(match sought {
        Sought::Floor(_) => return None,
        Sought::Place(id) => {
            let place = house.place(*id)?;
            (place.name.text(language).to_owned(), place.say.text(language).to_owned(), Some(Goal::Place(*id)))
        }
        Sought::Bay(id) => {
            let bay = house.bay(*id)?;
            (bay.code.clone(), house.bay_sentence(wording, *id), Some(Goal::Bay(*id)))
        }
        Sought::Section(id) => {
            let spot = house.shelves.spot(*id)?;
            (spot.first.clone(), shelf::place(wording, spot), Some(Goal::Section(*id)))
        }
        Sought::CallNumber(typed) => {
            let located = house.shelves.locate(typed, Hint::default());
            let goal = match (&located.spot, &located.ask) {
                (Some(spot), _) => Some(Goal::Section(spot.section)),
                (None, Some(place)) => Some(Goal::Place(*place)),
                (None, None) => None,
            };
            (typed.clone(), shelf::sentence(wording, &located), goal)
        }
    })
}

/// Why there is no way, and whom to ask.
fn no_route(house: &House, wording: &Wording, why: &NoRoute) -> String {
    way::no_route(wording, &house.plan, why)
}
