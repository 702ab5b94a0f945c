/** @file What a page says about the words of a question, as nodes: never as HTML. */

import { element } from "../shared/dom.js";
import { plain } from "./words.js";

/** The length of an excerpt in words. */
const LENGTH = 28;

/**
 * The part of a text that has most of the words.
 * @param {string} text
 * @param {string[]} words
 * @param {string} title it begins the text of most pages, and is not repeated
 */
export function excerptOf(text, words, title) {
  const body = text.startsWith(title) ? text.slice(title.length).replace(/^[\s.]+/, "") : text;
  const pieces = body.split(/\s+/);
  const hits = pieces.map((piece) => words.find((word) => match(piece, word)) ?? "");
  let best = 0;
  let most = 0;
  for (let start = 0; start < pieces.length; start++) {
    if (start > 0 && !hits[start]) continue;
    const part = hits.slice(start, start + LENGTH - 6);
    // Different words count more than one that is repeated.
    const worth = new Set(part.filter(Boolean)).size * 4 + part.filter(Boolean).length;
    if (worth > most) [best, most] = [start, worth];
  }
  const from = Math.max(0, Math.min(best - 6, pieces.length - LENGTH));
  const shown = pieces.slice(from, from + LENGTH).join(" ");
  return [from > 0 && "… ", ...marked(shown, words), from + LENGTH < pieces.length && " …"];
}

/**
 * A text with the words marked in it, also where they are a part of a compound.
 * @param {string} text
 * @param {string[]} words
 */
export function marked(text, words) {
  return text.split(/(\s+)/).flatMap((piece) => {
    for (const word of words) {
      const found = match(piece, word);
      if (!found) continue;
      const [start, end] = found;
      return [piece.slice(0, start), element("mark", {}, piece.slice(start, end)), piece.slice(end)];
    }
    return [piece];
  });
}

/**
 * Where a piece of a text has a word, or another form of it.
 * @param {string} piece
 * @param {string} word
 * @returns {[number, number] | undefined}
 */
function match(piece, word) {
  const letters = plain(piece);
  const start = letters.indexOf(word);
  if (start === 0 || (start > 0 && word.length > 3)) return [start, start + word.length];
  // Forms differ in their last letters: beoordelen, beoordeling.
  const stem = word.slice(0, Math.max(4, word.length - 3));
  const begin = letters.search(/[\p{L}\p{N}]/u);
  if (word.length < 5 || begin < 0 || !letters.startsWith(stem, begin)) return undefined;
  const end = begin + (letters.slice(begin).match(/^[\p{L}\p{N}]+/u)?.[0].length ?? 0);
  return end - begin <= word.length + 3 ? [begin, end] : undefined;
}
