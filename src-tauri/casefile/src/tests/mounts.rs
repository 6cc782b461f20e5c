//! A read-only mount and a full disk. Each test starts itself again in a mount
//! namespace of its own, where it may mount; where the machine grants none, the
//! tests of `opening` with a read-only access and a page limit have to do.

use std::env;
use std::process::Command;

use super::*;

/// Tells the inner run where it is.
const INSIDE: &str = "ASSAY_TEST_MOUNT";

/// Whether this is the inner run, and where its mount is.
fn inside() -> Option<PathBuf> {
    env::var_os(INSIDE).map(PathBuf::from)
}

/// Runs the test of this name again, after `mount` was run with the folder as
/// `$DIR`. False where namespaces are not to be had.
fn again(test: &str, mount: &str, folder: &Path) -> bool {
    let may = Command::new("unshare").args(["-rm", "true"]).status();
    if !may.is_ok_and(|status| status.success()) {
        return false;
    }
    let script = format!("{mount} && exec \"$EXE\" --exact tests::mounts::{test} --nocapture");
    let output = Command::new("unshare")
        .args(["-rm", "sh", "-c", &script])
        .env("DIR", folder)
        .env("EXE", env::current_exe().expect("this program"))
        .env(INSIDE, folder)
        .output()
        .expect("runs");
    assert!(
        output.status.success(),
        "{}{}",
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    );
    true
}

#[test]
fn a_case_on_a_read_only_mount_can_be_read_and_nothing_else() {
    if let Some(folder) = inside() {
        let path = folder.join("trial.assay");
        let refused = Case::open(&path, Access::Write, actor());
        assert!(matches!(refused, Err(CaseError::ReadOnly)), "{refused:?}");
        let mut case = Case::open(&path, Access::Read, actor()).expect("reads");
        clean(&case);
        assert_eq!(case.info().expect("info").counts["claims"], 1);
        assert!(matches!(claim(&mut case, "x"), Err(CaseError::ReadOnly)));
        case.close().expect("closes");
        let made = Case::create(&folder.join("new.assay"), titled("New"), actor());
        assert!(matches!(made, Err(CaseError::ReadOnly)), "{made:?}");
        return;
    }
    let (folder, path, mut case) = new_case();
    claim(&mut case, "It is so.").expect("a claim");
    case.close().expect("closes");
    let before = (hash(&path), names(folder.path()));
    let mount = "mount --bind \"$DIR\" \"$DIR\" && mount -o remount,ro,bind \"$DIR\"";
    again(
        "a_case_on_a_read_only_mount_can_be_read_and_nothing_else",
        mount,
        folder.path(),
    );
    assert_eq!((hash(&path), names(folder.path())), before);
}

#[test]
fn a_full_disk_leaves_the_case_as_it_was() {
    if let Some(folder) = inside() {
        let path = folder.join("trial.assay");
        let mut case = Case::create(&path, titled("Trial"), actor()).expect("a new case");
        claim(&mut case, "It is so.").expect("a claim");
        let before = dump(&case.conn, kept());
        let stored = case.store_bytes(&noise(8 << 20));
        assert!(matches!(stored, Err(CaseError::DiskFull)), "{stored:?}");
        let long = claim(&mut case, &"x".repeat(8 << 20));
        assert!(matches!(long, Err(CaseError::DiskFull)), "{long:?}");
        let second = Case::create(&folder.join("b.assay"), titled("Second"), actor());
        if let Err(error) = second {
            assert!(matches!(error, CaseError::DiskFull), "{error:?}");
            assert!(!folder.join("b.assay").exists(), "no half case");
        }
        assert_eq!(dump(&case.conn, kept()), before);
        clean(&case);
        return;
    }
    let folder = tempfile::tempdir().expect("folder");
    let mount = "mount -t tmpfs -o size=3m tmpfs \"$DIR\"";
    again(
        "a_full_disk_leaves_the_case_as_it_was",
        mount,
        folder.path(),
    );
    assert!(names(folder.path()).is_empty(), "it happened elsewhere");
}

#[test]
fn a_disk_too_small_for_a_new_case_is_left_empty() {
    if let Some(folder) = inside() {
        let made = Case::create(&folder.join("trial.assay"), titled("Trial"), actor());
        assert!(matches!(made, Err(CaseError::DiskFull)), "{made:?}");
        assert!(names(&folder).is_empty(), "{:?}", names(&folder));
        return;
    }
    let folder = tempfile::tempdir().expect("folder");
    let mount = "mount -t tmpfs -o size=64k tmpfs \"$DIR\"";
    again(
        "a_disk_too_small_for_a_new_case_is_left_empty",
        mount,
        folder.path(),
    );
    assert!(names(folder.path()).is_empty(), "it happened elsewhere");
}
