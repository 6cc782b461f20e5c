// The yardsticks of a finding, word for word the data of the core: how sure one
// may be to state it, how likely it is, and how good the basis is. Three
// questions, answered apart; nothing here turns one into another.
import confidence from "../../../../assets/scales/icd-203-confidence.json";
import likelihood from "../../../../assets/scales/icd-203-likelihood.json";
import standard from "../../../../assets/scales/standards-of-proof.json";
import type { Scale } from "../rating/rating.ts";

export const STANDARD: Scale = standard;
export const LIKELIHOOD: Scale = likelihood;
export const CONFIDENCE: Scale = confidence;

/** The words of a value on its yardstick; the value itself where the yardstick does not have it. */
export const wordOf = (scale: Scale, value: string): string => scale.terms.find((term) => term.value === value)?.label ?? value;
