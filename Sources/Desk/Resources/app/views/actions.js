/**
 * @file What is done with a page by a button, such as moving a workshop: asks what must be known, and says what was done.
 *
 * @typedef {import("../protocol.js").Action} Action
 */

import { Offline, Refusal } from "../api.js";
import { openDialog } from "../dialog.js";
import { button, element, setChildren } from "../dom.js";
import { makeQuestions } from "../form/questions.js";
import { timeZoneOf } from "./file-head.js";

export class Actions {
  #desk;
  #store;
  element = element("div", { class: "page-actions", role: "group" });
  /** The names of those that are shown. */
  #shown = "";

  /**
   * @param {import("../main.js").Desk} desk
   * @param {import("../store.js").Store} store
   */
  constructor(desk, store) {
    this.#desk = desk;
    this.#store = store;
    this.element.setAttribute("aria-label", desk.words.text("actions"));
  }

  draw() {
    const { actions } = this.#store.file;
    const names = actions.map(({ name }) => name).join();
    this.element.hidden = actions.length === 0;
    if (names === this.#shown) return;
    this.#shown = names;
    setChildren(this.element, ...actions.map(({ name, label }) => button(label, () => this.#open(name), { class: "button small" })));
  }

  /** @param {string} name */
  async #open(name) {
    // What was typed comes first: the questions show what the file says then.
    await this.#store.save();
    const action = this.#store.file.actions.find(each => each.name === name);
    if (action) this.#ask(action);
  }

  /** @param {Action} action */
  #ask(action) {
    const { words } = this.#desk;
    const { file } = this.#store;
    const questions = makeQuestions(this.#desk, action.fields, { path: file.path, timeZone: timeZoneOf(file), emptied: "" });
    const trouble = element("p", { class: "banner", role: "alert" });
    const submit = element("button", { class: "button main" }, action.label);
    const dialog = openDialog({
      title: action.label, close: words.text("close"), kind: "action", content: [
        element("form", {
          novalidate: true, onsubmit: /** @param {Event} event */ async event => {
            event.preventDefault();
            submit.disabled = true;
            const reason = await this.#do(action, questions);
            submit.disabled = false;
            setChildren(trouble, reason);
            if (reason === "") dialog.close();
            else questions.form.focus((questions.missing[0] ?? action.fields[0])?.path ?? []);
          },
        }, element("p", {}, action.help), action.fields.length > 0 && questions.form.element, trouble,
        element("div", { class: "actions" }, submit, button(words.text("not-now"), () => dialog.close()))),
      ],
    });
    if (!questions.form.focus(action.fields[0]?.path ?? [])) submit.focus();
  }

  /**
   * Does it; gives the reason when it cannot be done.
   * @param {Action} action
   * @param {ReturnType<typeof makeQuestions>} questions
   */
  async #do(action, { values, missing }) {
    const { words, announcer, library } = this.#desk;
    if (missing.length) return words.text("missing", { list: words.list(missing.map(({ label }) => label)) });
    try {
      const made = await this.#store.act(action, values);
      announcer.say(action.done);
      if (made) {
        await library.load();
        this.#desk.openFile(made);
      }
      return "";
    } catch (error) {
      if (error instanceof Offline) return words.text("offline-short");
      if (!(error instanceof Refusal)) throw error;
      if (error.file) await this.#store.reload();
      return error.message;
    }
  }
}
