//! How a walk is told: where to turn, how far, past and towards what, through which door, into which aisle.

use super::*;
use crate::domain::way::Door;

const AHEAD: Walk = Walk {
    turn: None,
    metres: 20,
    past: None,
    towards: None,
    door: None,
    into: None,
};

fn walk(turn: Option<Turn>, metres: u32, past: Option<PlaceId>) -> Act {
    Act::Walk(Walk {
        turn,
        metres,
        past,
        ..AHEAD
    })
}

#[test]
fn a_door_and_the_sign_of_an_aisle_are_told_after_the_walk() {
    let through = |room| {
        Act::Walk(Walk {
            door: Some(Door { room }),
            ..AHEAD
        })
    };
    let into = Act::Walk(Walk {
        into: Some(RunId(1)),
        ..AHEAD
    });
    for (act, english, tamil) in [
        (
            through(Some(ZoneId(1))),
            "Walk about 20 m. This leads through the door into “East hall”.",
            "சுமார் 20 மீ நடக்கவும். வழியில் உள்ள கதவு செல்லும் இடம்: “கிழக்குக் கூடம்”.",
        ),
        (
            through(None),
            "Walk about 20 m. This leads through a door.",
            "சுமார் 20 மீ நடக்கவும். வழியில் ஒரு கதவைக் கடக்கவும்.",
        ),
        (
            into,
            "Walk about 20 m. Go into the aisle with the sign B5-R12.",
            "சுமார் 20 மீ நடக்கவும். B5-R12 பலகை உள்ள இடைவழிக்குள் செல்லவும்.",
        ),
    ] {
        assert_eq!(said(act), [english, tamil]);
    }
}

#[test]
fn who_sets_out_without_a_look_is_told_what_to_walk_to() {
    let towards = |towards| {
        Act::Walk(Walk {
            metres: 15,
            towards: Some(towards),
            ..AHEAD
        })
    };
    for (to, english, tamil) in [
        (
            Towards::Place(PlaceId(1)),
            "Walk about 15 m towards “Help point”.",
            "“உதவி மையம்” இருக்கும் திசையில் சுமார் 15 மீ நடக்கவும்.",
        ),
        (
            Towards::Connector(ConnectorId(2)),
            "Walk about 15 m towards “Lift 2”.",
            "“மின்தூக்கி 2” இருக்கும் திசையில் சுமார் 15 மீ நடக்கவும்.",
        ),
        (
            Towards::Run(RunId(1)),
            "Walk about 15 m towards the shelves, sign B5-R12.",
            "B5-R12 பலகை உள்ள அலமாரிகளை நோக்கிச் சுமார் 15 மீ நடக்கவும்.",
        ),
    ] {
        assert_eq!(said(towards(to)), [english, tamil]);
    }
}

#[test]
fn a_walk_says_where_to_turn_how_far_and_past_what() {
    use Hand::{Left, Right};
    let here = Some(PlaceId(1));
    for (act, english, tamil) in [
        (
            walk(None, 20, None),
            "Walk about 20 m.",
            "சுமார் 20 மீ நடக்கவும்.",
        ),
        (
            walk(Some(Turn::Ahead), 0, None),
            "Go straight ahead for a few paces.",
            "நேராகச் சில அடிகள் செல்லவும்.",
        ),
        (
            walk(Some(Turn::Sharp(Left)), 15, here),
            "Turn left and walk about 15 m, past “Help point”.",
            "இடப்பக்கம் திரும்பி, “உதவி மையம்” என்ற இடத்தைக் கடந்து சுமார் 15 மீ நடக்கவும்.",
        ),
        (
            walk(Some(Turn::Sharp(Right)), 15, None),
            "Turn right and walk about 15 m.",
            "வலப்பக்கம் திரும்பி, சுமார் 15 மீ நடக்கவும்.",
        ),
        (
            walk(Some(Turn::Bear(Left)), 10, None),
            "Bear left and walk about 10 m.",
            "சற்று இடப்பக்கம் திரும்பி, சுமார் 10 மீ நடக்கவும்.",
        ),
        (
            walk(Some(Turn::Bear(Right)), 10, None),
            "Bear right and walk about 10 m.",
            "சற்று வலப்பக்கம் திரும்பி, சுமார் 10 மீ நடக்கவும்.",
        ),
        (
            walk(Some(Turn::Round(Left)), 5, None),
            "Turn back round to the left and walk about 5 m.",
            "இடப்பக்கமாகப் பின்னோக்கித் திரும்பி, சுமார் 5 மீ நடக்கவும்.",
        ),
        (
            walk(Some(Turn::Round(Right)), 5, None),
            "Turn back round to the right and walk about 5 m.",
            "வலப்பக்கமாகப் பின்னோக்கித் திரும்பி, சுமார் 5 மீ நடக்கவும்.",
        ),
    ] {
        assert_eq!(said(act), [english, tamil]);
    }
}
