// Names from outside, made harmless to the eye.
import { expect, test } from "vitest";
import { plain } from "./plain.ts";

test("what would act on the screen is shown in place of acting", () => {
  expect(plain("bell\u0007 new\nline")).toBe("bell\ufffd new\ufffdline");
  expect(plain("turned \u202egpj.exe")).toBe("turned \ufffdgpj.exe");
  expect(plain("\u009b31m\u007f")).toBe("\ufffd31m\ufffd");
});

test("letters of every script, and the joins that they need, stay", () => {
  const name = "العربية עברית 한국어 ไทย हिन्दी 👩‍👩‍👧 e\u0301 می\u200cخواهم";
  expect(plain(name)).toBe(name);
});
