//! The 14 families in official order, and the two indexes over them.

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
