// Labels of the journal as a person reads them.
import { setupI18n } from "@lingui/core";
import { expect, test } from "vitest";
import { entryWords } from "./entryWords.ts";
import { placeOfRef } from "./places.ts";

const i18n = setupI18n({ locale: "en", messages: { en: {} } });
const said = (label: string): string => entryWords(i18n, label);

test("a label is said as a sentence, with its refs", () => {
  expect(said("create")).toBe("The case was made");
  expect(said("add Q4 Q5")).toBe("Added Q4 Q5");
  expect(said("edit case")).toBe("Changed the settings of the case");
  expect(said("import 146 records")).toBe("Imported records: 146");
  expect(said("add E1 E2 and 3 more")).toBe("Added E1 E2 and 3 more");
  expect(said("undo rate R3")).toBe("Taken back: Rated: R3");
  expect(said("place L7")).toBe("Put L7 under an element");
  expect(said("undo displace J1")).toBe("Taken back: Took J1 out of an element");
  expect(said("challenge L3")).toBe("Challenge to L3");
  expect(said("define case")).toBe("Added a list of elements");
  expect(said("export")).toBe("Exported the standard brief");
});

test("a verb that is not known is shown as it stands", () => {
  expect(said("seal D1")).toBe("seal D1");
  expect(said("add")).toBe("add");
});

test("a ref leads to its room, or to its history where it has none", () => {
  expect(placeOfRef("S3")).toBe("#/sources/S3");
  expect(placeOfRef("L7")).toBe("#/case/history?of=L7");
  expect(placeOfRef("journal")).toBe(null);
});
