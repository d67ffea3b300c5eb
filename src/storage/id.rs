//! Which assessment, and under which keys it lies.

use std::fmt;
use std::str::FromStr;

use super::{ANSWERS_KEY, Summary};

/// The key under which the quick store remembers which one is open.
pub const OPEN_KEY: &str = "sprs-calculator/open";

/// The name by which the stores know an assessment: lower-case letters and digits, 16 at most.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AssessmentId(String);

impl AssessmentId {
    const FIRST: &str = "first";

    /// How the keys of logs of edits begin.
    pub const LOGS: &str = "sprs-calculator/history/";

    /// The one that every browser has: what was stored before there could be several.
    pub fn first() -> AssessmentId {
        AssessmentId(AssessmentId::FIRST.to_owned())
    }

    /// A new one from a random number.
    pub fn from_random(number: u64) -> AssessmentId {
        AssessmentId(format!("a{number:x}").chars().take(16).collect())
    }

    /// The key of its answers.
    pub fn answers_key(&self) -> String {
        if self.0 == AssessmentId::FIRST { ANSWERS_KEY.to_owned() } else { format!("{ANSWERS_KEY}/{self}") }
    }

    /// The key of what the list says about it.
    pub fn summary_key(&self) -> String {
        format!("{}{self}", Summary::PREFIX)
    }

    /// The key of its edits.
    pub fn history_key(&self) -> String {
        format!("{}{self}", AssessmentId::LOGS)
    }
}

impl fmt::Display for AssessmentId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl FromStr for AssessmentId {
    type Err = ();

    fn from_str(text: &str) -> Result<AssessmentId, ()> {
        let fits = (1..=16).contains(&text.len())
            && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit());
        if fits { Ok(AssessmentId(text.to_owned())) } else { Err(()) }
    }
}
