//! Cells in the shapes of published guides, and cells that only look like them.

use super::*;

#[test]
fn cells_are_read_as_a_reader_of_the_guide_would() {
    let table: &[(&str, &[(&str, &str)])] = &[
        ("", &[]),
        ("A – BF", &[("A", "BF")]),
        ("A-BF", &[("A", "BF")]),
        ("QD 1 .C58 —Z", &[("QD 1 .C58", "Z")]),
        ("K — QD 1 .C57", &[("K", "QD 1 .C57")]),
        ("PS1-PS3569", &[("PS1", "PS3569")]),
        ("PS1–3569", &[("PS1", "PS3569")]),
        ("QA 76 - 90", &[("QA 76", "QA 90")]),
        ("000-199", &[("000", "199")]),
        ("000–199", &[("000", "199")]),
        ("004.16-005.8 KNU", &[("004.16", "005.8 KNU")]),
        ("R 000 – 099", &[("R 000", "R 099")]),
        ("QA 76.9 .D3 to QC 20", &[("QA 76.9 .D3", "QC 20")]),
        ("QA76.9 .A25 – .D3", &[("QA76.9 .A25", "QA76.9 .D3")]),
        ("from 000 through 099.9", &[("000", "099.9")]),
        ("000 முதல் 199 வரை", &[("000", "199")]),
        ("FIC A-M", &[("FIC A", "FIC M")]),
        ("FIC ABE - FIC LIN", &[("FIC ABE", "FIC LIN")]),
        ("1001-2000", &[("1001", "2000")]),
        ("CD 51003-51004", &[("CD 51003", "CD 51004")]),
        ("000-199; 300-399", &[("000", "199"), ("300", "399")]),
        ("A-C\nP – PN 99", &[("A", "C"), ("P", "PN 99")]),
        ("D-F, J, Z1-Z999", &[("D", "F"), ("J", "J"), ("Z1", "Z999")]),
        ("PR\n6023\n.A93", &[("PR 6023 .A93", "PR 6023 .A93")]),
        ("PZ7", &[("PZ7", "PZ7")]),
        // A hyphen that is a part of the number.
        ("QA1 .A647 v.1-2", &[("QA1 .A647 v.1-2", "QA1 .A647 v.1-2")]),
        ("QA1 .A647 v.1–2", &[("QA1 .A647 v.1–2", "QA1 .A647 v.1–2")]),
        ("ORNL-6371", &[("ORNL-6371", "ORNL-6371")]),
        ("T288-2,4,55", &[("T288-2,4,55", "T288-2,4,55")]),
        ("B-9N", &[("B-9N", "B-9N")]),
        ("PN1 v.1-2 to PN99 v.3-4", &[("PN1 v.1-2", "PN99 v.3-4")]),
        ("CD-ROM A-M", &[("CD-ROM A", "CD-ROM M")]),
    ];
    for (cell, expected) in table {
        let read = ranges(cell);
        let read: Result<Vec<(&str, &str)>, _> = read
            .as_ref()
            .map(|all| all.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect());
        assert_eq!(read, Ok(expected.to_vec()), "{cell}");
    }
}

#[test]
fn what_can_be_read_in_two_ways_is_told() {
    for cell in [
        "E98 .A1-Z9",
        "Lloyd-Jones",
        "1997-98",
        "A-C-F",
        "A – C – F",
        "A to C to F",
    ] {
        let typed = cell.to_owned();
        assert_eq!(ranges(cell), Err(Why::NotARange { typed }), "{cell}");
    }
    for cell in ["QD 1 .C58 —", "- BF", "000–"] {
        assert_eq!(ranges(cell), Err(Why::HalfRange), "{cell}");
    }
}
