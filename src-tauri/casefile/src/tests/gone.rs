//! A case whose file goes away while it is open, and copies of a case.

use super::*;

#[test]
fn a_case_whose_file_is_gone_says_so_and_writes_nothing_to_it() {
    let (folder, path, mut case) = new_case();
    claim(&mut case, "kept").expect("a claim");
    let aside = folder.path().join("aside.assay");
    fs::rename(&path, &aside).expect("moved");
    assert!(!case.is_in_place());
    let refused = claim(&mut case, "lost");
    assert!(matches!(refused, Err(CaseError::Gone)), "{refused:?}");
    assert_eq!(case.info().expect("it is read").journal.length, 2);
    fs::rename(&aside, &path).expect("put back");
    assert!(case.is_in_place());
    claim(&mut case, "kept too").expect("it goes on");
}

#[test]
fn another_file_in_its_place_is_not_taken_for_it() {
    let (_folder, path, mut case) = new_case();
    fs::remove_file(&path).expect("deleted");
    fs::write(&path, "Dear Sir").expect("another file");
    let refused = claim(&mut case, "lost");
    assert!(matches!(refused, Err(CaseError::Gone)), "{refused:?}");
    assert_eq!(fs::read(&path).expect("the other file"), b"Dear Sir");
}

#[test]
fn a_copy_is_the_whole_case_in_one_file_also_once_the_file_is_gone() {
    let (folder, path, case) = rich(300_000);
    let head = case.head().expect("a head").hash;
    fs::remove_file(&path).expect("deleted");
    let to = folder.path().join("copy.assay");
    case.copy(&to).expect("a copy");
    assert!(matches!(case.copy(&to), Err(CaseError::Exists)));
    let copy = reopen(&to);
    assert_eq!(copy.head().expect("a head").hash, head);
    assert_eq!(copy.verify(&Silent).expect("verified"), []);
    copy.close().expect("closes");
    let of_copy = fs::read_dir(folder.path())
        .expect("the folder")
        .flatten()
        .filter(|it| it.file_name().to_string_lossy().starts_with("copy.assay"))
        .count();
    assert_eq!(of_copy, 1, "one single file, and no draft of it");
}
