// The real binary in a real window, driven as a person drives it.
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { App, answerDialog, onDisplay, startDriver, until } from "./driver.mjs";

const binary = process.env.ASSAY_E2E_BINARY;

describe("the window", () => {
  const folder = mkdtempSync(join(tmpdir(), "assay-e2e-"));
  const sample = join(folder, "sample case.assay");
  let driver;

  before(async () => {
    assert.ok(binary, "ASSAY_E2E_BINARY names the built window");
    driver = await startDriver(folder);
  });
  after(async () => {
    await driver?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Runs a test on a fresh start of the application, which ends in any case. */
  const started = (args, body) => App.run(driver, args, body);

  test("the start screen offers a new case, an old one and the sample", () =>
    started([], async (app) => {
      await app.shows("h1", "Assay");
      for (const way of ["new", "open", "sample"]) assert.ok(await app.has(`[data-way=${way}]`), way);
      await app.shows(".recent", "Cases that you open are listed here");
      assert.deepEqual(await app.faults(), []);
      await app.picture("start");
    }));

  test("a new case asks for a title, and Escape leaves it and gives the focus back", () =>
    started([], async (app) => {
      await app.click("[data-way=new]");
      await app.focused("[name=title]");
      assert.ok(await app.script("return document.querySelector('[role=dialog] [type=submit]').disabled"));
      assert.deepEqual(await app.faults(), []);
      await app.picture("new-case");
      await app.keys("Escape");
      await until("the dialog to go", async () => !(await app.has("[role=dialog]")));
      await until("the focus to be back", () => app.script("return document.activeElement?.dataset.way === 'new'"));
    }));

  test("the sample case is made through the system's dialog, and its overview counts what it holds", () =>
    started([], async (app) => {
      await app.click("[data-way=sample]");
      await answerDialog("Keep the sample case as", sample);
      await app.shows(".overview .cap", "Question".toUpperCase());
      for (const noun of ["sources", "exhibits", "quotes", "claims", "figures", "ratings"]) {
        const count = Number(await app.text(`[data-noun=${noun}] .num`));
        assert.ok(count > 0, `the sample case has ${noun}`);
      }
      const title = await app.text(".title");
      await until("the window to be named after the case", () => onDisplay(title));
      assert.match((await app.text(".colophon .head")).replaceAll(" ", ""), /^[0-9a-f]{64}$/);
      assert.deepEqual(await app.faults(), []);
      await app.picture("overview");
      await app.script("document.documentElement.dataset.theme = 'dark'; return true");
      assert.deepEqual(await app.faults(), []);
      await app.picture("overview-dark");
    }));

  test("a case named on the command line is opened", () =>
    started([sample], async (app) => {
      await app.find(".overview");
      assert.ok(Number(await app.text("[data-noun=quotes] .num")) > 0);
    }));

  test("a file that is not a case is refused in words, and the window stays usable", () => {
    const letter = join(folder, "letter.assay");
    writeFileSync(letter, "Dear Sir,\n");
    return started([letter], async (app) => {
      await app.find(".fault[data-code=not_a_case]");
      assert.equal(readFileSync(letter, "utf8"), "Dear Sir,\n");
      await app.click(".fault button");
      await app.shows(".fault pre", "not_a_case");
      assert.deepEqual(await app.faults(), []);
      await app.picture("not-a-case");
      // The sample case of the test before is among the recent ones.
      await app.click(".recent .case");
      await app.find(".overview");
    });
  });

  test("every room of the case is reached by keys, in both themes, and axe finds nothing there", () =>
    started([sample], async (app) => {
      await app.find(".overview");
      for (const [key, room, sign] of [
        ["2", "exhibits", ".layer-text p"],
        ["3", "claims", ".claim .quote-card"],
        ["4", "sources", ".source .matrix"],
        ["5", "dossiers", ".dossier .name"],
        ["1", "overview", ".overview .counts"],
      ]) {
        await app.keys("Alt", key);
        await app.find(`main[data-room=${room}]`);
        await app.find(sign);
        for (const theme of ["dark", "light"]) {
          await app.script("document.documentElement.dataset.theme = arguments[0]; return true", theme);
          assert.deepEqual(await app.faults(), [], `${room}, ${theme}`);
          await app.picture(`${room}-${theme}`);
        }
      }
    }));

  test("words are selected, Q and Enter keep them as a quote, undo takes it back and redo brings it again", () =>
    started([sample], async (app) => {
      await app.find(".overview");
      const before = Number(await app.text("[data-noun=quotes] .num"));
      await app.keys("Alt", "2");
      const words = await until("the text", () => app.script(`
        const piece = [...document.querySelectorAll('.layer-text p > span[data-start]')].find((one) => one.textContent.trim().split(' ').length > 6);
        if (!piece) return null;
        piece.scrollIntoView({ block: 'center' });
        const words = piece.textContent.trim().split(' ').slice(1, 5).join(' ');
        const from = piece.textContent.indexOf(words);
        getSelection().setBaseAndExtent(piece.firstChild, from, piece.firstChild, from + words.length);
        return words;`));
      await app.keys("q");
      await app.shows(".capture .said", words);
      await app.picture("capture");
      assert.deepEqual(await app.faults(), []);
      await app.focused("[type=submit]");
      await app.keys("Enter");
      await until("the capture to end", async () => !(await app.has(".capture")));
      await until("the quote in the list", () => app.script("return [...document.querySelectorAll('.quote-card .said')].some((one) => one.textContent.includes(arguments[0]))", words));
      const count = async () => {
        await app.keys("Alt", "1");
        return Number(await app.text("[data-noun=quotes] .num"));
      };
      // The overview of a large case takes its time, and nothing waits for it.
      await until("the quote to be counted", async () => (await count()) === before + 1);
      await app.keys("Control", "z");
      await until("the quote to be taken back", async () => (await count()) === before);
      await app.keys("Control", "Shift", "z");
      await until("the quote to be back", async () => (await count()) === before + 1);
    }));

  test("a dossier goes to a PDF through the system's dialog", () => {
    const pdf = join(folder, "brief.pdf");
    return started([sample], async (app) => {
      await app.find(".overview");
      await app.keys("Alt", "5");
      await app.click(".dossier .button.main");
      await answerDialog("Export the dossier as", pdf);
      await app.shows(".dossier .made", pdf);
      assert.equal(readFileSync(pdf).subarray(0, 5).toString("latin1"), "%PDF-");
      await app.picture("dossier-made");
    });
  });

  test("the page can leave the window's own pages by no way", () =>
    started([], async (app) => {
      const before = await app.script("return location.href");
      await app.script("location.href = 'http://127.0.0.1:9/'; return true");
      assert.equal(await app.script("return window.open('http://127.0.0.1:9/') === null"), true);
      await app.shows("h1", "Assay");
      assert.equal(await app.script("return location.href"), before);
    }));
});
