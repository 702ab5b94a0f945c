/**
 * @file Controls for keys with keys of their own: one group, a list of groups, and groups under names.
 *
 * @typedef {import("../protocol.js").Field} Field
 * @typedef {import("../protocol.js").Item} Item
 * @typedef {import("../protocol.js").Value} Value
 * @typedef {import("./controls.js").FormContext} FormContext
 * @typedef {import("./controls.js").Control} Control
 * @typedef {(fields: Field[], name: string) => HTMLElement[]} Arrange the rows of fields; what is behind “more” is kept open by the name
 */

import { button, element, newId, reveal } from "../dom.js";
import { moves, nameInput } from "./lists.js";

/** @param {Field} field @param {Arrange} arrange @returns {Control} */
export function group(field, arrange) {
  const rows = arrange(field.fields ?? [], field.path.join("."));
  return { element: element("div", { class: "group" }, ...rows), target: targetIn(rows), isGroup: true, update: () => {} };
}

/** @param {Field} field @param {FormContext} context @param {Arrange} arrange @returns {Control} */
export function groups(field, context, arrange) {
  const { words } = context;
  const items = field.items ?? [];
  const names = items.map((item, place) => nameOf(item, place, words));
  const legends = names.map(name => element("legend", {}, name));
  const bars = items.map((item, place) => element("div", { class: "item-moves" }, ...moves({ words, place, count: items.length, name: names[place] }, async next => {
    const name = names[place];
    context.edit(next === null ? { edit: "remove", at: item.path } : { edit: "move", at: item.path, to: next });
    await context.flush();
    focusMove(field, next ?? place, next === null ? "remove-item" : next < place ? "move-up" : "move-down", add.id);
    context.say(words.text(next === null ? "item-removed" : "item-moved", { name, place: (next ?? 0) + 1, count: items.length }));
  })));
  const rows = items.map((item, place) => element("li", { class: "item", "data-item": JSON.stringify(item.path) },
    element("fieldset", {}, legends[place], bars[place], ...arrange(item.fields, item.path.join(".")))));
  const rename = /** @param {Field} next */ next => {
    for (const [place, item] of (next.items ?? []).entries()) {
      names[place] = nameOf(item, place, words);
      if (legends[place]) legends[place].textContent = names[place];
      for (const each of bars[place]?.querySelectorAll("button") ?? []) {
        each.title = words.text(each.dataset.move ?? "", { name: names[place] });
        each.ariaLabel = each.title;
      }
    }
  };
  const add = button(words.text("add"), async () => {
    const at = [...field.path, items.length];
    context.edit({ edit: "insert", at, value: blank(field.item ?? []) });
    await context.flush();
    focusItem(at);
  }, { id: newId("field"), class: "button small", "aria-label": words.text("add-to", { label: field.label }) });
  return { element: element("div", { class: "list" }, element("ol", { class: "items groups" }, ...rows), add), target: add, isGroup: true, update: () => {}, rename };
}

/** @param {Field} field @param {FormContext} context @param {Arrange} arrange @returns {Control} */
export function named(field, context, arrange) {
  const { words } = context;
  const rows = (field.items ?? []).map(item => element("li", { class: "item", "data-item": JSON.stringify(item.path) }, element("fieldset", {},
    element("legend", {}, titleOf(item) || item.name || ""),
    element("div", { class: "item-moves" }, element("button", {
      type: "button", class: "tool", "aria-label": words.text("remove-item", { name: item.name ?? "" }), onclick: () => {
        context.edit({ edit: "remove", at: item.path });
        context.flush();
      },
    }, element("span", { "aria-hidden": "true" }, "×"))),
    ...arrange(item.fields, item.path.join(".")))));
  const name = nameInput(words, async value => {
    const at = [...field.path, value];
    context.edit({ edit: "set", at, value: blank(field.item ?? []) });
    await context.flush();
    focusItem(at);
  });
  return { element: element("div", { class: "list" }, element("ul", { class: "items groups" }, ...rows), name.element), target: name.input, isGroup: true, update: () => {} };
}

/**
 * A new item with the keys that it must have, or its first, for a list cannot hold nothing.
 * @param {Field[]} fields
 * @returns {Value}
 */
function blank(fields) {
  const needed = fields.filter(({ need }) => need === "always");
  return Object.fromEntries((needed.length ? needed : fields.slice(0, 1)).map(({ name }) => [name, null]));
}

/**
 * What an item is called, by its first text.
 * @param {Item} item
 */
function titleOf(item) {
  const value = item.fields.find(field => typeof field.value === "string" && field.type !== "flag" && field.value !== "")?.value;
  return typeof value === "string" ? value.length > 60 ? `${value.slice(0, 59)}…` : value : "";
}

/**
 * @param {Item} item
 * @param {number} place
 * @param {import("../words.js").Words} words
 */
function nameOf(item, place, words) {
  return titleOf(item) || words.text("item-number", { number: place + 1 });
}

/**
 * The focus goes along with an item that moves; from one that is taken away it goes to the next.
 * @param {Field} field
 * @param {number} place
 * @param {string} move
 * @param {string} otherwise an id
 */
function focusMove(field, place, move, otherwise) {
  const bars = [...document.querySelectorAll(`[data-at="${CSS.escape(JSON.stringify(field.path))}"] > .list > .items > .item > fieldset > .item-moves`)];
  const buttons = [...bars[Math.min(place, bars.length - 1)]?.querySelectorAll("button") ?? []];
  const target = buttons.find(each => each.dataset.move === move && !each.disabled) ?? buttons.find(each => !each.disabled) ?? document.getElementById(otherwise);
  target?.focus();
}

/** @param {HTMLElement[]} rows */
function targetIn(rows) {
  const found = rows.map(row => row.querySelector("input, select, textarea, button")).find(Boolean);
  return found instanceof HTMLElement ? found : element("span");
}

/** @param {import("../protocol.js").Path} at */
function focusItem(at) {
  const item = document.querySelector(`[data-item="${CSS.escape(JSON.stringify(at))}"]`);
  const first = item?.querySelector("input, select, textarea");
  if (first instanceof HTMLElement) reveal(first);
}
