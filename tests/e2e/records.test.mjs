// The panel of a record, driven by real keys: opened by its ref over any room,
// edited with a reason, its past shown, removal refused while others rest on it.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { App, startDriver, until } from "./driver.mjs";

const binary = process.env.ASSAY_E2E_BINARY;

describe("the panel of a record", () => {
  const folder = mkdtempSync(join(tmpdir(), "assay-e2e-"));
  let driver;
  let sample = [];

  before(async () => {
    assert.ok(binary, "ASSAY_E2E_BINARY names the built window");
    driver = await startDriver(folder);
    await started(async (app) => {
      const path = join(folder, "sample.assay");
      await app.core("case.sample", { path });
      sample = [path];
    });
  });
  after(async () => {
    await driver?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const started = (body) => App.run(driver, sample, body);

  /** Opens the record that a link of the room names, by the Enter key. */
  const open = async (app, room, ref) => {
    await app.find(".overview");
    await app.script("window.location.hash = arguments[0]; return true", room);
    await until(`a link to ${ref}`, () => app.script("const link = document.querySelector(`main a[data-ref='${arguments[0]}']`); link?.focus(); return link !== null && document.activeElement === link", ref));
    await app.keys("Enter");
    await app.find(".drawer .known");
  };

  const text = (app, css) => app.script("return document.querySelector(arguments[0])?.innerText ?? ''", css);

  test("a figure's fields, what rests on it and its past lie over the room that named it", () =>
    started(async (app) => {
      await open(app, "#/claims/C2", "F1");
      assert.match(await text(app, ".drawer .known"), /Lower bound/);
      assert.match(await text(app, ".drawer .past"), /Imported records: 146/);
      await app.clean("record-figure");
      await app.keys("Escape");
      await until("the panel closed", () => app.script("return document.querySelector('.drawer') === null && window.location.hash === '#/claims/C2'"));
    }));

  test("a field is edited with its reason, the past tells it, and undo takes it back", () =>
    started(async (app) => {
      await open(app, "#/claims/C1", "C1");
      const before = await text(app, ".drawer h2");
      await app.press("Edit", ".drawer button");
      await app.type(".drawer [name=statement]", " (as printed)");
      await app.clean("record-edit");
      await app.type(".drawer [name=because]", "said more exactly");
      await app.press("Save the changes", ".drawer button");
      await until("the new statement", async () => (await text(app, ".drawer h2")).endsWith("(as printed)"));
      await until("the reason", async () => (await text(app, ".drawer .past > li")).includes("said more exactly"));
      await app.keys("Escape");
      await until("the panel closed", () => app.script("return document.querySelector('.drawer') === null"));
      await app.keys("Control", "z");
      await until("the old statement", async () => (await text(app, ".claim .statement")) === before);
    }));

  test("a record that others rest on cannot be removed, and the panel names them", () =>
    started(async (app) => {
      await open(app, "#/claims/C1", "C1");
      await app.press("Remove", ".drawer button");
      await app.find(".drawer .note");
      assert.match(await text(app, ".drawer .note"), /L1/);
      await app.clean("record-held");
    }));
});
