//! Everything the desk had to do with a member, newest first; one strand of it where that is wanted.

use super::{Message, Profile, Strand, page_of};
use crate::domain::story::{StoryAct, StoryLine};
use crate::ui::ctx::Ctx;
use crate::ui::icon::{Icon, sign};
use crate::ui::style::{self, gap, size};
use crate::ui::widget::card::card;
use crate::ui::widget::choice::choice;
use crate::ui::widget::empty::empty;
use crate::ui::widget::press::{icon_button, press};
use crate::ui::widget::words;
use crate::ui::{Element, stamp};
use crate::wording::when;
use iced::widget::{column, container, row};
use iced::{Alignment, Fill};

/// The card with the lines of a strand, or with all.
pub(super) fn timeline<'a>(
    profile: &'a Profile,
    strand: Option<Strand>,
    ctx: &'a Ctx,
) -> Element<'a, Message> {
    let lines = profile.timeline.as_slice();
    if lines.is_empty() {
        return card(
            ctx.say("members-timeline"),
            empty(Icon::History, ctx.say("members-timeline-none")),
        );
    }
    let shown = lines.iter().enumerate();
    let shown = shown.filter(|(_, line)| strand.is_none_or(|s| s == Strand::of(line)));
    let told = column(shown.map(|(index, line)| told(index, line, ctx)));
    let mut content = column![].spacing(gap::S);
    if let Some(strands) = strands(lines, strand, ctx) {
        content = content.push(strands);
    }
    let mut content = content.push(told);
    if profile.has_earlier {
        let earlier = icon_button(Icon::ChevronDown, ctx.say("members-timeline-earlier"));
        content = content.push(earlier.on_press(Message::Earlier).style(style::plain));
    }
    card(ctx.say("members-timeline"), content)
}

/// The choice between strands; none where all lines belong to one.
fn strands<'a>(
    lines: &[StoryLine],
    strand: Option<Strand>,
    ctx: &Ctx,
) -> Option<Element<'a, Message>> {
    let count = |s: Strand| lines.iter().filter(|line| Strand::of(line) == s).count();
    let there: Vec<Strand> = Strand::ALL.into_iter().filter(|s| count(*s) > 0).collect();
    if there.len() < 2 {
        return None;
    }
    let all = (None, ctx.say("members-strand-all"));
    let strands = there.into_iter().map(|s| {
        let id = format!("members-strand-{}", s.word());
        let said = ctx.wording.with(&id, &[("count", count(s).into())]);
        (Some(s), said)
    });
    let options: Vec<(Option<Strand>, String)> = std::iter::once(all).chain(strands).collect();
    Some(choice(options, strand, Message::Show))
}

fn told<'a>(index: usize, line: &'a StoryLine, ctx: &'a Ctx) -> Element<'a, Message> {
    let who = line
        .actor
        .clone()
        .unwrap_or_else(|| ctx.say("members-program"));
    let at = when::instant(&ctx.wording, ctx.now(), line.at);
    let slots = [("when", at.into()), ("who", who.into())];
    let by = words::small(ctx.wording.with("members-timeline-by", &slots));
    let act = words::label(ctx.say(&format!("act-{}", line.act.word())));
    let head = row![act, stamp::exactly(ctx, line.at, by)].spacing(gap::M);
    let mut said = column![head.wrap()].width(Fill);
    if !line.about.is_empty() {
        said = said.push(words::body(line.about.as_str()));
    }
    if !line.fields.is_empty() {
        let names = line.fields.iter().map(|f| ctx.say(&format!("field-{f}")));
        said = said.push(words::body(names.collect::<Vec<_>>().join(" · ")));
    }
    let mark = sign(symbol(line.act), size::LEAD).style(style::quiet);
    let face = row![mark, said].spacing(gap::M);
    if page_of(line).is_none() {
        return container(face).padding(gap::S).into();
    }
    press(face)
        .on_press(Message::Open(index))
        .width(Fill)
        .padding(gap::S)
        .align_x(Alignment::Start)
        .style(style::row(false))
        .into()
}

fn symbol(act: StoryAct) -> Icon {
    match act {
        StoryAct::Asked => Icon::MessageSquare,
        StoryAct::Received
        | StoryAct::Acknowledged
        | StoryAct::Unacknowledged
        | StoryAct::Investigated => Icon::Flag,
        StoryAct::Answered | StoryAct::Verified | StoryAct::Closed => Icon::CircleCheck,
        StoryAct::Visited | StoryAct::VisitWithdrawn => Icon::User,
        StoryAct::SlipMade | StoryAct::Guided | StoryAct::Returned => Icon::Route,
        StoryAct::Sought => Icon::Search,
        StoryAct::Found => Icon::BookOpen,
        StoryAct::Informed | StoryAct::WaitingTold => Icon::Phone,
        StoryAct::Noted | StoryAct::NoteEnded | StoryAct::NoteReopened => Icon::Pencil,
        StoryAct::Withdrawn | StoryAct::Restored | StoryAct::Reopened | StoryAct::HandedOver => {
            Icon::Undo
        }
        StoryAct::Imported | StoryAct::Added => Icon::Plus,
        StoryAct::FormGiven | StoryAct::Enrolled | StoryAct::CardLost | StoryAct::CardReplaced => {
            Icon::IdCard
        }
        StoryAct::Joined | StoryAct::Parted => Icon::UserPlus,
        StoryAct::Merged | StoryAct::TakenApart | StoryAct::ToldApart => Icon::Users,
        StoryAct::Agreed | StoryAct::AgreedNoMore => Icon::Check,
        StoryAct::PhotoAdded | StoryAct::PhotoEnded | StoryAct::PhotoReopened => Icon::User,
        StoryAct::TraitNoted | StoryAct::TraitEnded | StoryAct::TraitReopened => Icon::Heart,
        StoryAct::GaveUp
        | StoryAct::Removed
        | StoryAct::Vanished
        | StoryAct::Erased
        | StoryAct::LetGo => Icon::X,
        StoryAct::Exported => Icon::Upload,
        StoryAct::Changed => Icon::Pencil,
        StoryAct::ClosedOff | StoryAct::OpenedUp => Icon::Ban,
        StoryAct::Redrawn => Icon::Pencil,
    }
}
