// Where words stand in a text, as it is searched while one reads: upper and
// lower case alike, white space and line ends alike. Places are code points.
import { length } from "../../shared/marked.ts";

export interface Found { start: number; end: number }

/** All places of the words in the text, in order, none over another. */
export function places(text: string, words: string): Found[] {
  const parts = words.trim().split(/\s+/).filter((part) => part !== "");
  if (parts.length === 0) return [];
  const wanted = new RegExp(parts.map((part) => part.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&")).join("\\s+"), "giu");
  const found: Found[] = [];
  let [unit, point] = [0, 0];
  for (const hit of text.matchAll(wanted)) {
    point += length(text.slice(unit, hit.index));
    unit = hit.index + hit[0].length;
    const start = point;
    point += length(hit[0]);
    found.push({ start, end: point });
  }
  return found;
}
