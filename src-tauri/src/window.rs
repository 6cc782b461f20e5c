//! The window: made here, so that what its page may do is said in code.
//!
//! It refuses every page but our own, every second window, and (below the
//! page's own policy, as a second wall) every connection: its network traffic
//! is sent to a proxy that does not exist.

use std::path::PathBuf;

use serde::Serialize;
use tauri::webview::NewWindowResponse;
use tauri::{
    App, AppHandle, Emitter, Manager, Theme, Url, WebviewWindow, WebviewWindowBuilder, WindowEvent,
};

/// Nobody listens on port 1 (tcpmux, RFC 1078, long retired), and only the
/// administrator could.
const NO_NETWORK: &str = "socks5://127.0.0.1:1";

/// What the page asks for once, at its start.
#[derive(Serialize)]
pub(crate) struct Launch {
    /// The case named on the command line, absolute. A name that is not UTF-8
    /// comes with marks in its place, and is then not found, which is said.
    path: Option<String>,
    /// The desktop's theme.
    theme: &'static str,
}

/// Tells the page how it was started.
#[tauri::command]
pub(crate) fn launch(window: WebviewWindow) -> Launch {
    Launch {
        path: named_case(std::env::args_os().skip(1)).map(|it| it.display().to_string()),
        theme: name_of(window.theme().unwrap_or(Theme::Light)),
    }
}

/// Makes the one window as `tauri.conf.json` describes it.
pub(crate) fn open(app: &App) -> tauri::Result<()> {
    let config = app
        .config()
        .app
        .windows
        .first()
        .expect("tauri.conf.json describes the window");
    let mut builder = WebviewWindowBuilder::from_config(app, config)?
        .on_navigation(|url| is_ours(url, tauri::is_dev()))
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .on_document_title_changed(|window, title| {
            // The title is decoration: a window system that refuses it is no
            // reason to disturb anybody.
            let _ = window.set_title(&title);
        });
    if !tauri::is_dev() {
        builder = builder.proxy_url(NO_NETWORK.parse().expect("a constant that is an address"));
    }
    let window = builder.build()?;
    let page = window.clone();
    window.on_window_event(move |event| {
        if let WindowEvent::ThemeChanged(theme) = event {
            let _ = page.emit("theme", name_of(*theme));
        }
    });
    Ok(())
}

/// Brings the window to the front, and tells its page whether a case waits for it.
pub(crate) fn to_the_front(app: &AppHandle, case: bool) {
    if let Some(window) = app.get_webview_window("main") {
        // A window system may refuse each of these; the case is opened all the same.
        let _ = window.unminimize();
        let _ = window.show();
        let _ = window.set_focus();
        if case {
            let _ = window.emit("open-path", ());
        }
    }
}

/// Whether the window may show this address: our own pages, and the empty
/// documents in which captures are shown.
fn is_ours(url: &Url, dev: bool) -> bool {
    match (url.scheme(), url.host_str()) {
        ("tauri", Some("localhost")) => true,
        ("http" | "https", Some("tauri.localhost")) => cfg!(windows),
        ("about", None) => matches!(url.path(), "blank" | "srcdoc"),
        ("http", Some("127.0.0.1")) => dev && url.port() == Some(1420),
        _ => false,
    }
}

/// The first argument that is not an option, made absolute so that it means the
/// same wherever it is looked at.
pub(crate) fn named_case(arguments: impl Iterator<Item = std::ffi::OsString>) -> Option<PathBuf> {
    arguments
        .map(PathBuf::from)
        .find(|argument| !argument.as_os_str().as_encoded_bytes().starts_with(b"-"))
        .map(|path| std::path::absolute(&path).unwrap_or(path))
}

fn name_of(theme: Theme) -> &'static str {
    match theme {
        Theme::Dark => "dark",
        _ => "light",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ours(url: &str) -> bool {
        is_ours(&url.parse().expect("a test address"), false)
    }

    #[test]
    fn the_window_shows_its_own_pages_and_nothing_else() {
        assert!(ours("tauri://localhost/index.html#/overview"));
        assert!(ours("about:srcdoc"));
        for url in [
            "https://example.org/",
            "http://127.0.0.1:1420/",
            "file:///etc/passwd",
            "data:text/html,x",
            "tauri://elsewhere/",
            "javascript:alert(1)",
        ] {
            assert!(!ours(url), "{url} must be refused");
        }
    }

    #[test]
    fn only_a_development_build_may_load_the_development_server() {
        let url: Url = "http://127.0.0.1:1420/".parse().expect("a test address");
        assert!(is_ours(&url, true));
        assert!(!is_ours(
            &"http://127.0.0.1:1421/".parse().expect("a test address"),
            true
        ));
    }

    #[test]
    fn the_first_argument_that_is_no_option_names_the_case() {
        let arguments = ["--flag", "a.assay", "b.assay"].map(std::ffi::OsString::from);
        let path = named_case(arguments.into_iter()).expect("a case is named");
        assert!(path.is_absolute() && path.ends_with("a.assay"));
        assert_eq!(named_case(std::iter::empty()), None);
    }
}
