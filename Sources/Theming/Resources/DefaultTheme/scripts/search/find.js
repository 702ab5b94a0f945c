// @ts-check
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
 * @property {(word: string) => Promise<{ results: PagefindResult[] }>} search
 * @typedef {{ id: string, score: number, terms: number, data: PagefindResult["data"] }} Found
 */

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
    ranking: { termSimilarity: 1.2, pageLength: 0.4, termSaturation: 1.2, metaWeights: { title: 4, "title-words": 2.5, words: 0.6, kind: 0.3, section: 0.6, marks: 0 } },
  });
  await pagefind.init();
  return pagefind;
}

/**
 * The pages that have words of a question, the best first.
 * @param {Pagefind} pagefind
 * @param {import("./words.js").Term[]} terms
 */
export async function find(pagefind, terms) {
  /** @type {Map<string, Found>} */
  const pages = new Map();
  for (const { words } of terms) {
    /** @type {Map<string, PagefindResult>} */
    const best = new Map();
    for (const word of words) {
      for (const result of (await pagefind.search(word)).results) {
        if (result.score > (best.get(result.id)?.score ?? -1)) best.set(result.id, result);
      }
    }
    for (const [id, { score, data }] of best) {
      const page = pages.get(id) ?? { id, score: 0, terms: 0, data };
      pages.set(id, { ...page, score: page.score + score, terms: page.terms + 1 });
    }
  }
  const worth = (/** @type {Found} */ page) => page.score * (page.terms / terms.length);
  return [...pages.values()].sort((a, b) => worth(b) - worth(a) || (a.id < b.id ? -1 : 1));
}

/**
 * The pages of one kind, or for one audience, by a word that stands for it in the index.
 * @param {Pagefind} pagefind
 * @param {string} mark
 */
export async function pagesWith(pagefind, mark) {
  return new Set((await pagefind.search(mark)).results.map((result) => result.id));
}
