//! Library of Congress numbers: class, Cutters, dates, volumes.

use super::{Scheme::Lcc, assert_order, assert_same};

#[test]
fn a_class_is_a_whole_number_and_a_decimal() {
    assert_order(Lcc, &["PC45", "PC4074.7", "PC4075", "PC4075 .P69 2001"]);
    assert_order(Lcc, &["D21.1", "D761"]);
    assert_order(Lcc, &["HD1995.12", "HD1995.5"]);
    assert_order(Lcc, &["K383.12", "K383.5"]);
    assert_order(Lcc, &["A7", "A50", "B528.S298", "B528.S43", "QA500"]);
    assert_order(
        Lcc,
        &["R146.5 .C196", "R146.61.N49", "R146.93.B9", "R169.1"],
    );
    assert_order(Lcc, &["KQE10.A47 1966", "KQH0.S34", "KQH2506.H86 2009"]);
    assert_order(Lcc, &["QA", "QA1", "QA76", "QA76.0001", "QA76.9", "QB1"]);
}

#[test]
fn letters_of_a_class_file_before_longer_ones() {
    assert_order(Lcc, &["D761", "DA1", "DAW1001", "E1", "K1", "KF1", "KFA1"]);
    assert_order(Lcc, &["AB9 L3", "AB9.22 L3", "ABR92.L3", "B8.14 L3"]);
}

#[test]
fn a_cutter_is_a_decimal() {
    assert_order(Lcc, &["HC241 .I4 A3", "HC241 .I48 O5"]);
    assert_order(Lcc, &["B528.S298", "B528.S43"]);
    assert_order(
        Lcc,
        &["QE862 .M112", "QE862 .M12", "QE862 .M135", "QE862 .M2"],
    );
    assert_order(Lcc, &["C1 B11", "C1 B2"]);
    assert_order(
        Lcc,
        &[
            "PN1993.5.F7A4672 1996",
            "PN1993.5.F7A46866 1999",
            "PN1993.5.F7A4762 2003",
        ],
    );
    assert_order(
        Lcc,
        &[
            "QE862 .D5 L22",
            "QE862 .D5 L4571",
            "QE862 .D5 L461",
            "QE862 .D5 M3311",
            "QE862 .D5 M37",
        ],
    );
}

/// As guides of university libraries have them, each part on a line of its own or apart by blanks.
#[test]
fn numbers_of_real_labels_file_as_they_stand() {
    assert_order(
        Lcc,
        &[
            "R 128 K79",
            "R 128 K8",
            "R 128 K8149",
            "R 128 K825",
            "R 128 L6",
        ],
    );
    assert_order(
        Lcc,
        &[
            "QA 76 .76 C65 H34",
            "QA 76 .76 C68 L45",
            "QA 76 .76 D47 F59",
            "QA 76 .76 D47 G23",
            "QA 76 .76 E54 C69",
        ],
    );
    assert_order(Lcc, &["BF 632 M8 2017", "BF 632 M8 2019", "BF 632 M8 2021"]);
    assert_order(
        Lcc,
        &[
            "NK 5432 .U6 A45 1981",
            "NK 5432 .U6 A45 1981 v.1",
            "NK 5432 .U6 A45 1981 v.1 c.2",
        ],
    );
    assert_order(
        Lcc,
        &[
            "KF250.39977",
            "KF250.4",
            "L7",
            "LA7",
            "LB2328 C554",
            "LB2328 C63",
            "LB2329",
        ],
    );
    assert_same(
        Lcc,
        &["HD\n30\n.G46\n2021", "HD 30 .G46 2021", "HD30.G46 2021"],
    );
}

#[test]
fn spellings_of_one_number_are_equal() {
    assert_same(Lcc, &["C1.D11", "C 1 .D11", "c1 d11", "C1D11"]);
    assert_same(Lcc, &["E8 C11 D22", "E8C11D22", "E8.C11.D22"]);
    assert_same(Lcc, &["HD 38.25.F8", "HD38.25.F8", "HD38.250 F8"]);
    assert_same(Lcc, &["KF 4558.2 15th", "KF4558.2.15th"]);
    assert_same(Lcc, &["KF 4558 15th", "KF4558.15th"]);
    assert_same(Lcc, &["BF199", "BF199."]);
    assert_same(Lcc, &["QC100 .U57 NO. 555 1986", "QC100 U57 no.555 1986"]);
    assert_same(Lcc, &["PR9199 .3 .L33", "PR9199.3.L33"]);
    assert_same(Lcc, &["ＱＡ７６ .Ｍ３", "QA76 .M3"]);
    assert_same(Lcc, &["|aQA76.54 |bM87 2001", "QA76.54 .M87 2001"]);
}

#[test]
fn a_cutter_needs_no_dot() {
    assert_order(Lcc, &["M3 .G32 1972q", "M3 G32 2017q vol. 5"]);
    assert_order(Lcc, &["TX719 .M613 1977", "TX719.M613 1983", "TX719.W47"]);
}

#[test]
fn dates_and_ordinals_come_before_cutters() {
    assert_order(
        Lcc,
        &[
            "B9 20th L3",
            "B9 2000",
            "B9 2000 35TH",
            "B9 2000 L3",
            "B9 L3",
            "B9 SVAR .L3",
            "B9.2 2000 L3",
            "B9.2 L3",
            "B9.22 L3",
            "B82 2000 L3",
            "B82 L3",
            "B82.2 1990 L3",
            "B82.2 L3",
            "B820 2000 L3",
            "B820.2 L3",
            "B822 L3",
            "B8200 L3",
            "B8220 L3",
        ],
    );
    assert_order(Lcc, &["E725.45 1st", "E725.45 10th"]);
    assert_order(
        Lcc,
        &[
            "KF4558",
            "KF4558 1st",
            "KF4558 1st .A92",
            "KF4558 2nd",
            "KF4558 20th",
            "KF4558 101st",
        ],
    );
    assert_order(
        Lcc,
        &[
            "D570.3 28TH.M3",
            "D570.3 42D.C66 1994",
            "D570.3 90TH.S2413",
            "D570.32 135TH.G5 1920",
        ],
    );
    assert_order(
        Lcc,
        &[
            "HB3717 1873.S36 1972",
            "HB3717 1929.A3",
            "HB3717 1929.B365 2000",
            "HB3717 1929.B37 1987",
        ],
    );
    assert_order(
        Lcc,
        &[
            "PX101.1",
            "PX101.1 1989",
            "PX101.1 1990",
            "PX101.1 1990 .A3",
            "PX101.1 1990 .A34 .B55",
            "PX101.1 1990 .A34 .B6",
            "PX101.1 1990 .A5",
            "PX101.1 2012",
            "PX101.1 .A5",
        ],
    );
}

#[test]
fn a_year_with_a_letter_follows_the_year() {
    assert_order(Lcc, &["C1 2000", "C1 2000a"]);
    assert_order(
        Lcc,
        &[
            "M5 L3 1902",
            "M5 L3 1902 V.2",
            "M5 L3 1902 V2",
            "M5 L3 1902V",
            "M5 L3 2000 .K2 1880",
        ],
    );
    assert_order(
        Lcc,
        &[
            "PR1 .A1 1997",
            "PR1 .A1 1997 v.2",
            "PR1 .A1 1997x",
            "PR1 .A1 1998",
        ],
    );
}

#[test]
fn volumes_file_by_number() {
    assert_order(Lcc, &["QA1.A647 v.3", "QA1.A647 v.27"]);
    assert_order(Lcc, &["M23.B4 op.7 2012", "M23.B4 op.57 1981"]);
    assert_order(Lcc, &["M23.B4 no.1-2", "M23.B4 no.8-11"]);
    assert_order(
        Lcc,
        &[
            "M5 .L3 K2 OP.7:NO.6 1880",
            "M5 .L3 K2 OP.7:NO.51 1880",
            "M5 .L3 K2 OP.8",
        ],
    );
    assert_order(Lcc, &["QC145 .A57 V.12", "QC145.45 .H4"]);
    assert_order(
        Lcc,
        &[
            "HQ1101 .D54 v.3 no.3",
            "HQ1101 .D54 v.3 no.10",
            "HQ1101 .D54 v.11 no.1",
        ],
    );
    assert_order(Lcc, &["B23.L4", "B23.L4 v.1", "B23.L4 v.2"]);
    assert_order(
        Lcc,
        &["Q1 .B8 no.2 1952", "Q1 .B8 no.2-4 1952-56", "Q1 .B8 no.3"],
    );
    assert_order(
        Lcc,
        &[
            "ML5 .G654 INDEX Jahrg. 37",
            "ML5 .G654 INDEX v.9",
            "ML5 .G654 INDEX v.56",
        ],
    );
    assert_order(
        Lcc,
        &[
            "B23.L4 v.I",
            "B23.L4 v.V",
            "B23.L4 v.IX",
            "B23.L4 v.XIV",
            "B23.L4 v.XL",
        ],
    );
    assert_order(
        Lcc,
        &[
            "M452.D98 B.17",
            "M452.D98 B.92 1955B",
            "M452.D98 B.120 1951",
            "M452.D98 B.121, 1900",
        ],
    );
}

#[test]
fn a_dot_after_the_letter_makes_a_volume_and_none_a_cutter() {
    assert_order(Lcc, &["M5 L3 V.188", "M5 L3 V188"]);
    assert_order(
        Lcc,
        &[
            "M5 L3 K.3",
            "M5 L3 K.25",
            "M5 L3 K.240 1900",
            "M5 L3 K.240D B",
            "M5 L3 .K240",
        ],
    );
    assert_order(
        Lcc,
        &[
            "M5 L3 K.240",
            "M5 L3 .K240",
            "M5 L3 K240 1900",
            "M5 L3 K240 DB",
            "M5 L3 K240A",
        ],
    );
    assert_order(Lcc, &["Z7164.L1 T.884", "Z7164.L1 T884"]);
    assert_order(Lcc, &["M5 .L3 K.2,13 2001", "M5 L3 K.3", "M5.L3.K2"]);
}

#[test]
fn letters_after_a_cutter_follow_it_and_stay_before_more_digits() {
    assert_order(
        Lcc,
        &[
            "A123 .MS32",
            "A123 .MS32A",
            "A123 .MS32AB",
            "A123 .MS321",
            "A123 .MSA32",
        ],
    );
    assert_order(
        Lcc,
        &[
            "PZ7.M3567585 Bs",
            "PZ7.M3567585 Km",
            "PZ7.M3567585 Stp",
            "PZ7.M3567585 Wel",
        ],
    );
    assert_order(
        Lcc,
        &[
            "QA101.1 .A101",
            "QA101.1 .A101 A101",
            "QA101.1 .A101m",
            "QA101.1 .A101mb",
            "QA101.1 .A102",
            "QA101.1 .A11",
        ],
    );
}

#[test]
fn a_small_x_before_a_cutter_does_not_count() {
    assert_same(Lcc, &["PR1 xF3 1990", "PR1 F3 1990", "PR1 .xF3 1990"]);
    assert_order(Lcc, &["PR1 .F3 1997", "PR1 .F3 1997x"]);
}
