//! Where the caret of a shaped line stands. The toolkit counts graphemes and looks at the first glyph of a cluster,
//! which puts the caret several letters too far left in Tamil; this walks the clusters the shaper made.

use iced::advanced::graphics::text::Paragraph;
use unicode_segmentation::UnicodeSegmentation;

/// The distance from the beginning of the line to the caret before this byte, in logical pixels.
/// Inside a cluster of several letters (a Latin ligature) the caret stands at its share of the width.
pub fn caret_x(line: &Paragraph, byte: usize) -> f32 {
    let Some(run) = line.buffer().layout_runs().next() else {
        return 0.0;
    };
    let mut x = 0.0;
    for cluster in run.glyphs.chunk_by(|a, b| a.start == b.start) {
        let (start, end) = (cluster[0].start, cluster[0].end);
        let left = cluster.iter().map(|glyph| glyph.x).fold(f32::MAX, f32::min);
        let right = cluster
            .iter()
            .map(|glyph| glyph.x + glyph.w)
            .fold(f32::MIN, f32::max);
        if byte <= start {
            return if byte == start { left } else { x };
        }
        x = right;
        if byte < end {
            let letters = |range| {
                run.text
                    .get(range)
                    .map_or(0, |t: &str| t.graphemes(true).count())
            };
            let share = letters(start..byte) as f32 / letters(start..end).max(1) as f32;
            return left + (right - left) * share;
        }
    }
    x
}

/// The place between two letters that is nearest to this distance from the beginning of the line.
pub fn stop_at(line: &Paragraph, stops: impl Iterator<Item = usize>, x: f32) -> usize {
    let distance = |stop: &usize| (caret_x(line, *stop) - x).abs();
    stops
        .min_by(|a, b| distance(a).total_cmp(&distance(b)))
        .unwrap_or(0)
}

#[cfg(test)]
#[path = "caret_tests.rs"]
mod tests;
