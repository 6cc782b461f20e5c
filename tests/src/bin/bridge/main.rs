//! The pages in an ordinary browser, over the real desk: what browser tests
//! drive. It serves the built pages and the ways to the desk that the shell
//! has (`rpc`, `work`, `stop`, `bytes`) on this machine's loopback address.
//!
//! Never ships, and is a feature of nothing that does. It refuses whoever does
//! not hold the key of this run, whoever calls it by another name than the
//! loopback address, a page of another origin, and every file that was not
//! among the pages when it started. It ends when its standard input does, so
//! that no test leaves one behind.
//!
//! ```text
//! bridge PAGES [CASE]     prints the address to begin at, key and all
//! ```

mod http;
mod routes;

use std::error::Error;
use std::fmt::Write as _;
use std::fs::File;
use std::io::{self, BufReader, Read, Write};
use std::net::{Ipv4Addr, Shutdown, TcpListener, TcpStream};
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use http::{Broken, Request};
use routes::Bridge;

/// How long the rest of a request that made no sense is waited for.
const PATIENCE: Duration = Duration::from_secs(2);

fn main() -> Result<(), Box<dyn Error>> {
    // This program is also the one that reads hostile bytes.
    assay_desk::child();
    let words: Vec<String> = std::env::args().skip(1).collect();
    let (pages, case) = match &words[..] {
        [pages] => (pages, None),
        [pages, case] => (pages, Some(case.clone())),
        _ => return Err("bridge PAGES [CASE]".into()),
    };
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
    let host = listener.local_addr()?.to_string();
    let key = key()?;
    println!("http://{host}/{key}");
    io::stdout().flush()?;
    let bridge = Arc::new(Bridge::new(Path::new(pages), case, host, key)?);
    std::thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let bridge = Arc::clone(&bridge);
            std::thread::spawn(move || serve(&bridge, &stream));
        }
    });
    io::copy(&mut io::stdin(), &mut io::sink())?;
    Ok(())
}

/// Answers one connection for as long as it asks. A request that makes no sense
/// is told so, and the connection ends; one that went away is nobody's loss.
fn serve(bridge: &Bridge, stream: &TcpStream) {
    // An answer is written in one go: waiting for more to send only delays it.
    let _ = stream.set_nodelay(true);
    let mut reader = BufReader::new(stream);
    let mut writer = stream;
    loop {
        let more = match Request::read(&mut reader) {
            Ok(Some(request)) => bridge.answer(&request, &mut writer),
            Ok(None) => return,
            Err(Broken::Said(status)) => {
                let _ = http::refuse(&mut writer, status);
                // Ended with something unread, the connection would take the
                // answer with it.
                let _ = stream.shutdown(Shutdown::Write);
                let _ = stream.set_read_timeout(Some(PATIENCE));
                let _ = io::copy(&mut reader.take(http::HEAD), &mut io::sink());
                return;
            }
            Err(Broken::Lost) => return,
        };
        if !matches!(more, Ok(true)) {
            return;
        }
    }
}

/// A key that nobody can guess: of the system, not of the desk's own source,
/// which repeats itself in tests.
fn key() -> io::Result<String> {
    let mut bytes = [0_u8; 24];
    File::open("/dev/urandom")?.read_exact(&mut bytes)?;
    Ok(bytes.iter().fold(String::new(), |mut key, byte| {
        // Writing into a String never fails.
        let _ = write!(key, "{byte:02x}");
        key
    }))
}
