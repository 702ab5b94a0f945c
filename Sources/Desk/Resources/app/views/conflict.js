/**
 * @file Somebody else changed the same: both texts side by side, and a choice.
 *
 * @typedef {import("../protocol.js").Edit} Edit
 * @typedef {import("../protocol.js").Field} Field
 * @typedef {import("../protocol.js").Value} Value
 * @typedef {import("../protocol.js").SiteFile} SiteFile
 *
 * @typedef {object} Clash one thing that both changed
 * @property {string} name
 * @property {string} mine
 * @property {string} theirs
 * @property {Edit} keepMine the edit that puts mine in the other's version
 * @property {Edit} [keepBoth]
 */

import { ask } from "../dialog.js";
import { element } from "../dom.js";
import { counterpart } from "../regions.js";

/**
 * Asks what to keep, and ends the conflict.
 * @param {import("../store.js").Store} store
 * @param {import("../words.js").Words} words
 */
export async function settleConflict(store, words) {
  const { theirs } = store;
  if (!theirs) return;
  const clashes = clashesOf(store, theirs, words);
  const canJoin = clashes.some(({ keepBoth }) => keepBoth);
  /** @type {"mine" | "theirs" | "both" | null} */
  let answer = null;
  // What was typed must not be lost by closing a window.
  while (answer === null && clashes.length) {
    answer = await ask({
      title: words.text("conflict-title"), close: "", kind: "wide conflict", content: [
        element("p", {}, words.text("conflict-help")),
        ...clashes.map(({ name, mine, theirs }) => element("section", {},
          element("h3", {}, name),
          element("div", { class: "versions" },
            element("div", {}, element("h4", {}, words.text("conflict-mine")), element("p", { class: "version" }, ...marked(mine, theirs))),
            element("div", {}, element("h4", {}, words.text("conflict-theirs")), element("p", { class: "version" }, ...marked(theirs, mine)))))),
      ],
      answers: [
        { answer: /** @type {const} */ ("mine"), label: words.text("keep-mine"), isMain: true },
        { answer: /** @type {const} */ ("theirs"), label: words.text("keep-theirs") },
        ...canJoin ? [{ answer: /** @type {const} */ ("both"), label: words.text("keep-both") }] : [],
      ],
    });
  }
  await store.resolve(answer === "mine" ? clashes.map(({ keepMine }) => keepMine)
    : answer === "both" ? clashes.map(({ keepBoth, keepMine }) => keepBoth ?? keepMine) : []);
}

/**
 * @param {import("../store.js").Store} store
 * @param {SiteFile} theirs
 * @param {import("../words.js").Words} words
 * @returns {Clash[]}
 */
function clashesOf({ file, region, edits }, theirs, words) {
  /** @type {Clash[]} */
  const clashes = [];
  if (region && region.text !== region.saved) {
    const found = counterpart(file.blocks, theirs.blocks, region.lines);
    const last = theirs.blocks.at(-1)?.lines[1] ?? theirs.source.split("\n").length;
    const at = /** @type {import("../protocol.js").Lines} */ (found?.lines ?? [last + 1, last]);
    clashes.push({
      name: words.text("conflict-text"), mine: region.text, theirs: found?.text ?? "",
      keepMine: { edit: "text", lines: at, text: found ? region.text : `\n${region.text}` },
      keepBoth: { edit: "text", lines: at, text: found ? `${found.text}\n\n${region.text}` : `\n${region.text}` },
    });
  }
  for (const edit of edits) {
    if (edit.edit === "source") clashes.push({ name: words.text("view-source"), mine: edit.text, theirs: theirs.source, keepMine: edit });
    else if (edit.edit === "set" || edit.edit === "remove") {
      clashes.push({
        name: fieldAt(theirs.fields, edit.at)?.label ?? edit.at.join(" "), mine: shown(edit.edit === "set" ? edit.value : undefined),
        theirs: shown(fieldAt(theirs.fields, edit.at)?.value), keepMine: edit,
      });
    } else clashes.push({ name: words.text("conflict-other"), mine: words.text("conflict-yours-changed"), theirs: "", keepMine: edit });
  }
  return clashes;
}

/** @param {Field[]} fields @param {import("../protocol.js").Path} at @returns {Field | undefined} */
function fieldAt(fields, at) {
  const wanted = JSON.stringify(at);
  for (const field of fields) {
    if (JSON.stringify(field.path) === wanted) return field;
    const inner = fieldAt([...field.fields ?? [], ...(field.items ?? []).flatMap(item => item.fields)], at);
    if (inner) return inner;
  }
  return undefined;
}

/** @param {unknown} value @returns {string} */
function shown(value) {
  return value == null ? "–" : typeof value === "string" ? value : Array.isArray(value) ? value.map(shown).join(", ") : JSON.stringify(value);
}

/** More words than this are not compared one by one. */
const MOST_WORDS = 1500;

/**
 * A text in which the words that the other does not have are marked.
 * @param {string} text
 * @param {string} other
 */
function marked(text, other) {
  const mine = text.match(/\s+|\S+/g) ?? [], theirs = other.match(/\s+|\S+/g) ?? [];
  if (mine.length > MOST_WORDS || theirs.length > MOST_WORDS) return [text];
  const common = commonWords(mine, theirs);
  /** @type {(string | HTMLElement)[]} */
  const parts = [];
  for (let start = 0; start < mine.length;) {
    let end = start + 1;
    while (end < mine.length && common.has(end) === common.has(start)) end += 1;
    const words = mine.slice(start, end).join("");
    parts.push(common.has(start) || !words.trim() ? words : element("mark", {}, words));
    start = end;
  }
  return parts;
}

/**
 * The places of the words of one text in the longest row of words that both have.
 * @param {string[]} mine
 * @param {string[]} theirs
 */
function commonWords(mine, theirs) {
  const width = theirs.length + 1;
  const lengths = new Uint16Array((mine.length + 1) * width);
  for (let one = mine.length - 1; one >= 0; one -= 1) {
    for (let two = theirs.length - 1; two >= 0; two -= 1) {
      lengths[one * width + two] = mine[one] === theirs[two] ? lengths[(one + 1) * width + two + 1] + 1
        : Math.max(lengths[(one + 1) * width + two], lengths[one * width + two + 1]);
    }
  }
  /** @type {Set<number>} */
  const common = new Set();
  for (let one = 0, two = 0; one < mine.length && two < theirs.length;) {
    if (mine[one] === theirs[two]) {
      common.add(one);
      one += 1;
      two += 1;
    } else if (lengths[(one + 1) * width + two] >= lengths[one * width + two + 1]) one += 1;
    else two += 1;
  }
  return common;
}
