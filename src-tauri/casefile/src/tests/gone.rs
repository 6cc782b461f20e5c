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

/// A case with an entry in its log, taken away while it was open.
fn taken_away() -> (tempfile::TempDir, PathBuf, PathBuf) {
    let (folder, path, mut case) = new_case();
    claim(&mut case, "only in the log").expect("a claim");
    let aside = folder.path().join("aside.assay");
    fs::rename(&path, &aside).expect("moved");
    drop(case);
    assert!(log_of(&path).is_file(), "the log stays for its case");
    (folder, path, aside)
}

fn log_of(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push("-wal");
    PathBuf::from(name)
}

#[test]
fn no_case_is_made_or_copied_to_where_the_log_of_another_lies() {
    let (folder, path, aside) = taken_away();
    let log = fs::read(log_of(&path)).expect("the log");
    let made = Case::create(&path, titled("Second"), actor());
    assert!(matches!(made, Err(CaseError::Remains)), "{made:?}");
    let other = folder.path().join("other.assay");
    let case = Case::create(&other, titled("Third"), actor()).expect("made elsewhere");
    let copied = case.copy(&path);
    assert!(matches!(copied, Err(CaseError::Remains)), "{copied:?}");
    assert!(!path.exists());
    assert_eq!(fs::read(log_of(&path)).expect("the log"), log);
    fs::rename(&aside, &path).expect("put back");
    let back = reopen(&path);
    assert_eq!(
        back.info().expect("read").journal.length,
        2,
        "with its last entry"
    );
}

#[test]
fn a_case_put_where_the_log_of_another_lies_is_refused_and_left_as_it_is() {
    let (folder, path, _aside) = taken_away();
    let other = folder.path().join("other.assay");
    let case = Case::create(&other, titled("Third"), actor()).expect("made elsewhere");
    case.close().expect("closed");
    fs::rename(&other, &path).expect("put there");
    let before = (
        fs::read(&path).expect("file"),
        fs::read(log_of(&path)).expect("log"),
    );
    for access in [Access::Read, Access::Write] {
        let opened = Case::open(&path, access, actor());
        assert!(matches!(opened, Err(CaseError::Remains)), "{opened:?}");
    }
    let after = (
        fs::read(&path).expect("file"),
        fs::read(log_of(&path)).expect("log"),
    );
    assert!(before == after);
    fs::rename(log_of(&path), folder.path().join("kept-wal")).expect("moved off");
    assert_eq!(reopen(&path).info().expect("read").title, "Third");
}
