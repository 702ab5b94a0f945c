/** @file Where the visitor begins: what the check asks of them, and the ways into it. */

import { element } from "../shared/dom.js";
import { isEmpty } from "./sheet.js";

/**
 * @param {import("./app.js").App} app
 * @param {HTMLElement} place
 */
export function showStart(app, place) {
  const { words } = app;
  const begun = !isEmpty(app.sheet);
  const done = [...app.visible].filter(id => app.sheet.answers.has(id)).length;
  const door = /** @param {string} key @param {...Node} ways */ (key, ...ways) => element("section", { class: "sc-way" },
    element("h3", {}, words.text(`${key}-title`)), element("p", {}, words.text(key)), ...ways);

  place.replaceChildren(
    element("div", { class: "sc-begin" },
      begun && element("p", {}, words.text(app.saving ? "saved-answers" : "begun", { count: done })),
      element("p", { class: "actions" },
        element("button", { type: "button", class: "button button-primary", onclick: () => app.go(app.form?.firstOpen ?? "sc-review") },
          words.text(begun ? "continue" : "begin")),
        begun && element("a", { class: "button", href: "#sc-result" }, words.text("to-result"))),
      element("p", { class: "sc-private" }, words.text("private"))),
    element("div", { class: "sc-ways" },
      door("later", app.tools?.fileButton("sc-start-file") ?? ""),
      door("team", element("a", { class: "button", href: "#sc-team" }, words.text("to-team"))),
      door("paper", element("button", { type: "button", class: "button", onclick: () => print() }, words.text("print-sheet")))));
}
