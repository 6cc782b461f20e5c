//! How values that are neither numbers nor plain text stand in a column: a
//! vocabulary as its code, a structure as JSON. Both by way of serde, so that
//! the file and the case document spell alike.

use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSql, ToSqlOutput, ValueRef};
use serde::Serialize;
use serde::de::value::{Error as ValueError, StrDeserializer};
use serde::de::{DeserializeOwned, IntoDeserializer};

/// A term of a closed vocabulary, kept as its code.
pub(crate) struct Code<T>(pub(crate) T);

/// The code of a term.
pub(crate) fn code<T: Serialize>(term: &T) -> String {
    match serde_json::to_value(term) {
        Ok(serde_json::Value::String(code)) => code,
        // A vocabulary is an enum of unit variants; anything else would be caught
        // by the CHECK of its column.
        _ => String::new(),
    }
}

/// The term with a code.
pub(crate) fn term<T: DeserializeOwned>(code: &str) -> Option<T> {
    let deserializer: StrDeserializer<'_, ValueError> = code.into_deserializer();
    T::deserialize(deserializer).ok()
}

impl<T: Serialize> ToSql for Code<T> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(code(&self.0).into())
    }
}

impl<T: DeserializeOwned> FromSql for Code<T> {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        term(value.as_str()?)
            .map(Code)
            .ok_or(FromSqlError::InvalidType)
    }
}

/// A structure, kept as JSON.
pub(crate) struct Json<T>(pub(crate) T);

impl<T: Serialize> ToSql for Json<T> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        let text = serde_json::to_string(&self.0)
            .map_err(|error| rusqlite::Error::ToSqlConversionFailure(Box::new(error)))?;
        Ok(text.into())
    }
}

impl<T: DeserializeOwned> FromSql for Json<T> {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        serde_json::from_str(value.as_str()?)
            .map(Json)
            .map_err(|_| FromSqlError::InvalidType)
    }
}
