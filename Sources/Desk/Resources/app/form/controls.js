/**
 * @file Controls for keys with one value.
 *
 * @typedef {import("../protocol.js").Field} Field
 * @typedef {import("../protocol.js").Value} Value
 * @typedef {import("../words.js").Words} Words
 *
 * @typedef {object} FormContext what controls use of the desk
 * @property {Words} words
 * @property {string} timeZone
 * @property {string} path that of the file
 * @property {boolean} [showsAll] whether nothing is behind “more”
 * @property {import("../library.js").Library} library
 * @property {(edit: import("../protocol.js").KeyEdit) => void} edit
 * @property {() => Promise<void>} flush saves now
 * @property {(text: string) => void} say
 * @property {(line: number) => void} showSource
 *
 * @typedef {object} Control
 * @property {HTMLElement} element
 * @property {HTMLElement} target what the label names and the focus goes to
 * @property {(field: Field) => void} update shows another value
 * @property {(field: Field) => void} [rename] shows what its parts are called now, also while something is written in them
 * @property {boolean} [isGroup] whether it has several parts, so that its name is a legend
 * @property {boolean} [isBox] whether its name stands behind it
 */

import { element, newId } from "../dom.js";
import { grow, growingTextarea } from "../text/textarea.js";
import { takePastes } from "../text/paste.js";
import { makeCombobox } from "./combobox.js";

/**
 * The text of a value; empty where there is none.
 * @param {Field} field
 */
export function textOf(field) {
  return typeof field.value === "string" ? field.value : "";
}

/**
 * What holds without a value.
 * @param {Field} field
 */
export function standardOf(field) {
  return typeof field.inherited === "string" ? field.inherited : field.default?.value ?? "";
}

/**
 * An edit that sets a key, or takes it away where it is not needed and has no value.
 * @param {Field} field
 * @param {string} value
 * @param {FormContext} context
 */
export function setText(field, value, { edit }) {
  if (value === "" && field.need !== "always") edit({ edit: "remove", at: field.path });
  else edit({ edit: "set", at: field.path, value });
}

/**
 * A line, which becomes several where the text has several.
 * @param {Field} field
 * @param {FormContext} context
 * @returns {Control}
 */
export function line(field, context) {
  if (isLong(field)) return lines(field, context);
  const kinds = /** @type {Record<string, [string, string]>} */ ({ url: ["url", "url"], email: ["email", "email"], number: ["text", "numeric"] });
  const [type, mode] = kinds[field.type] ?? ["text", ""];
  const input = element("input", {
    type, id: newId("field"), inputmode: mode || null, value: textOf(field), placeholder: standardOf(field) || null,
    autocomplete: "off", spellcheck: field.type === "text" ? null : "false",
    oninput: () => setText(field, field.type === "text" ? input.value : input.value.trim(), context),
  });
  return { element: input, target: input, update: next => input.value = textOf(next) };
}

/**
 * A text of some length.
 * @param {Field} field
 * @param {FormContext} context
 * @returns {Control}
 */
export function lines(field, context) {
  const area = growingTextarea({
    id: newId("field"), rows: field.type === "markdown" ? 3 : 2, placeholder: standardOf(field) || null,
    oninput: () => setText(field, area.value, context),
  }, textOf(field));
  if (field.type !== "text") takePastes(area);
  return {
    element: area, target: area,
    update: next => {
      area.value = textOf(next);
      grow(area);
    },
  };
}

/**
 * Sentences get the room that they need, before they are written too.
 * @param {Field} field
 */
function isLong(field) {
  const text = textOf(field) || standardOf(field);
  return text.includes("\n") || text.length > 45 || field.type === "text" && field.form !== "text" && field.example.length > 40;
}

/** @param {Field} field @param {FormContext} context @returns {Control} */
export function flag(field, context) {
  const isOn = /** @param {Field} of */ of => (textOf(of) || standardOf(of)) === "true";
  const input = element("input", {
    type: "checkbox", id: newId("field"), onchange: () => {
      const value = String(input.checked);
      context.edit(value === standardOf(field) ? { edit: "remove", at: field.path } : { edit: "set", at: field.path, value });
    },
  });
  input.checked = isOn(field);
  return { element: input, target: input, isBox: true, update: next => input.checked = isOn(next) };
}

/** @param {Field} field @param {FormContext} context @returns {Control} */
export function choice(field, context) {
  const options = field.options ?? [];
  const value = textOf(field);
  const standard = standardOf(field);
  const name = options.find(option => option.value === standard)?.label;
  const empty = name ? context.words.text("choice-default", { value: name }) : context.words.text(field.need === "always" ? "choice-needed" : "choice-none");
  const select = element("select", { id: newId("field"), onchange: () => setText(field, select.value, context) },
    element("option", { value: "" }, empty),
    ...options.map(option => element("option", { value: option.value }, option.label)),
    // What the file says stays there until another is chosen.
    value && !options.some(option => option.value === value) && element("option", { value }, value));
  select.value = value;
  return { element: select, target: select, update: next => select.value = textOf(next) };
}

/**
 * One of the site's pages, experts and so on, by its title.
 * @param {Field} field
 * @param {FormContext} context
 * @returns {Control}
 */
export function reference(field, context) {
  const { words, library } = context;
  const isLink = field.type === "link";
  const combobox = makeCombobox({
    options: () => field.options ?? (isLink ? library.pages(context.path) : []), value: textOf(field), label: field.label,
    none: words.text("nothing-found"), takesOther: isLink || !field.options, onchoose: value => setText(field, value, context),
  });
  combobox.input.id = newId("field");
  if (isLink) combobox.input.placeholder = words.text("link-placeholder");
  else combobox.input.placeholder = standardOf(field) || words.text("reference-placeholder");
  return { element: combobox.element, target: combobox.input, update: next => combobox.show(textOf(next)) };
}

/**
 * What a form cannot show.
 * @param {Field} field
 * @param {FormContext} context
 * @returns {Control}
 */
export function onlyInSource(field, { words, showSource }) {
  const target = element("button", { type: "button", class: "link", id: newId("field"), onclick: () => showSource(field.lines?.[0] ?? 1) }, words.text("to-source"));
  return { element: element("p", { class: "aside" }, words.text("only-in-source"), " ", target), target, update: () => {} };
}
