/**
 * @file The router: shows the view that the fragment of the address names.
 *
 * `#sc-q-ID` is a question and `#sc-result` the result; an address without a fragment is the start. So the browser's back button
 * works, and a link to a question is an ordinary link.
 *
 * It dispatches `leave` before another view is shown, and `render` after a view was drawn.
 *
 * @typedef {{parts: HTMLElement[], render: (name: string) => void}} View its elements, and the function that draws it with the
 *   current answers
 */

import { part } from "./page.js";
import { allQuestions } from "./score.js";

const START = "sc-start";
/** The view of all questions, whose names begin with `QUESTION`. */
const FORM = "sc-form";
export const QUESTION = "sc-q-";

export class Router extends EventTarget {
  /** The name of the current view; empty before the first. */
  view = "";
  /** @type {Record<string, View>} */
  #views = {};
  #root;
  #store;

  /**
   * @param {HTMLElement} root
   * @param {import("./store.js").Store} store
   */
  constructor(root, store) {
    super();
    this.#root = root;
    this.#store = store;
  }

  /**
   * @param {string} name its fragment; the form's is used for all questions
   * @param {View} view
   */
  add(name, view) {
    this.#views[name] = view;
  }

  /** @param {string} name */
  go(name) {
    const address = name === START ? location.pathname + location.search : `#${name}`;
    if (name !== this.view) history.pushState(null, "", address);
    this.route();
  }

  /**
   * Shows the view that the address names.
   * @param {boolean} [takesFocus] whether the view's heading receives the focus, except at the start of the page
   */
  route(takesFocus = true) {
    const asked = location.hash.slice(1);
    const isFirst = !this.view;
    if (asked && !this.#isView(asked) && !isFirst) return; // a place on the page, such as a term
    const before = this.view;
    this.view = this.#isView(asked) ? this.#nearest(asked) : START;
    if (before !== this.view && !isFirst) this.dispatchEvent(new Event("leave"));
    this.render();
    if (takesFocus && (!isFirst || asked)) this.focusHeading();
  }

  /** Draws the view again, with the current answers. */
  render() {
    const name = this.view.startsWith(QUESTION) ? FORM : this.view;
    const { parts, render } = this.#views[name];
    this.#root.dataset.view = name.slice("sc-".length);
    for (const view of Object.values(this.#views)) for (const each of view.parts) each.hidden = !parts.includes(each);
    render(this.view);
    this.dispatchEvent(new Event("render"));
  }

  focusHeading() {
    const isStart = this.view === START;
    const heading = isStart ? document.querySelector("h1") : part(this.view).querySelector("h2, h3");
    if (!(heading instanceof HTMLElement)) return;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
    (isStart ? heading : this.#root).scrollIntoView();
  }

  /** @param {string} name */
  #isView(name) {
    return name.startsWith(QUESTION)
      ? allQuestions(this.#store.definition).some(({ id }) => QUESTION + id === name)
      : name !== FORM && Object.hasOwn(this.#views, name);
  }

  /**
   * The name of a view; for a hidden question, that of the next visible one.
   * @param {string} name
   */
  #nearest(name) {
    if (!name.startsWith(QUESTION)) return name;
    const { visible, definition } = this.#store;
    const questions = allQuestions(definition);
    const place = questions.findIndex(({ id }) => QUESTION + id === name);
    const found = questions.slice(place).find(({ id }) => visible.has(id));
    return found ? QUESTION + found.id : "sc-review";
  }
}
