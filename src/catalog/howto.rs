//! The how-to texts: what each requirement takes in a small shop, and the words they use.
//!
//! They stand beside their families as plain text (`families/*.md`, and `glossary.md` for the words) and are no
//! part of the program: the build joins them into one file, which the page fetches when a requirement is first
//! opened. `docs/how-to.md` describes their form. The official text governs here too.

use super::{REQUIREMENTS, RequirementId};

/// All how-to texts, and the glossary.
#[derive(Debug)]
pub struct HowTo<'a> {
    guides: Vec<Guide<'a>>,
    terms: Vec<Term<'a>>,
}

/// The how-to text of one requirement, as it stands in the file.
#[derive(Clone, Copy, Debug)]
pub struct Guide<'a>(&'a str);

/// A word explained.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Term<'a> {
    /// The word as the texts link it: `MFA`.
    pub name: &'a str,
    /// What it means: one paragraph, which may hold links.
    pub meaning: &'a str,
}

/// How an assessor finds out (NIST SP 800-171A, section 2.1).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// Documents, settings, records.
    Examine,
    /// People.
    Interview,
    /// Trying it out.
    Test,
}

/// A piece of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Span<'a> {
    /// Words.
    Text(&'a str),
    /// A link to another requirement.
    Requirement(RequirementId),
    /// Words that the glossary explains, with the marks that stand close before and after them, and its entry.
    Term([&'a str; 3], Term<'a>),
}

impl<'a> HowTo<'a> {
    /// Reads the joined texts. `None` when they are not all there: the file is another one or was cut short.
    pub fn parse(text: &'a str) -> Option<HowTo<'a>> {
        let mut guides = vec![Guide(""); REQUIREMENTS];
        let mut terms = Vec::new();
        for entry in text.split("\n## ").skip(1) {
            let (name, body) = entry.split_once('\n')?;
            match name.parse::<RequirementId>() {
                Ok(id) => guides[id.index()] = Guide(body),
                Err(()) => terms.push(Term { name, meaning: body.trim() }),
            }
        }
        let complete = !terms.is_empty() && guides.iter().all(|guide| !guide.0.is_empty());
        complete.then_some(HowTo { guides, terms })
    }

    /// The text of a requirement.
    pub fn guide(&self, id: RequirementId) -> Guide<'a> {
        self.guides[id.index()]
    }

    /// The glossary, in its order.
    pub fn terms(&self) -> &[Term<'a>] {
        &self.terms
    }

    /// A text with its links: `[3.5.3]` to a requirement, `[MFA]` or `[two factors|MFA]` to a word.
    pub fn spans(&self, text: &'a str) -> Vec<Span<'a>> {
        let mut pieces = text.split('[');
        let mut words = pieces.next().unwrap_or_default();
        let mut spans = Vec::new();
        for piece in pieces {
            let (link, mut rest) = piece.split_once(']').unwrap_or((piece, ""));
            let (shown, name) = link.split_once('|').unwrap_or((link, link));
            let term = self.terms.iter().find(|term| term.name == name);
            let span = match (name.parse(), term) {
                (Ok(id), _) => Span::Requirement(id),
                (_, Some(term)) => {
                    let (before, after);
                    (words, before) = words.split_at(words.rfind(' ').map_or(0, |space| space + 1));
                    (after, rest) = rest.split_at(rest.find(' ').unwrap_or(rest.len()));
                    Span::Term([before, shown, after], *term)
                }
                _ => Span::Text(shown),
            };
            spans.extend([Span::Text(words), span]);
            words = rest;
        }
        spans.push(Span::Text(words));
        spans
    }
}

impl<'a> Guide<'a> {
    /// All of it, as it stands in the file.
    pub fn text(self) -> &'a str {
        self.0
    }

    /// What the requirement means in practice: one paragraph.
    pub fn practice(self) -> &'a str {
        self.0.trim_start().lines().next().unwrap_or_default()
    }

    /// How it is usually met, cheap ways first.
    pub fn steps(self) -> impl Iterator<Item = &'a str> {
        self.items("Steps")
    }

    /// What an assessor looks at, for each objective in the order of their letters. [`methods`] takes it apart.
    pub fn evidence(self) -> impl Iterator<Item = &'a str> {
        self.items("Evidence").map(|item| item.get(3..).unwrap_or_default())
    }

    /// What most often makes it NOT MET.
    pub fn mistakes(self) -> impl Iterator<Item = &'a str> {
        self.items("Mistakes")
    }

    /// The items of a list.
    fn items(self, part: &str) -> impl Iterator<Item = &'a str> {
        let part = self.0.split("\n### ").find_map(|rest| rest.strip_prefix(part));
        part.unwrap_or_default().lines().filter_map(|line| line.strip_prefix("- "))
    }
}

/// What an assessor looks at by each method, from a line such as `Examine: the list. Test: a logon.`
pub fn methods(evidence: &str) -> impl Iterator<Item = (Method, &str)> {
    let marks =
        [(Method::Examine, "Examine: "), (Method::Interview, "Interview: "), (Method::Test, "Test: ")];
    marks.into_iter().filter_map(move |(method, mark)| {
        let (_, what) = evidence.split_once(mark)?;
        let end = marks.iter().filter_map(|(_, next)| what.find(next)).min();
        Some((method, what[..end.unwrap_or(what.len())].trim()))
    })
}
