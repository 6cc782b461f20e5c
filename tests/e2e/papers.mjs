// Files that tests need and nobody keeps: made where they are used, from nothing.
// They hold no words of anybody and are gone with the folder they are made in.
import { closeSync, openSync, writeSync } from "node:fs";

/** Puts objects of a PDF together: each a string, or a list of strings and buffers. */
function* bound(objects) {
  let length = 0;
  const told = function* (part) {
    const bytes = typeof part === "string" ? Buffer.from(part, "latin1") : part;
    length += bytes.length;
    yield bytes;
  };
  yield* told("%PDF-1.4\n");
  const places = [];
  let n = 0;
  for (const body of objects) {
    n += 1;
    places.push(length);
    yield* told(`${n} 0 obj\n`);
    for (const part of [body].flat()) yield* told(part);
    yield* told("\nendobj\n");
  }
  const table = length;
  yield* told(`xref\n0 ${n + 1}\n0000000000 65535 f \n${places.map((one) => `${String(one).padStart(10, "0")} 00000 n \n`).join("")}`);
  yield* told(`trailer\n<< /Size ${n + 1} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`);
}

const linesOf = (page) => Array.from({ length: 24 }, (_, at) => `(Line ${at + 1} of page ${page}: the crew was paid ${page * 100 + at} dollars.) Tj T*`).join("\n");
const stream = (drawing) => `<< /Length ${drawing.length} >>\nstream\n${drawing}\nendstream`;
const head = (pages, each) => [
  "<< /Type /Catalog /Pages 2 0 R >>",
  `<< /Type /Pages /Count ${pages} /Kids [${Array.from({ length: pages }, (_, n) => `${4 + each * n} 0 R`).join(" ")}] >>`,
  "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
];

/** A PDF of so many pages, each with its own lines of text in a font that is not embedded. */
export function makePdf(pages) {
  const objects = head(pages, 2);
  for (let n = 1; n <= pages; n += 1) {
    objects.push(`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${3 + 2 * n} 0 R >>`);
    objects.push(stream(`BT /F1 14 Tf 18 TL 60 760 Td\n${linesOf(n)}\nET`));
  }
  return Buffer.concat([...bound(objects)]).toString("latin1");
}

/** Writes a PDF of at least so many bytes: scanned pages, each a picture of ten million with a line of text. */
export function writeScans(path, bytes) {
  const [wide, high] = [2000, 1700];
  const noise = Buffer.alloc(wide * high * 3);
  let seed = 1;
  for (let at = 0; at < noise.length; at += 1) noise[at] = (seed = (seed * 48271) % 2147483647) & 255;
  const pages = Math.ceil(bytes / noise.length);
  const objects = function* () {
    yield* head(pages, 3);
    for (let n = 1; n <= pages; n += 1) {
      const own = 1 + 3 * n;
      yield `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> /XObject << /I ${own + 2} 0 R >> >> /Contents ${own + 1} 0 R >>`;
      yield stream(`q 500 0 0 425 47 200 cm /I Do Q BT /F1 14 Tf 60 760 Td (Scan ${n}: they paid ${n} dollars.) Tj ET`);
      yield [`<< /Type /XObject /Subtype /Image /Width ${wide} /Height ${high} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Length ${noise.length} >>\nstream\n`, noise, "\nendstream"];
    }
  };
  const file = openSync(path, "w");
  try {
    for (const part of bound(objects())) writeSync(file, part);
  } finally {
    closeSync(file);
  }
  return pages;
}

/** Writes a saved page of at least so many bytes, one paragraph after the other. */
export function writePage(path, bytes) {
  const file = openSync(path, "w");
  let [length, paragraphs] = [0, 0];
  try {
    length += writeSync(file, "<!doctype html><html><head><meta charset=\"utf-8\"><title>A long page</title><style>p{margin:4px 0;color:#222}</style></head><body>");
    while (length < bytes) {
      const many = Array.from({ length: 500 }, (_, n) => `<p class="line">Paragraph ${paragraphs + n}: the crew was paid ${(paragraphs + n) * 7} dollars, and nobody said by whom.</p>\n`);
      length += writeSync(file, many.join(""));
      paragraphs += many.length;
    }
    writeSync(file, "<p>The last line of the page.</p></body></html>");
  } finally {
    closeSync(file);
  }
  return paragraphs;
}
