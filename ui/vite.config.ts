// How the window's pages are built. Nothing is fetched at run time: every
// font, catalogue and script ends up in `dist`, which the shell embeds.
import { lingui } from "@lingui/vite-plugin";
import babel from "@rolldown/plugin-babel";
import react from "@vitejs/plugin-react";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

const PDFJS = join(import.meta.dirname, "node_modules/pdfjs-dist");

/** What the painter of PDF pages asks for by name: fonts, character maps, decoders. */
const painterFiles = (): Plugin => ({
  name: "painter-files",
  generateBundle() {
    for (const folder of ["cmaps", "standard_fonts", "wasm"]) {
      // Its evaluator of a document's own scripts stays out.
      for (const file of readdirSync(join(PDFJS, folder)).filter((name) => !name.startsWith("quickjs"))) {
        this.emitFile({ type: "asset", fileName: `pdfjs/${folder}/${file}`, source: readFileSync(join(PDFJS, folder, file)) });
      }
    }
  },
  configureServer(server) {
    server.middlewares.use((request, answer, next) => {
      const [, folder, file] = /^\/pdfjs\/(cmaps|standard_fonts|wasm)\/([\w.-]+)$/.exec(request.url ?? "") ?? [];
      if (folder && file) answer.end(readFileSync(join(PDFJS, folder, file)));
      else next();
    });
  },
});

/** Pages for an ordinary browser over the bridge of the tests lie apart: they never ship. */
const WEB = process.env["VITE_TARGET"] === "web";

export default defineConfig({
  plugins: [
    react(),
    // Lingui's macros turn English sentences in the code into catalogue ids.
    babel({ include: /\/src\/.*\.tsx?$/, plugins: ["@lingui/babel-plugin-lingui-macro"] }),
    lingui(),
    painterFiles(),
  ],
  // Said as a constant, so that the way which is not taken is not kept either.
  define: { "import.meta.env.VITE_TARGET": JSON.stringify(WEB ? "web" : "shell") },
  build: {
    outDir: WEB ? "dist-web" : "dist",
    target: ["safari16.4", "es2022"],
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 2000,
    reportCompressedSize: false,
  },
  test: {
    environment: "node",
    include: ["src/**/*.test.{ts,tsx}"],
  },
});
