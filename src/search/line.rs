//! The second line of a hit: what tells it from others of the same name.

use super::names::Shown;
use super::{Hit, HitKind};
use crate::domain::language::Language;
use crate::domain::member::MemberSummary;
use crate::wording::Wording;

/// What stands between facts, in both languages.
const BETWEEN: &str = " · ";

/// A member's name in the reader's language, where it is known in it.
pub fn name<'a>(wording: &Wording, name: &'a str, tamil: Option<&'a str>) -> &'a str {
    match wording.language() {
        Language::Tamil => tamil.filter(|t| !t.trim().is_empty()).unwrap_or(name),
        Language::English => name,
    }
}

/// A member as a hit, nothing marked.
pub fn member(wording: &Wording, member: &Shown) -> Hit {
    let born = member
        .born
        .map(|year| wording.with("search-born", &[("year", year.to_string().into())]));
    let facts = [
        &member.number,
        &member.town,
        &born.unwrap_or_default(),
        &member.category,
    ];
    let name = name(wording, &member.name, member.name_ta.as_deref());
    Hit {
        id: member.id.0,
        subtitle: joined(facts.map(String::as_str)),
        ..Hit::new(HitKind::Member, name.to_owned())
    }
}

/// What is shown of a member who was read from the file.
pub fn shown(member: &MemberSummary) -> Shown {
    let born = member.born_on.as_deref().and_then(|day| day.get(..4));
    Shown {
        id: member.id,
        name: member.name.clone(),
        name_ta: member.name_ta.clone(),
        number: member.number.clone(),
        born: born.and_then(|year| year.parse().ok()),
        town: member.town.clone(),
        category: member.category.clone(),
    }
}

/// Facts one after the other, those that are not known left out.
pub fn joined<'a>(facts: impl IntoIterator<Item = &'a str>) -> String {
    let mut line = String::new();
    for fact in facts
        .into_iter()
        .map(str::trim)
        .filter(|fact| !fact.is_empty())
    {
        if !line.is_empty() {
            line.push_str(BETWEEN);
        }
        line.push_str(fact);
    }
    line
}

/// The beginning of a longer text on one line, cut between words.
pub fn beginning(text: &str, most: usize) -> String {
    let mut line = String::new();
    let mut left = most;
    for word in text.split_whitespace() {
        let length = word.chars().count() + 1;
        if length > left {
            line.extend((line.is_empty()).then(|| word.chars().take(left).collect::<String>()));
            line.push('…');
            return line;
        }
        left -= length;
        line.push_str(if line.is_empty() { "" } else { " " });
        line.push_str(word);
    }
    line
}
