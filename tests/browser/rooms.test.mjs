// Every room, in both languages and both themes, of a full case and of an empty
// one; and the ways between them by keys alone.
import { flow } from "./page.mjs";

/** Every place of the window, and what shows that it is there. */
const PLACES = [
  [["overview"], ".overview .counts"],
  [["exhibits"], ".layer-text p"],
  [["claims"], ".claim .quote-card"],
  [["claims", "numbers"], ".numbers-room h2"],
  [["claims", "coverage"], "main h2, main table, main .pane"],
  [["claims", "elements"], ".matrices .kind"],
  [["claims", "timeline"], ".matrices .kind"],
  [["claims", "assumptions"], ".matrices .kind"],
  [["claims", "challenges"], ".matrices .kind"],
  [["claims", "competing"], ".weigh-choice .tick"],
  [["sources"], ".source .matrix"],
  [["sources", "wording"], "main .pane"],
  [["sources", "agreement"], "main .pane"],
  [["sources", "falling"], "main .pane"],
  [["dossiers"], ".dossier .name"],
  [["case", "history"], ".journal li"],
  [["case", "check"], "[data-part=check] .facts"],
  [["case", "exchange"], "[data-deed=copy]"],
  [["case", "settings"], "[name=case-because]"],
  [["case", "window"], "[name=actor]"],
  [["quotes"], "main .quote-card"],
  [["search"], "main [type=search]"],
];

for (const language of ["en", "ko"]) {
  flow(`axe finds nothing in any room of the sample case, light and dark, in ${language}`, { on: "sample", language }, async (desk, page) => {
    for (const [place, sign] of PLACES) {
      await desk.go(...place);
      await page.locator(sign).first().waitFor();
      await desk.clean(`${place.join("-")}`);
    }
  });
}
