// Every command of the desk is called from the window's pages, or stands below
// with the reason why it is not. Exact both ways: a new command must be reached
// or excused, and one that is reached loses its excuse.
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";

const ROOT = resolve(import.meta.dirname);

const NOT_REACHED: { readonly [command: string]: string } = {
  "case.info": "the overview answers with the same and more",
  "exhibit.bytes": "the window takes bytes raw, by the door `bytes` of the shell",
  "lint.run": "the overview answers with the findings of the same checks",
  "quote.add": "the reader keeps a quote by `quote.take`, which does the same and more in one entry",
};

const commands = [...readFileSync(join(ROOT, "host/types.gen.ts"), "utf8").matchAll(/^\s*"([a-z]+(?:\.[a-z]+)?)": \{ request:/gm)].map((hit) => hit[1] ?? "");

const called = new Set(readdirSync(ROOT, { recursive: true, encoding: "utf8" })
  .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$|\.gen\.ts$/.test(path))
  .flatMap((path) => [...readFileSync(join(ROOT, path), "utf8").matchAll(/\b(?:rpc|work|act|useAsk|useWork)(?:<[^>()]*>)?\(\s*"([a-z.]+)"/g)])
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
