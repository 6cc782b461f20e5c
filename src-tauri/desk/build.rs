//! Compiles the sample case in: every file of `assets/sample`, in the order of
//! their names, so that a program needs nothing beside itself to make it.

use std::path::{Path, PathBuf};
use std::{env, fs};

fn main() {
    let crate_folder =
        PathBuf::from(env::var("CARGO_MANIFEST_DIR").expect("Cargo names the crate"));
    let folder = crate_folder
        .join("../../assets/sample")
        .canonicalize()
        .expect("the sample is there");
    println!("cargo:rerun-if-changed={}", folder.display());
    let mut files: Vec<PathBuf> = fs::read_dir(&folder)
        .expect("the sample's folder can be read")
        .map(|entry| entry.expect("the sample's folder can be read").path())
        .filter(|path| path.is_file())
        .collect();
    files.sort();
    let list: String = files.iter().map(|it| include_of(it)).collect();
    let code = format!(
        "/// The files of the sample case, by name.\nconst SAMPLE: &[(&str, &[u8])] = &[{list}];\n"
    );
    let out = PathBuf::from(env::var("OUT_DIR").expect("Cargo names the place for output"));
    fs::write(out.join("sample.rs"), code).expect("the list can be written");
}

fn include_of(file: &Path) -> String {
    println!("cargo:rerun-if-changed={}", file.display());
    let name = file
        .file_name()
        .and_then(|it| it.to_str())
        .expect("the sample's names are Unicode");
    format!(
        "({name:?}, include_bytes!({:?})),\n",
        file.display().to_string()
    )
}
