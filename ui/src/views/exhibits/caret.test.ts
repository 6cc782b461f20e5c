// Where the caret may stop, in several scripts.
import { expect, test } from "vitest";
import { begins, ends } from "./caret.ts";

test("words end where a person would say, also without spaces between them", () => {
  expect(ends("They paid 4,000 dollars.", "word", "en")).toEqual([4, 9, 15, 23]);
  expect(begins("셋이 300달러를 냈다.", "word", "ko")[1]).toBe(3);
  expect(ends("彼らは千円を払った", "word", "ja").length).toBeGreaterThan(2);
});

test("a letter with its marks, and a face of several characters, is one step", () => {
  expect(ends("e\u0301x", "grapheme", null)).toEqual([2, 3]);
  expect(begins("a👩‍👩‍👧b", "grapheme", null)).toEqual([0, 1, 9]);
});

test("a layer whose language is no language is read all the same", () => {
  expect(ends("one two", "word", "not a language!")).toEqual([3, 7]);
});
