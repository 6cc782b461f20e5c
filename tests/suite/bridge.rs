//! The bridge of the browser tests lets nobody in but its own pages, and is in
//! nothing that ships.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};

use serde_json::Value;

use crate::terminal::{Terminal, root};

/// The bridge, running over pages of a folder of its own.
struct Running {
    child: Child,
    host: String,
    key: String,
    terminal: Terminal,
}

impl Running {
    fn start() -> Running {
        let terminal = Terminal::new();
        let pages = terminal.path("pages");
        std::fs::create_dir(&pages).expect("a folder");
        std::fs::write(pages.join("index.html"), "<p>page</p>").expect("a page");
        let mut child = Command::new(env!("CARGO_BIN_EXE_bridge"))
            .arg(&pages)
            .env("ASSAY_CONFIG_DIR", terminal.path("config"))
            .env("ASSAY_ACTOR", "Tester")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("the bridge starts");
        let mut line = String::new();
        let out = child.stdout.take().expect("its output");
        BufReader::new(out)
            .read_line(&mut line)
            .expect("its address");
        let address = line.trim().strip_prefix("http://").expect("an address");
        let (host, key) = address.split_once('/').expect("a key");
        Running {
            host: host.to_owned(),
            key: key.to_owned(),
            child,
            terminal,
        }
    }

    /// Status and body of the answer to a request, whose head is all given.
    fn ask(&self, first: &str, headers: &[(&str, &str)], body: &str) -> (u16, String) {
        let mut stream = TcpStream::connect(&self.host).expect("it listens");
        let mut text = format!("{first} HTTP/1.1\r\ncontent-length: {}\r\n", body.len());
        for (name, value) in headers {
            text.push_str(&format!("{name}: {value}\r\n"));
        }
        write!(stream, "{text}\r\n{body}").expect("it hears");
        stream.shutdown(std::net::Shutdown::Write).expect("said");
        let mut answer = String::new();
        stream.read_to_string(&mut answer).expect("it answers");
        let (head, body) = answer.split_once("\r\n\r\n").expect("an answer");
        let status = head.split(' ').nth(1).and_then(|it| it.parse().ok());
        (status.expect("a status"), body.to_owned())
    }

    fn cookie(&self) -> String {
        format!("key={}", self.key)
    }

    /// The same from its own pages.
    fn own(&self, first: &str, body: &str) -> (u16, String) {
        let origin = format!("http://{}", self.host);
        self.ask(
            first,
            &[
                ("host", &self.host),
                ("origin", &origin),
                ("cookie", &self.cookie()),
            ],
            body,
        )
    }

    fn rpc(&self, name: &str, payload: &Value) -> (u16, Value) {
        let body = serde_json::json!({ "name": name, "payload": payload });
        let (status, text) = self.own("POST /rpc", &body.to_string());
        (status, serde_json::from_str(&text).expect("JSON"))
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // Without its standard input it ends by itself, and a test says so.
        drop(self.child.stdin.take());
        let _ = self.child.wait();
    }
}

#[test]
fn who_does_not_hold_the_key_of_the_run_gets_nothing() {
    let bridge = Running::start();
    let ask = r#"{"name":"app.info","payload":{}}"#;
    for cookie in ["", "key=", "key=0", "other=1"] {
        let headers = [("host", bridge.host.as_str()), ("cookie", cookie)];
        for first in ["GET /", "GET /index.html", "POST /rpc", "POST /work"] {
            let body = if first.starts_with("POST") { ask } else { "" };
            let answer = bridge.ask(first, &headers, body);
            assert_eq!(answer, (403, String::new()), "{first} {cookie}");
        }
    }
    let other = Running::start();
    assert_ne!(bridge.key, other.key, "a key is of one run");
    assert_eq!(bridge.own("POST /rpc", ask).0, 200);
}

#[test]
fn another_name_for_this_machine_and_another_page_are_refused_with_the_key() {
    let bridge = Running::start();
    let (host, cookie) = (bridge.host.as_str(), bridge.cookie());
    let ask = r#"{"name":"app.info","payload":{}}"#;
    let with = |host: &str, origin: &str| {
        let headers = [("host", host), ("origin", origin), ("cookie", &cookie)];
        bridge.ask("POST /rpc", &headers, ask).0
    };
    let own = format!("http://{host}");
    assert_eq!(with(host, &own), 200);
    assert_eq!(with("evil.example", &own), 403);
    assert_eq!(with(&host.replace("127.0.0.1", "localhost"), &own), 403);
    assert_eq!(with(host, "http://evil.example"), 403);
    assert_eq!(with(host, "null"), 403);
}

#[test]
fn no_file_is_served_that_is_not_a_page() {
    let bridge = Running::start();
    assert_eq!(bridge.own("GET /", "").1, "<p>page</p>");
    std::fs::write(bridge.terminal.path("secret"), "secret").expect("a file");
    std::fs::write(bridge.terminal.path("pages/late.js"), "late").expect("a file");
    for path in [
        "/../secret",
        "/%2e%2e/secret",
        "/./index.html",
        "//index.html",
        "/late.js",
        "/config",
    ] {
        assert_eq!(bridge.own(&format!("GET {path}"), "").0, 404, "{path}");
    }
    assert_eq!(bridge.own("GET http://127.0.0.1/", "").0, 400);
}

#[test]
fn commands_faults_bytes_and_watched_work_come_through_as_they_are() {
    let bridge = Running::start();
    let (status, fault) = bridge.rpc("case.info", &serde_json::json!({}));
    assert_eq!((status, &fault["code"]), (422, &Value::from("no_case")));
    let case = bridge.terminal.path("sample.assay");
    let made = bridge.rpc("case.sample", &serde_json::json!({ "path": case }));
    assert_eq!(made.0, 200, "{}", made.1);
    let wanted = serde_json::json!({ "payload": { "exhibit": "E1", "at": 0, "length": 9 } });
    let (status, bytes) = bridge.own("POST /bytes", &wanted.to_string());
    assert_eq!((status, bytes.len()), (200, 9));
    let work = serde_json::json!({ "id": 1, "name": "verify", "payload": {} });
    let (status, told) = bridge.own("POST /work", &work.to_string());
    let lines: Vec<Value> = told
        .lines()
        .map(|it| serde_json::from_str(it).expect("JSON"))
        .collect();
    let (last, steps) = lines.split_last().expect("an outcome");
    assert_eq!(status, 200);
    assert!(last["answer"].is_object(), "{last}");
    assert!(!steps.is_empty(), "it says how far it is");
    assert!(steps.iter().all(|it| it["step"]["stage"] == "verifying"));
}

#[test]
fn it_is_heard_on_this_machine_alone_and_ends_with_its_input() {
    let mut bridge = Running::start();
    assert!(bridge.host.starts_with("127.0.0.1:"), "{}", bridge.host);
    drop(bridge.child.stdin.take());
    let ended = bridge.child.wait().expect("its end");
    assert!(ended.success(), "{ended}");
    assert!(TcpStream::connect(&bridge.host).is_err(), "nobody is there");
}

#[test]
fn no_program_that_ships_knows_the_bridge_or_listens_to_a_network() {
    let root = root();
    for file in crate::tidy::sources(&root.join("src-tauri"), ".rs") {
        let text = std::fs::read_to_string(&file).expect("a source");
        for word in [
            "TcpListener",
            "TcpSocket",
            "UdpSocket",
            "tiny_http",
            "hyper::",
        ] {
            assert!(!text.contains(word), "{} says {word}", file.display());
        }
    }
    let mut manifests = vec![root.join("Cargo.toml")];
    manifests.extend(crate::tidy::sources(&root.join("src-tauri"), "Cargo.toml"));
    assert!(manifests.len() > 7, "every crate has one");
    for file in manifests {
        let text = std::fs::read_to_string(&file).expect("a manifest");
        for word in ["assay-tests", "bridge"] {
            assert!(!text.contains(word), "{} says {word}", file.display());
        }
    }
    let pages = crate::tidy::sources(&root.join("ui/dist"), ".js");
    assert!(!pages.is_empty(), "the pages are built");
    for file in pages {
        assert!(!holds(&file, "bridgeDriver"), "{}", file.display());
    }
    // What the bridge alone says; it holds it, so the others could be seen to.
    let sign = "bridge PAGES [CASE]";
    let bridge = Path::new(env!("CARGO_BIN_EXE_bridge"));
    assert!(holds(bridge, sign));
    for name in ["assay", "assay-desktop"] {
        let built = bridge.with_file_name(name);
        assert!(built.exists(), "{name} is built with the workspace");
        assert!(!holds(&built, sign), "{name}");
    }
}

/// Whether a built file holds these bytes anywhere. Asked of `grep`: this
/// unoptimised program would look through them for half a minute.
fn holds(file: &Path, sign: &str) -> bool {
    let looked = Command::new("grep")
        .args(["-q", "-a", "-F", "-e", sign])
        .arg(file)
        .status()
        .expect("grep is there");
    match looked.code() {
        Some(0) => true,
        Some(1) => false,
        _ => panic!("grep could not read {}", file.display()),
    }
}
