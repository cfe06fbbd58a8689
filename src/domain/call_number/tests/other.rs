//! Generic and Colon numbers, Tamil letters.

use super::{
    Scheme::Colon, Scheme::Ddc, Scheme::Generic, Scheme::Lcc, assert_order, assert_same, parsed_as,
};
use crate::domain::call_number::{CallNumber, Scheme, sort};

#[test]
fn generic_numbers_file_in_natural_order() {
    assert_order(Generic, &["M 2", "M 10", "M 10a", "M 11", "M 100 b"]);
    assert_order(Generic, &["M1", "M2", "M10", "M10a", "M11", "M100b"]);
    assert_same(Generic, &["M 10a", "M10a", "m.10A"]);
    assert_order(
        Generic,
        &["CD 51003", "CD 51004 vol. 1", "CD 51004 vol. 2", "CD 51005"],
    );
    assert_order(
        Generic,
        &[
            "NS 3293 W642-1",
            "NS 3293 W642-1+1",
            "NS 3293 W642-2",
            "NS 3293 W828",
            "NS 3293 W828(3)",
            "NS 3293 W828(20)",
        ],
    );
    assert_order(
        Generic,
        &[
            "NH 7000 T288-2,4,55",
            "NH 7000 T288-2,32,5",
            "NH 7000 T288-2,33,1",
        ],
    );
    assert_order(Generic, &["1", "2", "12", "20", "100"]);
    assert_order(Generic, &["24.99", "31", "31.01", "31.02", "31.10"]);
    assert_order(Generic, &["PF 912", "PF 912.307", "PF 912.370"]);
}

#[test]
fn a_local_decimal_scheme_can_be_read_as_decimals_under_ddc() {
    assert_order(Ddc, &["31.02", "31.10"]);
    assert_order(Ddc, &["31.10", "31.2"]);
    assert_order(Generic, &["31.2", "31.10"]);
}

#[test]
fn biography_and_fiction_file_by_name() {
    assert_order(
        Generic,
        &[
            "B GANDHI",
            "B LINCOLN",
            "FIC ADA",
            "FIC ADAMS",
            "FIC O'BRIEN",
            "FIC OKAFOR",
        ],
    );
}

#[test]
fn fiction_files_by_three_letters_and_then_by_title() {
    assert_order(
        Generic,
        &[
            "FIC ADA",
            "FIC ADA Half",
            "FIC ADA Things",
            "FIC ADI",
            "JF ADA",
            "JF BLY Five 2",
            "JF BLY Five 10",
        ],
    );
}

/// Accession numbers of registers, with and without letters of their own.
#[test]
fn accession_numbers_file_as_whole_numbers() {
    assert_order(Generic, &["9", "10", "1234", "12345", "012346", "100000"]);
    assert_order(Generic, &["DCL 9", "DCL-10", "DCL/11", "DCL00012", "GB 1"]);
    assert_same(Generic, &["DCL 00012", "DCL12", "dcl/12"]);
}

#[test]
fn colon_digits_have_the_order_of_the_seventh_edition() {
    assert_order(
        Colon,
        &[
            "B*Z", "B<-C", "B\"a", "B", "B&C", "B'N65", "B.44", "B:36", "B;4", "B,5", "B-9N",
            "B=9R", "Ba", "B1", "B9", "BZ", "C",
        ],
    );
    assert_order(Colon, &["z", "1", "2", "9", "A", "B", "Z"]);
    assert_order(
        Colon,
        &["2:51N3 qN60", "2:51N3 qN65", "2:51N4", "2;51", "L"],
    );
    assert_order(Colon, &["Z(Q)", "Z(Q,2)"]);
    // Book numbers of one class: by year, then accession parts; a language before them.
    assert_order(
        Colon,
        &[
            "O31:1 N60",
            "O31:1 N60.1",
            "O31:1 N65",
            "O31,1 N60",
            "O31,1J64 111N5",
        ],
    );
    assert_order(
        Colon,
        &["V44 N1", "V44'N5", "V44:2 N58", "V44:2 N61", "V441"],
    );
    assert_same(Colon, &["B←C", "B<-C"]);
}

#[test]
fn colon_has_no_whole_numbers() {
    assert_order(Colon, &["X:10", "X:2"]);
    assert_order(Colon, &["B2 N6", "B2 N60", "B21"]);
}

#[test]
fn words_are_no_colon_numbers() {
    for label in ["FICTION", "Fic ADA", "", "?", "2:51 N60?"] {
        assert_eq!(parsed_as(Colon, label), Generic, "{label}");
    }
    for label in ["2", "LX", "2:51N3 qN60", "O111,2J64,M"] {
        assert_eq!(parsed_as(Colon, label), Colon, "{label}");
    }
    assert_order(Colon, &["2", "Z", "FICTION"]);
}

#[test]
fn tamil_letters_file_as_in_a_dictionary() {
    let letters = [
        "அ",
        "ஆ",
        "இ",
        "ஈ",
        "உ",
        "ஊ",
        "எ",
        "ஏ",
        "ஐ",
        "ஒ",
        "ஓ",
        "ஔ",
        "ஃ",
        "க",
        "ங",
        "ச",
        "ஞ",
        "ட",
        "ண",
        "த",
        "ந",
        "ப",
        "ம",
        "ய",
        "ர",
        "ல",
        "வ",
        "ழ",
        "ள",
        "ற",
        "ன",
        "ஜ",
        "ஶ",
        "ஷ",
        "ஸ",
        "ஹ",
        "க்ஷ",
    ];
    let numbers: Vec<String> = letters.iter().map(|l| format!("894.811 {l}")).collect();
    let numbers: Vec<&str> = numbers.iter().map(String::as_str).collect();
    assert_order(Ddc, &numbers);
}

#[test]
fn pulli_comes_before_the_inherent_vowel_and_that_before_the_signs() {
    assert_order(
        Ddc,
        &[
            "894 க்",
            "894 க",
            "894 கா",
            "894 கி",
            "894 கீ",
            "894 கு",
            "894 கூ",
            "894 கெ",
            "894 கே",
            "894 கை",
            "894 கொ",
            "894 கோ",
            "894 கௌ",
            "894 ங்",
        ],
    );
    assert_order(Ddc, &["894 அக்கம்", "894 அகம்", "894 அகல்", "894 அகால்"]);
    assert_order(Lcc, &["PL4758.9 .கம்ப", "PL4758.9 .கல்கி", "PL4758.9 .பாரதி"]);
}

#[test]
fn tamil_author_marks_take_numbers_as_latin_ones_do() {
    assert_order(
        Ddc,
        &["894.811 க73", "894.811 க735", "894.811 க8", "894.811 கல்கி"],
    );
    assert_order(Ddc, &["894.811 ABC", "894.811 அகி"]);
}

#[test]
fn digits_of_other_scripts_and_widths_are_digits() {
    assert_same(
        Ddc,
        &["௮௯௪.௮௧௧ கல்", "894.811 கல்", "８９４.８１１ கல்", "८९४.८११ கல்"],
    );
}

#[test]
fn a_vowel_sign_in_two_parts_is_the_same_letter() {
    assert_same(Ddc, &["894 கொ", "894 க\u{0BC6}\u{0BBE}"]);
    assert_same(Ddc, &["894 கௌ", "894 க\u{0BC6}\u{0BD7}"]);
}

#[test]
fn the_typed_text_is_kept() {
    for label in ["  823/.914 ABC ", "ＱＡ７６", "௮௯௪ கல்கி", ""] {
        for scheme in Scheme::ALL {
            assert_eq!(CallNumber::parse(label, scheme).display(), label);
        }
    }
}

#[test]
fn sorting_keeps_the_order_of_equal_numbers() {
    let mut labels = ["641.5 COR", "641/Bet", "641.5/Cor", "641.50 cor"];
    sort(Ddc, &mut labels);
    assert_eq!(labels, ["641/Bet", "641.5 COR", "641.5/Cor", "641.50 cor"]);
}
