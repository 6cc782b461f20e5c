// What a block is about, and the words of a block of prose. It shows the choices
// that its kind has and no more; each is one change that undo takes back.
import { Trans, useLingui } from "@lingui/react/macro";
import { useEffect, useState } from "react";
import { Checkbox, CheckboxGroup, Label } from "react-aria-components";
import { useAsk } from "../../host/query.ts";
import { useRecords } from "../../host/records.ts";
import type { Block, Claim } from "../../host/types.gen.ts";
import { Choice } from "../../shared/Choice.tsx";
import { Tick } from "../../shared/Tick.tsx";
import { Field } from "../../shared/Field.tsx";
import { BLOCKS } from "../../nouns/dossier/block.ts";
import { ProseEditor } from "../../nouns/dossier/ProseEditor.tsx";
import { useNameable } from "./nameable.ts";

export interface Props { block: Block; number: number; claims: readonly Claim[]; onChange: (block: Block) => void }

export function BlockSettings({ block, number, claims, onChange }: Props) {
  const { i18n } = useLingui();
  return (
    <section className="block-settings" aria-labelledby="block-settings" data-kind={block.kind}>
      <h2 id="block-settings" className="cap"><span><span className="num">{number}</span> {i18n._(BLOCKS[block.kind].name)}</span></h2>
      <p className="none">{i18n._(BLOCKS[block.kind].prints)}</p>
      <Settings block={block} claims={claims} onChange={onChange} />
    </section>
  );
}

function Settings({ block, claims, onChange }: Omit<Props, "number">) {
  const { t } = useLingui();
  switch (block.kind) {
    case "prose": return <Prose block={block} onChange={onChange} />;
    case "claim":
    case "chain":
      return (
        <Choice
          label={<Trans>Claim</Trans>}
          value={block.claim}
          onChange={(claim) => onChange({ ...block, claim })}
          options={claims.map((one) => ({ id: one.ref, name: `${one.ref} ${one.statement}` }))}
        />
      );
    case "elements": return <Elements block={block} onChange={onChange} />;
    case "hypotheses":
      // Two at least stay ticked: one claim competes with nothing.
      return <Ticked label={t`Claims`} all={claims.map(named)} ticked={block.claims} onTick={(refs) => { if (refs.length > 1) onChange({ kind: block.kind, claims: refs }); }} />;
    case "figures":
    case "timeline":
    case "matrix":
      return <Ticked label={t`Claims`} all={claims.map(named)} ticked={block.claims ?? []} onTick={(refs) => onChange({ kind: block.kind, ...some("claims", refs) })} />;
    case "sources": return <Sources block={block} onChange={onChange} />;
    case "chart": return <Chart block={block} claims={claims} onChange={onChange} />;
    default: return null;
  }
}

type Of<K extends Block["kind"]> = Extract<Block, { kind: K }>;

function Elements({ block, onChange }: { block: Of<"elements">; onChange: (block: Block) => void }) {
  const lists = useAsk("elements.list", {}).data ?? [];
  return (
    <Choice
      label={<Trans>List of elements</Trans>}
      value={block.list}
      onChange={(list) => onChange({ kind: block.kind, list })}
      options={lists.map((one) => ({ id: one.id, name: one.title }))}
    />
  );
}

/** The register, and what is printed with it where it is asked for. */
function Sources({ block, onChange }: { block: Of<"sources">; onChange: (block: Block) => void }) {
  const { t } = useLingui();
  const sources = useRecords("sources").all;
  const exhibits = useRecords("exhibits").all;
  const set = (history: boolean, falls: string[]) => onChange({ kind: "sources", ...(history ? { history } : {}), ...some("falls", falls) });
  const here = [...sources.map((one) => ({ ref: one.ref, words: one.name ?? one.codeName ?? "" })), ...exhibits.map((one) => ({ ref: one.ref, words: one.title }))];
  const chosen = block.falls ?? [];
  // A quote is named in the terminal only; it stays when something else is ticked.
  const others = chosen.filter((ref) => !here.some((one) => one.ref === ref));
  return (
    <>
      <Tick isSelected={block.history ?? false} onChange={(history) => set(history, chosen)}>
        <Trans>With the history of ratings: every one that was made, and what took its place</Trans>
      </Tick>
      <Ticked label={t`With what rests on`} all={here} ticked={chosen} none={t`none`} onTick={(refs) => set(block.history ?? false, [...refs, ...others])} />
    </>
  );
}

function Chart({ block, claims, onChange }: { block: Of<"chart">; claims: readonly Claim[]; onChange: (block: Block) => void }) {
  const { t } = useLingui();
  const figures = useRecords("figures").all;
  const set = (part: "claims" | "figures", refs: string[]) => {
    const now = { claims: block.claims ?? [], figures: block.figures ?? [], [part]: refs };
    onChange({ kind: "chart", ...some("claims", now.claims), ...some("figures", now.figures) });
  };
  return (
    <>
      <Ticked label={t`Claims`} all={claims.map(named)} ticked={block.claims ?? []} onTick={(refs) => set("claims", refs)} />
      <Ticked
        label={t`Figures`}
        all={figures.map((one) => ({ ref: one.ref, words: `${one.measure}: ${one.verbatim ?? one.formula ?? ""}` }))}
        ticked={block.figures ?? []}
        onTick={(refs) => set("figures", refs)}
      />
    </>
  );
}

const named = (claim: Claim) => ({ ref: claim.ref, words: claim.statement });

/** A list that is empty means all, and is left out. */
const some = <K extends string>(key: K, refs: string[]) => (refs.length === 0 ? {} : { [key]: refs }) as { [P in K]?: string[] };

/** Records to be ticked; none ticked means all of them, unless `none` says what else. */
function Ticked({ label, all, ticked, none, onTick }: { label: string; all: { ref: string; words: string }[]; ticked: string[]; none?: string; onTick: (refs: string[]) => void }) {
  return (
    <CheckboxGroup className="ticked" value={ticked} onChange={(refs) => onTick(all.map((one) => one.ref).filter((ref) => refs.includes(ref)))}>
      <Label className="cap">{label} <span className="muted">{ticked.length === 0 ? none ?? <Trans>all</Trans> : <Trans>{ticked.length} of {all.length}</Trans>}</span></Label>
      <div className="ticks">
        {all.map((one) => (
          <Checkbox key={one.ref} value={one.ref} className="tick">
            <span className="box" aria-hidden="true">{ticked.includes(one.ref) ? "✓" : ""}</span>
            <span className="mono">{one.ref}</span>
            <span className="said">{one.words}</span>
          </Checkbox>
        ))}
      </div>
    </CheckboxGroup>
  );
}

function Prose({ block, onChange }: { block: Of<"prose">; onChange: (block: Block) => void }) {
  const { t } = useLingui();
  const nameable = useNameable();
  const [heading, setHeading] = useState(block.heading ?? "");
  useEffect(() => setHeading(block.heading ?? ""), [block.heading]);
  const with_ = (text: string, over: string) => ({ kind: "prose" as const, ...(over.trim() === "" ? {} : { heading: over.trim() }), text });
  const keepHeading = () => { if (heading.trim() !== (block.heading ?? "")) onChange(with_(block.text, heading)); };
  return (
    <div className="inline-form">
      <div onBlur={keepHeading} onKeyDown={(event) => { if (event.key === "Enter") keepHeading(); }}>
        <Field label={<Trans>Heading</Trans>} value={heading} onChange={setHeading} name="heading" />
      </div>
      <ProseEditor label={t`Words`} text={block.text} onKeep={(text) => onChange(with_(text, heading))} nameable={nameable} />
    </div>
  );
}
