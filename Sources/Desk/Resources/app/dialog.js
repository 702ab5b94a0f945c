/** @file Questions in a window above the page. The browser keeps the focus in it, and gives it back. */

import { button, element, newId } from "./dom.js";

/**
 * Opens a window with a title.
 * @param {object} given
 * @param {string} given.title
 * @param {string} given.close the name of the button that closes it; empty where there must be an answer
 * @param {import("./dom.js").Child[]} given.content
 * @param {string} [given.kind] a class, for its size
 */
export function openDialog({ title, close, content, kind = "" }) {
  const id = newId("dialog");
  const dialog = element("dialog", { class: `dialog ${kind}`, "aria-labelledby": id },
    element("div", { class: "dialog-head" }, element("h2", { id }, title),
      close && element("button", { type: "button", class: "tool", "aria-label": close, onclick: () => dialog.close() }, element("span", { "aria-hidden": "true" }, "×"))),
    ...content);
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}

/**
 * Asks something, and says which answer was chosen; null when none was.
 * @template {string} Answer
 * @param {object} given
 * @param {string} given.title
 * @param {string} given.close
 * @param {import("./dom.js").Child[]} given.content
 * @param {{answer: Answer, label: string, isMain?: boolean}[]} given.answers
 * @param {string} [given.kind]
 * @returns {Promise<Answer | null>}
 */
export function ask({ answers, content, ...given }) {
  return new Promise(resolve => {
    /** @type {Answer | null} */
    let chosen = null;
    const dialog = openDialog({
      ...given, content: [...content, element("div", { class: "actions" }, ...answers.map(({ answer, label, isMain }) => button(label, () => {
        chosen = answer;
        dialog.close();
      }, { class: isMain ? "button main" : "button" })))],
    });
    dialog.addEventListener("close", () => resolve(chosen));
  });
}
