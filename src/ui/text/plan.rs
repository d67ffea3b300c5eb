//! The strings of the plan page.

use time::Date;

use crate::assessment::Measure;
use crate::assessment::records::Choice;
use crate::planning::gaps::Order;
use crate::planning::path::Target;

use super::numbers::{grouped, plural};
use super::{fill, texts};

texts! {
    /// The strings of the plan page.
    PlanText {
        summary: "{0}: {1} NOT MET, {2} unanswered. {3} lost, {4} at stake.",
        gap: "{0} gap",
        gaps: "{0} gaps",
        point: "{0} point",
        points: "{0} points",
        hour: "{0} hour",
        hours: "{0} hours",
        week: "{0} week",
        weeks: "{0} weeks",
        dollars: "${0}",
        month: "{0} {1}",
        months: "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
        date: "{0} {1}, {2}",
        none: "No gaps. Every requirement is MET or NOT APPLICABLE: the score is 110, and nothing needs a place on a POA&M.",
        none_level1: "No gaps. All 15 requirements of Level 1 are MET.",
        lead_level1: "Gaps: {0}. Level 1 knows no POA&M: each has to be closed before there is a status (32 CFR 170.21(a)(1)).",
        none_status: "See where you stand",
        empty: "Nothing is answered yet, so all 110 requirements stand below as open. Answer first what is in place already: what is MET leaves the list.",
        empty_start: "Start with {0}",
        empty_ssp: "The first gap to close would be",
        no_ssp: "Without a current SSP (3.12.4) there is no score (32 CFR 170.24(c)(2)(i)(B)(5)). The scores on this page say what the other answers give once there is one.",

        ways: "The shortest way",
        ways_lead: "For each target the gaps that reach it with the least effort. By these numbers no other choice of gaps takes less, where closing a gap means MET in full. What is unanswered counts as NOT MET. In the list below you can mark a gap “not this one” or “this one first”.",
        measure: "Find the way with",
        measure_work: "the least work",
        measure_money: "the least money",
        measure_both: "the least of both",
        hour_dollars: "Dollars for an hour of work",
        to_points: "To {0} points",
        to_conditional: "To a Conditional status",
        to_everything: "To 110 points, all MET",
        close: "To close",
        work: "Work",
        money: "Money",
        lead_time: "Longest lead time",
        score: "Score then",
        stays: "Stays open",
        nothing: "nothing",
        counted: "{0} ({1})",
        which: "What to close",
        stays_which: "What stays open",
        presumes: "What it builds on",
        presumes_says: "Builds on gaps that stay open here: {0}. Closing those comes on top.",
        reached: "Reached today.",
        reached_but: "Reached today. What you marked “this one first” is still in it.",
        points_alone: "88 points alone give no status while a gap is open that may not stand on a POA&M (32 CFR 170.21(a)(2)).",
        points_blocked: "Left open here, and not allowed on a POA&M: {0}.",
        conditional_stays: "What stays open may stand on the POA&M and has to be closed within {0} days of the Conditional CMMC Status Date (32 CFR 170.21(b)).",
        everything_stays: "Nothing stays open that would need a POA&M.",
        barred: "Not to be reached with what you marked “not this one”:",
        barred_score: "Everything else closed gives a score of {0}. Ruled out:",
        barred_ssp: "Without a current SSP there is no score (32 CFR 170.24(c)(2)(i)(B)(5)).",
        barred_poam: "May not stand on a POA&M (32 CFR 170.21(a)(2)):",
        estimates: "Hours, money and lead times are our own rough estimates for a shop of 25 people. Hours and money hold until you write your own numbers in the list. An estimate starts from nothing done in the gap itself, so write less where part of it is in place. It takes what the gap builds on as done, and a cost that serves several requirements is counted once. Lead times of gaps that you close side by side overlap.",

        what_if: "What if",
        what_if_none: "Tick “What if MET” beside gaps in the list below. Here you then see where closing them brings you. Your answers stay as they are.",
        what_if_some: "Ticked: {0}. Your answers stay as they are.",
        what_if_clear: "Clear all ticks",
        what_if_now: "Today",
        what_if_then: "With the ticked gaps MET",
        what_if_score: "Score",
        what_if_status: "CMMC status at Level 2",
        what_if_blocking: "NOT MET and not allowed on a POA&M",
        what_if_open: "Unanswered",
        status_final: "Final",
        status_conditional: "Conditional",
        status_none: "No CMMC Status",
        status_missing: "No result without an SSP",
        status_open: "Open; if all that is unanswered is MET: {0}",
        what_if_mark: "What if MET",

        scatter: "Effort against points",
        scatter_lead: "Each mark is a gap, in a row for 5, 3 or 1 points. Top left: many points for little effort. A filled mark is NOT MET, a ring is unanswered. The scale is wider at its low end, and marks of the same effort are moved aside a little.",
        scatter_axis_work: "Hours of work",
        scatter_axis_money: "Dollars",
        scatter_axis_both: "Dollars, work included",
        scatter_ssp: "3.12.4 has no points and is not drawn.",
        described: "{0} {1}: {2}, {3}",
        scatter_table: "The same as a table, least effort for a point first",
        column_effort: "Effort",

        rise: "The score by your target dates",
        rise_none: "No gap has a target date. Open a gap in the list below and set one: the score to come is then drawn here.",
        overdue_since: "{0} (overdue)",
        rise_lead: "If every gap is closed on its target date and nothing else changes. What is unanswered counts as NOT MET until then.",
        rise_undated: "Gaps without a target date, which stay open here: {0}.",
        rise_late: "Target dates that have passed: {0}. These gaps count as closed today.",
        rise_now: "reached today",
        rise_from: "from {0}",
        rise_never: "not with these dates",
        rise_conditional: "Conditional status",
        rise_everything: "Everything MET, 110 points",
        rise_closeout: "SPRS shows a Conditional status: the POA&M closeout ends on {0}. Gaps with a later target date, or none: {1}.",
        rise_table: "The same as a table",
        rise_today: "Today",
        rise_mark: "{0}: {1}",
        column_date: "Date",
        column_score: "Score",
        column_closed: "Gaps to close",

        list: "All gaps",
        order: "Order",
        order_recommended: "Recommended",
        order_points: "Most points",
        order_family: "Family",
        order_hours: "Least work",
        order_dollars: "Least money",
        order_due: "Target date",
        order_owner: "Owner",
        order_why: "Recommended means: the SSP, then what blocks a status, then most points, then what most other gaps build on, then the longest lead time. Among equals access control and authentication come first. Other orders fall back on this one.",
        filters: "Show only",
        any_family: "all",
        only_state: "State",
        any_state: "any",
        only_blocks: "What blocks a status",
        only_unowned: "Without owner",
        shown: "{0} of {1} shown",
        again: "Put in order again",
        unanswered: "unanswered",
        no_gap: "{0}: no gap any more",
        blocks: "may not stand on a POA&M",
        owner_short: "Owner: {0}",
        due_short: "by {0}",
        overdue_short: "overdue since {0}",
        points_none: "no points",
        refused_number: "Not taken: a field for hours or dollars holds a whole number from 0 to 9,999,999.",
        refused_range: "Not taken: this field holds a whole number from {0} to {1}.",
        refused_date: "Not taken: a date has a month, a day and a year from 2020 to 2099.",
        open_gap: "Plan and steps for {0}",

        why_here: "Why it stands here",
        why_ssp: "Without a current SSP there is no score (32 CFR 170.24(c)(2)(i)(B)(5)), and it may not stand on a POA&M (32 CFR 170.21(a)(2)(iii)).",
        why_ssp_gap: "There is a current SSP, so it costs nothing. It is NOT MET all the same and may not stand on a POA&M: while it is NOT MET there is no status (32 CFR 170.21(a)(2)(iii)).",
        why_above: "That is more than 1 point, so it may not stand on a POA&M: while it is NOT MET there is no status (32 CFR 170.21(a)(2)(ii)).",
        why_listed: "Is named among those that may not stand on a POA&M: while it is NOT MET there is no status (32 CFR 170.21(a)(2)(iii)).",
        why_encryption: "Without encryption it costs 5 points and may not stand on a POA&M. Where encryption is employed but not FIPS-validated it costs 3 and may (32 CFR 170.21(a)(2)(ii)).",
        why_eligible: "May stand on a POA&M, if the score is at least 88 and all else that is open may stand there too (32 CFR 170.21(a)(2)).",
        why_unanswered: "It is unanswered: all this holds if it turns out NOT MET.",
        why_points: "Costs {0} ({1}).",
        why_carries: "Gaps that build on it: {0}.",
        why_carries_none: "No other gap builds on it.",
        builds_on: "What it builds on",
        builds_on_none: "Nothing that has to come first.",
        builds_on_lead: "Our own reading. It orders the list and keeps you from nothing.",
        marked: "({0})",
        builds_open: "open",
        builds_done: "done",
        your_plan: "Your plan",
        owner: "Owner",
        next_step: "Next step",
        own_hours: "Hours of work",
        own_dollars: "Dollars beyond that work",
        estimate: "{0} (estimate)",
        estimate_text: "Our estimates: {0}, {1}, and {2} from the decision until it works and leaves first records.",
        target: "Target date",
        choice: "In the shortest way",
        choice_free: "If it is the least effort",
        choice_skip: "Not this one",
        choice_first: "This one first",
        note: "Note",
    }
}

/// The strings in use.
pub const fn plan_text() -> &'static PlanText {
    &PlanText::EN
}

impl PlanText {
    /// `1 gap`, `23 gaps`.
    pub fn gaps(&self, number: usize) -> String {
        plural(self.gap, self.gaps, number as u64)
    }

    /// `1 point`, `313 points`.
    pub fn points(&self, number: i16) -> String {
        plural(self.point, self.points, number.unsigned_abs().into())
    }

    /// `1 hour`, `1,240 hours`.
    pub fn hours(&self, number: u64) -> String {
        plural(self.hour, self.hours, number)
    }

    /// `1 week`, `14 weeks`.
    pub fn weeks(&self, number: u32) -> String {
        plural(self.week, self.weeks, number.into())
    }

    /// `$26,000`.
    pub fn dollars(&self, number: u64) -> String {
        fill(self.dollars, &[&grouped(number)])
    }

    /// Effort in its unit.
    pub fn effort(&self, measure: Measure, number: u64) -> String {
        match measure {
            Measure::Work => self.hours(number),
            Measure::Money | Measure::Both => self.dollars(number),
        }
    }

    /// `Nov 22, 2026`.
    pub fn date(&self, date: Date) -> String {
        fill(self.date, &[self.month_name(date), &date.day().to_string(), &date.year().to_string()])
    }

    /// `Nov 2026`.
    pub fn month(&self, date: Date) -> String {
        fill(self.month, &[self.month_name(date), &date.year().to_string()])
    }

    fn month_name(&self, date: Date) -> &'static str {
        self.months.split(' ').nth(usize::from(u8::from(date.month()) - 1)).unwrap_or_default()
    }

    /// The name of a way to find.
    pub const fn measure(&self, measure: Measure) -> &'static str {
        match measure {
            Measure::Work => self.measure_work,
            Measure::Money => self.measure_money,
            Measure::Both => self.measure_both,
        }
    }

    /// The name of the effort axis.
    pub const fn axis(&self, measure: Measure) -> &'static str {
        match measure {
            Measure::Work => self.scatter_axis_work,
            Measure::Money => self.scatter_axis_money,
            Measure::Both => self.scatter_axis_both,
        }
    }

    /// The heading of a way.
    pub fn target(&self, target: Target) -> String {
        match target {
            Target::Conditional => self.to_conditional.to_owned(),
            Target::Points(score) => fill(self.to_points, &[&score.to_string()]),
            Target::Everything => self.to_everything.to_owned(),
        }
    }

    /// The name of an order.
    pub const fn order(&self, order: Order) -> &'static str {
        match order {
            Order::Recommended => self.order_recommended,
            Order::Points => self.order_points,
            Order::Family => self.order_family,
            Order::Hours => self.order_hours,
            Order::Dollars => self.order_dollars,
            Order::Due => self.order_due,
            Order::Owner => self.order_owner,
        }
    }

    /// The name of a choice.
    pub const fn choice(&self, choice: Choice) -> &'static str {
        match choice {
            Choice::Free => self.choice_free,
            Choice::Skip => self.choice_skip,
            Choice::First => self.choice_first,
        }
    }
}
