// What is too large, and what is oddly named: the window stays usable, the case
// whole, and what happened is said. The files are made here and go with the test.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { App, startDriver, until } from "./driver.mjs";
import { makePdf, writePage, writeScans } from "./papers.mjs";

const binary = process.env.ASSAY_E2E_BINARY;
/** What a large file may take on a machine that does other things too. */
const LONG = 180_000;

describe("large and odd files in the window", () => {
  const folder = mkdtempSync(join(tmpdir(), "assay-e2e-"));
  let driver;
  let cases = 0;

  before(async () => {
    assert.ok(binary, "ASSAY_E2E_BINARY names the built window");
    driver = await startDriver(folder);
  });
  after(async () => {
    await driver?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  /** A case of its own for each test, in the window. */
  const inCase = async (body) => {
    const sample = join(folder, `sample ${(cases += 1)}.assay`);
    const app = await App.start(driver, binary, []);
    try {
      await app.core("case.sample", { path: sample });
      await app.script("location.hash = '#/overview'; location.reload(); return true");
      await app.find(".overview");
      await body(app);
    } finally {
      await app.quit();
    }
  };

  const drop = (app, paths) => app.script("window.__TAURI_INTERNALS__.invoke('plugin:event|emit', { event: 'tauri://drag-drop', payload: { paths: arguments[0], position: { x: 1, y: 1 } } }); return true", paths);

  /** How long the window's own thread was busy at the most since it was asked last, in milliseconds. */
  const watch = (app) => app.script(`
    window.worst = 0;
    let last = performance.now();
    window.watching ??= setInterval(() => { const now = performance.now(); window.worst = Math.max(window.worst, now - last - 50); last = now; }, 50);
    return true`);
  const worst = (app) => app.script("const told = window.worst; window.worst = 0; return Math.round(told)");

  const painted = (app, page) => app.has(`.pdf-page[data-page="${page}"][data-state=painted] canvas`);

  test("a PDF of 200 MB is taken in, read and painted, while the window goes on answering", async () => {
    const file = join(folder, "scans.pdf");
    const pages = writeScans(file, 200e6);
    await inCase(async (app) => {
      await watch(app);
      const began = Date.now();
      await drop(app, [file]);
      // While it is taken in, other rooms open.
      await app.find(".dropped");
      await app.keys("Alt", "3");
      await app.find("main[data-room=claims] .rows .line");
      await app.picture("large-adding");
      await app.script("return true");
      await until("the exhibit", () => app.script("return location.hash.startsWith('#/exhibits/')"), LONG);
      const added = Date.now();
      await until("its text", () => app.has(".layer-text p"), LONG);
      await app.shows(".layer-text", "Scan 1: they paid 1 dollars.");
      console.log(`  200 MB: taken in after ${added - began} ms, the window held up for at most ${await worst(app)} ms`);
      await app.click(".beside [data-view=both]");
      const asked = Date.now();
      await until("the first page", () => painted(app, 0), LONG);
      console.log(`  200 MB: first page painted after ${Date.now() - asked} ms, held up for at most ${await worst(app)} ms`);
      await app.shows(".pdf-bar", `1 of ${pages}`);
      await app.picture("large-pdf");
      const told = await app.core("verify", {}, LONG);
      assert.deepEqual(told, { ok: true, differences: [] });
    });
    rmSync(file);
  });

  test("a saved page of 20 MB is read, found in and quoted, and its picture does not hold the window up for good", async () => {
    const file = join(folder, "long.html");
    const paragraphs = writePage(file, 20e6);
    await inCase(async (app) => {
      await watch(app);
      const began = Date.now();
      await drop(app, [file]);
      await until("its text", () => app.has(".reader .layer-text p"), LONG);
      await app.shows(".layer-text", "Paragraph 0");
      console.log(`  20 MB: text shown after ${Date.now() - began} ms, held up for at most ${await worst(app)} ms`);
      assert.ok(await app.script("return document.querySelectorAll('.layer-text p').length < 5000"), "only what is near is drawn");
      await app.keys("Control", "f");
      const asked = Date.now();
      await app.type(".find input", "nobody said");
      await app.shows(".find .hits", `1 of ${paragraphs.toLocaleString("en")}`);
      console.log(`  20 MB: ${paragraphs} hits after ${Date.now() - asked} ms, held up for at most ${await worst(app)} ms`);
      await app.keys("Control", "a");
      await app.type(".find input", "The last line of the page");
      await app.shows(".find .hits", "1 of 1");
      await app.shows(".layer-text", "The last line of the page");
      await until("it to be in sight", () => app.script(`
        const line = [...document.querySelectorAll('.layer-text p')].find((one) => one.textContent.startsWith('The last line'));
        const view = line?.closest('.scroll').getBoundingClientRect();
        const at = line?.getBoundingClientRect();
        return at && at.top >= view.top && at.bottom <= view.bottom;`));
      await app.picture("large-html");
      // Keys alone: the last words of twenty million become a quote.
      await app.script("document.querySelector('.reader .spread > .scroll').focus(); return true");
      await app.keys("Control", "Shift", "\uE010");
      await app.script(`
        const line = [...document.querySelectorAll('.layer-text p')].find((one) => one.textContent.startsWith('The last line'));
        getSelection().selectAllChildren(line);
        return true`);
      await app.keys("q");
      await app.shows(".capture .said", "The last line of the page.");
      await app.keys("Enter");
      await until("the quote", async () => (await app.core("record.list", { noun: "quotes" }, LONG)).at(-1).exact === "The last line of the page.");
      console.log(`  20 MB: quoted, held up for at most ${await worst(app)} ms`);
      await app.click(".beside [data-view=both]");
      const pictured = Date.now();
      await until("the picture", () => app.has(".page-picture iframe"), LONG);
      await app.shows(".page-picture", "its text is whole");
      await app.painted();
      console.log(`  20 MB: picture after ${Date.now() - pictured} ms, held up for at most ${await worst(app)} ms`);
      await app.picture("large-html-picture");
      await app.click(".beside [data-view=text]");
      await until("the text alone", async () => !(await app.has(".page-picture")));
    });
    rmSync(file);
  });

  test("names with control characters and in every script are shown, and harm no other row", async () => {
    const names = [
      "bell\u0007 escape\u001b[31m new\nline\ttab.txt",
      "turned \u202egpj.exe.txt",
      "Ελληνικά Русский العربية עברית 한국어 日本語 中文 ไทย हिन्दी 😀 e\u0301 ﷺ.txt",
      `${"long ".repeat(45)}end.txt`,
      "<img src=x onerror=alert(1)> & 'quoted' \"twice\" %s.txt",
    ];
    const files = names.map((name, n) => {
      const file = join(folder, name);
      writeFileSync(file, `They paid ${n + 1}00 dollars.`);
      return file;
    });
    await inCase(async (app) => {
      const before = (await app.core("record.list", { noun: "exhibits" })).length;
      await drop(app, files);
      await until("all of them", async () => (await app.core("record.list", { noun: "exhibits", limit: 500 })).length === before + names.length, LONG);
      await app.find(".reader .layer-text p");
      const told = await app.script("return [...document.querySelectorAll('.rows .line .name')].map((one) => one.textContent)");
      for (const words of ["bell", "turned", "한국어", "long long", "<img src=x onerror=alert(1)>"]) {
        assert.ok(told.some((one) => one.includes(words)), `${words} in ${JSON.stringify(told)}`);
      }
      assert.ok(!told.some((one) => /[\u0000-\u0008\u000a-\u001f\u202a-\u202e\u2066-\u2069]/.test(one)), `nothing that acts: ${JSON.stringify(told)}`);
      for (const theme of ["dark", "light"]) {
        await app.script("document.documentElement.dataset.theme = arguments[0]; return true", theme);
        assert.deepEqual(await app.faults(), []);
        await app.picture(`names-${theme}`);
      }
      await app.keys("Control", "z");
      await until("all to be taken back", async () => (await app.core("record.list", { noun: "exhibits", limit: 500 })).length === before);
    });
  });

  test("the first page of 500 is painted at once, and the last when it is asked for", async () => {
    const file = join(folder, "book.pdf");
    writeFileSync(file, makePdf(500), "latin1");
    await inCase(async (app) => {
      const added = await app.core("exhibit.add", { files: [file] }, LONG);
      const { ref } = added.value[0];
      const times = [];
      for (let turn = 0; turn < 5; turn += 1) {
        await app.script("location.hash = '#/exhibits/E1'; return true");
        await app.shows(".reader-head", "E1");
        await app.script("window.before = true; location.reload(); return true");
        await until("the page anew", () => app.script("return !window.before && document.querySelector('.reader .layer-text p') !== null"));
        await app.script(`
          window.took = null;
          const began = performance.now();
          const look = () => {
            const both = document.querySelector('.beside [data-view=both]:not([data-selected])');
            both?.click();
            if (document.querySelector('.pdf-page[data-page="0"][data-state=painted] canvas')) window.took = performance.now() - began;
            else requestAnimationFrame(look);
          };
          location.hash = '#/exhibits/' + arguments[0];
          requestAnimationFrame(look);
          return true`, ref);
        times.push(await until("the first page", () => app.script("return window.took"), LONG));
      }
      const sorted = times.map(Math.round).sort((a, b) => a - b);
      console.log(`  500 pages: first page ${sorted[2]} ms median, ${sorted[4]} ms worst of ${sorted.length}`);
      const asked = Date.now();
      await app.script("const view = document.querySelector('.pdf-scroll'); view.dispatchEvent(new WheelEvent('wheel', { bubbles: true })); view.scrollTop = view.scrollHeight; return true");
      await until("the last page", () => painted(app, 499), LONG);
      await app.shows(".pdf-bar", "500 of 500");
      console.log(`  500 pages: the last page after ${Date.now() - asked} ms`);
      await app.picture("book");
    });
  });
});
