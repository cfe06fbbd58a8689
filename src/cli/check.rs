//! `check`: looks a branch's file over, and says what wants mending and what is worth knowing.

use super::{End, branch, output};
use crate::domain::plan::{Plan, Side};
use crate::domain::shelf::check::{Finding, FindingKind, Site};
use crate::house;
use crate::route::Router;
use crate::store::{Error, OpenErrorKind, Store};
use crate::wording::{Wording, check};
use serde::Serialize;
use std::path::Path;

/// What is looked over, when not everything is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum What {
    /// What stands where on the floors, and what no way leads to
    Plan,
    /// The shelves, their signs and what stands on them
    Shelves,
}

/// The report as scripts read it; its keys do not change.
#[derive(Serialize)]
struct ReportJson {
    file: String,
    /// Nothing wants mending; remarks may be there all the same.
    ok: bool,
    findings: Vec<FindingJson>,
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
    let found = match what {
        Some(What::Plan) => plan(&store),
        Some(What::Shelves) => store.read_now(|r| r.check_shelves()),
        None => everything(&store),
    };
    found.unwrap_or_else(|why| {
        let why = wording.with("cli-not-read", &[("why", why.detail.into())]);
        not_open(FindingKind::NotOpen, why)
    })
}

/// The plan of the file, looked over as the editor does.
fn plan(store: &Store) -> Result<Vec<Finding>, Error> {
    let plan = store.read_now(|r| r.get_plan())?;
    Ok(house::check::check(&plan, &Router::new(&plan), None))
}

/// The whole file; of a plan that can't be read no ways are looked for.
fn everything(store: &Store) -> Result<Vec<Finding>, Error> {
    let mut findings = store.read_now(|r| r.check_all())?;
    let is_unread = |f: &Finding| matches!(f.kind, FindingKind::Damaged | FindingKind::Unread);
    if !findings.iter().any(is_unread) {
        let plan: Plan = store.read_now(|r| r.get_plan())?;
        findings.extend(Router::new(&plan).unreached(&plan, None));
        findings.sort_by_key(|finding| !finding.kind.is_fault());
    }
    Ok(findings)
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
