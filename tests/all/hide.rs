//! Hiding what is somebody's own: of the person at the desk, and of all others, nothing is on any page until F9 is pressed
//! again.

use super::desk::Desk;
use iced::keyboard::Modifiers;
use iced::keyboard::key::Named;

/// What is known of the demo's members 7 and 3089, and of whoever asked and complained of late.
const OWN: [&str; 9] = [
    "Nyanavel",
    "ஞானவேல்",
    "10314 90987",
    "nyanavel7@example.org",
    "KM00007",
    "Station Road",
    "Tamil novels",
    "Drinking water?",
    "Electrician",
];

fn seen(desk: &Desk) -> Vec<&'static str> {
    OWN.into_iter().filter(|own| desk.sees(own)).collect()
}

#[test]
fn nothing_of_a_person_is_on_any_page_while_it_is_hidden_and_all_is_there_again() {
    let mut desk = Desk::demo();
    desk.scan("KM00007");
    assert_eq!(seen(&desk).len(), OWN.len(), "{:?}", desk.texts());
    desk.key(Named::F9, Modifiers::NONE);
    assert!(desk.sees("Hidden while others can see the screen"));
    assert_eq!(seen(&desk), [""; 0]);
    assert!(desk.sees("K••• N•••"), "{:?}", desk.texts());
    for room in [
        "Members",
        "Inquiries",
        "Complaints",
        "Floors",
        "Settings",
        "Desk",
    ] {
        desk.press(room);
        assert_eq!(seen(&desk), [""; 0], "{room}: {:?}", desk.texts());
    }
    desk.fill("box", "nyanavel");
    let found = desk
        .texts()
        .into_iter()
        .filter(|t| t.starts_with("K••• N•••"));
    assert!(found.count() > 0, "{:?}", desk.texts());
    assert!(!desk.sees("10314"));
    desk.key(Named::Escape, Modifiers::NONE);
    desk.press_sign("hide");
    assert!(desk.sees("Nyanavel"), "{:?}", desk.texts());
}
