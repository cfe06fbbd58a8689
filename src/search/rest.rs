//! What the file answers to typed words: members by number, phone or e-mail, titles, past answers, complaints.

mod answers;
mod slips;
mod titles;

use super::names::mark;
use super::names::query::{self, Typed};
use super::places::Places;
use super::{Hit, HitKind, Question, fold, line, text};
use crate::domain::holding::Title;
use crate::store::{ComplaintLine, Error, Reader, SoundOf};
use answers::best_answers;
use titles::TITLES_MOST;

/// So many complaints are listed.
const COMPLAINTS_MOST: usize = 4;
/// So many matches are weighed; of answers the newest, for a desk asks about what is going on.
const TITLES_WEIGHED: usize = 120;
const ANSWERS_WEIGHED: usize = 2_000;
const COMPLAINTS_WEIGHED: usize = 500;
/// The last word has at least so many letters before complaints are looked through.
const COMPLAINT_LETTERS: usize = 3;
/// So much of a long text is shown, in characters.
const SHOWN: usize = 120;
/// A phone number has at least so many digits when it is whole.
const PHONE_DIGITS: usize = 10;
/// So many words may be half of a compound.
const JOINED_MOST: usize = 6;
/// Nothing longer is looked up in the file.
const TYPED_MOST: usize = 200;

/// A question to the file with its words read.
struct Rest<'a> {
    question: &'a Question,
    places: Option<&'a Places>,
    typed: &'a str,
    words: Vec<Typed>,
}

/// The file's hits, grouped by kind.
pub fn find(
    reader: &Reader<'_>,
    question: &Question,
    places: Option<&Places>,
) -> Result<Vec<Hit>, Error> {
    let end = question.typed.char_indices().nth(TYPED_MOST);
    let end = end.map_or(question.typed.len(), |(at, _)| at);
    let typed = question.typed[..end].trim();
    if typed.is_empty() {
        return Ok(Vec::new());
    }
    let rest = Rest {
        question,
        places,
        typed,
        words: query::typed_words(typed),
    };
    rest.find(reader)
}

impl Rest<'_> {
    fn find(&self, reader: &Reader<'_>) -> Result<Vec<Hit>, Error> {
        let typed = self.typed;
        let mut hits = self.members(reader)?;
        let numbered = reader.find_title_by_number(typed)?;
        hits.extend(numbered.iter().map(|t| self.title(t, true)));
        let by_number = reader.find_complaints_by_number(typed, COMPLAINTS_MOST)?;
        hits.extend(
            by_number
                .iter()
                .map(|c| self.complaint(c, c.number == typed)),
        );
        let titles = self.titles(reader)?;
        hits.extend(titles.iter().map(|t| self.title(t, false)));
        if titles.is_empty() && numbered.is_empty() {
            hits.extend(self.similar_titles(reader)?);
        }
        let answers = best_answers(reader.find_answers(typed, ANSWERS_WEIGHED)?, &self.words);
        hits.extend(answers.iter().map(|a| self.answer(a)));
        hits.extend(self.open_complaints(reader)?);
        let mut known = std::collections::HashSet::new();
        hits.retain(|hit| known.insert((hit.kind, hit.id)));
        hits.truncate(self.question.most);
        Ok(hits)
    }

    /// Titles that have the words, and where few do, those whose words sound so in Tamil.
    fn titles(&self, reader: &Reader<'_>) -> Result<Vec<Title>, Error> {
        let mut found = reader.find_titles(self.typed, TITLES_WEIGHED)?;
        if found.len() < TITLES_MOST {
            self.add_heard(reader, &mut found)?;
        }
        self.leave_out_other_letters(&mut found);
        Ok(self.best_titles(found))
    }

    /// Adds titles whose words sound so; where there are none, those that write two of the words as one.
    fn add_heard(&self, reader: &Reader<'_>, found: &mut Vec<Title>) -> Result<(), Error> {
        let apart = std::iter::once(self.words.clone());
        let joined = (1..self.words.len().min(JOINED_MOST)).map(|at| {
            let mut words = self.words.clone();
            let second = words.remove(at);
            let both = format!("{}{}", words[at - 1].spelling, second.spelling);
            words[at - 1] = Typed::new(both);
            words
        });
        for words in apart.chain(joined) {
            let last = words.len().saturating_sub(1);
            let sounds = words.iter().enumerate().map(|(at, word)| SoundOf {
                spelling: &word.spelling,
                keys: if at == last { &word.begun } else { &word.keys },
            });
            let sounds: Vec<SoundOf<'_>> = sounds.collect();
            for title in reader.find_titles_by_sound(&sounds, TITLES_MOST)? {
                if found.iter().all(|known| known.id != title.id) {
                    found.push(title);
                }
            }
            if !found.is_empty() {
                break;
            }
        }
        Ok(())
    }

    /// The file does not look for a word of which one letter stands; of what it found, some word must begin so.
    fn leave_out_other_letters(&self, titles: &mut Vec<Title>) {
        let Some(last) = self.words.last().filter(|word| word.is_initial()) else {
            return;
        };
        titles.retain(|title| {
            let said = [
                &title.title,
                &title.title_ta,
                &title.author,
                &title.author_ta,
            ];
            let words = said.iter().flat_map(|text| text::words(text));
            words
                .into_iter()
                .any(|word| word.spelling.starts_with(&last.spelling))
        });
    }

    /// Titles that have the words with a slip in them.
    fn similar_titles(&self, reader: &Reader<'_>) -> Result<Vec<Hit>, Error> {
        let Some(mended) = slips::mended(reader, self.typed)? else {
            return Ok(Vec::new());
        };
        let meant = Rest {
            words: query::typed_words(&mended),
            typed: &mended,
            ..*self
        };
        let titles = meant.best_titles(reader.find_titles(&mended, TITLES_WEIGHED)?);
        let hits = titles.iter().map(|title| Hit {
            is_similar: true,
            ..meant.title(title, false)
        });
        Ok(hits.collect())
    }

    /// Open complaints whose summary has all of the words; a letter or two are in every one.
    fn open_complaints(&self, reader: &Reader<'_>) -> Result<Vec<Hit>, Error> {
        let letters = self.words.last().map_or(0, |w| w.spelling.chars().count());
        if letters < COMPLAINT_LETTERS {
            return Ok(Vec::new());
        }
        let complaints = reader.list_open_complaint_lines(COMPLAINTS_WEIGHED)?;
        let about = complaints
            .iter()
            .filter(|c| has_all(&text::words(&c.summary), &self.words));
        Ok(about
            .take(COMPLAINTS_MOST)
            .map(|c| self.complaint(c, false))
            .collect())
    }

    fn members(&self, reader: &Reader<'_>) -> Result<Vec<Hit>, Error> {
        let typed = self.typed;
        let ids = reader.find_members_by_number_or_contact(typed, self.question.most)?;
        let card = reader.find_member_by_card(typed)?;
        let digits = typed.bytes().filter(u8::is_ascii_digit).count();
        let is_whole_contact = ids.len() == 1 && (digits >= PHONE_DIGITS || is_address(typed));
        let members = reader.list_member_summaries(&ids)?;
        let hits = members.iter().map(|member| {
            let is_exact = card == Some(member.id) || (card.is_none() && is_whole_contact);
            Hit {
                is_exact,
                ..line::member(&self.question.wording, &line::shown(member))
            }
        });
        Ok(hits.collect())
    }

    fn complaint(&self, complaint: &ComplaintLine, is_exact: bool) -> Hit {
        let wording = &self.question.wording;
        let title = line::beginning(&complaint.summary, SHOWN);
        let stage = wording.text(&format!("stage-{}", complaint.stage.word()));
        let slots = [
            ("number", complaint.number.as_str().into()),
            ("stage", stage.into()),
        ];
        Hit {
            id: complaint.id.0,
            subtitle: wording.with("search-complaint", &slots),
            matched: mark::matched(&title, &self.words, false),
            is_exact,
            ..Hit::new(HitKind::Complaint, title)
        }
    }
}

/// Whether every typed word begins a word of a text, as it is spelled or as it sounds.
fn has_all(words: &[text::Word], typed: &[Typed]) -> bool {
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
