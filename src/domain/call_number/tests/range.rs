//! What a range from a first to a last label holds.

use super::Scheme::{self, Colon, Ddc, Generic, Lcc};
use crate::domain::call_number::CallNumber;

fn holds(scheme: Scheme, [first, last]: [&str; 2], number: &str) -> bool {
    let first = CallNumber::parse(first, scheme);
    let last = CallNumber::parse(last, scheme);
    let number = CallNumber::parse(number, scheme);
    number.key().is_within(first.key(), &last.end_key())
}

#[test]
fn both_labels_are_inside() {
    assert!(holds(Ddc, ["320", "329.999 ZZZ"], "320"));
    assert!(holds(Ddc, ["320", "329.999 ZZZ"], "329.999 ZZZ"));
    assert!(!holds(Ddc, ["320", "329.999 ZZZ"], "330"));
    assert!(!holds(Ddc, ["320", "329.999 ZZZ"], "319.99 ABC"));
}

#[test]
fn the_last_label_includes_all_that_begins_with_its_tokens() {
    assert!(holds(Lcc, ["M3 .A1", "M3 .H26"], "M3 .H26 1990"));
    assert!(holds(Lcc, ["M3 .A1", "M3 .H26"], "M3 .H26 1990 v.2"));
    assert!(!holds(Lcc, ["M3 .A1", "M3 .H26"], "M3 .H261"));
    assert!(!holds(Lcc, ["M3 .A1", "M3 .H26"], "M3 .H26a"));
    assert!(holds(Ddc, ["823 A", "823 DIC"], "823 DIC 1998"));
    assert!(!holds(Ddc, ["823 A", "823 DIC"], "823 DICK"));
    assert!(holds(Generic, ["CD 1", "CD 500"], "CD 500 vol. 2"));
    assert!(!holds(Generic, ["CD 1", "CD 500"], "CD 501"));
    assert!(holds(Colon, ["2:51", "2:51N3"], "2:51N3 qN60"));
    assert!(!holds(Colon, ["2:51", "2:51N3"], "2:51N31"));
}

#[test]
fn a_whole_class_as_last_label_includes_its_decimals() {
    assert!(holds(Ddc, ["320", "329"], "329.5 ABC"));
    assert!(!holds(Ddc, ["320", "329"], "330"));
    assert!(holds(Lcc, ["QA71", "QA76"], "QA76.9 .D3 2001"));
    assert!(!holds(Lcc, ["QA71", "QA76"], "QA760"));
    assert!(!holds(Ddc, ["320", "329.5"], "329.51"));
}

#[test]
fn the_letters_of_a_class_as_last_label_include_the_class() {
    assert!(holds(Lcc, ["Q", "QA"], "QA76.9"));
    assert!(!holds(Lcc, ["Q", "QA"], "QB1"));
}
