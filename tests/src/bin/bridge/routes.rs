//! What the bridge answers: its pages, and the shell's ways to the desk.
//!
//! Refuses to interpret a request or an answer of the desk, and whatever does
//! not come from its own pages with the key of this run.

use std::collections::{BTreeMap, HashMap};
use std::error::Error;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use assay_desk::{Desk, Fault, Job, Stage};
use serde_json::{Value, json};

use crate::http::{Request, begin, refuse, reply};

const JSON: (&str, &str) = ("content-type", "application/json");

/// One run: its pages, its desk, its key.
pub(crate) struct Bridge {
    pages: BTreeMap<String, PathBuf>,
    policy: String,
    case: Option<String>,
    host: String,
    key: String,
    desk: Desk,
    running: Mutex<HashMap<u64, Arc<AtomicBool>>>,
}

impl Bridge {
    /// The pages under a folder, as they lie there now.
    pub(crate) fn new(
        pages: &Path,
        case: Option<String>,
        host: String,
        key: String,
    ) -> Result<Bridge, Box<dyn Error>> {
        let mut found = BTreeMap::new();
        list(pages, "", &mut found)?;
        if !found.contains_key("/index.html") {
            return Err(format!("{} holds no pages: make browser", pages.display()).into());
        }
        Ok(Bridge {
            pages: found,
            policy: policy()?,
            case,
            host,
            key,
            desk: Desk::new(),
            running: Mutex::default(),
        })
    }

    /// Answers one request; whether the connection may ask again.
    pub(crate) fn answer(&self, request: &Request, to: &mut impl Write) -> io::Result<bool> {
        if request.header("host") != Some(&self.host) {
            return refuse(to, "403 Forbidden").map(|()| false);
        }
        if !request.post && request.path.strip_prefix('/') == Some(&self.key) {
            let cookie = format!("key={}; Path=/; HttpOnly; SameSite=Strict", self.key);
            let headers = [("set-cookie", cookie.as_str()), ("location", "/")];
            return reply(to, "303 See Other", &headers, b"").map(|()| true);
        }
        let ours = format!("http://{}", self.host);
        let foreign = request.header("origin").is_some_and(|it| it != ours);
        if foreign || !self.holds_key(request) {
            return refuse(to, "403 Forbidden").map(|()| false);
        }
        if request.post {
            self.command(request, to)
        } else {
            self.page(&request.path, to).map(|()| true)
        }
    }

    fn holds_key(&self, request: &Request) -> bool {
        let mut cookies = request.header("cookie").unwrap_or_default().split("; ");
        cookies.any(|it| it.strip_prefix("key=") == Some(&self.key))
    }

    fn page(&self, path: &str, to: &mut impl Write) -> io::Result<()> {
        let path = if path == "/" { "/index.html" } else { path };
        if path == "/favicon.ico" {
            // Every browser asks for one; the window has no such thing.
            return reply(to, "204 No Content", &[], b"");
        }
        let Some(file) = self.pages.get(path) else {
            return reply(to, "404 Not Found", &[], b"");
        };
        let headers = [
            ("content-type", type_of(path)),
            ("content-security-policy", &self.policy),
        ];
        reply(to, "200 OK", &headers, &std::fs::read(file)?)
    }

    fn command(&self, request: &Request, to: &mut impl Write) -> io::Result<bool> {
        let Ok(body) = serde_json::from_slice::<Value>(&request.body) else {
            return refuse(to, "400 Bad Request").map(|()| false);
        };
        let name = body["name"].as_str().unwrap_or_default();
        let payload = body["payload"].clone();
        match request.path.as_str() {
            "/launch" => told(to, Ok(json!({ "path": self.case, "theme": "light" })))?,
            "/rpc" => told(to, self.desk.rpc(name, payload))?,
            "/bytes" => match self.desk.some_bytes(payload) {
                Ok(bytes) => reply(
                    to,
                    "200 OK",
                    &[("content-type", "application/octet-stream")],
                    &bytes,
                )?,
                Err(fault) => told(to, Err(fault))?,
            },
            "/stop" => {
                if let Some(stop) = body["id"]
                    .as_u64()
                    .and_then(|id| self.under_way().get(&id).cloned())
                {
                    stop.store(true, Ordering::Relaxed);
                }
                told(to, Ok(Value::Null))?;
            }
            "/work" => return self.work(&body, to).map(|()| false),
            _ => reply(to, "404 Not Found", &[], b"")?,
        }
        Ok(true)
    }

    /// Long work: a line a step, and the outcome as the last.
    fn work(&self, body: &Value, to: &mut impl Write) -> io::Result<()> {
        begin(to, "200 OK", &[("content-type", "application/x-ndjson")])?;
        let id = body["id"].as_u64().unwrap_or_default();
        let stop = Arc::new(AtomicBool::new(false));
        self.under_way().insert(id, Arc::clone(&stop));
        let (tell, told) = std::sync::mpsc::channel();
        let job = Watched {
            steps: Mutex::new(tell),
            stop,
        };
        let outcome = std::thread::scope(|scope| {
            let run = scope.spawn(move || {
                let name = body["name"].as_str().unwrap_or_default();
                self.desk.run(name, body["payload"].clone(), &job)
            });
            // A page that went away no longer cares, but the work goes on.
            for step in told {
                let _ = writeln!(to, "{step}");
            }
            run.join()
        });
        self.under_way().remove(&id);
        let last = match outcome {
            Ok(Ok(answer)) => json!({ "answer": answer }),
            Ok(Err(fault)) => json!({ "fault": Value::from(fault) }),
            // The desk catches panics itself.
            Err(_) => return Err(io::ErrorKind::BrokenPipe.into()),
        };
        writeln!(to, "{last}")
    }

    fn under_way(&self) -> MutexGuard<'_, HashMap<u64, Arc<AtomicBool>>> {
        // Each holder does one thing to the map; none can leave it half done.
        self.running.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Work that a page watches.
struct Watched {
    steps: Mutex<std::sync::mpsc::Sender<Value>>,
    stop: Arc<AtomicBool>,
}

impl Job for Watched {
    fn at(&self, stage: Stage, done: u64, total: u64) {
        let step = json!({ "step": { "stage": stage.word(), "done": done, "total": total } });
        let steps = self.steps.lock().unwrap_or_else(PoisonError::into_inner);
        // Its listener lasts as long as the work.
        let _ = steps.send(step);
    }

    fn stop(&self) -> &AtomicBool {
        &self.stop
    }
}

/// Writes what the desk answered: its answer, or its fault under a status that
/// says which of the two it is.
fn told(to: &mut impl Write, outcome: Result<Value, Fault>) -> io::Result<()> {
    match outcome {
        Ok(answer) => reply(to, "200 OK", &[JSON], answer.to_string().as_bytes()),
        Err(fault) => {
            let text = Value::from(fault).to_string();
            reply(to, "422 Unprocessable Content", &[JSON], text.as_bytes())
        }
    }
}

/// The window's own policy, so that a page that breaks it breaks here too.
fn policy() -> Result<String, Box<dyn Error>> {
    let config: Value = serde_json::from_str(include_str!("../../../../tauri.conf.json"))?;
    let policy = config["app"]["security"]["csp"].as_str();
    Ok(policy.ok_or("the window has no policy")?.to_owned())
}

fn list(folder: &Path, under: &str, found: &mut BTreeMap<String, PathBuf>) -> io::Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        let name = format!("{under}/{}", entry.file_name().display());
        let kind = entry.file_type()?;
        if kind.is_dir() {
            list(&entry.path(), &name, found)?;
        } else if kind.is_file() {
            found.insert(name, entry.path());
        }
    }
    Ok(())
}

fn type_of(path: &str) -> &'static str {
    match path.rsplit('.').next() {
        Some("html") => "text/html; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("json") => "application/json",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("wasm") => "application/wasm",
        Some("woff2") => "font/woff2",
        Some("woff") => "font/woff",
        _ => "application/octet-stream",
    }
}
