// What is done in the room of claims and figures: each sheet filled and kept,
// taken back and done again; and every field given what it refuses.
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { flow, until } from "./page.mjs";

flow("a claim is added, found by the filter, taken back and added again", { on: "sample" }, async (desk, page) => {
  await desk.go("claims");
  const [claim] = await desk.undoable("claims", async () => {
    await desk.press("New…");
    const sheet = desk.sheet();
    assert.ok(await desk.button("Add the claim", sheet).isDisabled(), "a claim says something");
    await desk.field("Statement", sheet).fill("  ");
    assert.ok(await desk.button("Add the claim", sheet).isDisabled(), "spaces say nothing");
    await desk.field("Statement", sheet).fill("Crews leave before the thaw.");
    await desk.press("Add the claim", {}, sheet);
  });
  assert.equal(claim.statement, "Crews leave before the thaw.");
  await desk.go("claims", claim.ref);
  await page.getByRole("heading", { name: claim.statement }).waitFor();
  await page.getByPlaceholder("Filter claims").fill("THAW léave");
  await page.getByRole("option").filter({ hasText: claim.ref }).waitFor();
  assert.equal(await page.getByRole("listbox", { name: "Claims" }).getByRole("option").count(), 1);
  await page.getByPlaceholder("Filter claims").fill("no such words");
  await page.getByText("No claim matches.").waitFor();
});

flow("a quote is linked with its direction, strength and reason, and shows among what disputes the claim", { on: "sample" }, async (desk, page) => {
  await desk.go("claims", "C6");
  const [line] = await desk.undoable("evidence", async () => {
    await desk.press("Link a quote…");
    const sheet = desk.sheet();
    assert.ok(await desk.button("Link it", sheet).isDisabled(), "no quote, no line");
    await desk.pick("Quote", "beds were to reach", sheet);
    await sheet.locator(".voice", { hasText: "nearly 200 beds" }).waitFor();
    await desk.choose("Which way it bears", "Disputes", sheet);
    await desk.choose("How strongly", "weak", sheet);
    await desk.field("Why", sheet).fill("Beds say nothing of service.");
    await desk.press("Link it", {}, sheet);
  });
  assert.deepEqual([line.claim, line.quote, line.direction, line.strength, line.why], ["C6", "Q5", "disputes", "weak", "Beds say nothing of service."]);
  await page.locator("[data-way=disputes]").getByText("Beds say nothing of service.").waitFor();
  await desk.press("Link a quote…");
  await page.getByRole("combobox", { name: "Quote" }).fill("beds were to reach");
  await desk.options().first().waitFor({ state: "detached" });
  assert.equal(await desk.options().count(), 0, "a quote that is linked is not offered again");
});

flow("a figure is added from its words; words that are not in the quote and bounds that are none are refused", { on: "sample" }, async (desk) => {
  await desk.go("claims", "C2");
  const [figure] = await desk.undoable("figures", async () => {
    await desk.press("Add a figure…");
    const sheet = desk.sheet();
    await desk.pick("Quote", "At least 180 recruits", sheet);
    const words = desk.field("The words that state it", sheet);
    await words.fill("At least 190");
    await sheet.getByText("These words do not stand in the quote.").waitFor();
    await words.fill("signed in her");
    await sheet.getByText("No figure is read in these words. Type its bounds.").waitFor();
    assert.ok(await desk.button("Add the figure", sheet).isDisabled());
    await sheet.getByText("Type the bounds by hand").click();
    for (const wrong of ["many", "1e3", "0x10", "1/0", "５", "1…"]) {
      await desk.field("Lower bound", sheet).fill(wrong);
      await sheet.getByText("Type a number such as 4000, 1.25 or 40000/3").first().waitFor();
    }
    await desk.field("Lower bound", sheet).fill("");
    await words.fill("");
    await sheet.getByRole("button", { name: "At least 180 recruits" }).click();
    await sheet.locator(".result").waitFor();
    await desk.field("What it measures", sheet).fill("men who signed");
    await desk.press("Add the figure", {}, sheet);
    // The quote did not bear on the claim: the line that says so is told of.
    await sheet.getByText(/^L\d+ was added/).waitFor();
    await desk.press("Close", {}, sheet);
  });
  assert.deepEqual([figure.claim, figure.verbatim, figure.measure, figure.unit], ["C2", "At least 180 recruits", "men who signed", "recruit"]);
});

flow("figures that bounds typed by hand contradict are kept with the warning that says so", { on: "sample" }, async (desk) => {
  await desk.go("claims", "C2");
  await desk.press("Add a figure…");
  const sheet = desk.sheet();
  await desk.pick("Quote", "At least 180 recruits", sheet);
  await desk.field("The words that state it", sheet).fill("At least 180 recruits");
  await desk.field("What it measures", sheet).fill("men who signed");
  await sheet.getByText("Type the bounds by hand").click();
  await desk.field("Lower bound", sheet).fill("90");
  await desk.field("Upper bound", sheet).fill("10");
  await desk.press("Add the figure", {}, sheet);
  assert.match(await desk.refused("input", sheet), /bound/i);
  await desk.field("Upper bound", sheet).fill("400");
  await desk.press("Add the figure", {}, sheet);
  await sheet.locator(".note[role=status]").first().waitFor();
  assert.ok(await desk.button("Add the figure", sheet).isDisabled(), "it is added once");
  await desk.press("Close", {}, sheet);
  await desk.closed();
});

flow("a formula shows its result before it is recorded, and says why it is refused", { on: "sample" }, async (desk, page) => {
  await desk.go("claims", "C5");
  const formula = page.getByRole("combobox", { name: "Formula" });
  for (const [typed, why] of [
    ["F999", /F999/], ["F2 + F3", /unit|fit|add/i], ["F4 / 0", /zero|0/i], ["F4 per P1D", /month|day|year/i], ["F4 +", /./], ["F4 by X999", /X999/], ["sum(", /./],
  ]) {
    await formula.fill(typed);
    await formula.blur();
    const refused = page.locator(".tried .refused");
    await refused.waitFor();
    assert.match(await refused.innerText(), why, typed);
    assert.ok(await page.getByRole("button", { name: "Compute and record" }).isDisabled(), typed);
    await formula.fill("");
    await refused.waitFor({ state: "detached" });
  }
  const [figure] = await desk.undoable("figures", async () => {
    await formula.fill("F4 / F3");
    await formula.blur();
    await page.locator(".tried .result").waitFor();
    await page.locator("section[aria-labelledby=compute]").getByLabel("What it measures").fill("revenue per head");
    await page.getByRole("button", { name: "Compute and record" }).click();
  });
  assert.deepEqual([figure.formula, figure.measure, figure.claim, figure.approximate], ["F4 / F3", "revenue per head", "C5", true]);
});

flow("an assumption wants its number and its reason, and prints as one; a tolerance is for a measure", { on: "sample" }, async (desk, page) => {
  await desk.go("claims", "numbers");
  const [assumed] = await desk.undoable("figures", async () => {
    await desk.press("New assumption…");
    const sheet = desk.sheet();
    const make = desk.button("Assume it", sheet);
    await desk.field("Name", sheet).fill("workers per crew");
    await desk.field("Number", sheet).fill("many");
    await sheet.getByText("No number is read here.").waitFor();
    await desk.field("Number", sheet).fill("250 workers or 300 crews");
    await sheet.getByText("Several numbers are read here; give one.").waitFor();
    await desk.field("Number", sheet).fill("about 250 workers");
    await sheet.locator(".result").waitFor();
    assert.ok(await make.isDisabled(), "no reason, no assumption");
    await desk.field("Because", sheet).fill("Camps of that size were seen in E5.");
    await make.click();
  });
  assert.deepEqual([assumed.assumed, assumed.measure, assumed.because], ["estimate", "workers per crew", "Camps of that size were seen in E5."]);
  await page.locator(".numbers-room").getByText("Camps of that size were seen in E5.").waitFor();
  await desk.undoable("figures", async () => {
    await desk.press("New assumption…");
    const sheet = desk.sheet();
    await desk.choose("What it is", /a tolerance/, sheet);
    await desk.pick("The measure it is for", "security dep", sheet);
    await desk.field("Number", sheet).fill("at most 20 %");
    await desk.field("Because", sheet).fill("The accounts round.");
    await desk.press("Assume it", {}, sheet);
  });
  await page.getByText("within", { exact: false }).first().waitFor();
});

flow("an assumption is found by its reason, and its line in the table of the case says whose number it is", { on: "sample" }, async (desk, page) => {
  await desk.core("figure.assume", { measure: "workers per crew", value: "about 250 workers", because: "Camps of that size, \"as seen\"; +250 by E5." });
  const figures = await desk.records("figures");
  const { ref } = figures.find((one) => one.assumed);
  await desk.go("search");
  await page.getByRole("searchbox", { name: "Search the case" }).fill("camps size");
  const hit = page.locator(".hits .hit").filter({ hasText: ref });
  await hit.locator("mark").first().waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.locator("main[data-room=claims] .numbers-room").waitFor();
  await page.waitForFunction((wanted) => new URL(window.location.href).hash.includes(`record=${wanted}`), ref);
  await desk.go("claims", "numbers");
  for (const [button, name] of [["Save as CSV…", "all.csv"], ["Save as Markdown…", "all.md"]]) {
    desk.answering(desk.at(name));
    await desk.press(button);
    await until(`${name} is written`, () => existsSync(desk.at(name)));
  }
  const lines = readFileSync(desk.at("all.csv"), "utf8").split("\r\n");
  assert.match(lines[0], /^ref,origin,claim,measure,verbatim,formula,assumed,because,/);
  assert.ok(
    lines.find((line) => line.startsWith(`${ref},`))?.startsWith(`${ref},"assumption, analyst's estimate",,workers per crew,,,estimate,"Camps of that size, ""as seen""; +250 by E5.",`),
    lines.find((line) => line.startsWith(`${ref},`)),
  );
  assert.equal(lines.length, figures.length + 2, "a head, a line a figure, and the last line's end");
  const ours = lines.filter((line) => line.includes("assumption, "));
  assert.equal(ours.length, 1, "no other line is called an assumption");
  const row = readFileSync(desk.at("all.md"), "utf8").split("\n").find((line) => line.startsWith(`| ${ref} |`));
  assert.match(row ?? "", /\| assumption, analyst's estimate: Camps of that size, "as seen"; \+250 by E5\. \|$/);
});

flow("a rate is typed with what states it; a currency, a date and a value that are none are refused", { on: "sample" }, async (desk, page) => {
  await desk.go("claims", "C2");
  await desk.press("Rates…");
  const sheet = desk.sheet();
  await desk.choose("New", "a rate typed by hand", sheet);
  const fill = async (from, to, since, value) => {
    for (const [label, text] of [["From", from], ["To", to], ["Since", since], ["Value", value]]) await desk.field(label, sheet).fill(text);
    await desk.press("Record", {}, sheet);
  };
  for (const wrong of [["QQQ", "USD", "2023-03", "1.1"], ["EUR", "USD", "March", "1.1"], ["EUR", "USD", "2023-13", "1.1"], ["EUR", "USD", "2023-03", "dear"], ["EUR", "USD", "2023-03", "0"], ["EUR", "EUR", "2023-03", "1.1"]]) {
    await fill(...wrong);
    assert.ok((await desk.refused("input", sheet)).length > 10, wrong.join(" "));
    await desk.press("Dismiss", {}, sheet);
  }
  assert.equal((await desk.records("exchangeRates")).length, 3);
  await fill("eur", "usd", "2023-03", "1.0706");
  await sheet.getByText("1 EUR = 1.0706 USD").or(sheet.getByText(/1 EUR = /)).first().waitFor();
  await sheet.locator("li", { hasText: "1 EUR" }).getByRole("button", { name: "Use" }).click();
  await desk.closed();
  assert.equal(await page.getByRole("combobox", { name: "Formula" }).inputValue(), "by X4");
});

flow("claims are weighed against each other, and fewer than two are not", { on: "sample" }, async (desk, page) => {
  await desk.go("claims", "C3");
  await desk.press("Weigh…");
  await page.getByText("Two claims at the least.").waitFor();
  await page.locator(".weigh-choice .tick").nth(1).click();
  await page.getByRole("rowheader", { name: "Counts against" }).waitFor();
  await page.getByText(/Least counts against/).waitFor();
  await desk.clean("weighed");
  await page.locator(".weigh-choice .tick").nth(1).click();
  await page.getByText("Two claims at the least.").waitFor();
});

flow("a claim is put under an element, assumes something and is challenged, from where it is shown; each is taken back", { on: "sample" }, async (desk, page) => {
  await desk.go("claims", "C9");
  const standing = page.getByRole("region", { name: "Review of C9" });
  const list = standing.locator("li");
  const before = await list.count();
  const deeds = [
    ["Put under an element…", async (sheet) => {
      await desk.field("Why it stands there", sheet).fill("Officials were told.");
      await desk.press("Put it there", {}, sheet);
    }, "Officials were told."],
    ["Key assumption…", async (sheet) => {
      assert.ok(await desk.button("Note the assumption", sheet).isDisabled());
      await desk.field("What is assumed", sheet).fill("The two capitals talk.");
      await desk.field("How it could fail", sheet).fill("Nobody wrote.");
      await desk.press("Note the assumption", {}, sheet);
    }, "The two capitals talk."],
    ["Challenge…", async (sheet) => {
      assert.ok(await desk.button("Note the challenge", sheet).isDisabled());
      await desk.field("What is held against it", sheet).fill("Knowing is not approving.");
      await desk.press("Note the challenge", {}, sheet);
    }, "Knowing is not approving."],
  ];
  for (const [way, fill] of deeds) {
    await desk.press(way, {}, standing);
    await fill(desk.sheet());
    await desk.closed();
  }
  for (const [, , words] of deeds) await list.filter({ hasText: words }).waitFor();
  assert.equal(await list.count(), before + deeds.length);
  await list.filter({ hasText: "Knowing is not approving." }).getByText("Not answered.").waitFor();
  for (const [, , words] of deeds.toReversed()) {
    await page.getByRole("button", { name: /^Undo: / }).click();
    await list.filter({ hasText: words }).waitFor({ state: "detached" });
  }
});

flow("a list of elements of one's own is made, and a claim is dated for the timeline, which refuses what is no date", { on: "sample" }, async (desk, page) => {
  await desk.go("claims", "elements");
  await desk.press("New list…");
  const sheet = desk.sheet();
  const add = desk.button("Add the list", sheet);
  await desk.field("Title", sheet).fill("House rule");
  await desk.field("The document it comes from", sheet).fill("Handbook, 2023");
  assert.ok(await add.isDisabled(), "a list has an element");
  for (const [part, text] of [["label", "asked for money"], ["source", "§ 1"], ["definition", "somebody asked a recruit to pay"]]) await sheet.locator(`[name=${part}-0]`).fill(text);
  await add.click();
  await desk.closed();
  await page.locator(".kind", { hasText: "House rule" }).waitFor();
  await desk.go("claims", "timeline");
  await desk.press("Date it…");
  const ref = /When (C\d+) happened/.exec(await sheet.getByRole("heading", { level: 2 }).innerText())?.[1];
  await desk.field("Why it is changed", sheet).fill("read in the letter");
  for (const wrong of ["spring", "2023-13", "2023/2021", "[2023"]) {
    await desk.field("Date", sheet).fill(wrong);
    const save = desk.button("Save the date", sheet);
    if (await save.isDisabled()) continue;
    await save.click();
    await desk.refused("input", sheet);
    await desk.press("Dismiss", {}, sheet);
  }
  await desk.field("Date", sheet).fill("2022~/2023");
  await desk.press("Save the date", {}, sheet);
  await desk.closed();
  assert.equal((await desk.records("claims")).find((one) => one.ref === ref).occurred, "2022~/2023");
});

flow("a figure that nobody claimed is taken by one key and another turned down by one, with its reason, and put forward again", { on: "sample" }, async (desk, page) => {
  await desk.go("claims", "coverage", "E4");
  const open = page.getByRole("listbox", { name: "Figures that nobody claimed" });
  await open.getByRole("option").first().waitFor();
  const before = await open.getByRole("option").count();
  await page.getByLabel("What it measures").fill("men counted");
  await open.getByRole("option").first().focus();
  await page.keyboard.press("t");
  await page.waitForFunction((count) => document.querySelectorAll(".unclaimed [role=option]").length === count, before - 1);
  assert.equal((await desk.records("figures")).at(-1).measure, "men counted");
  await open.getByRole("option").first().focus();
  await page.keyboard.press("d");
  await page.getByLabel("Why it is turned down").fill("a page number");
  await page.keyboard.press("Enter");
  await page.waitForFunction((count) => document.querySelectorAll(".unclaimed [role=option]").length === count, before - 2);
  await page.getByText("1 turned down").click();
  await page.getByText("a page number").waitFor();
  await desk.press("Put forward again");
  await page.waitForFunction((count) => document.querySelectorAll(".unclaimed [role=option]").length === count, before - 1);
});

flow("the table of figures is saved as CSV and as Markdown, and the chart takes another scale", { on: "sample" }, async (desk, page) => {
  await desk.go("claims", "C2");
  await page.getByRole("img", { name: /^Interval chart/ }).waitFor();
  const drawn = () => page.locator(".chart svg").innerHTML();
  const first = await drawn();
  await desk.choose("Scale of the chart", "logarithmic");
  await page.waitForFunction((before) => document.querySelector(".chart svg")?.innerHTML !== before, first);
  for (const [button, name, sign] of [["Save as CSV…", "f.csv", "security deposit"], ["Save as Markdown…", "f.md", "|"]]) {
    const path = desk.at(name);
    desk.answering(path);
    await desk.press(button);
    await until(`${name} with its figures`, () => readFileSync(path, "utf8").includes(sign));
  }
});

flow("two figures are compared, and why they stand so is said", { on: "sample" }, async (desk, page) => {
  await desk.go("claims", "C2");
  const part = page.locator("section[aria-labelledby=compare]");
  await desk.choose("This figure", /^F1 /, part);
  await desk.choose("With that one", /^F19 /, part);
  await part.locator(".compared .words").waitFor();
  assert.match(await part.locator(".compared i").innerText(), /contradiction/);
  await desk.choose("With that one", /^F3 /, part);
  await page.waitForFunction(() => /incomparable|cannot be compared/.test(document.querySelector(".compared i")?.textContent ?? ""));
});
