// Writes the document of a large case into a folder, for `assay import`: 5,000
// quotes of twenty texts, 60 figures on one claim. The same each time; every
// word of it is invented.
//
//   node many.mjs FOLDER
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const [folder] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
const TEXTS = 20;
const LINES = 250;
const lineOf = (text, n) => `Entry ${text}-${n}: crew ${(text * LINES + n) % 613} paid ${1000 + text * LINES + n} dollars at gate ${n % 9}`;
const refs = (letter, count) => Array.from({ length: count }, (_, n) => `${letter}${n + 1}`);
const sources = refs("S", 40).map((ref, n) => ({ ref, name: `Clerk ${n + 1}`, kind: "person" }));
const exhibits = refs("E", TEXTS).map((ref, text) => {
  const lines = Array.from({ length: LINES }, (_, n) => `${lineOf(text, n)}.`);
  writeFileSync(join(folder, `${ref}.txt`), `${lines.join("\n")}\n`);
  return { ref, file: `${ref}.txt`, title: `Gate book, volume ${text + 1}` };
});
const quotes = refs("Q", TEXTS * LINES).map((ref, n) => {
  const speaker = sources[n % sources.length].ref;
  return { ref, exhibit: `E${Math.floor(n / LINES) + 1}`, exact: lineOf(Math.floor(n / LINES), n % LINES), chain: [speaker], speaker, basis: "documented" };
});
const claims = [{ ref: "C1", statement: "Crews paid at the gates." }, ...refs("C", 400).slice(1).map((ref, n) => ({ ref, statement: `Gate ${n} was open in week ${n % 52}.` }))];
const evidence = refs("L", 60).map((ref, n) => ({ ref, claim: "C1", quote: `Q${n + 1}`, direction: n % 7 === 0 ? "disputes" : "supports" }));
const figures = refs("F", 60).map((ref, n) => {
  const value = { value: String(1000 + n), closed: true };
  return { ref, quote: `Q${n + 1}`, claim: "C1", verbatim: `${1000 + n} dollars`, measure: "gate money", hedge: "none", lower: value, upper: value, unit: "USD" };
});
const document = { assay: 1, case: { title: "Gate books", handling: "TLP:GREEN" }, sources, exhibits, quotes, claims, evidence, figures };
writeFileSync(join(folder, "case.json"), JSON.stringify(document));
