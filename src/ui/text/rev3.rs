//! The strings of the Rev. 3 page.

use super::texts;

texts! {
    /// The strings of the Rev. 3 page.
    Rev3Text {
        lead: "CMMC Level 2 and SPRS use Rev. 2 of NIST SP 800-171 (32 CFR 170.14(c)(3)). Rev. 3 came out in May 2024 and has no SPRS points. This page looks ahead from your answers. Rev. 2 stays what you are assessed against.",
        caution: "A kept number is no claim of equivalence. The content behind it often changed, and Rev. 3 has organization-defined parameters: places where a value still has to be set. Read the Rev. 3 text before you plan work on it.",

        numbers: "What changed, in numbers",
        numbers_all: "requirements in Rev. 3, after 110 in Rev. 2",
        numbers_kept: "numbers kept from Rev. 2",
        numbers_withdrawn: "numbers withdrawn: {0} incorporated into others, {1} addressed by others, {2} without a successor",
        numbers_new: "new numbers, {0} of which take over something withdrawn",

        table: "Where your answers lead",
        table_lead: "The links from Rev. 2 are those that NIST records. Where it records none, a requirement counts as new here, even if parts of it come from Rev. 2, as with 03.16.01 and 3.13.2.",
        show: "Show",
        show_all: "all ({0})",
        show_carries: "carries as a start ({0})",
        show_gap: "gap ({0})",
        show_open: "open ({0})",
        show_new: "new ({0})",
        none: "None of the 97.",
        column_rev3: "Rev. 3",
        column_from: "From Rev. 2",
        column_today: "Your answers today",
        from_none: "nothing",
        carries: "Carries as a start",
        gap: "Gap",
        gap_says: "NOT MET: {0}",
        open: "Open",
        open_says: "not answered: {0}",
        new: "New",
        new_number: "new number",

        gone: "What was withdrawn from Rev. 2",
        gone_lead: "These {0} numbers are not in Rev. 3. Under Rev. 2 all of them still count.",
        column_rev2: "Rev. 2",
        column_fate: "In Rev. 3",
        incorporated: "Incorporated into",
        addressed: "Addressed by",
        no_successor: "No successor",

        sources: "Sources",
        source: "Withdrawn notes and links: NIST CPRT, Rev. 3.",
    }
}

/// The strings in use.
pub const fn rev3_text() -> &'static Rev3Text {
    &Rev3Text::EN
}
