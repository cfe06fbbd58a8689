//! Answers that were given to questions like the one being typed.
//!
//! A question is like another when most of its words stand in it. A word counts by its letters, and short ones, which
//! every question has in either language, not at all; but the last one may still be on its way to a longer word.

use super::text;
use crate::store::{Error, PastAnswer, Reader};
use std::cmp::Reverse;

/// Shorter words are in every question.
const WORD_LETTERS: usize = 4;
/// The word that is being typed tells something from so many letters on.
const LAST_LETTERS: usize = 3;
/// With fewer letters in the words that count, nothing much was said yet: "where", "எங்கே".
const TYPED_LETTERS: usize = 6;
/// So much of what was typed must stand in the other question, in percent of its letters.
const SHARE_PERCENT: usize = 60;
/// A question that is so much less like it than the nearest, in percent, only has the common words.
const BEST_PERCENT: usize = 75;
/// So many questions are weighed.
const WEIGHED: usize = 300;

/// The nearest first; an answer that was given often stands once, as it was given last.
pub fn answers(reader: &Reader<'_>, question: &str, most: usize) -> Result<Vec<PastAnswer>, Error> {
    let typed = telling(question);
    if letters(&typed) < TYPED_LETTERS {
        return Ok(Vec::new());
    }
    let words: Vec<&str> = typed.iter().map(String::as_str).collect();
    let mut near: Vec<(usize, PastAnswer)> = reader
        .find_answers_with_any(&words, WEIGHED)?
        .into_iter()
        .filter_map(|past| Some((nearness(&typed, &telling(&past.question))?, past)))
        .collect();
    near.sort_by_key(|(nearness, past)| (Reverse(*nearness), Reverse(past.asked_at)));
    let best = near.first().map_or(0, |(nearness, _)| *nearness);
    near.retain(|(nearness, _)| 100 * nearness >= BEST_PERCENT * best);
    let mut told = std::collections::HashSet::new();
    let mut answers: Vec<PastAnswer> = near.into_iter().map(|(_, past)| past).collect();
    answers.retain(|past| told.insert(past.answer.trim().to_lowercase()));
    answers.truncate(most);
    Ok(answers)
}

/// The words that tell what a question is about.
fn telling(question: &str) -> Vec<String> {
    let mut words: Vec<String> = text::words(question)
        .into_iter()
        .map(|word| word.spelling)
        .collect();
    let long = |word: &String, least| word.chars().count() >= least;
    let last = words.pop().filter(|word| long(word, LAST_LETTERS));
    words.retain(|word| long(word, WORD_LETTERS));
    words.extend(last);
    words
}

fn letters(words: &[String]) -> usize {
    words.iter().map(|word| word.chars().count()).sum()
}

/// What two questions have in common, of all that they say, in thousandths; `None` when the other one says too little of
/// what was typed.
fn nearness(typed: &[String], other: &[String]) -> Option<usize> {
    let is_in = |word: &&String| {
        other
            .iter()
            .any(|o| o.starts_with(*word) || word.starts_with(o))
    };
    let common: usize = typed
        .iter()
        .filter(is_in)
        .map(|word| word.chars().count())
        .sum();
    let (all, others) = (letters(typed), letters(other));
    (100 * common >= SHARE_PERCENT * all).then(|| 2000 * common / (all + others).max(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_question_is_like_another_that_says_most_of_it() {
        let table = [
            (
                "where can I find Tamil novels",
                "Where are the Tamil novels?",
                true,
            ),
            ("tamil nov", "Where are the Tamil novels?", true),
            (
                "where can I find tamil nov",
                "Where do I find call number 959 CHA?",
                false,
            ),
            ("where are toilets please", "Where are the toilets?", true),
            (
                "where may one eat lunch brought from home",
                "Where is the lift?",
                false,
            ),
            (
                "குழந்தைக்கு அட்டை எப்படி",
                "குழந்தைக்கு அட்டை எடுக்க என்ன வேண்டும்?",
                true,
            ),
        ];
        for (typed, other, is_like) in table {
            let near = nearness(&telling(typed), &telling(other));
            assert_eq!(near.is_some(), is_like, "{typed} – {other}: {near:?}");
        }
    }
}
