//! The exact facts of what is chosen, and what can be done with it.

use super::act::TURN_DEG;
use super::field::{Field, text};
use super::panel::{accesses, connectors, openings, places, stops, typed, zones};
use super::{Board, Entered, Fact, Message, corner, signs};
use crate::domain::draw::{Alignment as To, Item, Part};
use crate::ui::Element;
use crate::ui::ctx::Ctx;
use crate::ui::icon::Icon;
use crate::ui::keys::Shortcut;
use crate::ui::style::{self, gap};
use crate::ui::tool::Tool;
use crate::ui::widget::field::field;
use crate::ui::widget::line::line;
use crate::ui::widget::press::{button, icon_button};
use crate::ui::widget::tip::tip;
use crate::ui::widget::toggle::toggle;
use crate::ui::widget::words;
use iced::widget::{Column, column, row};

/// What it is, its facts, what can be done.
pub fn view<'a>(board: &'a Board, ctx: &'a Ctx) -> Element<'a, Message> {
    let parts = board.parts();
    let chosen = board.chosen(&parts);
    let mut lines = column![words::lead(title(board, ctx))].spacing(gap::S);
    if board.row_turn().is_some() {
        lines = lines.push(repeat(board, ctx));
    }
    lines = match chosen.one() {
        Some(item) => own(lines, board, ctx, item),
        None => several(lines, board, ctx),
    };
    lines = lines
        .push(corner::view(board, ctx))
        .push(corner::bays(board, ctx));
    if !chosen.bays().is_empty() {
        lines = numbering(lines, board, ctx);
    }
    if board.hand.movable().is_empty() {
        return lines.into();
    }
    let of = |field| typed(board, ctx, field);
    lines = lines.push(row![of(Field::Left), of(Field::Top)].spacing(gap::S));
    lines.push(acts(board, ctx)).into()
}

/// "Row of 6 bays", "Wall", "7 things".
fn title(board: &Board, ctx: &Ctx) -> String {
    let parts = board.parts();
    let chosen = board.chosen(&parts);
    let bays = chosen.bays().len();
    match parts.as_slice() {
        [Part::Run(_)] => ctx
            .wording
            .with("draw-chosen-run", &[("bays", bays.into())]),
        [part] => kind(ctx, *part),
        several => ctx.wording.with(
            "draw-chosen-several",
            &[("things", several.len().into()), ("bays", bays.into())],
        ),
    }
}

/// What kind of thing it is.
pub fn kind(ctx: &Ctx, part: Part) -> String {
    ctx.say(match part {
        Part::Floor(_) => "draw-floor",
        Part::Underlay(_) => "draw-picture",
        Part::Zone(_) => "draw-tool-zone",
        Part::Wall(_) => "draw-tool-wall",
        Part::Opening(_) => "draw-tool-opening",
        Part::Run(_) => "draw-tool-run",
        Part::Bay(_) => "draw-tool-bay",
        Part::Place(_) => "draw-tool-place",
        Part::Connector(_) | Part::Stop(..) => "draw-tool-connector",
    })
}

/// The facts of the one thing that is chosen.
fn own<'a>(
    lines: Column<'a, Message>,
    board: &'a Board,
    ctx: &'a Ctx,
    item: Item,
) -> Column<'a, Message> {
    let of = |field| typed(board, ctx, field);
    let names = |lines: Column<'a, Message>| lines.push(of(Field::NameEn)).push(of(Field::NameTa));
    match item {
        Item::Floor(..) => names(lines)
            .push(row![of(Field::Short), of(Field::Level), of(Field::North)].spacing(gap::S))
            .push(size(board, ctx)),
        Item::Zone(_, zone) => names(lines)
            .push(size(board, ctx))
            .push(zones(ctx, zone.kind, Message::Fact))
            .push(accesses(ctx, zone.access, true, Message::Fact)),
        Item::Wall(..) => lines.push(size(board, ctx)).push(of(Field::Thickness)),
        Item::Opening(_, opening) => lines
            .push(openings(ctx, opening.kind, Message::Fact))
            .push(accesses(ctx, opening.access, false, Message::Fact))
            .push(step_free(ctx, opening.is_step_free))
            .push(of(Field::Width)),
        Item::Run(..) => row_facts(lines, board, ctx),
        Item::Bay(_, bay) => lines
            .push(of(Field::Code))
            .push(row![of(Field::Length), of(Field::Depth)].spacing(gap::S))
            .push(row![of(Field::Shelves), of(Field::Turn)].spacing(gap::S))
            .push(double_sided(ctx, bay.faces.len() > 1)),
        Item::Place(_, place) => names(lines)
            .push(places(ctx, place.kind, Message::Fact))
            .push(of(Field::OtherNames))
            .push(of(Field::SayEn))
            .push(of(Field::SayTa))
            .push(of(Field::Facing))
            .push(words::quiet(ctx.say("draw-facing-hint")))
            .push(toggle(ctx.say("draw-staffed"), place.is_staffed, |is| {
                Message::Fact(Fact::Staffed(is))
            }))
            .push(furniture(ctx, place.polygon.is_some())),
        Item::Stop(id, _) => connector(names(lines), board, ctx, id),
        Item::Underlay(..) => lines
            .push(words::quiet(ctx.say("draw-hint-picture")))
            .push(row![of(Field::Width), of(Field::Turn), of(Field::Opacity)].spacing(gap::S)),
        Item::Connector(_) => lines,
    }
}

/// A row of bays: laid anew with other numbers, if its bays are alike.
fn row_facts<'a>(
    lines: Column<'a, Message>,
    board: &'a Board,
    ctx: &'a Ctx,
) -> Column<'a, Message> {
    let of = |field| typed(board, ctx, field);
    let parts = board.parts();
    let lines = lines.push(of(Field::Code));
    match board.chosen(&parts).row() {
        Some((_, shape)) => lines
            .push(row![of(Field::Bays), of(Field::Length)].spacing(gap::S))
            .push(row![of(Field::Depth), of(Field::Shelves), of(Field::Turn)].spacing(gap::S))
            .push(double_sided(ctx, shape.is_double))
            .push(
                board
                    .has_back(&shape)
                    .then(|| words::quiet(ctx.say("draw-back"))),
            ),
        None => lines.push(words::quiet(ctx.say("draw-uneven"))),
    }
}

fn double_sided<'a>(ctx: &Ctx, is: bool) -> Element<'a, Message> {
    toggle(ctx.say("draw-double"), is, |is| {
        Message::Fact(Fact::Double(is))
    })
}

/// How wide and deep it is; a level or upright wall has one of the two.
pub fn size<'a>(board: &'a Board, ctx: &'a Ctx) -> Element<'a, Message> {
    let fields = [Field::Wide, Field::Deep].into_iter();
    let fields = fields.filter(|field| board.texts.contains_key(field));
    row(fields.map(|field| typed(board, ctx, field)))
        .spacing(gap::S)
        .into()
}

fn step_free<'a>(ctx: &Ctx, is: bool) -> Element<'a, Message> {
    toggle(ctx.say("draw-step-free"), is, |is| {
        Message::Fact(Fact::StepFree(is))
    })
}

/// The outline of a place: begun, drawn anew, taken away.
fn furniture<'a>(ctx: &'a Ctx, has_outline: bool) -> Element<'a, Message> {
    let said = if has_outline {
        "draw-furniture-anew"
    } else {
        "draw-furniture-begin"
    };
    let begin = button(ctx.say(said))
        .id("draw-furniture-begin")
        .on_press(Message::Tool(Tool::Furniture));
    let mut acts = row![tip(
        begin,
        ctx.say("draw-hint-furniture"),
        Some(Shortcut::Tool(Tool::Furniture)),
    )];
    if has_outline {
        let remove = button(ctx.say("draw-furniture-remove"))
            .id("draw-furniture-remove")
            .on_press(Message::Unfurnish);
        acts = acts.push(remove);
    }
    acts.spacing(gap::S).wrap().vertical_spacing(gap::S).into()
}

/// A lift or stairs, by its stop on this floor.
fn connector<'a>(
    lines: Column<'a, Message>,
    board: &'a Board,
    ctx: &'a Ctx,
    id: crate::domain::id::ConnectorId,
) -> Column<'a, Message> {
    let Some(connector) = board.drawing.sheet().connector(id) else {
        return lines;
    };
    let of = |field| typed(board, ctx, field);
    lines
        .push(connectors(ctx, connector.kind, Message::Fact))
        .push(step_free(ctx, connector.is_step_free))
        .push(toggle(
            ctx.say("draw-staff-only"),
            connector.is_staff_only,
            |is| Message::Fact(Fact::StaffOnly(is)),
        ))
        .push(row![of(Field::Width), of(Field::Wait), of(Field::PerFloor)].spacing(gap::S))
        .push(words::label(ctx.say("draw-stops")))
        .push(stops(board, ctx, id))
        .push(toggle(
            ctx.say("draw-everywhere"),
            board.is_everywhere,
            Message::Everywhere,
        ))
}

/// Several things brought into line.
fn several<'a>(lines: Column<'a, Message>, board: &'a Board, ctx: &'a Ctx) -> Column<'a, Message> {
    let count = board.hand.movable().len();
    let is_spread = |to: &To| matches!(to, To::Across | To::Down);
    let fit = To::ALL.into_iter().filter(|to| count > 2 || !is_spread(to));
    let buttons = fit.map(|to| {
        button(ctx.say(&format!("draw-align-{}", to.word())))
            .id(format!("draw-align-{}", to.word()))
            .on_press(Message::Align(to))
            .compact()
            .into()
    });
    lines.push(words::label(ctx.say("draw-align"))).push(
        row(buttons)
            .spacing(gap::XS)
            .wrap()
            .vertical_spacing(gap::XS),
    )
}

/// The numbers of the bays, by a pattern.
fn numbering<'a>(
    lines: Column<'a, Message>,
    board: &'a Board,
    ctx: &'a Ctx,
) -> Column<'a, Message> {
    let entered = Entered {
        parts: board.parts(),
        text: text(&board.texts, Field::Pattern).to_owned(),
    };
    let number = button(ctx.say("draw-number"))
        .id("draw-number")
        .on_press(Message::Enter(Field::Pattern, entered));
    let backwards = toggle(
        ctx.say("draw-backwards"),
        board.is_backwards,
        Message::Backwards,
    );
    let parts = board.parts();
    let signs = signs::fields(&board.chosen(&parts)).into_iter();
    let lines = lines
        .push(typed(board, ctx, Field::Pattern))
        .push(row![number, backwards].spacing(gap::S).wrap());
    lines.extend(signs.map(|field| typed(board, ctx, field)))
}

/// The chosen rows many times more.
fn repeat<'a>(board: &'a Board, ctx: &'a Ctx) -> Element<'a, Message> {
    let of = |what: Field| {
        let word = what.word();
        let input = line("", text(&board.stock.texts, what))
            .id(format!("draw-{word}"))
            .on_input(move |typed| Message::Stocked(what, typed))
            .on_submit(Message::Repeat);
        field(ctx.say(&format!("draw-field-{word}")), input, None)
    };
    let repeat = button(ctx.say("draw-repeat"))
        .id("draw-repeat")
        .on_press(Message::Repeat);
    let fields = row![of(Field::More), of(Field::Every)].spacing(gap::S);
    column![fields, repeat].spacing(gap::S).into()
}

fn acts<'a>(board: &Board, ctx: &'a Ctx) -> Element<'a, Message> {
    let act = |sign, id: &'static str, shortcut, message| {
        let said = ctx.say(id);
        tip(
            icon_button(sign, said.clone()).id(id).on_press(message),
            said,
            Some(shortcut),
        )
    };
    let remove = icon_button(Icon::Trash, ctx.say("draw-remove"))
        .id("draw-remove")
        .on_press(Message::Remove)
        .style(style::danger);
    let turn = act(
        Icon::RefreshCw,
        "draw-turn",
        Shortcut::Turn,
        Message::Turn(TURN_DEG),
    );
    let mut acts = row![turn];
    if !board.hand.holds_picture() {
        acts = acts.push(act(Icon::Plus, "draw-copy", Shortcut::Copy, Message::Copy));
    }
    acts.push(tip(remove, ctx.say("draw-remove"), Some(Shortcut::Remove)))
        .spacing(gap::S)
        .wrap()
        .vertical_spacing(gap::S)
        .into()
}
