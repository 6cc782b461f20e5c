// How an interval is shown in signs.
import { expect, test } from "vitest";
import type { Quantity } from "../../host/types.gen.ts";
import { digits, perWords, signs } from "./interval.ts";

const quantity = (some: Partial<Quantity>): Quantity => ({
  hedge: null, lower: null, upper: null, unit: "USD", per: [], kind: null, asOf: null,
  polarity: "asserted", approximate: false, currencyBasis: "explicit", ...some,
});
const value = (text: string, closed = true) => ({ value: text, closed });

test("a fraction is rounded outward at either end", () => {
  expect(digits("40000/3", "upper", "en")).toBe("13,334");
  expect(digits("40000/3", "lower", "en")).toBe("13,333");
  expect(digits("-1/3", "lower", "en")).toBe("-1");
  expect(digits("-1/3", "upper", "en")).toBe("0");
  expect(digits("6/3", "upper", "en")).toBe("2");
});

test("a decimal keeps every digit, also beyond what a float holds", () => {
  expect(digits("1.25", "upper", "en")).toBe("1.25");
  expect(digits("12345678901234567890.10", "lower", "en")).toBe("12,345,678,901,234,567,890.10");
  expect(digits("-0.5", "lower", "en")).toBe("-0.5");
});

test("two closed ends are a range, one value is itself, and approximate says so", () => {
  expect(signs(quantity({ lower: value("4000"), upper: value("5000") }), "en")).toBe("4,000–5,000");
  expect(signs(quantity({ lower: value("12"), upper: value("12") }), "en")).toBe("12");
  expect(signs(quantity({ lower: value("100000"), upper: value("100000"), approximate: true }), "en")).toBe("≈ 100,000");
});

test("more than leaves the lower end open and shows no upper one", () => {
  expect(signs(quantity({ lower: value("500000000", false) }), "en")).toBe("> 500,000,000");
  expect(signs(quantity({ upper: value("3") }), "en")).toBe("≤ 3");
});

test("a bound that is itself a range shows both its ends, never a middle", () => {
  expect(signs(quantity({ upper: { from: "30000", to: "40000", closed: true } }), "en")).toBe("≤ 30,000…40,000");
  expect(signs(quantity({ upper: { from: "10000", to: "40000/3", closed: true } }), "en")).toBe("≤ 10,000…13,334");
});

test("what states no end shows none", () => {
  expect(signs(quantity({}), "en")).toBeNull();
});

test("a period is said in words and a counted noun stays as it is", () => {
  expect(perWords("P3Y", "en")).toBe("3 years");
  expect(perWords("P1M", "en")).toBe("1 month");
  expect(perWords("recruit", "en")).toBe("recruit");
  expect(perWords("Person", "en")).toBe("Person");
});
