/**
 * @file Writing one block of the text: a textarea with a toolbar, or the form of a component.
 *
 * It dispatches `step` (with -1, 1) for another block, `add` for a new one below, `close`, and `resize`.
 *
 * @typedef {import("../protocol.js").Block} Block
 * @typedef {import("../protocol.js").Finding} Finding
 * @typedef {import("../form/controls.js").FormContext} FormContext
 */

import { element, newId, setChildren } from "../dom.js";
import { findingNote, sorted } from "../findings.js";
import { Form } from "../form/form.js";
import { emphasise, heading, insertBlock, link, list, nextItem, note, table } from "./edits.js";
import { takePastes } from "./paste.js";
import { askComponent, askLink } from "./pickers.js";
import { apply, grow, growingTextarea } from "./textarea.js";
import { makeToolbar } from "./toolbar.js";

export class BlockEditor extends EventTarget {
  #context;
  #store;
  #fix;
  #name = element("h2", { id: newId("block") });
  #body = element("div", { class: "block-body" });
  #notes = element("div", { class: "notes", id: newId("notes") });
  #area;
  #toolbar;
  /**
   * The form of a component; null while text is written.
   * @type {Form | null}
   */
  #form = null;
  /** @type {Block | null} */
  #block = null;

  /**
   * @param {FormContext} context
   * @param {import("../store.js").Store} store
   * @param {(finding: Finding) => void} fix
   */
  constructor(context, store, fix) {
    super();
    this.#context = context;
    this.#store = store;
    this.#fix = fix;
    const { words } = context;
    this.#area = growingTextarea({ id: newId("text"), class: "block-text", "aria-labelledby": this.#name.id, "aria-describedby": this.#notes.id, lang: store.file.language }, "");
    takePastes(this.#area);
    this.#area.addEventListener("input", () => store.type(this.#area.value));
    this.#area.addEventListener("blur", () => store.save());
    this.#area.addEventListener("keydown", event => this.#press(event));
    // A site without components to choose from has no button for them.
    context.library.components().then(all => all.length || this.#toolbar.querySelector(".tool-component")?.remove());
    this.#toolbar = makeToolbar(this.#tools(), { words, area: this.#area, label: words.text("toolbar") });
    const step = /** @param {string} key @param {string} sign @param {number} by */ (key, sign, by) => element("button", {
      type: "button", class: "tool", "aria-label": words.text(key), title: words.text(key), onclick: () => this.#step(by),
    }, element("span", { "aria-hidden": "true" }, sign));
    this.element = element("section", { class: "block-editor", "aria-labelledby": this.#name.id, hidden: true },
      element("div", { class: "block-head" }, this.#name,
        element("div", { class: "block-moves" }, step("block-before", "↑", -1), step("block-after", "↓", 1),
          element("button", { type: "button", class: "button small", onclick: () => this.dispatchEvent(new Event("add")) }, words.text("block-add")),
          element("button", { type: "button", class: "button small", onclick: () => this.#close() }, words.text("block-close")))),
      this.#body, this.#notes);
    this.element.addEventListener("keydown", event => {
      if (event.key !== "Escape" || event.defaultPrevented) return;
      event.preventDefault();
      this.#close();
    });
    new ResizeObserver(() => this.dispatchEvent(new Event("resize"))).observe(this.element);
  }

  get isOpen() {
    return !this.element.hidden;
  }

  /**
   * Begins with a block.
   * @param {Block} block
   * @param {string} [near] words before the place that was clicked
   */
  open(block, near) {
    this.#block = block;
    this.element.hidden = false;
    this.#name.textContent = nameOf(block, this.#context);
    if (block.fields) {
      this.#form = new Form({ ...this.#context, edit: edit => this.#block && this.#store.edit({ edit: "component", lines: this.#block.lines, edits: [edit] }) }, this.#fix);
      setChildren(this.#body, this.#form.element);
      this.#form.show(block.fields, []);
      this.#form.focus(block.fields[0]?.path ?? []);
    } else {
      this.#form = null;
      setChildren(this.#body, this.#toolbar, this.#area);
      this.#area.value = block.text;
      grow(this.#area);
      const place = caretFor(block.text, near);
      this.#area.focus();
      this.#area.setSelectionRange(place, place);
    }
  }

  /**
   * Shows what the program has now. What is being typed stays.
   * @param {Block | null} block
   * @param {Finding[]} findings
   */
  update(block, findings) {
    if (!this.isOpen) return;
    if (block) {
      this.#block = block;
      this.#name.textContent = nameOf(block, this.#context);
      if (this.#form && block.fields) this.#form.show(block.fields, findings);
      else if (!this.#form && this.#store.region && this.#area.value !== this.#store.region.text) this.#area.value = this.#store.region.text;
    }
    const inForm = this.#form !== null;
    setChildren(this.#notes, ...sorted(findings).filter(({ at }) => !inForm || !at).map(finding => findingNote(finding, { words: this.#context.words, fix: this.#fix })));
    if (findings.some(({ severity }) => severity === "error")) this.#area.setAttribute("aria-invalid", "true");
    else this.#area.removeAttribute("aria-invalid");
  }

  hide() {
    this.element.hidden = true;
    this.#block = null;
  }

  #close() {
    this.dispatchEvent(new Event("close"));
  }

  /** @param {number} by */
  #step(by) {
    this.dispatchEvent(new CustomEvent("step", { detail: by }));
  }

  /** @param {KeyboardEvent} event */
  #press(event) {
    if (event.isComposing) return;
    if (event.altKey && (event.key === "ArrowUp" || event.key === "ArrowDown")) {
      event.preventDefault();
      return this.#step(event.key === "ArrowUp" ? -1 : 1);
    }
    if (event.key !== "Enter" || event.shiftKey || event.ctrlKey || event.metaKey || event.altKey) return;
    const edit = nextItem(this.#selected);
    if (!edit) return;
    event.preventDefault();
    apply(this.#area, edit);
  }

  get #selected() {
    const { value, selectionStart: start, selectionEnd: end } = this.#area;
    return { value, start, end };
  }

  /** @returns {import("./toolbar.js").Tool[]} */
  #tools() {
    const { words, library, path } = this.#context;
    const use = /** @param {(selected: import("./edits.js").Selected) => import("./textarea.js").Edit} change */ change => () => apply(this.#area, change(this.#selected));
    const letter = /** @param {string} code */ code => /** @param {KeyboardEvent} event */ event => event.key.toLowerCase() === code && !event.shiftKey && !event.altKey;
    return [
      { name: "bold", keys: "Control+B", isPressed: letter("b"), use: use(selected => emphasise(selected, "**", words.text("some-text"))) },
      { name: "italic", keys: "Control+I", isPressed: letter("i"), use: use(selected => emphasise(selected, "*", words.text("some-text"))) },
      { name: "heading", keys: "Control+Alt+2", isPressed: event => event.altKey && event.code === "Digit2", use: use(heading) },
      { name: "list", keys: "Control+Shift+8", isPressed: event => event.shiftKey && event.code === "Digit8", use: use(list) },
      {
        name: "link", keys: "Control+K", isPressed: letter("k"), use: async () => {
          const selected = this.#selected;
          const answer = await askLink({ words, library, path });
          if (answer) apply(this.#area, link(selected, answer.address, answer.title));
          else this.#area.focus();
        },
      },
      { name: "note", use: use(note) },
      {
        name: "table", use: use(selected => {
          const block = table(words.text("table-head"));
          return insertBlock(selected, block, [2, block.indexOf(" |")]);
        }),
      },
      {
        name: "component", use: async () => {
          const selected = this.#selected;
          const text = await askComponent({ words, library });
          if (text) apply(this.#area, insertBlock(selected, text));
          else this.#area.focus();
        },
      },
    ];
  }
}

/**
 * What a block is, in the words of its author.
 * @param {Block} block
 * @param {FormContext} context
 */
export function nameOf(block, { words }) {
  if (block.kind === "component") return words.text("block-component", { name: block.name ?? "" });
  if (block.isAlert) return words.text("block-note");
  return words.text(`block-${block.kind}`);
}

/**
 * The place in Markdown of words on the page: the end of the text when they are not found.
 * @param {string} text
 * @param {string} [near]
 */
function caretFor(text, near = "") {
  for (let size = near.length; size > 2; size -= 1) {
    const place = text.indexOf(near.slice(-size));
    if (place !== -1 && text.indexOf(near.slice(-size), place + 1) === -1) return place + size;
  }
  return text.length;
}
