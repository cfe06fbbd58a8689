//! Call numbers of any list on the command line.

use crate::cli::{deskbell, run, text};
use std::io::Write;
use std::process::Stdio;

#[test]
fn odd_lists_of_call_numbers_are_sorted_as_they_are() {
    let long = format!("330 {}", "A".repeat(300_000));
    let sorted = |scheme: &str, list: &[u8]| {
        let mut child = deskbell(&["sort", scheme])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        child.stdin.take().unwrap().write_all(list).unwrap();
        let out = child.wait_with_output().unwrap();
        assert_eq!(out.status.code(), Some(0), "{}", text(&out.stderr));
        out.stdout
    };
    for (name, list, expected) in [
        (
            "line ends of two signs",
            "33\r\n5\r\n".as_bytes(),
            "5\n33\n".as_bytes(),
        ),
        ("line ends of old systems", b"33\r5\r", b"5\n33\n"),
        ("no end of the last line", b"33\n5", b"5\n33\n"),
        ("blank lines", b"\n33\n \n\t\n5\n\n", b"5\n33\n"),
        ("a mark before", b"\xEF\xBB\xBF33\n5\n", b"5\n33\n"),
        ("tabs and blanks stay", b"  33\tB\n5 \n", b"5 \n  33\tB\n"),
        (
            "equal numbers",
            b"823/.9\n823.9\n 823.90\n823.9 A\n",
            b"823/.9\n823.9\n 823.90\n823.9 A\n",
        ),
        (
            "letters of Western systems",
            b"330 Caf\xE9\n330 B\n",
            b"330 B\n330 Caf\xE9\n",
        ),
        (
            "bytes that are nothing",
            b"330 \x81\xFF\n4\n",
            b"4\n330 \x81\xFF\n",
        ),
        ("a zero byte", b"33\x00\n5\n", b"5\n33\x00\n"),
        (
            "a line without end",
            format!("{long}\n33\n").as_bytes(),
            format!("33\n{long}\n").as_bytes(),
        ),
        ("nothing", b"", b""),
    ] {
        assert_eq!(sorted("ddc", list), expected, "{name}");
    }
    let wide: Vec<u8> = "\u{feff}33\r\n5\r\n"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    assert_eq!(sorted("ddc", &wide), b"5\n33\n");
    for scheme in ["lcc", "colon", "generic"] {
        assert_eq!(sorted(scheme, b"A1\r\n\r\nA1\n"), b"A1\nA1\n");
    }
}

#[test]
fn odd_call_numbers_are_compared() {
    for (a, b, stands) in [
        ("", "", "0"),
        ("", "1", "-1"),
        (" 510\t", "510", "0"),
        ("510\r\n", "510", "0"),
        ("\u{feff}510", "510", "0"),
        ("௫௧௦", "510", "0"),
        ("510 க", "510 ங", "-1"),
        ("510 b", "510 A", "1"),
    ] {
        let out = run(&["compare", "ddc", a, b]);
        assert_eq!(text(&out.stdout), format!("{stands}\n"), "{a:?} {b:?}");
    }
    assert_eq!(run(&["compare", "udc", "1", "2"]).status.code(), Some(2));
}
