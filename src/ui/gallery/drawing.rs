//! The drawing board in pictures: a row chosen, a row about to be, a floor drawn over a picture, something wrong.

use super::{Error, Keep, Work, go};
use crate::domain::branch::Role;
use crate::domain::geometry::PointF;
use crate::store::Store;
use crate::ui::app::Message;
use crate::ui::drive::Drive;
use crate::ui::page::Page;
use crate::ui::prefs::Preference;
use crate::ui::scale::Scale;
use crate::ui::screen::floors::draw::{self, Field};
use crate::ui::screen::floors::{self};
use crate::ui::shell;
use crate::ui::tool::Tool;
use crate::ui::widget::map::{Phase, Touch};
use iced::keyboard::Modifiers;

/// A plan as an architect's office sends it.
const PLAN: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 420 260" fill="none" stroke="#333" stroke-width="2">
<path d="M10 10H410V250H10Z M10 170H150V250 M290 10V90H410" stroke-width="4"/>
<g fill="#ddd"><rect x="30" y="40" width="90" height="8"/><rect x="30" y="66" width="90" height="8"/><rect x="30" y="92" width="90" height="8"/>
<rect x="150" y="40" width="90" height="8"/><rect x="150" y="66" width="90" height="8"/></g>
<g font-size="12" fill="#333" stroke="none"><text x="50" y="215">Reading room</text><text x="320" y="55">Office</text><text x="180" y="245">10 m</text></g>
<path d="M180 230H280"/></svg>"##;

/// All of them; the window is at its largest text when this begins.
pub(super) fn keep_all(work: &Work, drive: &mut Drive, keep: &mut Keep<'_>) -> Result<(), Error> {
    keep_large(work, drive, keep)?;
    drive.send(Message::Prefer(Preference::Scale(Scale::of_percent(100))));
    self::keep(work, drive, keep)
}

/// The pictures.
fn keep(work: &Work, drive: &mut Drive, keep: &mut Keep<'_>) -> Result<(), Error> {
    begin(work, drive);
    touch(
        drive,
        Tool::Select,
        &[(14_500.0, 2_100.0), (14_500.0, 2_100.0)],
    );
    keep(drive, "draw")?;
    send(drive, draw::Message::Leave);
    let next = || draw::Message::Corner(draw::CornerMessage::Next(false));
    (0..3).for_each(|_| send(drive, next()));
    keep(drive, "draw-corners")?;
    send(drive, draw::Message::NewFloor);
    let path = work.folder.join("plan.svg");
    std::fs::write(&path, PLAN)?;
    let typed = path.display().to_string();
    send(drive, draw::Message::Stocked(Field::Picture, typed));
    send(drive, draw::Message::Picture(draw::picture::Message::Lay));
    send(drive, draw::Message::Tool(Tool::Run));
    send(
        drive,
        draw::Message::Stocked(Field::Pattern, "A9-{001}".into()),
    );
    for y in [8_000.0, 11_500.0] {
        touch(drive, Tool::Run, &[(6_000.0, y), (24_000.0, y)]);
    }
    drag(drive, &[(6_000.0, 15_000.0), (23_600.0, 15_000.0)], false);
    keep(drive, "draw-picture")?;
    send(drive, draw::Message::Leave);
    touch(
        drive,
        Tool::Bay,
        &[(12_000.0, 8_000.0), (12_000.0, 8_000.0)],
    );
    send(drive, draw::Message::Tool(Tool::Select));
    send(drive, draw::Message::Leave);
    keep(drive, "draw-checks")?;
    for _ in 0..2 {
        send(drive, draw::Message::Discard);
    }
    keep_earlier(work, drive, keep)
}

/// What was drawn before, with the way back to it.
fn keep_earlier(work: &Work, drive: &mut Drive, keep: &mut Keep<'_>) -> Result<(), Error> {
    begin(work, drive);
    touch(
        drive,
        Tool::Run,
        &[(14_500.0, 34_000.0), (20_000.0, 34_000.0)],
    );
    send(drive, draw::Message::Save);
    begin(work, drive);
    let open = draw::EarlierMessage::Open(true);
    send(drive, draw::Message::Earlier(open));
    keep(drive, "draw-earlier")?;
    send(drive, draw::Message::Discard);
    Ok(())
}

/// The board in large text; and who sits at the desk afterwards as before.
fn keep_large(work: &Work, drive: &mut Drive, keep: &mut Keep<'_>) -> Result<(), Error> {
    begin(work, drive);
    touch(
        drive,
        Tool::Select,
        &[(14_500.0, 2_100.0), (14_500.0, 2_100.0)],
    );
    keep(drive, "draw-200")?;
    send(drive, draw::Message::Facts(true));
    keep(drive, "draw-200-facts")?;
    send(drive, draw::Message::Discard);
    Ok(())
}

/// The supervisor sits down, and floor 3 is put on the board.
fn begin(work: &Work, drive: &mut Drive) {
    let file = work.folder.join("demo.deskbell");
    let staff = Store::open_reader(&file).map(|store| store.read_now(|r| r.list_staff()));
    let (staff, floors) = match staff {
        Ok(Ok(staff)) => (staff, file),
        _ => return, // the pictures then show that there is nothing to draw on
    };
    if let Some(who) = staff.iter().find(|s| s.role == Role::Supervisor) {
        let key = who.key.as_str().to_owned();
        drive.send(Message::Prefer(Preference::Staff(key)));
    }
    go(drive, Page::Floors(None));
    send(drive, draw::Message::Begin);
    let plan = Store::open_reader(&floors).map(|store| store.read_now(|r| r.get_plan()));
    if let Ok(Ok(plan)) = plan
        && let Some(floor) = plan.floors.iter().find(|f| f.ordinal == 6)
    {
        send(drive, draw::Message::Floor(floor.id));
    }
}

fn send(drive: &mut Drive, message: draw::Message) {
    drive.send(Message::Shell(shell::Message::Floors(
        floors::Message::Draw(message),
    )));
}

/// A whole drag with a tool.
fn touch(drive: &mut Drive, tool: Tool, points: &[(f64, f64)]) {
    send(drive, draw::Message::Tool(tool));
    drag(drive, points, true);
}

fn drag(drive: &mut Drive, points: &[(f64, f64)], is_let_go: bool) {
    let last = points.len().saturating_sub(1);
    for (index, (x, y)) in points.iter().enumerate() {
        let phase = if index == 0 { Phase::Down } else { Phase::Drag };
        let touch = |phase| Touch {
            phase,
            at: PointF::new(*x, *y),
            reach_mm: 400.0,
            held: Modifiers::NONE,
        };
        send(drive, draw::Message::Touch(touch(phase)));
        if index == last && is_let_go {
            send(drive, draw::Message::Touch(touch(Phase::Up)));
        }
    }
}
