// The start screen: every way into a case, every refusal of a file, what it
// remembers, and that a page without the key is shown nothing.
import assert from "node:assert/strict";
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { flow, until } from "./page.mjs";

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
  await page.getByText("Where to begin").waitFor();
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

flow("a case of an earlier version is opened once it was brought up, with a copy beside it", {}, async (desk, page) => {
  const old = desk.at("old.assay");
  cpSync(new URL("../fixtures/version-1.assay", import.meta.url), old);
  desk.answering(old);
  await page.keyboard.press("Control+o");
  await desk.refused("older_case");
  await desk.clean("older");
  await desk.press("Bring the case up, keeping a copy");
  await page.locator("main[data-room=overview]").waitFor();
});

flow("a case that is cut off or has a flipped byte is refused as what it is and stays as it is", {}, async (desk, page) => {
  const whole = desk.at("whole.assay");
  await desk.core("case.sample", { path: whole });
  await desk.core("case.close");
  const bytes = readFileSync(whole);
  const flipped = Buffer.from(bytes);
  flipped[70] ^= 0xff;
  for (const [name, content] of [["cut.assay", bytes.subarray(0, bytes.length / 2)], ["flipped.assay", flipped], ["empty.assay", Buffer.alloc(0)]]) {
    writeFileSync(desk.at(name), content);
    desk.answering(desk.at(name));
    await page.keyboard.press("Control+o");
    await page.locator(".fault").waitFor();
    assert.match(await page.locator(".fault").getAttribute("data-code"), /^(not_a_case|foreign_case|corrupt_case)$/, name);
    assert.ok(readFileSync(desk.at(name)).equals(content), `${name} is untouched`);
    await desk.press("Dismiss");
    await page.locator(".fault").waitFor({ state: "detached" });
  }
});

/** The closed list of codes, from the types that the core generates. */
const CODES = /type ErrorCode = ([^;]+);/.exec(readFileSync(new URL("../../ui/src/host/types.gen.ts", import.meta.url), "utf8"))[1].match(/\w+/g);

for (const language of ["en", "ko"]) {
  flow(`every code of an error is told with a title of its own, what was kept and what to do, in ${language}`, { language }, async (desk, page) => {
    let code = CODES[0];
    // The core's own answers come in other tests; here each code is given once.
    await page.route("**/rpc", async (route) => {
      if (route.request().postDataJSON().name !== "case.open") return route.fallback();
      const fault = { code, message: `What happened: ${code}.`, kept: "What was kept.", todo: "What to do.", detail: ["a reason"] };
      return route.fulfill({ status: 422, json: fault });
    });
    const titles = new Set();
    assert.equal(CODES.length, 15);
    for (code of CODES) {
      desk.answering(desk.at("any.assay"));
      await page.keyboard.press("Control+o");
      const fault = page.locator(`.fault[data-code=${code}]`);
      await fault.getByText(`What happened: ${code}.`).waitFor();
      titles.add(await fault.locator(".what").innerText());
      assert.equal(await fault.locator(".words.muted").innerText(), "What was kept. What to do.");
      assert.deepEqual(await desk.faults(), [], code);
      await desk.press("Dismiss", {}, fault);
      await fault.waitFor({ state: "detached" });
    }
    assert.equal(titles.size, CODES.length, "no two codes have one title");
    desk.wrong = desk.wrong.filter((one) => !one.startsWith("bug: [\"a reason\"]"));
  });
}

flow("files dropped before a case is open wait for the next one", {}, async (desk, page) => {
  writeFileSync(desk.at("letter.txt"), "Dear Sir,\n");
  await desk.drop(desk.at("letter.txt"));
  desk.answering(desk.at("new.assay"));
  await page.locator("[data-way=sample]").click();
  await page.locator("main[data-room=exhibits], main[data-room=overview]").first().waitFor();
  await until("the letter", async () => (await desk.records("exhibits")).some((one) => one.file === "letter.txt"));
});
