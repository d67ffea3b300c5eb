//! Suppliers, and the questionnaires that the firm gets as one.

use time::Date;

use crate::assessment::records::define::{choices, record};

choices! {
    /// What a supplier gets or makes for the contract.
    Information {
        /// Not said.
        Unknown,
        /// Neither FCI nor CUI.
        Nothing = "nothing",
        /// FCI.
        Fci = "fci",
        /// CUI.
        Cui = "cui",
    }
}

choices! {
    /// The CMMC level that a supplier needs.
    SupplierLevel {
        /// As the information and the firm's own level have it (32 CFR 170.23).
        Unknown,
        /// None.
        Nothing = "nothing",
        /// Level 1 (Self).
        One = "1_self",
        /// Level 2 (Self).
        TwoSelf = "2_self",
        /// Level 2 (C3PAO).
        TwoC3pao = "2_c3pao",
        /// Level 3 (DIBCAC).
        Three = "3_dibcac",
    }
}

choices! {
    /// The CMMC status that a supplier says it has.
    SupplierStatus {
        /// Not said.
        Unknown,
        /// None.
        Nothing = "nothing",
        /// Final Level 1 (Self).
        One = "1_self",
        /// Conditional Level 2 (Self).
        TwoSelfConditional = "2_self_conditional",
        /// Final Level 2 (Self).
        TwoSelf = "2_self",
        /// Conditional Level 2 (C3PAO).
        TwoC3paoConditional = "2_c3pao_conditional",
        /// Final Level 2 (C3PAO).
        TwoC3pao = "2_c3pao",
        /// Conditional Level 3 (DIBCAC).
        ThreeConditional = "3_dibcac_conditional",
        /// Final Level 3 (DIBCAC).
        Three = "3_dibcac",
    }
}

choices! {
    /// What was decided about a supplier.
    Approval {
        /// Nothing yet.
        Open,
        /// Approved.
        Approved = "approved",
        /// Approved with conditions.
        Conditions = "conditions",
        /// Not approved.
        Refused = "refused",
    }
}

record! {
    /// A supplier, what it was asked, what it answered, and the decision (ISO 9001 clause 8.4).
    Supplier, SupplierField, SUPPLIERS: "supplier", Suppliers, Numbered {
        /// Its name.
        name Name: String,
        /// Whom to ask there.
        contact Contact: String,
        /// What it gets or makes.
        information Information: Information,
        /// The level it needs.
        level Level: SupplierLevel,
        /// Until when it is to answer.
        due Due: Option<Date>,
        /// Questions of the firm's own, a line each.
        questions Questions: String,
        /// What a questionnaire and its reply are told apart by.
        token Token: String,
        /// When the questionnaire was sent.
        sent Sent: Option<Date>,
        /// The reply, as the supplier's file has it.
        reply Reply: String,
        /// When the reply was taken in.
        replied Replied: Option<Date>,
        /// What was decided.
        approval Approval: Approval,
        /// When.
        decided Decided: Option<Date>,
        /// By whom.
        decider Decider: String,
        /// When it is looked at again.
        again Again: Option<Date>,
        /// Conditions, reasons, and anything else.
        note Note: String,
        /// What the questionnaire says to the supplier besides its questions.
        message Message: String,
    }
}

record! {
    /// A questionnaire that a customer sent, and the reply while it is written.
    Received, ReceivedField, RECEIVED: "questionnaire", Received, Numbered {
        /// The questionnaire, as it came.
        asked Asked: String,
        /// The reply so far.
        reply Reply: String,
        /// When it was opened first.
        opened Opened: Option<Date>,
    }
}
