//! The map: what a press finds, how it is moved, and how it looks.

use crate::widget::{letter, named, window};
use deskbell::domain::geometry::PointF;
use deskbell::domain::id::BayId;
use deskbell::domain::language::Language;
use deskbell::scene::{
    Align, Bounds, Face, Path, Place, Role, Scales, Scene, Shape, Stroke, Tag, Text, Width,
};
use deskbell::ui::widget::{Camera, MapEvent, map};
use deskbell::ui::{Element, font, shot, theme};
use iced::advanced::renderer::Style;
use iced::keyboard::Modifiers;
use iced::keyboard::key::{Code, Named};
use iced::mouse::ScrollDelta;
use iced::{Event, Point, Size, mouse};
use iced_runtime::user_interface::{Cache, UserInterface};
use iced_test::Simulator;
use std::fs;

/// A floor of 50 x 20 bays of 900 x 600 mm with a code on each.
fn floor() -> Scene {
    let mut scene = Scene {
        bounds: Bounds::new(PointF::new(0.0, 0.0), PointF::new(50_000.0, 32_000.0)),
        ..Scene::default()
    };
    scene
        .shapes
        .push(shape(scene.bounds, Role::Floor, Role::Wall, 200.0, None));
    for n in 0..1000 {
        let (column, row) = (n % 50, n / 50);
        let centre = PointF::new(
            f64::from(column) * 950.0 + 1500.0,
            f64::from(row) * 1500.0 + 1500.0,
        );
        let bounds = Bounds::centred(centre, 900.0, 600.0);
        let tag = Tag::Bay(BayId(i64::from(n)));
        scene
            .shapes
            .push(shape(bounds, Role::Shelf, Role::ShelfEdge, 20.0, Some(tag)));
        scene.areas.add(tag, bounds.corners().to_vec());
        scene.texts.push(Text {
            text: format!("{row}-{column}"),
            at: centre,
            shift_mm: PointF::new(0.0, 0.0),
            align: Align::Middle,
            face: Face::Regular,
            size_mm: 2.4,
            width_mm: 5.0,
            role: Role::Ink,
            language: Language::English,
            plate: None,
            scales: Scales::ALL,
            tag: Some(tag),
        });
    }
    scene
}

fn shape(bounds: Bounds, fill: Role, edge: Role, width_mm: f64, tag: Option<Tag>) -> Shape {
    Shape {
        path: Path::rect(&bounds),
        place: Place::Ground,
        fill: Some(fill),
        stroke: Some(Stroke {
            role: edge,
            width: Width::Ground(width_mm),
            dash: None,
        }),
        scales: Scales::ALL,
        tag,
    }
}

fn events(ui: Simulator<'_, MapEvent>) -> Vec<MapEvent> {
    ui.into_messages().collect()
}

fn moved(said: Option<&MapEvent>) -> Camera {
    match said {
        Some(MapEvent::Moved(Some(camera))) => *camera,
        other => panic!("not moved: {other:?}"),
    }
}

fn press() -> Event {
    Event::Mouse(mouse::Event::ButtonPressed(mouse::Button::Left))
}

fn release() -> Event {
    Event::Mouse(mouse::Event::ButtonReleased(mouse::Button::Left))
}

/// Looks straight at one bay from near.
fn near() -> Camera {
    Camera {
        centre: PointF::new(1500.0, 1500.0),
        scale: 0.02,
        turn_deg: 0.0,
    }
}

#[test]
fn a_press_finds_the_bay_under_it() {
    let scene = floor();
    let mut ui = window(map(&scene, 0, Some(near()), |event| event));
    ui.point_at(Point::new(200.0, 150.0));
    ui.simulate([press(), release()]);
    let said = events(ui);
    assert!(
        matches!(said[..], [MapEvent::Pressed(Some(Tag::Bay(BayId(0))), _)]),
        "{said:?}"
    );
}

#[test]
fn a_drag_moves_the_floor_with_the_pointer_and_presses_nothing() {
    let scene = floor();
    let mut ui = window(map(&scene, 0, Some(near()), |event| event));
    ui.point_at(Point::new(200.0, 150.0));
    let to = |x, y| {
        let position = Point::new(x, y);
        Event::Mouse(mouse::Event::CursorMoved { position })
    };
    ui.simulate([press(), to(220.0, 150.0), to(290.0, 150.0), release()]);
    let said = events(ui);
    assert_eq!(said.len(), 2);
    // 90 pixels are 20 view millimetres, and those are a metre of the ground here.
    assert!(
        (moved(said.last()).centre.x - 500.0).abs() < 1e-3,
        "{said:?}"
    );
}

#[test]
fn the_pointer_speaks_only_when_something_else_lies_under_it() {
    let scene = floor();
    let mut ui = window(map(&scene, 0, Some(near()), |event| event));
    for x in [200.0, 204.0, 208.0, 290.0] {
        let position = Point::new(x, 150.0);
        ui.point_at(position);
        ui.simulate([Event::Mouse(mouse::Event::CursorMoved { position })]);
    }
    let hovered = [Some(0), Some(1)].map(|bay| MapEvent::Hovered(bay.map(|n| Tag::Bay(BayId(n)))));
    assert_eq!(events(ui), hovered);
}

#[test]
fn the_wheel_zooms_to_the_pointer() {
    let scene = floor();
    let mut ui = window(map(&scene, 0, None, |event| event));
    ui.point_at(Point::new(50.0, 50.0));
    let delta = ScrollDelta::Lines { x: 0.0, y: 1.0 };
    ui.simulate([Event::Mouse(mouse::Event::WheelScrolled { delta })]);
    let camera = moved(events(ui).last());
    assert!(
        camera.centre.x < 25_000.0 && camera.centre.y < 16_000.0,
        "{camera:?}"
    );
}

#[test]
fn keys_move_zoom_and_fit_once_it_has_the_focus() {
    let scene = floor();
    let mut ui = window(map(&scene, 0, Some(near()), |event| event));
    ui.simulate([named(Named::ArrowRight, Modifiers::NONE)]);
    ui.point_at(Point::new(200.0, 150.0));
    ui.simulate([
        press(),
        release(),
        named(Named::ArrowRight, Modifiers::NONE),
        letter("+", Code::Equal, Modifiers::NONE),
        named(Named::Home, Modifiers::NONE),
    ]);
    let said = events(ui);
    let before = moved(said.get(1));
    assert!(before.centre.x > 1500.0);
    assert!(moved(said.get(2)).scale > before.scale);
    assert_eq!(said[3..], [MapEvent::Moved(None)]);
}

#[test]
fn the_floor_can_be_drawn_whole_and_from_near_by_day_and_night() {
    let scene = floor();
    let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("gallery");
    fs::create_dir_all(&folder).unwrap();
    for (name, camera, theme) in [
        ("map-whole", None, theme::light()),
        ("map-near", Some(near()), theme::light()),
        ("map-night", Some(near()), theme::dark()),
    ] {
        let view = map(&scene, 0, camera, |_| ());
        let png = shot::shot(view.into(), &theme, Size::new(1280.0, 800.0), 1.0).unwrap();
        fs::write(folder.join(name).with_extension("png"), png).unwrap();
    }
}

/// The software renderer paints again where a frame differs from the one before; a text that differs from itself would
/// be painted again with every blink of a caret.
#[test]
fn a_map_at_rest_is_the_same_in_the_next_frame() {
    shot::use_embedded_faces_only();
    let scene = floor();
    let mut renderer = iced::Renderer::new(font::TEXT, 14.0.into());
    let mut cache = Cache::default();
    let mut frames = Vec::new();
    for _ in 0..2 {
        let view: Element<'_, ()> = map(&scene, 0, None, |_| ()).into();
        let mut ui = UserInterface::build(view, Size::new(800.0, 600.0), cache, &mut renderer);
        let style = Style {
            text_color: iced::Color::BLACK,
        };
        ui.draw(
            &mut renderer,
            &theme::light(),
            &style,
            iced::mouse::Cursor::Unavailable,
        );
        cache = ui.into_cache();
        let layers = renderer.layers().iter();
        let texts: Vec<_> = layers
            .flat_map(|layer| layer.text.iter().flat_map(|item| item.as_slice().to_vec()))
            .collect();
        frames.push(texts);
    }
    assert!(frames[0].len() > 500);
    assert!(frames[0] == frames[1]);
}
