//! Arbitrary bytes as the code of a link, as a questionnaire and as a reply, and as texts that somebody types. What is
//! read is written and read back the same, and what is written can be read.

use sprs_calculator::assessment::records::{Information, SupplierLevel, SupplierStatus};
use sprs_calculator::documents::questionnaire::{
    read_chosen, read_code, read_questionnaire, read_reply, write_code, write_questionnaire, write_reply,
};
use sprs_calculator::planning::manage::suppliers::{Answer, Asked, Questionnaire, Reply, Token, lacks, open};
use time::Date;

fn round_trip(asked: &Questionnaire, reply: &Reply) {
    let text = write_questionnaire(asked).expect("what was read can be written");
    assert_eq!(read_questionnaire(&text).as_ref(), Ok(asked));
    if let Ok(code) = write_code(asked) {
        assert_eq!(read_code(&code).as_ref(), Ok(asked));
    }
    let text = write_reply(reply).expect("what was read can be written");
    assert_eq!(read_reply(&text).as_ref(), Ok(reply));
    assert!(lacks(asked, reply, Date::MAX).len() <= 4 + asked.asked().len());
    assert!(open(asked, reply).len() <= 7 + asked.asked().len());
}

pub fn check(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let typed: Vec<&str> = text.split('|').collect();
    let word = |place: usize| typed.get(place).copied().unwrap_or_default().to_owned();
    // Typed: what cannot be seen is left out, and the rest is written or refused.
    let asked = Questionnaire {
        token: Token::from_random([7; 8]),
        customer: word(0),
        supplier: word(1),
        level: SupplierLevel::TwoSelf,
        information: Information::Cui,
        due: None,
        questions: typed.iter().skip(3).map(|question| (*question).to_owned()).collect(),
        message: word(2),
    };
    let mut reply = Reply::to(&asked);
    reply.status = SupplierStatus::TwoSelf;
    for question in asked.asked() {
        reply.answers.insert(question, Answer { said: None, note: word(2) });
    }
    reply.answers.insert(Asked::Own(word(1)), Answer::default());
    let _ = write_code(&asked);
    let read = write_questionnaire(&asked).ok().and_then(|text| read_questionnaire(&text).ok());
    let replied = write_reply(&reply).ok().and_then(|text| read_reply(&text).ok());
    // Come from somebody else.
    let chosen = read_chosen(bytes).unwrap_or_default();
    let come = read_code(&text).or_else(|_| read_questionnaire(chosen)).ok();
    let come_reply = read_reply(chosen).ok();
    let blank = || Questionnaire {
        customer: "a".into(),
        supplier: "b".into(),
        questions: vec![],
        message: String::new(),
        ..asked.clone()
    };
    for asked in [read, come].into_iter().flatten().chain([blank()]) {
        for reply in [&replied, &come_reply].into_iter().flatten().cloned().chain([Reply::to(&asked)]) {
            round_trip(&asked, &reply);
        }
    }
}
