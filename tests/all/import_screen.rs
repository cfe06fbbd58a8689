//! The page on which lists come in: a list nobody knows is told once, looked at row by row, taken and taken back.

use crate::desk::Desk;
use crate::imdf::{area, feature, write};
use crate::imdf_hard::level;
use deskbell::ui::app::Message;
use deskbell::ui::screen::import;
use deskbell::ui::shell;
use iced::keyboard::key::Code;
use serde_json::json;

const OWN: &str = "Ticket,Name,Mobile,Ward,Password
ZZ900001,Quilla Feathers,10300 00001,Adyar,hunter2
ZZ900002,Tamarind Sparrow,10300 00002,,hunter2
";

fn desk_with(list: &str) -> Desk {
    let mut desk = Desk::demo();
    let path = desk.at("own.csv");
    std::fs::write(&path, list).unwrap();
    desk.ctrl(",", Code::Comma);
    desk.press("Bring in a list");
    desk.enter(import::PATH, &path.display().to_string());
    desk
}

#[test]
fn a_list_nobody_knows_is_told_once_and_then_comes_in() {
    let mut desk = desk_with(OWN);
    assert!(
        desk.sees("What are the columns of this list?"),
        "{:?}",
        desk.texts()
    );
    assert!(desk.sees("A number and a name are needed"));
    assert!(desk.sees("ZZ900001 · ZZ900002") && !desk.sees("hunter2"));
    // The first column that is kept under its own name is the ticket: it is the number.
    desk.press("Kept under its own name");
    desk.press("Number");
    assert!(!desk.sees("A number and a name are needed"));
    desk.press("Keep this, and look at the list");
    assert!(desk.sees("New (2)"), "{:?}", desk.texts());
    assert!(desk.sees("Quilla Feathers") && desk.sees("ZZ900001 · line 2"));
    desk.press("Bring in 2 rows");
    assert!(desk.sees("2 added"), "{:?}", desk.texts());
    // The same columns with other people are not asked for again; who is there is shown with what changes.
    let next = OWN.replace("Adyar", "Velachery").replace("00002", "00003");
    std::fs::write(desk.at("own.csv"), next).unwrap();
    desk.press("Another list");
    desk.press("Look first");
    assert!(desk.sees("Ward: Adyar › Velachery"), "{:?}", desk.texts());
    assert!(desk.sees("Changed (1)") && desk.sees("New (1)"));
    desk.press("New (1)");
    assert!(desk.sees("ZZ900003 · line 3"), "{:?}", desk.texts());
    desk.press("Tell the columns anew");
    assert!(desk.sees("What are the columns of this list?"));
}

#[test]
fn a_list_that_came_in_is_taken_back_at_once_or_later() {
    let koha = "cardnumber,surname,firstname\nZZ900001,Feathers,Quilla\n";
    let mut desk = desk_with(koha);
    desk.press("Bring in 1 row");
    desk.press("Undo");
    desk.press("Another list");
    assert!(
        desk.sees("own.csv") && desk.sees("Taken back"),
        "{:?}",
        desk.texts()
    );
    assert!(
        !desk.sees("Take back"),
        "there is nothing left to take back"
    );
    desk.press("Look first");
    assert!(desk.sees("New (1)"), "{:?}", desk.texts());
    desk.press("Bring in 1 row");
    desk.press("Another list");
    desk.press("Take back");
    assert!(desk.sees("The list was taken back"), "{:?}", desk.texts());
    desk.press("Look first");
    assert!(desk.sees("New (1)"), "she is new again");
}

const KOHA: &str = "Title,Barcode,Call number,Publisher,Collection\n";

#[test]
fn a_list_of_holdings_is_looked_at_row_by_row_before_it_comes_in() {
    let house = crate::plan::House::new();
    house.collection("GEN", &[]);
    let first = format!(
        "{KOHA}Wells,B1,333.91 DEV,Vaigai,GEN\nRivers,B2,551.48 BOS,Vaigai,GEN\nLakes,B3,551.49 BOS,Vaigai,GEN\n\
         Ponds,B4,551.5 BOS,Vaigai,GEN\n"
    );
    house.bring(
        deskbell::exchange::kind::Kind::Holdings,
        &first,
        -9,
        crate::import::KEEP,
    );
    let (_folder, path) = (house.folder, house.path);
    drop(house.store);
    let mut desk = Desk::open(&path);
    let look = |desk: &mut Desk, list: &str| {
        let path = desk.at("items.csv");
        std::fs::write(&path, format!("{KOHA}{list}")).unwrap();
        desk.ctrl(",", Code::Comma);
        desk.press("Bring in a list");
        desk.press("Holdings");
        desk.clear(import::PATH);
        desk.enter(import::PATH, &path.display().to_string());
    };
    look(
        &mut desk,
        "Wells,B1,333.92 DEV,Vaigai,GEN\nRivers,B2,551.48 BOS,Ponni,GEN\nLakes,B3,551.49 BOS,Vaigai,GEN\nTanks,B5,627 BOS,Vaigai,GEN\n",
    );
    for (part, rows) in [
        (
            "Changed (2)",
            &[
                "Call number: 333.91 DEV › 333.92 DEV",
                "Publisher: Vaigai › Ponni",
                "Wells · B1 · 333.92 DEV · line 2",
            ][..],
        ),
        ("New (1)", &["Tanks", "B5 · 627 BOS · line 5"]),
        ("No longer listed (1)", &["Ponds", "B4 · 551.5 BOS"]),
    ] {
        desk.press(part);
        for row in rows {
            assert!(desk.sees(row), "{part} {row}: {:?}", desk.texts());
        }
    }
    let held: i64 = rusqlite::Connection::open(&path)
        .unwrap()
        .query_row(
            "SELECT count(*) FROM item WHERE vanished_at IS NOT NULL OR barcode = 'B5'",
            [],
            |row| row.get(0),
        )
        .unwrap();
    assert_eq!(held, 0, "nothing was changed");
    desk.press("Bring in 4 rows");
    assert!(desk.sees("1 added"), "{:?}", desk.texts());
    desk.press("Another list");
    look(
        &mut desk,
        "Wells,B1,333.92 DEV,Vaigai,GEN\nRivers,B2,551.48 BOS,Ponni,GEN\nLakes,B3,551.49 BOS,Vaigai,GEN\nTanks,B5,627 BOS,Vaigai,GEN\n\
         Ponds,B4,551.5 BOS,Vaigai,GEN\nPonds,B4,551.5 BOS,Vaigai,GEN\n",
    );
    for part in ["Can't be taken (1)", "Changed (1)"] {
        desk.press(part);
    }
    assert!(desk.sees("It is in the list again."), "{:?}", desk.texts());
}

#[test]
fn of_an_indoor_map_with_several_houses_one_is_pressed() {
    let house = crate::plan::House::new();
    let (_folder, path) = (house.folder, house.path);
    drop(house.store);
    let mut desk = Desk::open(&path);
    let map = desk.at("campus");
    std::fs::create_dir(&map).unwrap();
    let building = |id: &str, name: &str| {
        feature(
            id,
            json!(null),
            json!({"name": {"en": name}, "category": "unspecified"}),
        )
    };
    write(
        &map,
        "building",
        &[building("b1", "Library"), building("b2", "Annexe")],
    );
    write(
        &map,
        "level",
        &[
            level("a0", 0, area(0.0, 0.0, 20.0, 20.0), "b1"),
            level("z0", 0, area(100.0, 0.0, 120.0, 20.0), "b2"),
            level("z1", 1, area(100.0, 0.0, 120.0, 20.0), "b2"),
        ],
    );
    desk.ctrl(",", Code::Comma);
    desk.press("Bring in a list");
    drive_to_floors(&mut desk, &map.display().to_string());
    assert!(desk.sees("This map holds 2 houses"), "{:?}", desk.texts());
    desk.press("Annexe");
    assert!(
        desk.sees("Of this map “Annexe” is taken"),
        "{:?}",
        desk.texts()
    );
    assert!(desk.sees("2 floors"), "{:?}", desk.texts());
}

/// “Floors” is a name in the side bar as well.
fn drive_to_floors(desk: &mut Desk, path: &str) {
    for message in [
        import::Message::Kind(import::Kind::Floors),
        import::Message::Path(path.to_owned()),
        import::Message::Look,
    ] {
        let message = shell::Message::Import(message);
        desk.drive().send(Message::Shell(message));
    }
}
