/** @file Whether what was typed is saved, always in sight. */

import { button, element, setChildren } from "../dom.js";

export class SaveStatus {
  #store;
  #words;
  #announcer;
  /** One line in the bar of the file. */
  element = element("p", { class: "save-status" });
  /** What to know when it cannot be saved. */
  banner = element("div", { class: "banner", role: "alert" });
  #said = "";

  /**
   * @param {import("../store.js").Store} store
   * @param {import("../words.js").Words} words
   * @param {import("../announcer.js").Announcer} announcer
   */
  constructor(store, words, announcer) {
    this.#store = store;
    this.#words = words;
    this.#announcer = announcer;
    store.addEventListener("status", () => this.#draw());
    this.#draw();
  }

  #draw() {
    const { status, savedAt, refusal, file } = this.#store;
    const words = this.#words;
    const text = status === "saved" ? savedAt ? words.text("saved-at", { time: words.time(savedAt) }) : words.text("all-saved")
      : words.text(`status-${status}`);
    this.element.dataset.status = status;
    setChildren(this.element, text);
    const banner = status === "offline" ? words.text("offline") : status === "signed-out" ? words.text("signed-out")
      : status === "refused" ? words.text("refused", { reason: refusal })
      : file.unkept ? words.text("unkept", { reason: file.unkept }) : "";
    if ((this.banner.firstChild?.textContent ?? "") !== banner) {
      setChildren(this.banner, banner && element("p", {}, banner), banner && button(words.text("try-again"), () => this.#store.save(), { class: "button small" }));
    }
    // The time is said once a minute, and trouble when it begins.
    if (status === "saved" && savedAt && text !== this.#said) this.#announcer.say(text);
    if (status !== "unsaved" && status !== "saving") this.#said = text;
  }
}
