/**
 * @file Elements without HTML text, as Trusted Types require.
 *
 * @typedef {Node | string | null | undefined | false} Child null, undefined and false are left out
 */

/**
 * An element with attributes, listeners and children.
 *
 * An attribute that is false, null or undefined is left out, and true means an empty value. A key that starts with `on` adds a
 * listener: `onclick` for `click`.
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, unknown>} [attributes]
 * @param {...Child} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === false || value == null) continue;
    if (name.startsWith("on")) made.addEventListener(name.slice(2), /** @type {EventListener} */ (value));
    else made.setAttribute(name, value === true ? "" : String(value));
  }
  made.append(...present(children));
  return made;
}

/**
 * Replaces the children of an element.
 * @param {Element} parent
 * @param {...Child} children
 */
export function setChildren(parent, ...children) {
  parent.replaceChildren(...present(children));
}

/**
 * A button of the desk.
 * @param {string} label
 * @param {() => void} action
 * @param {Record<string, unknown>} [attributes]
 */
export function button(label, action, attributes = {}) {
  return element("button", { type: "button", class: "button", ...attributes, onclick: action }, label);
}

/**
 * Opens the folds around an element.
 * @param {Element} inner
 */
export function openFolds(inner) {
  for (let fold = inner.closest("details"); fold; fold = fold.parentElement?.closest("details") ?? null) fold.open = true;
}

/**
 * Moves the focus to an element that may be in a fold or out of sight.
 * @param {HTMLElement} target
 */
export function reveal(target) {
  openFolds(target);
  target.focus();
  (target.closest(".field") ?? target).scrollIntoView({ block: "nearest" });
}

let last = 0;

/**
 * An id that no other element of the document has.
 * @param {string} stem
 */
export function newId(stem) {
  last += 1;
  return `${stem}-${last}`;
}

/** @param {Child[]} children */
function present(children) {
  return /** @type {(Node | string)[]} */ (children.filter(child => child != null && child !== false));
}
