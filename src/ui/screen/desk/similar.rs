//! Answers given to questions like the one being typed, and taking one over with one key.
//!
//! Down in the form takes the next answer over, Up the one before; above the first stands what was typed by hand.

use crate::store::{Error, ErrorKind, PastAnswer};
use crate::ui::ctx::Ctx;
use crate::ui::ticket::{Ticket, Tickets};
use iced::Task;

/// More answers than these would push the form off the screen.
const MOST: usize = 3;

/// The answers and which one was taken over.
#[derive(Debug, Default)]
pub struct Similar {
    answers: Vec<PastAnswer>,
    taken: Option<usize>,
    /// The answer as it was typed by hand.
    own: String,
    tickets: Tickets,
}

/// What the file answered.
pub type Answer = Result<Vec<PastAnswer>, Error>;

impl Similar {
    /// Looks for what was answered to such a question.
    pub fn ask<M: Send + 'static>(
        &mut self,
        ctx: &Ctx,
        question: &str,
        read: impl Fn(Ticket, Answer) -> M + Send + 'static,
    ) -> Task<M> {
        let ticket = self.tickets.fresh();
        let answer = ctx.finder.find_similar_answers(question.trim(), MOST);
        Task::perform(answer, move |answers| read(ticket, answers))
    }

    /// What the file answered; gives back what went wrong. A question of the box may have overtaken this one: no
    /// answers are shown then, and the next letter asks again.
    pub fn read(&mut self, ticket: Ticket, answer: Answer) -> Option<Error> {
        if !self.tickets.is_newest(ticket) {
            return None;
        }
        self.taken = None;
        match answer {
            Ok(answers) => {
                self.answers = answers;
                None
            }
            Err(why) => {
                self.answers.clear();
                (why.kind != ErrorKind::Overtaken).then_some(why)
            }
        }
    }

    /// Takes the next answer over, or the one before; gives back what the field holds now.
    pub fn step(&mut self, is_forward: bool, typed: &str) -> Option<String> {
        let next = match (self.taken, is_forward) {
            (None, true) => Some(0),
            (Some(now), true) => Some((now + 1).min(self.answers.len().saturating_sub(1))),
            (Some(now), false) => now.checked_sub(1),
            (None, false) => return None,
        };
        match next {
            Some(index) => self.take(index, typed),
            None => {
                self.taken = None;
                Some(std::mem::take(&mut self.own))
            }
        }
    }

    /// Takes one of the answers over.
    pub fn take(&mut self, index: usize, typed: &str) -> Option<String> {
        let answer = self.answers.get(index)?.answer.clone();
        if self.taken.replace(index).is_none() {
            typed.clone_into(&mut self.own);
        }
        Some(answer)
    }

    /// The answer is typed by hand from here on.
    pub fn leave(&mut self) {
        self.taken = None;
    }

    /// The form begins anew; an answer that is under way is of no use.
    pub fn clear(&mut self) {
        *self = Self {
            tickets: std::mem::take(&mut self.tickets),
            ..Self::default()
        };
        self.tickets.fresh();
    }

    /// The answers, and whether each is the one taken over.
    pub fn rows(&self) -> impl ExactSizeIterator<Item = (&PastAnswer, bool)> {
        let taken = self.taken;
        let rows = self.answers.iter().enumerate();
        rows.map(move |(index, answer)| (answer, taken == Some(index)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::id::InquiryId;
    use chrono::DateTime;

    #[test]
    fn down_takes_the_next_answer_and_up_leads_back_to_ones_own_words() {
        let past = |answer: &str| PastAnswer {
            id: InquiryId(1),
            asked_at: DateTime::UNIX_EPOCH,
            question: String::new(),
            answer: answer.into(),
            times: 1,
        };
        let mut similar = Similar {
            answers: vec![past("first"), past("second")],
            ..Similar::default()
        };
        let mut field = "own words".to_owned();
        for (is_forward, expected) in [
            (false, "own words"),
            (true, "first"),
            (true, "second"),
            (true, "second"),
            (false, "first"),
            (false, "own words"),
        ] {
            if let Some(answer) = similar.step(is_forward, &field) {
                field = answer;
            }
            assert_eq!(field, expected);
        }
    }
}
