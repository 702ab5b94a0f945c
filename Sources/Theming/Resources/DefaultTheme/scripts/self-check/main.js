/**
 * @file The self-check: turns the long form of the page into one question at a time, and its answers into a result. Here is
 * what the views share: the answers, where the visitor is, and what is said to them.
 *
 * A view is a part of the page with an address of its own: `#sc-q-ID` for a question, `#sc-result` for the result. So the
 * browser's own back button works, and a link to a question is an ordinary link.
 *
 * @joined Published as one file with what it imports: many small modules, and compression sees them together.
 *
 * @typedef {import("./score.js").Definition} Definition
 * @typedef {import("./sheet.js").Sheet} Sheet
 * @typedef {{text: string, field?: string}} Fault what is wrong, and the id of the field where it can be mended
 */

import { element } from "../shared/dom.js";
import { allQuestions, visible } from "./score.js";
import { MOST_BYTES, Refusal, fromFile, toFile, withoutHidden } from "./file.js";
import { QuestionForm } from "./form.js";
import { carryFragment, fromCarryFragment, fromShareFragment } from "./link.js";
import { showResult } from "./result.js";
import { copyOf, emptySheet, isEmpty, makeStore } from "./sheet.js";
import { showReview, showStart } from "./start.js";
import { showTeam } from "./team.js";
import { makeTools } from "./tools.js";
import { makeWords } from "./words.js";

export { answersFrom } from "./link.js";
export { score } from "./score.js";

const QUESTION = "sc-q-";

class App {
  /**
   * @param {HTMLElement} root
   * @param {Definition} definition
   */
  constructor(root, definition) {
    this.root = root;
    this.definition = definition;
    this.words = makeWords(definition);
    this.store = makeStore(definition.id);
    /** @type {Sheet} */
    this.sheet = emptySheet();
    /** @type {Sheet | null} the result to compare with */
    this.earlier = null;
    /** @type {import("./team.js").Member[]} */
    this.members = [];
    this.saving = false;
    /** Whether there are answers that are neither kept nor downloaded. */
    this.unsaved = false;
    this.view = "";
    this.title = document.title;
  }

  start() {
    this.messages = element("div", { id: "sc-messages" });
    this.status = element("p", { class: "sc-status", role: "status" });
    this.form = new QuestionForm(this);
    this.review = element("section", { id: "sc-review", class: "sc-view", "aria-labelledby": "sc-review-title", hidden: true });
    this.part("sc-form").after(this.review);
    this.root.prepend(this.messages, this.status, element("div", { id: "sc-begin" }));
    this.tools = makeTools(this);
    this.part("sc-team").after(this.tools.place);
    this.foldKey();
    this.root.dataset.enhanced = "";

    this.takeAnswers();
    this.listen();
    this.route();
  }

  /** @param {string} id @returns {HTMLElement} */
  part(id) {
    return /** @type {HTMLElement} */ (document.getElementById(id));
  }

  /** The day, in the visitor's own time zone. */
  get today() {
    const now = new Date();
    return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map(part => String(part).padStart(2, "0")).join("-");
  }

  /** The score key and all advice are long: they wait behind a line. */
  foldKey() {
    const key = this.part("sc-key");
    this.fold = /** @type {HTMLDetailsElement} */ (element("details", { class: "sc-fold" }, element("summary", {}, this.words.text("key"))));
    key.replaceWith(this.fold);
    this.fold.append(key);
  }

  /** The answers to begin with: from the address, or those that this browser keeps. */
  takeAnswers() {
    const saved = this.store.read();
    const fragment = location.hash;
    let view = "";
    try {
      const carried = fromCarryFragment(this.definition, fragment);
      const shared = carried ? null : fromShareFragment(this.definition, fragment);
      if (carried) {
        this.sheet = carried.sheet;
        view = carried.view;
        this.saving = carried.saving && saved !== null;
        this.unsaved = !this.saving;
      } else if (shared) {
        this.sheet = shared;
        view = "sc-result";
        this.say("from-link");
      }
      if (carried || shared) {
        history.replaceState(null, "", location.pathname + location.search + (view && `#${view}`));
        return this.form.show(this.sheet);
      }
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      history.replaceState(null, "", location.pathname + location.search);
      this.refused = error;
    }
    if (saved !== null) this.takeSaved(saved);
    this.form.show(this.sheet);
  }

  /** @param {string} saved */
  takeSaved(saved) {
    try {
      this.sheet = fromFile(this.definition, saved).sheet;
      this.saving = true;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      // What was kept stays as it is, for a version of the page that can read it.
      this.say("saved-unreadable", { reason: this.words.text(`import-${error.reason}`) });
    }
  }

  listen() {
    // Later than `popstate`: by then the browser has moved the focus for the new fragment, and the heading can have it.
    addEventListener("hashchange", () => this.route());
    addEventListener("pageshow", () => this.form.show(this.sheet));
    addEventListener("beforeunload", event => {
      if (this.unsaved) event.preventDefault();
    });
    addEventListener("beforeprint", () => {
      if (this.view === "sc-start" && this.fold) this.fold.open = true;
    });
    // On the way to the same page in another language, or to the other version, the answers go along.
    document.addEventListener("click", event => {
      const link = event.target instanceof Element ? event.target.closest("a") : null;
      if (!link?.matches(".languages a[hreflang], a[data-other-variant]") || isEmpty(this.sheet)) return;
      const way = { view: link.hreflang && this.view !== "sc-start" ? this.view : "", date: this.today, saving: this.saving };
      link.hash = carryFragment(this.definition, this.sheet, way);
      this.unsaved = false;
    });
    // Another tab switched saving off: this one must not bring the answers back.
    addEventListener("storage", event => {
      if (event.key?.endsWith(this.definition.id) && event.newValue === null) this.setSaving(false);
    });
  }

  // Where the visitor is.

  /** @param {string} view */
  go(view) {
    const address = view === "sc-start" ? location.pathname + location.search : `#${view}`;
    if (view !== this.view) history.pushState(null, "", address);
    this.route();
  }

  /** Shows what the address asks for. */
  route() {
    const asked = location.hash.slice(1);
    const isFirst = !this.view;
    if (/^sc1[.-]/.test(asked)) return this.openLink();
    if (asked && !this.isView(asked) && !isFirst) return; // a place on the page, such as a term
    const before = this.view;
    this.view = this.isView(asked) ? asked : "sc-start";
    if (this.view.startsWith(QUESTION)) this.view = this.form.nearest(this.view.slice(QUESTION.length));
    if (before !== this.view && !isFirst) this.clear();
    this.render();
    if (this.refused) {
      this.fail([{ text: this.words.text(`import-${this.refused.reason}`) }], "link-refused");
      this.refused = undefined;
    } else if (!isFirst || asked) this.focusHeading();
  }

  /** A link to answers was opened on the page itself. */
  openLink() {
    const mine = copyOf(this.sheet);
    this.saving = false;
    this.takeAnswers();
    const { refused } = this;
    this.route();
    if (!refused) this.offerBack(mine, "from-link");
  }

  /** @param {string} name */
  isView(name) {
    return ["sc-start", "sc-review", "sc-result", "sc-team"].includes(name)
      || (name.startsWith(QUESTION) && allQuestions(this.definition).some(({ id }) => QUESTION + id === name));
  }

  /** Draws the view again, as the answers are now. */
  render() {
    const kind = this.view.startsWith(QUESTION) ? "sc-form" : this.view;
    this.root.dataset.view = kind.slice("sc-".length);
    for (const id of ["sc-begin", "sc-intro", "sc-start", "sc-progress", "sc-form", "sc-review", "sc-result", "sc-team"]) {
      this.part(id).hidden = id !== kind && !(kind === "sc-start" && /begin|intro/.test(id)) && !(id === "sc-progress" && kind === "sc-form");
    }
    if (this.fold) this.fold.hidden = !["sc-start", "sc-result"].includes(kind);
    if (kind === "sc-form") this.form.ask(this.view.slice(QUESTION.length));
    else ({ "sc-start": showStart, "sc-review": showReview, "sc-result": showResult, "sc-team": showTeam })[kind]?.(this, this.part(kind));
    this.tools?.refresh();
  }

  focusHeading() {
    const place = this.view.startsWith(QUESTION) ? this.part(this.view) : this.part(this.view);
    const heading = this.view === "sc-start" ? document.querySelector("h1") : place.querySelector("h2, h3");
    if (!(heading instanceof HTMLElement)) return;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
    (this.view === "sc-start" ? heading : this.root).scrollIntoView();
  }

  // The answers.

  get visible() {
    return visible(this.definition, this.sheet.answers);
  }

  /** After a change to the answers. */
  changed() {
    this.unsaved = !this.keep();
  }

  /** @returns {boolean} whether the answers are kept */
  keep() {
    if (!this.saving) return false;
    if (this.store.write(toFile(this.definition, this.sheet, this.today))) return true;
    this.saving = false;
    this.tools?.refresh();
    this.say("save-failed");
    return false;
  }

  /** @param {boolean} saving */
  setSaving(saving) {
    this.saving = saving;
    if (!saving) this.store.remove();
    this.unsaved = !this.keep() && !isEmpty(this.sheet);
    this.tools?.refresh();
  }

  /**
   * Puts other answers in the place of these, which can be had back.
   * @param {Sheet} sheet
   * @param {string} notice
   */
  replace(sheet, notice) {
    const before = copyOf(this.sheet);
    this.sheet = sheet;
    this.form.show(sheet);
    this.changed();
    this.clear();
    this.go(isEmpty(sheet) ? "sc-start" : "sc-result");
    this.offerBack(before, notice);
  }

  /** @param {Sheet} before @param {string} notice */
  offerBack(before, notice) {
    this.say(notice, {}, isEmpty(before) ? undefined : {
      label: this.words.text("undo"),
      action: () => {
        this.sheet = before;
        this.form.show(before);
        this.changed();
        this.clear();
        this.render();
        this.say("undone");
        this.focusHeading();
      },
    });
  }

  /** @param {string} organisation */
  setOrganisation(organisation) {
    this.sheet.organisation = withoutHidden(organisation).trim();
    this.changed();
  }

  /**
   * @param {File} file
   * @returns {Promise<{sheet: Sheet, changed: boolean, text: string}>}
   */
  async read(file) {
    if (file.size > MOST_BYTES) throw new Refusal("too-large");
    const text = await file.text();
    return { ...fromFile(this.definition, text.replace(/^\ufeff/, "")), text };
  }

  // What is said.

  /**
   * @param {string} key
   * @param {Record<string, string | number>} [values]
   * @param {{label: string, action: () => void}} [button]
   */
  say(key, values, button) {
    if (!this.status) return;
    this.status.replaceChildren(this.words.text(key, values));
    if (button) this.status.append(" ", element("button", { type: "button", class: "sc-link", onclick: button.action }, button.label));
  }

  /**
   * Says what is wrong in a summary that takes the focus; each line leads to its field, where the same words stand.
   * @param {Fault[]} faults
   * @param {string} [title]
   */
  fail(faults, title = "errors") {
    this.clear();
    const heading = element("h2", { id: "sc-errors-title", tabindex: -1 }, this.words.text(title));
    this.messages?.replaceChildren(element("div", { class: "sc-errors", role: "group", "aria-labelledby": "sc-errors-title" }, heading,
      element("ul", {}, ...faults.map(({ text, field }) => element("li", {}, field
        ? element("a", { href: `#${field}`, onclick: /** @param {Event} event */ event => this.toField(event, field) }, text) : text)))));
    for (const { text, field } of faults) {
      const input = field && document.getElementById(field);
      if (!input) continue;
      input.setAttribute("aria-invalid", "true");
      input.setAttribute("aria-describedby", `${field}-error`);
      input.closest("label, .sc-field")?.after(element("p", { class: "sc-error", id: `${field}-error` }, text));
    }
    document.title = this.words.text("error-title", { title: this.title });
    heading.focus();
    heading.scrollIntoView({ block: "center" });
  }

  /** @param {Event} event @param {string} field */
  toField(event, field) {
    event.preventDefault();
    const input = this.part(field);
    const fold = input.closest("details");
    if (fold) fold.open = true;
    input.focus();
  }

  /** Takes back everything that was said. */
  clear() {
    this.messages?.replaceChildren();
    this.status?.replaceChildren();
    for (const note of this.root.querySelectorAll(".sc-error")) note.remove();
    for (const input of this.root.querySelectorAll("[aria-invalid]")) {
      input.removeAttribute("aria-invalid");
      input.removeAttribute("aria-describedby");
    }
    document.title = this.title;
  }
}

const root = document.getElementById("self-check");
const data = document.getElementById("self-check-data");
if (root && data) new App(root, JSON.parse(data.textContent ?? "")).start();
