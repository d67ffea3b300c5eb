//! Starts the page.

/// Small and of constant time; the first load is short of room.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

fn main() {
    sprs_calculator::ui::start();
}
