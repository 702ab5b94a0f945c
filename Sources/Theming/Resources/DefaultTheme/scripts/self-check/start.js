/**
 * @file The start, and the review of all questions.
 *
 * @typedef {import("./store.js").Store} Store
 * @typedef {import("./router.js").Router} Router
 * @typedef {import("./words.js").Words} Words
 */

import { element, setChildren } from "../shared/dom.js";
import { importField } from "./file-field.js";
import { button } from "./page.js";
import { QUESTION } from "./router.js";
import { answerText } from "./report.js";
import { savingBox } from "./saving.js";
import { isEmpty } from "./sheet.js";

/**
 * Shows the start.
 * @param {import("./replacement.js").Context} context
 * @param {HTMLElement} begin the place for the first step
 * @param {HTMLElement} place for the other ways to use the page
 */
export function showStart(context, begin, place) {
  const { store, router, words } = context;
  const isBegun = !isEmpty(store.sheet);
  const done = store.asked.filter(({ id }) => store.sheet.answers.has(id)).length;
  const way = /** @param {string} key @param {Node} control */ (key, control) => element("section", { class: "sc-way" },
    element("h2", {}, words.text(`${key}-title`)), element("p", {}, words.text(key)), control);

  begin.replaceChildren(
    element("p", {}, words.text(!isBegun ? "private" : store.isSaving ? "saved-answers" : "begun", { count: done })),
    savingBox(context, "sc-save-first"),
    element("p", { class: "actions" },
      button(words.text(isBegun ? "continue" : "begin"), () => router.go(QUESTION + store.firstUnanswered), "button-primary"),
      isBegun && element("a", { class: "button", href: "#sc-result" }, words.text("to-result"))));
  place.replaceChildren(element("div", { class: "sc-ways" },
    way("later", importField(context, "sc-start-file")),
    way("team", element("a", { class: "button", href: "#sc-team" }, words.text("to-team"))),
    way("paper", button(words.text("print-sheet"), () => print()))));
}

/**
 * Shows all visible questions with their answers, each with a link to it.
 * @param {{store: Store, router: Router, words: Words}} context
 * @param {HTMLElement} place
 */
export function showReview({ store, router, words }, place) {
  const { definition, sheet, visible: shown } = store;
  const groups = [{ name: words.text("profile"), questions: definition.profile }, ...definition.dimensions];
  const open = [...shown].filter(id => !sheet.answers.has(id)).length;

  setChildren(place,
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
      open > 0 && button(words.text("to-open"), () => router.go(QUESTION + store.firstUnanswered)),
      button(words.text("print-answers"), () => print())),
    printedAnswers(store, words));
}

/**
 * Every answer with its note, for paper; on screen the review shows them.
 * @param {Store} store
 * @param {Words} words
 */
function printedAnswers({ definition, sheet, asked }, words) {
  return element("section", { class: "sc-answers" }, element("p", {}, sheet.organisation),
    element("dl", {}, ...asked.map(question => element("div", {},
      element("dt", {}, question.text), element("dd", {}, answerText(definition, question, sheet.answers, words)),
      sheet.notes.has(question.id) && element("dd", { class: "sc-note-text" }, sheet.notes.get(question.id))))));
}
