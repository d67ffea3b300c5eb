//! Files that are written from the catalog: the shell in `index.html` and `docs/scoring.md`. Run the tests with
//! `REGENERATE=1` to write them; otherwise a stale file fails.

use std::fmt::Write;
use std::fs;
use std::path::Path;

use sprs_calculator::catalog::rules::{AS_OF, CFR_170_21, CFR_170_24, METHODOLOGY, SP_800_171, SP_800_171A};
use sprs_calculator::catalog::{FamilyId, Poam, Points};
use sprs_calculator::ui::shell::shell;
use sprs_calculator::ui::text::shell::shell_text;
use sprs_calculator::ui::text::text;

/// Compares a file with what it should hold, or writes it.
fn check(path: &str, expected: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    if std::env::var_os("REGENERATE").is_some() {
        fs::write(&path, expected).unwrap();
    }
    let found = fs::read_to_string(&path).unwrap_or_default();
    assert!(found == expected, "{} is stale; run the tests with REGENERATE=1", path.display());
}

#[test]
fn the_shell_in_index_html_is_current() {
    let page = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("index.html")).unwrap();
    let begin = "<!-- shell: written by tests/engine/generated.rs -->\n";
    let end = "    <!-- /shell -->";
    let (before, rest) = page.split_once(begin).unwrap();
    let (_, after) = rest.split_once(end).unwrap();
    check("index.html", &format!("{before}{begin}{}{end}{after}", shell()));
}

/// What a search engine shows of the page is said in `ui/text` like the rest.
#[test]
fn title_and_description_are_those_of_the_page() {
    let page = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("index.html")).unwrap();
    assert!(page.contains(&format!("<title>{}</title>", text().name)));
    assert!(page.contains(&format!("<meta name=\"description\" content=\"{}\">", shell_text().description)));
}

/// What an installed calculator is called and says of itself.
#[test]
fn the_manifest_has_the_name_and_the_description_of_the_page() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("install/manifest.webmanifest");
    let manifest: serde_json::Value = serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap();
    assert_eq!(manifest["name"], text().name);
    assert_eq!(manifest["description"], shell_text().description);
    assert_eq!(manifest["lang"], shell_text().lang);
}

/// The page and the `_headers` file name the same policy.
#[test]
fn both_content_security_policies_agree_and_allow_no_inline_script() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let page = fs::read_to_string(root.join("index.html")).unwrap();
    let headers = fs::read_to_string(root.join("_headers")).unwrap();
    let policy =
        page.split_once("Content-Security-Policy\" content=\"").unwrap().1.split_once('"').unwrap().0;
    assert!(headers.contains(&format!("Content-Security-Policy: {policy}\n")));
    assert!(!policy.contains("unsafe-inline") && policy.contains("connect-src 'self'"));
}

#[test]
fn scoring_md_is_current() {
    check("docs/scoring.md", &scoring());
}

fn scoring() -> String {
    let mut out = String::new();
    let intro = format!(
        "<!-- Written from the catalog by tests/engine/generated.rs. Do not edit. -->\n\
         # How the score is made\n\n\
         Sources, as they stood on {AS_OF}: [{}]({}), [{}]({}), [{}]({}), [{}]({}), [{}]({}).\n\n\
         - The score starts at 110. Every requirement that is NOT MET takes its points away. 44 requirements can\n  \
         cost 5 points, 14 cost 3, 51 cost 1, one has no points; together 313, so the lowest score is −203\n  \
         (32 CFR 170.24(c)(2)).\n\
         - 3.5.3 costs 5, or 3 when multifactor authentication covers remote and privileged users only\n  \
         (32 CFR 170.24(c)(2)(i)(B)(4)(i)).\n\
         - 3.13.11 costs 5 without encryption, or 3 when encryption is employed but not FIPS-validated\n  \
         (32 CFR 170.24(c)(2)(i)(B)(4)(ii)).\n\
         - 3.12.4 has no points. Without a current SSP there is no score: the assessment could not be completed\n  \
         (32 CFR 170.24(c)(2)(i)(B)(5)). Whether there is a current SSP is a question of its own.\n\
         - NOT APPLICABLE counts as MET once a reason is written (32 CFR 170.24(b)(3)). Where remote access, wireless\n  \
         access or mobile devices are prohibited, that is the reason (DoD Assessment Methodology, Annex A).\n\
         - A temporary deficiency, an enduring exception and inheritance from a provider count as MET once the\n  \
         operational plan of action, the SSP section or the provider is named.\n\
         - Objectives decide as soon as one is answered: one NOT MET makes the requirement NOT MET; all of them MET\n  \
         or NOT APPLICABLE make it MET; otherwise it is unanswered, whatever the quick answer says. A single\n  \
         objective that is NOT APPLICABLE counts without a reason; when all of them are, one reason is needed.\n\
         - Objectives never grant partial credit. With 3.5.3 or 3.13.11 answered `partial`, a NOT MET objective costs 3.\n\
         - Unanswered is neither MET nor NOT MET. The range goes from the score if everything unanswered is NOT MET\n  \
         to the score if it is MET. There is one number only when all 110 are answered.\n\n",
        SP_800_171.name,
        SP_800_171.url,
        SP_800_171A.name,
        SP_800_171A.url,
        CFR_170_24.name,
        CFR_170_24.url,
        CFR_170_21.name,
        CFR_170_21.url,
        METHODOLOGY.name,
        METHODOLOGY.url,
    );
    out.push_str(&intro);
    for family in FamilyId::all() {
        let entry = family.get();
        let most: u32 =
            entry.requirements.iter().map(|requirement| u32::from(requirement.points.most())).sum();
        writeln!(out, "## {} ({}), {most} points\n", entry.name, entry.code).unwrap();
        out.push_str("| Requirement | Title | Points | POA&M at Level 2 | Level 1 | Paragraph |\n|---|---|---|---|---|---|\n");
        for id in family.requirements() {
            let requirement = id.get();
            let points = match requirement.points {
                Points::FiveOrThree => "5 or 3".to_owned(),
                Points::NoPoints => "none".to_owned(),
                fixed => fixed.most().to_string(),
            };
            let poam = match id.poam() {
                Poam::Eligible => "may",
                Poam::EligibleWhenPartial => "only at 3 points",
                Poam::AboveOnePoint => "never: above 1 point",
                Poam::Listed => "never: listed",
            };
            let level1 = id.level1_id().unwrap_or_default();
            let (title, paragraph) = (requirement.title, requirement.paragraph());
            writeln!(out, "| {} | {title} | {points} | {poam} | {level1} | {paragraph} |", id.cmmc_id())
                .unwrap();
        }
        out.push('\n');
    }
    out
}
