// The exhibits room, driven by real keys: a quote taken in one gesture, pasted
// words found, pages painted, files dropped, saved pages that call nobody.
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { App, startDriver, until } from "./driver.mjs";
import { makePdf } from "./papers.mjs";

const binary = process.env.ASSAY_E2E_BINARY;

describe("exhibits and the reader", () => {
  const folder = mkdtempSync(join(tmpdir(), "assay-e2e-"));
  const sample = join(folder, "sample.assay");
  let driver;

  before(async () => {
    assert.ok(binary, "ASSAY_E2E_BINARY names the built window");
    driver = await startDriver(folder);
    await started([], async (app) => {
      assert.equal((await rpc(app, "case.sample", { path: sample })).counts.exhibits > 0, true);
    });
  });
  after(async () => {
    await driver?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const started = (args, body) => App.run(driver, args, body);

  /** A command of the core by its own name, for what another test does by hand. */
  const rpc = async (app, name, payload) => {
    await app.script("window.said = null; window.__TAURI_INTERNALS__.invoke('rpc', { name: arguments[0], payload: arguments[1] }).then((ok) => { window.said = { ok }; }, (fault) => { window.said = { fault }; }); return true", name, payload);
    const said = await until(`the answer of ${name}`, () => app.script("return window.said"));
    assert.ok(!said.fault, JSON.stringify(said.fault));
    return said.ok;
  };

  const inReader = (ref, body) => started([sample], async (app) => {
    await app.find(".overview");
    await app.script("window.location.hash = '#/exhibits/' + arguments[0]; return true", ref);
    await app.find(".layer-text p");
    await body(app);
  });

  /** Selects words of the text that is shown, as a mouse would leave them. */
  const select = (app, words) => until(`the words "${words}"`, () => app.script(`
    const line = [...document.querySelectorAll('.layer-text p')].find((one) => one.innerText.replace(/\\s+/g, ' ').includes(arguments[0]));
    if (!line) return false;
    line.scrollIntoView({ block: 'center' });
    const nodes = [...line.querySelectorAll('[data-start]')].map((piece) => piece.firstChild);
    const whole = nodes.map((node) => node.data).join('');
    const from = whole.indexOf(arguments[0]);
    const at = (offset) => { let left = offset; for (const node of nodes) { if (left <= node.data.length) return [node, left]; left -= node.data.length; } return null; };
    if (from < 0) return false;
    const range = document.createRange();
    range.setStart(...at(from));
    range.setEnd(...at(from + arguments[0].length));
    const selection = getSelection();
    selection.removeAllRanges();
    selection.addRange(range);
    return true;`, words));

  const focused = (app, css) => until(`the focus on ${css}`, () => app.script("return document.activeElement?.matches(arguments[0])", css));

  test("words become a quote with its figures by Q and Enter: one change, one undo", () =>
    inReader("E1", async (app) => {
      const words = "At least 180 recruits";
      const length = async () => (await rpc(app, "case.info", {})).journal.length;
      const [before, quotes] = [await length(), (await rpc(app, "record.list", { noun: "quotes" })).length];
      const figures = (await rpc(app, "record.list", { noun: "figures" })).length;
      await select(app, words);
      await app.keys("q");
      await focused(app, ".capture [type=submit]");
      await app.shows(".capture .found", words);
      await app.clean("capture");
      await app.keys("Enter");
      await until("the sheet to go", async () => !(await app.has(".capture")));
      assert.equal(await length(), before + 1, "one entry");
      const taken = (await rpc(app, "record.list", { noun: "quotes" })).at(-1);
      assert.equal(taken.exact, words);
      assert.equal((await rpc(app, "record.list", { noun: "figures" })).length, figures + 1);
      await app.find(`.quote-card[data-quote=${taken.ref}]`);
      await app.keys("Control", "z");
      await until("the quote to go", async () => !(await app.has(`.quote-card[data-quote=${taken.ref}]`)));
      assert.equal((await rpc(app, "record.list", { noun: "quotes" })).length, quotes);
    }));

  test("a figure that is not wanted is left by its tick", () =>
    inReader("E1", async (app) => {
      const figures = async () => (await rpc(app, "record.list", { noun: "figures" })).length;
      const before = await figures();
      await select(app, "At least 180 recruits");
      await app.keys("q");
      await app.find(".capture .found [type=checkbox]");
      await app.script("document.querySelector('.capture .found [type=checkbox]').focus(); return true");
      await app.keys(" ");
      await until("the tick to go", () => app.script("return document.querySelector('.capture .found input[type=text]').disabled"));
      await app.script("document.querySelector('.capture [type=submit]').focus(); return true");
      await app.keys("Enter");
      await until("the sheet to go", async () => !(await app.has(".capture")));
      assert.equal(await figures(), before);
      await app.keys("Control", "z");
    }));

  test("pasted words are found, selected and said to match or not; Q then takes the exhibit's own", () =>
    inReader("E1", async (app) => {
      await app.keys("Control", "Shift", "L");
      await focused(app, ".locate textarea");
      await app.type(".locate textarea", "At least 181 recruits");
      await app.keys("Enter");
      await app.shows(".locate [role=status]", "1 letter differs");
      assert.equal(await app.script("return String(getSelection())"), "At least 180 recruits");
      await app.clean("locate-near");
      await app.keys("q");
      await focused(app, ".capture [type=submit]");
      await app.shows(".capture .said", "At least 180 recruits");
      await app.keys("Escape");
      await until("the sheet to go", async () => !(await app.has(".capture")));
      await app.keys("Control", "Shift", "L");
      await focused(app, ".locate textarea");
      await app.type(".locate textarea", "nothing of the kind was ever printed on this page");
      await app.keys("Enter");
      await app.shows(".locate [role=status]", "Nothing like these words");
      await app.keys("Control", "a");
      await app.type(".locate textarea", "US dollars");
      await app.keys("Enter");
      await app.shows(".locate [role=status]", "places: pick one");
      assert.ok(await app.script("return document.querySelectorAll('.locate .places li').length > 1"));
      await app.clean("locate-several");
      await app.keys("Escape");
      await until("it to close", async () => !(await app.has(".locate")));
    }));

  const [LEFT, RIGHT, F7] = ["\uE012", "\uE014", "\uE037"];
  const words = (app) => app.script("return String(getSelection())");

  test("words are selected and kept by keys alone", () =>
    inReader("E1", async (app) => {
      await app.keys(F7);
      await app.find(".layer-text .caret:not([hidden])");
      await app.keys("Control", RIGHT);
      assert.equal(await words(app), "", "without Shift it only moves");
      for (let n = 0; n < 3; n += 1) await app.keys("Control", "Shift", RIGHT);
      const three = await words(app);
      assert.equal(three.trim().split(/\s+/).length, 3, `three words: ${three}`);
      await app.keys("Shift", LEFT);
      assert.equal(await words(app), three.slice(0, -1), "by letters too");
      await app.keys("Shift", RIGHT);
      await app.keys("Shift", "Down");
      const more = await words(app);
      assert.ok(more.startsWith(three) && more.length > three.length + 10, `a row further: ${more}`);
      await app.picture("caret");
      await app.keys("Shift", "Up");
      assert.equal(await words(app), three, "and back");
      await app.keys("q");
      await focused(app, ".capture [type=submit]");
      assert.equal((await app.text(".capture .said")).replace(/^“|”$/g, "").trim(), three.trim());
      await app.keys("Enter");
      await until("the sheet to go", async () => !(await app.has(".capture")));
      assert.equal((await rpc(app, "record.list", { noun: "quotes" })).at(-1).exact, three.trim());
      await app.keys("Control", "z");
    }));

  test("quotes that overlap run in lanes of their own, and their refs stand apart", async () => {
    const taken = [];
    await started([sample], async (app) => {
      const layer = (await rpc(app, "record.list", { noun: "layers" })).find((one) => one.exhibit === "E1");
      const { text } = await rpc(app, "layer.text", { layer: layer.ref });
      const points = [...text];
      const start = [...text.slice(0, text.indexOf("At least 180 recruits"))].length;
      for (const [from, to] of [[0, 60], [9, 40], [13, 75], [20, 33]]) {
        const exact = points.slice(start + from, start + to).join("");
        const { value } = await rpc(app, "quote.take", { quote: { exhibit: "E1", layer: layer.ref, exact, start: start + from, end: start + to, basis: "unknown" }, figures: [] });
        taken.push(value.quote.ref);
      }
    });
    await inReader("E1", async (app) => {
      for (const ref of taken) await app.find(`#at-${ref}`);
      await app.script("document.getElementById(arguments[0]).scrollIntoView({ block: 'center' }); return true", `at-${taken[0]}`);
      const strokes = await app.script("return arguments[0].map((ref) => getComputedStyle(document.getElementById('at-' + ref)).backgroundImage)", taken);
      assert.equal(new Set(strokes).size, 4, strokes.join(" / "));
      const deepest = await app.script("return Math.max(...[...document.querySelectorAll('.layer-text mark.deep')].map((one) => one.style.backgroundImage.split('--stroke-').length - 1))");
      assert.ok(deepest >= 4, `${deepest} strokes under one stretch`);
      const apart = () => app.script(`
        const boxes = arguments[0].map((ref) => document.getElementById('at-' + ref).getBoundingClientRect()).sort((a, b) => a.top - b.top);
        return boxes.every((box, n) => n === 0 || box.top >= boxes[n - 1].bottom - 1);`, taken);
      await until("the refs to stand apart", apart);
      await app.clean("overlaps");
      for (const _ of taken) await app.keys("Control", "z");
      await until("all to be taken back", async () => !(await app.has(`#at-${taken[0]}`)));
    });
  });

  test("what is found in an exhibit is counted in full", () =>
    inReader("E1", async (app) => {
      const layer = (await rpc(app, "record.list", { noun: "layers" })).find((one) => one.exhibit === "E1");
      const { text } = await rpc(app, "layer.text", { layer: layer.ref });
      const count = text.toLowerCase().split("e").length - 1;
      await app.keys("Control", "f");
      await focused(app, ".find input");
      await app.type(".find input", "e");
      await app.shows(".find .hits", `1 of ${count}`);
      await app.keys("Enter");
      await app.shows(".find .hits", `2 of ${count}`);
    }));

  /** How much ink the painted picture of a page has, as a share of its points. */
  const ink = (app, page) => app.script(`
    const canvas = document.querySelector('.pdf-page[data-page="' + arguments[0] + '"][data-state=painted] canvas');
    if (!canvas || canvas.width === 0) return 0;
    const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
    let dark = 0;
    for (let at = 0; at < data.length; at += 4) if (data[at + 3] > 0 && data[at] + data[at + 1] + data[at + 2] < 600) dark += 1;
    return dark / (data.length / 4);`, page);

  test("the pages of a PDF are painted beside its text, those in sight alone, and each follows the other", async () => {
    const file = join(folder, "wages.pdf");
    writeFileSync(file, makePdf(14), "latin1");
    await started([sample], async (app) => {
      await app.find(".overview");
      const added = await rpc(app, "exhibit.add", { files: [file] });
      await app.script("window.location.hash = '#/exhibits/' + arguments[0]; return true", added.value[0].ref);
      await app.find(".layer-text p");
      await app.click(".beside [data-view=both]");
      await until("ink on the first page", async () => (await ink(app, 0)) > 0.005);
      assert.equal(await app.script("return document.querySelectorAll('.pdf-page').length"), 14);
      assert.ok(await app.script("return document.querySelectorAll('.pdf-page canvas').length") <= 6, "few canvases");
      await app.clean("pdf");
      // The picture leads: its tenth page brings the text of that page.
      await app.script("const view = document.querySelector('.pdf-scroll'); view.dispatchEvent(new WheelEvent('wheel', { bubbles: true })); view.scrollTop = document.querySelector('.pdf-page[data-page=\"9\"]').offsetTop; return true");
      await app.shows(".pdf-bar", "10 of 14");
      await until("the text of page 10", () => app.script(`
        const sign = document.querySelector('[data-text-page="9"]');
        const view = sign?.closest('.scroll')?.getBoundingClientRect();
        const at = sign?.getBoundingClientRect();
        return at && at.top >= view.top - 2 && at.top < view.bottom;`));
      await until("ink on page 10", async () => (await ink(app, 9)) > 0.005);
      assert.ok(await app.script("return document.querySelectorAll('.pdf-page canvas').length") <= 6, "pages out of sight let go");
      // The text leads: its third page brings the picture of that page.
      await app.script("const sign = document.querySelector('[data-text-page=\"2\"]'); sign.closest('.scroll').dispatchEvent(new WheelEvent('wheel', { bubbles: true })); document.querySelector('.reader .scroll').dispatchEvent(new PointerEvent('pointerdown', { bubbles: true })); sign.scrollIntoView(); return true");
      await app.shows(".pdf-bar", "3 of 14");
      await app.click(".pdf-bar [aria-label=Larger]");
      await until("the larger page", async () => (await ink(app, 2)) > 0.005);
      await app.click(".beside [data-view=text]");
      await until("the text alone", async () => !(await app.has(".pdf")));
    });
  });

  test("a PDF that cannot be painted says so and leaves the rest usable", async () => {
    const file = join(folder, "broken.pdf");
    writeFileSync(file, "%PDF-1.7\n\u0000 nothing more of it came over the line");
    await started([sample], async (app) => {
      await app.find(".overview");
      const added = await rpc(app, "exhibit.add", { files: [file] });
      await app.script("window.location.hash = '#/exhibits/' + arguments[0]; return true", added.value[0].ref);
      await app.find(".beside");
      await app.click(".beside [data-view=both]");
      await app.shows(".pdf-none", "cannot be painted");
      await app.clean("pdf-broken");
      // Both columns take the room of the list, which is laid over them when wanted.
      if (await app.script("return innerWidth > 1500")) return;
      await app.click(".to-list");
      await focused(app, ".panes .filter input");
      await app.clean("list-over");
      await app.keys("Escape");
      await until("the list to go", () => app.script("return document.querySelector('.panes > .pane').offsetParent === null"));
      await app.click(".to-list");
      await app.click(".rows [data-key=E1]");
      await app.shows(".reader-head", "E1");
    });
  });

  test("what is dropped before there is a case waits for one, and a case is opened", async () => {
    const file = join(folder, "early.txt");
    writeFileSync(file, "They paid 500 dollars.");
    const tell = (app, paths) => app.script("window.__TAURI_INTERNALS__.invoke('plugin:event|emit', { event: 'tauri://drag-drop', payload: { paths: arguments[0], position: { x: 1, y: 1 } } }); return true", paths);
    await started([], async (app) => {
      await app.find(".start .case");
      await tell(app, [file]);
      await app.shows(".waiting", "One file waits");
      await app.shows(".waiting", "early.txt");
      await app.clean("waiting");
      await app.click(".start .recent .case");
      await app.shows(".reader .layer-text", "They paid 500 dollars.");
      await app.keys("Control", "z");
    });
    await started([], async (app) => {
      await app.find(".start .case");
      await tell(app, [file]);
      await app.click(".waiting button");
      await until("nothing to wait", async () => !(await app.has(".waiting")));
      await tell(app, [sample]);
      await app.find(".overview");
    });
  });

  test("files dropped anywhere are added, the one that is gone is named, and one undo takes all", async () => {
    const [one, two] = [join(folder, "dropped one.txt"), join(folder, "둘째 파일.txt")];
    writeFileSync(one, "They paid 300 dollars.");
    writeFileSync(two, "셋이 300달러를 냈다.");
    await started([sample], async (app) => {
      await app.find(".overview");
      const exhibits = async () => (await rpc(app, "record.list", { noun: "exhibits", limit: 500 })).length;
      const before = await exhibits();
      // What the window system tells, told again: a driver cannot drag from outside.
      const tell = (event, paths) => app.script("window.__TAURI_INTERNALS__.invoke('plugin:event|emit', { event: arguments[0], payload: { paths: arguments[1], position: { x: 1, y: 1 } } }); return true", event, paths);
      const files = [one, join(folder, "gone.txt"), two];
      await tell("tauri://drag-enter", files);
      await app.find(".drop-here");
      await app.picture("drop-here");
      await tell("tauri://drag-leave", []);
      await until("the zone to go", async () => !(await app.has(".drop-here")));
      await tell("tauri://drag-enter", files);
      await tell("tauri://drag-drop", files);
      await app.shows(".dropped", "gone.txt");
      assert.equal(await exhibits(), before + 2);
      await app.find(".reader .layer-text p");
      await app.clean("dropped");
      await app.click(".dropped .ends button");
      await until("the note to go", async () => !(await app.has(".dropped")));
      await app.keys("Control", "z");
      await until("all to be taken back", async () => (await exhibits()) === before);
    });
  });

  test("a hostile saved page is shown as a still picture: no connection, no command, its words there", async () => {
    // Whoever listens where all its beacons point to.
    const heard = [];
    const beacons = createServer((caller) => { heard.push("a connection"); caller.destroy(); });
    await new Promise((go) => beacons.listen(0, "127.0.0.1", go));
    try {
      const page = readFileSync(new URL("../fixtures/hostile.html", import.meta.url), "utf8");
      const pointed = page.replaceAll("beacon.example:%PORT%", `127.0.0.1:${beacons.address().port}`);
      assert.ok(pointed.match(/127\.0\.0\.1/g).length >= 60);
      const file = join(folder, "hostile.html");
      writeFileSync(file, pointed);
      await started([sample], async (app) => {
        await app.find(".overview");
        const added = await rpc(app, "exhibit.add", { files: [file] });
        const length = (await rpc(app, "case.info", {})).journal.length;
        await app.script("window.location.hash = '#/exhibits/' + arguments[0]; return true", added.value[0].ref);
        await app.click(".beside [data-view=both]");
        await app.shows(".page-picture", "are not in this picture");
        const frame = await app.script("const { sandbox, srcdoc } = document.querySelector('.page-picture iframe'); return { sandbox: sandbox.value, srcdoc }");
        assert.equal(frame.sandbox, "", "a frame that may do nothing");
        assert.ok(frame.srcdoc.includes("They paid 4,000 dollars each"));
        assert.ok(!frame.srcdoc.includes("127.0.0.1"), "no address is left");
        await app.painted();
        await app.clean("html-picture");
        assert.deepEqual(heard, [], "nobody was called");
        assert.equal(await app.script("return typeof window.hostile"), "undefined", "nothing of it ran");
        assert.equal((await rpc(app, "case.info", {})).journal.length, length, "no command was given");
        // Even the page as it came, were it ever put there, calls nobody: the second wall.
        await app.script("window.loaded = false; const frame = document.querySelector('.page-picture iframe'); frame.addEventListener('load', () => { window.loaded = true; }); frame.srcdoc = arguments[0]; return true", pointed);
        await until("the page as it came", () => app.script("return window.loaded"));
        await app.painted();
        await rpc(app, "verify", {});
        assert.deepEqual(heard, [], "nor without the first wall");
        // And the beacon hears whoever does call: the silence above says something.
        await fetch(`http://127.0.0.1:${beacons.address().port}/`).catch(() => null);
        assert.deepEqual(heard, ["a connection"]);
      });
    } finally {
      beacons.close();
    }
  });
});
