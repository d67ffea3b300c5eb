//! The static shell in `index.html`: what is painted before the WASM arrives. It is written from the catalog
//! and the strings by a test, which fails when the file is stale.

use crate::catalog::rules::{CONDITIONAL_SCORE, MAX_SCORE, MIN_SCORE};
use crate::catalog::{FAMILIES, FamilyId};

use super::route::{EXAMPLE, Route};
use super::text::shell::shell_text;
use super::text::{fill, signed, text};

/// The labels under the scale, with the classes that place them.
pub const SCALE_TICKS: [(i16, &str); 4] =
    [(MIN_SCORE, "low"), (0, "zero"), (CONDITIONAL_SCORE, "conditional"), (MAX_SCORE, "high")];

/// The shell as HTML, one element a line.
pub fn shell() -> String {
    let text = text();
    let mut out = String::new();
    let mut line = |html: String| {
        out.push_str("    ");
        out.push_str(&html);
        out.push('\n');
    };
    line(format!("<div id=\"app\" lang=\"{}\">", shell_text().lang));
    line("<header class=\"top\">".to_owned());
    line("<div class=\"bar\">".to_owned());
    line(format!("<a class=\"name\" href=\"{}\">{}</a>", Route::start(), text.name));
    line(format!("<nav aria-label=\"{}\"><ul>", text.nav));
    for (route, name) in pages() {
        let current = if route.is_assess() { " aria-current=\"page\"" } else { "" };
        line(format!("<li><a href=\"{route}\"{current}>{name}</a></li>"));
    }
    line("</ul></nav>".to_owned());
    line("</div>".to_owned());
    line(format!("<section class=\"scale\" aria-label=\"{}\">", text.scale));
    line(format!("<p class=\"reading\"><small>{}</small></p>", shell_text().loading));
    line("<div class=\"instrument\" aria-hidden=\"true\"><div class=\"track\"></div>".to_owned());
    for (value, name) in SCALE_TICKS {
        line(format!("<span class=\"tick\" data-at=\"{name}\">{}</span>", signed(value)));
    }
    line("</div>".to_owned());
    line("<p class=\"state\"></p>".to_owned());
    line("</section>".to_owned());
    line("</header>".to_owned());
    line("<main class=\"page assess\">".to_owned());
    line(format!("<nav class=\"families\" aria-label=\"{}\"><ul>", text.families));
    for id in FamilyId::all() {
        let (family, total) = (id.get(), id.get().requirements.len().to_string());
        let progress = fill(text.family_progress, &["0", &total]);
        line(format!(
            "<li><a href=\"{}\"><b>{}</b><span>{}</span><i>{progress}</i></a></li>",
            Route::Assess(Some(id)),
            family.code,
            family.name
        ));
    }
    line("</ul></nav>".to_owned());
    line("<div class=\"content\">".to_owned());
    line(format!("<h1>{}</h1>", FAMILIES[0].name));
    line(format!("<p class=\"lead\">{} <a href=\"{EXAMPLE}\">{}</a></p>", text.promise, text.example));
    line(format!("<noscript><p class=\"banner\">{}</p></noscript>", shell_text().no_script));
    line("</div>".to_owned());
    line("</main>".to_owned());
    line("</div>".to_owned());
    line("<main id=\"failed\" class=\"banner error\" hidden>".to_owned());
    line(format!("<h1>{}</h1>", shell_text().failed));
    line(format!("<p role=\"alert\">{}</p>", shell_text().failed_next));
    line(format!(
        "<p><button type=\"button\" id=\"failed-reload\">{}</button> <button type=\"button\" id=\"failed-download\">{}</button></p>",
        shell_text().failed_reload,
        shell_text().failed_download
    ));
    line("</main>".to_owned());
    // What appears within the region is read out.
    line(format!(
        "<div id=\"update\" role=\"status\"><p class=\"banner\" hidden><span>{}</span> <button type=\"button\" id=\"update-use\">{}</button> <button type=\"button\" id=\"update-later\">{}</button></p></div>",
        shell_text().update,
        shell_text().update_use,
        shell_text().update_later
    ));
    line(format!("<p id=\"crashed\" class=\"banner\" role=\"alert\" hidden>{}</p>", shell_text().crashed));
    out
}

/// The pages in the order of the navigation.
pub fn pages() -> [(Route, &'static str); 9] {
    [
        (Route::start(), shell_text().nav_assess),
        (Route::Score, shell_text().nav_score),
        (Route::Status, shell_text().nav_status),
        (Route::Plan, shell_text().nav_plan),
        (Route::Scope, shell_text().nav_scope),
        (Route::Iso, shell_text().nav_iso),
        (Route::Program, shell_text().nav_program),
        (Route::Documents, shell_text().nav_documents),
        (Route::Help, shell_text().nav_help),
    ]
}
