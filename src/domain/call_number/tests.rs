//! What the rules say, case by case, and what must hold for any text.

mod ddc;
mod lcc;
mod lcc_local;
mod other;
mod property;
mod range;

use super::{CallNumber, Scheme, compare};
use std::cmp::Ordering;

/// The labels stand in strict shelf order: each before all that follow.
fn assert_order(scheme: Scheme, labels: &[&str]) {
    for (at, before) in labels.iter().enumerate() {
        for after in &labels[at + 1..] {
            assert_eq!(
                compare(scheme, before, after),
                Ordering::Less,
                "{before} stands before {after}"
            );
        }
    }
}

/// The labels are spellings of one number.
fn assert_same(scheme: Scheme, spellings: &[&str]) {
    for spelling in spellings {
        assert_eq!(
            compare(scheme, spellings[0], spelling),
            Ordering::Equal,
            "{} is {spelling}",
            spellings[0]
        );
    }
}

fn parsed_as(scheme: Scheme, label: &str) -> Scheme {
    CallNumber::parse(label, scheme).parsed_as()
}
