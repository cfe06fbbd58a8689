//! Records of ISO 2709 for measurements.

/// A record of these fields, each with its tag, its indicators and its subfields.
pub fn record(fields: &[(&str, String)]) -> String {
    let (mut directory, mut data) = (String::new(), String::new());
    for (tag, body) in fields {
        directory.push_str(&format!("{tag}{:04}{:05}", body.len() + 1, data.len()));
        data.push_str(body);
        data.push('\x1e');
    }
    let base = 24 + directory.len() + 1;
    let length = base + data.len() + 1;
    format!("{length:05}nam a22{base:05} a 4500{directory}\x1e{data}\x1d")
}
