/**
 * @file Controls for keys with several values: texts, of which some are chosen from options, and names with texts.
 *
 * @typedef {import("../protocol.js").Field} Field
 * @typedef {import("../protocol.js").Value} Value
 * @typedef {import("./controls.js").FormContext} FormContext
 * @typedef {import("./controls.js").Control} Control
 */

import { button, element, newId, setChildren } from "../dom.js";
import { makeCombobox } from "./combobox.js";

/** More boxes than this are not looked through; then those that are chosen are listed. */
const MOST_BOXES = 12;

/** @param {Value | undefined} value @returns {string[]} */
function texts(value) {
  return Array.isArray(value) ? value.map(String) : typeof value === "string" && value ? [value] : [];
}

/** @param {Field} field @param {FormContext} context @returns {Control} */
export function several(field, context) {
  const options = field.options ?? [];
  return options.length && options.length <= MOST_BOXES ? boxes(field, context) : list(field, context);
}

/** @param {Field} field @param {FormContext} context @returns {Control} */
function boxes(field, context) {
  const options = field.options ?? [];
  let chosen = texts(field.value ?? field.inherited);
  const inputs = options.map(option => element("input", {
    type: "checkbox", value: option.value, onchange: () => {
      chosen = inputs[options.indexOf(option)].checked ? [...chosen, option.value] : chosen.filter(value => value !== option.value);
      setList(field, chosen, context);
    },
  }));
  const unknown = chosen.filter(value => !options.some(option => option.value === value));
  const fill = () => {
    for (const input of inputs) input.checked = chosen.includes(input.value);
  };
  fill();
  const target = inputs[0];
  target.id = newId("field");
  return {
    element: element("div", { class: "boxes" }, ...inputs.map((input, place) => element("label", {}, input, options[place].label)),
      unknown.length > 0 && element("p", { class: "aside" }, context.words.text("unknown-values", { values: unknown.join(", ") }))),
    target, isGroup: true,
    update: next => {
      chosen = texts(next.value ?? next.inherited);
      fill();
    },
  };
}

/**
 * A list of texts, in an order.
 * @param {Field} field
 * @param {FormContext} context
 * @returns {Control}
 */
function list(field, context) {
  const { words } = context;
  const { options } = field;
  let values = texts(field.value ?? field.inherited);
  const items = element("ol", { class: "items" });
  const nameOf = /** @param {string} value */ value => options?.find(option => option.value === value)?.label ?? value;
  const set = /** @param {string[]} next */ next => {
    values = next;
    setList(field, values.filter(Boolean), context);
  };
  const draw = () => setChildren(items, ...values.map((value, place) => element("li", {},
    options ? element("span", { class: "item-name" }, nameOf(value))
      : element("input", {
        type: "text", "aria-label": words.text("item-of", { label: field.label, number: place + 1 }), value, autocomplete: "off",
        oninput: /** @param {Event} event */ event => {
          values[place] = /** @type {HTMLInputElement} */ (event.target).value;
          setList(field, values.filter(Boolean), context);
        },
      }),
    ...moves({ words, place, count: values.length, name: nameOf(value) || String(place + 1) }, next => {
      const moved = [...values];
      const [one] = moved.splice(place, 1);
      if (next !== null) moved.splice(next, 0, one);
      set(moved);
      draw();
      focusItem(items, next ?? place, target);
      context.say(words.text(next === null ? "item-removed" : "item-moved", { name: nameOf(value), place: (next ?? 0) + 1, count: values.length }));
    }))));

  /** @type {HTMLElement} */
  let adding;
  /** @type {HTMLElement} */
  let target;
  if (options) {
    const combobox = makeCombobox({
      options: () => options.filter(option => !values.includes(option.value)), value: "", label: field.label, none: words.text("nothing-found"),
      isEmptied: true, onchoose: value => {
        if (!value) return;
        set([...values, value]);
        draw();
      },
    });
    combobox.input.placeholder = words.text("reference-placeholder");
    combobox.input.setAttribute("aria-label", words.text("add-to", { label: field.label }));
    adding = combobox.element;
    target = combobox.input;
  } else {
    adding = target = button(words.text("add"), () => {
      values = [...values, ""];
      draw();
      items.lastElementChild?.querySelector("input")?.focus();
    }, { "aria-label": words.text("add-to", { label: field.label }), class: "button small" });
  }
  target.id = newId("field");
  draw();
  return {
    element: element("div", { class: "list" }, items, adding), target, isGroup: true,
    update: next => {
      values = texts(next.value ?? next.inherited);
      draw();
    },
  };
}

/** @param {Field} field @param {string[]} values @param {FormContext} context */
function setList(field, values, { edit }) {
  if (!values.length && field.need !== "always") edit({ edit: "remove", at: field.path });
  else edit({ edit: "set", at: field.path, value: values });
}

/**
 * The buttons that move an item of a list or take it away.
 * @param {{words: import("../words.js").Words, place: number, count: number, name: string}} item
 * @param {(place: number | null) => void} move where it goes; null for away
 */
export function moves({ words, place, count, name }, move) {
  const one = /** @param {string} key @param {string} sign @param {number | null} to @param {boolean} isOff */ (key, sign, to, isOff) => element("button", {
    type: "button", class: "tool", "data-move": key, disabled: isOff, "aria-label": words.text(key, { name }), title: words.text(key, { name }), onclick: () => move(to),
  }, element("span", { "aria-hidden": "true" }, sign));
  return [
    one("move-up", "↑", place - 1, place === 0), one("move-down", "↓", place + 1, place === count - 1), one("remove-item", "×", null, false),
  ];
}

/** @param {Element} items @param {number} place @param {HTMLElement} otherwise */
function focusItem(items, place, otherwise) {
  const item = items.children[Math.min(place, items.children.length - 1)];
  const next = item?.querySelector("button:not(:disabled), input");
  if (next instanceof HTMLElement) next.focus();
  else otherwise.focus();
}

/**
 * Texts under names that the author chooses.
 * @param {Field} field
 * @param {FormContext} context
 * @returns {Control}
 */
export function table(field, context) {
  const { words } = context;
  const rows = element("div", { class: "names" });
  const draw = /** @param {Field} of */ of => {
    const value = typeof of.value === "object" && of.value !== null && !Array.isArray(of.value) ? of.value : {};
    setChildren(rows, ...Object.entries(value).map(([name, text]) => element("div", { class: "name-row" },
      element("label", {}, element("span", {}, name), element("input", {
        type: "text", value: String(text ?? ""), oninput: /** @param {Event} event */ event => context.edit({
          edit: "set", at: [...field.path, name], value: /** @type {HTMLInputElement} */ (event.target).value,
        }),
      })),
      element("button", {
        type: "button", class: "tool", "aria-label": words.text("remove-item", { name }), onclick: () => {
          context.edit({ edit: "remove", at: [...field.path, name] });
          context.flush();
        },
      }, element("span", { "aria-hidden": "true" }, "×")))));
  };
  const name = nameInput(words, value => {
    context.edit({ edit: "set", at: [...field.path, value], value: "" });
    context.flush();
  });
  draw(field);
  return { element: element("div", { class: "list" }, rows, name.element), target: name.input, isGroup: true, update: draw };
}

/**
 * Asks for the name of something new.
 * @param {import("../words.js").Words} words
 * @param {(name: string) => void} onadd
 */
export function nameInput(words, onadd) {
  const input = element("input", { type: "text", id: newId("field"), "aria-label": words.text("new-name"), placeholder: words.text("new-name"), autocomplete: "off" });
  const add = () => {
    const name = input.value.trim();
    if (!name) return input.focus();
    input.value = "";
    onadd(name);
  };
  input.addEventListener("keydown", event => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    add();
  });
  return { element: element("div", { class: "adding" }, input, button(words.text("add"), add, { class: "button small" })), input };
}
