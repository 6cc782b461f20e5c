//! What may be typed: one subcommand per verb, each with an example. It only
//! describes; what a verb does is the desk's affair.

use clap::{ArgGroup, Args as Flags, Parser, Subcommand};

use crate::composing::Composing;
use crate::judging::Weighed;
use crate::ledger::Ledger;
use crate::reviewing::Reviewing;
use crate::views::Views;

/// Sources, quotes, claimed figures and ratings in one local case file.
///
/// Exit codes: 0 done, yes; 1 the answer is no (verify found a difference, lint
/// found an error); 2 usage; 3 refused, with the reason; 4 a fault of Assay.
#[derive(Debug, Parser)]
#[command(
    name = "assay",
    version,
    after_help = "Example:\n  assay new harbour.assay --title \"Harbour deposits\""
)]
pub(crate) struct Args {
    /// Who acts; else ASSAY_ACTOR, the settings, the login name
    #[arg(long, global = true, value_name = "NAME")]
    pub(crate) by: Option<String>,
    /// Print one JSON value and nothing else
    #[arg(long, global = true)]
    pub(crate) json: bool,
    /// Read the passphrase of a sealed case from a file (not in this version)
    #[arg(long, global = true, value_name = "FILE", hide = true)]
    pub(crate) passphrase_file: Option<String>,
    /// What to do
    #[command(subcommand)]
    pub(crate) verb: Verb,
}

/// Words about an exhibit that is added.
#[derive(Debug, Default, Flags)]
pub(crate) struct About {
    /// What it is called; its own title or file name if left out
    #[arg(long, value_name = "TEXT")]
    pub(crate) title: Option<String>,
    /// The source that published it
    #[arg(long, value_name = "REF")]
    pub(crate) publisher: Option<String>,
    /// When it was published, in EDTF: 2023-04, 2023-04-10, 2023~
    #[arg(long, value_name = "EDTF")]
    pub(crate) published: Option<String>,
    /// Where it was found; never opened
    #[arg(long)]
    pub(crate) url: Option<String>,
    /// Who or what handed it over
    #[arg(long, value_name = "TEXT")]
    pub(crate) acquired_from: Option<String>,
    /// When it was got, in EDTF
    #[arg(long, value_name = "EDTF")]
    pub(crate) acquired_at: Option<String>,
    /// A label of its own, such as TLP:RED
    #[arg(long, value_name = "LABEL")]
    pub(crate) handling: Option<String>,
}

/// The verbs of the contract.
#[derive(Debug, Subcommand)]
pub(crate) enum Verb {
    /// Make a new case
    #[command(
        after_help = "Example:\n  assay new a.assay --title \"Harbour deposits\" --handling TLP:GREEN"
    )]
    New {
        /// The file to be made
        case: String,
        /// What the case is called
        #[arg(long)]
        title: String,
        /// What it asks
        #[arg(long)]
        question: Option<String>,
        /// TLP 2.0 label; TLP:AMBER if left out
        #[arg(long, value_name = "LABEL")]
        handling: Option<String>,
    },
    /// Make the sample case, or a synthetic one
    #[command(
        after_help = "Example:\n  assay sample sample.assay\n  assay sample large.assay --scale 1000"
    )]
    Sample {
        /// The file to be made
        case: String,
        /// A synthetic case of so many exhibits
        #[arg(long, value_name = "N")]
        scale: Option<u32>,
        /// What the synthetic case is drawn from; the same seed, the same case
        #[arg(long, value_name = "N", requires = "scale")]
        seed: Option<u32>,
    },
    /// Title, counts, handling, schema, journal, encryption
    #[command(after_help = "Example:\n  assay info a.assay")]
    Info {
        /// The case
        case: String,
    },
    /// Add files as exhibits; several files are one undo
    #[command(
        after_help = "Example:\n  assay add a.assay article.pdf --publisher S1 --published 2023-04"
    )]
    Add {
        /// The case
        case: String,
        /// The files
        #[arg(required = true, value_name = "FILE")]
        files: Vec<String>,
        /// What is known about it
        #[command(flatten)]
        about: About,
    },
    /// Add a source
    #[command(
        after_help = "Example:\n  assay source a.assay \"The Harbour Post\" --kind outlet\n  assay source a.assay \"A. Person\" --kind person --protected --code-name WILLOW"
    )]
    Source {
        /// The case
        case: String,
        /// Its name; of a protected source it is kept apart
        name: String,
        /// person, outlet, organisation, government, instrument, dataset, rumour, unknown
        #[arg(long)]
        kind: String,
        /// Keep its name out of journal, dossiers and exports
        #[arg(long, requires = "code_name")]
        protected: bool,
        /// What a protected source is called everywhere
        #[arg(long, value_name = "NAME")]
        code_name: Option<String>,
        /// What it can see or hear, and how
        #[arg(long, value_name = "TEXT")]
        access: Option<String>,
    },
    /// Add a quote: words as they stand in an exhibit
    #[command(
        after_help = "Example:\n  assay quote a.assay E1 \"they pay 4,000 dollars\" --chain S4,S2,S1 --basis told"
    )]
    Quote(crate::quotes::Words),
    /// Add a quote with the claim it bears on and the figures it states, as one entry
    #[command(
        after_help = "Example:\n  assay take a.assay E1 \"they pay 4,000 dollars\" --claim C1 --figure \"4,000 dollars\" deposit"
    )]
    Take(crate::quotes::Take),
    /// Find where words stand in an exhibit, or nearly stand
    #[command(after_help = "Example:\n  assay locate a.assay E1 \"they paid 4,000 dollars\"")]
    Locate(crate::quotes::Locate),
    /// Add a claim: one proposition, no verdict
    #[command(after_help = "Example:\n  assay claim a.assay \"Recruits pay a deposit.\"")]
    Claim {
        /// The case
        case: String,
        /// The proposition
        statement: String,
        /// When what it claims happened, in EDTF: 2021, 2021~, 2021/2023, [2021,2023]
        #[arg(long, value_name = "EDTF")]
        occurred: Option<String>,
    },
    /// Set a quote against a claim
    #[command(group(ArgGroup::new("direction").required(true).args(["supports", "disputes", "context"])))]
    #[command(
        after_help = "Example:\n  assay link a.assay C1 Q1 --supports --why \"names the sum\""
    )]
    Link {
        /// The case
        case: String,
        /// The claim
        claim: String,
        /// The quote
        quote: String,
        /// It speaks for the claim
        #[arg(long)]
        supports: bool,
        /// It speaks against the claim
        #[arg(long)]
        disputes: bool,
        /// It bears on how the claim is read; never counted
        #[arg(long)]
        context: bool,
        /// Why
        #[arg(long, value_name = "TEXT")]
        why: String,
    },
    /// Add a figure that a quote states
    #[command(
        after_help = "Example:\n  assay figure a.assay Q1 \"4,000 to 5,000 US dollars\" --measure \"security deposit\" --per recruit"
    )]
    Figure {
        /// The case
        case: String,
        /// The quote
        quote: String,
        /// The words that state it, inside the quote
        text: String,
        /// What is measured
        #[arg(long, value_name = "TEXT")]
        measure: String,
        /// The claim it bears on
        #[arg(long, value_name = "REF")]
        claim: Option<String>,
        /// A counted noun or ISO 8601 duration that it is per; may be repeated
        #[arg(long, value_name = "N")]
        per: Vec<String>,
    },
    /// Compute a figure from others
    #[command(
        after_help = "Example:\n  assay compute a.assay \"F4 / F3\" --measure \"revenue per worker\"\n  assay compute a.assay \"F2 per P1Y\" --measure \"yearly earnings\""
    )]
    Compute {
        /// The case
        case: String,
        /// Refs, numbers, + - * /, parentheses, `per P1Y`, `by X1`
        formula: String,
        /// What is measured
        #[arg(long, value_name = "TEXT")]
        measure: String,
        /// The claim it bears on
        #[arg(long, value_name = "REF")]
        claim: Option<String>,
    },
    /// Record exchange rates that a table among the exhibits gives
    #[command(
        after_help = "Example:\n  assay rates a.assay E7 EUR USD --since 2023 --take mean\n  assay rates a.assay E7 EUR USD --since 2023-03-01 --until 2023-03-31 --take span\n  assay rates a.assay E8 USD USD --since 2015 --until 2023 --take index"
    )]
    Rates {
        /// The case
        case: String,
        /// The exhibit: a history of the European Central Bank, or columns date, from, to, value
        exhibit: String,
        /// One currency, in ISO 4217
        from: String,
        /// The other
        to: String,
        /// The first day, or a month or year as a whole
        #[arg(long, value_name = "DATE")]
        since: String,
        /// The last day
        #[arg(long, value_name = "DATE")]
        until: Option<String>,
        /// each, mean, span (the lowest and the highest), or index: of columns date and
        /// value, from the prices of --since to those of --until
        #[arg(long, default_value = "each")]
        take: String,
    },
    /// Rate a source or a quote; the earlier rating stays
    #[command(
        after_help = "Example:\n  assay rate a.assay S1 admiralty-reliability B --because \"right before, with small errors\""
    )]
    Rate {
        /// The case
        case: String,
        /// The source or quote
        #[arg(value_name = "REF")]
        target: String,
        /// The scale
        scale: String,
        /// The value, as the scale spells it
        value: String,
        /// The reason
        #[arg(long, value_name = "TEXT")]
        because: String,
        #[command(flatten)]
        weighed: Weighed,
    },
    /// Record why two exhibits or quotes are not independent
    #[command(
        after_help = "Example:\n  assay depend a.assay E2 E1 --type republication --why \"the same words\""
    )]
    Depend {
        /// The case
        case: String,
        /// The one that depends
        from: String,
        /// The one it depends on
        on: String,
        /// republication, syndication, translation, paraphrase, cites, same-interviewee,
        /// same-author, same-institution, same-dataset, shared-interest, unknown
        #[arg(long = "type", value_name = "TYPE")]
        kind: String,
        /// How that is known
        #[arg(long, value_name = "TEXT")]
        why: Option<String>,
    },
    // What is composed of records has a file of its own.
    #[command(flatten)]
    Composing(Composing),
    /// Edit fields of a record or of the case; an empty value clears a field
    #[command(
        after_help = "Example:\n  assay edit a.assay E1 published=2023-04 --because \"dated on the page\"\n  assay edit a.assay Q1 chain=S4,S1 --because \"she was told\""
    )]
    Edit {
        /// The case
        case: String,
        /// A ref, or `case`
        #[arg(value_name = "REF|case")]
        target: String,
        /// The fields
        #[arg(required = true, value_name = "KEY=VALUE")]
        fields: Vec<String>,
        /// The reason
        #[arg(long, value_name = "TEXT")]
        because: String,
    },
    /// Protect a source: its name leaves the record for good
    #[command(after_help = "Example:\n  assay protect a.assay S2 --code-name WILLOW")]
    Protect {
        /// The case
        case: String,
        /// The source
        #[arg(value_name = "REF")]
        source: String,
        /// What it is called from now on
        #[arg(long, value_name = "NAME")]
        code_name: String,
    },
    /// Remove a record that nothing rests on; undoable
    #[command(after_help = "Example:\n  assay remove a.assay L2 --because \"entered twice\"")]
    Remove {
        /// The case
        case: String,
        /// The record
        #[arg(value_name = "REF")]
        target: String,
        /// The reason
        #[arg(long, value_name = "TEXT")]
        because: String,
    },
    /// Bring in a case document with its files, all or nothing
    #[command(after_help = "Example:\n  assay import a.assay case.json")]
    Import {
        /// The case
        case: String,
        /// The document
        file: String,
    },
    /// Write the case as a case document
    #[command(after_help = "Example:\n  assay export a.assay --format json -o out/case.json")]
    Export {
        /// The case
        case: String,
        /// json
        #[arg(long, default_value = "json")]
        format: String,
        /// Where it goes; the bytes of exhibits go into a folder beside it
        #[arg(short, long, value_name = "PATH")]
        output: String,
        /// Leave the bytes of exhibits out
        #[arg(long)]
        no_files: bool,
        /// Put the names of protected sources in
        #[arg(long)]
        with_identities: bool,
        /// Replace what is there
        #[arg(long)]
        force: bool,
    },
    /// List the records of a noun
    #[command(
        after_help = "Example:\n  assay list a.assay figures\nNouns: sources exhibits layers quotes claims evidence figures ratings\n  dependences exchange-rates findings dossiers"
    )]
    List {
        /// The case
        case: String,
        /// The noun
        noun: String,
        /// Only those after this one
        #[arg(long, value_name = "REF")]
        after: Option<String>,
        /// At most so many; all if left out
        #[arg(long, value_name = "N")]
        limit: Option<u32>,
    },
    /// Show one record with all that hangs on it, and its history
    #[command(after_help = "Example:\n  assay show a.assay C1")]
    Show {
        /// The case
        case: String,
        /// The record, or `case` for its own settings
        #[arg(value_name = "REF")]
        target: String,
    },
    #[command(flatten)]
    Ledger(Ledger),
    #[command(flatten)]
    Reviewing(Reviewing),
    #[command(flatten)]
    Views(Views),
    /// Find figures in a text; needs no case
    #[command(group(ArgGroup::new("words").required(true).args(["text", "file"])))]
    #[command(
        after_help = "Example:\n  assay parse \"more than 500 million US dollars per year\"\n  assay parse --file article.txt --lang ko"
    )]
    Parse {
        /// The text
        text: Option<String>,
        /// A file with the text in UTF-8; - reads standard input
        #[arg(long, value_name = "F")]
        file: Option<String>,
        /// Its language (en, de, fr, es, ru, ar, ko, ja, zh); guessed if left out
        #[arg(long, value_name = "TAG")]
        lang: Option<String>,
    },
    /// Say how two figures stand to each other after alignment, and why
    #[command(after_help = "Example:\n  assay compare a.assay F1 F2")]
    Compare {
        /// The case
        case: String,
        /// The one
        left: String,
        /// The other
        right: String,
    },
    /// Tell the chain of a quote link by link, and name the weakest
    #[command(after_help = "Example:\n  assay chain a.assay Q1")]
    Chain {
        /// The case
        case: String,
        /// The quote
        quote: String,
    },
    /// Count the origins that support a claim
    #[command(after_help = "Example:\n  assay origins a.assay C1")]
    Origins {
        /// The case
        case: String,
        /// The claim
        claim: String,
    },
    /// Set the evidence on competing claims side by side, a row an origin
    #[command(after_help = "Example:\n  assay weigh a.assay C1 C4 C7")]
    Weigh {
        /// The case
        case: String,
        /// Claims that cannot all be true
        #[arg(required = true, num_args = 2.., value_name = "REF")]
        claims: Vec<String>,
    },
    /// Run the checks; exit code 1 where one is an error
    #[command(after_help = "Example:\n  assay lint a.assay")]
    Lint {
        /// The case
        case: String,
    },
    /// List the scales, or add one of your own from a JSON file
    #[command(after_help = "Example:\n  assay scale a.assay house-scale.json")]
    Scale {
        /// The case
        case: String,
        /// The scale, spelled as `assay scale CASE --json` spells them
        file: Option<String>,
    },
    /// Bring a case of an earlier version up, with a copy kept beside it
    #[command(after_help = "Example:\n  assay upgrade a.assay")]
    Upgrade {
        /// The case
        case: String,
    },
    /// Propose dependences from the wording that exhibits share
    #[command(after_help = "Example:\n  assay propose a.assay")]
    Propose {
        /// The case
        case: String,
    },
    /// Turn a proposal or a finding of the checks down
    #[command(
        after_help = "Example:\n  assay dismiss a.assay \"wording E4 E2\" --because \"both print the same hand-out\""
    )]
    Dismiss {
        /// The case
        case: String,
        /// The key of a proposal; of a finding its rule and refs
        key: String,
        /// The reason
        #[arg(long, value_name = "TEXT")]
        because: String,
        /// Put it forward again instead
        #[arg(long)]
        again: bool,
    },
    /// Find words in texts and records
    #[command(after_help = "Example:\n  assay search a.assay deposit --limit 10")]
    Search {
        /// The case
        case: String,
        /// The words
        query: String,
        /// At most so many places
        #[arg(long, value_name = "N")]
        limit: Option<u32>,
    },
    /// Print a dossier as PDF
    #[command(
        after_help = "Example:\n  assay dossier a.assay -o brief.pdf\n  assay dossier a.assay D1 -o brief.pdf --handling TLP:RED --force"
    )]
    Dossier {
        /// The case
        case: String,
        /// The dossier; the only one, or the standard brief, if left out
        dossier: Option<String>,
        /// Where it goes
        #[arg(short, long, value_name = "FILE.pdf")]
        output: String,
        /// The label to print; raised where a printed record asks for more
        #[arg(long, value_name = "LABEL")]
        handling: Option<String>,
        /// Ratings as they stood on this day
        #[arg(long, value_name = "DATE")]
        rated_on: Option<String>,
        /// internal
        #[arg(long, default_value = "internal", value_name = "NAME")]
        edition: String,
        /// Replace what is there
        #[arg(long)]
        force: bool,
    },
    /// Make an evidence package (not in this version)
    #[command(hide = true)]
    Package {
        /// The case
        case: String,
        /// The dossier
        dossier: Option<String>,
        /// Where it goes
        #[arg(short, long)]
        output: String,
        /// The edition
        #[arg(long)]
        edition: Option<String>,
    },
    /// Copy a case, journal and all, also while a window has it open
    #[command(after_help = "Example:\n  assay copy a.assay -o backup.assay")]
    Copy {
        /// The case
        case: String,
        /// The file to be written; there must be none yet
        #[arg(short, long, value_name = "FILE")]
        output: String,
    },
    /// Check a case, or a PDF that was made from one; exit code 1 where it differs
    #[command(
        after_help = "Example:\n  assay verify a.assay\n  assay verify brief.pdf --against a.assay"
    )]
    Verify {
        /// A case or a dossier PDF
        file: String,
        /// The case a PDF was made from; or a copy or PDF that a case must lead to
        #[arg(long, value_name = "CASE-or-FILE")]
        against: Option<String>,
    },
    /// The journal, or the past of one record
    #[command(after_help = "Example:\n  assay history a.assay S1")]
    History {
        /// The case
        case: String,
        /// The record
        #[arg(value_name = "REF")]
        target: Option<String>,
    },
    /// Take back the last change
    #[command(after_help = "Example:\n  assay undo a.assay")]
    Undo {
        /// The case
        case: String,
    },
    /// Bring back what was taken back
    #[command(after_help = "Example:\n  assay redo a.assay")]
    Redo {
        /// The case
        case: String,
    },
    /// The JSON Schema of the case document
    #[command(after_help = "Example:\n  assay schema > case.schema.json")]
    Schema,
    /// Completions for a shell
    #[command(after_help = "Example:\n  assay completions bash > /etc/bash_completion.d/assay")]
    Completions {
        /// The shell
        shell: clap_complete::Shell,
    },
    /// The manual page of assay, or of one of its verbs
    #[command(after_help = "Example:\n  assay man | man -l -\n  assay man verify | man -l -")]
    Man {
        /// The verb
        verb: Option<String>,
    },
}
