/**
 * @file The head of a file in the editor: its kind, its title, what becomes of it, and its languages.
 *
 * @typedef {import("../protocol.js").SiteFile} SiteFile
 * @typedef {import("../protocol.js").Finding} Finding
 */

import { element, setChildren } from "../dom.js";
import { nameOfOne } from "../kinds.js";

export class FileHead {
  #desk;
  #toFinding;
  element = element("div", { class: "file-head" });
  /** How many errors were said to be there. */
  #errors = 0;

  /**
   * @param {import("../main.js").Desk} desk
   * @param {(finding: Finding) => void} toFinding
   */
  constructor(desk, toFinding) {
    this.#desk = desk;
    this.#toFinding = toFinding;
  }

  /** @param {SiteFile} file */
  draw(file) {
    const { words, session, announcer } = this.#desk;
    const errors = file.findings.filter(({ severity }) => severity === "error");
    if (errors.length > this.#errors) announcer.say(words.text("cannot-be-published", { count: errors.length }));
    this.#errors = errors.length;
    const paths = /** @type {Record<string, string>} */ ({ ...file.translations, [file.language]: file.path });
    // A translation names its original only.
    if (file.original) paths[session.site.languages[0]] = file.original;
    const languages = session.site.languages.filter(language => paths[language]);
    const names = new Intl.DisplayNames(words.language, { type: "language" });
    setChildren(this.element,
      element("p", { class: "kind" }, nameOfOne(words, { name: file.kind, label: file.kindLabel })),
      element("h1", { tabindex: -1 }, titleOf(file)),
      element("div", { class: "facts" },
        stateMark(file, words),
        errors.length > 0 && element("button", { type: "button", class: "link error-count", onclick: () => this.#toFinding(errors[0]) },
          words.text("cannot-be-published", { count: errors.length })),
        languages.length > 1 && element("nav", { "aria-label": words.text("languages") }, ...languages.map(language =>
          element("a", { href: this.#desk.addressOf(paths[language]), "aria-current": language === file.language ? "page" : null, hreflang: language, title: names.of(language) }, language.toUpperCase())))));
  }
}

/**
 * What becomes of a file on the site.
 * @param {{state: string, reason?: string}} file
 * @param {import("../words.js").Words} words
 */
export function stateMark({ state, reason }, words) {
  return element("span", { class: `state state-${state}` }, state === "withheld" && reason ? reason : words.text(`state-${state}`));
}

/**
 * The title that a file states. One with errors is no page yet, of which the program could know the title.
 * @param {SiteFile} file
 */
export function titleOf({ fields, title }) {
  const stated = fields.find(({ name }) => name === "title")?.value;
  return typeof stated === "string" && stated ? stated : title;
}

/**
 * The time zone that a file states.
 * @param {SiteFile} file
 */
export function timeZoneOf({ fields }) {
  const value = fields.find(({ form }) => form === "time-zone")?.value;
  return typeof value === "string" && value ? value : undefined;
}
