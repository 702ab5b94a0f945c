/** @file A native textarea: it grows with its text, and what the desk inserts can be undone as what is typed. */

import { element } from "../dom.js";

/**
 * A textarea of the height of its text.
 * @param {Record<string, unknown>} attributes
 * @param {string} value
 */
export function growingTextarea(attributes, value) {
  const area = element("textarea", { rows: 1, ...attributes });
  area.value = value;
  area.addEventListener("input", () => grow(area));
  // Its width decides how many lines its text takes.
  new ResizeObserver(() => grow(area)).observe(area);
  return area;
}

/**
 * Gives a textarea the number of rows that its text needs. Rows are an attribute, where a height would be a style.
 * @param {HTMLTextAreaElement} area
 */
export function grow(area) {
  if (!area.isConnected || CSS.supports("field-sizing", "content")) return;
  area.rows = 1;
  const line = parseFloat(getComputedStyle(area).lineHeight) || 24;
  area.rows = Math.max(1, Math.ceil((area.scrollHeight - padding(area)) / line));
}

/** @param {HTMLTextAreaElement} area */
function padding(area) {
  const style = getComputedStyle(area);
  return parseFloat(style.paddingBlockStart) + parseFloat(style.paddingBlockEnd);
}

/**
 * Replaces what is selected. The browser notes it among what it can undo, which no other way does.
 * @param {HTMLTextAreaElement | HTMLInputElement} area
 * @param {string} text
 */
export function insert(area, text) {
  area.focus();
  const isDone = text ? document.execCommand("insertText", false, text) : document.execCommand("delete");
  if (isDone) return;
  area.setRangeText(text, area.selectionStart ?? 0, area.selectionEnd ?? 0, "end");
  area.dispatchEvent(new Event("input", { bubbles: true }));
}

/**
 * @typedef {object} Edit a change of a text: what is replaced, by what, and what is selected after it
 * @property {number} from
 * @property {number} to
 * @property {string} text
 * @property {number} start
 * @property {number} end
 */

/**
 * @param {HTMLTextAreaElement} area
 * @param {Edit} edit
 */
export function apply(area, { from, to, text, start, end }) {
  area.focus();
  area.setSelectionRange(from, to);
  if (text !== area.value.slice(from, to)) insert(area, text);
  area.setSelectionRange(start, end);
}
