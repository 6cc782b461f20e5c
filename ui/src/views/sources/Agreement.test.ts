// Of what a second opinion can still be had.
import { expect, test } from "vitest";
import type { Rating } from "../../host/types.gen.ts";
import { unseen } from "./Agreement.tsx";

const rating = (target: string, by: string, topic: string | null = null): Rating =>
  ({ ref: "R1", target, scale: "admiralty-reliability", version: "1", value: "B", because: "so", by, at: "2026-01-01T00:00:00.000+00:00", factors: [], topic, period: null, probability: null, blind: false, handling: null });

test("what others rated and this person has not waits, quotes before sources", () => {
  const ratings = [rating("S2", "Ana"), rating("Q10", "Ana"), rating("Q9", "Bo"), rating("S1", "Ana"), rating("S1", "Bo")];
  expect(unseen(ratings, "Bo")).toEqual(["Q10", "S2"]);
  expect(unseen(ratings, "Cy")).toEqual(["Q9", "Q10", "S1", "S2"]);
});

test("a rating for one topic is no opinion on the whole", () => {
  expect(unseen([rating("S1", "Ana", "prices")], "Bo")).toEqual([]);
  expect(unseen([rating("S1", "Ana"), rating("S1", "Bo", "prices")], "Bo")).toEqual(["S1"]);
});
