//! Who is here: read in one go, and shown so that a glance is enough to greet them and to know what is under way.

use super::{Message, Screen, UNKNOWN};
use crate::domain::complaint::Complaint;
use crate::domain::id::MemberId;
use crate::domain::inquiry::InquiryForm;
use crate::domain::language::Language;
use crate::domain::member::{Member, TraitKind};
use crate::domain::story::{StoryAct, StoryLine, Subject};
use crate::store::{Error, Reader, Unjoined};
use crate::ui::action::Action;
use crate::ui::ctx::Ctx;
use crate::ui::event::Event;
use crate::ui::icon::{Icon, sign};
use crate::ui::page::Page;
use crate::ui::screen::profile::photo;
use crate::ui::style::{self, gap, size};
use crate::ui::ticket::Ticket;
use crate::ui::trouble;
use crate::ui::widget::card::{card, panel};
use crate::ui::widget::field::field;
use crate::ui::widget::line::line;
use crate::ui::widget::one_line;
use crate::ui::widget::press::{button, press};
use crate::ui::widget::words;
use crate::ui::{Element, stamp, veil};
use crate::wording::{Wording, when};
use iced::widget::{column, row};
use iced::{Alignment, Fill, Task};
use std::collections::HashSet;

/// So many lines of the story are looked through for questions.
const STORY_READ: usize = 60;
/// So many of the last questions stand on the desk.
const ASKED_SHOWN: usize = 3;
/// So many likes and interests stand on the desk.
const TRAITS_SHOWN: usize = 3;

/// The member at the desk, with what is under way.
#[derive(Debug, Clone)]
pub struct Visitor {
    pub(super) member: Member,
    photo: Option<photo::Shown>,
    /// What they asked last, newest first.
    asked: Vec<StoryLine>,
    /// Their complaints that are not closed.
    open: Vec<Complaint>,
}

impl Visitor {
    /// Who it is.
    pub(super) fn id(&self) -> MemberId {
        self.member.id
    }
}

/// Reads all that is shown of a visitor.
pub(super) fn read(reader: &Reader<'_>, id: MemberId) -> Result<Option<Box<Visitor>>, Error> {
    let Some(member) = reader.get_member(id)? else {
        return Ok(None);
    };
    let mut asked = reader.list_timeline(id, STORY_READ)?;
    let undone = asked
        .iter()
        .filter(|line| is_inquiry(line, StoryAct::Withdrawn));
    let undone: HashSet<i64> = undone.map(|line| line.subject_id).collect();
    asked.retain(|line| is_inquiry(line, StoryAct::Asked) && !undone.contains(&line.subject_id));
    asked.truncate(ASKED_SHOWN);
    let photo = reader.find_photo(id)?.and_then(photo::Shown::of);
    Ok(Some(Box::new(Visitor {
        member,
        photo,
        asked,
        open: reader.list_open_complaints_of(id)?,
    })))
}

fn is_inquiry(line: &StoryLine, act: StoryAct) -> bool {
    line.subject == Subject::Inquiry && line.act == act
}

impl Screen {
    /// Whether somebody without a card stands here.
    pub fn has_unknown(&self) -> bool {
        !self.form.visitor.is_empty()
    }

    /// Whoever stood here has gone: the words for somebody without a card go with them.
    pub fn let_go(&mut self, ctx: &Ctx) -> Task<Message> {
        if !self.has_unknown() {
            return Task::none();
        }
        self.form.visitor.clear();
        self.keep(ctx)
    }

    /// Whoever stood here on that day was the member at the desk.
    pub(super) fn join(&self, ctx: &Ctx, index: usize) -> Action<Message> {
        let unjoined = self.lists.as_ref().and_then(|l| l.unjoined.get(index));
        let (Some(unjoined), Some(member)) = (unjoined, &ctx.visitor) else {
            return Action::none();
        };
        let (member, words) = (member.id, unjoined.words.clone());
        let on = (unjoined.day, ctx.branch.zone);
        let joined = ctx.write(move |w| w.join_visitor(member, &words, on));
        Action::task(Task::perform(joined, Message::Joined))
    }

    /// The visitor was read, or not.
    pub(super) fn visitor_read(
        &mut self,
        ctx: &Ctx,
        ticket: Ticket,
        answer: Result<Option<Box<Visitor>>, Error>,
    ) -> Action<Message> {
        if !self.visitors.is_newest(ticket) {
            return Action::none();
        }
        match answer {
            Ok(visitor) => {
                self.visitor = visitor;
                Action::none()
            }
            Err(why) => Action::event(Event::Notify(trouble::reading(&ctx.wording, &why))),
        }
    }

    /// Whoever was erased is in no word that is typed: it is as the file has it.
    pub fn forget(&mut self, ctx: &Ctx) -> Task<Message> {
        self.form = InquiryForm::new(ctx.fresh_key());
        self.similar.clear();
        Self::ask_draft(ctx)
    }
}

/// The member was here, and nothing is to be logged.
pub(super) fn came_by(ctx: &Ctx) -> Action<Message> {
    match ctx.visitor.as_ref().map(|visitor| visitor.id) {
        Some(id) => {
            let noted = ctx.write(move |w| w.note_visit(id));
            Action::task(Task::perform(noted, Message::Came))
        }
        None => Action::none(),
    }
}

/// The card that says who is here.
pub(super) fn who<'a>(screen: &'a Screen, ctx: &'a Ctx) -> Element<'a, Message> {
    let Some(visitor) = screen.visitor.as_deref() else {
        let unknown = line(ctx.say("desk-unknown-hint"), screen.form.visitor.as_str())
            .id(UNKNOWN)
            .on_input(Message::Unknown);
        let nobody = column![
            words::lead(ctx.say("desk-who-nobody")),
            words::quiet(ctx.say("desk-who-nobody-hint")),
            field(ctx.say("desk-unknown"), unknown, None),
        ];
        return card(ctx.say("desk-who"), nobody.spacing(gap::S));
    };
    let member = &visitor.member;
    if ctx.is_hidden {
        let hidden = column![
            words::lead(veil::name(ctx, &member.facts.name)),
            words::quiet(ctx.say("shell-hidden-again")),
        ];
        return card(ctx.say("desk-who"), hidden.spacing(gap::XS));
    }
    let mut lines = column![
        names(visitor, ctx),
        panel(words::body(greeting(member, ctx))),
        facts(member, ctx),
    ]
    .spacing(gap::M);
    let came = button(ctx.say("desk-came-by"))
        .on_press(Message::CameBy)
        .style(style::plain);
    let unknown = screen.lists.as_ref().filter(|l| !l.unjoined.is_empty());
    let ask = unknown.map(|_| {
        button(ctx.say("desk-unjoined-lately"))
            .on_press(Message::Unjoined(!screen.shows_unjoined))
            .style(style::plain)
    });
    lines = lines.push(row![came].push(ask).spacing(gap::S).wrap());
    if let Some(lists) = unknown.filter(|_| screen.shows_unjoined) {
        lines = lines.push(unjoined(&lists.unjoined, ctx));
    }
    if !visitor.open.is_empty() {
        lines = lines.push(under_way(&visitor.open, ctx));
    }
    if !visitor.asked.is_empty() {
        lines = lines.push(asked(&visitor.asked, ctx));
    }
    card(ctx.say("desk-who"), lines)
}

fn names<'a>(visitor: &'a Visitor, ctx: &'a Ctx) -> Element<'a, Message> {
    let member = &visitor.member;
    let mut names = column![words::heading(member.facts.name.as_str())].width(Fill);
    if let Some(tamil) = &member.facts.name_ta {
        names = names.push(words::quiet(tamil.as_str()));
    }
    let open = button(ctx.say("desk-who-open")).on_press(Message::Go(Page::Member(member.id)));
    let face = visitor.photo.as_ref().map(photo::Shown::view);
    row![]
        .push(face)
        .push(names)
        .push(open)
        .spacing(gap::S)
        .into()
}

/// In the member's own language and letters, whatever the screen speaks.
fn greeting(member: &Member, ctx: &Ctx) -> String {
    let facts = &member.facts;
    let language = facts.language.unwrap_or(ctx.wording.language());
    let name = match (&facts.name_ta, language) {
        _ if !facts.address_as.is_empty() => &facts.address_as,
        (Some(tamil), Language::Tamil) => tamil,
        _ => &facts.name,
    };
    // The sentence has a full stop of its own.
    let name = name.trim_end_matches('.');
    Wording::of(language).with("desk-greeting", &[("name", name.into())])
}

fn facts<'a>(member: &'a Member, ctx: &'a Ctx) -> Element<'a, Message> {
    let facts = &member.facts;
    let mut lines = column![].spacing(gap::S);
    if let Some(language) = facts.language {
        let language = ctx.say(&format!("language-{}", language.code()));
        let slots = [("language", language.into())];
        lines = lines.push(fact(
            Icon::Languages,
            ctx.wording.with("desk-who-speaks", &slots),
        ));
    }
    for need in &facts.access {
        let said = ctx.say(&format!("access-{}", need.word()));
        lines = lines.push(fact(Icon::Accessibility, said));
    }
    if !facts.need.is_empty() {
        let slots = [("need", facts.need.as_str().into())];
        lines = lines.push(fact(
            Icon::BookOpen,
            ctx.wording.with("desk-who-need", &slots),
        ));
    }
    let tells = |kind| matches!(kind, TraitKind::Like | TraitKind::Interest);
    let liked = member.traits.iter().filter(|t| tells(t.kind));
    for liked in liked.take(TRAITS_SHOWN) {
        lines = lines.push(fact(Icon::Heart, liked.text.clone()));
    }
    if let Some(seen) = member.seen_at {
        let seen = when::instant(&ctx.wording, ctx.now(), seen);
        let slots = [
            ("when", seen.into()),
            ("count", member.seen_count.max(1).into()),
        ];
        lines = lines.push(fact(
            Icon::History,
            ctx.wording.with("desk-who-seen", &slots),
        ));
    }
    lines.into()
}

fn fact<'a>(mark: Icon, said: String) -> Element<'a, Message> {
    row![
        sign(mark, size::LEAD).style(style::quiet),
        words::body(said).width(Fill)
    ]
    .spacing(gap::S)
    .into()
}

/// Visitors of the last days without a card: perhaps it was them.
fn unjoined<'a>(found: &'a [Unjoined], ctx: &'a Ctx) -> Element<'a, Message> {
    let rows = found.iter().enumerate().map(|(index, unjoined)| {
        let slots = [
            ("words", unjoined.words.as_str().into()),
            ("count", unjoined.count.into()),
        ];
        let said = one_line(ctx.wording.with("desk-unjoined", &slots)).width(Fill);
        let join = button(ctx.say("desk-join")).on_press(Message::Join(index));
        let row = row![said, stamp::stamp(ctx, unjoined.last_at), join];
        row.spacing(gap::S).align_y(Alignment::Center).into()
    });
    column(rows.collect::<Vec<_>>()).spacing(gap::XS).into()
}

/// Their open complaints: whoever serves them should know before they ask.
fn under_way<'a>(open: &'a [Complaint], ctx: &'a Ctx) -> Element<'a, Message> {
    let rows = column(open.iter().map(|complaint| {
        let stage = ctx.say(&format!("stage-{}", complaint.stage.word()));
        let state = stamp::due(ctx, complaint).unwrap_or_else(|| words::small(stage).into());
        let face = row![one_line(complaint.summary.as_str()).width(Fill), state];
        link(face, Page::Complaint(complaint.id))
    }));
    column![words::label(ctx.say("desk-who-complaints")), rows].into()
}

fn asked<'a>(asked: &'a [StoryLine], ctx: &'a Ctx) -> Element<'a, Message> {
    let rows = column(asked.iter().map(|line| {
        let face = row![
            one_line(line.about.as_str()).width(Fill),
            stamp::stamp(ctx, line.at)
        ];
        let id = crate::domain::id::InquiryId(line.subject_id);
        link(face, Page::Inquiry(id))
    }));
    column![words::label(ctx.say("desk-who-asked")), rows].into()
}

/// A row that leads to a page; its words stand in line with the card's.
fn link<'a>(face: iced::widget::Row<'a, Message>, page: Page) -> Element<'a, Message> {
    press(face.spacing(gap::S).align_y(Alignment::Center))
        .on_press(Message::Go(page))
        .width(Fill)
        .padding([gap::XS, 0.0])
        .align_x(Alignment::Start)
        .style(style::row(false))
        .into()
}
