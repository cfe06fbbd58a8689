//! Where a call number stands, in words: floor and wing first, then the bay and the sign over it.

use super::{Arg, Wording, when};
use crate::domain::language::Name;
use crate::domain::shelf::{Ask, LocateStatus, Located, ShelfSpot};
use crate::domain::spread::Over;

/// The answer to "where is it?".
pub fn sentence(wording: &Wording, located: &Located) -> String {
    match (located.status, &located.spot, &located.ask) {
        (LocateStatus::Exact, Some(spot), _) => at(wording, "shelf-exact", spot),
        (LocateStatus::Near, Some(spot), _) => at(wording, "shelf-near", spot),
        (LocateStatus::Ask, _, Some(ask)) => ask_sentence(wording, ask),
        _ => wording.with("shelf-unknown", &[("number", located.typed.trim().into())]),
    }
}

/// Where a section is, without a full stop: "Floor 5, Wing B, bay B5-031, side A, below “Physics”".
pub fn place(wording: &Wording, spot: &ShelfSpot) -> String {
    wording.with("shelf-place", &slots(wording, spot))
}

/// Where a section is, with all that whoever is sent there must know: out of use, or being moved.
pub fn section(wording: &Wording, spot: &ShelfSpot) -> String {
    at(wording, "shelf-exact", spot)
}

/// Where the bay of a section is, without the section: "Floor 5, Wing B, bay B5-031".
pub fn bay(wording: &Wording, spot: &ShelfSpot) -> String {
    wording.with("shelf-bay", &slots(wording, spot))
}

/// A row of bays by the code on its end.
pub fn row(wording: &Wording, code: &str) -> String {
    wording.with("shelf-row", &[("code", code.into())])
}

/// What a section is looked for at: the code of its bay, or the row, the area or the floor that it is somewhere in.
pub fn stand(wording: &Wording, spot: &ShelfSpot) -> String {
    let name = spot.over_name.text(wording.language());
    match spot.over {
        Over::Bay => spot.bay_code.clone(),
        Over::Row(_) => row(wording, name),
        Over::Area(_) | Over::Floor => name.to_owned(),
    }
}

/// The labels of a section: "from 530 to 539.7".
pub fn range(wording: &Wording, spot: &ShelfSpot) -> String {
    let labels = [
        ("first", spot.first.as_str().into()),
        ("last", spot.last.as_str().into()),
    ];
    wording.with("shelf-range", &labels)
}

/// What stands on a section: "Side A: Economics, from 330 to 339".
pub fn holding(wording: &Wording, spot: &ShelfSpot) -> String {
    let language = wording.language();
    let subject = [&spot.subject, &spot.sign].map(|name| name.text(language).trim());
    let subject = subject.into_iter().find(|s| !s.is_empty());
    let slots = [
        ("has-side", yes(has_side(spot))),
        ("side", spot.side.word().into()),
        ("has-subject", yes(subject.is_some())),
        ("subject", subject.unwrap_or_default().into()),
        ("over", over(spot.over).into()),
        ("name", spot.over_name.text(language).into()),
        ("range", range(wording, spot).into()),
    ];
    let held = wording.with("shelf-holding", &slots);
    match moving(wording, spot) {
        Some(moving) => format!("{held}. {moving}"),
        None => held,
    }
}

fn at(wording: &Wording, id: &str, spot: &ShelfSpot) -> String {
    let sentence = wording.with(id, &slots(wording, spot));
    let closed = spot.closed.as_ref().map(|reason| {
        let reason = ended(reason.text(wording.language()));
        wording.with("shelf-closed", &[("reason", reason.into())])
    });
    let said = [Some(sentence), closed, moving(wording, spot)];
    said.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// What whoever is sent to a section is told while its books are being moved.
pub fn moving(wording: &Wording, spot: &ShelfSpot) -> Option<String> {
    let moving = spot.moving.as_ref()?;
    let say = moving.say.text(wording.language()).trim();
    let until = moving.until.map(|day| when::date(wording, day));
    let slots = [
        ("has-day", yes(until.is_some())),
        ("day", until.unwrap_or_default().into()),
        ("has-say", yes(!say.is_empty())),
        (
            "say",
            if say.is_empty() {
                String::new()
            } else {
                ended(say)
            }
            .into(),
        ),
    ];
    Some(wording.with("shelf-moving", &slots))
}

fn ask_sentence(wording: &Wording, ask: &Ask) -> String {
    let say = ask.say.text(wording.language()).trim();
    let why = if say.is_empty() {
        wording.text("shelf-ask-why")
    } else {
        ended(say)
    };
    let Some(place) = &ask.place else {
        return wording.with("shelf-ask-desk", &[("why", why.into())]);
    };
    let text = |name: &Name| Arg::from(name.text(wording.language()));
    wording.with(
        "shelf-ask-at",
        &[
            ("why", why.into()),
            ("place", text(&place.name)),
            ("floor", text(&place.floor_name)),
        ],
    )
}

/// The slots of a place. The sign on the end panel is what one sees from the aisle; a section's own subject serves
/// where the panel says nothing.
fn slots(wording: &Wording, spot: &ShelfSpot) -> Vec<(&'static str, Arg)> {
    let language = wording.language();
    // An area that is a wing is told once.
    let wing = spot.wing.as_ref().filter(|wing| **wing != spot.over_name);
    let wing = wing.map(|w| w.text(language));
    let sign = [&spot.sign, &spot.subject].map(|name| name.text(language).trim());
    let sign = sign.into_iter().find(|s| !s.is_empty());
    let sign = sign.filter(|_| has_sign(spot));
    vec![
        ("floor", spot.floor_name.text(language).into()),
        ("has-wing", yes(wing.is_some())),
        ("wing", wing.unwrap_or_default().into()),
        ("bay", spot.bay_code.as_str().into()),
        ("over", over(spot.over).into()),
        ("name", spot.over_name.text(language).into()),
        ("has-side", yes(has_side(spot))),
        ("side", spot.side.word().into()),
        ("has-sign", yes(sign.is_some())),
        ("sign", sign.unwrap_or_default().into()),
    ]
}

/// Of an area or a floor neither side nor end panel is known.
fn has_sign(spot: &ShelfSpot) -> bool {
    matches!(spot.over, Over::Bay | Over::Row(_))
}

fn has_side(spot: &ShelfSpot) -> bool {
    spot.is_double && has_sign(spot)
}

/// The word for what a range is spread over.
pub fn over(over: Over) -> &'static str {
    match over {
        Over::Bay => "bay",
        Over::Row(_) => "row",
        Over::Area(_) => "area",
        Over::Floor => "floor",
    }
}

pub(super) fn yes(is_so: bool) -> Arg {
    if is_so { "yes" } else { "no" }.into()
}

/// A sentence somebody typed, with its full stop.
pub(super) fn ended(typed: &str) -> String {
    let typed = typed.trim();
    if typed.ends_with(['.', '!', '?']) {
        typed.to_owned()
    } else {
        format!("{typed}.")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::call_number::Scheme;
    use crate::domain::id::{BayId, FaceId, FloorId, PlaceId, SectionId};
    use crate::domain::language::Language;
    use crate::domain::plan::{Moving, Point, Side};
    use crate::domain::shelf::AskPlace;

    fn spot() -> ShelfSpot {
        ShelfSpot {
            section: SectionId(1),
            subject: Name::english("Optics"),
            first: "530".into(),
            last: "539".into(),
            face: FaceId(1),
            side: Side::B,
            is_double: true,
            sign: Name::new("Physics", "இயற்பியல்"),
            bay: BayId(31),
            bay_code: "B5-031".into(),
            over: Over::Bay,
            over_name: Name::default(),
            floor: FloorId(5),
            floor_name: Name::new("Floor 5", "5-ஆம் தளம்"),
            floor_short: "5".into(),
            wing: Some(Name::new("Wing B", "பி பிரிவு")),
            stand: Point::new(0, 0),
            closed: None,
            moving: None,
        }
    }

    fn located(status: LocateStatus, spot: Option<ShelfSpot>, ask: Option<Ask>) -> Located {
        Located {
            typed: "530.1 RAM".into(),
            scheme: Scheme::Ddc,
            parsed_as: Scheme::Ddc,
            status,
            collection: None,
            spot,
            ask,
        }
    }

    fn said(language: Language, located: &Located) -> String {
        sentence(&Wording::new(language), located)
    }

    #[test]
    fn floor_wing_bay_and_sign_are_said_before_any_number() {
        let found = located(LocateStatus::Exact, Some(spot()), None);
        assert_eq!(
            said(Language::English, &found),
            "Floor 5, Wing B, bay B5-031, side B, below “Physics”."
        );
        assert_eq!(
            said(Language::Tamil, &found),
            "இடம்: 5-ஆம் தளம், பி பிரிவு, B5-031 அலமாரி, B பக்கம், “இயற்பியல்” பலகையின் கீழ்."
        );
    }

    #[test]
    fn what_is_not_there_is_not_said() {
        let bare = ShelfSpot {
            wing: None,
            is_double: false,
            sign: Name::default(),
            subject: Name::default(),
            ..spot()
        };
        let found = located(LocateStatus::Exact, Some(bare), None);
        assert_eq!(said(Language::English, &found), "Floor 5, bay B5-031.");
        assert_eq!(
            said(Language::Tamil, &found),
            "இடம்: 5-ஆம் தளம், B5-031 அலமாரி."
        );
    }

    #[test]
    fn a_gap_is_told_as_one() {
        let found = located(LocateStatus::Near, Some(spot()), None);
        assert_eq!(
            said(Language::English, &found),
            "Nearest shelf: Floor 5, Wing B, bay B5-031, side B, below “Physics”. \
             No sign covers this very number, so look on from there."
        );
        assert!(said(Language::Tamil, &found).starts_with("அருகிலுள்ள இடம்: 5-ஆம் தளம்"));
    }

    #[test]
    fn shelves_out_of_use_give_the_reason() {
        let moved = ShelfSpot {
            closed: Some(Name::english("being moved to floor 6")),
            ..spot()
        };
        let found = located(LocateStatus::Exact, Some(moved), None);
        assert!(
            said(Language::English, &found)
                .ends_with("“Physics”. These shelves are out of use now: being moved to floor 6.")
        );
    }

    #[test]
    fn books_on_the_move_are_said_to_be_with_the_day_and_the_sentence() {
        let moving = |until: Option<&str>, say: &str| {
            let moving = Moving {
                until: until.and_then(|day| day.parse().ok()),
                say: Name::english(say),
            };
            let spot = ShelfSpot {
                moving: Some(moving),
                ..spot()
            };
            let found = located(LocateStatus::Exact, Some(spot), None);
            said(Language::English, &found)
        };
        assert!(
            moving(Some("2026-12-03"), "Ask at the help point")
                .ends_with("These books are being moved until 3 Dec 2026. Ask at the help point.")
        );
        assert!(moving(None, "").ends_with("“Physics”. These books are being moved."));
    }

    #[test]
    fn a_closed_stack_says_what_to_do() {
        let place = AskPlace {
            id: PlaceId(1),
            name: Name::english("Stack counter"),
            floor: FloorId(0),
            floor_name: Name::english("Ground floor"),
            at: Point::new(0, 0),
        };
        let ask = Ask {
            say: Name::english("On request: 20 minutes"),
            place: Some(place),
        };
        let found = located(LocateStatus::Ask, None, Some(ask));
        assert_eq!(
            said(Language::English, &found),
            "On request: 20 minutes. Ask at: Stack counter, Ground floor."
        );
        let found = located(LocateStatus::Ask, None, Some(Ask::default()));
        assert_eq!(
            said(Language::English, &found),
            "Readers can’t fetch this themselves. Ask at the desk."
        );
    }

    #[test]
    fn an_unknown_number_is_repeated_as_typed() {
        let found = located(LocateStatus::Unknown, None, None);
        assert_eq!(
            said(Language::English, &found),
            "No shelf on the plan holds “530.1 RAM”. Check the number, or look for the title."
        );
        assert!(said(Language::Tamil, &found).contains("“530.1 RAM”"));
    }
}
