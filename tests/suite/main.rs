//! Suites over the whole, on the programs as they are built. A suite speaks the
//! domain's words and looks only at what a user could look at: answers, exit
//! codes, files.

// The terminal as a test drives it.
mod terminal;

// An article goes in, a checkable dossier comes out.
mod article;
// The sample and the case unlike it, against what was worked out by hand.
mod cases;
// What is refused, with the case as it was.
mod refusals;
// The JSON of the contract, read and blessed.
mod goldens;
// What a killed program leaves behind.
mod crash;
// The produced page, read back by programs that are not ours.
mod paper;
// The bridge of the browser tests: who gets in, and that it ships nowhere.
mod bridge;
// The rules of the house, held against the tree.
mod tidy;
// How far a case can be trusted: statement, history, falls, alerts, judgements.
mod standing;
// Any sequence of verbs, undone and redone.
mod verbs;
