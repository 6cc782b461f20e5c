// What is found while one reads.
import { expect, test } from "vitest";
import { places } from "./found.ts";

test("words are found in any case, over the end of a line, and counted in code points", () => {
  expect(places("😀 Paid once.\nPAID\n twice, paid", "paid")).toEqual([{ start: 2, end: 6 }, { start: 13, end: 17 }, { start: 26, end: 30 }]);
  expect(places("they were\npaid", "WERE  paid")).toEqual([{ start: 5, end: 14 }]);
});

test("what is typed is words and no pattern", () => {
  expect(places("a.c abc (x) [a-z]", "a.c")).toEqual([{ start: 0, end: 3 }]);
  expect(places("a.c abc (x) [a-z]", "[a-z]")).toEqual([{ start: 12, end: 17 }]);
  expect(places("x/y-z", "/y-z")).toEqual([{ start: 1, end: 5 }]);
  expect(places("anything", "  ")).toEqual([]);
});

test("all are counted, however many", () => {
  expect(places("ab ".repeat(50_000), "AB")).toHaveLength(50_000);
});
