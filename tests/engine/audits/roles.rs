//! Who has which role, and what is own work.

use super::*;

#[test]
fn a_field_can_name_several_people() {
    for (text, expected) in [
        ("", vec![]),
        (" , ;and& ", vec![]),
        ("Kim Lee", vec!["kim lee"]),
        ("Kim Lee, Pat / Sam and Alex", vec!["kim lee", "pat", "sam", "alex"]),
        ("  KIM \t lee; kim Lee & Pat+Sam", vec!["kim lee", "pat", "sam"]),
        ("Kim, and Pat", vec!["kim", "pat"]),
        ("Andy Anders AND Sandra", vec!["andy anders", "sandra"]),
        ("Ärla Öst\nkim", vec!["ärla öst", "kim"]),
    ] {
        assert_eq!(names(text), expected, "{text:?}");
    }
    assert_eq!(shown(&people("Kim  LEE / kim lee")), ["Kim LEE"], "as it was written first");
}

#[test]
fn roles_have_holders_deputies_or_nobody() {
    let mut assessment = Assessment::default();
    assert_eq!(vacant(&assessment).len(), 5);
    role(&mut assessment, Duty::Lead, "Kim Lee", "Pat");
    role(&mut assessment, Duty::ProcessAuditor, "Pat & Sam", "sam, Alex");
    role(&mut assessment, Duty::ProcessAuditor, "PAT", "");
    role(&mut assessment, Duty::SystemOwner, " ", "Alex");
    assert_eq!(shown(&holders(&assessment, Duty::ProcessAuditor)), ["Pat", "Sam"]);
    assert_eq!(shown(&deputies(&assessment, Duty::ProcessAuditor)), ["Alex"], "Sam has the role");
    assert_eq!(
        vacant(&assessment),
        [Duty::AffirmingOfficial, Duty::SystemOwner, Duty::TechnicalAuditor],
        "a deputy alone does not fill a role"
    );
}

#[test]
fn names_that_stand_somewhere_are_known() {
    let mut assessment = Assessment::default();
    role(&mut assessment, Duty::Lead, "Sam", "kim lee");
    owner(&mut assessment, "3.1.1", "Kim  Lee and Alex");
    let person = Person { name: "Jo".to_owned(), ..Person::default() };
    assessment.apply(Change::record(0, Some(&person)));
    assert_eq!(shown(&known(&assessment)), ["Alex", "Jo", "kim lee", "Sam"]);
}

#[test]
fn own_work_is_what_one_owns_leads_or_answers_for() {
    let mut assessment = Assessment::default();
    role(&mut assessment, Duty::Lead, "Kim Lee", "Alex");
    role(&mut assessment, Duty::SystemOwner, "Sam", "");
    owner(&mut assessment, "3.1.1", "Pat and KIM  LEE");
    owner(&mut assessment, "3.12.1", "Sam, Kim Lee");
    let of = |person: &str| -> Vec<(String, Own)> {
        own_work(&assessment, person).into_iter().map(|(id, own)| (id.to_string(), own)).collect()
    };
    let own = |list: &[(&str, Own)]| -> Vec<(String, Own)> {
        list.iter().map(|(id, own)| ((*id).to_owned(), *own)).collect()
    };
    assert_eq!(
        of("kim lee"),
        own(&[
            ("3.1.1", Own::Owner),
            ("3.12.1", Own::Owner),
            ("3.12.2", Own::Lead),
            ("3.12.3", Own::Lead),
            ("3.12.4", Own::Lead)
        ])
    );
    assert_eq!(of("Sam"), own(&[("3.12.1", Own::Owner), ("3.12.4", Own::SystemOwner)]));
    assert_eq!(of("Pat"), own(&[("3.1.1", Own::Owner)]));
    assert_eq!(of("Alex"), [], "a deputy has done nothing yet");
    assert_eq!(of("Kim"), [], "another name");
    assert_eq!(of(""), []);
}
