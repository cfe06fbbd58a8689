//! Typed words as a question to the word lists of the file (FTS5).

/// All of the words, the last one from its beginning; `None` without a word to look for.
pub fn all_of(typed: &str) -> Option<String> {
    let words: Vec<&str> = typed
        .split(|c: char| !is_part(c))
        .filter(|word| !word.is_empty())
        .collect();
    let (last, before) = words.split_last()?;
    let mut question: String = before.iter().map(|word| format!("\"{word}\" ")).collect();
    question.push_str(&format!("\"{last}\"*"));
    Some(question)
}

/// Letters, digits, and the signs that Tamil vowels are written with.
fn is_part(c: char) -> bool {
    c.is_alphanumeric() || unicode_normalization::char::is_combining_mark(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn typed_words_are_quoted_and_the_last_is_a_beginning() {
        let table = [
            ("", None),
            ("  -- ", None),
            ("law", Some("\"law\"*")),
            ("indian law", Some("\"indian\" \"law\"*")),
            ("a\"b OR (c)*", Some("\"a\" \"b\" \"OR\" \"c\"*")),
            ("பொன்னியின் செல்", Some("\"பொன்னியின்\" \"செல்\"*")),
        ];
        for (typed, question) in table {
            assert_eq!(all_of(typed).as_deref(), question, "{typed}");
        }
    }
}
