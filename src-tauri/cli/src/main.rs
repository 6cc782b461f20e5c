//! The terminal's face on the desk: words typed become a command's request, its
//! answer becomes text or one JSON value. It holds no rule of a case and speaks
//! to no database.

#![allow(clippy::result_large_err)] // a fault is made once per run

mod args;
mod composing;
mod judging;
mod ledger;
mod progress;
mod quotes;
mod request;
mod reviewing;
mod tell;
mod views;

use std::io::Write as _;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::process::ExitCode;

use args::{Args, Verb};
use assay_desk::{Access, Desk, Effect, ErrorCode, Fault};
use clap::{CommandFactory as _, Parser as _};
use progress::Bar;
use serde_json::{Value, json};

/// The answer is no: verify found a difference, lint found an error.
const NO: u8 = 1;
/// Refused, with the reason.
const REFUSED: u8 = 3;
/// A bug of ours.
const BUG: u8 = 4;

fn main() -> ExitCode {
    assay_desk::child();
    // A panic's own words could hold words of an exhibit: only its place is told.
    std::panic::set_hook(Box::new(|panic| {
        if let Some(place) = panic.location() {
            let _ = writeln!(
                std::io::stderr(),
                "assay: a fault at {}:{}",
                place.file(),
                place.line()
            );
        }
    }));
    let args = Args::parse();
    catch_unwind(AssertUnwindSafe(|| run(&args))).unwrap_or(ExitCode::from(BUG))
}

fn run(args: &Args) -> ExitCode {
    match about_itself(&args.verb) {
        Some(Ok(text)) => return out(&text),
        Some(Err(fault)) => return refuse(&fault, args.json),
        None => {}
    }
    let desk = Desk::new().acting_as(args.by.clone());
    match carried_out(&desk, args) {
        Ok(answer) => {
            warn(&answer);
            // A change answers with its value; what it touched is the window's affair.
            let value = match answer.get("touched") {
                Some(_) => &answer["value"],
                None => &answer,
            };
            let code = if args.json {
                out(&format!("{value:#}\n"))
            } else {
                out(&tell::told(&args.verb, value))
            };
            if is_no(&args.verb, &answer) {
                ExitCode::from(NO)
            } else {
                code
            }
        }
        Err(fault) => refuse(&fault, args.json),
    }
}

/// What the program tells about itself, which takes no desk.
fn about_itself(verb: &Verb) -> Option<Result<String, Fault>> {
    let mut bytes = Vec::new();
    match verb {
        Verb::Completions { shell } => {
            clap_complete::generate(*shell, &mut Args::command(), "assay", &mut bytes);
        }
        Verb::Man { verb } => {
            let mut command = Args::command();
            command.build();
            let page = match verb {
                None => Some(&command),
                Some(name) => command.find_subcommand(name),
            };
            let Some(page) = page.cloned() else {
                let todo = "See assay --help for the verbs there are.";
                return Some(Err(request::refused("There is no such verb.", todo)));
            };
            // Writing into memory does not fail.
            let _ = clap_mangen::Man::new(page).render(&mut bytes);
        }
        Verb::Schema => bytes = format!("{:#}\n", assay_desk::schema()).into_bytes(),
        _ => return None,
    }
    Some(Ok(String::from_utf8_lossy(&bytes).into_owned()))
}

/// Opens what the verb needs, carries it out, and closes the case again, so
/// that its one file is whole when the program ends.
fn carried_out(desk: &Desk, args: &Args) -> Result<Value, Fault> {
    let sealed = std::env::var_os("ASSAY_PASSPHRASE_FILE").is_some_and(|it| !it.is_empty());
    if args.passphrase_file.is_some() || sealed {
        let todo = "Leave the passphrase out: --passphrase-file and ASSAY_PASSPHRASE_FILE.";
        return Err(request::refused(
            "This version seals no case with a passphrase.",
            todo,
        ));
    }
    let asked = request::of(&args.verb)?;
    let bar = Bar::new();
    if let Some(case) = &asked.case {
        desk.open(case, access(asked.command))?;
    }
    let answer = desk
        .run(asked.command, asked.payload, &bar)
        .and_then(|it| rest(desk, args, it));
    bar.end();
    let closed = desk.rpc("case.close", Value::Null);
    let answer = answer?;
    closed?;
    Ok(answer)
}

/// A verb that only reads asks for no more.
fn access(command: &str) -> Access {
    let listed = assay_desk::COMMANDS.iter().find(|it| it.name == command);
    match listed.map(|it| it.effect) {
        Some(Effect::Reads) => Access::Read,
        _ => Access::Write,
    }
}

/// What a terminal wants besides the command's own answer: a list to its end,
/// the case that was made or edited, the record that went.
fn rest(desk: &Desk, args: &Args, answer: Value) -> Result<Value, Fault> {
    match &args.verb {
        Verb::New { .. } | Verb::Sample { .. } => desk.rpc("case.info", Value::Null),
        Verb::Edit { target, .. } if target == "case" => {
            let mut answer = answer;
            answer["value"] = desk.rpc("case.info", Value::Null)?;
            Ok(answer)
        }
        Verb::Remove { target, .. } => {
            let mut answer = answer;
            answer["value"] = json!({ "ref": target, "removed": true, "seq": answer["seq"] });
            Ok(answer)
        }
        Verb::List {
            noun, limit: None, ..
        } => paged(desk, answer, "record.list", |last| {
            let n = last["ref"]
                .as_str()
                .and_then(|it| it.get(1..)?.parse::<i64>().ok());
            json!({ "noun": noun, "after": n })
        }),
        Verb::History { target, .. } => paged(desk, answer, "history", |last| {
            let mut next = json!({ "after": last["seq"] });
            if let Some(of) = target {
                next["of"] = json!(of);
            }
            next
        }),
        _ => Ok(answer),
    }
}

/// Asks for page after page until none comes.
fn paged(
    desk: &Desk,
    first: Value,
    command: &str,
    next: impl Fn(&Value) -> Value,
) -> Result<Value, Fault> {
    let Value::Array(mut all) = first else {
        return Ok(first);
    };
    while let Some(last) = all.last() {
        match desk.rpc(command, next(last))? {
            Value::Array(more) if !more.is_empty() => all.extend(more),
            _ => break,
        }
    }
    Ok(Value::Array(all))
}

fn warn(answer: &Value) {
    let warnings = answer.get("warnings").and_then(Value::as_array);
    for warning in warnings.into_iter().flatten().filter_map(Value::as_str) {
        let _ = writeln!(std::io::stderr(), "Warning: {}", tell::visible(warning));
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

fn out(text: &str) -> ExitCode {
    // A reader that went away (a pager, `head`) is no failure.
    let _ = std::io::stdout().lock().write_all(text.as_bytes());
    ExitCode::SUCCESS
}

fn refuse(fault: &Fault, json: bool) -> ExitCode {
    let mut told = format!("{}\n{}\n{}\n", fault.message, fault.kept, fault.todo);
    for line in &fault.detail {
        told.push_str(&format!("  {line}\n"));
    }
    let _ = std::io::stderr().write_all(tell::visible(&told).as_bytes());
    if json {
        let error = json!({ "error": {
            "code": fault.code, "message": fault.message, "detail": fault.detail,
        } });
        out(&format!("{error:#}\n"));
    }
    ExitCode::from(exit_code(fault.code))
}

fn exit_code(code: ErrorCode) -> u8 {
    if code == ErrorCode::Bug { BUG } else { REFUSED }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_description_of_what_may_be_typed_is_sound_and_each_verb_has_an_example() {
        let command = Args::command();
        command.clone().debug_assert();
        for verb in command.get_subcommands().filter(|it| !it.is_hide_set()) {
            let help = verb
                .get_after_help()
                .map(ToString::to_string)
                .unwrap_or_default();
            let name = format!("assay {}", verb.get_name());
            assert!(help.contains(&name), "{name} has no example");
        }
    }

    #[test]
    fn only_our_own_faults_leave_with_four() {
        for code in ErrorCode::ALL {
            let expected = if code == ErrorCode::Bug { BUG } else { REFUSED };
            assert_eq!(exit_code(code), expected, "{code:?}");
        }
    }

    #[test]
    fn a_verb_that_reads_opens_for_reading_only() {
        assert_eq!(access("record.list"), Access::Read);
        assert_eq!(access("verify"), Access::Read);
        assert_eq!(access("undo"), Access::Write);
        assert_eq!(access("dossier.export"), Access::Write, "it makes an entry");
    }

    #[test]
    fn an_error_of_lint_and_a_difference_of_verify_say_no() {
        let lint = Verb::Lint { case: "a".into() };
        assert!(!is_no(&lint, &json!([{ "severity": "warning" }])));
        assert!(is_no(
            &lint,
            &json!([{ "severity": "note" }, { "severity": "error" }])
        ));
        let verify = Verb::Verify {
            file: "a".into(),
            against: None,
        };
        assert!(is_no(&verify, &json!({ "ok": false, "differences": [] })));
    }
}
