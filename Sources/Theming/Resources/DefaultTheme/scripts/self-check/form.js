/** @file The page's own form, one question in focus. The radio buttons are those of the page: nothing is drawn anew. */

import { drawing, element } from "../shared/dom.js";
import { allQuestions } from "./score.js";
import { LONGEST_NOTE, withoutHidden } from "./file.js";

const TONES = ["blue", "clay", "green", "sun"];

export class QuestionForm {
  /** @param {import("./main.js").App} app */
  constructor(app) {
    this.app = app;
    this.questions = allQuestions(app.definition);
    this.form = /** @type {HTMLFormElement} */ (app.part("sc-form"));
    this.progress = app.part("sc-progress");
    for (const { id } of this.questions) this.prepare(id);
    this.addMoves();
    this.form.addEventListener("change", event => this.answered(event));
    this.form.addEventListener("input", event => this.noted(event));
    this.form.addEventListener("submit", event => {
      event.preventDefault();
      this.move(1);
    });
  }

  /**
   * Makes the question a heading, for the focus to go to, and folds the note.
   * @param {string} id
   */
  prepare(id) {
    const legend = this.fieldset(id).querySelector("legend");
    const heading = element("h3");
    heading.append(...(legend?.childNodes ?? []));
    legend?.append(heading);
    const note = this.fieldset(id).querySelector(".sc-note");
    if (!note) return;
    const fold = element("details", { class: "sc-note-fold" }, element("summary", {}, this.app.words.text("note")));
    note.replaceWith(fold);
    fold.append(note);
  }

  addMoves() {
    const { words } = this.app;
    this.backButton = element("button", { type: "button", class: "button", onclick: () => this.move(-1) }, words.text("back"));
    this.nextButton = element("button", { type: "submit", class: "button button-primary" });
    this.eraseButton = element("button", { type: "button", class: "sc-link", onclick: () => this.erase() }, words.text("erase-answer"));
    this.form.append(element("div", { class: "sc-moves" },
      element("div", { class: "actions" }, this.backButton, this.nextButton),
      element("p", { class: "sc-aside" }, this.eraseButton, element("a", { href: "#sc-review" }, words.text("review")),
        element("a", { href: "#sc-result" }, words.text("to-result")))));
  }

  /** @param {string} id @returns {HTMLFieldSetElement} */
  fieldset(id) {
    return /** @type {HTMLFieldSetElement} */ (this.app.part(`sc-q-${id}`));
  }

  /** The questions that are asked now, in order. */
  get asked() {
    const shown = this.app.visible;
    return this.questions.filter(({ id }) => shown.has(id));
  }

  /** The view of the first question without an answer, or of the first one. */
  get firstOpen() {
    const { asked } = this;
    return `sc-q-${(asked.find(({ id }) => !this.app.sheet.answers.has(id)) ?? asked[0]).id}`;
  }

  /**
   * The view of a question, or of the next that is asked when that one is hidden.
   * @param {string} id
   */
  nearest(id) {
    const shown = this.app.visible;
    const place = this.questions.findIndex(question => question.id === id);
    const found = this.questions.slice(place).find(question => shown.has(question.id));
    return found ? `sc-q-${found.id}` : "sc-review";
  }

  /**
   * Puts answers and notes in the form.
   * @param {import("./sheet.js").Sheet} sheet
   */
  show({ answers, notes }) {
    for (const { id } of this.questions) {
      for (const input of this.fieldset(id).querySelectorAll("input")) input.checked = input.value === answers.get(id);
      const note = this.fieldset(id).querySelector("textarea");
      if (note) note.value = notes.get(id) ?? "";
    }
  }

  /** @param {Event} event */
  answered({ target }) {
    if (!(target instanceof HTMLInputElement)) return;
    this.app.sheet.answers.set(target.name, target.value);
    this.app.changed();
    this.refresh(target.name);
  }

  /** @param {Event} event */
  noted({ target }) {
    if (!(target instanceof HTMLTextAreaElement)) return;
    const id = target.name.slice("note:".length);
    const text = withoutHidden(target.value).slice(0, LONGEST_NOTE);
    if (text.trim()) this.app.sheet.notes.set(id, text);
    else this.app.sheet.notes.delete(id);
    this.app.changed();
  }

  erase() {
    const { id } = this.current;
    this.app.sheet.answers.delete(id);
    this.app.changed();
    this.show(this.app.sheet);
    this.refresh(id);
    this.fieldset(id).querySelector("input")?.focus();
  }

  get current() {
    return this.questions.find(({ id }) => `sc-q-${id}` === this.app.view) ?? this.questions[0];
  }

  /** @param {1 | -1} step */
  move(step) {
    const { asked } = this;
    const next = asked[asked.findIndex(({ id }) => id === this.current.id) + step];
    this.app.go(next ? `sc-q-${next.id}` : step > 0 ? "sc-result" : "sc-start");
  }

  /**
   * Brings a question in focus.
   * @param {string} id
   */
  ask(id) {
    for (const section of this.form.querySelectorAll("section")) section.hidden = !section.contains(this.fieldset(id));
    for (const question of this.questions) this.fieldset(question.id).hidden = question.id !== id;
    const note = this.fieldset(id).querySelector("details");
    if (note) note.open = this.app.sheet.notes.has(id);
    this.refresh(id);
  }

  /**
   * Says how far one is.
   * @param {string} id
   */
  refresh(id) {
    const { asked, app } = this;
    const { answers } = app.sheet;
    const place = asked.findIndex(question => question.id === id);
    const done = asked.filter(question => answers.has(question.id)).length;
    const isLast = place === asked.length - 1;
    this.nextButton?.replaceChildren(app.words.text(isLast ? "finish" : answers.has(id) ? "next" : "skip"));
    // The blocks of the page's mark come in with the answers.
    app.root.dataset.built = String(Math.floor(4 * done / asked.length));
    if (this.eraseButton) this.eraseButton.hidden = !answers.has(id);

    const groups = [app.definition.profile, ...app.definition.dimensions.map(({ questions }) => questions)]
      .map(questions => questions.filter(question => asked.includes(question)))
      .filter(questions => questions.length);
    this.progress.replaceChildren(
      element("p", {}, element("b", {}, app.words.text("question-number", { number: place + 1, count: asked.length })), " ",
        element("span", { class: "sc-done" }, app.words.text("answered", { count: done }))),
      steps(groups.map(questions => ({
        size: questions.length, done: questions.filter(question => answers.has(question.id)).length,
        isCurrent: questions.some(question => question.id === id),
      }))));
  }
}

/**
 * A row of blocks, one for each part, as wide as its questions and filled as far as they are answered. Decoration: the
 * words beside it say the same.
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
