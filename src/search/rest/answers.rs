//! Which past answers fit typed words best, and how they are shown.

use super::{Rest, SHOWN};
use crate::search::names::mark;
use crate::search::names::query::Typed;
use crate::search::{Hit, HitKind, line, text};
use crate::store::PastAnswer;
use crate::wording::when;
use std::cmp::Reverse;

/// So many answers are listed.
const ANSWERS_MOST: usize = 6;
/// So much of an answer is shown before how often it was given, in characters.
const ANSWER_SHOWN: usize = 56;

impl Rest<'_> {
    pub fn answer(&self, answer: &PastAnswer) -> Hit {
        let title = line::beginning(&answer.question, SHOWN);
        Hit {
            id: answer.id.0,
            subtitle: self.answered(answer),
            matched: mark::matched(&title, &self.words, false),
            ..Hit::new(HitKind::Answer, title)
        }
    }

    /// The answer, and how often and when last it was given if that was more than once.
    fn answered(&self, answer: &PastAnswer) -> String {
        if answer.times < 2 {
            return line::beginning(&answer.answer, SHOWN);
        }
        let (wording, now) = (&self.question.wording, self.question.now);
        let day = answer.asked_at.with_timezone(&now.zone).date_naive();
        let slots = [
            (
                "answer",
                line::beginning(&answer.answer, ANSWER_SHOWN).into(),
            ),
            ("count", i64::from(answer.times).into()),
            ("day", when::day(wording, now, day).into()),
        ];
        wording.with("search-answer-often", &slots)
    }
}

/// A word of the question counts three, of the answer one, and neighbours more; of equals the most frequent stand first, then the newest.
pub fn best_answers(mut answers: Vec<PastAnswer>, words: &[Typed]) -> Vec<PastAnswer> {
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
            Reverse(points),
            Reverse(answer.times),
            Reverse(answer.asked_at),
        )
    };
    answers.sort_by_cached_key(worth);
    answers.truncate(ANSWERS_MOST);
    answers
}
