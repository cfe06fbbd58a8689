//! A page of a PDF as dots: plans are mostly published so.

use super::{Flaw, Picture, SHOWN_MOST};
use hayro::hayro_interpret::InterpreterSettings;
use hayro::hayro_syntax::{LoadPdfError, Pdf};
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::{PixmapSettings, RenderCache, RenderSettings, render};

/// How a PDF begins; some write a line before.
pub(super) fn is_pdf(bytes: &[u8]) -> bool {
    let head = &bytes[..bytes.len().min(1_024)];
    head.windows(5).any(|five| five == b"%PDF-")
}

/// The only page, or the one of this number, counted from 1; its longer side has [`SHOWN_MOST`] dots.
pub(super) fn read(bytes: Vec<u8>, number: Option<usize>) -> Result<Picture, Flaw> {
    let pdf = Pdf::new(bytes).map_err(|why| match why {
        LoadPdfError::Decryption(_) => Flaw::Locked,
        LoadPdfError::Invalid => Flaw::Unreadable("PDF".to_owned()),
    })?;
    let pages = pdf.pages();
    let number = number.or((pages.len() == 1).then_some(1));
    let page = number.and_then(|number| pages.get(number.checked_sub(1)?));
    let Some(page) = page else {
        return Err(match pages.len() {
            0 => Flaw::Unreadable("PDF".to_owned()),
            count => Flaw::Pages(count),
        });
    };
    let (width, height) = page.render_dimensions();
    let scale = SHOWN_MOST as f32 / width.max(height);
    if !scale.is_finite() || width.min(height) * scale < 1.0 {
        return Err(Flaw::Unreadable(format!("{width} x {height}")));
    }
    let size = PixmapSettings {
        x_scale: scale,
        y_scale: scale,
        bg_color: WHITE,
    };
    let (settings, drawing) = (InterpreterSettings::default(), RenderSettings::default());
    let paper = render(page, &RenderCache::new(), &settings, &drawing, &size);
    let (width, height) = (u32::from(paper.width()), u32::from(paper.height()));
    let dots = paper.data().iter();
    let dots = dots.flat_map(|dot| [dot.r, dot.g, dot.b, 255]).collect();
    Ok(Picture {
        width,
        height,
        shown: (width, height),
        dots,
    })
}

#[cfg(test)]
mod tests {
    use super::super::bring;
    use super::*;

    /// A PDF whose pages are these colours in their left halves: red, green and blue from 0 to 1.
    fn pdf(pages: &[[f32; 3]]) -> Vec<u8> {
        let mut file = "%PDF-1.4\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n".to_owned();
        let kids: Vec<String> = (0..pages.len())
            .map(|i| format!("{} 0 R", 3 + i * 2))
            .collect();
        let (kids, count) = (kids.join(" "), pages.len());
        file += &format!("2 0 obj <</Type/Pages/Kids[{kids}]/Count {count}>> endobj\n");
        for (i, [r, g, b]) in pages.iter().enumerate() {
            let (page, content) = (3 + i * 2, 4 + i * 2);
            let drawn = format!("{r} {g} {b} rg 0 0 200 100 re f");
            let length = drawn.len();
            file += &format!(
                "{page} 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 400 100]/Contents {content} 0 R>> endobj\n\
                 {content} 0 obj <</Length {length}>> stream\n{drawn}\nendstream endobj\n"
            );
        }
        file += "trailer <</Root 1 0 R>>\n%%EOF\n";
        file.into_bytes()
    }

    fn dot(picture: &Picture, x: u32) -> [u8; 4] {
        let at = ((picture.height / 2 * picture.width + x) * 4) as usize;
        picture.dots[at..at + 4].try_into().unwrap()
    }

    #[test]
    fn the_page_that_is_asked_for_is_kept_as_a_picture_of_its_own() {
        let file = pdf(&[[1.0, 0.0, 0.0], [0.0, 0.0, 1.0]]);
        let (kept, picture) = bring(file, Some(2), &[]).unwrap();
        assert_eq!((picture.width, picture.height), (4_000, 1_000));
        assert_eq!(dot(&picture, 1_000), [0, 0, 255, 255]);
        assert_eq!(dot(&picture, 3_000), [255, 255, 255, 255]);
        assert_eq!(super::super::read(&kept, &[]).unwrap(), picture);
    }

    #[test]
    fn of_several_pages_one_must_be_named_and_broken_files_are_told() {
        let one = pdf(&[[0.0, 1.0, 0.0]]);
        assert!(bring(one.clone(), None, &[]).is_ok());
        let three = pdf(&[[0.0; 3]; 3]);
        for page in [None, Some(0), Some(4)] {
            assert_eq!(bring(three.clone(), page, &[]), Err(Flaw::Pages(3)));
        }
        assert_eq!(bring(one, Some(2), &[]), Err(Flaw::Pages(1)));
        for broken in [&b"%PDF-1.4"[..], b"%PDF-1.7\ntrailer <<>>\n%%EOF"] {
            assert!(matches!(
                bring(broken.to_vec(), None, &[]),
                Err(Flaw::Unreadable(_))
            ));
        }
    }
}
