// Pages in a column: where they lie, which are in sight, which block is where.
import { describe, expect, it } from "vitest";
import { GAP, blockAt, inSight, laid, looked, placeOf, tall } from "./pages.ts";

const shapes = Array.from({ length: 40 }, () => ({ width: 600, height: 800 }));
const column = laid(shapes, 300);
const begins = [{ block: 0, page: 1, y: 80 }, { block: 1, page: 1, y: 400 }, { block: 2, page: 3, y: 0 }];

describe("a column of pages", () => {
  it("has them under each other in their own shape", () => {
    expect(column[0]).toEqual({ page: 0, top: GAP, width: 300, height: 400 });
    expect(column[1]?.top).toBe(GAP + 400 + GAP);
    expect(tall(column)).toBe(40 * (400 + GAP) + GAP);
    expect(tall([])).toBe(0);
  });

  it("draws those in sight and no others", () => {
    const top = column[10]?.top ?? 0;
    expect(inSight(column, top, 400).map((one) => one.page)).toEqual([9, 10, 11]);
    expect(looked(column, top, 400)).toBe(10);
    expect(looked([], 0, 400)).toBe(0);
  });

  it("knows where a block begins and which block stands at a place", () => {
    expect(placeOf(column, shapes, begins, 1)).toBe((column[1]?.top ?? 0) + 200);
    expect(placeOf(column, shapes, begins, 9)).toBeNull();
    expect(blockAt(begins, 0, 700)).toBeNull();
    expect(blockAt(begins, 1, 399)).toBe(0);
    expect(blockAt(begins, 2, 10)).toBe(1);
    expect(blockAt(begins, 39, 0)).toBe(2);
  });
});
