//! The strings of links: making one, and looking at what one holds.

use crate::documents::LinkError;

use super::{fill, texts};

texts! {
    /// The strings of links.
    LinkText {
        share: "Share by link",
        share_lead: "A link that holds your answers on all 110 requirements and 320 objectives. Whoever opens it sees them first and then decides whether to take them over.",
        share_reveals: "What a link reveals",
        share_gaps: "Whoever has the link sees every gap you have. Nobody can take it back.",
        share_stays: "The answers stand behind the # of the address. Browsers do not send that part to a server, but it stays in browser history, chats and mail.",
        share_without: "It holds no reasons, notes, plans, scope or names, and no answers of Level 3. To hand over everything, use a backup.",
        share_make: "Make a link",
        share_field: "Link with your answers",
        share_file: "This page is a file on this computer, so its address is of no use to others. Put this behind the address of the calculator that they use.",
        share_copy: "Copy link",
        share_copied: "The link is copied.",
        share_not_copied: "The browser did not copy the link. It is selected: press Ctrl+C, or ⌘C on a Mac.",
        share_reasons: "Reasons are not in the link. Answers that need one: {0}.",
        share_scores: " Whoever opens it sees {0} until the reasons are written again, and {1} with them.",

        lead: "Somebody sent you answers in a link. Nothing here has changed yet.",
        damaged: "This link cannot be used, and nothing was changed.",
        damaged_next: "Ask for the link again, and copy all of it.",
        error_empty: "There are no answers in it.",
        error_character: "Its code has “{0}” as character {1}, which no code has. Something was added or changed.",
        error_version: "Its code starts with “{0}”, and this page knows only codes that start with 1. Either it is damaged, or a newer version of the calculator made it: reload the page to get that version.",
        error_long: "Its code is longer than any code can be. Something was added.",
        error_damaged: "Its check does not fit: the link was cut off, or something in it was changed.",

        compare: "Beside what is here",
        column_what: "Answers",
        column_score: "Score",
        column_answered: "Requirements",
        column_level1: "Level 1",
        column_level2: "Level 2",
        here: "Here now",
        theirs: "From the link",
        theirs_written: "From the link, with the missing reasons written",

        reasons: "Answers without their reason",
        reasons_none: "No answer in the link lacks a reason.",
        reasons_lead: "Reasons do not travel in a link. Answers that need one and have none here: {0}. They do not count until it is written.",
        reasons_same: "The score stays the same when they are written.",
        reasons_score: "As they come the score is {0}. With these reasons written it is {1}.",
        reasons_list: "Which answers ({0})",

        changes: "What taking over changes here",
        changes_none: "The answers here are the same as those in the link. There is nothing to take over.",
        changes_count: "Requirements with other answers than here: {0}.",
        changes_list: "Which requirements ({0})",
        changes_same: "{0}, with other answers behind it",
        changes_from_to: "now {0}, then {1}",
        open: "unanswered",
        stays: "What stays",
        stays_reasons: "Reasons stay where the answer stays the same.",
        stays_moved: "A reason that would count for another answer goes into the note of its requirement.",
        stays_rest: "Notes, plans, scope, dates and the answers of Level 3 stay as they are.",
        stays_undo: "It is one step: Undo brings everything back.",
        moved: "Reason before answers came by link ({0}, {1}): {2}",

        take: "Take these answers over",
        leave: "Leave everything as it is",
        taken: "The answers from the link are taken over. Undo brings back what was there before.",
        left: "Nothing was changed.",
        framed: "This page is shown inside another one, which could make you click without knowing. To go on, type {0}.",
        replace: "REPLACE",
        delete: "DELETE",
    }
}

/// The strings in use.
pub const fn link_text() -> &'static LinkText {
    &LinkText::EN
}

/// What is wrong with a link.
pub fn wrong(error: LinkError) -> String {
    let text = link_text();
    match error {
        LinkError::Empty => text.error_empty.to_owned(),
        LinkError::Character(place, character) => {
            fill(text.error_character, &[&character.to_string(), &place.to_string()])
        }
        LinkError::Version(version) => fill(text.error_version, &[&version.to_string()]),
        LinkError::TooLong => text.error_long.to_owned(),
        LinkError::Damaged => text.error_damaged.to_owned(),
    }
}
