// One person's way through an empty case, by real keys on the real binary: an
// exhibit, a quote with its claim and figure, a rating, a dossier, then all of
// it taken back, the program ended and started again, and all of it brought
// back. What the case holds is compared through its own case document.
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { App, answerDialog, startDriver, until } from "./driver.mjs";

const binary = process.env.ASSAY_E2E_BINARY;
const LETTER = "Letter from the quay.\n\nThe foreman asks a deposit of 400 to 500 US dollars from each man before he may board.\n\nHe gives no receipt.\n";
const WORDS = "a deposit of 400 to 500 US dollars from each man";

describe("from an empty case to a dossier, and all the way back", () => {
  const folder = mkdtempSync(join(tmpdir(), "assay-e2e-"));
  const path = join(folder, "quay.assay");
  const letter = join(folder, "letter.txt");
  const pdf = join(folder, "quay.pdf");
  let driver;

  before(async () => {
    assert.ok(binary, "ASSAY_E2E_BINARY names the built window");
    driver = await startDriver(folder);
    writeFileSync(letter, LETTER);
  });
  after(async () => {
    await driver?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const started = (args, body) => App.run(driver, args, body);

  let documents = 0;
  /** All that the case holds, as its case document says it, and that its journal and bytes agree. */
  const state = async (app) => {
    const verified = await app.core("verify");
    assert.equal(verified.ok, true, JSON.stringify(verified));
    const name = `state-${documents += 1}`;
    const file = join(folder, `${name}.json`);
    await app.core("document.export", { path: file });
    // The folder of the exhibits' bytes is named after the document.
    return JSON.parse(readFileSync(file, "utf8").replaceAll(`${name}-files/`, "files/"));
  };

  const labels = async (app) => {
    const { undo, redo } = await app.core("case.overview");
    return { undo, redo };
  };

  /** Presses a chord until the core says that nothing is left to do with it; how often that was. */
  const exhaust = async (app, chord, which) => {
    for (let times = 0; ; times += 1) {
      const { length } = (await app.core("case.overview")).journal;
      if ((await labels(app))[which] === null) return times;
      assert.ok(times < 40, "it never ends");
      await app.keys(...chord);
      await until(`entry ${length + 1}`, async () => (await app.core("case.overview")).journal.length === length + 1);
    }
  };

  const write = async (app, text) => {
    await app.focused("input, textarea");
    for (const key of text) await app.keys(key);
  };

  /** Does by the palette what has this name. */
  const act = async (app, typed, name) => {
    await app.keys("Control", "k");
    await write(app, typed);
    await until(`"${name}" to be looked at`, async () => {
      const there = await app.script("return document.querySelector('.palette [data-focused]')?.innerText.startsWith(arguments[0]) ?? false", name);
      if (!there) await app.keys("Down");
      return there;
    });
    await app.keys("Enter");
  };

  /** Gives the focus to a button by its words and presses it by its key. */
  test("everything done is undone, outlives a restart, and is done again to the same case", async () => {
    let empty;
    let full;
    let changes;
    await started([], async (app) => {
      await app.press("New");
      await app.focused("[name=title]");
      await write(app, "Quay");
      await app.keys("Enter");
      await answerDialog("Keep the new case as", path);
      await app.find(".overview");
      empty = await state(app);
      const before = await labels(app);

      await app.keys("Alt", "2");
      await app.find("main[data-room=exhibits]");
      await act(app, "add files", "Add files");
      await answerDialog("Add files as exhibits", "~/letter.txt", true);
      await app.shows(".layer-text", WORDS);

      await app.keys("Alt", "3");
      await act(app, "new claim", "New claim");
      await app.focused("textarea");
      await write(app, "Men pay to board.");
      await app.press("Add the claim");
      await app.shows(".claim .statement", "Men pay to board.");

      await app.keys("Alt", "2");
      await app.find(".layer-text p");
      await until("the words to be selected", () => app.script(`
        const piece = [...document.querySelectorAll('.layer-text [data-start]')].find((one) => one.textContent.includes(arguments[0]));
        if (!piece) return false;
        const from = piece.textContent.indexOf(arguments[0]);
        getSelection().setBaseAndExtent(piece.firstChild, from, piece.firstChild, from + arguments[0].length);
        return true;`, WORDS));
      await app.keys("q");
      await app.shows(".capture .said", WORDS);
      // The claim by its first letter, as any list takes it.
      await app.find(".capture .picker");
      await app.script("document.querySelector('.capture .picker').focus(); return true");
      await app.keys("c");
      await app.shows(".capture .picker", "C1 Men pay to board.");
      await app.find(".capture .found input");
      await app.script("document.querySelector('.capture .found input').focus(); return true");
      await write(app, "deposit");
      await app.picture("journey-capture");
      await app.keys("Enter");
      await app.shows(".quote-card .said", WORDS);

      await app.keys("Alt", "4");
      await act(app, "rate what", "Rate what is unrated");
      await rate(app);
      await app.keys("Alt", "5");
      await app.press("Export");
      await answerDialog("Export the dossier as", pdf);
      await app.shows(".dossier .made", pdf);
      assert.equal(readFileSync(pdf).subarray(0, 5).toString("latin1"), "%PDF-");

      full = await state(app);
      for (const noun of ["exhibits", "layers", "claims", "quotes", "evidence", "figures", "ratings"]) assert.equal(full[noun].length, 1, noun);
      await app.keys("Alt", "1");
      await app.find(".overview");
      // No field has the focus: there undo would be the text's own.
      changes = await exhaust(app, ["Control", "z"], "undo");
      assert.equal(before.undo, null, "an empty case has nothing to take back");
      // The files, the claim, the quote with its figure and evidence line, the rating.
      assert.equal(changes, 4);
      assert.deepEqual(await state(app), empty);
      await until("the window to show an empty case", async () => (await app.text("[data-noun=quotes] .num")) === "0");
      await app.picture("journey-undone");
    });
    await started([path], async (app) => {
      await app.find(".overview");
      assert.deepEqual(await state(app), empty, "what was taken back stays so");
      assert.equal(await exhaust(app, ["Control", "Shift", "z"], "redo"), changes);
      assert.deepEqual(await state(app), full);
      await until("the window to show it", async () => (await app.text("[data-noun=quotes] .num")) === "1");
      await app.picture("journey-redone");
    });
  });

  /** The one that is unrated, rated by keys. */
  const rate = async (app) => {
    await app.find("[role=dialog] [role=radiogroup]");
    await app.picture("journey-rate");
    await app.focused("[type=radio]");
    // Its digit leads on to the reason, and Enter records both.
    await app.keys("3");
    await write(app, "One letter.");
    await app.keys("Enter");
    await until("the rating to be kept", async () => (await app.core("case.overview")).counts.ratings === 1);
    await until("the sheet to go", async () => !(await app.has("[role=dialog]")));
  };
});
