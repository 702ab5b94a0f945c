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
 * Adds an edit to those that are not sent yet. It takes the place of the last one where it makes that needless, as each key stroke does.
 * @param {Edit[]} edits
 * @param {Edit} edit
 */
export function add(edits, edit) {
  const last = edits.at(-1);
  if (last?.edit === "component" && edit.edit === "component" && String(last.lines) === String(edit.lines)) {
    for (const each of edit.edits) add(last.edits, each);
  } else if (last && replaces(edit, last)) edits[edits.length - 1] = edit;
  else edits.push(edit);
}

/**
 * Whether an edit makes the one before it needless.
 * @param {Edit} edit
 * @param {Edit} last
 */
function replaces(edit, last) {
  if (edit.edit === "source" && last.edit === "source") return true;
  return (edit.edit === "set" || edit.edit === "remove") && last.edit === "set" && JSON.stringify(edit.at) === JSON.stringify(last.at);
}
