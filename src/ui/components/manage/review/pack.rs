//! What there is to look at, in words: the same for the page and for the file.

use time::Date;

use crate::planning::manage::actions::Bucket;
use crate::planning::manage::review::{Pack, Standing};
use crate::ui::components::manage::Place;
use crate::ui::components::parts::{paragraph, table};
use crate::ui::components::scale::range;
use crate::ui::dom::{El, el, link};
use crate::ui::route::Route;
use crate::ui::text::count;
use crate::ui::text::fill;
use crate::ui::text::manage::actions::actions_text;
use crate::ui::text::manage::manage_text;
use crate::ui::text::manage::review::review_text;
use crate::ui::text::manage::roles::about;
use crate::ui::text::plan::plan_text;

/// A topic with what is said about it.
pub struct Topic {
    name: &'static str,
    /// Where more about it stands.
    to: Option<(String, String)>,
    says: Vec<String>,
    /// What asks for something to be done.
    calls: Vec<String>,
    tables: Vec<Table>,
}

/// A heading, columns and rows.
struct Table {
    name: &'static str,
    columns: Vec<&'static str>,
    rows: Vec<Vec<String>>,
}

impl Topic {
    fn new(name: &'static str, says: Vec<String>) -> Topic {
        Topic { name, to: None, says, calls: Vec::new(), tables: Vec::new() }
    }

    fn to(mut self, place: Place) -> Topic {
        self.to = Some((place.address(), fill(review_text().to_part, &[place.title()])));
        self
    }

    /// Adds those calls whose number is not 0.
    fn calls<const N: usize>(mut self, calls: [(&'static str, usize); N]) -> Topic {
        self.calls =
            calls.iter().filter(|(_, some)| *some > 0).map(|(words, some)| count(words, *some)).collect();
        self
    }
}

/// All topics. `end` is the hours a week and the last day of the roadmap; `begun` whether anything is answered.
pub fn topics(today: Date, pack: &Pack, end: Option<(u32, Date)>, begun: bool) -> Vec<Topic> {
    let text = review_text();
    let day = |date: Date| plan_text().date(date);
    let first = match pack.since {
        Some(since) => fill(text.pack_since, &[&day(today), &day(since)]),
        None => fill(text.pack_first, &[&day(today)]),
    };
    let mut topics =
        vec![Topic::new(text.pack, vec![first]), score(pack), gaps(pack), capa(pack), audits(pack)];
    let lacking = [pack.trained.need, pack.trained.lack, pack.trained.soon];
    let people = manage_text().people(pack.training.people);
    let trained = vec![counted(text.training_say, people, lacking)];
    topics.push(Topic::new(text.training, trained).to(Place::Training));
    let suppliers = &pack.suppliers;
    let says = if suppliers.all() == 0 {
        vec![text.suppliers_none.to_owned()]
    } else {
        let all = manage_text().suppliers(suppliers.all());
        let decided = [suppliers.approved, suppliers.conditions, suppliers.refused];
        let open =
            [suppliers.not_sent, suppliers.waiting, suppliers.overdue, suppliers.replied, suppliers.again];
        vec![counted(text.suppliers_say, all, decided), numbers(text.suppliers_open, open)]
    };
    topics.push(Topic::new(text.suppliers, says).to(Place::Suppliers));
    let resources = match end.filter(|_| pack.open.gaps > 0) {
        Some((hours, end)) => {
            let plan = plan_text();
            let (open, a_week) = (&pack.open, plan.hours(hours.into()));
            let numbers = [plan.hours(open.hours), plan.dollars(open.dollars), a_week, day(end)];
            let first = (!begun).then(|| manage_text().unanswered.to_owned());
            let says = fill(text.resources_say, &numbers.each_ref().map(String::as_str));
            first.into_iter().chain([says]).collect()
        }
        None => vec![text.resources_none.to_owned()],
    };
    topics.push(Topic::new(text.resources, resources).to(Place::Roadmap));
    if !pack.decisions.trim().is_empty() {
        topics.push(Topic::new(text.last_decisions, vec![pack.decisions.clone()]));
    }
    topics
}

fn numbers<const N: usize>(words: &str, numbers: [usize; N]) -> String {
    fill(words, &numbers.map(|number| number.to_string()).each_ref().map(String::as_str))
}

/// The same with a count in words before the numbers.
fn counted<const N: usize>(words: &str, first: String, numbers: [usize; N]) -> String {
    let numbers = numbers.iter().map(usize::to_string);
    let parts: Vec<String> = std::iter::once(first).chain(numbers).collect();
    fill(words, &parts.iter().map(String::as_str).collect::<Vec<_>>())
}

/// The score in words.
pub fn reads(standing: Standing) -> String {
    match standing.score {
        Some((lowest, highest)) => range(lowest, highest),
        None => review_text().score_none.to_owned(),
    }
}

fn score(pack: &Pack) -> Topic {
    let text = review_text();
    let mut says = vec![fill(text.score_now, &[&reads(pack.now), &pack.now.met.to_string()])];
    if let Some((date, then)) = pack.trend.last() {
        let then_says = [plan_text().date(*date), reads(*then), then.met.to_string()];
        says.push(fill(text.score_then, &then_says.each_ref().map(String::as_str)));
        if let (Some(now), Some(then)) = (pack.now.score, then.score) {
            let difference = now.0 - then.0;
            let words = match difference {
                0 => text.score_same,
                1.. => text.score_up,
                _ => text.score_down,
            };
            says.push(fill(words, &[&plan_text().points(difference)]));
            if now.0 != now.1 || then.0 != then.1 {
                says.push(text.score_lowest.to_owned());
            }
        }
    }
    let mut topic = Topic::new(text.score, says);
    if !pack.trend.is_empty() {
        let row = |when: String, standing: Standing| vec![when, reads(standing), standing.met.to_string()];
        let rows = pack.trend.iter().map(|(date, then)| row(plan_text().date(*date), *then));
        topic.tables.push(Table {
            name: text.trend,
            columns: vec![text.column_date, text.column_score, text.column_met],
            rows: rows.chain([row(text.now.to_owned(), pack.now)]).collect(),
        });
    }
    topic
}

fn gaps(pack: &Pack) -> Topic {
    let (text, open) = (review_text(), &pack.open);
    let says = if open.gaps == 0 {
        text.gaps_none.to_owned()
    } else {
        let gaps = plan_text().gaps(open.gaps);
        counted(text.gaps, gaps, [open.not_met, open.gaps - open.not_met, open.blocking])
    };
    let mut topic = Topic::new(text.poam, vec![says]);
    topic.to = Some((Route::Plan.to_string(), text.gaps_plan.to_owned()));
    topic.calls(if open.gaps == 0 {
        [(text.gaps_late, 0); 3]
    } else {
        [(text.gaps_late, open.late), (text.gaps_undated, open.undated), (text.gaps_unowned, open.unowned)]
    })
}

fn capa(pack: &Pack) -> Topic {
    let text = review_text();
    let (incidents, capa) = (&pack.incidents, &pack.capa);
    let says = vec![
        numbers(text.incidents, [incidents.opened, incidents.closed, incidents.open, pack.reported]),
        numbers(text.corrective, [capa.opened, capa.closed, capa.open, capa.effective]),
    ];
    let mut topic = Topic::new(text.capa, says).to(Place::Actions).calls([
        (text.to_report, pack.actions.to_report),
        (text.overdue, pack.actions.overdue),
        (text.closed_wrongly, pack.actions.closed_wrongly),
    ]);
    let some = pack.ages.iter().filter(|ages| ages.open.iter().sum::<usize>() > 0);
    let rows = some.map(|ages| {
        let counts = ages.open.iter().chain([&ages.overdue]).map(usize::to_string);
        std::iter::once(actions_text().origin_name(ages.origin).to_owned()).chain(counts).collect()
    });
    let rows: Vec<Vec<String>> = rows.collect();
    if rows.is_empty() {
        topic.says.push(text.ages_none.to_owned());
    } else {
        let buckets = Bucket::ALL.map(|bucket| actions_text().bucket(bucket));
        let columns = std::iter::once(text.column_origin).chain(buckets).chain([text.column_overdue]);
        topic.tables.push(Table { name: text.ages, columns: columns.collect(), rows });
    }
    topic
}

fn audits(pack: &Pack) -> Topic {
    let (text, audits) = (review_text(), &pack.audits);
    let says = vec![
        numbers(text.audits_say, [pack.audits_done, pack.findings, audits.planned]),
        numbers(text.audits_covered, [audits.audited, audits.covered]),
    ];
    let mut topic = Topic::new(text.audits, says)
        .to(Place::Audits)
        .calls([(text.audits_overdue, audits.overdue), (text.audits_own, audits.own_work)]);
    if !audits.vacant.is_empty() {
        let names: Vec<&str> = audits.vacant.iter().map(|vacant| about(*vacant).name).collect();
        topic.calls.push(fill(text.vacant, &[&names.join(", ")]));
    }
    topic
}

/// The topics on the page.
pub fn shown(topics: Vec<Topic>) -> Vec<El> {
    let mut parts = Vec::new();
    for (place, topic) in topics.into_iter().enumerate() {
        parts.push(el(if place == 0 { "h3" } else { "h4" }).text(topic.name));
        parts.extend(topic.says.iter().map(|words| paragraph(words).class("as-typed")));
        parts.extend(topic.calls.iter().map(|words| paragraph(words).class("todo")));
        for Table { name, columns, rows } in topic.tables {
            let rows = rows.iter().map(|row| {
                let cell = |(at, words): (usize, &String)| match at {
                    0 => el("th").attr("scope", "row").text(words),
                    at => el("td").attr("data-label", columns[at]).text(words),
                };
                el("tr").children(row.iter().enumerate().map(cell))
            });
            let rows: Vec<El> = rows.collect();
            parts.push(table("stack", &columns, rows).attr("aria-label", name));
        }
        parts.extend(topic.to.map(|(to, words)| el("p").class("no-print").child(link(&to, &words))));
    }
    parts
}

/// The topics as a table for people.
pub fn rows(topics: Vec<Topic>) -> Vec<Vec<String>> {
    let text = review_text();
    let mut all = vec![vec![text.csv_topic.to_owned(), text.csv_says.to_owned()]];
    for topic in topics {
        for words in topic.says.into_iter().chain(topic.calls) {
            all.push(vec![topic.name.to_owned(), words]);
        }
        for Table { name, columns, rows } in topic.tables {
            all.push(std::iter::once(name).chain(columns).map(str::to_owned).collect());
            all.extend(rows.into_iter().map(|row| std::iter::once(String::new()).chain(row).collect()));
        }
    }
    all
}
