// The rules of this tree, as far as a script can hold them: who may import
// whom, and what a page may not do.
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { expect, test } from "vitest";

const ROOT = resolve(import.meta.dirname);

interface Source { path: string; text: string; imports: string[] }

function sources(): Source[] {
  return readdirSync(ROOT, { recursive: true, encoding: "utf8" })
    .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$|\.d\.ts$/.test(path))
    .map((path) => {
      const text = readFileSync(join(ROOT, path), "utf8");
      const imports = [...text.matchAll(/(?:from|import)\s*\(?\s*"([^"]+)"/g)].map((hit) => {
        const name = hit[1] ?? "";
        return name.startsWith(".") ? relative(ROOT, resolve(ROOT, dirname(path), name)) : name;
      });
      return { path, text, imports };
    });
}

const all = sources();
const room = (path: string): string => path.split("/")[0] ?? "";

const offenders = (wrong: (source: Source, name: string) => boolean): string[] =>
  all.flatMap((source) => source.imports.filter((name) => wrong(source, name)).map((name) => `${source.path} imports ${name}`));

test("the tree is there to be looked at", () => {
  expect(all.length).toBeGreaterThan(15);
  expect(all.some((source) => source.imports.some((name) => name.startsWith("@tauri-apps/")))).toBe(true);
});

test("only one file of host/ speaks to the shell, and only one chooses the way there", () => {
  expect(offenders(({ path }, name) => name.startsWith("@tauri-apps/") && path !== "host/shell.ts")).toEqual([]);
  expect(offenders(({ path }, name) => ["host/shell.ts", "host/bridge.ts"].includes(name) && path !== "host/transport.ts")).toEqual([]);
});

test("host/ knows nothing of what is drawn", () => {
  expect(offenders(({ path }, name) => room(path) === "host" && ["shared", "nouns", "views"].includes(room(name)))).toEqual([]);
});

test("shared/ knows no noun and no view", () => {
  expect(offenders(({ path }, name) => room(path) === "shared" && ["nouns", "views"].includes(room(name)))).toEqual([]);
});

test("a noun knows no view", () => {
  expect(offenders(({ path }, name) => room(path) === "nouns" && room(name) === "views")).toEqual([]);
});

test("no page opens a connection, a window, or markup from a string", () => {
  const banned = /\bfetch\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|window\.open\(|dangerouslySetInnerHTML|\.innerHTML\b|\beval\(|new Function\(/;
  // The way of browser tests alone, which no shipped page holds: host/transport.test.ts.
  expect(all.filter(({ path, text }) => path !== "host/bridge.ts" && banned.test(text)).map(({ path }) => path)).toEqual([]);
});

test("every file says at its top what it is", () => {
  expect(all.filter(({ path, text }) => !path.endsWith(".gen.ts") && !text.startsWith("// ")).map(({ path }) => path)).toEqual([]);
});

test("no file has grown beyond reading", () => {
  expect(all.filter(({ path, text }) => !path.endsWith(".gen.ts") && text.split("\n").length > 600).map(({ path }) => path)).toEqual([]);
});
