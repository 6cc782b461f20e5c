// What lies over the page until it is left: by Escape, by a press beside it, or by
// a way out of its own. The focus returns to where it was.
import { useLayoutEffect, useRef } from "react";
import type { ReactNode } from "react";
import { ModalOverlay } from "react-aria-components";

export interface Props { open: boolean; onClose: () => void; side?: boolean; children: ReactNode }

export function Veil({ open, onClose, side = false, children }: Props) {
  const veil = useRef<HTMLDivElement>(null);
  // What had the focus may go while it has it, as a form does that was saved. Until
  // the focus is back inside, a key reaches the page alone, and Escape would be lost.
  useLayoutEffect(() => {
    if (!open) return;
    const pressed = (event: KeyboardEvent) => {
      const stray = document.activeElement === null || document.activeElement === document.body;
      if (event.key !== "Escape" || event.defaultPrevented || event.isComposing || !stray) return;
      if ([...document.querySelectorAll(".veil, .popover")].at(-1) !== veil.current) return;
      event.preventDefault();
      onClose();
    };
    window.addEventListener("keydown", pressed);
    return () => window.removeEventListener("keydown", pressed);
  }, [open, onClose]);
  return (
    <ModalOverlay ref={veil} className={side ? "veil side" : "veil"} isOpen={open} onOpenChange={(now) => { if (!now) onClose(); }} isDismissable>
      {children}
    </ModalOverlay>
  );
}
