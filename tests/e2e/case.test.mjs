// The case as a file: its history, its check, what goes in and out, its
// settings; and what happens to the window when the file is not what it was.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { promisify } from "node:util";
import { App, answerDialog, environmentOf, startDriver, until } from "./driver.mjs";

const run = promisify(execFile);
const binary = process.env.ASSAY_E2E_BINARY;
const assay = join(binary ?? "", "../assay");

describe("the case as a file", () => {
  const folder = mkdtempSync(join(tmpdir(), "assay-case-"));
  const env = environmentOf(folder);
  const sample = join(folder, "sample.assay");
  const cli = (...args) => run(assay, args, { env });
  let driver;

  before(async () => {
    assert.ok(binary, "ASSAY_E2E_BINARY names the built window");
    await cli("sample", sample);
    driver = await startDriver(folder);
  });
  after(async () => {
    await driver?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const started = (args, body) => App.run(driver, args, body);
  const theme = (app, name) => app.script("document.documentElement.dataset.theme = arguments[0]; return true", name);
  const visit = (app, part) => app.script("location.hash = `#/case/${arguments[0]}`; return true", part);

  test("every part of the case file is reached, in both themes, and axe finds nothing there", () =>
    started([sample], async (app) => {
      await app.find(".overview");
      await app.keys("Alt", "6");
      for (const part of ["history", "check", "exchange", "settings", "window"]) {
        await visit(app, part);
        await app.find(`[data-part=${part}]`);
        if (part === "history") await app.find(".journal [data-seq='1']");
        for (const look of ["dark", "light"]) {
          await theme(app, look);
          assert.deepEqual(await app.faults(), [], `${part}, ${look}`);
          await app.picture(`case-${part}-${look}`);
        }
      }
    }));

  test("a setting is changed with a reason, and the history tells before, after and why", () =>
    started([sample], async (app) => {
      await app.find(".overview");
      await visit(app, "settings");
      await app.type("[name=case-title]", " II");
      assert.ok(await app.script("return document.querySelector('.case-room [type=submit]').disabled"), "no change without a reason");
      await app.type("[name=case-because]", "A second inquiry 둘째");
      await app.click(".case-room [type=submit]");
      await app.shows("header .title", " II");
      await visit(app, "history");
      await app.shows(".journal > li:first-child", "A second inquiry 둘째");
      await app.click(".journal > li:first-child summary");
      await app.shows(".journal > li:first-child table", "title");
      await app.picture("case-history-open");
      assert.deepEqual(await app.faults(), []);
    }));

  test("the check says in words that everything agrees, and names what was changed behind Assay's back", async () => {
    const tampered = join(folder, "tampered.assay");
    await cli("copy", sample, "-o", tampered);
    await started([sample], async (app) => {
      await app.find(".overview");
      await visit(app, "check");
      await app.click(".case-room .button.main");
      await app.shows(".said", "Everything agrees");
      await app.picture("case-check-good");
    });
    // One letter of a text in the file, past all of Assay.
    const bytes = readFileSync(tampered);
    const at = bytes.indexOf(Buffer.from("Crews for Inner Mongolia II"));
    assert.ok(at > 0, "the title stands in the file");
    bytes.write("X", at, "latin1");
    writeFileSync(tampered, bytes);
    await started([tampered], async (app) => {
      await app.find(".overview");
      await visit(app, "check");
      await app.click(".case-room .button.main");
      await app.find(".said.bad tbody tr");
      assert.deepEqual(await app.faults(), []);
      await app.picture("case-check-bad");
    });
  });

  test("a case goes out as a document through the system's dialog, and another case takes it in", async () => {
    const document = join(folder, "out.json");
    const empty = join(folder, "empty.assay");
    await cli("new", empty, "--title", "Empty");
    await started([sample], async (app) => {
      await app.find(".overview");
      await visit(app, "exchange");
      await app.click("[data-deed=export] .button");
      await answerDialog("Export the case document as", document);
      await app.shows("[data-deed=export] .said", document);
      await app.picture("case-exported");
    });
    await started([empty], async (app) => {
      await app.find(".overview");
      await cli("import", empty, document);
      await until("the records to be counted", async () => Number(await app.text("[data-noun=quotes] .num")) > 0);
    });
  });

  test("what the command line writes meanwhile shows by itself", () =>
    started([sample], async (app) => {
      const before = Number(await app.text("[data-noun=claims] .num"));
      await cli("claim", sample, "It was said elsewhere.");
      await until("the claim to be counted", async () => Number(await app.text("[data-noun=claims] .num")) === before + 1);
    }));

  test("a case that vanishes while open says so, is written no more, and is whole again when it is back", () =>
    started([sample], async (app) => {
      await app.find(".overview");
      const aside = join(folder, "aside.assay");
      renameSync(sample, aside);
      await app.find(".fault[data-code=gone]");
      await app.shows(".saved", "Nothing is saved");
      assert.deepEqual(await app.faults(), []);
      await app.picture("case-gone");
      // It is still read, in every room.
      await app.keys("Alt", "3");
      await app.find(".claim .quote-card");
      renameSync(aside, sample);
      await until("the warning to go", async () => !(await app.has(".fault[data-code=gone]")));
      await visit(app, "check");
      await app.click(".case-room .button.main");
      await app.shows(".said", "Everything agrees");
    }));

  test("of a case that is gone for good a copy is kept, and the work goes on there", () => {
    const lost = join(folder, "lost.assay");
    const copy = join(folder, "kept copy.assay");
    return cli("copy", sample, "-o", lost).then(() => started([lost], async (app) => {
      await app.find(".overview");
      rmSync(lost);
      await app.find(".fault[data-code=gone]");
      await app.click(".fault[data-code=gone] .row .button:first-child");
      await answerDialog("Keep a copy as", copy);
      await app.shows("footer .path", "kept copy.assay");
      await until("the warning to go", async () => !(await app.has(".fault[data-code=gone]")));
      assert.ok(existsSync(copy) && !existsSync(lost));
    }));
  });

  test("a case of a newer Assay is refused untouched, and the window goes on", async () => {
    const newer = join(folder, "newer.assay");
    await cli("copy", sample, "-o", newer);
    const bytes = readFileSync(newer);
    bytes.writeUInt32BE(99, 60); // The version of the schema, by the format of SQLite files.
    writeFileSync(newer, bytes);
    await started([newer], async (app) => {
      await app.find(".fault[data-code=newer_case]");
      assert.deepEqual(readFileSync(newer), bytes);
      assert.deepEqual(await app.faults(), []);
      await app.picture("newer-case");
      await app.click(".recent .case");
      await app.find(".overview");
    });
  });

  test("names in every script, right to left and with control characters, are shown and break nothing", () => {
    const odd = join(folder, "사건 قضية 案件\u0007\u202e.assay");
    return started([], async (app) => {
      await cli("new", odd, "--title", "사건 قضية 案件 Дело");
      await app.shows("h1", "Assay");
    }).then(() => started([odd], async (app) => {
      await app.shows("header .title", "사건 قضية 案件 Дело");
      await app.keys("Alt", "6");
      await app.find(".journal [data-seq='1']");
      assert.deepEqual(await app.faults(), []);
      await app.keys("Alt", "1");
      await app.picture("odd-name");
    }));
  });

  test("a case that is no longer there is marked among the recent ones and taken off the list", () => {
    const passing = join(folder, "passing.assay");
    return cli("new", passing, "--title", "Passing").then(() => started([passing], (app) => app.find(".overview")))
      .then(() => started([], async (app) => {
        await app.shows(".recent li:first-child", "Passing");
        rmSync(passing);
        await app.script("location.reload(); return true");
        await app.find(".recent li[data-gone]");
        await app.click(".recent li[data-gone] .case");
        await app.find(".fault[data-code=missing]");
        await app.picture("start-gone");
        assert.deepEqual(await app.faults(), []);
        const gone = () => app.script("return [...document.querySelectorAll('.recent .path')].some((one) => one.textContent === arguments[0])", passing);
        assert.ok(await gone());
        await app.script("[...document.querySelectorAll('.recent li')].find((one) => one.querySelector('.path').textContent === arguments[0]).querySelector('.forget').click(); return true", passing);
        await until("the case to be off the list", async () => !(await gone()));
      }));
  });
});
