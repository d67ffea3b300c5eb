//! The strings of the part: suppliers.

use crate::assessment::records::Approval;
use crate::planning::manage::suppliers::State;
use crate::ui::text::texts;

texts! {
    /// The strings of the part.
    SuppliersText {
        lead: "Who gets FCI or CUI from you, which CMMC level each needs, what each says it has, and what you decided. One record for the flow-down (32 CFR 170.23, DFARS 252.204-7021 and 252.204-7012(m)) and for ISO 9001, clause 8.4.",
        rests_on: "Requirements that your suppliers touch:",
        unverified: "Nothing a supplier says here is verified. SPRS does not show you the status of another firm: ask for the evidence that your contract allows, such as a printout of its entry, and keep it with the decision.",
        to_received: "Did a customer send you a questionnaire?",

        list: "Your suppliers",
        list_none: "No supplier is listed yet. Start with whoever gets drawings, models or specifications: plating, heat treatment, machining, test labs. Those who get neither FCI nor CUI need no level.",
        add: "Add a supplier",
        unnamed: "Supplier {0}",
        firm: "Your firm, as suppliers know it",
        firm_hint: "Without it the questionnaire names this assessment: {0}.",
        firm_none: "Write it here, or the questionnaire cannot say who asks.",
        name: "Name",
        contact: "Whom to ask there",
        information: "What it gets or makes for the contract",
        level: "CMMC level it needs",
        level_rule: "As the rule has it",
        needs: "Needs {0}.",
        needs_unknown: "Say what it gets, and the level follows.",
        set: "You set {0}. The rule asks for {1}.",
        set_alone: "You set {0}. Say what it gets, and the rule stands beside it.",
        set_lower: "You set {0}. That is below what the rule asks for, {1}: write the reason into the decision.",
        assumed: "What your contract asks for is not said under Scope. What you work toward yourself stands in for it.",

        ask: "Questionnaire",
        due: "Answer until",
        questions: "Questions of your own, a line each",
        message: "Message to the supplier",
        sent: "Sent on",
        asks: "What is asked of it ({0})",
        make_link: "Make a link",
        save_file: "Save as a file",
        anew: "Ask anew",
        anew_told: "There is a new questionnaire for {0}. The reply that is here stays until another comes.",
        link: "Link with the questionnaire",
        link_note: "The questionnaire stands behind the # of the address, which browsers do not send to a server. Whoever has the link can read it: no CUI in questions and message.",
        copy_link: "Copy link",
        copied: "It is copied.",
        not_copied: "The browser did not copy it. It is selected: press Ctrl+C, or ⌘C on a Mac.",
        mail: "Text for a mail",
        copy_mail: "Copy the text",
        mail_body: "Hello,\n\nfor our DoD work we have to know which CMMC status our suppliers have (32 CFR 170.23). For what you get from us the level is {1}. Open this link and answer the questions:\n\n{3}\n\nIt opens a free calculator that runs in your browser and sends nothing. Save the reply there as a file and send it back to us by {2}. Do not put CUI into it.\n\n{0}",
        mail_attached: "[attach the questionnaire file; it is opened at {0}]",
        mail_no_date: "the agreed date",
        too_long: "With these questions and this message the link would be too long. Save the questionnaire as a file and send that.",
        not_made: "The questionnaire cannot be made: {0}.",
        no_random: "The browser gave no random number, so nothing was made. Try again.",

        replies: "Replies",
        replies_lead: "Open the files that your suppliers sent back. You see what each says before anything is taken in.",
        open: "Open replies",
        refused: "{0} was not opened: {1}. Nothing was changed.",
        leave_out: "Leave it out",
        reply_of: "Reply of {0}",
        reply_by: "Written by {0} on {1}.",
        reply_no_by: "somebody who is not named",
        reply_no_date: "a day that is not said",
        belongs: "It belongs to {0}.",
        same: "This very reply is here already.",
        take_in: "Take it in",
        replaces: "{0} has a reply already: of {1}, taken in on {2}. This one is of {3}.",
        replace: "Replace it",
        unknown_token: "It belongs to no questionnaire that you sent from here. Say whose reply it is, or add the supplier.",
        whose: "Whose reply it is",
        choose: "Choose a supplier",
        attach: "Take it in for this supplier",
        as_new: "Add as a new supplier",
        taken: "The reply is taken in for {0}.",

        reply: "Reply",
        reply_none: "No reply yet.",
        reply_unread: "The reply that is kept here cannot be read: {0}.",
        reply_former: "This reply is to an earlier questionnaire.",
        says: "{0} says",
        by: "Written by",
        reach: "To reach",
        given: "Date of the reply",
        taken_in: "Taken in",
        status: "CMMC status",
        status_date: "CMMC Status Date",
        until: "In date until",
        uid: "CMMC unique identifier",
        score: "Score",
        score_date: "Date of the score",
        scope_note: "A higher status covers {0} only for the same assessment scope (32 CFR 170.16(a), 170.17(a), 170.18(a)). Ask whether your information stays inside it.",
        missing: "To look at",
        missing_none: "Everything was answered, and nothing in it has to be looked at. It is still only what the supplier says.",
        question: "Question",
        answer: "Answer",
        note: "Note",

        decision: "Decision (ISO 9001, clause 8.4)",
        approval: "What was decided",
        decided: "On",
        decider: "By",
        again: "Look again on",
        decision_note: "Conditions, reasons, evidence seen",
        again_until: "Look again when its status runs out: {0}",
        open_decision: "Nothing yet",
        approved: "Approved",
        conditions: "Approved with conditions",
        not_approved: "Not approved",

        table: "All suppliers",
        table_none: "The table fills when there are suppliers.",
        counts: "{0} suppliers: {1} not asked, {2} waiting, {3} overdue, {4} replied and not decided, {5} decided, {6} to look at again.",
        column_supplier: "Supplier",
        column_state: "State",
        column_level: "Level needed",
        column_status: "Status it says",
        column_until: "In date until",
        column_score: "Score",
        column_due: "Due",
        column_replied: "Replied",
        column_missing: "To look at",
        column_decision: "Decision",
        column_again: "Look again",
        column_contact: "Contact",
        column_information: "Gets",
        over: "{0}, past",
        no_reply: "no reply",
        nothing_missing: "nothing",
        unanswered: "unanswered: {0}",
        not_yes: "no or partly: {0}",
        decided_on: "{0}, {1}",

        not_sent: "Not sent",
        waiting: "Waiting",
        overdue: "Overdue",
        replied: "Replied",
        is_decided: "Decided",
        look_again: "Look again",

        contract: "Contract language",
        contract_lead: "Suggestions of our own for a purchase order. They are not legal advice: have counsel check them against your contract, whose clauses come first.",
        contract_for: "For suppliers that need",
        contract_none: "Without FCI and CUI nothing of this has to flow down.",
        copy_clause: "Copy: {0}",
        clause_level: "Level and proof",
        clause_level_words: "For as long as it performs this order, the Supplier holds a current CMMC status of {0} or higher, with a current affirmation in SPRS, for each of its information systems that processes, stores or transmits {1} of this order. Before the work begins, and after each new assessment, it gives the Buyer evidence of the status, its date and its scope. (32 CFR 170.23; DFARS 252.204-7021)",
        clause_flow: "Flow-down",
        clause_flow_words: "The Supplier passes {1} of this order on only to those who need it for the work. Beforehand it makes sure that each of them holds the CMMC status that 32 CFR 170.23 asks for, puts the same terms into its order to them, and names them to the Buyer. (32 CFR 170.23(a); DFARS 252.204-7021)",
        clause_flow_cui: "The Supplier passes {1} of this order on only to those who need it for the work. Beforehand it makes sure that each of them holds the CMMC status that 32 CFR 170.23 asks for, puts DFARS 252.204-7012 without alteration and the same terms as here into its order to them, and names them to the Buyer. (32 CFR 170.23(a); DFARS 252.204-7012(m), 252.204-7021)",
        clause_incident: "Incidents",
        clause_incident_cui: "The Supplier reports a cyber incident that affects CUI of this order, or a system with it, to DoD within 72 hours of discovery. Within the same time it tells the Buyer, gives the Buyer the incident number that DoD assigns as soon as it has it, and keeps images of the affected systems for at least 90 days from its report. (DFARS 252.204-7012(c), (e) and (m)(2)(ii))",
        clause_incident_fci: "The Supplier tells the Buyer within 72 hours of discovery when FCI of this order may have been lost, changed or seen by others, and what it does about it. The Buyer and the Supplier agree on this time between them.",
        clause_handling: "Marking, handling and return",
        clause_handling_cui: "The Supplier keeps CUI markings, puts them on copies and on what it makes from CUI, and lets only people work with it who may see it, export control included. When the order ends or the Buyer asks, it returns or destroys the CUI and confirms that in writing within 30 days, except for what the law or this order makes it keep. (DFARS 252.204-7012(b))",
        clause_handling_fci: "The Supplier protects FCI of this order as FAR 52.204-21 asks (52.240-93 in newer contracts). When the order ends or the Buyer asks, it returns or destroys the FCI and confirms that in writing within 30 days, except for what the law or this order makes it keep.",
        clause_evidence: "Evidence",
        clause_evidence_words: "When the Buyer asks, the Supplier shows within 10 working days that it meets these terms: its entry in SPRS, its reply to the Buyer’s questionnaire, and for single answers the record behind them. It need not hand over what would itself endanger its security. (32 CFR 170.23; DFARS 252.204-7021)",
        clause_change: "Changes",
        clause_change_words: "The Supplier tells the Buyer within 5 working days when its CMMC status lapses, is lost or lowered, when its affirmation is not renewed, or when something it has stated to the Buyer is no longer so. Until the Buyer agrees otherwise it then takes on no further {1} of this order. (32 CFR 170.22, 170.23; DFARS 252.204-7021)",
    }
}

/// The strings in use.
pub const fn suppliers_text() -> &'static SuppliersText {
    &SuppliersText::EN
}

/// Where a supplier stands, in words.
pub const fn state(state: State) -> &'static str {
    let text = suppliers_text();
    match state {
        State::NotSent => text.not_sent,
        State::Waiting => text.waiting,
        State::Overdue => text.overdue,
        State::Replied => text.replied,
        State::Decided => text.is_decided,
        State::LookAgain => text.look_again,
    }
}

/// A decision in words.
pub const fn approval(approval: Approval) -> &'static str {
    let text = suppliers_text();
    match approval {
        Approval::Open => text.open_decision,
        Approval::Approved => text.approved,
        Approval::Conditions => text.conditions,
        Approval::Refused => text.not_approved,
    }
}
