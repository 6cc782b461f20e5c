// By keys alone: no pointer is used in these flows, and the focus is never lost.
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { flow, until } from "./page.mjs";

const room = (page, name) => page.locator(`main[data-room=${name}]`).waitFor();
const focused = (page, css) => page.locator(`${css}:focus`).first().waitFor();

flow("every room is reached by its key and by the palette, and the list of keys names no key that does nothing", { on: "sample" }, async (desk, page) => {
  for (const [key, name] of [["Alt+2", "exhibits"], ["Alt+3", "claims"], ["Alt+4", "sources"], ["Alt+5", "dossiers"], ["Alt+6", "case"], ["Alt+7", "quotes"], ["Control+Shift+f", "search"], ["Alt+1", "overview"]]) {
    await page.keyboard.press(key);
    await room(page, name);
  }
  await page.keyboard.press("Control+k");
  await focused(page, "[role=dialog] input");
  await page.keyboard.type("check the case");
  await desk.sheet().getByRole("menuitem", { name: /Check the case/ }).waitFor();
  await page.keyboard.press("Enter");
  await page.locator("[data-part=check]").waitFor();
  await page.keyboard.press("F1");
  await desk.sheet().locator("tr[data-action]").first().waitFor();
  const keys = await desk.sheet().locator("tr[data-action] kbd").allInnerTexts();
  assert.ok(keys.length > 10 && keys.every((key) => key.trim() !== ""));
  await page.keyboard.press("Escape");
  await desk.closed();
});

flow("a whole gesture by keys: words selected, kept as a quote, taken back, done again", { on: "empty" }, async (desk, page) => {
  writeFileSync(desk.at("letter.txt"), "The crew office took a deposit. Nobody signed.\n");
  await desk.core("exhibit.add", { files: [desk.at("letter.txt")] });
  await page.reload();
  await page.locator("main[data-room]").waitFor();
  await page.keyboard.press("Alt+2");
  await page.locator(".layer-text p").first().waitFor();
  await page.keyboard.press("F7");
  await page.locator(".layer-text .caret:not([hidden])").waitFor();
  for (let n = 0; n < 3; n += 1) await page.keyboard.press("Control+Shift+ArrowRight");
  const words = await page.evaluate(() => getSelection().toString().trim());
  assert.ok(words.startsWith("The crew"), words);
  await page.keyboard.press("q");
  await focused(page, ".capture [type=submit]");
  await page.keyboard.press("Enter");
  await page.locator(".capture").waitFor({ state: "detached" });
  const count = (n) => until(`${n} quotes`, async () => (await desk.records("quotes")).length === n);
  await count(1);
  await page.keyboard.press("Control+z");
  await count(0);
  await page.keyboard.press("Control+Shift+z");
  await count(1);
  assert.ok((await desk.records("quotes"))[0].exact.startsWith("The crew"));
});

flow("what was taken back is done again even before the window has heard that it was", { on: "empty" }, async (desk, page) => {
  await desk.core("claim.add", { statement: "Somebody was paid." });
  await page.reload();
  await page.locator("main[data-room]").waitFor();
  await page.getByRole("button", { name: /^Undo: / }).waitFor();
  const claims = (n) => until(`${n} claims`, async () => (await desk.records("claims")).length === n);
  // From here on nobody tells the window what can be taken back or done again.
  let held = [];
  await page.route(`${desk.origin}/rpc`, (route) => {
    if (held === null || route.request().postDataJSON().name !== "case.overview") return route.continue();
    held.push(route);
  });
  await page.keyboard.press("Control+z");
  await claims(0);
  await page.keyboard.press("Control+Shift+z");
  await claims(1);
  assert.ok(held.length > 0, "the window asked what can be taken back, and was not answered");
  const waiting = held;
  held = null;
  for (const route of waiting) await route.continue();
  await page.getByRole("button", { name: /^Undo: / }).waitFor();
});

flow("a claim is made from the palette and its sheet gives the focus back", { on: "empty" }, async (desk, page) => {
  await page.keyboard.press("Alt+3");
  await room(page, "claims");
  await page.keyboard.press("Control+k");
  await focused(page, "[role=dialog] input");
  await page.keyboard.type("new claim");
  await desk.sheet().getByRole("menuitem", { name: /New claim/ }).waitFor();
  await page.keyboard.press("Enter");
  await focused(page, "[role=dialog] textarea");
  await page.keyboard.type("Somebody was paid.");
  await page.keyboard.press("Tab");
  await focused(page, "[role=dialog] button");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await desk.closed();
  await page.getByRole("heading", { name: "Somebody was paid." }).waitFor();
});

flow("Escape leaves a panel even while what had the focus is gone from it", { on: "sample" }, async (desk, page) => {
  await desk.go("claims", "C1");
  await desk.page.locator("main .ref-link").first().click();
  await desk.sheet().waitFor();
  // In one turn, so that nobody can give the focus back in between.
  await page.evaluate(() => {
    document.activeElement.blur();
    document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true, cancelable: true }));
  });
  await desk.closed();
});

/** What has the focus: a number of its own, and whether it is to be seen and shows the focus; null for nothing. */
const focusNow = (page) => page.evaluate(() => {
  const one = document.activeElement;
  if (!one || one === document.body) return null;
  const known = (globalThis.walked ??= new Map());
  if (!known.has(one)) known.set(one, known.size);
  const [style, box] = [getComputedStyle(one), one.getBoundingClientRect()];
  const shows = style.outlineStyle !== "none" || style.boxShadow !== "none" || one.matches("[data-focus-visible]") || one.querySelector("[data-focus-visible]") !== null;
  return { id: known.get(one), shows, seen: box.width > 0 && box.height > 0, html: one.outerHTML.slice(0, 120) };
});

flow("Tab walks through every room and round again without being caught, and what has the focus shows it", { on: "sample" }, async (desk, page) => {
  for (const name of ["overview", "claims", "sources", "dossiers", "case", "quotes"]) {
    await desk.go(name);
    await page.locator("main a, main button, main [role=option]").first().waitFor();
    await page.evaluate(() => { document.activeElement?.blur(); getSelection().removeAllRanges(); });
    const walked = [];
    for (;;) {
      await page.keyboard.press("Tab");
      const at = await focusNow(page);
      // Behind the last comes the browser's own bar, and then the first.
      if (at === null || at.id === walked[0]) break;
      assert.ok(!walked.includes(at.id), `${name}: the focus is caught at ${at.html}`);
      assert.ok(at.seen, `${name}: what has the focus is to be seen: ${at.html}`);
      assert.ok(at.shows, `${name}: what has the focus shows it: ${at.html}`);
      walked.push(at.id);
    }
    assert.ok(walked.length > 8, `${name}: there is something to walk through (${walked.length})`);
  }
});

flow("lists are walked by arrows, the chosen record is shown, and Escape leaves what lies over the page", { on: "sample" }, async (desk, page) => {
  for (const [name, label, sign] of [["claims", "Claims", "main .statement"], ["sources", "Sources", "main .source .name"], ["quotes", "All quotes", "main article"]]) {
    await desk.go(name);
    await page.locator(sign).first().waitFor();
    const before = await page.locator(sign).first().innerText();
    await page.getByRole("listbox", { name: label }).getByRole("option").first().focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await page.waitForFunction(([css, text]) => document.querySelector(css)?.innerText !== text, [sign, before]);
    await focused(page, "[role=option]");
  }
  await page.evaluate(() => { location.hash = "#/claims/C2?record=C2"; });
  await desk.sheet().getByText("Its past").waitFor();
  await page.keyboard.press("Escape");
  await desk.closed();
  await room(page, "claims");
});
