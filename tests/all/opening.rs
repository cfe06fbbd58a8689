//! Opening at once: the desk is there while the file is looked over and while a demo branch is filled.

use super::desk::{Desk, morning};
use deskbell::domain::story::Actor;
use deskbell::store::{ErrorKind, OpenErrorKind, Store};
use std::path::{Path, PathBuf};

/// A demo branch with a page of rubbish in the middle, where no first look falls on it.
fn damaged(folder: &Path) -> PathBuf {
    const PAGE: usize = 4096;
    let file = folder.join("damaged.deskbell");
    drop(deskbell::demo::create(&file, morning()).unwrap());
    let mut bytes = std::fs::read(&file).unwrap();
    let middle = bytes.len() / PAGE / 2 * PAGE;
    bytes[middle..middle + PAGE].fill(0xA5);
    std::fs::write(&file, bytes).unwrap();
    file
}

#[test]
fn a_damaged_file_is_read_but_never_written_to_and_its_desk_is_closed() {
    let folder = tempfile::tempdir().unwrap();
    let file = damaged(folder.path());
    let before = std::fs::read(&file).unwrap();
    assert_eq!(
        Store::open(&file, morning()).err().unwrap().kind,
        OpenErrorKind::Damaged
    );
    let store = Store::open_at_once(&file, morning()).unwrap();
    assert!(store.read_now(|r| r.get_branch()).unwrap().is_demo);
    let written = store.write_now(Actor::System, morning(), |w| w.set_demo());
    assert_eq!(written.err().unwrap().kind, ErrorKind::Damaged);
    drop(store);
    let desk = Desk::open(&file);
    assert!(desk.sees("This file is damaged."), "{:?}", desk.texts());
    drop(desk);
    assert!(before == std::fs::read(&file).unwrap(), "it was changed");
}

#[test]
fn a_demo_branch_is_filled_behind_its_desk_and_kept_for_the_next_time() {
    let mut desk = Desk::demo_of_a_new_day();
    assert!(desk.sees("What is due"), "{:?}", desk.texts());
    desk.fill("box", "senthil");
    assert!(desk.sees("Enter opens the profile"), "{:?}", desk.texts());
    let kept: Vec<PathBuf> = std::fs::read_dir(desk.at("ready"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    assert_eq!(kept.len(), 1, "{kept:?}");
    let copy = Store::open(&kept[0], morning()).unwrap();
    assert_eq!(copy.read_now(|r| r.count_members()).unwrap(), 5_000);
}
