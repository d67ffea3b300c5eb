//! The CSV `requirement,answer,reason`: a row for a requirement or an objective.
//!
//! Text that a spreadsheet would run as a formula is written with an apostrophe before it; reading takes
//! exactly that apostrophe off again.

use csv_core::{ReadFieldResult, Reader, ReaderBuilder};

use crate::assessment::{Answer, Assessment, Change, Entry, Item, allowed};
use crate::catalog::{Level3Id, RequirementId};

use super::{DocumentError, Problem, read_text};

const COLUMNS: [&str; 3] = ["requirement", "answer", "reason"];

/// What a CSV says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Import {
    /// The answers after the import.
    pub assessment: Assessment,
    /// How many rows were read.
    pub rows: usize,
    /// Columns in the file that mean nothing here, by their headings.
    pub ignored: Vec<String>,
}

/// Reads a CSV over the answers of `base`: items without a row keep what they have.
///
/// The first row names the columns, in any order; without it they stand in the order of the title. Commas,
/// semicolons and tabs are understood as separators.
///
/// # Errors
/// The first thing wrong with the file, by its line. Nothing is taken from a file that has an error.
pub fn read_csv(bytes: &[u8], base: &Assessment) -> Result<Import, DocumentError> {
    let mut rows = Rows::new(read_text(bytes)?);
    let Some((line, first)) = rows.next().transpose()? else {
        return Err(DocumentError::whole(Problem::NoRows));
    };
    let mut import = Import { assessment: base.clone(), rows: 0, ignored: Vec::new() };
    let mut seen = Vec::new();
    let columns = if first.first().is_some_and(|cell| cell.trim().parse::<Item>().is_ok()) {
        import_row(&mut import, &mut seen, line, &first, [0, 1, 2])?;
        [0, 1, 2]
    } else {
        headings(&first, &mut import.ignored, line)?
    };
    for row in rows {
        let (line, cells) = row?;
        if cells.iter().skip(first.len().max(COLUMNS.len())).any(|cell| !cell.trim().is_empty()) {
            return Err(DocumentError { line, problem: Problem::TooManyCells });
        }
        import_row(&mut import, &mut seen, line, &cells, columns)?;
    }
    Ok(import)
}

/// Writes every requirement and objective, answered or not, in official order, and Level 3 where anything is said
/// about it, so that the file is also a
/// worksheet and reading it back gives the same answers and reasons. UTF-8 with a byte order mark and CRLF,
/// as spreadsheets want it.
pub fn write_csv(assessment: &Assessment) -> String {
    let mut out = String::from("\u{feff}requirement,answer,reason\r\n");
    let items = RequirementId::all()
        .flat_map(|id| std::iter::once(Item::Requirement(id)).chain(id.objectives().map(Item::Objective)));
    let level3 = Level3Id::all().map(Item::Level3);
    let said = level3.clone().any(|item| *assessment.entry(item) != Entry::default());
    for item in items.chain(level3.filter(|_| said)) {
        let Entry { answer, reason } = assessment.entry(item);
        out.push_str(&item.to_string());
        out.push(',');
        out.push_str(answer.map_or("", Answer::name));
        out.push_str(",\"");
        if looks_like_formula(reason) {
            out.push('\'');
        }
        out.push_str(&reason.replace('"', "\"\""));
        out.push_str("\"\r\n");
    }
    out
}

/// Writes a table for people, with a byte order mark and CRLF. No cell can run as a formula.
pub fn write_table(rows: &[Vec<String>]) -> String {
    let mut out = String::from("\u{feff}");
    for row in rows {
        for (place, cell) in row.iter().enumerate() {
            out.push_str(if place > 0 { ",\"" } else { "\"" });
            out.push_str(if looks_like_formula(cell) { "'" } else { "" });
            out.push_str(&cell.replace('"', "\"\""));
            out.push('"');
        }
        out.push_str("\r\n");
    }
    out
}

/// Where the three columns stand.
fn headings(cells: &[String], ignored: &mut Vec<String>, line: u64) -> Result<[usize; 3], DocumentError> {
    let mut places = [None; 3];
    for (place, cell) in cells.iter().enumerate() {
        let name = cell.trim().to_ascii_lowercase();
        match COLUMNS.iter().position(|column| *column == name) {
            Some(column) if places[column].is_none() => places[column] = Some(place),
            _ if name.is_empty() => {}
            _ => ignored.push(cell.trim().to_owned()),
        }
    }
    let place = |column: usize| {
        places[column].ok_or(DocumentError { line, problem: Problem::NoColumn(COLUMNS[column]) })
    };
    // A file without reasons is still of use.
    Ok([place(0)?, place(1)?, places[2].unwrap_or(usize::MAX)])
}

fn import_row(
    import: &mut Import,
    seen: &mut Vec<Item>,
    line: u64,
    cells: &[String],
    columns: [usize; 3],
) -> Result<(), DocumentError> {
    let cell = |column: usize| cells.get(columns[column]).map_or("", String::as_str);
    if cells.iter().all(|cell| cell.trim().is_empty()) {
        return Ok(());
    }
    let fail = |problem| Err(DocumentError { line, problem });
    let id = cell(0).trim();
    let Ok(item) = id.parse::<Item>() else { return fail(Problem::UnknownId(id.to_owned())) };
    if seen.contains(&item) {
        return fail(Problem::Repeated(item.to_string()));
    }
    seen.push(item);
    let word = cell(1).trim().to_ascii_lowercase().replace([' ', '-'], "_");
    let answer = match word.as_str() {
        "" => None,
        word => match word.parse() {
            Ok(answer) => Some(answer),
            Err(()) => return fail(Problem::UnknownAnswer(cell(1).trim().to_owned())),
        },
    };
    if let Some(Err(error)) = answer.map(|answer| allowed(item, answer)) {
        return fail(Problem::NotAllowed(item.to_string(), error));
    }
    let reason = cell(2);
    let reason = match reason.strip_prefix('\'') {
        Some(rest) if looks_like_formula(rest) => rest,
        _ => reason,
    };
    import.assessment.apply(Change::Answer(item, answer));
    if columns[2] != usize::MAX {
        import.assessment.apply(Change::Reason(item, reason.to_owned()));
    }
    import.rows += 1;
    Ok(())
}

/// Whether a spreadsheet might run a text as a formula, with any apostrophes before it.
fn looks_like_formula(text: &str) -> bool {
    text.trim_start_matches('\'')
        .starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '\0', '＝', '＋', '－', '＠'])
}

/// The rows of a CSV with the lines they start on.
struct Rows<'a> {
    reader: Reader,
    rest: &'a [u8],
    line: u64,
    separator: u8,
}

impl<'a> Rows<'a> {
    fn new(text: &'a str) -> Rows<'a> {
        let mut rows = Rows { reader: Reader::new(), rest: text.as_bytes(), line: 1, separator: b',' };
        rows.skip_blank_lines();
        // A line such as `sep=;` is Excel's own way to name the separator.
        let named = rows.rest.strip_prefix(b"sep=").and_then(|rest| rest.first().copied());
        if let Some(separator) = named {
            rows.separator = separator;
            rows.advance("sep=;".len());
        } else {
            let mut quoted = false;
            let first = rows.rest.iter().take_while(|byte| !matches!(byte, b'\r' | b'\n'));
            let plain = first.filter(|byte| {
                quoted ^= **byte == b'"';
                !quoted
            });
            let mut counts = [(b',', 0), (b';', 0), (b'\t', 0)];
            for byte in plain {
                for (separator, count) in &mut counts {
                    *count += u32::from(byte == separator);
                }
            }
            rows.separator =
                counts.into_iter().fold((b',', 0), |best, next| if next.1 > best.1 { next } else { best }).0;
        }
        rows.reader = ReaderBuilder::new().delimiter(rows.separator).build();
        rows
    }

    fn skip_blank_lines(&mut self) {
        self.advance(self.rest.iter().take_while(|byte| matches!(byte, b'\r' | b'\n')).count());
    }

    /// Goes on by so many bytes and counts the lines in them, whatever ends them.
    fn advance(&mut self, bytes: usize) {
        for at in 0..bytes {
            let pair = self.rest[at] == b'\r' && self.rest.get(at + 1) == Some(&b'\n');
            self.line += u64::from(matches!(self.rest[at], b'\r' | b'\n') && !pair);
        }
        self.rest = &self.rest[bytes..];
    }

    /// Whether a row that the end of the file ended began a quoted cell and never closed it.
    fn is_open(&self, row: &[u8]) -> bool {
        let quotes = row.iter().filter(|byte| **byte == b'"').count();
        let begins = row.first() == Some(&b'"') || row.windows(2).any(|pair| pair == [self.separator, b'"']);
        quotes % 2 == 1 && begins
    }
}

impl Iterator for Rows<'_> {
    type Item = Result<(u64, Vec<String>), DocumentError>;

    fn next(&mut self) -> Option<Self::Item> {
        let mut cells = Vec::new();
        let mut field = Vec::new();
        let mut buffer = [0; 256];
        self.skip_blank_lines();
        let (line, row) = (self.line, self.rest);
        loop {
            let (result, read, written) = self.reader.read_field(self.rest, &mut buffer);
            self.advance(read);
            field.extend_from_slice(&buffer[..written]);
            match result {
                ReadFieldResult::InputEmpty | ReadFieldResult::OutputFull => {}
                ReadFieldResult::Field { record_end } => {
                    // The text is UTF-8, and cells end at ASCII characters.
                    cells.push(String::from_utf8(std::mem::take(&mut field)).unwrap_or_default());
                    if record_end && self.rest.is_empty() && self.is_open(row) {
                        return Some(Err(DocumentError { line, problem: Problem::UnclosedQuote }));
                    }
                    if record_end {
                        return Some(Ok((line, cells)));
                    }
                }
                ReadFieldResult::End => return None,
            }
        }
    }
}
