//! The program as scripts call it: what it writes where, and how it ends.

use std::io::Write;
use std::process::{Command, Output, Stdio};

/// The program with nothing of the caller's desktop around it.
pub fn deskbell(args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_deskbell"));
    command.args(args).stdin(Stdio::null());
    for name in [
        "DISPLAY",
        "WAYLAND_DISPLAY",
        "WAYLAND_SOCKET",
        "LC_ALL",
        "LC_MESSAGES",
        "LANGUAGE",
    ] {
        command.env_remove(name);
    }
    command.env("LANG", "C");
    command
}

pub fn run(args: &[&str]) -> Output {
    deskbell(args).output().unwrap()
}

fn fed(args: &[&str], input: &str) -> Output {
    let mut child = deskbell(args)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    child
        .stdin
        .take()
        .unwrap()
        .write_all(input.as_bytes())
        .unwrap();
    child.wait_with_output().unwrap()
}

pub fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

#[test]
fn without_a_display_one_sentence_names_screens() {
    let out = run(&[]);
    assert_eq!(out.status.code(), Some(1));
    assert_eq!(text(&out.stdout), "");
    let said = text(&out.stderr);
    assert!(
        said.contains("no display") && said.contains("deskbell screens"),
        "{said}"
    );
    assert_eq!(said.lines().count(), 1);
}

#[test]
fn a_dead_display_is_a_sentence() {
    for (name, value) in [
        ("DISPLAY", ":61234"),
        ("DISPLAY", "junk"),
        ("WAYLAND_DISPLAY", "wayland-none"),
    ] {
        let out = deskbell(&[]).env(name, value).output().unwrap();
        assert_eq!(out.status.code(), Some(1), "{name}={value}");
        let said = text(&out.stderr);
        assert!(
            said.contains(value) && said.contains("does not answer") && said.lines().count() == 1,
            "{said}"
        );
    }
}

#[test]
fn sentences_come_in_the_language_that_is_asked_for() {
    let tamil = run(&["--lang", "ta"]);
    assert!(text(&tamil.stderr).contains("சாளரம்"));
    let by_locale = deskbell(&[]).env("LANG", "ta_IN.UTF-8").output().unwrap();
    assert_eq!(tamil.stderr, by_locale.stderr);
}

#[test]
fn wrong_use_ends_with_two_and_help_with_nought() {
    for args in [
        &["--nonsense"][..],
        &["sort", "udc"],
        &["sort"],
        &["--lang", "fr"],
        &["frobnicate"],
    ] {
        let out = run(args);
        assert_eq!(out.status.code(), Some(2), "{args:?}");
        assert_eq!(text(&out.stdout), "");
    }
    let out = run(&["--help"]);
    assert_eq!(out.status.code(), Some(0));
    assert!(text(&out.stdout).contains("compare"));
}

#[test]
fn call_numbers_are_sorted_and_compared() {
    let out = fed(&["sort", "ddc"], "330.9 B\n\n33\n330.15 A\n");
    assert_eq!(text(&out.stdout), "33\n330.15 A\n330.9 B\n");
    assert_eq!(text(&fed(&["sort", "generic"], "").stdout), "");
    assert_eq!(
        text(&run(&["compare", "lcc", "PN99", "PN241"]).stdout),
        "-1\n"
    );
    assert_eq!(
        text(&run(&["compare", "ddc", "510 A", "510 A"]).stdout),
        "0\n"
    );
}

#[cfg(unix)]
#[test]
fn a_reader_that_goes_away_is_no_trouble() {
    let input: String = (0..200_000).map(|n| format!("{n}\n")).collect();
    let mut child = deskbell(&["sort", "generic"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    child
        .stdin
        .take()
        .unwrap()
        .write_all(input.as_bytes())
        .unwrap();
    let out = child.wait_with_output().unwrap();
    assert_eq!(
        (out.status.code(), text(&out.stderr)),
        (Some(0), String::new())
    );
}

#[test]
fn members_come_in_whole_or_not_at_all_and_once() {
    let folder = tempfile::tempdir().unwrap();
    let (file, list) = (
        folder.path().join("branch.deskbell"),
        folder.path().join("patrons.csv"),
    );
    let run = |words: &[&str]| {
        let made = std::process::Command::new(env!("CARGO_BIN_EXE_deskbell"))
            .arg("--file")
            .arg(&file)
            .args(["--lang", "en"])
            .args(words)
            .output()
            .unwrap();
        (
            made.status.code().unwrap(),
            String::from_utf8(made.stdout).unwrap(),
        )
    };
    let import = |more: &[&str]| {
        let path = list.display().to_string();
        let words: Vec<&str> = ["import", "members", &path, "--json"]
            .iter()
            .chain(more)
            .copied()
            .collect();
        let (code, out) = run(&words);
        (
            code,
            serde_json::from_str::<serde_json::Value>(&out).unwrap(),
        )
    };
    assert_eq!(run(&["new", "--name", "Test branch"]).0, 0);
    std::fs::write(&list, "\u{feff}cardnumber, surname ,firstname,phone,password\nM1,Raman,Kamala,98400 12345,secret\n,Nobody,,,\n").unwrap();
    let (code, report) = import(&[]);
    assert_eq!(
        (code, &report["refused"][0]["line"]),
        (1, &serde_json::json!(3))
    );
    let (code, report) = import(&["--skip-bad"]);
    assert_eq!((code, &report["added"]), (1, &serde_json::json!(1)));
    let (_, report) = import(&["--skip-bad", "--dry-run"]);
    assert_eq!(
        (&report["added"], &report["unchanged"]),
        (&serde_json::json!(0), &serde_json::json!(1))
    );
    // Of whom a whole list does not name it is said once it is said to be whole.
    std::fs::write(
        &list,
        "cardnumber,surname,firstname\nM1,Raman,Kamala\nM2,Raman,Kala\n",
    )
    .unwrap();
    assert_eq!(import(&["--all"]).0, 0);
    std::fs::write(&list, "cardnumber,surname,firstname\nM2,Raman,Kala\n").unwrap();
    let gone = |more: &[&str]| {
        let remarks = import(more).1["remarks"].to_string();
        remarks.contains("One member of earlier lists is not in this one")
    };
    assert!(!gone(&[]) && gone(&["--all"]) && !gone(&["--all"]));
    let held = std::fs::read(&file).unwrap();
    assert!(
        !held.windows(6).any(|bytes| bytes == b"secret"),
        "a password was read"
    );
}

#[test]
fn each_kind_of_list_comes_in_by_one_path_and_is_told_as_one_document() {
    let folder = tempfile::tempdir().unwrap();
    let place = |name: &str| folder.path().join(name).display().to_string();
    let (file, list) = (place("branch.deskbell"), place("list.csv"));
    assert_eq!(
        run(&["--file", &file, "new", "--name", "Test"])
            .status
            .code(),
        Some(0)
    );
    for (kind, rows, refused) in [
        (
            "shelves",
            "collection,floor,bay,side,first_call_number,last_call_number\nGEN,1,A1,A,000,099\n",
            None,
        ),
        (
            "holdings",
            "Title, Barcode, Call number, Collection\nWells, B1, 050, GEN\n, B2, 050, GEN\n",
            Some((3, "Title")),
        ),
        ("members", "cardnumber,surname\nM1,Raman\n", None),
    ] {
        std::fs::write(&list, rows).unwrap();
        let out = run(&[
            "--file",
            &file,
            "import",
            kind,
            &list,
            "--skip-bad",
            "--json",
        ]);
        assert_eq!(out.status.code(), Some(i32::from(refused.is_some())));
        let report: serde_json::Value = serde_json::from_slice(&out.stdout).unwrap();
        let keys: Vec<&String> = report.as_object().unwrap().keys().collect();
        assert_eq!(
            keys,
            [
                "added",
                "read",
                "refused",
                "remarks",
                "unchanged",
                "updated"
            ],
            "{kind}"
        );
        assert_eq!(report["added"], 1, "{kind}");
        if let Some((line, field)) = refused {
            let row = &report["refused"][0];
            assert_eq!((&row["line"], &row["field"]), (&line.into(), &field.into()));
            assert!(row["why"].as_str().unwrap().ends_with('.'));
        }
    }
    let missing = run(&[
        "--file",
        &file,
        "import",
        "shelves",
        "nowhere.csv",
        "--json",
    ]);
    let report: serde_json::Value = serde_json::from_slice(&missing.stdout).unwrap();
    assert_eq!(
        (missing.status.code(), &report["refused"][0]["field"]),
        (Some(1), &"file".into())
    );
    assert_eq!(
        run(&["--file", &file, "import", "loans", &list])
            .status
            .code(),
        Some(2)
    );
    // Without --file it is the branch's own file, which is not there yet.
    let none = deskbell(&["import", "members", &list])
        .env("HOME", folder.path())
        .env("XDG_DATA_HOME", folder.path())
        .output()
        .unwrap();
    assert_eq!(none.status.code(), Some(1));
    assert!(text(&none.stderr).contains("no branch file at this place"));
}

#[test]
fn a_name_that_looks_like_an_address_is_a_name_and_a_branch_that_can_not_be_made_leaves_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let make = |name: &str| {
        let mut program = Command::new(env!("CARGO_BIN_EXE_deskbell"));
        program.current_dir(&folder);
        let out = program.args([
            "--lang",
            "en",
            "--file",
            name,
            "new",
            "--name",
            "Test branch",
        ]);
        out.output().unwrap().status.code()
    };
    let lying = || {
        let entries = std::fs::read_dir(&folder).unwrap();
        let names = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap());
        let mut names: Vec<String> = names.filter(|name| !name.ends_with(".lock")).collect();
        names.sort();
        names
    };
    for name in ["file:desk", "desk?mode=memory", ":memory:"] {
        assert_eq!(make(name), Some(0), "{name}");
    }
    let made = [":memory:", "desk?mode=memory", "file:desk"];
    assert_eq!(lying(), made);
    // The name itself fits; the ones that SQLite lays beside it do not.
    assert_eq!(make(&"x".repeat(250)), Some(1));
    assert_eq!(lying(), made);
}
