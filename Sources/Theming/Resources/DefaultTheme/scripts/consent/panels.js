/**
 * @file The visible parts: the banner, the settings and the confirmation.
 *
 * @typedef {import("./record.js").Choice} Choice
 */
import { services } from "./record.js";

/** @typedef {"accepted" | "rejected" | "saved" | "withdrawn" | "unkept"} Message */

/**
 * @param {string} name
 * @returns {HTMLElement[]} The elements of the page with `data-consent-NAME`.
 */
// @ts-expect-error The type checker does not understand that the filter leaves only HTML elements.
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
 * Shows or hides a part of the page.
 * @param {string} name
 * @param {boolean} shown
 */
export function show(name, shown) {
  for (const each of all(name)) each.hidden = !shown;
}

/**
 * @param {HTMLElement} control
 * @param {Choice} choice The choice that the checkboxes show.
 */
export function openSettings(control, choice) {
  opener = control;
  for (const box of boxes) box.checked = !!choice[box.dataset.consentPurpose ?? ""];
  settings.showModal();
}

/** Closes the settings without saving; the browser restores the focus. */
export const closeSettings = () => settings.close();

/** The choice in the checkboxes. */
export const checkedChoice = () => Object.fromEntries(boxes.map(({ dataset, checked }) =>
  /** @type {const} */ ([dataset.consentPurpose ?? "", checked])));

/**
 * Tells what was done, and which services have stored items that only the visitor can remove.
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

/** Hides the confirmation; the focus moves to the control that opened the settings, otherwise to the main content. */
export function hideConfirmation() {
  confirmation.hidden = true;
  const main =
    /** @type {HTMLElement} */ (document.querySelector("main"));
  main.tabIndex = -1;
  (opener?.checkVisibility() ? opener : main).focus();
}
