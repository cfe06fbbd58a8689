//! The floors in pictures: something chosen, a way, where it hurts; what is out of service; somebody out with a visitor.

use super::{Error, Keep, a_way, go};
use crate::domain::closure::{Lasting, Target};
use crate::domain::guide::GuideHow;
use crate::domain::id::{BayId, FloorId, MemberId, OpeningId, ZoneId};
use crate::domain::plan::Closed;
use crate::scene::Tag;
use crate::ui::app::Message;
use crate::ui::drive::Drive;
use crate::ui::escort;
use crate::ui::keys::Shortcut;
use crate::ui::page::{Page, Sought};
use crate::ui::screen::{closures, floors};
use crate::ui::shell;
use crate::ui::widget::MapEvent;
use crate::ui::widget::hotkeys::Heard;

/// A bay of the demo branch, and the floor it is on.
const BAY: BayId = BayId(150);
const FLOOR: FloorId = FloorId(3);

pub(super) fn keep(drive: &mut Drive, keep: &mut Keep<'_>) -> Result<(), Error> {
    go(drive, Page::Floors(None));
    keep(drive, "floors")?;
    choose(drive);
    keep(drive, "floors-chosen")?;
    go(drive, a_way());
    keep(drive, "way")?;
    keep(drive, "way-760")?;
    drive.send(of_floors(floors::Message::heat(true)));
    keep(drive, "heat")?;
    keep(drive, "heat-760")?;
    drive.send(of_floors(floors::Message::export(true)));
    keep(drive, "plan-export")?;
    drive.send(of_floors(floors::Message::export(false)));
    keep_escort(drive, keep)?;
    keep_closures(drive, keep)
}

/// Large text; at last with somebody out.
pub(super) fn keep_large(drive: &mut Drive, keep: &mut Keep<'_>) -> Result<(), Error> {
    go(drive, a_way());
    drive.send(of_floors(floors::Message::heat(true)));
    keep(drive, "heat-200")?;
    drive.send(of_floors(floors::Message::heat(false)));
    choose(drive);
    keep(drive, "floors-chosen-200")?;
    go(drive, Page::Closures(Some(Target::Bay(BAY))));
    keep(drive, "closures-200")?;
    go(drive, a_way());
    press_escort(drive);
    keep(drive, "way-escort-200")?;
    press_escort(drive);
    Ok(())
}

/// A bay is chosen by keys.
fn choose(drive: &mut Drive) {
    go(drive, Page::Floors(Some(Sought::Floor(FLOOR))));
    let chosen = MapEvent::Chosen(Tag::Bay(BAY));
    drive.send(of_floors(floors::Message::Map(chosen)));
}

/// Asked from a member's file, and under way.
fn keep_escort(drive: &mut Drive, keep: &mut Keep<'_>) -> Result<(), Error> {
    go(drive, Page::Member(MemberId(super::MEMBER)));
    drive.send(of_escort(escort::Message::Ask));
    drive.send(of_escort(escort::Message::Typed("330.954 RAM".into())));
    keep(drive, "escort-ask")?;
    keep(drive, "escort-ask-760")?;
    drive.send(of_escort(escort::Message::Leave));
    go(drive, a_way());
    drive.send(of_floors(floors::Message::led(GuideHow::Escorted)));
    go(drive, Page::Desk);
    keep(drive, "desk-escort")?;
    keep(drive, "desk-escort-760")?;
    press_escort(drive);
    Ok(())
}

/// Its key: whoever is out is back, else somebody leaves with whoever the way is shown for.
fn press_escort(drive: &mut Drive) {
    let heard = drive.app().hears(Heard::Shortcut(Shortcut::Escort));
    heard.into_iter().for_each(|message| drive.send(message));
}

/// A place, a room, a door and a bay go out of service, each with its end.
fn keep_closures(drive: &mut Drive, keep: &mut Keep<'_>) -> Result<(), Error> {
    go(drive, Page::Closures(None));
    keep(drive, "closures")?;
    for (tag, lasting) in [
        (Target::Bay(BAY), Lasting::Open),
        (Target::Thing(Closed::Zone(ZoneId(3))), Lasting::Closing),
        (Target::Thing(Closed::Opening(OpeningId(2))), Lasting::Hour),
    ] {
        go(drive, Page::Closures(Some(tag)));
        drive.send(of_closures(closures::Message::Lasting(lasting)));
        drive.send(of_closures(closures::Message::Save));
    }
    keep(drive, "closures-many")?;
    keep(drive, "closures-760")
}

fn of_floors(message: floors::Message) -> Message {
    Message::Shell(shell::Message::Floors(message))
}

fn of_escort(message: escort::Message) -> Message {
    Message::Shell(shell::Message::Escort(message))
}

fn of_closures(message: closures::Message) -> Message {
    Message::Shell(shell::Message::Closures(message))
}
