/**
 * @file The answer sheet of a visitor.
 *
 * `answers` also keeps the answer to a question that is hidden now, for when the question becomes visible again. On the page of the
 * quick version it may contain answers to questions of the full version.
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
