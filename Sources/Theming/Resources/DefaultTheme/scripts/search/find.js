/**
 * @file Finds pages with Pagefind.
 *
 * Pagefind gives the pages that have all words of a question. Readers ask in sentences, so each word is looked for by itself here, and the
 * pages are ordered by what all words say about them.
 *
 * @typedef {{ url: string, content: string, meta: Record<string, string> }} PageData
 * @typedef {{ id: string, score: number, data: () => Promise<PageData> }} PagefindResult
 * @typedef {object} Pagefind
 * @property {(options: object) => Promise<void>} options
 * @property {() => Promise<void>} init
 * @property {(word: string | null) => Promise<{ results: PagefindResult[] }>} search without a word, all pages
 * @typedef {{ id: string, score: number, terms: number, data: PagefindResult["data"] }} Found
 */

import { wordsOf } from "./words.js";

/**
 * @param {string} address of `pagefind.js`
 * @returns {Promise<Pagefind>}
 */
export async function openIndex(address) {
  /** @type {Pagefind} */
  const pagefind = await import(address);
  // A worker would need a policy of its own (Trusted Types); an index of a site is searched in a few thousandths of a second.
  await pagefind.options({
    noWorker: true,
    ranking: { termSimilarity: 1.2, pageLength: 0.4, termSaturation: 1.2, metaWeights: { title: 5, "title-words": 4, words: 0.3, kind: 0.3, section: 0.6, marks: 0 } },
  });
  await pagefind.init();
  return pagefind;
}

/** What a word that is on most pages says about one of them at most. */
const MOST_OF_COMMON = 2;

/** How many of the best pages are compared with the question as a whole. */
const COMPARED = 20;

/**
 * The pages that have words of a question, the best first.
 * @param {Pagefind} pagefind
 * @param {string} text the question
 * @param {import("./words.js").Term[]} terms
 */
export async function find(pagefind, text, terms) {
  /** @type {Map<string, Found>} */
  const pages = new Map();
  const count = (await pagefind.search(null)).results.length;
  for (const { words } of terms) {
    /** @type {Map<string, PagefindResult>} */
    const best = new Map();
    for (const word of words) {
      for (const result of (await pagefind.search(word)).results) {
        if (result.score > (best.get(result.id)?.score ?? -1)) best.set(result.id, result);
      }
    }
    const limit = best.size > count / 2 ? MOST_OF_COMMON : Infinity;
    for (const [id, { score, data }] of best) {
      const page = pages.get(id) ?? { id, score: 0, terms: 0, data };
      pages.set(id, { ...page, score: page.score + Math.min(score, limit), terms: page.terms + 1 });
    }
  }
  const found = [...pages.values()].map((page) => ({ ...page, score: page.score * Math.sqrt(page.terms / terms.length) })).sort(byScore);
  const first = await Promise.all(found.slice(0, COMPARED).map(async (page) => {
    const title = wordsOf((await page.data()).meta.title ?? "");
    return { ...page, score: page.score * (1 + 9 * likeness(wordsOf(text), title) ** 3) };
  }));
  return [...first.sort(byScore), ...found.slice(COMPARED)];
}

/**
 * The part of the words of two texts that both have.
 * @param {string[]} one
 * @param {string[]} other
 */
function likeness(one, other) {
  const all = new Set([...one, ...other]);
  return one.filter((word) => other.includes(word)).length / all.size;
}

/**
 * @param {Found} a
 * @param {Found} b
 */
function byScore(a, b) {
  return b.score - a.score || (a.id < b.id ? -1 : 1);
}

/**
 * The pages of one kind, or for one audience, by a word that stands for it in the index.
 * @param {Pagefind} pagefind
 * @param {string} mark
 */
export async function pagesWith(pagefind, mark) {
  return new Set((await pagefind.search(mark)).results.map((result) => result.id));
}
