//! A member as a JSON object: `key`, and the columns under their words. Facts are text, empty where they are not known;
//! `phone` and `email` are lists.

use super::Column;
use crate::domain::member::Member;
use serde_json::{Map, Value, json};

/// What is told of a member.
pub fn object(columns: &[Column], member: &Member) -> Value {
    let value = |column: &Column| match column {
        Column::Field(_) => json!(column.text(member)),
        Column::Phone | Column::Email => json!(column.contacts(member)),
    };
    let columns = columns.iter().map(|c| (c.word().to_owned(), value(c)));
    let mut object: Map<String, Value> = columns.collect();
    object.insert("key".to_owned(), json!(member.key.as_str()));
    Value::Object(object)
}
