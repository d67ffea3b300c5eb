//! Suppliers: the level each needs, what its status covers and until when, what a reply lacks, and what is due.

use sprs_calculator::assessment::records::{
    Approval, Collection, Information, Program, Record, Supplier, SupplierLevel, SupplierStatus,
};
use sprs_calculator::assessment::{Assessment, Change, Fact, Held, Level, Profile};
use sprs_calculator::planning::manage::suppliers::{
    Answer, Asked, Lack, Open, Question, Questionnaire, Reply, Said, Standing, State, Token, by_higher,
    covers, flow, lacks, level_of, needed, next_look, open, own_status, questionnaire, standard, state,
    status, tasks, until,
};
use sprs_calculator::planning::manage::{Task, TaskKind};
use sprs_calculator::planning::need::Reason;
use time::Date;

fn day(text: &str) -> Date {
    sprs_calculator::assessment::records::read_date(text).unwrap()
}

fn some(text: &str) -> Option<Date> {
    Some(day(text))
}

/// A firm with DoD work that handles CUI, and these facts.
fn firm(facts: &[(Fact, bool)]) -> Profile {
    let mut profile = Profile::default();
    for (fact, holds) in
        [(Fact::DodWork, true), (Fact::CotsOnly, false), (Fact::Fci, true), (Fact::Cui, true)]
    {
        profile.set_fact(fact, Some(holds));
    }
    for (fact, holds) in facts {
        profile.set_fact(*fact, Some(*holds));
    }
    profile
}

#[test]
fn the_level_goes_by_what_the_supplier_gets_and_what_the_contract_asks() {
    use Information::*;
    use SupplierLevel as L;
    let none = [(Fact::C3paoAsked, false), (Fact::Level3Asked, false)];
    let c3pao = [(Fact::C3paoAsked, true), (Fact::Level3Asked, false)];
    let three = [(Fact::C3paoAsked, false), (Fact::Level3Asked, true)];
    // 32 CFR 170.23(a)(1) to (4).
    for (facts, information, level, reason) in [
        (none, Fci, L::One, Reason::FlowDownFci),
        (c3pao, Fci, L::One, Reason::FlowDownFci),
        (three, Fci, L::One, Reason::FlowDownFci),
        (none, Cui, L::TwoSelf, Reason::FlowDownCui),
        (c3pao, Cui, L::TwoC3pao, Reason::FlowDownC3pao),
        (three, Cui, L::TwoC3pao, Reason::FlowDownLevel3),
        (none, Nothing, L::Nothing, Reason::NoInformation),
        (three, Nothing, L::Nothing, Reason::NoInformation),
    ] {
        let flow = flow(&firm(&facts), information);
        assert_eq!((flow.level, flow.assumed), (level, false), "{information:?} {facts:?}");
        assert!(flow.reasons.contains(&reason), "{:?}", flow.reasons);
        assert_eq!(needed(&firm(&facts), information), level);
    }
    assert_eq!(needed(&firm(&none), Unknown), L::Unknown);
    assert_eq!(needed(&Profile::default(), Cui), L::TwoSelf, "at least, whatever is known of the firm");
}

#[test]
fn without_a_word_on_the_contract_what_the_firm_works_toward_stands_in() {
    let c3pao = Profile { c3pao: true, ..firm(&[]) };
    let three = Profile { level: Some(Level::Three), ..firm(&[]) };
    for profile in [&c3pao, &three] {
        let found = flow(profile, Information::Cui);
        assert_eq!((found.level, found.assumed), (SupplierLevel::TwoC3pao, true));
        assert_eq!(flow(profile, Information::Fci).level, SupplierLevel::One);
        assert!(!flow(profile, Information::Fci).assumed);
    }
    let mut said = c3pao.clone();
    said.set_fact(Fact::C3paoAsked, Some(false));
    assert_eq!(needed(&said, Information::Cui), SupplierLevel::TwoSelf, "the contract counts");
    said.set_fact(Fact::C3paoAsked, Some(true));
    assert!(!flow(&said, Information::Cui).assumed);
}

#[test]
fn while_the_contract_may_ask_for_more_the_level_is_only_the_least() {
    let least = |facts: &[(Fact, bool)]| {
        let found = flow(&firm(facts), Information::Cui);
        assert_eq!(found.level, SupplierLevel::TwoSelf, "{facts:?}");
        found.assumed
    };
    assert!(least(&[]));
    assert!(least(&[(Fact::C3paoAsked, false)]));
    assert!(least(&[(Fact::Level3Asked, false)]));
    assert!(!least(&[(Fact::C3paoAsked, false), (Fact::Level3Asked, false)]));
    assert!(!flow(&firm(&[]), Information::Nothing).assumed);
}

/// 32 CFR 170.22(a): every year; 170.21(b): 180 days.
#[test]
fn a_status_is_looked_at_again_when_its_affirmation_is_due_or_when_it_ends() {
    use SupplierStatus as S;
    for (status, date, today, next) in [
        (S::TwoSelf, "2026-11-22", "2026-11-22", Some("2027-11-22")),
        (S::TwoSelf, "2026-11-22", "2027-11-22", Some("2027-11-22")),
        (S::TwoSelf, "2026-11-22", "2027-11-23", Some("2028-11-22")),
        (S::TwoC3pao, "2026-11-22", "2028-11-23", Some("2029-11-22")),
        (S::TwoC3pao, "2026-11-22", "2029-11-23", None),
        (S::Three, "2024-02-29", "2024-03-01", Some("2025-02-28")),
        (S::One, "2026-11-22", "2026-12-01", Some("2027-11-22")),
        (S::TwoSelfConditional, "2026-11-22", "2026-12-01", Some("2027-05-21")),
        (S::Nothing, "2026-11-22", "2026-12-01", None),
    ] {
        assert_eq!(next_look(status, day(date), day(today)), next.map(day), "{status:?} {date} {today}");
    }
}

#[test]
fn a_firm_outside_of_cmmc_flows_nothing_down() {
    let mut cots = firm(&[(Fact::CotsOnly, true), (Fact::Cui, false)]);
    assert_eq!(needed(&cots, Information::Fci), SupplierLevel::Nothing);
    assert_eq!(flow(&cots, Information::Fci).reasons, [Reason::CotsOnly]);
    cots.set_fact(Fact::DodWork, Some(false));
    cots.set_fact(Fact::CotsOnly, None);
    assert_eq!(flow(&cots, Information::Fci).reasons, [Reason::NoDodWork]);
}

#[test]
fn the_firm_may_set_another_level() {
    let supplier = |level| Supplier { information: Information::Fci, level, ..Supplier::default() };
    let of = |level| level_of(&firm(&[]), &supplier(level));
    assert_eq!(of(SupplierLevel::Unknown), SupplierLevel::One);
    assert_eq!(of(SupplierLevel::Three), SupplierLevel::Three);
    assert_eq!(of(SupplierLevel::Nothing), SupplierLevel::Nothing);
}

#[test]
fn a_status_covers_its_own_level_and_those_below() {
    use SupplierLevel as L;
    use SupplierStatus as S;
    let levels = [L::Nothing, L::One, L::TwoSelf, L::TwoC3pao, L::Three];
    for (status, highest) in [
        (S::Unknown, 0),
        (S::Nothing, 0),
        (S::One, 1),
        (S::TwoSelfConditional, 2),
        (S::TwoSelf, 2),
        (S::TwoC3paoConditional, 3),
        (S::TwoC3pao, 3),
        (S::ThreeConditional, 4),
        (S::Three, 4),
    ] {
        for (place, level) in levels.into_iter().enumerate() {
            assert_eq!(covers(status, level), place <= highest, "{status:?} {level:?}");
            assert_eq!(by_higher(status, level), place > 0 && place < highest, "{status:?} {level:?}");
        }
        assert!(!covers(status, L::Unknown) && !by_higher(status, L::Unknown));
    }
}

#[test]
fn a_status_lasts_one_year_three_years_or_180_days() {
    use SupplierStatus as S;
    for (status, date, last) in [
        (S::One, "2026-03-31", "2027-03-31"),
        (S::One, "2028-02-29", "2029-02-28"),
        (S::TwoSelf, "2026-03-31", "2029-03-31"),
        (S::TwoC3pao, "2028-02-29", "2031-02-28"),
        (S::Three, "2026-01-01", "2029-01-01"),
        // The day of the status is day 0; February of a common year lies between.
        (S::TwoSelfConditional, "2026-01-15", "2026-07-14"),
        (S::TwoC3paoConditional, "2027-12-31", "2028-06-28"),
        (S::ThreeConditional, "2026-01-15", "2026-07-14"),
    ] {
        assert_eq!(until(status, day(date)), some(last), "{status:?}");
    }
    assert_eq!(until(S::Nothing, day("2026-01-01")), None);
    assert_eq!(until(S::Unknown, day("2026-01-01")), None);
}

#[test]
fn the_status_of_the_firm_itself_is_the_highest_in_date() {
    use SupplierStatus as S;
    let today = day("2027-01-01");
    let mut profile = Profile { level1_date: some("2026-06-01"), ..Profile::default() };
    assert_eq!(own_status(&Profile::default(), today), None);
    assert_eq!(own_status(&profile, today), Some((S::One, day("2026-06-01"))));
    (profile.status, profile.status_date) = (Some(Held::Conditional), some("2026-07-05"));
    assert_eq!(own_status(&profile, today).unwrap().0, S::TwoSelfConditional, "its last day");
    assert_eq!(own_status(&profile, day("2027-01-02")).unwrap().0, S::One, "it has expired");
    (profile.status, profile.c3pao) = (Some(Held::Final), true);
    assert_eq!(own_status(&profile, today), Some((S::TwoC3pao, day("2026-07-05"))));
    (profile.level3_status, profile.level3_date) = (Some(Held::Final), some("2027-02-01"));
    assert_eq!(own_status(&profile, today).unwrap().0, S::TwoC3pao, "a date to come is none");
    assert_eq!(own_status(&profile, day("2027-02-01")).unwrap().0, S::Three);
}

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

#[test]
fn a_supplier_goes_from_not_sent_to_decided_and_again() {
    let today = day("2027-03-01");
    let at = |change: &dyn Fn(&mut Supplier)| {
        let mut supplier = Supplier::default();
        change(&mut supplier);
        state(&supplier, today)
    };
    assert_eq!(at(&|_| {}), State::NotSent);
    assert_eq!(at(&|supplier| supplier.due = some("2027-01-01")), State::NotSent);
    let sent = |supplier: &mut Supplier| supplier.sent = some("2027-02-01");
    assert_eq!(at(&sent), State::Waiting);
    let due = |text: &'static str| {
        at(&move |supplier| {
            sent(supplier);
            supplier.due = some(text);
        })
    };
    assert_eq!(due("2027-03-01"), State::Waiting, "the last day is in time");
    assert_eq!(due("2027-02-28"), State::Overdue);
    let replied = |supplier: &mut Supplier| {
        sent(supplier);
        supplier.due = some("2027-02-28");
        supplier.replied = some("2027-02-20");
    };
    assert_eq!(at(&replied), State::Replied);
    let decided = |decided: &'static str, again: Option<Date>| {
        at(&move |supplier| {
            replied(supplier);
            (supplier.approval, supplier.decided, supplier.again) = (Approval::Refused, some(decided), again);
        })
    };
    assert_eq!(decided("2027-02-20", None), State::Decided, "decided on the day of the reply");
    assert_eq!(decided("2027-02-21", some("2027-03-02")), State::Decided);
    assert_eq!(decided("2027-02-21", some("2027-03-01")), State::LookAgain);
    assert_eq!(decided("2027-02-10", None), State::Replied, "the reply came after the decision");
    let undated = at(&|supplier| {
        replied(supplier);
        supplier.approval = Approval::Approved;
    });
    assert_eq!(undated, State::Decided);
}

/// Four suppliers across the end of February.
fn several() -> Assessment {
    let mut answers = Assessment::default();
    let suppliers = [
        Supplier {
            name: "A".to_owned(),
            sent: some("2027-02-01"),
            due: some("2027-02-28"),
            ..Supplier::default()
        },
        Supplier { name: "B".to_owned(), due: some("2027-02-01"), ..Supplier::default() },
        Supplier {
            sent: some("2026-02-01"),
            replied: some("2026-02-20"),
            due: some("2026-02-28"),
            approval: Approval::Conditions,
            decided: some("2026-02-28"),
            again: some("2027-02-28"),
            ..Supplier::default()
        },
        Supplier { name: "D".to_owned(), replied: some("2027-02-01"), ..Supplier::default() },
    ];
    for (key, supplier) in (0..).zip(&suppliers) {
        answers.apply(Change::record(key, Some(supplier)));
    }
    answers
}

#[test]
fn replies_and_next_looks_are_tasks() {
    let task = |kind, key, name: &str| Task { date: day("2027-02-28"), kind, key, name: name.to_owned() };
    let expected = [task(TaskKind::Reply, 0, "A"), task(TaskKind::Supplier, 2, "")];
    for today in ["2027-02-02", "2027-02-28", "2027-03-01"] {
        assert_eq!(tasks(&several(), day(today)), expected, "{today}");
    }
    assert_eq!(tasks(&Assessment::default(), day("2027-01-01")), []);
}

#[test]
fn the_numbers_add_up() {
    let standing = status(&several(), day("2027-02-28"));
    let expected =
        Standing { not_sent: 1, waiting: 1, replied: 1, again: 1, conditions: 1, ..Standing::default() };
    assert_eq!((standing, standing.all()), (expected, 4));
    let standing = status(&several(), day("2027-03-01"));
    assert_eq!((standing.waiting, standing.overdue, standing.all()), (0, 1, 4));
    let standing = status(&several(), day("2027-02-27"));
    assert_eq!((standing.decided, standing.again), (1, 0));
}

#[test]
fn a_new_record_takes_the_place_of_none() {
    let mut assessment = Assessment::default();
    let add = |assessment: &mut Assessment, key| {
        assessment.apply(Change::Record(Collection::Suppliers, key, Some(Supplier::default().write())));
    };
    let next = |assessment: &Assessment| assessment.records().next_key(Collection::Suppliers);
    assert_eq!(next(&assessment), 0);
    for key in [3, u32::MAX, u32::MAX - 1] {
        add(&mut assessment, key);
    }
    assert_eq!(next(&assessment), u32::MAX - 2);
}
