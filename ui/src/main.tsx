// The window's pages start here.
import { createRoot } from "react-dom/client";
import "@fontsource-variable/source-sans-3/wght.css";
import "@fontsource-variable/source-serif-4/wght.css";
import "@fontsource-variable/source-serif-4/wght-italic.css";
import "@fontsource/ibm-plex-mono/400.css";
import "@fontsource/ibm-plex-mono/500.css";
import "@fontsource/ibm-plex-mono/600.css";
import "./shared/tokens.css";
import "./shared/base.css";
import "./shared/controls.css";
import { launch } from "./host/window.ts";
import { rpc } from "./host/client.ts";
import { settings } from "./shared/settings.ts";
import { languageFor, speak } from "./words/words.ts";
import { App } from "./views/frame/App.tsx";

const root = document.getElementById("root");
if (root) {
  // The window shows nothing until it knows its language and theme: three
  // answers, a few milliseconds, instead of a flash of the wrong ones.
  const [start, info] = await Promise.all([launch(), rpc("app.info", {})]);
  const spoken = languageFor(settings().language ?? info.locale);
  speak(spoken);
  await rpc("app.language", { language: spoken });
  createRoot(root).render(<App launch={start} info={info} />);
}
