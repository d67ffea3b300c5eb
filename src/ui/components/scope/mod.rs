//! The parts of the scope page.

mod assets;
mod dates;
mod level;
mod providers;
mod words;

pub use assets::assets;
pub use dates::dates;
pub use level::level;
pub use providers::providers;
pub use words::reason;

use crate::assessment::Profile;
use crate::ui::components::field::{answers_of, edit_profile, radios};
use crate::ui::dom::El;
use crate::ui::state::AppState;
use crate::ui::text::scope::scope_text;

/// What is to be assessed, an enclave or the whole enterprise.
pub fn extent(state: AppState) -> El {
    let text = scope_text();
    let answers = [(Some(false), text.extent_enterprise), (Some(true), text.extent_enclave)];
    let answers = answers.into_iter().chain([(None, text.extent_open)]);
    ask(
        state,
        "extent",
        [text.extent, text.extent_help],
        answers,
        |profile| profile.enclave,
        |profile, is| {
            profile.enclave = is;
        },
    )
}

/// A question about the firm with its answers as radios.
fn ask(
    state: AppState,
    name: &str,
    words: [&str; 2],
    answers: impl IntoIterator<Item = (Option<bool>, &'static str)>,
    read: impl Fn(&Profile) -> Option<bool> + Copy + 'static,
    write: impl Fn(&mut Profile, Option<bool>) + Copy + 'static,
) -> El {
    let answers = answers.into_iter().map(|(answer, words)| (answer, words, answer.is_none()));
    radios(
        name,
        words,
        answers,
        move || answers_of(state, |answers| read(&answers.profile())),
        move |answer| {
            edit_profile(state, |profile| write(profile, answer));
            // The next answer is an edit of its own.
            state.end_typing();
        },
    )
}
