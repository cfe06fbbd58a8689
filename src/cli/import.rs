//! `new` and `import`: a branch's file, and lists into it.

use super::{End, branch, output};
use crate::clock::Clock;
use crate::domain::branch::Role;
use crate::domain::setup::BranchForm;
use crate::exchange::bring::{How, Intake};
use crate::exchange::kind::Kind;
use crate::exchange::marc::Fields;
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
                    option(&wrong.field),
                    problem::sentence(wording, &wrong.why)
                ));
            }
            End::WrongUse
        }
    }
}

/// The option that fills a field of a new branch.
fn option(field: &str) -> &str {
    match field {
        "name_en" => "--name",
        "zone" => "--zone",
        other => other,
    }
}

/// What is asked of a list.
#[derive(Debug, clap::Args)]
pub struct Asked {
    /// members (the list of Koha, Evergreen, OneRoster or FOLIO, or any whose columns were told in the window),
    /// holdings (the CSV of a Koha item search, MARC 21 or MARCXML) or
    /// shelves (a CSV of faces: collection, floor, bay, side, first_call_number, last_call_number, subject_en, or as
    /// libraries publish it: Level, Range, Call numbers with whole ranges) or
    /// floors (an indoor map, IMDF: its archive, or the folder it was unpacked to; or the folder that export plan wrote) or
    /// places (a CSV: code, name_en, name_ta, kind, floor, x_m, y_m in metres or x_px, y_px in dots of the picture under the
    /// floor or stands_at, message_en, message_ta, answers_for);
    /// what is CSV may be a workbook (XLSX), too
    #[arg(value_parser = super::kind)]
    pub kind: Kind,
    pub list: PathBuf,
    /// Says what would change, and changes nothing
    #[arg(long)]
    pub dry_run: bool,
    /// Takes the good rows although others can't be taken
    #[arg(long)]
    pub skip_bad: bool,
    /// Says that a list of members names all of them: whom it does not name is marked as gone
    #[arg(long)]
    pub all: bool,
    /// Says that a list is the whole, although it lacks most of the copies or members the branch has
    #[arg(long)]
    pub whole: bool,
    /// Of catalogue records: where the call number of a title stands, the best first, as "082ab 090ab"; these and the
    /// next ones count for this list in the place of those kept in the branch's file
    #[arg(long, value_name = "FIELDS")]
    pub call_number_fields: Option<String>,
    /// Of catalogue records: the field of copies with the subfields of their call number, as 952o
    #[arg(long, value_name = "FIELD")]
    pub copy_field: Option<String>,
    /// Of the field of copies: the subfield of the barcode
    #[arg(long, value_name = "SUBFIELD")]
    pub barcode_subfield: Option<String>,
    /// Of the field of copies: the subfield of the shelving location
    #[arg(long, value_name = "SUBFIELD")]
    pub location_subfield: Option<String>,
    /// Of the field of copies: the subfield of the collection
    #[arg(long, value_name = "SUBFIELD")]
    pub collection_subfield: Option<String>,
    /// Of an indoor map with several houses: the venue or building that is meant
    #[arg(long, value_name = "NAME")]
    pub venue: Option<String>,
    /// Writes the report as JSON
    #[arg(long)]
    pub json: bool,
}

impl Asked {
    /// The fields of catalogue records, where any was told.
    fn fields(&self) -> Option<Fields> {
        let told = [
            &self.call_number_fields,
            &self.copy_field,
            &self.barcode_subfield,
            &self.location_subfield,
            &self.collection_subfield,
        ];
        let [call_numbers, copies, barcode, location, collection] =
            told.map(|told| told.clone().unwrap_or_default());
        let fields = Fields {
            call_numbers,
            copies,
            barcode,
            location,
            collection,
            ..Fields::default()
        };
        (fields != Fields::default()).then_some(fields)
    }

    /// The list comes in now.
    fn intake(self) -> Intake {
        Intake {
            kind: self.kind,
            list: self.list,
            how: How {
                is_dry_run: self.dry_run,
                skips_bad: self.skip_bad,
                is_all: self.all,
                is_whole: self.whole,
            },
            now: Clock::System.now(),
        }
    }
}

/// Brings a list of any kind in.
pub fn list(wording: &Wording, file: &Path, asked: Asked) -> End {
    let as_json = asked.json;
    let fields = asked.fields();
    let venue = asked.venue.clone();
    let intake = asked.intake();
    let not_begun = |why| not_begun(why, as_json);
    let store = match Store::open(file, intake.now) {
        Ok(store) => store,
        Err(why) => return not_begun(branch::unopened(wording, file, &why)),
    };
    let watch = Watch::silent();
    let brought = match intake.kind {
        Kind::Holdings => intake.bring_holdings(&store, &watch, fields),
        Kind::Floors => intake.bring_floors(&store, &watch, venue.as_deref()),
        Kind::Members | Kind::Shelves | Kind::Places => intake.bring(&store, &watch),
    };
    match brought {
        Ok(report) => tell(wording, &report, intake.how.is_dry_run, as_json),
        Err(why) => not_begun(why.sentence(wording)),
    }
}

/// Says why nothing of a list came in; a script is given its document all the same.
fn not_begun(why: String, as_json: bool) -> End {
    output::say(&why);
    if as_json {
        output::json(&ReportJson::of_nothing(why));
    }
    End::Problem
}

fn tell(wording: &Wording, report: &Report, is_dry_run: bool, as_json: bool) -> End {
    for row in &report.refused {
        output::say(&row.sentence(wording));
    }
    for remark in report.worth_saying(is_dry_run) {
        output::say(&remark.sentence(wording));
    }
    let sentence = report.sentence(wording, is_dry_run);
    if as_json {
        output::say(&sentence);
        output::json(&report.json(wording, is_dry_run));
    } else {
        output::line(&sentence);
    }
    if report.refused.is_empty() {
        End::Done
    } else {
        End::Problem
    }
}
