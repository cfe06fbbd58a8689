//! The page on which lists come in: a list nobody knows is told once, looked at row by row, taken and taken back.

use crate::desk::Desk;
use deskbell::ui::screen::import;
use iced::keyboard::key::Code;

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
