/**
 * @file A visitor's answers, and keeping them in this browser.
 *
 * `answers` also keeps what was answered to a question that is hidden now, so that it is there when the question comes back.
 * On the page of the quick version it may hold answers to questions that only the full one asks.
 *
 * @typedef {{answers: Map<string, string>, notes: Map<string, string>, organisation: string, date: string | null}} Sheet
 */

/** @returns {Sheet} */
export function emptySheet() {
  return { answers: new Map(), notes: new Map(), organisation: "", date: null };
}

/** @param {Sheet} sheet */
export function isEmpty({ answers, notes, organisation }) {
  return !answers.size && !notes.size && !organisation;
}

/** @param {Sheet} sheet @returns {Sheet} */
export function copyOf({ answers, notes, organisation, date }) {
  return { answers: new Map(answers), notes: new Map(notes), organisation, date };
}

/**
 * The answers that a visitor asked this browser to keep. Without that wish nothing is written anywhere.
 * @param {string} id of the questionnaire
 * @returns {{read: () => string | null, write: (text: string) => boolean, remove: () => void}}
 */
export function makeStore(id) {
  const key = `baken.self-check.${id}`;
  /**
   * A browser may forbid storage or be out of room: both throw.
   * @template Value
   * @param {() => Value} action
   * @param {Value} otherwise
   */
  const attempt = (action, otherwise) => {
    try {
      return action();
    } catch {
      return otherwise;
    }
  };
  return {
    read: () => attempt(() => localStorage.getItem(key), null),
    write: text => attempt(() => {
      localStorage.setItem(key, text);
      return true;
    }, false),
    remove: () => attempt(() => localStorage.removeItem(key), undefined),
  };
}
