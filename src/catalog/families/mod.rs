//! The 14 families in official order, and the indexes over them.

/// Makes of a family's content what is kept of it: the static `FAMILY` with all but the questions, and the static
/// `QUESTIONS` with one text a requirement, a line for each question. They are two, since the questions are needed only
/// now and then: nothing in the first WASM may refer to them. They are few texts, since 320 separate ones need a table of
/// addresses that is larger than some families' words.
macro_rules! family {
    (
        code: $code:literal,
        name: $name:literal,
        requirements: [$(
            Requirement {
                id: $id:literal,
                title: $title:literal,
                basis: $basis:expr,
                points: $points:expr,
                level1: $level1:expr,
                prohibition: $prohibition:expr,
                statement: $statement:literal,
                questions: [$($question:literal),+ $(,)?],
            }
        ),+ $(,)?],
    ) => {
        pub(super) static FAMILY: $crate::catalog::Family = $crate::catalog::Family {
            code: $code,
            name: $name,
            requirements: &[$($crate::catalog::Requirement {
                id: $id,
                title: $title,
                basis: $basis,
                points: $points,
                level1: $level1,
                prohibition: $prohibition,
                statement: $statement,
                objectives: [$($question),+].len() as u8,
            }),+],
        };

        pub(super) static QUESTIONS: &[&str] = &[$(concat!($($question, "\n"),+)),+];
    };
}

mod access_control;
mod audit_and_accountability;
mod awareness_and_training;
mod configuration_management;
mod identification_and_authentication;
mod incident_response;
mod maintenance;
mod media_protection;
mod personnel_security;
mod physical_protection;
mod risk_assessment;
mod security_assessment;
mod system_and_communications_protection;
mod system_and_information_integrity;

use super::{Family, REQUIREMENTS, Requirement};

/// The 14 families in official order (3.1 to 3.14).
pub static FAMILIES: [&Family; 14] = [
    &access_control::FAMILY,
    &awareness_and_training::FAMILY,
    &audit_and_accountability::FAMILY,
    &configuration_management::FAMILY,
    &identification_and_authentication::FAMILY,
    &incident_response::FAMILY,
    &maintenance::FAMILY,
    &media_protection::FAMILY,
    &personnel_security::FAMILY,
    &physical_protection::FAMILY,
    &risk_assessment::FAMILY,
    &security_assessment::FAMILY,
    &system_and_communications_protection::FAMILY,
    &system_and_information_integrity::FAMILY,
];

/// The questions of each family in official order: a text for each of its requirements. Only
/// [`super::RequirementId::questions`] names it.
pub(super) static QUESTIONS: [&[&str]; 14] = [
    access_control::QUESTIONS,
    awareness_and_training::QUESTIONS,
    audit_and_accountability::QUESTIONS,
    configuration_management::QUESTIONS,
    identification_and_authentication::QUESTIONS,
    incident_response::QUESTIONS,
    maintenance::QUESTIONS,
    media_protection::QUESTIONS,
    personnel_security::QUESTIONS,
    physical_protection::QUESTIONS,
    risk_assessment::QUESTIONS,
    security_assessment::QUESTIONS,
    system_and_communications_protection::QUESTIONS,
    system_and_information_integrity::QUESTIONS,
];

/// The index of each family's first requirement.
pub(super) static FIRST: [u8; 14] = {
    let mut first = [0; 14];
    let mut family = 1;
    while family < FAMILIES.len() {
        first[family] = first[family - 1] + FAMILIES[family - 1].requirements.len() as u8;
        family += 1;
    }
    first
};

/// Every requirement by its index. Does not compile unless there are 110.
pub(super) static BY_INDEX: [&Requirement; REQUIREMENTS] = {
    let mut all = [&FAMILIES[0].requirements[0]; REQUIREMENTS];
    let mut index = 0;
    let mut family = 0;
    while family < FAMILIES.len() {
        let requirements = FAMILIES[family].requirements;
        let mut number = 0;
        while number < requirements.len() {
            all[index] = &requirements[number];
            index += 1;
            number += 1;
        }
        family += 1;
    }
    assert!(index == REQUIREMENTS, "the families do not hold 110 requirements");
    all
};
