//! The work on shelves and copies that is under way at the demo branch: copies that are looked for, copies that the
//! newest list lacks, and words of the branch's own for subjects.

use crate::domain::holding::Collection;
use crate::domain::id::{ItemId, SubjectWordId};
use crate::domain::language::Name;
use crate::domain::story::Actor;
use crate::domain::subject::OwnSubject;
use crate::store::{Error, HoldingRow, Writer};
use chrono::TimeDelta;

/// What visitors say, in both languages, and the number where its shelves begin.
const WORDS: [(&str, &str, &str, &str); 4] = [
    (
        "Public service examinations",
        "அரசுப் பணித் தேர்வுகள்",
        "TNPSC, UPSC, group 2",
        "351",
    ),
    (
        "Computer books",
        "கணினி நூல்கள்",
        "coding, programming",
        "004",
    ),
    ("Siddha medicine", "சித்த மருத்துவம்", "herbal medicine", "615"),
    (
        "School books",
        "பள்ளிப் பாடநூல்கள்",
        "textbooks, syllabus",
        "371",
    ),
];

/// Copies that the catalogue had a month ago and has no more.
const GONE: [(&str, &str, &str, &str); 2] = [
    (
        "ZV0001",
        "A year in the delta",
        "Heron, Marigold",
        "915.482 HER",
    ),
    (
        "ZV0002",
        "Boats of the backwaters",
        "Sparrow, Tamarind",
        "623.82 SPA",
    ),
];

/// A copy that somebody looks for already, and one that nobody has looked for yet.
const LOOKED_FOR: ItemId = ItemId(412);
const ASKED_FOR: ItemId = ItemId(77);

/// The words, and what vanished. Before the history of the branch, in the name of the demo.
pub(super) fn write_shelves(w: &mut Writer<'_>, collections: &[Collection]) -> Result<(), Error> {
    for (en, ta, others, number) in WORDS {
        w.put_own_subject(&OwnSubject {
            id: SubjectWordId(0),
            name: Name::new(en, ta),
            other_names: others.split(", ").map(str::to_owned).collect(),
            call_number: number.to_owned(),
            collection: None,
        })?;
    }
    let now = w.now();
    w.as_of(Actor::Demo, now - TimeDelta::days(30));
    for (barcode, title, author, call_number) in GONE {
        w.put_holding(&HoldingRow {
            barcode,
            title,
            author,
            call_number,
            collection: collections.first(),
            status: "Available",
            ..HoldingRow::default()
        })?;
    }
    w.as_of(Actor::Demo, now);
    w.set_unlisted_vanished().map(drop)
}

/// What is looked for. Behind the history, by the first of the staff.
pub(super) fn write_searches(w: &mut Writer<'_>, by: Option<&Actor>) -> Result<(), Error> {
    let now = w.now();
    w.as_of(by.cloned().unwrap_or(Actor::Demo), now);
    let search = w.begin_search(LOOKED_FOR)?;
    w.note_shelf_look(search, "Shelves beside it", false)?;
    w.begin_search(ASKED_FOR).map(drop)
}
