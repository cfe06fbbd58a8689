//! `new` and `import`: a branch's file, and lists into it.

use super::{End, output};
use crate::clock::Clock;
use crate::domain::branch::Role;
use crate::domain::setup::BranchForm;
use crate::exchange::bring::{self, How};
use crate::exchange::report::Watch;
use crate::store::{OpenError, Store, fresh_key};
use crate::wording::{Wording, problem};
use std::path::Path;

/// Makes a new branch's file.
pub fn new(wording: &Wording, file: &Path, name: &str, zone: &str) -> End {
    let mut form = BranchForm::new(zone, fresh_key());
    name.clone_into(&mut form.name_en);
    if let Some(first) = form.staff.first_mut() {
        first.name_en = wording.text("cli-first-staff");
        first.role = Role::Administrator;
    }
    match form.check() {
        Ok(branch) => match Store::create(file, &branch, Clock::System.now()) {
            Ok(_) => {
                output::say(
                    &wording.with("cli-made", &[("file", file.display().to_string().into())]),
                );
                End::Done
            }
            Err(why) => unopened(wording, file, &why),
        },
        Err(problems) => {
            for wrong in &problems {
                output::say(&format!(
                    "{}: {}",
                    wrong.field,
                    problem::sentence(wording, &wrong.why)
                ));
            }
            End::WrongUse
        }
    }
}

/// Brings a list of members in.
pub fn members(wording: &Wording, file: &Path, list: &Path, how: How, as_json: bool) -> End {
    let now = Clock::System.now();
    let store = match Store::open(file, now) {
        Ok(store) => store,
        Err(why) => return unopened(wording, file, &why),
    };
    let report = match bring::members(&store, now, list, how, &Watch::silent()) {
        Ok(report) => report,
        Err(why) => {
            output::say(&why.sentence(wording));
            return End::Problem;
        }
    };
    for row in &report.refused {
        output::say(&row.sentence(wording));
    }
    for remark in &report.remarks {
        output::say(&remark.sentence(wording));
    }
    if as_json {
        match serde_json::to_string_pretty(&report.json(wording)) {
            Ok(json) => output::line(&json),
            Err(why) => output::say(&why.to_string()),
        }
    } else {
        output::line(&report.sentence(wording, how.is_dry_run));
    }
    if report.refused.is_empty() {
        End::Done
    } else {
        End::Problem
    }
}

/// Why the branch's file did not open, and what to do about it.
fn unopened(wording: &Wording, file: &Path, why: &OpenError) -> End {
    let slots = [
        ("file", file.display().to_string().into()),
        ("why", why.to_string().into()),
    ];
    output::say(&wording.with("cli-not-open", &slots));
    End::Problem
}
