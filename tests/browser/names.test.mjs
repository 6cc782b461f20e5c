// Names and words in every script, and such as would act on a screen: they are
// shown as what they are, turn nothing else round, and push nothing aside.
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { flow } from "./page.mjs";

const SCRIPTS = [
  "Ελληνική Εφημερίδα", "Вечерний вестник", "עיתון הערב", "جريدة المساء", "روزنامه عصر", "शाम का अख़बार", "সন্ধ্যার কাগজ", "மாலை நாளிதழ்",
  "หนังสือพิมพ์เย็น", "夕刊の新聞", "晚报", "저녁 신문", "საღამოს გაზეთი", "Երեկոյան թերթ", "የማታ ጋዜጣ", "ᠣᠷᠣᠢ ᠶᠢᠨ ᠰᠣᠨᠢᠨ", "ཕྱི་དྲོའི་ཚགས་པར།",
  "ညနေခင်းသတင်းစာ", "សារព័ត៌មានល្ងាច", "Báo Buổi Chiều", "👩🏽‍⚖️ 🗞️", "Z̷̢̛a̸l̵g̶o̷", "𝔉𝔯𝔞𝔨𝔱𝔲𝔯", "ﷺ ﷽",
];
/** What acts: controls, line ends, turns of direction, joiners, and what is long without a gap. */
const ACTING = ["a\u0007bell", "two\u2028lines", "safe\u202Egpj.exe", "\u2066left\u2067right\u2069", "tab\there", "<img src=x onerror=alert(1)>", "{0} %s ${x} &amp;", `${"W".repeat(400)}`, "ا".repeat(300)];

/** How far the page or a pane of it goes on to the side, in pixels. */
const sideways = (page) => page.evaluate(() => Math.max(...[document.documentElement, ...document.querySelectorAll("main .scroll")].map((one) => one.scrollWidth - one.clientWidth)));

flow("sources named in every script are listed, found by their names, and push nothing aside", { on: "empty" }, async (desk, page) => {
  for (const name of SCRIPTS) await desk.core("source.add", { name, kind: "outlet" });
  await page.reload();
  await desk.go("sources", "S4");
  await page.getByRole("heading", { name: SCRIPTS[3], exact: true }).waitFor();
  const rows = page.getByRole("listbox", { name: "Sources" }).getByRole("option");
  assert.equal(await rows.count(), SCRIPTS.length);
  for (const name of SCRIPTS) {
    await page.getByPlaceholder("Filter sources").fill(name);
    await page.waitForFunction(() => document.querySelectorAll("[role=listbox] [role=option]").length === 1);
    assert.equal(await rows.first().locator(".name").innerText(), name);
  }
  await page.getByPlaceholder("Filter sources").fill("");
  await rows.nth(5).waitFor();
  await desk.clean("scripts");
  assert.equal(await sideways(page), 0);
});

flow("claims of words that would act on a screen are shown as words, or refused, and act on nothing", { on: "empty" }, async (desk, page) => {
  await desk.go("claims");
  let kept = 0;
  for (const words of ACTING) {
    await desk.press("New…");
    const sheet = desk.sheet();
    await desk.field("Statement", sheet).fill(words);
    await desk.press("Add the claim", {}, sheet);
    await page.waitForFunction(() => !document.querySelector(".veil") || document.querySelector(".veil .fault"));
    if (await sheet.isVisible()) {
      await desk.refused("input", sheet);
      await page.keyboard.press("Escape");
      await desk.closed();
    } else {
      kept += 1;
    }
    assert.equal(await sideways(page), 0, JSON.stringify(words.slice(0, 20)));
  }
  assert.ok(kept >= 5, "signs and long words are no reason to refuse");
  let shown = await page.getByRole("listbox", { name: "Claims" }).innerText();
  for (const claim of await desk.records("claims")) {
    await desk.go("claims", claim.ref);
    await page.getByRole("region", { name: claim.ref, exact: true }).waitFor();
    assert.equal(await sideways(page), 0, claim.ref);
    shown += await page.locator(".statement").innerText();
  }
  assert.doesNotMatch(shown, /[\u0000-\u0008\u000b-\u001f\u2028\u202a-\u202e\u2066-\u2069]/);
  assert.equal(await page.evaluate(() => document.querySelectorAll("main img[src=x]").length), 0);
  await desk.clean("acting");
});

flow("files whose names would act on a screen are kept and named with signs", { on: "empty" }, async (desk, page) => {
  const names = ["line\nbreak.txt", "safe\u202Etxt.exe", "bell\u0007.txt", "  spaces  .txt", "보고서 №7.txt", "-rf.txt", `${"long".repeat(50)}.txt`];
  for (const name of names) writeFileSync(desk.at(name), `Words of ${JSON.stringify(name)}.\n`);
  await desk.drop(...names.map((name) => desk.at(name)));
  await page.waitForFunction((count) => document.querySelectorAll("main[data-room=exhibits] .rows [role=option]").length === count, names.length);
  const listed = await page.getByRole("listbox", { name: "Exhibits" }).innerText();
  assert.doesNotMatch(listed, /[\u0007\u202e]/);
  assert.match(listed, /safe\ufffdtxt\.exe/);
  assert.equal(await sideways(page), 0);
  assert.equal(await page.locator(".fault").count(), 0);
  for (let n = 1; n <= names.length; n += 1) {
    await desk.go("exhibits", `E${n}`);
    await page.locator(".layer-text", { hasText: "Words of" }).waitFor();
    assert.doesNotMatch(await page.locator(".reader-head h2").innerText(), /[\u0007\u202e\n]/);
  }
  await desk.clean("file-names");
});

flow("a case whose title turns letters round leaves the window's own words in place", {}, async (desk, page) => {
  const title = "\u202Eevil\u202C جريدة <b>";
  desk.answering(desk.at("turned.assay"));
  await page.keyboard.press("Control+n");
  await desk.field("Title", desk.sheet()).fill(title);
  await desk.press("Choose where to keep it…", {}, desk.sheet());
  await page.waitForFunction(() => document.querySelector("main[data-room]") || document.querySelector(".fault"));
  if (await page.locator(".fault").isVisible()) return void (await desk.refused("input"));
  const box = (locator) => locator.boundingBox();
  const [name, close] = [await box(page.locator("h1")), await box(page.getByRole("button", { name: "Close the case" }))];
  assert.ok(name.x < close.x, "the title stands before the buttons");
  assert.equal(await page.locator("h1").innerText(), "\ufffdevil\ufffd جريدة <b>");
  await desk.clean("turned");
});
