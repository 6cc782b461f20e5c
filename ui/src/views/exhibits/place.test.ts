// @vitest-environment jsdom
// A place in code points is the same words on the page.
import { expect, test } from "vitest";
import { rangeOf } from "./place.ts";

const page = (...pieces: [number, string][]): HTMLElement => {
  const root = document.createElement("div");
  for (const [start, text] of pieces) {
    const span = document.createElement("span");
    span.dataset["start"] = String(start);
    span.textContent = text;
    root.append(span);
  }
  return root;
};

test("a place spans pieces, and letters beyond the first plane count once", () => {
  const root = page([0, "one 𝄞 two"], [9, " three"]);
  expect(rangeOf(root, 4, 5)?.toString()).toBe("𝄞");
  expect(rangeOf(root, 6, 15)?.toString()).toBe("two three");
});

test("a place behind the end is cut to it, and an empty page has none", () => {
  expect(rangeOf(page([0, "one"]), 1, 99)?.toString()).toBe("ne");
  expect(rangeOf(page(), 1, 2)).toBeNull();
});
