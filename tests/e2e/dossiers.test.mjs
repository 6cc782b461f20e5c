// The dossier room, driven by real keys: blocks are added, moved and taken out,
// prose is written with refs, pages follow, findings are recorded.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { App, startDriver, until } from "./driver.mjs";

const binary = process.env.ASSAY_E2E_BINARY;

describe("dossiers", () => {
  const folder = mkdtempSync(join(tmpdir(), "assay-e2e-"));
  let driver;
  let sample = [];

  before(async () => {
    assert.ok(binary, "ASSAY_E2E_BINARY names the built window");
    driver = await startDriver(folder);
    await started(async (app) => {
      // Made through the core's own command: the file dialog has a test elsewhere.
      const path = join(folder, "sample.assay");
      await app.core("case.sample", { path });
      sample = [path];
    });
  });
  after(async () => {
    await driver?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const started = (body) => App.run(driver, sample, body);

  const inDossiers = (body) => started(async (app) => {
    await app.find(".overview");
    await app.keys("Alt", "5");
    await app.find(".blocks .line");
    await body(app);
  });

  /** Presses the first enabled button that begins with these words. */
  const blocks = (app) => app.script("return [...document.querySelectorAll('.blocks .line .name')].map((one) => one.innerText)");
  const mark = (app) => app.script("return document.querySelector('.pages')?.dataset.mark ?? null");

  /** Waits until the pages in sight are those of the document that is set now. */
  const set = (app) => until("the pages in sight", () => app.script(`
    const pages = document.querySelector('.pages');
    const shown = [...document.querySelectorAll('.pages .page')];
    return shown.length > 0 && shown.every((one) => one.querySelector('img')?.naturalWidth > 0) && pages !== null;`), 60_000);

  /** Puts the focus on a block of the outline, by keys from the first on. */
  const walkTo = async (app, n) => {
    await app.script("document.querySelectorAll('.blocks .line')[0].focus(); return true");
    await app.keys("Home");
    for (let at = 0; at < n; at += 1) await app.keys("Down");
    await until(`block ${n + 1} to be chosen`, () => app.script("return document.querySelectorAll('.blocks .line')[arguments[0]]?.matches('[data-selected]')", n));
  };

  test("the pages of the document stand beside the outline, only those in sight, each an image", () =>
    inDossiers(async (app) => {
      await set(app);
      await walkTo(app, 0);
      const there = await app.script("return { drawn: document.querySelectorAll('.pages .page').length, live: document.querySelectorAll('.pages svg, .pages iframe').length, said: document.querySelector('.composer .pages').parentElement.querySelector('.num').innerText }");
      const [, all] = /(\d+)\D*$/.exec(there.said);
      assert.ok(Number(all) > 8, there.said);
      assert.ok(there.drawn < Number(all) / 2, `${there.drawn} of ${all} are drawn`);
      assert.equal(there.live, 0, "no live markup");
      await app.clean("dossier");
      const top = () => app.script("return document.querySelector('.pages').scrollTop");
      const before = await top();
      const last = (await blocks(app)).length - 1;
      await walkTo(app, last);
      await until("the last block's page", async () => (await top()) > before + 1000);
      await set(app);
      await app.picture("dossier-last-block");
    }));

  test("a block is moved by Alt with an arrow, taken out by Delete, and each is taken back", () =>
    inDossiers(async (app) => {
      await set(app);
      const first = await blocks(app);
      const old = await mark(app);
      await walkTo(app, 0);
      const begun = Date.now();
      await app.keys("Alt", "Down");
      await until("the two to change places", async () => {
        const now = await blocks(app);
        return now[0] === first[1] && now[1] === first[0];
      });
      const listed = Date.now() - begun;
      await until("the pages after it", async () => (await mark(app)) !== old);
      await until("their pictures", () => app.script("const at = document.querySelector('.pages').dataset.mark; const all = [...document.querySelectorAll('.pages img')]; return all.length > 0 && all.every((one) => one.dataset.of === at && one.complete)"));
      console.log(`# after moving a block: outline ${listed} ms, pages ${Date.now() - begun} ms, through the driver`);
      assert.ok(await app.script("return document.querySelectorAll('.blocks .line')[1].matches('[data-selected]')"), "it stays chosen");
      await app.script("document.querySelectorAll('.blocks .line')[1].focus(); return true");
      await app.keys("Delete");
      await until("it to go", async () => (await blocks(app)).length === first.length - 1);
      await app.keys("Control", "z");
      await app.keys("Control", "z");
      await until("both to be taken back", async () => JSON.stringify(await blocks(app)) === JSON.stringify(first));
    }));

  test("prose is written with a ref that completes, prints it, and comes back as it was kept", () =>
    inDossiers(async (app) => {
      const first = await blocks(app);
      await walkTo(app, 0);
      await app.keys("Insert");
      await until("the kinds of block", () => app.has("[role=menu]"));
      await app.clean("dossier-add");
      await app.keys("Enter");
      await until("a block more", async () => (await blocks(app)).length === first.length + 1);
      await app.find(".block-settings[data-kind=prose] .prose-text");
      await app.type(".block-settings input[name=heading]", "What is told");
      await app.keys("Enter");
      await app.click(".prose-text");
      for (const key of "Recruits pay @c1") await app.keys(key);
      await app.find(".prose-names [role=option]");
      await app.clean("dossier-ref");
      await app.keys("Enter");
      await until("a ref in the words", () => app.script("return document.querySelector('.prose-text .ref-atom')?.dataset.ref === 'C1'"));
      for (const key of "and more.") await app.keys(key);
      const old = await mark(app);
      await app.keys("Control", "Enter");
      const kept = () => app.script("window.told = null; window.__TAURI_INTERNALS__.invoke('rpc', { name: 'record.show', payload: { ref: 'D1' } }).then((one) => { window.told = one.blocks; }); return true")
        .then(() => until("the dossier", () => app.script("return window.told")));
      await until("the words to be kept", async () => (await kept())[1]?.text === "Recruits pay [C1] and more.");
      assert.equal((await kept())[1].heading, "What is told");
      await until("the pages after it", async () => (await mark(app)) !== old);
      await set(app);
      await app.clean("dossier-prose");
      await walkTo(app, 0);
      await walkTo(app, 1);
      await until("the words again", () => app.script("return document.querySelector('.prose-text')?.innerText.replace(/\\s+/g, ' ').trim() === 'Recruits pay C1 and more.'"));
    }));

  test("what stands against it leads to the block", () =>
    inDossiers(async (app) => {
      await until("problems", () => app.has(".problems li"));
      // What is the same of many records stands once, with the records below it.
      await app.script("document.querySelectorAll('.problems details').forEach((one) => { one.open = true; }); return true");
      await app.press("Block ");
      await until("a block to be chosen", () => app.has(".blocks .line[data-selected]"));
      await app.find(".block-settings");
    }));

  test("a finding is recorded with its three answers apart, and a new dossier begins with the brief", () =>
    inDossiers(async (app) => {
      const count = () => app.script("return document.querySelectorAll('.findings li').length");
      const before = await until("the findings of the sample", count);
      await app.press("New finding");
      await app.type("[role=dialog] textarea[name=statement]", "Deposits are taken from recruits.");
      await app.script("document.querySelector('[role=dialog] .ticked input').focus(); return true");
      await app.keys(" ");
      await app.clean("dossier-finding");
      await app.press("Record the finding");
      await until("it to be there", async () => (await count()) === before + 1, 60_000);
      await app.keys("Control", "z");
      await until("it to be taken back", async () => (await count()) === before);
      await app.press("New dossier");
      await app.find("[role=dialog] input[name=title]");
      await app.clean("dossier-new");
      await app.type("[role=dialog] input[name=title]", " II");
      await app.keys("Enter");
      await until("the sheet to go", async () => !(await app.has("[role=dialog]")));
      await app.shows(".dossier .name", " II");
      assert.ok((await blocks(app)).length > 6);
      await set(app);
      await app.picture("dossier-second");
    }));
});
