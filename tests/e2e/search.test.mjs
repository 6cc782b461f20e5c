// Finding and doing by keys alone: the palette, going to a record by its ref,
// the list of keys, search with its jump into the reader, the list of quotes.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { App, startDriver, until } from "./driver.mjs";

const binary = process.env.ASSAY_E2E_BINARY;

describe("finding and doing", () => {
  const folder = mkdtempSync(join(tmpdir(), "assay-e2e-"));
  const sample = join(folder, "sample.assay");
  let driver;

  before(async () => {
    assert.ok(binary, "ASSAY_E2E_BINARY names the built window");
    driver = await startDriver(folder);
    const app = await App.start(driver, binary);
    try {
      await app.core("case.sample", { path: sample });
    } finally {
      await app.quit();
    }
  });
  after(async () => {
    await driver?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const started = async (body) => {
    const app = await App.start(driver, binary, [sample]);
    try {
      await app.find(".overview");
      await body(app);
    } finally {
      await app.quit();
    }
  };

  /** Types into whatever has the focus. */
  const write = async (app, text) => {
    await app.focused("input");
    for (const letter of text) await app.keys(letter);
  };

  /** Walks down the list until what is wanted is looked at. */
  const reach = (app, css) => until(`${css} to be reached`, async () => {
    await app.find(css);
    const there = await app.script("return document.querySelector(arguments[0]).hasAttribute('data-focused')", css);
    if (!there) await app.keys("Down");
    return there;
  });

  test("the palette lists what can be done here with its keys, and says why something cannot", () =>
    started(async (app) => {
      await app.keys("Control", "k");
      await app.shows(".palette .results", "Undo");
      await app.shows(".palette .results", "Nothing was taken back");
      await app.clean("palette");
      await write(app, "new cl");
      // An action of another room is not offered where it cannot be done.
      await until("nothing to be offered", () => app.script("return !document.querySelector('.palette .results').innerText.includes('New claim')"));
      await app.keys("Escape");
      await until("the palette to go", async () => !(await app.has(".palette")));
      await app.keys("Alt", "3");
      await app.find("main[data-room=claims]");
      await app.keys("Control", "k");
      await write(app, "new cl");
      await reach(app, ".palette [data-key='claim.add']");
      await app.keys("Enter");
      await app.shows("[role=dialog]", "New claim");
    }));

  test("a ref typed in lower case leads to its record", () =>
    started(async (app) => {
      await app.keys("Control", "p");
      await write(app, "q2");
      await app.find(".palette [data-key='ref-Q2']");
      await app.clean("quick-open");
      await reach(app, ".palette [data-key='ref-Q2']");
      await app.keys("Enter");
      await until("the reader at the quote", () => app.script("return /^#\\/exhibits\\/E\\d+\\?quote=Q2$/.test(location.hash)"));
      await app.find("mark.current");
      // A figure has no room of its own: its panel opens over its claim.
      await app.keys("Control", "p");
      await write(app, "F1");
      await reach(app, ".palette [data-key='ref-F1']");
      await app.keys("Enter");
      await until("the panel of F1", () => app.script("return /record=F1$/.test(location.hash)"));
      await app.find(".drawer");
    }));

  test("every key in the list of keys does what it says", () =>
    started(async (app) => {
      await app.keys("?");
      const listed = await until("the list", () => app.script("const rows = [...document.querySelectorAll('.keys-list tr')]; return rows.length && rows.map((row) => [row.dataset.action, row.querySelector('kbd').innerText])"));
      await app.clean("keys");
      await app.keys("Escape");
      await until("the list to go", async () => !(await app.has(".keys-list")));
      const held = { Ctrl: "Control", Alt: "Alt", Shift: "Shift" };
      for (const [action, key] of listed.filter(([id]) => id.startsWith("room."))) {
        await app.keys(...key.split(" ").map((part) => held[part] ?? part.toLowerCase()));
        await app.find(`main[data-room=${action.slice(5)}]`);
      }
      assert.equal(listed.filter(([id]) => id.startsWith("room.")).length, 8);
    }));

  test("words are found in texts and records, and Enter jumps to their place in the reader", () =>
    started(async (app) => {
      await app.keys("Control", "Shift", "f");
      await app.find(".search-view");
      await app.shows(".search-view [role=status]", "All words must occur");
      await app.clean("search-empty");
      await write(app, "deposit");
      await until("hits of several nouns", () => app.script("return document.querySelectorAll('.hits [role=group]').length > 2"));
      assert.equal(await app.script("return [...document.querySelectorAll('.hits mark')].every((one) => /^deposit/i.test(one.textContent))"), true);
      await app.clean("search");
      // Down to the first hit in a text, whichever that is.
      await until("a hit in a text to be reached", async () => {
        const there = await app.script("return document.querySelector('.hits .hit[data-focused] .ref')?.innerText.startsWith('E') ?? false");
        if (!there) await app.keys("Down");
        return there;
      });
      await app.keys("Enter");
      await until("the reader at the place", () => app.script("return /^#\\/exhibits\\/E\\d+\\?at=\\d+-\\d+$/.test(location.hash)"));
      const words = await until("the place to be painted", () => app.script("const place = [...(CSS.highlights.get('place') ?? [])][0]; if (!place) return null; const box = place.getBoundingClientRect(); return box.top > 0 && box.bottom < innerHeight ? place.toString() : null"));
      assert.match(words, /^deposit/i);
      await app.picture("search-jump");
      await app.script("history.back(); return true");
      await app.find(".search-view");
      assert.equal(await app.script("return document.querySelector('.search-view input').value"), "deposit");
    }));

  test("a piece of a Korean word is found, and what nothing holds is said to be in nothing", () =>
    started(async (app) => {
      await app.script("location.hash = '#/search?for=' + encodeURIComponent('보증'); return true");
      await until("Korean hits", () => app.script("return [...document.querySelectorAll('.hits mark')].some((one) => one.textContent === '보증')"));
      await app.script("location.hash = '#/overview'; return true");
      await app.find(".overview");
      await app.keys("Control", "Shift", "f");
      await write(app, "xylophone");
      await app.shows(".search-view [role=status]", "Nothing in this case holds these words.");
      await app.picture("search-nothing");
    }));

  test("all quotes are one list, filtered by words, speaker and exhibit", () =>
    started(async (app) => {
      await app.keys("Alt", "7");
      await app.find("main[data-room=quotes] .rows .line");
      const all = Number(await app.text("main[data-room=quotes] [role=status]"));
      assert.ok(all > 10);
      await app.clean("quotes");
      await app.type("main[data-room=quotes] .filter input", "E3");
      await until("fewer quotes", async () => Number(await app.text("main[data-room=quotes] [role=status]")) < all);
      assert.ok(await app.script("return [...document.querySelectorAll('.rows .line .under')].every((one) => /^E3\\b/.test(one.innerText))"));
    }));
});
