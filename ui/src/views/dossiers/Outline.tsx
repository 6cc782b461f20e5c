// The blocks of a dossier in order, worked by keys: arrows walk, Alt with arrows
// moves, Delete takes out, Insert adds. Each is one change that undo takes back.
import { Trans, useLingui } from "@lingui/react/macro";
import { ListBox, ListBoxItem, Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import { useRef, useState } from "react";
import type { Block, Claim } from "../../host/types.gen.ts";
import { Button } from "../../shared/Button.tsx";
import { BLOCKS, KINDS } from "../../nouns/dossier/block.ts";
import type { BlockKind } from "../../nouns/dossier/block.ts";

export interface Props {
  blocks: readonly Block[];
  claims: readonly Claim[];
  chosen: number | null;
  onChoose: (block: number) => void;
  /** Block `at` goes where block `to` is. */
  onMove: (at: number, to: number) => void;
  onRemove: (at: number) => void;
  onAdd: (kind: BlockKind) => void;
  /** Number of problems of each block. */
  troubled: ReadonlyMap<number, number>;
}

export function Outline({ blocks, claims, chosen, onChoose, onMove, onRemove, onAdd, troubled }: Props) {
  const { t, i18n } = useLingui();
  const [adding, setAdding] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const pressed = (event: React.KeyboardEvent) => {
    if (event.key === "Insert" || (event.ctrlKey && event.key === "j")) setAdding(true);
    else if (chosen === null) return;
    else if (event.altKey && event.key === "ArrowUp" && chosen > 0) onMove(chosen, chosen - 1);
    else if (event.altKey && event.key === "ArrowDown" && chosen < blocks.length - 1) onMove(chosen, chosen + 1);
    else if (event.key === "Delete") onRemove(chosen);
    else if (!(event.altKey && /^Arrow(Up|Down)$/.test(event.key))) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const rows = blocks.map((block, n) => ({ id: `${n}`, n, block }));
  return (
    <div className="outline" ref={box} onKeyDownCapture={pressed}>
      <div className="bar">
        <span className="cap"><Trans>Outline</Trans></span>
        <span className="grow" />
        <MenuTrigger isOpen={adding} onOpenChange={setAdding}>
          <Button look="plain"><Trans>Add a block</Trans></Button>
          <Popover className="popover">
            <Menu autoFocus="first" onAction={(key) => onAdd(key as BlockKind)} aria-label={t`Kinds of block`}>
              {KINDS.map((kind) => (
                <MenuItem key={kind} id={kind} className="option" textValue={i18n._(BLOCKS[kind].name)} isDisabled={claims.length < LEAST[kind]}>
                  {i18n._(BLOCKS[kind].name)}
                </MenuItem>
              ))}
            </Menu>
          </Popover>
        </MenuTrigger>
      </div>
      <ListBox
        aria-label={t`Blocks of the dossier`}
        className="rows blocks"
        items={rows}
        dependencies={[claims, troubled]}
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection
        selectedKeys={chosen === null ? [] : [`${chosen}`]}
        onSelectionChange={(keys) => {
          const [id] = keys === "all" ? [] : [...keys];
          if (id !== undefined) onChoose(Number(id));
        }}
        renderEmptyState={() => <Trans>No blocks.</Trans>}
      >
        {(row) => {
          const name = i18n._(BLOCKS[row.block.kind].name);
          const about = aboutOf(row.block, claims);
          const trouble = troubled.get(row.n) ?? 0;
          return (
            <ListBoxItem id={row.id} textValue={`${name} ${about}`} className="line">
              <span className="ref num">{row.n + 1}</span>
              <span className="name">{row.block.kind === "prose" && row.block.heading ? row.block.heading : name}</span>
              {trouble > 0 ? <span className="trouble" title={t`Problems in this block: ${trouble}`} aria-hidden="true">!</span> : <span />}
              {about === "" ? null : <span className="under">{about}</span>}
            </ListBoxItem>
          );
        }}
      </ListBox>
      <p className="keys hint">
        <kbd>Alt ↑</kbd> <kbd>Alt ↓</kbd> <Trans>move</Trans> · <kbd>Delete</kbd> <Trans>take out</Trans> · <kbd>Insert</kbd> <Trans>add</Trans>
      </p>
    </div>
  );
}

/** How many claims a block of a kind needs. */
const LEAST: { readonly [K in BlockKind]: number } = {
  prose: 0, summary: 0, claim: 1, chain: 1, figures: 0, chart: 0, matrix: 0, elements: 0, timeline: 0, assumptions: 0, hypotheses: 2, findings: 0, sources: 0, exhibits: 0, statements: 0, method: 0,
};

/** What a block is about, where it says so. */
function aboutOf(block: Block, claims: readonly Claim[]): string {
  switch (block.kind) {
    case "claim":
    case "chain": return `${block.claim} ${claims.find((one) => one.ref === block.claim)?.statement ?? ""}`;
    case "elements": return block.list;
    case "hypotheses": return block.claims.join(", ");
    case "figures":
    case "timeline":
    case "matrix": return (block.claims ?? []).join(", ");
    case "chart": return [...(block.claims ?? []), ...(block.figures ?? [])].join(", ");
    case "prose": return block.text.slice(0, 140);
    default: return "";
  }
}
