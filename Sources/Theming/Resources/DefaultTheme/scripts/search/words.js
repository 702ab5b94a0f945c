/**
 * @file The words of a question.
 *
 * @typedef {{ stops: Set<string>, kinds: string[], audiences: string[], words: string[] }} Vocabulary the words that say nothing, what a
 *   search can be narrowed to, and the words of all pages
 * @typedef {{ asked: string, words: string[] }} Term a word of a question, and the words that are looked for
 */

/**
 * A text in small letters without accents, of the same length.
 * @param {string} text
 */
export function plain(text) {
  return [...text].map((letter) => (letter.normalize("NFD")[0] ?? letter).toLowerCase()[0] ?? letter).join("");
}

/**
 * The different words of a text.
 * @param {string} text
 */
export function wordsOf(text) {
  return [...new Set(plain(text).match(/[\p{L}\p{N}]+/gu) ?? [])];
}

/**
 * @param {string} address
 * @returns {Promise<Vocabulary>}
 */
export async function readVocabulary(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(answer.statusText);
  const [stops = "", kinds = "", audiences = "", ...words] = (await answer.text()).split("\n");
  return { stops: new Set(stops.split(" ")), kinds: kinds.split("\t"), audiences: audiences.split("\t"), words: words.map(plain) };
}

/**
 * The terms of a question: its words without those that say nothing, unless it has no others. A word that no page has is replaced by those
 * that differ from it in one letter.
 * @param {string} text
 * @param {Vocabulary} vocabulary
 * @returns {Term[]}
 */
export function termsOf(text, { stops, words }) {
  const all = wordsOf(text);
  const telling = all.filter((word) => !stops.has(word));
  return (telling.length > 0 ? telling : all).flatMap((asked) => known(asked, words).map((meant) => ({ asked, words: meant })));
}

/**
 * What is looked for in place of a word that no page has: words of which any will do, or two parts.
 * @param {string} asked
 * @param {string[]} words
 * @returns {string[][]}
 */
function known(asked, words) {
  if (asked.length < 4 || words.length === 0 || words.some((word) => word.startsWith(asked))) return [[asked]];
  const near = words.filter((word) => isNear(asked, word));
  if (near.length > 0) return [likely(asked, near)];
  const parts = partsOf(asked, words);
  // Pagefind knows other forms of words, and cuts their ends off.
  if (parts.length > 0) return parts.map((part) => [part]);
  if (asked.length < 6 || words.some((word) => asked.startsWith(word))) return [[asked]];
  // The word may not be typed to its end.
  const begun = words.flatMap((word) => [-1, 0, 1].map((more) => word.slice(0, asked.length + more)));
  const nearBegun = begun.filter((word) => isNear(asked, word));
  return [nearBegun.length > 0 ? likely(asked, nearBegun) : [asked]];
}

/**
 * The few of some words that somebody most likely meant: the first letter is seldom wrong.
 * @param {string} asked
 * @param {string[]} near
 */
function likely(asked, near) {
  const alike = near.filter((word) => word[0] === asked[0]);
  return [...new Set(alike.length > 0 ? alike : near)].slice(0, 4);
}

/**
 * The parts of a compound of two words that pages have: stage, vergoeding.
 * @param {string} asked
 * @param {string[]} words
 */
function partsOf(asked, words) {
  for (let cut = asked.length - 4; cut >= 4; cut--) {
    const [first, last] = [asked.slice(0, cut), asked.slice(cut)];
    const start = [first, first.replace(/s$/, "")].find((part) => words.includes(part));
    if (start && words.some((word) => word === last)) return [start, last];
  }
  return [];
}

/**
 * Whether a word becomes another when one letter is changed, added or left out, or two change places.
 * @param {string} one
 * @param {string} other
 */
export function isNear(one, other) {
  const longer = one.length - other.length;
  if (longer < -1 || longer > 1) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start++;
  const [rest, otherRest] = [one.slice(start), other.slice(start)];
  if (longer > 0) return rest.slice(1) === otherRest;
  if (longer < 0) return rest === otherRest.slice(1);
  return rest.slice(1) === otherRest.slice(1)
    || (rest.slice(2) === otherRest.slice(2) && rest[0] === otherRest[1] && rest[1] === otherRest[0]);
}
