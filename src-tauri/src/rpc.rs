//! The ways from the page to the desk: `rpc` for a command, `work` for one that
//! takes long enough to be watched, `stop` for one that is no longer wanted.
//!
//! Refuses to interpret a request or an answer: both are the desk's. A command
//! that panics is an error answer of the desk; the window goes on.

use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use assay_desk::{Desk, Fault, Job, Stage};
use serde::Serialize;
use serde_json::Value;
use tauri::State;
use tauri::ipc::{Channel, Response};

/// Carries out one command of the desk, off the window's own thread.
#[tauri::command]
pub(crate) async fn rpc(
    desk: State<'_, Arc<Desk>>,
    name: String,
    payload: Value,
) -> Result<Value, Value> {
    let desk = Arc::clone(&desk);
    aside(move || desk.rpc(&name, payload)).await
}

/// The same for long work: how far it is goes to `progress`, and [`stop`] with
/// the same `id` ends it.
#[tauri::command]
pub(crate) async fn work(
    desk: State<'_, Arc<Desk>>,
    running: State<'_, Running>,
    id: u32,
    name: String,
    payload: Value,
    progress: Channel<Step>,
) -> Result<Value, Value> {
    let desk = Arc::clone(&desk);
    let job = Watched {
        progress,
        stop: running.begin(id),
    };
    let outcome = aside(move || desk.run(&name, payload, &job)).await;
    running.end(id);
    outcome
}

/// Some of an exhibit's bytes, as bytes: at most as many as the desk gives at a
/// time.
#[tauri::command]
pub(crate) async fn bytes(desk: State<'_, Arc<Desk>>, payload: Value) -> Result<Response, Value> {
    let desk = Arc::clone(&desk);
    aside(move || desk.some_bytes(payload))
        .await
        .map(Response::new)
}

/// Asks the work of that id to stop. What it finished stays whole.
#[tauri::command]
pub(crate) fn stop(running: State<'_, Running>, id: u32) {
    running.stop(id);
}

async fn aside<T: Send + 'static>(
    run: impl FnOnce() -> Result<T, Fault> + Send + 'static,
) -> Result<T, Value> {
    match tauri::async_runtime::spawn_blocking(run).await {
        Ok(answer) => answer.map_err(Value::from),
        // The desk catches panics itself; this is the runtime shutting down.
        Err(lost) => Err(serde_json::json!({
            "code": "bug",
            "message": "The command was lost on its way.",
            "kept": "The case is as it was before the command.",
            "todo": "Close the window and open the case again.",
            "detail": [lost.to_string()],
        })),
    }
}

/// How far long work is, as the page hears of it.
#[derive(Clone, Copy, Debug, Serialize)]
pub(crate) struct Step {
    /// What is being done.
    stage: &'static str,
    /// How much of it is done.
    done: u64,
    /// How much there is; 0 where nobody knows.
    total: u64,
}

/// Work that the page watches.
struct Watched {
    progress: Channel<Step>,
    stop: Arc<AtomicBool>,
}

impl Job for Watched {
    fn at(&self, stage: Stage, done: u64, total: u64) {
        // A page that went away no longer cares.
        let _ = self.progress.send(Step {
            stage: stage.word(),
            done,
            total,
        });
    }

    fn stop(&self) -> &AtomicBool {
        &self.stop
    }
}

/// The work that is under way, by the page's own numbers.
#[derive(Debug, Default)]
pub(crate) struct Running(Mutex<HashMap<u32, Arc<AtomicBool>>>);

impl Running {
    fn begin(&self, id: u32) -> Arc<AtomicBool> {
        let stop = Arc::new(AtomicBool::new(false));
        self.lock().insert(id, Arc::clone(&stop));
        stop
    }

    fn end(&self, id: u32) {
        self.lock().remove(&id);
    }

    fn stop(&self, id: u32) {
        if let Some(stop) = self.lock().get(&id) {
            stop.store(true, Ordering::Relaxed);
        }
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, HashMap<u32, Arc<AtomicBool>>> {
        // Each holder does one thing to the map; none can leave it half done.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stopping_reaches_the_work_of_that_number_and_no_other() {
        let running = Running::default();
        let (one, two) = (running.begin(1), running.begin(2));
        running.stop(2);
        assert!(!one.load(Ordering::Relaxed));
        assert!(two.load(Ordering::Relaxed));
    }

    #[test]
    fn stopping_work_that_has_ended_does_nothing() {
        let running = Running::default();
        let ended = running.begin(1);
        running.end(1);
        running.stop(1);
        assert!(!ended.load(Ordering::Relaxed));
    }
}
