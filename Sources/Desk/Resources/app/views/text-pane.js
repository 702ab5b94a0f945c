/**
 * @file The blocks of a text as a list, for a file that has no page to show.
 *
 * It dispatches `choose` as the page does.
 *
 * @typedef {import("../protocol.js").Block} Block
 * @typedef {import("../protocol.js").Lines} Lines
 */

import { element, setChildren } from "../dom.js";
import { nameOf } from "../text/block-editor.js";

export class TextPane extends EventTarget {
  #context;
  #list = element("ol", { class: "text-blocks" });
  /** @type {Block[]} */
  #blocks = [];
  /** @type {Lines | null} */
  #selected = null;

  /**
   * @param {{context: import("../form/controls.js").FormContext, editor: HTMLElement, reason: string}} given why there is no page
   */
  constructor({ context, editor, reason }) {
    super();
    this.#context = context;
    editor.classList.add("is-docked");
    this.element = element("div", { class: "text-pane" }, element("p", { class: "aside" }, reason), this.#list, editor);
  }

  close() {}

  resize() {}

  /** @param {Lines | null} lines */
  select(lines) {
    this.#selected = lines;
    this.#draw();
  }

  /** @param {Block[]} blocks */
  show(blocks) {
    this.#blocks = blocks;
    this.#draw();
  }

  mark() {}

  #draw() {
    const selected = this.#selected;
    setChildren(this.#list, ...this.#blocks.filter(({ kind }) => kind !== "definitions").map(block => element("li", {}, element("button", {
      type: "button", "aria-current": selected && block.lines[0] <= selected[1] && block.lines[1] >= selected[0] ? "true" : null,
      onclick: () => this.dispatchEvent(new CustomEvent("choose", { detail: { lines: block.lines, near: "" } })),
    }, element("small", {}, nameOf(block, this.#context)), element("span", {}, block.text)))));
  }
}
