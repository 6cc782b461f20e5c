// Where pages lie under each other in a column, which of them are in sight, and
// which block stands at a place. Numbers alone; it draws nothing.
import type { BlockPlace, PageShape } from "../../host/types.gen.ts";

/** A page in the column, in pixels. */
export interface Laid { page: number; top: number; width: number; height: number }

/** Between two pages, and above the first. */
export const GAP = 16;

/** The pages under each other, each as wide as the column. */
export function laid(pages: readonly PageShape[], width: number): Laid[] {
  let top = GAP;
  return pages.map((shape, page) => {
    const height = shape.width > 0 ? (shape.height * width) / shape.width : 0;
    const one = { page, top, width, height };
    top += height + GAP;
    return one;
  });
}

/** How tall the column is. */
export const tall = (all: readonly Laid[]): number => {
  const last = all.at(-1);
  return last ? last.top + last.height + GAP : 0;
};

/** Those in sight, and half a view above and below. */
export const inSight = (all: readonly Laid[], top: number, height: number): Laid[] =>
  all.filter((one) => one.top + one.height > top - height / 2 && one.top < top + height * 1.5);

/** The page that fills the upper part of the view. */
export const looked = (all: readonly Laid[], top: number, height: number): number =>
  all.findLast((one) => one.top <= top + height / 3)?.page ?? 0;

/** How far down the column a block begins; null where it is on no page. */
export function placeOf(all: readonly Laid[], shapes: readonly PageShape[], begins: readonly BlockPlace[], block: number): number | null {
  const begin = begins.find((one) => one.block === block);
  const page = begin && all[begin.page];
  const shape = begin && shapes[begin.page];
  if (!begin || !page || !shape) return null;
  return page.top + (begin.y * page.height) / shape.height;
}

/** The block that stands at a place of a page, `y` in points from its top; null above the first. */
export const blockAt = (begins: readonly BlockPlace[], page: number, y: number): number | null =>
  begins.findLast((one) => one.page < page || (one.page === page && one.y <= y))?.block ?? null;
