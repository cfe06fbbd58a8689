//! What is seen of escorts on every page: who is out, and the form of one that is about to begin.

use super::{Escorts, FIELD, Form, Message};
use crate::domain::guide::{Escort, GuideEnd};
use crate::domain::id::StaffId;
use crate::ui::Element;
use crate::ui::ctx::Ctx;
use crate::ui::icon::{Icon, sign};
use crate::ui::keys::Shortcut;
use crate::ui::style::{self, Tone, gap, size};
use crate::ui::veil;
use crate::ui::widget::choice::choice;
use crate::ui::widget::line::line;
use crate::ui::widget::press::{Press, button, icon_button, sign_button};
use crate::ui::widget::tip::tip;
use crate::ui::widget::words;
use crate::wording::when;
use iced::widget::{column, container, row, space};
use iced::{Alignment, Padding};

/// The field for where to.
const TO: f32 = 260.0;
/// The sentence that says who is out; longer ones wrap.
const SAID: f32 = 620.0;

impl Escorts {
    /// Nothing where nobody is out or about to leave.
    pub fn view<'a>(&'a self, ctx: &'a Ctx, is_narrow: bool) -> Element<'a, Message> {
        if self.out.is_empty() && self.form.is_none() {
            return space().into();
        }
        let is_short = is_narrow && !self.is_unfolded;
        let out = self.out.iter().map(|escort| match is_short {
            true => self.short(escort, ctx),
            false => self.out(escort, ctx),
        });
        let lines = column(out).push(self.form.as_ref().map(|form| self.form(form, ctx)));
        let sides = Padding {
            top: gap::XS,
            ..Padding::from([0.0, gap::L])
        };
        container(lines.spacing(gap::XS)).padding(sides).into()
    }

    /// Who is out, and the commonest end; the rest unfolds.
    fn short<'a>(&'a self, escort: &'a Escort, ctx: &'a Ctx) -> Element<'a, Message> {
        let more = button(ctx.say("guide-more")).on_press(Message::Unfold(true));
        let acts = row![found(escort, ctx), more.style(style::plain)];
        band(row![said(escort, ctx), acts.spacing(gap::XS)])
    }

    /// Who is out, who has the desk, and how it ended.
    fn out<'a>(&'a self, escort: &'a Escort, ctx: &'a Ctx) -> Element<'a, Message> {
        let id = escort.id;
        let mut covers = self.covers(ctx, None);
        covers.extend(escort.covers.filter(|c| !covers.contains(c)));
        let covers = choose(covers, escort.covers, ctx, move |c| Message::Cover(id, c));
        let lost = end(escort, (Icon::CircleQuestionMark, GuideEnd::NotFound), ctx);
        let alone = end(escort, (Icon::MoveRight, GuideEnd::Alone), ctx);
        let ends = row![found(escort, ctx), lost, alone];
        let ends = ends.spacing(gap::XS).wrap();
        band(row![said(escort, ctx), covers, ends])
    }
    /// For whom, where to, who has the desk meanwhile.
    fn form<'a>(&'a self, form: &'a Form, ctx: &'a Ctx) -> Element<'a, Message> {
        let visitor = ctx.visitor.as_ref().map(|visitor| visitor.name.as_str());
        let slots = [("whom", whom(visitor, ctx).into())];
        let said = words::strong(ctx.wording.with("guide-ask", &slots));
        let to = line(ctx.say("guide-ask-to"), &form.to)
            .id(FIELD)
            .icon(Icon::MapPin)
            .on_input(Message::Typed)
            .on_submit(Message::Begin);
        let me = ctx.me.as_ref().map(|me| me.id);
        let covers = choose(self.covers(ctx, me), form.covers, ctx, Message::Covers);
        let begin = icon_button(Icon::HandHelping, ctx.say("guide-ask-begin"))
            .on_press_maybe((!form.is_saving).then_some(Message::Begin))
            .style(style::primary);
        let leave = sign_button(Icon::X).on_press(Message::Leave);
        let leave = tip(leave, ctx.say("guide-ask-leave"), Some(Shortcut::Leave));
        let acts = row![begin, leave].spacing(gap::XS);
        band(row![said, container(to).width(TO), covers, acts])
    }
}

/// "Kavitha is out with Meena Sundaram since 10:42. To: Floor 5".
fn said<'a>(escort: &Escort, ctx: &Ctx) -> Element<'a, Message> {
    let slots = [
        ("who", name(escort.who, ctx).into()),
        ("whom", whom(escort.member.as_deref(), ctx).into()),
        ("time", when::time(ctx.branch.zone, escort.since).into()),
    ];
    let mut said = ctx.wording.with("guide-out", &slots);
    if !escort.goal.is_empty() {
        let slots = [("goal", escort.goal.as_str().into())];
        said = [said, ctx.wording.with("guide-out-to", &slots)].join(" ");
    }
    container(words::body(said)).max_width(SAID).into()
}

/// One way an escort ends.
fn end<'a>(escort: &Escort, (mark, end): (Icon, GuideEnd), ctx: &Ctx) -> Press<'a, Message> {
    let said = ctx.say(&format!("guide-end-{}", end.word()));
    icon_button(mark, said).on_press(Message::End(escort.id, end))
}

/// The commonest one, which has the key.
fn found<'a>(escort: &Escort, ctx: &'a Ctx) -> Element<'a, Message> {
    let found = end(escort, (Icon::Check, GuideEnd::Found), ctx).style(style::primary);
    tip(found, ctx.say("key-escort"), Some(Shortcut::Escort))
}

/// A line in the tone of what goes on; it wraps where there is little room.
fn band<'a>(parts: iced::widget::Row<'a, Message>) -> Element<'a, Message> {
    let parts = parts.spacing(gap::L).align_y(Alignment::Center);
    let tone = Tone::Accent;
    let mark = sign(Icon::HandHelping, size::LEAD).style(move |theme| tone.text(theme));
    let parts = row![
        container(mark).center_y(style::TARGET),
        parts.wrap().vertical_spacing(gap::XS)
    ];
    container(parts.spacing(gap::S))
        .padding([gap::XS, gap::S])
        .width(iced::Fill)
        .style(style::toned(tone))
        .into()
}

/// Who has the desk meanwhile.
fn choose<'a>(
    covers: Vec<StaffId>,
    chosen: Option<StaffId>,
    ctx: &'a Ctx,
    on_choose: impl Fn(Option<StaffId>) -> Message + 'a,
) -> Element<'a, Message> {
    let named = covers.into_iter().map(|id| (Some(id), name(Some(id), ctx)));
    let nobody = std::iter::once((None, ctx.say("guide-escort-nobody")));
    let label = container(words::label(ctx.say("guide-escort-covers"))).center_y(style::TARGET);
    row![label, choice(nobody.chain(named), chosen, on_choose)]
        .spacing(gap::S)
        .into()
}

fn whom(member: Option<&str>, ctx: &Ctx) -> String {
    match member {
        Some(name) => veil::name(ctx, name).into_owned(),
        None => ctx.say("guide-whom"),
    }
}

fn name(id: Option<StaffId>, ctx: &Ctx) -> String {
    let staff = ctx.staff.iter().find(|s| Some(s.id) == id);
    staff.map_or_else(
        || ctx.say("guide-escort-somebody"),
        |s| s.name.text(ctx.wording.language()).to_owned(),
    )
}
