/**
 * @file The whole file as text, with what is found in it by line: for what no form can show.
 *
 * @typedef {import("../protocol.js").Finding} Finding
 */

import { button, element, newId, setChildren } from "../dom.js";
import { findingNote, sorted } from "../findings.js";
import { insert } from "../text/textarea.js";

export class SourcePane {
  #words;
  #store;
  #fix;
  #area;
  #numbers = element("div", { class: "line-numbers", "aria-hidden": "true" });
  #findings = element("div", { class: "source-findings" });

  /**
   * @param {import("../words.js").Words} words
   * @param {import("../store.js").Store} store
   * @param {(finding: Finding) => void} fix
   */
  constructor(words, store, fix) {
    this.#words = words;
    this.#store = store;
    this.#fix = fix;
    const id = newId("source"), help = newId("help");
    this.#area = element("textarea", {
      id, class: "source-text", wrap: "off", spellcheck: "true", lang: store.file.language, "aria-describedby": help,
      oninput: () => {
        this.#number();
        store.edit({ edit: "source", text: this.#area.value });
      },
      onblur: () => store.save(),
      onscroll: () => this.#numbers.scrollTop = this.#area.scrollTop,
      onkeydown: /** @param {KeyboardEvent} event */ event => {
        // Tab leaves the field, as everywhere; two spaces are what an indent is made of.
        if (event.key !== "Enter" || event.shiftKey || event.ctrlKey || event.metaKey) return;
        const indent = /^ *(?:- )?/.exec(this.#area.value.slice(this.#area.value.lastIndexOf("\n", this.#area.selectionStart - 1) + 1))?.[0] ?? "";
        event.preventDefault();
        insert(this.#area, `\n${" ".repeat(indent.length)}`);
      },
    });
    this.element = element("div", { class: "source-pane" },
      element("div", { class: "source-file" },
        element("label", { for: id }, words.text("source-label", { path: store.file.path })),
        element("p", { class: "help", id: help }, words.text("source-help")),
        element("div", { class: "source-box" }, this.#numbers, this.#area)),
      this.#findings);
  }

  update() {
    const { file, edits } = this.#store;
    const isTyped = edits.some(({ edit }) => edit === "source");
    if (!isTyped && this.#area.value !== file.source) {
      const { selectionStart, selectionEnd, scrollTop } = this.#area;
      const hasFocus = document.activeElement === this.#area;
      this.#area.value = file.source;
      if (hasFocus) this.#area.setSelectionRange(selectionStart, selectionEnd);
      this.#area.scrollTop = scrollTop;
    }
    this.#number();
    setChildren(this.#findings, element("h2", {}, this.#words.text("findings")),
      ...file.findings.length ? sorted(file.findings).map(finding => findingNote(finding, {
        words: this.#words, fix: this.#fix, place: finding.line > 0 && button(this.#words.text("to-line", { line: finding.line }), () => this.show(finding.line), { class: "link" }),
      })) : [element("p", { class: "aside" }, this.#words.text("no-findings"))]);
  }

  /**
   * Selects a line.
   * @param {number} line from 1
   */
  show(line) {
    const lines = this.#area.value.split("\n");
    const start = lines.slice(0, line - 1).reduce((sum, text) => sum + text.length + 1, 0);
    this.#area.focus();
    this.#area.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0));
    const height = parseFloat(getComputedStyle(this.#area).lineHeight) || 22;
    this.#area.scrollTop = Math.max(0, (line - 4) * height);
  }

  #number() {
    const count = this.#area.value.split("\n").length;
    const bad = new Map(sorted(this.#store.file.findings).reverse().map(({ line, severity }) => [line, severity]));
    if (this.#numbers.childElementCount !== count || bad.size || this.#numbers.querySelector("[class]")) {
      setChildren(this.#numbers, ...Array.from({ length: count }, (_, place) => element("span", { class: bad.get(place + 1) }, String(place + 1))));
    }
  }
}
