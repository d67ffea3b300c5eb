//! The strings about keeping what was entered: encrypted backups, the file on disk, reminders, the browser's promise.

use crate::documents::{EnvelopeError, ROUNDS_MAX, ROUNDS_MIN};

use super::numbers::grouped;
use super::trouble::trouble_text;
use super::{count, fill, texts};

texts! {
    /// The strings about keeping what was entered.
    KeepText {
        changes: "Changes since the last backup ({1}): {0}",
        changes_never: "Never backed up. Changes so far: {0}",
        changes_none: "Nothing to back up yet.",
        reminder: "{0} changes are in no backup yet. A browser can lose what it stores.",
        reminder_go: "Back up",
        reminder_later: "Not now",

        encrypt: "Backup with a passphrase",
        encrypt_lead: "The same file, encrypted in this browser. Only the passphrase opens it, and nobody can recover a lost one, nor can we. Write it down and keep it apart from the file.",
        encrypt_cui: "We do not claim that this protects CUI as FIPS-validated cryptography does. Do not type CUI into this page, whatever backup you use.",
        passphrase: "Passphrase",
        passphrase_new: "New passphrase",
        passphrase_again: "The same passphrase again",
        passphrase_show: "Show what I type",
        hint_none: "At least 8 characters; 16 or more are better, such as four words that have nothing to do with each other.",
        hint_short: "{0} of at least 8 characters.",
        hint_some: "{0} characters. A patient program may guess it; 16 or more are better.",
        hint_long: "{0} characters. Good, unless it is a known phrase.",
        too_short: "The passphrase needs at least 8 characters. Nothing was downloaded.",
        differ: "The two passphrases are not the same. Nothing was downloaded. Type them again.",
        encrypt_download: "Download encrypted backup",
        working: "Working…",
        encrypted: "The encrypted backup is in your downloads. Without the passphrase it is lost.",
        encrypt_failed: "The backup could not be encrypted ({0}). Nothing was downloaded. Try again, or download the backup without a passphrase.",
        insecure: "Encryption is not available: a browser offers it only to pages that come over https or from this computer. Open the page that way, or use the backup without a passphrase.",
        insecure_download: "Download without a passphrase",

        locked: "{0} is encrypted. Nothing is changed before its passphrase opens it.",
        unlock: "Open and restore",
        cancel: "Cancel",
        wrong_passphrase: "The passphrase is wrong, or the start of the file was changed. Nothing was changed here. Capital letters and spaces count. Try again.",
        wrong_ciphertext: "The passphrase is right, but the file is damaged or was changed after it was made. Nothing was changed here. Try another copy of the file.",
        unlock_failed: "The file could not be opened ({0}). Nothing was changed here. Try again.",
        locked_damaged: "this encrypted backup is damaged or cut short ({0}); try another copy of the file",
        locked_rounds: "this encrypted backup asks for {0} rounds of key derivation, where {1} to {2} are accepted; it was changed, or made by another program",
        locked_insecure: "it is encrypted, and a browser can open it only on a page that comes over https or from this computer",

        disk: "A file that stays up to date",
        disk_lead: "Choose a file on this computer. While this page is open, every change is also written there, without a passphrase. After a reload you choose it again. Take a new name: a file that exists is overwritten.",
        disk_choose: "Save to a file and keep writing to it",
        disk_other: "Choose another file",
        disk_empty: "Nothing is entered yet, so there is nothing to write. To go on with a backup, restore it first.",
        disk_before: "Before this page was opened anew, it wrote to {0}. Choose it again to go on.",
        disk_soon: "Every change goes to {0}.",
        disk_written: "Every change goes to {0}. Last written: {1}",
        disk_stop: "Stop writing to it",
        disk_failed: "{0} was not written: {1}. What you entered is untouched.",
        disk_refused: "No file is in use: {0}.",
        disk_retry: "Try again",
        disk_frame: "this page is shown inside another one, where browsers allow no choice of files; open the calculator in a tab of its own",
        disk_permission: "the browser no longer allows it; choose the file again",
        disk_gone: "the file or its folder is gone; choose a file again",
        disk_busy: "another program or tab has it open; close it there and try again",
        disk_full: "the disk is full; make room and try again",
        disk_problem: "the browser says “{0}”; try again, or choose another file",

        lasting: "How long the browser keeps it",
        lasting_always: "Clearing the browser’s data deletes your answers, and so may a full disk. A private window forgets them when it is closed.",
        lasting_webkit: "This browser deletes what a page stored after seven days of use without a visit to the page, unless the page is on the home screen or in the Dock. Come back each week, or keep a backup.",
        lasting_elsewhere: "Some browsers, such as Safari, delete what a page stored when it was not visited for seven days.",
        promise_never: "This browser cannot be asked to keep the answers when space runs short.",
        promise_unasked: "With the first backup or ten answered requirements the page asks the browser to keep the answers when space runs short. You may be asked to agree.",
        promise_asked: "The browser was asked to keep the answers when space runs short, and has not said yes.",
        promise_given: "The browser agreed to keep the answers when space runs short.",
        promise_refused: "The browser was asked to keep the answers when space runs short, and did not agree. Keep a backup.",
    }
}

/// The strings in use.
pub const fn keep_text() -> &'static KeepText {
    &KeepText::EN
}

/// The least characters of a passphrase.
pub const SHORTEST: usize = 8;

/// From so many characters on a passphrase is called good.
const GOOD: usize = 16;

/// What to say about a passphrase of so many characters.
pub fn strength(characters: usize) -> String {
    let text = keep_text();
    match characters {
        0 => text.hint_none.to_owned(),
        1..SHORTEST => count(text.hint_short, characters),
        SHORTEST..GOOD => count(text.hint_some, characters),
        _ => count(text.hint_long, characters),
    }
}

/// What is wrong with an encrypted backup.
pub fn locked(error: &EnvelopeError) -> String {
    match error {
        EnvelopeError::Damaged(detail) => fill(keep_text().locked_damaged, &[detail]),
        EnvelopeError::Newer(_) => trouble_text().problem_newer.to_owned(),
        EnvelopeError::Rounds(rounds) => {
            let bounds = [ROUNDS_MIN, ROUNDS_MAX].map(|bound| grouped(bound.into()));
            fill(keep_text().locked_rounds, &[&grouped(*rounds), &bounds[0], &bounds[1]])
        }
    }
}
