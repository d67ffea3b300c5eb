//! The engine without a browser: scores CSV files named on the command line and prints one JSON object a
//! line for each.
//!
//! ```text
//! cargo run --no-default-features --example score -- a.csv b.csv
//! ```
//!
//! `score` is null while anything is unanswered and where there is no current SSP; `best` and `worst` are then
//! what the answers still allow (without an SSP: what they would give). `status_level2` is null while anything is
//! unanswered, except that a missing SSP decides at once. `poam_blockers` are the NOT MET requirements that may not
//! stand on a POA&M. `level1` is null unless all 15 are MET. `level3` is there when the file has rows of Level 3. For a file that cannot be read the object
//! holds `file` and `error`; the others are still scored, and the exit status is 1.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use serde::Serialize;
use sprs_calculator::assessment::{Assessment, Item};
use sprs_calculator::catalog::Level3Id;
use sprs_calculator::documents::read_csv;
use sprs_calculator::scoring::status::{LEVEL1_STATUS, Status, level1, level2, level3};
use sprs_calculator::scoring::{Determination, score};

#[derive(Serialize)]
struct Line<'a> {
    file: &'a str,
    score: Option<i16>,
    best: i16,
    worst: i16,
    answered: usize,
    not_met: Vec<&'a str>,
    status_level2: Option<&'a str>,
    poam_blockers: Vec<&'a str>,
    level1: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    level3: Option<Level3<'a>>,
}

#[derive(Serialize)]
struct Level3<'a> {
    score: Option<usize>,
    status: Option<&'a str>,
}

fn main() -> ExitCode {
    let files: Vec<PathBuf> = std::env::args_os().skip(1).map(PathBuf::from).collect();
    if files.is_empty() {
        eprintln!("usage: score FILE.csv …");
        return ExitCode::from(2);
    }
    let mut failed = false;
    for file in &files {
        let name = file.to_string_lossy();
        let line = line(file, &name).unwrap_or_else(|error| {
            eprintln!("{name}: {error}");
            failed = true;
            serde_json::json!({ "file": name, "error": error }).to_string()
        });
        if writeln!(std::io::stdout(), "{line}").is_err() {
            return ExitCode::FAILURE;
        }
    }
    if failed { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}

fn line(file: &Path, name: &str) -> Result<String, String> {
    let bytes = std::fs::read(file).map_err(|error| error.to_string())?;
    let import = read_csv(&bytes, &Assessment::default()).map_err(|error| error.to_string())?;
    for column in &import.ignored {
        eprintln!("{name}: ignored column `{column}`");
    }
    let assessment = &import.assessment;
    let score = score(assessment);
    let (two, three) = (level2(&score), level3(assessment));
    // Level 3 builds on a Final Level 2 (32 CFR 170.18(a)); while Level 2 is open, it is judged by itself.
    let denied = two.status().is_some_and(|status| status != Status::Final);
    let status3 = three.status().map(|status| if denied { Status::NoStatus } else { status });
    let said = Level3Id::all().any(|id| assessment.entry(Item::Level3(id)).answer.is_some());
    let line = Line {
        file: name,
        score: score.points(),
        best: score.best(),
        worst: score.worst(),
        answered: score.tally().answered,
        not_met: score.with(Determination::NotMet).map(|id| id.get().id).collect(),
        status_level2: two.status().map(Status::level2_name),
        poam_blockers: two.blockers.iter().map(|id| id.get().id).collect(),
        level1: level1(&score).is_met().filter(|met| *met).map(|_| LEVEL1_STATUS),
        level3: said.then(|| Level3 {
            score: (three.open == 0).then_some(three.met),
            status: status3.map(Status::level3_name),
        }),
    };
    serde_json::to_string(&line).map_err(|error| error.to_string())
}
