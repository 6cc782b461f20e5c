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
chain-told-by = has it from { $ref }
chain-hands-over = handed it to us
chain-behind = Somebody stands behind the first link, whom nobody has named.
chain-said = said { $when }
chain-published = published { $when }
chain-weakest = The weakest link that can be named: { $names }. It is named, not multiplied.
chain-weakest-none = No weakest link can be named: fewer than two of them have letters that can be compared.
chain-unjudged = Not rated, or cannot be judged: { $names }. They may be weaker or stronger.
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
lint-single-source-stated-as-fact = { $first }, sentence { $sentence }, states as fact what at most one known origin stands behind ({ $claims }).
lint-terms-of-two-yardsticks = { $first } uses “{ $one }” and “{ $other }”, which stand together on no one yardstick.
lint-figure-without-its-hedge = { $first }, sentence { $sentence }, gives the number of { $second } bare; its source hedged it or gave a range.
lint-protected-source-recognisable = { $first } is protected, and a place, a time and an occupation are told of it ({ $told }): together they may name one person.
lint-only-support-sought = { $first } is supported by { $quotes } quotes and disputed by none: was any looked for?
lint-every-rating-on-the-diagonal = Letter and digit are the same step in all { $count } graded quotes: were the two judged apart?
lint-unrated-source = { $first } is not rated.
lint-unrated-quote = { $first } is not rated.
lint-quote-without-claim = { $first } bears on no claim.

told-by-itself = in its own record

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
rule-single-source-stated-as-fact = single-source claim stated as fact
rule-terms-of-two-yardsticks = terms of two yardsticks mixed
rule-figure-without-its-hedge = figure cited without its hedge
rule-protected-source-recognisable = protected source may be recognised
rule-only-support-sought = only supporting evidence
rule-every-rating-on-the-diagonal = every rating on the diagonal
rule-unrated-source = source not rated
rule-unrated-quote = quote not rated
rule-quote-without-claim = quote that bears on no claim

# Why each rule is there, for whoever asks.
why-confirmed-without-two-origins = The grade “confirmed” itself asserts that another, independent source reported the same. Without two known origins on that side, it says something that the case does not hold (STANAG 2511).
why-rated-before-newer-evidence = A rating is a judgement of what was known then. Evidence that came in later may bear on it, so it should be looked at again and kept or replaced.
why-unjudgeable-used-as-bad = F, 6 and “untested” say that nobody can tell. To argue from them as from a low grade turns ignorance into a finding against somebody.
why-rating-without-reason = A grade without its reason cannot be checked or argued with, and hides what was weighed.
why-reliable-source-with-refuted-claims = The highest grade leaves no room for doubt. What the source said and what refutes it should be looked at side by side.
why-single-source-stated-as-fact = Where one origin at most stands behind a claim, the sentence should say who says so, or how likely it is. A reader takes a bare statement for established.
why-terms-of-two-yardsticks = The same word means another range on another yardstick. A reader can only tell what is meant where one is used throughout (ICD 203).
why-figure-without-its-hedge = “About”, “up to” and a range are part of what the source said. The bare number claims more than it did.
why-protected-source-recognisable = A code name protects nobody whom place, time and occupation together point to. What can be left out or made wider should be.
why-likelihood-and-confidence-in-one-sentence = How likely something is and how good the basis of that judgement is are two things. In one sentence they are read as one (ICD 203).
why-chain-with-unknown-link-called-first-hand = Words are first hand only where every link between the event and us is known. Here one is not.
why-circular-reporting = Reports that derive from each other in a circle confirm nothing but themselves.
why-derived-before-its-origin = What was made from a text cannot be older than it: a date or the direction of the dependence is wrong.
why-partly-dependent-origins = A shared institution, data or interest does not make two origins one, but a reader must know of it.
why-single-source-claim = If this one origin falls, nothing known supports the claim.
why-no-known-origin = However many documents repeat it: as long as nobody knows where it comes from, it counts no origin.
why-only-support-sought = Evidence for a claim is easily found by whoever looks for it. A claim stands firmer where what would disprove it was looked for too.
why-every-rating-on-the-diagonal = Reliability and credibility are judged apart. Where they always agree, one was probably taken from the other.
why-unrated-source = Somebody in the chain of evidence was not judged. That is no low grade; it is a gap.
why-unrated-quote = What was said was not judged on its own, apart from who said it.
why-quote-without-claim = It was collected and bears on nothing: link it, or leave it as it is knowingly.
