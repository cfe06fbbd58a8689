//! The lists of the members' room: chosen with one press, counted, and written to a file.

use super::desk::Desk;

/// The name of a list with its count, as it stands on the choice.
fn counted(desk: &Desk, list: &str) -> (String, usize) {
    let begin = format!("{list} (");
    let texts = desk.texts();
    let said = texts.iter().find(|text| text.starts_with(&begin));
    let said = said.unwrap_or_else(|| panic!("{list} is not counted: {texts:?}"));
    let count = said[begin.len()..].trim_end_matches(')');
    (said.clone(), count.parse().unwrap())
}

#[test]
fn a_list_is_chosen_counted_and_written_to_a_file() {
    let mut desk = Desk::demo();
    desk.press("Members");
    let (list, count) = counted(&desk, "Without phone or e-mail");
    assert!(count > 0);
    desk.press(&list);
    assert!(desk.sees("Without phone or e-mail") && !desk.sees("Nobody is on this list today."));
    let out = desk.at("letters.vcf");
    desk.press("Write to a file");
    desk.press("Address cards (vCard)");
    desk.clear("members-export-path");
    desk.fill("members-export-path", &out.display().to_string());
    desk.press("Write");
    assert!(
        desk.texts()
            .iter()
            .any(|text| text.contains("members were written to")),
        "{:?}",
        desk.texts()
    );
    let written = std::fs::read_to_string(out).unwrap();
    assert_eq!(written.matches("BEGIN:VCARD").count(), count);
}

#[test]
fn a_list_that_can_not_be_written_leaves_the_fields_as_they_are() {
    let mut desk = Desk::demo();
    desk.press("Members");
    desk.press("Write to a file");
    let out = desk.at("no such folder").join("list.csv");
    desk.clear("members-export-path");
    desk.fill("members-export-path", &out.display().to_string());
    desk.press("Write");
    assert!(
        desk.texts()
            .iter()
            .any(|text| text.starts_with("The file could not be written")),
        "{:?}",
        desk.texts()
    );
    assert!(desk.sees("For letters"));
}
