//! Copies on the lists of some days: their titles, the words these are found by, and copies that no list names.

use super::plan::House;
use chrono::TimeDelta;
use deskbell::domain::story::Actor;
use deskbell::store::{HoldingRow, Put};
use rusqlite::Connection;

impl House {
    /// Puts copies on the list of a day, and says what became of each.
    fn put(&self, day: i64, rows: Vec<(&'static str, &'static str, &'static str)>) -> Vec<Put> {
        let home = self.collection("GEN", &[]);
        let at = self.now + TimeDelta::days(day);
        let put = self.store.write_now(Actor::Import, at, move |w| {
            rows.iter()
                .map(|(barcode, title, publisher)| {
                    w.put_holding(&HoldingRow {
                        barcode,
                        title,
                        publisher,
                        published: "1982",
                        call_number: "954.82 CUP",
                        collection: Some(&home),
                        ..HoldingRow::default()
                    })
                })
                .collect()
        });
        put.unwrap().value
    }

    /// How many titles a word finds.
    fn found(&self, word: &str) -> i64 {
        self.sql(&format!(
            "SELECT count(*) FROM title_words WHERE title_words MATCH '{word}'"
        ))
    }
}

#[test]
fn copies_share_a_title_and_the_first_of_them_says_how_it_is_spelled() {
    let house = House::new();
    let list = || vec![("B1", "Temples", "A"), ("B2", "TEMPLES.", "B")];
    assert_eq!(house.put(1, list()), [Put::Added, Put::Added]);
    assert_eq!(house.sql::<i64>("SELECT count(*) FROM title"), 1);
    assert_eq!(house.put(2, list()), [Put::Unchanged, Put::Unchanged]);
    assert_eq!(
        house.put(3, vec![("B1", "Témples", "A"), ("B2", "TEMPLES.", "B")]),
        [Put::Updated, Put::Unchanged]
    );
    assert_eq!(
        house.sql::<String>("SELECT title FROM title"),
        "Témples".to_owned()
    );
}

#[test]
fn a_word_finds_a_title_exactly_as_long_as_it_stands_in_it() {
    let house = House::new();
    house.put(
        1,
        vec![("B1", "Granite temples", "A"), ("B2", "Rivers", "A")],
    );
    assert_eq!((house.found("granite"), house.found("rivers")), (1, 1));
    // The copy turns out to be of another title: the first one goes, with its words.
    house.put(
        2,
        vec![("B1", "Marble temples", "A"), ("B2", "Rivers", "B")],
    );
    assert_eq!((house.found("granite"), house.found("marble")), (0, 1));
    assert_eq!(house.found("rivers"), 1);
    assert_eq!(house.sql::<i64>("SELECT count(*) FROM title"), 2);
    let check = "INSERT INTO title_words (title_words, rank) VALUES ('integrity-check', 1)";
    Connection::open(&house.path)
        .unwrap()
        .execute(check, [])
        .unwrap();
}

#[test]
fn a_copy_that_no_list_names_any_more_vanishes_and_comes_back() {
    let house = House::new();
    let vanish = |day: i64| {
        let at = house.now + TimeDelta::days(day);
        let set = house.store.write_now(Actor::Import, at, move |w| {
            w.put_holding(&HoldingRow {
                barcode: "B1",
                title: "Temples",
                ..HoldingRow::default()
            })?;
            w.set_unlisted_vanished()
        });
        set.unwrap().value
    };
    house.put(1, vec![("B1", "Temples", ""), ("B2", "Rivers", "")]);
    assert_eq!(vanish(2), 1);
    assert_eq!(vanish(3), 0);
    let held = "SELECT count(*) FROM item WHERE vanished_at IS NULL";
    assert_eq!(house.sql::<i64>(held), 1);
    assert_eq!(house.put(4, vec![("B2", "Rivers", "")]), [Put::Updated]);
    assert_eq!(house.sql::<i64>(held), 2);
}
