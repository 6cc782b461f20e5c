//! What goes in and comes out of the commands, as JSON (camelCase). A record
//! travels exactly as the case file serialises it; what stands here is only
//! what the commands add. Numbers of figures are strings, never JSON numbers.

mod answers;
mod chains;
mod dossiers;
mod judging;
mod ledger;
pub mod mirror;
mod quotes;
mod raters;
mod requests;
mod review;
mod views;

pub use answers::*;
pub use chains::*;
pub use dossiers::*;
pub use judging::*;
pub use ledger::*;
pub use quotes::*;
pub use raters::*;
pub use requests::*;
pub use review::*;
pub use views::*;
