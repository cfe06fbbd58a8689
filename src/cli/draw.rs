//! `draw`: a floor as a drawing or a picture. `export plan`: every floor, for others.

use super::{End, branch, output};
use crate::house::House;
use crate::ui::plan_file;
use crate::wording::Wording;
use serde_json::json;
use std::path::Path;

/// Draws the floor of this name or lift button; the ending of the file says how.
pub fn floor(wording: &Wording, file: &Path, name: &str, out: &Path) -> End {
    let ending = out.extension().unwrap_or_default();
    let is_picture = ending.eq_ignore_ascii_case("png");
    if !is_picture && !ending.eq_ignore_ascii_case("svg") {
        output::say(&wording.text("cli-draw-endings"));
        return End::WrongUse;
    }
    branch::read_house(wording, file, |_, house| {
        let Some(floor) = house.floor_called(name) else {
            unknown(wording, house, name);
            return End::Problem;
        };
        let drawn = if is_picture {
            plan_file::picture(house, wording, floor).map_err(|why| why.to_string())
        } else {
            Ok(plan_file::drawing(house, wording, floor).into())
        };
        let written =
            drawn.and_then(|bytes| std::fs::write(out, bytes).map_err(|why| why.to_string()));
        told(
            wording,
            written.map(|()| vec![out.display().to_string()]),
            (out, false),
        )
    })
}

/// Writes every floor into a folder.
pub fn plan(wording: &Wording, file: &Path, folder: &Path, as_json: bool) -> End {
    branch::read_house(wording, file, |_, house| {
        let names = plan_file::write_all(house, wording, folder);
        let names = names.map(|names| {
            let at = |name: &String| folder.join(name).display().to_string();
            names.iter().map(at).collect()
        });
        told(
            wording,
            names.map_err(|why| why.to_string()),
            (folder, as_json),
        )
    })
}

fn told(
    wording: &Wording,
    written: Result<Vec<String>, String>,
    (out, as_json): (&Path, bool),
) -> End {
    match written {
        Ok(files) if as_json => output::json(&json!({ "files": files })),
        Ok(files) => {
            files.iter().for_each(|file| output::line(file));
            End::Done
        }
        Err(why) => {
            let slots = [
                ("why", why.into()),
                ("folder", out.display().to_string().into()),
            ];
            output::say(&wording.with("cli-not-drawn", &slots));
            End::Problem
        }
    }
}

/// Says that no floor is called so, and what the floors are called.
fn unknown(wording: &Wording, house: &House, name: &str) {
    let floors = house.plan.floors.iter();
    let names = floors.map(|floor| {
        let slots = [
            ("button", floor.short_name.as_str().into()),
            ("floor", floor.name.text(wording.language()).into()),
        ];
        wording.with("cli-floor", &slots)
    });
    let names: Vec<String> = names.collect();
    let slots = [
        ("name", name.into()),
        (
            "has-floors",
            if names.is_empty() { "no" } else { "yes" }.into(),
        ),
        ("floors", names.join(" · ").into()),
    ];
    output::say(&wording.with("cli-no-such-floor", &slots));
}
