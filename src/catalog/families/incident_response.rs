//! Incident Response (3.6).

use crate::catalog::{Basis::*, Points::*};

family! {
    code: "IR",
    name: "Incident Response",
    requirements: [
        Requirement {
            id: "3.6.1",
            title: "Incident Handling",
            basis: Basic,
            points: Five,
            level1: None,
            prohibition: None,
            statement: "You are ready to handle incidents from preparation to recovery, and your people know their part.",
            questions: [
                "Do you have a working capability to handle incidents?",
                "Does it cover preparation?",
                "Does it cover detection?",
                "Does it cover analysis?",
                "Does it cover containment?",
                "Does it cover recovery?",
                "Does it cover what users do in response?",
            ],
        },
        Requirement {
            id: "3.6.2",
            title: "Incident Reporting",
            basis: Basic,
            points: Five,
            level1: None,
            prohibition: None,
            statement: "Incidents are tracked, written down, and reported to the right people inside and outside the company.",
            questions: [
                "Are incidents tracked?",
                "Are incidents documented?",
                "Have you identified the authorities that incidents are reported to, such as DoD?",
                "Have you identified the people in your company that incidents are reported to?",
                "Are those authorities notified of incidents?",
                "Are those people notified of incidents?",
            ],
        },
        Requirement {
            id: "3.6.3",
            title: "Incident Response Testing",
            basis: Derived,
            points: One,
            level1: None,
            prohibition: None,
            statement: "You test whether your incident response works.",
            questions: [
                "Is your ability to respond to incidents tested?",
            ],
        },
    ],
}
