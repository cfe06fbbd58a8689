//! What a list would do, row by row: whom or what it adds, what it changes from what to what, what it no longer names, and
//! what can't be taken.

use super::Message;
use crate::domain::member::{CONTACTS, Contact, MemberChange, MemberField};
use crate::exchange::preview::{BACK, Change, Would};
use crate::exchange::report::{Counted, Report};
use crate::ui::Element;
use crate::ui::ctx::Ctx;
use crate::ui::fact;
use crate::ui::style::{self, gap};
use crate::ui::widget::choice::choice;
use crate::ui::widget::list::list;
use crate::ui::widget::oneline::one_line;
use crate::ui::widget::words;
use iced::Fill;
use iced::widget::{column, container, space};
use serde_json::Value;

/// The height of a row.
const ROW: f32 = 52.0;
/// How much of the rows is seen at once.
const ROWS: f32 = 312.0;

/// Which rows are looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Part {
    Added,
    Changed,
    /// In earlier lists, and not in this one.
    Vanished,
    Refused,
}

/// A report with its rows as they are shown.
pub struct Rows {
    part: Part,
    /// Each change of each member, as a row of its own.
    changes: Vec<Step>,
}

/// One thing that a row of the list changes.
struct Step {
    /// Its place among the changed.
    whose: usize,
    /// The word of a fact, or the name of what is kept beside the facts.
    what: String,
    of: Of,
    old: String,
    new: String,
}

/// Whose fact something is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Of {
    Member,
    /// Kept beside a member's facts.
    Beside,
    Copy,
    Place,
    Face,
}

impl Rows {
    pub fn new(report: &Report) -> Self {
        let changed = report.preview.changed.iter().enumerate();
        let changes = changed.flat_map(|(whose, would)| steps(whose, &would.change));
        let has = [
            (Part::Refused, !report.refused.is_empty()),
            (Part::Changed, !report.preview.changed.is_empty()),
            (Part::Added, !report.preview.added.is_empty()),
            (Part::Vanished, !report.preview.vanished.is_empty()),
        ];
        let first = has.into_iter().find(|(_, has)| *has);
        Self {
            part: first.map_or(Part::Added, |(part, _)| part),
            changes: changes.collect(),
        }
    }

    pub fn choose(&mut self, part: Part) {
        self.part = part;
    }

    /// The rows with the choice between them; nothing where there are none.
    pub fn view<'a>(&'a self, report: &'a Report, ctx: &'a Ctx) -> Option<Element<'a, Message>> {
        let would = &report.preview;
        let refused = u64::try_from(report.refused.len()).unwrap_or(u64::MAX);
        let parts = [
            (Part::Added, "added", report.added, would.added.len()),
            (
                Part::Changed,
                "changed",
                report.updated,
                would.changed.len(),
            ),
            (
                Part::Vanished,
                "vanished",
                would.vanish,
                would.vanished.len(),
            ),
            (Part::Refused, "refused", refused, report.refused.len()),
        ];
        let named = parts.iter().filter(|(.., shown)| *shown > 0);
        let named = named.map(|(part, word, count, _)| {
            let count = i64::try_from(*count).unwrap_or(i64::MAX);
            let id = format!("import-part-{word}");
            (*part, ctx.wording.with(&id, &[("count", count.into())]))
        });
        let named: Vec<(Part, String)> = named.collect();
        if named.is_empty() {
            return None;
        }
        let (.., count, shown) = parts.into_iter().find(|part| part.0 == self.part)?;
        let rows = match self.part {
            Part::Added => would.added.len(),
            Part::Changed => self.changes.len(),
            Part::Vanished => would.vanished.len(),
            Part::Refused => report.refused.len(),
        };
        let seen = list(rows, move |index| self.row(report, index, ctx));
        let seen = container(seen.row_height(ROW).subject(self.part))
            .style(style::panel)
            .width(Fill)
            .height(ROWS.min(ROW * rows as f32));
        let mut lines = column![choice(named, self.part, Message::Part), seen].spacing(gap::S);
        if u64::try_from(shown).is_ok_and(|shown| shown < count) {
            let said = ctx
                .wording
                .with("import-part-first", &[("count", shown.into())]);
            lines = lines.push(words::small(said));
        }
        Some(lines.into())
    }

    fn row<'a>(&'a self, report: &'a Report, index: usize, ctx: &'a Ctx) -> Element<'a, Message> {
        let would = &report.preview;
        let said = match self.part {
            Part::Added => would
                .added
                .get(index)
                .map(|row| two(row.name.clone(), whose(row, report.counted, ctx))),
            Part::Changed => self.changes.get(index).and_then(|step| {
                let row = would.changed.get(step.whose)?;
                let above = format!("{} · {}", row.name, whose(row, report.counted, ctx));
                Some(two(step.said(ctx), above))
            }),
            Part::Vanished => would
                .vanished
                .get(index)
                .map(|row| two(row.name.clone(), whose(row, report.counted, ctx))),
            Part::Refused => (report.refused.get(index))
                .map(|row| words::body(row.sentence(&ctx.wording)).into()),
        };
        let said = said.unwrap_or_else(|| space().into());
        container(said)
            .padding([gap::XS, gap::M])
            .center_y(ROW)
            .into()
    }
}

/// A line and what stands below it, quietly.
fn two<'a>(said: String, below: String) -> Element<'a, Message> {
    column![
        one_line(said).width(Fill),
        one_line(below).small().width(Fill)
    ]
    .into()
}

/// The number of a row's member, and where the row stands.
fn whose(row: &Would, counted: Counted, ctx: &Ctx) -> String {
    let id = match counted {
        Counted::Lines => "import-row-line",
        Counted::Records => "import-row-record",
    };
    let Some(line) = row.line else {
        return row.number.clone();
    };
    let line = i64::try_from(line).unwrap_or(i64::MAX);
    let slots = [
        ("number", row.number.as_str().into()),
        ("line", line.into()),
    ];
    ctx.wording.with(id, &slots)
}

impl Step {
    fn said(&self, ctx: &Ctx) -> String {
        if self.of == Of::Copy && self.what == BACK {
            return ctx.say("import-copy-back");
        }
        let what = match self.of {
            Of::Member => ctx.say(&format!("field-{}", self.what)),
            Of::Copy => ctx.say(&format!("import-copy-{}", self.what)),
            Of::Place => ctx.say(&format!("import-place-{}", self.what)),
            Of::Face => ctx.say(&format!("import-face-{}", self.what)),
            Of::Beside => self.what.clone(),
        };
        let field = MemberField::from_word(&self.what).filter(|_| self.of == Of::Member);
        let is_kind = self.of == Of::Place && self.what == "kind";
        let shown = |text: &str| match field {
            _ if text.is_empty() => "–".to_owned(),
            _ if is_kind => ctx.say(&format!("place-{text}")),
            Some(field) => fact::said(ctx, field, text),
            None => text.to_owned(),
        };
        let slots = [
            ("field", what.into()),
            ("old", shown(&self.old).into()),
            ("new", shown(&self.new).into()),
        ];
        ctx.wording.with("import-from-to", &slots)
    }
}

/// What a change changes, one after the other.
fn steps(whose: usize, change: &Change) -> Vec<Step> {
    match change {
        Change::Member(change) => member_steps(whose, change),
        Change::Copy(facts) => fact_steps((whose, Of::Copy), facts),
        Change::Place(facts) => fact_steps((whose, Of::Place), facts),
        Change::Face(facts) => fact_steps((whose, Of::Face), facts),
    }
}

fn fact_steps((whose, of): (usize, Of), facts: &[(&'static str, [String; 2])]) -> Vec<Step> {
    let step = |(word, [old, new]): &(&str, [String; 2])| Step {
        whose,
        what: (*word).to_owned(),
        of,
        old: old.clone(),
        new: new.clone(),
    };
    facts.iter().map(step).collect()
}

fn member_steps(whose: usize, change: &MemberChange) -> Vec<Step> {
    let ways = |contacts: &[Contact]| {
        let values: Vec<&str> = contacts.iter().map(|c| c.value.as_str()).collect();
        values.join(", ")
    };
    let kept = |value: &Value| match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    };
    let step = |what: &str, of: Of, [old, new]: [String; 2]| Step {
        whose,
        what: what.to_owned(),
        of,
        old,
        new,
    };
    let facts = (change.fields.iter()).map(|(f, texts)| step(f.word(), Of::Member, texts.clone()));
    let contacts = (change.contacts.iter())
        .map(|[old, new]| step(CONTACTS, Of::Member, [ways(old), ways(new)]));
    let extra = (change.extra.iter())
        .map(|(name, [old, new])| step(name, Of::Beside, [kept(old), kept(new)]));
    facts.chain(contacts).chain(extra).collect()
}
