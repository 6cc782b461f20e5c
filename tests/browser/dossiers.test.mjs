// What is done in the room of dossiers: blocks by keys, prose with refs, findings
// with their three answers apart, the PDF; kept, taken back and done again.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { flow } from "./page.mjs";

flow("a dossier is composed, from the brief and from nothing, and a title of spaces is none", { on: "sample" }, async (desk, page) => {
  await desk.go("dossiers");
  const [made] = await desk.undoable("dossiers", async () => {
    await desk.press("New dossier…");
    const sheet = desk.sheet();
    await desk.field("Title on the cover", sheet).fill("   ");
    assert.ok(await desk.button("Compose it", sheet).isDisabled());
    await desk.field("Title on the cover", sheet).fill("For the hearing");
    await desk.choose("Begins with", "One empty block of prose", sheet);
    await desk.press("Compose it", {}, sheet);
  });
  assert.deepEqual([made.title, made.blocks.map((one) => one.kind)], ["For the hearing", ["prose"]]);
  await desk.go("dossiers", made.ref);
  await page.locator(".dossier .name", { hasText: "For the hearing" }).waitFor();
});

flow("blocks are added, moved and taken out by keys, each one change", { on: "empty" }, async (desk, page) => {
  await desk.core("dossier.add", { title: "Bare", blocks: [{ kind: "prose", text: "One." }, { kind: "summary" }, { kind: "method" }] });
  await page.reload();
  await desk.go("dossiers");
  const outline = page.getByRole("listbox", { name: "Blocks of the dossier" });
  const kinds = async () => (await desk.records("dossiers"))[0].blocks.map((one) => one.kind).join(" ");
  const become = (wanted) => page.waitForFunction(async (expected) => {
    const answer = await fetch("/rpc", { method: "POST", body: JSON.stringify({ name: "record.list", payload: { noun: "dossiers", after: 0, limit: 1 } }) });
    return (await answer.json())[0].blocks.map((one) => one.kind).join(" ") === expected;
  }, wanted);
  await outline.getByRole("option").nth(2).click();
  await page.keyboard.press("Alt+ArrowUp");
  await become("prose method summary");
  await outline.getByRole("option").nth(1).and(page.locator("[aria-selected=true]")).waitFor();
  await page.keyboard.press("Delete");
  await become("prose summary");
  await page.keyboard.press("Insert");
  await page.getByRole("menuitem", { name: "Source register" }).click();
  await become("prose summary sources");
  for (const wanted of ["prose summary", "prose method summary", "prose summary method"]) {
    await page.getByRole("button", { name: /^Undo: / }).click();
    await become(wanted);
  }
  assert.equal(await kinds(), "prose summary method");
});

flow("every kind of block can be added to the sample's dossier and shows what it prints", { on: "sample" }, async (desk, page) => {
  const made = await desk.core("dossier.add", { title: "Everything", blocks: [{ kind: "prose", text: "First." }] });
  await page.reload();
  await desk.go("dossiers", made.value.ref);
  const outline = page.getByRole("listbox", { name: "Blocks of the dossier" });
  await desk.press("Add a block");
  const names = await page.getByRole("menuitem").allInnerTexts();
  assert.ok(names.length > 12, "all the kinds are offered");
  await page.keyboard.press("Escape");
  for (const [n, name] of names.entries()) {
    await desk.press("Add a block");
    await page.getByRole("menuitem", { name, exact: true }).click();
    await page.waitForFunction((count) => document.querySelectorAll(".blocks [role=option]").length === count, n + 2);
    await page.locator(".block-settings h2", { hasText: name }).waitFor();
    await page.locator(".block-settings .none").first().waitFor();
  }
  assert.equal(await outline.getByRole("option").count(), names.length + 1);
  assert.deepEqual(await desk.faults(), []);
});

flow("prose keeps its refs and its heading when it is left", { on: "sample" }, async (desk, page) => {
  const made = await desk.core("dossier.add", { title: "Prose", blocks: [{ kind: "prose", text: "" }] });
  await page.reload();
  await desk.go("dossiers", made.value.ref);
  await page.getByRole("listbox", { name: "Blocks of the dossier" }).getByRole("option").first().click();
  await page.getByLabel("Heading").fill("What we know");
  const words = page.locator(".block-settings [contenteditable=true]");
  await words.click();
  await page.keyboard.type("Deposits are asked for, see [C2] and [Q1].");
  await page.locator("h2.name").click();
  await page.waitForFunction(async (ref) => {
    const answer = await fetch("/rpc", { method: "POST", body: JSON.stringify({ name: "record.show", payload: { ref } }) });
    const [block] = (await answer.json()).blocks;
    return block.heading === "What we know" && /C2/.test(block.text) && /Q1/.test(block.text);
  }, made.value.ref);
});

flow("a finding is recorded with its three answers, changed with a reason, removed, and each is taken back", { on: "sample" }, async (desk, page) => {
  await desk.go("dossiers");
  const [finding] = await desk.undoable("findings", async () => {
    await desk.press("New finding");
    const sheet = desk.sheet();
    assert.ok(await desk.button("Record the finding", sheet).isDisabled());
    await desk.field("What we state", sheet).fill("Recruits pay before they leave.");
    await sheet.locator(".tick", { hasText: "C2" }).click();
    for (const label of ["Standard of proof", "Likelihood", "Confidence in the basis"]) {
      await sheet.getByRole("button", { name: new RegExp(`${label}$`) }).click();
      await desk.options().nth(2).click();
      await desk.options().first().waitFor({ state: "detached" });
    }
    await desk.press("Record the finding", {}, sheet);
  });
  assert.deepEqual([finding.statement, finding.claims], ["Recruits pay before they leave.", ["C2"]]);
  assert.ok(finding.standard && finding.likelihood && finding.confidence, "three answers");
  const line = page.locator(".findings li", { hasText: finding.statement });
  await line.waitFor();
  assert.equal(await line.locator(".sentence").count(), 3, "each answer has a sentence of its own");
  await line.getByRole("button", { name: /^Change/ }).click();
  const sheet = desk.sheet();
  await desk.field("What we state", sheet).fill("Recruits pay first.");
  assert.ok(await desk.button("Save", sheet).isDisabled(), "a change has a reason");
  await desk.field("Reason of the change", sheet).fill("shorter");
  await desk.press("Save", {}, sheet);
  await desk.closed();
  await page.locator(".findings li", { hasText: "Recruits pay first." }).getByRole("button", { name: /^Change/ }).click();
  assert.ok(await desk.button("Remove the finding", sheet).isDisabled(), "a removal has a reason");
  await desk.field("Reason of the change", sheet).fill("wrong");
  await desk.press("Remove the finding", {}, sheet);
  await desk.closed();
  await page.getByText("Recruits pay first.").waitFor({ state: "detached" });
  await page.getByRole("button", { name: /^Undo: / }).click();
  await page.locator(".findings").getByText("Recruits pay first.").waitFor();
});

flow("the PDF says where it lies and what it is; a place that cannot be written is refused and nothing lies there", { on: "sample" }, async (desk, page) => {
  await desk.go("dossiers");
  const ask = page.getByRole("button", { name: "Export PDF…" });
  desk.answering(null);
  await ask.click();
  assert.equal(await page.locator(".made").count(), 0, "no place, no PDF");
  writeFileSync(desk.at("file"), "a file, no folder");
  desk.answering(`${desk.at("file")}/brief.pdf`);
  await ask.click();
  await page.locator(".making .fault").waitFor();
  await desk.press("Dismiss");
  await page.getByLabel("Ratings as of").fill("2023-01-01");
  const path = desk.at("brief.pdf");
  desk.answering(path);
  await ask.click();
  await page.locator(".made").getByText(path).waitFor();
  await page.locator(".made").getByText(/a-3a/i).first().waitFor();
  assert.equal(readFileSync(path).subarray(0, 5).toString("latin1"), "%PDF-");
});

flow("a problem leads to its block and to its record, and a handling below that of the records is raised", { on: "sample" }, async (desk, page) => {
  await desk.go("dossiers");
  const first = page.locator(".problems li").filter({ has: page.getByRole("button", { name: /^Block/ }) }).first();
  await first.waitFor();
  await first.getByRole("button", { name: /^Block/ }).click();
  await page.locator(".block-settings").waitFor();
  await desk.choose("Handling", "TLP:CLEAR", page.locator(".making"));
  await page.locator(".making .note").waitFor();
  await page.locator(".problems .ref-link:visible").first().click();
  await desk.sheet().getByRole("heading", { name: "Its past" }).waitFor();
});
