// Which rating counts.
import { expect, test } from "vitest";
import type { Rating } from "../../host/types.gen.ts";
import { CREDIBILITY, RELIABILITY, UNRATED, asOf, digitOf, isDay, letterOf, ratingsOf } from "./rating.ts";

const rating = (ref: string, target: string, scale: string, value: string, at: string): Rating =>
  ({ ref, target, scale, version: "1", value, because: "so", by: "T", at, factors: [], topic: null, period: null, probability: null, blind: false, handling: null });

const all = [
  rating("R1", "S1", "admiralty-reliability", "B", "2026-01-02T10:00:00.000+09:00"),
  rating("R2", "S1", "admiralty-reliability/fm-2-22.3", "C", "2026-01-02T03:00:00.000+00:00"),
  rating("R3", "S1", "admiralty-reliability", "F", "2026-01-02T03:00:00.000+00:00"),
  rating("R4", "Q1", "admiralty-credibility", "2", "2026-01-01T00:00:00.000+00:00"),
];

test("the latest rating counts, by the moment and not by the text of the clock", () => {
  expect(ratingsOf(all.slice(0, 2), "S1", RELIABILITY).map((one) => one.ref)).toEqual(["R2", "R1"]);
});

test("of two at one moment the later number counts", () => {
  expect(letterOf(all, "S1", [])).toBe("F");
});

test("the letter of a day is the last one given by its end, by the rater's own clock", () => {
  const two = [
    rating("R1", "S1", "admiralty-reliability", "D", "2024-05-30T09:00:00.000+00:00"),
    rating("R2", "S1", "admiralty-reliability", "B", "2024-05-31T00:30:00.000+09:00"),
  ];
  expect(letterOf(asOf(two, "2024-05-29"), "S1", [])).toBe(UNRATED);
  expect(letterOf(asOf(two, "2024-05-30"), "S1", [])).toBe("D");
  expect(letterOf(asOf(two, "2024-05-31"), "S1", [])).toBe("B");
  expect(asOf(two, null)).toBe(two);
});

test("a day is one that the calendar has", () => {
  expect(["2024-02-29", "2024-12-31"].every(isDay)).toBe(true);
  expect(["2023-02-29", "2024-5-31", "2024-05", "", "2024-05-31 ", "last May"].some(isDay)).toBe(false);
});

test("what nobody rated shows a dash, never the value for what cannot be judged", () => {
  expect(letterOf(all, "S2", [])).toBe(UNRATED);
  expect(letterOf(all, null, [])).toBe(UNRATED);
  expect(digitOf(all, "Q2")).toBe(UNRATED);
  expect(digitOf(all, "Q1")).toBe("2");
});

test("the scales are the two of the standard, and only their last value is not a grade", () => {
  for (const [scale, values] of [[RELIABILITY, "ABCDEF"], [CREDIBILITY, "123456"]] as const) {
    expect(scale.terms.map((term) => term.value).join("")).toBe(values);
    expect(scale.terms.filter((term) => term.judgeable === false).map((term) => term.value)).toEqual([values.at(-1)]);
  }
});
