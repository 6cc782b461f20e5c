// The chain of a quote, drawn and as a list: its links in order with part, date
// and grade, the weakest named, all of it reached by keys.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { App, startDriver, until } from "./driver.mjs";

describe("chains", () => {
  const folder = mkdtempSync(join(tmpdir(), "assay-e2e-"));
  const path = join(folder, "sample.assay");
  let driver;
  let quote;

  before(async () => {
    driver = await startDriver(folder);
    await App.run(driver, [], async (app) => {
      await app.core("case.sample", { path });
      const quotes = await app.core("record.list", { noun: "quotes" });
      // The longest chain of the sample whose first teller was told.
      [quote] = quotes.filter((one) => one.basis === "told").sort((a, b) => b.chain.length - a.chain.length);
    });
  });
  after(async () => {
    await driver?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const at = (hash, body) => App.run(driver, [path], async (app) => {
    await app.find(".overview");
    await app.script("window.location.hash = arguments[0]; return true", hash);
    await body(app);
  });
  const texts = (app, css) => app.script("return [...document.querySelectorAll(arguments[0])].map((one) => one.innerText.trim())", css);

  test("a quote's chain is drawn in the order of its tellers, from whoever stands behind them to us", () =>
    at(`#/quotes/${quote.ref}`, async (app) => {
      const told = await app.core("quote.chain", { quote: quote.ref });
      await app.find(".chain-shown .drawn li.us");
      assert.ok(quote.chain.length > 1, "the sample has hearsay");
      assert.deepEqual(await texts(app, ".chain-shown .drawn .who a"), quote.chain);
      assert.deepEqual(await texts(app, ".chain-shown .drawn .teller"), told.links.map((link) => link.name));
      assert.deepEqual(await texts(app, ".chain-shown .drawn .behind"), [told.behind]);
      const lefts = await app.script("return [...document.querySelectorAll('.chain-shown .drawn li')].map((one) => one.getBoundingClientRect().left)");
      assert.deepEqual(lefts, [...lefts].sort((a, b) => a - b), "from left to right");
      await app.clean("chain-drawn");
    }));

  test("the same chain is a list at the press of a key, and says the same", () =>
    at(`#/quotes/${quote.ref}`, async (app) => {
      const told = await app.core("quote.chain", { quote: quote.ref });
      await app.press("Show it as a list");
      const rows = await until("the list", async () => {
        const found = await texts(app, ".chain-shown tbody tr");
        return found.length > 0 ? found : null;
      });
      assert.equal(rows.length, told.links.length + 1, "and who stands behind them");
      told.links.forEach((link, n) => {
        assert.ok(rows[n + 1].includes(link.source) && rows[n + 1].includes(link.part), rows[n + 1]);
      });
      await app.clean("chain-listed");
      await app.press("Show it drawn");
      await app.find(".chain-shown .drawn");
    }));

  test("the weakest link is named in words and at its box, in the source's room too", () =>
    App.run(driver, [path], async (app) => {
      await app.find(".overview");
      const told = async (ref) => ({ ref, ...(await app.core("quote.chain", { quote: ref })) });
      const quotes = await app.core("record.list", { noun: "quotes" });
      let weak;
      for (const one of quotes) {
        weak = await told(one.ref);
        if (weak.links.some((link) => link.weakest)) break;
      }
      const link = weak.links.find((one) => one.weakest);
      assert.ok(link, "the sample has a chain with a weakest link");
      await app.script("window.location.hash = arguments[0]; return true", `#/sources/${link.source}`);
      await app.press(`Draw the chain of ${weak.ref}`);
      await app.shows(`[data-chain=${weak.ref}] .weakest`, link.source);
      await app.shows(`[data-chain=${weak.ref}] .told`, link.name);
      await app.clean("chain-weakest");
    }));
});
