//! Subjects whose shelves readers can't walk to.

use super::house;
use crate::domain::id::{CollectionId, SubjectWordId};
use crate::domain::language::{Language, Name};
use crate::domain::shelf::Shelves;
use crate::domain::subject::OwnSubject;
use crate::search::places::Places;
use crate::wording::Wording;
use std::sync::Arc;

/// The small house, its novels in a closed stack, with a word of the branch's own for them.
fn places() -> Places {
    let (plan, mut collections) = house::house();
    collections[1].say = Name::new("On request: 20 minutes", "கேட்டால் 20 நிமிடங்களில்");
    let own = OwnSubject {
        id: SubjectWordId(1),
        name: Name::english("Story hour"),
        other_names: vec!["kathai".into()],
        call_number: "894.8115".into(),
        collection: Some(CollectionId(2)),
    };
    let shelves = Shelves::new(&plan, &collections).with_subjects(vec![own]);
    Places::new(Arc::new(plan), Arc::new(shelves))
}

#[test]
fn a_subject_of_a_closed_stack_leads_to_what_is_said_and_never_to_a_shelf() {
    let places = places();
    let wording = Wording::new(Language::English);
    for typed in [
        "tamil novels",     // the sign over them
        "fiction",          // their collection
        "tamil literature", // their class in Dewey
        "thirukkural",      // another name of it
        "தமிழ் இலக்கியம்",
        "story hour", // the branch's own words
        "kathai",
        "894.8114",
    ] {
        let hits = places.find(&wording, typed);
        assert!(!hits.is_empty(), "{typed}");
        for (_, hit) in hits {
            assert!(
                hit.subtitle.contains("On request: 20 minutes"),
                "{typed}: {hit:?}"
            );
            let number = hit.call_number.clone().unwrap();
            assert_eq!(hit.id, 0, "{typed}");
            let located = places.shelves.locate(&number, Default::default());
            assert_eq!(located.status.word(), "ask", "{typed}: {number}");
        }
    }
    let open = places.find(&wording, "physics");
    assert!(
        open.iter()
            .all(|(_, hit)| hit.id == 310 && hit.call_number.is_none()),
        "{open:?}"
    );
}
