// @ts-check
/** One connection to the server for all tabs of a browser.
 *
 * A browser has six connections to a server at most, and the one over which the server tells of changes stays open: with one for
 * each tab, the seventh tab would never load. So one tab listens for all and passes the messages on. It is the one that holds a
 * lock, which another tab gets when this one is closed, in whatever way; a visible tab takes it, since browsers slow down the
 * others. Browsers have locks only in secure contexts; elsewhere each tab listens for itself while it is visible. */

/** @typedef {{ path: string, page: string }} Shown what a tab shows: an address, and the state of the page there */
/** @typedef {import("./preview.js").Message} Message */
/** @typedef {{ tab?: string, shown?: Shown | null, ask?: boolean, message?: Message }} TabMessage what tabs send each other */

const name = "baken-preview";
/** How many pages the server lets one connection ask about, how long their addresses may be together, and what each has beside. */
const most = { pages: 40, characters: 6000, perPage: 40 };

export class SharedStream {
  #id = `${Date.now()} ${Math.random()}`;
  /** @type {Shown} */
  #own;
  /** What the other tabs show, in the order in which they said so.
   * @type {Map<string, Shown>} */
  #tabs = new Map();
  /** @type {(message: Message) => void} */
  #receive;
  /** @type {BroadcastChannel | null} */
  #others = null;
  /** @type {EventSource | null} */
  #source = null;
  /** The pages that the server was asked about over the open connection.
   * @type {Set<string>} */
  #asked = new Set();
  #isLeading = false;
  /** @type {AbortController | null} */
  #turn = null;
  /** How long to wait before the server is looked for again, in milliseconds. */
  #patience = 250;
  #timer = 0;

  /** @param {Shown} own @param {(message: Message) => void} receive is given each message of the server */
  constructor(own, receive) {
    this.#own = own;
    this.#receive = receive;
    document.addEventListener("visibilitychange", () => this.#followVisibility());
    if (navigator.locks) {
      this.#others = new BroadcastChannel(name);
      this.#others.addEventListener("message", (/** @type {MessageEvent<TabMessage>} */ { data }) => this.#receiveFromTab(data));
      addEventListener("pagehide", () => this.#post({ tab: this.#id, shown: null }));
      this.#post({ tab: this.#id, shown: own });
      if (document.visibilityState !== "visible") this.#takeTurn(false);
    }
    this.#followVisibility();
  }

  /** The tab shows another state of its page.
   * @param {string} page */
  show(page) {
    this.#own = { ...this.#own, page };
    this.#post({ tab: this.#id, shown: this.#own });
  }

  /** Takes the turn to listen when the tab is visible. */
  #followVisibility() {
    const isVisible = document.visibilityState === "visible";
    if (!this.#others) {
      this.#isLeading = isVisible;
      if (!isVisible) this.#close();
    } else if (isVisible && !this.#isLeading) {
      this.#takeTurn(true);
    }
    if (this.#isLeading && isVisible && !this.#source) this.#listen();
  }

  /** Waits for the turn to listen, or takes it from another tab.
   * @param {boolean} isUrgent */
  async #takeTurn(isUrgent) {
    this.#turn?.abort();
    const turn = new AbortController();
    this.#turn = turn;
    try {
      await navigator.locks.request(name, isUrgent ? { steal: true } : { signal: turn.signal }, () => this.#lead());
    } catch {
      // Another tab has taken the turn, or this one has found another way to it.
    }
    if (this.#turn !== turn) return;
    this.#isLeading = false;
    this.#close();
    this.#takeTurn(false);
  }

  /** Listens for all tabs until another one takes the turn. */
  #lead() {
    this.#isLeading = true;
    this.#post({ ask: true });
    this.#listen();
    return new Promise(() => {});
  }

  // Messages between tabs

  /** @param {TabMessage} message */
  #post(message) {
    this.#others?.postMessage(message);
  }

  /** @param {TabMessage} message */
  #receiveFromTab({ tab, shown, ask, message }) {
    if (ask) this.#post({ tab: this.#id, shown: this.#own });
    if (message) this.#receive(message);
    if (!tab) return;
    this.#tabs.delete(tab);
    if (shown) this.#tabs.set(tab, shown);
    // Several answers come at once when a new tab asks. To go on asking about a page that no tab shows any more does no harm.
    if (shown && this.#isLeading) this.#listenSoon(20);
  }

  // The connection

  /** @param {number} pause */
  #listenSoon(pause) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#isLeading && this.#listen(), pause);
  }

  #listen() {
    clearTimeout(this.#timer);
    const pages = this.#pages();
    if (this.#source && [...pages.keys()].every((key) => this.#asked.has(key))) return;
    this.#close();
    const query = new URLSearchParams();
    for (const { path, page } of pages.values()) {
      query.append("path", path);
      query.append("page", page);
    }
    const source = new EventSource(`/.baken/live?${query}`);
    source.addEventListener("open", () => {
      this.#patience = 250;
    });
    source.addEventListener("message", (event) => {
      const message = /** @type {Message} */ (JSON.parse(event.data));
      this.#post({ message });
      this.#receive(message);
      // With new styles a tab shows the next state of its page, and the server goes on with that over this connection.
      const { path = "", shown = "", page = "", styles } = message;
      if (!styles) return;
      this.#asked.delete(keyOf({ path, page: shown }));
      this.#asked.add(keyOf({ path, page }));
    });
    source.addEventListener("error", () => {
      // After some errors a browser does not connect again by itself.
      source.close();
      if (this.#source !== source) return;
      this.#source = null;
      this.#listenSoon(this.#patience);
      this.#patience = Math.min(this.#patience * 2, 4000);
    });
    this.#source = source;
    this.#asked = new Set(pages.keys());
  }

  #close() {
    clearTimeout(this.#timer);
    this.#source?.close();
    this.#source = null;
  }

  /** The pages to ask the server about: each once, first that of this tab, then those of the latest tabs. */
  #pages() {
    /** @type {Map<string, Shown>} */
    const pages = new Map();
    let characters = 0;
    for (const shown of [this.#own, ...[...this.#tabs.values()].reverse()]) {
      const length = encodeURIComponent(shown.path).length + most.perPage;
      if (pages.has(keyOf(shown)) || pages.size === most.pages || characters + length > most.characters) continue;
      pages.set(keyOf(shown), shown);
      characters += length;
    }
    return pages;
  }
}

/** @param {Shown} shown */
function keyOf({ path, page }) {
  return `${page} ${path}`;
}
