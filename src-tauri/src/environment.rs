//! What must be said to the window toolkit before it starts.
//!
//! Refuses to override anything that the person has set.

/// Sets what WebKitGTK reads at its start and cannot be told later.
///
/// With its DMA-BUF renderer WebKitGTK shows blank or blurred windows on some
/// graphics drivers; the plain renderer is right everywhere and quick enough
/// for text.
#[cfg(target_os = "linux")]
#[allow(unsafe_code)]
pub(crate) fn prepare() {
    const RENDERER: &str = "WEBKIT_DISABLE_DMABUF_RENDERER";
    if std::env::var_os(RENDERER).is_none() {
        // SAFETY: called first thing in `main`, before any other thread exists,
        // so nothing can read the environment meanwhile.
        unsafe { std::env::set_var(RENDERER, "1") };
    }
}

/// Nothing to say on other systems.
#[cfg(not(target_os = "linux"))]
pub(crate) fn prepare() {}
