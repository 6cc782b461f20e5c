// The dossier room: which dossier, its outline, what the chosen block is about,
// what stands against handing it out, and the pages of the compiled document.
import { Trans, useLingui } from "@lingui/react/macro";
import { useMemo, useState } from "react";
import { useActing } from "../../host/query.ts";
import { useRecords } from "../../host/records.ts";
import type { Block, Dossier, Handling, Placed } from "../../host/types.gen.ts";
import { Button } from "../../shared/Button.tsx";
import { Choice } from "../../shared/Choice.tsx";
import { FaultNote } from "../../shared/FaultNote.tsx";
import { RefLink } from "../../shared/RefLink.tsx";
import { Said } from "../../shared/Said.tsx";
import { go, useRoute } from "../../shared/route.ts";
import { fresh, inserted, moved, removed, replaced } from "../../nouns/dossier/block.ts";
import type { BlockKind } from "../../nouns/dossier/block.ts";
import { isDay } from "../../nouns/rating/rating.ts";
import { BlockSettings } from "./BlockSettings.tsx";
import { Findings } from "./Findings.tsx";
import { Making } from "./Making.tsx";
import { NewDossier } from "./NewDossier.tsx";
import { Outline } from "./Outline.tsx";
import { Pages } from "./Pages.tsx";
import { Problems } from "./Problems.tsx";
import { useSetting } from "./setting.ts";
import type { Wanted } from "./setting.ts";
import "../../shared/panes.css";
import "./Dossiers.css";

/** What the list calls the brief that is there without being recorded. */
const STANDARD = "standard";

export function Dossiers({ title, handling }: { title: string; handling: Handling }) {
  const { t } = useLingui();
  const [, chosen = null] = useRoute();
  const dossiers = useRecords("dossiers");
  const [adding, setAdding] = useState(false);
  const dossier = dossiers.all.find((one) => one.ref === chosen) ?? dossiers.all[0] ?? null;
  const choices = dossiers.all.length === 0
    ? [{ id: STANDARD, name: t`Standard brief over the whole case` }]
    : dossiers.all.map((one) => ({ id: one.ref, name: `${one.ref} ${one.title}` }));
  if (dossiers.pending) return null;
  const pick = (
    <div className="pick">
      <Choice label={<Trans>Dossier</Trans>} value={dossier?.ref ?? STANDARD} onChange={(ref) => go("dossiers", ref)} options={choices} />
      <Button look="plain" onPress={() => setAdding(true)}><Trans>New dossier…</Trans></Button>
    </div>
  );
  return (
    <>
      {dossiers.fault ? <FaultNote fault={dossiers.fault} /> : null}
      <OneDossier key={dossier?.ref ?? STANDARD} dossier={dossier} title={dossier?.title ?? title} handling={handling} pick={pick} />
      {adding ? <NewDossier title={title} onClose={() => setAdding(false)} onMade={(ref) => { setAdding(false); go("dossiers", ref); }} /> : null}
    </>
  );
}

interface OneProps { dossier: Dossier | null; title: string; handling: Handling; pick: React.ReactNode }

function OneDossier({ dossier, title, handling, pick }: OneProps) {
  const { t } = useLingui();
  const claims = useRecords("claims").all;
  const usual = dossier?.handling ?? handling;
  const [asked, setAsked] = useState<Handling | null>(null);
  const [then, setThen] = useState("");
  const wanted: Wanted = { ...(dossier ? { dossier: dossier.ref } : {}), ...(asked === null || asked === usual ? {} : { handling: asked }), ...(isDay(then.trim()) ? { ratedOn: then.trim() } : {}) };
  const { preview, fault, busy } = useSetting(wanted);
  const composed = useComposed(dossier, preview?.blocks ?? null, claims.map((one) => one.ref));
  const { blocks, chosen } = composed;
  const block = chosen === null ? undefined : blocks[chosen];
  const troubled = useMemo(() => countOf((preview?.problems ?? []).map((one) => one.block)), [preview]);
  return (
    <div className="panes composer">
      <section className="pane" aria-label={t`Blocks`}>
        {pick}
        <div className="scroll">
          <Outline
            blocks={blocks}
            claims={claims}
            chosen={chosen}
            onChoose={composed.choose}
            onMove={composed.move}
            onRemove={composed.remove}
            onAdd={composed.add}
            troubled={troubled}
          />
        </div>
      </section>
      <section className="pane" aria-label={title}>
        <div className="scroll" tabIndex={0} role="region" aria-label={t`Dossier`}>
          <div className="inner dossier">
            <div className="head">
              <h2 className="name words">{title}</h2>
              {dossier ? <RefLink to={dossier.ref} /> : null}
            </div>
            {composed.standard ? <p className="none"><Trans>This is the standard brief. It follows the case; once a block is moved, added or taken out, its blocks are kept as they stand.</Trans></p> : null}
            <Said acting={composed.acting} />
            {block && chosen !== null ? (
              <BlockSettings key={`${chosen}${block.kind}`} block={block} number={chosen + 1} claims={claims} onChange={(next) => composed.change(chosen, next)} />
            ) : <p className="none"><Trans>Choose a block of the outline to see what it is about.</Trans></p>}
            <Problems problems={preview?.problems ?? []} onBlock={composed.choose} />
            <Making wanted={wanted} title={title} prints={preview?.handling ?? null} asked={asked ?? usual} onAsk={setAsked} then={then} onThen={setThen} />
            <Findings claims={claims} />
          </div>
        </div>
      </section>
      <section className="pane" aria-label={t`Preview`}>
        {fault ? <FaultNote fault={fault} /> : null}
        {preview ? <Pages wanted={wanted} preview={preview} busy={busy} chosen={chosen} onChoose={composed.choose} /> : (
          <p className="wait" role="status">{busy ? <Trans>Setting the pages…</Trans> : null}</p>
        )}
      </section>
    </div>
  );
}

/** How often each number stands in a list. */
function countOf(numbers: readonly (number | null)[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const one of numbers) if (one !== null) counts.set(one, (counts.get(one) ?? 0) + 1);
  return counts;
}

/** The blocks, which of them is looked at, and what can be done to them. */
function useComposed(dossier: Dossier | null, printed: Block[] | null, claims: readonly string[]) {
  const { t } = useLingui();
  const acting = useActing();
  const own = dossier?.blocks ?? [];
  const standard = own.length === 0;
  const blocks = standard ? printed ?? [] : own;
  const [at, setAt] = useState<number | null>(null);
  const chosen = at === null || blocks.length === 0 ? null : Math.min(at, blocks.length - 1);
  const length = blocks.length;
  const arrange = async (order: Placed[], then: number | null) => {
    // The brief of a case without dossiers is written down by the first change to it.
    const ref = dossier?.ref ?? (await acting.act("dossier.add", { title: t`Standard brief` }))?.value.ref;
    if (ref !== undefined && await acting.act("dossier.arrange", { dossier: ref, order }) && then !== null) setAt(then);
  };
  return {
    acting,
    blocks,
    standard,
    chosen,
    choose: setAt,
    move: (from: number, to: number) => void arrange(moved(length, from, to), to),
    remove: (one: number) => void arrange(removed(length, one), Math.max(0, Math.min(one, length - 2))),
    add: (kind: BlockKind) => {
      const treated = new Set(blocks.map((one) => (one.kind === kind && "claim" in one ? one.claim : "")));
      const block = fresh(kind, claims.find((one) => !treated.has(one)) ?? claims[0] ?? null, claims);
      const place = chosen === null ? length : chosen + 1;
      if (block) void arrange(inserted(length, place, block), place);
    },
    change: (one: number, block: Block) => void arrange(replaced(length, one, block), null),
  };
}
