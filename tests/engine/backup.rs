//! The backup: what is refused, and that the first version loads for ever.

use sprs_calculator::assessment::records::{
    Action, Approval, Audit, AuditKind, Category, Choice, Collection, Coverage, Duty, Edition, IncidentClass,
    Information, Kind, Milestone, Origin, Person, Position, Program, ProviderKind, Quality, Reality,
    Received, Review, Role, Supplier, SupplierLevel, TrainingRole, read_date,
};
use sprs_calculator::assessment::{Answer, AnswerError, Fact, Level};
use sprs_calculator::catalog::Standard;
use sprs_calculator::documents::{Problem, read_backup, write_backup};
use sprs_calculator::scoring::score;

use crate::item;

fn refused(text: &str) -> Problem {
    read_backup(text).unwrap_err().problem
}

fn with(requirements: &str) -> String {
    format!(r#"{{"format":"sprs-calculator","version":1,"requirements":[{requirements}]}}"#)
}

#[test]
fn version_1_loads() {
    let assessment = read_backup(include_str!("../fixtures/backup-v1.json")).unwrap();
    assert_eq!(assessment.entry(item("3.1.1[c]")).answer, Some(Answer::NotMet));
    assert_eq!(assessment.entry(item("3.1.12")).reason, "No remote access is allowed (policy 7).");
    assert_eq!(
        assessment.response(crate::requirement("3.5.3")).note,
        "Tokens for admins; \"VPN\" for engineers\nñ 漢"
    );
    let score = score(&assessment);
    assert_eq!((score.best(), score.tally().answered), (102, 5));
    let now = include_str!("../fixtures/backup-v1.json").replace("\"version\":1", "\"version\":3");
    assert_eq!(write_backup(&assessment), now.trim_end(), "answers are written as before");
}

#[test]
fn version_2_loads_with_what_stands_around_the_answers() {
    let text = include_str!("../fixtures/backup-v2.json");
    let assessment = read_backup(text).unwrap();
    assert_eq!(assessment.entry(item("AC.L3-3.1.2e")).reason, "Only our own laptops.");
    let plan = assessment.plan(crate::requirement("3.5.3"));
    assert_eq!((plan.owner.as_str(), plan.hours, plan.dollars), ("Kim", Some(12), Some(900)));
    assert_eq!(plan.target.map(|date| date.to_string()).as_deref(), Some("2028-02-29"));
    assert_eq!((plan.choice, plan.what_if), (Choice::First, true));
    let profile = assessment.profile();
    assert_eq!((profile.level, profile.c3pao, profile.enclave), (Some(Level::Two), true, Some(false)));
    assert_eq!((profile.fact(Fact::Cui), profile.fact(Fact::CotsOnly)), (Some(true), None));
    assert_eq!(assessment.assets().get(3).unwrap().category, Category::Specialized);
    let providers = assessment.providers();
    let provider = providers.get(0).unwrap();
    assert_eq!((provider.kind, provider.position), (ProviderKind::Cloud, Position::Equivalent));
    let now = text.replace("\"version\":2", "\"version\":3");
    assert_eq!(write_backup(&assessment), now.trim_end());
}

#[test]
fn version_2_loads_with_certificates_and_how_real_their_clauses_are() {
    let text = include_str!("../fixtures/backup-v2-certificates.json");
    let assessment = read_backup(text).unwrap();
    assert_eq!(assessment.plan(crate::requirement("3.5.3")).next_step, "Order keys");
    let certificates = assessment.certificates();
    let quality = certificates.get(Standard::Iso9001);
    assert_eq!((quality.held, quality.edition), (Some(true), Edition::Current));
    assert_eq!(
        (quality.coverage, certificates.commercial, certificates.abroad),
        (Coverage::Partly, Some(true), None)
    );
    assert_eq!(certificates.get(Standard::Iso27001).held, Some(false));
    for (id, real) in [
        ("9001/7.2", Reality::Working),
        ("9001/7.3", Reality::Unknown),
        ("27001/A.8.10", Reality::Paper),
        ("27001/A.8.9", Reality::Excluded),
        ("27001/A.5.9", Reality::Unknown),
    ] {
        assert_eq!(assessment.reality(id.parse().unwrap()), real, "{id}");
    }
    let now = text.replace("\"version\":2", "\"version\":3");
    assert_eq!(write_backup(&assessment), now.trim_end());
}

#[test]
fn version_3_loads_with_the_parts_of_a_program() {
    let text = include_str!("../fixtures/backup-v3.json");
    let assessment = read_backup(text).unwrap();
    let program: Program = assessment.one(0);
    assert_eq!((program.hours, program.quality), (Some(25), Quality::Nominal));
    assert_eq!(assessment.one::<Milestone>(1).done, read_date("2026-06-30"));
    assert_eq!(assessment.one::<Role>(0).duty, Duty::Lead);
    let audit: Audit = assessment.one(2);
    assert_eq!((audit.kind, audit.families.as_str()), (AuditKind::Technical, "AC IA"));
    let action: Action = assessment.one(0);
    assert_eq!((action.origin, action.class), (Origin::Incident, IncidentClass::Account));
    assert_eq!((action.requirement, action.audit), (Some(crate::requirement("3.5.3")), Some(2)));
    assert_eq!((action.effective, action.cui, action.support), (Some(false), Some(true), Some(false)));
    let role: TrainingRole = assessment.one(0);
    assert_eq!((role.phishing, role.privileged, role.own_3), (true, false, true));
    assert_eq!(assessment.one::<Person>(0).joined, read_date("2024-02-29"));
    let review: Review = assessment.one(0);
    assert_eq!((review.held, review.lowest.as_str(), review.met), (true, "-17", Some(80)));
    let supplier: Supplier = assessment.one(0);
    assert_eq!((supplier.information, supplier.level), (Information::Cui, SupplierLevel::TwoSelf));
    assert_eq!(supplier.approval, Approval::Conditions);
    assert_eq!(assessment.one::<Received>(0).opened, read_date("2026-11-22"));
    assert_eq!(write_backup(&assessment), text.trim_end());
}

#[test]
fn every_field_around_the_answers_is_checked() {
    let records =
        |records: &str| format!(r#"{{"format":"sprs-calculator","version":2,"records":[{records}]}}"#);
    for (text, record, field) in [
        (r#"{"owner":"x"}"#, "1", "in"),
        (r#"{"in":"other"}"#, "1", "in"),
        (r#"{"in":"plan"}"#, "1", "key"),
        (r#"{"in":"plan","key":"3.1.99"}"#, "1", "key"),
        (r#"{"in":"plan","key":"3.1.1","owner":"x"},{"in":"plan","key":"3.1.1"}"#, "2", "key"),
        (r#"{"in":"plan","key":"3.1.2"},{"in":"plan","key":"3.1.1"}"#, "2", "key"),
        (r#"{"in":"plan","key":"3.1.1"},{"in":"profile"}"#, "2", "key"),
        (r#"{"in":"plan","key":"3.1.1","target":"2026-02-29"}"#, "1", "target"),
        (r#"{"in":"plan","key":"3.1.1","target":"26-2-1"}"#, "1", "target"),
        (r#"{"in":"plan","key":"3.1.1","target":"2026-02-01-1"}"#, "1", "target"),
        (r#"{"in":"plan","key":"3.1.1","hours":"-1"}"#, "1", "hours"),
        (r#"{"in":"plan","key":"3.1.1","hours":"+1"}"#, "1", "hours"),
        (r#"{"in":"plan","key":"3.1.1","hours":"4294967296"}"#, "1", "hours"),
        (r#"{"in":"plan","key":"3.1.1","color":"red"}"#, "1", "color"),
        (r#"{"in":"plan","key":"3.1.1","owner":"x","owner":"y"}"#, "1", "owner"),
        (r#"{"in":"plan","key":"3.1.1","what_if":"no"}"#, "1", "what_if"),
        (r#"{"in":"action","key":"0","requirement":"AC.L2-3.1.1"}"#, "1", "requirement"),
        (r#"{"in":"action","key":"0","requirement":"3.1.99"}"#, "1", "requirement"),
        (r#"{"in":"role","key":"0","duty":"boss"}"#, "1", "duty"),
        (r#"{"in":"program","key":"0"}"#, "1", "key"),
        (r#"{"in":"person","key":"-1"}"#, "1", "key"),
        (r#"{"in":"profile","level":"4"}"#, "1", "level"),
        (r#"{"in":"profile","key":"0"}"#, "1", "key"),
        (r#"{"in":"profile"},{"in":"profile"}"#, "2", "key"),
        (r#"{"in":"asset","key":"0","category":"gold"}"#, "1", "category"),
        (r#"{"in":"provider","key":"x"}"#, "1", "key"),
        (r#"{"in":"certificates","iso9001_edition":"2008"}"#, "1", "iso9001_edition"),
        (r#"{"in":"certificates","abroad":"maybe"}"#, "1", "abroad"),
        (r#"{"in":"clause","key":"9001/7.6","reality":"paper"}"#, "1", "key"),
        (r#"{"in":"clause","key":"27001/A.5.38","reality":"paper"}"#, "1", "key"),
        (r#"{"in":"clause","key":"27001/A.5.0","reality":"paper"}"#, "1", "key"),
        (r#"{"in":"clause","key":"A.5.1","reality":"paper"}"#, "1", "key"),
        (r#"{"in":"clause","key":"27001/A.5.1","reality":"sure"}"#, "1", "reality"),
    ] {
        let wrong = Problem::WrongField(record.to_owned(), field.to_owned());
        assert_eq!(refused(&records(text)), wrong, "{text}");
    }
    let early = records(r#"{"in":"profile"}"#).replace(":2,", ":1,");
    assert!(matches!(refused(&early), Problem::NotABackup(_)), "version 1 had answers only");
}

#[test]
fn what_is_not_a_backup_is_refused_with_its_line() {
    for text in
        ["", "null", "[]", "{}", "{\"format\":1}", &with("")[1..], "{\n\"format\": \"sprs-calculator\",\n!"]
    {
        assert!(matches!(refused(text), Problem::NotABackup(_)), "{text}");
    }
    assert_eq!(read_backup("{\n\n!").unwrap_err().line, 3);
    let other = with("").replace("sprs-calculator", "another");
    assert!(matches!(refused(&other), Problem::NotABackup(_)));
    assert!(matches!(refused(&with("").replace(":1,", ":0,")), Problem::NotABackup(_)));
    let extra = with("").replace("\"version\"", "\"extra\":1,\"version\"");
    assert!(matches!(refused(&extra), Problem::NotABackup(_)), "an unknown field is not dropped silently");
}

#[test]
fn a_newer_version_is_told_apart_whatever_else_it_holds() {
    let newer = r#"{"format":"sprs-calculator","version":9,"something":["new"]}"#;
    assert_eq!(refused(newer), Problem::NewerVersion(9));
}

#[test]
fn every_row_is_checked() {
    assert_eq!(refused(&with(r#"{"id":"3.1.99"}"#)), Problem::UnknownId("3.1.99".to_owned()));
    let objective = with(r#"{"id":"3.1.2","objectives":[{"id":"c","answer":"met"}]}"#);
    assert_eq!(refused(&objective), Problem::UnknownId("3.1.2[c]".to_owned()));
    let answer = with(r#"{"id":"3.1.1","answer":"yes"}"#);
    assert_eq!(refused(&answer), Problem::UnknownAnswer("yes".to_owned()));
    let partial = with(r#"{"id":"3.1.1","answer":"partial"}"#);
    assert_eq!(refused(&partial), Problem::NotAllowed("3.1.1".to_owned(), AnswerError::NoPartial));
    let twice = with(r#"{"id":"3.1.1","answer":"met"},{"id":"3.1.1","answer":"not_met"}"#);
    assert_eq!(refused(&twice), Problem::Repeated("3.1.1".to_owned()));
    let nested = with(r#"{"id":"3.1.1","objectives":[{"id":"a","note":"x"}]}"#);
    assert!(matches!(refused(&nested), Problem::NotABackup(_)));
}

#[test]
fn the_description_names_every_field_of_every_record() {
    let described = include_str!("../../docs/file-format.md");
    for collection in Collection::ALL {
        let schema = collection.get();
        let row = described.lines().find(|line| line.starts_with(&format!("| `{}` |", schema.name)));
        let row = row.unwrap_or_else(|| panic!("{} is not described", schema.name));
        for (name, kind) in schema.fields {
            let says = |words: &str| row.contains(&format!("`{words}`"));
            let (base, end) = name.rsplit_once('_').unwrap_or((name, ""));
            // `topic_1` to `topic_3`, and `iso9001` with `_scope`.
            let in_row = says(&format!("{base}_1")) && end.parse::<u8>().is_ok();
            let follows = says(base) && says(&format!("_{end}"));
            // The date of the last training in each topic.
            let topic = collection == Collection::People && matches!(kind, Kind::Date);
            assert!(
                says(name) || in_row || follows || topic && row.contains("each topic"),
                "{} {name}",
                schema.name
            );
        }
    }
}
