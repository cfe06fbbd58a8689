//! The exact numbers and names of what is chosen or about to be drawn: each a field with its text.

use crate::domain::word::words;
use std::collections::BTreeMap;

words! {
    /// A field of the panel.
    Field {
        Left = "left",
        Top = "top",
        CornerX = "corner-x",
        CornerY = "corner-y",
        Length = "length",
        Depth = "depth",
        Turn = "turn",
        Shelves = "shelves",
        Code = "code",
        NameEn = "name-en",
        NameTa = "name-ta",
        OtherNames = "other-names",
        SayEn = "say-en",
        SayTa = "say-ta",
        SignAEn = "sign-a-en",
        SignATa = "sign-a-ta",
        SignBEn = "sign-b-en",
        SignBTa = "sign-b-ta",
        Wide = "wide",
        Deep = "deep",
        Thickness = "thickness",
        Width = "width",
        Wait = "wait",
        PerFloor = "per-floor",
        Facing = "facing",
        Bays = "bays",
        Pattern = "pattern",
        More = "more",
        Every = "every",
        Short = "short",
        Level = "level",
        North = "north",
        Distance = "distance",
        Opacity = "opacity",
        Picture = "picture",
        Page = "page",
        Grid = "grid",
    }
}

/// What stands in the fields.
pub type Texts = BTreeMap<Field, String>;

/// A text of the fields; empty where there is none.
pub fn text(texts: &Texts, field: Field) -> &str {
    texts.get(&field).map(String::as_str).unwrap_or_default()
}

/// Millimetres as metres, without noughts at the end: "0.9".
pub fn metres(mm: i32) -> String {
    let sign = if mm < 0 { "-" } else { "" };
    let mm = mm.unsigned_abs();
    let text = format!("{sign}{}.{:03}", mm / 1_000, mm % 1_000);
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

/// Metres as they are typed, with a point or a comma, in whole millimetres; no further than a kilometre.
pub fn read_metres(typed: &str) -> Option<i32> {
    const FAR: f64 = 1_000_000.0;
    let typed = typed.trim().replace(',', ".");
    let is_plain = typed
        .chars()
        .all(|c| c.is_ascii_digit() || matches!(c, '.' | '-' | '+'));
    let mm = typed.parse::<f64>().ok().filter(|_| is_plain)? * 1_000.0;
    (mm.abs() <= FAR).then(|| mm.round() as i32)
}

/// A length: more than nothing.
pub fn read_length(typed: &str) -> Option<i32> {
    read_metres(typed).filter(|mm| *mm > 0)
}

/// A whole number between two others.
pub fn read_whole(typed: &str, (least, most): (i32, i32)) -> Option<i32> {
    let number: i32 = typed.trim().parse().ok()?;
    (least..=most).contains(&number).then_some(number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn metres_are_read_as_they_are_shown() {
        for (mm, shown) in [
            (900, "0.9"),
            (12_345, "12.345"),
            (0, "0"),
            (-50, "-0.05"),
            (10_000, "10"),
        ] {
            assert_eq!(metres(mm), shown);
            assert_eq!(read_metres(shown), Some(mm));
        }
        for (typed, mm) in [
            (" 0,9 ", Some(900)),
            (".5", Some(500)),
            ("", None),
            ("one", None),
            ("1e3", None),
            ("5000", None),
            ("inf", None),
        ] {
            assert_eq!(read_metres(typed), mm, "{typed}");
        }
    }
}
