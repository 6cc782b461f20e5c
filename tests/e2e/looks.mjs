// Pictures of every screen and sheet, to be looked at by a person: of an empty
// case, the sample, a case that is hard to show, and one of 5,000 quotes; in both
// themes and both languages, at the size of the display. It judges nothing.
//
//   ASSAY_E2E_SHOTS    the folder of the pictures
//   ASSAY_E2E_SIZE     1280x800 unless told
//   ASSAY_LOOKS_CASES  of "start empty sample hard large", ASSAY_LOOKS_THEMES of "light dark",
//   ASSAY_LOOKS_LANGUAGES of "en ko": all unless told
//   ASSAY_LOOKS_ONLY   part of the names of the screens wanted, a regular expression
import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { App, startDriver, until } from "./driver.mjs";
import { makeHard } from "./hard.mjs";

const run = promisify(execFile);
const listOf = (name, all) => (process.env[name] ?? all).split(" ").filter((one) => one !== "");
const CASES = listOf("ASSAY_LOOKS_CASES", "start empty sample hard large");
const THEMES = listOf("ASSAY_LOOKS_THEMES", "light dark");
const LANGUAGES = listOf("ASSAY_LOOKS_LANGUAGES", "en ko");
const ONLY = new RegExp(process.env.ASSAY_LOOKS_ONLY ?? ".");
const scale = Number(process.env.ASSAY_MEASURE_SCALE ?? 5000);

const folder = mkdtempSync(join(tmpdir(), "assay-looks-"));
const driver = await startDriver(folder);
const pathOf = (name) => join(folder, `${name}.assay`);

/** Waits until nothing on the page has changed for a quarter of a second. */
async function atRest(app) {
  await app.script(`
    window.stillFrom = performance.now();
    window.watching ??= new MutationObserver(() => { window.stillFrom = performance.now(); });
    window.watching.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
    return true`);
  await until("the page to be at rest", () => app.script("return performance.now() - window.stillFrom > 250"), 60_000);
}

/** A walk through the window in one case and language. */
class Walk {
  constructor(app, name, language) {
    Object.assign(this, { app, name, language, n: 0 });
  }

  wants(stop) {
    return ONLY.test(stop);
  }

  async picture(stop) {
    await atRest(this.app);
    for (const theme of THEMES) {
      await this.app.script("document.documentElement.dataset.theme = arguments[0]; return true", theme);
      await this.app.picture(`${this.name}-${this.language}-${theme}-${stop}`);
    }
  }

  /** Goes to an address, waits for what it shows, does what is to be done there, and takes the picture. */
  async at(stop, hash, act = null) {
    if (!this.wants(stop)) return;
    try {
      await this.app.script("location.hash = '#/case/check'; return true");
      await atRest(this.app);
      await this.app.script("location.hash = arguments[0]; return true", hash);
      await atRest(this.app);
      if (act) await act(this.app);
      await this.picture(stop);
    } catch (error) {
      console.log(`  ${this.name} ${this.language} ${stop}: no picture, ${error.message}`);
    }
    await this.leave();
  }

  /** Takes away whatever lies over the page. */
  async leave() {
    for (let turn = 0; turn < 4 && (await this.app.has(".veil, .popover, .capture, .locate")); turn += 1) {
      await this.app.keys("Escape");
      await atRest(this.app);
    }
  }

  /** Every sheet that a button of this place opens: those whose words end with "…". */
  async sheets(stop, hash) {
    if (!this.wants(`${stop}-sheet`)) return;
    const { app } = this;
    await app.script("location.hash = arguments[0]; return true", hash);
    await atRest(app);
    const opening = "[...document.querySelectorAll('main button, header button')].filter((one) => /…$/.test(one.innerText.trim()) && !one.disabled)";
    const ways = new Set(await app.script(`return ${opening}.map((one) => one.innerText.trim().replace(/[A-Z]\\d+/, ''))`));
    let n = 0;
    for (const way of ways) {
      n += 1;
      try {
        await app.script("location.hash = '#/case/check'; return true");
        await atRest(app);
        await app.script("location.hash = arguments[0]; return true", hash);
        await atRest(app);
        const titles = await displayed();
        await until(`the button ${way}`, () => app.script(`const one = ${opening}.find((one) => one.innerText.trim().replace(/[A-Z]\\d+/, '') === arguments[0]); one?.scrollIntoView({ block: 'center' }); one?.focus(); return one !== undefined`, way), 4000);
        await app.keys("Enter");
        await atRest(app);
        const more = (await displayed()).filter((one) => !titles.includes(one));
        if (more.length > 0) await closed(more[0]); // A dialog of the system is not ours to look at.
        else await this.picture(`${stop}-sheet-${n}`);
      } catch (error) {
        console.log(`  ${this.name} ${this.language} ${stop} "${way}": no picture, ${error.message}`);
      }
      await this.leave();
    }
  }
}

/** The windows of the display. */
const displayed = async () => {
  const { stdout } = await run("xdotool", ["search", "--onlyvisible", "--name", "."]).catch(() => ({ stdout: "" }));
  return stdout.split("\n").filter((line) => line !== "");
};

/** Ends a dialog of the system by its own key. */
const closed = (window) => until("the system's dialog to go", async () => {
  if (!(await displayed()).includes(window)) return true;
  await run("xdotool", ["key", "--clearmodifiers", "Escape"]);
  return until("it to close", async () => !(await displayed()).includes(window), 2000);
});

/** Selects the first words of the text that is shown. */
const select = (app) => until("words to be selected", () => app.script(`
  const piece = [...document.querySelectorAll('.layer-text p > span[data-start]')].find((one) => /\\d/.test(one.textContent) && one.textContent.trim().length > 30);
  if (!piece) return false;
  piece.scrollIntoView({ block: 'center' });
  getSelection().setBaseAndExtent(piece.firstChild, 0, piece.firstChild, Math.min(90, piece.textContent.length));
  return true;`), 4000);

const typed = (chord, words) => async (app) => {
  await app.keys(...chord);
  await atRest(app);
  for (const letter of words) await app.keys(letter);
};
const shown = (css) => (app) => app.script("document.querySelector(arguments[0])?.scrollIntoView({ block: 'start' }); return true", css);
const view = (which) => async (app) => { await app.click(`.beside [data-view=${which}]`); await atRest(app); };

async function rooms(walk) {
  await walk.at("overview", "#/overview");
  await walk.at("overview-open", "#/overview", (app) => app.script("document.querySelectorAll('.attention details').forEach((one) => { one.open = true; }); return true"));
  for (const room of ["exhibits", "claims", "sources", "dossiers", "quotes"]) await walk.at(room, `#/${room}`);
  await walk.at("dossiers-pages", "#/dossiers", (app) => until("a page", () => app.has(".pages img"), 60_000));
  await walk.at("claims-numbers", "#/claims/numbers");
  await walk.at("claims-coverage", "#/claims/coverage");
  for (const part of ["wording", "agreement", "fall"]) await walk.at(`sources-${part}`, `#/sources/${part}`);
  for (const part of ["history", "check", "exchange", "settings", "window"]) await walk.at(`case-${part}`, `#/case/${part}`);
  await walk.at("search", "#/search");
  await walk.at("search-none", "#/search?for=zzzzqq");
  await walk.at("palette", "#/overview", typed(["Control", "k"], ""));
  await walk.at("keys", "#/exhibits", (app) => app.keys("?"));
  await walk.at("preferences", "#/overview", async (app) => { await app.click("footer button"); });
  await walk.at("focus-nav", "#/overview", async (app) => { for (let n = 0; n < 6; n += 1) await app.keys("Tab"); });
}

async function withRecords(walk) {
  await walk.at("search-hits", "#/search?for=dollars");
  await walk.at("palette-hits", "#/overview", typed(["Control", "k"], "dollar"));
  await walk.at("open-quickly", "#/overview", typed(["Control", "p"], "Q1"));
  for (const ref of ["S1", "E1", "Q1", "C1", "F1", "D1", "J1"]) await walk.at(`record-${ref}`, `#/overview?record=${ref}`);
  await walk.at("record-edit", "#/overview?record=Q1", async (app) => { await app.press("", ".drawer .acts button"); });
  await walk.at("record-case", "#/overview?record=case");
  await walk.at("claims-figures", "#/claims/C1", shown("#figures-of"));
  await walk.at("claims-focus", "#/claims/C1", async (app) => { await app.script("document.querySelector('main .filter input').focus(); return true"); await app.keys("Tab"); await app.keys("Tab"); });
  await walk.at("sources-below", "#/sources/S1", shown(".source .quote-history, .source .matrix"));
  await walk.at("reader-capture", "#/exhibits/E1", async (app) => { await select(app); await app.keys("q"); });
  await walk.at("reader-locate", "#/exhibits/E1", async (app) => { await app.keys("Control", "Shift", "L"); });
  await walk.at("reader-find", "#/exhibits/E1", typed(["Control", "f"], "the"));
  for (const room of ["claims", "sources", "dossiers"]) await walk.sheets(room, `#/${room}`);
  await walk.sheets("claims-numbers", "#/claims/numbers");
}

async function hardPlaces(walk) {
  for (const claim of ["C2", "C3", "C4"]) await walk.at(`claims-${claim}`, `#/claims/${claim}`, shown("#figures-of"));
  for (const source of ["S2", "S3", "S4", "S5", "S6"]) await walk.at(`sources-${source}`, `#/sources/${source}`);
  for (const one of ["both", "picture", "text"]) {
    await walk.at(`reader-pdf-${one}`, "#/exhibits/E4", view(one));
    await walk.at(`reader-page-${one}`, "#/exhibits/E5", view(one));
  }
}

async function start() {
  await App.run(driver, [], async (app) => {
    for (const language of LANGUAGES) {
      await speak(app, language);
      const walk = new Walk(app, "start", language);
      await walk.picture("start");
      await app.click("[data-way=new]");
      await walk.picture("new-case");
      await app.keys("Escape");
      await atRest(app);
    }
  });
  const letter = join(folder, "letter.assay");
  writeFileSync(letter, "Dear Sir,\n");
  await App.run(driver, [letter], async (app) => {
    await app.click(".fault button");
    await new Walk(app, "start", LANGUAGES.at(-1)).picture("refused");
  });
}

/** The language is the window's own setting, read as its pages begin. */
async function speak(app, language) {
  await app.script("localStorage.setItem('assay.window', JSON.stringify({ language: arguments[0] })); location.reload(); return true", language);
  await until(`the page in ${language}`, () => app.script("return document.documentElement.lang === arguments[0] && document.querySelector('#root')?.childElementCount > 0", language));
}

const MAKE = {
  empty: (app) => app.core("case.create", { path: pathOf("empty"), title: "Harbour wages" }),
  sample: (app) => app.core("case.sample", { path: pathOf("sample") }),
  hard: (app) => makeHard(app, pathOf("hard"), folder),
  large: (app) => app.core("case.sample", { path: pathOf("large"), scale, seed: 1 }, 600_000),
};

async function look(name) {
  await App.run(driver, [], MAKE[name]);
  for (const language of LANGUAGES) {
    await App.run(driver, [pathOf(name)], async (app) => {
      await speak(app, language);
      await app.find(".overview");
      const walk = new Walk(app, name, language);
      await rooms(walk);
      if (name !== "empty") await withRecords(walk);
      else for (const room of ["claims", "sources", "dossiers"]) await walk.sheets(room, `#/${room}`);
      if (name === "hard") await hardPlaces(walk);
    });
  }
}

try {
  for (const name of CASES) await (name === "start" ? start() : look(name));
} finally {
  await driver.stop();
  // The last window's storage may be written for a moment after it has gone.
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}
