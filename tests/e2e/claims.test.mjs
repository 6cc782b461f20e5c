// The claims room, driven by real keys: the chart and its table, a formula
// completed and seen before it is recorded, a quote linked, a figure added by
// its words; and the panel of the case itself.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { App, startDriver, until } from "./driver.mjs";

const binary = process.env.ASSAY_E2E_BINARY;

describe("claims and figures", () => {
  const folder = mkdtempSync(join(tmpdir(), "assay-e2e-"));
  let driver;
  let sample = [];

  before(async () => {
    assert.ok(binary, "ASSAY_E2E_BINARY names the built window");
    driver = await startDriver(folder);
    const path = join(folder, "sample.assay");
    await started(async (app) => {
      await app.core("case.sample", { path });
    });
    sample = [path];
  });
  after(async () => {
    await driver?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const started = (body, files = sample) => App.run(driver, files, body);

  /** The claims room of the sample case, at one of its claims. */
  const at = (claim, body) => started(async (app) => {
    await app.find(".overview");
    await app.keys("Alt", "3");
    await app.find("[data-room=claims] .panes");
    await app.script("location.hash = arguments[0]; return true", `#/claims/${claim}`);
    await app.find(`[data-room=claims] section[aria-label=${claim}]`);
    await body(app);
  });


  /** The field of a label, focused. */
  const field = (app, label, within = "") => app.focus(`[...document.querySelectorAll('${within} label')].find((one) => one.innerText.trim() === ${JSON.stringify(label)})?.control`, `a field "${label}"`);

  const typeInto = async (app, label, text, within = "") => {
    await field(app, label, within);
    await app.keys("Control", "a");
    for (const key of text) await app.keys(key);
  };

  test("the case's own question is edited in its panel, and undone", () =>
    at("C1", async (app) => {
      await app.focus("document.querySelector('header .title a')", "the title");
      await app.keys("Enter");
      await app.shows(".drawer", "The case");
      await app.clean("record-case");
      await app.press("Edit", ".drawer button");
      await app.type(".drawer [name=title]", " II");
      await app.type(".drawer [name=because]", "second part");
      await app.press("Save", ".drawer button");
      await until("the new title", async () => (await app.text(".drawer h2")).endsWith(" II"));
      await app.shows(".drawer .past > li", "second part");
      await app.keys("Escape");
      await until("the panel to close", async () => !(await app.has(".drawer")));
      await app.keys("Control", "z");
      await until("the old title", async () => !(await app.text("header .title")).endsWith(" II"));
    }));

  test("the chart stands over its table and shows the same figures", () =>
    at("C2", async (app) => {
      await app.find(".chart svg text");
      const drawn = await app.script("return [...document.querySelectorAll('.chart .row-of')].map((one) => one.dataset.row).sort().join()");
      const table = await app.script("return [...document.querySelectorAll('tr[data-figure]')].map((one) => one.dataset.figure).sort().join()");
      assert.equal(drawn, table, "the table is the chart's twin");
      assert.match(await app.script("return document.querySelector('.chart svg').getAttribute('aria-label')"), /F1/);
      await app.script("document.querySelector('.chart').scrollIntoView({ block: 'start' }); return true");
      await app.clean("claims-chart");
    }));

  test("a formula is completed by a figure's words and its result seen before it is recorded", () =>
    at("C5", async (app) => {
      await field(app, "Formula");
      for (const key of "revenue") await app.keys(key);
      await app.find("[role=option][aria-selected=true]");
      await app.keys("Escape");
      await typeInto(app, "Formula", "F3+F4");
      await app.find(".tried .refused");
      assert.ok(await app.script("return [...document.querySelectorAll('button')].find((one) => one.innerText.startsWith('Compute')).disabled"));
      await typeInto(app, "Formula", "F4/workers");
      await app.find("[role=option][aria-selected=true]");
      await app.keys("Enter");
      await app.shows(".tried .result", "5,000");
      await app.clean("claims-compute");
      await typeInto(app, "What it measures", "each");
      await app.keys("Enter");
      await app.shows("main", "each");
      await until("a figure more", () => app.script("return [...document.querySelectorAll('tr[data-figure] td')].some((one) => one.innerText === 'each')"));
      await app.keys("Tab");
      await app.script("document.activeElement.blur(); return true");
      await app.keys("Control", "z");
      await until("it to be taken back", () => app.script("return ![...document.querySelectorAll('tr[data-figure] td')].some((one) => one.innerText === 'each')"));
    }));

  test("a quote is linked with strength and reason, and a figure in it is taken by its words", () =>
    at("C4", async (app) => {
      await app.press("Link a quote");
      await field(app, "Quote", "[role=dialog]");
      for (const key of "180") await app.keys(key);
      await app.find("[role=option]");
      await app.keys("Down");
      await app.keys("Enter");
      await typeInto(app, "Why", "counted", "[role=dialog]");
      await app.clean("claims-link");
      await app.press("Link it", "[role=dialog] button");
      await until("the sheet to go", async () => !(await app.has("[role=dialog]")));
      await app.shows("[data-way=supports]", "counted");
      await app.press("Add a figure");
      await app.find("[role=dialog] .said-whole");
      await typeInto(app, "The words that state it", "no such words", "[role=dialog]");
      await app.shows("[role=dialog]", "These words do not stand in the quote");
      await app.clean("claims-add-figure");
      await app.keys("Escape");
    }));
});
