//! The engine without a browser: scores CSV files named on the command line and prints one JSON object a
//! line for each.
//!
//! ```text
//! cargo run --no-default-features --example score -- a.csv b.csv
//! ```
//!
//! `score` is null while anything is unanswered and where there is no current SSP; `best` and `worst` are then
//! what the answers still allow (without an SSP: what they would give). A file that cannot be read is named on
//! standard error, the others are still scored, and the exit status is 1.

use std::io::Write;
use std::process::ExitCode;

use serde::Serialize;
use sprs_calculator::assessment::Assessment;
use sprs_calculator::documents::read_csv;
use sprs_calculator::scoring::{Determination, score};

#[derive(Serialize)]
struct Line<'a> {
    file: &'a str,
    score: Option<i16>,
    best: i16,
    worst: i16,
    answered: usize,
    not_met: Vec<&'a str>,
}

fn main() -> ExitCode {
    let files: Vec<String> = std::env::args().skip(1).collect();
    if files.is_empty() {
        eprintln!("usage: score FILE.csv …");
        return ExitCode::from(2);
    }
    let mut failed = false;
    for file in &files {
        match line(file) {
            Ok(line) if writeln!(std::io::stdout(), "{line}").is_ok() => {}
            Ok(_) => return ExitCode::FAILURE,
            Err(message) => {
                eprintln!("{file}: {message}");
                failed = true;
            }
        }
    }
    if failed { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}

fn line(file: &str) -> Result<String, String> {
    let bytes = std::fs::read(file).map_err(|error| error.to_string())?;
    let import = read_csv(&bytes, &Assessment::default()).map_err(|error| error.to_string())?;
    for column in &import.ignored {
        eprintln!("{file}: ignored column `{column}`");
    }
    let score = score(&import.assessment);
    let line = Line {
        file,
        score: score.points(),
        best: score.best(),
        worst: score.worst(),
        answered: score.tally().answered,
        not_met: score.with(Determination::NotMet).map(|id| id.get().id).collect(),
    };
    serde_json::to_string(&line).map_err(|error| error.to_string())
}
