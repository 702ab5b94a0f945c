/** @file The ways to the questions: the start, and the review of all of them. */

import { element } from "../shared/dom.js";
import { answerText } from "./report.js";
import { isEmpty } from "./sheet.js";

/**
 * Where the visitor begins.
 * @param {import("./main.js").App} app
 * @param {HTMLElement} place
 */
export function showStart(app, place) {
  const { words } = app;
  const begun = !isEmpty(app.sheet);
  const done = [...app.visible].filter(id => app.sheet.answers.has(id)).length;
  const door = /** @param {string} key @param {...(Node | string)} ways */ (key, ...ways) => element("section", { class: "sc-way" },
    element("h2", {}, words.text(`${key}-title`)), element("p", {}, words.text(key)), ...ways);

  app.part("sc-begin").replaceChildren(
    element("p", {}, words.text(!begun ? "private" : app.saving ? "saved-answers" : "begun", { count: done })),
    element("p", { class: "actions" },
      element("button", { type: "button", class: "button button-primary", onclick: () => app.go(app.form?.firstOpen ?? "sc-review") },
        words.text(begun ? "continue" : "begin")),
      begun ? element("a", { class: "button", href: "#sc-result" }, words.text("to-result")) : ""));
  place.replaceChildren(element("div", { class: "sc-ways" },
    door("later", app.tools?.fileButton("sc-start-file") ?? ""),
    door("team", element("a", { class: "button", href: "#sc-team" }, words.text("to-team"))),
    door("paper", element("button", { type: "button", class: "button", onclick: () => print() }, words.text("print-sheet")))));
}

/**
 * All questions that are asked, with their answers: to look back, and to go to any of them.
 * @param {import("./main.js").App} app
 * @param {HTMLElement} place
 */
export function showReview(app, place) {
  const { definition, sheet, words } = app;
  const shown = app.visible;
  const groups = [{ id: "profile", name: words.text("profile"), questions: definition.profile }, ...definition.dimensions];
  const open = [...shown].filter(id => !sheet.answers.has(id)).length;

  place.replaceChildren(
    element("h2", { id: "sc-review-title" }, words.text("review")),
    element("p", {}, words.text(open ? "questions-left" : "all-answered", { count: open })),
    ...groups.map(({ name, questions }) => {
      const asked = questions.filter(({ id }) => shown.has(id));
      return element("section", { class: "sc-group" },
        element("h3", {}, name),
        asked.length
          ? element("ol", { class: "sc-list" }, ...asked.map(question => element("li", { class: sheet.answers.has(question.id) ? "" : "sc-open" },
            element("a", { href: `#sc-q-${question.id}` }, question.text),
            element("span", { class: "sc-answer" }, answerText(definition, question, sheet.answers, words)),
            sheet.notes.has(question.id) && element("span", { class: "sc-noted" }, words.text("note-given")))))
          : element("p", { class: "sc-skipped" }, words.text("skipped-why")));
    }),
    element("p", { class: "actions" },
      element("a", { class: "button button-primary", href: "#sc-result" }, words.text("to-result")),
      open > 0 && element("button", { type: "button", class: "button", onclick: () => app.go(app.form?.firstOpen ?? "sc-review") },
        words.text("to-open"))));
}
