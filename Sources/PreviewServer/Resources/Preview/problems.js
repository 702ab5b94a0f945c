// @ts-check
/** The problems of the site, shown above the page: a panel for errors, a badge for warnings. */

/** @typedef {{ severity: string, identifier: string, place: string, summary: string, excerpt: string, notes: string[],
 *   help: string[], kind: string }} Problem */

/** @typedef {{ language: string, name: string, title: string, close: string, note?: string, more?: string,
 *   advice?: string }} Texts */

export class ProblemPanel {
  /** @type {HTMLElement | null} */
  #host = null;
  /** The list that the reader closed. It does not open again while it is the same. */
  #dismissed = "";
  /** @type {Problem[]} */
  #problems = [];
  #errors = 0;
  /** @type {Texts} */
  #texts = { language: "en", name: "", title: "", close: "" };
  /** @type {Element | null} */
  #focused = null;

  /** Shows the current problems, or removes the panel when there are none.
   * @param {Problem[]} problems @param {number} errors @param {Texts} texts */
  show(problems, errors, texts) {
    // The same list may be sent more than once; the focus of a reader in the panel must stay.
    if (this.#host && JSON.stringify(problems) === this.#list && texts.advice === this.#texts.advice) return;
    this.#problems = problems;
    this.#errors = errors;
    this.#texts = texts;
    if (errors > 0 && this.#list !== this.#dismissed) this.#open();
    else if (problems.length > 0 || texts.advice) this.#close();
    else this.#remove();
  }

  get #list() {
    return JSON.stringify(this.#problems);
  }

  /** The panel with the whole list. */
  #open() {
    const heading = element("h2", { id: "title" }, this.#texts.title);
    const close = element("button", { type: "button", class: "close" }, this.#texts.close);
    close.addEventListener("click", () => this.#dismiss());
    const items = this.#problems.map((problem) => element("li", { class: problem.severity }, ...parts(problem)));
    const panel = element(
      "section",
      { role: "alertdialog", "aria-labelledby": "title", "aria-describedby": "list", tabindex: "-1", class: "panel" },
      element("header", {}, heading, close),
      ...(this.#texts.note ? [element("p", {}, this.#texts.note)] : []),
      element("ol", { id: "list" }, ...items),
      ...(this.#texts.more ? [element("p", {}, this.#texts.more)] : []),
      ...(this.#texts.advice ? [element("p", {}, this.#advice)] : []),
    );
    panel.addEventListener("keydown", (event) => {
      if (event.key === "Escape") this.#dismiss();
    });
    if (!this.#isOpen) this.#focused = document.activeElement;
    this.#fill(panel);
    panel.focus({ preventScroll: true });
  }

  /** How much advice there is, as a link to the page that lists it. */
  get #advice() {
    return element("a", { class: "advice", href: "/.baken/#advice" }, this.#texts.advice ?? "");
  }

  /** The badge in the corner, which opens the panel. Where there is nothing but advice, a link stands there. */
  #close() {
    const wasOpen = this.#isOpen;
    this.#fill(this.#problems.length > 0 ? this.#badge : this.#advice);
    if (wasOpen) this.#restoreFocus();
  }

  get #badge() {
    const badge = element("button", { type: "button", class: this.#errors ? "badge error" : "badge" }, this.#texts.title);
    badge.addEventListener("click", () => this.#open());
    return badge;
  }

  #dismiss() {
    this.#dismissed = this.#list;
    this.#close();
  }

  #remove() {
    const wasOpen = this.#isOpen;
    this.#host?.remove();
    this.#host = null;
    this.#dismissed = "";
    if (wasOpen) this.#restoreFocus();
  }

  get #isOpen() {
    return this.#host?.shadowRoot?.querySelector(".panel") != null;
  }

  #restoreFocus() {
    if (this.#focused instanceof HTMLElement && this.#focused !== document.body) this.#focused.focus({ preventScroll: true });
    this.#focused = null;
  }

  /** @param {HTMLElement} content */
  #fill(content) {
    if (!this.#host) {
      this.#host = element("aside", { id: "baken-preview" });
      const root = this.#host.attachShadow({ mode: "open" });
      // The shadow tree isolates the page's styles from the panel's.
      root.append(element("link", { rel: "stylesheet", href: "/.baken/problems.css" }), element("div", {}));
      document.body.append(this.#host);
    }
    this.#host.lang = this.#texts.language;
    this.#host.ariaLabel = this.#texts.name;
    this.#host.shadowRoot?.lastElementChild?.replaceChildren(content);
  }
}

/** @param {Problem} problem */
function parts(problem) {
  const first = element(
    "p",
    { class: "summary" },
    element("strong", {}, `${problem.kind}: ${problem.summary}`),
    " ",
    element("code", {}, problem.identifier),
  );
  return [
    first,
    ...(problem.place ? [element("p", { class: "place" }, element("code", {}, problem.place))] : []),
    ...(problem.excerpt ? [element("pre", { tabindex: "0" }, problem.excerpt)] : []),
    ...problem.notes.map((note) => element("p", {}, note)),
    ...problem.help.map((help) => element("p", { class: "help" }, help)),
  ];
}

/** An element with attributes and content; text stays text.
 * @param {string} name @param {Record<string, string>} attributes @param {...(Node | string)} content */
function element(name, attributes, ...content) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...content);
  return made;
}
