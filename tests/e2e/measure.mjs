// What a person waits for in a case of 5,000 quotes, in the real window, from
// the key to the frame in which the list has changed. It prints and asserts
// nothing about time: the machine decides that. ASSAY_MEASURE_SCALE makes the
// case another size.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { App, startDriver, until } from "./driver.mjs";

const scale = Number(process.env.ASSAY_MEASURE_SCALE ?? 5000);
const TURNS = 7;
const folder = mkdtempSync(join(tmpdir(), "assay-measure-"));
const path = join(folder, "large.assay");
const driver = await startDriver(folder);

/** Starts a clock at the next key, stopped by the frame after `done` first holds. */
// The condition is part of the script: the page itself may make no code from text.
const arm = (app, done) => app.script(`
  const done = () => (${done});
  window.took = null;
  window.addEventListener("keydown", () => {
    performance.mark("key");
    const look = () => {
      if (!done()) return requestAnimationFrame(look);
      requestAnimationFrame(() => { window.took = performance.measure("list", "key").duration; });
    };
    requestAnimationFrame(look);
  }, { once: true, capture: true });
  return true;`);

const took = (app) => until("the list to change", () => app.script("return window.took"), 60_000);

const say = (what, times) => {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share) => sorted[Math.floor(share * (sorted.length - 1))].toFixed(0).padStart(6);
  console.log(`${what.padEnd(44)} ${at(0.5)} ms median ${at(1)} ms worst of ${sorted.length}`);
};

/** The clock itself: a key that changes one attribute. */
async function bare(app) {
  const times = [];
  await app.script("window.addEventListener('keydown', () => { document.body.dataset.bare = String(performance.now()); }); return true");
  for (let turn = 0; turn < TURNS; turn += 1) {
    await app.script("delete document.body.dataset.bare; return true");
    await arm(app, "document.body.dataset.bare !== undefined");
    await app.keys("Shift");
    times.push(await took(app));
  }
  say("a bare key, for comparison", times);
}

/** Which rows are in sight: a filter may well leave the first where it is. */
const IN_SIGHT = "[...document.querySelectorAll('main .rows .line .ref')].map((one) => one.innerText).join(' ')";

async function filter(app, room, text) {
  await app.script("location.hash = arguments[0]; return true", `#/${room}`);
  await app.find(`main[data-room=${room}] .rows .line`);
  await app.find(`main[data-room=${room}] .filter input`);
  const times = [];
  for (let turn = 0; turn < TURNS; turn += 1) {
    await app.script("const field = document.querySelector('main .filter input'); field.focus(); field.select(); return true");
    if (turn > 0) {
      await app.keys("Delete");
      await until("the whole list", () => app.script(`return ${IN_SIGHT} === window.whole`));
    }
    await app.painted();
    await app.script(`window.whole = ${IN_SIGHT}; return true`);
    await arm(app, `${IN_SIGHT} !== window.whole`);
    await app.keys(text);
    times.push(await took(app));
  }
  say(`filter ${room} by one more letter`, times);
}

async function keep(app) {
  const times = [];
  for (let turn = 0; turn < TURNS; turn += 1) {
    await app.script("location.hash = '#/overview'; return true");
    await app.find(".overview");
    await app.script("location.hash = arguments[0]; return true", `#/exhibits/E${10 + turn}`);
    await until("words to be selected", () => app.script(`
      const piece = [...document.querySelectorAll('.layer-text p > span[data-start]')].find((one) => one.textContent.trim().length > 30);
      if (!piece || !location.hash.endsWith(arguments[0])) return false;
      getSelection().setBaseAndExtent(piece.firstChild, 2, piece.firstChild, 26);
      return true;`, `E${10 + turn}`));
    await app.keys("q");
    await until("the way to keep it", () => app.script("return document.querySelector('.capture') !== null && document.activeElement?.type === 'submit'"));
    await app.script("window.cards = document.querySelectorAll('.side .quote-card').length; return true");
    await arm(app, "document.querySelectorAll('.side .quote-card').length > window.cards");
    await app.keys("Enter");
    times.push(await took(app));
  }
  say("quote kept, from Enter to the list", times);
}

try {
  let app = await App.start(driver, process.env.ASSAY_E2E_BINARY);
  const began = Date.now();
  await app.core("case.sample", { path, scale, seed: 1 }, 600_000);
  console.log(`a synthetic case of ${scale} exhibits, made in ${((Date.now() - began) / 1000).toFixed(0)} s`);
  await app.quit();
  app = await App.start(driver, process.env.ASSAY_E2E_BINARY, [path]);
  await app.find(".overview");
  await bare(app);
  // A letter that some row in sight does not hold, so that the list must change.
  await filter(app, "quotes", "9");
  await filter(app, "exhibits", "9");
  await filter(app, "claims", "9");
  await filter(app, "sources", "9");
  for (const room of ["quotes", "exhibits", "claims", "sources"]) {
    await app.script("location.hash = arguments[0]; return true", `#/${room}`);
    await app.find(`main[data-room=${room}] .rows .line`);
    await app.picture(`large-${room}`);
  }
  await keep(app);
  await app.quit();
} finally {
  await driver.stop();
  rmSync(folder, { recursive: true, force: true });
}
