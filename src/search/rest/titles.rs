//! Which titles fit typed words best, and how they are shown.

use super::{Rest, has_all};
use crate::domain::holding::{Item, Title};
use crate::domain::language::Language;
use crate::domain::shelf::LocateStatus;
use crate::search::names::mark;
use crate::search::names::query::Typed;
use crate::search::places::{copy, is_sought, title_line};
use crate::search::{Hit, HitKind, line, text};
use crate::wording::when;
use std::cmp::Reverse;
use std::collections::{HashMap, HashSet};

/// So many titles are listed.
pub const TITLES_MOST: usize = 8;

/// How well a title fits, best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum TitleFit {
    /// It is just these words.
    Whole,
    Begins,
    /// It has them one after the other.
    Adjacent,
    /// It has them.
    Has,
    /// Its author, or author and title together.
    Author,
}

/// Where its best copy is, nearest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Reach {
    /// On an open shelf.
    Walk,
    OnRequest,
    Nowhere,
}

impl Rest<'_> {
    /// By fit, then what readers can walk to, then the newest. One work in several records stands once.
    pub fn best_titles(&self, titles: Vec<Title>) -> Vec<Title> {
        let mut ranked: Vec<_> = titles
            .into_iter()
            .map(|title| {
                let worth = (
                    fit(&title, &self.words),
                    self.reach(&title),
                    Reverse(title.id),
                );
                (worth, title)
            })
            .collect();
        ranked.sort_by_key(|(worth, _)| *worth);
        let (mut works, mut names) = (HashSet::new(), HashMap::new());
        ranked.retain(|(_, title)| works.insert((spelled(&title.title), spelled(&title.author))));
        // Of equals, each name once before one of them again: many an atlas is called just so.
        ranked.sort_by_cached_key(|((fit, reach, _), title)| {
            let count = names.entry(spelled(&title.title)).or_insert(0);
            *count += 1;
            (*fit, *reach, *count)
        });
        let titles = ranked.into_iter().map(|(_, title)| title);
        titles.take(TITLES_MOST).collect()
    }

    fn reach(&self, title: &Title) -> Reach {
        let placed = self.places.and_then(|p| copy(&p.shelves, title));
        match placed.map(|(_, located)| located.status) {
            Some(LocateStatus::Exact | LocateStatus::Near) => Reach::Walk,
            Some(LocateStatus::Ask) => Reach::OnRequest,
            Some(LocateStatus::Unknown) | None => Reach::Nowhere,
        }
    }

    pub fn title(&self, title: &Title, is_exact: bool) -> Hit {
        let wording = &self.question.wording;
        let is_tamil = wording.language() == Language::Tamil;
        let said = |en: &'_ str, ta: &'_ str| {
            let is_said_in_tamil = is_tamil && !ta.trim().is_empty();
            if is_said_in_tamil { ta } else { en }.to_owned()
        };
        let author = said(&title.author, &title.author_ta);
        let name = said(&title.title, &title.title_ta);
        let placed = self.places.and_then(|p| copy(&p.shelves, title));
        let located = placed.as_ref().map(|(_, located)| located);
        let place = title_line(wording, &author, located);
        let state = placed.as_ref().map(|(item, _)| self.state(item));
        Hit {
            id: title.id.0,
            subtitle: line::joined([&*place, state.as_deref().unwrap_or_default()]),
            matched: mark::matched(&name, &self.words, false),
            is_exact,
            copy: placed.map(|(item, _)| item.clone()),
            ..Hit::new(HitKind::Title, name)
        }
    }

    /// The day of the list that told of a copy; before it that it was not on its shelf, if it was not.
    fn state(&self, item: &Item) -> String {
        let wording = &self.question.wording;
        let now = self.question.now;
        let day = item.as_of.with_timezone(&now.zone).date_naive();
        let slots = [("day", when::day(wording, now, day).into())];
        let list = wording.with("search-as-of", &slots);
        let search = item.search.filter(|_| is_sought(item));
        let search = search.map(|state| wording.text(&format!("search-state-{}", state.word())));
        line::joined([search.as_deref().unwrap_or_default(), &list])
    }
}

fn fit(title: &Title, typed: &[Typed]) -> TitleFit {
    let names = [&title.title, &title.title_ta];
    let fits = names.iter().map(|name| fit_name(name, typed));
    fits.min().unwrap_or(TitleFit::Author)
}

fn fit_name(name: &str, typed: &[Typed]) -> TitleFit {
    let words = text::words(name);
    let Some((last, before)) = typed.split_last() else {
        return TitleFit::Author;
    };
    let are_so = |words: &[text::Word]| {
        words.split_last().is_some_and(|(end, front)| {
            let pairs = front.iter().zip(before);
            end.spelling.starts_with(&last.spelling)
                && pairs.into_iter().all(|(w, t)| w.spelling == t.spelling)
        })
    };
    let mut places = words.windows(typed.len());
    match places.position(are_so) {
        Some(0)
            if words.len() == typed.len()
                && words.last().is_some_and(|w| w.spelling == last.spelling) =>
        {
            TitleFit::Whole
        }
        Some(0) => TitleFit::Begins,
        Some(_) => TitleFit::Adjacent,
        None if has_all(&words, typed) => TitleFit::Has,
        None => TitleFit::Author,
    }
}

fn spelled(text: &str) -> Vec<String> {
    let words = text::words(text).into_iter();
    words.map(|word| word.spelling).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::names::query::typed_words;

    #[test]
    fn titles_fit_from_whole_to_author() {
        let table = [
            ("Optics", "optics", TitleFit::Whole),
            ("Optics", "opti", TitleFit::Begins),
            ("Law and order", "law", TitleFit::Begins),
            ("A history of India", "history of ind", TitleFit::Adjacent),
            ("A history of India", "india history", TitleFit::Has),
            ("A history of India", "history india", TitleFit::Has),
            ("A history of India", "thapar", TitleFit::Author),
            ("", "optics", TitleFit::Author),
            ("பொன்னியின் செல்வன்", "பொன்னியின் செல்", TitleFit::Begins),
        ];
        for (title, typed, expected) in table {
            assert_eq!(
                fit_name(title, &typed_words(typed)),
                expected,
                "{typed} in {title}"
            );
        }
    }
}
