// What each rule of the checks looks for, as a heading over what it found. The
// sentences of the findings themselves come from the core.
import { msg } from "@lingui/core/macro";
import type { MessageDescriptor } from "@lingui/core";

export const RULES: { readonly [rule: string]: MessageDescriptor } = {
  "confirmed-without-two-origins": msg`Rated as confirmed without two independent origins`,
  "rated-before-newer-evidence": msg`Rated before newer evidence came in`,
  "unjudgeable-used-as-bad": msg`“Cannot be judged” used as if it were bad`,
  "rating-without-reason": msg`Ratings without a reason`,
  "reliable-source-with-refuted-claims": msg`The best letter on a source whose claims are refuted`,
  "single-source-stated-as-fact": msg`Stated as fact on one origin`,
  "terms-of-two-yardsticks": msg`Terms of two yardsticks mixed`,
  "figure-without-its-hedge": msg`Figures cited without their hedge`,
  "protected-source-recognisable": msg`Protected sources that may be recognised`,
  "likelihood-and-confidence-in-one-sentence": msg`Likelihood and confidence in one sentence`,
  "chain-with-unknown-link-called-first-hand": msg`Called first-hand with an unknown teller in the chain`,
  "circular-reporting": msg`Reports that lead back to themselves`,
  "derived-before-its-origin": msg`Derived before what it is said to be derived from`,
  "partly-dependent-origins": msg`Origins that are partly dependent`,
  "single-source-claim": msg`Claims that stand on one origin`,
  "no-known-origin": msg`Claims with no known origin`,
  "only-support-sought": msg`Claims that nothing disputes`,
  "every-rating-on-the-diagonal": msg`Letter and digit always go together`,
  "unrated-source": msg`Sources that are not rated`,
  "unrated-quote": msg`Quotes that are not rated`,
  "quote-without-claim": msg`Quotes that bear on no claim`,
  "unexamined-assumption": msg`Findings on an assumption not examined`,
  "unsupported-assumption": msg`Findings on an assumption that nothing bears out`,
  "contradicting-dates": msg`Dates that cannot all be right`,
  "unanswered-challenge": msg`Challenges not answered`,
  "finding-without-contrary-evidence": msg`Findings without contrary evidence, or what would change them`,
};
