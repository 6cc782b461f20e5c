// How a text is cut at its marks.
import { expect, test } from "vitest";
import { LONGEST, lanesOf, length, linesOf, marked, slice, units } from "./marked.ts";

const shape = (text: string, ranges: Parameters<typeof marked>[1]) =>
  marked(text, ranges).map((line) => line.pieces.map((piece) => [piece.text, piece.ids.join("+")]));

test("a text without marks is its lines", () => {
  expect(shape("ab\n\ncd", [])).toEqual([[["ab", ""]], [], [["cd", ""]]]);
});

test("overlapping marks are cut where either begins or ends", () => {
  expect(shape("abcdef", [{ id: "Q1", start: 1, end: 4 }, { id: "Q2", start: 3, end: 5 }])).toEqual([
    [["a", ""], ["bc", "Q1"], ["d", "Q1+Q2"], ["e", "Q2"], ["f", ""]],
  ]);
});

test("a mark goes on over the end of a line", () => {
  expect(shape("ab\ncd", [{ id: "Q1", start: 1, end: 4 }])).toEqual([
    [["a", ""], ["b", "Q1"]],
    [["c", "Q1"], ["d", ""]],
  ]);
});

test("places are code points: a character outside the first plane counts once", () => {
  expect(shape("😀돈b", [{ id: "Q1", start: 1, end: 2 }])).toEqual([[["😀", ""], ["돈", "Q1"], ["b", ""]]]);
  expect(length("😀돈b")).toBe(3);
  expect(slice("😀돈b", 1, 3)).toBe("돈b");
});

test("a mark begins once, and says so", () => {
  const begins = marked("abcd", [{ id: "Q1", start: 0, end: 4 }, { id: "Q2", start: 2, end: 3 }])
    .flatMap((line) => line.pieces).map((piece) => piece.begins);
  expect(begins).toEqual([["Q1"], ["Q2"], []]);
});

test("nothing of the text is lost or doubled, whatever the marks", () => {
  const text = "one\ntwo 셋\n\n네 five";
  let seed = 7;
  const random = (below: number) => (seed = (seed * 48271) % 2147483647) % below;
  for (let round = 0; round < 200; round += 1) {
    const ranges = Array.from({ length: random(6) }, (_, n) => {
      const start = random(18);
      return { id: `Q${n}`, start, end: start + random(9) };
    });
    const lines = marked(text, ranges);
    expect(lines.map((line) => line.pieces.map((piece) => piece.text).join("")).join("\n")).toBe(text);
    for (const piece of lines.flatMap((line) => line.pieces)) {
      const under = ranges.filter((range) => range.start <= piece.start && range.end > piece.start).map((range) => range.id);
      expect([...piece.ids].sort()).toEqual(under.sort());
    }
  }
});

test("units of UTF-16 are counted from code points, and never past the end", () => {
  expect(units("a𝟒b", 2)).toBe(3);
  expect(units("a𝟒b", 9)).toBe(4);
  expect(units("", 1)).toBe(0);
});

test("overlapping marks run in lanes of their own, and one alone in one", () => {
  const lanes = lanesOf([
    { id: "Q1", start: 0, end: 9 }, { id: "Q2", start: 2, end: 5 }, { id: "Q3", start: 4, end: 12 },
    { id: "Q4", start: 5, end: 7 }, { id: "Q5", start: 12, end: 14 }, { id: "Q6", start: 3, end: 3 },
  ]);
  expect(lanes.get("Q1")).toEqual({ lane: 0, of: 3 });
  expect(lanes.get("Q2")).toEqual({ lane: 1, of: 3 });
  expect(lanes.get("Q3")).toEqual({ lane: 2, of: 3 });
  // Where Q2 has ended, its lane is free again.
  expect(lanes.get("Q4")).toEqual({ lane: 1, of: 3 });
  expect(lanes.get("Q5")).toEqual({ lane: 0, of: 1 });
  expect(lanes.has("Q6")).toBe(false);
});

test("no two marks that overlap share a lane, whatever the marks", () => {
  let seed = 11;
  const random = (below: number) => (seed = (seed * 48271) % 2147483647) % below;
  for (let round = 0; round < 200; round += 1) {
    const ranges = Array.from({ length: random(9) }, (_, n) => {
      const start = random(20);
      return { id: `Q${n}`, start, end: start + 1 + random(9) };
    });
    const lanes = lanesOf(ranges);
    for (const one of ranges) for (const other of ranges) {
      if (one.id === other.id || one.end <= other.start || other.end <= one.start) continue;
      expect(lanes.get(one.id)?.lane).not.toBe(lanes.get(other.id)?.lane);
      expect(lanes.get(one.id)?.of).toBe(lanes.get(other.id)?.of);
    }
  }
});

test("a line too long to be laid out is parted after white space, and never inside a character", () => {
  const words = "word ".repeat(LONGEST);
  const lines = linesOf(words);
  expect(lines.length).toBeGreaterThan(4);
  expect(lines.map((line) => line.text).join("")).toBe(words);
  expect(lines.every((line) => line.text.length <= LONGEST && line.text.endsWith(" "))).toBe(true);
  const faces = `a${"😀".repeat(LONGEST)}`;
  const parts = linesOf(faces);
  expect(parts.map((line) => line.text).join("")).toBe(faces);
  expect(parts.map((line) => line.start)).toEqual(parts.map((_, n) => length(parts.slice(0, n).map((one) => one.text).join(""))));
  expect(parts.some((line) => /\p{Surrogate}/u.test(line.text))).toBe(false);
});
