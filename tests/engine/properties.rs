//! What must hold for every assessment, tried on random ones.

use proptest::prelude::*;
use sprs_calculator::assessment::records::{
    Action, Asset, Audit, Category, Certificate, Certificates, Choice, Collection, Coverage, Edition, Fields,
    Keys, Kind, Milestone, Person, Plan, Position, Program, Provider, ProviderKind, Reality, Received,
    Record, Review, Role, Supplier, TrainingRole,
};
use sprs_calculator::assessment::{
    Answer, Assessment, Change, Entry, Fact, Held, Item, Level, Measure, Profile, allowed,
};
use sprs_calculator::catalog::{ClauseId, Level3Id, RequirementId, Standard};
use sprs_calculator::documents::{read_backup, read_csv, write_backup, write_csv};
use sprs_calculator::scoring::{Determination, score};
use time::{Date, Month};

/// All requirements, each with its objectives, in official order.
fn all_items() -> impl Iterator<Item = Item> {
    RequirementId::all()
        .flat_map(|id| std::iter::once(Item::Requirement(id)).chain(id.objectives().map(Item::Objective)))
}

fn items() -> impl Strategy<Value = Item> {
    let all: Vec<Item> = all_items().chain(Level3Id::all().map(Item::Level3)).collect();
    // The exceptions and short requirements often enough to meet each other.
    let chosen: Vec<Item> = ["3.5.3", "3.13.11", "3.12.4", "3.8.2", "3.1.2"]
        .iter()
        .map(|id| crate::requirement(id))
        .flat_map(|id| std::iter::once(Item::Requirement(id)).chain(id.objectives().map(Item::Objective)))
        .collect();
    prop_oneof![proptest::sample::select(all), proptest::sample::select(chosen)]
}

fn answers() -> impl Strategy<Value = Option<Answer>> {
    proptest::option::weighted(0.9, proptest::sample::select(Answer::ALL.to_vec()))
}

fn texts() -> impl Strategy<Value = String> {
    prop_oneof![
        Just(String::new()),
        Just(" ".to_owned()),
        "[a-zA-Z ,.;:'\"=+@\n\r\t-]{0,20}",
        "'{0,3}[=+@-][a-z]{0,5}",
        any::<String>(),
    ]
}

fn changes() -> impl Strategy<Value = Change> {
    prop_oneof![
        4 => (items(), answers()).prop_map(|(item, answer)| Change::Answer(item, answer)),
        2 => (items(), texts()).prop_map(|(item, text)| Change::Reason(item, text)),
        1 => (requirements(), texts()).prop_map(|(id, text)| Change::Note(id, text)),
        1 => around(),
    ]
}

fn requirements() -> impl Strategy<Value = RequirementId> {
    proptest::sample::select(RequirementId::all().collect::<Vec<_>>())
}

fn dates() -> impl Strategy<Value = Option<Date>> {
    let days = Date::from_calendar_date(1999, Month::December, 20).unwrap().to_julian_day();
    proptest::option::of((0..40_000).prop_map(move |day| Date::from_julian_day(days + day).unwrap()))
}

fn plans() -> impl Strategy<Value = Plan> {
    let numbers = (proptest::option::of(any::<u32>()), proptest::option::of(any::<u32>()));
    let choice = proptest::sample::select(Choice::ALL.to_vec());
    (texts(), [texts(), texts()], numbers, dates(), choice, any::<bool>()).prop_map(
        |(owner, [note, next_step], (hours, dollars), target, choice, what_if)| Plan {
            owner,
            hours,
            dollars,
            target,
            note,
            choice,
            what_if,
            next_step,
        },
    )
}

fn profiles() -> impl Strategy<Value = Profile> {
    let level = proptest::option::of(proptest::sample::select(Level::ALL.to_vec()));
    let facts = any::<[Option<bool>; Fact::ALL.len()]>();
    let held = proptest::option::of(proptest::sample::select(Held::ALL.to_vec()));
    let days = (dates(), dates(), dates());
    let measure = proptest::sample::select(Measure::ALL.to_vec());
    let rest = (any::<bool>(), any::<Option<bool>>(), any::<Option<u32>>(), measure);
    let names = (texts(), texts());
    let all = (level, facts, (held.clone(), held), days, rest, names);
    all.prop_map(|(level, facts, held, days, rest, (name, cage))| Profile {
        name,
        cage,
        level,
        c3pao: rest.0,
        status: held.0,
        status_date: days.0,
        level1_date: days.1,
        level3_status: held.1,
        level3_date: days.2,
        enclave: rest.1,
        hour_dollars: rest.2,
        measure: rest.3,
        facts,
    })
}

fn certificates() -> impl Strategy<Value = Certificates> {
    let editions = proptest::sample::select(Edition::ALL.to_vec());
    let coverages = proptest::sample::select(Coverage::ALL.to_vec());
    let certificate = (any::<Option<bool>>(), editions, coverages)
        .prop_map(|(held, edition, coverage)| Certificate { held, edition, coverage });
    ([certificate.clone(), certificate], any::<[Option<bool>; 2]>())
        .prop_map(|(certificates, [commercial, abroad])| Certificates { certificates, commercial, abroad })
}

fn clauses() -> impl Strategy<Value = ClauseId> {
    let all = Standard::ALL.into_iter().flat_map(ClauseId::all).chain(ClauseId::themes());
    proptest::sample::select(all.collect::<Vec<_>>())
}

/// A record of any collection, as its schema has it, or its removal.
fn records() -> impl Strategy<Value = Change> {
    proptest::sample::select(Collection::ALL.to_vec()).prop_flat_map(|collection| {
        let field = |(_, kind): &(&str, Kind)| -> BoxedStrategy<String> {
            let written = |date: Option<Date>| date.map(|date| date.to_string()).unwrap_or_default();
            match *kind {
                Kind::Text => texts().boxed(),
                Kind::Number => any::<u32>().prop_map(|number| number.to_string()).boxed(),
                Kind::Date => dates().prop_map(written).boxed(),
                Kind::Flag => Just("yes".to_owned()).boxed(),
                Kind::YesNo => proptest::sample::select(vec!["yes".to_owned(), "no".to_owned()]).boxed(),
                Kind::OneOf(names) => proptest::sample::select(names).prop_map(str::to_owned).boxed(),
                Kind::Requirement => requirements().prop_map(|id| id.get().id.to_owned()).boxed(),
            }
        };
        let fields: Vec<_> =
            collection.get().fields.iter().map(|one| prop_oneof![Just(String::new()), field(one)]).collect();
        let whole = fields.prop_map(|texts| {
            let mut fields = Fields::default();
            texts.into_iter().enumerate().for_each(|(place, text)| fields.set(place, text));
            fields
        });
        let key = match collection.get().keys {
            Keys::One => Just(0).boxed(),
            Keys::Requirements | Keys::Numbered => (0..9_u32).boxed(),
            Keys::Clauses => clauses().prop_map(ClauseId::key).boxed(),
        };
        (key, proptest::option::weighted(0.9, whole))
            .prop_map(move |(key, fields)| Change::Record(collection, key, fields))
    })
}

/// A typed view gives back what it was read from.
fn view<T: Record>(assessment: &Assessment) -> Result<(), TestCaseError> {
    let records = assessment.records().iter().filter(|(at, ..)| *at == T::COLLECTION);
    for (_, key, fields) in records {
        prop_assert_eq!(&assessment.one::<T>(key).write(), fields);
    }
    Ok(())
}

/// An edit of what stands around the answers.
fn around() -> impl Strategy<Value = Change> {
    let asset = (texts(), texts(), proptest::sample::select(Category::ALL.to_vec()))
        .prop_map(|(name, note, category)| Asset { name, category, note });
    let kinds = proptest::sample::select(ProviderKind::ALL.to_vec());
    let positions = proptest::sample::select(Position::ALL.to_vec());
    let provider = (texts(), texts(), kinds, positions, any::<[bool; 3]>()).prop_map(
        |(name, note, kind, position, [cui, protection_data, matrix])| Provider {
            name,
            kind,
            cui,
            protection_data,
            position,
            matrix,
            note,
        },
    );
    prop_oneof![
        1 => (requirements(), plans()).prop_map(|(id, plan)| Change::plan(id, &plan)),
        1 => proptest::collection::vec((requirements(), plans()), 0..4).prop_map(|plans| {
            Change::Many(plans.iter().map(|(id, plan)| Change::plan(*id, plan)).collect())
        }),
        1 => profiles().prop_map(|profile| Change::profile(&profile)),
        1 => certificates().prop_map(|certificates| Change::certificates(&certificates)),
        1 => (clauses(), proptest::sample::select(Reality::ALL.to_vec()))
            .prop_map(|(id, reality)| Change::reality(id, reality)),
        1 => (0..4_u32, proptest::option::of(asset)).prop_map(|(id, asset)| Change::asset(id, asset.as_ref())),
        1 => (0..4_u32, proptest::option::of(provider))
            .prop_map(|(id, provider)| Change::provider(id, provider.as_ref())),
        8 => records(),
    ]
}

fn assessments() -> impl Strategy<Value = Assessment> {
    let answered = proptest::sample::select(vec![None, Some(Answer::Met), Some(Answer::NotMet)]);
    (answered, proptest::collection::vec(changes(), 0..120)).prop_map(|(start, changes)| {
        let mut assessment = Assessment::default();
        for id in RequirementId::all() {
            assessment.apply(Change::Answer(Item::Requirement(id), start));
        }
        for change in changes {
            assessment.apply(change);
        }
        assessment
    })
}

type Edits = Vec<(Item, Option<Answer>)>;

/// Edits of different items, in two orders.
fn orders() -> impl Strategy<Value = (Edits, Edits)> {
    proptest::collection::btree_map(items(), answers(), 0..60).prop_flat_map(|edits| {
        let edits: Edits = edits.into_iter().collect();
        (Just(edits.clone()), Just(edits).prop_shuffle())
    })
}

proptest! {
    #[test]
    fn typed_views_lose_nothing(changes in proptest::collection::vec(records(), 1..30)) {
        let mut assessment = Assessment::default();
        changes.into_iter().for_each(|change| {
            assessment.apply(change);
        });
        view::<Program>(&assessment)?;
        view::<Milestone>(&assessment)?;
        view::<Role>(&assessment)?;
        view::<Audit>(&assessment)?;
        view::<Action>(&assessment)?;
        view::<TrainingRole>(&assessment)?;
        view::<Person>(&assessment)?;
        view::<Review>(&assessment)?;
        view::<Supplier>(&assessment)?;
        view::<Received>(&assessment)?;
        prop_assert_eq!(read_backup(&write_backup(&assessment)), Ok(assessment));
    }

    #[test]
    fn the_range_is_in_order_and_within_minus_203_and_110(assessment in assessments()) {
        let score = score(&assessment);
        prop_assert!(-203 <= score.worst() && score.worst() <= score.best() && score.best() <= 110);
        let lost: i16 = score.deductions().map(|lost| i16::from(lost.points)).sum();
        prop_assert_eq!(110 - lost, score.best());
        if let Some(points) = score.points() {
            prop_assert_eq!((points, points), (score.worst(), score.best()));
            prop_assert_eq!(score.with(Determination::Unanswered).count(), 0);
        }
    }

    #[test]
    fn answering_met_never_lowers_the_score(assessment in assessments(), item in items()) {
        let before = score(&assessment);
        let mut after = assessment;
        after.apply(Change::Answer(item, Some(Answer::Met)));
        let after = score(&after);
        // The price of `partial` is had only by that answer, so taking it back can cost two points: at once where an
        // objective is NOT MET, else in the worst case.
        let partial = before.findings_changed_price(&after, item);
        // An objective answered MET can open a requirement that its quick answer had settled; what was
        // certain is then open again, and only the best still possible cannot have gone down.
        prop_assert!(partial || after.best() >= before.best());
        if let Item::Requirement(id) = item {
            // Beside MET a reason does not say why objectives are NOT APPLICABLE, so they lack one again.
            let reason = after.finding(id).reason_missing;
            prop_assert!(partial || reason || after.worst() >= before.worst());
        }
    }

    #[test]
    fn answering_what_is_open_stays_within_the_range(
        assessment in assessments(),
        answer in proptest::sample::select(vec![Answer::Met, Answer::NotMet]),
    ) {
        let before = score(&assessment);
        let mut after = assessment;
        for id in before.with(Determination::Unanswered).collect::<Vec<_>>() {
            let open: Vec<Item> = if before.finding(id).by_objectives {
                id.objectives().map(Item::Objective).collect()
            } else {
                vec![Item::Requirement(id)]
            };
            for item in open {
                let entry = after.entry(item);
                let counts = entry.answer.is_some_and(|answer| !answer.needs_reason()) || entry.has_reason();
                if entry.answer.is_none() || !counts {
                    after.apply(Change::Answer(item, Some(answer)));
                }
            }
        }
        let score = score(&after);
        prop_assert!(before.worst() <= score.worst() && score.best() <= before.best());
    }

    #[test]
    fn the_order_of_edits_is_irrelevant((edits, shuffled) in orders()) {
        let apply = |edits: Edits| {
            let mut assessment = Assessment::default();
            for (item, answer) in edits {
                assessment.apply(Change::Answer(item, answer));
            }
            assessment
        };
        let (forward, shuffled) = (apply(edits), apply(shuffled));
        prop_assert_eq!(score(&forward), score(&shuffled));
        prop_assert_eq!(forward, shuffled);
    }

    #[test]
    fn undo_restores_exactly_and_redo_too(
        start in assessments(),
        changes in proptest::collection::vec(changes(), 1..40),
    ) {
        let mut assessment = start.clone();
        let mut undo: Vec<Change> = changes.into_iter().map(|change| assessment.apply(change)).collect();
        undo.push(assessment.apply(Change::Replace(Box::default())));
        let end = assessment.clone();
        let mut redo: Vec<Change> = undo.into_iter().rev().map(|change| assessment.apply(change)).collect();
        prop_assert_eq!(&assessment, &start);
        while let Some(change) = redo.pop() {
            assessment.apply(change);
        }
        prop_assert_eq!(assessment, end);
    }

    #[test]
    fn backup_then_restore_is_the_identity(assessment in assessments()) {
        prop_assert!(read_backup(&write_backup(&assessment)) == Ok(assessment));
    }

    #[test]
    fn csv_out_and_in_is_the_identity_for_answers_and_reasons(
        assessment in assessments(),
        base in assessments(),
    ) {
        let mut expected = base.clone();
        let level3 = Level3Id::all().map(Item::Level3);
        let said = level3.clone().any(|item| *assessment.entry(item) != Entry::default());
        let items: Vec<Item> = all_items().chain(level3.filter(|_| said)).collect();
        for item in &items {
            expected.apply(Change::Entry(*item, assessment.entry(*item).clone()));
        }
        let import = read_csv(write_csv(&assessment).as_bytes(), &base).unwrap();
        prop_assert_eq!(import.rows, items.len());
        prop_assert!(import.assessment == expected);
    }

    #[test]
    fn parsers_survive_arbitrary_bytes(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        let _ = read_csv(&bytes, &Assessment::default());
        let _ = read_backup(&String::from_utf8_lossy(&bytes));
    }

    #[test]
    fn parsers_survive_damaged_documents(
        assessment in assessments(),
        place in any::<prop::sample::Index>(),
        byte in any::<u8>(),
        cut in any::<prop::sample::Index>(),
    ) {
        for document in [write_backup(&assessment), write_csv(&assessment)] {
            let mut bytes = document.into_bytes();
            let place = place.index(bytes.len());
            bytes[place] = byte;
            bytes.truncate(cut.index(bytes.len()) + 1);
            let _ = read_csv(&bytes, &Assessment::default());
            let _ = read_backup(&String::from_utf8_lossy(&bytes));
        }
    }

    #[test]
    fn items_refuse_what_they_cannot_take(item in items(), answer in answers()) {
        let mut assessment = Assessment::default();
        assessment.apply(Change::Answer(item, answer));
        let taken = answer.filter(|answer| allowed(item, *answer).is_ok());
        prop_assert_eq!(assessment.entry(item).answer, taken);
    }
}

/// Whether an edit on `item` took back `partial`.
trait Price {
    fn findings_changed_price(&self, after: &Self, item: Item) -> bool;
}

impl Price for sprs_calculator::scoring::Score {
    fn findings_changed_price(&self, after: &Self, item: Item) -> bool {
        let Some(id) = item.requirement() else { return false };
        let cost = |score: &Self| score.finding(id).lost + score.finding(id).at_stake;
        id.get().has_partial() && cost(self) == 3 && cost(after) == 5
    }
}
