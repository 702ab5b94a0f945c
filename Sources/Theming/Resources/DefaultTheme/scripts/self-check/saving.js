/** @file The offer to save the answers in this browser: at the start, at the result, and among the tools. */

import { element } from "../shared/dom.js";

/**
 * A box to tick. All of them show the same: `showSaving` is called after a change.
 * @param {import("./replacement.js").Context} context
 * @param {string} id
 */
export function savingBox({ store, announcer, words }, id) {
  const box = element("input", { type: "checkbox", id, checked: store.isSaving, onchange: () => {
    const isWanted = box.checked;
    store.setSaving(isWanted);
    if (store.isSaving === isWanted) announcer.say(isWanted ? "saved" : "forgotten");
  } });
  return element("label", { class: "sc-check", for: id }, box, element("span", {}, words.text("save")));
}

/** @param {import("./store.js").Store} store */
export function showSaving(store) {
  for (const box of document.querySelectorAll(".sc-check input")) /** @type {HTMLInputElement} */ (box).checked = store.isSaving;
}
