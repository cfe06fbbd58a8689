//! The frame around every screen: rail, box, who is at the desk, status line, notices.

use super::{Message, Shell, foot};
use crate::domain::guide::GuideHow;
use crate::domain::member::NoteKind;
use crate::ui::Element;
use crate::ui::escort;
use crate::ui::icon::{Icon, icon};
use crate::ui::keys::Shortcut;
use crate::ui::onebox;
use crate::ui::page::{Page, Room};
use crate::ui::screen::desk;
use crate::ui::screen::profile::{loud, warning};
use crate::ui::style::{self, Tone, gap, size};
use crate::ui::veil;
use crate::ui::widget::press::{button, press, sign_button};
use crate::ui::widget::tip::tip;
use crate::ui::widget::{one_line, words};
use iced::widget::scrollable::{self, Scrollbar};
use iced::widget::text::Wrapping;
use iced::widget::{column, container, mouse_area, responsive, row, space, stack};
use iced::{Alignment, Fill, Padding};

/// The rail with words beside its signs.
const RAIL: f32 = 188.0;
/// The rail with signs alone, where the window is narrow or the text large.
const RAIL_NARROW: f32 = 56.0;
/// Below this width the rail shows signs alone.
const NARROW: f32 = 1000.0;
/// The widest the box gets.
const BOX: f32 = 640.0;
/// Where the box begins: after the way back.
const BOX_LEFT: f32 = gap::L + style::TARGET + gap::S;
/// The bar at the top.
const BAR: f32 = 56.0;

/// What a shortcut means on the page that is shown, if anything.
pub fn hears(shell: &Shell, shortcut: Shortcut) -> Option<Message> {
    use crate::ui::screen::{bay, closures, complaints, desk, edit, floors};
    let here = shell.trail.here();
    if let Some(message) = drawing(shell, shortcut) {
        return Some(message);
    }
    match shortcut {
        Shortcut::Search => Some(Message::FocusBox),
        Shortcut::Desk => Some(Message::Go(Page::Desk)),
        Shortcut::Members => Some(Message::Go(Page::Members)),
        Shortcut::Floors => Some(Message::Go(Page::Floors(None))),
        Shortcut::Shelves => Some(Message::Go(Room::Shelves.page())),
        Shortcut::Inquiries => Some(Message::Go(Page::Inquiries)),
        Shortcut::Complaints => Some(Message::Go(Page::Complaints)),
        Shortcut::Settings => Some(Message::Go(Page::Settings)),
        Shortcut::New => Some(Message::Go(Page::NewComplaint)),
        Shortcut::Back => shell.trail.has_behind().then_some(Message::Back),
        Shortcut::Close => {
            let shown = matches!(here, Page::Floors(_)).then(|| shell.floors.target(&shell.ctx));
            Some(Message::Go(Page::Closures(shown.flatten())))
        }
        Shortcut::Hide => Some(Message::Hide),
        Shortcut::Undo => shell.notices.newest_undo().map(Message::Undo),
        Shortcut::Leave if shell.onebox.is_open() => Some(Message::Box(onebox::Message::Close)),
        Shortcut::Leave if shell.escorts.is_asking() => {
            Some(Message::Escort(escort::Message::Leave))
        }
        Shortcut::Leave => leave(shell),
        Shortcut::Save if shell.onebox.has_question() => Some(Message::Box(onebox::Message::Log)),
        Shortcut::Save => match here {
            Page::Desk => Some(Message::Desk(desk::Message::Save)),
            Page::NewComplaint => Some(Message::Complaints(complaints::Message::Save)),
            Page::Closures(_) => Some(Message::Closures(closures::Message::Save)),
            Page::NewMember | Page::EditMember(_) => Some(Message::Edit(edit::Message::Save)),
            Page::Bay(..) => Some(Message::Bay(bay::Message::Save)),
            _ => None,
        },
        Shortcut::Print => {
            matches!(here, Page::Floors(_)).then_some(Message::Floors(floors::Message::Print))
        }
        Shortcut::Point => led(here, GuideHow::Pointed),
        Shortcut::Escort => Some(escort(shell)),
        Shortcut::FirstWay => nth_way(here, 0),
        Shortcut::SecondWay => nth_way(here, 1),
        Shortcut::ThirdWay => nth_way(here, 2),
        Shortcut::Find => match here.room() {
            Room::Members => Some(Message::Focus(crate::ui::screen::members::FIELD)),
            Room::Inquiries => Some(Message::Focus(crate::ui::screen::inquiries::FIELD)),
            _ => Some(Message::FocusBox),
        },
        _ => None,
    }
}

/// What is let go of first: what is chosen on the map, the visitor, the way that is shown.
fn leave(shell: &Shell) -> Option<Message> {
    use crate::ui::screen::floors;
    let is_floors = matches!(shell.trail.here(), Page::Floors(_));
    let is_somebody = shell.ctx.visitor.is_some() || shell.desk.has_unknown();
    if is_floors && shell.floors.has_chosen() {
        Some(Message::Floors(floors::Message::Unchoose))
    } else if is_somebody {
        Some(Message::ClearVisitor)
    } else {
        let has_way = is_floors && shell.floors.has_sought();
        has_way.then_some(Message::Floors(floors::Message::Clear))
    }
}

/// What a shortcut means on the drawing board.
fn drawing(shell: &Shell, shortcut: Shortcut) -> Option<Message> {
    use crate::ui::screen::floors::{self, draw};
    let said = match shortcut {
        // On an empty board it is what was saved last that is taken back.
        Shortcut::Undo if shell.floors.has_step() => draw::Message::Undo,
        Shortcut::Redo => draw::Message::Redo,
        Shortcut::Save if !shell.onebox.has_question() => draw::Message::Save,
        Shortcut::Leave if !shell.onebox.is_open() && !shell.escorts.is_asking() => {
            draw::Message::Leave
        }
        _ => return None,
    };
    (shell.is_drawing()).then_some(Message::Floors(floors::Message::Draw(said)))
}

/// The key for an escort: back, or away at once to what the floors show, or it is asked where to.
fn escort(shell: &Shell) -> Message {
    let is_free = !shell.escorts.is_asking() && !shell.escorts.is_out(&shell.ctx);
    let shown = led(shell.trail.here(), GuideHow::Escorted);
    match shown.filter(|_| is_free && shell.floors.has_sought()) {
        Some(message) => message,
        None => Message::Escort(shell.escorts.key(&shell.ctx)),
    }
}

/// How whoever asked was led to what the floors show.
fn led(here: &Page, how: GuideHow) -> Option<Message> {
    let message = Message::Floors(crate::ui::screen::floors::Message::led(how));
    matches!(here, Page::Floors(_)).then_some(message)
}

/// One of the ways that are offered, where ways are shown.
fn nth_way(here: &Page, index: usize) -> Option<Message> {
    let message = Message::Floors(crate::ui::screen::floors::Message::Nth(index));
    matches!(here, Page::Floors(_)).then_some(message)
}

/// The whole window.
pub fn view(shell: &Shell) -> Element<'_, Message> {
    responsive(move |area| {
        let is_narrow = area.width < NARROW;
        let under = column![
            bar(shell, is_narrow),
            warnings(shell),
            shell
                .escorts
                .view(&shell.ctx, is_narrow)
                .map(Message::Escort),
            row![
                rail(shell, is_narrow),
                container(screen(shell)).width(Fill).height(Fill)
            ]
            .height(Fill),
            foot::notices(shell, is_narrow),
            foot::status(shell, is_narrow),
        ];
        let mut layers = stack![container(under).style(style::page).width(Fill).height(Fill)];
        if shell.onebox.is_open() {
            let away = mouse_area(space().width(Fill).height(Fill))
                .on_press(Message::Box(onebox::Message::Close));
            let list =
                container(shell.onebox.list(&shell.ctx).map(Message::Box)).padding(Padding {
                    top: BAR - gap::XS,
                    left: BOX_LEFT,
                    right: gap::L,
                    bottom: gap::L,
                });
            layers = layers.push(column![space().height(BAR), away]).push(list);
        }
        layers.width(Fill).height(Fill).into()
    })
    .into()
}

fn screen(shell: &Shell) -> Element<'_, Message> {
    let ctx = &shell.ctx;
    if ctx.is_hidden && shell.trail.here().is_personal() {
        return veil::cover(ctx);
    }
    match shell.trail.here() {
        Page::Desk => shell.desk.view(ctx).map(Message::Desk),
        Page::Members => shell.members.view(ctx).map(Message::Members),
        Page::Member(_) => shell.profile.view(ctx).map(Message::Profile),
        Page::Doubles => shell.doubles.view(ctx).map(Message::Doubles),
        Page::NewMember | Page::EditMember(_) => shell.edit.view(ctx).map(Message::Edit),
        Page::Floors(_) => shell.floors.view(ctx).map(Message::Floors),
        Page::Shelves(_) => shell.shelves.view(ctx).map(Message::Shelves),
        Page::Bay(..) => shell.bay.view(ctx).map(Message::Bay),
        Page::Closures(_) => shell.closures.view(ctx).map(Message::Closures),
        Page::Inquiries | Page::Inquiry(_) => shell.inquiries.view(ctx).map(Message::Inquiries),
        Page::Complaints | Page::Complaint(_) | Page::NewComplaint => {
            shell.complaints.view(ctx).map(Message::Complaints)
        }
        Page::Import => shell.import.view(ctx).map(Message::Import),
        Page::Settings => shell.settings.view(ctx).map(Message::Settings),
    }
}

/// The top: the way back, the box, who is at the desk on either side of it. In a narrow window the visitor has a line of
/// their own, and whoever sits here is a sign.
fn bar(shell: &Shell, is_narrow: bool) -> Element<'_, Message> {
    let ctx = &shell.ctx;
    let back = sign_button(Icon::ArrowLeft)
        .on_press_maybe(shell.trail.has_behind().then_some(Message::Back));
    let back = tip(back, ctx.say("shell-back"), Some(Shortcut::Back));
    let field = container(shell.onebox.field(ctx).map(Message::Box)).max_width(BOX);
    let visitor = visitor(shell);
    let mut first = row![back, container(field).width(Fill)];
    let mut lines = column![];
    if is_narrow {
        first = first.push(hide(shell)).push(me(shell, is_narrow));
        lines = lines.push(bar_line(first));
        if let Some(visitor) = visitor {
            lines = lines.push(container(visitor).padding([0.0, gap::L]));
        }
    } else {
        first = first.push(visitor.unwrap_or_else(|| space().into()));
        lines = lines.push(bar_line(first.push(hide(shell)).push(me(shell, is_narrow))));
    }
    lines.into()
}

fn bar_line<'a>(line: iced::widget::Row<'a, Message>) -> Element<'a, Message> {
    line.spacing(gap::S)
        .padding([gap::S, gap::L])
        .height(BAR)
        .align_y(Alignment::Center)
        .into()
}

/// Hides what is somebody's own; stands out as long as it does.
fn hide(shell: &Shell) -> Element<'_, Message> {
    let (mark, said) = if shell.ctx.is_hidden {
        (Icon::EyeOff, "shell-show")
    } else {
        (Icon::Eye, "shell-hide")
    };
    let mut press = sign_button(mark).on_press(Message::Hide).id("hide");
    if shell.ctx.is_hidden {
        press = press.style(style::primary);
    }
    tip(press, shell.ctx.say(said), Some(Shortcut::Hide))
}

/// Who sits here; leads to where that is changed.
fn me(shell: &Shell, is_narrow: bool) -> Element<'_, Message> {
    let ctx = &shell.ctx;
    let name = ctx
        .me
        .as_ref()
        .map(|me| me.name.text(ctx.wording.language()));
    let name = name.unwrap_or_default().to_owned();
    let mut face = row![icon(Icon::IdCard, size::LEAD)].spacing(gap::S);
    let mut said = ctx.say("shell-staff-who");
    if is_narrow {
        said = format!("{said}: {name}");
    } else {
        face = face.push(words::body(name).wrapping(Wrapping::None));
    }
    let who = press(face.align_y(Alignment::Center))
        .on_press(Message::Go(Page::Settings))
        .style(style::plain);
    tip(who, said, None)
}

/// What must be seen as long as this visitor is here, on every page; their profile says it at its own top.
fn warnings(shell: &Shell) -> Element<'_, Message> {
    if matches!(shell.trail.here(), Page::Member(_)) {
        return space().into();
    }
    let notes = shell.desk.unread(&shell.ctx);
    if notes.is_empty() {
        return space().into();
    }
    if shell.ctx.is_hidden {
        let said = words::quiet(shell.ctx.say("shell-hidden-notes"));
        return container(said).padding([gap::XS, gap::L]).into();
    }
    let notes = notes.into_iter().map(|note| {
        let warning = warning(&shell.ctx, note);
        let Some(id) = note.id.filter(|_| note.kind == NoteKind::Alert) else {
            return warning;
        };
        let read = button(shell.ctx.say("shell-alert-read"))
            .id(format!("alert-read-{id}"))
            .on_press(Message::Desk(desk::Message::AlertRead(id)));
        let both = row![warning, read].spacing(gap::S);
        both.align_y(Alignment::Center).into()
    });
    let notes = column(notes).spacing(gap::XS);
    let sides = Padding {
        top: gap::XS,
        ..Padding::from([0.0, gap::L])
    };
    notes.padding(sides).into()
}

/// The chip that says whose visit it is; in the tone of what must be seen, if there is anything.
fn visitor(shell: &Shell) -> Option<Element<'_, Message>> {
    let ctx = &shell.ctx;
    let member = ctx.visitor.as_ref()?;
    let slots = [("name", veil::name(ctx, &member.name).into_owned().into())];
    let said = ctx.wording.with("shell-at-desk", &slots);
    let loudest = shell.desk.warnings(ctx).first().map(|note| note.kind);
    let (tone, mark) = loudest.map_or((Tone::Accent, Icon::UserPlus), loud);
    let open = press(one_line(said).strong())
        .on_press(Message::Go(Page::Member(member.id)))
        .padding([gap::XS, gap::S])
        .style(style::within(tone));
    let clear = sign_button(Icon::X)
        .on_press(Message::ClearVisitor)
        .style(style::within(tone));
    let clear = tip(clear, ctx.say("shell-at-desk-clear"), None);
    let lead = sign_button(Icon::HandHelping)
        .on_press(Message::Escort(escort::Message::Ask))
        .style(style::within(tone));
    let lead = tip(lead, ctx.say("guide-escort"), Some(Shortcut::Escort));
    let lead = (!shell.escorts.is_out(ctx)).then_some(lead);
    let chip = row![icon(mark, size::LEAD), open].push(lead).push(clear);
    let chip = chip.align_y(Alignment::Center);
    let left = Padding {
        left: gap::M,
        ..Padding::ZERO
    };
    let chip = container(chip).padding(left);
    Some(chip.style(style::toned(tone)).into())
}

fn rail(shell: &Shell, is_narrow: bool) -> Element<'_, Message> {
    let here = shell.trail.here().room();
    let late = shell.complaints.late_count();
    let mut rooms = column![].spacing(gap::XS).padding(gap::S);
    for room in Room::ALL {
        let name = shell.ctx.say(&format!("shell-room-{}", room.word()));
        let face: Element<'_, Message> = if is_narrow {
            icon(symbol(room), size::HEADING)
        } else {
            let mut face = row![icon(symbol(room), size::LEAD), one_line(name.clone())]
                .spacing(gap::M)
                .align_y(Alignment::Center);
            if room == Room::Complaints && late > 0 {
                face = face.push(space().width(Fill)).push(
                    container(words::label(late.to_string()))
                        .padding([0.0, gap::S])
                        .style(style::toned(Tone::Late)),
                );
            }
            face.into()
        };
        let entry = press(face)
            .on_press(Message::Go(room.page()))
            .width(Fill)
            .height(40)
            .align_x(if is_narrow {
                Alignment::Center
            } else {
                Alignment::Start
            })
            .style(style::row(room == here));
        rooms = rooms.push(tip(entry, name, key(room)));
    }
    // No bar: the rooms are seldom more than the window is high, and Tab brings them into view.
    let bar = scrollable::Direction::Vertical(Scrollbar::hidden());
    container(iced::widget::scrollable(rooms).direction(bar))
        .width(if is_narrow { RAIL_NARROW } else { RAIL })
        .height(Fill)
        .into()
}

fn symbol(room: Room) -> Icon {
    match room {
        Room::Desk => Icon::Bell,
        Room::Members => Icon::Users,
        Room::Floors => Icon::Layers,
        Room::Shelves => Icon::Library,
        Room::Inquiries => Icon::MessageSquare,
        Room::Complaints => Icon::Flag,
        Room::Settings => Icon::Settings,
    }
}

fn key(room: Room) -> Option<Shortcut> {
    Some(match room {
        Room::Desk => Shortcut::Desk,
        Room::Members => Shortcut::Members,
        Room::Floors => Shortcut::Floors,
        Room::Shelves => Shortcut::Shelves,
        Room::Inquiries => Shortcut::Inquiries,
        Room::Complaints => Shortcut::Complaints,
        Room::Settings => Shortcut::Settings,
    })
}
