//! `demo`: writes the demo branch, a made-up library to try things on, into a file.

use super::{End, branch, output};
use crate::clock::Clock;
use crate::demo;
use crate::store::{Asking, Error, InquiryFilter, OpenError, OpenErrorKind, Queue, Store};
use crate::wording::{Arg, Wording};
use chrono::{DateTime, Utc};
use std::path::Path;

/// Makes the demo branch's file. An older demo file gives way; anything else that lies there stays.
pub fn demo(wording: &Wording, file: &Path) -> End {
    let shown = || file.display().to_string();
    let now = Clock::System.now();
    match demo::create(file, now) {
        Ok(store) => match sentence(wording, &store, shown(), now) {
            Ok(sentence) => {
                output::line(&sentence);
                End::Done
            }
            Err(why) => branch::unread(wording, &why),
        },
        Err(OpenError {
            kind: OpenErrorKind::Exists,
            detail,
        }) => {
            let slots = [("file", shown().into()), ("why", detail.into())];
            output::say(&wording.with("cli-demo-refused", &slots));
            End::Problem
        }
        Err(why) => branch::refused(wording, file, &why),
    }
}

/// What the file holds.
fn sentence(
    wording: &Wording,
    store: &Store,
    file: String,
    now: DateTime<Utc>,
) -> Result<String, Error> {
    let slots = store.read_now(move |r| {
        let plan = r.get_plan()?;
        let zone = r.get_branch()?.zone;
        let queues = r.count_queues(Asking {
            now,
            zone,
            me: None,
        })?;
        let bays = plan.floors.iter().map(|f| f.bays.len()).sum();
        Ok([
            ("floors", number(plan.floors.len())),
            ("bays", number(bays)),
            ("members", number(r.count_members()?)),
            (
                "inquiries",
                number(r.count_inquiries(&InquiryFilter::default())?),
            ),
            ("complaints", number(queues.of(Queue::Open))),
        ])
    })?;
    let mut slots = Vec::from(slots);
    slots.push(("file", Arg::from(file)));
    Ok(wording.with("cli-demo-made", &slots))
}

fn number(count: usize) -> Arg {
    Arg::Number(i64::try_from(count).unwrap_or(i64::MAX))
}
