//! Numbers questions, so that an old answer never paints over a new one.

/// The number of the newest question. Keep one for each kind of question a screen asks.
#[derive(Debug, Default)]
pub struct Tickets {
    newest: u64,
}

/// The number a question was asked under; its answer brings it back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ticket(u64);

impl Tickets {
    /// The ticket for a new question; answers to older ones are stale from now on.
    pub fn fresh(&mut self) -> Ticket {
        self.newest += 1;
        Ticket(self.newest)
    }

    /// Whether an answer belongs to the newest question.
    pub fn is_newest(&self, ticket: Ticket) -> bool {
        ticket.0 == self.newest
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_newest_question_is_answered() {
        let mut tickets = Tickets::default();
        let (first, second) = (tickets.fresh(), tickets.fresh());
        assert!(!tickets.is_newest(first));
        assert!(tickets.is_newest(second));
    }
}
