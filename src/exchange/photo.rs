//! A photo of a person from a file outside: read, turned upright, made small, and without what the camera wrote beside
//! it. Imports nothing of ours but the errors of lists.

use super::{Error, ErrorKind};
use image::codecs::jpeg::JpegEncoder;
use image::imageops::FilterType;
use image::{DynamicImage, ImageDecoder, ImageReader, Limits};
use std::io::Cursor;
use std::path::Path;

/// The longer side of a photo as it is kept, in pixels: enough to know somebody again.
pub const SIDE: u32 = 320;
/// Of a hundred: how much of the picture the JPEG keeps.
const QUALITY: u8 = 85;
/// No camera writes more bytes, and no picture of one needs more memory while it is read.
const FILE_MOST: u64 = 64 << 20;
const MEMORY_MOST: u64 = 512 << 20;

/// A picture as the window paints it: its size, and red, green, blue and opacity of each pixel, row by row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pixels {
    pub width: u32,
    pub height: u32,
    pub rgba: Vec<u8>,
}

/// Reads a PNG or JPEG file and gives the JPEG that is kept.
///
/// # Errors
/// There is no such file, it can't be read, it is larger than any photo, or no picture that is known.
pub fn read(path: &Path) -> Result<Vec<u8>, Error> {
    let held = std::fs::metadata(path)?;
    if !held.is_file() {
        return Err(Error::new(ErrorKind::NotAFile));
    }
    if held.len() > FILE_MOST {
        return Err(Error::new(ErrorKind::TooLarge));
    }
    small(&std::fs::read(path)?)
}

/// A picture's bytes as the JPEG that is kept.
fn small(bytes: &[u8]) -> Result<Vec<u8>, Error> {
    let whole = decoded(bytes)?;
    let fits = whole.width().max(whole.height()) <= SIDE;
    let small = if fits {
        whole
    } else {
        whole.resize(SIDE, SIDE, FilterType::CatmullRom)
    };
    let mut jpeg = Vec::new();
    let encoder = JpegEncoder::new_with_quality(&mut jpeg, QUALITY);
    let encoded = small.to_rgb8().write_with_encoder(encoder);
    encoded.map_err(no_picture)?;
    Ok(jpeg)
}

/// The pixels of a photo as it is kept.
///
/// # Errors
/// The bytes are no picture.
pub fn pixels(jpeg: &[u8]) -> Result<Pixels, Error> {
    let picture = decoded(jpeg)?.into_rgba8();
    Ok(Pixels {
        width: picture.width(),
        height: picture.height(),
        rgba: picture.into_raw(),
    })
}

/// A picture the way it is meant to be looked at.
fn decoded(bytes: &[u8]) -> Result<DynamicImage, Error> {
    let mut reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format()?;
    let mut limits = Limits::default();
    limits.max_alloc = Some(MEMORY_MOST);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(no_picture)?;
    // A camera that was held sideways says so beside the picture.
    let orientation = decoder.orientation().map_err(no_picture)?;
    let mut picture = DynamicImage::from_decoder(decoder).map_err(no_picture)?;
    picture.apply_orientation(orientation);
    Ok(picture)
}

fn no_picture(why: image::ImageError) -> Error {
    Error {
        kind: ErrorKind::NotAPicture,
        detail: why.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use image::{ImageFormat, Rgb, RgbImage};

    /// Left half red, right half blue.
    fn halves(width: u32, height: u32) -> RgbImage {
        RgbImage::from_fn(width, height, |x, _| {
            if x < width / 2 {
                Rgb([200, 30, 30])
            } else {
                Rgb([30, 30, 200])
            }
        })
    }

    fn written(picture: &RgbImage, format: ImageFormat) -> Vec<u8> {
        let mut bytes = Cursor::new(Vec::new());
        picture.write_to(&mut bytes, format).unwrap();
        bytes.into_inner()
    }

    /// The same JPEG with the mark of a camera that was turned, as EXIF says it (tag 0x0112), and a word beside it.
    fn turned(jpeg: &[u8], orientation: u8) -> Vec<u8> {
        let mut exif = b"Exif\0\0MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0".to_vec();
        exif.extend([orientation, 0, 0, 0, 0, 0, 0]);
        exif.extend(b"Anna Salai 12");
        let length = u16::try_from(exif.len() + 2).unwrap();
        let mut bytes = jpeg[..2].to_vec();
        bytes.extend([0xff, 0xe1]);
        bytes.extend(length.to_be_bytes());
        bytes.extend(exif);
        bytes.extend(&jpeg[2..]);
        bytes
    }

    #[test]
    fn a_photo_is_small_upright_and_says_nothing_beside_the_picture() {
        let jpeg = written(&halves(1200, 600), ImageFormat::Jpeg);
        for (bytes, size) in [
            (jpeg.clone(), (320, 160)),
            (written(&halves(1200, 600), ImageFormat::Png), (320, 160)),
            (written(&halves(90, 60), ImageFormat::Png), (90, 60)),
            (turned(&jpeg, 6), (160, 320)),
        ] {
            let kept = small(&bytes).unwrap();
            let shown = pixels(&kept).unwrap();
            assert_eq!((shown.width, shown.height), size);
            assert_eq!(shown.rgba.len(), (shown.width * shown.height * 4) as usize);
            let words = b"Anna Salai";
            assert!(kept.windows(words.len()).all(|w| w != words));
            // What was left is on top once the camera's turn is followed.
            let first = &shown.rgba[..3];
            assert!(first[0] > 150 && first[2] < 90, "{first:?}");
            let last = &shown.rgba[shown.rgba.len() - 4..];
            assert!(last[2] > 150 && last[0] < 90, "{last:?}");
        }
    }

    #[test]
    fn what_is_no_picture_is_said_to_be_none() {
        let png = written(&halves(90, 60), ImageFormat::Png);
        for bytes in [b"Name,Card\n".as_slice(), &[], &png[..png.len() / 2]] {
            assert_eq!(small(bytes).unwrap_err().kind, ErrorKind::NotAPicture);
        }
    }

    #[test]
    fn a_folder_and_nothing_at_all_are_told_apart() {
        let folder = tempfile::tempdir().unwrap();
        let kind = |path: &Path| read(path).unwrap_err().kind;
        assert_eq!(kind(folder.path()), ErrorKind::NotAFile);
        assert_eq!(kind(&folder.path().join("no.png")), ErrorKind::NotThere);
    }
}
