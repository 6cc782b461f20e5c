// Refs completed in a formula.
import { expect, test } from "vitest";
import type { Figure } from "../../host/types.gen.ts";
import { completing, completions, inserted } from "./completing.ts";

const figure = (ref: string, measure: string, verbatim: string | null = null) => ({ ref, measure, verbatim }) as Figure;
const FIGURES = [figure("F1", "deposit", "4,000 dollars"), figure("F2", "workers", "약 10만 명"), figure("F12", "deposit a head")];

test("a word before the caret is completed by ref, by measure and by the source's words", () => {
  const part = completing("F2 / dep", 8);
  expect(part).toEqual({ from: 5, to: 8, text: "dep" });
  expect(completions("dep", FIGURES).map((one) => one.ref)).toEqual(["F1", "F12"]);
  expect(completions("f", FIGURES).map((one) => one.ref)).toEqual(["F1", "F2", "F12"]);
  expect(completions("만", FIGURES).map((one) => one.ref)).toEqual(["F2"]);
  expect(inserted("F2 / dep * 3", part!, "F12")).toEqual({ text: "F2 / F12 * 3", caret: 8 });
});

test("numbers, periods and a ref typed whole are left alone", () => {
  expect(completing("40", 2)).toBeNull();
  expect(completing("F1 per", 6)).toBeNull();
  expect(completing("F1 per P1Y", 10)).toBeNull();
  expect(completions("F2", FIGURES)).toEqual([]);
});
