//! Places from a list: `code, name_en, name_ta, kind, floor` and where they stand: `x_m, y_m` in metres from the top left
//! corner of the floor as the editor shows them, or `x_px, y_px` in dots of the picture under the floor (with `width_px,
//! height_px` the middle of a box there), or `stands_at` with the name of an area, a bay, a row or a lift. A place of which
//! only the floor is known comes in beside the floor's outline, to be put on the map by hand.
//!
//! Columns may have other names ([`SHAPE`]). A place is known again by its code, which is one of its other names, or by
//! floor, kind and name; an empty cell leaves what is there as it is. Places that the list does not name stay.

mod at;
pub(super) mod kind;
mod known;
mod put;
mod role;

pub use put::{Landed, Placing, place};
pub use role::Role;

use super::table::{Cells, Shape};
use crate::domain::language::Name;
use crate::domain::plan::PlaceKind;
use crate::domain::problem::{Problem, Why};
use kind::{Said, of_name, of_word};

pub(super) const CODE: &str = "code";
const NAME_EN: &str = "name_en";
const NAME_TA: &str = "name_ta";
const KIND: &str = "kind";
const FLOOR: &str = "floor";
const X_M: &str = "x_m";
const Y_M: &str = "y_m";
const X_PX: &str = "x_px";
const Y_PX: &str = "y_px";
const WIDTH_PX: &str = "width_px";
const HEIGHT_PX: &str = "height_px";
const STANDS_AT: &str = "stands_at";
const FACING: &str = "facing_deg";
const OTHER_NAMES: &str = "other_names";
const MESSAGE_EN: &str = "message_en";
const MESSAGE_TA: &str = "message_ta";
const ANSWERS_FOR: &str = "answers_for";
const STAFFED: &str = "staffed";

/// The columns of a list of places.
pub const SHAPE: Shape = Shape {
    needed: &[FLOOR],
    wanted: &[
        CODE,
        NAME_EN,
        NAME_TA,
        KIND,
        X_M,
        Y_M,
        X_PX,
        Y_PX,
        WIDTH_PX,
        HEIGHT_PX,
        STANDS_AT,
        FACING,
        OTHER_NAMES,
        MESSAGE_EN,
        MESSAGE_TA,
        ANSWERS_FOR,
        STAFFED,
    ],
    also: &[
        ("id", CODE),
        ("place code", CODE),
        ("name", NAME_EN),
        ("place", NAME_EN),
        ("place name", NAME_EN),
        ("label", NAME_EN),
        ("title", NAME_EN),
        ("english name", NAME_EN),
        ("tamil name", NAME_TA),
        ("name tamil", NAME_TA),
        ("பெயர்", NAME_TA),
        ("type", KIND),
        ("category", KIND),
        ("வகை", KIND),
        ("level", FLOOR),
        ("storey", FLOOR),
        ("தளம்", FLOOR),
        ("x", X_M),
        ("y", Y_M),
        ("x metres", X_M),
        ("y metres", Y_M),
        ("left", X_PX),
        ("top", Y_PX),
        ("x pixel", X_PX),
        ("y pixel", Y_PX),
        ("pixel x", X_PX),
        ("pixel y", Y_PX),
        ("width", WIDTH_PX),
        ("height", HEIGHT_PX),
        ("at", STANDS_AT),
        ("where", STANDS_AT),
        ("zone", STANDS_AT),
        ("area", STANDS_AT),
        ("room", STANDS_AT),
        ("bay", STANDS_AT),
        ("near", STANDS_AT),
        ("இடம்", STANDS_AT),
        ("facing", FACING),
        ("aliases", OTHER_NAMES),
        ("also called", OTHER_NAMES),
        ("other name", OTHER_NAMES),
        ("message", MESSAGE_EN),
        ("note", MESSAGE_EN),
        ("description", MESSAGE_EN),
        ("செய்தி", MESSAGE_TA),
        ("collection", ANSWERS_FOR),
        ("collections", ANSWERS_FOR),
        ("location code", ANSWERS_FOR),
        ("location codes", ANSWERS_FOR),
        ("is staffed", STAFFED),
    ],
    instead: &[],
    beside: &[],
    carried: &[],
    goes_on: None,
};

/// Letters of a code and of everything else.
const CODE_MOST: usize = 32;
const TEXT_MOST: usize = 500;
/// No floor is so large, in metres, and no picture in dots.
const METRES_MOST: f64 = 5_000.0;
const DOTS_MOST: f64 = 100_000.0;

/// A row of the list.
#[derive(Debug, Clone, PartialEq)]
pub struct Listed {
    pub line: u64,
    pub code: String,
    pub name: Name,
    /// None where neither the list nor the name says it.
    pub kind: Option<PlaceKind>,
    /// What the list calls it, where that is no kind known here.
    pub unknown_kind: Option<String>,
    /// It is a lift or stairs.
    pub is_joint: bool,
    pub floor: String,
    pub at: At,
    pub facing_deg: Option<i32>,
    pub other_names: Vec<String>,
    pub say: Name,
    /// Collections, by code, name or location code.
    pub answers_for: Vec<String>,
    pub is_staffed: Option<bool>,
}

/// Where a row says that a place is.
#[derive(Debug, Clone, PartialEq)]
pub enum At {
    /// Right and down from the floor's top left corner.
    Metres(f64, f64),
    /// Right and down in the picture under the floor.
    Dots(f64, f64),
    /// An area, a bay, a row of bays, a lift.
    Named(String),
    Unsaid,
}

/// Reads one row.
pub fn read(cells: Cells<'_>) -> Result<Listed, Problem> {
    cells.check()?;
    let text = |column| cells.text_most(column, TEXT_MOST);
    let (english, tamil) = (text(NAME_EN)?, text(NAME_TA)?);
    let tamil = Some(tamil).filter(|ta| !ta.is_empty());
    let name = match (english.is_empty(), tamil) {
        (true, None) => return Err(Problem::new(NAME_EN, Why::Missing)),
        // A list in Tamil alone has one name for both.
        (true, Some(ta)) => Name::new(ta.clone(), ta),
        (false, ta) => Name { en: english, ta },
    };
    let typed = text(KIND)?;
    let said = of_word(&typed);
    let is_other = said.is_none() && !typed.is_empty();
    let floor = text(FLOOR)?;
    if floor.is_empty() {
        return Err(Problem::new(FLOOR, Why::Missing));
    }
    let facing = number(cells, FACING, 360.0)?;
    let message_ta = text(MESSAGE_TA)?;
    Ok(Listed {
        line: cells.line(),
        code: cells.text_most(CODE, CODE_MOST)?,
        kind: match said {
            Some(Said::Place(kind)) => Some(kind),
            Some(Said::Joint) => None,
            None => {
                let of_name = of_name(&name.en).or_else(|| of_name(name.ta.as_deref()?));
                of_name.or_else(|| is_other.then_some(PlaceKind::Other))
            }
        },
        unknown_kind: Some(typed).filter(|_| is_other),
        is_joint: said == Some(Said::Joint),
        name,
        floor,
        at: at(cells)?,
        facing_deg: facing.map(|deg| deg.round() as i32 % 360),
        other_names: list(&text(OTHER_NAMES)?),
        say: Name {
            en: text(MESSAGE_EN)?,
            ta: Some(message_ta).filter(|ta| !ta.is_empty()),
        },
        answers_for: list(&text(ANSWERS_FOR)?),
        is_staffed: staffed(cells)?,
    })
}

fn at(cells: Cells<'_>) -> Result<At, Problem> {
    let pair = |x, y, most| match (number(cells, x, most)?, number(cells, y, most)?) {
        (Some(x), Some(y)) => Ok(Some((x, y))),
        (None, None) => Ok(None),
        (None, _) => Err(Problem::new(x, Why::Missing)),
        (_, None) => Err(Problem::new(y, Why::Missing)),
    };
    if let Some((x, y)) = pair(X_M, Y_M, METRES_MOST)? {
        return Ok(At::Metres(x, y));
    }
    if let Some((x, y)) = pair(X_PX, Y_PX, DOTS_MOST)? {
        let half =
            |column| Ok::<_, Problem>(number(cells, column, DOTS_MOST)?.unwrap_or(0.0) / 2.0);
        return Ok(At::Dots(x + half(WIDTH_PX)?, y + half(HEIGHT_PX)?));
    }
    let named = cells.text_most(STANDS_AT, TEXT_MOST)?;
    Ok(if named.is_empty() {
        At::Unsaid
    } else {
        At::Named(named)
    })
}

/// A number with a point or a comma, with or without its unit.
fn number(cells: Cells<'_>, column: &'static str, most: f64) -> Result<Option<f64>, Problem> {
    let typed = cells.text_most(column, TEXT_MOST)?;
    let bare = typed
        .trim_end_matches(|c: char| c.is_alphabetic() || c == '°')
        .trim();
    if typed.is_empty() {
        return Ok(None);
    }
    let read: Option<f64> = bare.replace(',', ".").parse().ok();
    match read.filter(|n| n.is_finite() && n.abs() <= most) {
        Some(number) => Ok(Some(number)),
        None => Err(Problem::new(column, Why::NotANumber { typed })),
    }
}

fn staffed(cells: Cells<'_>) -> Result<Option<bool>, Problem> {
    let typed = cells.text_most(STAFFED, TEXT_MOST)?;
    match typed.to_lowercase().as_str() {
        "" => Ok(None),
        "yes" | "y" | "true" | "1" | "x" | "ஆம்" => Ok(Some(true)),
        "no" | "n" | "false" | "0" | "இல்லை" => Ok(Some(false)),
        _ => Err(Problem::new(STAFFED, Why::NotOneOf { typed })),
    }
}

/// Names with commas or semicolons between them.
fn list(text: &str) -> Vec<String> {
    let names = text.split([',', ';']).map(str::trim);
    names.filter(|n| !n.is_empty()).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests;
