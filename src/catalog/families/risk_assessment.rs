//! Risk Assessment (3.11).

use crate::catalog::{Basis::*, Points::*};

family! {
    code: "RA",
    name: "Risk Assessment",
    requirements: [
        Requirement {
            id: "3.11.1",
            title: "Risk Assessments",
            basis: Basic,
            points: Three,
            level1: None,
            prohibition: None,
            statement: "You assess from time to time what could go wrong for your business, your assets and people because your systems handle CUI.",
            questions: [
                "Have you defined how often you assess the risk to your operations, assets and people?",
                "Is the risk to your operations, assets and people from a system that processes, stores or transmits CUI assessed that often?",
            ],
        },
        Requirement {
            id: "3.11.2",
            title: "Vulnerability Scan",
            basis: Derived,
            points: Five,
            level1: None,
            prohibition: None,
            statement: "You scan systems and applications for vulnerabilities on a schedule, and again when new ones become known.",
            questions: [
                "Have you defined how often you scan systems and applications for vulnerabilities?",
                "Are systems scanned that often?",
                "Are applications scanned that often?",
                "Are systems also scanned when new vulnerabilities are identified?",
                "Are applications also scanned when new vulnerabilities are identified?",
            ],
        },
        Requirement {
            id: "3.11.3",
            title: "Vulnerability Remediation",
            basis: Derived,
            points: One,
            level1: None,
            prohibition: None,
            statement: "Vulnerabilities are fixed in the order and time that their risk calls for.",
            questions: [
                "Are vulnerabilities identified?",
                "Are they remediated as your risk assessments call for?",
            ],
        },
    ],
}
