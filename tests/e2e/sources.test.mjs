// The sources room, driven by real keys: rating without seeing the other half
// of the grade, the queue, protection and its refusal, dependences.
import assert from "node:assert/strict";
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { App, startDriver, until } from "./driver.mjs";

const binary = process.env.ASSAY_E2E_BINARY;

/** Three papers, two of which print the same story. */
const STORY = "The harbour master told the inquiry that the crane had been repaired twice in one week, and that nobody had written down by whom or at what price. He kept the broken bolts in a tin. Two of the men who worked on the quay that summer remember the tin, and one of them remembers the price.";
const PRESS = {
  assay: 1,
  sources: [{ ref: "S1", name: "Morning Ledger", kind: "outlet" }, { ref: "S2", name: "Harbour Post", kind: "outlet" }],
  exhibits: [
    { ref: "E1", title: "Crane repaired twice in a week, inquiry hears", content: STORY, published: "2023-01-05", publisher: "S1" },
    { ref: "E2", title: "Bolts in a tin", content: `The council met on Tuesday behind closed doors. ${STORY}`, published: "2023-02", publisher: "S2" },
    { ref: "E3", title: "Tide tables", content: "High water at six in the morning, low water at noon, and the ferry goes on the hour.", published: "2023-03" },
  ],
};

describe("sources and ratings", () => {
  const folder = mkdtempSync(join(tmpdir(), "assay-e2e-"));
  let driver;
  let sample = [];
  let press = [];

  before(async () => {
    assert.ok(binary, "ASSAY_E2E_BINARY names the built window");
    driver = await startDriver(folder);
    await started(async (app) => {
      // Made through the core's own command: the file dialog has a test elsewhere.
      const path = join(folder, "sample.assay");
      await core(app, "case.sample", { path });
      const document = join(folder, "press.json");
      writeFileSync(document, JSON.stringify(PRESS));
      press = [join(folder, "press.assay")];
      await core(app, "case.create", { path: press[0], title: "Harbour" });
      await core(app, "document.import", { path: document });
      sample = [path];
    });
  });
  after(async () => {
    await driver?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const core = async (app, name, payload) => {
    await app.script("window.made = null; window.__TAURI_INTERNALS__.invoke('rpc', { name: arguments[0], payload: arguments[1] }).then(() => { window.made = true; }, (fault) => { window.made = JSON.stringify(fault); }); return true", name, payload);
    assert.equal(await until(name, () => app.script("return window.made")), true);
  };

  const started = (body, files = sample) => App.run(driver, files, body);

  /** A small case of its own, in whose sources room the body begins. */
  const inPress = (body) => started(async (app) => {
    await app.find(".overview");
    await app.keys("Alt", "4");
    await app.find("[data-room=sources] .panes");
    await body(app);
  }, press);

  const inSources = (body) => started(async (app) => {
    await app.find(".overview");
    await app.keys("Alt", "4");
    await app.find(".source .matrix");
    await body(app);
  });

  /** Presses the first enabled button that begins with these words. */
  const focused = (app, css) => until(`the focus on ${css}`, () => app.script("return document.activeElement?.matches(arguments[0])", css));

  test("a quote is rated by a digit and Enter, no letter to be seen meanwhile, and the earlier rating stays", () =>
    inSources(async (app) => {
      const quote = await until("a quote that can be rated", () => app.script("return document.querySelector('.source .quote-card')?.dataset.quote"));
      const past = () => app.script("return document.querySelectorAll('.source .quote-history .history li').length");
      const before = await past();
      await app.press(`Rate ${quote}`);
      await focused(app, "[role=dialog] input[type=radio]");
      const letters = await app.script(`
        const shown = (one) => getComputedStyle(one).visibility !== 'hidden';
        return [...document.querySelectorAll('.grade-pair > span')].filter((one) => /^[A-F]$/.test(one.textContent) && shown(one)).length;`);
      assert.equal(letters, 0, "letters in sight");
      await app.clean("rate-quote");
      await app.keys("3");
      await focused(app, "[role=dialog] textarea");
      await app.keys("Enter");
      assert.ok(await app.has("[role=dialog]"), "without a reason nothing is recorded");
      await app.type("[role=dialog] textarea", "agrees in part, checked on paper");
      await app.keys("Enter");
      await until("the sheet to go", async () => !(await app.has("[role=dialog]")));
      await until("one rating more", async () => (await past()) === before + 1);
      assert.ok(await app.script("return getComputedStyle(document.querySelector('main .grade-pair')).visibility === 'visible'"), "letters are back");
      await app.script("document.querySelectorAll('.quote-history').forEach((one) => { one.open = true; }); return true");
      await app.shows(".quote-history", "agrees in part, checked on paper");
      await app.clean("sources-history");
      await app.keys("Control", "z");
      await until("the rating to be taken back", async () => (await past()) === before);
    }));

  test("a source is rated by its letter; F is offered as what it is and the scale can be another", () =>
    inSources(async (app) => {
      await app.press("Rate the source");
      await focused(app, "[role=dialog] input[type=radio]");
      await app.keys("f");
      await focused(app, "[role=dialog] textarea");
      assert.equal(await app.script("return document.querySelector('[role=dialog] .term[data-selected] b').textContent"), "Reliability cannot be judged");
      await app.clean("rate-source");
      await app.keys("Escape");
      await until("the sheet to go", async () => !(await app.has("[role=dialog]")));
    }));

  test("what is unrated is rated one after the other, quotes before sources", () =>
    inSources(async (app) => {
      await app.press("Rate the ");
      const first = await app.text("[role=dialog] h2");
      await app.find("[role=dialog] .rated");
      await app.press("Leave it unrated");
      await until("the next one", async () => !(await app.has("[role=dialog]")) || (await app.text("[role=dialog] h2")) !== first);
      if (await app.has("[role=dialog]")) await app.keys("Escape");
      await until("the sheet to go", async () => !(await app.has("[role=dialog]")));
    }));

  test("protecting a source that was entered openly is refused, and the case says why", () =>
    inSources(async (app) => {
      await app.press("Protect…");
      await focused(app, "[role=dialog] input");
      await app.clean("protect");
      await app.type("[role=dialog] input", "ELDERBERRY");
      await app.keys("Enter");
      await app.find("[role=dialog] .fault[data-code=refused]");
      await app.picture("protect-refused");
      await app.keys("Escape");
    }));

  test("a dependence between two exhibits is recorded with its reason and shown with what it does", () =>
    inSources(async (app) => {
      await app.press("Record a dependence");
      await focused(app, "[role=dialog] input[name=target]");
      const from = await app.script("return document.querySelector('[role=dialog] input[name=from]').value");
      const target = from === "E4" ? "E3" : "E4";
      await app.type("[role=dialog] input[name=target]", target);
      await app.type("[role=dialog] textarea[name=why]", "the same paragraphs in the same order");
      await app.clean("depend");
      await app.press("Record the dependence");
      await until("the sheet to go", async () => !(await app.has("[role=dialog]")));
      await app.shows(".inner.source", "the same paragraphs in the same order");
      await app.keys("Control", "z");
      await until("it to be taken back", async () => !(await app.text(".inner.source")).includes("the same paragraphs"));
    }));

  test("texts that share their wording are shown side by side, and recorded or turned down with a reason", () =>
    inPress(async (app) => {
      await app.choose("More", "Look for shared wording");
      await app.find(".wording .passage");
      const pairs = () => app.script("return document.querySelectorAll('.panes .rows .line').length");
      const before = await pairs();
      const marked = await app.script("return [...document.querySelectorAll('.wording .passage:first-of-type > div, .wording .passage > div')].slice(0, 2).map((one) => [...one.querySelectorAll('mark')].map((it) => it.textContent).join('').toLowerCase().replace(/[^a-z]/g, ''))");
      assert.ok(marked[0].length > 40 && marked[0] === marked[1], "the same letters are marked on both sides");
      assert.ok(await app.script("return [...document.querySelectorAll('.verdict button')].find((one) => one.innerText === 'Turn it down').disabled"), "not without a reason");
      await app.clean("wording");
      const [from, target] = await app.script("return [...document.querySelectorAll('.wording .heads .mono')].map((one) => one.textContent).filter((one) => one.startsWith('E'))");
      await app.type(".verdict textarea[name=why]", "both print the same hand-out");
      await app.press("Record the dependence");
      await until("one pair less", async () => (await pairs()) === before - 1);
      await app.keys("Control", "z");
      await app.press("Look again");
      await until("the pair to be back", async () => (await pairs()) === before);
      await app.type(".verdict textarea[name=why]", "looked at; one quotes the other");
      await app.press("Turn it down");
      await until("one pair less", async () => (await pairs()) === before - 1);
      await app.press("Look again");
      await until("the search to end", async () => !(await app.has(".progress")));
      assert.equal(await pairs(), before - 1, `${from} and ${target} are not put forward again`);
    }));

  test("a case of an older version is brought up from the start screen, and the file as it was stays", async () => {
    const old = join(folder, "old.assay");
    copyFileSync(new URL("../fixtures/version-1.assay", import.meta.url), old);
    const before = readFileSync(old);
    await started(async (app) => {
      await app.find(".start .fault[data-code=older_case]");
      await app.clean("older-case");
      await app.press("Bring the case up");
      await app.find(".overview");
      assert.equal(readFileSync(join(folder, "old (schema 1).assay")).length, before.length);
    }, [old]);
  });

  test("what was weighed is ticked and kept with the rating", () =>
    inPress(async (app) => {
      await app.press("Rate the source");
      await app.find("[role=dialog] .ticks");
      await app.script("const tick = document.querySelector('[role=dialog] .ticks input[value=access]'); tick.focus(); return document.activeElement === tick");
      await app.keys(" ");
      await app.script("document.querySelector('[role=dialog] input[type=radio]').focus(); return true");
      await app.keys("b");
      await app.type("[role=dialog] textarea", "was on the quay");
      await app.clean("rate-factors");
      await app.keys("Enter");
      await until("the sheet to go", async () => !(await app.has("[role=dialog]")));
      await app.shows(".source .history", "was on the quay");
      await app.shows(".source .history", "access");
    }));

  test("a blind rating is made with no rating in sight and replaces none", () =>
    inSources(async (app) => {
      const letter = () => app.script("return document.querySelector('.source .history li .mono, .source .history li > span')?.textContent ?? ''");
      const before = await letter();
      await app.press("Rate it blind");
      await focused(app, "[role=dialog] input[type=radio]");
      const seen = await app.script("return [...document.querySelectorAll('main .grade-pair, main .history')].filter((one) => getComputedStyle(one).visibility !== 'hidden').length");
      assert.equal(seen, 0, "grades in sight");
      await app.keys("e");
      await app.type("[role=dialog] textarea", "a second look");
      await app.clean("rate-blind");
      await app.keys("Enter");
      await until("the sheet to go", async () => !(await app.has("[role=dialog]")));
      await app.shows(".inner.source", "rated blind");
      assert.equal(await letter(), before, "the letter stays");
      await app.keys("Control", "z");
    }));

  test("a finding of the checks is turned down with a reason and leaves the overview", () =>
    started(async (app) => {
      // Warnings are folded up until somebody opens their rule.
      await app.click(".overview .attention li:not([data-severity=error]) summary");
      const first = await app.text(".overview .attention .found li .words");
      await app.press("Turn down");
      await focused(app, "[role=dialog] textarea");
      await app.clean("turn-down");
      await app.type("[role=dialog] textarea", "known and accepted");
      await app.press("Turn it down");
      await until("the sheet to go", async () => !(await app.has("[role=dialog]")));
      await until("the finding to go", async () => !(await app.has(".overview .attention .found li .words")) || (await app.text(".overview .attention .found li .words")) !== first);
    }));

  test("F, 6 and what is not rated stand apart from the ladder", () =>
    inSources(async (app) => {
      const cells = await app.script(`
        return [...document.querySelectorAll('.matrix tbody tr')].map((row) => [...row.querySelectorAll('td')].map((cell) => cell.classList.contains('outside')));`);
      assert.equal(cells.length, 7);
      cells.forEach((row, y) => row.forEach((outside, x) => assert.equal(outside, y > 4 || x > 4, `${y},${x}`)));
    }));
});
