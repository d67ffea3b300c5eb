//! Every string that the page shows. A second language is a second value of [`Text`] beside [`en::EN`].

mod en;
pub mod inventory;
pub mod iso;
pub mod keep;
pub mod level3;
pub mod licenses;
pub mod link;
pub mod manage;
pub mod numbers;
pub mod pages;
pub mod plan;
pub mod program;
pub mod rev3;
pub mod scope;
pub mod shelf;
pub mod shell;
pub mod status;
pub mod trouble;

use crate::assessment::Answer;
use crate::scoring::Determination;

/// The strings of a page that is not in the first load, as a struct with a value for English. They stand apart from
/// [`Text`] so that they are part of the second WASM. A second language is a second value.
macro_rules! texts {
    ($(#[$doc:meta])* $name:ident { $($field:ident: $words:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Debug)]
        #[allow(missing_docs, reason = "each field is named after what it says or where it stands")]
        pub struct $name {
            $(pub $field: &'static str,)+
        }

        impl $name {
            /// The strings in English.
            const EN: $name = $name { $($field: $words,)+ };
        }
    };
}
use texts;

/// The strings of one language. `{0}`, `{1}` … stand for what [`fill`] puts there.
#[derive(Debug)]
#[allow(missing_docs, reason = "each field is named after what it says or where it stands")]
pub struct Text {
    pub name: &'static str,
    pub promise: &'static str,
    pub promise_level1: &'static str,
    pub skip: &'static str,

    pub nav: &'static str,
    pub undo: &'static str,
    pub redo: &'static str,
    pub undone: &'static str,
    pub redone: &'static str,
    pub everything: &'static str,
    pub undo_profile: &'static str,
    pub undo_plan: &'static str,
    pub undo_scope: &'static str,
    pub undo_many: &'static str,
    /// A record of the program: what it is, and its name.
    pub undo_record: &'static str,
    /// What the records of the program are, from [`Collection::Program`](crate::assessment::records::Collection::Program)
    /// on.
    pub undo_records: [&'static str; 10],
    pub saved: &'static str,
    pub saving: &'static str,
    pub not_saved: &'static str,

    pub scale: &'static str,
    pub scale_level1: &'static str,
    pub scale_level1_state: &'static str,
    pub scale_level1_met: &'static str,
    pub range: &'static str,
    pub scale_score: &'static str,
    pub scale_range: &'static str,
    pub scale_no_score: &'static str,
    pub answered: &'static str,
    pub no_score: &'static str,
    pub state_empty: &'static str,
    pub state_range: &'static str,
    pub state_ssp_open: &'static str,
    pub state_score: &'static str,
    pub state_full: &'static str,
    pub state_no_score: &'static str,

    pub families: &'static str,
    pub family_pick: &'static str,
    pub all_families: &'static str,
    pub all_families_level1: &'static str,
    pub family_progress: &'static str,
    pub family_lost: &'static str,
    pub family_lead: &'static str,
    pub family_lead_level1: &'static str,
    pub not_level1: &'static str,
    pub next_family: &'static str,
    pub to_score: &'static str,
    pub to_status: &'static str,

    pub search: &'static str,
    pub filters: &'static str,
    pub filter_unanswered: &'static str,
    pub filter_points: &'static str,
    pub filter_any_points: &'static str,
    pub found: &'static str,
    pub found_none: &'static str,
    pub found_guides: &'static str,
    pub show_all: &'static str,

    pub point: &'static str,
    pub points: &'static str,
    pub points_variable: &'static str,
    pub points_none: &'static str,
    pub met: &'static str,
    pub partial: &'static str,
    pub not_met: &'static str,
    pub not_applicable: &'static str,
    pub yes: &'static str,
    pub no: &'static str,
    pub ssp_question: &'static str,
    pub ssp_partial: &'static str,
    pub other: &'static str,
    pub other_label: &'static str,
    pub temporary_deficiency: &'static str,
    pub enduring_exception: &'static str,
    pub inherited: &'static str,
    pub clear: &'static str,
    pub clear_label: &'static str,

    pub partial_multifactor: &'static str,
    pub partial_encryption: &'static str,
    pub partial_ssp: &'static str,
    pub prohibited_remote: &'static str,
    pub prohibited_wireless: &'static str,
    pub prohibited_mobile: &'static str,
    pub plans_missing: &'static str,

    pub reason: &'static str,
    pub reason_not_applicable: &'static str,
    pub reason_temporary: &'static str,
    pub reason_enduring: &'static str,
    pub reason_inherited: &'static str,
    pub reason_missing: &'static str,

    pub finding_met: &'static str,
    pub finding_not_met: &'static str,
    pub finding_not_applicable: &'static str,
    pub finding_unanswered: &'static str,
    pub finding_by_questions: &'static str,
    pub finding_questions_open: &'static str,
    pub finding_contradiction: &'static str,
    pub finding_reason_missing: &'static str,
    pub finding_ssp_contradiction: &'static str,
    pub finding_ssp_missing: &'static str,
    pub finding_ssp_open: &'static str,
    pub finding_ssp_gap: &'static str,

    pub why: &'static str,

    pub later_loading: &'static str,
    pub later_failed: &'static str,
    pub later_again: &'static str,
    pub status_title: &'static str,
    pub plan_title: &'static str,
    pub scope_title: &'static str,
    pub level3_title: &'static str,
    pub rev3_title: &'static str,
    pub link_title: &'static str,
    pub words_title: &'static str,

    pub score_title: &'static str,

    pub documents_title: &'static str,

    pub storage_trouble: &'static str,
    pub dismiss: &'static str,
    pub assessments_title: &'static str,
    pub history_title: &'static str,
    pub privacy_title: &'static str,

    pub help_title: &'static str,
    pub licenses_title: &'static str,
    pub iso_title: &'static str,
    pub inventory_title: &'static str,
    pub program_title: &'static str,
    pub example: &'static str,
}

/// The strings in use.
pub const fn text() -> &'static Text {
    &en::EN
}

/// Puts `parts` in the places `{0}`, `{1}` … of a string.
pub fn fill(template: &str, parts: &[&str]) -> String {
    let mut out = String::with_capacity(template.len() + 16);
    let mut rest = template;
    while let Some(open) = rest.find('{') {
        out.push_str(&rest[..open]);
        let place =
            rest.as_bytes().get(open + 1).map_or(usize::MAX, |digit| usize::from(digit.wrapping_sub(b'0')));
        match parts.get(place) {
            Some(part) if rest.as_bytes().get(open + 2) == Some(&b'}') => {
                out.push_str(part);
                rest = &rest[open + 3..];
            }
            _ => {
                out.push('{');
                rest = &rest[open + 1..];
            }
        }
    }
    out.push_str(rest);
    out
}

/// Puts one number in the place `{0}`.
pub fn count(template: &str, number: usize) -> String {
    fill(template, &[&number.to_string()])
}

/// A score with a true minus sign: `−203`.
pub fn signed(score: i16) -> String {
    if score < 0 { format!("\u{2212}{}", score.unsigned_abs()) } else { score.to_string() }
}

/// `1 point`, `5 points`.
pub fn points(number: u8) -> String {
    let text = text();
    count(if number == 1 { text.point } else { text.points }, number.into())
}

/// What a determination is called.
pub const fn determination(determination: Determination) -> &'static str {
    let text = text();
    match determination {
        Determination::Met => text.finding_met,
        Determination::NotMet => text.finding_not_met,
        Determination::NotApplicable => text.finding_not_applicable,
        Determination::Unanswered => text.finding_unanswered,
    }
}

/// What an answer is called on a requirement.
pub const fn answer(answer: Answer) -> &'static str {
    let text = text();
    match answer {
        Answer::Met => text.met,
        Answer::Partial => text.partial,
        Answer::NotMet => text.not_met,
        Answer::NotApplicable => text.not_applicable,
        Answer::TemporaryDeficiency => text.temporary_deficiency,
        Answer::EnduringException => text.enduring_exception,
        Answer::Inherited => text.inherited,
    }
}

/// What the reason beside an answer is asked for as.
pub const fn reason(answer: Option<Answer>) -> &'static str {
    let text = text();
    match answer {
        Some(Answer::NotApplicable) => text.reason_not_applicable,
        Some(Answer::TemporaryDeficiency) => text.reason_temporary,
        Some(Answer::EnduringException) => text.reason_enduring,
        Some(Answer::Inherited) => text.reason_inherited,
        _ => text.reason,
    }
}
