//! A program that does nothing but read exhibits as a child, for the tests of
//! this crate and of those above it. Not built without the feature `fixed`.

fn main() {
    assay_intake::child();
    std::process::exit(2);
}
