// New orders of blocks, and what a block is about.
import { describe, expect, it } from "vitest";
import { KINDS, fresh, inserted, moved, refsOf, removed, replaced } from "./block.ts";

const keep = (...numbers: number[]) => numbers.map((number) => ({ keep: number }));

describe("blocks", () => {
  it("change places with the one above or below, the rest staying in order", () => {
    expect(moved(4, 2, 1)).toEqual(keep(0, 2, 1, 3));
    expect(moved(4, 0, 3)).toEqual(keep(1, 2, 3, 0));
  });

  it("are put in, taken out and replaced at one place", () => {
    expect(inserted(2, 1, { kind: "method" })).toEqual([{ keep: 0 }, { kind: "method" }, { keep: 1 }]);
    expect(inserted(0, 0, { kind: "method" })).toEqual([{ kind: "method" }]);
    expect(removed(3, 1)).toEqual(keep(0, 2));
    expect(replaced(2, 0, { kind: "chain", claim: "C1" })).toEqual([{ kind: "chain", claim: "C1" }, { keep: 1 }]);
  });

  it("of every kind can be made, but those on claims not without them", () => {
    for (const kind of KINDS) expect(fresh(kind, "C1", ["C1", "C2"])?.kind).toBe(kind);
    expect(KINDS.filter((kind) => fresh(kind, null) === null)).toEqual(["claim", "chain", "hypotheses"]);
  });

  it("name the records they are about", () => {
    expect(refsOf({ kind: "prose", text: "As [Q1] says, [sic] and [F12]." })).toEqual(["Q1", "F12"]);
    expect(refsOf({ kind: "chart", claims: ["C1"], figures: ["F2"] })).toEqual(["C1", "F2"]);
    expect(refsOf({ kind: "hypotheses", claims: ["C1", "C4"] })).toEqual(["C1", "C4"]);
    expect(refsOf({ kind: "summary" })).toEqual([]);
  });
});
