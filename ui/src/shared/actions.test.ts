// Keys are matched as they are printed.
import { expect, test } from "vitest";
import { isKey } from "./actions.ts";
import type { Press } from "./actions.ts";

const press = (key: string, held: Partial<Press> = {}): Press =>
  ({ key, code: "", ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held });

test("a chord matches with all of its keys and with no other", () => {
  expect(isKey("Ctrl Shift F", press("F", { ctrlKey: true, shiftKey: true }))).toBe(true);
  expect(isKey("Ctrl Shift F", press("f", { ctrlKey: true }))).toBe(false);
  expect(isKey("Ctrl Z", press("Z", { ctrlKey: true, shiftKey: true }))).toBe(false);
  expect(isKey("Ctrl Z", press("z", { metaKey: true }))).toBe(true);
  expect(isKey("Alt 1", press("1", { altKey: true }))).toBe(true);
  expect(isKey("Alt 1", press("1"))).toBe(false);
});

test("a sign matches with Shift and without", () => {
  expect(isKey("?", press("?", { shiftKey: true }))).toBe(true);
  expect(isKey("?", press("?"))).toBe(true);
  expect(isKey("?", press("?", { ctrlKey: true }))).toBe(false);
});

test("a letter is known by its key while Korean is typed", () => {
  expect(isKey("Q", press("ㅂ", { code: "KeyQ" }))).toBe(true);
  expect(isKey("Q", press("ㅁ", { code: "KeyA" }))).toBe(false);
  // Another Latin keyboard has the letter elsewhere, and means the letter.
  expect(isKey("Q", press("a", { code: "KeyQ" }))).toBe(false);
});
