//! The terminal's face on the desk: words typed become a command's request, its
//! answer becomes text or one JSON value. It holds no rule of a case and speaks
//! to no database.

#![allow(clippy::result_large_err)] // a fault is made once per run

mod args;
mod request;
mod tell;

use std::io::Write as _;
use std::process::ExitCode;

use args::{Args, Verb};
use assay_desk::{Desk, Fault};
use clap::{CommandFactory as _, Parser as _};
use serde_json::Value;

/// The answer is no: verify found a difference, lint found an error.
const NO: u8 = 1;
/// Refused, with the reason.
const REFUSED: u8 = 3;
/// A bug of ours.
const BUG: u8 = 4;

fn main() -> ExitCode {
    assay_desk::child();
    let args = Args::parse();
    match &args.verb {
        Verb::Completions { shell } => {
            let mut command = Args::command();
            clap_complete::generate(*shell, &mut command, "assay", &mut std::io::stdout());
            return ExitCode::SUCCESS;
        }
        Verb::Man => {
            let page = clap_mangen::Man::new(Args::command());
            return written(page.render(&mut std::io::stdout()).is_ok());
        }
        Verb::Schema => return print(&assay_desk::schema(), true, &args.verb),
        _ => {}
    }
    let desk = Desk::new().acting_as(args.by.clone());
    match carried_out(&desk, &args.verb) {
        Ok(answer) => {
            warn(&answer);
            let code = print(&answer, args.json, &args.verb);
            if is_no(&args.verb, &answer) {
                ExitCode::from(NO)
            } else {
                code
            }
        }
        Err(fault) => refuse(&fault, args.json),
    }
}

/// Opens what the verb needs, carries it out, and closes the case again, so
/// that its one file is whole when the program ends.
fn carried_out(desk: &Desk, verb: &Verb) -> Result<Value, Fault> {
    let asked = request::of(verb)?;
    if let Some(case) = &asked.case {
        desk.rpc("case.open", serde_json::json!({ "path": case }))?;
    }
    let answer = desk.rpc(asked.command, asked.payload);
    let opened = asked.case.is_some() || matches!(verb, Verb::New { .. } | Verb::Sample { .. });
    if opened {
        let closed = desk.rpc("case.close", Value::Null);
        if answer.is_ok() {
            closed?;
        }
    }
    answer
}

fn warn(answer: &Value) {
    let warnings = answer.get("warnings").and_then(Value::as_array);
    for warning in warnings.into_iter().flatten().filter_map(Value::as_str) {
        eprintln!("Warning: {warning}");
    }
}

/// Whether the answer itself says no.
fn is_no(verb: &Verb, answer: &Value) -> bool {
    match verb {
        Verb::Verify { .. } => answer.get("ok") == Some(&Value::Bool(false)),
        Verb::Lint { .. } => answer
            .as_array()
            .is_some_and(|all| all.iter().any(|it| it["severity"] == "error")),
        _ => false,
    }
}

fn print(answer: &Value, json: bool, verb: &Verb) -> ExitCode {
    // A change answers with its value; what it touched is the window's affair.
    let value = match answer.get("touched") {
        Some(_) => &answer["value"],
        None => answer,
    };
    let text = if json {
        serde_json::to_string_pretty(value).unwrap_or_default()
    } else {
        tell::told(verb, value)
    };
    let mut out = std::io::stdout().lock();
    // A reader that went away (a pager, `head`) is no failure.
    let _ = writeln!(out, "{}", text.trim_end());
    ExitCode::SUCCESS
}

fn written(ok: bool) -> ExitCode {
    if ok {
        ExitCode::SUCCESS
    } else {
        ExitCode::from(BUG)
    }
}

fn refuse(fault: &Fault, json: bool) -> ExitCode {
    eprintln!("{}\n{}\n{}", fault.message, fault.kept, fault.todo);
    for line in &fault.detail {
        eprintln!("  {line}");
    }
    if json {
        let error = serde_json::json!({ "error": {
            "code": fault.code, "message": fault.message, "detail": fault.detail,
        } });
        println!("{error:#}");
    }
    let bug = fault.code == assay_desk::ErrorCode::Bug;
    ExitCode::from(if bug { BUG } else { REFUSED })
}
