// A room in which nothing is yet: what it is for, and the way to begin.
import type { ReactNode } from "react";

export function Blank({ title, children }: { title: ReactNode; children: ReactNode }) {
  return (
    <section className="pane blank">
      <div>
        <h2>{title}</h2>
        {children}
      </div>
    </section>
  );
}
