/** @file All questions that are asked, with their answers: to look back, and to go to any of them. */

import { element } from "../shared/dom.js";
import { answerText } from "./report.js";

/**
 * @param {import("./app.js").App} app
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
