// A change of a list says what came and what went, and not the whole of it twice.
import { setupI18n } from "@lingui/core";
import { expect, test } from "vitest";
import { isList, listChange } from "./lists.ts";

const i18n = setupI18n({ locale: "en", messages: { en: {} } });
const open = { kind: "undercut", statement: "Of other years.", answer: null };
const other = { kind: "rebut", statement: "No.", answer: null };

test("an answer to one of two challenges is told of that one alone", () => {
  const after = [other, { ...open, answer: "The form did not change." }];
  expect(listChange(i18n, "challenges", [other, open], after)).toEqual({
    gone: ["Undercuts: Of other years. Not answered."],
    come: ["Undercuts: Of other years. Answer: The form did not change."],
  });
});

test("a list that was not there before, kept as text, only comes", () => {
  const placed = JSON.stringify([{ list: "own", element: "no-wage", version: "1", why: "he says so", status: "partly" }]);
  expect(listChange(i18n, "elements", null, placed)).toEqual({ gone: [], come: ["own: no-wage · met in part · he says so"] });
});

test("other fields are no such lists", () => {
  expect(isList("statement")).toBe(false);
  expect(listChange(i18n, "statement", "a", "b")).toEqual({ gone: [], come: [] });
});
