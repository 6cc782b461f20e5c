//! What may be typed: one subcommand per verb, each with an example. It only
//! describes; what a verb does is the desk's affair.

use clap::{ArgGroup, Parser, Subcommand};

/// Sources, quotes, claimed figures and ratings in one local case file.
#[derive(Debug, Parser)]
#[command(
    name = "assay",
    version,
    after_help = "Example: assay new harbour.assay --title \"Harbour deposits\""
)]
pub(crate) struct Args {
    /// Who acts; else ASSAY_ACTOR, the settings, the login name
    #[arg(long, global = true, env = "ASSAY_ACTOR", value_name = "NAME")]
    pub(crate) by: Option<String>,
    /// Print one JSON value and nothing else
    #[arg(long, global = true)]
    pub(crate) json: bool,
    /// What to do
    #[command(subcommand)]
    pub(crate) verb: Verb,
}

/// The verbs of the contract.
#[derive(Debug, Subcommand)]
pub(crate) enum Verb {
    /// Make a new case. Example: assay new a.assay --title "Harbour deposits"
    New {
        case: String,
        #[arg(long)]
        title: String,
        #[arg(long)]
        question: Option<String>,
        #[arg(long)]
        handling: Option<String>,
    },
    /// Make the sample case. Example: assay sample sample.assay
    Sample {
        case: String,
        #[arg(long)]
        scale: Option<u32>,
    },
    /// Title, counts, handling, journal. Example: assay info a.assay
    Info { case: String },
    /// Add files as exhibits. Example: assay add a.assay article.txt --publisher S1
    Add {
        case: String,
        #[arg(required = true)]
        files: Vec<String>,
        #[arg(long)]
        title: Option<String>,
        #[arg(long)]
        publisher: Option<String>,
        #[arg(long)]
        published: Option<String>,
        #[arg(long)]
        url: Option<String>,
        #[arg(long)]
        acquired_from: Option<String>,
        #[arg(long)]
        acquired_at: Option<String>,
    },
    /// Add a source. Example: assay source a.assay "The Harbour Post" --kind outlet
    Source {
        case: String,
        name: String,
        #[arg(long)]
        kind: String,
        #[arg(long, requires = "code_name")]
        protected: bool,
        #[arg(long)]
        code_name: Option<String>,
        #[arg(long)]
        access: Option<String>,
    },
    /// Add a quote. Example: assay quote a.assay E1 "they pay 4,000 dollars" --chain S2,S1
    Quote {
        case: String,
        exhibit: String,
        text: String,
        #[arg(long, value_delimiter = ',')]
        chain: Vec<String>,
        #[arg(long)]
        speaker: Option<String>,
        #[arg(long)]
        basis: Option<String>,
        #[arg(long)]
        asserted: Option<String>,
        #[arg(long, conflicts_with = "page")]
        at: Option<u64>,
        #[arg(long)]
        page: Option<String>,
    },
    /// Add a claim. Example: assay claim a.assay "Recruits pay a deposit."
    Claim { case: String, statement: String },
    /// Set a quote against a claim. Example: assay link a.assay C1 Q1 --supports --why "states it"
    #[command(group(ArgGroup::new("direction").required(true).args(["supports", "disputes", "context"])))]
    Link {
        case: String,
        claim: String,
        quote: String,
        #[arg(long)]
        supports: bool,
        #[arg(long)]
        disputes: bool,
        #[arg(long)]
        context: bool,
        #[arg(long)]
        why: String,
    },
    /// Add a figure that a quote states. Example: assay figure a.assay Q1 "4,000 dollars" --measure deposit
    Figure {
        case: String,
        quote: String,
        text: String,
        #[arg(long)]
        measure: String,
        #[arg(long)]
        claim: Option<String>,
        #[arg(long)]
        per: Vec<String>,
    },
    /// Compute a figure from others. Example: assay compute a.assay "F4 / F3" --measure "revenue per worker"
    Compute {
        case: String,
        formula: String,
        #[arg(long)]
        measure: String,
        #[arg(long)]
        claim: Option<String>,
    },
    /// Rate a source or a quote. Example: assay rate a.assay S1 admiralty-reliability B --because "long record"
    Rate {
        case: String,
        target: String,
        scale: String,
        value: String,
        #[arg(long)]
        because: String,
    },
    /// Record a dependence. Example: assay depend a.assay E2 E1 --type republication --why "same text"
    Depend {
        case: String,
        from: String,
        on: String,
        #[arg(long = "type")]
        kind: String,
        #[arg(long)]
        why: Option<String>,
    },
    /// Edit fields. Example: assay edit a.assay E1 published=2023-04 --because "dated on the page"
    Edit {
        case: String,
        target: String,
        #[arg(required = true, value_name = "KEY=VALUE")]
        fields: Vec<String>,
        #[arg(long)]
        because: String,
    },
    /// Protect a source. Example: assay protect a.assay S2 --code-name WILLOW
    Protect {
        case: String,
        source: String,
        #[arg(long)]
        code_name: String,
    },
    /// Remove a record. Example: assay remove a.assay L2 --because "entered twice"
    Remove {
        case: String,
        target: String,
        #[arg(long)]
        because: String,
    },
    /// Bring in a case document. Example: assay import a.assay case.json
    Import { case: String, file: String },
    /// Write the case as a document. Example: assay export a.assay --format json -o out.json
    Export {
        case: String,
        #[arg(long, default_value = "json")]
        format: String,
        #[arg(short, long)]
        output: String,
        #[arg(long)]
        no_files: bool,
        #[arg(long)]
        with_identities: bool,
        #[arg(long)]
        force: bool,
    },
    /// List records of a noun. Example: assay list a.assay figures
    List {
        case: String,
        noun: String,
        #[arg(long)]
        after: Option<String>,
        #[arg(long)]
        limit: Option<u32>,
    },
    /// One record with what hangs on it. Example: assay show a.assay C1
    Show { case: String, target: String },
    /// Figures found in a text. Example: assay parse "more than 500 million USD per year"
    #[command(group(ArgGroup::new("words").required(true).args(["text", "file"])))]
    Parse {
        text: Option<String>,
        #[arg(long)]
        file: Option<String>,
        #[arg(long)]
        lang: Option<String>,
    },
    /// How two figures stand to each other. Example: assay compare a.assay F1 F2
    Compare {
        case: String,
        left: String,
        right: String,
    },
    /// Origins behind a claim. Example: assay origins a.assay C1
    Origins { case: String, claim: String },
    /// Run the checks. Example: assay lint a.assay
    Lint { case: String },
    /// Find words. Example: assay search a.assay deposit
    Search {
        case: String,
        query: String,
        #[arg(long)]
        limit: Option<u32>,
    },
    /// Print a dossier as PDF. Example: assay dossier a.assay -o brief.pdf
    Dossier {
        case: String,
        dossier: Option<String>,
        #[arg(short, long)]
        output: String,
        #[arg(long)]
        handling: Option<String>,
        #[arg(long, default_value = "internal")]
        edition: String,
        #[arg(long)]
        force: bool,
    },
    /// Check a case or a produced PDF. Example: assay verify brief.pdf --against a.assay
    Verify {
        file: String,
        #[arg(long)]
        against: Option<String>,
    },
    /// The journal. Example: assay history a.assay S1
    History {
        case: String,
        target: Option<String>,
    },
    /// Take back the last change. Example: assay undo a.assay
    Undo { case: String },
    /// Bring back what was taken back. Example: assay redo a.assay
    Redo { case: String },
    /// The JSON Schema of the case document. Example: assay schema
    Schema,
    /// Completions for a shell. Example: assay completions bash
    Completions { shell: clap_complete::Shell },
    /// The manual page. Example: assay man
    Man,
}
