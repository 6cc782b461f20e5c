// The case as a file: checked, copied, brought in and given out; what was changed
// behind the page; and the window's own settings.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { flow, until } from "./page.mjs";

flow("the case is checked, by itself and against a copy, and a dossier by itself", { on: "sample" }, async (desk, page) => {
  await desk.go("case", "check");
  await desk.press("Check the case");
  await page.getByText("Everything agrees: records, bytes, names and journal.").waitFor();
  await desk.clean("checked");
  const [copy, pdf, other] = ["copy.assay", "brief.pdf", "other.pdf"].map((name) => desk.at(name));
  await desk.core("case.copy", { path: copy });
  await desk.core("dossier.export", { path: pdf });
  writeFileSync(other, "%PDF-1.7\nnone of ours\n");
  for (const [path, sign] of [[copy, /Everything agrees, and the state of copy.assay/], [pdf, /Everything agrees, and the state of brief.pdf/]]) {
    desk.answering(path);
    await desk.press("Check against a dossier or copy…");
    await page.getByText(sign).waitFor();
  }
  desk.answering(pdf);
  await desk.press("Check a dossier…");
  await page.getByText("brief.pdf carries its manifest.").waitFor();
  desk.answering(other);
  await desk.press("Check a dossier…");
  await page.locator(".fault, .said.bad").first().waitFor();
});

flow("a case document is given out, refused where one lies already, replaced on demand, and brought into another case", { on: "sample" }, async (desk, page) => {
  await desk.go("case", "exchange");
  const give = page.locator("[data-deed=export]");
  const path = desk.at("out.json");
  desk.answering(path);
  await desk.press("Export…", {}, give);
  await give.locator(".said").getByText(path).waitFor();
  assert.doesNotMatch(readFileSync(path, "utf8"), /"identities"/, "names of protected sources stay");
  await give.getByText("With the names of protected sources").click();
  await give.getByText("Whoever gets this document can name the protected sources.").waitFor();
  desk.answering(path);
  await desk.press("Export…", {}, give);
  await desk.refused("exists", give);
  await desk.press("Replace what is there", {}, give);
  await give.locator(".said").waitFor();
  const bring = page.locator("[data-deed=import]");
  writeFileSync(desk.at("wrong.json"), "{ \"assay\": 1, \"claims\": [ { } ] }");
  writeFileSync(desk.at("none.json"), "not JSON");
  for (const name of ["wrong.json", "none.json"]) {
    desk.answering(desk.at(name));
    await desk.press("Import…", {}, bring);
    await bring.locator(".fault").waitFor();
    await desk.clean(`import-${name}`);
    await desk.press("Dismiss", {}, bring);
  }
  desk.answering(path);
  await desk.press("Import…", {}, bring);
  // Its protected sources are here already, and a code name is one source's.
  assert.match(await desk.refused("refused", bring), /codeName/);
  const claims = (await desk.records("claims")).length;
  await desk.core("case.create", { path: desk.at("other.assay"), title: "Other", handling: "TLP:GREEN" });
  await desk.core("claim.add", { statement: "It was there before." });
  await page.reload();
  await desk.go("case", "exchange");
  desk.answering(path);
  await desk.press("Import…", {}, bring);
  await bring.getByText(/records were brought in/).waitFor();
  await bring.getByText(/refs? (are others|is another) than in the document/).click();
  await bring.getByText("C1 → C2").waitFor();
  assert.equal((await desk.records("claims")).length, claims + 1);
  await page.getByRole("button", { name: /^Undo: / }).click();
  await until("it to be taken back whole", async () => (await desk.records("claims")).length === 1);
});

flow("a copy is kept, and a place that is taken or cannot be written is refused with the case whole", { on: "sample" }, async (desk, page) => {
  await desk.go("case", "exchange");
  const copy = page.locator("[data-deed=copy]");
  desk.answering(desk.at("copy.assay"));
  await desk.press("Keep a copy…", {}, copy);
  await copy.locator(".said").getByText(desk.at("copy.assay")).waitFor();
  desk.answering(desk.at("copy.assay"));
  await desk.press("Keep a copy…", {}, copy);
  await desk.refused("exists", copy);
  desk.answering("/proc/none/copy.assay");
  await desk.press("Keep a copy…", {}, copy);
  await copy.locator(".fault:not([data-code=exists])").waitFor();
  assert.notEqual(await copy.locator(".fault").getAttribute("data-code"), "bug");
  assert.equal((await desk.core("verify")).ok, true);
});

flow("a change by another program is seen without being asked for", { on: "sample" }, async (desk, page) => {
  await desk.go("claims");
  execFileSync(join(dirname(process.env.ASSAY_BRIDGE), "assay"), ["claim", desk.at("sample.assay"), "Written by somebody else."]);
  await page.getByRole("option").filter({ hasText: "Written by somebody else." }).waitFor();
});

flow("a case whose file goes away says so, writes no more and is kept as a copy", { on: "sample" }, async (desk, page) => {
  renameSync(desk.at("sample.assay"), desk.at("moved.assay"));
  await desk.refused("gone");
  await page.getByText("Nothing is saved any more").waitFor();
  await desk.clean("gone");
  desk.answering(desk.at("kept.assay"));
  await desk.press("Keep a copy and go on with it…");
  await page.locator("footer").getByText("kept.assay").waitFor();
  await page.locator(".fault[data-code=gone]").waitFor({ state: "detached" });
});

flow("the window takes another language, theme, size and name at once and remembers them", { on: "sample" }, async (desk, page) => {
  await desk.go("case", "window");
  await desk.choose("Appearance", "Dark");
  await page.locator("html[data-theme=dark]").waitFor();
  await desk.choose("Size of text", "150");
  await page.waitForFunction(() => document.documentElement.style.getPropertyValue("--scale") === "1.5");
  assert.deepEqual(await desk.faults(), []);
  const refusal = () => desk.core("claim.add", { statement: " " }).then(() => assert.fail("it has no words"), (error) => error.message);
  const printed = async (name) => {
    await desk.core("dossier.export", { path: desk.at(name) });
    return readFileSync(desk.at(name));
  };
  assert.doesNotMatch(await refusal(), /[가-힣]/);
  const english = await printed("before.pdf");
  await desk.choose("Language", "한국어");
  desk.language = "ko";
  await until("the core speaks it too", async () => /[가-힣]/.test(await refusal()));
  assert.ok((await printed("after.pdf")).equals(english), "what is printed is the same whoever looks on");
  await page.getByRole("link", { name: desk.say("Overview") }).waitFor();
  await page.reload();
  await page.getByRole("link", { name: desk.say("Overview") }).waitFor();
  assert.equal(await page.locator("html").getAttribute("data-theme"), "dark");
  await desk.go("case", "window");
  await page.locator("[name=actor]").fill("김철수 \u202E");
  await desk.press("Take this name");
  await page.locator("footer").getByText(/김철수/).waitFor();
});

flow("the history tells every change with its fields, before and after, and of one record alone", { on: "sample" }, async (desk, page) => {
  await desk.core("record.edit", { target: "C2", fields: { statement: "Changed words." }, because: "to see it" });
  await page.reload();
  await desk.go("case", "history");
  const line = page.locator(".journal li").first();
  await line.getByText("to see it").waitFor();
  await line.locator("summary").click();
  await line.getByText("Changed words.").waitFor();
  await page.evaluate(() => { location.hash = "#/case/history?of=C2"; });
  await page.getByText("Show the whole journal").waitFor();
  await page.locator(".journal li").first().getByText("Changed words.").waitFor();
  await desk.clean("history-of-one");
});
