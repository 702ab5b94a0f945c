// @ts-check
/** Keeps a page of the preview as the files are: hears from the server what changed, and shows what is wrong. */

import { ProblemPanel } from "./problems.js";
import { keepScrollPosition, restoreScrollPosition } from "./scroll.js";
import { swapStyleSheets } from "./styles.js";

/** @typedef {{ reload?: boolean, styles?: import("./styles.js").StyleChange[], page?: string,
 *   problems?: import("./problems.js").Problem[], errors?: number, warnings?: number }} Message */

/** What this browser shows; the server gave it along with the page. */
let shown = new URL(import.meta.url).searchParams.get("page") ?? "";
const panel = new ProblemPanel();
/** How long to wait before the server is looked for again, in milliseconds. */
let patience = 250;

restoreScrollPosition();
connect();

function connect() {
  const query = new URLSearchParams({ path: decodeURI(location.pathname), page: shown });
  const socket = new WebSocket(`ws://${location.host}/.baken/live?${query}`);
  socket.addEventListener("open", () => {
    patience = 250;
  });
  socket.addEventListener("message", (event) => receive(JSON.parse(event.data)));
  socket.addEventListener("close", () => {
    setTimeout(connect, patience);
    patience = Math.min(patience * 2, 4000);
  });
  // A page that comes back from the browser's memory begins anew.
  addEventListener("pageshow", (event) => event.persisted && location.reload(), { once: true });
}

/** @param {Message} message */
function receive(message) {
  if (message.problems) panel.show(message.problems, message.errors ?? 0, message.warnings ?? 0);
  if (message.styles) {
    shown = message.page ?? shown;
    swapStyleSheets(message.styles);
  }
  if (message.reload) {
    keepScrollPosition();
    location.reload();
  }
}
