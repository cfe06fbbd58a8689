//! Slips, walked through by their boxes: what stands on a page, where, and in what order it is read.

use super::form::SAFE_MM;
use super::*;
use crate::domain::way::Gait;
use crate::scene::{Bounds, sample};
use proptest::prelude::*;

const STEPS: [[&str; 4]; 2] = [
    [
        "Walk straight ahead past the newspapers, about 20 m, to Lift A.",
        "Take Lift A to First floor and leave it to the left.",
        "Walk past the main stairs, about 10 m; take the 2nd aisle on the left, sign R04.",
        "The shelf is on the right, the 7th bay of 15: 1-0407, side B.",
    ],
    [
        "செய்தித்தாள்களைக் கடந்து நேராக சுமார் 20 மீ நடந்து மின்தூக்கி A-க்குச் செல்லவும்.",
        "மின்தூக்கி A-இல் முதல் தளத்திற்குச் சென்று, இடப்புறமாக வெளியே வரவும்.",
        "பிரதான படிக்கட்டைக் கடந்து சுமார் 10 மீ நடக்கவும்; இடப்புறம் இரண்டாவது இடைவழியில் திரும்பவும்.",
        "அலமாரி வலப்புறம் உள்ளது; 15 அலமாரிகளில் 7-ஆவது: 1-0407, B பக்கம்.",
    ],
];

fn steps(language: Language, count: usize) -> Vec<String> {
    let all = STEPS[usize::from(language == Language::Tamil)];
    (0..count).map(|i| all[i % all.len()].to_owned()).collect()
}

/// What a slip is made of: the way to the seventh bay of the fourth run upstairs.
struct Given {
    plan: Plan,
    wording: Wording,
    route: Route,
    hits: Vec<(BayId, Option<Side>)>,
    sentence: &'static str,
    steps: Vec<String>,
    notes: Vec<String>,
}

impl Given {
    fn new(language: Language) -> Self {
        let plan = sample::plan();
        let bay = &plan.floors[1].bays[3 * 15 + 6];
        let stand = bay.front_of(Side::B, 450.0, 500.0).round();
        let up: [(i32, i32); 3] = [(24_000, 26_000), (24_000, 13_000), (21_000, 5_500)];
        let along = [(21_000, 5_500), (29_500, stand.y), (stand.x, stand.y)];
        let (note, sentence) = match language {
            Language::English => (
                "Lift B is out of service: cable.",
                "First floor, East wing, bay 1-0407, side B.",
            ),
            Language::Tamil => (
                "மின்தூக்கி B இயங்கவில்லை: கேபிள் பழுது.",
                "இடம்: முதல் தளம், கிழக்குப் பகுதி, 1-0407 அலமாரி, B பக்கம்.",
            ),
        };
        Self {
            route: sample::route(&[(1, &up), (2, &along)]),
            hits: vec![(bay.id, Some(Side::B))],
            wording: Wording::new(language),
            steps: steps(language, 2),
            notes: vec![note.to_owned()],
            sentence,
            plan,
        }
    }

    fn asked(&self) -> Slip<'_> {
        Slip {
            plan: &self.plan,
            wording: &self.wording,
            route: &self.route,
            title: "268.43 RAM",
            subtitle: "பொன்னியின் செல்வன்",
            sentence: self.sentence,
            steps: &self.steps,
            notes: &self.notes,
            hits: &self.hits,
            branch: "City Library, Lake Road",
            made_at: "2026-11-25T05:12:00Z".parse().unwrap(),
            zone: chrono_tz::Asia::Kolkata,
            is_large_print: false,
        }
    }
}

/// What a page says outside of its maps, block by block, in reading order; a map as it is told.
fn read(doc: &Doc) -> Vec<String> {
    let blocks = doc.pages.iter().flat_map(|page| &page.blocks);
    let said = blocks.filter_map(|block| match &block.meaning {
        Meaning::Ornament => None,
        Meaning::Figure(told) => Some(format!("[{told}]")),
        _ => {
            let lines = block.layers.iter().flat_map(Layer::text_boxes);
            Some(lines.map(|(text, _)| text).collect::<Vec<_>>().join(" "))
        }
    });
    said.collect()
}

#[test]
fn an_english_slip_is_read_from_the_branch_to_the_last_map() {
    let given = Given::new(Language::English);
    let doc = slip(&given.asked());
    let expected = [
        "City Library, Lake Road",
        "268.43 RAM",
        "பொன்னியின் செல்வன்",
        "First floor, East wing, bay 1-0407, side B.",
        "The way: about 35 m, 2 minutes",
        "1",
        STEPS[0][0],
        "2",
        STEPS[0][1],
        "Lift B is out of service: cable.",
        "Ground floor",
        "Up on this map is ahead of you as you set off.",
        "[Map of Ground floor. Start: You are here. End: Lift A to First floor. About 20 m. \
                 On the way: Reception, Main entrance, Newspapers, Lift B.]",
        "Printed Wed 25 Nov 2026, 10:42",
        "First floor",
        "Up on this map is ahead of you as you set off.",
        "[Map of First floor. Start: Come out here: Lift A. End: 1-0407. About 15 m. \
                 On the way: Lift B, Main stairs.]",
    ];
    assert_eq!(read(&doc), expected);
    assert_eq!(doc.title, "The way to 268.43 RAM");
}

#[test]
fn a_tamil_slip_is_read_from_the_branch_to_the_last_map() {
    let given = Given::new(Language::Tamil);
    let doc = slip(&given.asked());
    let expected = [
        "City Library, Lake Road",
        "268.43 RAM",
        "பொன்னியின் செல்வன்",
        "இடம்: முதல் தளம், கிழக்குப் பகுதி, 1-0407 அலமாரி, B பக்கம்.",
        "செல்லும் வழி: சுமார் 35 மீ, 2 நிமிடம்",
        "1",
        STEPS[1][0],
        "2",
        STEPS[1][1],
        "மின்தூக்கி B இயங்கவில்லை: கேபிள் பழுது.",
        "தரைத் தளம்",
        "புறப்படும்போது உங்களுக்கு முன்னால் உள்ளது வரைபடத்தின் மேற்பக்கம்.",
        "[வரைபடம்: தரைத் தளம். தொடக்கம்: நீங்கள் இங்கே. முடிவு: மின்தூக்கி A வழியே முதல் தளம். \
         சுமார் 20 மீ. வழியில் உள்ளவை: வரவேற்பு, பிரதான நுழைவாயில், செய்தித்தாள்கள், மின்தூக்கி B.]",
        "அச்சிட்டது: 2026 நவ. 25, புதன், 10:42",
        "முதல் தளம்",
        "புறப்படும்போது உங்களுக்கு முன்னால் உள்ளது வரைபடத்தின் மேற்பக்கம்.",
        "[வரைபடம்: முதல் தளம். தொடக்கம்: இங்கே வெளியே வரவும்: மின்தூக்கி A. முடிவு: 1-0407. \
         சுமார் 15 மீ. வழியில் உள்ளவை: மின்தூக்கி B, பிரதான படிக்கட்டு.]",
    ];
    assert_eq!(read(&doc), expected);
}

/// Nothing beyond the page, nothing over anything else.
fn assert_sound(doc: &Doc) {
    for page in &doc.pages {
        let safe = page.paper.bounds().grown(-SAFE_MM);
        let mut boxes: Vec<(String, Bounds)> = Vec::new();
        let mut frames: Vec<Bounds> = Vec::new();
        for layer in page.blocks.iter().flat_map(|b| &b.layers) {
            let held = layer.clip.unwrap_or(safe);
            assert!(safe.holds(&held), "a map reaches beyond the page");
            for (text, at) in layer.text_boxes() {
                assert!(held.holds(&at), "“{text}” reaches out of its place: {at:?}");
                boxes.push((text.to_owned(), at));
            }
            for shape in layer.scene.shapes.iter().filter(|_| layer.clip.is_none()) {
                let bounds = shape.path.bounds().unwrap();
                assert!(safe.holds(&bounds), "a line reaches beyond the page");
            }
            if let Some(clip) = layer.clip.filter(|c| !frames.contains(c)) {
                assert!(
                    frames.iter().all(|f| !f.overlaps(&clip)),
                    "two maps overlap"
                );
                frames.push(clip);
            }
        }
        for (i, (a, a_box)) in boxes.iter().enumerate() {
            for (b, b_box) in &boxes[i + 1..] {
                assert!(
                    !a_box.grown(-1e-6).overlaps(b_box),
                    "“{a}” and “{b}” overlap"
                );
            }
            let is_beside = |f: &Bounds| f.holds(a_box) || !f.overlaps(a_box);
            assert!(frames.iter().all(is_beside), "“{a}” lies over a map's edge");
        }
    }
}

/// The layers of each map: the floor, the way over it, the frame.
fn maps(doc: &Doc) -> Vec<&[Layer]> {
    let blocks = doc.pages.iter().flat_map(|page| &page.blocks);
    let maps = blocks.filter(|block| matches!(block.meaning, Meaning::Figure(_)));
    maps.map(|block| block.layers.as_slice()).collect()
}

#[test]
fn each_map_has_the_walker_set_off_upwards_along_a_dashed_line_between_two_named_ends() {
    let given = Given::new(Language::English);
    let ends = [
        ["You are here", "Lift A to First floor"],
        ["Come out here: Lift A", "1-0407"],
    ];
    for is_large_print in [false, true] {
        let doc = slip(&Slip {
            is_large_print,
            ..given.asked()
        });
        for ((layers, leg), ends) in maps(&doc).iter().zip(&given.route.legs).zip(ends) {
            let over = &layers[1];
            let [from, to] = [leg.points[0], leg.points[1]].map(|p| over.view.to_view(p.into()));
            assert!(from.y - to.y > (from.x - to.x).abs(), "{from:?} to {to:?}");
            let texts: Vec<&str> = over.text_boxes().map(|(text, _)| text).collect();
            assert!(ends.iter().all(|end| texts.contains(end)), "{texts:?}");
            let strokes = over.scene.shapes.iter().filter_map(|shape| shape.stroke);
            let dashed = strokes.filter(|stroke| stroke.dash.is_some());
            // 1.5 points.
            let is_wide = |s: &Stroke| s.width.at(over.view.scale) >= 0.53;
            assert_eq!(dashed.filter(is_wide).count(), 1);
        }
    }
}

#[test]
fn the_sign_at_the_run_of_the_goal_is_on_the_map() {
    for language in Language::ALL {
        let given = Given::new(language);
        let doc = slip(&given.asked());
        let last = maps(&doc).pop().unwrap();
        assert!(last[0].text_boxes().any(|(text, _)| text == "R04"));
    }
}

/// The smallest letters that are shown.
fn least_mm(doc: &Doc) -> f64 {
    let layers = doc
        .pages
        .iter()
        .flat_map(|p| &p.blocks)
        .flat_map(|b| &b.layers);
    let texts = layers.flat_map(|layer| {
        let shown = |t: &&Text| t.scales.has(layer.view.scale) && t.face != Face::Sign;
        layer.scene.texts.iter().filter(shown)
    });
    texts.map(|text| text.size_mm).fold(f64::INFINITY, f64::min)
}

/// A point of a floor that is not on its very edge.
/// A way that crosses its own map to and fro: the words of its end find no room beside the mark.
#[test]
fn the_words_of_an_end_stand_on_a_crowded_map_too() {
    let mut given = Given::new(Language::English);
    let crossing: [(i32, i32); 4] = [
        (14_067, 10_420),
        (14_854, 9_515),
        (43_363, 700),
        (3_477, 18_179),
    ];
    let start: &[(i32, i32)] = &[(700, 700)];
    given.route = Route {
        gait: Gait::StepFree,
        ..sample::route(&[(1, start), (2, start), (1, &crossing)])
    };
    (given.steps, given.notes) = (Vec::new(), Vec::new());
    let title = "புத்தகங்கள் PZ90.T35 புத்தகங்கள் PZ90.T35";
    let long = ["the collected letters and travels of a botanist"; 5].join(", ");
    let (subtitle, branch) = (long.as_str(), long.as_str());
    let doc = slip(&Slip {
        title,
        subtitle,
        branch,
        ..given.asked()
    });
    assert_sound(&doc);
    let last = maps(&doc)[2];
    let mut words = last[1].scene.texts.iter();
    assert!(words.any(|text| text.role == Role::OnGoal && text.face != Face::Sign));
}

fn point() -> impl Strategy<Value = (i32, i32)> {
    (700..sample::WIDTH_MM - 700, 700..29_300)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_overlaps_or_leaves_the_page_whatever_the_way(
        legs in prop::collection::vec(prop::collection::vec(point(), 1..6), 1..=3),
        step_count in 0_usize..=20,
        note_count in 0_usize..4,
        is_tamil: bool,
        is_large_print: bool,
        title_words in 1_usize..7,
    ) {
        let language = if is_tamil { Language::Tamil } else { Language::English };
        let floors: Vec<(i64, &[(i32, i32)])> =
            legs.iter().enumerate().map(|(i, p)| (i as i64 % 2 + 1, p.as_slice())).collect();
        let mut given = Given::new(language);
        given.route = Route { gait: Gait::StepFree, ..sample::route(&floors) };
        given.steps = steps(language, step_count);
        given.notes = given.steps.iter().take(note_count).cloned().collect();
        let title = ["புத்தகங்கள்", "PZ90.T35"].repeat(title_words).join(" ");
        let long = ["the collected letters and travels of a botanist"; 5].join(", ");
        let (subtitle, branch) = (long.as_str(), long.as_str());
        let doc = slip(&Slip { title: &title, subtitle, branch, is_large_print, ..given.asked() });
        assert_sound(&doc);
        let least = if is_large_print { 6.35 } else { 3.175 };
        assert!(least_mm(&doc) >= least - 1e-9, "{} mm", least_mm(&doc));
        assert_eq!(maps(&doc).len(), legs.len());
        for (index, layers) in maps(&doc).iter().enumerate() {
            let is_last = index + 1 == legs.len();
            let role = if is_last { Role::OnGoal } else { Role::OnStart };
            let mut words = layers[1].scene.texts.iter().filter(|text| text.face != Face::Sign);
            assert!(words.any(|text| text.role == role), "an end without words");
        }
        // A line may end at a hyphen inside a word, so spaces do not count.
        let close = |text: &str| text.replace(' ', "");
        let said: Vec<String> = read(&doc).iter().map(|said| close(said)).collect();
        assert!(given.steps.iter().all(|step| said.contains(&close(step))), "a step is lost");
    }
}
