//! `retention`: carries out the branch's rules of how long things are kept, or says what would go.

use super::{End, branch, output};
use crate::clock::Clock;
use crate::domain::retention::{RetentionRun, Rule};
use crate::domain::story::Actor;
use crate::store::{Error, Store};
use crate::wording::Wording;
use serde_json::{Map, Value, json};
use std::path::Path;

/// What was asked for.
#[derive(Debug, Clone, Copy, clap::Args)]
pub struct Asked {
    /// Says what would go, and changes nothing
    #[arg(long)]
    dry_run: bool,
    /// Writes the counts as JSON; null where there is no rule
    #[arg(long)]
    json: bool,
}

/// Does it, or in a dry run only counts.
pub fn run(wording: &Wording, file: &Path, asked: Asked) -> End {
    let now = Clock::System.now();
    let opened = if asked.dry_run {
        Store::open_reader(file)
    } else {
        Store::open(file, now)
    };
    let store = match opened {
        Ok(store) => store,
        Err(why) => return branch::refused(wording, file, &why),
    };
    let run = if asked.dry_run {
        store.read_now(move |r| r.count_due(now))
    } else {
        let kept = store.write_now(Actor::System, now, |w| w.keep_retention());
        kept.and_then(|saved| store.sweep_now().map(|()| saved.value))
    };
    tell(wording, run, asked)
}

fn tell(wording: &Wording, run: Result<RetentionRun, Error>, asked: Asked) -> End {
    let run = match run {
        Ok(run) => run,
        Err(why) => return branch::unread(wording, &why),
    };
    if asked.json {
        let counts = Rule::ALL.map(|rule| (rule.word().to_owned(), json!(run.counts.get(&rule))));
        let counts: Map<String, Value> = counts.into_iter().collect();
        return output::json(&json!({ "dry_run": asked.dry_run, "counts": counts }));
    }
    output::line(&wording.text(if asked.dry_run {
        "cli-would-go"
    } else {
        "cli-gone"
    }));
    for rule in Rule::ALL {
        let said = match run.counts.get(&rule) {
            Some(count) => {
                let slots = [("count", (*count).into())];
                wording.with(&format!("privacy-gone-{}", rule.word()), &slots)
            }
            None => wording.text(&format!("privacy-kept-{}", rule.word())),
        };
        output::line(&said);
    }
    End::Done
}
