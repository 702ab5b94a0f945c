/**
 * @file A field in which one of many is found by typing a part of its name (ARIA Authoring Practices, combobox with list).
 *
 * @typedef {import("../protocol.js").Option} Option
 */

import { element, newId, setChildren } from "../dom.js";

/** As many as can be looked through; who sees more types another letter. */
const MOST = 40;

/**
 * @param {object} given
 * @param {() => (Option & {hint?: string})[]} given.options
 * @param {string} given.value
 * @param {string} given.label the name of the list
 * @param {string} given.none what is said when nothing is found
 * @param {boolean} [given.takesOther] whether a text that is no option is a value too
 * @param {boolean} [given.isEmptied] whether the field is empty again after a choice
 * @param {(value: string) => void} given.onchoose
 */
export function makeCombobox({ options, value, label, none, takesOther = false, isEmptied = false, onchoose }) {
  const listId = newId("list");
  const list = element("ul", { role: "listbox", id: listId, class: "choices", hidden: true, "aria-label": label });
  const input = element("input", {
    type: "text", role: "combobox", autocomplete: "off", spellcheck: "false", "aria-autocomplete": "list", "aria-expanded": "false",
    "aria-controls": listId,
  });
  const box = element("div", { class: "combobox" }, input, list);
  let current = value;
  let active = -1;
  /** @type {Option[]} */
  let found = [];

  const nameOf = /** @param {string} of */ of => options().find(option => option.value === of)?.label ?? of;
  const show = /** @param {string} next */ next => {
    current = next;
    input.value = isEmptied ? "" : nameOf(next);
  };
  const close = () => {
    list.hidden = true;
    active = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };
  const choose = /** @param {string} next */ next => {
    const isNew = next !== current;
    show(next);
    close();
    if (isNew || isEmptied) onchoose(next);
  };
  const mark = () => {
    for (const [place, item] of [...list.children].entries()) item.setAttribute("aria-selected", String(place === active));
    const item = list.children[active];
    if (item) {
      input.setAttribute("aria-activedescendant", item.id);
      item.scrollIntoView({ block: "nearest" });
    } else input.removeAttribute("aria-activedescendant");
  };
  const open = () => {
    const words = plain(input.value === nameOf(current) ? "" : input.value).split(" ").filter(Boolean);
    found = options().filter(option => words.every(word => plain(`${option.label} ${option.hint ?? ""}`).includes(word))).slice(0, MOST);
    setChildren(list, ...found.map((option, place) => element("li", {
      role: "option", id: `${listId}-${place}`, "aria-selected": "false", onmousedown: /** @param {Event} event */ event => event.preventDefault(),
      onclick: () => choose(option.value),
    }, option.label, /** @type {{hint?: string}} */ (option).hint && element("small", {}, /** @type {{hint?: string}} */ (option).hint))),
    ...found.length ? [] : [element("li", { role: "option", "aria-disabled": "true", "aria-selected": "false" }, none)]);
    active = -1;
    list.hidden = false;
    input.setAttribute("aria-expanded", "true");
  };

  input.addEventListener("input", open);
  // Whoever goes on typing looks for another.
  input.addEventListener("focus", () => input.select());
  input.addEventListener("click", () => list.hidden && open());
  input.addEventListener("keydown", event => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (list.hidden) open();
      if (!found.length) return;
      active = active === -1 ? (event.key === "ArrowDown" ? 0 : found.length - 1)
        : (active + (event.key === "ArrowDown" ? 1 : -1) + found.length) % found.length;
      mark();
    } else if (event.key === "Enter" && !list.hidden) {
      event.preventDefault();
      const option = found[active] ?? (found.length === 1 && !takesOther ? found[0] : undefined);
      if (option) choose(option.value);
      else finish();
    } else if (event.key === "Escape" && !list.hidden) {
      event.preventDefault();
      event.stopPropagation();
      input.value = isEmptied ? "" : nameOf(current);
      close();
    }
  });
  /** Takes what was typed, when the field is left. */
  const finish = () => {
    const text = input.value.trim();
    const named = options().find(option => plain(option.label) === plain(text));
    close();
    if (named && text) choose(named.value);
    else if (!text && !isEmptied) choose("");
    else if (takesOther && text !== nameOf(current)) choose(text);
    else show(current);
  };
  input.addEventListener("blur", finish);
  show(value);
  return { element: box, input, show };
}

/**
 * Without capitals and accents, so that they need not be typed.
 * @param {string} text
 */
export function plain(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
