//! Questionnaires and replies: what is written is read back the same, and what is hostile or damaged is refused.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use proptest::prelude::*;
use sprs_calculator::assessment::records::{Information, SupplierLevel, SupplierStatus};
use sprs_calculator::documents::questionnaire::{
    FILE_MOST, LINK_MOST, NOTE_MOST, QUESTION_MOST, QUESTIONS_MOST, QuestionnaireError, Wrong, read_chosen,
    read_code, read_questionnaire, read_reply, write_code, write_questionnaire, write_reply,
};
use sprs_calculator::documents::write_table;
use sprs_calculator::planning::manage::suppliers::{
    Answer, Asked, Question, Questionnaire, Reply, Said, Token,
};
use time::{Date, Month};

const TOKEN: &str = "0123456789abcdef";

fn fixture(name: &str) -> String {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/fuzz/questionnaire/");
    std::fs::read_to_string(format!("{folder}{name}")).unwrap()
}

fn date(year: i32, month: Month, day: u8) -> Date {
    Date::from_calendar_date(year, month, day).unwrap()
}

fn asked() -> Questionnaire {
    Questionnaire {
        token: TOKEN.parse().unwrap(),
        customer: "Prime Co".to_owned(),
        supplier: "Plating Shop".to_owned(),
        level: SupplierLevel::TwoSelf,
        information: Information::Cui,
        due: Some(date(2027, Month::January, 31)),
        questions: vec!["Do you paint?".to_owned()],
        message: "Line\nline".to_owned(),
    }
}

fn reply() -> Reply {
    let day = Some(date(2026, Month::November, 2));
    let mut reply = Reply {
        by: "Kim Lee".to_owned(),
        contact: "kim@example.com".to_owned(),
        date: Some(date(2027, Month::January, 15)),
        status: SupplierStatus::TwoSelf,
        status_date: day,
        score: Some(110),
        score_date: day,
        uid: "S200001234".to_owned(),
        ..Reply::to(&asked())
    };
    let answers = [
        (Asked::Standard(Question::Mfa), Said::Yes, ""),
        (Asked::Own("Do you paint?".to_owned()), Said::Partly, "Outside"),
    ];
    for (question, said, note) in answers {
        reply.answers.insert(question, Answer { said: Some(said), note: note.to_owned() });
    }
    reply
}

#[test]
fn the_written_texts_are_those_of_the_format() {
    assert_eq!(write_questionnaire(&asked()), Ok(fixture("questionnaire.json")));
    assert_eq!(write_code(&asked()), Ok(fixture("code.txt")));
    assert_eq!(write_reply(&reply()), Ok(fixture("reply.json")));
    assert_eq!(read_questionnaire(&fixture("questionnaire.json")), Ok(asked()));
    assert_eq!(read_code(&fixture("code.txt")), Ok(asked()));
    assert_eq!(read_reply(&fixture("reply.json")), Ok(reply()));
}

#[test]
fn a_reply_in_which_nothing_is_said_yet_comes_back() {
    let empty = Reply::to(&asked());
    let text = write_reply(&empty).unwrap();
    assert_eq!(read_reply(&text), Ok(empty));
    let mut noted = Reply::to(&asked());
    noted.answers.insert(Asked::Standard(Question::Ssp), Answer::default());
    assert_eq!(write_reply(&noted), Ok(text), "an answer that says nothing is none");
}

#[test]
fn every_level_status_and_answer_comes_back() {
    for level in SupplierLevel::ALL.iter().skip(1) {
        for information in Information::ALL.iter().skip(1) {
            let asked = Questionnaire { level: *level, information: *information, ..asked() };
            assert_eq!(read_code(&write_code(&asked).unwrap()), Ok(asked));
        }
    }
    for status in SupplierStatus::ALL {
        let reply = Reply { status: *status, ..reply() };
        assert_eq!(read_reply(&write_reply(&reply).unwrap()), Ok(reply));
    }
    for question in Question::ALL {
        for said in Said::ALL {
            let mut reply = reply();
            let answer = Answer { said: Some(said), note: "a\nb".to_owned() };
            reply.answers.insert(Asked::Standard(question), answer);
            assert_eq!(read_reply(&write_reply(&reply).unwrap()), Ok(reply));
        }
    }
}

fn field(place: &str, wrong: Wrong) -> QuestionnaireError {
    QuestionnaireError::Field(place.to_owned(), wrong)
}

fn value(text: &str) -> Wrong {
    Wrong::Value(text.to_owned())
}

/// A questionnaire with one piece of its text changed.
fn changed(from: &str, to: &str) -> Result<Questionnaire, QuestionnaireError> {
    let text = fixture("questionnaire.json");
    assert!(text.contains(from), "{from}");
    read_questionnaire(&text.replace(from, to))
}

fn changed_reply(from: &str, to: &str) -> Result<Reply, QuestionnaireError> {
    let text = fixture("reply.json");
    assert!(text.contains(from), "{from}");
    read_reply(&text.replace(from, to))
}

#[test]
fn a_field_that_cannot_be_is_named() {
    let long = "x".repeat(QUESTION_MOST + 1);
    for (from, to, place, wrong) in [
        ("2_self", "3_self", "level", value("3_self")),
        ("2_self", "", "level", Wrong::Missing),
        ("\"cui\"", "\"secret\"", "information", value("secret")),
        ("\"cui\"", "\"\"", "information", Wrong::Missing),
        (TOKEN, "0123456789ABCDEF", "token", value("0123456789ABCDEF")),
        (TOKEN, "0123", "token", value("0123")),
        ("2027-01-31", "2027-02-29", "due", value("2027-02-29")),
        ("2027-01-31", "1027-01-31", "due", value("1027-01-31")),
        ("Prime Co", "  ", "customer", Wrong::Missing),
        ("Plating Shop", "", "supplier", Wrong::Missing),
        ("Do you paint?", &long, "questions[1]", Wrong::TooLong(QUESTION_MOST)),
        ("[\"Do you paint?\"]", "[\"a\",\"b\",\"a\"]", "questions[3]", Wrong::Repeated),
        ("[\"Do you paint?\"]", "[\"a\",\" \"]", "questions[2]", Wrong::Missing),
        ("Do you paint?", "a\\nb", "questions[1]", Wrong::Unseen('\n')),
    ] {
        assert_eq!(changed(from, to), Err(field(place, wrong)), "{to}");
    }
    let many =
        format!("[{}]", (0..=QUESTIONS_MOST).map(|at| format!("\"{at}\"")).collect::<Vec<_>>().join(","));
    let expected = field("questions", Wrong::TooMany(QUESTIONS_MOST));
    assert_eq!(changed("[\"Do you paint?\"]", &many), Err(expected));
}

#[test]
fn a_field_of_a_reply_that_cannot_be_is_named() {
    let long = "x".repeat(NOTE_MOST + 1);
    for (from, to, place, wrong) in [
        ("\"score\":110", "\"score\":111", "score", value("111")),
        ("\"score\":110", "\"score\":-204", "score", value("-204")),
        ("\"2_self\"", "\"2\"", "status", value("2")),
        ("2027-01-15", "soon", "date", value("soon")),
        ("\"mfa\"", "\"mfa2\"", "answers[1].id", value("mfa2")),
        ("\"yes\"", "\"maybe\"", "answers[1].answer", value("maybe")),
        ("\"answer\":\"yes\"", "\"answer\":\"\"", "answers[1].answer", Wrong::Missing),
        ("\"mfa\"", "\"own\"", "answers[1].question", Wrong::Missing),
        ("\"own\"", "\"ssp\"", "answers[2].question", value("Do you paint?")),
        ("Outside", &long, "answers[2].note", Wrong::TooLong(NOTE_MOST)),
        ("S200001234", "S20000123400000000001", "uid", Wrong::TooLong(20)),
    ] {
        assert_eq!(changed_reply(from, to), Err(field(place, wrong)), "{to}");
    }
    let twice = "{\"id\":\"mfa\",\"answer\":\"yes\"},{\"id\":\"mfa\",\"answer\":\"no\"}";
    let found = changed_reply("{\"id\":\"mfa\",\"answer\":\"yes\"}", twice);
    assert_eq!(found, Err(field("answers[2]", Wrong::Repeated)));
    for score in [-203, 0, 110] {
        assert_eq!(changed_reply("110", &score.to_string()).unwrap().score, Some(score));
    }
}

#[test]
fn what_cannot_be_seen_is_refused_when_read_and_left_out_when_written() {
    let unseen = [
        '\u{202e}',
        '\u{2066}',
        '\u{2069}',
        '\u{200b}',
        '\u{200f}',
        '\u{feff}',
        '\u{ad}',
        '\u{2028}',
        '\u{7f}',
        '\u{85}',
        '\u{e0041}',
    ];
    for unseen in unseen {
        let name = format!("Prime{unseen} Co");
        assert_eq!(changed("Prime Co", &name), Err(field("customer", Wrong::Unseen(unseen))), "{unseen:?}");
        let found = changed_reply("Outside", &format!("Out{unseen}side"));
        assert_eq!(found, Err(field("answers[2].note", Wrong::Unseen(unseen))), "{unseen:?}");
        let typed = Questionnaire { customer: name, ..asked() };
        assert_eq!(write_questionnaire(&typed), write_questionnaire(&asked()), "{unseen:?}");
    }
    let typed =
        Questionnaire { message: "Line\r\nline".to_owned(), customer: "Prime\tCo".to_owned(), ..asked() };
    assert_eq!(write_questionnaire(&typed), write_questionnaire(&asked()));
    assert_eq!(changed("\\nline", "\\tline"), Err(field("message", Wrong::Unseen('\t'))));
}

#[test]
fn a_text_that_is_too_long_to_be_read_is_not_written() {
    let long = Questionnaire { message: "x".repeat(2001), ..asked() };
    assert_eq!(write_questionnaire(&long), Err(field("message", Wrong::TooLong(2000))));
    let nameless = Questionnaire { customer: "\u{200b}".to_owned(), ..asked() };
    assert_eq!(write_questionnaire(&nameless), Err(field("customer", Wrong::Missing)));
    let unknown = Questionnaire { level: SupplierLevel::Unknown, ..asked() };
    assert_eq!(write_questionnaire(&unknown), Err(field("level", Wrong::Missing)));
    // Too long for a link, and still good as a file.
    let questions = (0..QUESTIONS_MOST).map(|place| format!("{place}{}", "x".repeat(QUESTION_MOST - 2)));
    let large = Questionnaire { questions: questions.collect(), ..asked() };
    assert_eq!(write_code(&large), Err(QuestionnaireError::LinkTooLong));
    assert_eq!(read_questionnaire(&write_questionnaire(&large).unwrap()), Ok(large));
}

#[test]
fn the_largest_reply_fits_into_a_file() {
    let mut largest = reply();
    let wide = "\u{1f600}".repeat(NOTE_MOST);
    for question in Question::ALL.map(Asked::Standard) {
        largest.answers.insert(question, Answer { said: Some(Said::NotApplicable), note: wide.clone() });
    }
    for place in 10..10 + QUESTIONS_MOST - 1 {
        let question = format!("{place}{}", "\u{1f600}".repeat(QUESTION_MOST - 2));
        largest.answers.insert(Asked::Own(question), Answer { said: None, note: wide.clone() });
    }
    let text = write_reply(&largest).unwrap();
    assert!(text.len() > FILE_MOST / 2, "it is a large one");
    assert_eq!(read_reply(&text), Ok(largest));
}

#[test]
fn files_of_other_kinds_and_newer_versions_say_so() {
    let format = |text: &str| QuestionnaireError::Format(text.to_owned());
    let questionnaire = fixture("questionnaire.json");
    assert_eq!(read_reply(&questionnaire), Err(format("sprs-calculator-questionnaire")));
    assert_eq!(read_questionnaire(&fixture("reply.json")), Err(format("sprs-calculator-reply")));
    let backup = r#"{"format":"sprs-calculator","version":3}"#;
    assert_eq!(read_reply(backup), Err(format("sprs-calculator")));
    // Whatever a newer version has.
    let newer = r#"{"format":"sprs-calculator-reply","version":2,"answers":{"mfa":[1]}}"#;
    assert_eq!(read_reply(newer), Err(QuestionnaireError::Newer(2)));
    assert_eq!(changed("\"version\":1", "\"version\":0"), Err(field("version", value("0"))));
    assert_eq!(changed("\"version\":1", "\"version\":7"), Err(QuestionnaireError::Newer(7)));
}

#[test]
fn hostile_texts_are_refused() {
    let unread = |text: &str| matches!(read_questionnaire(text), Err(QuestionnaireError::Unread(..)));
    let text = fixture("questionnaire.json");
    for cut in 1..text.len() {
        assert!(unread(&text[..cut]), "cut to {cut}");
    }
    let nested = |open: &str, close: &str| {
        let deep = format!("{}{}", open.repeat(20_000), close.repeat(20_000));
        text.replace("\"message\":\"Line\\nline\"", &format!("\"message\":{deep}"))
    };
    for hostile in [
        nested("[", "]"),
        nested("{\"a\":", "}"),
        text.replace("\"version\":1", "\"version\":1e400"),
        text.replace("\"version\":1", "\"version\":99999999999999999999999"),
        text.replace("\"version\":1", "\"version\":-1"),
        text.replace("\"customer\"", "\"customer\":\"Other\",\"customer\""),
        text.replace("\"customer\"", "\"script\":\"x\",\"customer\""),
        text.replace("\"Prime Co\"", "[\"Prime Co\"]"),
        text.replace("\"Prime Co\"", "\"\\ud800\""),
        text.replace("\"Prime Co\"", "null"),
        format!("{text}{text}"),
        "[]".to_owned(),
        "[\"sprs-calculator-questionnaire\",1]".to_owned(),
        "null".to_owned(),
    ] {
        assert!(unread(&hostile), "{}", &hostile[..hostile.len().min(200)]);
    }
    assert_eq!(read_questionnaire(" \n"), Err(QuestionnaireError::Empty));
    let huge = changed_reply("\"score\":110", "\"score\":99999999999999999999");
    assert!(matches!(huge, Err(QuestionnaireError::Unread(..))));
    let large = format!("{text}{}", " ".repeat(FILE_MOST));
    assert_eq!(read_questionnaire(&large), Err(QuestionnaireError::FileTooLong));
    assert_eq!(read_chosen(large.as_bytes()), Err(QuestionnaireError::FileTooLong));
    assert_eq!(read_chosen(b"\xff"), Err(QuestionnaireError::NotUtf8));
    assert_eq!(read_chosen(b"\xef\xbb\xbf{}"), Ok("{}"), "a byte order mark is no part of it");
}

#[test]
fn a_damaged_link_says_where() {
    let code = fixture("code.txt");
    assert_eq!(read_code(""), Err(QuestionnaireError::Empty));
    assert_eq!(read_code(&"A".repeat(LINK_MOST + 1)), Err(QuestionnaireError::LinkTooLong));
    for (end, place) in [(".", 1), ("=", 1), ("%3D", 1), ("<script>", 1), ("\u{2019}", 1), (" x", 1)] {
        let character = end.chars().next().unwrap();
        let expected = QuestionnaireError::Character(code.len() + place, character);
        assert_eq!(read_code(&format!("{code}{end}")), Err(expected));
    }
    for cut in 1..code.len() {
        assert!(read_code(&code[..cut]).is_err(), "cut to {cut}");
    }
    assert_eq!(read_code(&code[..code.len() - code.len() % 4 - 3]), Err(QuestionnaireError::Cut));
    let not_text = URL_SAFE_NO_PAD.encode([0xff, 0xfe]);
    assert_eq!(read_code(&not_text), Err(QuestionnaireError::NotUtf8));
}

#[test]
fn markup_and_formulas_are_texts_like_others() {
    let name = "<script>alert(1)</script>";
    let read = changed("Prime Co", name).unwrap();
    assert_eq!(read.customer, name);
    let read = changed_reply("Outside", "=HYPERLINK(1)").unwrap();
    let note = read.answer(&Asked::Own("Do you paint?".to_owned())).note;
    assert_eq!(write_table(&[vec![note]]), "\u{feff}\"'=HYPERLINK(1)\"\r\n");
}

#[test]
fn a_token_is_sixteen_digits() {
    let token = Token::from_random([0, 1, 0x23, 0x45, 0x67, 0x89, 0xab, 0xff]);
    assert_eq!(token.to_string(), "00012345".to_owned() + "6789abff");
    assert_eq!(token.to_string().parse(), Ok(token));
    for wrong in ["", "0123456789abcde", "0123456789abcdeg", "0123456789abcdef0", "0123456789abcde\u{e9}"] {
        assert_eq!(wrong.parse::<Token>(), Err(()), "{wrong}");
    }
}

fn texts() -> impl Strategy<Value = String> {
    prop_oneof!["[a-zA-Z <>&'\"=+@{}\\\\/-]{0,30}", any::<String>(), "(\u{202e}|\u{200b}|\r|\n|\t|a){0,9}"]
}

proptest! {
    #[test]
    fn what_is_typed_is_written_or_refused_and_comes_back(
        names in proptest::array::uniform4(texts()),
        questions in proptest::collection::vec(texts(), 0..4),
        score in -300_i16..200,
        answers in proptest::collection::vec((0..16_usize, 0..4_usize, texts()), 0..6),
    ) {
        let [customer, supplier, message, by] = names;
        let asked = Questionnaire { customer, supplier, message, questions: questions.clone(), ..asked() };
        if let Ok(text) = write_questionnaire(&asked) {
            let read = read_questionnaire(&text).unwrap();
            prop_assert_eq!(write_questionnaire(&read), Ok(text));
            prop_assert_eq!(read_code(&write_code(&read).unwrap()), Ok(read));
        }
        let mut reply = Reply { by, score: Some(score), ..reply() };
        for (question, said, note) in answers {
            let answer = Answer { said: Said::ALL.get(said).copied(), note };
            reply.answers.insert(Asked::Standard(Question::ALL[question]), answer);
        }
        let written = write_reply(&reply);
        prop_assert_eq!(written.is_ok(), (-203..=110).contains(&score) && reply.by.chars().count() <= 200);
        if let Ok(text) = written {
            let read = read_reply(&text).unwrap();
            prop_assert_eq!(write_reply(&read), Ok(text));
        }
    }

    #[test]
    fn arbitrary_texts_are_read_or_refused(text in any::<String>(), code in "[A-Za-z0-9_-]{0,80}") {
        prop_assert!(read_questionnaire(&text).is_err());
        prop_assert!(read_reply(&text).is_err());
        prop_assert!(read_code(&code).is_err());
    }
}
