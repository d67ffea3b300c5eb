//! The house: a room uses only the rooms above it, and the engine never names a browser crate.

use std::fs;
use std::path::{Path, PathBuf};

const ROOMS: [&str; 7] = ["catalog", "assessment", "scoring", "planning", "documents", "storage", "ui"];
const BROWSER: [&str; 5] = ["leptos", "web_sys", "gloo_storage", "wasm_bindgen", "js_sys"];

fn files(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let paths = entries.map(|entry| entry.unwrap().path());
    paths.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect()
}

/// The code of a room's files, without comments.
fn code(room: &str) -> Vec<(PathBuf, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src").join(room);
    let read = |path: PathBuf| {
        let text = fs::read_to_string(&path).unwrap();
        let lines = text.lines().filter(|line| !line.trim_start().starts_with("//"));
        let code = lines.collect::<Vec<_>>().join("\n");
        (path, code)
    };
    files(&folder).into_iter().map(read).collect()
}

/// Whether `name` stands in `code` as a word of its own.
fn names(code: &str, name: &str) -> bool {
    let word = |c: char| c.is_alphanumeric() || c == '_';
    code.match_indices(name)
        .any(|(at, _)| !code[..at].ends_with(word) && !code[at + name.len()..].starts_with(word))
}

#[test]
fn a_room_uses_only_the_rooms_above_it() {
    for (place, room) in ROOMS.iter().enumerate() {
        for (path, code) in code(room) {
            let code = code.replace("crate::{", "crate::");
            for below in &ROOMS[place + 1..] {
                let used = code.contains(&format!("crate::{below}"));
                assert!(!used, "{} uses `{below}`", path.display());
            }
        }
    }
}

#[test]
fn the_engine_never_names_a_browser_crate() {
    let mut seen = 0;
    for room in &ROOMS[..5] {
        for (path, code) in code(room) {
            seen += 1;
            for browser in BROWSER {
                assert!(!names(&code, browser), "{} names `{browser}`", path.display());
            }
        }
    }
    assert!(seen > 20, "the rooms were looked into");
}

/// No inline style and no string of the page outside `ui/text`: text between tags in a view is a literal.
#[test]
fn views_hold_no_words_and_no_inline_styles() {
    for (path, code) in code("ui") {
        if path.components().any(|part| part.as_os_str() == "text") {
            continue;
        }
        for line in code.lines() {
            let line = line.trim();
            assert!(!line.contains("style=\"") && !line.contains("attr:style"), "{}: {line}", path.display());
            let literal = line.starts_with('"') && line.ends_with('"') && line.contains(' ');
            assert!(!literal, "{}: a string of the page belongs in ui/text: {line}", path.display());
        }
    }
}
