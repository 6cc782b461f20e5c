// Every sheet and panel: it opens where it is offered, has the focus, is left by
// Escape with the focus back where it was, and axe finds nothing in it; in both
// languages. What is done with them stands in the other files.
import assert from "node:assert/strict";
import { escaped, flow } from "./page.mjs";

/** By room: its places, and the sheets of each with the words of their heading and the way there. */
const SHEETS = {
  claims: [
    [["claims", "C2"], [
      ["New claim", (desk) => desk.press("New…")],
      ["Link a quote to {claim}", (desk) => desk.press("Link a quote…"), { claim: "C2" }],
      ["Put {target} under an element", (desk) => desk.press("Put under an element…"), { target: "C2" }],
      ["{first} assumes", (desk) => desk.press("Key assumption…"), { first: "C2" }],
      ["Challenge {first}", (desk) => desk.press("Challenge…"), { first: "C2" }],
      ["Add a figure to {claim}", (desk) => desk.press("Add a figure…"), { claim: "C2" }],
      ["New assumption", (desk) => desk.press("New assumption…")],
      ["Exchange rates and price indices", (desk) => desk.press("Rates…")],
    ]],
  ],
  matrices: [
    [["claims", "elements"], [
      ["New list of elements", (desk) => desk.press("New list…")],
      ["Put under “{0}”", (desk) => desk.press("Put under it…")],
    ]],
    [["claims", "timeline"], [["When {0} happened", (desk) => desk.press("Date it…")]]],
    [["claims", "assumptions"], [["New key assumption", (desk) => desk.press("New key assumption…")]]],
    [["claims", "challenges"], [["New challenge", (desk) => desk.press("New challenge…")]]],
  ],
  sources: [
    [["sources", "S2"], [
      ["New source", (desk) => desk.press("New…")],
      ["Rate {target}", (desk) => desk.press("Rate the source…"), { target: "S2" }],
      ["Rate {target} blind", (desk) => desk.press("Rate it blind…"), { target: "S2" }],
      ["Another code name for {0}", (desk) => desk.press("Another code name…"), { 0: "S2" }],
      ["Not independent", (desk) => desk.press("Record a dependence…")],
    ]],
    [["sources", "S1"], [["Protect {0}", (desk) => desk.press("Protect…"), { 0: "S1" }]]],
  ],
  "dossiers and overview": [
    [["dossiers"], [
      ["New dossier", (desk) => desk.press("New dossier…")],
      ["New finding", (desk) => desk.press("New finding")],
      ["Finding {0}", (desk) => desk.press("Change {0}", { 0: "J1" }), { 0: "J1" }],
    ]],
    [["overview"], [
      ["Keys", (desk) => desk.page.keyboard.press("F1")],
      ["Turn this finding down", async (desk) => {
        await desk.page.locator("[data-rule=no-known-origin] summary").click();
        await desk.page.locator("[data-rule=no-known-origin] .found button").first().click();
      }],
    ]],
  ],
};

for (const language of ["en", "ko"]) {
  for (const [room, places] of Object.entries(SHEETS)) {
    flow(`each sheet of ${room} opens, is left by Escape, and axe finds nothing in it, in ${language}`, { on: "sample", language }, async (desk, page) => {
      for (const [of, sheets] of places) {
        await desk.go(...of);
        for (const [title, way, gaps = {}] of sheets) {
          await way(desk);
          // What stands in a gap that is not given may be anything.
          const words = desk.say(title, gaps).split(/\{\w+\}/).map(escaped).join(".+");
          await desk.sheet().getByRole("heading", { name: new RegExp(`^${words}$`) }).waitFor();
          await page.waitForFunction(() => document.querySelector("[role=dialog]")?.contains(document.activeElement));
          await desk.clean(`sheet-${title.replace(/\W+/g, "-").toLowerCase()}`);
          await page.keyboard.press("Escape");
          await desk.closed();
        }
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
