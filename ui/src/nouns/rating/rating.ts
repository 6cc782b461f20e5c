// Grades: the letter of a speaker and the digit of a quote, each rated apart.
// The scales themselves are the data that the core uses, word for word.
import credibility from "../../../../assets/scales/admiralty-credibility.json";
import reliability from "../../../../assets/scales/admiralty-reliability.json";
import { numberOf } from "../../host/records.ts";
import type { Quote, Rating, Source } from "../../host/types.gen.ts";
import { groupBy } from "../../shared/group.ts";
import { whoIs } from "../source/source.ts";

export interface Term { value: string; label: string; definition: string; judgeable?: boolean }
export interface Scale { id: string; title: string; document: string; terms: Term[] }

/** Reliability of a source, A to F. */
export const RELIABILITY: Scale = reliability;
/** Credibility of what was said, 1 to 6. */
export const CREDIBILITY: Scale = credibility;

/** What stands where nobody has rated. Never F, never 6. */
export const UNRATED = "–";

/** Whether the scale with this id is that one, or another set of definitions for it (`admiralty-reliability/fm-2-22.3`). */
export const isOf = (id: string, scale: Scale): boolean => id === scale.id || id.startsWith(`${scale.id}/`);

/** Whether a rating may be the current one: made with the others in view, and not for one topic or time alone. */
export const counts = (rating: Rating): boolean => !rating.blind && rating.topic === null && rating.period === null;

/** Each list of ratings by their records, made once: a list of quotes asks it for every row. */
const byRecord = new WeakMap<readonly Rating[], ReadonlyMap<string, readonly Rating[]>>();

const ratingsOn = (ratings: readonly Rating[], target: string): readonly Rating[] => {
  const known = byRecord.get(ratings) ?? groupBy(ratings, (rating) => rating.target);
  byRecord.set(ratings, known);
  return known.get(target) ?? [];
};

/** The ratings of a record on a scale that supersede each other, the current one first. */
export const ratingsOf = (ratings: readonly Rating[], target: string, scale: Scale): Rating[] =>
  ratingsOn(ratings, target)
    .filter((rating) => isOf(rating.scale, scale) && counts(rating))
    .sort((a, b) => Date.parse(b.at) - Date.parse(a.at) || numberOf(b.ref) - numberOf(a.ref));

/** The ratings that had been made by the end of a day, such as 2024-05-31, each on its rater's own clock; all of them for null. */
export const asOf = (ratings: readonly Rating[], day: string | null): readonly Rating[] =>
  day === null ? ratings : ratings.filter((rating) => rating.at.slice(0, 10) <= day);

/** Whether a text is one day of the calendar, as it is asked for. */
export const isDay = (text: string): boolean => {
  const found = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  if (!found) return false;
  const [year = 0, month = 0, day = 0] = found.slice(1).map(Number);
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
};

/** The letter of a source: that of the one it was found to be, if there is one, else its own. */
export const letterOf = (ratings: readonly Rating[], source: string | null, sources: readonly Source[]): string => {
  if (source === null) return UNRATED;
  const letter = (of: string) => ratingsOf(ratings, of, RELIABILITY)[0]?.value;
  return letter(whoIs(sources, source)) ?? letter(source) ?? UNRATED;
};

/** The digit of a quote. */
export const digitOf = (ratings: readonly Rating[], quote: string): string =>
  ratingsOf(ratings, quote, CREDIBILITY)[0]?.value ?? UNRATED;

/** The pair as it prints: the speaker's letter, the quote's digit. */
export const gradeOf = (ratings: readonly Rating[], quote: Quote, sources: readonly Source[]): { letter: string; digit: string } =>
  ({ letter: letterOf(ratings, quote.speaker, sources), digit: digitOf(ratings, quote.ref) });

/** What a value of a scale is called, such as "usually reliable". */
export const termOf = (scale: Scale, value: string): Term | undefined => scale.terms.find((term) => term.value === value);
