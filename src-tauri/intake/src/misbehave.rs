//! Readers that misbehave on purpose, chosen by the extension of the file, so
//! that the limits can be tested. Only with the feature `fixed`; never shipped.
#![expect(unsafe_code, reason = "misbehaving takes system calls")]
#![expect(clippy::print_stderr, reason = "so does being noisy")]

use std::io::Write;

use crate::reading::{Note, Page, Reading, Text};

/// What is done as if the kernel knew neither Landlock nor seccomp. After
/// `assay-` comes what to do, after a further dash a mark for the test.
pub(crate) fn unconfined(extension: &str) {
    match kind(extension) {
        Some("fork") => {
            scatter();
            stay();
        }
        // Finishes well, but leaves processes behind.
        Some("litter") => scatter(),
        _ => {}
    }
}

/// What is done inside all confinement; none for an ordinary file.
pub(crate) fn confined(extension: &str) -> Option<Reading> {
    match kind(extension)? {
        "hang" => stay(),
        "spin" => loop {
            std::hint::spin_loop();
        },
        "hog" => {
            let hog = vec![1_u8; 8 << 30];
            Some(reading(&hog.len().to_string()))
        }
        "crash" => {
            // SAFETY: none is sought; the process is meant to end here.
            unsafe { std::ptr::null_mut::<u8>().write_volatile(1) };
            None
        }
        "abort" => std::process::abort(),
        "panic" => panic!("words of the exhibit"),
        "flood" => loop {
            if std::io::stdout().write_all(&[b'x'; 65536]).is_err() {
                std::process::exit(0);
            }
        },
        "noise" => {
            for _ in 0..10_000 {
                eprintln!("memory al… {}", "x".repeat(200));
            }
            Some(reading("noisy"))
        }
        "lie" => {
            let mut lie = reading("short");
            if let Some(layer) = &mut lie.layer {
                layer.pages = vec![Page {
                    label: "1".into(),
                    start: 4000,
                }];
            }
            Some(lie)
        }
        "reach" => Some(reading(&reach())),
        "litter" => Some(reading("left something behind")),
        _ => None,
    }
}

fn kind(extension: &str) -> Option<&str> {
    let rest = extension.strip_prefix("assay-")?;
    rest.split('-').next()
}

fn reading(text: &str) -> Reading {
    Reading {
        media_type: "text/plain".into(),
        title: None,
        layer: Some(Text {
            text: text.into(),
            pages: Vec::new(),
            maker: "misbehave".into(),
            version: "1".into(),
            options: "none".into(),
            language: None,
        }),
        notes: vec![Note::DamagedButRead],
    }
}

fn stay() -> ! {
    loop {
        // SAFETY: takes nothing, touches nothing.
        unsafe { libc::pause() };
    }
}

/// Leaves processes behind: one in the group, one in a session of its own, and
/// one whose parent is gone; all keep the pipe open.
fn scatter() {
    // SAFETY: one thread so far; the children only call what may be called
    // after a fork, and never return.
    unsafe {
        if libc::fork() == 0 {
            stay();
        }
        if libc::fork() == 0 {
            libc::setsid();
            libc::prctl(libc::PR_SET_PDEATHSIG, 0);
            if libc::fork() == 0 {
                libc::setsid();
                stay();
            }
            if libc::fork() == 0 {
                stay();
            }
            libc::_exit(0);
        }
    }
}

/// Tries everything that a reader may not do, and says how that went.
fn reach() -> String {
    let said =
        |what: &str, done: bool| format!("{what}: {}", if done { "done" } else { "refused" });
    // SAFETY: plain numbers and constant strings; a child that is made against
    // all rules leaves at once.
    let (forked, socket, killed) = unsafe {
        let forked = libc::fork();
        if forked == 0 {
            libc::_exit(0);
        }
        let socket = libc::socket(libc::AF_INET, libc::SOCK_STREAM, 0);
        (forked, socket, libc::kill(libc::getppid(), 0))
    };
    [
        said("fork", forked >= 0),
        said("socket", socket >= 0),
        said("signal", killed == 0),
        said(
            "connect",
            std::net::TcpStream::connect("127.0.0.1:9").is_ok(),
        ),
        said("open", std::fs::File::open("/etc/passwd").is_ok()),
        said("list", std::fs::read_dir("/").is_ok()),
        said("write", std::fs::write("/tmp/assay-reach", "x").is_ok()),
        said(
            "run",
            std::process::Command::new("/bin/true").status().is_ok(),
        ),
        said("thread", std::thread::spawn(|| ()).join().is_ok()),
        format!("variables: {}", std::env::vars_os().count()),
    ]
    .join("\n")
}
