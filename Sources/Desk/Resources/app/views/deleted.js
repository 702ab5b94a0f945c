/**
 * @file Files that were removed, and can be put back.
 *
 * @typedef {{path: string, title: string, time: string}} Deleted
 */

import { Offline, Refusal } from "../api.js";
import { openDialog } from "../dialog.js";
import { button, element, setChildren } from "../dom.js";

/** @param {import("../main.js").Desk} desk */
export async function openDeleted(desk) {
  const { words, api, library } = desk;
  const content = element("div");
  const dialog = openDialog({ title: words.text("deleted"), close: words.text("close"), content: [content] });
  /** @param {() => Promise<void>} work */
  const attempt = async work => {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof Offline || error instanceof Refusal)) throw error;
      setChildren(content, element("p", { class: "banner", role: "alert" }, error instanceof Offline ? words.text("offline-short") : error.message));
    }
  };
  await attempt(async () => {
    const { files } = /** @type {{files: Deleted[]}} */ (await api.get("deleted"));
    setChildren(content, element("p", { class: "aside" }, words.text(files.length ? "deleted-help" : "no-deleted")), element("ul", { class: "history" }, ...files.map(({ path, title, time }) =>
      element("li", { class: "task" }, element("div", { class: "task-what" }, element("strong", {}, title), element("p", {}, `${path}, `, words.ago(new Date(time)))),
        button(words.text("put-back"), () => attempt(async () => {
          await api.post("deleted", { path });
          await library.load();
          dialog.close();
          desk.openFile(path);
        }), { class: "button small", "aria-label": words.text("put-back-of", { title }) })))));
  });
}
