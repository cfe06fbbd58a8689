//! What holds for any text.

use crate::domain::call_number::{CallNumber, Scheme, compare, end_key, sort_key};
use proptest::prelude::*;
use std::cmp::Ordering;

fn scheme() -> impl Strategy<Value = Scheme> {
    prop::sample::select(Scheme::ALL.to_vec())
}

/// Texts that look like call numbers often enough to reach the rules, and others.
fn label() -> impl Strategy<Value = String> {
    let real = "[A-Za-z]{0,3} ?[0-9]{0,4}([./:,' -]{0,2}[A-Za-z]{0,3}[0-9]{0,3}[a-z]{0,2}){0,4}";
    let tamil = "[0-9]{3}\\.[0-9]{1,2} [கஙசஜன்ாிொ௧௨]{1,4}[0-9]{0,2}";
    let colon = "[A-Z0-9]{1,2}[*<&'.:;,=a-z1-9A-Z\"-]{0,6}( [a-zA-Z0-9]{0,4})?";
    prop_oneof![4 => real, 1 => tamil, 1 => colon, 1 => any::<String>()]
}

#[test]
fn a_text_without_end_has_a_place_too() {
    for part in ["A1", "1a", "v.I-", "'", "க்ஷ", "1-1-", ". ", "9"] {
        let text = part.repeat(200_000);
        for scheme in Scheme::ALL {
            let number = CallNumber::parse(text.clone(), scheme);
            assert!(number.key() < &number.end_key());
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_has_a_place(text in any::<String>(), scheme in scheme()) {
        let number = CallNumber::parse(text.clone(), scheme);
        prop_assert_eq!(number.display(), text.as_str());
        prop_assert!(number.key() < &number.end_key());
    }

    #[test]
    fn two_numbers_stand_one_way_round(a in label(), b in label(), scheme in scheme()) {
        let there = compare(scheme, &a, &b);
        prop_assert_eq!(there, compare(scheme, &b, &a).reverse());
        prop_assert_eq!(compare(scheme, &a, &a), Ordering::Equal);
        let numbers = (CallNumber::parse(a, scheme), CallNumber::parse(b, scheme));
        prop_assert_eq!(there, numbers.0.cmp(&numbers.1));
        prop_assert_eq!(there, numbers.0.key().as_bytes().cmp(numbers.1.key().as_bytes()));
    }

    #[test]
    fn three_numbers_stand_in_one_order(a in label(), b in label(), c in label(), scheme in scheme()) {
        let mut three = [a, b, c];
        three.sort_by(|x, y| compare(scheme, x, y));
        prop_assert_ne!(compare(scheme, &three[0], &three[2]), Ordering::Greater);
    }

    #[test]
    fn more_words_never_file_before_fewer_and_lie_within_the_range_of_the_label(
        class in "[1-9][0-9]{2}(\\.[1-9]{1,3})?( [A-Z]{1,3}[0-9]{0,3})?", more in "[A-Z0-9]{1,6}"
    ) {
        let longer = format!("{class} {more}");
        prop_assert_eq!(compare(Scheme::Ddc, &class, &longer), Ordering::Less);
        prop_assert!(sort_key(&longer, Scheme::Ddc) < end_key(&class, Scheme::Ddc));
    }

    #[test]
    fn case_and_spaces_around_do_not_count(label in "[A-Z]{1,2}[0-9]{1,4} \\.[A-Z][0-9]{1,3} [0-9]{4}") {
        for scheme in [Scheme::Ddc, Scheme::Lcc, Scheme::Generic] {
            let other = format!("  {}\t", label.to_lowercase());
            prop_assert_eq!(compare(scheme, &label, &other), Ordering::Equal);
        }
    }

    #[test]
    fn dewey_decimals_file_as_the_numbers_they_are(a in 0u32..1_000_000, b in 0u32..1_000_000) {
        let label = |n: u32| format!("{:03}.{:03}", n / 1000, n % 1000);
        prop_assert_eq!(compare(Scheme::Ddc, &label(a), &label(b)), a.cmp(&b));
    }
}
