//! A list nobody here knows: each of its columns is shown with what stands in it, and told what it is. What was told is
//! kept in the branch's file, so that the next list with the same columns comes in by itself.

use super::Message;
use crate::exchange::members::{Asked, Role, Roles};
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

/// The columns while they are told what they are.
pub struct Telling {
    asked: Vec<Asked>,
    /// The column whose choices are shown.
    open: Option<usize>,
}

impl Telling {
    pub fn new(asked: Vec<Asked>) -> Self {
        Self { asked, open: None }
    }

    /// Shows or hides what a column can be.
    pub fn unfold(&mut self, index: usize) {
        self.open = (self.open != Some(index)).then_some(index);
    }

    /// A column is told what it is.
    pub fn tell(&mut self, index: usize, role: Option<Role>) {
        if let Some(column) = self.asked.get_mut(index) {
            column.role = role;
        }
        self.open = None;
    }

    /// What was told, if it is enough to bring the list in.
    pub fn roles(&self) -> Option<Roles> {
        let roles = Roles::of(self.asked.iter());
        roles.is_enough().then_some(roles)
    }

    pub fn view<'a>(&'a self, ctx: &'a Ctx) -> Element<'a, Message> {
        let roles = self.roles();
        let mut lines = column![words::body(ctx.say("import-tell-lead"))].spacing(gap::S);
        for (index, column) in self.asked.iter().enumerate() {
            lines = lines.push(self.column(index, column, ctx));
        }
        if roles.is_none() {
            let said = ctx.say("import-tell-needed");
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
    fn column<'a>(&'a self, index: usize, column: &'a Asked, ctx: &'a Ctx) -> Element<'a, Message> {
        let is_open = self.open == Some(index);
        let samples = column.samples.join(" · ");
        let mark = if is_open {
            Icon::ChevronUp
        } else {
            Icon::ChevronDown
        };
        let role = row![
            words::level(words::strong(name(column.role, ctx))),
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
        let all = Role::CHOICES.iter().map(|role| Some(*role));
        let options = std::iter::once(None).chain(all);
        let options: Vec<_> = options.map(|role| (role, name(role, ctx))).collect();
        let choices = choice(options, column.role, move |role| Message::Role(index, role));
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

/// What a role is called.
fn name(role: Option<Role>, ctx: &Ctx) -> String {
    match role {
        None => ctx.say("import-role-left"),
        Some(Role::Fact(field) | Role::Further(field)) => {
            ctx.say(&format!("field-{}", field.word()))
        }
        Some(role) => ctx.say(&format!("import-role-{}", role.word())),
    }
}
