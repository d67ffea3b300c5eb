//! Awareness and Training (3.2).

use crate::catalog::{Basis::*, Family, Points::*, Requirement, words};

pub(super) static FAMILY: Family = Family {
    code: "AT",
    name: "Awareness and Training",
    requirements: &[
        Requirement {
            id: "3.2.1",
            title: "Role-Based Risk Awareness",
            basis: Basic,
            points: Five,
            level1: None,
            prohibition: None,
            words: words![
                "Managers, administrators and users know the security risks of what they do and the rules that apply.",
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
            words: words![
                "People who have security duties are trained to do them.",
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
            words: words![
                "Managers and employees learn to recognize and report signs of an insider threat.",
                "Have you identified the signs that may point to an insider threat?",
                "Are managers and employees trained to recognize those signs and report them?",
            ],
        },
    ],
};
