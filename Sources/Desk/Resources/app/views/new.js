/**
 * @file Something new: its kind, and a short form that asks only for what cannot be guessed.
 *
 * @typedef {import("../protocol.js").NewKind} NewKind
 * @typedef {ReturnType<typeof makeQuestions>} Questions
 */

import { Offline, Refusal } from "../api.js";
import { element, newId, setChildren } from "../dom.js";
import { makeQuestions } from "../form/questions.js";
import { nameOfOne } from "../kinds.js";

export class NewView {
  #desk;
  #sections;
  #body = element("div", {});
  #error = element("p", { class: "banner", role: "alert" });
  hasUnsaved = false;

  /**
   * @param {import("../main.js").Desk} desk
   * @param {import("../protocol.js").NewForms} forms
   */
  constructor(desk, { kinds, sections }) {
    this.#desk = desk;
    this.#sections = sections;
    const { words } = desk;
    this.element = element("div", { class: "new" },
      element("h1", { tabindex: -1 }, words.text("new-title")),
      element("fieldset", { class: "field" }, element("legend", {}, words.text("new-kind")),
        element("div", { class: "kinds" }, ...kinds.map((kind, place) => element("label", { class: "kind-choice" },
          element("input", { type: "radio", name: "kind", value: kind.name, checked: place === 0, onchange: () => this.#choose(kind) }), element("span", {}, nameOfOne(words, kind)))))),
      this.#body);
    if (kinds[0]) this.#choose(kinds[0]);
  }

  get title() {
    return this.#desk.words.text("new-title");
  }

  refresh() {}

  async close() {}

  /** @param {NewKind} kind */
  #choose(kind) {
    const { words } = this.#desk;
    const questions = makeQuestions(this.#desk, kind.fields, { path: `${kind.folder}/new.md`, showsAll: true });
    this.#error.replaceChildren();
    const sections = kind.folder === "pages" ? this.#sections.filter(({ value }) => value) : [];
    const section = element("select", { id: newId("field") }, element("option", { value: "" }, words.text("section-none")),
      ...sections.map(({ value, label }) => element("option", { value }, label)));
    setChildren(this.#body, element("form", {
      class: "new-form", novalidate: true, onsubmit: /** @param {Event} event */ event => {
        event.preventDefault();
        this.#make(kind, section.value, questions);
      },
    }, questions.form.element,
    sections.length > 0 && element("div", { class: "field" }, element("label", { for: section.id }, words.text("section")), section),
    this.#error,
    element("div", { class: "actions" },
      element("button", { class: "button main" }, words.text("make")),
      element("a", { class: "button", href: "#content" }, words.text("cancel"))),
    element("p", { class: "help" }, words.text("new-help"))));
  }

  /** @param {NewKind} kind @param {string} section @param {Questions} questions */
  async #make(kind, section, { form, missing, values }) {
    const { words, api } = this.#desk;
    if (missing.length) {
      setChildren(this.#error, words.text("missing", { list: words.list(missing.map(({ label }) => label)) }));
      form.focus(missing[0].path);
      return;
    }
    try {
      const answer = /** @type {{path: string}} */ (await api.post("new", { kind: kind.name, ...section ? { section } : {}, values }));
      await this.#desk.library.load();
      this.#desk.openFile(answer.path);
    } catch (error) {
      if (!(error instanceof Refusal || error instanceof Offline)) throw error;
      setChildren(this.#error, error instanceof Refusal ? error.message : words.text("offline-short"));
    }
  }
}
