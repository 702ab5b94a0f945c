/**
 * @file What the visitor sees: the banner, the settings and the confirmation.
 *
 * @typedef {import("./record.js").Choice} Choice
 */
import { services } from "./record.js";

/** @typedef {"accepted" | "rejected" | "saved" | "withdrawn" | "unkept"} Message */

/**
 * @param {string} name
 * @returns {HTMLElement[]} The elements of the page with `data-consent-NAME`.
 */
// @ts-expect-error That a filter leaves only HTML elements is more than the type checker sees.
const all = name => [...document.querySelectorAll(`[data-consent-${name}]`)].filter(each => each instanceof HTMLElement);

const [confirmation] = all("confirmation");
const settings =
  /** @type {HTMLDialogElement} */ (all("settings")[0]);
const boxes =
  /** @type {HTMLInputElement[]} */ (all("purpose"));

/**
 * The control that opened the settings.
 * @type {HTMLElement | null}
 */
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
 * @param {Choice} choice What the boxes are to show.
 */
export function openSettings(control, choice) {
  opener = control;
  for (const box of boxes) box.checked = !!choice[box.dataset.consentPurpose ?? ""];
  settings.showModal();
}

/** Closes the settings as they were; the browser gives the focus back. */
export const closeSettings = () => settings.close();

/** The choice that the boxes show. */
export const checkedChoice = () => Object.fromEntries(boxes.map(({ dataset, checked }) =>
  /** @type {const} */ ([dataset.consentPurpose ?? "", checked])));

/**
 * Says what was done, and which services have stored something that only the visitor can remove.
 * @param {Message} message
 * @param {string[]} withdrawn The purposes that were granted until now.
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
  const main =
    /** @type {HTMLElement} */ (document.querySelector("main"));
  main.tabIndex = -1;
  (opener?.checkVisibility() ? opener : main).focus();
}
