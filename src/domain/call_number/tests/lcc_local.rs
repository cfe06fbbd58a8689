//! Library of Congress numbers: maps, glued Cutters, local numbers, what is none.

use super::{Scheme::Generic, Scheme::Lcc, assert_order, assert_same, parsed_as};

#[test]
fn maps_have_further_cutters_and_a_scale() {
    assert_order(Lcc, &["G4364 .L8", "G4364 .L8:2G7", "G4364 .L9"]);
    assert_order(
        Lcc,
        &[
            "G9801 .A4 s50 .G4",
            "G 9801 .A4 s250 .G4",
            "G9801 .A4 s1000 .G4",
        ],
    );
    assert_order(
        Lcc,
        &[
            "G3804.N4E73 1935 .N4",
            "G3804.N4E73 1935 .N41",
            "G3804.N4E74 1930z .G4",
            "G3804.N4G4 2009 .N493",
            "G3804.N4G44 1947 .N4",
            "G3804.N4G45 1973 .T7",
            "G3804.N4G455 1969 .N40",
            "G3804.N4G8 1963 .T7",
        ],
    );
}

#[test]
fn glued_cutters_come_apart() {
    assert_same(Lcc, &["HE8700.7 .P6T44 1983", "HE 8700.7 .P6 .T44 1983"]);
    assert_same(Lcc, &["MT37 2003M384", "MT37 2003 .M384"]);
    assert_same(
        Lcc,
        &["ZA4082G33M434.D54 1998", "ZA 4082 .G33 .M434 .D54 1998"],
    );
    assert_same(Lcc, &["LD4481.P8kG45 2008", "LD4481 .P8k .G45 2008"]);
    assert_order(Lcc, &["PS3572.A387Z6 2004", "PS3572.A39D66 2004"]);
    assert_order(Lcc, &["QA76.7.C36 2013", "QA76.73.C153Y48 2005"]);
}

#[test]
fn a_dot_at_the_end_of_a_field_does_not_break_the_number() {
    assert_same(
        Lcc,
        &[
            "QA76.54. M87 2001",
            "QA76.54. + M87 2001",
            "QA76.54 .M87 2001",
        ],
    );
    assert_eq!(parsed_as(Lcc, "QA76.54. M87 2001"), Lcc);
}

#[test]
fn what_is_not_lc_files_by_the_generic_rule() {
    for label in [
        "X578",
        "XV 852",
        "ORNL-6371",
        "4488.301",
        "E 1.28:COO",
        "NO CALL NUMBER",
        "JESUITICA OVERSIZE BX3701",
        "INTERNET RESOURCE KF3400",
        "(V) QA76",
        "XXKD671.G53",
        "DVD 1001",
        "FIC ADAMS",
        "RCA Jz(1)",
        "Sony PDX10",
        "",
        "M123456",
        "CD 51003",
        "தமிழ் 12",
    ] {
        assert_eq!(parsed_as(Lcc, label), Generic, "{label}");
    }
    for label in [
        "A1",
        "bq1270",
        "l666 15th A8",
        "WG 120 .B7",
        "QZ1 B2 .C33",
        "KFA207.A940",
        "QA",
        "M5 .L",
        "KBG .C3813 1983",
        "KJD.In8i",
    ] {
        assert_eq!(parsed_as(Lcc, label), Lcc, "{label}");
    }
}

#[test]
fn local_classes_file_by_their_letters_among_the_others() {
    assert_order(
        Lcc,
        &[
            "KD671",
            "M5 M2",
            "XXKD671.G53",
            "XXKD671.G53 2012",
            "XXKDE671.G53",
            "XXKFA 30 1867 .A22",
        ],
    );
}

/// Contested: lists of one large library put the words behind the Cutters and `K.3` behind `K2`.
#[test]
fn words_among_cutters_file_by_their_letters() {
    assert_order(
        Lcc,
        &[
            "BF1999 1973",
            "BF1999 .A63880 1978",
            "BF1999 Aarons",
            "BF1999 .B34",
            "BF1999 C78",
        ],
    );
    assert_order(
        Lcc,
        &[
            "M5 .L3 K2",
            "M5 .L3 K2 1880",
            "M5 .L3 K2 D MAJ 1880",
            "M5 .L3 K2 K.240",
            "M5 .L3 K2 VOL.1",
        ],
    );
}

#[test]
fn a_law_class_without_a_number_takes_its_cutter_as_a_decimal() {
    assert_order(Lcc, &["KBG", "KBG .C3813 1983", "KBG .C39", "KBG1", "KBP1"]);
}
