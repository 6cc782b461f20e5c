import { QueryClient } from "@tanstack/react-query";
import { beforeEach, expect, test, vi } from "vitest";
import { bringIn, brought } from "./changed.ts";

const { kept } = vi.hoisted(() => ({ kept: new Map<string, object>() }));
vi.mock("@tauri-apps/api/core", () => ({
  invoke: async (_: string, { payload }: { payload: { noun: string; after: number } }) => {
    const letter = { quotes: "Q", figures: "F" }[payload.noun];
    const record = kept.get(`${letter}${payload.after + 1}`);
    return record ? [record] : [];
  },
}));
beforeEach(() => kept.clear());

const list = (...refs: string[]) => refs.map((ref) => ({ ref, was: true }));

test("an edited record stands where it stood, a new one by its number, a removed one nowhere", () => {
  const now = new Map([["Q2", { ref: "Q2", was: false }], ["Q9", null], ["Q7", { ref: "Q7", was: false }]]);
  expect(brought(list("Q1", "Q2", "Q9", "Q10"), now).map((one) => `${one.ref} ${one.was}`))
    .toEqual(["Q1 true", "Q2 false", "Q7 false", "Q10 true"]);
});

test("a list takes in the records that an answer names and no others are read", async () => {
  const queries = new QueryClient();
  queries.setQueryData(["record.list", "quotes"], list("Q1", "Q2"));
  kept.set("Q3", { ref: "Q3" });
  expect([...await bringIn(queries, { records: ["Q3", "Q1"] })]).toEqual(["quotes"]);
  expect(queries.getQueryData(["record.list", "quotes"])).toEqual([{ ref: "Q2", was: true }, { ref: "Q3" }]);
});

test("a figure that was there before may stand in computations: all figures are read again", async () => {
  const queries = new QueryClient();
  queries.setQueryData(["record.list", "figures"], list("F1", "F2"));
  kept.set("F1", { ref: "F1" }).set("F3", { ref: "F3" });
  expect([...await bringIn(queries, { records: ["F1"] })]).toEqual([]);
  expect([...await bringIn(queries, { records: ["F3"] })]).toEqual(["figures"]);
});

test("an answer that names no records, or a list that nobody asked for, leaves all to be read", async () => {
  const queries = new QueryClient();
  queries.setQueryData(["record.list", "quotes"], list("Q1"));
  expect([...await bringIn(queries, { records: null })]).toEqual([]);
  expect([...await bringIn(queries, { records: ["F1"] })]).toEqual([]);
});
