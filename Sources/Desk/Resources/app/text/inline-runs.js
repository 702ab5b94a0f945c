/**
 * @file Text with its marks, out of HTML and into Markdown.
 *
 * Word and Google Docs cut a sentence into many spans. Here they become runs, of which those next to each other with the same marks
 * are one again.
 *
 * @typedef {object} Marks
 * @property {boolean} strong
 * @property {boolean} emphasis
 * @property {boolean} struck
 * @property {boolean} code
 * @property {string} link an address; empty for none
 *
 * @typedef {Marks & {text: string}} Run
 */

/** @type {Marks} */
export const PLAIN = { strong: false, emphasis: false, struck: false, code: false, link: "" };

/**
 * The runs of a node.
 * @param {Node} node
 * @param {Marks} marks those around it
 * @returns {Run[]}
 */
export function runsOf(node, marks = PLAIN) {
  if (node.nodeType === Node.TEXT_NODE) return [{ ...marks, text: (node.nodeValue ?? "").replace(/\s+/g, " ") }];
  if (node.nodeType !== Node.ELEMENT_NODE) return [];
  const element = /** @type {Element} */ (node);
  if (isDropped(element)) return [];
  if (element.localName === "br") return [{ ...PLAIN, text: "\n" }];
  const inner = marksWithin(element, marks);
  return [...element.childNodes].flatMap(child => runsOf(child, inner));
}

/**
 * Whether nothing of an element is text for readers.
 * @param {Element} element
 */
export function isDropped(element) {
  return DROPPED.has(element.localName) || /(^|;)\s*(display\s*:\s*none|mso-hide\s*:\s*all|mso-list\s*:\s*ignore)/i.test(styleOf(element));
}

/**
 * The style that is written with an element, under the name that `parse` gives it.
 * @param {Element} element
 */
export function styleOf(element) {
  return element.getAttribute("data-style") ?? "";
}

/**
 * Markdown on one line, or on several where there are line breaks.
 * @param {Run[]} runs
 */
export function inlineMarkdown(runs) {
  const joined = trimmed(merged(runs));
  return wrapped(joined, ["link", "strong", "emphasis", "struck"]).trim().replace(/ *\n */g, "\\\n");
}

/**
 * Text without marks.
 * @param {Run[]} runs
 */
export function plainText(runs) {
  return trimmed(merged(runs)).map(({ text }) => text).join("").replace(/\s+/g, " ").trim();
}

const DROPPED = new Set(["script", "style", "head", "title", "meta", "link", "noscript", "template", "svg", "math", "img", "picture",
  "video", "audio", "iframe", "object", "embed", "button", "input", "select", "textarea", "canvas", "map", "o:p"]);

/** @param {Element} element @param {Marks} marks @returns {Marks} */
function marksWithin(element, marks) {
  const style = styleOf(element);
  const weight = /(?:^|;)\s*font-weight\s*:\s*(\w+)/i.exec(style)?.[1];
  const slant = /(?:^|;)\s*font-style\s*:\s*(\w+)/i.exec(style)?.[1];
  const { localName } = element;
  const isStrong = localName === "b" || localName === "strong";
  const isEmphasis = localName === "i" || localName === "em";
  return {
    // Google Docs puts all that is copied into a `b` of normal weight.
    strong: weight ? weight === "bold" || weight === "bolder" || Number(weight) >= 600 : marks.strong || isStrong,
    emphasis: slant ? slant === "italic" || slant === "oblique" : marks.emphasis || isEmphasis,
    struck: marks.struck || localName === "s" || localName === "del" || localName === "strike",
    code: marks.code || localName === "code" || localName === "kbd" || localName === "samp",
    link: localName === "a" ? addressOf(element) : marks.link,
  };
}

/**
 * An address that readers can follow; empty for one within the copied page.
 * @param {Element} anchor
 */
function addressOf(anchor) {
  const written = anchor.getAttribute("href")?.trim() ?? "";
  if (!/^(https?:|mailto:|tel:)/i.test(written)) return "";
  if (!/^https?:/i.test(written)) return written;
  try {
    const url = new URL(written);
    // What is copied out of Google Docs leads through its own server.
    const target = url.hostname === "www.google.com" && url.pathname === "/url" ? url.searchParams.get("q") : null;
    return target && /^https?:/i.test(target) ? target : url.href;
  } catch {
    return "";
  }
}

/** @param {Run[]} runs */
function merged(runs) {
  /** @type {Run[]} */
  const all = [];
  for (const run of runs) {
    if (!run.text) continue;
    const last = all.at(-1);
    if (last && MARKS.every(mark => last[mark] === run[mark])) last.text += run.text;
    else all.push({ ...run });
  }
  return all;
}

/** @type {(keyof Marks)[]} */
const MARKS = ["strong", "emphasis", "struck", "code", "link"];

/**
 * Without white space at both ends, and never two spaces.
 * @param {Run[]} runs
 */
function trimmed(runs) {
  let isSpaceBefore = true;
  const all = [];
  for (const run of runs) {
    let text = run.text.replace(/ +/g, " ").replace(/ ?\n ?/g, "\n");
    if (isSpaceBefore) text = text.replace(/^ /, "");
    if (!text) continue;
    isSpaceBefore = /\s$/.test(text);
    all.push({ ...run, text });
  }
  return all;
}

/**
 * Markdown of runs: those next to each other with the same outermost mark stand in it together.
 * @param {Run[]} runs
 * @param {(keyof typeof SIGNS | "link")[]} kinds
 * @returns {string}
 */
function wrapped(runs, [kind, ...inner]) {
  if (!kind) return runs.map(leaf).join("");
  let text = "";
  for (let start = 0; start < runs.length;) {
    let end = start + 1;
    while (end < runs.length && runs[end][kind] === runs[start][kind]) end += 1;
    const value = runs[start][kind];
    const content = wrapped(runs.slice(start, end), inner);
    text += value ? marked(content, kind, String(value)) : content;
    start = end;
  }
  return text;
}

const TICK = "\x60";
const SIGNS = { strong: "**", emphasis: "*", struck: "~~" };

/**
 * White space stands outside of marks, or they would not count.
 * @param {string} content
 * @param {keyof typeof SIGNS | "link"} kind
 * @param {string} value
 */
function marked(content, kind, value) {
  const [, before, text, after] = /** @type {string[]} */ (/** @type {unknown} */ (/^(\s*)([\s\S]*?)(\s*)$/.exec(content)));
  if (!text) return content;
  if (kind !== "link") return `${before}${SIGNS[kind]}${text}${SIGNS[kind]}${after}`;
  return `${before}[${text}](${/[\s()]/.test(value) ? `<${value.replaceAll(" ", "%20")}>` : value})${after}`;
}

/** @param {Run} run */
function leaf({ text, code }) {
  if (code && text.trim()) return TICK + text.trim().replaceAll(TICK, "'") + TICK;
  return text.replace(/[\\*\x60[\]<]/g, "\\$&").replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, "\\_");
}
