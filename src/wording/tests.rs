//! The wording files against each other and against the words people should not meet.

use super::*;
use std::collections::{BTreeMap, BTreeSet};

/// Words that blame, alarm or beg; see the house's habits for what an explanation holds instead.
const NEVER: [&str; 7] = [
    "invalid", "illegal", "failed", "error", "please", "you must", "!",
];

/// Every message of a language with the slots it uses.
fn messages(language: Language) -> BTreeMap<String, BTreeSet<String>> {
    let mut all = BTreeMap::new();
    for (room, text) in files(language) {
        FluentResource::try_new((*text).to_owned())
            .unwrap_or_else(|(_, why)| panic!("{language:?} {room}: {why:?}"));
        let mut id = String::new();
        for line in text.lines().filter(|l| !l.starts_with('#')) {
            if let Some((head, _)) = line
                .split_once(" =")
                .filter(|_| line.starts_with(|c: char| c.is_ascii_lowercase()))
            {
                id = head.to_owned();
                assert!(
                    all.insert(id.clone(), BTreeSet::new()).is_none(),
                    "{room}: {id} stands twice"
                );
            }
            for slot in line.split('$').skip(1) {
                let name: String = slot
                    .chars()
                    .take_while(|c| c.is_ascii_alphanumeric() || *c == '_')
                    .collect();
                all.entry(id.clone()).or_default().insert(name);
            }
        }
    }
    all
}

#[test]
fn both_languages_have_the_same_sentences() {
    let (english, tamil) = (messages(Language::English), messages(Language::Tamil));
    let ids = |m: &BTreeMap<String, BTreeSet<String>>| m.keys().cloned().collect::<BTreeSet<_>>();
    assert_eq!(
        ids(&english)
            .symmetric_difference(&ids(&tamil))
            .collect::<Vec<_>>(),
        Vec::<&String>::new()
    );
    for (id, slots) in &english {
        // A plural slot may select without being shown, so Tamil may need fewer selectors but never an unknown slot.
        assert!(
            tamil[id].is_subset(slots),
            "{id}: {:?} against {slots:?}",
            tamil[id]
        );
    }
}

#[test]
fn no_sentence_blames_or_begs() {
    for (room, text) in files(Language::English) {
        for line in text.lines().filter(|l| !l.starts_with('#')) {
            let said = line
                .split_once('=')
                .map_or(line, |(_, said)| said)
                .to_lowercase();
            for word in NEVER {
                assert!(!said.contains(word), "{room}: “{word}” in: {line}");
            }
        }
    }
}

#[test]
fn tamil_sentences_are_tamil() {
    for (room, text) in files(Language::Tamil) {
        for line in text.lines() {
            let Some((id, said)) = line.split_once(" = ").filter(|_| !line.starts_with('#')) else {
                continue;
            };
            let bare: String = said
                .split('{')
                .enumerate()
                .map(|(i, part)| {
                    if i == 0 {
                        part
                    } else {
                        part.split_once('}').map_or("", |(_, tail)| tail)
                    }
                })
                .collect();
            let is_wordless = bare
                .replace("Deskbell", "")
                .chars()
                .all(|c| !c.is_alphabetic());
            let is_tamil = bare.chars().any(|c| ('\u{b80}'..='\u{bff}').contains(&c));
            assert!(is_wordless || is_tamil, "{room}: {id} has no Tamil: {said}");
        }
    }
}

/// Every source file but tests, by its path.
fn sources() -> Vec<(std::path::PathBuf, String)> {
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/src");
    let mut stack = vec![std::path::PathBuf::from(root)];
    let mut found = Vec::new();
    while let Some(path) = stack.pop() {
        if path.is_dir() {
            stack.extend(std::fs::read_dir(&path).unwrap().map(|e| e.unwrap().path()));
        } else if !path.ends_with("tests.rs") {
            let text = std::fs::read_to_string(&path).unwrap();
            found.push((path, text));
        }
    }
    assert!(found.len() > 30, "the sources were not found");
    found
}

/// What has the look of an id, from its beginning.
fn id_at(text: &str) -> &str {
    let is_part = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || "-_".contains(c);
    let end = text.find(|c| !is_part(c)).unwrap_or(text.len());
    &text[..end]
}

/// A sentence is used when a source names its id whole, or the beginning of it before a word that is put in, or when
/// another sentence holds it.
#[test]
fn every_sentence_is_used() {
    let (mut whole, mut begun) = (BTreeSet::new(), BTreeSet::new());
    for (_, text) in sources() {
        for tail in text.split('"').skip(1) {
            let id = id_at(tail);
            match &tail[id.len()..] {
                "" => whole.insert(id.to_owned()),
                rest if rest.starts_with('{') && id.ends_with('-') => begun.insert(id.to_owned()),
                _ => false,
            };
        }
    }
    for (_, text) in files(Language::English) {
        let held = text.split('{').skip(1).map(|tail| id_at(tail.trim_start()));
        whole.extend(held.map(str::to_owned));
    }
    let is_used = |id: &String| whole.contains(id) || begun.iter().any(|b| id.starts_with(b));
    let unused: Vec<String> = messages(Language::English)
        .into_keys()
        .filter(|id| !is_used(id))
        .collect();
    assert_eq!(unused, Vec::<String>::new());
}

/// Ids in the sources: `text("…")`, `with("…"`.
#[test]
fn every_id_the_sources_name_exists() {
    let english = Wording::new(Language::English);
    let mut seen = 0;
    for (path, source) in sources() {
        for call in [".text(\"", ".with(\"", ".with(\n"] {
            for tail in source.split(call).skip(1) {
                let tail = tail.trim_start().trim_start_matches('"');
                let id: String = tail.chars().take_while(|c| *c != '"').collect();
                let is_id = id.contains('-')
                    && id
                        .chars()
                        .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || "-_".contains(c));
                if is_id {
                    seen += 1;
                    assert!(english.has(&id), "{}: no sentence “{id}”", path.display());
                }
            }
        }
    }
    assert!(seen > 15, "the reader of the sources found only {seen} ids");
}

/// Sentences that are named after the word of a value: each value has its own.
#[test]
fn every_value_has_its_word_in_both_languages() {
    use crate::domain::{
        branch, complaint, draw, inquiry, member, plan, privacy, retention, story,
    };
    macro_rules! family {
        ($prefix:literal, $kind:ty) => {
            (<$kind>::ALL.iter()).map(|value| format!("{}-{}", $prefix, value.word()))
        };
    }
    let ids = family!("access", member::AccessNeed)
        .chain(family!("act", story::StoryAct))
        .chain(family!("draw-access", plan::Access))
        .chain(family!("draw-align", draw::Alignment))
        .chain(family!("draw-edit", draw::EditKind))
        .chain(family!("draw-opening", plan::OpeningKind))
        .chain(family!("draw-zone", plan::ZoneKind))
        .chain(family!("draw-tool", crate::ui::tool::Tool))
        .chain(family!("draw-hint", crate::ui::tool::Tool))
        .chain(family!(
            "draw-field",
            crate::ui::screen::floors::draw::Field
        ))
        .chain(family!("card", member::CardState))
        .chain(family!("channel", inquiry::Channel))
        .chain(family!("desk-channel", inquiry::Channel))
        .chain(family!("complaint-kind", complaint::ComplaintKind))
        .chain(family!("connector", plan::ConnectorKind))
        .chain(family!("contact", member::ContactKind))
        .chain(family!("due-step", complaint::DueStep))
        .chain(family!("double", member::double::Reason))
        .chain(family!("enrol", member::EnrolStage))
        .chain(family!("members-enrol-told", member::EnrolStage))
        .chain(family!("field", member::MemberField))
        .chain(family!("list", member::filter::ReadyList))
        .chain(family!("inquiry-kind", inquiry::InquiryKind))
        .chain(family!("desk-kind", inquiry::InquiryKind))
        .chain(family!("note", member::NoteKind))
        .chain(family!("outcome", inquiry::InquiryOutcome))
        .chain(family!("place", plan::PlaceKind))
        .chain(family!("exchange-imdf", crate::exchange::imdf::NotMade))
        .chain(family!("guide-noted", crate::domain::guide::GuideHow))
        .chain(family!("closure-reason", crate::domain::closure::Reason))
        .chain(family!("closure-lasting", crate::domain::closure::Lasting))
        .chain(family!("floors-way", crate::domain::way::WayKind))
        .chain(family!("heat", crate::domain::heat::Hurt))
        .chain(family!("privacy-in", privacy::TraceIn))
        .chain(family!("privacy-outcome", complaint::ComplaintOutcome))
        .chain(family!("privacy-part", privacy::PartKind))
        .chain(family!("privacy-gone", retention::Rule))
        .chain(family!("privacy-kept", retention::Rule))
        .chain(family!("privacy-rule", retention::Rule))
        .chain(family!("reach", member::ReachBy))
        .chain(family!("role", branch::Role))
        .chain(family!("severity", complaint::Severity))
        .chain(family!("stage", complaint::Stage))
        .chain(family!("trait", member::TraitKind));
    let ids: Vec<String> = ids.collect();
    for language in Language::ALL {
        let wording = Wording::new(language);
        let unsaid: Vec<&String> = ids.iter().filter(|id| !wording.has(id)).collect();
        assert_eq!(unsaid, Vec::<&String>::new(), "{language:?}");
    }
}
