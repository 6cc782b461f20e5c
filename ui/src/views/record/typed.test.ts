// What is typed into a record's fields.
import { expect, test } from "vitest";
import { FIELDS } from "./fields.ts";
import { changesOf, typedOf } from "./typed.ts";

const editable = (noun: keyof typeof FIELDS) => FIELDS[noun].filter((field) => field.edit);

test("what is left as it was is no change", () => {
  const quote = { chain: ["S4", "S1"], speaker: "S4", basis: "told", asserted: null, translation: null, paraphrase: "He pays.", handling: null };
  const fields = editable("quotes");
  const before = typedOf(fields, quote);
  expect(changesOf(fields, before, { ...before })).toEqual({ fields: {}, unread: [] });
});

test("a chain is typed as refs in order, and an emptied field takes its value away", () => {
  const fields = editable("quotes");
  const before = typedOf(fields, { chain: ["S4", "S1"], basis: "told", paraphrase: "He pays." });
  const typed = { ...before, chain: "s4 → s2, s1", paraphrase: " " };
  expect(changesOf(fields, before, typed)).toEqual({ fields: { chain: ["S4", "S2", "S1"], paraphrase: null }, unread: [] });
});

test("a bound keeps its text as a number that is never a float, and its end open or closed", () => {
  const fields = editable("figures");
  const before = typedOf(fields, { measure: "fee", lower: { value: "4000", closed: true }, upper: null });
  const opened = changesOf(fields, before, { ...before, "lower.closed": false });
  expect(opened.fields).toEqual({ lower: { value: "4000", closed: false } });
  const typed = changesOf(fields, before, { ...before, upper: "30,000…40,000" });
  expect(typed.fields).toEqual({ upper: { from: "30000", to: "40000", closed: true } });
});

test("what cannot be read, or must say something, is named and not sent", () => {
  const fields = editable("figures");
  const before = typedOf(fields, { measure: "fee", lower: { value: "4000", closed: true } });
  expect(changesOf(fields, before, { ...before, lower: "four", measure: "" })).toEqual({ fields: {}, unread: ["measure", "lower"] });
});
