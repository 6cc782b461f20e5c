// The catalogues of the window's own strings. English is the source; a domain
// word (a hedge, a scale term, a lint sentence) never stands here: those come
// from `assets/words` and arrive already worded.
import { defineConfig } from "@lingui/cli";
import { formatter } from "@lingui/format-po";

export default defineConfig({
  sourceLocale: "en",
  locales: ["en", "ko"],
  catalogs: [{ path: "<rootDir>/src/words/{locale}", include: ["<rootDir>/src"], exclude: ["**/*.test.*"] }],
  format: formatter({ origins: false }),
});
