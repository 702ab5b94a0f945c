// @ts-check
/** @file The list of results, with the choices above it. */

import { element, setChildren } from "../shared/dom.js";
import { excerptOf, marked } from "./excerpt.js";

/** How many results are shown at first, and more of them each time. */
const PART = 10;

export class Results {
  /** @type {Record<string, string>} what is chosen, by the name of the filter */
  choices = { kind: "", audience: "" };
  #place;
  #field;
  #status;
  #list = element("ol", { class: "index" });
  #more = element("button", { type: "button", class: "button", hidden: true });
  #heading = element("h1");
  #filters = element("div", { class: "filters" });
  #isOffered = false;
  /** The rest of the page. */
  #others;

  /**
   * @param {HTMLElement} place
   * @param {HTMLInputElement} field
   * @param {() => void} changed called when something else is chosen
   */
  constructor(place, field, changed) {
    this.#place = place;
    this.#field = field;
    this.#status = element("p", { role: "status" });
    this.#more.textContent = this.#word("more");
    this.#others = [...(place.parentElement?.children ?? [])].filter((other) => other !== place);
    setChildren(place, this.#heading, this.#filters, this.#status, this.#list, this.#more);
    this.#filters.addEventListener("change", ({ target }) => {
      if (target instanceof HTMLSelectElement) this.choices[target.name] = target.value;
      changed();
    });
    field.addEventListener("keydown", (event) => this.#move(event));
    place.addEventListener("keydown", (event) => this.#move(event));
  }

  /** @param {Record<string, string>} query */
  choose(query) {
    for (const name in this.choices) this.choices[name] = query[name] ?? "";
    for (const select of this.#filters.querySelectorAll("select")) select.value = this.choices[select.name] ?? "";
  }

  /**
   * Offers the choices that the index has.
   * @param {import("./find.js").Pagefind} pagefind
   */
  async offer(pagefind) {
    if (this.#isOffered) return;
    const all = await pagefind.filters();
    if (this.#isOffered) return;
    this.#isOffered = true;
    for (const name in this.choices) {
      const values = Object.keys(all[name] ?? {}).sort((a, b) => a.localeCompare(b, document.documentElement.lang));
      if (values.length < 2) continue;
      const select = element("select", { name }, element("option", { value: "" }, this.#word("all")),
        ...values.map((value) => element("option", { value, selected: value === this.choices[name] }, value)));
      this.#filters.append(element("label", {}, this.#word(name), select));
    }
  }

  /**
   * @param {string} text what was asked
   * @param {import("./words.js").Term[]} terms
   * @param {{ data: () => Promise<import("./find.js").PageData> }[]} found
   */
  async show(text, terms, found) {
    const words = terms.flatMap((term) => term.words);
    const part = async (/** @type {number} */ from) =>
      (await Promise.all(found.slice(from, from + PART).map((page) => page.data()))).map((page) => this.#item(page, words));
    const items = await part(0);
    this.#open();
    this.#heading.textContent = this.#word("title").replace("{words}", text);
    setChildren(this.#list, ...items);
    this.#more.hidden = found.length <= PART;
    this.#more.onclick = async () => {
      const from = this.#list.children.length;
      this.#list.append(...(await part(from)));
      this.#more.hidden = found.length <= this.#list.children.length;
      this.#links()[from]?.focus();
    };
    const other = terms.filter((term) => !term.words.includes(term.asked)).flatMap((term) => term.words.slice(0, 1));
    const count = found.length === 0 ? "none" : found.length === 1 ? "one" : "other";
    this.#say([
      this.#word(count).replace("{count}", String(found.length)),
      other.length > 0 && found.length > 0 ? this.#word("instead").replace("{words}", other.join(", ")) : "",
    ]);
  }

  /** Shows the rest of the page, with word of the failure. */
  fail() {
    this.close();
    this.#place.hidden = false;
    this.#place.classList.add("failed");
    setChildren(this.#list);
    this.#heading.textContent = "";
    this.#say([this.#word("failed")]);
  }

  close() {
    this.#place.hidden = true;
    for (const other of this.#others) other.toggleAttribute("hidden", false);
  }

  #open() {
    this.#place.hidden = false;
    this.#place.classList.remove("failed");
    for (const other of this.#others) other.toggleAttribute("hidden", true);
  }

  /** @param {string} name */
  #word(name) {
    return this.#place.dataset[name] ?? "";
  }

  /** @param {string[]} sentences */
  #say(sentences) {
    const text = sentences.filter(Boolean).join(" ");
    if (this.#status.textContent !== text) this.#status.textContent = text;
  }

  /**
   * @param {import("./find.js").PageData} page
   * @param {string[]} words
   */
  #item({ url, content, meta, filters }, words) {
    const about = [filters.kind?.[0], filters.section?.[0]].filter(Boolean).join(" · ");
    return element("li", {},
      element("h2", {}, element("a", { href: url }, ...marked(meta.title ?? url, words))),
      about && element("p", { class: "kind" }, about),
      element("p", {}, ...excerptOf(content, words, meta.title ?? "")));
  }

  #links() {
    return [...this.#list.querySelectorAll("a")];
  }

  /**
   * The arrow keys go from the field to the results and back; Escape returns to the field.
   * @param {KeyboardEvent} event
   */
  #move(event) {
    const step = { ArrowDown: 1, ArrowUp: -1, Escape: -Infinity }[event.key];
    const links = this.#links();
    const at = links.findIndex((link) => link === document.activeElement);
    const isInField = document.activeElement === this.#field;
    if (!step || this.#place.hidden || (at < 0 && !isInField) || (isInField && step < 0)) return;
    event.preventDefault();
    if (at + step < 0) this.#field.focus();
    else links[Math.min(at + step, links.length - 1)]?.focus();
  }
}
