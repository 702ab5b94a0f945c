/** @file The elements of the page: those of its template, and buttons. */

import { element } from "../shared/dom.js";

/**
 * @param {string} id
 * @returns {HTMLElement}
 */
export function part(id) {
  return /** @type {HTMLElement} */ (document.getElementById(id));
}

/**
 * @param {string} words
 * @param {() => void} action
 * @param {string} [more] further classes
 */
export function button(words, action, more = "") {
  return element("button", { type: "button", class: `button ${more}`, onclick: action }, words);
}
