//! What may stand in a field of a questionnaire or a reply.

use time::Date;

use crate::assessment::records::{Value, read_date};
use crate::planning::manage::suppliers::Token;

use super::{QuestionnaireError, Wrong};

/// Whether a character cannot be seen, or makes others look as if they stood elsewhere: controls, marks of direction,
/// joiners and blanks without width, separators of lines, tags.
fn is_unseen(character: char) -> bool {
    character.is_control()
        || matches!(
            character,
            '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{180e}' | '\u{200b}'..='\u{200f}'
                | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{feff}' | '\u{ffa0}'
                | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}'
        )
}

/// What somebody typed or pasted, without what cannot be seen. Line ends stay, as `\n`.
pub(super) fn tidy(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n").replace('\t', " ");
    text.chars().filter(|character| *character == '\n' || !is_unseen(*character)).collect()
}

/// As [`tidy`], in one line.
pub(super) fn tidy_line(text: &str) -> String {
    tidy(text).replace('\n', " ")
}

/// A text of one line with so many characters at most, all of which can be seen.
pub(super) fn line(place: &str, text: &str, most: usize) -> Result<(), QuestionnaireError> {
    check(place, text, most, |_| false)
}

/// As [`line`], with line ends.
pub(super) fn lines(place: &str, text: &str, most: usize) -> Result<(), QuestionnaireError> {
    check(place, text, most, |character| character == '\n')
}

fn check(place: &str, text: &str, most: usize, allowed: fn(char) -> bool) -> Result<(), QuestionnaireError> {
    if text.chars().count() > most {
        return Err(QuestionnaireError::at(place, Wrong::TooLong(most)));
    }
    match text.chars().find(|character| is_unseen(*character) && !allowed(*character)) {
        Some(unseen) => Err(QuestionnaireError::at(place, Wrong::Unseen(unseen))),
        None => Ok(()),
    }
}

/// Something that has to be written.
pub(super) fn some(place: &str, text: &str) -> Result<(), QuestionnaireError> {
    if text.trim().is_empty() { Err(QuestionnaireError::at(place, Wrong::Missing)) } else { Ok(()) }
}

/// A value by its name; none is the default.
pub(super) fn named<T: Value>(place: &str, text: &str) -> Result<T, QuestionnaireError> {
    if text.is_empty() || T::KIND.accepts(text) { Ok(T::read(text)) } else { Err(wrong(place, text)) }
}

/// A date of this century, or none.
pub(super) fn date(place: &str, text: &str) -> Result<Option<Date>, QuestionnaireError> {
    if text.is_empty() {
        return Ok(None);
    }
    let found = read_date(text).filter(|date| (2000..=2099).contains(&date.year()));
    found.map(Some).ok_or_else(|| wrong(place, text))
}

/// A token.
pub(super) fn token(text: &str) -> Result<Token, QuestionnaireError> {
    text.parse().map_err(|()| wrong("token", text))
}

/// A value that cannot be.
pub(super) fn wrong(place: &str, text: &str) -> QuestionnaireError {
    QuestionnaireError::at(place, Wrong::Value(tidy_line(text)))
}
