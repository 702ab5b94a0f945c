/**
 * @file All content, by kind.
 *
 * @typedef {import("../protocol.js").ContentFile} ContentFile
 * @typedef {import("../protocol.js").Content} Content
 */

import { button, element, newId, setChildren } from "../dom.js";
import { plain } from "../form/combobox.js";
import { nameOfAll } from "../kinds.js";
import { openDeleted } from "./deleted.js";
import { stateMark } from "./file-head.js";

/** What was filtered stays when somebody comes back to the list. */
const filter = { text: "", kind: "", hasFaults: false };

export class Overview {
  #desk;
  #kinds = element("div", { class: "chips", role: "group" });
  #lists = element("div", { class: "lists" });
  #count = element("p", { role: "status", class: "aside" });
  #faults = element("div", { class: "overview-faults" });
  /** The files that are shown, as text. */
  #listed = "";

  /** @param {import("../main.js").Desk} desk */
  constructor(desk) {
    this.#desk = desk;
    const { words } = desk;
    const search = element("input", {
      type: "search", id: newId("filter"), value: filter.text, autocomplete: "off", oninput: () => {
        filter.text = search.value;
        this.#draw();
      },
    });
    this.#kinds.setAttribute("aria-label", words.text("kinds"));
    this.element = element("div", { class: "overview" },
      element("div", { class: "overview-head" },
        element("h1", { tabindex: -1 }, words.text("content")),
        element("a", { class: "button main", href: "#new" }, words.text("new"))),
      this.#faults,
      element("div", { class: "filters" },
        element("div", { class: "field" }, element("label", { for: search.id }, words.text("filter")), search), this.#kinds),
      this.#count, this.#lists, button(words.text("deleted"), () => openDeleted(desk), { class: "link" }));
    this.#draw();
  }

  get title() {
    return this.#desk.words.text("content");
  }

  hasUnsaved = false;

  async refresh() {
    await this.#desk.library.load();
    // A link that is replaced while somebody presses it is pressed in vain, and loses the focus.
    if (this.#listed !== this.#files) this.#draw();
  }

  async close() {}

  get #files() {
    const { kinds, files } = this.#desk.library.content;
    return JSON.stringify([kinds, files]);
  }

  #draw() {
    const { words, library: { content } } = this.#desk;
    this.#listed = this.#files;
    const rows = rowsOf(content);
    this.#drawFaults(rows);
    const wanted = plain(filter.text).split(/\s+/).filter(Boolean);
    const matching = rows.filter(({ all }) => wanted.every(word => all.some(file => plain(`${file.title} ${file.path}`).includes(word)))
      && (!filter.hasFaults || all.some(({ errors }) => errors)));
    const shown = matching.filter(({ file }) => !filter.kind || file.kind === filter.kind);
    const chip = /** @param {string} kind @param {string} label @param {number} count */ (kind, label, count) => element("button", {
      type: "button", class: "chip", "aria-pressed": String(filter.kind === kind), "data-kind": kind, onclick: () => {
        filter.kind = kind;
        this.#draw();
        const pressed = this.#kinds.querySelector(`[data-kind="${CSS.escape(kind)}"]`);
        if (pressed instanceof HTMLElement) pressed.focus();
      },
    }, label, " ", element("span", {}, String(count)));
    const kinds = content.kinds.filter(({ name }) => rows.some(({ file }) => file.kind === name));
    setChildren(this.#kinds, chip("", words.text("all-kinds"), matching.length),
      ...kinds.map(({ name, label, plural }) => chip(name, nameOfAll(words, { name, label, plural }), matching.filter(({ file }) => file.kind === name).length)));
    setChildren(this.#lists, ...kinds.map(({ name, label, plural }) => this.#list(nameOfAll(words, { name, label, plural }), shown.filter(({ file }) => file.kind === name))));
    this.#count.textContent = shown.length ? wanted.length || filter.hasFaults ? words.text("found", { count: shown.length }) : "" : words.text("nothing-found");
  }

  /** @param {Row[]} rows */
  #drawFaults(rows) {
    const { words, library: { content } } = this.#desk;
    // What is missing from a draft keeps the site from nothing, as long as all files can be read.
    const stopping = /** @param {ContentFile} file */ ({ state, errors }) => state === "withheld" && content.isCurrent ? 0 : errors;
    const bad = rows.filter(({ all }) => all.some(stopping));
    if (!bad.length) filter.hasFaults = false;
    const count = bad.reduce((sum, { all }) => sum + all.reduce((inner, file) => inner + stopping(file), 0), 0);
    const had = this.#faults.contains(document.activeElement);
    setChildren(this.#faults, bad.length > 0 && element("p", {}, element("strong", {}, words.text("faults-on-site", { count })), " ", words.text("faults-help"), " ",
      element("button", {
        type: "button", class: "link", "aria-pressed": String(filter.hasFaults), onclick: () => {
          filter.hasFaults = !filter.hasFaults;
          filter.kind = "";
          this.#draw();
        },
      }, words.text(filter.hasFaults ? "show-all" : "show-faults"))));
    const again = this.#faults.querySelector("button");
    if (had && again) again.focus();
  }

  /** @param {string} name @param {Row[]} rows */
  #list(name, rows) {
    if (!rows.length) return null;
    const { words } = this.#desk;
    const id = newId("kind");
    return element("section", { "aria-labelledby": id },
      element("h2", { id }, name),
      element("table", { class: "files", "aria-labelledby": id },
        element("thead", {}, element("tr", {}, ...["column-title", "column-language", "column-state", "column-changed"].map(key => element("th", { scope: "col" }, words.text(key))))),
        element("tbody", {}, ...rows.map(row => this.#row(row)))));
  }

  /** @param {Row} row */
  #row({ file, all }) {
    const { words } = this.#desk;
    const errors = all.reduce((sum, each) => sum + each.errors, 0);
    const languages = new Intl.DisplayNames(words.language, { type: "language" });
    const moment = file.changed ?? file.date;
    return element("tr", {},
      element("th", { scope: "row" }, element("a", { href: this.#desk.addressOf(file.path), lang: file.language }, file.title)),
      element("td", { class: "languages" }, ...all.map(each => element("a", {
        href: this.#desk.addressOf(each.path), hreflang: each.language, "aria-label": words.text("version-in", { title: each.title, language: languages.of(each.language) ?? each.language }),
      }, each.language.toUpperCase()))),
      element("td", {}, stateMark(file, words), errors > 0 && element("span", { class: "state state-error" }, words.text("count-error", { count: errors }))),
      element("td", { class: "changed" }, moment ? element("time", { datetime: moment }, words.ago(new Date(moment))) : ""));
  }
}

/** @typedef {{file: ContentFile, all: ContentFile[]}} Row a file with its translations */

/**
 * Files with their translations, the newest first where they have a day.
 * @param {Content} content
 * @returns {Row[]}
 */
function rowsOf({ files }) {
  return files.filter(({ original }) => !original || !files.some(({ path }) => path === original))
    .map(file => ({ file, all: [file, ...files.filter(({ original }) => original === file.path)] }))
    .sort((one, other) => (other.file.date ?? "").localeCompare(one.file.date ?? "") || one.file.title.localeCompare(other.file.title));
}

