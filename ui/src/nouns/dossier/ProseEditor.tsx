// The editor of a prose block: paragraphs, and refs as things of their own, put
// in by `@` or `#`. It knows no other markup, so that what is written is what
// prints. It keeps nothing itself: the words are handed over when it is left.
import { Node, mergeAttributes } from "@tiptap/core";
import { Document } from "@tiptap/extension-document";
import { Paragraph } from "@tiptap/extension-paragraph";
import { Text } from "@tiptap/extension-text";
import { history, redo, undo } from "@tiptap/pm/history";
import { EditorContent, Extension, useEditor, useEditorState } from "@tiptap/react";
import type { Editor } from "@tiptap/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { useEffect, useId, useRef, useState } from "react";
import { fitting, kept, opened } from "./prose.ts";
import type { Nameable, ProseNode } from "./prose.ts";
import "./ProseEditor.css";

/** A ref to a record: one thing, deleted and selected as one. */
const RefNode = Node.create({
  name: "ref",
  group: "inline",
  inline: true,
  atom: true,
  addAttributes: () => ({ to: { default: "" } }),
  parseHTML: () => [{ tag: "span[data-ref]", getAttrs: (one) => ({ to: one.getAttribute("data-ref") }) }],
  renderHTML: ({ node, HTMLAttributes }) => [
    "span", mergeAttributes(HTMLAttributes, { "data-ref": String(node.attrs["to"]), class: "ref-atom" }), String(node.attrs["to"]),
  ],
  renderText: ({ node }) => `[${String(node.attrs["to"])}]`,
});

/** The text's own undo, as far back as it was opened. */
const Past = Extension.create({
  name: "past",
  addProseMirrorPlugins: () => [history()],
  addKeyboardShortcuts: () => ({
    "Mod-z": ({ editor }) => undo(editor.state, editor.view.dispatch) || true,
    "Mod-y": ({ editor }) => redo(editor.state, editor.view.dispatch) || true,
    "Mod-Shift-z": ({ editor }) => redo(editor.state, editor.view.dispatch) || true,
  }),
});

export interface Props {
  label: string;
  text: string;
  /** The words, once the editor is left or asked to keep them. */
  onKeep: (text: string) => void;
  nameable: readonly Nameable[];
}

/** Choices in the list of refs. */
const MOST = 8;

export function ProseEditor({ label, text, onKeep, nameable }: Props) {
  const { t } = useLingui();
  const list = useId();
  const keep = useRef(onKeep);
  keep.current = onKeep;
  const given = useRef(text);
  const editor = useEditor({
    extensions: [Document, Paragraph, Text, RefNode, Past],
    content: opened(text),
    injectCSS: false,
    enablePasteRules: false,
    editorProps: { attributes: { role: "textbox", "aria-multiline": "true", "aria-label": label, class: "prose-text", spellcheck: "false" } },
  });
  const handOver = useRef(() => undefined as void);
  handOver.current = () => {
    if (editor === null) return;
    const now = kept(editor.getJSON() as ProseNode);
    if (now === given.current) return;
    given.current = now;
    keep.current(now);
  };
  // What was changed elsewhere (an undo, another program) takes the place of what stands here.
  useEffect(() => {
    if (editor === null || text === given.current) return;
    given.current = text;
    editor.commands.setContent(opened(text), { emitUpdate: false });
  }, [editor, text]);
  // The room can be left by a key while the words are not kept yet.
  useEffect(() => () => handOver.current(), []);

  const names = useNaming(editor, nameable);
  return (
    <div
      className="prose-editor"
      onBlur={(event) => { if (!event.currentTarget.contains(event.relatedTarget)) { names.close(); handOver.current(); } }}
      onKeyDownCapture={(event) => {
        if (names.key(event.key)) {
          event.preventDefault();
          event.stopPropagation();
        } else if ((event.ctrlKey || event.metaKey) && (event.key === "Enter" || event.key === "s")) {
          handOver.current();
          event.preventDefault();
          event.stopPropagation();
        }
      }}
      onKeyDown={(event) => {
        // Undo is the text's own while it is written in.
        if ((event.ctrlKey || event.metaKey) && /^[zy]$/i.test(event.key)) event.stopPropagation();
      }}
    >
      <EditorContent editor={editor} />
      {names.fitting === null ? null : (
        <ul className="prose-names" id={list} role="listbox" aria-label={t`Records to name`}>
          {names.fitting.length === 0 ? <li className="none" role="option" aria-selected={false}><Trans>No record fits.</Trans></li> : null}
          {names.fitting.map((one, n) => (
            <li
              key={one.ref}
              role="option"
              aria-selected={n === names.at}
              onPointerDown={(event) => { event.preventDefault(); names.take(one); }}
            >
              <span className="mono">{one.ref}</span> <span>{one.words}</span>
            </li>
          ))}
        </ul>
      )}
      <p className="hint"><Trans>@ or # puts in a ref. Kept when you leave it, or with Ctrl Enter.</Trans></p>
    </div>
  );
}

/** What stands before the caret from the last `@` or `#` on; null where there is none. */
function typedName(editor: Editor): { from: number; typed: string } | null {
  const { $from, empty } = editor.state.selection;
  if (!empty) return null;
  const before = $from.parent.textBetween(0, $from.parentOffset, undefined, "\uFFFC");
  const found = /(?:^|[\s(\uFFFC])([@#])([\p{L}\p{N}]*)$/u.exec(before);
  if (!found) return null;
  const typed = found[2] ?? "";
  return { from: $from.pos - typed.length - 1, typed };
}

/** The list of refs while one is being named. */
function useNaming(editor: Editor | null, nameable: readonly Nameable[]) {
  const state = useEditorState({ editor, selector: ({ editor: now }) => (now === null ? null : typedName(now)) });
  const [at, setAt] = useState(0);
  const [closed, setClosed] = useState<number | null>(null);
  const typed = state?.typed ?? null;
  useEffect(() => setAt(0), [typed]);
  const open = state !== null && state !== undefined && closed !== state.from && (editor?.isFocused ?? false);
  const found = open ? fitting(nameable, state.typed, MOST) : null;
  const take = (one: Nameable) => {
    if (!editor || !state) return;
    const to = editor.state.selection.from;
    editor.chain().focus().insertContentAt({ from: state.from, to }, [{ type: "ref", attrs: { to: one.ref } }, { type: "text", text: " " }]).run();
  };
  const close = () => setClosed(state?.from ?? null);
  /** Whether the key was the list's. */
  const key = (pressed: string): boolean => {
    if (found === null) return false;
    const chosen = found[at];
    if (pressed === "ArrowDown" && found.length > 0) setAt((at + 1) % found.length);
    else if (pressed === "ArrowUp" && found.length > 0) setAt((at + found.length - 1) % found.length);
    else if ((pressed === "Enter" || pressed === "Tab") && chosen) take(chosen);
    else if (pressed === "Escape") close();
    else return false;
    return true;
  };
  return { fitting: found, at, take, close, key };
}
