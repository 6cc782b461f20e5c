// Prose of a dossier between its kept form, plain text in which `[C1]` is a ref
// and an empty line parts paragraphs, and the editor's form, in which a ref is
// one thing that cannot be half deleted. Nothing else is kept: no bold, no links.

/** A node as the editor takes and gives it. */
export interface ProseNode {
  type: string;
  text?: string;
  attrs?: { [name: string]: unknown };
  content?: ProseNode[];
}

const REF = /\[([SEQCFRPXJDLT][1-9]\d*)\]/g;

/** The editor's form of a kept text. */
export function opened(text: string): ProseNode {
  const paragraphs = text.split(/\n{2,}/).map((one) => one.trim()).filter((one) => one !== "");
  const content = (paragraphs.length === 0 ? [""] : paragraphs).map(paragraph);
  return { type: "doc", content };
}

function paragraph(text: string): ProseNode {
  const content: ProseNode[] = [];
  // A single line break means nothing on the page, where lines break by width.
  const line = text.replace(/\s*\n\s*/g, " ");
  let from = 0;
  for (const found of line.matchAll(REF)) {
    if (found.index > from) content.push({ type: "text", text: line.slice(from, found.index) });
    content.push({ type: "ref", attrs: { to: found[1] } });
    from = found.index + found[0].length;
  }
  if (from < line.length) content.push({ type: "text", text: line.slice(from) });
  return content.length === 0 ? { type: "paragraph" } : { type: "paragraph", content };
}

/** The kept text of the editor's form. */
export function kept(doc: ProseNode): string {
  const paragraphs = (doc.content ?? []).map((one) => (one.content ?? []).map(said).join("").trim());
  return paragraphs.filter((one) => one !== "").join("\n\n");
}

const said = (node: ProseNode): string => (node.type === "ref" ? `[${String(node.attrs?.["to"] ?? "")}]` : node.text ?? "");

/** A record that can be named, with the words by which one finds it. */
export interface Nameable { ref: string; words: string }

/** Those that fit what was typed after `@` or `#`: by ref first, then by words. At most `most`. */
export function fitting(all: readonly Nameable[], typed: string, most: number): Nameable[] {
  const wanted = typed.trim().toLocaleLowerCase();
  if (wanted === "") return all.slice(0, most);
  const byRef = all.filter((one) => one.ref.toLocaleLowerCase().startsWith(wanted));
  const byWords = all.filter((one) => !byRef.includes(one) && one.words.toLocaleLowerCase().includes(wanted));
  byRef.sort((a, b) => a.ref.length - b.ref.length);
  return [...byRef, ...byWords].slice(0, most);
}
