// The start screen: every way into a case, every refusal of a file, what it
// remembers, and that a page without the key is shown nothing.
import assert from "node:assert/strict";
import { existsSync, rmSync, writeFileSync } from "node:fs";
import { flow } from "./page.mjs";

flow("a case is made with its question and its handling, and is then among the recent ones", {}, async (desk, page) => {
  await page.getByText("Cases that you open are listed here").waitFor();
  await desk.clean("start");
  await page.keyboard.press("Control+n");
  const sheet = desk.sheet();
  assert.ok(await desk.button("Choose where to keep it", sheet).isDisabled(), "a case without a title is not made");
  await desk.field("Title", sheet).fill("  The harbour deposits ");
  await desk.field("Question", sheet).fill("Who took deposits, and how much?");
  await desk.clean("new-case");
  const path = desk.at("harbour");
  desk.answering(null, path);
  await desk.button("Choose where to keep it", sheet).click();
  assert.ok(await sheet.isVisible(), "nothing is lost where no place was named");
  await desk.button("Choose where to keep it", sheet).click();
  await page.locator("main[data-room=overview]").waitFor();
  await page.getByRole("heading", { name: "The harbour deposits" }).waitFor();
  await page.getByText("Who took deposits, and how much?").waitFor();
  await page.getByText("Nothing does.").waitFor();
  assert.ok(existsSync(`${path}.assay`), "a name without an ending is given one");
  await desk.button("Close the case").click();
  await page.locator(".recent .case", { hasText: "The harbour deposits" }).click();
  await page.locator("main[data-room=overview]").waitFor();
});

flow("a file that is no case, one that is not there, and a place that is taken are each refused in words", {}, async (desk, page) => {
  const letter = desk.at("letter.assay");
  writeFileSync(letter, "Dear Sir,\n");
  for (const [path, code] of [[letter, "not_a_case"], [desk.at("nowhere.assay"), "missing"]]) {
    desk.answering(path);
    await page.keyboard.press("Control+o");
    const fault = page.locator(`.fault[data-code=${code}]`);
    await fault.waitFor();
    await desk.button("Details", fault).click();
    await fault.locator("pre", { hasText: code }).waitFor();
    await desk.clean(`refused-${code}`);
    await desk.button("Copy details", fault).click();
    await desk.button("Copied", fault).waitFor();
    assert.match(await page.evaluate(() => navigator.clipboard.readText()), new RegExp(code));
    await desk.button("Dismiss", fault).click();
    await fault.waitFor({ state: "detached" });
  }
  desk.answering(letter);
  await page.locator("[data-way=sample]").click();
  await page.locator(".fault[data-code=exists]").waitFor();
});

flow("a recent case that is gone says so and is taken off the list", {}, async (desk, page) => {
  const path = desk.at("short.assay");
  await desk.core("case.create", { path, title: "Short-lived", handling: "TLP:GREEN" });
  await desk.core("case.close");
  rmSync(path);
  await page.reload();
  await page.getByText("no longer there").waitFor();
  await page.getByRole("button", { name: "Take off the list: Short-lived" }).click();
  await page.getByText("Cases that you open are listed here").waitFor();
});
