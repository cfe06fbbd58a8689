//! What the finder asks of the file at every key beside titles: past answers and complaints, by words and by numbers.

use super::db::Reader;
use super::error::Error;
use super::row::{instant, word};
use crate::domain::complaint::Stage;
use crate::domain::id::{ComplaintId, InquiryId};
use chrono::{DateTime, Utc};
use rusqlite::{Params, params};

/// An answer that was given before, as it was given last.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PastAnswer {
    pub id: InquiryId,
    pub asked_at: DateTime<Utc>,
    pub question: String,
    pub answer: String,
    /// How often it was asked and answered so, among the newest matches that were looked at.
    pub times: u32,
}

/// A complaint as the one box lists it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ComplaintLine {
    pub id: ComplaintId,
    pub number: String,
    pub stage: Stage,
    pub summary: String,
}

/// Past answers have no list of beginnings, so the last word must say a little more.
const ANSWER_LETTERS: usize = 3;

impl Reader<'_> {
    /// The newest answers whose question or answer has all of the words, the last one from its beginning. The same
    /// question with the same answer stands once, as it was asked last.
    ///
    /// # Errors
    /// What the file answers.
    pub fn find_answers(&self, typed: &str, most: usize) -> Result<Vec<PastAnswer>, Error> {
        let Some(words) = all_of(typed).filter(|_| last_letters(typed) >= ANSWER_LETTERS) else {
            return Ok(Vec::new());
        };
        // Beside max() the other columns are those of its row: so it is in SQLite.
        let sql = "SELECT max(i.id), i.asked_at, i.question, i.answer, count(*)
                   FROM (SELECT rowid FROM inquiry_words WHERE inquiry_words MATCH ?1 ORDER BY rowid DESC LIMIT ?2) w
                   JOIN inquiry i ON i.id = w.rowid WHERE i.withdrawn_at IS NULL AND i.answer <> ''
                   GROUP BY lower(trim(i.question, ' .?!')), lower(trim(i.answer, ' .?!')) ORDER BY 1 DESC";
        self.answers(sql, params![words, rows(most)])
    }

    /// Answers whose question has words that begin with any of these, the rarest words and the most of them first.
    ///
    /// # Errors
    /// What the file answers.
    pub fn find_answers_with_any(
        &self,
        words: &[&str],
        most: usize,
    ) -> Result<Vec<PastAnswer>, Error> {
        let parts: Vec<String> = words
            .iter()
            .flat_map(|word| parts(word))
            .map(|part| format!("\"{part}\"*"))
            .collect();
        if parts.is_empty() {
            return Ok(Vec::new());
        }
        let any = format!("question : ({})", parts.join(" OR "));
        let sql = "SELECT i.id, i.asked_at, i.question, i.answer, 1
                   FROM (SELECT rowid FROM inquiry_words WHERE inquiry_words MATCH ?1 ORDER BY rank, rowid DESC LIMIT ?2) w
                   JOIN inquiry i ON i.id = w.rowid WHERE i.withdrawn_at IS NULL AND i.answer <> ''";
        self.answers(sql, params![any, rows(most)])
    }

    fn answers(&self, sql: &str, params: impl Params) -> Result<Vec<PastAnswer>, Error> {
        let mut select = self.conn.prepare_cached(sql)?;
        let mut found = select.query(params)?;
        let mut answers = Vec::new();
        while let Some(row) = found.next()? {
            answers.push(PastAnswer {
                id: InquiryId(row.get(0)?),
                asked_at: instant(&row.get::<_, String>(1)?)?,
                question: row.get(2)?,
                answer: row.get(3)?,
                times: row.get(4)?,
            });
        }
        Ok(answers)
    }

    /// Complaints whose number is, or ends with, what was typed; newest first.
    ///
    /// # Errors
    /// What the file answers.
    pub fn find_complaints_by_number(
        &self,
        typed: &str,
        most: usize,
    ) -> Result<Vec<ComplaintLine>, Error> {
        let sql = "SELECT id, number, stage, summary FROM complaint
                   WHERE stage <> 'withdrawn' AND (number = ?1 OR number LIKE '%-' || substr('0000' || ?1, -4))
                   ORDER BY number = ?1 DESC, id DESC LIMIT ?2";
        let is_number = typed.bytes().any(|b| b.is_ascii_digit())
            && typed.bytes().all(|b| b.is_ascii_digit() || b == b'-');
        if !is_number || typed.len() > NUMBER_LETTERS {
            return Ok(Vec::new());
        }
        self.complaint_lines(sql, params![typed, rows(most)])
    }

    /// The open complaints, newest first.
    ///
    /// # Errors
    /// What the file answers.
    pub fn list_open_complaint_lines(&self, most: usize) -> Result<Vec<ComplaintLine>, Error> {
        let sql = "SELECT id, number, stage, summary FROM complaint WHERE stage NOT IN ('closed', 'withdrawn') ORDER BY id DESC LIMIT ?1";
        self.complaint_lines(sql, params![rows(most)])
    }

    fn complaint_lines(&self, sql: &str, params: impl Params) -> Result<Vec<ComplaintLine>, Error> {
        let mut select = self.conn.prepare_cached(sql)?;
        let mut found = select.query(params)?;
        let mut lines = Vec::new();
        while let Some(row) = found.next()? {
            lines.push(ComplaintLine {
                id: ComplaintId(row.get(0)?),
                number: row.get(1)?,
                stage: word("stage", &row.get::<_, String>(2)?, Stage::from_word)?,
                summary: row.get(3)?,
            });
        }
        Ok(lines)
    }
}

/// "2026-0151" and a little more.
const NUMBER_LETTERS: usize = 12;

pub(super) fn rows(most: usize) -> i64 {
    i64::try_from(most).unwrap_or(i64::MAX)
}

/// All of the words, the last one from its beginning; `None` without a word to look for.
pub fn all_of(typed: &str) -> Option<String> {
    let words = parts(typed);
    let (last, before) = words.split_last()?;
    let mut question: String = before.iter().map(|word| format!("\"{word}\" ")).collect();
    question.push_str(&format!("\"{last}\"*"));
    Some(question)
}

pub(super) fn parts(typed: &str) -> Vec<&str> {
    let words = typed.split(|c: char| !is_part(c));
    words
        .filter(|word| word.chars().any(char::is_alphanumeric))
        .take(WORDS_MOST)
        .collect()
}

/// More words than these make no question any narrower.
const WORDS_MOST: usize = 16;

pub(super) fn last_letters(typed: &str) -> usize {
    parts(typed).last().map_or(0, |word| word.chars().count())
}

/// Letters, digits, and the signs that Tamil vowels are written with. Letters in circles and squares are none to the
/// word lists: they would make two words of one.
fn is_part(c: char) -> bool {
    let is_enclosed = matches!(c, 'Ⓐ'..='ⓩ' | '\u{1f130}'..='\u{1f189}');
    (c.is_alphanumeric() && !is_enclosed) || unicode_normalization::char::is_combining_mark(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn typed_words_are_quoted_and_the_last_is_a_beginning() {
        let table = [
            ("", None),
            ("  -- ", None),
            ("\u{bcd}", None),
            ("law", Some("\"law\"*")),
            ("indian law", Some("\"indian\" \"law\"*")),
            ("a\"b OR (c)*", Some("\"a\" \"b\" \"OR\" \"c\"*")),
            ("பொன்னியின் செல்", Some("\"பொன்னியின்\" \"செல்\"*")),
        ];
        for (typed, question) in table {
            assert_eq!(all_of(typed).as_deref(), question, "{typed}");
        }
    }
}
