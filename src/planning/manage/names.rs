//! Names of people as they are compared: what counts is who it is, and not how it was typed.

use std::fmt;

/// A name as it is shown, equal to others that differ only in capital letters and blanks.
#[derive(Clone, Debug)]
pub struct Name(String);

impl Name {
    /// As it was written first, single blanks between its words.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl PartialEq for Name {
    fn eq(&self, other: &Name) -> bool {
        self.0.to_lowercase() == other.0.to_lowercase()
    }
}

impl Eq for Name {}

/// The people that a field names, each once: `Kim Lee, Pat / Sam and Alex`. Between two names stands one of `, ; / & +`,
/// a line end, or the word "and".
pub fn people(text: &str) -> Vec<Name> {
    let mut found = Vec::new();
    for part in text.split([',', ';', '/', '&', '+', '\n']) {
        let words: Vec<&str> = part.split_whitespace().collect();
        for name in words.split(|word| word.eq_ignore_ascii_case("and")) {
            if !name.is_empty() {
                add(&mut found, Name(name.join(" ")));
            }
        }
    }
    found
}

/// The people that a field names, in small letters: two fields name the same person when they have a text in common.
pub fn names(text: &str) -> Vec<String> {
    people(text).into_iter().map(|name| name.0.to_lowercase()).collect()
}

/// Adds a name that is not among them yet.
pub(super) fn add(names: &mut Vec<Name>, name: Name) {
    if !names.contains(&name) {
        names.push(name);
    }
}

/// Whether the same person stands in both texts.
pub fn share_a_name(a: &str, b: &str) -> bool {
    let others = names(b);
    names(a).iter().any(|name| others.contains(name))
}
