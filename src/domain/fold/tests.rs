//! The folding rules against names: what must meet, what must stay apart, and what a typed beginning must keep.

use super::*;

const SAME: &str = include_str!("../../../tests/names/same.tsv");
const DIFFERENT: &str = include_str!("../../../tests/names/different.tsv");

fn keys_of(word: &str) -> Vec<String> {
    keys(&spelling(word))
}

fn is_same(a: &str, b: &str) -> bool {
    let (a, b) = (keys_of(a), keys_of(b));
    a.iter().any(|key| b.contains(key))
}

/// The lines of a table, cell by cell.
fn lines(table: &str) -> impl Iterator<Item = Vec<&str>> {
    let lines = table
        .lines()
        .filter(|l| !l.starts_with('#') && !l.is_empty());
    lines.map(|line| line.split('\t').collect())
}

#[test]
fn names_that_must_meet_do() {
    let table = [
        ("சுரேஷ்", "Suresh Sureshh"),
        ("முருகன்", "Murugan Murukan Muruhan"),
        ("விஜய்", "Vijay Vijai Vijey"),
        ("லட்சுமி", "Lakshmi Laxmi Latchumi Lakshmy"),
        ("கிருஷ்ணன்", "Krishnan Kirushnan Kirishnan"),
        ("இராமன்", "Raman Iraman"),
        ("சரவணன்", "Saravanan Sharavanan Charavanan"),
        ("சந்திரன்", "Chandran Chandiran Santhiran"),
        ("மகேஷ்", "Mahesh Magesh Makesh"),
        ("ஜெகன்", "Jagan Jegan"),
        ("தமிழ்", "Thamizh Tamil Tamizh Thamil"),
        ("வெற்றி", "Vetri Vettri Vetry"),
        ("தென்றல்", "Thendral Thenral Tendral"),
        ("சுவாமிநாதன்", "Swaminathan Saminathan Suwaminathan"),
        ("ரத்தினம்", "Rathinam Ratnam Rathnam"),
        ("கிருபாகரன்", "Kirubakaran Krupakaran"),
        ("ஈஸ்வரி", "Eswari Easwari Eshwari"),
        ("மைதிலி", "Mythili Maithili"),
        ("கௌதம்", "Gowtham Gautham Goutham"),
        ("கெளதம்", "Gowtham Gautham"),
        ("ஞானவேல்", "Gnanavel Nyanavel"),
        ("ஜாகிர்", "Zakir Jakir Jahir"),
        ("காதர்", "Kadhar Kader Khader"),
        ("ஏழுமலையான்", "Ezhumalaiyan Elumalaiyan Ezhumalayan"),
        ("பிரான்சிஸ்", "Francis Fransis"),
        ("பொன்னியின்", "Poṉṉiyiṉ Ponniyin"),
        ("சுப்பிரமணிய", "Cuppiramaṇiya Subramaniya"),
        ("ஜான்", "John யோவான்"),
        ("முஹம்மது", "Mohamed Md"),
    ];
    for (tamil, spellings) in table {
        for spelling in spellings.split(' ') {
            assert!(
                is_same(tamil, spelling),
                "{tamil} {:?}, {spelling} {:?}",
                keys_of(tamil),
                keys_of(spelling)
            );
        }
    }
}

/// Of the spellings in the table of same names, as many meet the Tamil one as were promised.
#[test]
fn of_a_hundred_spellings_ninety_seven_meet() {
    let mut missed = Vec::new();
    let mut count = 0;
    for line in lines(SAME) {
        for spelling in &line[1..] {
            count += 1;
            if !is_same(line[0], spelling) {
                missed.push(format!(
                    "{} {:?} / {spelling} {:?}",
                    line[0],
                    keys_of(line[0]),
                    keys_of(spelling)
                ));
            }
        }
    }
    assert!(count > 400, "only {count} pairs");
    assert!(
        missed.len() * 100 <= count * 3,
        "{} of {count}: {missed:#?}",
        missed.len()
    );
}

/// Different names are taken for one in at most one of a hundred pairs.
#[test]
fn different_people_stay_apart() {
    let pairs: Vec<_> = lines(DIFFERENT).collect();
    assert!(pairs.len() > 100, "only {} pairs", pairs.len());
    let wrong: Vec<_> = pairs.iter().filter(|p| is_same(p[0], p[1])).collect();
    assert!(wrong.len() * 100 <= pairs.len(), "{wrong:?}");
}

/// While a name is typed, what stands there leads to the name at nearly every key.
#[test]
fn the_key_of_a_typed_beginning_begins_the_key_of_the_name() {
    let (mut typed, mut lost) = (0, Vec::new());
    for line in lines(SAME) {
        let meant = keys_of(line[0]);
        for spelling in &line {
            if !is_same(line[0], spelling) {
                continue;
            }
            let whole = super::spelling(spelling);
            for (end, _) in whole.char_indices().skip(1) {
                typed += 1;
                let begun = typed_keys(&whole[..end]);
                if !begun
                    .iter()
                    .any(|b| meant.iter().any(|m| m.starts_with(b.as_str())))
                {
                    lost.push(format!("{} of {whole}: {begun:?} {meant:?}", &whole[..end]));
                }
            }
        }
    }
    assert!(
        lost.len() * 200 <= typed * 3,
        "{} of {typed}: {lost:#?}",
        lost.len()
    );
}

proptest::proptest! {
    #[test]
    fn any_text_has_keys_of_its_alphabet(text in "\\PC{0,40}") {
        let spelling = spelling(&text);
        for key in keys(&spelling).iter().chain(&typed_keys(&spelling)) {
            proptest::prop_assert!(!key.is_empty());
            if script(&spelling) != Script::Other {
                proptest::prop_assert!(key.bytes().all(|b| b"aeiouksjtnmpyrlv0123456789".contains(&b)), "{key}");
            }
        }
    }
}
