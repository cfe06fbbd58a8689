//! A list nobody here knows: each of its columns is shown with what stands in it, and told what it is. What was told is
//! kept in the branch's file, so that the next list with the same columns comes in by itself.

use super::Message;
use crate::exchange::kind::Kind;
use crate::exchange::told::{self, Asked, Part, Roles};
use crate::exchange::{Error, holdings, members, places, shelves};
use crate::store::Store;
use crate::ui::Element;
use crate::ui::ctx::Ctx;
use crate::ui::icon::{Icon, sign};
use crate::ui::style::{self, Tone, gap, size};
use crate::ui::widget::card::{card, panel};
use crate::ui::widget::choice::choice;
use crate::ui::widget::oneline::one_line;
use crate::ui::widget::press::{button, icon_button, press};
use crate::ui::widget::remark::remark;
use crate::ui::widget::words;
use iced::widget::{column, row};
use iced::{Alignment, Fill, FillPortion};
use serde_json::Value;
use std::path::Path;

/// The columns of a list while they are told what they are.
#[derive(Debug, Clone)]
pub enum Telling {
    Members(Columns<members::Role>),
    Holdings(Columns<holdings::Role>),
    Shelves(Columns<shelves::Role>),
    Places(Columns<places::Role>),
}

/// The columns of one kind of list.
#[derive(Debug, Clone)]
pub struct Columns<P> {
    asked: Vec<Asked<P>>,
    /// The column whose choices are shown.
    open: Option<usize>,
}

impl Telling {
    /// Reads the columns of a file.
    ///
    /// # Errors
    /// The list can't be read, or the branch's file.
    pub fn ask(kind: Kind, path: &Path, store: &Store) -> Result<Self, Error> {
        Ok(match kind {
            Kind::Holdings => Self::Holdings(Columns::new(told::ask(path, store)?)),
            Kind::Shelves => Self::Shelves(Columns::new(told::ask(path, store)?)),
            Kind::Places => Self::Places(Columns::new(told::ask(path, store)?)),
            Kind::Members | Kind::Floors => Self::Members(Columns::new(told::ask(path, store)?)),
        })
    }

    /// Shows or hides what a column can be.
    pub fn unfold(&mut self, index: usize) {
        match self {
            Self::Members(columns) => columns.unfold(index),
            Self::Holdings(columns) => columns.unfold(index),
            Self::Shelves(columns) => columns.unfold(index),
            Self::Places(columns) => columns.unfold(index),
        }
    }

    /// A column is told what it is, by the word of it.
    pub fn tell(&mut self, index: usize, word: Option<&str>) {
        match self {
            Self::Members(columns) => columns.tell(index, word),
            Self::Holdings(columns) => columns.tell(index, word),
            Self::Shelves(columns) => columns.tell(index, word),
            Self::Places(columns) => columns.tell(index, word),
        }
    }

    /// What was told and under which name it is kept, if it is enough to bring the list in.
    pub fn told(&self) -> Option<(String, Value)> {
        match self {
            Self::Members(columns) => columns.told(),
            Self::Holdings(columns) => columns.told(),
            Self::Shelves(columns) => columns.told(),
            Self::Places(columns) => columns.told(),
        }
    }

    pub fn view<'a>(&'a self, ctx: &'a Ctx) -> Element<'a, Message> {
        match self {
            Self::Members(columns) => columns.view((member_part, "import-tell-needed"), ctx),
            Self::Holdings(columns) => columns.view((copy_part, "import-tell-needed-copies"), ctx),
            Self::Shelves(columns) => columns.view((shelf_part, "import-tell-needed-shelves"), ctx),
            Self::Places(columns) => columns.view((place_part, "import-tell-needed-places"), ctx),
        }
    }
}

/// What a role is called.
type Called<P> = fn(P, &Ctx) -> String;

fn member_part(role: members::Role, ctx: &Ctx) -> String {
    match role {
        members::Role::Fact(field) | members::Role::Further(field) => {
            ctx.say(&format!("field-{}", field.word()))
        }
        role => ctx.say(&format!("import-role-{}", role.word())),
    }
}

fn copy_part(role: holdings::Role, ctx: &Ctx) -> String {
    ctx.say(&format!("import-copy-{}", role.word()))
}

fn shelf_part(role: shelves::Role, ctx: &Ctx) -> String {
    ctx.say(&format!("import-shelf-{}", role.word()))
}

fn place_part(role: places::Role, ctx: &Ctx) -> String {
    ctx.say(&format!("import-spot-{}", role.word()))
}

impl<P: Part> Columns<P> {
    fn new(asked: Vec<Asked<P>>) -> Self {
        Self { asked, open: None }
    }

    fn unfold(&mut self, index: usize) {
        self.open = (self.open != Some(index)).then_some(index);
    }

    fn tell(&mut self, index: usize, word: Option<&str>) {
        if let Some(column) = self.asked.get_mut(index) {
            column.role = word.and_then(P::from_word);
        }
        self.open = None;
    }

    fn told(&self) -> Option<(String, Value)> {
        let roles = Roles::of(self.asked.iter());
        let value = serde_json::to_value(&roles).ok()?;
        roles.is_enough().then(|| (roles.key(), value))
    }

    fn view<'a>(
        &'a self,
        (called, needed): (Called<P>, &str),
        ctx: &'a Ctx,
    ) -> Element<'a, Message> {
        let roles = self.told();
        let mut lines = column![words::body(ctx.say("import-tell-lead"))].spacing(gap::S);
        for (index, column) in self.asked.iter().enumerate() {
            lines = lines.push(self.column(index, column, (called, ctx)));
        }
        if roles.is_none() {
            let said = ctx.say(needed);
            lines = lines.push(remark(Tone::Due, Icon::CircleAlert, said));
        }
        let keep = icon_button(Icon::Eye, ctx.say("import-tell-keep"))
            .on_press_maybe(roles.map(|_| Message::Tell))
            .style(style::primary);
        let again = button(ctx.say("import-again")).on_press(Message::Again);
        let actions = row![keep, again].spacing(gap::S).wrap();
        card(ctx.say("import-tell-title"), lines.push(actions))
    }

    /// A column: its name, what stands in it, what it is; and all it can be, once that is pressed.
    fn column<'a>(
        &'a self,
        index: usize,
        column: &'a Asked<P>,
        (called, ctx): (Called<P>, &'a Ctx),
    ) -> Element<'a, Message> {
        let name = |role: Option<P>| match role {
            None => ctx.say("import-role-left"),
            Some(role) => called(role, ctx),
        };
        let is_open = self.open == Some(index);
        let samples = column.samples.join(" · ");
        let mark = if is_open {
            Icon::ChevronUp
        } else {
            Icon::ChevronDown
        };
        let role = row![
            words::level(words::strong(name(column.role))),
            sign(mark, size::BODY)
        ];
        let is_taken = column.role.is_some();
        let line = row![
            column_of(words::strong(column.name.as_str()), samples).width(FillPortion(3)),
            press(role.spacing(gap::S).align_y(Alignment::Center))
                .on_press(Message::Unfold(index))
                .padding([gap::XS, gap::S])
                .style(style::part(is_taken))
                .width(FillPortion(2)),
        ];
        let line = line.spacing(gap::M).align_y(Alignment::Center);
        if !is_open {
            return line.into();
        }
        let all = P::CHOICES.iter().map(|role| Some(*role));
        let options = std::iter::once(None).chain(all);
        let options: Vec<_> = options
            .map(|role| (role.map(P::word), name(role)))
            .collect();
        let choices = choice(options, column.role.map(P::word), move |word| {
            Message::Role(index, word)
        });
        iced::widget::column![line, panel(choices)]
            .spacing(gap::S)
            .into()
    }
}

fn column_of<'a>(
    name: iced::widget::Text<'a>,
    samples: String,
) -> iced::widget::Column<'a, Message> {
    iced::widget::column![name, one_line(samples).small().width(Fill)]
}
