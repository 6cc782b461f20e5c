// How findings are put together, and that every rule has its heading.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Lint } from "../../host/types.gen.ts";
import { byRule } from "./Attention.tsx";
import { RULES } from "./rules.ts";

const lint = (rule: string, severity: Lint["severity"], ...refs: string[]): Lint => ({ rule, severity, refs, message: "" });

test("findings stand under their rule, the worst rules first, none lost", () => {
  const groups = byRule([lint("a", "note", "S1"), lint("b", "warning", "Q1"), lint("a", "note", "S2"), lint("c", "error", "R1")]);
  expect(groups.map((group) => [group.rule, group.found.length])).toEqual([["c", 1], ["b", 1], ["a", 2]]);
});

test("every rule of the core has a heading here, and no other", () => {
  const rust = readFileSync(new URL("../../../../src-tauri/credibility/src/lint/mod.rs", import.meta.url), "utf8");
  const ids = [...rust.matchAll(/^ {4}\w+ = "([a-z0-9-]+)", (?:Error|Warning|Note);$/gm)].map((hit) => hit[1]);
  expect(ids.length).toBeGreaterThan(10);
  expect(Object.keys(RULES).sort()).toEqual(ids.sort());
});
