// The catalogues of the window's own strings.
import { i18n } from "@lingui/core";
import { messages as en } from "./en.po";
import { messages as ko } from "./ko.po";

export type Language = "en" | "ko";
export const LANGUAGES: readonly { id: Language; name: string }[] = [
  { id: "en", name: "English" },
  { id: "ko", name: "한국어" },
];

i18n.load({ en, ko });

/** The best language we have for a locale such as `ko_KR.UTF-8`. */
export const languageFor = (locale: string): Language => (locale.toLowerCase().startsWith("ko") ? "ko" : "en");

export function speak(language: Language): void {
  i18n.activate(language);
  document.documentElement.lang = language;
}
