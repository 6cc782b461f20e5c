//! The scales that ship, compiled in. Nothing is read from disk.
//!
//! A change of meaning is a new version in a new file beside the old one, which
//! stays: ratings made on it must still be readable.

use std::sync::LazyLock;

use super::Scale;
use crate::Error;

macro_rules! shipped {
    ($($path:literal),+ $(,)?) => {
        [$(include_str!(concat!("../../../../assets/scales/", $path, ".json")),)+]
    };
}

/// In the order in which they are offered; of one id, older versions first.
static SHIPPED: LazyLock<Vec<Scale>> = LazyLock::new(|| {
    let texts = shipped![
        "admiralty-reliability",
        "admiralty-credibility",
        "admiralty-reliability/fm-2-22.3",
        "admiralty-credibility/fm-2-22.3",
        "uk-3x5x2-source",
        "uk-3x5x2-information",
        "uk-5x5x5-source",
        "uk-5x5x5-information",
        "icd-203-likelihood",
        "phia",
        "kent",
        "nato-likelihood",
        "icd-203-confidence",
        "standards-of-proof",
        "icc-standards-of-proof",
    ];
    // What is compiled in is what the test `every_shipped_scale_is_sound` read.
    texts
        .map(|text| Scale::from_json(text).expect("a shipped scale is sound"))
        .into()
});

/// Every scale that ships, in the order in which they are offered.
pub fn scales() -> &'static [Scale] {
    &SHIPPED
}

/// The newest version of the scale with this id.
///
/// # Errors
/// [`Error::UnknownScale`].
pub fn scale(id: &str) -> Result<&'static Scale, Error> {
    scales()
        .iter()
        .rfind(|scale| scale.id == id)
        .ok_or_else(|| Error::UnknownScale { id: id.to_owned() })
}

/// The version of a scale that a rating was made on.
///
/// # Errors
/// [`Error::UnknownScale`], with the version after an `@`.
pub fn scale_version(id: &str, version: &str) -> Result<&'static Scale, Error> {
    scales()
        .iter()
        .find(|scale| scale.id == id && scale.version == version)
        .ok_or_else(|| Error::UnknownScale {
            id: format!("{id}@{version}"),
        })
}
