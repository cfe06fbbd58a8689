//! The foot of the window: what was just done, with its way back, and the line that tells how the house stands.
//!
//! Notices stand in a strip of their own, never over a screen: a button under one could not be pressed (W3C WCAG 2.2, 2.4.11).

use super::notices::Shown;
use super::{Message, Shell};
use crate::domain::plan::Closed;
use crate::ui::Element;
use crate::ui::icon::{Icon, sign};
use crate::ui::notice;
use crate::ui::screen::closures::act;
use crate::ui::style::{self, Tone, gap, size};
use crate::ui::widget;
use crate::ui::widget::press::button;
use crate::ui::widget::words;
use crate::wording::when;
use iced::widget::{column, container, row};
use iced::{Alignment, Fill};

/// So many things out of service are named.
const CLOSED: usize = 2;
/// The widest a notice gets.
const NOTICE: f32 = 720.0;

/// The newest of what waits to be read, so that the screen keeps its room: one in a narrow window, two elsewhere. What
/// is put away makes room for the one before.
pub fn notices(shell: &Shell, is_narrow: bool) -> Element<'_, Message> {
    let most = if is_narrow { 1 } else { 2 };
    let hidden = shell.notices.lines.len().saturating_sub(most);
    let lines = shell.notices.lines.iter().enumerate().skip(hidden);
    let lines = column(lines.map(|(index, shown)| line(shell, index, shown)));
    container(lines.spacing(gap::S).max_width(NOTICE))
        .padding([0.0, gap::L])
        .align_right(Fill)
        .into()
}

fn line<'a>(shell: &Shell, index: usize, shown: &'a Shown) -> Element<'a, Message> {
    let ctx = &shell.ctx;
    let tone = match shown.notice.tone {
        notice::Tone::Done => Tone::Done,
        notice::Tone::Trouble => Tone::Late,
    };
    let mut line =
        widget::notice::notice(tone, shown.notice.text.as_str()).on_close(Message::Dismiss(index));
    if shown.notice.undo.is_some() {
        line = line.action(button(ctx.say("shell-undo")).on_press(Message::Undo(index)));
    }
    match &shown.notice.detail {
        Some(detail) if shown.is_unfolded => line = line.detail(detail.as_str()),
        Some(_) => {
            let unfold = button(ctx.say("shell-details"));
            line = line.action(unfold.on_press(Message::Unfold(index)).style(style::plain));
        }
        None => {}
    }
    line.into()
}

/// How the house stands: whose people these are, what is late, what is out of service; today's hours, the last save.
pub fn status(shell: &Shell, is_narrow: bool) -> Element<'_, Message> {
    let ctx = &shell.ctx;
    let mut line = row![].spacing(gap::L).align_y(Alignment::Center);
    if ctx.branch.is_demo && !is_narrow {
        line = line.push(words::small(ctx.say("shell-demo")));
    }
    let late = shell.complaints.late_count();
    if late > 0 {
        let said = ctx
            .wording
            .with("shell-status-late", &[("count", late.into())]);
        line = line.push(told(Icon::Clock, said, Tone::Late));
    }
    for said in closed(shell, if is_narrow { 1 } else { CLOSED }) {
        line = line.push(told(Icon::Ban, said, Tone::Plain));
    }
    let mut right = row![].spacing(gap::L);
    if let Some(at) = shell.saved_at {
        let at = when::time(ctx.branch.zone, at);
        right = right.push(words::small(
            ctx.wording
                .with("shell-status-saved", &[("when", at.into())]),
        ));
    }
    right = right.push(words::small(hours(shell)));
    let mut both = row![container(line.wrap()).width(Fill)];
    if !is_narrow {
        both = both.push(right);
    }
    container(both.spacing(gap::L))
        .padding([gap::XS, gap::L])
        .width(Fill)
        .into()
}

/// What is out of service, what most people walk by first; of the rest how much it is.
fn closed(shell: &Shell, most: usize) -> Vec<String> {
    let ctx = &shell.ctx;
    let Some(house) = &ctx.house else {
        return Vec::new();
    };
    let mut groups = act::groups(house, &ctx.wording);
    groups.sort_by_key(|group| match group.closure.what {
        Closed::Connector(_) => 0,
        Closed::Opening(_) | Closed::Zone(_) => 1,
        Closed::Place(_) => 2,
        Closed::Section(_) => 3,
    });
    let more = groups.len().saturating_sub(most);
    let named = groups.into_iter().take(most).map(|group| {
        let slots = [("name", group.name.into())];
        ctx.wording.with("shell-status-closed", &slots)
    });
    let slots = [("count", more.into())];
    let more = (more > 0).then(|| ctx.wording.with("shell-status-closed-more", &slots));
    named.chain(more).collect()
}

fn told<'a>(mark: Icon, said: String, tone: Tone) -> Element<'a, Message> {
    let said = words::small(said).style(move |theme| tone.text(theme));
    row![sign(mark, size::SMALL), said]
        .spacing(gap::XS)
        .align_y(Alignment::Center)
        .into()
}

/// When the branch is open today.
fn hours(shell: &Shell) -> String {
    let ctx = &shell.ctx;
    let spans = ctx.branch.hours.on(ctx.now().today());
    if spans.is_empty() {
        return ctx.say("shell-status-shut");
    }
    let spans = spans.iter().map(|s| when::span(s.from_min, s.to_min));
    let spans = spans.collect::<Vec<_>>().join(", ");
    ctx.wording
        .with("shell-status-open", &[("hours", spans.into())])
}
