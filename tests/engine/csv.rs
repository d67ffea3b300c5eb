//! The CSV: what it accepts, what it refuses and where.

use sprs_calculator::assessment::{Answer, AnswerError, Assessment};
use sprs_calculator::documents::{DocumentError, Import, Problem, read_csv, write_csv};
use sprs_calculator::scoring::score;

use crate::{answer, item, reason, requirement};

fn read(text: &str) -> Result<Import, DocumentError> {
    read_csv(text.as_bytes(), &Assessment::default())
}

fn refused(text: &str) -> (u64, Problem) {
    let error = read(text).unwrap_err();
    (error.line, error.problem)
}

#[test]
fn every_answer_is_read_on_requirements_and_objectives() {
    let import = read(concat!(
        "requirement,answer,reason\r\n",
        "3.1.1,met,\r\n",
        "AC.L2-3.1.2,not_met,\r\n",
        "3.1.12,not_applicable,\"no remote access, by policy\"\r\n",
        "3.5.3,partial,\r\n",
        "3.1.3[a],temporary_deficiency,OPA 3\r\n",
        "3.1.4,enduring_exception,SSP 4.1\r\n",
        "3.1.5,inherited,Acme IT\r\n",
        "3.1.6,,\r\n",
        "3.13.11[a],met,\r\n",
    ))
    .unwrap();
    let taken = |id: &str| import.assessment.entry(item(id)).answer;
    assert_eq!(import.rows, 9);
    assert_eq!(taken("3.1.1"), Some(Answer::Met));
    assert_eq!(taken("3.1.2"), Some(Answer::NotMet));
    assert_eq!(taken("3.1.12"), Some(Answer::NotApplicable));
    assert_eq!(import.assessment.entry(item("3.1.12")).reason, "no remote access, by policy");
    assert_eq!(taken("3.5.3"), Some(Answer::Partial));
    assert_eq!(taken("3.1.3[a]"), Some(Answer::TemporaryDeficiency));
    assert_eq!(taken("3.1.4"), Some(Answer::EnduringException));
    assert_eq!(taken("3.1.5"), Some(Answer::Inherited));
    assert_eq!(taken("3.1.6"), None);
    assert_eq!(taken("3.13.11[a]"), Some(Answer::Met));
}

#[test]
fn columns_may_stand_in_any_order_and_unknown_ones_are_named() {
    let import = read("\u{feff}Owner;Reason;ANSWER;Requirement\nAnn;Acme;Inherited;3.1.1\n").unwrap();
    assert_eq!(import.assessment.entry(item("3.1.1")).answer, Some(Answer::Inherited));
    assert_eq!(import.assessment.entry(item("3.1.1")).reason, "Acme");
    assert_eq!(import.ignored, ["Owner"]);
}

#[test]
fn a_file_without_headings_is_read_in_the_order_of_the_columns() {
    let import = read("3.1.1\tNOT MET\t\n3.1.2\tnot-met\n").unwrap();
    assert_eq!(score(&import.assessment).finding(requirement("3.1.1")).lost, 5);
    assert_eq!(score(&import.assessment).finding(requirement("3.1.2")).lost, 5);
}

#[test]
fn the_separator_is_found_where_it_separates() {
    let reason = |text: &str| read(text).unwrap().assessment.entry(item("3.1.1")).reason.clone();
    assert_eq!(reason("3.1.1,inherited,\"a; b; c; d\"\n"), "a; b; c; d");
    assert_eq!(reason("sep=;\r\nrequirement;answer;reason\r\n3.1.1;inherited;a, b\r\n"), "a, b");
    assert_eq!(reason("\n\nrequirement;answer;reason\n3.1.1;inherited;x\n"), "x");
    assert_eq!(reason("requirement,answer,reason\r3.1.1,inherited,a;b;c;d;e\r"), "a;b;c;d;e");
    assert_eq!(
        reason("3.1.1,inherited,5\" pipe"),
        "5\" pipe",
        "a quotation mark inside a cell opens nothing"
    );
    assert_eq!(refused("3.1.1,met,\r3.1.2,met,\r3.1.99,met,\r").0, 3);
}

#[test]
fn items_without_a_row_keep_what_they_have() {
    let mut base = Assessment::default();
    answer(&mut base, "3.1.1", Answer::Met);
    answer(&mut base, "3.1.2", Answer::NotApplicable);
    reason(&mut base, "3.1.2", "kept");
    let import = read_csv(b"requirement,answer\n3.1.1,\n3.1.2,inherited\n", &base).unwrap();
    assert_eq!(import.assessment.entry(item("3.1.1")).answer, None);
    assert_eq!(import.assessment.entry(item("3.1.2")).answer, Some(Answer::Inherited));
    assert_eq!(import.assessment.entry(item("3.1.2")).reason, "", "a reason goes with its answer");
    let import = read_csv(b"requirement,answer\n3.1.2,not_applicable\n", &base).unwrap();
    assert_eq!(import.assessment.entry(item("3.1.2")).reason, "kept", "a file without reasons clears none");
}

#[test]
fn what_is_wrong_is_named_with_its_line() {
    let head = "requirement,answer,reason\n";
    assert_eq!(refused(""), (0, Problem::NoRows));
    assert_eq!(refused("\r\n\n"), (0, Problem::NoRows));
    let only_columns = read(head).unwrap();
    assert_eq!((only_columns.rows, only_columns.assessment), (0, Assessment::default()));
    assert_eq!(refused("requirement,reason\n3.1.1,x\n"), (1, Problem::NoColumn("answer")));
    assert_eq!(refused("id,answer\n"), (1, Problem::NoColumn("requirement")));
    let text = format!("{head}3.1.1,met,\"two\nlines\"\n3.1.99,met,\n");
    assert_eq!(refused(&text), (4, Problem::UnknownId("3.1.99".to_owned())));
    assert_eq!(refused(&text.replace('\n', "\r\n")), (4, Problem::UnknownId("3.1.99".to_owned())));
    assert_eq!(refused(&format!("{head}3.1.1,yes,\n")), (2, Problem::UnknownAnswer("yes".to_owned())));
    let text = format!("{head}3.1.1,met,\n\nAC.L2-3.1.1,met,\n");
    assert_eq!(refused(&text), (4, Problem::Repeated("3.1.1".to_owned())));
    let partial = Problem::NotAllowed("3.1.1".to_owned(), AnswerError::NoPartial);
    assert_eq!(refused(&format!("{head}3.1.1,partial,\n")), (2, partial));
    let ssp = Problem::NotAllowed("3.12.4".to_owned(), AnswerError::SspIsYesOrNo);
    assert_eq!(refused(&format!("{head}3.12.4,not_applicable,x\n")), (2, ssp));
    let text = format!("{head}3.1.1,met,\"never closed\n3.1.2,not_met,\n");
    assert_eq!(refused(&text), (2, Problem::UnclosedQuote));
    assert_eq!(refused(&format!("{head}3.1.16,met,No wireless, see SSP\n")), (2, Problem::TooManyCells));
    let latin1 = read_csv(b"requirement,answer,reason\n3.1.1,met,caf\xe9\n", &Assessment::default());
    assert_eq!(latin1.unwrap_err(), DocumentError { line: 2, problem: Problem::NotUtf8 });
}

/// `not_met` means no current SSP, `partial` a current SSP with an objective not met.
#[test]
fn the_ssp_row_answers_whether_there_is_a_current_ssp() {
    let mut all = crate::all_met();
    for (word, expected) in [("met", Some(110)), ("partial", Some(110)), ("not_met", None)] {
        all = read_csv(format!("3.12.4,{word},\n").as_bytes(), &all).unwrap().assessment;
        assert_eq!(score(&all).points(), expected, "{word}");
    }
}

/// CWE-1236: a spreadsheet must not run what somebody typed.
#[test]
fn text_that_looks_like_a_formula_is_defused_and_comes_back_unchanged() {
    for text in
        ["=HYPERLINK(\"http://x\")", "+1", "-1", "@a", "\tx", "'=1", "''+1", "＝1", "'quoted'", "plain"]
    {
        let mut assessment = Assessment::default();
        reason(&mut assessment, "3.1.1", text);
        let csv = write_csv(&assessment);
        let cell = csv.lines().nth(1).unwrap().split_once(",,\"").unwrap().1;
        let runs = ['=', '+', '-', '@', '\t', '＝'];
        assert!(!cell.starts_with(runs), "{text:?} is written as {cell:?}");
        assert_eq!(read(&csv).unwrap().assessment, assessment, "{text:?}");
    }
}

#[test]
fn spreadsheets_open_it_as_it_is() {
    let csv = write_csv(&Assessment::default());
    assert!(csv.starts_with("\u{feff}requirement,answer,reason\r\n3.1.1,,\"\"\r\n3.1.1[a],,\"\"\r\n"));
    assert_eq!(csv.lines().count(), 1 + 110 + 320);
}
