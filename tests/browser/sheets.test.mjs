// Every sheet and panel: it opens where it is offered, has the focus, is left by
// Escape with the focus back where it was, and axe finds nothing in it; in both
// languages. What is done with them stands in the other files.
import assert from "node:assert/strict";
import { flow } from "./page.mjs";

/** The words of each sheet's heading are its sign; `way` opens it from its room. */
const SHEETS = [
  { of: ["claims", "C2"], sheets: [
    ["New claim", (desk) => desk.press("New…")],
    ["Competing claims", (desk) => desk.press("Weigh…")],
    ["Link a quote to {claim}", (desk) => desk.press("Link a quote…"), { claim: "C2" }],
    ["Elements of a rule", (desk) => desk.press("Elements…")],
    ["Assumptions and challenges", (desk) => desk.press("Assumptions…")],
    ["Timeline", (desk) => desk.press("Timeline…")],
    ["Add a figure to {claim}", (desk) => desk.press("Add a figure…"), { claim: "C2" }],
    ["New assumption", (desk) => desk.press("New assumption…")],
    ["Exchange rates and price indices", (desk) => desk.press("Rates…")],
  ] },
  { of: ["sources", "S2"], sheets: [
    ["New source", (desk) => desk.press("New…")],
    ["Rate {target}", (desk) => desk.press("Rate the source…"), { target: "S2" }],
    ["Rate {target} blind", (desk) => desk.press("Rate it blind…"), { target: "S2" }],
    ["Another code name for {0}", (desk) => desk.press("Another code name…"), { 0: "S2" }],
    ["Not independent", (desk) => desk.press("Record a dependence…")],
  ] },
  { of: ["sources", "S1"], sheets: [["Protect {0}", (desk) => desk.press("Protect…"), { 0: "S1" }]] },
  { of: ["dossiers"], sheets: [
    ["New dossier", (desk) => desk.press("New dossier…")],
    ["New finding", (desk) => desk.press("New finding")],
    ["Finding {0}", (desk) => desk.press("Change {0}", { 0: "J1" }), { 0: "J1" }],
  ] },
  { of: ["overview"], sheets: [
    ["Keys", (desk) => desk.page.keyboard.press("F1")],
    ["Turn this finding down", async (desk) => {
      await desk.page.locator("[data-rule=no-known-origin] summary").click();
      await desk.page.locator("[data-rule=no-known-origin] .found button").first().click();
    }],
  ] },
];

for (const language of ["en", "ko"]) {
  for (const { of, sheets } of SHEETS) {
    flow(`each sheet of ${of.join(" ")} opens, is left by Escape, and axe finds nothing in it, in ${language}`, { on: "sample", language }, async (desk, page) => {
      await desk.go(...of);
      for (const [title, way, gaps = {}] of sheets) {
        await way(desk);
        const sheet = desk.sheet();
        await sheet.getByRole("heading", { name: desk.say(title, gaps), exact: true }).waitFor();
        await page.waitForFunction(() => document.querySelector("[role=dialog]")?.contains(document.activeElement));
        await desk.clean(`sheet-${title.replace(/\W+/g, "-").toLowerCase()}`);
        await page.keyboard.press("Escape");
        await desk.closed();
      }
    });
  }

  flow(`the panel of a record of every noun opens from its ref, and axe finds nothing in it, in ${language}`, { on: "sample", language }, async (desk, page) => {
    for (const ref of ["S1", "S2", "E5", "T1", "Q8", "C2", "L1", "F2", "F5", "R1", "P3", "X1", "J1", "D1"]) {
      await page.evaluate((wanted) => { location.hash = `#/overview?record=${wanted}`; }, ref);
      const panel = desk.sheet();
      await panel.getByText(ref, { exact: true }).first().waitFor();
      await panel.getByRole("heading", { name: desk.say("Its past") }).waitFor();
      await desk.clean(`record-${ref}`);
    }
    for (const ref of ["Q999", "nonsense"]) {
      await page.evaluate((wanted) => { location.hash = `#/overview?record=${wanted}`; }, ref);
      await desk.sheet().getByRole("heading", { name: ref, exact: true }).waitFor();
      await desk.clean(`record-${ref}`);
    }
    await page.keyboard.press("Escape");
    await desk.closed();
    assert.equal(await page.evaluate(() => location.hash), "#/overview");
  });
}
