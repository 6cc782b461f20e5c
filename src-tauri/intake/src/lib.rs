//! Hostile bytes in, text with pages and a little metadata out.
//!
//! An exhibit may be anything, made by anybody, to do anything. So a file is
//! never read by the process that holds the case: [`read`] starts the program
//! again as a child that can reach nothing but that one open file, has limits
//! on time, memory and output, and is ended with everything it started. What
//! the child says is checked before it is believed.
//!
//! A program that reads exhibits calls [`child`] before anything else.
//!
//! What cannot be read is not an error: it is a [`Reading`] without a text
//! layer and with a [`Note`] that says why, so that the exhibit is kept whole.
//!
//! This crate refuses to know the case file, to open a connection, to guess
//! words that the bytes do not hold, and to put words of an exhibit into a
//! note, an error or a log. It is written for Linux.

#![cfg_attr(
    test,
    allow(clippy::unwrap_used, reason = "a test that panics has failed")
)]

mod answer;
mod confine;
mod decode;
mod detect;
mod html;
#[cfg(feature = "fixed")]
mod misbehave;
mod parent;
mod pdf;
mod picture;
mod readers;
mod reading;
mod request;
mod style;
mod supervise;
mod sys;
mod text;

pub use detect::detect;
pub use parent::{IntakeError, picture_unless, read, read_unless, this_program};
pub use readers::{picture_here, read_here};
pub use reading::{Basis, Note, Page, Reading, Text};
pub use request::Limits;
pub use supervise::child;
