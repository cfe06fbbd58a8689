//! Forms of a small face.

use super::*;
use crate::domain::plan::Side;

fn face() -> FaceForm {
    let section = |id, from_mm, first: &str, last: &str| Section {
        id: SectionId(id),
        from_mm,
        to_mm: from_mm + 450,
        collection: CollectionId(1),
        first: first.into(),
        last: last.into(),
        ..nothing()
    };
    let face = Face {
        id: FaceId(1),
        side: Side::A,
        sign: Name::default(),
        sections: vec![section(1, 0, "330", "334"), section(2, 450, "335", "339")],
    };
    FaceForm::of(&face, 900)
}

fn stretches(form: &FaceForm) -> Vec<(i64, i32, i32)> {
    let sections = form.sections.iter();
    sections.map(|s| (s.id.0, s.from_mm, s.to_mm)).collect()
}

#[test]
fn what_is_not_touched_comes_back_as_it_was() {
    let form = face();
    assert_eq!(form.check().unwrap().sections, form.sketch());
}

#[test]
fn sections_share_their_stretch_when_they_are_split_added_and_removed() {
    let mut form = face();
    form.split(0);
    assert_eq!(
        stretches(&form),
        [(1, 0, 225), (0, 225, 450), (2, 450, 900)]
    );
    let labels: Vec<(&str, &str)> = { form.sections.iter() }
        .map(|s| (s.first.as_str(), s.last.as_str()))
        .collect();
    assert_eq!(labels, [("330", ""), ("", "334"), ("335", "339")]);
    form.remove(0);
    assert_eq!(stretches(&form), [(0, 0, 450), (2, 450, 900)]);
    form.add(CollectionId(1));
    assert_eq!(
        stretches(&form),
        [(0, 0, 450), (2, 450, 675), (0, 675, 900)]
    );
    form.remove(2);
    form.remove(1);
    form.remove(0);
    form.add(CollectionId(7));
    assert_eq!(stretches(&form), [(0, 0, 900)]);
    assert_eq!(form.sections[0].collection, CollectionId(7));
}

#[test]
fn what_is_missing_is_told_by_section_and_field() {
    let mut form = face();
    form.sections[1].first = "  ".into();
    form.sections[1].is_moving = true;
    form.sections[1].moving_until = "soon".into();
    let wrong = form.check().unwrap_err();
    let named: Vec<(Option<usize>, &str)> = wrong.iter().map(|(at, p)| (*at, &*p.field)).collect();
    assert_eq!(named, [(Some(1), "first"), (Some(1), "moving-until")]);
    form.sections[1].first = "335".into();
    form.sections[1].moving_until = "3/12/2026".into();
    let moving = form.check().unwrap().sections[1].moving.clone().unwrap();
    assert_eq!(moving.until, "2026-12-03".parse().ok());
}

#[test]
fn an_end_that_is_moved_takes_the_neighbour_that_touched_it_along() {
    let mut form = face();
    form.type_into(0, SectionField::To, "60".into());
    assert_eq!(stretches(&form), [(1, 0, 600), (2, 600, 900)]);
    assert_eq!(form.sections[1].text(SectionField::From), "60");
    form.type_into(1, SectionField::From, "52,5".into());
    assert_eq!(stretches(&form), [(1, 0, 525), (2, 525, 900)]);
    assert_eq!(form.sections[0].text(SectionField::To), "52.5");
    // Nothing is left of the neighbour, nor of what is no length.
    form.type_into(0, SectionField::To, "89".into());
    form.type_into(0, SectionField::From, "x".into());
    assert_eq!(stretches(&form), [(1, 0, 890), (2, 525, 900)]);
}

#[test]
fn a_section_fits_on_its_face_and_beside_the_others() {
    let wrong = |at: usize, field: SectionField, text: &str| {
        let mut form = face();
        form.sections[at].set(field, text.into());
        let wrong = form.check().unwrap_err();
        (
            wrong[0].0,
            wrong[0].1.field.to_string(),
            wrong[0].1.why.clone(),
        )
    };
    let typed = |typed: &str| Why::NotANumber {
        typed: typed.into(),
    };
    let length = |length: &str| length.to_owned();
    for (at, field, text, why) in [
        (0, SectionField::From, "-1", typed("-1")),
        (0, SectionField::From, "", typed("")),
        (0, SectionField::To, "4.55", typed("4.55")),
        (0, SectionField::To, "999999", typed("999999")),
        (0, SectionField::To, "2", Why::Backwards),
        (
            1,
            SectionField::To,
            "90.1",
            Why::Beyond {
                length: length("90"),
            },
        ),
        (
            1,
            SectionField::From,
            "44",
            Why::Reached {
                length: length("45"),
            },
        ),
    ] {
        let expected = (Some(at), field.word().to_owned(), why);
        assert_eq!(wrong(at, field, text), expected, "{text}");
    }
    let mut form = face();
    form.sign_ta = "க".repeat(301);
    let wrong = form.check().unwrap_err();
    assert_eq!((wrong[0].0, &*wrong[0].1.field), (None, SIGN_TA));
    form.sign_ta = " இயற்பியல் ".into();
    assert_eq!(form.check().unwrap().sign.ta.as_deref(), Some("இயற்பியல்"));
}
