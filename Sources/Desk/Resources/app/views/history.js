/**
 * @file The history of a file: its versions in words, what differs between them, undoing, and putting a version back.
 *
 * @typedef {import("../protocol.js").Version} Version
 * @typedef {import("../protocol.js").Part} Part
 */

import { Offline, Refusal } from "../api.js";
import { openDialog } from "../dialog.js";
import { button, element, setChildren } from "../dom.js";
import { titleOf } from "./file-head.js";

export class History {
  #desk;
  #store;
  #onrestore;
  #undo;
  #button;
  element;
  /**
   * The window, while it is open.
   * @type {HTMLDialogElement | null}
   */
  #dialog = null;
  #trouble = element("p", { class: "banner", role: "alert" });

  /**
   * @param {import("../main.js").Desk} desk
   * @param {import("../store.js").Store} store
   * @param {() => void} onrestore called when another version was put in the place of the file
   */
  constructor(desk, store, onrestore) {
    this.#desk = desk;
    this.#store = store;
    this.#onrestore = onrestore;
    const { words } = desk;
    this.#undo = button(words.text("undo"), () => this.#restore(this.#store.file.undo ?? "", "undone"), { class: "link" });
    this.#button = button(words.text("history"), () => this.#open(), { class: "link" });
    this.element = element("div", { class: "history-tools" }, this.#undo, this.#button);
  }

  draw() {
    const hadFocus = document.activeElement === this.#undo;
    this.#undo.hidden = !this.#store.file.undo;
    if (hadFocus && this.#undo.hidden) this.#button.focus();
  }

  async #open() {
    const { words } = this.#desk;
    await this.#store.save();
    const list = element("ol", { class: "history" }), more = element("div");
    setChildren(this.#trouble);
    this.#dialog = openDialog({
      title: words.text("history-of", { title: titleOf(this.#store.file) }), close: words.text("close"), kind: "wide",
      content: [element("p", { class: "aside" }, words.text("history-help")), this.#trouble, list, more],
    });
    await this.#load(list, more, 0);
  }

  /** @param {HTMLElement} list @param {HTMLElement} more @param {number} page */
  async #load(list, more, page) {
    const answer = /** @type {{versions: Version[], next?: number} | undefined} */ (await this.#ask("history", { page: String(page) }));
    if (!answer) return;
    const items = answer.versions.map(version => this.#item(version));
    list.append(...items);
    if (page) items[0]?.querySelector("summary")?.focus();
    const { next } = answer;
    setChildren(more, next !== undefined && button(this.#desk.words.text("earlier"), () => this.#load(list, more, next)));
  }

  /** @param {Version} version */
  #item(version) {
    const { words } = this.#desk;
    const body = element("div");
    const fold = element("details", { ontoggle: () => fold.open && !body.firstChild && this.#show(version, body) },
      element("summary", {}, element("time", { datetime: version.time }, words.ago(new Date(version.time))), " ",
        element("span", {}, element("strong", {}, version.who), ` ${version.words}.`), " ",
        version.isNow && element("span", { class: "state state-published" }, words.text("version-now"))), body);
    return element("li", {}, fold);
  }

  /** @param {Version} version @param {HTMLElement} body */
  async #show({ id, before, isNow }, body) {
    const { words } = this.#desk;
    const parts = before ? await this.#difference(before, id) : [];
    if (!parts) return;
    const restore = button(words.text("restore"), () => this.#confirm(id, body, restore), { class: "button small" });
    setChildren(body, ...marked(parts, words), !isNow && restore);
  }

  /**
   * Shows what would change.
   * @param {string} id
   * @param {HTMLElement} body
   * @param {HTMLElement} restore the button that asked
   */
  async #confirm(id, body, restore) {
    const { words } = this.#desk;
    const parts = await this.#difference("now", id);
    if (!parts) return;
    const earlier = [...body.childNodes];
    const now = button(words.text("restore-now"), () => this.#restore(id, "restored"), { class: "button main" });
    setChildren(body, element("p", {}, words.text("restore-help")), ...marked(parts, words), element("div", { class: "actions" }, now, button(words.text("not-now"), () => {
      body.replaceChildren(...earlier);
      restore.focus();
    })));
    now.focus();
  }

  /** @param {string} version @param {"undone" | "restored"} said */
  async #restore(version, said) {
    const { words, announcer } = this.#desk;
    try {
      await this.#store.save();
      // What was typed a moment ago is the last change.
      await this.#store.restore(said === "undone" ? this.#store.file.undo ?? version : version);
      this.#dialog?.close();
      this.#onrestore();
      announcer.say(words.text(said));
    } catch (error) {
      this.#fail(error);
      await this.#store.reload();
    }
  }

  /** @param {string} from @param {string} to */
  async #difference(from, to) {
    const answer = /** @type {{parts: Part[]} | undefined} */ (await this.#ask("history/difference", { from, to }));
    return answer?.parts;
  }

  /** @param {string} route @param {Record<string, string>} query */
  async #ask(route, query) {
    try {
      return await this.#desk.api.get(route, { path: this.#store.file.path, ...query });
    } catch (error) {
      this.#fail(error);
    }
  }

  /** @param {unknown} error */
  #fail(error) {
    const { words } = this.#desk;
    if (!(error instanceof Offline || error instanceof Refusal)) throw error;
    const text = error instanceof Offline ? words.text("offline-short") : error.message;
    if (this.#dialog?.open) setChildren(this.#trouble, text);
    else openDialog({ title: words.text("undo"), close: words.text("close"), content: [element("p", {}, text)] });
  }
}

/**
 * What differs, with what came and went marked for eyes and ears.
 * @param {Part[]} parts
 * @param {import("../words.js").Words} words
 */
function marked(parts, words) {
  const said = /** @param {string} key */ key => element("span", { class: "visually-hidden" }, `${words.text(key)} `);
  return parts.map(({ label, runs }) => runs.length
    ? element("section", { class: "part" }, label && element("h3", {}, label), element("p", { class: "version" }, ...runs.map(({ mark, text }) =>
      mark === "same" ? text : element(mark === "added" ? "ins" : "del", {}, said(`run-${mark}`), text, said("run-end")))))
    : element("p", { class: "aside" }, words.text("same-parts")));
}
