//! What the file answers to typed words: members by number, phone or e-mail, titles, past answers, complaints.

use super::names::mark;
use super::names::query::{self, Typed};
use super::places::{Places, copy, title_line};
use super::{Hit, HitKind, fold, line, text};
use crate::domain::holding::Title;
use crate::domain::language::Language;
use crate::store::{ComplaintLine, Error, PastAnswer, Reader};
use crate::wording::Wording;

/// So many of each kind are listed.
const TITLES_MOST: usize = 8;
const ANSWERS_MOST: usize = 6;
const COMPLAINTS_MOST: usize = 4;
/// So many matches are weighed; the newest, for a desk asks about what is going on.
const TITLES_WEIGHED: usize = 100;
const ANSWERS_WEIGHED: usize = 300;
const COMPLAINTS_WEIGHED: usize = 500;
/// The last word has at least so many letters before complaints are looked through.
const COMPLAINT_LETTERS: usize = 3;
/// So much of a long text is shown, in characters.
const SHOWN: usize = 120;
/// A phone number has at least so many digits when it is whole.
const PHONE_DIGITS: usize = 10;
/// Nothing longer is looked up in the file.
const TYPED_MOST: usize = 200;

/// A question to the file, all that it needs in one place.
pub struct Rest<'a> {
    pub wording: &'a Wording,
    pub places: Option<&'a Places>,
    pub typed: &'a str,
    pub most: usize,
}

impl Rest<'_> {
    /// The file's hits, grouped by kind.
    pub fn find(&self, reader: &Reader<'_>) -> Result<Vec<Hit>, Error> {
        let end = self
            .typed
            .char_indices()
            .nth(TYPED_MOST)
            .map_or(self.typed.len(), |(at, _)| at);
        let typed = self.typed[..end].trim();
        if typed.is_empty() {
            return Ok(Vec::new());
        }
        let words = query::typed_words(typed);
        let mut hits = self.members(reader, typed)?;
        let mut numbered: Vec<Hit> = reader
            .find_title_by_number(typed)?
            .iter()
            .map(|t| self.title(t, &words, true))
            .collect();
        hits.append(&mut numbered);
        let by_number = reader.find_complaints_by_number(typed, COMPLAINTS_MOST)?;
        hits.extend(
            by_number
                .iter()
                .map(|c| self.complaint(c, &words, c.number == typed)),
        );
        let titles = best_titles(reader.find_titles(typed, TITLES_WEIGHED)?, &words);
        hits.extend(titles.iter().map(|t| self.title(t, &words, false)));
        let answers = best_answers(reader.find_answers(typed, ANSWERS_WEIGHED)?, &words);
        hits.extend(answers.iter().map(|a| answer(a, &words)));
        hits.extend(self.open_complaints(reader, &words)?);
        let mut known = std::collections::HashSet::new();
        hits.retain(|hit| known.insert((hit.kind, hit.id)));
        hits.truncate(self.most);
        Ok(hits)
    }

    /// Open complaints whose summary has all of the words; a letter or two are in every one.
    fn open_complaints(&self, reader: &Reader<'_>, words: &[Typed]) -> Result<Vec<Hit>, Error> {
        let letters = words.last().map_or(0, |w| w.spelling.chars().count());
        if letters < COMPLAINT_LETTERS {
            return Ok(Vec::new());
        }
        let complaints = reader.list_open_complaint_lines(COMPLAINTS_WEIGHED)?;
        let about = complaints.iter().filter(|c| has_all(&c.summary, words));
        Ok(about
            .take(COMPLAINTS_MOST)
            .map(|c| self.complaint(c, words, false))
            .collect())
    }

    fn members(&self, reader: &Reader<'_>, typed: &str) -> Result<Vec<Hit>, Error> {
        let ids = reader.find_members_by_number_or_contact(typed, self.most)?;
        let card = reader.find_member_by_card(typed)?;
        let digits = typed.bytes().filter(u8::is_ascii_digit).count();
        let is_whole_contact = ids.len() == 1 && (digits >= PHONE_DIGITS || is_address(typed));
        let members = reader.list_member_summaries(&ids)?;
        let hits = members.iter().map(|member| {
            let is_exact = card == Some(member.id) || (card.is_none() && is_whole_contact);
            Hit {
                is_exact,
                ..line::member(self.wording, &line::shown(member))
            }
        });
        Ok(hits.collect())
    }

    fn title(&self, title: &Title, words: &[Typed], is_exact: bool) -> Hit {
        let is_tamil = self.wording.language() == Language::Tamil;
        let in_tamil = |ta: &'_ str| is_tamil && !ta.trim().is_empty();
        let said = if in_tamil(&title.title_ta) {
            &title.title_ta
        } else {
            &title.title
        };
        let author = if in_tamil(&title.author_ta) {
            &title.author_ta
        } else {
            &title.author
        };
        let placed = self.places.and_then(|places| copy(&places.shelves, title));
        Hit {
            kind: HitKind::Title,
            id: title.id.0,
            title: said.clone(),
            subtitle: title_line(
                self.wording,
                author,
                placed.as_ref().map(|(_, located)| located),
            ),
            matched: mark::matched(said, words, false),
            is_exact,
            is_similar: false,
            call_number: None,
            copy: placed.map(|(item, _)| item.clone()),
        }
    }

    fn complaint(&self, complaint: &ComplaintLine, words: &[Typed], is_exact: bool) -> Hit {
        let title = line::beginning(&complaint.summary, SHOWN);
        let stage = self
            .wording
            .text(&format!("stage-{}", complaint.stage.word()));
        let slots = [
            ("number", complaint.number.as_str().into()),
            ("stage", stage.into()),
        ];
        Hit {
            kind: HitKind::Complaint,
            id: complaint.id.0,
            matched: mark::matched(&title, words, false),
            title,
            subtitle: self.wording.with("search-complaint", &slots),
            is_exact,
            is_similar: false,
            call_number: None,
            copy: None,
        }
    }
}

fn answer(answer: &PastAnswer, words: &[Typed]) -> Hit {
    let title = line::beginning(&answer.question, SHOWN);
    Hit {
        kind: HitKind::Answer,
        id: answer.id.0,
        matched: mark::matched(&title, words, false),
        title,
        subtitle: line::beginning(&answer.answer, SHOWN),
        is_exact: false,
        is_similar: false,
        call_number: None,
        copy: None,
    }
}

/// Titles that begin as typed first, then those that have the words in the title, then those of the author.
fn best_titles(mut titles: Vec<Title>, words: &[Typed]) -> Vec<Title> {
    let worth = |title: &Title| {
        let names = [&title.title, &title.title_ta];
        let begins = names.iter().any(|name| {
            let first = text::words(name).into_iter().next();
            first.is_some_and(|f| {
                words
                    .first()
                    .is_some_and(|w| f.spelling.starts_with(&w.spelling))
            })
        });
        let is_title = names.iter().any(|name| has_all(name, words));
        (!(begins && is_title), !is_title)
    };
    titles.sort_by_cached_key(worth);
    titles.truncate(TITLES_MOST);
    titles
}

/// A word of the question counts three, of the answer one, and neighbours more; of equals the newest stand first.
fn best_answers(mut answers: Vec<PastAnswer>, words: &[Typed]) -> Vec<PastAnswer> {
    let worth = |answer: &PastAnswer| {
        let [asked, told] = [&answer.question, &answer.answer].map(|t| text::words(t));
        let is_it = |known: &text::Word, word: &Typed| known.spelling.starts_with(&word.spelling);
        let hits = |text: &[text::Word]| {
            words
                .iter()
                .filter(|w| text.iter().any(|k| is_it(k, w)))
                .count()
        };
        let pairs = |text: &[text::Word]| {
            let pairs = words.windows(2).filter(|pair| {
                text.windows(2)
                    .any(|t| is_it(&t[0], &pair[0]) && is_it(&t[1], &pair[1]))
            });
            pairs.count()
        };
        let points = 3 * hits(&asked) + hits(&told) + 3 * pairs(&asked) + pairs(&told);
        (
            std::cmp::Reverse(points),
            std::cmp::Reverse(answer.asked_at),
        )
    };
    answers.sort_by_cached_key(worth);
    answers.truncate(ANSWERS_MOST);
    answers
}

/// Whether every typed word begins a word of a text, as it is spelled or as it sounds.
fn has_all(text: &str, typed: &[Typed]) -> bool {
    let words = text::words(text);
    let is_there = |typed: &Typed| {
        let spelled = words
            .iter()
            .any(|w| w.spelling.starts_with(&typed.spelling));
        let heard = |w: &text::Word| {
            typed.spelling.len() > 2
                && fold::keys(&w.spelling)
                    .iter()
                    .any(|k| typed.keys.contains(k))
        };
        spelled || words.iter().any(heard)
    };
    !typed.is_empty() && typed.iter().all(is_there)
}

/// Whether it has the look of a whole e-mail address.
fn is_address(typed: &str) -> bool {
    typed
        .split_once('@')
        .is_some_and(|(name, host)| !name.is_empty() && host.contains('.') && !host.ends_with('.'))
}
