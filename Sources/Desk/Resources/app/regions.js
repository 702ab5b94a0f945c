/**
 * @file Where a text stands after the file around it has changed.
 *
 * @typedef {import("./protocol.js").SiteFile} SiteFile
 * @typedef {import("./protocol.js").Lines} Lines
 * @typedef {import("./protocol.js").Block} Block
 *
 * @typedef {object} Region the text that is open: the lines where it stands in the program's version, and what it is now
 * @property {Lines} lines `[16, 15]` for a text that is not there yet
 * @property {string} text
 * @property {string} saved the text that the program has
 */

/** @param {string} text */
export function lineCount(text) {
  return text.split("\n").length;
}

/**
 * A text as the program puts it between others: without empty lines at its ends. The line that keeps it apart from the next text is
 * none of it.
 * @param {string} text
 */
const stored = text => text.replace(/^\n+|\n+$/g, "");

/**
 * The lines of a text after it was saved together with keys, which stand above it.
 * @param {SiteFile} before
 * @param {SiteFile} now
 * @param {{lines: Lines, saved: string}} region as it was before
 * @param {string} typed as it is now
 * @param {boolean} isSent whether the text itself was changed
 * @returns {Lines}
 */
export function shifted(before, now, { lines: [from, to], saved }, typed, isSent) {
  const text = stored(typed);
  const isNew = isSent && to < from && saved === "";
  const count = lineCount(text);
  const added = isSent ? count + (isNew ? 1 : 0) - (to - from + 1) : 0;
  const above = lineCount(now.source) - lineCount(before.source) - added;
  const first = from + above + (isNew ? 1 : 0);
  return verified(now, [first, isSent || to >= from ? first + count - 1 : first - 1], text) ?? following(now, text, [from, to]);
}

/**
 * The lines with a text, nearest to where it was.
 * @param {SiteFile} file
 * @param {string} text
 * @param {Lines} near
 * @returns {Lines}
 */
export function following(file, text, near) {
  const lines = file.source.split("\n");
  const wanted = stored(text);
  const searched = wanted.split("\n");
  let best = -1;
  for (let place = 0; place + searched.length <= lines.length; place += 1) {
    if (searched.some((line, offset) => lines[place + offset] !== line)) continue;
    if (best === -1 || Math.abs(place + 1 - near[0]) < Math.abs(best + 1 - near[0])) best = place;
  }
  if (best !== -1 && wanted) return [best + 1, best + searched.length];
  const block = file.blocks.find(({ lines: [, last] }) => last >= near[0]) ?? file.blocks.at(-1);
  return block?.lines ?? near;
}

/**
 * The text that a file has where one was open.
 * @param {SiteFile} file
 * @param {Region} region
 * @returns {Region}
 */
export function found(file, { saved, lines: near }) {
  const lines = following(file, saved, near);
  const text = file.source.split("\n").slice(lines[0] - 1, lines[1]).join("\n");
  return { lines, text, saved: text };
}

/** @param {SiteFile} file @param {Lines} lines @param {string} text @returns {Lines | null} */
function verified(file, lines, text) {
  if (!text) return lines;
  const found = file.source.replaceAll("\r\n", "\n").split("\n").slice(lines[0] - 1, lines[1]).join("\n");
  return found === text ? lines : null;
}

/**
 * What stands in another version in the place of lines of this one: the blocks between those that are the same at the beginning and at
 * the end of both.
 * @param {Block[]} mine
 * @param {Block[]} theirs
 * @param {Lines} lines in the version of `mine`
 * @returns {{lines: Lines, text: string} | null} null when the other has nothing there
 */
export function counterpart(mine, theirs, lines) {
  const first = mine.findIndex(block => block.lines[1] >= lines[0]);
  const before = first === -1 ? mine.length : first;
  const after = mine.filter(block => block.lines[0] > lines[1]).length;
  let start = 0;
  while (start < before && start < theirs.length && theirs[start].text === mine[start].text) start += 1;
  let end = 0;
  while (end < after && end < theirs.length - start && theirs[theirs.length - 1 - end].text === mine[mine.length - 1 - end].text) end += 1;
  // Others may have changed blocks beside it too: those that are in the same place are taken.
  start = Math.max(start, Math.min(before, theirs.length));
  const between = theirs.slice(Math.min(start, theirs.length - end), theirs.length - end);
  if (!between.length) return null;
  return { lines: [between[0].lines[0], between[between.length - 1].lines[1]], text: between.map(({ text }) => text).join("\n\n") };
}

/**
 * The lines to show as being written: for a text that is not there yet, those before it.
 * @param {Lines} lines
 * @returns {Lines}
 */
export function shownLines([first, last]) {
  return last < first ? [last, last] : [first, last];
}

/**
 * The blocks that readers see.
 * @param {SiteFile} file
 */
export function shownBlocks({ blocks }) {
  return blocks.filter(({ kind }) => kind !== "definitions");
}

/**
 * The first block with any of these lines.
 * @param {Block[]} blocks
 * @param {Lines} lines
 */
export function blockAt(blocks, [first, last]) {
  return blocks.find(({ lines }) => lines[0] <= last && lines[1] >= first);
}
