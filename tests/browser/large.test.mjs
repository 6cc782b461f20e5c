// A case of 5,000 quotes and a claim with 60 figures: lists draw what is in
// sight, filters answer, the chart has every row.
import assert from "node:assert/strict";
import { flow } from "./page.mjs";

flow("a list of 5,000 quotes draws what is in sight, is walked to its end, and a filter leaves what fits", { on: "many" }, async (desk, page) => {
  await desk.go("quotes");
  const list = page.getByRole("listbox", { name: "All quotes" });
  await list.getByRole("option").first().waitFor();
  await page.getByRole("status", { name: "Quotes shown" }).getByText("5,000").waitFor();
  assert.ok(await list.getByRole("option").count() < 200, "no more is drawn than can be seen");
  await list.getByRole("option").first().click();
  await page.keyboard.press("End");
  await page.locator("article[data-quote=Q5000]").waitFor();
  await list.locator("[data-key=Q5000]").waitFor();
  const filter = page.getByPlaceholder("Filter quotes");
  await filter.fill("entry 7-33");
  // Of volume 7 and of volume 17.
  await page.getByRole("status", { name: "Quotes shown" }).getByText("2", { exact: true }).waitFor();
  await list.locator("[data-key=Q1784]").waitFor();
  await filter.fill("no such entry");
  await page.getByText("No quote matches.").waitFor();
  await filter.fill("");
  await page.getByRole("status", { name: "Quotes shown" }).getByText("5,000").waitFor();
  assert.deepEqual(await desk.faults(), []);
});

flow("a quote taken in a case of 5,000 shows in its list, and undo takes it out of it", { on: "many" }, async (desk, page) => {
  await desk.go("exhibits", "E20");
  await page.locator(".layer-text p").first().waitFor();
  assert.ok(await page.locator(".quote-card").count() <= 260);
  await page.locator(".quote-card").nth(249).waitFor();
  // What is drawn in the same turn is drawn before words are selected in it.
  await page.evaluate(() => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted))));
  const [quote] = await desk.undoable("quotes", async () => {
    await page.evaluate(() => {
      const walker = document.createTreeWalker(document.querySelector(".layer-text p"), NodeFilter.SHOW_TEXT);
      // Before the words stands the ref of the quote that they are in.
      while (walker.nextNode() && !walker.currentNode.data.startsWith("Entry"));
      getSelection().setBaseAndExtent(walker.currentNode, 0, walker.currentNode, 5);
    });
    await page.keyboard.press("q");
    await page.locator(".capture").waitFor();
    await page.keyboard.press("Enter");
    await page.locator(".capture").waitFor({ state: "detached" });
  });
  await desk.go("quotes", quote.ref);
  await page.locator(`article[data-quote=${quote.ref}]`).waitFor();
});

flow("a chart of 60 figures has a row and a sentence for each, and its table the same", { on: "many" }, async (desk, page) => {
  await desk.go("claims", "C1");
  const chart = page.getByRole("img", { name: /^Interval chart/ });
  await chart.waitFor();
  assert.equal(await page.locator(".chart .row-of").count(), 60);
  assert.equal((await chart.getAttribute("aria-label")).split("; ").length, 60);
  assert.equal(await page.locator("table.figures tbody tr").count(), 60);
  const heights = await page.locator(".chart .row-of").evaluateAll((rows) => rows.map((row) => row.getBoundingClientRect().height));
  assert.ok(Math.min(...heights) > 8, "rows can be read");
  assert.deepEqual(await desk.faults({ rules: { "color-contrast": { enabled: false } } }), []);
  await desk.picture("sixty-figures");
});

flow("the palette finds a record by its ref and by words among thousands", { on: "many" }, async (desk, page) => {
  await page.keyboard.press("Control+p");
  await desk.sheet().getByRole("searchbox").fill("q4321");
  await desk.sheet().getByRole("menuitem").filter({ hasText: "Q4321" }).first().waitFor();
  await page.keyboard.press("Enter");
  await desk.closed();
  await page.waitForFunction(() => location.hash.includes("Q4321"));
  await page.keyboard.press("Control+k");
  await desk.sheet().getByRole("searchbox").fill("week 51");
  await desk.sheet().getByRole("menuitem").filter({ hasText: /Gate \d+ was open in week 51/ }).first().waitFor();
  await desk.sheet().getByRole("searchbox").fill("no such thing anywhere");
  await desk.sheet().getByText("Nothing found.").waitFor();
});

flow("no column moves when another room is shown, however many records there are", { on: "many" }, async (desk, page) => {
  const seen = new Set();
  for (const room of ["overview", "exhibits", "claims", "sources", "quotes"]) {
    await desk.go(room);
    await page.locator("nav a[aria-current=page]").waitFor();
    seen.add(await page.evaluate(() => {
      const widths = [...document.querySelectorAll("nav a .name")].map((name) => name.getBoundingClientRect().width);
      return [document.querySelector("main").getBoundingClientRect().left, ...widths].map(Math.round).join();
    }));
  }
  assert.equal(seen.size, 1, [...seen].join(" | "));
  const lines = await page.locator("nav a").evaluateAll((links) => links.map((link) => link.getBoundingClientRect().height));
  assert.equal(new Set(lines).size, 1, "every name has one line");
});
