// Prose keeps its words and refs on the way into the editor and out again.
import { describe, expect, it } from "vitest";
import { fitting, kept, opened } from "./prose.ts";

describe("prose", () => {
  it("comes out of the editor as it went in", () => {
    for (const text of ["", "It is said [Q1].", "One [C1], two [F12].\n\nThree [sic] [12] [Z9].", "[S1][S2]", "한국어 [C3] 문장."]) {
      expect(kept(opened(text))).toBe(text);
    }
  });

  it("makes one thing of a ref and leaves other brackets as words", () => {
    const [first] = opened("See [C1] and [sic].").content ?? [];
    expect(first?.content).toEqual([
      { type: "text", text: "See " },
      { type: "ref", attrs: { to: "C1" } },
      { type: "text", text: " and [sic]." },
    ]);
  });

  it("parts paragraphs by an empty line and drops empty ones", () => {
    expect(opened("One\nstill one\n\n\n\nTwo").content?.length).toBe(2);
    expect(kept({ type: "doc", content: [{ type: "paragraph" }, { type: "paragraph", content: [{ type: "text", text: " a " }] }] })).toBe("a");
  });

  it("finds a record by the start of its ref before one by its words", () => {
    const all = [{ ref: "C12", words: "a deposit" }, { ref: "C1", words: "wages" }, { ref: "Q3", words: "about C1" }];
    expect(fitting(all, "c1", 9).map((one) => one.ref)).toEqual(["C1", "C12", "Q3"]);
    expect(fitting(all, "deposit", 9).map((one) => one.ref)).toEqual(["C12"]);
    expect(fitting(all, "", 2).length).toBe(2);
  });
});
