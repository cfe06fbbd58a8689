//! `route`: the way from one place to another, in words, as points, and as a slip.

use super::{End, branch, output};
use crate::clock::Clock;
use crate::domain::branch::Branch;
use crate::domain::plan::{Closed, Point};
use crate::domain::shelf::Hint;
use crate::domain::way::{Gait, Goal, NoRoute, Route};
use crate::house::{Avoided, House};
use crate::print;
use crate::route::{self, Options, Router};
use crate::scene::slip::{Slip, slip};
use crate::search::Finder;
use crate::wording::when::Now;
use crate::wording::{Wording, closure, shelf, way};
use serde::Serialize;
use std::path::{Path, PathBuf};

/// What was asked for.
pub struct Asked {
    pub from: String,
    pub to: String,
    pub gait: Gait,
    /// Names of what is not to be used.
    pub avoid: Vec<String>,
    pub as_json: bool,
    pub pdf: Option<PathBuf>,
}

/// A way as scripts read it; its keys do not change.
#[derive(Serialize)]
struct WayJson<'a> {
    status: &'static str,
    /// Millimetres walked; nothing where there is no way.
    length_mm: Option<u32>,
    seconds: Option<u32>,
    /// The floors walked on, as the lift button names them.
    floors: Vec<&'a str>,
    legs: Vec<LegJson<'a>>,
    /// Sentences; why there is no way, where there is none.
    steps: Vec<String>,
}

#[derive(Serialize)]
struct LegJson<'a> {
    floor: &'a str,
    points: &'a [Point],
}

/// Finds the way and tells it.
pub fn run(wording: &Wording, file: &Path, asked: &Asked) -> End {
    branch::read_house(wording, file, |store, house| {
        let finder = branch::finder(store, house);
        let ends = Ends {
            house,
            finder: &finder,
        };
        let (from, to) = (ends.named(&asked.from), ends.named(&asked.to));
        for (typed, found) in [(&asked.from, &from), (&asked.to, &to)] {
            if found.is_empty() {
                output::say(&wording.with("cli-no-such-place", &[("name", typed.as_str().into())]));
                return End::Problem;
            }
        }
        let Some((router, avoid)) = avoided(wording, house, &asked.avoid) else {
            return End::Problem;
        };
        let Some(from) = from.first() else {
            return End::Problem;
        };
        let branch = match store.read_now(|r| r.get_branch()) {
            Ok(branch) => branch,
            Err(why) => return branch::unread(wording, &why),
        };
        let told = Told {
            branch: &branch,
            house,
            router: router.as_ref().unwrap_or(&house.router),
            asked,
            from,
            to: &to,
            avoid,
        };
        tell(wording, &told)
    })
}

/// What the way is to keep away from, and a router of its own where it keeps away from bays; none where a name says
/// nothing or may be one of several, which is told.
fn avoided(
    wording: &Wording,
    house: &House,
    names: &[String],
) -> Option<(Option<Router>, Vec<Closed>)> {
    let (mut closed, mut bays) = (Vec::new(), Vec::new());
    for name in names {
        let found = house.avoidable(name);
        let mut called: Vec<&str> = found.iter().map(|thing| thing.called.as_str()).collect();
        called.sort_unstable();
        called.dedup();
        match called.as_slice() {
            [] => {
                unknown_to_avoid(wording, house, name);
                return None;
            }
            [_] => {}
            several => {
                let one = found.first().map(|thing| house.told_apart(thing));
                let slots = [
                    ("name", name.as_str().into()),
                    ("names", several.join(" · ").into()),
                    ("one", one.unwrap_or_default().into()),
                ];
                output::say(&wording.with("cli-avoid-several", &slots));
                return None;
            }
        }
        if found.len() > 1 {
            let slots = [
                ("name", name.as_str().into()),
                ("count", found.len().into()),
            ];
            output::say(&wording.with("cli-avoid-all", &slots));
        }
        for thing in found {
            match thing.what {
                Avoided::Thing(what) => closed.push(what),
                Avoided::Bays(of_name) => bays.extend(of_name),
            }
        }
    }
    if bays.is_empty() {
        return Some((None, closed));
    }
    let (router, before) = house.kept_from(&bays);
    closed.extend(before);
    Some((Some(router), closed))
}

/// Says that nothing is called so, and what is called nearly so.
fn unknown_to_avoid(wording: &Wording, house: &House, name: &str) {
    let near = house.nearly_avoidable(wording, name);
    let slots = [("name", name.into())];
    output::say(&wording.with("cli-avoid-unknown", &slots));
    if !near.is_empty() {
        let slots = [("names", near.join(" · ").into())];
        output::say(&wording.with("cli-avoid-near", &slots));
    }
}

/// A way that is to be told.
struct Told<'a> {
    branch: &'a Branch,
    house: &'a House,
    router: &'a Router,
    asked: &'a Asked,
    from: &'a Goal,
    to: &'a [Goal],
    avoid: Vec<Closed>,
}

/// Of several places with one name the nearest is meant.
fn tell(wording: &Wording, told: &Told<'_>) -> End {
    let options = Options {
        gait: told.asked.gait,
        avoid: told.avoid.clone(),
    };
    let ways = told
        .to
        .iter()
        .map(|to| (to, told.router.route(told.from, to, &options)));
    let nearest = ways.min_by_key(|(_, way)| way.as_ref().map_or(u32::MAX, |route| route.seconds));
    let plan = &told.house.plan;
    match nearest {
        Some((to, Ok(route))) => {
            let steps = route::steps(plan, &route, told.from, to);
            let steps: Vec<String> = steps
                .iter()
                .map(|step| way::sentence(wording, plan, step))
                .collect();
            write(wording, told, &route, steps)
        }
        Some((_, Err(mut why))) => {
            // What was to be avoided is no news, and before a bay it has no name.
            if let NoRoute::NoWay { closed, .. } = &mut why {
                closed.retain(|what| !matches!(what, Closed::Zone(id) if id.0 < 0));
            }
            let said = way::no_route(wording, plan, &why);
            if told.asked.as_json {
                let none = WayJson {
                    status: "no_route",
                    length_mm: None,
                    seconds: None,
                    floors: Vec::new(),
                    legs: Vec::new(),
                    steps: vec![said],
                };
                output::json(&none);
            } else {
                output::say(&said);
            }
            End::Problem
        }
        None => End::Problem,
    }
}

fn write(wording: &Wording, told: &Told<'_>, route: &Route, steps: Vec<String>) -> End {
    let house = told.house;
    let now = Now {
        instant: Clock::System.now(),
        zone: told.branch.zone,
    };
    // What was to be avoided is no news.
    let news = route
        .avoided
        .iter()
        .filter(|what| !told.avoid.contains(what));
    let notes: Vec<String> = news
        .map(|closed| closure::told(wording, &house.plan, *closed, now))
        .collect();
    notes.iter().for_each(|note| output::say(note));
    if let Some(path) = &told.asked.pdf
        && let Err(why) = save(wording, told, (route, &steps, &notes), path)
    {
        let slots = [("path", path.display().to_string().into())];
        output::say(&format!(
            "{} ({why})",
            wording.with("floors-not-written", &slots)
        ));
        return End::Problem;
    }
    if !told.asked.as_json {
        steps.iter().for_each(|step| output::line(step));
        return End::Done;
    }
    let name = |floor| house.floor(floor).map_or("", |f| f.short_name.as_str());
    output::json(&WayJson {
        status: "ok",
        length_mm: Some(route.length_mm),
        seconds: Some(route.seconds),
        floors: route.legs.iter().map(|leg| name(leg.floor)).collect(),
        legs: route
            .legs
            .iter()
            .map(|leg| LegJson {
                floor: name(leg.floor),
                points: &leg.points,
            })
            .collect(),
        steps,
    })
}

/// Writes the slip.
fn save(
    wording: &Wording,
    told: &Told<'_>,
    (route, steps, notes): (&Route, &[String], &[String]),
    path: &Path,
) -> Result<(), String> {
    let branch = told.branch;
    let number = told.asked.to.trim().strip_prefix(NUMBER).map(str::trim);
    let located = number.map(|number| told.house.shelves.locate(number, Hint::default()));
    let spot = located.as_ref().and_then(|located| located.spot.as_ref());
    let sentence = located
        .as_ref()
        .map(|located| shelf::sentence(wording, located));
    let hits = spot.map_or_else(Vec::new, |spot| told.house.lit(spot));
    let paper = slip(&Slip {
        plan: &told.house.plan,
        wording,
        route,
        title: number.unwrap_or(told.asked.to.trim()),
        subtitle: "",
        sentence: sentence.as_deref().unwrap_or_default(),
        steps,
        notes,
        hits: &hits,
        branch: branch.name.text(wording.language()),
        made_at: Clock::System.now(),
        zone: branch.zone,
        is_large_print: false,
    });
    let bytes = print::pdf(&paper).map_err(|why| why.to_string())?;
    std::fs::write(path, bytes).map_err(|why| why.to_string())
}

/// What a call number begins with here.
const NUMBER: &str = "cn:";

/// What ends of a way are called.
struct Ends<'a> {
    house: &'a House,
    finder: &'a Finder,
}

impl Ends<'_> {
    /// Everything of this name: `cn:` and a call number, a place in either language, a bay's code, an area, a row's code, a
    /// lift; in that order, and last a place or an area that is called nearly so.
    fn named(&self, typed: &str) -> Vec<Goal> {
        let typed = typed.trim();
        if let Some(number) = typed.strip_prefix(NUMBER) {
            return self.house.number(number).into_iter().collect();
        }
        let mut named = self.house.named(typed);
        if named.is_empty() {
            named.extend(self.finder.find_goal(typed));
        }
        named
    }
}
