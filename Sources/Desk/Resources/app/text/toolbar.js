/**
 * @file The buttons above a text, with their shortcuts.
 *
 * @typedef {object} Tool
 * @property {string} name of its texts
 * @property {string} [keys] the shortcut as `aria-keyshortcuts` writes it
 * @property {(event: KeyboardEvent) => boolean} [isPressed] whether a key press is the shortcut, with Control or Command held
 * @property {() => void} use
 */

import { element } from "../dom.js";

/**
 * A toolbar is one stop for Tab; the arrow keys go through it (ARIA Authoring Practices, toolbar).
 * @param {Tool[]} tools
 * @param {{words: import("../words.js").Words, area: HTMLTextAreaElement, label: string}} context
 */
export function makeToolbar(tools, { words, area, label }) {
  const buttons = tools.map((tool, place) => element("button", {
    type: "button", class: `tool tool-${tool.name}`, tabindex: place === 0 ? 0 : -1, "aria-keyshortcuts": tool.keys,
    title: tool.keys && shown(tool.keys, words), onclick: tool.use,
  }, words.text(`tool-${tool.name}`)));
  const bar = element("div", { role: "toolbar", class: "toolbar", "aria-label": label, "aria-controls": area.id }, ...buttons);

  const all = () => [...bar.querySelectorAll("button")];
  /** @param {number} place */
  const focus = place => {
    const present = all();
    const next = present[(place + present.length) % present.length];
    for (const each of present) each.tabIndex = each === next ? 0 : -1;
    next.focus();
  };
  bar.addEventListener("keydown", event => {
    const place = all().indexOf(/** @type {HTMLButtonElement} */ (document.activeElement));
    const step = { ArrowRight: place + 1, ArrowLeft: place - 1, Home: 0, End: -1 }[event.key];
    if (step !== undefined) focus(step);
    else if (event.key === "Escape") area.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  area.addEventListener("keydown", event => {
    if (event.altKey && event.key === "F10") {
      event.preventDefault();
      return focus(all().findIndex(each => each.tabIndex === 0));
    }
    // The right Alt key types characters on many keyboards; to some browsers it is Control and Alt together.
    if (!(event.ctrlKey || event.metaKey) || event.getModifierState("AltGraph") || event.isComposing) return;
    const tool = tools.find(({ isPressed }) => isPressed?.(event));
    if (!tool) return;
    event.preventDefault();
    tool.use();
  });
  return bar;
}

/**
 * A shortcut as it stands on the keyboard.
 * @param {string} keys
 * @param {import("../words.js").Words} words
 */
function shown(keys, words) {
  const isApple = /Mac|iPhone|iPad/.test(navigator.platform);
  return keys.split("+").map(key => key === "Control" ? (isApple ? "⌘" : words.text("key-control")) : key === "Shift" ? words.text("key-shift")
    : key === "Alt" ? (isApple ? "⌥" : "Alt") : key).join(isApple ? " " : "+");
}
