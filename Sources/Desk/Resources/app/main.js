/**
 * @file The desk: opens a session, shows the view that the address names, and listens to what changes on the site.
 *
 * @typedef {import("./protocol.js").Session} Session
 * @typedef {{element: HTMLElement, title: string, hasUnsaved: boolean, refresh: () => void, close: () => Promise<void>}} View
 */

import { Announcer } from "./announcer.js";
import { API, Offline, Refusal } from "./api.js";
import { button, element, setChildren } from "./dom.js";
import { Library } from "./library.js";
import { Memory } from "./memory.js";
import { addressOf, placeOf } from "./router.js";
import { EditorView } from "./views/editor.js";
import { NewView } from "./views/new.js";
import { Overview } from "./views/overview.js";
import { PublishView } from "./views/publish.js";
import { TodayView } from "./views/today.js";
import { makeWords } from "./words.js";

const main = /** @type {HTMLElement} */ (document.querySelector("main"));

export class Desk {
  addressOf = addressOf;
  memory = new Memory();
  announcer = new Announcer(document.body);
  library;
  /** @type {View | null} */
  #view = null;
  /** Counts what was asked to be shown, so that a slow answer does not replace a later one. */
  #turn = 0;

  /**
   * @param {API} api
   * @param {Session} session
   * @param {import("./words.js").Words} words
   */
  constructor(api, session, words) {
    this.api = api;
    this.session = session;
    this.words = words;
    this.library = new Library(api, words);
  }

  async begin() {
    this.#drawChrome();
    await this.#loadOnceRead();
    addEventListener("hashchange", () => this.route(true));
    addEventListener("beforeunload", event => {
      if (this.#view?.hasUnsaved) event.preventDefault();
    });
    this.#listen();
    await this.route(false);
  }

  /** Waits while the program reads the site for the first time; what cannot be read at all, the view says. */
  async #loadOnceRead() {
    for (let tries = 0; tries < 40; tries += 1) {
      try {
        await this.library.load();
        return;
      } catch (error) {
        if (!(error instanceof Refusal && error.status === 503)) throw error;
        await new Promise(done => setTimeout(done, 250));
      }
    }
  }

  /** @param {string} path */
  openFile(path) {
    location.hash = addressOf(path);
  }

  /** @param {string} text */
  async copy(text) {
    try {
      await navigator.clipboard.writeText(text);
      this.announcer.say(this.words.text("copied"));
    } catch {
      this.announcer.say(this.words.text("not-copied"));
    }
  }

  /**
   * Shows the view that the address names.
   * @param {boolean} takesFocus whether its heading receives the focus
   */
  async route(takesFocus) {
    const turn = this.#turn += 1;
    await this.#view?.close();
    try {
      const view = await this.#make();
      if (turn !== this.#turn) return view.close();
      this.#view = view;
      main.replaceChildren(view.element);
      document.title = this.words.text("page-title", { title: view.title, site: this.session.site.name });
      scrollTo({ left: 0, top: 0, behavior: "instant" });
      const heading = main.querySelector("h1");
      if (takesFocus && heading instanceof HTMLElement) heading.focus({ preventScroll: true });
    } catch (error) {
      if (!(error instanceof Refusal || error instanceof Offline)) throw error;
      if (turn === this.#turn) this.#fail(error);
    }
  }

  /** @returns {Promise<View>} */
  async #make() {
    const place = placeOf(location.hash);
    if (place.name === "file") return new EditorView(this, /** @type {import("./protocol.js").SiteFile} */ (await this.api.get("file", { path: place.path })), place.at, place.line);
    if (place.name === "publish") return new PublishView(this);
    if (place.name === "new") return new NewView(this, /** @type {import("./protocol.js").NewForms} */ (await this.api.get("new")));
    if (place.name === "today") return new TodayView(this, /** @type {import("./protocol.js").Today} */ (await this.api.get("today")));
    await this.library.load();
    return new Overview(this);
  }

  /** @param {Refusal | Offline} error */
  #fail(error) {
    const { words } = this;
    this.#view = null;
    main.replaceChildren(element("div", { class: "message" }, element("h1", { tabindex: -1 }, words.text(error instanceof Offline ? "offline-title" : "not-shown")),
      element("p", {}, error instanceof Offline ? words.text("offline-short") : error.message),
      element("div", { class: "actions" }, button(words.text("try-again"), () => this.route(true), { class: "button main" }),
        element("a", { class: "button", href: "#content" }, words.text("to-content")))));
  }

  #listen() {
    const source = new EventSource("/desk/api/events");
    let timer = 0;
    source.addEventListener("message", () => {
      // One saving leads to several messages.
      clearTimeout(timer);
      timer = setTimeout(() => this.#view?.refresh(), 120);
    });
    source.addEventListener("error", () => {
      if (source.readyState !== EventSource.CLOSED) return;
      setTimeout(() => this.#listen(), 3000);
    });
  }

  #drawChrome() {
    const { words, session: { site } } = this;
    const brand = /** @type {HTMLElement} */ (document.querySelector(".brand"));
    setChildren(brand, element("span", { class: "brand-mark", "aria-hidden": "true" }, element("i"), element("i"), element("i"), element("i")),
      element("span", {}, site.name, element("small", {}, words.text("desk"))));
    brand.setAttribute("href", "#today");
    setChildren(/** @type {HTMLElement} */ (document.querySelector(".desk-links")),
      element("a", { href: "#today" }, words.text("today")),
      element("a", { href: "#content" }, words.text("content")),
      element("a", { href: site.origin + site.home, target: "_blank", rel: "noopener" }, words.text("view-site")));
    const skip = /** @type {HTMLElement} */ (document.querySelector(".skip"));
    skip.textContent = words.text("skip");
    skip.addEventListener("click", event => {
      event.preventDefault();
      main.focus();
    });
  }
}

/**
 * The words in a language that the program has.
 * @param {API} api
 * @param {string} language
 */
async function loadWords(api, language) {
  const answer = /** @type {{language: string, strings: import("./words.js").Strings}} */ (await api.get("strings", { language }));
  document.documentElement.lang = answer.language;
  return makeWords(answer.language, answer.strings);
}

async function begin() {
  const api = new API();
  const secret = /^#open=(.+)$/.exec(location.hash)?.[1] ?? "";
  // The secret stays in no history, and in no bookmark.
  if (secret) history.replaceState(null, "", "#today");
  /** @type {Session} */
  let session;
  try {
    session = await api.openSession(secret);
  } catch (error) {
    if (!(error instanceof Refusal || error instanceof Offline)) throw error;
    const words = await loadWords(api, navigator.language.startsWith("en") ? "en" : "nl");
    document.title = words.text("desk");
    main.replaceChildren(element("div", { class: "message" },
      element("h1", {}, words.text(secret ? "link-used" : "no-session")), element("p", {}, words.text("no-session-help")), element("pre", {}, "baken desk")));
    return;
  }
  await new Desk(api, session, await loadWords(api, session.language)).begin();
}

// A link that is opened in a tab with the desk begins a session.
addEventListener("hashchange", () => {
  if (location.hash.startsWith("#open=")) location.reload();
});
begin();
