// How what stands against a dossier is put together.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Problem } from "../../host/types.gen.ts";
import { blocksOf, grouped, nameOfRule } from "./grouped.ts";

const problem = (rule: string, severity: Problem["severity"], block: number | null, ...refs: string[]): Problem =>
  ({ rule, severity, block, refs, message: `${rule} ${refs.join()}` });

test("the same note on many records is one group, and none is lost", () => {
  const groups = grouped([problem("a", "warning", 3, "Q1"), problem("b", "note", null, "S1"), problem("a", "warning", 1, "Q2"), problem("a", "note", null, "Q3")]);
  expect(groups.map((group) => [group.rule, group.severity, group.problems.length])).toEqual([["a", "warning", 2], ["b", "note", 1], ["a", "note", 1]]);
});

test("a group says each of its blocks once, in their order", () => {
  const [group] = grouped([problem("a", "warning", 3), problem("a", "warning", 1), problem("a", "warning", 3), problem("a", "warning", null)]);
  expect(group && blocksOf(group)).toEqual([1, 3]);
});

test("whatever the core finds in a dossier has a name here", () => {
  const rust = readFileSync(new URL("../../../../src-tauri/desk/src/preview.rs", import.meta.url), "utf8");
  const ids = [...rust.matchAll(/Problem::own\(\s*"([a-z0-9-]+)"/g)].map((hit) => hit[1] ?? "");
  expect(ids.length).toBeGreaterThan(4);
  expect(ids.filter((id) => nameOfRule(id) === null)).toEqual([]);
});
