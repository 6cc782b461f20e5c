// The panel of a record: every field that can be edited is given something else
// and kept, with its reason, and taken back; what a field cannot be is refused;
// what other records rest on is not removed.
import assert from "node:assert/strict";
import { flow, until } from "./page.mjs";

/** A record of each noun with what can be typed into its fields, by the key of the field. */
const TYPED = {
  S1: { name: "Tumen Ledger, morning", access: "two men at the border" },
  S2: { codeName: "EGRET", access: "stands at the door" },
  E1: { title: "A list goes round", published: "2023-04~", url: "https://example.org/list", acquiredFrom: "a reader", acquiredAt: "2023-04-09" },
  T1: { language: "de" },
  Q2: { chain: "S4, S1", asserted: "2023-03/2023-04", translation: "Die Listen versprechen.", paraphrase: "the lists promise" },
  C2: { statement: "A recruit pays before he leaves.", occurred: "2022/2023" },
  L1: { why: "he was there" },
  F1: { measure: "security deposit, first instalment", lower: "3900", upper: "5000…5100", unit: "KRW", per: "recruit, P1Y", asOf: "2023-02" },
  F5: { formula: "F2 per P1M", measure: "promised earnings per month" },
  P1: { why: "the byline names it" },
  X1: { why: "the bank's table" },
  J1: { statement: "Recruits are asked for money.", scope: "two counties", contrary: "one denial", wouldChange: "a receipt" },
  D1: { title: "Brief, second reading" },
};

/** What no field of this kind can be. */
const WRONG = {
  E1: { published: ["last spring", "2023-13", "2023-02-30", "10.4.2023"], acquiredAt: ["soon"] },
  Q2: { chain: ["S99", "C1", "S1 and S2"], asserted: ["when it rained"] },
  C2: { occurred: ["some day"], statement: [" "] },
  F1: { lower: ["a lot", "1/0"], upper: ["5000…"], asOf: ["later"] },
  F5: { formula: ["F5", "F2 +", "F999", "F2 + F3"] },
  S1: { name: ["  "] },
};

const show = async (desk, ref) => {
  await desk.page.evaluate((wanted) => { location.hash = `#/overview?record=${wanted}`; }, ref);
  const panel = desk.sheet();
  await panel.locator(".top .mono", { hasText: new RegExp(`^${ref}$`) }).waitFor();
  return panel;
};

for (const refs of [["S1", "S2", "E1", "T1", "Q2", "C2", "L1"], ["F1", "F5", "P1", "X1", "J1", "D1"]]) {
  flow(`the fields of ${refs.join(", ")} are edited with one reason, and undo gives all of them back`, { on: "sample" }, async (desk) => {
    for (const ref of refs) {
      const before = await desk.core("record.show", { ref });
      const panel = await show(desk, ref);
      await desk.press("Edit…", {}, panel);
      await panel.getByText("Nothing is changed yet.").waitFor();
      for (const [key, text] of Object.entries(TYPED[ref])) await panel.locator(`[name=${key}]`).fill(text);
      assert.ok(await desk.button("Save the changes", panel).isDisabled(), `${ref}: a change has a reason`);
      await panel.locator("[name=because]").fill("read again");
      await desk.press("Save the changes", {}, panel);
      await panel.getByRole("form", { name: `Edit ${ref}` }).waitFor({ state: "detached" });
      const after = await desk.core("record.show", { ref });
      for (const key of Object.keys(TYPED[ref])) assert.notDeepEqual(after[key], before[key], `${ref} ${key}`);
      assert.equal((await desk.core("case.overview")).recent[0].label.startsWith("Edited") || after.history.length > before.history.length, true, ref);
      await desk.core("undo");
      const again = await desk.core("record.show", { ref });
      for (const key of Object.keys(TYPED[ref])) assert.deepEqual(again[key], before[key], `${ref} ${key} is back`);
    }
  });
}

flow("what a field cannot be is refused at the field or by the case, and nothing is changed", { on: "sample" }, async (desk) => {
  for (const [ref, fields] of Object.entries(WRONG)) {
    const before = await desk.core("record.show", { ref });
    const panel = await show(desk, ref);
    await desk.press("Edit…", {}, panel);
    await panel.locator("[name=because]").fill("a trial");
    for (const [key, wrongs] of Object.entries(fields)) {
      const field = panel.locator(`[name=${key}]`);
      const was = await field.inputValue();
      for (const wrong of wrongs) {
        await field.fill(wrong);
        const save = desk.button("Save the changes", panel);
        if (await save.isEnabled()) {
          await save.click();
          await panel.locator(".fault").waitFor();
          assert.match(await panel.locator(".fault").getAttribute("data-code"), /^(input|missing|refused)$/, `${ref} ${key} ${wrong}`);
          await desk.press("Dismiss", {}, panel);
        } else {
          assert.equal(await field.getAttribute("aria-invalid"), "true", `${ref} ${key} "${wrong}": the field says so`);
        }
      }
      await field.fill(was);
    }
    assert.deepEqual(await desk.core("record.show", { ref }), before, ref);
  }
});

flow("a record that others rest on says which and stays; one that nothing rests on is removed and brought back", { on: "sample" }, async (desk, page) => {
  let panel = await show(desk, "S1");
  await desk.press("Remove…", {}, panel);
  await panel.getByText("S1 cannot be removed: other records rest on it.").waitFor();
  await panel.locator(".ref-list a").first().waitFor();
  await desk.press("Leave it", {}, panel);
  const claim = (await desk.core("claim.add", { statement: "Nobody rests on this." })).value.ref;
  await page.reload();
  panel = await show(desk, claim);
  await panel.getByText("Nothing: it can be removed.").waitFor();
  await desk.press("Remove…", {}, panel);
  assert.ok(await desk.button(`Remove ${claim}`, panel).isDisabled(), "a removal has a reason");
  await panel.locator("[name=because]").fill("made for this");
  await panel.getByRole("button", { name: `Remove ${claim}`, exact: true }).click();
  await desk.closed();
  await until("it to be gone", async () => !(await desk.records("claims")).some((one) => one.ref === claim));
  await page.getByRole("button", { name: /^Undo: / }).click();
  await until("it to be back", async () => (await desk.records("claims")).some((one) => one.ref === claim));
});

flow("a ref in a panel leads to the next panel, and back leads back", { on: "sample" }, async (desk, page) => {
  const panel = await show(desk, "Q1");
  await panel.locator(".drawer-body .ref-link[data-ref=E1]").first().click();
  await panel.locator(".top .mono", { hasText: /^E1$/ }).waitFor();
  await page.goBack();
  await panel.locator(".top .mono", { hasText: /^Q1$/ }).waitFor();
  await panel.getByRole("link", { name: "Go to it" }).click();
  await page.locator("main[data-room=exhibits], main[data-room=quotes]").waitFor();
});

flow("the case's own title, question and handling are changed with a reason, in its panel and in its settings", { on: "sample" }, async (desk, page) => {
  await page.locator("h1 .ref-link").click();
  const panel = desk.sheet();
  await desk.press("Edit…", {}, panel);
  await panel.locator("[name=title]").fill("Crews, second reading");
  await panel.locator("[name=because]").fill("a better title");
  await desk.press("Save the changes", {}, panel);
  await panel.getByRole("form").waitFor({ state: "detached" });
  await page.keyboard.press("Escape");
  await desk.closed();
  await page.getByRole("heading", { level: 1, name: "Crews, second reading" }).waitFor();
  await desk.go("case", "settings");
  const change = page.getByRole("button", { name: "Change the settings" });
  assert.ok(await change.isDisabled(), "nothing is changed yet");
  await page.locator("[name=case-title]").fill(" ");
  await page.locator("[name=case-because]").fill("a trial");
  assert.ok(await change.isDisabled(), "a case has a title");
  await page.locator("[name=case-title]").fill("Crews, second reading");
  await page.locator("[name=case-question]").fill("");
  await desk.choose("Handling", "TLP:RED", page.locator("main"));
  await change.click();
  await page.locator("header").getByText("TLP:RED").waitFor();
  await desk.go("overview");
  await page.getByText("No question is set yet.").waitFor();
  await page.getByRole("button", { name: /^Undo: / }).click();
  await page.getByText("No question is set yet.").waitFor({ state: "detached" });
});
