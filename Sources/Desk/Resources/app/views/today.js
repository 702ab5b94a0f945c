/**
 * @file The first screen: what needs doing now, each with the place where it is done.
 *
 * @typedef {import("../protocol.js").Today} Answer
 * @typedef {import("../protocol.js").TodayItem} TodayItem
 */

import { Offline, Refusal } from "../api.js";
import { button, element, newId, setChildren } from "../dom.js";

/** In the order of what cannot wait. */
const GROUPS = /** @type {const} */ (["faults", "due", "reviews", "attention", "soon", "drafts"]);
/** How many of a group are shown before the others are asked for. */
const SHOWN = 5;

export class TodayView {
  #desk;
  #today;
  #lists = element("div", { class: "today-lists" });
  #next = element("div", {});
  hasUnsaved = false;
  /**
   * The groups of which all are shown.
   * @type {Set<string>}
   */
  #whole = new Set();

  /** @param {import("../main.js").Desk} desk @param {Answer} today */
  constructor(desk, today) {
    this.#desk = desk;
    this.#today = today;
    const { words } = desk;
    this.element = element("div", { class: "today" },
      element("div", { class: "overview-head" },
        element("div", {}, element("p", { class: "kind" }, words.longDay(today.day)), element("h1", { tabindex: -1 }, words.text("today"))),
        element("div", { class: "actions" }, element("a", { class: "button", href: "#new" }, words.text("new")),
          element("a", { class: "button main", href: "#publish" }, words.text("publish-first")))),
      this.#lists, this.#next);
    this.#draw();
  }

  get title() {
    return this.#desk.words.text("today");
  }

  async refresh() {
    try {
      this.#today = /** @type {Answer} */ (await this.#desk.api.get("today"));
    } catch (error) {
      if (!(error instanceof Offline || error instanceof Refusal)) throw error;
      return;
    }
    // Whoever is about to press something keeps it.
    if (!this.#lists.contains(document.activeElement)) this.#draw();
  }

  async close() {}

  #draw() {
    const { words } = this.#desk;
    const today = this.#today;
    const groups = GROUPS.filter(name => today[name].length);
    setChildren(this.#lists, ...groups.map(name => this.#group(name, today[name])));
    if (!groups.length) setChildren(this.#lists, element("p", { class: "calm" }, words.text("nothing-to-do")));
    const next = today.nextChange;
    setChildren(this.#next, next && element("p", { class: "aside next-change" },
      words.text("next-change", { moment: next.time ? words.text("day-at", { day: words.day(next.day ?? ""), time: next.time.replace(":", ".") }) : words.day(next.day ?? "") }), " ",
      element("a", { href: this.#desk.addressOf(next.path) }, next.title)));
  }

  /** @param {typeof GROUPS[number]} name @param {TodayItem[]} items */
  #group(name, items) {
    const { words } = this.#desk;
    const id = newId("today");
    // What is done comes last.
    items = [...items.filter(({ isDone }) => !isDone), ...items.filter(({ isDone }) => isDone)];
    const shown = this.#whole.has(name) ? items : items.slice(0, SHOWN);
    return element("section", { class: `today-group today-${name}`, "aria-labelledby": id },
      element("h2", { id }, words.text(`today-${name}`), " ", element("span", { class: "count" }, String(items.filter(({ isDone }) => !isDone).length))),
      element("ul", { class: "tasks" }, ...shown.map(item => this.#item(item))),
      shown.length < items.length && button(words.text("show-more", { count: items.length - shown.length }), () => {
        this.#whole.add(name);
        this.#draw();
        const links = [...this.#lists.querySelectorAll(`.today-${name} .tasks a`)];
        const next = links[SHOWN];
        if (next instanceof HTMLElement) next.focus();
      }, { class: "link" }));
  }

  /** @param {TodayItem} item */
  #item(item) {
    const { words } = this.#desk;
    const { path, title, text, day, time, at, copy, isLate, isDone } = item;
    // Two posts in one channel are told apart by their days.
    const named = { title: [text ?? title, day && words.day(day)].filter(Boolean).join(", ") };
    return element("li", { class: isDone ? "task done" : isLate ? "task late" : "task" },
      day && element("time", { class: "task-day", datetime: time ? `${day}T${time}` : day },
        element("strong", {}, String(Number(day.slice(8)))), element("span", {}, words.month(day)), time && element("small", {}, time.replace(":", "."))),
      element("div", { class: "task-what" },
        element("a", { href: this.#desk.addressOf(path, at) }, title),
        text && element("p", {}, text),
        isLate && element("p", { class: "late-mark" }, words.text("is-late"))),
      (copy || isDone !== undefined) && element("div", { class: "actions" },
        copy && button(words.text("copy-text"), () => this.#desk.copy(copy), { class: "button small", "aria-label": words.text("copy-text-of", named) }),
        isDone !== undefined && button(words.text("done"), () => this.#mark(item), {
          class: "button small tick", "data-item": keyOf(item), "aria-pressed": String(isDone), "aria-label": words.text("done-of", named) })));
  }

  /** @param {TodayItem} item */
  async #mark(item) {
    const { words, api, announcer } = this.#desk;
    const { path, at = [], day = "", text, title } = item;
    try {
      const { isDone } = /** @type {{isDone: boolean}} */ (await api.post("done", { path, at, day, isDone: !item.isDone }));
      item.isDone = isDone;
      announcer.say(words.text(isDone ? "marked-done" : "marked-undone", { title: text ?? title }));
    } catch (error) {
      if (!(error instanceof Offline || error instanceof Refusal)) throw error;
      announcer.say(error instanceof Refusal ? error.message : words.text("offline-short"));
    }
    this.#draw();
    const again = this.#lists.querySelector(`[data-item="${CSS.escape(keyOf(item))}"]`);
    if (again instanceof HTMLElement) again.focus();
  }
}

/** @param {TodayItem} item */
function keyOf({ path, at = [], day = "" }) {
  return [path, ...at, day].join(" ");
}
