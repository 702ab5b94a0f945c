/**
 * @file Edits before they are sent.
 *
 * @typedef {import("./protocol.js").Edit} Edit
 * @typedef {import("./regions.js").Region} Region
 */

/**
 * The text as it is put between lines: one that is new stands apart from that before it.
 * @param {Region} region
 * @param {string} text
 */
export function written({ lines: [from, to], saved }, text) {
  return to < from && saved === "" ? `\n${text}` : text;
}

/**
 * Whether an edit makes the one before it needless.
 * @param {Edit} edit
 * @param {Edit} last
 */
export function replaces(edit, last) {
  if (edit.edit === "source" && last.edit === "source") return true;
  return (edit.edit === "set" || edit.edit === "remove") && last.edit === "set" && JSON.stringify(edit.at) === JSON.stringify(last.at);
}
