//! The strings of the shell in `index.html` alone: what is shown before the WASM arrives, or instead of it.

use super::texts;

texts! {
    /// The strings of the shell.
    ShellText {
        lang: "en",
        description: "Free SPRS score calculator for NIST SP 800-171 Rev. 2 and CMMC Level 2. Runs in your browser and sends nothing anywhere.",
        loading: "Loading the calculator…",
        no_script: "The calculator runs in your browser and needs JavaScript and WebAssembly. Turn JavaScript on for this page and reload it. Nothing you enter is sent anywhere.",
        failed: "The calculator could not be loaded.",
        failed_next: "Your saved answers are untouched. Reload the page. If that does not help, use a current version of Chrome, Edge, Firefox or Safari, or ask whether your network blocks WebAssembly.",
        failed_reload: "Reload",
        failed_download: "Download the saved answers",
        crashed: "Something went wrong inside the calculator. What is saved is untouched. Reload the page to go on.",
        update: "A new version is ready.",
        update_use: "Reload to use it",
        update_later: "Later",
        nav_assess: "Assess",
        nav_score: "Score",
        nav_status: "Status",
        nav_plan: "Plan",
        nav_scope: "Scope",
        nav_iso: "ISO",
        nav_program: "Program",
        nav_documents: "Documents",
        nav_help: "Help",
    }
}

/// The strings in use.
pub const fn shell_text() -> &'static ShellText {
    &ShellText::EN
}
