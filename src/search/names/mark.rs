//! Which parts of a shown name are marked as what was typed.

use super::packed::Texts;
use super::query::Typed;
use super::similar;
use crate::search::{fold, text};
use std::ops::Range;
use unicode_normalization::char::is_combining_mark;

/// The matched parts of a title, in bytes, in order and apart. What is spelled as typed is marked as far as it was
/// typed; what only sounds so, in this script or the other, as a whole word.
pub fn matched(title: &str, typed: &[Typed], is_similar: bool) -> Vec<Range<usize>> {
    let mut ranges: Vec<Range<usize>> = Vec::new();
    let words = text::words(title);
    for typed in typed {
        let spelled = words.iter().filter_map(|w| spelled(title, w, typed));
        let before = ranges.len();
        ranges.extend(spelled);
        if ranges.len() == before {
            ranges.extend(heard(&words, typed).map(|w| w.range.clone()));
        }
        if ranges.len() == before && is_similar {
            ranges.extend(
                words
                    .iter()
                    .filter(|w| is_near(w, typed))
                    .map(|w| w.range.clone()),
            );
        }
    }
    ranges.sort_by_key(|r| (r.start, r.end));
    let mut apart: Vec<Range<usize>> = Vec::new();
    for range in ranges {
        match apart.last_mut().filter(|last| range.start <= last.end) {
            Some(last) => last.end = last.end.max(range.end),
            None => apart.push(range),
        }
    }
    apart
}

/// The part of a word that is spelled as typed, signs on its last letter included.
fn spelled(title: &str, word: &text::Word, typed: &Typed) -> Option<Range<usize>> {
    if !word.spelling.starts_with(&typed.spelling) {
        return None;
    }
    let written = &title[word.range.clone()];
    let mut ends = written
        .char_indices()
        .skip(1)
        .map(|(at, _)| at)
        .chain([written.len()]);
    let end = ends.find(|end| fold::spelling(&written[..*end]) == typed.spelling);
    let end = end.map_or(written.len(), |end| {
        let signs = written[end..].chars().take_while(|c| is_combining_mark(*c));
        end + signs.map(char::len_utf8).sum::<usize>()
    });
    Some(word.range.start..word.range.start + end)
}

/// The words that sound as typed; of a typed word that is two of the name, both.
fn heard<'w>(words: &'w [text::Word], typed: &Typed) -> impl Iterator<Item = &'w text::Word> {
    let keys: Vec<Vec<String>> = words.iter().map(|w| fold::keys(&w.spelling)).collect();
    let (mut whole, mut begun): (Vec<&str>, Vec<&str>) = (Vec::new(), Vec::new());
    for typed in &typed.begun {
        if keys
            .iter()
            .flatten()
            .any(|key| key.starts_with(typed.as_str()))
        {
            (whole, begun) = (Vec::new(), vec![typed.as_str()]);
            break;
        }
        for first in keys.iter().flatten().filter(|key| key.len() > 2) {
            if let Some(rest) = typed.strip_prefix(first.as_str()) {
                whole.push(first);
                begun.push(rest);
            }
        }
    }
    let is_heard = |key: &String| {
        whole.contains(&key.as_str()) || begun.iter().any(|begun| key.starts_with(begun))
    };
    let marked: Vec<bool> = keys.iter().map(|keys| keys.iter().any(is_heard)).collect();
    let marked = words.iter().zip(marked).filter(|(_, is_marked)| *is_marked);
    marked.map(|(word, _)| word)
}

fn is_near(word: &text::Word, typed: &Typed) -> bool {
    let keys = fold::keys(&word.spelling);
    typed.begun.first().is_some_and(|begun| {
        keys.iter().any(|key| {
            let one: Texts = [key.as_str()].into_iter().collect();
            key.contains(begun.as_str()) || !similar::near(&one, begun, 2, true).is_empty()
        })
    })
}
