// Every command of the desk is called from the window's pages, or stands below
// with the reason why it is not. Exact both ways: a new command must be reached
// or excused, and one that is reached loses its excuse.
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";

const ROOT = resolve(import.meta.dirname);

const NOT_REACHED: { readonly [command: string]: string } = {
  "case.info": "the overview answers with the same and more",
  "claim.weigh": "not built in the window: competing claims are set side by side in the terminal",
  "document.import": "not built in the window: a case document is brought in by `assay import`",
  "document.export": "not built in the window: a case document is written by `assay export`",
  "exhibit.bytes": "not built in the window: the reader shows the text, not yet the page beside it",
  "history": "not built in the window as a list of its own: the overview shows the last entries, a record its past",
  "lint.run": "the overview answers with the findings of the same checks",
  "rates.add": "not built in the window: a rate is recorded in the terminal",
  "rates.read": "not built in the window: rates are taken from a table in the terminal",
  "verify": "not built in the window: `assay verify CASE`",
  "verify.file": "not built in the window: `assay verify FILE.pdf --against CASE`",
};

const commands = [...readFileSync(join(ROOT, "host/types.gen.ts"), "utf8").matchAll(/^\s*"([a-z]+(?:\.[a-z]+)?)": \{ request:/gm)].map((hit) => hit[1] ?? "");

const called = new Set(readdirSync(ROOT, { recursive: true, encoding: "utf8" })
  .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$|\.gen\.ts$/.test(path))
  .flatMap((path) => [...readFileSync(join(ROOT, path), "utf8").matchAll(/\b(?:rpc|work|act|useAsk)(?:<[^>()]*>)?\(\s*"([a-z.]+)"/g)])
  .map((hit) => hit[1] ?? ""));

test("every command is called by a page, or its absence has a reason", () => {
  expect(commands.length).toBeGreaterThan(35);
  expect(commands.filter((name) => !called.has(name)).sort()).toEqual(Object.keys(NOT_REACHED).sort());
});

test("no page calls a command that there is not", () => {
  expect([...called].filter((name) => !commands.includes(name))).toEqual([]);
});

test("every reason says something", () => {
  expect(Object.entries(NOT_REACHED).filter(([, why]) => why.length < 20).map(([name]) => name)).toEqual([]);
});
