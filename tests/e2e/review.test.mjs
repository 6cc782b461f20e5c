// The review of credibility: a second rater rates blind and the two are
// compared, ratings as of a day, and marks where newer evidence came after.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { App, startDriver, until } from "./driver.mjs";

const binary = process.env.ASSAY_E2E_BINARY;

const LETTERS = [["A", "A"], ["B", "C"], ["C", "C"], ["D", "B"], ["B", "B"], ["E", "D"], ["F", "B"], ["C", "B"], ["B", "B"], ["A", "B"], ["D", "D"], ["E", "E"], ["C", "D"]];
const NAMES = ["Morning Ledger", "Harbour Post", "Crane driver", "Harbour master", "Port authority", "Dockers' union", "Anonymous letter", "Customs office", "Tide gauge", "Bolt maker", "Night watch", "Café talk", "Ferry company"];

/** Sources rated by Ana, most of them also by Bo, who saw none of her letters. */
const REVIEW = {
  assay: 1,
  sources: NAMES.map((name, n) => ({ ref: `S${n + 1}`, name, kind: n === 11 ? "rumour" : n === 8 ? "instrument" : "organisation" })),
  exhibits: [
    { ref: "E1", title: "Crane repaired twice in a week", content: "The crane was repaired twice in one week. Nobody wrote down the price.", published: "2023-01-05", publisher: "S1" },
    { ref: "E2", title: "Only once, says the port", content: "The crane was repaired once, in March, the port authority said.", published: "2023-02-10", publisher: "S2" },
  ],
  quotes: [
    { ref: "Q1", exhibit: "E1", exact: "The crane was repaired twice in one week.", chain: ["S3", "S1"], speaker: "S3", basis: "observed" },
    { ref: "Q2", exhibit: "E2", exact: "The crane was repaired once, in March", chain: ["S5", "S2"], speaker: "S5", basis: "documented" },
  ],
  claims: [{ ref: "C1", statement: "The crane was repaired twice in one week." }],
  evidence: [{ claim: "C1", quote: "Q1", direction: "supports", why: "says so", strength: "strong" }],
  ratings: LETTERS.flatMap(([ana, bo], n) => [
    { target: `S${n + 1}`, scale: "admiralty-reliability", value: ana, because: `Ana looked at what ${NAMES[n]} said before.`, by: "Ana", at: `2024-05-${String(n + 10)}T10:00:00.000+00:00` },
    ...(n === 12 ? [] : [{ target: `S${n + 1}`, scale: "admiralty-reliability", value: bo, because: `Bo asked two people who know ${NAMES[n]}.`, by: "Bo", at: "2024-06-20T10:00:00.000+00:00", blind: true }]),
  ]),
};

describe("the review of credibility", () => {
  const folder = mkdtempSync(join(tmpdir(), "assay-e2e-"));
  let driver;
  let made = [];

  before(async () => {
    assert.ok(binary, "ASSAY_E2E_BINARY names the built window");
    driver = await startDriver(folder);
    const document = join(folder, "review.json");
    writeFileSync(document, JSON.stringify(REVIEW));
    made = [join(folder, "review.assay")];
    await started(async (app) => {
      await app.core("case.create", { path: made[0], title: "Harbour" });
      await app.core("document.import", { path: document });
    }, []);
  });
  after(async () => {
    await driver?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const started = (body, files = made) => App.run(driver, files, body);

  const inSources = (body) => started(async (app) => {
    await app.find(".overview");
    await app.script("window.location.hash = '#/sources'; return true");
    await app.find(".source .matrix");
    await body(app);
  });

  test("two raters are compared, with what they do not agree on and why, and a third rates blind", () =>
    inSources(async (app) => {
      await app.choose("More", "Compare raters");
      await app.find(".agreed .apart");
      const cells = await app.script("return [...document.querySelectorAll('.agreed tbody td .mono:first-child')].map((one) => one.innerText)");
      assert.equal(cells.length, 2, "one pair, two kinds of weights");
      assert.ok(cells.every((one) => /^0[.]\d{3}$/.test(one)), cells.join());
      assert.ok((await app.text(".agreed tfoot")).includes("["), "an interval, from eleven records");
      const apart = await app.script("return [...document.querySelectorAll('.agreed .apart')].map((one) => one.querySelector('.of').innerText)");
      assert.ok(apart[0].startsWith("S4") && apart[0].includes("2 steps"), apart[0]);
      assert.ok(apart.at(-1).startsWith("S7"), "what one could not judge stands last");
      assert.equal(await app.script("return document.querySelector('.agreed .apart .opinions').children.length"), 2, "side by side");
      await app.clean("agreement");
      await app.press("Rate 13 records blind");
      await app.find("[role=dialog] .rated");
      const seen = await app.script("return [...document.querySelectorAll('main .agreed, main .grade-pair')].filter((one) => getComputedStyle(one).visibility !== 'hidden').length");
      assert.equal(seen, 0, "opinions in sight");
      await app.clean("agreement-blind");
      await app.keys("b");
      await app.type("[role=dialog] textarea", "a third look");
      await app.keys("Enter");
      await until("the next one", async () => (await app.text("[role=dialog] h2")).includes("S2"));
      await app.keys("Escape");
      await until("twelve to be left", () => app.script("return [...document.querySelectorAll('button')].some((one) => one.innerText.startsWith('Rate 12 records'))"));
      await app.keys("Control", "z");
    }));

  test("ratings are asked for as of a day", () =>
    inSources(async (app) => {
      const letters = () => app.script("return [...document.querySelectorAll('.panes .rows .line .grade-pair')].map((one) => one.innerText.trim()).join('')");
      assert.equal(await letters(), LETTERS.map(([ana]) => ana).join(""), "blind ratings replace none");
      await app.choose("More", "Ratings as of a day");
      await app.type(".bar.then input", "2024-05-11");
      await until("two letters", async () => (await letters()) === "AB–––––––––––");
      assert.ok((await app.text(".inner.source")).toLowerCase().includes("as of 2024-05-11"));
      await app.clean("sources-as-of");
      await app.press("As of now");
      await until("all letters", async () => !(await letters()).includes("–"));
      assert.equal(await app.has(".note.stale"), false, "nothing came after yet");
      await app.core("evidence.link", { claim: "C1", quote: "Q2", direction: "disputes", why: "says once" });
    }));

  test("a rating that newer evidence came after is marked where it stands", () =>
    inSources(async (app) => {
      await app.script("window.location.hash = '#/sources/S3'; return true");
      await app.shows(".inner.source .note.stale", "L2");
      assert.ok((await app.text(".panes .rows")).includes("newer evidence since"));
      await app.clean("sources-stale");
      await app.press("Rate the source");
      await app.shows("[role=dialog] .note.stale", "L2");
      await app.picture("rate-stale");
      await app.keys("Escape");
    }));

  test("a claim is settled with a reason, and what its sources said becomes right or wrong", () =>
    inSources(async (app) => {
      await app.script("window.location.hash = '#/sources/S3'; return true");
      await app.find(".source .track");
      const counts = () => app.script("return [...document.querySelectorAll('.source .track summary .mono')].map((one) => one.innerText).join()");
      assert.equal(await counts(), "0,0,1", "open");
      await app.press("Settle C1");
      await app.find("[role=dialog] textarea[name=because]");
      assert.ok(await app.script("return [...document.querySelectorAll('[role=dialog] button[type=submit]')].every((one) => one.disabled)"), "not without a reason");
      await app.type("[role=dialog] textarea[name=because]", "The invoices of both repairs were shown to the inquiry.");
      await app.clean("settle");
      await app.press("Record it");
      await until("the sheet to go", async () => !(await app.has("[role=dialog]")));
      await until("it to be right", async () => (await counts()) === "1,0,0");
      await app.shows(".source .track", "No other known origin says so");
      await app.shows(".source .track", "The invoices of both repairs");
      await app.clean("track");
      await app.script("window.location.hash = '#/sources/S5'; return true");
      await until("the other to be wrong", async () => (await counts()) === "0,1,0");
    }));

  test("what falls with an origin is walked forward, and the claims that one origin holds up are listed", () =>
    inSources(async (app) => {
      await app.choose("More", "What if one fell");
      await app.shows(".panes .rows", "S3 Crane driver alone");
      await app.type("input[name=falling]", "e1");
      await app.press("Walk forward");
      await app.shows(".falling .shaken", "Nothing known would support this claim.");
      assert.ok((await app.text(".falling")).includes("stands in E1"));
      await app.clean("falling");
      await app.script("window.location.hash = '#/sources/fall/C1'; return true");
      await app.find(".falling .fault[data-code=input]");
      await app.script("window.location.hash = '#/sources/S3'; return true");
      await app.find(".source .matrix");
      await app.press("If it fell");
      await app.shows(".falling", "came through S3");
    }));

  test("a scale of one's own is made in the rating sheet and rated on", () =>
    inSources(async (app) => {
      await app.press("Rate the source");
      await app.press("A scale of your own");
      await app.find("input[name=title]");
      await app.type("input[name=title]", "House scale");
      assert.equal(await app.script("return document.querySelector('input[name=id]').value"), "house-scale");
      await app.type("input[name=document]", "Desk handbook");
      for (const [n, value, label, means] of [[0, "+", "held up", "Right so far."], [1, "-", "did not", "Wrong once or more."], [2, "?", "new", "Never heard before."]]) {
        await app.type(`input[name=value-${n}]`, value);
        await app.type(`input[name=label-${n}]`, label);
        await app.type(`input[name=definition-${n}]`, means);
      }
      await app.clean("own-scale");
      await app.press("Add the scale");
      await until("its terms to be offered", () => app.script("return [...document.querySelectorAll('[role=dialog] .term b')].map((one) => one.innerText).join() === 'held up,did not,new'"));
      await app.script("document.querySelector('[role=dialog] input[type=radio]').focus(); return true");
      await app.keys("+");
      await app.type("[role=dialog] textarea", "right three times");
      await app.clean("rate-own-scale");
      await app.keys("Enter");
      await until("the sheet to go", async () => !(await app.has("[role=dialog]")));
      await app.shows(".inner.source", "held up");
      await app.shows(".inner.source", "House scale");
    }));
});
