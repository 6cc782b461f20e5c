// What is done in the room of sources and ratings: each sheet filled and kept,
// taken back and done again; and every field given what it refuses.
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { flow } from "./page.mjs";

flow("an open source is added, and a protected one goes by its code name everywhere on the page", { on: "empty" }, async (desk, page) => {
  await desk.go("sources");
  const [open] = await desk.undoable("sources", async () => {
    await desk.press("New…");
    const sheet = desk.sheet();
    assert.ok(await desk.button("Add the source", sheet).isDisabled(), "a source has a name");
    await desk.field("Name", sheet).fill("Port Selwyn Gazette");
    await desk.choose("Kind", "outlet", sheet);
    await desk.field("What it can see or hear, and how", sheet).fill("has a man at the harbour");
    await desk.press("Add the source", {}, sheet);
  });
  assert.deepEqual([open.name, open.kind, open.access, open.protected], ["Port Selwyn Gazette", "outlet", "has a man at the harbour", false]);
  await desk.undoable("sources", async () => {
    await desk.press("New…");
    const sheet = desk.sheet();
    await desk.field("Name", sheet).fill("Marta Ilves");
    await sheet.getByText("Protect this source: it goes by a code name everywhere").click();
    assert.ok(await desk.button("Add the source", sheet).isDisabled(), "a protected source has a code name");
    await desk.field("Code name", sheet).fill("OSPREY");
    await desk.field("Other names", sheet).fill("Ilvesniemi; M. I.");
    await desk.press("Add the source", {}, sheet);
  });
  await desk.go("sources", "S2");
  await page.getByRole("heading", { name: "OSPREY" }).waitFor();
  for (const room of [["sources"], ["case", "history"], ["overview"]]) {
    await desk.go(...room);
    assert.doesNotMatch(await page.locator("main").innerText(), /Ilves/, room.join());
  }
});

flow("a source whose name was entered openly is refused protection, and the refusal says where the name stands", { on: "sample" }, async (desk) => {
  await desk.go("sources", "S7");
  await desk.press("Protect…");
  const sheet = desk.sheet();
  assert.ok(await desk.button("Protect the source", sheet).isDisabled());
  await desk.field("Code name", sheet).fill("WREN");
  await desk.press("Protect the source", {}, sheet);
  await desk.refused("refused", sheet);
  assert.equal((await desk.records("sources")).find((one) => one.ref === "S7").protected, false);
  await desk.press("Dismiss", {}, sheet);
  await desk.press("Cancel", {}, sheet);
  await desk.closed();
  await desk.go("sources", "S2");
  await desk.press("Another code name…");
  await desk.field("Code name", sheet).fill("LARCH");
  await desk.press("Use this code name", {}, sheet);
  assert.ok((await sheet.locator(".fault .words").first().innerText()).length > 0, "a code name is one source's");
});

flow("a source is rated by the keys of the scale with its reason; the earlier rating is superseded and comes back by undo", { on: "sample" }, async (desk, page) => {
  await desk.go("sources", "S1");
  const [rating] = await desk.undoable("ratings", async () => {
    await desk.press("Rate the source…");
    const sheet = desk.sheet();
    await sheet.getByRole("radio").first().waitFor();
    assert.ok(await desk.button("Record the rating", sheet).isDisabled(), "no value and no reason");
    await page.waitForFunction(() => document.activeElement?.matches("[role=dialog] [type=radio]"));
    await page.keyboard.press("f");
    await page.waitForFunction(() => document.activeElement?.matches("[role=dialog] textarea"));
    assert.ok(await desk.button("Record the rating", sheet).isDisabled(), "no reason");
    await page.keyboard.type("Nobody has looked yet.");
    await page.keyboard.press("Shift+Enter");
    await page.keyboard.type("So it stays open.");
    await page.keyboard.press("Enter");
  });
  assert.deepEqual([rating.target, rating.value, rating.because], ["S1", "F", "Nobody has looked yet.\nSo it stays open."]);
  await page.getByText("superseded").first().waitFor();
});

flow("a rating for one topic and time stands beside the general one; a period and a probability that are none are refused", { on: "sample" }, async (desk) => {
  await desk.go("sources", "S1");
  await desk.press("Rate the source…");
  const sheet = desk.sheet();
  await sheet.locator(".term").first().click();
  await desk.field("Reason", sheet).fill("Good on rail.");
  await sheet.getByText("Only for one topic or time; a probability").click();
  await desk.field("Topic", sheet).fill("railways");
  for (const [label, wrong] of [["Period", "last year"], ["Period", "2023-99"], ["Probability", "likely"], ["Probability", "1.5"], ["Probability", "-0.1"]]) {
    await desk.field(label, sheet).fill(wrong);
    await desk.press("Record the rating", {}, sheet);
    await desk.refused("input", sheet);
    await desk.press("Dismiss", {}, sheet);
    await desk.field(label, sheet).fill("");
  }
  await desk.field("Period", sheet).fill("2021/2023");
  await desk.field("Probability", sheet).fill("3/5");
  await sheet.getByText("track record", { exact: false }).first().click();
  await desk.press("Record the rating", {}, sheet);
  await desk.closed();
  const rating = (await desk.records("ratings")).at(-1);
  assert.deepEqual([rating.topic, rating.period, rating.probability], ["railways", "2021/2023", "0.6"]);
});

flow("while a quote's digit is chosen no letter is to be seen, and what is unrated is gone through one by one", { on: "sample" }, async (desk, page) => {
  await desk.go("sources");
  await page.getByRole("button", { name: /^Rate the \d+ that are unrated/ }).click();
  const sheet = desk.sheet();
  await sheet.getByText(/^1 of \d+$/).waitFor();
  const first = await sheet.getByRole("heading", { level: 2 }).innerText();
  await desk.press("Leave it unrated for now", {}, sheet);
  await sheet.getByText(/^2 of \d+$/).waitFor();
  assert.notEqual(await sheet.getByRole("heading", { level: 2 }).innerText(), first);
  await page.keyboard.press("Escape");
  await desk.closed();
  await desk.go("sources", "S1");
  await desk.press("Rate {0}…", { 0: "Q3" });
  await sheet.getByRole("radio").first().waitFor();
  const seen = await page.evaluate(() => [...document.querySelectorAll("main .grade-pair, main .history b")].map((one) => getComputedStyle(one).visibility));
  assert.ok(seen.length > 5, "there are letters behind the sheet");
  assert.deepEqual(seen.filter((one) => one !== "hidden"), []);
  await page.keyboard.press("Escape");
  await desk.closed();
  await page.locator("main .history b").first().waitFor();
});

flow("a scale of one's own is made while rating, refused while two terms are one, and used at once", { on: "sample" }, async (desk, page) => {
  await desk.go("sources", "S1");
  await desk.press("Rate the source…");
  await desk.press("A scale of your own…");
  const sheet = desk.sheet().last();
  const add = desk.button("Add the scale", sheet);
  await desk.field("Title", sheet).fill("Our ladder");
  assert.equal(await desk.field("Short name", sheet).inputValue(), "our-ladder");
  await desk.field("Issued by", sheet).fill("The house");
  const term = async (n, ...said) => {
    for (const [at, part] of ["value", "label", "definition"].entries()) await sheet.locator(`[name=${part}-${n}]`).fill(said[at]);
  };
  await term(0, "1", "good", "held before");
  assert.ok(await add.isDisabled(), "one term is no ladder");
  await term(1, "1", "bad", "fell before");
  await sheet.getByText("Two terms have the same value.").waitFor();
  assert.ok(await add.isDisabled());
  await term(1, "2", "bad", "fell before");
  await desk.field("Short name", sheet).fill("ours!");
  await add.click();
  await desk.refused("input", sheet);
  await desk.field("Short name", sheet).fill("our-ladder");
  await add.click();
  await page.getByRole("radio", { name: /good/ }).waitFor();
  await desk.field("Reason", desk.sheet()).fill("It held.");
  await page.locator(".term", { hasText: "good" }).click();
  await desk.press("Record the rating", {}, desk.sheet());
  await desk.closed();
  await page.getByText("Our ladder").first().waitFor();
});

flow("a dependence is recorded with how it is known; on itself, on nothing and on a claim it is refused", { on: "sample" }, async (desk, page) => {
  await desk.go("sources", "S3");
  const [dependence] = await desk.undoable("dependences", async () => {
    await desk.press("Record a dependence…");
    const sheet = desk.sheet();
    await desk.field("What depends", sheet).fill("e6");
    await desk.field("How that is known", sheet).fill("same slip of the pen");
    for (const [wrong, code] of [["E6", /./], ["E99", /./], ["C1", /./], ["here", /./]]) {
      await desk.field("On what", sheet).fill(wrong);
      await desk.press("Record the dependence", {}, sheet);
      await sheet.locator(".fault").waitFor();
      assert.match(await sheet.locator(".fault").getAttribute("data-code"), /^(input|missing|refused)$/, wrong);
      assert.match(await sheet.locator(".fault .words").first().innerText(), code);
      await desk.press("Dismiss", {}, sheet);
    }
    await desk.field("On what", sheet).fill("E7");
    await desk.choose("How", "same author as", sheet);
    await desk.press("Record the dependence", {}, sheet);
  });
  assert.deepEqual([dependence.from, dependence.target, dependence.type, dependence.why], ["E6", "E7", "same-author", "same slip of the pen"]);
  assert.equal(await page.locator(".fault").count(), 0);
});

flow("a pair that shares its wording is shown side by side, recorded as a dependence or turned down, each with a reason", { on: "empty" }, async (desk, page) => {
  const shared = "The harbour master told the council on Tuesday that three barges had left the inner basin without papers, that nobody at the gate had written down their names, and that the deposit of every man on board was still lying in the safe of the crew office.";
  const others = "Rain fell on the upper valley for nine days and the ferries stayed tied up, so the schools sent the older children home by the mountain road with blankets and bread.";
  const files = Object.entries({ "wire.txt": `${shared} ${others}`, "paper.txt": `From our own desk. ${shared}`, "local.txt": `Local news first. ${others}` });
  for (const [name, text] of files) writeFileSync(desk.at(name), `${text}\n`);
  await desk.core("exhibit.add", { files: files.map(([name]) => desk.at(name)) });
  await desk.go("sources", "wording");
  const pairs = page.getByRole("listbox", { name: "Pairs that share their wording" }).locator("[data-key]");
  await pairs.nth(1).waitFor();
  await page.locator(".passage mark").first().waitFor();
  await desk.clean("wording-pair");
  const [record, down] = ["Record the dependence", "Turn it down"].map((name) => page.getByRole("button", { name }));
  assert.ok(await record.isDisabled() && await down.isDisabled(), "either way there is a reason");
  await page.getByLabel("Reason, either way").fill("the same sentence, word for word");
  await record.click();
  await pairs.nth(1).waitFor({ state: "detached" });
  await page.getByLabel("Reason, either way").fill("both quote the weather service");
  await down.click();
  await page.getByText("No two exhibits share wording that nobody has looked at yet.").waitFor();
  assert.equal((await desk.records("dependences")).length, 1);
  await page.getByRole("button", { name: "Look again" }).click();
  await page.getByText("No two exhibits share wording that nobody has looked at yet.").waitFor();
});

flow("what would fall with an origin is walked forward, and a ref that is none of these is not", { on: "sample" }, async (desk, page) => {
  await desk.go("sources", "fall");
  await page.getByText("Choose a claim, or name what falls.").waitFor();
  const walk = page.getByRole("button", { name: "Walk forward" });
  const field = page.getByLabel("What if this fell?");
  for (const wrong of ["", "C1", "nothing", "S0", "S1x"]) {
    await field.fill(wrong);
    assert.ok(await walk.isDisabled(), wrong);
  }
  await field.fill("S999");
  await walk.click();
  await desk.refused("missing");
  await field.fill("s9");
  await walk.click();
  await page.getByRole("heading", { name: /^If S9 fell/ }).waitFor();
  await page.getByText("Nothing known would support this claim.").first().waitFor();
  assert.equal(await page.locator(".fault").count(), 0);
});

flow("ratings as of a day leave later ones out of sight, and what is no day changes nothing", { on: "sample" }, async (desk, page) => {
  await desk.go("sources", "S1");
  const history = page.locator(".source .history").first();
  await history.waitFor();
  const before = await history.innerText();
  await desk.press("More");
  await page.getByRole("menuitem", { name: "Ratings as of a day…" }).click();
  const field = page.getByLabel("Ratings as of", { exact: true });
  for (const none of ["2023", "yesterday", "2023-02-30"]) {
    await field.fill(none);
    await page.getByText("A day, such as 2024-05-31.").waitFor();
    assert.equal(await history.innerText(), before, none);
  }
  await field.fill("1999-01-01");
  await page.getByText("Later ratings are out of sight; all else is as of now.").waitFor();
  await page.getByText("Not rated. That says nothing about the source.").waitFor();
});

flow("a second rater rates blind, with nobody's rating in sight, and the agreement is told", { on: "sample" }, async (desk, page) => {
  await desk.core("app.name", { name: "Second" });
  await desk.go("sources", "agreement");
  const before = await desk.records("ratings");
  await page.getByText("A second opinion is one that was given blind").waitFor();
  await page.getByRole("button", { name: /^Rate \d+ records? blind/ }).click();
  const sheet = desk.sheet();
  const target = /Rate (\w+) blind/.exec(await sheet.getByRole("heading", { level: 2 }).innerText())?.[1];
  await sheet.locator(".term").first().click();
  await desk.field("Reason", sheet).fill("As I see it.");
  await desk.press("Record the rating", {}, sheet);
  await sheet.getByText(/^2 of \d+$/).waitFor();
  await page.keyboard.press("Escape");
  await desk.closed();
  const added = (await desk.records("ratings")).slice(before.length);
  assert.deepEqual(added.map((one) => [one.target, one.blind, one.because]), [[target, true, "As I see it."]]);
  await page.getByRole("listbox", { name: "Scales with two raters" }).locator("[data-key]").first().waitFor();
  await page.getByText("Krippendorff's alpha, ordinal, over all raters").waitFor();
});

flow("two records of one source are taken for one, count as one origin, and are parted again", { on: "empty" }, async (desk, page) => {
  writeFileSync(desk.at("page.txt"), "The mate said the crew paid. The cook said the crew paid twice.\n");
  await desk.core("exhibit.add", { files: [desk.at("page.txt")] });
  for (const name of ["The mate", "Mate of the ferry"]) await desk.core("source.add", { name, kind: "person" });
  const claim = (await desk.core("claim.add", { statement: "The crew paid." })).value.ref;
  for (const [source, exact] of [["S1", "the crew paid."], ["S2", "the crew paid twice."]]) {
    const quote = (await desk.core("quote.add", { exhibit: "E1", exact, chain: [source], basis: "observed" })).value.ref;
    await desk.core("evidence.link", { claim, quote, direction: "supports" });
  }
  const origins = async () => (await desk.core("claim.origins", { claim })).origins;
  assert.equal(await origins(), 2);
  await page.reload();
  await desk.go("sources", "S2");
  await desk.press("The same as another…");
  const sheet = desk.sheet();
  await desk.pick("It is", "mate", sheet);
  await desk.field("How that is known", sheet).fill("her own card says both");
  await desk.clean("same-as");
  await desk.press("Take them for one", {}, sheet);
  await desk.closed();
  assert.equal(await origins(), 1);
  await page.locator(".source").getByText(/The same source as S1/).waitFor();
  await desk.clean("joined");
  await desk.go("sources", "S1");
  await page.locator(".source").getByText("Also recorded as").waitFor();
  assert.equal(await page.locator(".source .quote-card").count(), 2, "what both said stands with the one");
  await desk.go("sources", "S2");
  await desk.press("Not the same after all…");
  await desk.field("How that is known", sheet).fill("it was another ferry");
  await desk.press("Part them", {}, sheet);
  await desk.closed();
  assert.equal(await origins(), 2);
});
