// A dialog over the page. Escape leaves it; focus returns to where it was.
import type { ReactNode } from "react";
import { Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";

export interface Props {
  title: ReactNode;
  open: boolean;
  onClose: () => void;
  wide?: boolean;
  children: ReactNode;
}

export function Sheet({ title, open, onClose, wide, children }: Props) {
  return (
    <ModalOverlay className="veil" isOpen={open} onOpenChange={(now) => { if (!now) onClose(); }} isDismissable>
      <Modal className={wide ? "sheet wide" : "sheet"}>
        <Dialog>
          <Heading slot="title" level={2}>{title}</Heading>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
