// Files dropped before there is a case.
import { expect, test } from "vitest";
import { onlyCase, takeWaiting, wait } from "./waiting.ts";

test("what waits is taken once, each file once, in the order in which it came", () => {
  wait(["/a.pdf", "/b.html"]);
  wait(["/b.html", "/c.txt"]);
  expect(takeWaiting()).toEqual(["/a.pdf", "/b.html", "/c.txt"]);
  expect(takeWaiting()).toEqual([]);
});

test("a case alone is opened; beside other files it is a file like any other", () => {
  expect(onlyCase(["/x/Crew.ASSAY"])).toBe("/x/Crew.ASSAY");
  expect(onlyCase(["/x/a.assay", "/x/b.assay"])).toBeNull();
  expect(onlyCase(["/x/a.pdf"])).toBeNull();
  expect(onlyCase([])).toBeNull();
});
