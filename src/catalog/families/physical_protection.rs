//! Physical Protection (3.10).

use crate::catalog::{Basis::*, Points::*};

family! {
    code: "PE",
    name: "Physical Protection",
    requirements: [
        Requirement {
            id: "3.10.1",
            title: "Limit Physical Access",
            basis: Basic,
            points: Five,
            level1: Some(8),
            prohibition: None,
            statement: "Only authorized people can get physically to your systems, equipment and work areas.",
            questions: [
                "Have you identified the people who may have physical access?",
                "Is physical access to the systems limited to them?",
                "Is physical access to the equipment limited to them?",
                "Is physical access to the areas where the systems run limited to them?",
            ],
        },
        Requirement {
            id: "3.10.2",
            title: "Monitor Facility",
            basis: Basic,
            points: Five,
            level1: None,
            prohibition: None,
            statement: "The building, and the power, cabling and other support your systems rely on, are protected and watched.",
            questions: [
                "Is the building that houses your systems protected?",
                "Is the support infrastructure, such as wiring closets and power, protected?",
                "Is the building monitored?",
                "Is the support infrastructure monitored?",
            ],
        },
        Requirement {
            id: "3.10.3",
            title: "Escort Visitors",
            basis: Derived,
            points: One,
            level1: Some(9),
            prohibition: None,
            statement: "Visitors are escorted and their activity is watched.",
            questions: [
                "Are visitors escorted?",
                "Is what visitors do monitored?",
            ],
        },
        Requirement {
            id: "3.10.4",
            title: "Physical Access Logs",
            basis: Derived,
            points: One,
            level1: Some(9),
            prohibition: None,
            statement: "You keep records of who entered.",
            questions: [
                "Do you keep audit logs of physical access?",
            ],
        },
        Requirement {
            id: "3.10.5",
            title: "Manage Physical Access",
            basis: Derived,
            points: One,
            level1: Some(9),
            prohibition: None,
            statement: "You control and manage keys, locks, badges and card readers.",
            questions: [
                "Have you identified your physical access devices, such as keys, locks and badges?",
                "Are they controlled?",
                "Are they managed, such as taken back when somebody leaves and replaced or recoded when lost?",
            ],
        },
        Requirement {
            id: "3.10.6",
            title: "Alternative Work Sites",
            basis: Derived,
            points: One,
            level1: None,
            prohibition: None,
            statement: "CUI is as safe at home and at other work sites as you have said it must be.",
            questions: [
                "Have you defined the safeguards for CUI at alternate work sites?",
                "Are those safeguards enforced there?",
            ],
        },
    ],
}
