/**
 * @file Publishing the site: a button, and in words what came of it.
 *
 * @typedef {import("../protocol.js").Publication} Publication
 */

import { Offline, Refusal } from "../api.js";
import { ask } from "../dialog.js";
import { button, element, setChildren } from "../dom.js";
import { findingNote } from "../findings.js";

export class Publishing {
  #desk;
  button;
  result = element("div", { class: "publication", role: "status" });

  /** @param {import("../main.js").Desk} desk */
  constructor(desk) {
    this.#desk = desk;
    this.button = button(desk.words.text("publish"), () => this.#ask(), { class: "button main" });
  }

  async #ask() {
    const { words } = this.#desk;
    const answer = await ask({
      title: words.text("publish"), close: words.text("close"), content: [element("p", {}, words.text("publish-help"))],
      answers: [{ answer: "yes", label: words.text("publish-now"), isMain: true }, { answer: "no", label: words.text("not-now") }],
    });
    if (answer === "yes") await this.#publish();
  }

  async #publish() {
    const { words, api } = this.#desk;
    this.button.disabled = true;
    setChildren(this.result, element("p", {}, words.text("publishing")));
    try {
      this.#show(/** @type {Publication} */ (await api.post("publish", {}, 600_000)));
    } catch (error) {
      if (!(error instanceof Offline || error instanceof Refusal)) throw error;
      setChildren(this.result, element("p", { class: "banner" }, error instanceof Refusal ? error.message : words.text("offline-short")));
    } finally {
      this.button.disabled = false;
      this.button.focus();
    }
  }

  /** @param {Publication} publication */
  #show({ isPublished, pages, changed, findings, notes }) {
    const { words } = this.#desk;
    if (isPublished) {
      setChildren(this.result, element("p", { class: "published" }, words.text("published", { count: pages }), " ",
        words.text("files-changed", { count: changed })), ...notes.map(note => element("p", { class: "aside" }, note)));
      return;
    }
    setChildren(this.result, element("p", { class: "banner" }, words.text("not-published", { count: findings.length })),
      ...findings.map(finding => findingNote(finding, {
        words, place: element("a", { href: this.#desk.addressOf(finding.path) }, words.text("to-place")),
      })));
  }
}
