//! Books and shelves: every copy is found where it stands.

use super::DEMO;
use crate::demo::*;
use crate::domain::id::CollectionId;
use crate::domain::shelf::{Hint, LocateStatus, Shelves};
use std::collections::{HashMap, HashSet};

#[test]
fn every_copy_is_found_where_it_stands() {
    let shelves = Shelves::new(&DEMO.plan, &DEMO.collections);
    let mut statuses: HashMap<LocateStatus, usize> = HashMap::new();
    for (book, copy) in DEMO
        .books
        .iter()
        .flat_map(|b| b.copies.iter().map(move |c| (b, c)))
    {
        let hint = Hint {
            collection: Some(book.collection),
            location: None,
        };
        let known = shelves.locate(&copy.call_number, hint);
        let asked = matches!(book.collection, stock::CLOSED_STACK | stock::NEWSPAPERS);
        let wanted = if asked {
            LocateStatus::Ask
        } else {
            LocateStatus::Exact
        };
        assert_eq!(
            known.status, wanted,
            "{} of {}",
            copy.call_number, book.title
        );
        let bare = shelves.locate(&copy.call_number, Hint::default());
        assert_eq!(
            (bare.status, bare.collection),
            (known.status, known.collection),
            "{}",
            copy.call_number
        );
        *statuses.entry(known.status).or_default() += 1;
    }
    assert_eq!(statuses.values().sum::<usize>(), 20_000);
}

#[test]
fn every_face_has_a_range_and_no_two_ranges_of_a_collection_overlap() {
    let mut ranges: HashMap<CollectionId, Vec<_>> = HashMap::new();
    for bay in DEMO.plan.floors.iter().flat_map(|f| &f.bays) {
        for face in &bay.faces {
            assert_eq!(face.sections.len(), 1, "{} {:?}", bay.code, face.side);
            assert!(
                !face.sign.en.is_empty() && face.sign.ta.as_ref().is_some_and(|t| !t.is_empty()),
                "{}",
                bay.code
            );
            for s in &face.sections {
                let home = DEMO
                    .collections
                    .iter()
                    .find(|c| c.id == s.collection)
                    .unwrap();
                let end = crate::domain::call_number::end_key(
                    s.last.trim_start_matches(stock::mark(home.id)),
                    home.scheme,
                );
                ranges.entry(s.collection).or_default().push((
                    home.key_of(&s.first),
                    end,
                    &bay.code,
                ));
            }
        }
    }
    for list in ranges.values_mut() {
        list.sort();
        for pair in list.windows(2) {
            assert!(
                pair[0].1 <= pair[1].0,
                "{} and {} overlap",
                pair[0].2,
                pair[1].2
            );
        }
    }
}

#[test]
fn isbns_have_the_digit_that_proves_them_and_no_title_is_there_twice() {
    let mut seen = HashSet::new();
    for book in &DEMO.books {
        assert!(
            seen.insert((&book.title, &book.author, &book.published)),
            "{}",
            book.title
        );
        let digits: Vec<u32> = book.isbn.chars().filter_map(|c| c.to_digit(10)).collect();
        let sum: u32 = digits
            .iter()
            .zip([1, 3].into_iter().cycle())
            .map(|(d, w)| d * w)
            .sum();
        assert!(
            book.isbn.is_empty() || (digits.len() == 13 && sum.is_multiple_of(10)),
            "{}",
            book.isbn
        );
    }
    assert!(DEMO.books.iter().any(|b| !b.title_ta.is_empty()));
}

#[test]
fn every_class_of_the_general_collection_has_a_place_before_which_one_can_stand() {
    let shelves = Shelves::new(&DEMO.plan, &DEMO.collections);
    for class in 0..1000 {
        let found = shelves.locate(&format!("{class:03} MMM"), Hint::default());
        let is_there = matches!(found.status, LocateStatus::Exact | LocateStatus::Near);
        assert!(
            is_there && found.spot.is_some(),
            "{class:03}: {:?}",
            found.status
        );
    }
}
