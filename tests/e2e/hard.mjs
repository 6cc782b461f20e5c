// A case that is hard to show: names of every script, without a break and with
// signs that are not seen; quotes that overlap; sixty figures in a row and
// figures of several units; a PDF and a saved page. It is made where it is
// looked at, through the commands of the core, and kept by nobody.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { makePdf } from "./papers.mjs";

const TEXT = [
  "Each man pays a deposit of about 4,000 to 5,500 US dollars before he leaves, and the office keeps his passport.",
  "The second secretary said that at least 180 recruits came in spring; the ministry denies it. By autumn more than half had gone home, some after nine months without wages.",
  "노동자들은 매달 약 70만 원 이상을 받지만 그중 70%는 회사가 가져간다고 말했다.",
  "قال المسؤول إن العمال دفعوا نحو أربعة آلاف دولار لكل رجل قبل السفر.",
].join("\n\n");

/** Sixty sums, near and far, with words that no column holds in one line. */
const MANY = Array.from({ length: 60 }, (_, n) => {
  const hedge = ["", "About ", "At least ", "Up to ", "More than "][n % 5];
  return `${hedge}${((n + 1) ** 3 * 100).toLocaleString("en-US")} US dollars`;
});
const UNITS = ["12 tonnes of coal", "about 4,000 euros", "between 30 and 40 percent", "at least 250 workers", "up to 12 tonnes of ore", "3 to 5 kilometres"];
const listed = (all) => {
  const text = all.join(".\n");
  return { text, placeOf: (n) => { const start = all.slice(0, n).reduce((sum, one) => sum + one.length + 2, 0); return { start, end: start + all[n].length }; } };
};
const [sums, units] = [listed(MANY), listed(UNITS)];

const NAMES = [
  ["S1", "The Office of the Second Deputy Secretary for External Labour Cooperation and the Placement of Workers Abroad", "organisation"],
  ["S2", "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaftsvorsitzender", "outlet"],
  ["S3", "대외건설지도국 산하 로동자파견사업소 제2부서 책임지도원 리○○와 그 보좌관", "organisation"],
  ["S4", "صحيفة الوطن اليومية للشؤون العمالية والاجتماعية في المنطقة الشرقية", "outlet"],
  ["S5", "a name\u202Eturned round\u202C with\u0007 a bell, a\u200B joint and\ttabs\nand a second line", "person"],
  ["S6", "新华社驻外记者站劳务合作与对外承包工程专题报道组", "outlet"],
  ["S7", "Ĺ̷̡o̸̢͝u̶̧͘d̵̨̛ person", "person"],
  ["S8", "👩🏽‍🌾👨‍👩‍👧‍👦 a worker", "person"],
];

const overlapping = ["Each man pays a deposit of about 4,000 to 5,500 US dollars", "a deposit of about 4,000 to 5,500 US dollars before he leaves", "4,000 to 5,500 US dollars", "before he leaves, and the office keeps his passport", "the office keeps his passport"];
const taken = (exact, n) => {
  const start = Array.from(TEXT.slice(0, TEXT.indexOf(exact))).length;
  return { ref: `Q${n + 1}`, exhibit: "E1", exact, start, end: start + Array.from(exact).length, chain: n % 2 ? ["S1", "S2"] : ["S2"], basis: n % 2 ? "told" : "documented" };
};

const document = {
  assay: 1,
  sources: NAMES.map(([ref, name, kind]) => ({ ref, name, kind })),
  exhibits: [
    { ref: "E1", title: "What a man pays, and to whom: the ledger of the second secretary’s office as it was read aloud to three witnesses in the yard", content: TEXT, publisher: "S2" },
    { ref: "E2", title: "A_file_name_without_any_break_at_all_as_programs_like_to_write_them_2023-04-11T09:31:44Z_final_FINAL(2).txt", content: sums.text, publisher: "S3" },
    { ref: "E3", title: "여러 단위로 적힌 수치 목록과 그에 대한 설명", content: units.text, publisher: "S4" },
  ],
  claims: [
    { ref: "C1", statement: "Every worker who was sent abroad by the office between 2016 and 2019 paid a deposit of several thousand dollars before leaving, in cash, without a receipt, and none of those who asked for it back has been repaid in full or in part." },
    { ref: "C2", statement: "Sums were paid." },
    { ref: "C3", statement: "파견 로동자들은 월급의 70% 이상을 국가에 바쳤다." },
    { ref: "C4", statement: "One." },
  ],
  quotes: [
    ...overlapping.map(taken),
    ...MANY.map((exact, n) => ({ ref: `Q${n + 6}`, exhibit: "E2", exact, ...sums.placeOf(n), chain: ["S3"], basis: "documented" })),
    ...UNITS.map((exact, n) => ({ ref: `Q${n + 66}`, exhibit: "E3", exact, ...units.placeOf(n), chain: ["S4"], basis: "documented" })),
  ],
  figures: [
    ...MANY.map((verbatim, n) => ({ ref: `F${n + 1}`, quote: `Q${n + 6}`, verbatim, claim: "C2", measure: n % 7 === 0 ? "what was paid to the office of the second secretary for the papers of one man" : `payment ${n + 1}` })),
    ...UNITS.map((verbatim, n) => ({ ref: `F${n + 61}`, quote: `Q${n + 66}`, verbatim, claim: "C3", measure: `what was told, ${n + 1}` })),
    { ref: "F67", quote: "Q3", verbatim: "4,000 to 5,500 US dollars", claim: "C4", measure: "deposit" },
  ],
};

const PAGE = "<!doctype html><html><head><meta charset=\"utf-8\"><title>A saved page</title><style>body{font:16px/1.5 serif;margin:24px;color:#222;background:#fffdf5}h1{font:700 30px sans-serif;border-bottom:4px solid #b00}table{border-collapse:collapse}td,th{border:1px solid #999;padding:4px 10px}aside{float:right;width:180px;background:#eef;padding:10px}</style></head><body><h1>Wages withheld at the port</h1><aside>Most read: nothing else.</aside><p>By a reporter. The crew was paid 300 dollars in March.</p><table><tr><th>Month</th><th>Paid</th></tr><tr><td>March</td><td>300 dollars</td></tr><tr><td>April</td><td>nothing</td></tr></table><p>Nobody said by whom.</p></body></html>";

/** Makes it at `path`; `folder` takes the files that go into it. */
export async function makeHard(app, path, folder) {
  const file = join(folder, "hard.json");
  writeFileSync(file, JSON.stringify(document));
  await app.core("case.create", { path, title: "Who took the deposits, and how much did the office keep of what the men were paid? 보증금 사건", question: "How much did each man pay before he left, to whom, and what became of the money?" });
  await app.core("document.import", { path: file });
  const [pdf, page] = [join(folder, "A report of four pages.pdf"), join(folder, "saved page.html")];
  writeFileSync(pdf, makePdf(4), "latin1");
  writeFileSync(page, PAGE);
  await app.core("exhibit.add", { files: [pdf, page] }, 60_000);
}
