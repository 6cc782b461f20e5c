//! Embeds the built pages. Makes `ui/dist` if it is absent, so that a check of
//! the Rust code never waits for the front end; refuses nothing.

fn main() {
    let dist = std::path::Path::new("ui/dist");
    if !dist.join("index.html").exists() {
        // An empty window is a clear sign that `make setup` has not run.
        std::fs::create_dir_all(dist).expect("ui/dist can be made");
        std::fs::write(
            dist.join("index.html"),
            "<!doctype html><title>Assay</title><p>Run <code>make run</code> to build the pages.",
        )
        .expect("ui/dist can be written");
    }
    // Cargo does not notice a file that is only added there.
    println!("cargo:rerun-if-changed=ui/dist");
    tauri_build::build();
}
