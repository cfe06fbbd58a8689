//! The words of a way, step by step, in both languages.

mod house;
mod walks;

use super::*;
use crate::domain::id::{OpeningId, RunId, ZoneId};
use crate::domain::language::Language;
use crate::domain::plan::{Point, Side};
use house::plan;

fn both(say: impl Fn(&Wording) -> String) -> [String; 2] {
    Language::ALL.map(|language| say(&Wording::new(language)))
}

fn said(act: Act) -> [String; 2] {
    let step = Step {
        floor: FloorId(5),
        at: Point::new(0, 0),
        act,
    };
    both(|wording| sentence(wording, &plan(), &step))
}

#[test]
fn an_aisle_is_told_by_its_number_and_its_sign() {
    let aisle = |hand, nth, run, metres| {
        Act::Aisle(Aisle {
            hand,
            nth,
            run,
            metres,
        })
    };
    let sign = Some(RunId(1));
    for (act, english, tamil) in [
        (
            aisle(Hand::Left, Some(4), sign, 5),
            "Take the 4th aisle on the left, sign B5-R12, and walk about 5 m.",
            "இடப்பக்கம் உள்ள 4-ஆவது இடைவழியில் (B5-R12 பலகை) நுழைந்து, சுமார் 5 மீ நடக்கவும்.",
        ),
        (
            aisle(Hand::Right, Some(22), None, 0),
            "Take the 22nd aisle on the right and walk a few paces.",
            "வலப்பக்கம் உள்ள 22-ஆவது இடைவழியில் நுழைந்து, சில அடிகள் நடக்கவும்.",
        ),
        (
            aisle(Hand::Left, Some(1), None, 5),
            "Take the 1st aisle on the left and walk about 5 m.",
            "இடப்பக்கம் உள்ள முதல் இடைவழியில் நுழைந்து, சுமார் 5 மீ நடக்கவும்.",
        ),
        (
            aisle(Hand::Left, None, sign, 10),
            "Turn left into the aisle, sign B5-R12, and walk about 10 m.",
            "இடப்பக்கம் உள்ள இடைவழியில் (B5-R12 பலகை) நுழைந்து, சுமார் 10 மீ நடக்கவும்.",
        ),
        (
            aisle(Hand::Right, None, None, 10),
            "Turn right into the aisle and walk about 10 m.",
            "வலப்பக்கம் உள்ள இடைவழியில் நுழைந்து, சுமார் 10 மீ நடக்கவும்.",
        ),
    ] {
        assert_eq!(said(act), [english, tamil]);
    }
}

#[test]
fn english_numbers_end_as_they_are_spoken() {
    let ends = [
        (1, "1st"),
        (2, "2nd"),
        (3, "3rd"),
        (4, "4th"),
        (11, "11th"),
        (12, "12th"),
        (13, "13th"),
        (21, "21st"),
        (111, "111th"),
    ];
    for (number, expected) in ends {
        let slots = rank(Some(number));
        assert_eq!(
            Wording::new(Language::English).with("way-rank", &slots),
            expected
        );
    }
}

#[test]
fn a_floor_change_is_one_step() {
    let ride = |leave| Act::Ride {
        connector: ConnectorId(2),
        to: FloorId(5),
        leave,
    };
    let english = "Take Lift 2 to Floor 5";
    let tamil = "மின்தூக்கி 2 வழியே 5-ஆம் தளம் செல்லவும்.";
    for (leave, after, then) in [
        (None, ".", ""),
        (
            Some(Turn::Ahead),
            " and go straight on from there.",
            " அங்கிருந்து நேராகச் செல்லவும்.",
        ),
        (
            Some(Turn::Sharp(Hand::Right)),
            " and leave to the right.",
            " வெளியே வந்ததும் வலப்பக்கம் திரும்பவும்.",
        ),
        (
            Some(Turn::Bear(Hand::Left)),
            " and leave to the left.",
            " வெளியே வந்ததும் இடப்பக்கம் திரும்பவும்.",
        ),
        (
            Some(Turn::Round(Hand::Left)),
            " and turn back there.",
            " வெளியே வந்ததும் பின்பக்கம் திரும்பவும்.",
        ),
    ] {
        assert_eq!(
            said(ride(leave)),
            [format!("{english}{after}"), format!("{tamil}{then}")]
        );
    }
}

#[test]
fn a_row_that_is_meant_as_a_whole_is_told_without_a_bay() {
    let at = AtBay {
        bay: BayId(1),
        over: Over::Row(RunId(1)),
        side: Some(Side::B),
        lies: Some(Turn::Sharp(Hand::Left)),
        nth: None,
        sections: Some((SectionId(1), SectionId(1))),
    };
    assert_eq!(
        said(Act::AtBay(at)),
        [
            "Row B5-R12 is on your left, side B. Its numbers run from 530 to 539.",
            "வரிசை B5-R12 உங்கள் இடப்பக்கத்தில் உள்ளது (B பக்கம்). இதிலுள்ள எண்கள்: 530 முதல் 539 வரை."
        ]
    );
}

#[test]
fn a_bay_says_its_side_its_place_in_the_run_and_its_labels() {
    let bare = AtBay {
        over: Over::Bay,
        bay: BayId(1),
        side: None,
        lies: None,
        nth: None,
        sections: None,
    };
    assert_eq!(
        said(Act::AtBay(bare)),
        ["Bay B5-031 is here.", "B5-031 அலமாரி இங்கே உள்ளது."]
    );
    let full = AtBay {
        side: Some(Side::B),
        lies: Some(Turn::Sharp(Hand::Right)),
        nth: Some((3, 12)),
        sections: Some((SectionId(1), SectionId(1))),
        ..bare
    };
    let mut alike = plan();
    alike.floors[0].bays[0].faces[0].sections[0].last = "530".into();
    let step = Step {
        floor: FloorId(5),
        at: Point::new(0, 0),
        act: Act::AtBay(AtBay {
            nth: Some((1, 12)),
            ..full
        }),
    };
    assert_eq!(
        both(|wording| sentence(wording, &alike, &step)),
        [
            "Bay B5-031 is on your right, side B, the 1st of 12 bays. All of it is 530.",
            "B5-031 அலமாரி உங்கள் வலப்பக்கத்தில் உள்ளது (B பக்கம்). \
             வரிசையின் 12 அலமாரிகளில் இது முதல் அலமாரி. இங்குள்ள எண்: 530.",
        ]
    );
    assert_eq!(
        said(Act::AtBay(full)),
        [
            "Bay B5-031 is on your right, side B, the 3rd of 12 bays. Numbers run from 530 to 539.",
            "B5-031 அலமாரி உங்கள் வலப்பக்கத்தில் உள்ளது (B பக்கம்). \
             வரிசையின் 12 அலமாரிகளில் இது 3-ஆவது அலமாரி. இங்குள்ள எண்கள்: 530 முதல் 539 வரை.",
        ]
    );
}

#[test]
fn other_ends_are_told_plainly() {
    let place = |lies| Act::AtPlace {
        place: PlaceId(1),
        lies,
    };
    for (act, english, tamil) in [
        (
            place(None),
            "You have arrived: Help point.",
            "உதவி மையம்: வந்து சேர்ந்துவிட்டீர்கள்.",
        ),
        (
            place(Some(Turn::Sharp(Hand::Left))),
            "On your left: Help point.",
            "உங்கள் இடப்பக்கத்தில்: உதவி மையம்.",
        ),
        (
            Act::AtConnector(ConnectorId(2)),
            "You have arrived: Lift 2.",
            "மின்தூக்கி 2: வந்து சேர்ந்துவிட்டீர்கள்.",
        ),
        (Act::AtPoint, "You have arrived.", "வந்து சேர்ந்துவிட்டீர்கள்."),
        (
            Act::AsNearAsCanBe,
            "You can’t get right up to it; this is the nearest spot.",
            "அதன் அருகே வரை செல்ல இயலாது; செல்லக்கூடிய மிக அருகிலுள்ள இடம் இதுவே.",
        ),
    ] {
        assert_eq!(said(act), [english, tamil]);
    }
}

#[test]
fn what_is_avoided_is_named_with_its_reason() {
    for (closed, english, tamil) in [
        (
            Closed::Connector(ConnectorId(3)),
            "Lift 3 is out of service: door motor being replaced.",
            "மின்தூக்கி 3 பயன்பாட்டில் இல்லை: கதவு மோட்டார் மாற்றப்படுகிறது.",
        ),
        (
            Closed::Connector(ConnectorId(2)),
            "Lift 2 is out of service.",
            "மின்தூக்கி 2 பயன்பாட்டில் இல்லை.",
        ),
        (
            Closed::Zone(ZoneId(1)),
            "East hall is closed.",
            "கிழக்குக் கூடம் மூடப்பட்டுள்ளது.",
        ),
        (
            Closed::Place(PlaceId(1)),
            "Help point is closed.",
            "உதவி மையம் மூடப்பட்டுள்ளது.",
        ),
        (
            Closed::Opening(OpeningId(1)),
            "Door by “Help point”, Floor 5, is closed.",
            "5-ஆம் தளம்: “உதவி மையம்” அருகிலுள்ள கதவு மூடப்பட்டுள்ளது.",
        ),
        (
            Closed::Section(SectionId(1)),
            "Bay B5-031 is out of use.",
            "B5-031 அலமாரி பயன்பாட்டில் இல்லை.",
        ),
    ] {
        assert_eq!(both(|w| avoided(w, &plan(), closed)), [english, tamil]);
    }
}

#[test]
fn no_way_says_why_and_where_help_is() {
    let none = NoRoute::NoWay {
        gait: Gait::StepFree,
        closed: vec![Closed::Connector(ConnectorId(3))],
        staffed: Some(PlaceId(1)),
    };
    assert_eq!(
        both(|w| no_route(w, &plan(), &none)),
        [
            "There is no way without steps to get there now. \
             Lift 3 is out of service: door motor being replaced. Help is at: Help point, Floor 5.",
            "படிகள் இல்லாமல் அங்கே செல்ல இப்போது வழி இல்லை. \
             மின்தூக்கி 3 பயன்பாட்டில் இல்லை: கதவு மோட்டார் மாற்றப்படுகிறது. \
             உதவி கிடைக்கும் இடம்: உதவி மையம், 5-ஆம் தளம்.",
        ]
    );
    let bare = NoRoute::NoWay {
        gait: Gait::Walking,
        closed: Vec::new(),
        staffed: None,
    };
    assert_eq!(
        both(|w| no_route(w, &plan(), &bare)),
        [
            "The plan shows no way to get there.",
            "அங்கே செல்ல வரைபடத்தில் வழி இல்லை."
        ]
    );
    assert_eq!(
        both(|w| no_route(w, &plan(), &NoRoute::UnknownGoal)),
        [
            "The plan doesn’t show where this is.",
            "இது எங்கே உள்ளது என்பது வரைபடத்தில் இல்லை."
        ]
    );
}
