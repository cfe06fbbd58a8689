//! `new` and `import`: a branch's file, and lists into it.

use super::{End, branch, output};
use crate::clock::Clock;
use crate::domain::branch::Role;
use crate::domain::setup::BranchForm;
use crate::exchange::bring::How;
use crate::exchange::kind::Kind;
use crate::exchange::report::{Report, ReportJson, Watch};
use crate::store::{Store, fresh_key};
use crate::wording::{Wording, problem};
use std::path::{Path, PathBuf};

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
            Err(why) => branch::refused(wording, file, &why),
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

/// An import as it was asked for.
pub struct Asked {
    pub kind: Kind,
    pub list: PathBuf,
    pub how: How,
    pub as_json: bool,
}

/// Brings a list of any kind in.
pub fn list(wording: &Wording, file: &Path, asked: &Asked) -> End {
    let now = Clock::System.now();
    let store = match Store::open(file, now) {
        Ok(store) => store,
        Err(why) => return not_begun(asked, branch::unopened(wording, file, &why)),
    };
    let watch = Watch::silent();
    match asked
        .kind
        .bring(&store, now, &asked.list, asked.how, &watch)
    {
        Ok(report) => tell(wording, &report, asked),
        Err(why) => not_begun(asked, why.sentence(wording)),
    }
}

/// Says why nothing of a list came in; a script is given its document all the same.
fn not_begun(asked: &Asked, why: String) -> End {
    output::say(&why);
    if asked.as_json {
        output::json(&ReportJson::of_nothing(why));
    }
    End::Problem
}

fn tell(wording: &Wording, report: &Report, asked: &Asked) -> End {
    for row in &report.refused {
        output::say(&row.sentence(wording));
    }
    for remark in report.worth_saying(asked.how.is_dry_run) {
        output::say(&remark.sentence(wording));
    }
    let sentence = report.sentence(wording, asked.how.is_dry_run);
    if asked.as_json {
        output::say(&sentence);
        output::json(&report.json(wording));
    } else {
        output::line(&sentence);
    }
    if report.refused.is_empty() {
        End::Done
    } else {
        End::Problem
    }
}
