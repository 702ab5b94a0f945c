/** @file The list of results, with the choices above it. */

import { element, setChildren } from "../shared/dom.js";
import { excerptOf, marked } from "./excerpt.js";
import { pagesWith } from "./find.js";

/** How many results are shown at first, and more of them each time. */
const PART = 10;

export class Results {
  /** @type {Record<string, string>} what is chosen, by the name of the filter */
  choices = { kind: "", audience: "" };
  #place;
  #field;
  #status;
  #list = element("ol", { class: "found" });
  #more = element("button", { type: "button", class: "button", hidden: true });
  #heading = element("h1");
  #filters = element("div", { class: "finder-choices" });
  /** @type {{ name: string, value: string, option: HTMLOptionElement, pages: Set<string> }[]} */
  #options = [];
  /** @type {Promise<void> | undefined} */
  #offered;
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
   * @param {import("./words.js").Vocabulary} vocabulary
   */
  offer(pagefind, vocabulary) {
    return (this.#offered ??= this.#offer(pagefind, vocabulary));
  }

  /**
   * @param {import("./find.js").Pagefind} pagefind
   * @param {import("./words.js").Vocabulary} vocabulary
   */
  async #offer(pagefind, { kinds, audiences }) {
    for (const [name, letter, values] of /** @type {const} */ ([["kind", "k", kinds], ["audience", "a", audiences]])) {
      if (values.length < 2) continue;
      const select = element("select", { name }, element("option", { value: "" }, this.#word("all")));
      for (const [index, value] of values.entries()) {
        const option = element("option", { value });
        this.#options.push({ name, value, option, pages: await pagesWith(pagefind, `z${letter}${index}z`) });
        select.append(option);
      }
      select.value = this.choices[name] ?? "";
      this.#filters.append(element("label", {}, this.#word(name), select));
    }
  }

  /**
   * The pages that are of the chosen kind and for the chosen audience. Each choice says how many there would be with it.
   * @param {import("./find.js").Found[]} found
   */
  #narrowed(found) {
    const isIn = (/** @type {string} */ id, /** @type {string} */ except) =>
      this.#options.every(({ name, value, pages }) => name === except || this.choices[name] !== value || pages.has(id));
    for (const { name, value, option, pages } of this.#options) {
      const count = found.filter(({ id }) => pages.has(id) && isIn(id, name)).length;
      option.textContent = `${value} (${count})`;
      option.disabled = count === 0 && this.choices[name] !== value;
    }
    return found.filter(({ id }) => isIn(id, ""));
  }

  /**
   * @param {string} text what was asked
   * @param {import("./words.js").Term[]} terms
   * @param {import("./find.js").Found[]} all
   */
  async show(text, terms, all) {
    const found = this.#narrowed(all);
    const words = terms.flatMap((term) => term.words);
    const part = async (/** @type {number} */ from) =>
      (await Promise.all(found.slice(from, from + PART).map((page) => page.data()))).map((page) => this.#item(page, words));
    const items = await part(0);
    this.#open();
    this.#heading.textContent = this.#word("title").replace("{words}", text);
    setChildren(this.#list, ...items);
    this.#place.dataset.asked = text;
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
  #item({ url, content, meta }, words) {
    const about = [meta.kind, meta.section].filter(Boolean).join(" · ");
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
