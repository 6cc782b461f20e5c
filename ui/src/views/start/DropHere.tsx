// Files dragged onto the start screen. A case is opened; anything else waits for
// the case that is opened or made next, and the screen says so.
import { Plural, Trans } from "@lingui/react/macro";
import { useEffect, useRef, useState } from "react";
import { onFiles } from "../../host/window.ts";
import { Button } from "../../shared/Button.tsx";
import { plain } from "../../shared/plain.ts";
import { onlyCase, takeWaiting, useWaiting, wait } from "../exhibits/waiting.ts";
import "../exhibits/Drop.css";

export function DropHere({ onOpen }: { onOpen: (path: string) => void }) {
  const [over, setOver] = useState(false);
  const waiting = useWaiting();
  const open = useRef(onOpen);
  open.current = onOpen;

  useEffect(() => onFiles(({ what, files }) => {
    setOver(what === "over" && files.length > 0);
    if (what !== "dropped") return;
    const path = onlyCase(files);
    if (path === null) wait(files);
    else open.current(path);
  }), []);

  return (
    <>
      {over ? (
        <div className="drop-here" aria-hidden="true">
          <p><Trans>Let go to open a case, or to let files wait for one</Trans></p>
        </div>
      ) : null}
      {waiting.length > 0 ? (
        <section className="waiting" role="status">
          <p>
            <Plural
              value={waiting.length}
              one="One file waits. Open or make a case: it is then added to it as an exhibit."
              other="# files wait. Open or make a case: they are then added to it as exhibits."
            />
          </p>
          <ul>{waiting.map((path) => <li key={path}><bdi>{plain(path)}</bdi></li>)}</ul>
          <Button onPress={() => { takeWaiting(); }}><Trans>Do not add them</Trans></Button>
        </section>
      ) : null}
    </>
  );
}
