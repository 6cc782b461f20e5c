// What belongs to the person at this desk and not to the case: the name that
// entries carry, the look of the window, its language.
import { Trans, useLingui } from "@lingui/react/macro";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Form } from "react-aria-components";
import { useActing } from "../../host/query.ts";
import type { AppInfo } from "../../host/types.gen.ts";
import { Button } from "../../shared/Button.tsx";
import { Choice } from "../../shared/Choice.tsx";
import { Field } from "../../shared/Field.tsx";
import { Said } from "../../shared/Said.tsx";
import { SCALES, change, useSettings } from "../../shared/settings.ts";
import type { ThemeChoice } from "../../shared/settings.ts";
import { LANGUAGES } from "../../words/words.ts";

const THEMES: readonly ThemeChoice[] = ["system", "light", "dark"];

export function OwnSettings({ info }: { info: AppInfo }) {
  const { t, i18n } = useLingui();
  const { theme, language, scale } = useSettings();
  const names: Record<ThemeChoice, string> = { system: t`As the system`, light: t`Light`, dark: t`Dark` };
  return (
    <>
      <p className="lead"><Trans>Kept on this computer, for all cases. No case holds any of it but the name, in the entries that you make.</Trans></p>
      <YourName key={info.actor} actor={info.actor} />
      <h3 className="cap"><Trans>Window</Trans></h3>
      <form>
        <Choice
          label={<Trans>Appearance</Trans>}
          value={theme}
          onChange={(id) => { const picked = THEMES.find((one) => one === id); if (picked) change({ theme: picked }); }}
          options={THEMES.map((one) => ({ id: one, name: names[one] }))}
        />
        <Choice
          label={<Trans>Language</Trans>}
          value={language ?? i18n.locale}
          onChange={(id) => change({ language: id })}
          options={LANGUAGES.map((one) => ({ id: one.id, name: one.name }))}
        />
        <Choice
          label={<Trans>Size of text</Trans>}
          value={String(scale)}
          onChange={(id) => change({ scale: Number(id) })}
          options={SCALES.map((one) => ({ id: String(one), name: i18n.number(one, { style: "percent" }) }))}
        />
      </form>
      <p className="lead" style={{ marginBlockStart: 24 }}>
        <Trans>Assay {info.version}. It makes no network connection: it holds no client for one, its pages may open none, and what the window itself would send goes to an address at which nobody listens.</Trans>
      </p>
    </>
  );
}

function YourName({ actor }: { actor: string }) {
  const { t } = useLingui();
  const queries = useQueryClient();
  const acting = useActing();
  const [name, setName] = useState(actor);
  const keep = async () => {
    const said = await acting.act("app.name", { name: name.trim() });
    if (said) queries.setQueryData(["app.info", {}], said);
  };
  return (
    <Form onSubmit={(event) => { event.preventDefault(); if (!acting.busy) void keep(); }}>
      <Said acting={acting} />
      <Field
        label={<Trans>Your name</Trans>}
        value={name}
        onChange={setName}
        name="actor"
        hint={t`Entries carry it from now on; earlier ones keep the name they have. Left empty, it is your login name.`}
      />
      <div className="deeds"><Button type="submit" isDisabled={name.trim() === actor || acting.busy}><Trans>Take this name</Trans></Button></div>
    </Form>
  );
}
