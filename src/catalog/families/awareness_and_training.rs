//! Awareness and Training (3.2).

use crate::catalog::{Basis::*, Points::*};

family! {
    code: "AT",
    name: "Awareness and Training",
    requirements: [
        Requirement {
            id: "3.2.1",
            title: "Role-Based Risk Awareness",
            basis: Basic,
            points: Five,
            level1: None,
            prohibition: None,
            statement: "Managers, administrators and users know the security risks of what they do and the rules that apply.",
            questions: [
                "Have you identified the security risks in your work with CUI?",
                "Have you identified the policies, standards and procedures that govern the security of the system?",
                "Are managers, administrators and users made aware of the risks in what they do?",
                "Are managers, administrators and users also made aware of the security policies, standards and procedures that apply to them?",
            ],
        },
        Requirement {
            id: "3.2.2",
            title: "Role-Based Training",
            basis: Basic,
            points: Five,
            level1: None,
            prohibition: None,
            statement: "People who have security duties are trained to do them.",
            questions: [
                "Have you defined the security duties, roles and responsibilities?",
                "Is each of them assigned to a designated person?",
                "Has each of those people been trained well enough to carry them out?",
            ],
        },
        Requirement {
            id: "3.2.3",
            title: "Insider Threat Awareness",
            basis: Derived,
            points: One,
            level1: None,
            prohibition: None,
            statement: "Managers and employees learn to recognize and report signs of an insider threat.",
            questions: [
                "Have you identified the signs that may point to an insider threat?",
                "Are managers and employees trained to recognize those signs and report them?",
            ],
        },
    ],
}
