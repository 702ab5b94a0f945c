// @ts-check
/** Keeps a page of the preview up to date: the server sends what changed and what is wrong. */

import { ProblemPanel } from "./problems.js";
import { keepScrollPosition, restoreScrollPosition } from "./scroll.js";
import { SharedStream } from "./stream.js";
import { swapStyleSheets } from "./styles.js";

/** A message from the server. Problems are for every page; the rest is for the page at `path` in the state `shown`.
 * @typedef {{ path?: string, shown?: string, reload?: boolean, styles?: import("./styles.js").StyleChange[], page?: string,
 *   problems?: import("./problems.js").Problem[], errors?: number, texts?: import("./problems.js").Texts }} Message */

const path = decodeURI(location.pathname);
/** The state of the page that is shown, by the identity from the server. */
let shown = new URL(import.meta.url).searchParams.get("page") ?? "";
/** Where an application shows the page in a frame, it shows the problems itself. */
const panel = new URL(import.meta.url).searchParams.get("panel") === "off" ? null : new ProblemPanel();

restoreScrollPosition();
const stream = new SharedStream({ path, page: shown }, receive);
// A page that comes back from the back-forward cache may have missed changes.
addEventListener("pageshow", (event) => event.persisted && location.reload());

/** @param {Message} message */
function receive(message) {
  // The overview page shows the problems itself.
  if (panel && message.problems && message.texts && !path.startsWith("/.baken/")) {
    panel.show(message.problems, message.errors ?? 0, message.texts);
  }
  // The rest is for one page in one state.
  if (message.path !== path || message.shown !== shown) return;
  if (message.styles) {
    shown = message.page ?? shown;
    swapStyleSheets(message.styles);
    stream.show(shown);
  }
  if (message.reload) {
    keepScrollPosition();
    location.reload();
  }
}
