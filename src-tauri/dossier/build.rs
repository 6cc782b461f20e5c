//! Takes the fonts that a dossier is set in from the front end's locked
//! packages, so that no system font ever enters a page. Refuses to build
//! without them, because a dossier in other fonts would be other bytes.

use std::path::{Path, PathBuf};
use std::{env, fs};

/// The faces that ship, in the order in which a missing glyph is looked up.
const FACES: [&str; 9] = [
    "source-serif-4/400Regular/SourceSerif4_400Regular.ttf",
    "source-serif-4/400Regular_Italic/SourceSerif4_400Regular_Italic.ttf",
    "source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf",
    "source-sans-3/400Regular/SourceSans3_400Regular.ttf",
    "source-sans-3/400Regular_Italic/SourceSans3_400Regular_Italic.ttf",
    "source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf",
    "ibm-plex-mono/400Regular/IBMPlexMono_400Regular.ttf",
    "noto-sans-kr/400Regular/NotoSansKR_400Regular.ttf",
    "noto-sans-kr/600SemiBold/NotoSansKR_600SemiBold.ttf",
];

fn main() {
    let root =
        PathBuf::from(env::var("CARGO_MANIFEST_DIR").expect("Cargo names the crate")).join("../..");
    let packages = root.join("ui/node_modules/@expo-google-fonts");
    let list: String = FACES
        .iter()
        .map(|face| include_of(&packages.join(face)))
        .collect();
    let out = PathBuf::from(env::var("OUT_DIR").expect("Cargo names the place for output"));
    fs::write(out.join("faces.rs"), format!("&[{list}]")).expect("the list can be written");
    println!("cargo:rerun-if-changed=build.rs");
}

fn include_of(face: &Path) -> String {
    println!("cargo:rerun-if-changed={}", face.display());
    match face.canonicalize() {
        Ok(path) => format!("include_bytes!({:?}),\n", path.display().to_string()),
        Err(_) => panic!(
            "a font of the dossier is missing ({}): run `make setup`",
            face.display()
        ),
    }
}
