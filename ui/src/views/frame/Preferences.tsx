// Theme and language, in a corner: they are the window's, not the case's.
import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Menu, MenuItem, MenuSection, MenuTrigger, Header, Popover } from "react-aria-components";
import { change, settings, useSettings } from "../../shared/settings.ts";
import type { ThemeChoice } from "../../shared/settings.ts";
import { LANGUAGES } from "../../words/words.ts";

const THEMES: readonly ThemeChoice[] = ["system", "light", "dark"];

export function Preferences() {
  const { t, i18n } = useLingui();
  const { theme } = useSettings();
  const names: Record<ThemeChoice, string> = { system: t`As the system`, light: t`Light`, dark: t`Dark` };
  return (
    <MenuTrigger>
      <Button className="button plain"><Trans>Appearance and language</Trans></Button>
      <Popover className="popover" placement="top end">
        <Menu>
          <MenuSection
            selectionMode="single"
            selectedKeys={[theme]}
            onSelectionChange={(keys) => {
              const picked = THEMES.find((one) => keys !== "all" && keys.has(one));
              if (picked) change({ theme: picked });
            }}
          >
            <Header className="cap option"><Trans>Appearance</Trans></Header>
            {THEMES.map((one) => <MenuItem key={one} id={one} className="option">{names[one]}</MenuItem>)}
          </MenuSection>
          <MenuSection
            selectionMode="single"
            selectedKeys={[settings().language ?? i18n.locale]}
            onSelectionChange={(keys) => {
              const picked = LANGUAGES.find((one) => keys !== "all" && keys.has(one.id));
              if (picked) change({ language: picked.id });
            }}
          >
            <Header className="cap option"><Trans>Language</Trans></Header>
            {LANGUAGES.map((one) => <MenuItem key={one.id} id={one.id} className="option">{one.name}</MenuItem>)}
          </MenuSection>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
