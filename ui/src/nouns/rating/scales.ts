// The shipped scales on which a source or a quote can be rated, word for word
// the data of the core. Nothing here turns a value of one into one of another.
import credibility from "../../../../assets/scales/admiralty-credibility.json";
import credibilityFm from "../../../../assets/scales/admiralty-credibility/fm-2-22.3.json";
import reliability from "../../../../assets/scales/admiralty-reliability.json";
import reliabilityFm from "../../../../assets/scales/admiralty-reliability/fm-2-22.3.json";
import threeInformation from "../../../../assets/scales/uk-3x5x2-information.json";
import threeSource from "../../../../assets/scales/uk-3x5x2-source.json";
import fiveInformation from "../../../../assets/scales/uk-5x5x5-information.json";
import fiveSource from "../../../../assets/scales/uk-5x5x5-source.json";
import type { Scale } from "./rating.ts";

/** What a rating is given to, by the letter of its ref. */
export type Axis = "source" | "quote";

export const axisOf = (target: string): Axis => (target.startsWith("S") ? "source" : "quote");

/** In the order in which they are offered. */
export const SCALES: { readonly [A in Axis]: readonly Scale[] } = {
  source: [reliability, reliabilityFm, threeSource, fiveSource],
  quote: [credibility, credibilityFm, threeInformation, fiveInformation],
};

/** The scale with this id, if it ships. */
export const scaleOf = (id: string): Scale | undefined => [...SCALES.source, ...SCALES.quote].find((scale) => scale.id === id);
