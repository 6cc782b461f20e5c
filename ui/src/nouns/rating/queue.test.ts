// What waits to be rated, and in which order.
import { expect, test } from "vitest";
import type { Quote, Rating, Source } from "../../host/types.gen.ts";
import { unrated } from "./queue.ts";
import { SCALES, axisOf, scaleOf } from "./scales.ts";

const source = (ref: string) => ({ ref }) as Source;
const quote = (ref: string) => ({ ref }) as Quote;
const rating = (target: string, scale: string, value: string): Rating =>
  ({ ref: "R1", target, scale, version: "1", value, because: "so", by: "T", at: "2026-01-01T00:00:00.000+00:00", factors: [], topic: null, period: null, probability: null, blind: false, handling: null });

test("quotes come before sources, each in the order of their numbers", () => {
  expect(unrated([source("S10"), source("S2")], [quote("Q10"), quote("Q9")], [])).toEqual(["Q9", "Q10", "S2", "S10"]);
});

test("what cannot be judged has been looked at, and another scale gives no grade", () => {
  const ratings = [rating("S1", "admiralty-reliability", "F"), rating("S2", "uk-3x5x2-source", "1"), rating("Q1", "admiralty-credibility/fm-2-22.3", "6")];
  expect(unrated([source("S1"), source("S2")], [quote("Q1")], ratings)).toEqual(["S2"]);
});

test("a source is offered scales of sources only, and a quote scales of quotes", () => {
  expect(SCALES[axisOf("S3")].map((scale) => scale.id)).toContain("uk-3x5x2-source");
  expect(SCALES[axisOf("Q3")].map((scale) => scale.id)).not.toContain("uk-3x5x2-source");
  expect(scaleOf("admiralty-credibility/fm-2-22.3")?.terms).toHaveLength(6);
});
