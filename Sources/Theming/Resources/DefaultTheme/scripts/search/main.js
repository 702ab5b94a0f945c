/**
 * @file Search, on the page with all pages from A to Z.
 *
 * @joined Published as one file with its imports: fewer requests, and better compression.
 *
 * The field is the one in the header, whose form leads here. Nothing is loaded before somebody types: Pagefind, its index and the list of
 * words come with the first letter, or when the address has a question. Words and choices are in the query of the address, so that they can
 * be shared and are there again when the visitor returns. Without this script, or without an index, the page shows its list.
 */

import { openIndex, find } from "./find.js";
import { Results } from "./results.js";
import { readVocabulary, termsOf } from "./words.js";

const place = document.querySelector("[data-search]");
const field = document.querySelector(".site-header input[type=search]");
if (place instanceof HTMLElement && field instanceof HTMLInputElement) search(place, field);

/**
 * @param {HTMLElement} place
 * @param {HTMLInputElement} field
 */
function search(place, field) {
  const { index = "", words = "" } = place.dataset;
  /** @type {Results} */
  const results = new Results(place, field, () => void answer());
  /** @type {Promise<[Awaited<ReturnType<typeof openIndex>>, Awaited<ReturnType<typeof readVocabulary>>]> | undefined} */
  let opened;
  let asked = 0;
  let pause = 0;

  const open = () => (opened ??= Promise.all([openIndex(index), readVocabulary(words)]));

  /**
   * Answers what the field asks, unless it asks something else by then.
   * @returns {Promise<void>}
   */
  async function answer() {
    clearTimeout(pause);
    const number = ++asked;
    const text = field.value.trim();
    remember(text);
    if (!text) return results.close();
    try {
      const [pagefind, vocabulary] = await open();
      const terms = termsOf(text, vocabulary);
      if (number === asked) await results.offer(pagefind, vocabulary);
      const found = await find(pagefind, text, terms);
      if (number === asked) await results.show(text, terms, found);
    } catch {
      if (number === asked) results.fail();
    }
  }

  /** @param {string} text */
  function remember(text) {
    const address = new URL(location.href);
    for (const [name, value] of Object.entries({ q: text, ...results.choices })) {
      if (value) address.searchParams.set(name, value);
      else address.searchParams.delete(name);
    }
    if (address.href !== location.href) history.replaceState(history.state, "", address);
  }

  function restore() {
    const query = new URLSearchParams(location.search);
    field.value = query.get("q") ?? "";
    results.choose(Object.fromEntries(query));
    if (field.value) void answer();
  }

  field.addEventListener("input", () => {
    void open().catch(() => {});
    clearTimeout(pause);
    pause = setTimeout(() => void answer(), 120);
  });
  field.form?.addEventListener("submit", (event) => {
    event.preventDefault();
    void answer();
  });
  addEventListener("popstate", restore);
  restore();
}
