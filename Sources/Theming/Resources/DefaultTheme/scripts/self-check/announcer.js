/**
 * @file The announcer: tells the visitor what was done, in a live region, and which errors there are, in a summary that receives the
 * focus.
 *
 * @typedef {{text: string, field?: string}} Fault an error, and the id of the field where it can be corrected
 */

import { element, setChildren } from "../shared/dom.js";
import { part } from "./page.js";

export class Announcer {
  #root;
  #words;
  #messages = element("div", { id: "sc-messages" });
  #status = element("p", { class: "sc-status", role: "status" });
  #title = document.title;

  /**
   * @param {HTMLElement} root
   * @param {import("./words.js").Words} words
   */
  constructor(root, words) {
    this.#root = root;
    this.#words = words;
    root.prepend(this.#messages, this.#status);
  }

  /**
   * Announces what was done.
   * @param {string} key of the text
   * @param {Record<string, string | number>} [values]
   * @param {{label: string, action: () => void}} [button] an action to offer
   */
  say(key, values, button) {
    setChildren(this.#status, this.#words.text(key, values), button && " ",
      button && element("button", { type: "button", class: "sc-link", onclick: button.action }, button.label));
  }

  /**
   * Shows errors. Each line of the summary links to its field, which shows the same text.
   * @param {Fault[]} faults
   * @param {string} [title]
   */
  fail(faults, title = "errors") {
    this.clear();
    const heading = element("h2", { id: "sc-errors-title", tabindex: -1 }, this.#words.text(title));
    setChildren(this.#messages, element("div", { class: "sc-errors", role: "group", "aria-labelledby": "sc-errors-title" }, heading,
      element("ul", {}, ...faults.map(({ text, field }) => element("li", {}, field
        ? element("a", { href: `#${field}`, onclick: /** @param {Event} event */ event => this.#toField(event, field) }, text) : text)))));
    for (const { text, field } of faults) {
      const input = field && document.getElementById(field);
      if (!input) continue;
      input.setAttribute("aria-invalid", "true");
      input.setAttribute("aria-describedby", `${field}-error`);
      input.closest("label, .sc-field")?.after(element("p", { class: "sc-error", id: `${field}-error` }, text));
    }
    document.title = this.#words.text("error-title", { title: this.#title });
    heading.focus();
    heading.scrollIntoView({ block: "center" });
  }

  /** Removes all messages. */
  clear() {
    this.#messages.replaceChildren();
    this.#status.replaceChildren();
    for (const note of this.#root.querySelectorAll(".sc-error")) note.remove();
    for (const input of this.#root.querySelectorAll("[aria-invalid]")) {
      input.removeAttribute("aria-invalid");
      input.removeAttribute("aria-describedby");
    }
    document.title = this.#title;
  }

  /** @param {Event} event @param {string} field */
  #toField(event, field) {
    event.preventDefault();
    const input = part(field);
    const fold = input.closest("details");
    if (fold) fold.open = true;
    input.focus();
  }
}
