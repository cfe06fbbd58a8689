//! A member as an address card: vCard 4.0 (RFC 6350). Lines are folded after 75 octets, between letters.

use super::Column;
use crate::domain::member::{ContactKind, Member, MemberField};

/// The most octets of a line, its end not counted (section 3.2).
const FOLD: usize = 75;

/// The card of a member; of the facts those that are among the columns.
pub fn card(columns: &[Column], member: &Member) -> String {
    use MemberField as F;
    let has = |field| columns.contains(&Column::Field(field));
    let text = |field| match has(field) {
        true => escaped(&member.facts.text(field)),
        false => String::new(),
    };
    let mut lines = vec!["BEGIN:VCARD".to_owned(), "VERSION:4.0".to_owned()];
    let mut add = |name: &str, value: String| {
        if value.chars().any(|letter| letter != ';') {
            lines.push(format!("{name}:{value}"));
        }
    };
    add("UID", uid(member.key.as_str()));
    add("FN", escaped(&member.facts.name));
    add("FN;LANGUAGE=ta", text(F::NameTa));
    // Which part of an Indian name is the family's is not known; it stands whole among the given names.
    let name = escaped(&member.facts.name);
    add("N", format!(";{name};;{};", text(F::Title)));
    add("NICKNAME", text(F::OtherNames));
    add("BDAY", text(F::BornOn).replace('-', ""));
    add("TITLE", text(F::Designation));
    add("ORG", text(F::Organisation));
    add("LANG", text(F::Language));
    add("CATEGORIES", text(F::Category));
    let [street, town, code, country] = [F::Street, F::Town, F::Postcode, F::Country].map(text);
    add("ADR", format!(";;{street};{town};;{code};{country}"));
    for contact in &member.contacts {
        let (column, name) = match contact.kind {
            ContactKind::Phone => (Column::Phone, "TEL;TYPE=voice"),
            ContactKind::Mobile => (Column::Phone, "TEL;TYPE=cell"),
            ContactKind::Email => (Column::Email, "EMAIL"),
        };
        if columns.contains(&column) {
            add(name, escaped(&contact.value));
        }
    }
    lines.push("END:VCARD".to_owned());
    lines.iter().map(|line| folded(line)).collect()
}

/// The key as a UUID's name (section 6.7.6).
fn uid(key: &str) -> String {
    let parts = [0..8, 8..12, 12..16, 16..20, 20..32].map(|span| key.get(span).unwrap_or_default());
    format!("urn:uuid:{}", parts.join("-"))
}

/// A value in which commas and semicolons stand for themselves (section 3.4).
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\\' | ',' | ';' => escaped.extend(['\\', letter]),
            '\n' => escaped.push_str("\\n"),
            '\r' => {}
            _ => escaped.push(letter),
        }
    }
    escaped
}

/// A line with its end; what goes on begins with a space, which counts.
fn folded(line: &str) -> String {
    let mut folded = String::with_capacity(line.len() + 8);
    let mut octets = 0;
    for letter in line.chars() {
        if octets + letter.len_utf8() > FOLD {
            folded.push_str("\r\n ");
            octets = 1;
        }
        folded.push(letter);
        octets += letter.len_utf8();
    }
    folded + "\r\n"
}
