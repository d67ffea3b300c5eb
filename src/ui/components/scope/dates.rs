//! The program's dates: its rules, its phases, the suspension, and the numbers of the clauses.

use crate::catalog::program::{AS_OF, CLAUSES, Clause, Document, InNew, PHASES, Phase, RULES, SUSPENSION};
use crate::ui::components::parts::table;
use crate::ui::dom::{El, el};
use crate::ui::text::fill;
use crate::ui::text::program::program_text;

/// All of it, under headings.
pub fn dates() -> Vec<El> {
    let text = program_text();
    let rules = RULES.iter().map(|rule| {
        let (published, effective) = (rule.published.to_string(), rule.effective.to_string());
        el("li").text(&fill(text.rule, &[rule.name, rule.cfr, rule.citation, &published, &effective]))
    });
    let mut parts = vec![
        el("p").text(&fill(text.lead, &[&AS_OF.to_string()])),
        el("h3").text(text.rules),
        el("ul").children(rules),
        el("h3").text(text.phases),
        el("p").text(text.phases_lead),
        phases(),
    ];
    parts.extend(suspension());
    parts.extend(clauses());
    parts
}

fn heading(words: &str) -> El {
    el("th").attr("scope", "row").text(words)
}

fn phases() -> El {
    let text = program_text();
    let brings = [text.phase_1, text.phase_2, text.phase_3, text.phase_4];
    let rows = PHASES.iter().zip(brings).map(|(phase, brings)| {
        let source = fill(text.source, &[phase.source.name, phase.source.issued]);
        el("tr")
            .child(heading(&fill(text.phase, &[&phase.number.to_string()])))
            .child(el("td").class("date").text(&phase.planned.to_string()))
            .child(el("td").text(&fill(text.cited, &[brings, phase.paragraph])))
            .child(
                el("td")
                    .child(el("span").text(&standing(phase)))
                    .text(" ")
                    .child(el("small").class("quiet").text(&source)),
            )
    });
    let columns = [text.column_phase, text.column_planned, text.column_brings, text.column_standing];
    table("phases", &columns, rows)
}

/// How a phase stood on the day of the newest material.
fn standing(phase: &Phase) -> String {
    let text = program_text();
    if phase.suspended {
        fill(text.suspended, &[&SUSPENSION.date.to_string()])
    } else if phase.planned <= AS_OF {
        text.in_force.to_owned()
    } else {
        text.planned.to_owned()
    }
}

fn suspension() -> Vec<El> {
    let text = program_text();
    let unchanged = [
        text.unchanged_1,
        text.unchanged_2,
        text.unchanged_3,
        text.unchanged_4,
        text.unchanged_5,
        text.unchanged_6,
    ];
    let document = |document: &&Document| el("li").text(&fill(text.cited, &[document.name, document.issued]));
    let mut parts = vec![
        el("h3").text(&fill(text.suspension, &[&SUSPENSION.date.to_string()])),
        el("p").text(text.suspension_says),
    ];
    parts.extend((!SUSPENSION.codified).then(|| el("p").text(text.not_codified)));
    parts.extend([
        el("p").text(text.unchanged_lead),
        el("ul").children(unchanged.map(|words| el("li").text(words))),
        el("p").text(text.documents),
        el("ul").children(SUSPENSION.documents.iter().map(document)),
    ]);
    let secondhand = SUSPENSION.documents.iter().any(|document| !document.read);
    parts.extend(secondhand.then(|| el("p").class("todo").text(text.secondhand)));
    parts
}

fn clauses() -> Vec<El> {
    let text = program_text();
    let since = CLAUSES.iter().find_map(|clause| clause.since).map(|date| date.to_string());
    let row = |clause: &Clause| {
        let name = heading("").child(el("b").text(clause.number)).text(" ").text(clause.title);
        el("tr").child(name).child(el("td").text(&in_new(clause)))
    };
    let source = CLAUSES.first().map(|clause| clause.source);
    let source =
        source.map(|source| el("p").class("quiet").text(&fill(text.source, &[source.name, source.issued])));
    let mut parts = vec![
        el("h3").text(text.clauses),
        el("p").text(&fill(text.clauses_lead, &[&since.unwrap_or_default()])),
        table("clauses", &[text.column_clause, text.column_new], CLAUSES.iter().map(row)),
    ];
    parts.push(el("p").text(text.no_basic));
    parts.extend(source);
    parts
}

/// What becomes of a clause in new solicitations.
fn in_new(clause: &Clause) -> String {
    let text = program_text();
    match clause.in_new {
        InNew::Unchanged => text.same.to_owned(),
        InNew::NotUsed => text.not_used.to_owned(),
        InNew::Numbered(number) => number.to_owned(),
    }
}
