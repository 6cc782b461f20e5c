//! The desktop shell: one window onto the desk.
//!
//! It carries commands from the page to the desk and answers back, and knows
//! what a window knows: its title, its theme, what it was started with, and that
//! there is one of it. It
//! refuses to read a case itself, to open a second page, and to reach a network.

#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod environment;
mod instance;
mod rpc;
mod window;

use std::sync::Arc;

use assay_desk::Desk;

fn main() {
    // This binary is also the process that reads hostile bytes: if it was
    // started as that one, the call does that work and never returns.
    assay_desk::child();
    environment::prepare();
    let named = window::named_case(std::env::args_os().skip(1));
    let door = match instance::arrive(named.as_deref()) {
        instance::Start::Handed => return,
        instance::Start::First(door) => Some(door),
        instance::Start::Alone => None,
    };
    let outcome = tauri::Builder::default()
        .plugin(tauri_plugin_dialog::init())
        .manage(Arc::new(Desk::new()))
        .manage(rpc::Running::default())
        .manage(instance::Handed::default())
        .invoke_handler(tauri::generate_handler![
            rpc::rpc,
            rpc::work,
            rpc::bytes,
            rpc::stop,
            window::launch,
            instance::handed
        ])
        .setup(|app| {
            window::open(app)?;
            if let Some(door) = door {
                door.answer(app.handle().clone());
            }
            Ok(())
        })
        .run(tauri::generate_context!());
    if let Err(error) = outcome {
        eprintln!("Assay could not open its window: {error}");
        eprintln!("No case was touched.");
        eprintln!("Start it inside a desktop session, or use `assay` in a terminal.");
        std::process::exit(4);
    }
}
