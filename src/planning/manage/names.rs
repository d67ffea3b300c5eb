//! Names of people as they are compared: what counts is who it is, and not how it was typed.

/// The names in a text, without doubles, in lower case and with single blanks. Several names stand between commas,
/// semicolons, slashes, ampersands, line ends or the word "and".
pub fn names(text: &str) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for part in text.split([',', ';', '/', '&', '\n']) {
        let mut words: Vec<String> = Vec::new();
        // The "and" at the end closes the last name.
        for word in part.split_whitespace().map(str::to_lowercase).chain(["and".to_owned()]) {
            if word != "and" {
                words.push(word);
                continue;
            }
            let name = std::mem::take(&mut words).join(" ");
            if !name.is_empty() && !names.contains(&name) {
                names.push(name);
            }
        }
    }
    names
}

/// Whether the same person stands in both texts.
pub fn share_a_name(a: &str, b: &str) -> bool {
    let others = names(b);
    names(a).iter().any(|name| others.contains(name))
}
