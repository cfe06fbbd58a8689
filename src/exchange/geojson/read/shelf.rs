//! Rows, bays and what stands on them, from files of ours.

use super::{Reading, mm, name, point, properties, text, whole};
use crate::domain::draw::CODE_MOST;
use crate::domain::id::{BayId, CollectionId, FaceId, RunId, SectionId};
use crate::domain::plan::{Bay, Closed, Face, Floor, Moving, Run, Section, Side};
use crate::domain::spread::Spread;
use serde_json::Value;

impl Reading {
    /// The rows of a floor, in their order.
    pub(super) fn add_runs<'v>(
        &mut self,
        floor: &mut Floor,
        mut features: impl Iterator<Item = &'v Value>,
    ) {
        let told = features
            .next()
            .and_then(|value| properties(value).get("runs"));
        let codes = told.and_then(Value::as_array).into_iter().flatten();
        for code in codes.filter_map(Value::as_str) {
            let id = RunId(self.id());
            let code = code.to_owned();
            floor.runs.push(Run { id, code });
        }
    }

    pub(super) fn bay(&mut self, floor: &Floor, value: &Value) -> Option<Bay> {
        let says = properties(value);
        let run = whole(says, "run_number").and_then(|n| usize::try_from(n).ok());
        let run = run.and_then(|number| floor.runs.get(number));
        let is_code = |code: &&str| (1..=CODE_MOST).contains(&code.chars().count());
        let code = text(says, "code").filter(is_code)?;
        let told = says.get("faces").and_then(Value::as_array)?;
        let mut faces = Vec::new();
        for (side, value) in [Side::A, Side::B].into_iter().zip(told) {
            faces.push(self.face(side, value, code)?);
        }
        if faces.is_empty() {
            return None;
        }
        Some(Bay {
            id: BayId(self.id()),
            run: run.map(|run| run.id),
            run_index: whole(says, "run_index").unwrap_or(0),
            code: code.to_owned(),
            centre: point(says.get("centre")?)?,
            length_mm: mm(says, "length_m").filter(|mm| *mm > 0)?,
            depth_mm: mm(says, "depth_m").filter(|mm| *mm > 0)?,
            turn_deg: whole(says, "turn_deg")?.rem_euclid(360),
            shelves: whole(says, "shelves").filter(|n| *n > 0)?,
            faces,
        })
    }

    fn face(&mut self, side: Side, value: &Value, code: &str) -> Option<Face> {
        let told = text(value, "side").and_then(Side::from_word);
        if told != Some(side) {
            return None;
        }
        let all = value.get("sections").and_then(Value::as_array);
        let mut sections = Vec::new();
        for value in all.into_iter().flatten() {
            match self.section(value) {
                Some(section) => sections.push(section),
                None => self.lose(format!("{code} {}", side.word())),
            }
        }
        Some(Face {
            id: FaceId(self.id()),
            side,
            sign: name(value, "sign"),
            sections,
        })
    }

    fn section(&mut self, value: &Value) -> Option<Section> {
        let code = text(value, "collection")?;
        let known = self.read.collections.iter().position(|c| c.code == code)?;
        let moving = value.get("moving").filter(|moving| moving.is_object());
        let (from_mm, to_mm) = (mm(value, "from_m")?, mm(value, "to_m")?);
        let section = Section {
            id: SectionId(self.id()),
            from_mm,
            to_mm: Some(to_mm).filter(|to| *to > from_mm && from_mm >= 0)?,
            collection: CollectionId(known as i64 + 1),
            first: text(value, "first")?.to_owned(),
            last: text(value, "last")?.to_owned(),
            subject: name(value, "subject"),
            surveyed_on: text(value, "surveyed_on").and_then(|day| day.parse().ok()),
            spread: text(value, "spread")
                .and_then(Spread::from_word)
                .unwrap_or_default(),
            moving: moving.map(|moving| Moving {
                until: text(moving, "until").and_then(|day| day.parse().ok()),
                say: name(moving, "say"),
            }),
        };
        self.close(Closed::Section(section.id), value);
        Some(section)
    }
}
