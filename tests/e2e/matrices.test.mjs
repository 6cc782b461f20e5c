// The matrices of a case, driven by real keys: records are put under elements and
// taken out, a list of one's own is made and changed, dates are drawn and given,
// assumptions and challenges are noted, answered and removed, competing claims
// turn by a line, a finding says what speaks against it; and each on an empty case.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { App, startDriver, until } from "./driver.mjs";

const binary = process.env.ASSAY_E2E_BINARY;

describe("matrices", () => {
  const folder = mkdtempSync(join(tmpdir(), "assay-e2e-"));
  let driver;
  const sample = join(folder, "sample.assay");
  const empty = join(folder, "empty.assay");

  before(async () => {
    assert.ok(binary, "ASSAY_E2E_BINARY names the built window");
    driver = await startDriver(folder);
    await App.run(driver, [], async (app) => {
      await app.core("case.create", { path: empty, title: "Empty" });
      await app.core("case.sample", { path: sample });
    });
  });
  after(async () => {
    await driver?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  /** A matrix of a case, once something of it is there. */
  const at = (path, hash, css, body) => App.run(driver, [path], async (app) => {
    await app.find(".overview");
    await app.keys("Alt", "3");
    await app.find("[data-room=claims] .panes");
    await app.script("location.hash = arguments[0]; return true", hash);
    await app.find(css);
    await body(app);
  });

  const typed = async (app, text) => { for (const key of text) await app.keys(key); };
  const field = (app, label, within = ".sheet") =>
    app.focus(`[...document.querySelectorAll('${within} label')].find((one) => one.innerText.trim() === ${JSON.stringify(label)})?.control`, `a field "${label}"`);
  const fill = async (app, label, text) => {
    await field(app, label);
    await app.keys("Control", "a");
    await typed(app, text);
  };
  const named = async (app, name, text) => {
    await app.focus(`document.querySelector('.sheet [name="${name}"]')`, `a field ${name}`);
    await app.keys("Control", "a");
    await typed(app, text);
  };
  /** Takes the record in a field that finds it by what is typed. */
  const pick = async (app, label, text, option) => {
    await fill(app, label, text);
    await until(`the option ${option}`, () => app.script("return [...document.querySelectorAll('[role=option]')].some((one) => one.innerText.startsWith(arguments[0]))", option));
    await app.keys("Down");
    await until(`${option} to be the one`, async () => {
      if (await app.script("return document.querySelector('[role=option][data-focused]')?.innerText.startsWith(arguments[0]) ?? false", `${option} `)) return true;
      await app.keys("Down");
      return false;
    });
    await app.keys("Enter");
  };
  /** Chooses one of a list that opens, by its words. */
  const choose = async (app, label, words, within = ".sheet") => {
    await app.focus(`[...document.querySelectorAll('${within} .field')].find((one) => one.innerText.startsWith(${JSON.stringify(label)}))?.querySelector('.picker')`, `the choice "${label}"`);
    await app.keys("Enter");
    await app.find("[role=option][data-focused]");
    await app.keys("Home");
    await until(`"${words}" to be the one`, async () => {
      if (await app.script("return document.querySelector('[role=option][data-focused]')?.innerText.startsWith(arguments[0]) ?? false", words)) return true;
      await app.keys("Down");
      return false;
    });
    await app.keys("Enter");
    await until("the list to close", async () => !(await app.has("[role=listbox] [role=option]")) || !(await app.has(".popover")));
  };
  const closed = (app) => until("the sheet to go", async () => !(await app.has(".sheet")));
  const undoes = (app, words) => app.shows("header", `Undo: ${words}`);
  const undo = async (app) => {
    await app.script("document.activeElement?.blur(); return true");
    await app.keys("Control", "z");
  };

  test("a line and a finding are put under an element by keys, and taken out again", () =>
    at(sample, "#/claims/elements/ilo-forced-labour", ".elements-table tbody tr", async (app) => {
      await app.clean("matrices-elements");
      await app.focus("document.querySelector('.elements-table tbody tr')", "the first element");
      for (let n = 0; n < 3; n += 1) await app.keys("Down");
      await until("the fourth element to be looked at", () => app.script("const rows = [...document.querySelectorAll('.elements-table tbody tr')]; return rows[3].getAttribute('aria-selected') === 'true' && document.querySelector('.element .title-of').innerText === rows[3].querySelector('.label').innerText"));
      await app.keys("p");
      await app.find(".sheet");
      await pick(app, "What stands there", "L14", "L14");
      await fill(app, "Why it stands there", "said of this element");
      await app.clean("matrices-put");
      await app.press("Put it there", ".sheet button");
      await closed(app);
      await app.shows(".element [data-placed=L14]", "said of this element");
      await app.shows(".element [data-way=disputes]", "DISPUTES");
      await undoes(app, "Put L14 under an element");
      await app.press("Put under it", ".element button");
      await pick(app, "What stands there", "J2", "J2");
      await choose(app, "Whether the element is met", "not met");
      await app.press("Put it there", ".sheet button");
      await app.shows(".element [data-placed=J2]", "not met");
      await app.shows(".elements-table tr[aria-selected=true]", "J2: not met");
      await app.press("Take out", ".element [data-placed=J2] button");
      await until("the finding to be out", async () => !(await app.has("[data-placed=J2]")));
      await app.press("Take out", ".element [data-placed=L14] button");
      await until("the line to be out", async () => !(await app.has("[data-placed=L14]")));
      await app.shows(".element", "Nothing yet");
      await undo(app);
      await app.find("[data-placed=L14]");
      await app.picture("matrices-elements-placed");
    }));

  test("a list of one's own is made in the window, used, and changed into its next version", () =>
    at(empty, "#/claims/elements", ".elements-table tbody tr", async (app) => {
      await app.clean("matrices-elements-empty");
      await app.press("New list");
      await named(app, "title", "Kept papers");
      await named(app, "document", "Our handbook, 2024");
      await named(app, "label-0", "Papers kept");
      await named(app, "source-0", "page 3");
      assert.ok(await app.script("return [...document.querySelectorAll('.sheet button')].find((one) => one.innerText === 'Add the list').disabled"), "a list with half an element is not added");
      await named(app, "definition-0", "Somebody else holds the passport.");
      await app.press("One more element", ".sheet button");
      await named(app, "label-1", "Asked for and refused");
      await named(app, "source-1", "page 4");
      await named(app, "definition-1", "He asked for it back.");
      await app.clean("matrices-own-list");
      await app.press("Add the list", ".sheet button");
      await closed(app);
      await app.shows(".kinds [aria-current]", "Kept papers");
      await undoes(app, "Added a list of elements");
      await app.press("Change the list");
      await named(app, "label-0", "Passport kept");
      await app.press("Add this version", ".sheet button");
      await closed(app);
      await app.shows(".elements-table", "Passport kept");
      const [own] = (await app.core("elements.list")).filter((one) => !one.ships);
      assert.deepEqual([own.id, own.version, own.elements.map((one) => one.id)], ["kept-papers", "2", ["papers-kept", "asked-for-and-refused"]]);
      await undo(app);
      await app.shows(".elements-table", "Papers kept");
      await undo(app);
      await until("the list to go", async () => !(await app.has("[data-kind='elements/kept-papers']")));
    }));

  test("dates are drawn as far as they go, listed, given, and lead to their record", () =>
    at(sample, "#/claims/timeline", ".drawn-time li", async (app) => {
      const dated = (await app.core("record.list", { noun: "claims", limit: 500 })).filter((one) => one.occurred !== null).length;
      assert.equal(await app.script("return document.querySelectorAll('.drawn-time li').length"), dated);
      const open = await app.script("return [...document.querySelectorAll('.drawn-time li')].filter((one) => one.innerText.includes('▸')).map((one) => one.querySelector('[data-ref]').dataset.ref)");
      assert.deepEqual(open, ["C1"], "what has no end has an arrow");
      await app.clean("matrices-timeline");
      await app.press("Date it", "[data-thing=C5] button");
      await fill(app, "Date", "last year");
      await fill(app, "Why it is changed", "he said so");
      await app.press("Save the date", ".sheet button");
      await app.shows(".sheet [role=alert]", "date");
      await app.picture("matrices-date-refused");
      await fill(app, "Date", "2022/2024");
      await app.press("Save the date", ".sheet button");
      await closed(app);
      await app.shows("[data-thing=C5]", "2022/2024");
      await until("the sure part to be drawn", () => app.has(".drawn-time .sure"));
      await app.focus("document.querySelector('[role=region] .tick input, .bar .tick input')", "the tick for what stands beside");
      await app.keys(" ");
      await until("what was said and got", () => app.script("return document.querySelectorAll('.drawn-time li').length > arguments[0] + 5", dated));
      await app.clean("matrices-timeline-beside");
      await app.focus("document.querySelector('.drawn-time [data-ref=C2]')", "the ref of a claim");
      await app.keys("Enter");
      await app.shows(".drawer", "Before leaving, a recruit hands over a deposit");
      await app.keys("Escape");
      await until("the panel to close", async () => !(await app.has(".drawer")));
      await undo(app);
      await until("the date to go", async () => !(await app.text("[data-thing=C5]")).includes("2022"));
    }));

  test("a key assumption is noted, changed, removed and brought back", () =>
    at(sample, "#/claims/assumptions", "[data-assumption]", async (app) => {
      await app.clean("matrices-assumptions");
      await app.script("document.querySelector('[role=region]').focus(); return true");
      await app.keys("n");
      await app.find(".sheet");
      await pick(app, "What stands on it", "wage", "J2");
      await named(app, "statement", "The lists were written by those who pay.");
      await named(app, "failure", "a broker may have written them");
      await choose(app, "How well it stands up", "Unsupported");
      await app.clean("matrices-assume");
      await app.press("Note the assumption", ".sheet button");
      await closed(app);
      await app.shows("[data-assumption='J2 0']", "a broker may have written them");
      await app.shows("[data-assumption='J2 0'] .beside", "J2");
      await undoes(app, "Key assumption of J2");
      await app.press("Change", "[data-assumption='J2 0'] button");
      await choose(app, "How well it stands up", "Solid");
      await app.press("Save", ".sheet button");
      await closed(app);
      assert.equal((await app.core("assumption.list")).find((one) => one.target === "J2").assumption.confidence, "solid");
      await app.press("Remove", "[data-assumption='J2 0'] button");
      await until("it to go", async () => !(await app.has("[data-assumption='J2 0']")));
      await undo(app);
      await app.find("[data-assumption='J2 0']");
    }));

  test("a challenge is held against a line, answered, and shown where the line is shown", () =>
    at(sample, "#/claims/challenges", "[data-challenge]", async (app) => {
      await app.clean("matrices-challenges");
      await app.script("document.querySelector('[role=region]').focus(); return true");
      await app.keys("n");
      await app.find(".sheet");
      await pick(app, "What it is held against", "L13", "L13");
      await choose(app, "How it is aimed", "Undercut");
      await named(app, "statement", "Those contracts are of other years.");
      await app.clean("matrices-challenge");
      await app.press("Note the challenge", ".sheet button");
      await closed(app);
      await app.shows("[data-challenge='L13 0']", "Undercuts");
      await undoes(app, "Challenge to L13");
      await app.script("location.hash = '#/claims/C2'; return true");
      await app.shows("[data-way=disputes] .held", "Those contracts are of other years.");
      await app.shows("[data-way=disputes] .held", "Not answered");
      await app.clean("matrices-claim");
      await app.script("document.querySelector('.standing').scrollIntoView({ block: 'center' }); return true");
      await app.picture("matrices-claim-standing");
      await app.script("location.hash = '#/claims/C2?record=L13'; return true");
      await app.press("Answer", ".drawer button");
      await named(app, "answer", "The form did not change.");
      await app.press("Save", ".sheet:not(.drawer) button");
      await app.shows(".drawer .standing", "The form did not change.");
      await app.shows(".drawer .past > li", "Answer: The form did not change.");
      await app.clean("matrices-line");
      await app.press("Remove", ".drawer .standing button");
      await until("it to go", async () => !(await app.text(".drawer .standing")).includes("Those contracts"));
      await app.script("location.hash = '#/claims/C2?record=Q21'; return true");
      await app.shows(".drawer", "Challenge what is drawn from it");
      await app.press("Challenge what is drawn", ".drawer button");
      await named(app, "statement", "Nobody saw the contracts.");
      await app.press("Note the challenge", ".sheet button");
      await app.shows(".drawer .standing", "Nobody saw the contracts.");
      await app.script("location.hash = '#/claims/C2?record=J1'; return true");
      await app.shows(".drawer .standing", "KEY ASSUMPTIONS");
      await app.clean("matrices-finding-panel");
    }));

  test("competing claims stand side by side, a row an origin, and what turns the result is named", () =>
    at(sample, "#/claims/C2", "[data-room=claims] section[aria-label=C2]", async (app) => {
      await app.press("Weigh");
      await app.shows(".competing", "Two claims at the least");
      await app.focus("[...document.querySelectorAll('.weigh-choice input')][2]", "the third claim");
      await app.keys(" ");
      await app.find(".weighed tbody tr");
      const sums = await app.script("return [...document.querySelectorAll('.weighed tfoot td.mono')].map((one) => Number(one.innerText))");
      const cells = await app.script("return [...document.querySelectorAll('.weighed tbody tr')].map((row) => [...row.querySelectorAll('td[data-cell]')].map((one) => one.dataset.cell))");
      const against = { "very-inconsistent": 2, inconsistent: 1 };
      assert.deepEqual(sums, [0, 1].map((at) => cells.reduce((sum, row) => sum + (against[row[at]] ?? 0), 0)));
      assert.ok(sums.some((sum) => sum > 0), "the sample has evidence against these claims");
      await app.shows(".competing", "That is no probability");
      await app.shows(".competing .stands-list", "Without");
      await app.clean("matrices-competing");
      await app.press("–", ".weighed td button");
      await app.shows(".sheet", "Link a quote to C3");
      await app.keys("Escape");
      await closed(app);
      // The line behind a cell is one step away, and its direction can be turned there.
      const weighed = await app.core("claim.weigh", { claims: ["C2", "C3"] });
      const [line] = weighed.rows.flatMap((row) => row.lines[0].filter((_, n) => n === 0 && row.cells[0] === "very-inconsistent"));
      await app.focus(`document.querySelector('.weighed [data-ref=${line}]')`, "the line behind a cell");
      await app.keys("Enter");
      await app.press("Edit", ".drawer button");
      await choose(app, "Which way it bears", "Context", ".drawer");
      await app.type(".drawer [name=because]", "of other years");
      await app.press("Save", ".drawer button");
      await until("the sum to follow", () => app.script("return Number(document.querySelector('.weighed tfoot td.mono').innerText) === arguments[0]", sums[0] - 2));
      await app.keys("Escape");
      await until("the panel to close", async () => !(await app.has(".drawer")));
      await app.shows(".competing .result", "C2, C3");
      await undo(app);
      await until("the sum as it was", () => app.script("return Number(document.querySelector('.weighed tfoot td.mono').innerText) === arguments[0]", sums[0]));
    }));

  test("a finding says its scope, what speaks against it, and what would change it", () =>
    at(sample, "#/claims/elements", ".elements-table", async (app) => {
      await app.keys("Alt", "5");
      await app.find(".findings");
      await app.press("Change J2");
      await named(app, "scope", "Crews of the spring of 2023.");
      await named(app, "contrary", "One list names a wage that was paid [Q15].");
      await named(app, "would-change", "A pay slip.");
      await named(app, "because", "said so in review");
      await app.clean("matrices-finding");
      await app.press("Save", ".sheet button");
      await closed(app);
      await app.shows(".findings", "A pay slip.");
      const found = (await app.core("record.list", { noun: "findings", limit: 9 })).find((one) => one.ref === "J2");
      assert.deepEqual([found.scope, found.contrary, found.wouldChange], ["Crews of the spring of 2023.", "One list names a wage that was paid [Q15].", "A pay slip."]);
      await undo(app);
      await until("it to be taken back", async () => !(await app.text(".findings")).includes("A pay slip."));
    }));

  test("an empty case says in each matrix what there is to do", async () => {
    for (const [name, words] of [["timeline", "No claims yet"], ["assumptions", "None is noted"], ["challenges", "Nothing is held against anything yet"], ["competing", "two claims at the least"], ["elements", "Nothing yet"]]) {
      await at(empty, `#/claims/${name}`, ".matrices .kinds", async (app) => {
        await app.shows(".matrices", words);
        await app.clean(`matrices-${name}-none`);
      });
    }
    await at(empty, "#/claims/challenges", ".matrices .kinds", async (app) => {
      await app.press("New challenge");
      await app.shows(".sheet", "There is no claim, evidence line or finding yet");
      await app.picture("matrices-challenge-none");
    });
  });
});
