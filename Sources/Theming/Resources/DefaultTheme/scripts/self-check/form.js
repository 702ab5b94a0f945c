/**
 * @file The form of the page's template, one question at a time. The script only shows and hides its parts.
 *
 * @typedef {object} Context
 * @property {HTMLElement} root
 * @property {import("./store.js").Store} store
 * @property {import("./router.js").Router} router
 * @property {import("./words.js").Words} words
 */

import { drawing, element } from "../shared/dom.js";
import { LONGEST_NOTE, withoutHidden } from "./file.js";
import { part } from "./page.js";
import { QUESTION } from "./router.js";
import { allQuestions, reachable } from "./score.js";

const TONES = ["blue", "clay", "green", "sun"];

export class QuestionForm {
  #root;
  #store;
  #router;
  #words;
  #questions;
  #form = part("sc-form");
  #progress = part("sc-progress");
  #nextButton = element("button", { type: "submit", class: "button" });
  #eraseButton;

  /** @param {Context} context */
  constructor({ root, store, router, words }) {
    this.#root = root;
    this.#store = store;
    this.#router = router;
    this.#words = words;
    this.#questions = allQuestions(store.definition);
    for (const { id } of this.#questions) this.#prepare(id);

    this.#eraseButton = element("button", { type: "button", class: "sc-link", onclick: () => this.#erase() }, words.text("erase-answer"));
    const backButton = element("button", { type: "button", class: "button", onclick: () => this.#move(-1) }, words.text("back"));
    this.#form.append(element("div", { class: "sc-moves" },
      element("div", { class: "actions" }, backButton, this.#nextButton),
      element("p", { class: "sc-aside" }, this.#eraseButton, element("a", { href: "#sc-review" }, words.text("review")),
        element("a", { href: "#sc-result" }, words.text("to-result")))));

    this.#form.addEventListener("change", event => this.#takeAnswer(event));
    this.#form.addEventListener("input", event => this.#takeNote(event));
    this.#form.addEventListener("submit", event => {
      event.preventDefault();
      this.#move(1);
    });
    // Browsers restore the form's earlier values, which may differ from those in the store.
    addEventListener("pageshow", () => this.#fillIn());
    store.addEventListener("replaced", () => this.#fillIn());
    this.#fillIn();
  }

  /**
   * Shows a question, and hides the others.
   * @param {string} id
   */
  ask(id) {
    for (const section of this.#form.querySelectorAll("section")) section.hidden = !section.contains(this.#fieldset(id));
    for (const question of this.#questions) this.#fieldset(question.id).hidden = question.id !== id;
    const note = this.#fieldset(id).querySelector("details");
    if (note) note.open = this.#store.sheet.notes.has(id);
    this.#refresh(id);
  }

  /**
   * Makes the question a heading that can receive the focus, and collapses the note.
   * @param {string} id
   */
  #prepare(id) {
    const legend = this.#fieldset(id).querySelector("legend");
    const heading = element("h3");
    heading.append(...(legend?.childNodes ?? []));
    legend?.append(heading);
    const note = this.#fieldset(id).querySelector(".sc-note");
    if (!note) return;
    const fold = element("details", { class: "sc-note-fold" }, element("summary", {}, this.#words.text("note")));
    note.replaceWith(fold);
    fold.append(note);
  }

  /** @param {string} id */
  #fieldset(id) {
    return part(QUESTION + id);
  }

  /** Fills the form with the answers and notes. */
  #fillIn() {
    const { answers, notes } = this.#store.sheet;
    for (const { id } of this.#questions) {
      for (const input of this.#fieldset(id).querySelectorAll("input")) input.checked = input.value === answers.get(id);
      const note = this.#fieldset(id).querySelector("textarea");
      if (note) note.value = notes.get(id) ?? "";
    }
  }

  /** @param {Event} event */
  #takeAnswer({ target }) {
    if (!(target instanceof HTMLInputElement)) return;
    this.#store.answer(target.name, target.value);
    this.#refresh(target.name);
  }

  /** @param {Event} event */
  #takeNote({ target }) {
    if (!(target instanceof HTMLTextAreaElement)) return;
    this.#store.note(target.name.slice("note:".length), withoutHidden(target.value).slice(0, LONGEST_NOTE));
  }

  #erase() {
    const { id } = this.#current;
    this.#store.erase(id);
    this.#fillIn();
    this.#refresh(id);
    this.#fieldset(id).querySelector("input")?.focus();
  }

  get #current() {
    return this.#questions.find(({ id }) => QUESTION + id === this.#router.view) ?? this.#questions[0];
  }

  /** @param {1 | -1} step */
  #move(step) {
    const { asked } = this.#store;
    const next = asked[asked.findIndex(({ id }) => id === this.#current.id) + step];
    this.#router.go(next ? QUESTION + next.id : step > 0 ? "sc-result" : "sc-start");
  }

  /**
   * Updates the progress, and the buttons for this question.
   * @param {string} id
   */
  #refresh(id) {
    const { asked, definition, sheet: { answers } } = this.#store;
    const words = this.#words;
    const place = asked.findIndex(question => question.id === id);
    const done = asked.filter(question => answers.has(question.id)).length;
    const isLast = place === asked.length - 1;
    // Answers to the first questions may add more. The total includes all possible ones, so that it never grows while someone answers.
    const within = reachable(definition, answers);
    const isKnown = within.size === asked.length;
    this.#nextButton.replaceChildren(words.text(isLast ? "finish" : answers.has(id) ? "next" : "skip"));
    // Without an answer, skipping is only an option; with one, continuing is the main action.
    this.#nextButton.classList.toggle("button-primary", answers.has(id));
    this.#eraseButton.hidden = !answers.has(id);
    // The style shows this number of the four blocks in the page's drawing.
    this.#root.dataset.built = String(Math.floor(4 * done / within.size));

    const groups = [definition.profile, ...definition.dimensions.map(({ questions }) => questions)]
      .map(questions => questions.filter(question => within.has(question.id)))
      .filter(questions => questions.length);
    this.#progress.replaceChildren(
      element("p", {}, element("b", {}, words.text(isKnown ? "question-number" : "question-number-most", { number: place + 1, count: within.size })), " ",
        element("span", { class: "sc-done" }, words.text("answered", { count: done }))),
      steps(groups.map(questions => ({
        size: questions.length, done: questions.filter(question => asked.includes(question) && answers.has(question.id)).length,
        isCurrent: questions.some(question => question.id === id),
      }))));
  }
}

/**
 * A row of blocks, one for each part, with a width for its number of questions and filled as far as they are answered. It is
 * decorative: the text next to it tells the same.
 * @param {{size: number, done: number, isCurrent: boolean}[]} parts
 */
function steps(parts) {
  const all = parts.reduce((sum, { size }) => sum + size, 0);
  const unit = (600 - 4 * (parts.length - 1)) / all;
  let x = 0;
  const blocks = parts.flatMap(({ size, done, isCurrent }, place) => {
    const start = x;
    x += size * unit + 4;
    return [
      drawing("rect", { class: "sc-step", x: start, y: 0, width: size * unit, height: 12 }),
      done > 0 && drawing("rect", { class: TONES[place % TONES.length], x: start, y: 0, width: done * unit, height: 12 }),
      isCurrent && drawing("rect", { class: "sc-step-now", x: start, y: 16, width: size * unit, height: 4 }),
    ];
  });
  return drawing("svg", { class: "sc-steps", viewBox: "0 0 600 20", preserveAspectRatio: "none", "aria-hidden": "true" }, ...blocks);
}
