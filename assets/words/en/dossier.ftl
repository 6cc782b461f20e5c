# Words of the printed dossier. One message, one sentence or label.

kicker = Evidence dossier
page = Page
page-of = of
contents = Contents
standard-brief = Standard brief

cover-case = Case
cover-handling = Handling
cover-state = State of the case
cover-state-value = entry { $seq } of the journal, { $at }
cover-head = Journal head
cover-holds = Holds
cover-holds-value = { $exhibits ->
        [one] 1 exhibit
       *[other] { $exhibits } exhibits
    }, { $sources ->
        [one] 1 source
       *[other] { $sources } sources
    }, { $quotes ->
        [one] 1 quote
       *[other] { $quotes } quotes
    }, { $claims ->
        [one] 1 claim
       *[other] { $claims } claims
    }, { $figures ->
        [one] 1 figure
       *[other] { $figures } figures
    }
cover-edition = Edition
cover-edition-internal = internal: code names stand for protected sources
rated-on-cover = Ratings
rated-on-cover-value = as they stood on { $day }; { $later ->
        [0] none was made later
        [one] 1 made later is left out
       *[other] { $later } made later are left out
    }
rated-on-notice = This dossier shows ratings as they stood at the end of { $day }. { $later ->
        [0] None was made since.
        [one] One that was made since is left out.
       *[other] { $later } that were made since are left out.
    } Everything else is printed as the case stands now, and so are the checks, which look at these ratings.
cover-left-out = Left out
cover-left-out-value = claims { $claims }, with what bears on them alone

summary = Summary
summary-intro = What is claimed, who stands behind it, and how far it can be trusted. Every statement leads to a quote, every quote to an exhibit and its hash.
summary-caption = The claims of this case
summary-claim = Claim
summary-for = For
summary-against = Against
summary-origins = Origins of the support
summary-figures-caption = What the figures say
summary-none = The case holds no claim yet.

claims = Claims and evidence
claim-heading = { $ref }  { $statement }
claim-origins = Origins of the support: { $origins }.
claim-supporting = Supporting
claim-disputing = Disputing
claim-context = Context
claim-nothing-for = No quote supports this claim.
claim-nothing-against = No quote in this case disputes this claim.
claim-fragile = The support rests on a single known origin: if it falls, nothing known supports this claim.
claim-rest-on-unknown = No known origin supports this claim; what supports it is of unknown lineage.
claim-partial = Not fully independent: { $from } and { $target } ({ $kind }).

quote-place-exhibit = in
quote-place-page = page { $page }
quote-place-chars = characters { $start }–{ $end }
quote-place-published = published { $date }
quote-place-asserted = said { $date }
quote-translation = Translation:
quote-paraphrase = Paraphrase (not the source's words):
quote-not-verbatim = Not verbatim: the words are no longer found as quoted in the text of the exhibit.
quote-why = Why it bears on the claim: { $why }

grade-words = { $grade }: { $reliability }; { $credibility }
grade-speaker = speaker { $label }
grade-speaker-unrated = speaker not rated
grade-information = information { $label }
grade-information-unrated = information not rated

figures = Figures
figures-intro = The number as its source gave it. A bound that the source does not state is not supplied here; what is approximate is marked and is never turned into a tolerance.
figures-caption = Claimed figures
figures-ref = Ref
figures-words = The source's words
figures-measure = Measure
figures-reading = Reading
figures-said = Said by, grade
figures-none = No figure is recorded.
figures-inferred = currency inferred, not named
figures-denied = denied by the source
figures-as-of = as of { $date }
chart-caption = Claimed and computed figures, by unit. A filled end belongs to the figure, a ring does not; an arrow goes on without a stated end; a pale band is a bound that is itself a range; violet is approximate; a dashed line leads from an end that is not stated.
chart-row-alt = { $label }: { $reading }
chart-alt = Interval chart. { $rows }
computations = Computations
computations-caption = What was computed, from what
computations-formula = Formula
computations-result = Result
computations-inputs = Rests on
computations-notes = To be known
assumed = What was assumed
assumed-caption = Assumptions: numbers of our own that nobody in the case stated, with the reason
assumed-sort = Sort
assumed-because = Why
assumed-estimate = analyst's estimate
assumed-convention = convention
assumed-tolerance = tolerance
origin-stated = stated by a source
origin-unquoted = recorded, no quote named
origin-computed = computed by us
origin-computed-on = { $count ->
        [one] computed by us, rests on the assumption { $figures }
       *[other] computed by us, rests on the assumptions { $figures }
    }
origin-assumed = assumption, { $sort }
comparisons = Do the numbers fit each other?
comparisons-caption = Figures of the same measure on the same claim
comparisons-pair = Figures
comparisons-relation = Relation
comparisons-why = Why
comparisons-contradiction = contradiction

findings = Findings
finding-heading = { $ref }  Finding
finding-rests = Rests on
claim-counted = ({ $origins })
finding-standard = Standard of proof: { $standard }.
finding-likelihood = Likelihood: { $likelihood }.
finding-confidence = Confidence in the basis: { $confidence }.

sources = Source register
sources-register = The sources one by one
statement = Source summary statement
statement-intro = What the sources behind the claims treated here amount to: how many and of what kind, how they are rated, how near to the event they stand, which claims they carry and which of them carry a claim alone, and what is missing. These are counts of records. They are not weighed against each other and make no score.
statement-base-label = Base.
statement-base = The case records { $sources ->
        [one] one source
       *[other] { $sources } sources
    }: { $kinds }. { $used ->
        [0] None of them stands
        [one] One of them stands
       *[other] { $all ->
            [yes] All of them stand
           *[no] { $used } of them stand
        }
    } in the chain of a quote that supports or disputes a claim{ $protected ->
        [0] .
        [one] ; one of these is protected and appears under its code name only.
       *[other] ; { $protected } of these are protected and appear under their code names only.
    }
statement-kind-person = { $count ->
        [one] 1 person
       *[other] { $count } persons
    }
statement-kind-outlet = { $count ->
        [one] 1 outlet
       *[other] { $count } outlets
    }
statement-kind-organisation = { $count ->
        [one] 1 organisation
       *[other] { $count } organisations
    }
statement-kind-government = { $count ->
        [one] 1 government body
       *[other] { $count } government bodies
    }
statement-kind-instrument = { $count ->
        [one] 1 legal instrument
       *[other] { $count } legal instruments
    }
statement-kind-dataset = { $count ->
        [one] 1 dataset
       *[other] { $count } datasets
    }
statement-kind-rumour = { $count ->
        [one] 1 rumour
       *[other] { $count } rumours
    }
statement-kind-unknown = { $count } of a kind not known
statement-reliability-label = Reliability of these sources.
statement-credibility-label = Credibility of their quotes.
statement-part = { $value } ({ $label }): { $count }
statement-judged-not = cannot be judged: { $count }
statement-unrated = not rated: { $count }
statement-directness-label = Directness.
statement-directness = Of the { $quotes } quotes that support or dispute a claim, { $first ->
        [0] none is
        [one] one is
       *[other] { $first } are
    } first hand, { $further ->
        [0] none is
        [one] one is
       *[other] { $further } are
    } known to stand one step or more from the event, and of { $unknown ->
        [0] none
        [one] one
       *[other] { $unknown }
    } the distance from the event is not known.
statement-independence-label = Independence.
statement-independence-one = Counted as one origin because of a recorded dependence:
statement-independence-partial = Recorded as not fully independent, and counted apart:
statement-independence-none = No dependence between records is recorded. That is not to say that there is none.
statement-several = Claims that rest on two known origins or more:
statement-one = Claims that rest on one known origin:
statement-none-known = Claims that rest on no known origin:
statement-unsupported = Claims that nothing supports:
statement-support-label = Support.
statement-against-label = Evidence to the contrary.
statement-against = Disputed are
statement-against-none = Nothing in the case disputes
statement-matters-label = Sources that matter most.
statement-matters = { $several ->
        [no] is the only known origin behind
       *[yes] count as one origin, the only known one behind
    }
statement-matters-falls = If it were withdrawn or disproved, no known origin would support { $claims ->
        [one] that claim.
       *[other] those claims.
    }
statement-matters-none = No claim rests on one known origin alone.
statement-gaps-label = Gaps.
statement-gap-unrated = Not rated:
statement-gap-stale = Rated before newer evidence came in, and not since:
statement-gap-behind = Quotes whose first teller did not say how it knows, was told by somebody who is not named, or is itself not named:
statement-gaps-none = Every source in a chain is rated, no rating is older than newer evidence on it, and the first teller of every quote is known.
rating-history = History of ratings
rating-history-intro = Every rating ever made of the sources and quotes printed here, oldest first under each. A rating is never changed: a later one of the same scale takes its place. One that was made blind, or for one topic or time only, stands beside the others and replaces none.
rating-history-caption = Every rating, with what took its place
rating-history-of = Rated
rating-history-when = Date, rater
rating-history-value = Grade and scale
rating-history-why = Reason
rating-history-weighed = Weighed in it: { $factors }.
rating-history-probability = The rater's own probability: { $probability }.
rating-history-blind = made blind, without sight of the others
rating-history-topic = for this topic only: { $topic }
rating-history-period = for this time only: { $period }
rating-history-replaced = replaced by { $by }
rating-history-in-force = in force
fall-heading = What rests on { $record }
fall-intro = If { $ref } were withdrawn or disproved, what is listed here could no longer stand as it does and would have to be looked at again. Nothing is taken out of the case by this list.
fall-nothing = Nothing in the case rests on { $ref }.
fall-caption = Every record that rests on { $ref }
fall-sort = Kind
fall-records = Records, and how they are reached
fall-exhibits = Exhibits
fall-quotes = Quotes
fall-doubted = In doubt, still counted
fall-evidence = Evidence lines
fall-claims-left-out = Claims that this dossier leaves out
fall-figures = Figures stated
fall-computations = Computations
fall-rates = Exchange rates
fall-ratings = Ratings
fall-findings = Findings
fall-dossiers = Dossiers
fall-itself = itself
fall-through = came through { $with }
fall-within = in { $with }
fall-made-from = made from { $with } ({ $dependence })
fall-shares = same witness or author ({ $dependence })
fall-claims-caption = Claims that would lose evidence
fall-claims-claim = Claim
fall-claims-now = Support as it stands
fall-claims-then = Support that would be left
fall-claims-against = Evidence against, then
fall-claims-no-known = No known origin would be left.
fall-claims-unchanged = as it stands
factor-access = access
factor-expertise = expertise
factor-motive = motive
factor-track-record = track record
factor-internal-consistency = internal consistency
factor-corroboration = corroboration
factor-recency = recency
sources-intro = Reliability is rated on the source, credibility on each quote; the two are never combined. A dash means not rated; F and 6 mean cannot be judged, which is no low rating.
sources-caption = Sources
sources-ref = Ref
sources-name = Source
sources-rating = Reliability
sources-reason = Reason, rater, date
sources-protected = protected; a code name
sources-same-as = The same source as
sources-also = Also recorded as
sources-unrated = not rated
sources-others = { $others ->
        [one] One other rating was made.
       *[other] { $others } other ratings were made.
    }
ratings-caption = Credibility of quotes
ratings-quote = Quote
ratings-value = Credibility
ratings-reason = Reason, rater, date

dependences = Dependences
dependences-caption = What is not independent of what
dependences-pair = Records
dependences-type = Type
dependences-why = How that is known
rates-caption = Exchange rates
rates = Exchange rates
rates-rate = Rate
rates-date = Date, kind
rates-cited = Stated in

exhibits = Exhibits
exhibits-intro = Each exhibit is held in the case file byte for byte; its SHA-256 lets anyone check a copy. Quotes are anchored in the text layer named beside it.
exhibits-caption = Exhibits and their hashes
exhibits-ref = Ref
exhibits-item = Item
exhibits-got = Published, got
exhibits-hash = SHA-256
exhibits-bytes = { $length ->
        [one] 1 byte
       *[other] { $length } bytes
    }
exhibits-not-held = the bytes are not held
exhibits-layer = text layer { $ref }, { $maker } { $version }, SHA-256
exhibits-published = published { $date }
exhibits-acquired = got { $date }
exhibits-acquired-from = from { $from }

chain-heading = Chains and origins: { $ref }
matrix = Sources and claims
matrix-caption = Which source's words bear on which claim (+ supports, − disputes, · context)
matrix-source = Source

statements = Statements without support
statements-claim = { $ref } has no supporting quote.
statements-finding = { $ref } rests on no claim with support.
statements-prose = A passage of prose names { $ref }, which is not in this case.
statements-none = Every claim has at least one supporting quote, and every finding rests on such a claim.

method = Method and checks
method-figures = A claimed figure is kept as bounds with the hedge of its source. “More than” leaves the bound itself out, “at least” includes it. No midpoint is formed, no missing end supplied. What is assumed is listed as an assumption with its reason, and a computation that rests on one says so; figures lie apart within a tolerance only where one was set. Results are exact; what is printed is rounded outward, the lower end down and the upper end up.
method-origins = Origins are counted, not documents. A chain runs from the first known teller to the one who handed the words on. What republishes, translates or cites another is one origin with it. An origin behind a teller who was told, or whose knowledge is unknown, counts as of unknown lineage and never as independent.
method-quotes = A quote is verbatim in one text layer of one exhibit and is checked against it before printing. Words that no longer match lose their quotation marks.
method-protected = A protected source appears under a code name; its name is not in the data from which this document was made.
method-state = This document was made from entry { $seq } of the case journal. The journal is a chain of SHA-256 hashes; its head is printed below. A changed case no longer leads to this head.
method-verify = To check: open the case with Assay and run “assay verify CASE --against” with this file; the attached manifest.json lists each ref and hash.
method-standard = Exported as { $standard }.
method-handling = { $label }: { $meaning }
method-handling-raised = The handling was raised from { $asked } to { $label }, because a record printed here asks for it.
method-lints = What the checks of the case say
method-lints-none = The checks found nothing to report.
chart-denied = denied: { $reading }
method-lint-many = { $severity }: { $rule }: { $refs }.
method-lint = { $severity }: { $message }
severity-error = Error
severity-warning = Warning
severity-note = Note
scales = Scales used
scale-heading = { $title }, version { $version } ({ $document })
scale-not-ordered = Not part of the ladder.
glossary = Words used
hedges-caption = How hedges are read

tlp-red = For the eyes and ears of individual recipients only, no further disclosure.
tlp-amber-strict = Limited disclosure, on a need-to-know basis within the recipient's organization only.
tlp-amber = Limited disclosure, on a need-to-know basis within the recipient's organization and its clients.
tlp-green = Limited disclosure, recipients can spread this within their community.
tlp-clear = Recipients can spread this to the world, there is no limit on disclosure.

kind-person = person
kind-outlet = outlet
kind-organisation = organisation
kind-government = government
kind-instrument = instrument
kind-dataset = dataset
kind-rumour = rumour
kind-unknown = kind not known

rate-spot = spot
rate-period-average = average of the period
rate-end-of-period = end of period
rate-official = official
rate-parallel = parallel market
rate-operational = UN operational
rate-index = price index

list-and = and

quote-states = States
claim-computed = Computed:
claim-circle = Circular reporting: { $records } derive from each other.
claim-returning = The chain of { $quotes } comes back to a teller who had already passed the words on.
claim-backwards = Impossible in time: of { $records }, the one that is said to derive is the older.
chain-caption = Chains by origin
chain-origin = Origin
chain-chains = Chains
group-known = known:
group-behind = somebody behind
group-unknown = nobody named
figures-no-quote = not from a quote

# What stands against a dossier before it is handed out.
problem-claim-left-out = { $ref } is left out: no block treats it.
problem-ref-unknown = The words name { $ref }, which is not in this case.
problem-not-verbatim = { $ref } prints without quotation marks: its words are not in the text of { $exhibit } as they stand.
problem-glyph-missing = No typeface of the dossier shows { $code } ({ $count ->
    [one] it stands here once
   *[other] it stands here { $count } times
}); a box with its code prints instead.
problem-handling-raised = It prints { $handling }, not { $asked }: a record in it asks for that.
problem-prose-empty = The block has neither a heading nor words; nothing of it prints.
