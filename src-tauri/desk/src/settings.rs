//! What a person keeps between sessions on this computer: who acts, and which
//! cases were open lately. Nothing of a case's content but its title stands
//! here; losing the file loses nothing of any case.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use assay_casefile::{Actor, clock};
use serde::{Deserialize, Serialize};

use crate::wire::RecentCase;

/// How many cases are remembered.
const REMEMBERED: usize = 12;

/// The file in the configuration folder.
const FILE: &str = "settings.json";

/// Where a broken file goes, so that it is not lost when a new one is written.
const BROKEN: &str = "settings.broken.json";

/// The settings as they stand in their file.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
struct Kept {
    /// The name that entries carry, where the person chose one.
    actor: Option<String>,
    /// Random digits that tell two people of one name apart.
    actor_id: Option<String>,
    /// Cases that were open, the latest first.
    recent: Vec<Recent>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Recent {
    path: PathBuf,
    title: String,
    opened_at: String,
}

/// The settings of one person, in one folder. Without a folder they last as
/// long as the program.
#[derive(Debug)]
pub(crate) struct Settings {
    folder: Option<PathBuf>,
    kept: Kept,
    broken: bool,
}

impl Settings {
    /// Reads what `folder` keeps; a file that is absent or broken gives the
    /// defaults.
    pub(crate) fn read(folder: Option<PathBuf>) -> Settings {
        let bytes = folder.as_ref().and_then(|it| fs::read(it.join(FILE)).ok());
        let kept = bytes.as_ref().map(|bytes| serde_json::from_slice(bytes));
        let broken = matches!(kept, Some(Err(_)));
        Settings {
            folder,
            kept: kept.and_then(Result::ok).unwrap_or_default(),
            broken,
        }
    }

    /// Who acts: `by` if given, else the name in the settings, else the login
    /// name; with the id that this person's settings keep.
    pub(crate) fn actor(&mut self, by: Option<&str>) -> Actor {
        let name = [by.map(str::to_owned), self.kept.actor.clone(), login()]
            .into_iter()
            .flatten()
            .find(|name| !name.trim().is_empty())
            .unwrap_or_else(|| "unknown".to_owned());
        if self.kept.actor_id.is_none() {
            self.kept.actor_id = clock::random::<8>()
                .ok()
                .map(|bytes| bytes.iter().map(|byte| format!("{byte:02x}")).collect());
            self.write();
        }
        Actor {
            name,
            id: self.kept.actor_id.clone().unwrap_or_default(),
        }
    }

    /// The cases that were open lately, the latest first.
    pub(crate) fn recent(&self) -> Vec<RecentCase> {
        self.kept
            .recent
            .iter()
            .map(|it| RecentCase {
                path: it.path.display().to_string(),
                title: it.title.clone(),
                opened_at: it.opened_at.clone(),
                exists: it.path.is_file(),
            })
            .collect()
    }

    /// Notes that a case was opened just now.
    pub(crate) fn opened(&mut self, path: &Path, title: &str) {
        self.kept.recent.retain(|it| it.path != path);
        let (path, title) = (path.to_owned(), title.to_owned());
        self.kept.recent.insert(
            0,
            Recent {
                path,
                title,
                opened_at: clock::now(),
            },
        );
        self.kept.recent.truncate(REMEMBERED);
        self.write();
    }

    /// Takes a case off the list; `path` as [`Settings::recent`] told it.
    pub(crate) fn forget(&mut self, path: &str) {
        self.kept
            .recent
            .retain(|it| it.path.display().to_string() != path);
        self.write();
    }

    /// The name that entries carry from now on; none for the login name.
    pub(crate) fn call(&mut self, name: Option<String>) {
        self.kept.actor = name;
        self.write();
    }

    /// Writes the file whole or not at all. That it could not be written is no
    /// reason to refuse what the person asked for.
    fn write(&mut self) {
        let Some(folder) = &self.folder else { return };
        if self.broken {
            // Kept beside, because it may be a person's edit with one comma too many.
            let _ = fs::rename(folder.join(FILE), folder.join(BROKEN));
            self.broken = false;
        }
        let _ = write_whole(folder, &self.kept);
    }
}

fn write_whole(folder: &Path, kept: &Kept) -> std::io::Result<()> {
    fs::create_dir_all(folder)?;
    let temporary = folder.join(format!(".{FILE}.{}", std::process::id()));
    let mut file = fs::File::create(&temporary)?;
    serde_json::to_writer_pretty(&mut file, kept)?;
    file.write_all(b"\n")?;
    file.sync_all()?;
    fs::rename(&temporary, folder.join(FILE))
}

/// The platform's folder for settings; `ASSAY_CONFIG_DIR` names another one.
pub(crate) fn folder() -> Option<PathBuf> {
    let of = |name: &str| {
        std::env::var_os(name)
            .filter(|it| !it.is_empty())
            .map(PathBuf::from)
    };
    if let Some(folder) = of("ASSAY_CONFIG_DIR") {
        return Some(folder);
    }
    if cfg!(windows) {
        return of("APPDATA").map(|it| it.join("Assay"));
    }
    if cfg!(target_os = "macos") {
        return of("HOME").map(|it| it.join("Library/Application Support/Assay"));
    }
    let base = of("XDG_CONFIG_HOME").filter(|it| it.is_absolute());
    base.or_else(|| of("HOME").map(|it| it.join(".config")))
        .map(|it| it.join("assay"))
}

/// The login name of the person at the keyboard.
fn login() -> Option<String> {
    ["LOGNAME", "USER", "USERNAME"]
        .iter()
        .find_map(|it| std::env::var(it).ok())
        .or_else(account)
}

/// The name of the account that the program runs under, for a session that has
/// no environment to speak of.
#[cfg(target_os = "linux")]
fn account() -> Option<String> {
    use std::os::unix::fs::MetadataExt;
    let user = fs::metadata("/proc/self").ok()?.uid();
    named(&fs::read_to_string("/etc/passwd").ok()?, user)
}

#[cfg(not(target_os = "linux"))]
fn account() -> Option<String> {
    None
}

/// The name of user `uid` in a password file (passwd(5)).
#[cfg(target_os = "linux")]
fn named(accounts: &str, uid: u32) -> Option<String> {
    accounts.lines().find_map(|line| {
        let mut fields = line.split(':');
        let name = fields.next()?;
        (fields.nth(1)?.parse() == Ok(uid)).then(|| name.to_owned())
    })
}

/// The person's language, as a BCP 47 tag; English where none is set.
pub(crate) fn locale() -> String {
    ["LC_ALL", "LC_MESSAGES", "LANG"]
        .iter()
        .filter_map(|it| std::env::var(it).ok())
        .find(|it| !it.is_empty())
        .and_then(|it| tag(&it))
        .unwrap_or_else(|| "en".to_owned())
}

/// `ko_KR.UTF-8` as `ko-KR`; none for `C` and `POSIX`.
fn tag(posix: &str) -> Option<String> {
    let name = posix.split(['.', '@']).next().unwrap_or_default();
    let sound = name.len() >= 2
        && name
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || b == b'_' || b == b'-');
    (sound && name != "POSIX").then(|| name.replace('_', "-"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_actor_keeps_one_id_between_sessions() {
        let folder = tempfile::tempdir().unwrap();
        let at = || Some(folder.path().join("deeper"));
        let first = Settings::read(at()).actor(Some("Ada"));
        let again = Settings::read(at()).actor(Some("Grace"));
        assert_eq!((first.name.as_str(), again.name.as_str()), ("Ada", "Grace"));
        assert_eq!(first.id, again.id, "one person's settings have one id");
        assert_eq!(first.id.len(), 16);
    }

    #[test]
    fn a_case_opened_again_moves_to_the_front_and_is_listed_once() {
        let mut settings = Settings::read(None);
        for path in ["/a", "/b", "/a"] {
            settings.opened(Path::new(path), path);
        }
        let listed: Vec<String> = settings.recent().into_iter().map(|it| it.path).collect();
        assert_eq!(listed, ["/a", "/b"]);
        assert!(
            !settings.recent()[0].exists,
            "a case that is gone is shown as gone"
        );
    }

    #[test]
    fn broken_settings_are_kept_beside_the_new_ones() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join(FILE), b"{ broken").unwrap();
        let mut settings = Settings::read(Some(folder.path().to_owned()));
        assert!(settings.recent().is_empty());
        settings.opened(Path::new("/a"), "A");
        assert_eq!(fs::read(folder.path().join(BROKEN)).unwrap(), b"{ broken");
        assert_eq!(
            Settings::read(Some(folder.path().to_owned()))
                .recent()
                .len(),
            1
        );
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn an_account_is_found_by_its_number() {
        let accounts = "root:x:0:0:root:/root:/bin/sh\nada:x:1000:1000::/home/ada:/bin/sh\n";
        assert_eq!(named(accounts, 1000).as_deref(), Some("ada"));
        assert_eq!(named(accounts, 7), None);
    }

    #[test]
    fn a_posix_locale_becomes_a_language_tag() {
        assert_eq!(tag("ko_KR.UTF-8").as_deref(), Some("ko-KR"));
        assert_eq!(tag("de@euro").as_deref(), Some("de"));
        assert_eq!(tag("C"), None);
        assert_eq!(tag("POSIX"), None);
    }
}
