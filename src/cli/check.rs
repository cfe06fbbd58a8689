//! `check`: looks a branch's file over, and says what wants mending and what is worth knowing.

use super::{End, branch, output};
use crate::domain::plan::Side;
use crate::domain::shelf::check::{Finding, FindingKind, Site};
use crate::store::{OpenErrorKind, Store};
use crate::wording::{Wording, check};
use serde::Serialize;
use std::path::Path;

/// The report as scripts read it; its keys do not change.
#[derive(Serialize)]
struct ReportJson {
    file: String,
    /// Nothing wants mending; remarks may be there all the same.
    ok: bool,
    findings: Vec<FindingJson>,
}

/// What is looked over, where it is not the whole file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum What {
    Shelves,
}

#[derive(Serialize)]
struct FindingJson {
    kind: &'static str,
    #[serde(rename = "where")]
    place: String,
    what: String,
    /// The bay and the side of it, where it is at one.
    bay: Option<i64>,
    face: Option<&'static str>,
}

/// Looks a file over. Ends with a problem when something wants mending; remarks alone are none.
pub fn check(wording: &Wording, file: &Path, (what, as_json): (Option<What>, bool)) -> End {
    let findings = findings(wording, file, what);
    let is_ok = !findings.iter().any(|finding| finding.kind.is_fault());
    let summary = check::summary(wording, &findings);
    if as_json {
        output::say(&summary);
        output::json(&ReportJson {
            file: file.display().to_string(),
            ok: is_ok,
            findings: findings.iter().map(|f| json(wording, f)).collect(),
        });
    } else {
        for finding in &findings {
            output::line(&check::line(wording, finding));
        }
        output::line(&summary);
    }
    if is_ok { End::Done } else { End::Problem }
}

/// What was found; that the file can't be looked over is a finding, too.
fn findings(wording: &Wording, file: &Path, what: Option<What>) -> Vec<Finding> {
    let not_open = |kind: FindingKind, detail: String| {
        vec![Finding::new(kind, file.display().to_string()).text("detail", detail)]
    };
    let store = match Store::open_reader(file) {
        Ok(store) => store,
        Err(why) => {
            return match why.kind {
                OpenErrorKind::Damaged => not_open(FindingKind::Damaged, why.detail),
                _ => not_open(FindingKind::NotOpen, branch::cause(wording, &why)),
            };
        }
    };
    let checked = store.read_now(move |r| match what {
        Some(What::Shelves) => r.check_shelves(),
        None => r.check_all(),
    });
    checked.unwrap_or_else(|why| {
        let why = wording.with("cli-not-read", &[("why", why.detail.into())]);
        not_open(FindingKind::NotOpen, why)
    })
}

fn json(wording: &Wording, finding: &Finding) -> FindingJson {
    FindingJson {
        kind: finding.kind.word(),
        place: check::place(wording, finding),
        what: check::sentence(wording, finding),
        bay: match finding.site {
            Some(Site::Bay(bay, _)) => Some(bay.0),
            _ => None,
        },
        face: match finding.site {
            Some(Site::Bay(_, side)) => side.map(Side::word),
            _ => None,
        },
    }
}
