//! What the drawings have in common. Places are shares of the width and height, so that a drawing fits every screen
//! and its words keep their size.

use crate::ui::dom::{El, svg};

/// Where the drawing begins, in percent of the width: left of it stand the names of the rows.
const LEFT: i64 = 12;

/// Where it ends, so that the last mark is not cut.
const RIGHT: i64 = 98;

/// An empty drawing. The same numbers stand in a table.
pub fn chart(class: &str) -> El {
    svg("svg").attr("class", class).attr("aria-hidden", "true")
}

/// A place along the width: `part` of `whole`.
pub fn along(part: impl Into<i64>, whole: impl Into<i64>) -> String {
    between(LEFT, RIGHT, part.into(), whole.into())
}

/// A place between two others, in percent of the width or height.
pub fn between(from: i64, to: i64, part: i64, whole: i64) -> String {
    let hundredths = from * 100 + (to - from) * 100 * part / whole;
    format!("{}.{:02}%", hundredths / 100, hundredths % 100)
}

/// A line.
pub fn line(class: &str, [x1, y1]: [&str; 2], [x2, y2]: [&str; 2]) -> El {
    let line = svg("line").attr("class", class);
    line.attr("x1", x1).attr("y1", y1).attr("x2", x2).attr("y2", y2)
}

/// Words; `anchor` is `start`, `middle` or `end`.
pub fn label(words: &str, [x, y]: [&str; 2], anchor: &str) -> El {
    svg("text").attr("x", x).attr("y", y).attr("text-anchor", anchor).text(words)
}

/// A round mark; what it stands for shows under the mouse.
pub fn mark(class: &str, [x, y]: [&str; 2], words: &str) -> El {
    let mark = svg("circle").attr("class", class).attr("cx", x).attr("cy", y).attr("r", "4");
    mark.child(svg("title").text(words))
}
