// What a scale of one's own still lacks, and what it is called.
import { expect, test } from "vitest";
import type { Term } from "../../nouns/rating/rating.ts";
import { idOf, lacking } from "./OwnScale.tsx";

const term = (value: string, judgeable = true): Term => ({ value, label: `called ${value}`, definition: `means ${value}`, judgeable });

test("a scale has two grades at the least, and what is no grade is none of them", () => {
  expect(lacking([term("+")])).toBe("terms");
  expect(lacking([term("+"), term("?", false)])).toBe("terms");
  expect(lacking([term("+"), term("-"), term("?", false)])).toBe(null);
});

test("a row that is left empty is no term, and one that is half filled is not whole", () => {
  const blank: Term = { value: "", label: " ", definition: "", judgeable: true };
  expect(lacking([term("+"), term("-"), blank])).toBe(null);
  expect(lacking([term("+"), term("-"), { ...blank, value: "0" }])).toBe("words");
  expect(lacking([term("+"), term("+")])).toBe("twice");
});

test("the short name is made of the title where it can be", () => {
  expect(idOf("House scale, 2nd ed.")).toBe("house-scale-2nd-ed");
  expect(idOf("Échelle")).toBe("echelle");
  expect(idOf("우리 척도")).toBe("");
});
