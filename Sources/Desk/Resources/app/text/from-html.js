/**
 * @file Markdown from what was copied elsewhere: headings, paragraphs, lists, links, tables and emphasis stay, the rest is dropped.
 *
 * @typedef {import("./inline-runs.js").Run} Run
 */

import { inlineMarkdown, isDropped, plainText, runsOf, styleOf } from "./inline-runs.js";

/**
 * The blocks of a document, with an empty line between them.
 * @param {Document} parsed
 */
export function markdownOf(parsed) {
  return blocksOf(parsed.body).join("\n\n");
}

const BLOCKS = new Set(["address", "article", "aside", "blockquote", "body", "center", "dd", "details", "div", "dl", "dt", "fieldset",
  "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "nav", "ol", "p", "pre",
  "section", "summary", "table", "ul"]);

/** @param {Node} node @returns {node is Element} */
function isBlock(node) {
  return node instanceof Element && (BLOCKS.has(node.localName) || [...node.children].some(isBlock));
}

/**
 * The blocks within an element. Text between them is a paragraph.
 * @param {Element} parent
 * @returns {string[]}
 */
function blocksOf(parent) {
  /** @type {string[]} */
  const blocks = [];
  /** @type {Run[]} */
  let runs = [];
  /** @type {Element[]} */
  let items = [];
  const endText = () => {
    blocks.push(...paragraph(runs));
    runs = [];
  };
  const endList = () => {
    if (items.length) blocks.push(listOfWord(items));
    items = [];
  };
  for (const child of parent.childNodes) {
    if (!isBlock(child)) {
      if (child.nodeType === Node.TEXT_NODE && items.length && !child.nodeValue?.trim()) continue;
      endList();
      runs.push(...runsOf(child));
    } else if (wordLevel(child)) {
      endText();
      if (items.length && wordList(items[0]) !== wordList(child)) endList();
      items.push(child);
    } else {
      endText();
      endList();
      blocks.push(...blockOf(child));
    }
  }
  endText();
  endList();
  return blocks;
}

/** @param {Element} element @returns {string[]} */
function blockOf(element) {
  if (isDropped(element) || element.localName === "hr") return [];
  switch (element.localName) {
    case "h1": case "h2": case "h3": case "h4": case "h5": case "h6": return heading(element);
    case "p": case "dt": case "summary": case "figcaption": if ([...element.children].some(isBlock)) break; return paragraph(runsOf(element));
    case "ul": case "ol": return listOf(element);
    case "table": return tableOf(element);
    case "blockquote": return quoted(blocksOf(element));
    case "pre": return ["```\n" + (element.textContent ?? "").replace(/\n$/, "") + "\n```"];
  }
  return blocksOf(element);
}

/**
 * Two line breaks after each other are the paragraphs of who pressed Enter twice.
 * @param {Run[]} runs
 */
function paragraph(runs) {
  /** @type {Run[][]} */
  const parts = [[]];
  for (let place = 0; place < runs.length; place += 1) {
    if (runs[place].text === "\n" && runs[place + 1]?.text === "\n") parts.push([]);
    else parts.at(-1)?.push(runs[place]);
  }
  return parts.map(part => guarded(inlineMarkdown(part))).filter(Boolean);
}

/**
 * A text whose beginning would make it a list, a quotation or a heading.
 * @param {string} text
 */
function guarded(text) {
  return text.replace(/^([#>+-])(?=\s|$)/, "\\$1").replace(/^(\d+)([.)])(?=\s|$)/, "$1\\$2").replace(/(\\\n)+$/, "");
}

/**
 * The title of the page is its only heading of the first level.
 * @param {Element} element
 */
function heading(element) {
  const text = plainText(runsOf(element));
  const level = Math.max(2, Number(element.localName[1]));
  return text ? [`${"#".repeat(level)} ${text.replace(/[\\*\x60[\]<]/g, "\\$&")}`] : [];
}

/** @param {string[]} blocks */
function quoted(blocks) {
  return blocks.length ? [blocks.join("\n\n").replace(/^/gm, "> ").replace(/^> $/gm, ">")] : [];
}

/** @param {Element} list */
function listOf(list) {
  const items = [...list.children].flatMap(child => {
    if (child.localName === "li") return [blocksOf(child)];
    // Some writers put a list within a list directly into it.
    return child.localName === "ul" || child.localName === "ol" ? [["", ...listOf(child)]] : [];
  });
  /** @type {string[][]} */
  const joined = [];
  for (const item of items) {
    if (item[0] === "" && joined.length) joined.at(-1)?.push(...item.slice(1));
    else if (item.length) joined.push(item);
  }
  const text = joined.map((item, place) => itemOf(item, list.localName === "ol" ? `${place + 1}. ` : "- ")).join("\n");
  return text ? [text] : [];
}

/** @param {string[]} blocks @param {string} sign */
function itemOf(blocks, sign) {
  const [first, ...rest] = blocks;
  const text = rest.reduce((all, block) => all + (/^(- |\d+\. )/.test(block) ? "\n" : "\n\n") + block, first ?? "");
  return sign + text.replace(/\n(?=[^\n])/g, `\n${" ".repeat(sign.length)}`);
}

/**
 * The level of a list item as Word writes it: a paragraph that only looks like one; 0 for another.
 * @param {Element} element
 */
function wordLevel(element) {
  return Number(/mso-list\s*:\s*l\d+\s+level(\d+)/i.exec(styleOf(element))?.[1] ?? 0);
}

/**
 * Which list a list item of Word is of.
 * @param {Element} element
 */
function wordList(element) {
  return /mso-list\s*:\s*(l\d+)/i.exec(styleOf(element))?.[1];
}

/** @param {Element[]} paragraphs */
function listOfWord(paragraphs) {
  const lowest = Math.min(...paragraphs.map(wordLevel));
  /** @type {number[]} */
  const counts = [];
  /** @type {number[]} */
  const widths = [];
  return paragraphs.map(each => {
    const depth = wordLevel(each) - lowest;
    counts.length = Math.min(counts.length, depth + 1);
    counts[depth] = (counts[depth] ?? 0) + 1;
    const sign = /^\s*(\d+|[a-z]{1,3}|[ivxlc]+)[.)]/i.test(markerOf(each)) ? `${counts[depth]}. ` : "- ";
    widths[depth] = sign.length;
    const indent = widths.slice(0, depth).reduce((sum, width) => sum + (width ?? 2), 0);
    return " ".repeat(indent) + sign + inlineMarkdown(runsOf(each));
  }).join("\n");
}

/**
 * The number or the bullet, which Word writes as text.
 * @param {Element} paragraph
 */
function markerOf(paragraph) {
  return [...paragraph.querySelectorAll("[data-style]")].find(each => /mso-list\s*:\s*ignore/i.test(styleOf(each)))?.textContent ?? "";
}

/**
 * A table with its first row as the heads. One of a single column only arranges text.
 * @param {Element} table
 */
function tableOf(table) {
  const rows = [...table.querySelectorAll("tr")].filter(row => row.closest("table") === table)
    .map(row => [...row.children].filter(cell => cell.localName === "td" || cell.localName === "th"));
  const width = Math.max(0, ...rows.map(cells => cells.length));
  if (width < 2) return rows.flat().flatMap(blocksOf);
  const lines = rows.map(cells => row(Array.from({ length: width }, (_, place) => cells[place] ? cellOf(cells[place]) : "")));
  lines.splice(1, 0, row(Array.from({ length: width }, () => "---")));
  return [lines.join("\n")];
}

/** @param {string[]} cells */
function row(cells) {
  return `| ${cells.join(" | ")} |`;
}

/** @param {Element} cell */
function cellOf(cell) {
  return inlineMarkdown(runsOf(cell)).replace(/\\?\n/g, " ").replaceAll("|", "\\|");
}
