// What a room offers beside its first ways, behind one button, so that a narrow
// pane has its list and not a stack of bars.
import type { ReactNode } from "react";
import { Button, Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";

export interface Way { id: string; name: string; run: () => void; off?: boolean }

export function Ways({ label, ways }: { label: ReactNode; ways: readonly Way[] }) {
  return (
    <MenuTrigger>
      <Button className="button plain eased">{label} <span aria-hidden="true">▾</span></Button>
      <Popover className="popover" placement="bottom end">
        <Menu disabledKeys={ways.filter((way) => way.off).map((way) => way.id)}>
          {ways.map((way) => <MenuItem key={way.id} id={way.id} className="option" onAction={way.run}>{way.name}</MenuItem>)}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
