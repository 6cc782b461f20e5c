// Bounds as they are typed.
import { expect, test } from "vitest";
import { boundText, readBound, typedBound } from "./bound.ts";

test("a value, a fraction, a decimal and grouped digits are read; nothing is a bound not stated", () => {
  expect(readBound("4000", true)).toEqual({ value: "4000", closed: true });
  expect(readBound("1,234,500", false)).toEqual({ value: "1234500", closed: false });
  expect(readBound(" 40000/3 ", true)).toEqual({ value: "40000/3", closed: true });
  expect(readBound("-1.25", true)).toEqual({ value: "-1.25", closed: true });
  expect(readBound("", true)).toBeNull();
});

test("an end that lies in a range is typed with both its ends", () => {
  for (const typed of ["30000…40000", "30000..40000", "30,000–40,000", "30000 to 40000"]) {
    expect(readBound(typed, true)).toEqual({ from: "30000", to: "40000", closed: true });
  }
});

test("what is no number is not read as one", () => {
  for (const typed of ["many", "1…2…3", "4/0", "1.5/2", "12,34", "1e9"]) expect(readBound(typed, true)).toBeUndefined();
});

test("a bound goes out as it came in, and a fraction is shown as one", () => {
  for (const typed of ["4000", "40000/3", "30000…40000"]) {
    const bound = readBound(typed, true);
    expect(bound && typedBound(bound)).toBe(typed);
  }
  expect(boundText({ value: "40000/3", closed: true }, "en")).toBe("40,000/3");
});
