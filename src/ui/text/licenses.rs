//! The strings about the licenses, a page and a part of the help.

use super::texts;

texts! {
    /// The strings about the licenses.
    LicensesText {
        ours: "This calculator is free software, under the MIT license or the Apache License 2.0, whichever you prefer.",
        all: "Licenses of everything in this page",
        lead: "This is what the page is made from: packages of other people, each under its own license. Open one to read the texts that come with it.",
        loading: "Loading the list…",
        ours_heading: "This calculator",
        others_heading: "What it is made from: {0}",
    }
}

/// The strings in use.
pub const fn licenses_text() -> &'static LicensesText {
    &LicensesText::EN
}
