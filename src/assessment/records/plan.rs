//! How a gap is to be closed.

use time::Date;

use super::{Fields, read_date};

/// Whether the plan has to close a gap.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Choice {
    /// Whatever is least effort.
    #[default]
    Free,
    /// Not this one.
    Skip,
    /// This one in any case, and first.
    First,
}

impl Choice {
    /// All three.
    pub const ALL: [Choice; 3] = [Choice::Free, Choice::Skip, Choice::First];

    /// Its name in files.
    pub const fn name(self) -> &'static str {
        match self {
            Choice::Free => "free",
            Choice::Skip => "skip",
            Choice::First => "first",
        }
    }
}

/// What is planned for a requirement that is not met yet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// Who sees to it.
    pub owner: String,
    /// Hours of work; without a number the estimate holds.
    pub hours: Option<u32>,
    /// Dollars beyond that work; without a number the estimate holds.
    pub dollars: Option<u32>,
    /// When it is to be met.
    pub target: Option<Date>,
    /// Anything else.
    pub note: String,
    /// Whether the plan has to close it.
    pub choice: Choice,
    /// Whether the what-if takes it as closed.
    pub what_if: bool,
    /// What is done next.
    pub next_step: String,
}

impl Plan {
    /// Reads it from its record.
    pub fn read(fields: &Fields) -> Plan {
        Plan {
            owner: fields.get(0).to_owned(),
            hours: fields.get(1).parse().ok(),
            dollars: fields.get(2).parse().ok(),
            target: read_date(fields.get(3)),
            note: fields.get(4).to_owned(),
            choice: named(fields.get(5), Choice::ALL, Choice::name),
            what_if: fields.get(6) == "yes",
            next_step: fields.get(7).to_owned(),
        }
    }

    /// Its record.
    pub fn write(&self) -> Fields {
        Fields::of([
            self.owner.clone(),
            optional(self.hours),
            optional(self.dollars),
            optional(self.target),
            self.note.clone(),
            if self.choice == Choice::Free { String::new() } else { self.choice.name().to_owned() },
            flag(self.what_if),
            self.next_step.clone(),
        ])
    }
}

/// The value with a name, or the default.
pub(in crate::assessment) fn named<T: Copy + Default, const N: usize>(
    text: &str,
    all: [T; N],
    name: fn(T) -> &'static str,
) -> T {
    all.into_iter().find(|value| name(*value) == text).unwrap_or_default()
}

/// The text of a value that may be missing.
pub(in crate::assessment) fn optional<T: ToString>(value: Option<T>) -> String {
    value.map(|value| value.to_string()).unwrap_or_default()
}

/// `yes` where it holds, else nothing.
pub(in crate::assessment) fn flag(holds: bool) -> String {
    if holds { "yes".to_owned() } else { String::new() }
}

/// What a text of yes or no says.
pub(in crate::assessment) fn yes_or_no(text: &str) -> Option<bool> {
    match text {
        "yes" => Some(true),
        "no" => Some(false),
        _ => None,
    }
}

/// The text of yes, no or nothing.
pub(in crate::assessment) fn either(holds: Option<bool>) -> String {
    holds.map_or("", |holds| if holds { "yes" } else { "no" }).to_owned()
}
