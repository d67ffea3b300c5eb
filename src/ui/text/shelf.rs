//! The strings about many assessments, their history, and what is stored.

use crate::storage::{StoreError, Summary};

use super::{fill, signed, text, texts};

texts! {
    /// The strings about assessments, history and privacy.
    ShelfText {
        lead: "One assessment for each system or enclave that has its own SSP. All of them stay in this browser.",
        not_here: "Nothing is stored on this device, so there is one assessment only: the one on this page.",
        open_now: "Open now",
        name: "Name",
        name_hint: "Such as: Main office, CUI enclave",
        cage: "CAGE codes",

        new: "A new assessment",
        new_name: "Its name",
        create: "Create and open",
        create_again: "There is an assessment with this name already. Give the new one another name.",
        create_nameless: "Give the new assessment a name.",

        files: "All of them in one file",
        files_lead: "A backup holds one assessment; this file holds all that are listed here. Snapshots and logs are not in it.",
        files_save: "Download all",
        files_add: "Add from a file",
        files_saved: "Assessments in the file: {0}",
        files_missing: "{0}. Not in it, since they cannot be read: {1}",
        files_partly: "Assessments added: {0} of {1}. Then it stopped: {2}. Make room and add the file again; what is here is left out.",
        files_added: "Assessments added: {0}. Left out, since the very same are here: {1}",
        files_encrypted: "{0} is encrypted. Create an assessment, and restore it on the page Documents.",
        files_refused: "{0}: {1}. Nothing was added.",

        list: "In this browser",
        list_none: "There is only the one that is open.",
        deleted_elsewhere: "Another tab has deleted this assessment. It stays here until you close the page; the next change brings it back to the list.",
        filter: "Filter by name or CAGE code",
        filter_found: "{0} of {1}",
        show_all: "Show all {0}",
        column_name: "Name",
        column_score: "Score",
        column_status: "Status",
        column_answered: "Answered",
        column_edited: "Last edit",
        column_actions: "Actions",
        unnamed: "Without a name",
        is_open: "open now",
        score_none: "No score: no SSP",
        status_open: "Undecided",
        answered: "{0} of 110",
        never: "—",
        open: "Open",
        rename: "Rename",
        rename_label: "New name of {0}",
        rename_done: "Rename to this",
        copy: "Copy",
        copy_name: "Copy of {0}",
        archive: "Archive",
        unarchive: "Bring back",
        delete: "Delete",
        restore: "Restore",
        delete_for_good: "Delete for good",
        archived: "Archived: {0}",
        deleted: "Deleted: {0}",
        deleted_lead: "They can be restored until you delete them for good.",
        done_renamed: "It is now called {0}.",
        done_copied: "{0} was copied.",
        done_archived: "{0} is in the archive, further down.",
        done_deleted: "{0} was deleted. Restore it further down if that was a mistake.",
        done_for_good: "{0} is gone for good.",
        really_for_good: "Delete this assessment with its snapshots and its history for good? Nothing can bring it back but a backup.",
        failed: "That did not work: {0}.",
        unreadable: "The answers of {0} cannot be read. Open it: the page then says what is wrong.",
        found_again: "Assessments found that were not in the list: {0}",
        confirm_word: "DELETE",

        other_tab: "Another tab changed the answers. Both tabs now show them.",
        conflict: "Changed here and in another tab at the same time: {0}. What you entered here is kept. Undo gives what the other tab had.",
        mended: "What was stored could not be used. The state of {0} is back. Check the last answers.",

        refused_denied: "the browser allows no storage",
        refused_full: "there is no room left",
        refused_torn: "the browser did not store what it was given",

        history_lead: "What the score was on a day, and what was changed when. It is kept in this browser only and is not part of a backup.",
        snapshots: "Snapshots",
        snapshots_lead: "A snapshot keeps the answers of a moment, the score, each deduction, and the rules that gave them. Take one when you enter a score in SPRS.",
        snapshot_name: "Name of the snapshot",
        snapshot_hint: "Such as: Entered in SPRS",
        snapshot_take: "Take a snapshot",
        snapshot_taken: "The snapshot was taken.",
        snapshot_none: "None yet.",
        snapshot_unnamed: "Snapshot",
        snapshot_rules: "Rules",
        snapshot_date: "Taken",
        snapshot_delete: "Delete",
        snapshot_really: "Delete this snapshot for good?",
        snapshot_load: "Put these answers back",
        snapshot_loaded: "The answers of “{0}” are back. Undo gives what was there before.",
        snapshot_damaged: "Snapshots that cannot be read, since they are damaged or of a newer version: {0}. They are kept, and the page Privacy shows their text.",

        trend: "The score over time",
        trend_lead: "From the first snapshot to the last. What was not answered counts as NOT MET.",

        compare: "What moved",
        compare_from: "From",
        compare_to: "to",
        compare_now: "Now",
        compare_none: "Nothing moved between the two.",
        compare_total: "Score: {0} before, {1} after, {2} points in all. Unanswered requirements count as NOT MET.",
        compare_rules: "The two were scored under different rules: {0} and {1}.",
        moved_requirement: "Requirement",
        moved_before: "Before",
        moved_after: "After",
        moved_points: "Points",
        moved_met: "MET or NOT APPLICABLE",
        moved_not_met: "NOT MET",
        moved_unanswered: "Not answered",

        log: "Edits",
        log_lead: "The last edits in this browser, the latest first: what and when. Who made them is not known. Undo takes them back one by one, also after a reload.",
        log_none: "No edit is known.",
        log_when: "When",
        log_what: "What",
        log_change: "Change",
        log_from_to: "{0} → {1}",
        log_nothing: "empty",
        log_unanswered: "not answered",
        log_answers: "{0} answers",
        log_all: "{0} requirements answered",
        log_fields: "{0} fields",
        log_more: "Show {0} more",

        privacy_lead: "Nothing you enter leaves this browser. This page shows what is stored, and what your browser requested.",
        stored: "What is stored here",
        stored_lead: "In this browser, for the address this page came from. Other sites cannot read it. Whoever uses this computer under your account can, and so can other pages at the same address; for a file on this computer, some browsers let every other such file read it.",
        stored_program: "For use without a network the browser also keeps the files of the calculator itself (cache storage). They hold nothing of yours, and erasing leaves them.",
        stored_none: "Nothing.",
        stored_chosen: "Nothing but, where you chose so, the choice to keep nothing.",
        stored_what: "What",
        stored_where: "Where",
        stored_size: "Characters",
        stored_show: "Show",
        stored_local: "Local storage",
        stored_database: "Database (IndexedDB)",
        stored_tab: "This tab (session storage)",
        kind_answers: "Answers",
        kind_summary: "Entry in the list of assessments",
        kind_history: "Log of edits",
        kind_copy: "Good state to fall back on",
        kind_snapshot: "Snapshot",
        kind_open: "Which assessment is open",
        kind_setting: "Setting",
        kind_unreadable: "Text that could not be read",
        kind_other: "Other",

        requests: "What your browser requested",
        requests_count: "Requests since this page was opened, by your browser’s own count: {0}.",
        requests_home: "All of them went to the address this page came from, and all were for parts of this page.",
        requests_none: "None were made.",
        requests_away: "Of these, to other addresses: {0}. This page makes none; an extension of your browser may.",
        requests_list: "List them",
        requests_unknown: "Your browser does not count requests.",

        typed: "What not to type",
        typed_lead: "Do not type CUI into this page: no drawings, no technical data, no contract details that are CUI. Answers about weaknesses are sensitive, too; keep backups where you keep your SSP.",
        typed_fips: "Nothing here is a claim of FIPS-validated protection of CUI. Local storage is not encrypted by this page. An encrypted backup uses your browser’s cryptography, which may not be a validated module.",
        crash: "What a crash can lose: what you typed in the last second. If the whole browser or the computer dies, some browsers also lose what was stored in the last few seconds, since they write to disk with a delay.",

        nothing: "Keep nothing on this device",
        nothing_lead: "For a computer that is not yours. Everything stored here is erased, and nothing is stored from then on. What is open stays on the page until you close it. Only this choice itself is remembered.",
        nothing_do: "Erase, and keep nothing from now on",
        nothing_really: "Erase everything stored here and keep nothing from now on? Save a backup before.",
        nothing_on: "Nothing is kept on this device.",
        nothing_end: "Keep my answers on this device again",

        erase: "Erase everything here",
        erase_lead: "Deletes all assessments, snapshots, logs, copies and settings of this calculator from this browser. Files that you saved stay where they are.",
        erase_do: "Erase everything here",
        erase_really: "Erase everything of this calculator from this browser? Nothing can bring it back but a backup.",
        erase_word: "ERASE",
        erase_failed: "Not everything could be erased: {0}. Clear this site’s data in the settings of your browser.",
    }
}

/// The strings in use.
pub const fn shelf_text() -> &'static ShelfText {
    &ShelfText::EN
}

/// What a store could not do.
pub fn store_refusal(error: &StoreError) -> String {
    match error {
        StoreError::Denied => shelf_text().refused_denied.to_owned(),
        StoreError::Full => shelf_text().refused_full.to_owned(),
        StoreError::Torn => shelf_text().refused_torn.to_owned(),
        StoreError::Other(detail) => detail.clone(),
    }
}

/// The name of an assessment, or what stands for one.
pub fn name_of(summary: &Summary) -> &str {
    if summary.name.trim().is_empty() { shelf_text().unnamed } else { &summary.name }
}

/// The score as the list and the snapshots show it.
pub fn score_of(no_ssp: bool, worst: i16, best: i16) -> String {
    if no_ssp {
        shelf_text().score_none.to_owned()
    } else if worst == best {
        signed(worst)
    } else {
        fill(text().range, &[&signed(worst), &signed(best)])
    }
}
