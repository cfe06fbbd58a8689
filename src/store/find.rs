//! What the finder asks of the file at every key: titles, past answers and complaints, by words and by numbers.

use super::db::Reader;
use super::error::Error;
use super::row::{instant, word};
use crate::domain::complaint::Stage;
use crate::domain::holding::{Item, Title, isbn_core, match_key};
use crate::domain::id::{CollectionId, ComplaintId, InquiryId, ItemId, TitleId};
use crate::domain::shelf_search::SearchState;
use chrono::{DateTime, Utc};
use rusqlite::{Params, params};
use std::borrow::Cow;

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

/// A single letter begins too many titles to be worth a look.
const TITLE_LETTERS: usize = 2;
/// Past answers have no list of beginnings, so the last word must say a little more.
const ANSWER_LETTERS: usize = 3;

/// The columns of a title's own words.
const IN_TITLE: &str = "{title title_ta} :";
const ALL_TITLES: &str =
    "SELECT rowid FROM title_words WHERE title_words MATCH ?1 ORDER BY rowid DESC LIMIT ?2";
/// Those with a copy that readers can walk to. So many matches are looked at: lists bring in the closed stack last, and
/// its titles shall not hide the others.
const OPEN_TITLES: &str = "SELECT w.rowid FROM (SELECT rowid FROM title_words WHERE title_words MATCH ?1 ORDER BY rowid DESC LIMIT 5000) w
   WHERE EXISTS (SELECT 1 FROM item i WHERE i.title_id = w.rowid AND i.vanished_at IS NULL AND i.call_number <> ''
     AND (i.collection_id IS NULL OR i.collection_id NOT IN (SELECT id FROM collection WHERE place_id IS NOT NULL)))
   ORDER BY w.rowid DESC LIMIT ?2";

impl Reader<'_> {
    /// Titles that have all of the words, the last one from its beginning: of each way to fit, from a whole title to an
    /// author's name, the newest that stand on open shelves and the newest of all. Not in order of fit: weighing every
    /// match is what makes a word list slow.
    ///
    /// # Errors
    /// What the file answers.
    pub fn find_titles(&self, typed: &str, most: usize) -> Result<Vec<Title>, Error> {
        let Some(all) = all_of_title(typed).filter(|_| last_letters(typed) >= TITLE_LETTERS) else {
            return Ok(Vec::new());
        };
        let mut ids = self.whole_titles(typed, most)?;
        let phrase = parts(typed).join(" ");
        let ways = [
            format!("{IN_TITLE} ^\"{phrase}\" *"),
            format!("{IN_TITLE} \"{phrase}\" *"),
            format!("{IN_TITLE} ({all})"),
            all,
        ];
        for way in ways {
            for sql in [OPEN_TITLES, ALL_TITLES] {
                let mut select = self.conn.prepare_cached(sql)?;
                let found = select.query_map(params![way, rows(most / 4)], |r| r.get(0))?;
                for id in found {
                    let id = TitleId(id?);
                    if !ids.contains(&id) {
                        ids.push(id);
                    }
                }
            }
            if ids.len() >= most {
                break;
            }
        }
        let titles = ids.into_iter().map(|id| self.title(id));
        titles.filter_map(Result::transpose).collect()
    }

    /// Titles that are just these words, whoever wrote them.
    fn whole_titles(&self, typed: &str, most: usize) -> Result<Vec<TitleId>, Error> {
        let key = match_key(typed, "", "");
        let title = key.split('|').next().unwrap_or_default();
        // "}" is the sign after the "|" that ends the title in a key.
        let sql =
            "SELECT id FROM title WHERE match_key >= ?1 || '|' AND match_key < ?1 || '}' LIMIT ?2";
        let mut select = self.conn.prepare_cached(sql)?;
        let ids = select.query_map(params![title, rows(most)], |r| Ok(TitleId(r.get(0)?)))?;
        Ok(ids.collect::<Result<_, _>>()?)
    }

    /// The title of an ISBN, old or new, or of the barcode on a copy.
    ///
    /// # Errors
    /// What the file answers.
    pub fn find_title_by_number(&self, typed: &str) -> Result<Vec<Title>, Error> {
        let typed = typed.trim();
        let by_barcode = self.titles("SELECT title_id FROM item WHERE barcode = ?1", [typed])?;
        let Some(core) = isbn_core(typed).filter(|_| by_barcode.is_empty()) else {
            return Ok(by_barcode);
        };
        let sql = "SELECT rowid FROM title_words WHERE title_words MATCH 'isbn_core : \"' || ?1 || '\"' LIMIT 5";
        self.titles(sql, [core])
    }

    /// Whether any title has a word, or one that begins with it.
    ///
    /// # Errors
    /// What the file answers.
    pub fn has_title_word(&self, word: &str, is_begun: bool) -> Result<bool, Error> {
        let parts = parts(word);
        let star = if is_begun { "*" } else { "" };
        let asked: String = parts
            .iter()
            .map(|part| format!("\"{part}\"{star} "))
            .collect();
        if asked.is_empty() {
            return Ok(true); // a sign is no word
        }
        let sql = "SELECT 1 FROM title_words WHERE title_words MATCH ?1 LIMIT 1";
        Ok(self.conn.prepare_cached(sql)?.exists([asked])?)
    }

    /// The words of titles with a beginning, each with the number of titles that have it.
    ///
    /// # Errors
    /// What the file answers.
    pub fn list_title_terms(&self, beginning: &str) -> Result<Vec<(String, usize)>, Error> {
        let sql = "SELECT term, doc FROM title_terms WHERE term >= ?1 AND term < ?1 || char(1114111) LIMIT 20000";
        let mut select = self.conn.prepare_cached(sql)?;
        let terms = select.query_map([beginning], |row| {
            let titles: i64 = row.get(1)?;
            Ok((row.get(0)?, usize::try_from(titles).unwrap_or_default()))
        })?;
        Ok(terms.collect::<Result<_, _>>()?)
    }

    fn titles(&self, sql: &str, params: impl Params) -> Result<Vec<Title>, Error> {
        let mut select = self.conn.prepare_cached(sql)?;
        let ids = select.query_map(params, |r| r.get(0))?;
        let ids = ids.collect::<Result<Vec<i64>, _>>()?;
        ids.into_iter()
            .filter_map(|id| self.title(TitleId(id)).transpose())
            .collect()
    }

    fn title(&self, id: TitleId) -> Result<Option<Title>, Error> {
        let sql = "SELECT title, title_ta, author, author_ta, published FROM title WHERE id = ?1";
        let mut select = self.conn.prepare_cached(sql)?;
        let mut found = select.query([id.0])?;
        let Some(row) = found.next()? else {
            return Ok(None);
        };
        Ok(Some(Title {
            id,
            title: row.get(0)?,
            title_ta: row.get(1)?,
            author: row.get(2)?,
            author_ta: row.get(3)?,
            published: row.get(4)?,
            items: self.items(id)?,
        }))
    }

    fn items(&self, title: TitleId) -> Result<Vec<Item>, Error> {
        let sql = "SELECT id, barcode, call_number, collection_id, location, status, as_of,
                     (SELECT state FROM shelf_search s WHERE s.item_id = item.id AND state <> 'withdrawn' ORDER BY s.id DESC LIMIT 1)
                   FROM item WHERE title_id = ?1 AND vanished_at IS NULL ORDER BY id LIMIT 50";
        let mut select = self.conn.prepare_cached(sql)?;
        let mut rows = select.query([title.0])?;
        let mut items = Vec::new();
        while let Some(row) = rows.next()? {
            let search: Option<String> = row.get(7)?;
            items.push(Item {
                id: ItemId(row.get(0)?),
                barcode: row.get(1)?,
                call_number: row.get(2)?,
                collection: row.get::<_, Option<i64>>(3)?.map(CollectionId),
                location: row.get(4)?,
                status: row.get(5)?,
                as_of: instant(&row.get::<_, String>(6)?)?,
                search: search
                    .map(|state| word("state", &state, SearchState::from_word))
                    .transpose()?,
            });
        }
        Ok(items)
    }

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

fn rows(most: usize) -> i64 {
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

/// The same of titles, which have ISBNs besides.
fn all_of_title(typed: &str) -> Option<String> {
    let (numbers, typed) = isbns_apart(typed);
    let parts = numbers.into_iter().chain(all_of(&typed));
    let question = parts.collect::<Vec<_>>().join(" ");
    (!question.is_empty()).then_some(question)
}

/// The ISBNs among typed words as questions, and the words without them.
fn isbns_apart(typed: &str) -> (Vec<String>, Cow<'_, str>) {
    // Shorter than ten signs is no ISBN; so most of what is typed is not looked at twice.
    if typed.bytes().filter(u8::is_ascii_digit).count() < 9 {
        return (Vec::new(), Cow::Borrowed(typed));
    }
    let mut numbers = Vec::new();
    let mut words = Vec::new();
    for word in typed.split_whitespace() {
        match isbn_core(word) {
            Some(core) => numbers.push(format!("isbn_core : \"{core}\"")),
            None => words.push(word),
        }
    }
    (numbers, Cow::Owned(words.join(" ")))
}

fn parts(typed: &str) -> Vec<&str> {
    let words = typed.split(|c: char| !is_part(c));
    words
        .filter(|word| word.chars().any(char::is_alphanumeric))
        .take(WORDS_MOST)
        .collect()
}

/// More words than these make no question any narrower.
const WORDS_MOST: usize = 16;

fn last_letters(typed: &str) -> usize {
    parts(typed).last().map_or(0, |word| word.chars().count())
}

/// Letters, digits, and the signs that Tamil vowels are written with.
fn is_part(c: char) -> bool {
    c.is_alphanumeric() || unicode_normalization::char::is_combining_mark(c)
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

    #[test]
    fn an_isbn_among_the_words_of_a_title_is_looked_up_as_one() {
        let table = [
            ("law", Some("\"law\"*")),
            (
                "optics 0-306-40615-2 ray",
                Some("isbn_core : \"030640615\" \"optics\" \"ray\"*"),
            ),
            ("9780306406157", Some("isbn_core : \"030640615\"")),
        ];
        for (typed, question) in table {
            assert_eq!(all_of_title(typed).as_deref(), question, "{typed}");
        }
    }
}
