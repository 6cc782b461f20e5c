// Elements of a violation: what stands for and against each element of a list,
// counted by origins, and where there is a gap. Records are put under an element
// and taken out again; whether it is met is said by a finding alone.
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { Cell, Column, Row, Table, TableBody, TableHeader } from "react-aria-components";
import { useActing, useAsk } from "../../host/query.ts";
import type { Acting } from "../../host/query.ts";
import { useRecords } from "../../host/records.ts";
import type { ElementListShown, ElementRow, ElementShown, ElementsMatrix, LineUnder, OriginCount, PlacedUnder } from "../../host/types.gen.ts";
import { BEARS } from "../../nouns/claim/claim.ts";
import { OriginsLine } from "../../nouns/claim/OriginsLine.tsx";
import { GAPS, GAPS_IN_SHORT, STATUSES } from "../../nouns/review/terms.ts";
import { Button } from "../../shared/Button.tsx";
import { FaultNote } from "../../shared/FaultNote.tsx";
import { RefLink } from "../../shared/RefLink.tsx";
import { Said } from "../../shared/Said.tsx";
import { carryOut, useActions } from "../../shared/actions.ts";
import { go, useRoute, useRouteArguments } from "../../shared/route.ts";
import { OwnList } from "./OwnList.tsx";
import { PutUnder } from "./PutUnder.tsx";

export function Elements({ asked }: { asked: string | null }) {
  const [, , , first = null] = useRoute();
  const lists = useAsk("elements.list", {});
  const list = lists.data?.find((one) => one.id === (asked ?? lists.data.find((it) => it.placed > 0)?.id ?? lists.data[0]?.id)) ?? null;
  const matrix = useAsk("elements.matrix", { list: list?.id ?? asked ?? "" }, { enabled: (list?.id ?? asked) !== null });
  if (matrix.error) return <section className="pane"><FaultNote fault={matrix.error.fault} /></section>;
  if (!list || !matrix.data) return <section className="pane" />;
  return <OneList key={list.id} list={list} lists={lists.data ?? []} matrix={matrix.data} first={first} />;
}

type Doing = { own: "new" | "copy" | "change" } | { put: PlacedUnder | null } | null;

function OneList({ list, lists, matrix, first }: { list: ElementListShown; lists: readonly ElementListShown[]; matrix: ElementsMatrix; first: string | null }) {
  const { t } = useLingui();
  const target = useRouteArguments().get("put");
  const [at, setAt] = useState(first ?? list.elements[0]?.id ?? "");
  const [doing, setDoing] = useState<Doing>(null);
  const acting = useActing();
  const element = list.elements.find((one) => one.id === at) ?? list.elements[0] ?? null;
  const row = matrix.rows.find((one) => one.element === element?.id) ?? null;
  useActions(t`Elements of a violation`, [
    { id: "elements.put", name: t`Put something under this element…`, keys: ["P"], run: () => setDoing({ put: null }), off: element ? null : t`There is none.` },
    { id: "elements.own", name: t`New list of elements…`, run: () => setDoing({ own: "new" }) },
    { id: "elements.copy", name: t`Copy this list as one of your own…`, run: () => setDoing({ own: "copy" }) },
    { id: "elements.change", name: t`Change this list…`, run: () => setDoing({ own: "change" }), off: list.ships ? t`A list that ships is not changed; copy it.` : null },
  ]);
  return (
    <>
      <section className="pane" aria-label={list.title}>
        <div className="bar">
          <span className="muted num">{t`${list.elements.length} elements · version ${list.version}`}</span>
          <span className="grow" />
          {list.ships
            ? <Button look="plain" onPress={() => setDoing({ own: "copy" })}><Trans>Copy as your own…</Trans></Button>
            : <Button look="plain" onPress={() => setDoing({ own: "change" })}><Trans>Change the list…</Trans></Button>}
          <Button onPress={() => setDoing({ own: "new" })}><Trans>New list…</Trans></Button>
        </div>
        <div className="scroll" tabIndex={0} role="region" aria-label={t`What stands under each element`}>
          <div className="inner">
            <h2 className="title-of">{list.title}</h2>
            <p className="note-of words">{list.document}</p>
            {list.note ? <p className="note-of words">{list.note}</p> : null}
            <TableOf list={list} matrix={matrix} at={element?.id ?? ""} onChoose={setAt} />
          </div>
        </div>
      </section>
      {element && row ? (
        <Chosen
          element={element}
          row={row}
          acting={acting}
          onPut={(placed) => setDoing({ put: placed })}
          onOut={(ref) => void acting.act("elements.place", { target: ref, list: list.id, element: element.id, remove: true })}
        />
      ) : <section className="pane" />}
      {doing && "put" in doing && element && row ? (
        <PutUnder list={list} element={element} row={row} placed={doing.put} first={target} onClose={() => setDoing(null)} />
      ) : null}
      {doing && "own" in doing ? (
        <OwnList
          from={doing.own === "new" ? null : list}
          changing={doing.own === "change"}
          taken={lists.map((one) => one.id)}
          onClose={(made) => { setDoing(null); if (made !== null) go("claims", "elements", made); }}
        />
      ) : null}
    </>
  );
}

function TableOf({ list, matrix, at, onChoose }: { list: ElementListShown; matrix: ElementsMatrix; at: string; onChoose: (id: string) => void }) {
  const { t, i18n } = useLingui();
  const rows = list.elements.map((element, n) => ({ id: element.id, element, row: matrix.rows[n], group: element.group !== list.elements[n - 1]?.group ? element.group : null }));
  return (
    // A letter would go to the row that begins with it, and not do what it is offered for.
    <div onKeyDownCapture={(event) => { if (event.key.toLowerCase() === "p" && !event.ctrlKey && !event.metaKey && !event.altKey) { event.stopPropagation(); event.preventDefault(); carryOut("elements.put"); } }}>
    <Table
      aria-label={t`Elements, what stands under each, and where there is a gap`}
      className="elements-table"
      selectionMode="single"
      selectionBehavior="replace"
      disallowEmptySelection
      selectedKeys={[at]}
      onSelectionChange={(keys) => { const [id] = keys === "all" ? [] : [...keys]; if (typeof id === "string") onChoose(id); }}
    >
      <TableHeader>
        <Column isRowHeader><Trans>Element</Trans></Column>
        <Column><Trans>For</Trans></Column>
        <Column><Trans>Against</Trans></Column>
        <Column><Trans>Findings and gaps</Trans></Column>
      </TableHeader>
      <TableBody items={rows}>
        {({ element, row, group }) => (
          <Row id={element.id} textValue={element.label} data-gap={row?.gap ?? "empty"}>
            <Cell>
              {group ? <span className="group">{group}</span> : null}
              <span className="label">{element.label}</span>
              <span className="source">{element.source}</span>
            </Cell>
            <Cell><Count lines={row?.supporting ?? []} rests={row?.support} /></Cell>
            <Cell><Count lines={row?.disputing ?? []} rests={row?.opposition} /></Cell>
            <Cell>
              {row?.placed.filter((one) => one.ref.startsWith("J")).map((one) => (
                <span key={one.ref} className="label">{one.ref}: {one.status ? i18n._(STATUSES[one.status]) : <Trans>not said</Trans>}</span>
              ))}
              <span className="gap">{row ? i18n._(GAPS_IN_SHORT[row.gap]) : null}</span>
            </Cell>
          </Row>
        )}
      </TableBody>
    </Table>
    </div>
  );
}

/** So many refs of lines are named in a row. */
const FEW = 12;

function Count({ lines, rests }: { lines: readonly LineUnder[]; rests: OriginCount | undefined }) {
  if (lines.length === 0 || !rests) return <span className="muted">–</span>;
  const few = lines.slice(0, FEW).map((one) => one.line).join(" ");
  return <>{few}{lines.length > FEW ? ` +${lines.length - FEW}` : ""}<span className="rests"><OriginsLine origins={rests} /></span></>;
}

/** So many lines of one side are shown in words. */
const MOST = 100;

interface ChosenProps { element: ElementShown; row: ElementRow; acting: Acting; onPut: (placed: PlacedUnder | null) => void; onOut: (ref: string) => void }

/** The element looked at: what it means, what was put here, and the lines that stand under it. */
function Chosen({ element, row, acting, onPut, onOut }: ChosenProps) {
  const { t, i18n } = useLingui();
  const evidence = useRecords("evidence").all;
  const put = new Set(row.placed.map((one) => one.ref));
  const claimOf = (line: string) => evidence.find((one) => one.ref === line)?.claim ?? "";
  const sides = [["supports", row.supporting, row.support], ["disputes", row.disputing, row.opposition], ["context", row.context, null]] as const;
  return (
    <section className="pane element" aria-label={element.label}>
      <div className="bar">
        <Button look="main" onPress={() => onPut(null)}><Trans>Put under it…</Trans> <kbd>P</kbd></Button>
      </div>
      <div className="scroll" tabIndex={0} role="region" aria-label={t`What stands under ${element.label}`}>
        <div className="inner">
          <h2 className="title-of">{element.label}</h2>
          <p className="muted">{element.source}</p>
          <p className="definition words">{element.definition}</p>
          <p className="gap">{i18n._(GAPS[row.gap])}.</p>
          <Said acting={acting} />
          <h3 className="cap"><span><Trans>Put here</Trans></span><span>{row.placed.length}</span></h3>
          {row.placed.length === 0 ? (
            <p className="none"><Trans>Nothing yet. Put a claim here with all its evidence, an evidence line by itself, or a finding that says whether the element is met.</Trans></p>
          ) : null}
          <ul className="under">
            {row.placed.map((one) => (
              <li key={one.ref} data-placed={one.ref}>
                <div className="top">
                  <RefLink to={one.ref} />
                  {one.ref.startsWith("J") ? <b>{one.status ? i18n._(STATUSES[one.status]) : t`does not say whether it is met`}</b> : null}
                  <span className="acts">
                    <Button look="plain" onPress={() => onPut(one)} aria-label={t`Change how ${one.ref} stands here`}><Trans>Change…</Trans></Button>
                    <Button look="plain" onPress={() => onOut(one.ref)} isDisabled={acting.busy} aria-label={t`Take out ${one.ref}`}><Trans>Take out</Trans></Button>
                  </span>
                </div>
                {one.ref.startsWith("L") ? null : <p className="said words">{one.text}</p>}
                {one.why ? <p className="why words">{one.why}</p> : null}
              </li>
            ))}
          </ul>
          {sides.map(([way, lines, rests]) => lines.length === 0 ? null : (
            <div key={way}>
              <h3 className="cap" data-way={way}><span>{i18n._(BEARS[way])}</span><span>{lines.length}</span></h3>
              {rests ? <p className="rests"><OriginsLine origins={rests} /></p> : null}
              <ul className="under">
                {lines.slice(0, MOST).map((one) => (
                  <li key={one.line}>
                    <div className="top">
                      <RefLink to={one.line} /> <RefLink to={one.quote} />
                      <span>{put.has(one.line) ? <Trans>by itself</Trans> : <Trans>with {claimOf(one.line)}</Trans>}</span>
                    </div>
                    <p className="said words">{one.exact}</p>
                  </li>
                ))}
              </ul>
              {lines.length > MOST ? <p className="none">{t`${lines.length - MOST} more`}</p> : null}
            </div>
          ))}
        </div>
      </div>
    </section>
  );
}
