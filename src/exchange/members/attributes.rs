//! The attributes of a member that Koha writes into one cell.

/// Koha's two ways to write attributes in a cell: `INSTID:12345,LANG:fr` and `"INSTID:12345","LANG:fr"`; the second
/// lets a value hold a comma. A piece without a code belongs to the value before it.
pub(super) fn attributes(cell: &str) -> Vec<(String, String)> {
    let is_quoted = cell.starts_with('"');
    let pieces = if is_quoted {
        cell.split("\",\"")
    } else {
        cell.split(",")
    };
    let mut attributes: Vec<(String, String)> = Vec::new();
    for piece in pieces.map(|piece| piece.trim().trim_matches('"')) {
        match (piece.split_once(':'), attributes.last_mut()) {
            (Some((code, value)), _) if is_code(code) => {
                attributes.push((code.trim().to_owned(), value.trim().to_owned()));
            }
            (_, Some((_, before))) if !piece.is_empty() => {
                before.push_str(", ");
                before.push_str(piece);
            }
            _ => {}
        }
    }
    attributes.retain(|(_, value)| !value.is_empty());
    attributes
}

/// Attribute codes are short words.
fn is_code(text: &str) -> bool {
    let text = text.trim();
    !text.is_empty()
        && text.len() <= 32
        && text
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || "_-".contains(c))
}
