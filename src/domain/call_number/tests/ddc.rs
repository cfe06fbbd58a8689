//! Dewey numbers.

use super::{Scheme::Ddc, Scheme::Generic, assert_order, assert_same, parsed_as};

#[test]
fn decimals_file_digit_by_digit() {
    assert_order(
        Ddc,
        &[
            "451",
            "451.01",
            "451.012",
            "451.023",
            "451.04",
            "451.04217",
            "451.1",
            "451.136",
            "451.3",
        ],
    );
    assert_order(Ddc, &["791.4375", "791.582"]);
    assert_order(
        Ddc,
        &["028.70279739991453", "028.70279739991454", "028.7028"],
    );
}

#[test]
fn a_class_of_fewer_digits_is_the_same_number() {
    assert_same(Ddc, &["1", "001", "01"]);
    assert_same(Ddc, &["21 E23", "021 E23"]);
    assert_order(Ddc, &["1.123", "12", "123"]);
    assert_order(
        Ddc,
        &[
            "1 .M32 2002",
            "1.1 .M32",
            "1.12 .M32",
            "1.123 .M32",
            "12 .M32",
            "123 .M32",
        ],
    );
}

#[test]
fn zeros_at_the_end_of_the_decimals_do_not_count() {
    assert_same(Ddc, &["002", "002.0000"]);
    assert_same(Ddc, &["514.123", "514.1230"]);
}

#[test]
fn segmentation_marks_are_dropped() {
    assert_same(Ddc, &["823/.914", "823.914", "823'.914", "823.9/14"]);
    assert_same(Ddc, &["616.99/383", "616.99383", "616.99′383"]);
    assert_same(Ddc, &["015/.73", "015.73"]);
    assert_same(Ddc, &["341.7/58", "341.758"]);
    assert_same(Ddc, &["341.7/58 / 21", "341.758 21"]);
}

#[test]
fn the_school_form_divides_by_a_slash() {
    assert_order(
        Ddc,
        &[
            "641/Bet",
            "641.5/Cor",
            "641.5/wol",
            "641.555/Ray",
            "641.594/Mun",
            "641.5945/Foo",
            "642.000/ABC",
        ],
    );
    assert_same(Ddc, &["641.5/COR", "641.5 Cor", "641.5/cor"]);
    assert_same(Ddc, &["971/P23w/v.1-2/pt.8", "971 P23w v.1-2 pt.8"]);
}

#[test]
fn a_book_number_may_be_glued_or_dotted() {
    assert_same(Ddc, &["111Q39", "111 Q39", "111 .Q39", "111.Q39"]);
    assert_same(Ddc, &["759.1H766", "759.1 H766"]);
}

#[test]
fn cutter_sanborn_numbers_are_decimals() {
    assert_order(
        Ddc,
        &["623.306 W72", "623.306 W727", "623.306 W75", "623.306 W8"],
    );
    assert_order(Ddc, &["510 B78", "510 B78 1962"]);
    assert_order(Ddc, &["002 A963 2010", "002 B724", "002 B724 2010"]);
    assert_order(
        Ddc,
        &["813 R9", "813 S", "813 S6", "813 S637", "813 S64", "813 SM"],
    );
    assert_order(Ddc, &["778.53092 L558r", "778.54 C38"]);
    assert_order(Ddc, &["846R532 Og1962", "846R56 Oc"]);
}

#[test]
fn work_marks_break_the_cutter_number() {
    assert_order(
        Ddc,
        &[
            "973 C73a",
            "973 C73a2",
            "973 C73ar",
            "973 C73ar2",
            "973 C735",
        ],
    );
    assert_order(Ddc, &["973 C375", "973 C375a", "973 C38"]);
    assert_order(Ddc, &["328.01 H96e", "328.01 He26k", "328.01 Hi12k"]);
    assert_order(Ddc, &["051 YO v.16", "051 YO2h", "051 YOC"]);
    assert_order(Ddc, &["815 Q89", "815 Q89:R", "815 Q89:SP", "815 Q89s"]);
    assert_order(Ddc, &["220.52 B47:F", "220.52 B47hSP", "220.52 B47J"]);
    assert_order(
        Ddc,
        &[
            "001.422 T593 2021",
            "001.422 T593s 2021",
            "001.4226 E93 2018",
        ],
    );
}

#[test]
fn digits_in_a_work_mark_are_decimals_whatever_the_letter() {
    assert_order(
        Ddc,
        &[
            "973 C73b",
            "973 C73b12",
            "973 C73b2",
            "973 C73v12",
            "973 C73v2",
        ],
    );
    assert_order(Ddc, &["973 C73 v2", "973 C73 v12", "973 C73b"]);
}

/// Contested: one large library files small letters before capital ones; here case does not count.
#[test]
fn letters_of_a_work_mark_file_without_case() {
    assert_order(Ddc, &["811 Wh46Ww", "811 Wh46wy"]);
    assert_same(Ddc, &["811 Wh46wy", "811 Wh46Wy", "811 WH46WY"]);
}

/// As lists of public and college libraries have them.
#[test]
fn numbers_of_real_lists_file_as_they_stand() {
    assert_order(
        Ddc,
        &[
            "514.3345968 B28",
            "514.334688 T84",
            "514.62 S644y",
            "514.62 T48y",
            "514.62 T49c",
            "514.6288 A63b",
        ],
    );
    assert_order(
        Ddc,
        &[
            "005.133 BAL",
            "005.133 WINDOWS PER",
            "005.1330 WIZ",
            "005.1331 ABC",
        ],
    );
    assert_order(
        Ddc,
        &[
            "741.4372 A123b",
            "741.4372 A123b c.2",
            "741.4372 A123b c.2 v.3 2004",
        ],
    );
    // A slash, a hyphen, a semicolon or a comma before the book number, the volume, the copy.
    assert_same(
        Ddc,
        &[
            "338.954 SEN-1",
            "338.954/SEN/1",
            "338.954;SEN;1",
            "338.954, SEN, 1",
        ],
    );
    assert_order(Ddc, &["338.954 SEN;1", "338.954 SEN;2", "338.954 SEN;10"]);
    assert_same(Ddc, &["894.8113 KAL P2", "894.8113 KAL p2"]);
    assert_order(Ddc, &["TAM 894.811 KAM", "TAM 894.8113 கல்கி", "TB 510"]);
    assert_same(
        Ddc,
        &[
            "954.82\tSAS",
            "954.82 SAS",
            "954.82\u{a0}SAS",
            "954.82\nSAS",
        ],
    );
    assert_same(Ddc, &["[954.82] SAS", "(954.82) SAS"]);
    for label in [
        "954.82 SAS",
        "004",
        "H 294.5",
        "T 894.811 பாரதி",
        "Ref. 403 OXF",
    ] {
        assert_eq!(parsed_as(Ddc, label), Ddc, "{label}");
    }
    // Classes of UDC with auxiliaries in brackets and quotes have their class and decimals as Dewey's.
    assert_order(Ddc, &["53(075) HAL", "530 HAL", "621.38(038)", "621.39"]);
}

#[test]
fn editions_file_by_date() {
    assert_order(Ddc, &["973 C37a", "973 C37a 1950", "973 C37a 1955"]);
}

#[test]
fn volumes_file_by_number() {
    assert_order(Ddc, &["980.03 A512 v.3", "980.03 A512 v.10"]);
    assert_order(Ddc, &["977.6 F671 v3", "977.6 F671 v10"]);
    assert_order(
        Ddc,
        &[
            "977.6 F671 v.I",
            "977.6 F671 v.II",
            "977.6 F671 v.V",
            "977.6 F671 v.IX",
            "977.6 F671 v.10",
        ],
    );
    assert_same(
        Ddc,
        &["977.6 F671 v.IV", "977.6 F671 v.4", "977.6 F671 V. iv"],
    );
    assert_order(Ddc, &["051 T58 V.34:NO.2", "051 T58 V.34:NO.3"]);
    assert_order(Ddc, &["977 G786 pt.1", "977 G786 pt.2"]);
    assert_order(Ddc, &["971.01 P23w v.1-2 pt.6-7", "971.01 P23w v.1-2 pt.7"]);
    assert_order(
        Ddc,
        &[
            "977 G786 pt.A",
            "977 G786 pt.B",
            "977 G786 pt.C",
            "977 G786 pt.D",
        ],
    );
    assert_order(
        Ddc,
        &["977 G786 v.I-II", "977 G786 v.I-IX", "977 G786 v.II"],
    );
}

#[test]
fn words_before_the_class_file_word_by_word_behind_bare_numbers() {
    assert_order(Ddc, &["999", "LH DVD 800", "YR DVD 800.1", "YR DVD 900"]);
    assert_order(Ddc, &["R 030", "R 914", "REF 030"]);
    assert_order(Ddc, &["J 398.2 AND", "J 398.2 GRI", "J 599 ATT", "R 030"]);
    assert_order(
        Ddc,
        &["920 CHAPLIN ROB", "920 GANDHI FIS", "921 ABC", "R759 DUT"],
    );
    assert_same(Ddc, &["R914.3 BAE", "R 914.3 BAE", "R.914.3 BAE"]);
}

#[test]
fn what_is_not_dewey_files_by_the_generic_rule() {
    for label in [
        "MC1 259",
        "T1 105",
        "B LINCOLN",
        "FIC ADA",
        "[Fic] Ros",
        "4488.301",
        "",
        "....",
        ".5",
    ] {
        assert_eq!(parsed_as(Ddc, label), Generic, "{label}");
    }
    for label in [
        "9A2 C0444218 Music CD",
        "394.1 O41b",
        "323 .A778 ED.2",
        "YR DVD 800.1",
        "954.004948 கம்ப",
    ] {
        assert_eq!(parsed_as(Ddc, label), Ddc, "{label}");
    }
    assert_order(
        Ddc,
        &["999.9", "4488.301", "B Lincoln", "FIC Ada", "FIC Adams"],
    );
}

#[test]
fn accents_do_not_count() {
    assert_same(
        Ddc,
        &["759.9494 MÜH", "759.9494 MUH", "759.9494 Mu\u{308}h"],
    );
    assert_same(Ddc, &["930.1028 O'S", "930.1028 O’S", "930.1028 OS"]);
    assert_order(Ddc, &["307.0947 ILʹ", "307.0947 ILA"]);
}
