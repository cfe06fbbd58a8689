//! A line of text being edited: where the caret stands, what is chosen, and the steps back. Knows nothing of pixels.
//!
//! Positions are bytes and always stand between two letters. A letter is a grapheme, except that the two ligatures of
//! Tamil that readers take for one letter (க்ஷ, ஸ்ரீ) are one here too.

use unicode_segmentation::UnicodeSegmentation;

/// A line, its caret, and the other end of what is chosen (the same as the caret when nothing is).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Edit {
    text: String,
    caret: usize,
    anchor: usize,
}

/// Where the caret goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum To {
    Left,
    Right,
    WordLeft,
    WordRight,
    Start,
    End,
    Byte(usize),
}

impl Edit {
    /// A line with the caret at its end.
    pub fn new(text: impl Into<String>) -> Self {
        let text = text.into();
        let end = text.len();
        Self {
            text,
            caret: end,
            anchor: end,
        }
    }

    pub fn text(&self) -> &str {
        &self.text
    }

    pub fn caret(&self) -> usize {
        self.caret
    }

    /// The bytes that are chosen, if any.
    pub fn selection(&self) -> Option<std::ops::Range<usize>> {
        let range = self.caret.min(self.anchor)..self.caret.max(self.anchor);
        (!range.is_empty()).then_some(range)
    }

    /// The words that are chosen, if any.
    pub fn selected(&self) -> Option<&str> {
        self.text.get(self.selection()?)
    }

    /// Puts the caret elsewhere; choosing keeps the other end where it is.
    pub fn go(&mut self, to: To, is_choosing: bool) {
        let from = match (self.selection(), to) {
            (Some(range), To::Left) if !is_choosing => To::Byte(range.start),
            (Some(range), To::Right) if !is_choosing => To::Byte(range.end),
            _ => to,
        };
        self.caret = self.position(from);
        if !is_choosing {
            self.anchor = self.caret;
        }
    }

    pub fn select_all(&mut self) {
        self.anchor = 0;
        self.caret = self.text.len();
    }

    /// Chooses the word (or the space) around a position.
    pub fn select_word(&mut self, at: usize) {
        let words = self.text.split_word_bound_indices();
        let Some((start, word)) = words.take_while(|(start, _)| *start <= at).last() else {
            return;
        };
        self.anchor = start;
        self.caret = start + word.len();
    }

    /// Puts words in place of what is chosen. A line has no breaks: they become spaces, other control characters go.
    pub fn insert(&mut self, words: &str) {
        let words: String = words
            .trim_end_matches(['\r', '\n'])
            .replace("\r\n", " ")
            .chars()
            .map(|c| {
                if matches!(c, '\n' | '\r' | '\t') {
                    ' '
                } else {
                    c
                }
            })
            .filter(|c| !c.is_control())
            .collect();
        let range = self.selection().unwrap_or(self.caret..self.caret);
        self.text.replace_range(range.clone(), &words);
        // The new words may have joined the letters around them into one.
        let end = range.start + words.len();
        let caret = self.stops().find(|stop| *stop >= end).unwrap_or(end);
        (self.caret, self.anchor) = (caret, caret);
    }

    /// Takes away what is chosen, or else all between the caret and the place it would go.
    pub fn remove(&mut self, to: To) {
        if self.selection().is_none() {
            self.go(to, true);
        }
        self.insert("");
    }

    /// Where the caret may stand, from 0 to the end.
    pub fn stops(&self) -> impl Iterator<Item = usize> {
        stops(&self.text)
    }

    fn position(&self, to: To) -> usize {
        let text = &self.text;
        let word = |(_, word): &(usize, &str)| word.chars().any(char::is_alphanumeric);
        match to {
            To::Left => self
                .stops()
                .take_while(|stop| *stop < self.caret)
                .last()
                .unwrap_or(0),
            To::Right => self
                .stops()
                .find(|stop| *stop > self.caret)
                .unwrap_or(text.len()),
            To::WordLeft => text
                .split_word_bound_indices()
                .filter(word)
                .map(|(start, _)| start)
                .take_while(|start| *start < self.caret)
                .last()
                .unwrap_or(0),
            To::WordRight => text
                .split_word_bound_indices()
                .filter(word)
                .map(|(start, word)| start + word.len())
                .find(|end| *end > self.caret)
                .unwrap_or(text.len()),
            To::Start => 0,
            To::End => text.len(),
            To::Byte(at) => self
                .stops()
                .take_while(|stop| *stop <= at)
                .last()
                .unwrap_or(0),
        }
    }
}

/// The places between letters.
fn stops(text: &str) -> impl Iterator<Item = usize> {
    let mut before = "";
    let starts = text
        .grapheme_indices(true)
        .filter_map(move |(start, letter)| {
            let joins = match before {
                "க்" => letter.starts_with('ஷ'),
                "ஸ்" | "ஶ்" => letter == "ரீ",
                _ => false,
            };
            before = letter;
            (!joins).then_some(start)
        });
    starts.chain(std::iter::once(text.len()))
}

/// What an edit was, so that a run of typing is one step back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    Typed,
    Removed,
    Other,
}

/// The steps back and forth.
#[derive(Debug, Default)]
pub struct History {
    past: Vec<Edit>,
    future: Vec<Edit>,
    last: Option<Step>,
}

impl History {
    /// How many steps are kept.
    const DEPTH: usize = 100;

    /// Notes the line as it stands before a change.
    pub fn note(&mut self, before: &Edit, step: Step) {
        if self.last != Some(step) || step == Step::Other {
            self.past.push(before.clone());
            if self.past.len() > Self::DEPTH {
                self.past.remove(0);
            }
        }
        self.future.clear();
        self.last = Some(step);
    }

    /// The caret was moved or a word ended: what is typed next is a step of its own.
    pub fn pause(&mut self) {
        self.last = None;
    }

    /// One step back; whether there was one.
    pub fn undo(&mut self, now: &mut Edit) -> bool {
        Self::swap(&mut self.past, &mut self.future, now, &mut self.last)
    }

    /// One step forth again; whether there was one.
    pub fn redo(&mut self, now: &mut Edit) -> bool {
        Self::swap(&mut self.future, &mut self.past, now, &mut self.last)
    }

    fn swap(
        from: &mut Vec<Edit>,
        to: &mut Vec<Edit>,
        now: &mut Edit,
        last: &mut Option<Step>,
    ) -> bool {
        *last = None;
        let Some(edit) = from.pop() else {
            return false;
        };
        to.push(std::mem::replace(now, edit));
        true
    }
}

#[cfg(test)]
#[path = "edit_tests.rs"]
mod tests;
