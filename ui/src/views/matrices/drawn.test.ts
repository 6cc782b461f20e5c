// Dates on a line: in order, within it, and open where nothing bounds them.
import { expect, test } from "vitest";
import type { DatedShown } from "../../host/types.gen.ts";
import { dayOf, drawn } from "./drawn.ts";

const thing = (first: string | null, last: string | null, more: Partial<DatedShown> = {}): DatedShown => ({
  ref: "C1", text: "", what: "happened", whatSaid: "", date: first ?? last ?? null, first, last, surelyFrom: null, surelyTo: null,
  approximate: false, uncertain: false, doubts: null, order: "", after: "first", certain: false, ...more,
});

test("a day is counted from 1970, also before the year 100", () => {
  expect(dayOf("1970-01-02")).toBe(1);
  expect(dayOf("0044-03-15")).toBeLessThan(dayOf("0100-01-01") ?? 0);
  expect(dayOf("-044-03-15")).toBeLessThan(dayOf("0001-01-01") ?? 0);
  expect(dayOf("some day")).toBe(null);
});

test("every bar lies on the line, and the earlier one begins first", () => {
  const picture = drawn([thing("2020-01-01", "2020-12-31"), thing("2023-04-10", "2023-04-10")]);
  const [a, b] = picture?.rows ?? [];
  expect(a && b && a.bar.from >= 0 && a.bar.to < b.bar.from && b.bar.to <= 1).toBe(true);
  expect(picture?.ticks.every((tick) => tick.by === "month" && tick.at >= 0 && tick.at <= 1)).toBe(true);
});

test("what nothing bounds goes to the edge and is marked open", () => {
  const [row] = drawn([thing("2020-01-01", null, { date: "2020/.." }), thing("2021-01-01", "2021-01-01")])?.rows ?? [];
  expect([row?.openStart, row?.openEnd, row?.bar.to]).toEqual([false, true, 1]);
});

test("the sure part lies within the whole", () => {
  const [row] = drawn([thing("2022-01-01", "2024-12-31", { surelyFrom: "2022-12-31", surelyTo: "2024-01-01" })])?.rows ?? [];
  expect(row?.sure && row.sure.from > row.bar.from && row.sure.to < row.bar.to).toBe(true);
});

test("an axis has few marks, over a month or over a thousand years", () => {
  for (const last of ["2023-05-01", "2031-01-01", "2990-01-01"]) {
    const ticks = drawn([thing("1990-01-01", "1990-01-01"), thing(last, last)])?.ticks ?? [];
    expect(ticks.length, last).toBeGreaterThan(1);
    expect(ticks.length, last).toBeLessThan(12);
  }
});

test("without a single day there is nothing to draw", () => {
  expect(drawn([thing(null, null, { date: null })])).toBe(null);
});
