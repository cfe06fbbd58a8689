//! How far each complaint has come today, and how many open days ago it was received: the newest are on all stages, in
//! time, due today and late; the rest is closed.

use super::dice::Dice;
use crate::domain::complaint::Stage;

/// How far a complaint has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fate {
    At(Stage),
    /// Closed, after it had to be taken up again.
    Reopened,
    Withdrawn,
}

impl Fate {
    /// Whether it went through a stage.
    pub fn reaches(self, stage: Stage) -> bool {
        let rank = |stage| match stage {
            Stage::Received | Stage::Withdrawn => 0,
            Stage::Acknowledged => 1,
            Stage::Investigating => 2,
            Stage::Answered => 3,
            Stage::Verifying => 4,
            Stage::Closed => 5,
        };
        match self {
            Self::At(reached) => rank(reached) >= rank(stage),
            Self::Reopened => true,
            Self::Withdrawn => false,
        }
    }

    pub fn is_closed(self) -> bool {
        matches!(self, Self::At(Stage::Closed) | Self::Reopened)
    }
}

/// Open complaints: their stage, and how many open days ago they came in. An acknowledgement is due after two open days,
/// an answer after five.
const OPEN: [(Stage, usize); 31] = [
    (Stage::Received, 0),
    (Stage::Received, 0),
    (Stage::Received, 1),
    (Stage::Received, 1),
    (Stage::Received, 2),
    (Stage::Received, 2),
    (Stage::Received, 4),
    (Stage::Received, 5),
    (Stage::Acknowledged, 2),
    (Stage::Acknowledged, 3),
    (Stage::Acknowledged, 4),
    (Stage::Acknowledged, 5),
    (Stage::Acknowledged, 7),
    (Stage::Acknowledged, 9),
    (Stage::Investigating, 3),
    (Stage::Investigating, 4),
    (Stage::Investigating, 4),
    (Stage::Investigating, 5),
    (Stage::Investigating, 5),
    (Stage::Investigating, 6),
    (Stage::Investigating, 8),
    (Stage::Investigating, 11),
    (Stage::Answered, 6),
    (Stage::Answered, 8),
    (Stage::Answered, 9),
    (Stage::Answered, 12),
    (Stage::Verifying, 9),
    (Stage::Verifying, 10),
    (Stage::Verifying, 11),
    (Stage::Verifying, 13),
    (Stage::Verifying, 15),
];
/// Taken by mistake: how many open days ago.
const WITHDRAWN: [usize; 4] = [3, 31, 74, 120];
/// Taken up again.
const REOPENED: [usize; 6] = [38, 52, 66, 90, 112, 140];
/// The span of open days in which the closed ones came in.
const CLOSED: (i64, i64) = (20, 172);

/// The fates of so many complaints, with how many open days ago each came in.
pub(super) fn fates(dice: &mut Dice, count: usize) -> Vec<(Fate, usize)> {
    let open = OPEN.into_iter().map(|(stage, ago)| (Fate::At(stage), ago));
    let withdrawn = WITHDRAWN.into_iter().map(|ago| (Fate::Withdrawn, ago));
    let reopened = REOPENED.into_iter().map(|ago| (Fate::Reopened, ago));
    let mut fates: Vec<(Fate, usize)> = open.chain(withdrawn).chain(reopened).take(count).collect();
    while fates.len() < count {
        fates.push((
            Fate::At(Stage::Closed),
            dice.between(CLOSED.0, CLOSED.1) as usize,
        ));
    }
    fates
}
