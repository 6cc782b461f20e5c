// The catalogues must not fall behind the code.
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";

const read = (file: string): string => readFileSync(new URL(file, import.meta.url), "utf8");

/** Sentence and translation of every entry of a PO file. */
function entries(po: string): [string, string][] {
  const joined = po.replace(/"\n"/g, "");
  return [...joined.matchAll(/^msgid "(.+)"\nmsgstr "(.*)"$/gm)].map((hit) => [hit[1] ?? "", hit[2] ?? ""]);
}

test("every sentence of the window has its Korean", () => {
  const all = entries(read("./ko.po"));
  expect(all.length).toBeGreaterThan(50);
  expect(all.filter(([, korean]) => korean === "").map(([english]) => english)).toEqual([]);
});

test("a Korean sentence keeps the places of the English one", () => {
  const places = (sentence: string): string[] => [...new Set(sentence.match(/\{\w+[,}]|<\d+/g) ?? [])].sort();
  const off = entries(read("./ko.po")).filter(([english, korean]) => places(english).join() !== places(korean).join());
  expect(off).toEqual([]);
});

test("the catalogues name exactly the sentences that the code holds", () => {
  const files = ["./en.po", "./ko.po"];
  const before = files.map(read);
  try {
    execFileSync("node_modules/.bin/lingui", ["extract", "--clean"], { stdio: "ignore" });
    // Red means: run `npm run extract`, then translate what is new.
    expect(files.map(read)).toEqual(before);
  } finally {
    files.forEach((file, n) => writeFileSync(new URL(file, import.meta.url), before[n] ?? ""));
  }
}, 30_000);
