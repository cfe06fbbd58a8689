//! `find`: what the box of the window finds, in the same order.

use super::{End, branch, output};
use crate::clock::Clock;
use crate::search::{Hit, HitKind, Question};
use crate::wording::Wording;
use crate::wording::when::Now;
use serde::Serialize;
use std::path::Path;
use std::sync::Arc;
use std::time::Instant;

/// What was found, as scripts read it; its keys do not change.
#[derive(Serialize)]
struct FoundJson<'a> {
    query: &'a str,
    /// Microseconds of the search itself, without opening the file.
    took_us: u64,
    results: Vec<HitJson<'a>>,
}

#[derive(Serialize)]
struct HitJson<'a> {
    kind: &'static str,
    id: i64,
    title: &'a str,
    subtitle: &'a str,
    /// The parts of the title that fit what was typed.
    matched: Vec<&'a str>,
}

/// A search as it was asked for.
pub struct Asked {
    pub words: String,
    /// Most hits.
    pub most: usize,
    pub as_json: bool,
}

/// Finds words in the branch's file.
pub fn run(wording: &Arc<Wording>, file: &Path, asked: &Asked) -> End {
    let words = asked.words.as_str();
    branch::read_house(wording, file, |store, house| {
        let finder = branch::finder(store, house);
        if let Err(why) = finder.load_names_now() {
            return branch::unread(wording, &why);
        }
        let zone = match store.read_now(|reader| reader.get_branch()) {
            Ok(branch) => branch.zone,
            Err(why) => return branch::unread(wording, &why),
        };
        let question = Question {
            wording: wording.clone(),
            now: Now {
                instant: Clock::System.now(),
                zone,
            },
            typed: words.to_owned(),
            most: asked.most,
        };
        let begun = Instant::now();
        let hits = match finder.find_all_now(question) {
            Ok(hits) => hits,
            Err(why) => return branch::unread(wording, &why),
        };
        let took_us = u64::try_from(begun.elapsed().as_micros()).unwrap_or(u64::MAX);
        if asked.as_json {
            return output::json(&FoundJson {
                query: words,
                took_us,
                results: hits.iter().map(json).collect(),
            });
        }
        for hit in &hits {
            let kind = wording.text(&format!("hit-{}", hit.kind.word()));
            output::line(&[kind.as_str(), &hit.title, &hit.subtitle].join("\t"));
        }
        if hits.is_empty() {
            output::say(&wording.with("shell-box-none", &[("words", words.into())]));
        }
        End::Done
    })
}

fn json(hit: &Hit) -> HitJson<'_> {
    // What joins floors is a place to a script, under its number with a minus before it, which no place has.
    let (kind, id) = match hit.kind {
        HitKind::Connector => (HitKind::Place, -hit.id),
        kind => (kind, hit.id),
    };
    HitJson {
        kind: kind.word(),
        id,
        title: &hit.title,
        subtitle: &hit.subtitle,
        matched: hit
            .matched
            .iter()
            .filter_map(|range| hit.title.get(range.clone()))
            .collect(),
    }
}
