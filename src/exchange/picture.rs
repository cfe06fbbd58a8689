//! A picture of a real plan, read to be drawn over: PNG, JPEG, SVG or a page of a PDF, told apart by what is in the file.

mod page;

use image::metadata::Orientation;
use image::{
    DynamicImage, ExtendedColorType, ImageDecoder, ImageFormat, ImageReader, Limits, imageops,
};
use resvg::tiny_skia::{Color, Pixmap, Transform};
use resvg::usvg::{ImageHrefResolver, Options, Tree};
use std::io::Cursor;

/// What is larger is no picture of a plan.
const BYTES_MOST: usize = 60 << 20;
/// A side of more dots is not read.
const SIDE_MOST: u32 = 30_000;
/// On the screen no side has more dots than this.
const SHOWN_MOST: u32 = 4_000;
/// Dots of the longer side of a drawing that has no dots of its own.
const DRAWN: f32 = 3_000.0;

/// What letters of a drawing are set in, whatever family it names: it is the one that comes with the program.
const FAMILY: &str = "Noto Sans Tamil";

/// A picture as dots.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// Its own size.
    pub width: u32,
    pub height: u32,
    /// What is shown of it, perhaps with fewer dots: width, height, and four bytes a dot (red, green, blue, opaque).
    pub shown: (u32, u32),
    pub dots: Vec<u8>,
}

/// Why it can't be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Flaw {
    TooLarge,
    /// A PDF of so many pages, of which none was named, or one that it hasn't.
    Pages(usize),
    /// A PDF that opens with a password only.
    Locked,
    /// None of the four kinds, or a broken one; the technical words.
    Unreadable(String),
}

/// Reads a picture that is brought in, and gives with it what is kept of it: the file, or a PNG of the one page of a PDF
/// (counted from 1). Takes up to some seconds: not for the window's thread.
///
/// # Errors
/// Why it can't be read.
pub fn bring(
    bytes: Vec<u8>,
    page: Option<usize>,
    fonts: &[&[u8]],
) -> Result<(Vec<u8>, Picture), Flaw> {
    if !page::is_pdf(&bytes) {
        let picture = read(&bytes, fonts)?;
        return Ok((bytes, picture));
    }
    if bytes.len() > BYTES_MOST {
        return Err(Flaw::TooLarge);
    }
    let picture = page::read(bytes, page)?;
    let mut kept = Vec::new();
    let (width, height) = picture.shown;
    image::write_buffer_with_format(
        &mut Cursor::new(&mut kept),
        &picture.dots,
        width,
        height,
        ExtendedColorType::Rgba8,
        ImageFormat::Png,
    )
    .map_err(|why| Flaw::Unreadable(why.to_string()))?;
    Ok((kept, picture))
}

/// Reads a picture that was kept; letters of a drawing are set in the given fonts alone. Takes up to some seconds: not for the
/// window's thread.
///
/// # Errors
/// Why it can't be read.
pub fn read(bytes: &[u8], fonts: &[&[u8]]) -> Result<Picture, Flaw> {
    if bytes.len() > BYTES_MOST {
        return Err(Flaw::TooLarge);
    }
    let looks_drawn = |bytes: &[u8]| {
        let head = String::from_utf8_lossy(&bytes[..bytes.len().min(4_096)]).to_lowercase();
        head.contains("<svg")
            || head.trim_start().starts_with("<?xml")
            || bytes.starts_with(&[0x1F, 0x8B])
    };
    if looks_drawn(bytes) {
        drawn(bytes, fonts)
    } else {
        dotted(bytes)
    }
}

fn dotted(bytes: &[u8]) -> Result<Picture, Flaw> {
    let flaw = |why: image::ImageError| match why {
        image::ImageError::Limits(_) => Flaw::TooLarge,
        other => Flaw::Unreadable(other.to_string()),
    };
    let reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format();
    let mut reader = reader.map_err(|why| Flaw::Unreadable(why.to_string()))?;
    let mut limits = Limits::default();
    limits.max_image_width = Some(SIDE_MOST);
    limits.max_image_height = Some(SIDE_MOST);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(flaw)?;
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let mut picture = DynamicImage::from_decoder(decoder).map_err(flaw)?;
    picture.apply_orientation(orientation);
    let (width, height) = (picture.width(), picture.height());
    let longest = width.max(height);
    if longest > SHOWN_MOST {
        let less =
            |side: u32| (u64::from(side) * u64::from(SHOWN_MOST) / u64::from(longest)).max(1);
        let (w, h) = (less(width) as u32, less(height) as u32);
        picture = imageops::thumbnail(&picture.into_rgba8(), w, h).into();
    }
    let mut dots = picture.into_rgba8();
    for dot in dots.pixels_mut() {
        let [r, g, b, a] = dot.0;
        let on_paper =
            |c: u8| ((u16::from(c) * u16::from(a) + 255 * u16::from(255 - a)) / 255) as u8;
        dot.0 = [on_paper(r), on_paper(g), on_paper(b), 255];
    }
    Ok(Picture {
        width,
        height,
        shown: dots.dimensions(),
        dots: dots.into_raw(),
    })
}

fn drawn(bytes: &[u8], fonts: &[&[u8]]) -> Result<Picture, Flaw> {
    let resolver = ImageHrefResolver {
        // A drawing brings its own pictures; nothing is read from elsewhere for it.
        resolve_string: Box::new(|_, _| None),
        ..ImageHrefResolver::default()
    };
    let mut options = Options {
        image_href_resolver: resolver,
        font_family: FAMILY.to_owned(),
        ..Options::default()
    };
    let known = options.fontdb_mut();
    for font in fonts {
        known.load_font_data(font.to_vec());
    }
    // A family that is not known here is set in the serif one, and where a letter is missing, any that has it is asked.
    known.set_serif_family(FAMILY);
    known.set_sans_serif_family(FAMILY);
    known.set_monospace_family(FAMILY);
    known.set_cursive_family(FAMILY);
    known.set_fantasy_family(FAMILY);
    let tree = Tree::from_data(bytes, &options).map_err(|why| Flaw::Unreadable(why.to_string()))?;
    let size = tree.size();
    let scale = DRAWN / size.width().max(size.height()).max(1.0);
    let dots = |side: f32| (side * scale).round().max(1.0) as u32;
    let (width, height) = (dots(size.width()), dots(size.height()));
    let mut paper = Pixmap::new(width, height).ok_or(Flaw::TooLarge)?;
    paper.fill(Color::WHITE);
    resvg::render(
        &tree,
        Transform::from_scale(scale, scale),
        &mut paper.as_mut(),
    );
    Ok(Picture {
        width,
        height,
        shown: (width, height),
        dots: paper.take(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn png(width: u32, height: u32, dot: [u8; 4]) -> Vec<u8> {
        let mut bytes = Vec::new();
        let picture = image::RgbaImage::from_pixel(width, height, image::Rgba(dot));
        let mut to = Cursor::new(&mut bytes);
        picture.write_to(&mut to, image::ImageFormat::Png).unwrap();
        bytes
    }

    #[test]
    fn dots_are_read_on_white_paper_and_large_pictures_shown_smaller() {
        let picture = read(&png(8, 4, [0, 0, 0, 0]), &[]).unwrap();
        assert_eq!(
            (picture.width, picture.height, picture.shown),
            (8, 4, (8, 4))
        );
        assert_eq!(picture.dots[..4], [255, 255, 255, 255]);
        let wide = read(&png(8_000, 10, [200, 0, 0, 255]), &[]).unwrap();
        assert_eq!((wide.width, wide.shown), (8_000, (4_000, 5)));
    }

    #[test]
    fn a_drawing_is_read_as_large_as_it_is_shown_and_brings_nothing_from_elsewhere() {
        let svg = br##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 30">
            <image href="/etc/passwd" width="10" height="10"/><rect width="60" height="30" fill="#102030"/></svg>"##;
        let picture = read(svg, &[]).unwrap();
        assert_eq!(picture.shown, (3_000, 1_500));
        assert_eq!(picture.dots[..4], [0x10, 0x20, 0x30, 255]);
    }

    #[test]
    fn the_letters_of_a_drawing_are_seen_whatever_family_it_names() {
        const FONTS: [&[u8]; 2] = [
            include_bytes!("../../assets/font/NotoSansTamil-Regular.ttf"),
            include_bytes!("../../assets/font/NotoSansLatin-Regular.ttf"),
        ];
        let dark = |attributes: &str, words: &str| {
            let svg = format!(
                r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 15"><text y="12" font-size="12" {attributes}>{words}</text></svg>"#
            );
            let picture = read(svg.as_bytes(), &FONTS).unwrap();
            let dots = picture.dots.chunks_exact(4);
            dots.filter(|dot| dot[0] < 128).count()
        };
        for words in ["Lift Ā", "நூலகம்"] {
            let plain = dark("", words);
            assert!(plain > 5_000, "{words}: {plain}");
            for attributes in [
                r#"font-family="sans-serif""#,
                r#"font-family="serif""#,
                r#"font-family="monospace""#,
                r#"font-family="cursive""#,
                r#"font-family="fantasy""#,
                r#"font-family="Arial, Helvetica, sans-serif""#,
                r#"font-family="Helvetica""#,
                r#"font-family="'Latha','Nirmala UI'" font-style="italic""#,
                r#"style="font: italic 12px 'Times New Roman'""#,
                r#"font-family="ArialMT" font-weight="900" font-stretch="condensed""#,
            ] {
                assert_eq!(dark(attributes, words), plain, "{words} in {attributes}");
            }
        }
    }

    #[test]
    fn what_is_no_picture_is_told() {
        for bytes in [&b"no picture"[..], b"", b"<svg", b"\x89PNG\r\n\x1a\n0000"] {
            assert!(
                matches!(read(bytes, &[]), Err(Flaw::Unreadable(_))),
                "{bytes:?}"
            );
        }
        assert_eq!(read(&vec![0; BYTES_MOST + 1], &[]), Err(Flaw::TooLarge));
    }
}
