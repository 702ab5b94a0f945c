/** @file The announcer: says in a live region what was done, to people who hear the desk rather than see it. */

import { element } from "./dom.js";

export class Announcer {
  #polite = element("p", { class: "visually-hidden", role: "status" });
  #timer = 0;

  /** @param {HTMLElement} root */
  constructor(root) {
    root.append(this.#polite);
  }

  /**
   * Says a text when no other follows at once, so that typing is not talked through.
   * @param {string} text
   */
  say(text) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      // The same text again is heard only when the region was empty in between.
      this.#polite.textContent = "";
      requestAnimationFrame(() => this.#polite.textContent = text);
    }, 150);
  }
}
