//! Security Assessment (3.12).

use crate::catalog::{Basis::*, Points::*};

family! {
    code: "CA",
    name: "Security Assessment",
    requirements: [
        Requirement {
            id: "3.12.1",
            title: "Security Control Assessment",
            basis: Basic,
            points: Five,
            level1: None,
            prohibition: None,
            statement: "You check on a schedule whether your security controls really work.",
            questions: [
                "Have you defined how often security controls are assessed?",
                "Are they assessed that often, to see whether they work as applied?",
            ],
        },
        Requirement {
            id: "3.12.2",
            title: "Operational Plan of Action",
            basis: Basic,
            points: Three,
            level1: None,
            prohibition: None,
            statement: "You write plans to correct what is lacking, and you carry them out.",
            questions: [
                "Have you identified the deficiencies and vulnerabilities that the plan of action must address?",
                "Have you developed a plan of action to correct those deficiencies and to reduce or eliminate those vulnerabilities?",
                "Is the plan being carried out?",
            ],
        },
        Requirement {
            id: "3.12.3",
            title: "Security Control Monitoring",
            basis: Basic,
            points: Five,
            level1: None,
            prohibition: None,
            statement: "You watch your security controls all the time, so that they keep working.",
            questions: [
                "Are security controls monitored on an ongoing basis so that they stay effective?",
            ],
        },
        Requirement {
            id: "3.12.4",
            title: "System Security Plan",
            basis: Basic,
            points: NoPoints,
            level1: None,
            prohibition: None,
            statement: "You have a current system security plan (SSP) that says what the system is and how each requirement is met.",
            questions: [
                "Have you developed a system security plan?",
                "Does it describe the system boundary?",
                "Does it describe the environment in which the system operates?",
                "Does it identify any requirements that the designated authority has approved as not applicable?",
                "Does it describe how each security requirement is implemented?",
                "Does it describe how the system relates or connects to other systems?",
                "Have you defined how often the plan is updated?",
                "Is the plan updated that often?",
            ],
        },
    ],
}
