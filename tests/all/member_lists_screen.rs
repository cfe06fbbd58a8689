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

/// Writes what is shown, and finds the file where the notice says it is; none where a notice says why not.
fn write(desk: &mut Desk) -> Option<String> {
    desk.press("Write");
    let texts = desk.texts();
    let told = texts.iter().find(|text| text.contains("written to"))?;
    let (_, path) = told.split_once("written to ").unwrap();
    Some(std::fs::read_to_string(path).unwrap())
}

#[test]
fn a_list_is_chosen_counted_and_written_to_the_papers() {
    let mut desk = Desk::demo();
    desk.press("Members");
    let (list, count) = counted(&desk, "Without phone or e-mail");
    desk.press(&list);
    assert!(
        desk.sees("Without phone or e-mail: the first 200 members; a file has all of them"),
        "{:?}",
        desk.texts()
    );
    desk.press("Write to a file");
    assert!(desk.sees(&format!("Without phone or e-mail · {count} members")));
    desk.press("Address cards (vCard)");
    let cards = write(&mut desk).unwrap();
    assert_eq!(cards.matches("BEGIN:VCARD").count(), count);
}

#[test]
fn without_a_list_all_members_are_written_and_that_is_said() {
    let mut desk = Desk::demo();
    desk.press("Members");
    let (list, _) = counted(&desk, "Never seen");
    desk.press(&list);
    // Names are looked for among all members, whatever list was shown.
    desk.fill("members-find", "senthil");
    desk.press("Write to a file");
    assert!(
        desk.sees("All members · 5000 members"),
        "{:?}",
        desk.texts()
    );
    desk.press("JSON");
    let written = write(&mut desk).unwrap();
    let all: Vec<serde_json::Value> = serde_json::from_str(&written).unwrap();
    assert_eq!(all.len(), 5_000);
}

#[test]
fn a_list_that_can_not_be_written_leaves_the_fields_as_they_are() {
    let mut desk = Desk::demo();
    desk.press("Members");
    desk.press("Write to a file");
    let taken = desk.at("taken");
    std::fs::create_dir_all(taken.join("by a folder")).unwrap();
    desk.clear("members-export-path");
    desk.fill("members-export-path", &taken.display().to_string());
    assert_eq!(write(&mut desk), None);
    let texts = desk.texts();
    let is_told = |text: &String| text.starts_with("The file could not be written");
    assert!(texts.iter().any(is_told), "{texts:?}");
    assert!(desk.sees("For letters"));
}

#[test]
fn a_list_of_ones_own_is_put_together_counted_by_kind_kept_and_removed() {
    let mut desk = Desk::demo();
    desk.press("Members");
    desk.press("Own list");
    desk.fill("list-interest", "novels");
    desk.press("Student");
    desk.press("Town");
    let counted = desk
        .texts()
        .into_iter()
        .any(|text| text.contains(" · ") && text.contains("Mill Gate "));
    assert!(counted, "{:?}", desk.texts());
    desk.press("Keep this list");
    assert!(desk.sees("Keep this list"), "a list needs a name");
    desk.fill("list-name", "Students who read novels");
    desk.press("Keep this list");
    let (list, count) = self::counted(&desk, "Students who read novels");
    assert!(count > 0);
    desk.press("Desk");
    desk.press("Members");
    desk.press(&list);
    desk.press("Write to a file");
    desk.press("Everything");
    desk.press("JSON");
    let written = write(&mut desk).unwrap();
    let all: Vec<serde_json::Value> = serde_json::from_str(&written).unwrap();
    assert_eq!(all.len(), count);
    assert!(
        all.iter().all(|member| member["category"] == "Student"),
        "{}",
        all[0]
    );
    desk.press("Remove this list");
    assert!(
        !desk.sees("Students who read novels ("),
        "{:?}",
        desk.texts()
    );
}
