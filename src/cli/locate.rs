//! `locate`: where a call number stands.

use super::{End, branch, output};
use crate::domain::shelf::{Hint, LocateStatus, Located, ShelfSpot};
use crate::house::House;
use crate::wording::{Wording, shelf};
use serde::Serialize;
use std::path::Path;

/// Where a number stands, as scripts read it; its keys do not change.
#[derive(Serialize)]
struct LocatedJson<'a> {
    /// As it was typed.
    call_number: &'a str,
    scheme: &'static str,
    status: &'static str,
    /// What the lift button says.
    floor: Option<&'a str>,
    bay: Option<&'a str>,
    /// `bay`; or `row`, `area`, `floor` where it is known no nearer, and the bay is but one of it.
    spread: Option<&'static str>,
    /// What the row is called on its end panel, the area by its name.
    over: Option<&'a str>,
    face: Option<&'static str>,
    /// Which section of the face, from the left, the first is 1.
    section: Option<usize>,
    first: Option<&'a str>,
    last: Option<&'a str>,
    sentence: String,
}

/// Says where a number stands; a number that no shelf holds ends as a problem.
pub fn run(wording: &Wording, file: &Path, number: &str, as_json: bool) -> End {
    branch::read_house(wording, file, |_, house| {
        let located = house.shelves.locate(number, Hint::default());
        let sentence = shelf::sentence(wording, &located);
        if as_json {
            output::json(&json(house, number, &located, sentence));
        } else {
            output::line(&sentence);
        }
        if located.status == LocateStatus::Unknown {
            End::Problem
        } else {
            End::Done
        }
    })
}

fn json<'a>(
    house: &'a House,
    number: &'a str,
    located: &'a Located,
    sentence: String,
) -> LocatedJson<'a> {
    let spot = located.spot.as_ref();
    let ask = located.ask.as_ref().and_then(|ask| ask.place.as_ref());
    let ask_floor = ask
        .and_then(|place| house.floor(place.floor))
        .map(|floor| floor.short_name.as_str());
    LocatedJson {
        call_number: number,
        scheme: located.scheme.word(),
        status: located.status.word(),
        floor: spot.map(|s| s.floor_short.as_str()).or(ask_floor),
        bay: spot.map(|s| s.bay_code.as_str()),
        spread: spot.map(|s| shelf::over(s.over)),
        over: spot.and_then(|s| Some(s.over_name.en.as_str()).filter(|name| !name.is_empty())),
        face: spot.map(|s| s.side.word()),
        section: spot.and_then(|s| position(house, s)),
        first: spot.map(|s| s.first.as_str()),
        last: spot.map(|s| s.last.as_str()),
        sentence,
    }
}

fn position(house: &House, spot: &ShelfSpot) -> Option<usize> {
    let face = house
        .bay(spot.bay)?
        .faces
        .iter()
        .find(|f| f.id == spot.face)?;
    face.sections
        .iter()
        .position(|s| s.id == spot.section)
        .map(|at| at + 1)
}
