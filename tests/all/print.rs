//! Paper from end to end: a slip over a sketched plan becomes a PDF, and a stand-in for the printing system takes it.

use chrono::{DateTime, Utc};
use deskbell::domain::language::Language;
use deskbell::domain::plan::{Plan, Side};
use deskbell::domain::way::{Gait, Leg, Route};
use deskbell::exchange::sketch::{self, FloorBays, Level, NamedBay};
use deskbell::print::{self, ErrorKind};
use deskbell::scene::slip::{Slip, slip};
use deskbell::wording::Wording;

/// Three floors of bays as a shelf list would name them.
fn plan() -> Plan {
    let floor = |level: &str| FloorBays {
        level: Level::read(level).unwrap(),
        is_across: false,
        bays: (1..=60)
            .map(|n| NamedBay {
                code: format!("{level}-{n:03}"),
                is_double: n % 3 != 0,
                area: None,
            })
            .collect(),
    };
    sketch::plan(["G", "1", "2"].map(floor).to_vec())
}

/// From the desk to the 20th bay of the top floor.
fn route(plan: &Plan) -> Route {
    let (low, top) = (&plan.floors[0], &plan.floors[2]);
    let lift = &plan.connectors[0];
    let stand = top.bays[20].front_of(Side::A, 450.0, 500.0).round();
    let leg = |floor: usize, points: Vec<_>, then| Leg {
        floor: plan.floors[floor].id,
        points,
        then,
    };
    Route {
        gait: Gait::StepFree,
        length_mm: 24_000,
        seconds: 100,
        avoided: Vec::new(),
        is_snapped: false,
        legs: vec![
            leg(0, vec![low.places[0].at, lift.stops[0].at], Some(lift.id)),
            leg(2, vec![lift.stops[2].at, stand], None),
        ],
    }
}

/// A slip's PDF.
fn pdf(language: Language, is_large_print: bool) -> Vec<u8> {
    let (plan, wording) = (plan(), Wording::new(language));
    let made_at: DateTime<Utc> = "2026-11-25T05:12:00Z".parse().unwrap();
    let steps = match language {
        Language::English => ["Take the lift to Floor 2.", "Take the 2nd aisle."],
        Language::Tamil => [
            "மின்தூக்கியில் 2-ஆம் தளத்திற்குச் செல்லவும்.",
            "இரண்டாவது இடைவழியில் க்ஷேத்திரம் வரை செல்லவும்.",
        ],
    };
    let doc = slip(&Slip {
        plan: &plan,
        wording: &wording,
        route: &route(&plan),
        title: "894.8113 கல்",
        subtitle: "",
        sentence: "2-020",
        steps: &steps.map(str::to_owned),
        notes: &[],
        hits: &[(plan.floors[2].bays[20].id, Some(Side::A))],
        branch: "மாநகர நூலகம்",
        made_at,
        zone: chrono_tz::Asia::Kolkata,
        is_large_print,
    });
    print::pdf(&doc).unwrap()
}

#[test]
fn slips_in_both_languages_and_sizes_pass_the_rules_of_pdf_ua_and_pdf_a_with_the_same_bytes_each_time()
 {
    for language in Language::ALL {
        for is_large_print in [false, true] {
            let bytes = pdf(language, is_large_print);
            assert!(bytes.starts_with(b"%PDF-1.7"));
            assert_eq!(bytes, pdf(language, is_large_print), "{language:?}");
        }
    }
}

#[test]
fn every_kind_of_trouble_with_printing_has_its_sentences() {
    for language in Language::ALL {
        let wording = Wording::new(language);
        for kind in ErrorKind::ALL {
            for id in [
                format!("print-{}", kind.word()),
                format!("print-{}-next", kind.word()),
            ] {
                assert!(wording.has(&id), "{language:?}: {id}");
            }
        }
    }
}

#[cfg(unix)]
mod printer {
    use super::*;
    use deskbell::print::printer::{Job, Printer, Sent, System};
    use deskbell::scene::doc::Paper;
    use std::io;
    use std::path::{Path, PathBuf};
    use std::time::Duration;

    fn stand_in(name: &str) -> Option<PathBuf> {
        Some(
            Path::new(env!("CARGO_MANIFEST_DIR"))
                .join("tests/all/print")
                .join(name),
        )
    }

    fn system() -> System {
        System {
            lp: stand_in("lp"),
            lpstat: stand_in("lpstat"),
            show: |_| Err(io::Error::other("nothing shows files here")),
            patience: Duration::from_secs(10),
        }
    }

    fn job(printer: Option<&str>) -> Job {
        Job {
            title: "Slip: 641.5 $(touch x) `y` \"z\"; -o raw".to_owned(),
            paper: Paper::A5,
            copies: 2,
            printer: printer.map(str::to_owned),
        }
    }

    #[test]
    fn printers_are_listed_with_the_usual_one_marked() {
        let printer = |name: &str, is_default| Printer {
            name: name.to_owned(),
            is_default,
        };
        assert_eq!(
            system().list().unwrap(),
            [printer("Desk_A5", false), printer("Office", true)]
        );
    }

    #[test]
    fn a_file_is_kept_and_given_to_lp_with_every_word_as_it_is() {
        let folder = tempfile::tempdir().unwrap();
        let spool = folder.path().join("papers/-slip 1.pdf");
        let sent = system()
            .send(b"%PDF", &spool, &job(Some("-Office; x")))
            .unwrap();
        assert_eq!(
            sent,
            Sent::Queued {
                request: "Office-123".to_owned()
            }
        );
        assert_eq!(std::fs::read(&spool).unwrap(), b"%PDF");
        let words =
            std::fs::read_to_string(folder.path().join("papers/-slip 1.pdf.arguments")).unwrap();
        let expected = [
            "-d",
            "-Office; x",
            "-t",
            "Slip: 641.5 $(touch x) `y` \"z\"; -o raw",
            "-n",
            "2",
            "-o",
            "media=A5",
            "-o",
            "print-scaling=none",
            spool.to_str().unwrap(),
        ];
        assert_eq!(words.lines().collect::<Vec<_>>(), expected);
        assert_eq!(
            std::fs::read_dir(folder.path().join("papers"))
                .unwrap()
                .count(),
            2
        );
    }

    #[test]
    fn refusals_are_told_apart_and_the_file_is_kept() {
        let folder = tempfile::tempdir().unwrap();
        let spool = folder.path().join("slip.pdf");
        let stopped = System {
            lpstat: stand_in("lpstat-stopped"),
            ..system()
        };
        let hasty = System {
            patience: Duration::from_millis(80),
            ..system()
        };
        let gone = System {
            lp: stand_in("no such program"),
            ..system()
        };
        let table = [
            (system(), None, ErrorKind::NoDefault),
            (stopped.clone(), None, ErrorKind::NotRunning),
            (system(), Some("Attic"), ErrorKind::UnknownQueue),
            (stopped, Some("Attic"), ErrorKind::NotRunning),
            (system(), Some("Full"), ErrorKind::Refused),
            (hasty, Some("Asleep"), ErrorKind::NotRunning),
            (gone, Some("Office"), ErrorKind::NoSystem),
        ];
        for (system, printer, kind) in table {
            let _ = std::fs::remove_file(&spool);
            let why = system.send(b"%PDF", &spool, &job(printer)).unwrap_err();
            assert_eq!(why.kind, kind, "{printer:?}: {why}");
            assert!(spool.is_file());
        }
        let refused = system()
            .send(b"%PDF", &spool, &job(Some("Full")))
            .unwrap_err();
        assert_eq!(
            refused.detail,
            "lp: Destination \"Full\" is not accepting jobs."
        );
    }

    #[test]
    fn without_a_printing_system_the_file_is_shown() {
        let folder = tempfile::tempdir().unwrap();
        let spool = folder.path().join("slip.pdf");
        let bare = System {
            lp: None,
            lpstat: None,
            ..system()
        };
        assert_eq!(bare.list().unwrap_err().kind, ErrorKind::NoSystem);
        let unseen = bare.send(b"%PDF", &spool, &job(None)).unwrap_err();
        assert_eq!(unseen.kind, ErrorKind::NoViewer);
        let viewer = System {
            show: |file| std::fs::metadata(file).map(|_| ()),
            ..bare
        };
        assert_eq!(
            viewer.send(b"%PDF", &spool, &job(None)).unwrap(),
            Sent::Shown
        );
    }

    #[test]
    fn a_stopped_system_lists_no_printers_but_says_so() {
        let stopped = System {
            lpstat: stand_in("lpstat-stopped"),
            ..system()
        };
        assert_eq!(stopped.list().unwrap_err().kind, ErrorKind::NotRunning);
    }

    #[test]
    fn a_file_that_can_not_be_written_is_told() {
        let folder = tempfile::tempdir().unwrap();
        let why = system()
            .send(b"%PDF", folder.path(), &job(None))
            .unwrap_err();
        assert_eq!(why.kind, ErrorKind::File);
    }
}
