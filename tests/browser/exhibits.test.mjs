// What is done in the room of exhibits: files added and refused, words found and
// taken as quotes, by the pointer and by keys alone.
import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { flow, until } from "./page.mjs";

const LETTER = "The crew office took a deposit of 4,500 dollars from each recruit. The clerk counted twelve of them.\n\nThe clerk counted again in May.\n";

/** Selects words in the text that is shown, as the pointer would. */
const select = (page, words) => page.evaluate((wanted) => {
  const walker = document.createTreeWalker(document.querySelector(".layer-text"), NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const at = walker.currentNode.data.indexOf(wanted);
    if (at < 0) continue;
    getSelection().setBaseAndExtent(walker.currentNode, at, walker.currentNode, at + wanted.length);
    return true;
  }
  return false;
}, words);

flow("files are added by the dialog and by dropping, and what cannot be had is passed over and said", { on: "empty" }, async (desk, page) => {
  await desk.go("exhibits");
  writeFileSync(desk.at("letter.txt"), LETTER);
  desk.answering([]);
  await desk.press("Add…");
  assert.equal((await desk.records("exhibits")).length, 0, "none was chosen");
  const [letter] = await desk.undoable("exhibits", async () => {
    desk.answering([desk.at("letter.txt")]);
    await desk.press("Add…");
    await page.locator(".layer-text", { hasText: "The crew office" }).waitFor();
  });
  assert.deepEqual([letter.file, letter.mediaType, letter.length], ["letter.txt", "text/plain", Buffer.byteLength(LETTER)]);
  mkdirSync(desk.at("folder"));
  writeFileSync(desk.at("noise.bin"), Buffer.from(Array.from({ length: 4096 }, (_, n) => (n * 7919) % 251)));
  writeFileSync(desk.at("nothing.txt"), "");
  await desk.drop(desk.at("noise.bin"), desk.at("nowhere.txt"), desk.at("nothing.txt"), desk.at("second.txt"));
  const said = page.locator(".dropped");
  await said.locator("li", { hasText: "nowhere.txt" }).first().waitFor();
  await desk.clean("dropped");
  await desk.press("Understood", {}, said);
  await said.waitFor({ state: "detached" });
  const held = await desk.records("exhibits");
  assert.ok(held.some((one) => one.file === "noise.bin"), "bytes that nobody can read are kept whole");
  assert.ok(!held.some((one) => one.file === "nowhere.txt"));
  await desk.go("exhibits", held.find((one) => one.file === "noise.bin").ref);
  await page.getByText("No text could be read from this exhibit. Its bytes are kept whole.").waitFor();
});

flow("words are selected and kept with claim, direction, speaker, basis and figure in one change", { on: "sample" }, async (desk, page) => {
  writeFileSync(desk.at("letter.txt"), LETTER);
  await desk.core("exhibit.add", { files: [desk.at("letter.txt")] });
  await page.reload();
  await desk.go("exhibits", "E9");
  await page.locator(".layer-text", { hasText: "The crew office" }).waitFor();
  await page.keyboard.press("q");
  assert.equal(await page.locator(".capture").count(), 0, "nothing is selected");
  const [quote] = await desk.undoable("quotes", async () => {
    assert.ok(await select(page, "a deposit of 4,500 dollars from each recruit"));
    await page.keyboard.press("q");
    const capture = page.getByRole("form", { name: "New quote" });
    await capture.locator(".found .one").waitFor();
    await desk.choose("Claim", /^C2 /, capture);
    await desk.choose("It", "disputes", capture);
    await desk.choose("Whose words", /^S12 /, capture);
    await desk.choose("How the first teller knows", "has it in writing", capture);
    await capture.getByLabel(/^What is measured/).fill("deposit in the letter");
    await desk.clean("capture");
    await desk.press("Keep the quote", {}, capture);
    await capture.waitFor({ state: "detached" });
  });
  assert.deepEqual([quote.exact, quote.exhibit, quote.speaker, quote.basis], ["a deposit of 4,500 dollars from each recruit", "E9", "S12", "documented"]);
  const figure = (await desk.records("figures")).at(-1);
  assert.deepEqual([figure.quote, figure.claim, figure.measure], [quote.ref, "C2", "deposit in the letter"]);
  const line = (await desk.records("evidence")).at(-1);
  assert.deepEqual([line.quote, line.claim, line.direction], [quote.ref, "C2", "disputes"]);
});

flow("a capture is dropped by Escape, and an unticked figure is not kept", { on: "sample" }, async (desk, page) => {
  writeFileSync(desk.at("letter.txt"), LETTER);
  await desk.core("exhibit.add", { files: [desk.at("letter.txt")] });
  await page.reload();
  await desk.go("exhibits", "E9");
  await page.locator(".layer-text", { hasText: "The crew office" }).waitFor();
  const figures = (await desk.records("figures")).length;
  const quotes = (await desk.records("quotes")).length;
  await select(page, "a deposit of 4,500 dollars");
  await page.keyboard.press("q");
  await page.locator(".capture .found .one").waitFor();
  await page.keyboard.press("Escape");
  await page.locator(".capture").waitFor({ state: "detached" });
  assert.equal((await desk.records("quotes")).length, quotes);
  await select(page, "a deposit of 4,500 dollars");
  await page.keyboard.press("q");
  await page.locator(".capture .found .tick").click();
  await page.locator(".capture [type=submit]").click();
  await page.locator(".capture").waitFor({ state: "detached" });
  assert.equal((await desk.records("quotes")).length, quotes + 1);
  assert.equal((await desk.records("figures")).length, figures);
});

flow("a pasted quote finds its one place, several are picked from, and words that are not there are said to be none", { on: "empty" }, async (desk, page) => {
  writeFileSync(desk.at("letter.txt"), LETTER);
  await desk.core("exhibit.add", { files: [desk.at("letter.txt")] });
  await page.reload();
  await desk.go("exhibits", "E1");
  await desk.press("Find a quote…");
  const field = page.getByLabel("The words as you have them");
  const told = page.locator(".locate [role=status]");
  assert.ok(await page.getByRole("button", { name: "Find its place" }).isDisabled());
  await field.fill("no such sentence stands anywhere in it at all");
  await field.press("Enter");
  await told.getByText("Nothing like these words stands in this exhibit.").waitFor();
  await field.fill("The clerk counted");
  await field.press("Enter");
  await told.getByText("It stands in 2 places: pick one.").waitFor();
  await page.locator(".places button").nth(1).click();
  await desk.clean("locate");
  await field.fill("The crew office took a deposit of 4,500 dollars from each recruit");
  await field.press("Enter");
  await told.getByText("The place is selected").waitFor();
  await page.locator(".reader .scroll").first().focus();
  await page.keyboard.press("q");
  await page.locator(".capture .said", { hasText: "The crew office took" }).waitFor();
  await page.keyboard.press("Enter");
  await until("the quote", async () => (await desk.records("quotes")).length === 1);
});

flow("words are found in an exhibit and walked by Enter, and those that are not there are said not to be", { on: "sample" }, async (desk, page) => {
  await desk.go("exhibits", "E1");
  await page.locator(".layer-text p").first().waitFor();
  await page.keyboard.press("Control+f");
  const field = page.getByPlaceholder("Find in this exhibit");
  await field.and(page.locator(":focus")).waitFor();
  await page.keyboard.type("the");
  const hits = page.locator(".find .hits");
  await hits.getByText(/^1 of \d+$/).waitFor();
  await page.keyboard.press("Enter");
  await hits.getByText(/^2 of \d+$/).waitFor();
  await page.keyboard.press("Shift+Enter");
  await page.keyboard.press("Shift+Enter");
  await hits.getByText(/^(\d+) of \1$/).waitFor();
  await field.fill("zyzzyva");
  await hits.getByText("not found").waitFor();
});

flow("a saved page is shown as a still picture and a PDF as painted pages, each beside its text", { on: "sample" }, async (desk, page) => {
  for (const [ref, sign] of [["E2", "iframe"], ["E5", "canvas"]]) {
    await desk.go("exhibits", ref);
    await page.getByRole("radiogroup", { name: "What is shown" }).or(page.getByRole("group", { name: "What is shown" })).waitFor();
    for (const view of ["Picture", "Both"]) {
      await page.locator(".beside .one", { hasText: view }).click();
      await page.locator(`.spread ${sign}`).first().waitFor();
    }
    await page.locator(".layer-text p").first().waitFor();
    await desk.clean(`beside-${ref}`);
    await page.locator(".beside .one", { hasText: "Text" }).click();
    await page.locator(`.spread ${sign}`).first().waitFor({ state: "detached" });
  }
  const sandbox = await page.evaluate(() => [...document.querySelectorAll("iframe")].map((one) => one.getAttribute("sandbox")));
  assert.deepEqual(sandbox.filter((one) => one?.includes("allow-scripts")), []);
});

flow("a search leads from its words to their place, by keys, and says when nothing is found or asked for wrongly", { on: "sample" }, async (desk, page) => {
  await page.keyboard.press("Control+Shift+f");
  const field = page.getByRole("searchbox", { name: "Search the case" });
  await field.and(page.locator(":focus")).waitFor();
  await field.fill("deposit");
  await page.locator(".hits .hit").first().waitFor();
  await desk.clean("search-found");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.locator("main[data-room]:not([data-room=search])").waitFor();
  await page.goBack();
  await page.locator(".hits .hit").first().waitFor();
  for (const none of ["zyzzyva", "deposit zyzzyva", "\"deposit the\"", "***", "\"", "AND OR NOT", "deposit\" OR *"]) {
    await field.fill(none);
    await until(`an answer to ${none}`, async () => /Nothing in this case|places?$|All words must/.test(await page.locator(".search-view .said").innerText()) || await page.locator(".search-view .fault").isVisible());
  }
  await field.fill("zyzzyva");
  await page.getByText("Nothing in this case holds these words.").waitFor();
});
