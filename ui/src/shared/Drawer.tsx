// A sheet at the side: what lies under it stays in sight.
import type { ReactNode } from "react";
import { Dialog, Modal } from "react-aria-components";
import { Veil } from "./Veil.tsx";

export interface Props { label: string; open: boolean; onClose: () => void; children: ReactNode }

export function Drawer({ label, open, onClose, children }: Props) {
  return (
    <Veil side open={open} onClose={onClose}>
      <Modal className="drawer">
        <Dialog aria-label={label}>{children}</Dialog>
      </Modal>
    </Veil>
  );
}
