//! The control inventory: the same from either side, narrowed, and as a file.

use sprs_calculator::assessment::records::Plan;
use sprs_calculator::assessment::{Answer, Assessment, Change};
use sprs_calculator::catalog::iso::{Link, Strength};
use sprs_calculator::catalog::{ClauseId, FamilyId, RequirementId, Standard, Through};
use sprs_calculator::documents::write_table;
use sprs_calculator::planning::inventory::{Narrow, Row, inventory};
use sprs_calculator::scoring::{Determination, score};
use sprs_calculator::ui::inventory::{cells, gap};

use crate::iso::iso;
use crate::{answer, requirement};

fn listed(assessment: &Assessment, narrow: Narrow) -> Vec<Row<'static, 'static>> {
    inventory(iso(), assessment, &score(assessment), narrow)
}

fn ids(rows: &[Row<'_, '_>]) -> Vec<RequirementId> {
    rows.iter().map(|row| row.id).collect()
}

#[test]
fn without_a_filter_it_holds_all_110_with_every_link() {
    let rows = listed(&Assessment::default(), Narrow::default());
    assert_eq!(ids(&rows), RequirementId::all().collect::<Vec<_>>());
    assert_eq!(rows.iter().map(|row| row.links.len()).sum::<usize>(), iso().links().len());
}

#[test]
fn from_a_clause_and_from_a_requirement_the_links_are_the_same() {
    let empty = Assessment::default();
    let all = listed(&empty, Narrow::default());
    for clause in iso().clauses() {
        let through = Some(Through::Clause(clause.id));
        let rows = listed(&empty, Narrow { through, ..Narrow::default() });
        let other = all.iter().filter(|row| row.links.iter().any(|link| link.clause == clause.id));
        assert_eq!(ids(&rows), other.map(|row| row.id).collect::<Vec<_>>(), "{}", clause.id);
    }
}

#[test]
fn it_is_narrowed_by_standard_theme_family_state_and_strength() {
    let mut assessment = Assessment::default();
    answer(&mut assessment, "3.2.1", Answer::NotMet);
    answer(&mut assessment, "3.2.2", Answer::Met);
    let by = |narrow: Narrow| listed(&assessment, narrow);
    let none = Narrow::default();
    let links = |id: RequirementId, fits: &dyn Fn(&Link<'_>) -> bool| iso().of(id).any(fits);
    let through = Some(Through::Standard(Standard::Iso9001));
    let is_quality = |link: &Link<'_>| link.clause.standard() == Standard::Iso9001;
    let quality = ids(&by(Narrow { through, ..none }));
    let without = ids(&by(Narrow { through, strength: Some(None), ..none }));
    for id in RequirementId::all() {
        assert_eq!(quality.contains(&id), links(id, &is_quality), "{id}");
        assert_ne!(quality.contains(&id), without.contains(&id), "{id}");
    }
    assert!(!quality.is_empty() && !without.is_empty());
    let theme = ClauseId::parse(Standard::Iso27001, "A.7").unwrap();
    let physical = ids(&by(Narrow { through: Some(Through::Clause(theme)), ..none }));
    assert!(physical.contains(&requirement("3.10.1")));
    assert!(physical.iter().all(|id| links(*id, &|link| link.clause.theme() == Some(theme))));
    let family = FamilyId::parse("AT");
    assert_eq!(by(Narrow { family, ..none }).len(), 3);
    let not_met = by(Narrow { state: Some(Determination::NotMet), ..none });
    assert_eq!(ids(&not_met), [requirement("3.2.1")]);
    let unanswered = Narrow { state: Some(Determination::Unanswered), family, ..none };
    assert_eq!(ids(&by(unanswered)), [requirement("3.2.3")]);
    let strong = |link: &Link<'_>| is_quality(link) && link.strength == Strength::Strong;
    let found = ids(&by(Narrow { through, strength: Some(Some(Strength::Strong)), ..none }));
    assert_eq!(found, RequirementId::all().filter(|id| links(*id, &strong)).collect::<Vec<_>>());
}

#[test]
fn a_row_says_what_is_missing() {
    let mut assessment = Assessment::default();
    answer(&mut assessment, "3.1.1[a]", Answer::Met);
    answer(&mut assessment, "3.1.1[c]", Answer::NotMet);
    answer(&mut assessment, "3.1.2[a]", Answer::Met);
    answer(&mut assessment, "3.5.3", Answer::Partial);
    answer(&mut assessment, "3.2.1", Answer::Met);
    let rows = listed(&assessment, Narrow::default());
    let row = |id: &str| rows.iter().find(|row| row.id == requirement(id)).unwrap();
    assert_eq!(gap(row("3.1.1")), "5 points lost; NOT MET: c");
    assert_eq!(gap(row("3.1.2")), "5 points at stake; not answered: b");
    assert_eq!(gap(row("3.5.3")), "3 points lost");
    assert_eq!(gap(row("3.1.4")), "1 point at stake");
    assert_eq!(gap(row("3.2.1")), "none");
}

#[test]
fn what_is_not_settled_is_not_called_met() {
    let mut assessment = Assessment::default();
    answer(&mut assessment, "3.1.12", Answer::NotApplicable);
    for objective in requirement("3.12.4").objectives() {
        answer(&mut assessment, &objective.to_string(), Answer::Met);
    }
    for objective in requirement("3.1.2").objectives() {
        answer(&mut assessment, &objective.to_string(), Answer::NotApplicable);
    }
    let rows = listed(&assessment, Narrow::default());
    let row = |id: &str| rows.iter().find(|row| row.id == requirement(id)).unwrap();
    assert_eq!(gap(row("3.1.12")), "5 points at stake; a reason is missing");
    assert_eq!(gap(row("3.1.2")), "5 points at stake; a reason is missing");
    assert_eq!(row("3.12.4").determination, Determination::Unanswered, "whether there is an SSP is open");
    assert_eq!(gap(row("3.12.4")), "no points, but no score without it");
}

#[test]
fn the_file_has_a_row_a_requirement_and_nothing_in_it_runs_as_a_formula() {
    let mut assessment = Assessment::default();
    let plan = Plan {
        owner: "=cmd()".to_owned(),
        next_step: "Call \"Acme\", then\nwrite".to_owned(),
        ..Plan::default()
    };
    assessment.apply(Change::plan(requirement("3.2.1"), &plan));
    assessment.apply(Change::Note(requirement("3.2.1"), "Matrix, folder 7".to_owned()));
    let rows = cells(&listed(&assessment, Narrow::default()));
    assert_eq!(rows.len(), 111);
    assert!(rows.iter().all(|row| row.len() == rows[0].len()));
    let row = rows.iter().find(|row| row[0] == "3.2.1").unwrap();
    assert_eq!(row[1], "AT.L2-3.2.1");
    let links = |standard: Standard| {
        iso().of(requirement("3.2.1")).filter(|link| link.clause.standard() == standard).count()
    };
    assert_eq!(row[5].split("; ").count(), links(Standard::Iso9001));
    assert_eq!(row[6].split("; ").count(), links(Standard::Iso27001));
    let text = write_table(&rows);
    assert!(text.starts_with('\u{feff}') && text.ends_with("\r\n"));
    assert!(text.contains(",\"'=cmd()\",\"Matrix, folder 7\","));
    assert!(text.contains("\"Call \"\"Acme\"\", then\nwrite\""));
}
