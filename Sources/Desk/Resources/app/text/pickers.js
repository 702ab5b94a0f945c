/**
 * @file The windows that ask what to put into a text: where a link goes, and which component.
 *
 * @typedef {import("../words.js").Words} Words
 * @typedef {import("../library.js").Library} Library
 */

import { openDialog } from "../dialog.js";
import { button, element, newId } from "../dom.js";
import { makeCombobox } from "../form/combobox.js";

/**
 * Asks where a link goes: a page of the site by its title, or an address.
 * @param {{words: Words, library: Library, path: string}} context
 * @returns {Promise<{address: string, title: string} | null>}
 */
export function askLink({ words, library, path }) {
  return new Promise(resolve => {
    let address = "";
    const pages = library.pages(path);
    const combobox = makeCombobox({
      options: () => pages, value: "", label: words.text("tool-link"), none: words.text("link-none"), takesOther: true,
      onchoose: value => address = value,
    });
    combobox.input.id = newId("link");
    const helpId = newId("help");
    combobox.input.setAttribute("aria-describedby", helpId);
    let isTaken = false;
    const form = element("form", {
      onsubmit: /** @param {Event} event */ event => {
        event.preventDefault();
        address ||= combobox.input.value.trim();
        if (!address) return combobox.input.focus();
        isTaken = true;
        dialog.close();
      },
    },
    element("div", { class: "field" }, element("label", { for: combobox.input.id }, words.text("link-to")), combobox.element,
      element("p", { class: "help", id: helpId }, words.text("link-help"))),
    element("div", { class: "actions" }, element("button", { class: "button main" }, words.text("link-insert"))));
    const dialog = openDialog({ title: words.text("tool-link"), close: words.text("close"), content: [form] });
    dialog.addEventListener("close", () => resolve(isTaken ? { address: completed(address), title: pages.find(({ value }) => value === address)?.label ?? address } : null));
    combobox.input.focus();
  });
}

/**
 * An address without its beginning, as people type it.
 * @param {string} address
 */
function completed(address) {
  if (/^[^\s/@]+@[^\s/@]+\.[a-z]+$/i.test(address)) return `mailto:${address}`;
  return /^(www\.|[a-z0-9-]+(\.[a-z0-9-]+)*\.(nl|eu|com|org|net|info|be|de)(\/|$))/i.test(address) ? `https://${address}` : address;
}

/**
 * Asks which component to begin.
 * @param {{words: Words, library: Library}} context
 * @returns {Promise<string | null>} the text that begins it
 */
export async function askComponent({ words, library }) {
  const components = await library.components();
  return new Promise(resolve => {
    /** @type {string | null} */
    let chosen = null;
    const dialog = openDialog({
      title: words.text("tool-component"), close: words.text("close"), content: [
        element("ul", { class: "cards" }, ...components.map(({ name, text }) => element("li", {}, button("", () => {
          chosen = text;
          dialog.close();
        }, { class: "button card", "data-component": name })))),
      ],
    });
    for (const [place, card] of [...dialog.querySelectorAll(".card")].entries()) {
      const { label, help } = components[place];
      card.append(element("strong", {}, label), ...help ? [element("span", {}, help)] : []);
    }
    dialog.addEventListener("close", () => resolve(chosen));
  });
}
