//! The strings of the part: questionnaire. Also the standard questions, and what the answers, levels and statuses of
//! suppliers are called.

use crate::assessment::records::{Information, SupplierLevel, SupplierStatus};
use crate::documents::questionnaire::{LINK_MOST, QUESTIONNAIRE, QuestionnaireError, REPLY, Wrong};
use crate::planning::manage::suppliers::{Asked, Lack, Open, Question, Said};
use crate::ui::text::trouble::quoted;
use crate::ui::text::{fill, signed, texts};

texts! {
    /// The strings of the part.
    QuestionnaireText {
        lead: "A customer with a DoD contract asks its suppliers which CMMC status they have and how they handle its information (32 CFR 170.23, DFARS 252.204-7012(m)). Answer here and send the reply back as a file. It is a record for ISO 9001, clauses 8.2 and 8.4.",
        rests_on: "Requirements that the questions ask about most:",
        nothing_sent: "Nothing is sent by this page. You save a file and send it yourself.",
        to_suppliers: "Ask suppliers of your own",

        list: "Questionnaires you have",
        list_none: "There is none yet. Open the link that your customer sent you, or open its file here.",
        open_file: "Open a questionnaire file",
        listed: "{0}: {1}",
        listed_due: "{0}: {1}, due {2}",
        list_complete: "complete",
        list_open: "still missing: {0}",
        list_unread: "This questionnaire cannot be read: {0}.",
        unnamed: "Questionnaire {0}",
        gone: "This questionnaire is not here any more. It may be in another browser, or it was removed.",
        back: "All questionnaires",

        damaged: "This link cannot be used, and nothing was changed.",
        damaged_next: "Ask your customer for the link again and copy all of it, or ask for the questionnaire as a file. A mail program may have broken the link into two lines.",
        refused: "{0} was not opened: {1}. Nothing was changed.",

        asks: "{0} asks {1}",
        unverified: "This is what the sender says. Who made the link is not verified: if you did not expect it, ask your customer.",
        customer: "Who asks",
        supplier: "Who is asked",
        information: "What you get from them",
        level: "CMMC level they ask for",
        due: "Answer by",
        due_none: "no date",
        message: "Their message",
        asked: "What is asked ({0})",
        start: "Start the reply",
        started: "The reply has begun. What you type is kept in this browser.",
        changed: "This questionnaire differs from the one you began with: level, date, questions or message are others. Your answers stay.",
        change: "Use the new one",

        you: "Who replies",
        firm: "Your firm",
        by: "Your name and position",
        contact: "E-mail or telephone",
        your_status: "Your CMMC status",
        status: "Status that SPRS shows",
        status_unknown: "Not answered",
        status_date: "CMMC Status Date",
        uid: "CMMC unique identifier, if you give it",
        score: "Score in SPRS",
        score_date: "Date of that score",
        refused_score: "Not taken: a score is a whole number from -203 to 110.",
        take_score: "Copy {0}, the score of this assessment",
        take_when: "Copy it only if SPRS shows this score, and enter the date that stands there.",
        take_none: "There is no score to copy: no assessment was begun in this browser, or its score is not certain yet.",
        take_status: "Take the status from the profile: {0}, {1}",
        answers: "Your answers",
        own: "Questions of their own",
        note: "Note",
        note_to: " to: {0}",
        column_question: "Question",
        column_answer: "Answer",
        unanswered: "Not answered",

        missing: "Still missing",
        missing_none: "Nothing is missing. Read it once more, then save the file.",
        open_supplier: "the name of your firm",
        open_by: "your name",
        open_contact: "how to reach you",
        open_status: "the CMMC status, also when you have none",
        open_status_date: "the date of the status",
        open_score: "the score",
        open_score_date: "the date of the score",
        honest: "Say only what is so. A false statement about a status can be held against the firm (32 CFR 170.22; 31 U.S.C. 3729).",
        save: "Save the reply as a file",
        send_back: "Then send the file to the customer the way it asked you, such as by mail to the person who sent the link. It holds your answers and notes and nothing else of this assessment. Do not put CUI into it.",
        saved: "The reply is saved as a file. Send it to {0}.",
        not_saved: "The reply could not be written: {0}.",

        question_scope: "Does the assessed scope take in every system on which our information will be?",
        question_affirmation: "Is there a current affirmation in SPRS for that status?",
        question_basic: "Do you meet all 15 requirements of FAR 52.204-21(b)(1)?",
        question_ssp: "Do you have a current system security plan (3.12.4)?",
        question_mfa: "Do administrators always sign in with more than one factor, and everyone else whenever they reach the system over a network, the one in the shop included (3.5.3)?",
        question_fips: "Is the encryption that protects CUI FIPS-validated (3.13.11)?",
        question_cloud: "Does every cloud service with our CUI have FedRAMP Moderate or the equivalent (DFARS 252.204-7012(b)(2)(ii)(D))?",
        question_marking: "Do you keep the CUI markings of our drawings and files, also on copies and on what you make from them?",
        question_incident: "Do you report a cyber incident with our CUI to DoD within 72 hours, and tell us with the incident number (DFARS 252.204-7012(c) and (m)(2)(ii))?",
        question_notice: "Will you tell us within 72 hours when our information may have been exposed?",
        question_subcontractors: "If other firms get our information from you: does each have the CMMC level it needs, and has it shown that to you? Name them in the note.",
        question_export: "If our drawings are export controlled: do only people who are authorized to see them have access, in the shop and in IT?",
        question_return: "Do you return or destroy our information when the order ends, and can you confirm it in writing?",
        question_training: "Is everyone who handles our information trained for it, with a record of when?",
        question_changes: "Will you tell us when something you say here changes?",
        question_certificates: "Do you hold certificates such as ISO 9001, AS9100 or ISO/IEC 27001? Name them in the note, each with its last day.",

        yes: "Yes",
        partly: "Partly",
        no: "No",
        not_applicable: "Not applicable",

        information_unknown: "Not said",
        information_nothing: "Neither FCI nor CUI, or only off-the-shelf items (COTS)",
        information_fci: "FCI",
        information_cui: "CUI",
        level_unknown: "Not known",
        level_none: "No CMMC level",
        level_1: "Level 1 (Self)",
        level_2: "Level 2 (Self)",
        level_2_c3pao: "Level 2 (C3PAO)",
        level_3: "Level 3 (DIBCAC)",
        says_unknown: "Not said",
        says_none: "No CMMC Status",
        says_1: "Final Level 1 (Self)",
        says_2_conditional: "Conditional Level 2 (Self)",
        says_2: "Final Level 2 (Self)",
        says_2_c3pao_conditional: "Conditional Level 2 (C3PAO)",
        says_2_c3pao: "Final Level 2 (C3PAO)",
        says_3_conditional: "Conditional Level 3 (DIBCAC)",
        says_3: "Final Level 3 (DIBCAC)",

        lack_no_status: "no CMMC status",
        lack_below: "the status is below the level that is needed",
        lack_no_date: "the status has no date",
        lack_ahead: "the date of the status, {0}, is yet to come",
        lack_over: "the status ran out after {0}",
        lack_no_score: "no score",
        lack_score: "a score of {0} does not go with the status (a Final status at Level 2 has 110, a Conditional one 88 or more)",
        lack_score_ahead: "the date of the score, {0}, is yet to come",
        lack_score_over: "the score was three years old on {0} (DFARS 252.204-7019(b))",
        lack_unanswered: "not answered: {0}",
        lack_answer_no: "answered with no: {0}",
        lack_answer_partly: "answered with partly: {0}",
        lack_answer_moot: "answered with not applicable, though it always applies: {0}",

        error_empty: "there is nothing in it",
        error_link_long: "it is longer than {0} characters, which no link of this calculator is",
        error_file_long: "it is larger than any questionnaire or reply",
        error_character: "it has “{0}” as character {1}, which no link has; something was added or changed",
        error_cut: "it was cut off, or something in it was changed",
        error_not_utf8: "its text is not UTF-8, so it is another file or damaged",
        error_unread: "it is cut off, damaged or another file (line {0}, column {1}: {2})",
        error_questionnaire: "it is a questionnaire; open it under A customer’s questionnaire",
        error_reply: "it is a reply; open it under Suppliers",
        error_format: "it says that it is “{0}”",
        error_newer: "a newer version of the calculator made it (format {0}); reload the page to get that version",
        error_field: "“{0}” {1}",
        wrong_missing: "is missing",
        wrong_long: "has more than {0} characters",
        wrong_many: "has more than {0} entries",
        wrong_unseen: "has a character that cannot be seen or that hides the order of others ({0})",
        wrong_repeated: "stands there twice",
        wrong_value: "cannot be “{0}”",
    }
}

/// The strings in use.
pub const fn questionnaire_text() -> &'static QuestionnaireText {
    &QuestionnaireText::EN
}

/// A question in words.
pub fn question(asked: &Asked) -> &str {
    match asked {
        Asked::Standard(question) => standard(*question),
        Asked::Own(question) => question,
    }
}

/// A standard question in words.
pub const fn standard(question: Question) -> &'static str {
    let text = questionnaire_text();
    match question {
        Question::Scope => text.question_scope,
        Question::Affirmation => text.question_affirmation,
        Question::Basic => text.question_basic,
        Question::Ssp => text.question_ssp,
        Question::Mfa => text.question_mfa,
        Question::Fips => text.question_fips,
        Question::Cloud => text.question_cloud,
        Question::Marking => text.question_marking,
        Question::Incident => text.question_incident,
        Question::Notice => text.question_notice,
        Question::Subcontractors => text.question_subcontractors,
        Question::Export => text.question_export,
        Question::Returning => text.question_return,
        Question::Training => text.question_training,
        Question::Changes => text.question_changes,
        Question::Certificates => text.question_certificates,
    }
}

/// An answer in words.
pub const fn said(said: Option<Said>) -> &'static str {
    let text = questionnaire_text();
    match said {
        Some(Said::Yes) => text.yes,
        Some(Said::Partly) => text.partly,
        Some(Said::No) => text.no,
        Some(Said::NotApplicable) => text.not_applicable,
        None => text.unanswered,
    }
}

/// What a supplier gets, in words.
pub const fn information(information: Information) -> &'static str {
    let text = questionnaire_text();
    match information {
        Information::Unknown => text.information_unknown,
        Information::Nothing => text.information_nothing,
        Information::Fci => text.information_fci,
        Information::Cui => text.information_cui,
    }
}

/// A level in words.
pub const fn level(level: SupplierLevel) -> &'static str {
    let text = questionnaire_text();
    match level {
        SupplierLevel::Unknown => text.level_unknown,
        SupplierLevel::Nothing => text.level_none,
        SupplierLevel::One => text.level_1,
        SupplierLevel::TwoSelf => text.level_2,
        SupplierLevel::TwoC3pao => text.level_2_c3pao,
        SupplierLevel::Three => text.level_3,
    }
}

/// A status in words.
pub const fn status(status: SupplierStatus) -> &'static str {
    let text = questionnaire_text();
    match status {
        SupplierStatus::Unknown => text.says_unknown,
        SupplierStatus::Nothing => text.says_none,
        SupplierStatus::One => text.says_1,
        SupplierStatus::TwoSelfConditional => text.says_2_conditional,
        SupplierStatus::TwoSelf => text.says_2,
        SupplierStatus::TwoC3paoConditional => text.says_2_c3pao_conditional,
        SupplierStatus::TwoC3pao => text.says_2_c3pao,
        SupplierStatus::ThreeConditional => text.says_3_conditional,
        SupplierStatus::Three => text.says_3,
    }
}

/// What a reply lacks, in words.
pub fn lack(lack: &Lack) -> String {
    let text = questionnaire_text();
    match lack {
        Lack::NoStatus => text.lack_no_status.to_owned(),
        Lack::StatusBelow => text.lack_below.to_owned(),
        Lack::NoStatusDate => text.lack_no_date.to_owned(),
        Lack::StatusAhead(date) => fill(text.lack_ahead, &[&date.to_string()]),
        Lack::StatusOver(date) => fill(text.lack_over, &[&date.to_string()]),
        Lack::NoScore => text.lack_no_score.to_owned(),
        Lack::ScoreDoubt(score) => fill(text.lack_score, &[&signed(*score)]),
        Lack::ScoreAhead(date) => fill(text.lack_score_ahead, &[&date.to_string()]),
        Lack::ScoreOver(date) => fill(text.lack_score_over, &[&date.to_string()]),
        Lack::Unanswered(asked) => fill(text.lack_unanswered, &[question(asked)]),
        Lack::No(asked) => fill(text.lack_answer_no, &[question(asked)]),
        Lack::Partly(asked) => fill(text.lack_answer_partly, &[question(asked)]),
        Lack::NotApplicable(asked) => fill(text.lack_answer_moot, &[question(asked)]),
    }
}

/// What is still to be filled in, in words.
pub fn still_open(open: &Open) -> String {
    let text = questionnaire_text();
    match open {
        Open::Supplier => text.open_supplier.to_owned(),
        Open::By => text.open_by.to_owned(),
        Open::Contact => text.open_contact.to_owned(),
        Open::Status => text.open_status.to_owned(),
        Open::StatusDate => text.open_status_date.to_owned(),
        Open::Score => text.open_score.to_owned(),
        Open::ScoreDate => text.open_score_date.to_owned(),
        Open::Answer(asked) => question(asked).to_owned(),
    }
}

/// What is wrong with a link, a questionnaire or a reply.
pub fn refusal(error: &QuestionnaireError) -> String {
    let text = questionnaire_text();
    match error {
        QuestionnaireError::Empty => text.error_empty.to_owned(),
        QuestionnaireError::LinkTooLong => fill(text.error_link_long, &[&LINK_MOST.to_string()]),
        QuestionnaireError::FileTooLong => text.error_file_long.to_owned(),
        QuestionnaireError::Character(place, character) => {
            fill(text.error_character, &[&character.escape_debug().to_string(), &place.to_string()])
        }
        QuestionnaireError::Cut => text.error_cut.to_owned(),
        QuestionnaireError::NotUtf8 => text.error_not_utf8.to_owned(),
        QuestionnaireError::Unread(line, column, detail) => {
            fill(text.error_unread, &[&line.to_string(), &column.to_string(), &quoted(detail)])
        }
        QuestionnaireError::Format(format) if format == QUESTIONNAIRE => text.error_questionnaire.to_owned(),
        QuestionnaireError::Format(format) if format == REPLY => text.error_reply.to_owned(),
        QuestionnaireError::Format(format) => fill(text.error_format, &[&quoted(format)]),
        QuestionnaireError::Newer(version) => fill(text.error_newer, &[&version.to_string()]),
        QuestionnaireError::Field(place, what) => fill(text.error_field, &[place, &wrong(what)]),
    }
}

fn wrong(what: &Wrong) -> String {
    let text = questionnaire_text();
    match what {
        Wrong::Missing => text.wrong_missing.to_owned(),
        Wrong::TooLong(most) => fill(text.wrong_long, &[&most.to_string()]),
        Wrong::TooMany(most) => fill(text.wrong_many, &[&most.to_string()]),
        Wrong::Unseen(unseen) => fill(text.wrong_unseen, &[&format!("U+{:04X}", u32::from(*unseen))]),
        Wrong::Repeated => text.wrong_repeated.to_owned(),
        Wrong::Value(value) => fill(text.wrong_value, &[&quoted(value)]),
    }
}
