//! A point in time, as the text that says it.

use std::borrow::Cow;

use crate::rules::{Format, StringRule};

/// A date-time of RFC 3339, section 5.6, as the text that came or that a program gave.
///
/// What an answer brings is kept even if it is no date-time; `validate` tells.
///
/// ```
/// use ironspec_runtime::DateTime;
///
/// const START: DateTime = DateTime::literal("2025-01-31T12:00:00Z");
/// assert_eq!(START.as_str(), "2025-01-31T12:00:00Z");
/// assert!("2025-02-30T12:00:00Z".parse::<DateTime>().is_err());
/// ```
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct DateTime(Cow<'static, str>);

crate::string!(DateTime, StringRule::new().format(Format::DateTime));
