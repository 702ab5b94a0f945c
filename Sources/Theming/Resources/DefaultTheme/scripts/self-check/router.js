/**
 * @file The router: which view is shown, by the fragment of the address.
 *
 * `#sc-q-ID` is a question and `#sc-result` the result; an address without a fragment is the start. So the browser's own back
 * button works, and a link to a question is an ordinary link.
 *
 * It dispatches `leave` when another view takes the place of one, and `render` when a view was drawn.
 *
 * @typedef {{parts: HTMLElement[], render: (name: string) => void}} View what it shows of the page, and what draws it as the answers
 *   are now
 */

import { part } from "./page.js";
import { allQuestions } from "./score.js";

const START = "sc-start";
/** The one view of all questions, whose names begin with `QUESTION`. */
const FORM = "sc-form";
export const QUESTION = "sc-q-";

export class Router extends EventTarget {
  /** The name of the view that is shown; empty before the first. */
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
   * @param {string} name its fragment; that of the form stands for all questions
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
   * Shows what the address asks for.
   * @param {boolean} [takesFocus] whether the view's heading gets the focus, unless it is only the page that begins
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

  /** Draws the view again, as the answers are now. */
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
   * A view; in the place of a question that is hidden the next that is asked.
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
