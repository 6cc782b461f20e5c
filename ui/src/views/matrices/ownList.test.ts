// Lists of one's own: ids that stay, versions that go on, and nothing half said.
import { expect, test } from "vitest";
import type { ElementListShown } from "../../host/types.gen.ts";
import { blank, idOf, nextVersion, recorded, typedFrom, whole } from "./ownList.ts";

const element = (label: string) => ({ ...blank, label, source: "p. 1", definition: "So." });
const list = (...labels: string[]) => ({ title: "Unpaid work", document: "Handbook", note: "", elements: labels.map(element) });

test("an id comes of the words, and is another where it is taken", () => {
  expect(idOf("Retention of pay — 2nd form", "element", [])).toBe("retention-of-pay-2nd-form");
  expect(idOf("Étiquette", "element", ["etiquette"])).toBe("etiquette-2");
  expect(idOf("임금 체불", "element", ["element-1"])).toBe("element-2");
});

test("a version goes on by one", () => {
  expect(nextVersion("1")).toBe("2");
  expect(nextVersion("2024-03")).toBe("2024-03.1");
});

test("a list is whole when every element that was begun says all three", () => {
  expect(whole(list("No wage"))).toBe(true);
  expect(whole({ ...list("No wage"), elements: [element("No wage"), blank] })).toBe(true);
  expect(whole({ ...list("No wage"), elements: [{ ...blank, label: "No wage" }] })).toBe(false);
  expect(whole({ ...list(), elements: [blank] })).toBe(false);
  expect(whole({ ...list("No wage"), title: " " })).toBe(false);
});

test("a changed list keeps the ids of its elements and gets the next version", () => {
  const before: ElementListShown = {
    id: "unpaid", version: "1", title: "Unpaid", document: "Handbook", note: null, ships: false, placed: 1n as never,
    elements: [{ id: "no-wage", label: "No wage", source: "p. 1", definition: "So.", group: null }],
  };
  const typed = typedFrom(before);
  const first = typed.elements[0] ?? blank;
  const made = recorded({ ...typed, elements: [element("No wage"), { ...first, label: "Not paid at all" }] }, before, ["unpaid"]);
  expect([made.id, made.version]).toEqual(["unpaid", "2"]);
  expect(made.elements.map((one) => one.id)).toEqual(["no-wage-2", "no-wage"]);
});

test("a copy of a list that ships is another list, with ids of its own", () => {
  const made = recorded(list("No wage", "No wage"), null, ["unpaid-work"]);
  expect([made.id, made.version]).toEqual(["unpaid-work-2", "1"]);
  expect(made.elements.map((one) => one.id)).toEqual(["no-wage", "no-wage-2"]);
});
