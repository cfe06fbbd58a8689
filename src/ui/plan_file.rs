//! The plan for others: every floor as GeoJSON and as SVG in a folder, one floor as a picture. From the one scene that
//! the screen and the slips are drawn from.

use super::shot;
use super::theme;
use super::widget::map::{Camera, PX_PER_MM, map};
use crate::domain::geometry::PointF;
use crate::domain::plan::Floor;
use crate::exchange::geojson;
use crate::house::House;
use crate::print::svg::svg;
use crate::scene::map::{MapOptions, floor_scene};
use crate::scene::palette::Palette;
use crate::scene::{Bounds, Scene, View};
use crate::wording::Wording;
use iced::Size;
use std::io;
use std::path::Path;

/// Paper millimetres of one millimetre of the floor in a drawing: 1 : 100, at which all names have room.
const SCALE: f64 = 0.01;

/// No side of a picture has more pixels; a floor that would is drawn smaller than 1 : 100.
const SIDE_MOST_PX: f64 = 8_000.0;

/// Writes every floor into a folder, and says what the files are called.
///
/// # Errors
/// What the system answers when the folder can't be written.
pub fn write_all(house: &House, wording: &Wording, folder: &Path) -> io::Result<Vec<String>> {
    std::fs::create_dir_all(folder)?;
    let mut names = Vec::new();
    for floor in &house.plan.floors {
        let stem = stem(floor);
        let shapes = geojson::floor(&house.plan, floor, &house.collections);
        let shapes = serde_json::to_vec_pretty(&shapes).map_err(io::Error::other)?;
        for (ending, bytes) in [
            ("geojson", shapes),
            ("svg", drawing(house, wording, floor).into()),
        ] {
            let name = format!("{stem}.{ending}");
            std::fs::write(folder.join(&name), bytes)?;
            names.push(name);
        }
    }
    Ok(names)
}

/// A floor as SVG, at 1 : 100.
pub fn drawing(house: &House, wording: &Wording, floor: &Floor) -> String {
    let scene = scene(house, wording, floor);
    let size = PointF::new(scene.bounds.width(), scene.bounds.height()) * SCALE;
    let page = Bounds::new(PointF::default(), size);
    let view = View::fit(&scene.bounds, 0.0, &page);
    svg(&scene, &view, &page, Palette::Paper)
}

/// A floor as PNG, as large as the drawing and so with the same names.
///
/// # Errors
/// When the picture can't be made.
pub fn picture(house: &House, wording: &Wording, floor: &Floor) -> Result<Vec<u8>, shot::Error> {
    let scene = scene(house, wording, floor);
    let px = PointF::new(scene.bounds.width(), scene.bounds.height()) * (SCALE * PX_PER_MM);
    let less = (SIDE_MOST_PX / px.x.max(px.y).max(1.0)).min(1.0);
    let side = |px: f64| (px * less).ceil().max(100.0) as f32;
    let size = Size::new(side(px.x), side(px.y));
    let camera = Camera {
        centre: scene.bounds.centre(),
        scale: SCALE * less,
        turn_deg: 0.0,
    };
    let map = map(&scene, 0, Some(camera), |_| ());
    shot::shot(map.into(), &theme::light(), size, 1.0)
}

fn scene(house: &House, wording: &Wording, floor: &Floor) -> Scene {
    floor_scene(&house.plan, floor.id, &MapOptions::new(wording))
}

/// "floor-0-G": by its place in the house, and what the lift says.
fn stem(floor: &Floor) -> String {
    let plain: String = floor
        .short_name
        .chars()
        .map(|c| if c.is_alphanumeric() { c } else { '-' })
        .collect();
    format!("floor-{}-{plain}", floor.ordinal)
}
