// The numbers of a case, driven by real keys: figures of an exhibit that nobody
// claimed are taken by one key and turned down by another with a reason; what is
// assumed has its reason; a rate is typed and used; a chart of many rows stays whole.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { App, startDriver, until } from "./driver.mjs";

const binary = process.env.ASSAY_E2E_BINARY;

const TEXT = [
  "Each man pays a deposit of 4,000 US dollars before he leaves.",
  "Others say that the deposit was 5,500 US dollars, and that 180 recruits came in spring.",
  "Page 12 of 40 pages.",
].join("\n\n");

/** Sixty sums, near and far, with words that no column holds in one line. */
const MANY = Array.from({ length: 60 }, (_, n) => {
  const sum = (n + 1) ** 3 * 100;
  const hedge = ["", "About ", "At least ", "Up to ", "More than "][n % 5];
  return `${hedge}${sum.toLocaleString("en-US")} US dollars`;
});

const LIST = MANY.join(".\n");
const placeOf = (n) => {
  const start = MANY.slice(0, n).reduce((sum, one) => sum + one.length + 2, 0);
  return { start, end: start + MANY[n].length };
};

const document = {
  assay: 1,
  sources: [{ ref: "S1", name: "Ledger", kind: "outlet" }],
  exhibits: [
    { ref: "E1", title: "Ledger", content: TEXT, publisher: "S1" },
    { ref: "E2", title: "A long list", content: LIST, publisher: "S1" },
  ],
  claims: [{ ref: "C1", statement: "They pay a deposit." }, { ref: "C2", statement: "Sums were paid." }, { ref: "C3", statement: "A dozen." }, { ref: "C4", statement: "One." }],
  quotes: MANY.map((exact, n) => ({ ref: `Q${n + 1}`, exhibit: "E2", exact, ...placeOf(n), chain: ["S1"], basis: "documented" })),
  figures: MANY.map((verbatim, n) => ({
    ref: `F${n + 1}`, quote: `Q${n + 1}`, verbatim,
    claim: n < 47 ? "C2" : n < 59 ? "C3" : "C4",
    measure: n % 7 === 0 ? "what was paid to the office of the second secretary for the papers of one man" : `payment ${n + 1}`,
  })),
};
for (const figure of document.figures.slice(47)) document.figures.push({ ...figure, ref: `F${document.figures.length + 1}`, claim: "C2" });

describe("numbers of the whole case", () => {
  const folder = mkdtempSync(join(tmpdir(), "assay-e2e-"));
  const path = join(folder, "numbers.assay");
  let driver;

  before(async () => {
    assert.ok(binary, "ASSAY_E2E_BINARY names the built window");
    driver = await startDriver(folder);
    writeFileSync(join(folder, "numbers.json"), JSON.stringify(document));
    await started(async (app) => {
      await app.core("case.create", { path, title: "Numbers" });
      await app.core("document.import", { path: join(folder, "numbers.json") });
    }, []);
  });
  after(async () => {
    await driver?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const started = async (body, files = [path]) => {
    const app = await App.start(driver, binary, files);
    try {
      await body(app);
    } finally {
      await app.quit();
    }
  };

  const at = (hash, css, body) => started(async (app) => {
    await app.find(".overview");
    await app.keys("Alt", "3");
    await app.find("[data-room=claims]");
    await app.script("location.hash = arguments[0]; return true", hash);
    await app.find(css);
    await body(app);
  });

  const push = async (app, words, within = "") => {
    await app.focus(`[...document.querySelectorAll('${within} button')].find((one) => one.innerText.trim().startsWith(${JSON.stringify(words)}) && !one.disabled)`, `a button "${words}"`);
    await app.keys("Enter");
  };
  const fill = async (app, label, text, within = "") => {
    await app.focus(`[...document.querySelectorAll('${within} label')].find((one) => one.innerText.trim() === ${JSON.stringify(label)})?.control`, `a field "${label}"`);
    await app.keys("Control", "a");
    for (const key of text) await app.keys(key);
  };
  const clean = async (app, name) => {
    for (const theme of ["dark", "light"]) {
      await app.script("document.documentElement.dataset.theme = arguments[0]; return true", theme);
      assert.deepEqual(await app.faults(), [], `${name}, ${theme}`);
      await app.picture(`${name}-${theme}`);
    }
  };
  const open = (app) => app.script("return [...document.querySelectorAll('.unclaimed b')].map((one) => one.innerText)");

  test("one key takes a figure with its sentence, another turns one down with a reason", () =>
    at("#/claims/coverage/E1", ".unclaimed [data-selected] b", async (app) => {
      const found = await open(app);
      assert.ok(found.includes("4,000 US dollars") && found.includes("5,500 US dollars") && found.includes("180 recruits"), found.join());
      await clean(app, "numbers-coverage");
      await app.focus("document.querySelector('.unclaimed [role=option]')", "the first row");
      await app.keys("t");
      await until("it to be taken", async () => !(await open(app)).includes("4,000 US dollars"));
      const figures = await app.core("record.list", { noun: "figures", limit: 500 });
      const taken = figures.find((one) => one.verbatim === "4,000 US dollars");
      assert.equal(taken.measure, "deposit");
      await until("the next one to be looked at", () => app.script("return document.querySelector('.unclaimed [data-selected] b')?.innerText === '5,500 US dollars'"));
      await app.focus("document.querySelector('.unclaimed [data-selected]')", "the second row");
      await app.keys("d");
      await until("the reason to be asked", () => app.script("return document.activeElement?.tagName === 'INPUT'"));
      for (const key of "hearsay") await app.keys(key);
      await app.picture("numbers-dismiss");
      await app.keys("Enter");
      await until("it to be turned down", async () => !(await open(app)).includes("5,500 US dollars"));
      await app.shows(".coverage details summary", "1 turned down");
    }));

  test("an assumption is recorded with its reason and stands in a formula", () =>
    at("#/claims/C1", "[data-room=claims] section[aria-label=C1]", async (app) => {
      await push(app, "New assumption", "section[aria-label=C1]");
      await fill(app, "Name", "working year", ".sheet");
      await fill(app, "Number", "2,080 hours a year", ".sheet");
      await fill(app, "Because", "52 weeks of 40 hours", ".sheet");
      await app.find(".sheet .result");
      await clean(app, "numbers-assume");
      await push(app, "Assume it", ".sheet");
      await until("the ref in the formula", () => app.script("return /^F\\d+$/.test([...document.querySelectorAll('label')].find((one) => one.innerText === 'Formula').control.value)"));
      await app.shows(".tried", "assumed: 52 weeks of 40 hours");
    }));

  test("a rate is typed with its date and used in a formula", () =>
    at("#/claims/C1", "[data-room=claims] section[aria-label=C1]", async (app) => {
      await push(app, "Rates", "section[aria-label=C1]");
      await app.focus("document.querySelector('.sheet .picker')", "the choice of how");
      await app.keys("Enter");
      await app.find("[role=listbox] [role=option]");
      for (let n = 0; n < 4; n += 1) await app.keys("Down");
      await app.keys("Enter");
      await fill(app, "From", "USD", ".sheet");
      await fill(app, "To", "EUR", ".sheet");
      await fill(app, "Since", "2019", ".sheet");
      await fill(app, "Value", "0.9", ".sheet");
      await app.keys("Enter");
      await app.shows(".sheet .rates-list", "0.9");
      await app.keys("Escape");
      await until("the sheet to close", async () => !(await app.has(".sheet")));
      await fill(app, "Formula", "F60 by X1");
      await app.shows(".tried", "1 USD = 0.9 EUR, 2019");
      await app.shows(".tried", "has no date");
      await push(app, "Rates", "section[aria-label=C1]");
      await app.shows(".sheet", "0.9");
      await clean(app, "numbers-rates");
    }));

  test("the numbers of the case show what contradicts and what agrees", () =>
    at("#/claims/numbers", ".numbers-room .cluster", async (app) => {
      await app.shows(".numbers-room", "all allow");
      await clean(app, "numbers-all");
    }));

  test("a chart of one, of twelve and of sixty rows is whole", async () => {
    for (const [claim, rows] of [["C4", 1], ["C3", 12], ["C2", 60]]) {
      await at(`#/claims/${claim}`, ".chart svg text", async (app) => {
        const drawn = await app.script("return document.querySelectorAll('.chart .row-of').length");
        assert.equal(drawn, rows);
        const over = await app.script("return [...document.querySelectorAll('.chart svg text')].map((one) => one.getBBox()).filter((box) => (box.x < 150 && box.x + box.width > 168) || box.x + box.width > 471).length");
        assert.equal(over, 0, "no words run into the plot or off the paper");
        const cut = await app.script("return [...document.querySelectorAll('.chart svg text')].filter((one) => one.textContent.endsWith('…')).length");
        assert.equal(cut, 0, "nothing is cut");
        await app.script("document.querySelector('.chart').scrollIntoView({ block: 'start' }); return true");
        await clean(app, `numbers-chart-${rows}`);
      });
    }
  });
});
