// No network: a canary that the hostile capture names and that nobody may call,
// and the sockets of the program itself, looked at from outside.
import assert from "node:assert/strict";
import { execFile, execFileSync, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, readlinkSync, rmSync, writeFileSync } from "node:fs";
import { connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { promisify } from "node:util";
import { App, environmentOf, onDisplay, startDriver, until } from "./driver.mjs";

const run = promisify(execFile);
const binary = process.env.ASSAY_E2E_BINARY;
const assay = join(binary ?? "", "../assay");

/** A page that asks for the canary in every way a page can. */
const hostile = (to) => `<!doctype html><html><head><title>Canary</title><base href="${to}/base/">
<meta http-equiv="refresh" content="0;url=${to}/refresh"><link rel="stylesheet" href="${to}/a.css">
<link rel="preconnect" href="${to}"><link rel="dns-prefetch" href="${to}"><link rel="prefetch" href="${to}/pre"><link rel="icon" href="${to}/i.png">
<style>@import "${to}/b.css"; @font-face { font-family: f; src: url(${to}/f.woff2); } body { background: url(${to}/c.png); font-family: f; }</style>
<script src="${to}/d.js"></script><script>fetch("${to}/e"); new Image().src = "${to}/g.png"; new WebSocket("ws${to.slice(4)}/s"); navigator.sendBeacon("${to}/h");</script></head>
<body onload="location='${to}/load'"><p>They paid 4,500 dollars each.</p><img src="${to}/j.png" srcset="${to}/k.png 2x"><picture><source srcset="${to}/l.webp"><img src="x.png"></picture>
<video src="${to}/m.mp4" poster="${to}/n.png" autoplay></video><audio src="${to}/o.mp3" autoplay></audio><iframe src="${to}/p"></iframe><object data="${to}/q"></object><embed src="${to}/r">
<svg><image href="${to}/t.png"/><use href="${to}/u.svg#a"/></svg><form action="${to}/v"><input type="image" src="${to}/w.png" autofocus onfocus="this.form.submit()"></form>
<table background="${to}/y.png"><tr><td style="background:url('${to}/z.png')">cell</td></tr></table><a href="${to}/ping" ping="${to}/ping">link</a></body></html>`;

/** Inodes of all sockets of the internet families in this network namespace. */
function internetSockets() {
  const tables = ["tcp", "tcp6", "udp", "udp6", "raw", "raw6"].map((table) => {
    try {
      return readFileSync(`/proc/net/${table}`, "utf8");
    } catch {
      return ""; // This kernel has no such family.
    }
  });
  return new Set(tables.flatMap((table) => table.split("\n").slice(1).map((line) => line.trim().split(/\s+/)[9])).filter(Boolean));
}

/** The processes that a process has started, and theirs, with itself. */
function family(root) {
  const parents = new Map();
  for (const pid of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
    try {
      parents.set(pid, readFileSync(`/proc/${pid}/stat`, "utf8").replace(/^.*\) \S /s, "").split(" ")[0]);
    } catch { /* It ended while it was looked at. */ }
  }
  const own = new Set([String(root)]);
  for (let grown = -1; grown !== own.size;) {
    grown = own.size;
    for (const [pid, parent] of parents) if (own.has(parent)) own.add(pid);
  }
  return [...own];
}

/** Open internet sockets of a process and of all that it has started. */
function open(root) {
  const inodes = internetSockets();
  return family(root).flatMap((pid) => {
    try {
      return readdirSync(`/proc/${pid}/fd`).flatMap((fd) => {
        const [, inode] = /^socket:\[(\d+)\]$/.exec(readlinkSync(`/proc/${pid}/fd/${fd}`)) ?? [];
        return inode !== undefined && inodes.has(inode) ? [`${pid}: ${inode}`] : [];
      });
    } catch {
      return [];
    }
  });
}

const has = (tool) => {
  try {
    execFileSync(tool, ["-V"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
};

describe("no network", () => {
  const folder = mkdtempSync(join(tmpdir(), "assay-network-"));
  const env = environmentOf(folder);
  const path = join(folder, "canary.assay");
  const calls = [];
  const canary = createServer((socket) => { calls.push(socket.remotePort); socket.on("error", () => {}).destroy(); });
  let driver;

  before(async () => {
    assert.ok(binary, "ASSAY_E2E_BINARY names the built window");
    mkdirSync(join(folder, "run"), { recursive: true, mode: 0o700 });
    await new Promise((go) => canary.listen(0, "127.0.0.1", go));
    const page = join(folder, "hostile.html");
    writeFileSync(page, hostile(`http://127.0.0.1:${canary.address().port}`));
    await run(assay, ["new", path, "--title", "Canary case"], { env });
    await run(assay, ["add", path, page], { env });
  });
  after(async () => {
    await driver?.stop();
    canary.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test("the canary is heard when somebody does call it", async () => {
    await new Promise((over) => connect(canary.address().port, "127.0.0.1").on("error", () => {}).on("close", over));
    assert.equal(calls.splice(0).length, 1);
  });

  test("a hostile capture is read and shown, and the canary is not called", async () => {
    driver = await startDriver(folder);
    const app = await App.start(driver, binary, [path]);
    try {
      await app.find(".overview");
      await app.keys("Alt", "2");
      await app.shows("main[data-room=exhibits]", "They paid 4,500 dollars each.");
      await app.painted();
      await app.picture("hostile");
    } finally {
      await app.quit();
    }
    assert.deepEqual(calls, []);
  });

  test("the program opens no internet socket from its start to its end", async () => {
    // Without the driver, which speaks to a window over a socket of its own.
    const { TAURI_WEBVIEW_AUTOMATION: _, ...plain } = env;
    const trace = join(folder, "trace");
    const traced = has("strace");
    const [program, args] = traced
      ? ["strace", ["-f", "-qq", "-e", "trace=connect,sendto,sendmsg,bind", "-o", trace, binary, path]]
      : [binary, [path]];
    const child = spawn(program, args, { env: plain, stdio: "ignore" });
    const seen = [];
    try {
      const looked = async () => { seen.push(...open(child.pid)); return onDisplay("Canary case"); };
      await until("the window of the case", looked, 60_000);
      for (const key of ["alt+2", "alt+3", "alt+4", "alt+5", "alt+6", "alt+2"]) {
        await run("xdotool", ["key", "--clearmodifiers", key]);
        for (let n = 0; n < 5; n += 1) await looked();
      }
      assert.ok(family(child.pid).length > 2, "the window's own processes are among those looked at");
    } finally {
      for (const pid of family(child.pid).toReversed()) try { process.kill(Number(pid), "SIGKILL"); } catch { /* It has ended. */ }
    }
    assert.deepEqual(seen, []);
    assert.deepEqual(calls, []);
    if (traced) {
      const lines = readFileSync(trace, "utf8").split("\n");
      assert.ok(lines.some((line) => line.includes("AF_UNIX")), "the trace saw the display's socket");
      assert.deepEqual(lines.filter((line) => /AF_INET6?\b/.test(line)), []);
    }
  });
});
