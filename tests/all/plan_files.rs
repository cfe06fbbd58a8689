//! The plan for others: every shape of a floor in metres, the right way round; drawings and pictures that others open.

use super::cli::{run, text};
use super::desk::morning;
use deskbell::demo;
use deskbell::domain::plan::Plan;
use serde_json::Value;
use std::path::Path;

fn demo_file(folder: &Path) -> (String, Plan) {
    let path = folder.join("branch.deskbell");
    let store = demo::create(&path, morning()).unwrap();
    let plan = store.read_now(|r| r.get_plan()).unwrap();
    (path.display().to_string(), plan)
}

/// The points of a geometry, in whole millimetres of the plan.
fn points(feature: &Value) -> Vec<(i32, i32)> {
    let geometry = &feature["geometry"];
    let all = match geometry["type"].as_str().unwrap() {
        "Point" => vec![geometry["coordinates"].clone()],
        "LineString" => geometry["coordinates"].as_array().unwrap().clone(),
        "Polygon" => geometry["coordinates"][0].as_array().unwrap().clone(),
        other => panic!("{other}"),
    };
    let mm = |v: &Value| (v.as_f64().unwrap() * 1_000.0).round() as i32;
    all.iter().map(|p| (mm(&p[0]), -mm(&p[1]))).collect()
}

#[test]
fn every_floor_goes_out_whole_and_comes_back_as_the_same_shapes() {
    let folder = tempfile::tempdir().unwrap();
    let (file, plan) = demo_file(folder.path());
    let out = folder.path().join("plan");
    let done = run(&[
        "--file",
        &file,
        "export",
        "plan",
        &out.display().to_string(),
    ]);
    assert_eq!(done.status.code(), Some(0), "{}", text(&done.stderr));
    assert_eq!(text(&done.stdout).lines().count(), 2 * plan.floors.len());
    for floor in &plan.floors {
        let name = format!("floor-{}-{}", floor.ordinal, floor.short_name);
        let read = std::fs::read(out.join(format!("{name}.geojson"))).unwrap();
        let read: Value = serde_json::from_slice(&read).unwrap();
        assert_eq!(
            (read["type"].as_str(), read["units"].as_str()),
            (Some("FeatureCollection"), Some("metres"))
        );
        let features = read["features"].as_array().unwrap();
        let of = |kind: &str| -> Vec<&Value> {
            features
                .iter()
                .filter(|f| f["properties"]["feature_type"] == kind)
                .collect()
        };
        assert_eq!(of("zone").len(), floor.zones.len());
        assert_eq!(of("opening").len(), floor.openings.len());
        assert_eq!(of("place").len(), floor.places.len());
        let stops = plan.connectors.iter().flat_map(|c| &c.stops);
        assert_eq!(
            of("connector").len(),
            stops.filter(|s| s.floor == floor.id).count()
        );
        for (wall, told) in floor.walls.iter().zip(of("wall")) {
            let drawn: Vec<(i32, i32)> = wall.points.iter().map(|p| (p.x, p.y)).collect();
            assert_eq!(points(told), drawn);
        }
        assert_eq!(of("bay").len(), floor.bays.len());
        for (bay, told) in floor.bays.iter().zip(of("bay")) {
            let corners = bay
                .corners()
                .map(|p| (p.x.round() as i32, p.y.round() as i32));
            let ring = points(told);
            assert_eq!((ring.len(), ring.first()), (5, ring.last()), "{}", bay.code);
            assert_eq!(ring[..4], corners, "{}", bay.code);
            let held = &told["properties"]["faces"][0]["sections"][0];
            let first = bay.faces.first().and_then(|f| f.sections.first());
            assert_eq!(held["first"].as_str(), first.map(|s| s.first.as_str()));
        }
        let outline: Vec<(i32, i32)> = floor.outline.iter().map(|p| (p.x, p.y)).collect();
        assert_eq!(points(of("floor")[0])[..outline.len()], outline);
    }
    let lift = std::fs::read_to_string(out.join("floor-0-G.geojson")).unwrap();
    assert!(lift.contains("out_of_service") && lift.contains("Door motor being replaced"));
}

#[test]
fn a_drawing_is_well_formed_and_holds_the_names_of_the_floor() {
    let folder = tempfile::tempdir().unwrap();
    let (file, _) = demo_file(folder.path());
    for (language, name) in [("en", "Drinking water"), ("ta", "குடிநீர்")] {
        let out = folder.path().join("g.svg").display().to_string();
        let done = run(&["--lang", language, "--file", &file, "draw", "g", &out]);
        assert_eq!(done.status.code(), Some(0), "{}", text(&done.stderr));
        let drawn = std::fs::read_to_string(&out).unwrap();
        let mut reader = quick_xml::Reader::from_str(&drawn);
        let mut texts = String::new();
        loop {
            match reader.read_event().unwrap() {
                quick_xml::events::Event::Eof => break,
                quick_xml::events::Event::Text(words) => texts.push_str(&words.xml10_content()),
                _ => {}
            }
        }
        assert!(texts.contains(name), "{texts}");
        assert!(!drawn.contains("NaN") && !drawn.contains("inf"));
    }
}

#[test]
fn signs_of_a_drawing_need_no_font() {
    let folder = tempfile::tempdir().unwrap();
    let (file, plan) = demo_file(folder.path());
    let floor = &plan.floors[plan
        .floors
        .iter()
        .position(|f| f.short_name == "G")
        .unwrap()];
    let out = folder.path().join("g.svg").display().to_string();
    let done = run(&["--file", &file, "draw", "g", &out]);
    assert_eq!(done.status.code(), Some(0), "{}", text(&done.stderr));
    let drawn = std::fs::read_to_string(&out).unwrap();
    let signs: Vec<&str> = drawn.lines().filter(|line| line.contains('Q')).collect();
    let stops = plan.connectors.iter().flat_map(|c| &c.stops);
    let named = floor.places.len() + stops.filter(|s| s.floor == floor.id).count();
    assert!(signs.len() >= named, "{} of {named}", signs.len());
    // Drawn by another program that has no font at all, they are there.
    let colours = |drawn: &str| {
        let tree = resvg::usvg::Tree::from_str(drawn, &Default::default()).unwrap();
        let size = tree.size();
        let pixels = resvg::tiny_skia::Pixmap::new(size.width() as u32, size.height() as u32);
        let mut pixels = pixels.unwrap();
        resvg::render(&tree, Default::default(), &mut pixels.as_mut());
        pixels.take()
    };
    let lines = drawn.lines().filter(|line| !line.contains('Q'));
    let without: Vec<&str> = lines.collect();
    let (with, without) = (colours(&drawn), colours(&without.join("\n")));
    let other = with
        .chunks(4)
        .zip(without.chunks(4))
        .filter(|(a, b)| a != b);
    assert!(other.count() > 20 * named);
}

#[test]
fn a_picture_shows_more_than_the_page() {
    let folder = tempfile::tempdir().unwrap();
    let (file, _) = demo_file(folder.path());
    let out = folder.path().join("floor.png").display().to_string();
    let done = run(&["--file", &file, "draw", "Floor 3", &out]);
    assert_eq!(done.status.code(), Some(0), "{}", text(&done.stderr));
    let decoder = png::Decoder::new(std::io::BufReader::new(std::fs::File::open(&out).unwrap()));
    let mut reader = decoder.read_info().unwrap();
    let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
    let info = reader.next_frame(&mut pixels).unwrap();
    assert_eq!(info.width, 3_915, "87 m at 1 : 100");
    let colours: std::collections::HashSet<&[u8]> = pixels.chunks(4).collect();
    assert!(
        colours.len() > 20,
        "walls, shelves, names: {}",
        colours.len()
    );
    for (floor, out, code) in [("Floor 77", "x.png", 1), ("g", "x.pdf", 2)] {
        let done = run(&["--file", &file, "draw", floor, out]);
        assert_eq!(done.status.code(), Some(code), "{}", text(&done.stderr));
    }
}

#[test]
fn a_floor_that_is_not_known_is_told_with_those_that_are() {
    let folder = tempfile::tempdir().unwrap();
    let (file, plan) = demo_file(folder.path());
    let out = folder.path().join("out.svg").display().to_string();
    for (language, said) in [
        ("en", "No floor is called “nosuch”"),
        ("ta", "“nosuch” என்ற பெயரில் தளம்"),
    ] {
        let done = run(&["--lang", language, "--file", &file, "draw", "nosuch", &out]);
        let told = text(&done.stderr);
        assert_eq!(done.status.code(), Some(1), "{told}");
        assert!(told.contains(said), "{told}");
        let is_told = |f: &deskbell::domain::plan::Floor| told.contains(&f.short_name);
        assert!(plan.floors.iter().all(is_told), "{told}");
        assert!(!told.contains("cn:"), "{told}");
    }
    let help = text(&run(&["export", "--help"]).stdout);
    assert!(help.contains("FOLDER") && help.contains("plan"), "{help}");
    let short = text(&run(&["--help"]).stdout);
    let short: Vec<&str> = short.split_whitespace().collect();
    let short = short.join(" ");
    assert!(
        short.contains("every floor of the plan into a folder"),
        "{short}"
    );
}

#[test]
fn a_picture_is_as_large_as_the_drawing_and_so_has_its_names() {
    let folder = tempfile::tempdir().unwrap();
    let (file, _) = demo_file(folder.path());
    let out = |name: &str| folder.path().join(name).display().to_string();
    for name in ["5.svg", "5.png"] {
        let done = run(&["--file", &file, "draw", "5", &out(name)]);
        assert_eq!(done.status.code(), Some(0), "{}", text(&done.stderr));
    }
    let drawing = std::fs::read_to_string(out("5.svg")).unwrap();
    let wide = drawing.split("viewBox=\"").nth(1).unwrap();
    let wide: f64 = wide.split(' ').nth(2).unwrap().parse().unwrap();
    let (width, _) = image::image_dimensions(out("5.png")).unwrap();
    let dots = f64::from(width) / wide;
    assert!(
        (dots - deskbell::ui::widget::map::PX_PER_MM).abs() < 0.01,
        "{dots} dots a mm"
    );
}
