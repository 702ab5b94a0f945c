/**
 * @file What the buttons of the toolbar do to Markdown. Each takes a text with a selection and says what to replace; a second press
 * takes the first one back.
 *
 * @typedef {import("./textarea.js").Edit} Edit
 * @typedef {{value: string, start: number, end: number}} Selected
 */

/**
 * Sets signs around what is selected, or around the word at the caret; takes them away where they are.
 * @param {Selected} selected
 * @param {string} sign
 * @param {string} placeholder stands between the signs where there is no word
 * @returns {Edit}
 */
export function emphasise({ value, start, end }, sign, placeholder) {
  let [from, to] = start === end ? wordAt(value, start) : trim(value, start, end);
  const text = value.slice(from, to);
  const size = sign.length;
  if (isSet(value.slice(0, from), sign) && isSet(reversed(value.slice(to)), sign)) {
    return { from: from - size, to: to + size, text, start: from - size, end: to - size };
  }
  if (text.length > 2 * size && isSet(reversed(text), sign) && isSet(text, sign)) {
    const inner = text.slice(size, -size);
    return { from, to, text: inner, start: from, end: from + inner.length };
  }
  const inner = text || placeholder;
  return { from, to, text: sign + inner + sign, start: from + size, end: from + size + inner.length };
}

/**
 * Makes the line a heading, then one level lower, then text again.
 * @param {Selected} selected
 * @returns {Edit}
 */
export function heading(selected) {
  return editLines(selected, lines => {
    const signs = /^(#+) /.exec(lines[0])?.[1].length ?? 0;
    const next = signs === 0 ? "## " : signs === 2 ? "### " : "";
    return lines.map(line => line.trim() ? next + line.replace(/^#+ /, "") : line);
  });
}

/**
 * Makes a list of the lines.
 * @param {Selected} selected
 * @returns {Edit}
 */
export function list(selected) {
  return editLines(selected, lines => {
    const isList = lines.every(line => !line.trim() || /^\s*- /.test(line));
    if (isList && lines.some(line => line.trim())) return lines.map(line => line.replace(/^(\s*)- /, "$1"));
    return lines.map((line, place) => line.trim() || place === 0 ? `- ${line.replace(/^\d+[.)] /, "")}` : line);
  });
}

/**
 * Makes a note of the paragraphs.
 * @param {Selected} selected
 * @returns {Edit}
 */
export function note(selected) {
  return editLines(selected, lines => {
    if (/^> \[!\w+\]/.test(lines[0])) return lines.slice(1).map(line => line.replace(/^> ?/, ""));
    return ["> [!NOTE]", ...lines.map(line => line ? `> ${line}` : ">")];
  }, true);
}

/**
 * Puts a block after that of the caret.
 * @param {Selected} selected
 * @param {string} block
 * @param {[number, number]} [select] what of it is selected afterwards
 * @returns {Edit}
 */
export function insertBlock({ value, end }, block, select = [block.length, block.length]) {
  const next = value.indexOf("\n\n", end);
  const place = next === -1 ? value.trimEnd().length : next;
  const before = value.slice(0, place).trim() ? "\n\n" : "";
  return { from: place, to: place, text: before + block, start: place + before.length + select[0], end: place + before.length + select[1] };
}

/**
 * Makes a link of what is selected.
 * @param {Selected} selected
 * @param {string} address
 * @param {string} title what stands there when nothing is selected
 * @returns {Edit}
 */
export function link({ value, start, end }, address, title) {
  const [from, to] = trim(value, start, end);
  const text = value.slice(from, to) || title.replace(/[[\]\\]/g, "\\$&");
  const target = /[\s()<>]/.test(address) ? `<${address.replace(/[<>]/g, encodeURIComponent)}>` : address;
  const whole = `[${text}](${target})`;
  return { from, to, text: whole, start: from + whole.length, end: from + whole.length };
}

/**
 * What Enter does in a list: it begins the next item, and ends the list where the item is empty. Null outside of one.
 * @param {Selected} selected
 * @returns {Edit | null}
 */
export function nextItem({ value, start, end }) {
  if (start !== end) return null;
  const from = value.lastIndexOf("\n", start - 1) + 1;
  const [whole, indent, sign, text] = /^(\s*)([-*+]|\d+[.)])\s+(.*)$/.exec(value.slice(from, start)) ?? [];
  if (whole === undefined) return null;
  if (!text) return { from, to: start, text: "", start: from, end: from };
  const next = /\d/.test(sign) ? `${parseInt(sign, 10) + 1}${sign.at(-1)}` : sign;
  const inserted = `\n${indent}${next} `;
  return { from: start, to: start, text: inserted, start: start + inserted.length, end: start + inserted.length };
}

/**
 * An empty table of two columns.
 * @param {string} head
 */
export function table(head) {
  return `| ${head} 1 | ${head} 2 |\n| --- | --- |\n|  |  |\n|  |  |`;
}

/**
 * @param {Selected} selected
 * @param {(lines: string[]) => string[]} change
 * @param {boolean} [wholeBlock] whether the paragraph around the selection is meant, and not only its lines
 * @returns {Edit}
 */
function editLines({ value, start, end }, change, wholeBlock = false) {
  const limit = wholeBlock ? "\n\n" : "\n";
  const before = value.lastIndexOf(limit, Math.max(0, start - 1));
  const from = before === -1 || (start === 0) ? 0 : before + limit.length;
  const after = value.indexOf(limit, Math.max(start, end - (end > start ? 1 : 0)));
  const to = after === -1 ? value.replace(/\n+$/, "").length : after;
  const old = value.slice(from, Math.max(from, to));
  const text = change(old.split("\n")).join("\n");
  const isCaret = start === end;
  const caret = from + text.length;
  return { from, to: from + old.length, text, start: isCaret ? caret : from, end: caret };
}

/**
 * The word around a place; empty between words.
 * @param {string} value
 * @param {number} place
 * @returns {[number, number]}
 */
function wordAt(value, place) {
  const before = /[\p{L}\p{N}’'-]*$/u.exec(value.slice(0, place))?.[0].length ?? 0;
  const after = /^[\p{L}\p{N}’'-]*/u.exec(value.slice(place))?.[0].length ?? 0;
  return [place - before, place + after];
}

/**
 * A selection without the white space at its ends.
 * @param {string} value
 * @param {number} start
 * @param {number} end
 * @returns {[number, number]}
 */
function trim(value, start, end) {
  const text = value.slice(start, end);
  if (!text.trim()) return [start, end];
  return [start + text.length - text.trimStart().length, end - text.length + text.trimEnd().length];
}

/**
 * Whether a text ends with a sign: one star is not the end of two.
 * @param {string} text
 * @param {string} sign
 */
function isSet(text, sign) {
  const count = /\**$/.exec(text)?.[0].length ?? 0;
  return sign.startsWith("*") && (sign.length === 2 ? count >= 2 : count % 2 === 1);
}

/** @param {string} text */
function reversed(text) {
  return [...text].reverse().join("");
}
