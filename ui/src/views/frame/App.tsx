// The whole window: the start screen until a case is open, then the case.
import { i18n } from "@lingui/core";
import { I18nProvider } from "@lingui/react";
import { QueryClientProvider } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { I18nProvider as WidgetLanguage } from "react-aria-components";
import { onTheme } from "../../host/window.ts";
import type { Launch, Theme } from "../../host/window.ts";
import { rpc } from "../../host/client.ts";
import { makeQueries } from "../../host/query.ts";
import type { AppInfo } from "../../host/types.gen.ts";
import { useSettings } from "../../shared/settings.ts";
import { languageFor, speak } from "../../words/words.ts";
import { Room } from "./Room.tsx";

const queries = makeQueries();

export interface Props { launch: Launch; info: AppInfo }

export function App({ launch, info }: Props) {
  const { theme, language, scale } = useSettings();
  const [native, setNative] = useState<Theme>(launch.theme);
  const shown = theme === "system" ? native : theme;
  const spoken = languageFor(language ?? info.locale);

  useEffect(() => {
    const stop = onTheme(setNative);
    return () => { void stop.then((off) => off()); };
  }, []);
  useEffect(() => { document.documentElement.dataset["theme"] = shown; }, [shown]);
  useEffect(() => document.documentElement.style.setProperty("--scale", String(scale)), [scale]);
  useEffect(() => {
    if (i18n.locale === spoken) return;
    speak(spoken);
    // Whatever the core has said so far, it said in the other language.
    void rpc("app.language", { language: spoken }).then(() => queries.invalidateQueries());
  }, [spoken]);

  return (
    <I18nProvider i18n={i18n}>
      <WidgetLanguage locale={spoken === "ko" ? "ko-KR" : "en-GB"}>
        <QueryClientProvider client={queries}>
          <Room launch={launch} info={info} />
        </QueryClientProvider>
      </WidgetLanguage>
    </I18nProvider>
  );
}
