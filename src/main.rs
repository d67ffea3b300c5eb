//! Starts the page.

fn main() {
    sprs_calculator::ui::start();
}
