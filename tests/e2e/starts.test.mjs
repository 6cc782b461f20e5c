// Starting the program: by argument, again while it runs, and after a crash.
// The second launches are real ones of the same binary.
import assert from "node:assert/strict";
import { execFile, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, readdirSync, readlinkSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { promisify } from "node:util";
import { App, environmentOf, onDisplay, startDriver, until } from "./driver.mjs";

const run = promisify(execFile);
const binary = process.env.ASSAY_E2E_BINARY;
const assay = join(binary ?? "", "../assay");

/** The processes that run the window's binary in this test's own home. */
function windowsOf(folder) {
  return readdirSync("/proc").filter((pid) => {
    try {
      return /^\d+$/.test(pid) && readlinkSync(`/proc/${pid}/exe`) === binary &&
        readFileSync(`/proc/${pid}/environ`, "utf8").includes(`HOME=${folder}\0`);
    } catch {
      return false; // It ended while it was looked at.
    }
  });
}

describe("starting the program", () => {
  const folder = mkdtempSync(join(tmpdir(), "assay-starts-"));
  const environment = environmentOf(folder);
  const [salt, snow] = ["Salt", "눈 2026"].map((title) => ({ title, path: join(folder, `${title} case.assay`) }));
  let driver;

  before(async () => {
    assert.ok(binary, "ASSAY_E2E_BINARY names the built window");
    for (const { title, path } of [salt, snow]) await run(assay, ["new", path, "--title", title], { env: environment });
    driver = await startDriver(folder);
  });
  after(async () => {
    await driver?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const started = (args, body) => App.run(driver, args, body);

  /** Starts the program again as a desktop would, and waits for its end. */
  const again = (args, cwd = folder) => run(binary, args, { env: environment, cwd, timeout: 15_000 });

  test("a second launch with a case hands it to the first, which shows it, and ends with 0", () =>
    started([], async (app) => {
      await app.shows("h1", "Assay");
      // Relative, as a terminal gives it: it means the same from anywhere.
      const { stdout, stderr } = await again([`./${snow.title} case.assay`]);
      assert.deepEqual([stdout, stderr], ["", ""]);
      await app.shows(".title", snow.title);
      assert.equal(windowsOf(folder).length, 1, "one window of this home");
      await until("the window to be named after the case", () => onDisplay(snow.title));
      await again([salt.path]);
      await app.shows(".title", salt.title);
    }));

  test("a second launch of the case that is open leaves what is being done there", () =>
    started([salt.path], async (app) => {
      await app.find(".overview");
      await app.keys("Alt", "4");
      await app.find("main[data-room=sources]");
      await again([salt.path]);
      await again([]);
      assert.ok(await app.has("main[data-room=sources]"), "the room is still the one that was looked at");
      await app.shows(".title", salt.title);
    }));

  test("a file that the second launch names and that is no case is said in the first window, whose case stays open", () =>
    started([salt.path], async (app) => {
      await app.find(".overview");
      await again([join(folder, "not there.assay")]);
      await app.find(".fault[data-code=missing]");
      await app.shows(".title", salt.title);
      assert.deepEqual(await app.faults(), []);
      await app.picture("handed-missing");
    }));

  test("a first that was killed leaves nothing that a later start trips over", async () => {
    const app = await App.start(driver, binary, [salt.path]);
    await app.find(".overview");
    const [first] = windowsOf(folder);
    process.kill(Number(first), "SIGKILL");
    await app.quit().catch(() => {}); // The driver may have noticed before.
    assert.ok(existsSync(join(environment.XDG_RUNTIME_DIR, "assay")), "the meeting place is still there");
    await started([snow.path], async (later) => {
      await later.shows(".title", snow.title);
      await again([salt.path]);
      await later.shows(".title", salt.title);
    });
  });

  test("a second launch brings the window to the front", () =>
    started([], async (app) => {
      await app.shows("h1", "Assay");
      // Another program's window, which takes the focus as windows do.
      const other = spawn("display", ["-title", "another program", "-size", "900x700", "xc:gray"], { env: environment, stdio: "ignore" });
      try {
        await until("the other window", () => onDisplay("another program"));
        const { stdout } = await run("xdotool", ["search", "--onlyvisible", "--name", "another program"]);
        await run("xdotool", ["windowraise", stdout.trim(), "windowfocus", stdout.trim()]);
        await until("the window to have lost the focus", async () => !(await app.script("return document.hasFocus()")));
        await again([]);
        await until("the window to have the focus", () => app.script("return document.hasFocus()"));
      } finally {
        other.kill();
      }
    }));
});
