/**
 * @file Publishing: first what changes for readers, then the publication itself, and in words what came of it.
 *
 * @typedef {import("../protocol.js").Consequences} Consequences
 * @typedef {import("../protocol.js").Publication} Publication
 */

import { Offline, Refusal } from "../api.js";
import { button, element, newId, setChildren } from "../dom.js";
import { findingNote } from "../findings.js";
import { eventPart, messageItem, more, pageItem, pictureItem } from "./consequences.js";

/** How long comparing and publishing may take, in milliseconds. */
const LONGEST = 600_000;

export class PublishView {
  #desk;
  /** @type {Consequences | null} */
  #seen = null;
  #isBusy = false;
  #isPublished = false;
  #isClosed = false;
  #heading;
  #actions = element("div", { class: "actions" });
  #result = element("div", { class: "publication", role: "status" });
  #body = element("div", { class: "consequences" });
  hasUnsaved = false;

  /** @param {import("../main.js").Desk} desk */
  constructor(desk) {
    this.#desk = desk;
    const { words } = desk;
    this.#heading = element("h1", { tabindex: -1 }, words.text("publish-title"));
    this.element = element("div", { class: "today publish" },
      element("div", { class: "overview-head" }, element("div", {}, element("p", { class: "kind" }, words.text("publish")), this.#heading), this.#actions),
      this.#result, this.#body);
    this.#look();
  }

  get title() {
    return this.#desk.words.text("publish");
  }

  /** Called when something on the site changed: what is shown is that of the present content. */
  async refresh() {
    if (this.#isBusy || this.#isPublished || !this.#seen) return;
    try {
      const { revision } = /** @type {import("../protocol.js").Session} */ (await this.#desk.api.get("session"));
      if (revision !== this.#seen.revision) await this.#look();
    } catch (error) {
      if (!(error instanceof Offline || error instanceof Refusal)) throw error;
    }
  }

  async close() {
    this.#isClosed = true;
  }

  /** @param {string} [notice] what is said besides */
  async #look(notice) {
    if (this.#isBusy) return;
    const { words, api } = this.#desk;
    this.#say(element("p", {}, words.text("comparing")));
    await this.#do(async () => {
      const seen = this.#seen = /** @type {Consequences} */ (await api.get("publication", {}, LONGEST));
      if (this.#isClosed) return;
      this.#say(notice !== undefined && element("p", { class: "banner" }, notice), ...this.#verdict(seen), this.#warnings(seen));
      setChildren(this.#body, ...this.#parts(seen));
      const mayPublish = seen.state !== "stopped" && seen.state !== "refused";
      setChildren(this.#actions,
        mayPublish && button(words.text("publish-now"), () => this.#publish(), { class: seen.state === "same" ? "button" : "button main" }),
        element("a", { class: "button", href: "#today" }, words.text("not-yet")));
    });
  }

  async #publish() {
    const { words, api } = this.#desk;
    const seen = this.#seen;
    if (!seen) return;
    for (const each of this.#actions.querySelectorAll("button")) each.disabled = true;
    this.#say(element("p", {}, words.text("publishing")));
    let notice = "";
    await this.#do(async () => {
      try {
        this.#show(/** @type {Publication} */ (await api.post("publish", { revision: seen.revision }, LONGEST)), seen);
      } catch (error) {
        if (!(error instanceof Refusal && error.identifier === "site.has-changed")) throw error;
        notice = error.message;
      }
    });
    if (notice) await this.#look(notice);
  }

  /** @param {() => Promise<void>} work */
  async #do(work) {
    this.#isBusy = true;
    try {
      await work();
    } catch (error) {
      if (!(error instanceof Offline || error instanceof Refusal)) throw error;
      const { words } = this.#desk;
      this.#say(element("p", { class: "banner" }, error instanceof Refusal ? error.message : words.text("offline-short"), " ",
        button(words.text("try-again"), () => this.#look(), { class: "button small" })));
    } finally {
      this.#isBusy = false;
    }
  }

  /** @param {...import("../dom.js").Child} content */
  #say(...content) {
    setChildren(this.#result, ...content);
  }

  /** @param {Publication} publication @param {Consequences} seen */
  #show({ isPublished, pages, findings, notes }, seen) {
    const { words, session: { site } } = this.#desk;
    if (!isPublished) {
      this.#say(...this.#faults(findings));
      return;
    }
    this.#isPublished = true;
    this.#heading.textContent = words.text("published-title");
    setChildren(this.#actions, element("a", { class: "button", href: "#today" }, words.text("to-today")),
      element("a", { class: "button", href: site.origin + site.home, target: "_blank", rel: "noopener" }, words.text("view-site")));
    const done = this.#summary(seen);
    this.#say(element("div", { class: "published" }, element("p", {}, words.text("published", { count: pages }), " ", done && words.text("published-what", { list: done })),
      (seen.sent.items.length > 0 || seen.events.items.some(({ mails }) => mails.length)) && element("p", {}, words.text("still-to-send"))),
    ...notes.map(note => element("p", { class: "aside" }, note)));
    this.#heading.focus();
  }

  /** @param {import("../protocol.js").Finding[]} findings */
  #faults(findings) {
    return [element("p", { class: "banner" }, this.#desk.words.text("not-published", { count: findings.length })), ...this.#notes(findings)];
  }

  /**
   * What should be looked at, and forbids nothing.
   * @param {Consequences} seen
   */
  #warnings({ warnings: { items, more } }) {
    if (!items.length) return null;
    const { words } = this.#desk;
    return element("details", { class: "more" }, element("summary", {}, words.text("warnings-before", { count: items.length + more })),
      ...this.#notes(items), more > 0 && element("p", { class: "aside" }, words.text("and-more", { count: more })));
  }

  /** @param {import("../protocol.js").Finding[]} findings */
  #notes(findings) {
    const { words } = this.#desk;
    return findings.map(finding => findingNote(finding, { words, place: element("a", { href: this.#desk.addressOf(finding.path) }, words.text("to-place")) }));
  }

  /** @param {Consequences} seen @returns {import("../dom.js").Child[]} */
  #verdict(seen) {
    const { words } = this.#desk;
    if (seen.state === "stopped") return this.#faults(seen.findings);
    if (seen.state === "refused") return [element("p", { class: "banner" }, words.text("cannot-publish-there", { reason: seen.reason ?? "" }))];
    if (seen.state === "first") return [element("p", { class: "calm" }, words.text("first-publication", { count: seen.pages }))];
    const summary = this.#summary(seen);
    return [element("p", { class: "calm" }, summary ? words.text("changes-for-readers", { list: summary }) : words.text("no-changes-for-readers"))];
  }

  /**
   * What changes, counted; empty when readers see nothing of it.
   * @param {Consequences} seen
   */
  #summary({ sent, events, newPages, changedPages, gonePages, pictures, messages }) {
    const { words } = this.#desk;
    const counts = { events, newPages, changedPages, gonePages, pictures, messages, sent };
    return words.list(Object.entries(counts).map(([name, { items, more: rest }]) => ({ name, count: items.length + rest })).filter(({ count }) => count > 0)
      .map(({ name, count }) => words.text(`count-${name}`, { count })));
  }

  /** @param {Consequences} seen */
  #parts(seen) {
    const desk = this.#desk, { words } = desk;
    /**
     * @template Item
     * @param {string} name
     * @param {import("../protocol.js").Group<Item>} group
     * @param {(item: Item) => HTMLElement} draw
     */
    const part = (name, group, draw) => {
      const id = newId("part");
      return group.items.length > 0 && element("section", { class: `consequence consequence-${name}`, "aria-labelledby": id },
        element("h2", { id }, words.text(`part-${name}`), " ", element("span", { class: "count" }, String(group.items.length + group.more))),
        words.has(`part-${name}-help`) && element("p", { class: "aside" }, words.text(`part-${name}-help`)),
        element("ul", {}, ...group.items.map(draw)), more(desk, group));
    };
    const feeds = { items: seen.feeds, more: 0 };
    return [
      part("sent", seen.sent, message => messageItem(desk, message)),
      ...seen.events.items.map(event => eventPart(desk, seen.id, event)), more(desk, seen.events),
      part("newPages", seen.newPages, page => pageItem(desk, page)),
      part("changedPages", seen.changedPages, page => pageItem(desk, page)),
      part("gonePages", seen.gonePages, page => pageItem(desk, page)),
      part("pictures", seen.pictures, picture => pictureItem(desk, seen.id, picture)),
      part("messages", seen.messages, message => messageItem(desk, message)),
      part("feeds", feeds, ({ title, ...counts }) => element("li", { class: "change" }, element("p", {}, element("strong", {}, title), " ",
        words.list(Object.entries(counts).filter(([, count]) => count > 0).map(([name, count]) => words.text(`feed-${name}`, { count })))))),
      this.#rest(seen),
    ];
  }

  /** @param {Consequences} seen */
  #rest({ state, rest: { frames, downloads, messages, technical, search }, pages, seconds }) {
    const { words } = this.#desk;
    const counts = { frames, downloads, files: messages, technical };
    const list = [...Object.entries(counts).filter(([, count]) => count > 0).map(([name, count]) => words.text(`rest-${name}`, { count })), search && words.text("rest-search")];
    const told = /** @type {string[]} */ (list.filter(Boolean));
    return state !== "stopped" && element("p", { class: "aside next-change" }, told.length > 0 && `${words.text("rest", { list: words.list(told) })} `,
      words.text("compared-in", { count: pages, seconds: seconds.toLocaleString(words.language, { maximumFractionDigits: 1 }) }));
  }
}
