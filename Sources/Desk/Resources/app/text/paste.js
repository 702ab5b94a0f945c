/** @file Pasting into a text of Markdown. */

import { insert } from "./textarea.js";
import { markdownOf } from "./from-html.js";

/**
 * Lets a text take over what was copied from Word, Google Docs or a web page.
 * @param {HTMLTextAreaElement} area
 */
export function takePastes(area) {
  area.addEventListener("paste", event => {
    const html = event.clipboardData?.getData("text/html") ?? "";
    const plain = event.clipboardData?.getData("text/plain") ?? "";
    if (!html.trim()) return;
    event.preventDefault();
    parse(html).then(
      parsed => insertBlocks(area, markdownOf(parsed) || plain),
      () => insert(area, plain),
    );
  });
}

/**
 * A document without scripts, styles or requests. Trusted Types forbid every way to parse HTML from text, even into a document that
 * is never shown; what a request answers may be parsed, and here the answer is the text itself.
 * @param {string} html
 * @returns {Promise<Document>}
 */
export function parse(html) {
  // The policy of the desk forbids styles in what is parsed, too, and says so for each: they get another name.
  const quiet = html.replace(/<style\b[\s\S]*?<\/style>/gi, "").replace(/<[a-z][^>]*>/gi, tag => tag.replace(/(\s)style\s*=/gi, "$1data-style="));
  const address = URL.createObjectURL(new Blob([quiet], { type: "text/html;charset=utf-8" }));
  const { promise, resolve, reject } = outcome();
  const request = new XMLHttpRequest();
  request.open("GET", address);
  request.responseType = "document";
  request.addEventListener("load", () => request.responseXML ? resolve(request.responseXML) : reject(new Error("not HTML")));
  request.addEventListener("error", () => reject(new Error("not read")));
  request.addEventListener("loadend", () => URL.revokeObjectURL(address));
  request.send();
  return promise;
}

function outcome() {
  /** @type {(value: Document) => void} */
  let resolve = () => {};
  /** @type {(reason: Error) => void} */
  let reject = () => {};
  /** @type {Promise<Document>} */
  const promise = new Promise((...both) => [resolve, reject] = both);
  return { promise, resolve, reject };
}

/**
 * Inserts text in a sentence; several blocks, or one that is no paragraph, get empty lines around them.
 * @param {HTMLTextAreaElement} area
 * @param {string} text
 */
function insertBlocks(area, text) {
  const isBlock = text.includes("\n\n") || /^(#{2,6} |[-|>] |\d+\. |\x60{3})/.test(text);
  if (!isBlock) return insert(area, text);
  const before = area.value.slice(0, area.selectionStart);
  const after = area.value.slice(area.selectionEnd);
  insert(area, gap(before.match(/\n*$/)?.[0].length ?? 0, before) + text + gap(after.match(/^\n*/)?.[0].length ?? 0, after));
}

/** @param {number} lineBreaks those that are there @param {string} beside */
function gap(lineBreaks, beside) {
  return beside.trim() ? "\n".repeat(Math.max(0, 2 - lineBreaks)) : "";
}
