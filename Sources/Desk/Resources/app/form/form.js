/**
 * @file The form of a file or a component, made from the declared keys.
 *
 * What must be there and what is there comes first, the rest is behind “more”. When the program gives the file anew, values are shown
 * in the controls that are there; only where keys or items came or went is the form made again, with the focus where it was.
 *
 * @typedef {import("../protocol.js").Field} Field
 * @typedef {import("../protocol.js").Finding} Finding
 * @typedef {import("../protocol.js").Edit} Edit
 * @typedef {import("./controls.js").FormContext} FormContext
 * @typedef {import("./controls.js").Control} Control
 */

import { element, newId, openFolds, reveal, setChildren } from "../dom.js";
import { findingNote, sorted } from "../findings.js";
import { choice, flag, line, lines, onlyInSource, reference } from "./controls.js";
import { day, moment } from "./dates.js";
import { group, groups, named } from "./groups.js";
import { several, table } from "./lists.js";
import { media } from "./media.js";

export class Form {
  element = element("div", { class: "form" });
  #context;
  #fix;
  #shape = "";
  /**
   * The folds that are open, by name.
   * @type {Set<string>}
   */
  #open = new Set();
  /** @type {Map<string, {field: Field, control: Control, notes: HTMLElement, helpId: string}>} */
  #rows = new Map();

  /**
   * @param {FormContext} context
   * @param {(finding: Finding) => void} fix
   */
  constructor(context, fix) {
    this.#context = context;
    this.#fix = fix;
  }

  /**
   * Shows fields with their values, and what is found in them.
   * @param {Field[]} fields
   * @param {Finding[]} findings those with a place in the form
   */
  show(fields, findings) {
    const shape = JSON.stringify(fields.map(shapeOf));
    if (shape !== this.#shape) this.#make(fields);
    else this.#update(fields);
    this.#shape = shape;
    this.#note(findings);
  }

  /**
   * Moves the focus to a field.
   * @param {import("../protocol.js").Path} at
   */
  focus(at) {
    const row = this.#nearest(at);
    if (!row) return false;
    reveal(row.control.target);
    return true;
  }

  /** @param {Field[]} fields */
  #make(fields) {
    const focused = document.activeElement instanceof HTMLElement && this.element.contains(document.activeElement) ? placeOf(document.activeElement) : null;
    this.#rows.clear();
    setChildren(this.element, ...this.#arrange(fields, ""));
    if (focused) restore(this.element, focused);
  }

  /** @param {Field[]} fields */
  #update(fields) {
    for (const field of fields) {
      const row = this.#rows.get(JSON.stringify(field.path));
      if (row && JSON.stringify(row.field.value) !== JSON.stringify(field.value)) {
        row.field.value = field.value;
        // Whoever is writing goes on; what they wrote is what the program has just saved.
        if (!row.control.element.contains(document.activeElement)) row.control.update(field);
      }
      row?.control.rename?.(field);
      if (field.fields) this.#update(field.fields);
      for (const item of field.items ?? []) this.#update(item.fields);
    }
  }

  /**
   * @param {Field[]} fields
   * @param {string} name of the fold
   * @returns {HTMLElement[]}
   */
  #arrange(fields, name) {
    if (this.#context.showsAll) return fields.map(field => this.#row(field));
    const first = fields.filter(field => field.need === "always");
    const given = fields.filter(field => field.need !== "always" && field.state !== "absent");
    const rest = fields.filter(field => field.need !== "always" && field.state === "absent");
    const shown = [...first, ...given].map(field => this.#row(field));
    if (!rest.length) return shown;
    // A group of which nothing is there yet shows what it could have: the first keys, which are the ones that matter most.
    if (!shown.length) shown.push(...rest.splice(0, rest.length <= 5 ? 5 : 4).map(field => this.#row(field)));
    if (!rest.length) return shown;
    const fold = element("details", {
      class: "more", open: this.#open.has(name), ontoggle: () => fold.open ? this.#open.add(name) : this.#open.delete(name),
    }, element("summary", {}, this.#context.words.text("more", { count: rest.length })), ...rest.map(field => this.#row(field)));
    return [...shown, fold];
  }

  /** @param {Field} field */
  #row(field) {
    const control = this.#control(field);
    const { words } = this.#context;
    const help = this.#help(field);
    const helpId = newId("help");
    const notes = element("div", { class: "notes", id: newId("notes") });
    this.#rows.set(JSON.stringify(field.path), { field, control, notes, helpId: help.length ? helpId : "" });
    const label = [field.label, field.need === "always" && " ", field.need === "always" && element("span", { class: "needed" }, words.text("needed"))];
    const helpLine = help.length > 0 && element("p", { class: "help", id: helpId }, help.join(" "));
    const at = { "data-at": JSON.stringify(field.path) };
    if (control.isGroup) {
      return element("fieldset", { class: "field", "aria-describedby": help.length ? helpId : null, ...at },
        element("legend", {}, ...label), helpLine, control.element, notes);
    }
    const name = element("label", { for: control.target.id }, ...label);
    return element("div", { class: control.isBox ? "field box" : "field", ...at },
      ...control.isBox ? [element("div", { class: "box-line" }, control.element, name)] : [name, control.element], helpLine, notes);
  }

  /** @param {Field} field @returns {Control} */
  #control(field) {
    const context = this.#context;
    const arrange = /** @type {import("./groups.js").Arrange} */ ((fields, name) => this.#arrange(fields, name));
    if (field.state === "source") return onlyInSource(field, context);
    // The times of events: days on the clock of the place.
    if (field.form === "local-time" || field.form === "day-or-time") return moment(field, context);
    switch (field.type) {
      case "inline-markdown": case "markdown": return lines(field, context);
      case "date": return day(field, context);
      case "moment": return moment(field, context);
      case "flag": return flag(field, context);
      case "choice": return choice(field, context);
      case "texts": return several(field, context);
      case "reference": case "link": return reference(field, context);
      case "image": case "file": return media(field, context);
      case "group": return group(field, arrange);
      case "groups": return groups(field, context, arrange);
      case "named": return named(field, context, arrange);
      case "table": return table(field, context);
      case "source": return onlyInSource(field, context);
      // A text with known values, such as a region, is chosen.
      default: return field.options?.length ? field.options.length > 12 ? reference(field, context) : choice(field, context) : line(field, context);
    }
  }

  /** @param {Field} field */
  #help(field) {
    const { words } = this.#context;
    return [
      field.help, field.condition && sentence(field.condition),
      field.inherited !== undefined && field.state === "absent" && words.text("inherited"),
      field.state === "absent" && field.inherited === undefined && field.defaultWords && words.text("default-words", { value: field.defaultWords }),
    ].filter(text => typeof text === "string" && text !== "");
  }

  /** @param {Finding[]} findings */
  #note(findings) {
    for (const { control, notes, helpId } of this.#rows.values()) {
      if (notes.childElementCount) notes.replaceChildren();
      control.target.removeAttribute("aria-invalid");
      if (helpId && !control.isGroup) control.target.setAttribute("aria-describedby", helpId);
      else control.target.removeAttribute("aria-describedby");
    }
    for (const finding of sorted(findings)) {
      const row = this.#nearest(finding.at ?? []);
      if (!row) continue;
      row.notes.append(findingNote(finding, { words: this.#context.words, fix: this.#fix }));
      row.control.target.setAttribute("aria-describedby", [row.control.isGroup ? "" : row.helpId, row.notes.id].filter(Boolean).join(" "));
      if (finding.severity === "error") row.control.target.setAttribute("aria-invalid", "true");
      // What is wrong is in sight.
      if (finding.severity === "error") openFolds(row.control.element);
    }
  }

  /**
   * The row of a path, or of the nearest around it.
   * @param {import("../protocol.js").Path} at
   */
  #nearest(at) {
    for (let size = at.length; size > 0; size -= 1) {
      const row = this.#rows.get(JSON.stringify(at.slice(0, size)));
      if (row) return row;
    }
    return undefined;
  }
}

/**
 * Fields with what was typed and is not saved yet.
 * @param {Field[]} fields
 * @param {Edit[]} edits
 * @returns {Field[]}
 */
export function withEdits(fields, edits) {
  /** @type {Map<string, import("../protocol.js").Value | undefined>} */
  const typed = new Map();
  for (const edit of edits) {
    if (edit.edit === "set") typed.set(JSON.stringify(edit.at), edit.value);
    else if (edit.edit === "remove") typed.set(JSON.stringify(edit.at), undefined);
  }
  /** @type {(field: Field) => Field} */
  const over = field => ({
    ...field, value: typed.has(JSON.stringify(field.path)) ? typed.get(JSON.stringify(field.path)) : field.value, fields: field.fields?.map(over),
    items: field.items?.map(item => ({ ...item, fields: item.fields.map(over) })),
  });
  return typed.size ? fields.map(over) : fields;
}

/**
 * Whether a finding has a place in a form.
 * @param {Field[]} fields
 * @param {Finding} finding
 */
export function isInForm(fields, finding) {
  return finding.at !== undefined && fields.some(field => field.path[0] === finding.at?.[0]);
}

/**
 * What the form of a field is made of, without its value.
 * @param {Field} field
 * @returns {unknown}
 */
function shapeOf(field) {
  return [field.path, field.type, field.state === "source", field.condition, field.options?.length ?? 0, field.fields?.map(shapeOf),
    field.items?.map(item => [item.path, item.name, item.fields.map(shapeOf)])];
}

/** @param {string} text */
function sentence(text) {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.!?]$/.test(text) ? "" : "."}`;
}

/** @typedef {{at: string, place: number, selection: [number, number] | null}} Focused */

/** @param {HTMLElement} focused @returns {Focused | null} */
function placeOf(focused) {
  const row = focused.closest("[data-at]");
  if (!(row instanceof HTMLElement)) return null;
  const isText = focused instanceof HTMLTextAreaElement || focused instanceof HTMLInputElement && focused.type === "text";
  return {
    at: row.dataset.at ?? "", place: focusable(row).indexOf(focused),
    selection: isText ? [focused.selectionStart ?? 0, focused.selectionEnd ?? 0] : null,
  };
}

/** @param {HTMLElement} form @param {Focused} focused */
function restore(form, { at, place, selection }) {
  const row = form.querySelector(`[data-at="${CSS.escape(at)}"]`);
  if (!(row instanceof HTMLElement)) return;
  const next = focusable(row)[place] ?? focusable(row)[0];
  if (!next) return;
  openFolds(next);
  next.focus({ preventScroll: true });
  if (selection && (next instanceof HTMLTextAreaElement || next instanceof HTMLInputElement)) next.setSelectionRange(...selection);
}

/** @param {HTMLElement} row @returns {HTMLElement[]} */
function focusable(row) {
  return /** @type {HTMLElement[]} */ ([...row.querySelectorAll("input, select, textarea, button, summary")]);
}
