/**
 * What the visitor sees of it: the banner, the settings and the confirmation.
 *
 * @import { Choice } from "./record.js"
 */
import { services } from "./record.js";

/** @typedef {"accepted" | "rejected" | "saved" | "withdrawn" | "unkept"} Message */

/**
 * @param {string} name
 * @returns {HTMLElement[]}
 */
const all = name => [...document.querySelectorAll(`[data-consent-${name}]`)].filter(each => each instanceof HTMLElement);

const [confirmation] = all("confirmation");
const settings = /** @type {HTMLDialogElement} */ (all("settings")[0]);
const boxes = /** @type {HTMLInputElement[]} */ (all("purpose"));

/** What the settings were opened with. @type {HTMLElement | null} */
let opener = null;

/**
 * Shows a part of the page, or hides it.
 * @param {string} name
 * @param {boolean} shown
 */
export function show(name, shown) {
  for (const each of all(name)) each.hidden = !shown;
}

/**
 * @param {HTMLElement} control
 * @param {Choice} choice What the boxes show.
 */
export function openSettings(control, choice) {
  opener = control;
  for (const box of boxes) box.checked = choice[box.dataset.consentPurpose ?? ""];
  settings.showModal();
}

/** Closes the settings as they were; the browser gives the focus back. */
export const closeSettings = () => settings.close();

/**
 * What the boxes say.
 * @returns {Choice}
 */
export const checkedChoice = () => Object.fromEntries(boxes.map(box => [box.dataset.consentPurpose, box.checked]));

/**
 * Says what was done, and which services have left something that only the visitor can remove.
 * @param {Message} message
 * @param {string[]} withdrawn The purposes that were granted before and no more are.
 */
export function confirmChoice(message, withdrawn) {
  for (const each of all("message")) each.hidden = each.dataset.consentMessage !== message;
  const left = services.filter(({ purpose }) => withdrawn.includes(purpose)).map(({ id }) => id);
  const leftovers = all("service");
  for (const each of leftovers) each.hidden = !left.includes(each.dataset.consentService ?? "");
  show("leftovers", leftovers.some(each => !each.hidden));
  show("banner", false);
  settings.close();
  confirmation.hidden = false;
  confirmation.focus();
}

/** Hides the confirmation; the focus goes to where the settings were opened, else to the page's own content. */
export function hideConfirmation() {
  confirmation.hidden = true;
  const main = /** @type {HTMLElement} */ (document.querySelector("main"));
  main.tabIndex = -1;
  (opener?.checkVisibility() ? opener : main).focus();
}
