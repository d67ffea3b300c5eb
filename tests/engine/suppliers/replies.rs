//! Questionnaires, and what a reply lacks.

use super::*;

#[test]
fn the_questions_go_by_level_and_information() {
    use Question::*;
    let ids = |level, information| standard(level, information);
    let cui = ids(SupplierLevel::TwoSelf, Information::Cui);
    for question in [Scope, Affirmation, Ssp, Mfa, Fips, Cloud, Marking, Incident, Subcontractors, Export] {
        assert!(cui.contains(&question), "{question:?}");
    }
    assert!(!cui.contains(&Basic) && !cui.contains(&Notice));
    assert_eq!(cui, ids(SupplierLevel::TwoC3pao, Information::Cui));
    let fci = ids(SupplierLevel::One, Information::Fci);
    assert!(fci.contains(&Basic) && fci.contains(&Notice));
    for question in [Ssp, Mfa, Fips, Cloud, Marking, Incident] {
        assert!(!fci.contains(&question), "{question:?}");
    }
    assert_eq!(ids(SupplierLevel::Nothing, Information::Nothing), [Changes, Certificates]);
    let ids: std::collections::BTreeSet<_> = Question::ALL.iter().map(|question| question.id()).collect();
    assert_eq!(ids.len(), Question::ALL.len());
}

fn asked(level: SupplierLevel) -> Questionnaire {
    Questionnaire {
        token: Token::from_random([1; 8]),
        customer: "Prime".to_owned(),
        supplier: "Shop".to_owned(),
        level,
        information: if level > SupplierLevel::One { Information::Cui } else { Information::Fci },
        due: None,
        questions: vec!["Own?".to_owned()],
        message: String::new(),
    }
}

/// A reply that lacks nothing on 2027-01-01.
fn complete(asked: &Questionnaire) -> Reply {
    let mut reply = Reply {
        by: "Kim".to_owned(),
        contact: "kim@example.com".to_owned(),
        status: SupplierStatus::TwoC3pao,
        status_date: some("2026-05-31"),
        score: Some(110),
        score_date: some("2026-05-31"),
        ..Reply::to(asked)
    };
    for question in asked.asked() {
        let said = if question == Asked::Standard(Question::Cloud) { Said::NotApplicable } else { Said::Yes };
        reply.answers.insert(question, Answer { said: Some(said), note: String::new() });
    }
    reply
}

#[test]
fn a_complete_reply_lacks_nothing_until_its_status_runs_out() {
    let asked = asked(SupplierLevel::TwoSelf);
    let reply = complete(&asked);
    let on = |text: &str| lacks(&asked, &reply, day(text));
    assert_eq!(on("2027-01-01"), []);
    assert_eq!(on("2029-05-31"), []);
    let last = day("2029-05-31");
    assert_eq!(on("2029-06-01"), [Lack::StatusOver(last), Lack::ScoreOver(last)]);
    let ahead = day("2026-05-31");
    assert_eq!(on("2026-05-30"), [Lack::StatusAhead(ahead), Lack::ScoreAhead(ahead)]);
    assert_eq!(open(&asked, &reply), []);
}

#[test]
fn each_lack_is_found() {
    let today = day("2027-01-01");
    let asked = asked(SupplierLevel::TwoC3pao);
    let after = |change: &dyn Fn(&mut Reply)| {
        let mut reply = complete(&asked);
        change(&mut reply);
        lacks(&asked, &reply, today)
    };
    assert_eq!(after(&|reply| reply.status = SupplierStatus::Nothing), [Lack::NoStatus]);
    assert_eq!(after(&|reply| reply.status = SupplierStatus::TwoSelf), [Lack::StatusBelow]);
    assert_eq!(after(&|reply| reply.status_date = None), [Lack::NoStatusDate]);
    assert_eq!(after(&|reply| reply.score = None), [Lack::NoScore]);
    assert_eq!(after(&|reply| reply.score = Some(109)), [Lack::ScoreDoubt(109)]);
    let conditional = |score| {
        after(&move |reply| {
            (reply.status, reply.status_date) = (SupplierStatus::TwoC3paoConditional, some("2026-12-01"));
            reply.score = Some(score);
        })
    };
    assert_eq!(conditional(88), []);
    assert_eq!(conditional(87), [Lack::ScoreDoubt(87)]);
    let mfa = Asked::Standard(Question::Mfa);
    let say = |question: Asked, said| {
        after(&move |reply| {
            reply.answers.insert(question.clone(), Answer { said, note: String::new() });
        })
    };
    assert_eq!(say(mfa.clone(), Some(Said::No)), [Lack::No(mfa.clone())]);
    assert_eq!(say(mfa.clone(), Some(Said::Partly)), [Lack::Partly(mfa.clone())]);
    assert_eq!(say(mfa.clone(), Some(Said::NotApplicable)), [Lack::NotApplicable(mfa.clone())]);
    assert_eq!(say(mfa.clone(), None), [Lack::Unanswered(mfa)]);
    let elsewhere = Asked::Standard(Question::Subcontractors);
    assert_eq!(say(elsewhere, Some(Said::NotApplicable)), [], "nobody else may get anything");
    let own = Asked::Own("Own?".to_owned());
    assert_eq!(say(own.clone(), Some(Said::No)), [Lack::No(own)]);
    let certificates = Asked::Standard(Question::Certificates);
    assert_eq!(say(certificates.clone(), Some(Said::No)), [], "no certificate is no lack");
    assert_eq!(say(certificates.clone(), None), [Lack::Unanswered(certificates)]);
}

#[test]
fn a_question_that_was_worded_anew_is_unanswered() {
    let mut asked = asked(SupplierLevel::One);
    let reply = Reply { status: SupplierStatus::One, ..complete(&asked) };
    asked.questions = vec!["Other?".to_owned()];
    let lacks = lacks(&asked, &reply, day("2027-01-01"));
    assert_eq!(lacks, [Lack::Unanswered(Asked::Own("Other?".to_owned()))]);
}

#[test]
fn level_1_asks_for_no_score_and_no_level_for_no_status() {
    let asked_one = asked(SupplierLevel::One);
    let one = Reply { status: SupplierStatus::One, score: None, score_date: None, ..complete(&asked_one) };
    assert_eq!(lacks(&asked_one, &one, day("2027-05-31")), []);
    assert_eq!(lacks(&asked_one, &one, day("2027-06-01")), [Lack::StatusOver(day("2027-05-31"))]);
    assert_eq!(open(&asked_one, &one), []);
    let asked_none = asked(SupplierLevel::Nothing);
    let none = Reply { status: SupplierStatus::Unknown, status_date: None, ..one };
    assert!(!lacks(&asked_none, &none, day("2027-01-01")).contains(&Lack::NoStatus));
    assert!(!open(&asked_none, &none).contains(&Open::Status));
}

#[test]
fn what_is_still_to_be_filled_in_is_listed() {
    let asked = asked(SupplierLevel::TwoSelf);
    let mut reply = Reply::to(&asked);
    let questions = asked.asked().len();
    let first = open(&asked, &reply);
    assert_eq!(first[..3], [Open::By, Open::Contact, Open::Status]);
    assert_eq!(first.len(), 3 + questions);
    reply.status = SupplierStatus::TwoSelf;
    assert!(open(&asked, &reply).starts_with(&[Open::By, Open::Contact, Open::StatusDate, Open::Score]));
    reply.status = SupplierStatus::Nothing;
    assert_eq!(open(&asked, &reply).len(), 2 + questions, "that there is none is said");
    reply.score = Some(-17);
    assert!(open(&asked, &reply).contains(&Open::ScoreDate));
}

#[test]
fn a_questionnaire_is_made_from_the_records() {
    let mut answers = Assessment::default();
    let supplier = Supplier {
        name: " Shop ".to_owned(),
        information: Information::Cui,
        questions: "One?\n\n Two? \nOne?".to_owned(),
        due: some("2027-01-31"),
        ..Supplier::default()
    };
    answers.apply(Change::record(3, Some(&supplier)));
    answers.apply(Change::profile(&Profile { name: "Plant 2".to_owned(), ..firm(&[]) }));
    let token = Token::from_random([2; 8]);
    let made = questionnaire(&answers, 3, token.clone());
    assert_eq!((made.customer.as_str(), made.supplier.as_str()), ("Plant 2", "Shop"));
    assert_eq!((made.level, &made.token, made.due), (SupplierLevel::TwoSelf, &token, some("2027-01-31")));
    assert_eq!(made.questions, ["One?", "Two?"]);
    let program = Program { firm: "Prime Co".to_owned(), ..Program::default() };
    answers.apply(Change::record(0, Some(&program)));
    assert_eq!(questionnaire(&answers, 3, token).customer, "Prime Co");
}
