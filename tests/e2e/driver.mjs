// A small client of the WebDriver protocol for WebKitGTK's own driver, and the
// few things a person does that a driver cannot: native dialogs, by real keys.
//
// It never waits a fixed time: `until` asks again until the answer is right or
// the time is up, and then says what it was waiting for.
import assert from "node:assert/strict";
import { execFile, spawn } from "node:child_process";
import { mkdirSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);
const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";
const LIMIT = 20_000;
const AXE = readFileSync(new URL("../../ui/node_modules/axe-core/axe.min.js", import.meta.url), "utf8");

/** Asks until the answer is truthy; the last error says why it never was. */
export async function until(what, ask, limit = LIMIT) {
  const end = Date.now() + limit;
  let last = null;
  for (;;) {
    try {
      const answer = await ask();
      if (answer) return answer;
      last = null;
    } catch (error) {
      last = error;
    }
    if (Date.now() > end) throw new Error(`waited ${limit} ms for: ${what}${last ? ` (${last.message})` : ""}`);
    await new Promise((go) => setTimeout(go, 40));
  }
}

/** A port that was free a moment ago. */
function freePort() {
  return new Promise((tell, fail) => {
    const probe = createServer();
    probe.on("error", fail);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => tell(port));
    });
  });
}

/**
 * The environment of a home of its own in `folder`: no recent case of the person
 * at this desk is touched, and no window of theirs is taken for the first.
 */
export const environmentOf = (folder) => ({
  ...process.env,
  HOME: folder,
  XDG_CONFIG_HOME: join(folder, "config"),
  XDG_DATA_HOME: join(folder, "data"),
  XDG_CACHE_HOME: join(folder, "cache"),
  XDG_RUNTIME_DIR: join(folder, "run"),
  LANG: "C.UTF-8",
  // The file dialog's own memory; without a session bus it only complains.
  GSETTINGS_BACKEND: "memory",
  ASSAY_ACTOR: "Tester",
  TAURI_WEBVIEW_AUTOMATION: "true",
});

/** The driver process; one serves the sessions of a whole file, one after the other. */
export async function startDriver(folder) {
  const port = await freePort();
  mkdirSync(join(folder, "run"), { recursive: true, mode: 0o700 });
  const child = spawn("WebKitWebDriver", [`--port=${port}`, "--host=127.0.0.1"], {
    env: environmentOf(folder),
    stdio: ["ignore", "inherit", "inherit"],
  });
  const base = `http://127.0.0.1:${port}`;
  await until("the driver to answer", async () => (await fetch(`${base}/status`)).ok);
  // What it started and what still runs; that is the application, if a test failed.
  const running = async () => {
    const { stdout } = await run("pgrep", ["-P", String(child.pid), "-r", "D,R,S"]).catch(() => ({ stdout: "" }));
    return stdout.trim().split("\n").filter((pid) => pid !== "").map(Number);
  };
  const stop = async () => {
    await run("pkill", ["-KILL", "-P", String(child.pid)]).catch(() => {}); // None is left: so it should be.
    child.kill("SIGTERM");
  };
  return { base, running, stop };
}

async function call(url, method, body) {
  const answer = await fetch(url, {
    method,
    signal: AbortSignal.timeout(LIMIT),
    ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { "content-type": "application/json" } }),
  });
  const { value } = await answer.json();
  if (!answer.ok) throw new Error(`${method} ${new URL(url).pathname}: ${value?.error}: ${value?.message}`);
  return value;
}

/** One run of the application, driven. */
export class App {
  static async start(driver, binary, args = []) {
    const value = await call(`${driver.base}/session`, "POST", {
      capabilities: { alwaysMatch: { "webkitgtk:browserOptions": { binary, args } } },
    });
    const app = new App();
    app.driver = driver;
    app.url = `${driver.base}/session/${value.sessionId}`;
    await until("the first page", () => app.script("return document.querySelector('#root')?.childElementCount > 0"));
    // A window that has not been given the focus yet may not be given keys either.
    await until("the window to have the focus", () => app.script("return document.hasFocus()"));
    const [width, height] = (process.env.ASSAY_E2E_SIZE ?? "").split("x").map(Number);
    if (width && height) await app.resize(width, height);
    return app;
  }

  /** Runs the application for as long as `body` takes. */
  static async run(driver, args, body) {
    const app = await App.start(driver, process.env.ASSAY_E2E_BINARY, args);
    try {
      return await body(app);
    } catch (error) {
      // What stood there instead is gone with the window.
      const there = await app.script("return document.querySelector('[role=dialog], main')?.innerText.slice(0, 400)").catch(() => "");
      console.log(`  on the screen: ${there?.replace(/\s+/g, " ")}`);
      throw error;
    } finally {
      await app.quit();
    }
  }

  /** Makes the window so many pixels wide and high; without a window manager nobody else does. */
  async resize(width, height) {
    await call(`${this.url}/window/rect`, "POST", { x: 0, y: 0, width, height });
    await until(`the page to be ${width} by ${height}`, () =>
      this.script("return innerWidth === arguments[0] && innerHeight === arguments[1]", width, height));
  }

  /**
   * Ends the session, and with it the application. The driver answers before it
   * has ended it: stopped at once, it would leave a window that nobody closes.
   */
  async quit() {
    await call(this.url, "DELETE");
    await until("the application to be gone", async () => (await this.driver.running()).length === 0);
  }

  script(script, ...args) {
    return call(`${this.url}/execute/sync`, "POST", { script, args });
  }

  /** The answer of one of the core's own commands; for what a test needs before it begins, and for looking behind the window. */
  async core(name, payload = {}, limit = LIMIT) {
    await this.script("window.told = null; window.__TAURI_INTERNALS__.invoke('rpc', { name: arguments[0], payload: arguments[1] }).then((answer) => { window.told = { answer }; }, (fault) => { window.told = { fault }; }); return true", name, payload);
    const told = await until(`the answer to ${name}`, () => this.script("return window.told"), limit);
    if (told.fault) throw new Error(`${name}: ${JSON.stringify(told.fault)}`);
    return told.answer;
  }

  /** The first element of a selector, once it is there. */
  async find(css) {
    const found = await until(`an element ${css}`, () =>
      call(`${this.url}/element`, "POST", { using: "css selector", value: css }));
    return found[ELEMENT];
  }

  /** Waits for an element to have the focus; if it never does, says what had it, by its tag alone. */
  focused(css) {
    return until(`${css} to have the focus`, async () => {
      const [there, instead] = await this.script("const at = document.activeElement; return [at?.matches(arguments[0]) ?? false, `<${at?.localName ?? 'nothing'}>, ${document.hasFocus() ? 'with' : 'without'} the focus of the window, dialog ${document.querySelector('[role=dialog]') ? 'open' : 'closed'}`]", css);
      if (!there) throw new Error(`it is at ${instead}`);
      return true;
    });
  }

  /** Whether an element is there now. */
  has(css) {
    return this.script("return document.querySelector(arguments[0]) !== null", css);
  }

  async click(css) {
    await call(`${this.url}/element/${await this.find(css)}/click`, "POST", {});
  }

  /** The visible text of an element, once it is there. */
  async text(css) {
    await this.find(css);
    // Not the driver's own text: it finds none in a clamped box.
    return this.script("return document.querySelector(arguments[0])?.innerText ?? ''", css);
  }

  /** Waits until an element's text holds these words. */
  shows(css, words) {
    return until(`${css} to show "${words}"`, async () => {
      const text = await this.text(css);
      if (!text.includes(words)) throw new Error(`it shows "${text}"`);
      return true;
    });
  }

  async type(css, text) {
    await call(`${this.url}/element/${await this.find(css)}/value`, "POST", { text });
  }

  /** Real key presses through the driver, as chords: `["Control", "z"]`. */
  async keys(...chord) {
    const codes = { Control: "\uE009", Shift: "\uE008", Alt: "\uE00A", Enter: "\uE007", Escape: "\uE00C", Tab: "\uE004", Down: "\uE015", Up: "\uE013", Delete: "\uE017", Insert: "\uE016", Home: "\uE011" };
    const values = chord.map((key) => codes[key] ?? key);
    const actions = [
      ...values.map((value) => ({ type: "keyDown", value })),
      ...values.toReversed().map((value) => ({ type: "keyUp", value })),
    ];
    await call(`${this.url}/actions`, "POST", { actions: [{ type: "key", id: "keys", actions }] });
    await call(`${this.url}/actions`, "DELETE");
  }

  /**
   * The display as a PNG under the folder that the environment names, if it
   * names one. Of the display and not by the driver: the driver waits for a next
   * frame, which a page at rest never draws.
   */
  async picture(name) {
    const folder = process.env.ASSAY_E2E_SHOTS;
    if (!folder) return;
    mkdirSync(folder, { recursive: true });
    await until("the fonts", () => this.script("return document.fonts.status === 'loaded'"));
    await this.painted();
    await run("import", ["-window", "root", join(folder, `${name}.png`)]);
  }

  /** What axe finds on the page as it stands, each as one readable line. */
  async faults() {
    // A colour on its way from one theme to the other is nobody's colour.
    await this.painted();
    await until("the page to be at rest", () => this.script("return document.getAnimations().every((one) => one.playState !== 'running')"));
    await this.script(`${AXE}; window.axeSaid = null; axe.run(document).then((said) => { window.axeSaid = said; }); return true`);
    const said = await until("axe to finish", () => this.script(`return window.axeSaid && {
      passes: window.axeSaid.passes.length,
      violations: window.axeSaid.violations.map((one) => one.id + ': ' + one.nodes.map((node) => node.html).join(' | ')),
    }`));
    if (said.passes < 5) throw new Error("axe did not look at the page");
    return said.violations;
  }

  /** Asserts that axe finds nothing here in either theme, with a picture of each; the light one stays. */
  async clean(name) {
    for (const theme of ["dark", "light"]) {
      await this.script("document.documentElement.dataset.theme = arguments[0]; return true", theme);
      assert.deepEqual(await this.faults(), [], `${name}, ${theme}`);
      await this.picture(`${name}-${theme}`);
    }
  }

  /** Gives the focus to what the script `find` finds, as soon as it is there and takes it. */
  focus(find, what) {
    return until(what, () => this.script(`
      const found = ${find};
      found?.scrollIntoView({ block: 'center' });
      found?.focus();
      return found !== undefined && found !== null && document.activeElement === found;`));
  }

  /** Presses the first button whose words begin so, by its focus and the Enter key. */
  async press(words, among = "button") {
    await this.focus(`[...document.querySelectorAll(${JSON.stringify(among)})].find((one) => one.innerText.trim().startsWith(${JSON.stringify(words)}) && !one.disabled)`, `a button "${words}"`);
    await this.keys("Enter");
  }

  /** Opens the menu of a button by its words and picks what begins so, by keys. */
  async choose(words, item) {
    await this.press(words);
    await until(`"${item}" in the menu`, () => this.script("return [...document.querySelectorAll('[role=menuitem]')].some((one) => one.innerText.startsWith(arguments[0]))", item));
    await this.press(item, "[role=menuitem]");
  }

  /** Waits until what was changed last has been drawn. */
  async painted() {
    await this.script("window.drawn = false; requestAnimationFrame(() => requestAnimationFrame(() => { window.drawn = true; })); return true");
    await until("two frames", () => this.script("return window.drawn"));
  }
}

/** The windows of the display whose title holds these words. */
async function windows(title) {
  try {
    const { stdout } = await run("xdotool", ["search", "--onlyvisible", "--name", title]);
    return stdout.split("\n").filter((line) => line !== "");
  } catch {
    return []; // xdotool ends with 1 when it finds none.
  }
}

/** Whether a window of that title is on the display. */
export const onDisplay = async (title) => (await windows(title)).length > 0;

/** Answers the system's file dialog of that title with a path, by real keys; `opens` where it asks for files that exist. */
export async function answerDialog(title, path, opens = false) {
  await until(`the dialog "${title}"`, () => onDisplay(title));
  // GTK fills the name field once the folder is read; what was typed before
  // that would be lost, so the path is typed again until the dialog goes.
  await until(`the dialog "${title}" to take ${path}`, async () => {
    if (!(await onDisplay(title))) return true;
    // The dialog that opens files has a field for a path only once it is asked for;
    // that of saving has one, which is gone to by its name and may be elsewhere by now.
    for (const key of opens ? ["ctrl+l"] : ["alt+n", "ctrl+a"]) await run("xdotool", ["key", "--clearmodifiers", key]);
    // Faster than this and its completion swallows letters.
    await run("xdotool", ["type", "--delay", opens ? "150" : "35", path]);
    await run("xdotool", ["key", "Return"]);
    return until("it to close", async () => !(await onDisplay(title)), 4000);
  });
}
