//! One window a person and display: a further start hands what it was asked to
//! open to the window that is there, and ends.
//!
//! The meeting place is a socket in the person's own runtime folder, so nothing
//! here is a network. Who holds the lock file beside it is the first; the
//! system lets go of the lock with the process, so a crash leaves nothing that
//! a later start would trip over. A start that nobody answers opens a window of
//! its own: it refuses to be lost, and to end without having been heard.

use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};

use tauri::{AppHandle, Manager, State, Wry};

/// What this start of the program is.
#[derive(Debug)]
pub(crate) enum Start {
    /// The first: it hears of the others through this.
    First(Door),
    /// A further one; the window that is there has taken over.
    Handed,
    /// One that found no meeting place, or nobody awake there.
    Alone,
}

/// Where this start of the program stands, having handed `path` over if a
/// window is there to take it.
pub(crate) fn arrive(path: Option<&std::path::Path>) -> Start {
    meeting::arrive(path)
}

#[cfg(unix)]
pub(crate) use meeting::Door;

/// Cases that further starts handed over and the page has not asked for yet.
#[derive(Debug, Default)]
pub(crate) struct Handed(Mutex<Option<PathBuf>>);

/// The case that a further start handed over last, given once.
#[tauri::command]
pub(crate) fn handed(handed: State<'_, Handed>) -> Option<String> {
    let mut waiting = handed.0.lock().unwrap_or_else(PoisonError::into_inner);
    waiting.take().map(|path| path.display().to_string())
}

/// Brings the window to the front and leaves the case where its page finds it,
/// also a page that is not yet listening.
fn take_over(app: &AppHandle<Wry>, path: Option<PathBuf>) {
    let waiting = app.state::<Handed>();
    let named = path.is_some();
    if named {
        *waiting.0.lock().unwrap_or_else(PoisonError::into_inner) = path;
    }
    crate::window::to_the_front(app, named);
}

#[cfg(unix)]
mod meeting {
    use std::ffi::OsString;
    use std::fs::{self, DirBuilder, File, OpenOptions};
    use std::io::{self, Read, Write};
    use std::net::Shutdown;
    use std::os::unix::ffi::{OsStrExt, OsStringExt};
    use std::os::unix::fs::{DirBuilderExt, MetadataExt, OpenOptionsExt};
    use std::os::unix::net::{UnixListener, UnixStream};
    use std::path::{Path, PathBuf};
    use std::sync::mpsc;
    use std::time::{Duration, Instant};

    use tauri::{AppHandle, Wry};

    use super::Start;

    /// How long a further start tries to be heard: longer than a first one
    /// takes from its lock to its window, shorter than a person's patience.
    const PATIENCE: Duration = Duration::from_secs(6);

    /// Between two tries.
    const PAUSE: Duration = Duration::from_millis(50);

    /// A path longer than this is none.
    const LONGEST: u64 = 64 << 10;

    /// What the window answers once it has taken over.
    const TAKEN: u8 = b'+';

    /// The first one's hold on the meeting place. The lock lasts as long.
    #[derive(Debug)]
    pub(crate) struct Door {
        listener: UnixListener,
        _lock: File,
    }

    impl Door {
        /// Answers further starts for as long as the program runs.
        pub(crate) fn answer(self, app: AppHandle<Wry>) {
            let listen = move || {
                // As a whole, or the thread would take the listener and leave
                // the lock to be let go of here.
                let door = self;
                for stream in door.listener.incoming().flatten() {
                    let app = app.clone();
                    let _ = serve(stream, move |path| seen(&app, path));
                }
            };
            // Without the thread further starts are not answered and open
            // windows of their own.
            let _ = std::thread::Builder::new()
                .name("further starts".to_owned())
                .spawn(listen);
        }
    }

    /// Has the window's own thread take over; a window on its way out does not
    /// get to it, and then the answer is no.
    fn seen(app: &AppHandle<Wry>, path: Option<PathBuf>) -> bool {
        let (tell, told) = mpsc::channel();
        let window = app.clone();
        let asked = app.run_on_main_thread(move || {
            super::take_over(&window, path);
            let _ = tell.send(());
        });
        asked.is_ok() && told.recv_timeout(PATIENCE).is_ok()
    }

    /// Reads one hand-over and answers it.
    fn serve(
        mut stream: UnixStream,
        taken: impl FnOnce(Option<PathBuf>) -> bool,
    ) -> io::Result<()> {
        stream.set_read_timeout(Some(PATIENCE))?;
        stream.set_write_timeout(Some(PATIENCE))?;
        let mut bytes = Vec::new();
        (&stream).take(LONGEST).read_to_end(&mut bytes)?;
        let path = (!bytes.is_empty()).then(|| PathBuf::from(OsString::from_vec(bytes)));
        if taken(path) {
            stream.write_all(&[TAKEN])?;
        }
        Ok(())
    }

    pub(super) fn arrive(path: Option<&Path>) -> Start {
        match folder().map(|folder| meet(&folder, &name(), path, PATIENCE)) {
            Some(Ok(start)) => start,
            _ => Start::Alone,
        }
    }

    /// Takes the place of the first at the meeting place, or hands over to whoever has it.
    fn meet(
        folder: &Path,
        name: &str,
        path: Option<&Path>,
        patience: Duration,
    ) -> io::Result<Start> {
        own_folder(folder)?;
        let lock = OpenOptions::new()
            .create(true)
            .write(true)
            .truncate(false)
            .mode(0o600)
            .open(folder.join(format!("{name}.lock")))?;
        let socket = folder.join(format!("{name}.socket"));
        let end = Instant::now() + patience;
        loop {
            if lock.try_lock().is_ok() {
                // Whatever lies there is left from one that crashed: the lock says so.
                match fs::remove_file(&socket) {
                    Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
                    _ => {}
                }
                let listener = UnixListener::bind(&socket)?;
                return Ok(Start::First(Door {
                    listener,
                    _lock: lock,
                }));
            }
            // Not heard: the first is still on its way up, or on its way out.
            if hand_over(&socket, path, end).is_ok() {
                return Ok(Start::Handed);
            }
            if Instant::now() >= end {
                return Ok(Start::Alone);
            }
            std::thread::sleep(PAUSE);
        }
    }

    /// Sends the path, and waits for the answer until `end`.
    fn hand_over(socket: &Path, path: Option<&Path>, end: Instant) -> io::Result<()> {
        let mut stream = UnixStream::connect(socket)?;
        let left = end.saturating_duration_since(Instant::now()).max(PAUSE);
        stream.set_read_timeout(Some(left))?;
        stream.set_write_timeout(Some(left))?;
        stream.write_all(path.map_or(&[], |it| it.as_os_str().as_bytes()))?;
        stream.shutdown(Shutdown::Write)?;
        let mut answer = [0];
        stream.read_exact(&mut answer)?;
        if answer == [TAKEN] {
            Ok(())
        } else {
            Err(io::ErrorKind::InvalidData.into())
        }
    }

    /// Makes the folder if need be. One that others may enter or that is
    /// another user's is refused: what is opened is nobody else's to hear or say.
    fn own_folder(folder: &Path) -> io::Result<()> {
        DirBuilder::new()
            .recursive(true)
            .mode(0o700)
            .create(folder)?;
        let found = fs::symlink_metadata(folder)?;
        let probe = folder.join(format!(".{}", std::process::id()));
        let mine = File::create(&probe)?.metadata()?.uid();
        fs::remove_file(&probe)?;
        if found.is_dir() && found.mode() & 0o077 == 0 && found.uid() == mine {
            Ok(())
        } else {
            Err(io::ErrorKind::PermissionDenied.into())
        }
    }

    /// The person's runtime folder; where the session names none, their cache.
    fn folder() -> Option<PathBuf> {
        let of = |name: &str| {
            std::env::var_os(name)
                .map(PathBuf::from)
                .filter(|it| it.is_absolute())
        };
        let cache = || of("XDG_CACHE_HOME").or_else(|| of("HOME").map(|it| it.join(".cache")));
        of("XDG_RUNTIME_DIR")
            .or_else(cache)
            .map(|it| it.join("assay"))
    }

    /// One name a display: a window that is on another screen of the house is
    /// no window to the person at this one.
    fn name() -> String {
        let display = ["WAYLAND_DISPLAY", "DISPLAY"]
            .iter()
            .find_map(|it| std::env::var(it).ok().filter(|value| !value.is_empty()))
            .unwrap_or_default();
        let plain: String = display
            .chars()
            .map(|c| if c.is_ascii_alphanumeric() { c } else { '-' })
            .take(40)
            .collect();
        format!("window{plain}")
    }

    #[cfg(test)]
    mod tests {
        use super::*;

        const SOON: Duration = Duration::from_millis(300);

        fn place() -> (tempfile::TempDir, PathBuf) {
            let folder = tempfile::tempdir().expect("a folder for the test");
            let place = folder.path().join("assay");
            (folder, place)
        }

        fn first(place: &Path) -> Door {
            match meet(place, "window", None, SOON).expect("a meeting place") {
                Start::First(door) => door,
                other => panic!("nobody else is there, but: {other:?}"),
            }
        }

        #[test]
        fn a_further_start_hands_its_path_over_as_it_is() {
            let (_folder, place) = place();
            let door = first(&place);
            let odd = PathBuf::from(OsString::from_vec(b"/tmp/\xff \n.assay".to_vec()));
            for path in [Some(odd.as_path()), None] {
                let got = std::thread::scope(|scope| {
                    let heard = scope.spawn(|| {
                        let (stream, _) = door.listener.accept().expect("a further start");
                        let mut got = None;
                        serve(stream, |path| {
                            got = path;
                            true
                        })
                        .expect("a hand-over");
                        got
                    });
                    let further = meet(&place, "window", path, PATIENCE).expect("a meeting");
                    assert!(matches!(further, Start::Handed), "{further:?}");
                    heard.join().expect("the first")
                });
                assert_eq!(got.as_deref(), path);
            }
        }

        #[test]
        fn a_start_that_is_heard_but_not_answered_opens_its_own_window() {
            let (_folder, place) = place();
            let _door = first(&place);
            let further = meet(&place, "window", None, SOON).expect("a meeting");
            assert!(matches!(further, Start::Alone), "{further:?}");
        }

        #[test]
        fn a_socket_that_a_crash_left_behind_is_in_nobodys_way() {
            let (_folder, place) = place();
            drop(first(&place));
            assert!(place.join("window.socket").exists(), "it was left behind");
            first(&place);
        }

        #[test]
        fn a_first_that_goes_is_followed_by_one_that_was_waiting() {
            let (_folder, place) = place();
            let door = first(&place);
            let further = std::thread::scope(|scope| {
                let waiting = scope.spawn(|| meet(&place, "window", None, PATIENCE));
                let (stream, _) = door.listener.accept().expect("the one that waits");
                drop((stream, door));
                waiting.join().expect("a start").expect("a meeting")
            });
            assert!(matches!(further, Start::First(_)), "{further:?}");
        }

        #[test]
        fn a_folder_that_others_may_enter_is_no_meeting_place() {
            let (_folder, place) = place();
            DirBuilder::new()
                .mode(0o755)
                .create(&place)
                .expect("a folder");
            assert!(meet(&place, "window", None, SOON).is_err());
            assert!(fs::read_dir(&place).expect("the folder").next().is_none());
        }
    }
}

/// Elsewhere every start is a window of its own.
#[cfg(not(unix))]
mod meeting {
    pub(super) fn arrive(_: Option<&std::path::Path>) -> super::Start {
        super::Start::Alone
    }
}

#[cfg(not(unix))]
#[derive(Debug)]
pub(crate) enum Door {}

#[cfg(not(unix))]
impl Door {
    /// Never called: there is no door.
    pub(crate) fn answer(self, _: AppHandle<Wry>) {
        match self {}
    }
}
