// A case that holds nothing yet: every room says what belongs there and how it
// comes there, and nothing that cannot be done is offered as if it could.
import assert from "node:assert/strict";
import { flow } from "./page.mjs";

/** Every place of an empty case, and the words with which it says that there is nothing. */
const PLACES = [
  [["overview"], "Where to begin"],
  [["exhibits"], "No exhibits yet"],
  [["claims"], "No claims yet"],
  [["claims", "numbers"], "Nothing is assumed. A number of your own, such as the hours of a working year, is recorded with its reason and printed as an assumption."],
  [["claims", "coverage"], "No exhibit yet: what figures one tells stands here once it is added."],
  [["claims", "timeline"], "No claims yet. A timeline shows when what the claims say happened."],
  [["claims", "assumptions"], "None is noted. That is not to say that there is none: ask of each finding what it takes for granted, and note it with N."],
  [["claims", "challenges"], "Nothing is held against anything yet. Say with N what an adversary would say first; what is left unanswered is told by the checks."],
  [["claims", "competing"], "It takes two claims at the least. Add the ones that compete, each as one proposition."],
  [["sources"], "No sources yet"],
  [["sources", "wording"], "No two exhibits share wording that nobody has looked at yet. That does not make them independent."],
  [["sources", "agreement"], "Nothing here was rated by two people on one scale yet."],
  [["sources", "fall"], "No claim stands on one known origin alone."],
  [["dossiers"], "None yet. A finding is our own statement; a claim is somebody else's."],
  [["search"], "All words must occur. “Words in quotation marks” stand together; a * at the end matches how a word begins. Accents and width do not matter."],
];

for (const language of ["en", "ko"]) {
  flow(`an empty case says in every room what is not there yet, and axe finds nothing, in ${language}`, { on: "empty", language }, async (desk, page) => {
    for (const [place, words] of PLACES) {
      await desk.go(...place);
      await page.locator("main").getByText(desk.say(words), { exact: true }).waitFor();
      await desk.clean(`empty-${place.join("-")}`);
    }
    await desk.go("quotes");
    // Its key stands between the words, in an element of its own.
    const none = await page.locator("main .blank p").innerText();
    assert.equal(none.trim(), desk.say("A quote is words of an exhibit, kept with their place, whose words they are and how they came here. Open an exhibit, select words in it and press <0>Q</0>.").replace(/<\/?0>/g, ""));
    await desk.clean(`empty-quotes`);
  });
}

flow("in an empty case nothing can be taken back, weighed, linked or rated, and the standard brief still prints", { on: "empty" }, async (desk, page) => {
  for (const name of ["Undo", "Redo"]) assert.ok(await page.getByRole("button", { name, exact: true }).isDisabled(), name);
  await desk.go("claims");
  assert.equal(await page.getByRole("button", { name: "Weigh…" }).count(), 0);
  await desk.go("sources");
  assert.equal(await page.getByRole("button", { name: /unrated/ }).count(), 0);
  await page.keyboard.press("Control+k");
  const disabled = desk.sheet().locator("[role=menuitem][aria-disabled=true]");
  for (const why of ["Nothing to take back", "Nothing was taken back", "Everything is rated"]) await disabled.getByText(why, { exact: true }).waitFor();
  await page.keyboard.press("Escape");
  await desk.closed();
  await desk.go("dossiers");
  await page.getByText("This is the standard brief. It follows the case").waitFor();
  const path = desk.at("brief.pdf");
  desk.answering(path);
  await page.getByRole("button", { name: "Export PDF…" }).click();
  await page.locator(".made").getByText(path).waitFor();
});
