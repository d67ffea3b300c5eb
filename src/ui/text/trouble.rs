//! The strings about what storage cannot do, and what is wrong with a document.

use crate::assessment::AnswerError;
use crate::documents::{DocumentError, Problem};

use super::{fill, texts};

texts! {
    /// The strings about storage and documents that cannot be used.
    TroubleText {
        storage_denied: "This browser does not let the page store anything, so your answers live only in this tab. Download a backup before you close it.",
        storage_full: "The browser’s storage for this site is full, so the last changes are not saved. Download a backup, then free some space and try again.",
        storage_other: "The last changes could not be saved: {0}. Download a backup, then try again.",
        storage_newer: "Your saved answers were written by a newer version of this calculator, which this page cannot read. Reload the page to get it. Until then nothing is saved over them, and what you enter here lives only in this tab.",
        storage_newer_continue: "Keep that text and go on here",
        storage_corrupt: "Your saved answers could not be read: {0}. The text is kept, you can download it, and nothing is written over it. New answers are saved beside it.",
        storage_corrupt_held: "Your saved answers could not be read: {0}. There is no room to keep the text beside new answers, so nothing is saved over it. Download it, and download a backup of what you enter here.",
        storage_save_backup: "Download backup",
        storage_download_text: "Download the saved text",
        storage_retry: "Try again",
        storage_torn: "The browser did not store what it was given. Save a backup now.",
        storage_away: "Fetching the answers of this assessment…",
        storage_gone: "What this browser had stored is gone: erased or deleted in another tab, or cleared by the browser. The answers are still on this page, and nothing is stored until you say so.",
        storage_unfetched: "The answers of this assessment could not be fetched from this browser’s database: {0}. Nothing was changed, and nothing is stored meanwhile. Try again, or reload the page.",
        storage_lost: "The answers of this assessment are nowhere in this browser any more: something has deleted them. Restore a backup under Documents, or begin anew. Nothing is stored until then.",
        storage_empty: "Begin anew",
        storage_again: "Store them again",
        storage_chosen: "Nothing is kept on this device. Save a backup before you close this page.",

        problem_not_utf8: "the text is not UTF-8; in a spreadsheet, save as “CSV UTF-8”",
        problem_not_a_backup: "this is not a backup of this calculator ({0})",
        problem_several: "this file holds several assessments; add them on the page Assessments",
        problem_newer: "this backup was made by a newer version of the calculator; reload the page to get that version",
        problem_no_column: "the first row names no column “{0}”",
        problem_no_rows: "the file is empty",
        problem_unclosed_quote: "a quotation mark that opens here is never closed",
        problem_too_many_cells: "the row has more cells than there are columns; text with a comma needs quotation marks",
        problem_unknown_id: "“{0}” is not a requirement or an objective; expected is something like 3.1.1 or 3.1.1[a]",
        problem_unknown_answer: "“{0}” is not an answer; use met, not_met, partial, not_applicable, temporary_deficiency, enduring_exception, inherited, or nothing",
        problem_no_partial: "“{0}” cannot be partial; only 3.5.3, 3.13.11 and 3.12.4 can",
        problem_ssp: "3.12.4 asks whether there is a current SSP; use met, partial or not_met",
        problem_repeated: "“{0}” has more than one row, or the rows are out of order",
        problem_field: "“{0}” of “{1}” is missing, unknown, repeated or not readable",
        refused_line: "{0}, line {1}",
    }
}

/// The strings in use.
pub const fn trouble_text() -> &'static TroubleText {
    &TroubleText::EN
}

/// A file, and the line in it where something is wrong.
pub fn refused(file: &str, error: &DocumentError) -> String {
    match error.line {
        0 => file.to_owned(),
        line => fill(trouble_text().refused_line, &[file, &line.to_string()]),
    }
}

/// The most characters of a file that a message repeats.
const QUOTED: usize = 300;

/// What a message repeats from a file, cut where it would fill the page: a file can hold anything.
pub fn quoted(words: &str) -> String {
    match words.char_indices().nth(QUOTED) {
        Some((end, _)) => format!("{}…", &words[..end]),
        None => words.to_owned(),
    }
}

/// What is wrong with a document.
pub fn refusal(error: &DocumentError) -> String {
    let text = trouble_text();
    let fill = |template: &str, words: &[&str]| {
        let short: Vec<String> = words.iter().map(|words| quoted(words)).collect();
        fill(template, &short.iter().map(String::as_str).collect::<Vec<_>>())
    };
    match &error.problem {
        Problem::NotUtf8 => text.problem_not_utf8.to_owned(),
        Problem::NotABackup(detail) => fill(text.problem_not_a_backup, &[detail]),
        Problem::Several => text.problem_several.to_owned(),
        Problem::NewerVersion(_) => text.problem_newer.to_owned(),
        Problem::NoColumn(column) => fill(text.problem_no_column, &[column]),
        Problem::NoRows => text.problem_no_rows.to_owned(),
        Problem::UnclosedQuote => text.problem_unclosed_quote.to_owned(),
        Problem::TooManyCells => text.problem_too_many_cells.to_owned(),
        Problem::UnknownId(id) => fill(text.problem_unknown_id, &[id]),
        Problem::UnknownAnswer(answer) => fill(text.problem_unknown_answer, &[answer]),
        Problem::NotAllowed(id, AnswerError::NoPartial) => fill(text.problem_no_partial, &[id]),
        Problem::NotAllowed(_, AnswerError::SspIsYesOrNo) => text.problem_ssp.to_owned(),
        Problem::Repeated(id) => fill(text.problem_repeated, &[id]),
        Problem::WrongField(record, field) => fill(text.problem_field, &[field, record]),
    }
}
