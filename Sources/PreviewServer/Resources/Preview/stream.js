// @ts-check
/** One connection to the server for all tabs of a browser.
 *
 * A browser opens at most six connections to a server, and the one over which the server reports changes stays open: with one for
 * each tab, the seventh tab would never load. So one tab listens for all and passes the messages on. The listening tab holds a
 * lock, which passes to another tab when this one is closed in any way. A visible tab takes it, since browsers slow down the
 * others. Browsers have locks only in secure contexts; elsewhere each tab listens for itself while it is visible. */

/** @typedef {{ path: string, page: string }} Shown what a tab shows: an address, and the state of the page */
/** @typedef {import("./preview.js").Message} Message */
/** @typedef {{ tab?: string, shown?: Shown | null, ask?: boolean, message?: Message }} TabMessage messages between tabs */

const name = "baken-preview";
/** The server's limits for a connection: the number of pages, the total length of their addresses, and the extra length of each. */
const most = { pages: 40, characters: 6000, perPage: 40 };

export class SharedStream {
  #id = `${Date.now()} ${Math.random()}`;
  /** @type {Shown} */
  #own;
  /** What the other tabs show, in the order of their messages.
   * @type {Map<string, Shown>} */
  #tabs = new Map();
  /** @type {(message: Message) => void} */
  #receive;
  /** @type {BroadcastChannel | null} */
  #others = null;
  /** @type {EventSource | null} */
  #source = null;
  /** The pages that the open connection listens for.
   * @type {Set<string>} */
  #asked = new Set();
  #isLeading = false;
  /** @type {AbortController | null} */
  #turn = null;
  /** The delay before the next attempt to connect to the server, in milliseconds. */
  #retryDelay = 250;
  #timer = 0;

  /** @param {Shown} own @param {(message: Message) => void} receive called with each message from the server */
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

  /** Called when the tab shows another state of its page.
   * @param {string} page */
  show(page) {
    this.#own = { ...this.#own, page };
    this.#post({ tab: this.#id, shown: this.#own });
  }

  /** Takes the turn to listen when the tab becomes visible. */
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
      // Another tab has taken the turn, or this one got it in another way.
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
    // Several answers arrive at once when a new tab asks. It does no harm to keep listening for a page that no tab shows any more.
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
      this.#retryDelay = 250;
    });
    source.addEventListener("message", (event) => {
      const message = /** @type {Message} */ (JSON.parse(event.data));
      this.#post({ message });
      this.#receive(message);
      // With new styles a tab shows the next state of its page; the server knows that and continues over this connection.
      const { path = "", shown = "", page = "", styles } = message;
      if (!styles) return;
      this.#asked.delete(keyOf({ path, page: shown }));
      this.#asked.add(keyOf({ path, page }));
    });
    source.addEventListener("error", () => {
      // After some errors a browser does not reconnect by itself.
      source.close();
      if (this.#source !== source) return;
      this.#source = null;
      this.#listenSoon(this.#retryDelay);
      this.#retryDelay = Math.min(this.#retryDelay * 2, 4000);
    });
    this.#source = source;
    this.#asked = new Set(pages.keys());
  }

  #close() {
    clearTimeout(this.#timer);
    this.#source?.close();
    this.#source = null;
  }

  /** The pages to listen for: each once, first that of this tab, then those of the latest tabs. */
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
