//! Titles by words, by beginnings and by numbers, as they are asked for at every key.

use super::db::Reader;
use super::error::Error;
use super::find::{all_of, last_letters, parts, rows};
use super::row::{instant, word};
use crate::domain::holding::{Item, SOUND, Title, isbn_core, match_key};
use crate::domain::id::{CollectionId, ItemId, TitleId};
use crate::domain::shelf_search::SearchState;
use rusqlite::{Params, params};
use std::borrow::Cow;

/// A single letter begins too many titles to be worth a look: whoever goes on typing after a word with one letter is
/// still answered by that word.
const TITLE_LETTERS: usize = 2;
/// The columns of a title's own words.
const IN_TITLE: &str = "{title title_ta} :";
const ALL_TITLES: &str =
    "SELECT rowid FROM title_words WHERE title_words MATCH ?1 ORDER BY rowid DESC LIMIT ?2";
/// Those with a copy that readers can walk to. So many matches are looked at: lists bring in the closed stack last, and
/// its titles shall not hide the others. The matches come newest first, and the question ends with the last one asked for.
const OPEN_TITLES: &str = "SELECT w.rowid FROM (SELECT rowid FROM title_words WHERE title_words MATCH ?1 ORDER BY rowid DESC LIMIT 2000) w
   WHERE EXISTS (SELECT 1 FROM item i WHERE i.title_id = w.rowid AND i.vanished_at IS NULL AND i.call_number <> ''
     AND (i.collection_id IS NULL OR i.collection_id NOT IN (SELECT id FROM collection WHERE place_id IS NOT NULL)))
   LIMIT ?2";

impl Reader<'_> {
    /// Titles that have all of the words, the last one from its beginning. Where there are more than are asked for: of
    /// each way to fit, from a whole title to an author's name, the newest that stand on open shelves and the newest of
    /// all. Not in order of fit: weighing every match is what makes a word list slow.
    ///
    /// # Errors
    /// What the file answers.
    pub fn find_titles(&self, typed: &str, most: usize) -> Result<Vec<Title>, Error> {
        let Some((whole, all)) = questions(typed) else {
            return Ok(Vec::new());
        };
        let mut ids = self.whole_titles(typed, most)?;
        let mut add = |found: Vec<TitleId>| {
            let new = found.into_iter().filter(|id| !ids.contains(id));
            let new: Vec<TitleId> = new.collect();
            ids.extend(new);
        };
        add(self.begun_titles(typed, most / 4)?);
        // A last word that is whole needs no list of all that begin so, which is what takes long of a common one.
        let mut found = self.title_ids(ALL_TITLES, &whole, most)?;
        let mut asked = &whole;
        if found.len() < most {
            found = self.title_ids(ALL_TITLES, &all, most)?;
            asked = &all;
        }
        let is_all = found.len() < most;
        // There may be better ones than the newest: those with the words in the title itself, and on open shelves.
        if !is_all {
            if let Some(in_title) = in_title(asked) {
                add(self.title_ids(OPEN_TITLES, &in_title, most / 4)?);
                add(self.title_ids(ALL_TITLES, &in_title, most / 4)?);
            }
            add(self.title_ids(OPEN_TITLES, asked, most / 4)?);
            found.truncate(most / 4);
        }
        add(found);
        let titles = ids.into_iter().map(|id| self.title(id));
        titles.filter_map(Result::transpose).collect()
    }

    /// Titles of which every word is one of these or sounds so, the last one from its beginning; the newest.
    ///
    /// # Errors
    /// What the file answers.
    pub fn find_titles_by_sound(
        &self,
        words: &[SoundOf<'_>],
        most: usize,
    ) -> Result<Vec<Title>, Error> {
        let Some(question) = all_that_sound(words) else {
            return Ok(Vec::new());
        };
        let ids = self.title_ids(ALL_TITLES, &question, most)?;
        let titles = ids.into_iter().map(|id| self.title(id));
        titles.filter_map(Result::transpose).collect()
    }

    fn title_ids(&self, sql: &str, words: &str, most: usize) -> Result<Vec<TitleId>, Error> {
        let mut select = self.conn.prepare_cached(sql)?;
        let found = select.query_map(params![words, rows(most)], |r| Ok(TitleId(r.get(0)?)))?;
        Ok(found.collect::<Result<_, _>>()?)
    }

    /// Titles that begin with these words: a stretch of the index by which copies of one title are known.
    fn begun_titles(&self, typed: &str, most: usize) -> Result<Vec<TitleId>, Error> {
        let key = match_key(typed, "", "");
        let title = key.split('|').next().unwrap_or_default();
        let sql = "SELECT id FROM title WHERE match_key >= ?1 AND match_key < ?1 || char(1114111) LIMIT ?2";
        self.title_ids(sql, title, most)
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

    /// Shows each word of titles that begins so, with the number of titles that have it, as the last list left them.
    ///
    /// # Errors
    /// What the file answers.
    pub fn each_title_term(
        &self,
        beginning: &str,
        mut show: impl FnMut(&str, usize),
    ) -> Result<(), Error> {
        let sql =
            "SELECT term, titles FROM title_term WHERE term >= ?1 AND term < ?1 || char(1114111)";
        let mut select = self.conn.prepare_cached(sql)?;
        let mut terms = select.query([beginning])?;
        while let Some(row) = terms.next()? {
            let titles: i64 = row.get(1)?;
            let term = row.get_ref(0)?.as_str().map_err(rusqlite::Error::from)?;
            show(term, usize::try_from(titles).unwrap_or_default());
        }
        Ok(())
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
}

/// A typed word as it is spelled, and the keys of its sound ([`crate::domain::fold`]).
#[derive(Debug, Clone, Copy)]
pub struct SoundOf<'a> {
    pub spelling: &'a str,
    pub keys: &'a [String],
}

/// What is only begun by fewer letters sounds like too much.
const SOUND_LETTERS: usize = 3;

/// The question for words by spelling or sound; `None` where no word is long enough to be heard.
fn all_that_sound(words: &[SoundOf<'_>]) -> Option<String> {
    let is_heard = |word: &SoundOf<'_>| word.spelling.chars().count() >= SOUND_LETTERS;
    if !words.iter().any(is_heard) {
        return None;
    }
    let mut all = Vec::with_capacity(words.len());
    for (at, word) in words.iter().enumerate() {
        let is_last = at + 1 == words.len();
        if is_last && word.spelling.chars().count() < TITLE_LETTERS {
            continue;
        }
        let star = if is_last { "*" } else { "" };
        let mut any: Vec<String> = { parts(word.spelling).into_iter() }
            .map(|part| format!("\"{part}\"{star}"))
            .collect();
        if !is_last || is_heard(word) {
            any.extend(
                word.keys
                    .iter()
                    .map(|key| format!("\"{SOUND}{key}\"{star}")),
            );
        }
        if !any.is_empty() {
            all.push(format!("({})", any.join(" OR ")));
        }
    }
    (!all.is_empty()).then(|| all.join(" AND "))
}

/// What is asked: with the last word whole, and with it begun. A last word of one letter is left out where it is only
/// begun; a single letter asks nothing.
fn questions(typed: &str) -> Option<(String, String)> {
    let all = all_of_title(typed)?;
    let whole = all.strip_suffix('*').unwrap_or(&all).to_owned();
    if last_letters(typed) >= TITLE_LETTERS {
        return Some((whole, all));
    }
    let (before, _) = whole.rsplit_once(' ')?;
    let before = before.to_owned();
    Some((whole, before))
}

/// The same question of a title's own words. Without single letters, which stand behind most authors' names and in few
/// titles: every one of those would be looked at in vain.
fn in_title(asked: &str) -> Option<String> {
    let is_word = |part: &&str| part.trim_end_matches('*').chars().count() > r#""a""#.len();
    let words: Vec<&str> = asked.split(' ').filter(is_word).collect();
    (!words.is_empty() && !asked.contains(':')).then(|| format!("{IN_TITLE} ({})", words.join(" ")))
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_last_word_is_asked_for_whole_and_begun_and_a_single_letter_only_whole() {
        let table = [
            ("c", None),
            ("law", Some(("\"law\"", "\"law\"*"))),
            ("law of", Some(("\"law\" \"of\"", "\"law\" \"of\"*"))),
            ("law o", Some(("\"law\" \"o\"", "\"law\""))),
            (
                "0-306-40615-2 o",
                Some((
                    "isbn_core : \"030640615\" \"o\"",
                    "isbn_core : \"030640615\"",
                )),
            ),
        ];
        for (typed, expected) in table {
            let asked = questions(typed);
            let asked = asked.as_ref().map(|(w, b)| (w.as_str(), b.as_str()));
            assert_eq!(asked, expected, "{typed}");
        }
    }

    #[test]
    fn single_letters_are_not_asked_of_titles_alone() {
        let table = [
            ("\"law\" \"r\"", Some("{title title_ta} : (\"law\")")),
            ("\"law\"*", Some("{title title_ta} : (\"law\"*)")),
            ("\"r\"", None),
            (
                "\"து\" \"சட்டம்\"*",
                Some("{title title_ta} : (\"து\" \"சட்டம்\"*)"),
            ),
            ("isbn_core : \"030640615\" \"ray\"*", None),
        ];
        for (asked, expected) in table {
            assert_eq!(in_title(asked).as_deref(), expected, "{asked}");
        }
    }

    #[test]
    fn whatever_sign_is_typed_the_word_list_answers() {
        let list = rusqlite::Connection::open_in_memory().unwrap();
        list.execute_batch(include_str!("../../schema.sql"))
            .unwrap();
        let mut select = list
            .prepare("SELECT rowid FROM title_words WHERE title_words MATCH ?1")
            .unwrap();
        for sign in '\0'..=char::MAX {
            if let Some((_, question)) = questions(&format!("ab{sign}ba")) {
                let found = select
                    .query([&question])
                    .and_then(|mut rows| Ok(rows.next()?.is_some()));
                assert_eq!(found, Ok(false), "U+{:04X}", u32::from(sign));
            }
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
