//! The engine without a browser: scores CSV files named on the command line and prints one JSON object a
//! line for each.
//!
//! ```text
//! cargo run --no-default-features --example score -- a.csv b.csv
//! ```
//!
//! `score` is null while anything is unanswered and where there is no current SSP; `best` and `worst` are then
//! what the answers still allow (without an SSP: what they would give). For a file that cannot be read the object
//! holds `file` and `error`; the others are still scored, and the exit status is 1.

use std::io::Write;
use std::path::{Path, PathBuf};
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
    let score = score(&import.assessment);
    let line = Line {
        file: name,
        score: score.points(),
        best: score.best(),
        worst: score.worst(),
        answered: score.tally().answered,
        not_met: score.with(Determination::NotMet).map(|id| id.get().id).collect(),
    };
    serde_json::to_string(&line).map_err(|error| error.to_string())
}
