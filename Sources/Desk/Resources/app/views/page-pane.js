/**
 * @file The real page of a file in its frame, as high as it is, with the text editor below the block that is being written.
 *
 * It dispatches `choose` (with lines and words near the place), `title`, `link` (with an address on the site), and `absent` when there is
 * no such page to be shown.
 *
 * @typedef {import("../protocol.js").Lines} Lines
 * @typedef {{x: number, y: number, width: number, height: number}} Box
 * @typedef {{lines: Lines, near: string}} Choice
 */

import { element } from "../dom.js";

/** Space between a block and its editor, in pixels. */
const GAP = 12;
/** How long a page may take to say that it is there, in milliseconds, and how often it is asked for again. */
const LONGEST = 4000;
const TRIES = 3;
/** Higher than any page that people read: a page that grows with its window grows no further. */
const HIGHEST = 60_000;

export class PagePane extends EventTarget {
  #origin;
  #path;
  #frame;
  #editor;
  /** @type {{lines: Lines, room: number} | null} */
  #selected = null;
  /** @type {{lines: Lines, severity: string}[]} */
  #marks = [];
  #isLoaded = false;
  #timer = 0;
  /** How often the page grew since it was loaded. */
  #growth = 0;

  /**
   * @param {{origin: string, path: string, title: string, editor: HTMLElement}} given the address of the page, and what stands below a block
   */
  constructor({ origin, path, title, editor }) {
    super();
    this.#origin = origin;
    this.#path = path;
    this.#editor = editor;
    this.#frame = element("iframe", {
      class: "page-frame", title, src: origin + encodeURI(path), sandbox: "allow-scripts allow-same-origin allow-forms", height: 900,
    });
    this.element = element("div", { class: "page-pane" }, this.#frame, editor);
    this.receive = this.receive.bind(this);
    addEventListener("message", this.receive);
    this.#await(TRIES);
  }

  /**
   * While the site is being read it has no pages yet, and none while it has errors since the desk was opened.
   * @param {number} tries
   */
  #await(tries) {
    this.#timer = setTimeout(() => {
      if (tries === 1) this.dispatchEvent(new Event("absent"));
      else {
        this.#frame.src = this.#origin + encodeURI(this.#path);
        this.#await(tries - 1);
      }
    }, LONGEST);
  }

  /** Called when the page is no longer shown. */
  close() {
    clearTimeout(this.#timer);
    removeEventListener("message", this.receive);
  }

  /**
   * Shows which block is being written, with room below it for the editor; null for none.
   * @param {Lines | null} lines
   */
  select(lines) {
    this.#selected = lines && { lines, room: this.#room };
    if (!lines) this.#place(null);
    this.#tell({ event: "select", lines, room: this.#room });
  }

  /** Called when the editor has another height. */
  resize() {
    if (this.#selected && Math.abs(this.#selected.room - this.#room) > 1) this.select(this.#selected.lines);
  }

  /** @param {{lines: Lines, severity: string}[]} marks */
  mark(marks) {
    this.#marks = marks;
    this.#tell({ event: "mark", blocks: marks });
  }

  /** @param {string} path */
  go(path) {
    if (path === this.#path) return;
    this.#path = path;
    this.#tell({ event: "go", path });
  }

  get #room() {
    return Math.ceil(this.#editor.getBoundingClientRect().height) + 2 * GAP;
  }

  /** @param {object} message */
  #tell(message) {
    if (this.#isLoaded) this.#frame.contentWindow?.postMessage({ baken: 1, ...message }, this.#origin);
  }

  /**
   * A message from the page. Only what is of its shape counts, and nothing in it writes.
   * @param {MessageEvent<unknown>} event
   */
  receive({ source, origin, data }) {
    if (source !== this.#frame.contentWindow || origin !== this.#origin || !isRecord(data) || data.baken !== 1) return;
    switch (data.event) {
      case "page":
        this.#isLoaded = true;
        clearTimeout(this.#timer);
        this.#growth = 0;
        this.#setHeight(data.height);
        this.mark(this.#marks);
        if (this.#selected) this.select(this.#selected.lines);
        break;
      case "height": this.#setHeight(data.height); break;
      case "block":
        if (isLines(data.lines)) this.dispatchEvent(new CustomEvent("choose", { detail: { lines: data.lines, near: typeof data.near === "string" ? data.near : "" } }));
        break;
      case "box":
        if (isLines(data.lines) && String(data.lines) === String(this.#selected?.lines)) this.#place(isBox(data.box) ? data.box : null);
        break;
      case "title":
        this.dispatchEvent(new Event("title"));
        break;
      case "link":
        if (typeof data.path === "string") this.dispatchEvent(new CustomEvent("link", { detail: data.path }));
        break;
    }
  }

  /** @param {unknown} height */
  #setHeight(height) {
    if (typeof height !== "number" || !(height > 0)) return;
    const next = Math.min(Math.ceil(height), HIGHEST);
    const now = Number(this.#frame.height);
    if (next === now) return;
    if (next > now) this.#growth += 1;
    // A page whose parts are as high as its window would grow with each answer.
    if (this.#growth > 200) return;
    this.#frame.height = String(next);
  }

  /**
   * Puts the editor below a block; at the end of the view when the page has none.
   * @param {Box | null} box
   */
  #place(box) {
    const { style, classList } = this.#editor;
    classList.toggle("is-docked", box === null);
    if (box === null) {
      style.removeProperty("inset-block-start");
      return;
    }
    const isFirst = style.insetBlockStart === "";
    style.insetBlockStart = `${Math.round(box.y + box.height + GAP)}px`;
    const pane = this.element.clientWidth;
    const width = Math.min(Math.max(box.width + 2 * GAP, 544), pane - 2 * GAP);
    style.inlineSize = `${Math.round(width)}px`;
    style.insetInlineStart = `${Math.round(Math.max(GAP, Math.min(box.x - GAP, pane - width - GAP)))}px`;
    if (isFirst) this.#editor.scrollIntoView({ block: "nearest" });
  }
}

/** @param {unknown} value @returns {value is Record<string, unknown>} */
function isRecord(value) {
  return typeof value === "object" && value !== null;
}

/** @param {unknown} value @returns {value is Lines} */
function isLines(value) {
  return Array.isArray(value) && value.length === 2 && value.every(Number.isInteger);
}

/** @param {unknown} value @returns {value is Box} */
function isBox(value) {
  return isRecord(value) && [value.x, value.y, value.width, value.height].every(Number.isFinite);
}
