/**
 * @file In a page of the site that the desk shows: lets its reader choose a block, shows which one is being written, and makes room below
 * it. It knows the blocks by the comments of the program, and speaks to the desk alone. docs/desk.md lists the messages.
 *
 * @typedef {[number, number]} Lines
 * @typedef {{lines: Lines, elements: HTMLElement[]}} Marked
 */

/** The desk's origin. Messages go to it, and come from it. */
const desk = new URL(import.meta.url).searchParams.get("desk") ?? "";

// Whoever writes is not asked for consent each time; what needs it keeps its place and its button.
const STYLE = `
[data-consent-banner] { display: none; }
[data-baken-block] { cursor: text; }
[data-baken-block=""]:hover { outline: 2px dashed #5b7bd5; outline-offset: 4px; }
[data-baken-block=chosen] { outline: 3px solid #2f57c7; outline-offset: 4px; }
[data-baken-found] { box-shadow: -6px 0 0 -2px #8a8f9c; }
[data-baken-found=warning] { box-shadow: -6px 0 0 -2px #b07400; }
[data-baken-found=error] { box-shadow: -6px 0 0 -2px #c22f16; }
@media (prefers-color-scheme: dark) {
  [data-baken-block=chosen] { outline-color: #a9c0ff; }
  [data-baken-found=error] { box-shadow: -6px 0 0 -2px #ffa789; }
}
@media (forced-colors: active) {
  [data-baken-block=chosen] { outline-color: Highlight; }
}`;

if (desk && window.parent !== window) begin();

function begin() {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLE);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  // The frame is as high as its page. A page that is at least as high as its window would never become lower again.
  document.body.style.minBlockSize = "0";
  const blocks = markedBlocks();
  for (const { elements } of blocks) for (const element of elements) element.dataset.bakenBlock = "";

  /** @type {Lines | null} */
  let chosen = null;
  const room = document.createElement("div");
  room.ariaHidden = "true";

  const tellBox = () => chosen && tell({ event: "box", lines: chosen, box: boxOf(elementsIn(blocks, chosen)) });
  const observer = new ResizeObserver(() => {
    tell({ event: "height", height: heightOfPage() });
    tellBox();
  });

  addEventListener("message", ({ source, origin, data }) => {
    if (source !== window.parent || origin !== desk || typeof data !== "object" || data === null || data.baken !== 1) return;
    if (data.event === "go" && isPath(data.path)) location.assign(data.path);
    else if (data.event === "mark" && Array.isArray(data.blocks)) mark(blocks, data.blocks);
    else if (data.event === "select" && (data.lines === null || isLines(data.lines))) {
      chosen = data.lines;
      const elements = chosen ? elementsIn(blocks, chosen) : [];
      for (const block of blocks) for (const each of block.elements) each.dataset.bakenBlock = elements.includes(each) ? "chosen" : "";
      const height = Number(data.room);
      if (elements.length && height > 0) {
        const last = elements[elements.length - 1];
        // It stands in no flow of its own: a margin below the block keeps what follows at its distance.
        if (last.nextSibling !== room) last.after(room);
        room.style.blockSize = `${Math.min(height, 4000)}px`;
      } else room.remove();
      if (chosen) tell({ event: "box", lines: chosen, box: boxOf(elements) });
      tell({ event: "height", height: heightOfPage() });
    }
  });

  document.addEventListener("click", event => choose(event, blocks), true);
  // Nothing of the page is sent from within the desk.
  document.addEventListener("submit", event => event.preventDefault(), true);
  tell({ event: "page", path: decodeURI(location.pathname), height: heightOfPage() });
  observer.observe(document.body);
}

/**
 * A click chooses what is to be written. Links lead nowhere: the desk decides what is shown.
 * @param {MouseEvent} event
 * @param {Marked[]} blocks
 */
function choose(event, blocks) {
  const { target } = event;
  if (!(target instanceof Element)) return;
  const block = blocks.findLast(({ elements }) => elements.some(element => element.contains(target)));
  if (block) {
    event.preventDefault();
    event.stopPropagation();
    return tell({ event: "block", lines: block.lines, box: boxOf(block.elements), near: wordsBefore(event) });
  }
  const link = target.closest("a[href]");
  if (link instanceof HTMLAnchorElement) {
    event.preventDefault();
    event.stopPropagation();
    if (link.origin === location.origin) tell({ event: "link", path: decodeURI(link.pathname) });
  } else if (target.closest("h1")) tell({ event: "title" });
}

/** @param {object} message */
function tell(message) {
  window.parent.postMessage({ baken: 1, ...message }, desk);
}

/**
 * The blocks of the page, by the comments before them.
 * @returns {Marked[]}
 */
function markedBlocks() {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_COMMENT);
  /** @type {Marked[]} */
  const found = [];
  for (let comment = walker.nextNode(); comment; comment = walker.nextNode()) {
    const [, first, last] = /^baken (\d+)-(\d+)$/.exec(comment.nodeValue?.trim() ?? "") ?? [];
    if (!first) continue;
    /** @type {HTMLElement[]} */
    const elements = [];
    for (let next = comment.nextSibling; next && !isMark(next); next = next.nextSibling) if (next instanceof HTMLElement) elements.push(next);
    if (elements.length) found.push({ lines: [Number(first), Number(last)], elements });
  }
  return found;
}

/** @param {Node} node */
function isMark(node) {
  return node.nodeType === Node.COMMENT_NODE && /^baken (\d+-\d+|end)$/.test(node.nodeValue?.trim() ?? "");
}

/** @param {Marked[]} blocks @param {Lines} lines */
function elementsIn(blocks, [first, last]) {
  return blocks.filter(({ lines }) => lines[0] <= last && lines[1] >= first).flatMap(({ elements }) => elements);
}

/** @param {HTMLElement[]} elements */
function boxOf(elements) {
  const boxes = elements.map(element => element.getBoundingClientRect()).filter(({ width }) => width > 0);
  if (!boxes.length) return null;
  const x = Math.min(...boxes.map(({ left }) => left)), y = Math.min(...boxes.map(({ top }) => top));
  return {
    x: x + scrollX, y: y + scrollY, width: Math.max(...boxes.map(({ right }) => right)) - x, height: Math.max(...boxes.map(({ bottom }) => bottom)) - y,
  };
}

function heightOfPage() {
  return Math.ceil(Math.max(document.body.getBoundingClientRect().bottom, ...[...document.body.children].map(child => child.getBoundingClientRect().bottom)) + scrollY);
}

/**
 * The words before the place of a click, by which it is found in the Markdown.
 * @param {MouseEvent} event
 */
function wordsBefore({ clientX, clientY }) {
  const range = document.caretRangeFromPoint?.(clientX, clientY);
  if (range?.startContainer.nodeType !== Node.TEXT_NODE) return "";
  return (range.startContainer.nodeValue ?? "").slice(Math.max(0, range.startOffset - 24), range.startOffset);
}

/** @param {Marked[]} blocks @param {unknown[]} found */
function mark(blocks, found) {
  for (const { elements } of blocks) for (const element of elements) delete element.dataset.bakenFound;
  for (const each of /** @type {({lines?: unknown, severity?: unknown} | null)[]} */ (found)) {
    if (!each || !isLines(each.lines)) continue;
    for (const element of elementsIn(blocks, each.lines)) element.dataset.bakenFound = String(each.severity);
  }
}

/** @param {unknown} value @returns {value is Lines} */
function isLines(value) {
  return Array.isArray(value) && value.length === 2 && value.every(Number.isInteger);
}

/** @param {unknown} value @returns {value is string} */
function isPath(value) {
  return typeof value === "string" && /^\/(?!\/)/.test(value);
}
