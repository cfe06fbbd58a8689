//! Several things brought into one line, or spaced evenly.

use super::edit::{After, each, with_bays};
use super::item::{Part, Sheet};
use super::shape::{corners, moved};
use crate::domain::geometry::PointF;
use crate::domain::word::words;

words! {
    /// Which edges or middles come to lie in one line.
    Alignment {
        Left = "left",
        Centre = "centre",
        Right = "right",
        Top = "top",
        Middle = "middle",
        Bottom = "bottom",
        /// Level or upright: the same space between one and the next.
        Across = "across",
        Down = "down",
    }
}

/// The middle of the box around some things.
pub fn middle(sheet: &Sheet, parts: &[Part]) -> Option<PointF> {
    let (least, most) = extent(sheet, parts)?;
    Some((least + most) * 0.5)
}

/// The box around some things: its least and its most corner.
pub fn extent(sheet: &Sheet, parts: &[Part]) -> Option<(PointF, PointF)> {
    let items = with_bays(sheet, parts).into_iter();
    let corners = items.filter_map(|p| sheet.get(p)).flat_map(|i| corners(&i));
    corners.fold(None, |all, p| {
        let (least, most) = all.unwrap_or((p, p));
        Some((
            PointF::new(least.x.min(p.x), least.y.min(p.y)),
            PointF::new(most.x.max(p.x), most.y.max(p.y)),
        ))
    })
}

/// Each thing is moved on its own, a row of bays as one.
pub(super) fn align(sheet: &Sheet, parts: &[Part], to: Alignment) -> After {
    let groups: Vec<(Part, (PointF, PointF))> = (parts.iter())
        .filter_map(|part| Some((*part, extent(sheet, &[*part])?)))
        .collect();
    let Some((least, most)) = extent(sheet, parts) else {
        return Vec::new();
    };
    let shift = |(from, till): (PointF, PointF)| match to {
        Alignment::Left => PointF::new(least.x - from.x, 0.0),
        Alignment::Right => PointF::new(most.x - till.x, 0.0),
        Alignment::Centre => PointF::new((least.x + most.x - from.x - till.x) / 2.0, 0.0),
        Alignment::Top => PointF::new(0.0, least.y - from.y),
        Alignment::Bottom => PointF::new(0.0, most.y - till.y),
        Alignment::Middle => PointF::new(0.0, (least.y + most.y - from.y - till.y) / 2.0),
        Alignment::Across | Alignment::Down => PointF::default(),
    };
    let shifts: Vec<PointF> = match to {
        Alignment::Across => spread(&groups, |p| p.x, |by| PointF::new(by, 0.0)),
        Alignment::Down => spread(&groups, |p| p.y, |by| PointF::new(0.0, by)),
        _ => groups.iter().map(|(_, extent)| shift(*extent)).collect(),
    };
    let pairs = groups.iter().zip(shifts);
    pairs
        .flat_map(|((part, _), by)| each(sheet, &[*part], |item| moved(item, by.round())))
        .collect()
}

/// How far each goes so that the spaces between them are the same; the outermost stay.
fn spread(
    groups: &[(Part, (PointF, PointF))],
    axis: fn(PointF) -> f64,
    along: fn(f64) -> PointF,
) -> Vec<PointF> {
    let mut order: Vec<usize> = (0..groups.len()).collect();
    let span = |i: usize| (axis(groups[i].1.0), axis(groups[i].1.1));
    order.sort_by(|a, b| span(*a).0.total_cmp(&span(*b).0));
    let mut shifts = vec![PointF::default(); groups.len()];
    let (Some(first), Some(last)) = (order.first(), order.last()) else {
        return shifts;
    };
    let filled: f64 = order.iter().map(|i| span(*i).1 - span(*i).0).sum();
    let gaps = (order.len() - 1).max(1) as f64;
    let free = (span(*last).1 - span(*first).0 - filled) / gaps;
    let mut at = span(*first).0;
    for i in &order {
        shifts[*i] = along(at - span(*i).0);
        at += span(*i).1 - span(*i).0 + free;
    }
    shifts
}
