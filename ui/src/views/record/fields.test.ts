// The table of fields keeps step with the core.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { NOUNS } from "../../host/records.ts";
import { FIELDS, fieldsOf } from "./fields.ts";

/** The core's own list: `Noun::Claim => &["statement", "handling"],`. */
function editable(): Map<string, string[]> {
  const rust = readFileSync(new URL("../../../../src-tauri/casefile/src/edit.rs", import.meta.url), "utf8");
  const body = rust.slice(rust.indexOf("pub fn editable"), rust.indexOf("struct Fields"));
  return new Map([...body.matchAll(/Noun::(\w+) => &\[([^\]]*)\]/g)].map((hit) =>
    [hit[1] ?? "", [...(hit[2] ?? "").matchAll(/"(\w+)"/g)].map((key) => key[1] ?? "")]));
}

const NAMES: { readonly [N in keyof typeof FIELDS]: string } = {
  sources: "Source", exhibits: "Exhibit", layers: "Layer", quotes: "Quote", claims: "Claim", evidence: "Evidence",
  figures: "Figure", ratings: "Rating", dependences: "Dependence", exchangeRates: "ExchangeRate", findings: "Finding", dossiers: "Dossier",
};

test("what may be edited here is what the core lets be edited, for every noun", () => {
  const core = editable();
  expect(core.size).toBe(Object.keys(FIELDS).length);
  for (const [noun, fields] of Object.entries(FIELDS)) {
    const ours = fields.filter((field) => field.edit).map((field) => field.key).sort();
    // Blocks of a dossier are edited in its room, lists of a review among the matrices.
    const elsewhere = ["blocks", "elements", "assumptions", "challenges"];
    const theirs = (core.get(NAMES[noun as keyof typeof FIELDS]) ?? []).filter((key) => !elsewhere.includes(key)).sort();
    expect(ours, noun).toEqual(theirs);
  }
});

test("every letter of a ref leads to a noun with fields", () => {
  for (const noun of Object.values(NOUNS)) expect(FIELDS[noun].length).toBeGreaterThan(1);
});

test("a protected source shows its code name, and no name", () => {
  const keys = (kept: boolean) => fieldsOf("sources", { protected: kept }).map((field) => field.key);
  expect(keys(true)).toContain("codeName");
  expect(keys(true)).not.toContain("name");
  expect(keys(false)).not.toContain("codeName");
});

test("a computation has a formula and no bounds to be edited", () => {
  const keys = fieldsOf("figures", { formula: "F1 * 2" }).map((field) => field.key);
  expect(keys).toContain("formula");
  expect(keys).not.toContain("lower");
  expect(fieldsOf("figures", {}).map((field) => field.key)).not.toContain("formula");
});

test("an assumption has a reason, and nobody's words", () => {
  const keys = fieldsOf("figures", { assumed: "estimate", because: "as elsewhere" }).map((field) => field.key);
  expect(keys).toEqual(expect.arrayContaining(["because", "lower"]));
  expect(keys).not.toContain("verbatim");
  expect(fieldsOf("figures", {}).map((field) => field.key)).not.toContain("because");
});
