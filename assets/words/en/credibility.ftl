# Words of credibility: chains, origins, dependences. Rules of the checks follow.

origins = { $exhibits ->
        [one] 1 exhibit
       *[other] { $exhibits } exhibits
    }, { $origins ->
        [one] 1 origin
       *[other] { $origins } origins
    }, { $unknown } of unknown lineage

basis-observed = saw or lived it
basis-documented = has it from documents
basis-inferred = infers it
basis-told = was told
basis-unknown = how it knows is not known
chain-speaks = whose words these are
chain-nobody = Nobody is recorded as having said this.
depth-first-hand = first hand
depth = { $hops ->
        [one] 1 step from the event
       *[other] { $hops } steps from the event
    }
depth-at-least = { $hops ->
        [0] distance from the event not known
        [one] at least 1 step from the event
       *[other] at least { $hops } steps from the event
    }

dependence-republication = republication
dependence-syndication = syndication
dependence-translation = translation
dependence-paraphrase = paraphrase
dependence-cites = cites
dependence-same-interviewee = same interviewee
dependence-same-author = same author
dependence-same-institution = same institution
dependence-same-dataset = same data
dependence-shared-interest = shared interest
dependence-unknown = nature not known

# Rules of the checks. The record comes first, then what it is about.
lint-confirmed-without-two-origins = { $first } says “confirmed”, but { $about } has { $origins ->
        [0] no known origin
        [one] one known origin
       *[other] { $origins } known origins
    } where { $needed } are needed.
lint-rated-before-newer-evidence = { $first } of { $second } was made before newer evidence came in ({ $rest }).
lint-unjudgeable-used-as-bad = { $first } argues from “{ $value }” ({ $second }), which says that it cannot be judged, not that it is bad.
lint-rating-without-reason = { $first } of { $second } gives no reason.
lint-reliable-source-with-refuted-claims = { $second } holds the highest grade ({ $first }), but what it said in { $rest } is refuted.
lint-likelihood-and-confidence-in-one-sentence = In { $first }, sentence { $sentence } gives a likelihood and a confidence together.
lint-chain-with-unknown-link-called-first-hand = { $first } is called first hand, but a link of its chain is unknown ({ $second }).
lint-circular-reporting = { $all } derive from each other in a circle.
lint-derived-before-its-origin = By { $first }, { $second } derives from { $rest }, which is later.
lint-partly-dependent-origins = Origins of { $first } that count as independent are partly dependent ({ $second }).
lint-single-source-claim = { $first } stands on one known origin ({ $second }).
lint-no-known-origin = { $first } is supported, but no origin of it is known.
lint-every-rating-on-the-diagonal = Letter and digit are the same step in all { $count } graded quotes: were the two judged apart?
lint-unrated-source = { $first } is not rated.
lint-unrated-quote = { $first } is not rated.
lint-quote-without-claim = { $first } bears on no claim.

# The rules by name, for a line that lists many records.
rule-confirmed-without-two-origins = called confirmed without two origins
rule-rated-before-newer-evidence = rated before newer evidence
rule-unjudgeable-used-as-bad = “cannot be judged” used as bad
rule-rating-without-reason = rating without a reason
rule-reliable-source-with-refuted-claims = reliable source with refuted claims
rule-likelihood-and-confidence-in-one-sentence = likelihood and confidence in one sentence
rule-chain-with-unknown-link-called-first-hand = called first hand with an unknown link
rule-circular-reporting = circular reporting
rule-derived-before-its-origin = derived before its origin
rule-partly-dependent-origins = partly dependent origins
rule-single-source-claim = one known origin only
rule-no-known-origin = supported, but no origin known
rule-every-rating-on-the-diagonal = every rating on the diagonal
rule-unrated-source = source not rated
rule-unrated-quote = quote not rated
rule-quote-without-claim = quote that bears on no claim
