// @vitest-environment node
// Which way the pages take is settled when they are built, and of the other way
// nothing is left in them. Built here as the pages are, the desk's pages aside.
import { build } from "vite";
import { expect, test } from "vitest";

/** The way to the core as it ends up in built pages. */
async function built(target: string): Promise<string> {
  const out = await build({
    configFile: false,
    logLevel: "silent",
    define: { "import.meta.env.VITE_TARGET": JSON.stringify(target) },
    build: {
      write: false,
      minify: false,
      target: "es2022",
      rolldownOptions: { input: `${import.meta.dirname}/transport.ts`, preserveEntrySignatures: "strict" },
    },
  });
  const bundles = Array.isArray(out) ? out : [out];
  return bundles.flatMap((one) => ("output" in one ? one.output : [])).map((file) => (file.type === "chunk" ? file.code : "")).join("\n");
}

/** What stands in the bridge's way alone, and what in the shell's. */
const BRIDGE = [/\bfetch\(/, /bridgeDriver/, /bridge:/, /TextDecoderStream/];
const SHELL = /__TAURI_INTERNALS__/;

test("pages that ship hold the way through the shell and nothing of the bridge", async () => {
  const code = await built("");
  expect(code).toMatch(SHELL);
  for (const sign of BRIDGE) expect(code).not.toMatch(sign);
});

test("pages for browser tests hold the bridge and nothing of the shell", async () => {
  const code = await built("web");
  expect(code).not.toMatch(SHELL);
  for (const sign of BRIDGE) expect(code).toMatch(sign);
});
