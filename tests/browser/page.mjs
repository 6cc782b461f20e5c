// A page of the window in an ordinary browser, over the bridge to the real core:
// what the browser tests drive. Each flow has a bridge, a case and a browser
// context of its own, so that none sees what another did.
//
// Nothing here waits a fixed time: the browser's driver asks again until the
// answer is right. Every flow also fails on an error in the page, on a breach of
// its policy, on a request to anybody but the bridge, and on a fault of ours.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { after, before, test } from "node:test";

const inUi = createRequire(new URL("../../ui/package.json", import.meta.url));
const { chromium } = inUi("playwright-core");
const AXE = readFileSync(inUi.resolve("axe-core/axe.min.js"), "utf8");
const { ASSAY_BROWSER, ASSAY_BRIDGE, ASSAY_BROWSER_PAGES, ASSAY_BROWSER_CASES, ASSAY_BROWSER_SHOTS } = process.env;

/** Longer than any one step takes on a busy machine. */
const LIMIT = 20_000;

/** A browser that asks nobody anything: no updates, no services, no first run. */
const QUIET = [
  "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
  "--disable-sync", "--disable-extensions", "--disable-default-apps", "--no-default-browser-check", "--no-proxy-server",
  // The names of a machine are nobody's business but this one's.
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
];

let browser;
let folder;
before(async () => {
  for (const [name, value] of Object.entries({ ASSAY_BROWSER, ASSAY_BRIDGE, ASSAY_BROWSER_PAGES, ASSAY_BROWSER_CASES })) {
    assert.ok(value, `${name} is set by tests/browser/run.sh`);
  }
  folder = mkdtempSync(join(tmpdir(), "assay-browser-"));
  browser = await chromium.launch({
    executablePath: ASSAY_BROWSER,
    headless: true,
    // Root, as in a container, has no sandbox to enter; anybody else has.
    chromiumSandbox: process.getuid() !== 0,
    args: QUIET,
  });
});
after(async () => {
  await browser?.close();
  if (folder) rmSync(folder, { recursive: true, force: true });
});

let count = 0;

/** The bridge over a case, and how to end it. */
async function startBridge(own, path) {
  const child = spawn(ASSAY_BRIDGE, [ASSAY_BROWSER_PAGES, ...(path ? [path] : [])], {
    env: {
      PATH: process.env.PATH,
      HOME: own,
      XDG_DATA_HOME: join(own, "data"),
      ASSAY_CONFIG_DIR: join(own, "config"),
      USER: "Tester",
      LOGNAME: "Tester",
      ASSAY_FIXED_CLOCK: "2023-04-10T09:00:00Z",
      LANG: "C.UTF-8",
    },
    stdio: ["pipe", "pipe", "inherit"],
  });
  const ended = new Promise((tell) => child.once("exit", tell));
  const address = await Promise.race([
    new Promise((tell) => createInterface({ input: child.stdout }).once("line", tell)),
    ended.then((code) => Promise.reject(new Error(`the bridge ended with ${code}`))),
  ]);
  const stop = () => { child.stdin.end(); return ended; };
  return { address, stop };
}

/**
 * A test in the browser. `on` names a prepared case (`sample`, `empty`, `many`)
 * that is open when the page comes, or none; `named` is the path of one that the
 * window is started with; `language` is that of the window.
 */
export function flow(sentence, { on = null, named = null, language = "en", size = { width: 1280, height: 800 } }, body) {
  test(sentence, async () => {
    const own = join(folder, String((count += 1)));
    mkdirSync(own);
    const path = on === null ? null : join(own, `${on}.assay`);
    if (path !== null) await until(`the case ${on}`, () => existsSync(join(ASSAY_BROWSER_CASES, `${on}.assay`)), 20 * LIMIT);
    if (path !== null) cpSync(join(ASSAY_BROWSER_CASES, `${on}.assay`), path);
    const bridge = await startBridge(own, named);
    const context = await browser.newContext({
      viewport: size, locale: language === "ko" ? "ko-KR" : "en-GB", timezoneId: "UTC", reducedMotion: "reduce",
      permissions: ["clipboard-read", "clipboard-write"],
    });
    context.setDefaultTimeout(LIMIT);
    const desk = new Desk(context, await context.newPage(), own, new URL(bridge.address).origin, language);
    try {
      // In the page of a window that opens a case, rooms come and go once.
      await context.request.get(bridge.address);
      if (path !== null) assert.ok((await context.request.post(`${desk.origin}/rpc`, { data: { name: "case.open", payload: { path } } })).ok());
      await desk.begin();
      if (on !== null) await desk.page.locator("main[data-room]").waitFor();
      await body(desk, desk.page);
      assert.deepEqual(desk.wrong, [], "nothing went wrong behind the page");
    } catch (error) {
      if (ASSAY_BROWSER_SHOTS) await desk.page.screenshot({ path: join(ASSAY_BROWSER_SHOTS, `failed-${process.pid}-${count}.png`) }).catch(() => {});
      const there = await desk.page.evaluate("(document.querySelector('[role=dialog]') ?? document.body)?.innerText.slice(0, 500)").catch(() => "");
      console.log(`  on the page: ${there?.replace(/\s+/g, " ")}\n  behind it: ${desk.wrong.join(" · ") || "nothing"}`);
      throw error;
    } finally {
      await context.close();
      await bridge.stop();
    }
  });
}

/** The window as a person has it, and what they look behind it with. */
export class Desk {
  constructor(context, page, folder, origin, language) {
    Object.assign(this, { context, page, folder, origin, language, wrong: [], answers: [] });
  }

  async begin() {
    const { page, language } = this;
    page.on("pageerror", (error) => this.wrong.push(`error: ${error.message}`));
    page.on("console", (said) => {
      // A refusal of the core comes under a status that the browser remarks on.
      if (said.type() === "error" && !/status of 422/.test(said.text())) this.wrong.push(`said: ${said.text()}`);
    });
    page.on("request", (request) => {
      const url = request.url();
      if (!url.startsWith(`${this.origin}/`) && !/^(data|blob|about):/.test(url)) this.wrong.push(`asked for ${url}`);
    });
    page.on("response", async (response) => {
      if (response.status() !== 422) return;
      const fault = await response.json().catch(() => null);
      if (fault?.code === "bug") this.wrong.push(`bug: ${JSON.stringify(fault.detail)}`);
    });
    // The system's dialogs are answered with what was said beforehand.
    await this.context.exposeFunction("bridgeDriver", (name) => {
      if (name !== "open" && name !== "save") return null;
      assert.ok(this.answers.length > 0, `nobody said how to answer the dialog "${name}"`);
      return this.answers.shift();
    });
    await this.context.addInitScript((chosen) => {
      // A frame of an exhibit has no storage, and is none of ours.
      if (window === top && localStorage.getItem("assay.window") === null) localStorage.setItem("assay.window", JSON.stringify({ language: chosen }));
    }, language);
    await page.goto(`${this.origin}/`);
    await page.locator("#root > *").first().waitFor();
  }

  /** Files let go of over the window, as the system's own event tells of them. */
  async drop(...paths) {
    for (const [event, payload] of [["tauri://drag-enter", { paths }], ["tauri://drag-drop", { paths }]]) {
      await this.page.evaluate(([name, detail]) => { window.dispatchEvent(new CustomEvent(`bridge:${name}`, { detail })); }, [event, payload]);
    }
  }

  /** What the next dialog of the system is answered with: a path, paths, or null for "cancel". */
  answering(...paths) { this.answers.push(...paths); }

  /** A file in the folder of this flow. */
  at(name) { return join(this.folder, name); }

  /** The answer of one of the core's own commands: to look behind the page. */
  core(name, payload = {}) {
    return this.page.evaluate(async ([command, request]) => {
      const answer = await fetch("/rpc", { method: "POST", body: JSON.stringify({ name: command, payload: request }) });
      const told = await answer.json();
      if (!answer.ok) throw new Error(`${command}: ${told.code}: ${told.message}`);
      return told;
    }, [name, payload]);
  }

  /** Every record of a noun as the core has it. */
  async records(noun) {
    for (let all = []; ;) {
      const some = await this.core("record.list", { noun, after: Number(all.at(-1)?.ref.slice(1) ?? 0), limit: 500 });
      all = all.concat(some);
      if (some.length < 500) return all;
    }
  }

  /** The journal's label of what was changed last. */
  async lastChange() { return (await this.core("case.overview")).recent[0]?.label; }

  /**
   * Does something that adds so many records of a noun, then takes it back and
   * does it again by the window's own buttons, named after the change; the counts
   * in the core must follow. Leaves it done. Gives what was added.
   */
  async undoable(noun, body, by = 1) {
    const before = await this.records(noun);
    await body();
    await this.closed();
    const counts = (n) => until(`${n} ${noun}`, async () => (await this.records(noun)).length === n);
    await counts(before.length + by);
    const known = new Set(before.map((one) => one.ref));
    const added = (await this.records(noun)).filter((one) => !known.has(one.ref));
    await this.page.getByRole("button", { name: /^Undo: / }).click();
    await counts(before.length);
    assert.deepEqual(await this.records(noun), before, "nothing is left of it");
    await this.page.getByRole("button", { name: /^Redo: / }).click();
    await counts(before.length + by);
    assert.deepEqual((await this.records(noun)).filter((one) => !known.has(one.ref)), added, "all of it is back");
    return added;
  }

  /** The refusal or failure that stands in a sheet or on the page, by its code; its words. */
  async refused(code, within = this.page) {
    const fault = within.locator(`.fault[data-code=${code}]`).first();
    await fault.waitFor();
    return (await fault.locator(".words").first().innerText()).trim();
  }

  /** Goes to a place of the window by its address. */
  async go(...path) {
    await this.page.evaluate((hash) => { location.hash = hash; }, `#/${path.map(encodeURIComponent).join("/")}`);
    await this.page.locator(`main[data-room=${path[0]}]`).waitFor();
  }

  /** A field by its words, within the sheet or panel that is open, or a part of it. */
  field(words, within = this.page) { return within.getByLabel(words, { exact: true }); }

  /** Picks an option of a list that opens, by the words that the option begins with or has. */
  async choose(label, option, within = this.page) {
    await within.getByRole("button", { name: new RegExp(`${escaped(label)}$`) }).click();
    await this.options().filter({ hasText: option }).first().click();
    await this.options().first().waitFor({ state: "detached" });
  }

  /** Types into a list that is searched, and takes the first that fits. */
  async pick(label, typed, within = this.page) {
    const field = within.getByRole("combobox", { name: label });
    await field.fill(typed);
    await this.options().first().waitFor();
    await field.press("ArrowDown");
    await field.press("Enter");
  }

  /** What the list that is open offers. */
  options() { return this.page.locator(".popover").getByRole("option"); }

  button(words, within = this.page) { return within.getByRole("button", { name: words }).first(); }

  sheet() { return this.page.getByRole("dialog"); }

  /** Waits until no sheet lies over the page. */
  async closed() { await this.page.locator(".veil").waitFor({ state: "detached" }); }

  /**
   * The window's own words in the language of this flow, with what stands in
   * their gaps; English that the window never says is an error of the test.
   */
  say(english, gaps = {}) {
    const words = this.language === "en" ? english : WORDS.get(english);
    assert.ok(words !== undefined && WORDS.has(english), `the window has no words "${english}"`);
    return words.replace(/\{(\w+)\}/g, (_, gap) => gaps[gap] ?? `{${gap}}`);
  }

  /** A button by the window's own words, in the language of this flow. */
  press(english, gaps = {}, within = this.page) {
    return within.getByRole("button", { name: new RegExp(`^${escaped(this.say(english, gaps))}`) }).first().click();
  }

  /** What axe finds as the page stands, each as one readable line. */
  async faults(rules = {}) {
    const { page } = this;
    await page.evaluate(() => Promise.all(document.getAnimations().map((one) => one.finished.catch(() => null))));
    if (!(await page.evaluate("'axe' in window"))) await page.evaluate(AXE);
    const said = await page.evaluate(async (options) => {
      const result = await globalThis.axe.run(document, { resultTypes: ["violations"], ...options });
      return {
        passes: result.passes.length,
        violations: result.violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html.slice(0, 200)).join(" | ")}`),
      };
    }, rules);
    assert.ok(said.passes > 0, "axe looked at the page");
    return said.violations;
  }

  /**
   * Asserts that axe finds nothing here, in either theme. In English the whole is
   * looked at in the light and the colours again in the dark, where nothing else
   * is another; in any other language all but the colours, which are the same.
   */
  async clean(name) {
    const english = this.language === "en";
    const looks = english ? [["light", {}], ["dark", { runOnly: ["color-contrast"] }]] : [["dark", { rules: { "color-contrast": { enabled: false } } }]];
    for (const [theme, rules] of looks) {
      await this.page.emulateMedia({ colorScheme: theme });
      await this.page.locator(`html[data-theme=${theme}]`).waitFor();
      assert.deepEqual(await this.faults(rules), [], `${name}, ${theme}, ${this.language}`);
      await this.picture(`${name}-${this.language}-${theme}`);
    }
  }

  async picture(name) {
    if (ASSAY_BROWSER_SHOTS) await this.page.screenshot({ path: join(ASSAY_BROWSER_SHOTS, `${name}.png`) });
  }
}

/** Asks until the answer is true; the last error says why it never was. */
export async function until(what, ask, limit = LIMIT) {
  const end = Date.now() + limit;
  for (let last = null; ;) {
    try {
      const answer = await ask();
      if (answer) return answer;
    } catch (error) {
      last = error;
    }
    if (Date.now() > end) throw new Error(`waited ${limit} ms for: ${what}${last ? ` (${last.message})` : ""}`);
    await new Promise((go) => setTimeout(go, 40));
  }
}

/** English words of the window and the Korean for them, from the catalogue that the pages are built with. */
const WORDS = catalogue(readFileSync(new URL("../../ui/src/words/ko.po", import.meta.url), "utf8"));

function catalogue(text) {
  const words = new Map();
  for (const entry of text.split(/\n\n+/)) {
    const part = (name) => {
      const [, said] = new RegExp(`^${name} ((?:".*"\\n?)+)`, "m").exec(`${entry}\n`) ?? [];
      return said?.trim().split("\n").map((line) => JSON.parse(line)).join("");
    };
    if (part("msgid")) words.set(part("msgid"), part("msgstr"));
  }
  return words;
}

export const escaped = (words) => words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
