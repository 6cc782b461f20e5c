// A dialog in the middle of the page.
import type { ReactNode } from "react";
import { Dialog, Heading, Modal } from "react-aria-components";
import { Veil } from "./Veil.tsx";

export interface Props {
  title: ReactNode;
  open: boolean;
  onClose: () => void;
  wide?: boolean;
  children: ReactNode;
}

export function Sheet({ title, open, onClose, wide, children }: Props) {
  return (
    <Veil open={open} onClose={onClose}>
      <Modal className={wide ? "sheet wide" : "sheet"}>
        <Dialog>
          <Heading slot="title" level={2}>{title}</Heading>
          {children}
        </Dialog>
      </Modal>
    </Veil>
  );
}
