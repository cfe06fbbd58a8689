//! What a look over the file found, in words.

use super::{Arg, Wording};
use crate::domain::shelf::check::{Fact, Finding, FindingKind};

/// What it is and how to put it right.
pub fn sentence(wording: &Wording, finding: &Finding) -> String {
    let slots: Vec<(&'static str, Arg)> = (finding.facts.iter())
        .map(|(slot, fact)| (*slot, arg(wording, fact)))
        .collect();
    let kind = finding.kind.word();
    wording.with(&format!("check-{kind}"), &slots)
}

/// Where it is.
pub fn place(wording: &Wording, finding: &Finding) -> String {
    match finding.kind {
        FindingKind::NoRangeBare => wording.text("check-no-collection"),
        _ => finding.place.text(wording.language()).to_owned(),
    }
}

/// Where and what, as one line of a list.
pub fn line(wording: &Wording, finding: &Finding) -> String {
    let id = if finding.kind.is_fault() {
        "check-fault-line"
    } else {
        "check-remark-line"
    };
    let slots = [
        ("place", place(wording, finding).into()),
        ("what", sentence(wording, finding).into()),
    ];
    wording.with(id, &slots)
}

/// The whole in one sentence.
pub fn summary(wording: &Wording, findings: &[Finding]) -> String {
    let faults = findings.iter().filter(|f| f.kind.is_fault()).count();
    let slots = [
        ("faults", faults.into()),
        ("remarks", (findings.len() - faults).into()),
    ];
    let id = match (faults, findings.len()) {
        (0, 0) => "check-clean",
        (0, _) => "check-only-remarks",
        _ => "check-faults",
    };
    wording.with(id, &slots).trim_end().to_owned()
}

fn arg(wording: &Wording, fact: &Fact) -> Arg {
    match fact {
        Fact::Text(text) => text.as_str().into(),
        Fact::Name(name) => name.text(wording.language()).into(),
        Fact::Count(count) => (*count).into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::language::Language;

    #[test]
    fn every_kind_of_finding_has_a_sentence_in_both_languages() {
        for language in Language::ALL {
            let wording = Wording::new(language);
            for kind in FindingKind::ALL {
                assert!(wording.has(&format!("check-{}", kind.word())), "{kind:?}");
            }
        }
    }

    #[test]
    fn the_summary_counts_what_wants_mending_apart_from_remarks() {
        let wording = Wording::new(Language::English);
        let finding = |kind| Finding::new(kind, "G02 A");
        let (fault, remark) = (finding(FindingKind::Backwards), finding(FindingKind::Gap));
        for (findings, expected) in [
            (vec![], "Nothing wrong was found."),
            (
                vec![&remark, &remark],
                "Nothing wrong was found. 2 remarks are listed.",
            ),
            (vec![&fault], "One thing wants mending."),
            (
                vec![&fault, &fault, &remark],
                "2 things want mending. There is one remark as well.",
            ),
        ] {
            let findings: Vec<Finding> = findings.into_iter().cloned().collect();
            assert_eq!(summary(&wording, &findings), expected);
        }
    }
}
