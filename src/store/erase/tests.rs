//! Nothing of a person is forgotten when they are erased: no table, no text.

use super::*;
use crate::domain::member::MemberField;

#[test]
fn no_table_that_names_a_member_is_left_out_of_the_erasure() {
    for table in crate::store::dossier::tests::naming_tables() {
        let is_taken = |sql: &str| {
            let words: Vec<&str> = sql.split_whitespace().collect();
            words.starts_with(&["DELETE", "FROM", &table]) || words.starts_with(&["UPDATE", &table])
        };
        assert!(TAKEN_OUT.into_iter().any(is_taken), "{table}");
    }
}

/// Tables whose words are of the house, its books and its staff.
const NO_PERSONS: [&str; 28] = [
    "branch",
    "opening",
    "holiday",
    "staff",
    "staff_subject",
    "staff_hours",
    "setting",
    "floor",
    "zone",
    "wall",
    "opening_in_wall",
    "run",
    "bay",
    "face",
    "collection",
    "section",
    "place",
    "connector",
    "connector_stop",
    "title",
    "title_term",
    "item",
    "subject_word",
    "picture",
    "underlay",
    "redrawn",
    "draft_step",
    "survey",
];

/// Columns whose words are the program's own: numbers, days, forms.
const NO_WORDS: [(&str, &str); 9] = [
    ("complaint", "number"),
    ("complaint", "acknowledge_by"),
    ("complaint", "answer_by"),
    ("closure", "since"),
    ("closure", "until"),
    ("shelf_search", "class"),
    ("story", "actor"),
    ("story", "act"),
    ("draft", "form"),
];

#[test]
fn no_free_text_is_left_out_of_the_search_for_a_name() {
    let conn = rusqlite::Connection::open_in_memory().unwrap();
    conn.execute_batch(crate::store::schema::SCHEMA).unwrap();
    let sql = "SELECT t.name, c.name, t.sql FROM pragma_table_list l JOIN sqlite_schema t ON t.name = l.name
               JOIN pragma_table_info(t.name) c WHERE l.type = 'table' AND c.type = 'TEXT'";
    let mut select = conn.prepare(sql).unwrap();
    let columns = select.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)));
    let columns: Vec<(String, String, String)> = columns.unwrap().map(Result::unwrap).collect();
    let searched = TraceIn::ALL.map(text_of);
    for Text { table, column, .. } in &searched {
        let is_there = columns.iter().any(|(t, c, _)| t == table && c == column);
        assert!(is_there, "{table}.{column}");
    }
    let is_searched = |t: &str, c: &str| searched.iter().any(|s| s.table == t && s.column == c);
    let is_inner = |column: &str, sql: &str| {
        let is_word = sql.contains(&format!("CHECK ({column} IN ("));
        is_word || column == "key" || column == "at" || column.ends_with("_at")
    };
    // What somebody else is called and where they live is theirs.
    let is_fact = |table: &str, column: &str| {
        table == "member" && (MemberField::from_word(column).is_some() || column == "own")
    };
    let goes =
        |table: &str| TAKEN_OUT.contains(&&*format!("DELETE FROM {table} WHERE member_id = ?1"));
    let left = columns.iter().filter(|(table, column, sql)| {
        !NO_PERSONS.contains(&table.as_str())
            && !is_searched(table, column)
            && !is_inner(column, sql)
            && !NO_WORDS.contains(&(table.as_str(), column.as_str()))
            && !is_fact(table, column)
            && !goes(table)
    });
    let left: Vec<String> = left
        .map(|(table, column, _)| format!("{table}.{column}"))
        .collect();
    assert_eq!(left, Vec::<String>::new());
}
