//! What the README promises is there: the files and pictures it names, and the commands it lists.

use std::path::Path;
use std::process::Command;

fn readme() -> String {
    std::fs::read_to_string(root().join("README.md")).unwrap()
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

#[test]
fn every_file_and_picture_the_readme_names_is_there() {
    let text = readme();
    let named = text.split("](").skip(1);
    let named: Vec<&str> = named.filter_map(|tail| tail.split(')').next()).collect();
    assert!(named.len() > 6, "the links were not found");
    for path in named {
        assert!(root().join(path).exists(), "{path} is not there");
    }
}

#[test]
fn every_command_the_readme_lists_is_one_of_the_program() {
    let text = readme();
    let block = text.split("```text\n").nth(1).unwrap();
    let block = block.split("```").next().unwrap();
    let help = |verb: &str| {
        let mut program = Command::new(env!("CARGO_BIN_EXE_deskbell"));
        let out = program.args([verb, "--help"]).output().unwrap();
        (out.status.success(), String::from_utf8(out.stdout).unwrap())
    };
    let mut verb = String::new();
    for line in block.lines() {
        let mut words = line.split_whitespace().peekable();
        if words.next_if_eq(&"deskbell").is_some() {
            if words.next_if_eq(&"--file").is_some() {
                words.next();
            }
            verb = words.next().unwrap().to_owned();
        }
        let (is_known, said) = help(&verb);
        assert!(is_known, "deskbell {verb} is none of the program's");
        let flags = line
            .split(['[', ']', ' ', '|'])
            .filter(|w| w.starts_with("--") && *w != "--file");
        for flag in flags {
            assert!(said.contains(flag), "deskbell {verb} knows no {flag}");
        }
    }
    assert!(verb == "sort", "the list ends with {verb}");
}
