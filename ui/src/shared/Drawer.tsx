// A sheet at the side: what lies under it stays in sight. Escape leaves it, and
// the focus returns to where it was.
import type { ReactNode } from "react";
import { Dialog, Modal, ModalOverlay } from "react-aria-components";

export interface Props { label: string; open: boolean; onClose: () => void; children: ReactNode }

export function Drawer({ label, open, onClose, children }: Props) {
  return (
    <ModalOverlay className="veil side" isOpen={open} onOpenChange={(now) => { if (!now) onClose(); }} isDismissable>
      <Modal className="drawer">
        <Dialog aria-label={label}>{children}</Dialog>
      </Modal>
    </ModalOverlay>
  );
}
