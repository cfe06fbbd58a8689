//! A member's photo: kept with their consent alone, through the real screen and a real picture.

use super::desk::Desk;
use super::plan::House;
use deskbell::domain::id::{Key, MemberId};
use deskbell::domain::member::MemberFacts;
use deskbell::domain::story::Actor;
use deskbell::store::{MemberRow, Store};
use iced::keyboard::key::Code;
use std::path::{Path, PathBuf};

/// A branch of one member, M0001, and the folder it lies in.
pub fn one_member() -> (tempfile::TempDir, PathBuf) {
    let House {
        folder,
        path,
        store,
        now,
        ..
    } = House::new();
    let row = MemberRow {
        key: Key::from_bits(901),
        facts: MemberFacts {
            number: "M0001".into(),
            name: "Mala Devi".into(),
            ..MemberFacts::default()
        },
        contacts: Vec::new(),
        source: "desk",
    };
    let put = store.write_now(Actor::System, now, move |w| w.put_member(&row));
    put.unwrap();
    (folder, path)
}

/// A picture of one colour.
fn picture(path: &Path) {
    image::RgbImage::from_pixel(900, 600, image::Rgb([180, 90, 60]))
        .save(path)
        .unwrap();
}

#[test]
fn a_photo_needs_a_file_and_the_members_consent_and_is_taken_back() {
    let (folder, path) = one_member();
    let file = folder.path().join("camera.jpg");
    picture(&file);
    let list = folder.path().join("list.csv");
    std::fs::write(&list, "Name,Card\n").unwrap();
    let mut desk = Desk::open(&path);
    desk.scan("M0001");
    desk.press("Add a photo");
    desk.press("Keep as the photo of Mala Devi");
    assert!(desk.sees("Which file is it?") && desk.sees("Kept only once the member has agreed"));
    desk.fill("photo-path", &list.display().to_string());
    desk.press(
        "The member agrees that this photo is kept at the desk, and may take it back at any time",
    );
    desk.press("Keep as the photo of Mala Devi");
    assert!(
        desk.sees("not a whole JPEG or PNG picture"),
        "{:?}",
        desk.texts()
    );
    desk.clear("photo-path");
    desk.fill("photo-path", &file.display().to_string());
    desk.press("Keep as the photo of Mala Devi");
    assert!(desk.sees("Photo added"), "{:?}", desk.texts());
    assert!(desk.sees("agreed today"), "{:?}", desk.texts());
    desk.press_sign("photo-end");
    assert!(!desk.sees("agreed today") && desk.sees("Photo removed"));
    desk.ctrl("z", Code::KeyZ);
    assert!(desk.sees("agreed today"), "{:?}", desk.texts());
    drop(desk);
    let store = Store::open(&path, super::desk::morning()).unwrap();
    let kept = store.read_now(|r| r.find_photo(MemberId(1))).unwrap();
    let kept = kept.unwrap();
    assert!(kept.jpeg.len() < 20_000 && kept.consent.1.contains("may take it back"));
}
