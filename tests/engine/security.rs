//! Hostile texts at the readers, and that docs/security.md names tests that exist.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use sprs_calculator::assessment::Assessment;
use sprs_calculator::documents::snapshot::Snapshot;
use sprs_calculator::documents::{Problem, read_backup, read_csv, read_envelope, read_history, read_link};

/// Deeper than any stack could follow.
const DEEP: usize = 200_000;

#[test]
fn texts_nested_without_end_are_refused_by_every_reader() {
    let lists = format!("{}{}", "[".repeat(DEEP), "]".repeat(DEEP));
    let objects = format!("{}1{}", r#"{"a":"#.repeat(DEEP), "}".repeat(DEEP));
    let rows = r#"{"id":"a","objectives":["#.repeat(DEEP);
    let backup = |rows: &str| format!(r#"{{"format":"sprs-calculator","version":2,"requirements":[{rows}"#);
    let newer = format!(r#"{{"format":"sprs-calculator","version":9,"more":{lists}}}"#);
    for text in [&lists, &objects, &backup(&lists), &backup(&objects), &backup(&rows), &newer] {
        assert!(read_backup(text).is_err());
        assert!(read_envelope(text).is_err());
        assert!(Snapshot::read(text).is_err());
        assert!(read_history(text, "").is_err());
        assert!(read_csv(text.as_bytes(), &Assessment::default()).is_err());
        assert!(read_link(text).is_err());
    }
}

#[test]
fn keys_of_javascript_are_unknown_fields() {
    for key in ["__proto__", "constructor", "toString", "prototype"] {
        let whole = format!(r#"{{"format":"sprs-calculator","version":2,"{key}":{{"answer":"met"}}}}"#);
        assert!(matches!(read_backup(&whole).unwrap_err().problem, Problem::NotABackup(_)));
        let item = format!(r#"{{"format":"sprs-calculator","version":2,"requirements":[{{"id":"{key}"}}]}}"#);
        assert_eq!(read_backup(&item).unwrap_err().problem, Problem::UnknownId(key.to_owned()));
        let csv = format!("requirement,answer\n{key},met\n");
        let refused = read_csv(csv.as_bytes(), &Assessment::default()).unwrap_err();
        assert_eq!(refused.problem, Problem::UnknownId(key.to_owned()));
        let csv = format!("requirement,answer,{key}\n3.1.1,met,x\n");
        let import = read_csv(csv.as_bytes(), &Assessment::default()).unwrap();
        assert_eq!((import.rows, import.ignored), (1, vec![key.to_owned()]));
    }
}

/// A table that names tests which nobody has is worth less than none. Tests stand in it as `file: name`, with `…` for
/// what a test of many cases puts into its name.
#[test]
fn every_test_that_the_threat_model_names_exists() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let model = fs::read_to_string(root.join("docs/security.md")).unwrap();
    let spans = model.split('`').skip(1).step_by(2);
    let named: BTreeSet<(&str, &str)> =
        spans.filter_map(|span| span.split_once(": ")).filter(|(file, _)| is_test(file)).collect();
    assert!(named.len() > 30, "the table was found");
    for (file, name) in named {
        let folder = if file.ends_with(".rs") { "tests/engine" } else { "tests/e2e" };
        let code = fs::read_to_string(root.join(folder).join(file)).unwrap_or_default();
        let exists = match file.ends_with(".rs") {
            true => code.contains(&format!("fn {name}(")),
            false => names(&code).contains(name),
        };
        assert!(exists, "docs/security.md names `{file}: {name}`, and there is no such test");
    }
    // Every line of the table says which test shows it, or why none can.
    let (tables, _) = model.split_once("\n## Headers").unwrap();
    let lines = tables.lines().filter(|line| line.starts_with("| ") && !line.starts_with("| Threat"));
    for line in lines {
        let shown = line.rsplit('|').nth(1).unwrap_or_default();
        let cited = shown.split('`').any(|span| span.split_once(": ").is_some_and(|(file, _)| is_test(file)));
        assert!(cited || shown.trim_start().starts_with("No test"), "no test in: {line}");
    }
}

fn is_test(file: &str) -> bool {
    file.ends_with(".test.mjs") || file.ends_with(".rs")
}

/// The names of tests in a file of browser tests: the first text after `check(` and the like.
fn names(code: &str) -> BTreeSet<String> {
    let starts = code.lines().filter_map(|line| {
        let line = line.trim_start();
        ["check(", "checkSite(", "test("].iter().find_map(|call| line.strip_prefix(call))
    });
    let quoted = starts.filter_map(|rest| {
        let quote = rest.chars().next().filter(|quote| matches!(quote, '"' | '`'))?;
        rest[1..].split_once(quote).map(|(name, _)| name)
    });
    quoted.map(without_values).collect()
}

/// `a backup ${what} is refused` as `a backup … is refused`.
fn without_values(name: &str) -> String {
    let mut parts = name.split("${");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |out, part| format!("{out}…{}", part.split_once('}').map_or("", |(_, rest)| rest)))
}
