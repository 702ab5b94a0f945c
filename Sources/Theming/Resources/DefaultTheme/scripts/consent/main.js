/**
 * Consent: asks once, keeps the answer, and opens or shuts the gates of the services accordingly.
 *
 * All words stand in the page; without this script none of it shows and nothing is loaded.
 *
 * @import { Choice } from "./record.js"
 * @import { Message } from "./panels.js"
 */
import { load, purposeOf, setEmbeds } from "./embeds.js";
import { checkedChoice, closeSettings, confirmChoice, hideConfirmation, openSettings, show } from "./panels.js";
import { canKeep, keepChoice, purposes, readChoice, toAll } from "./record.js";
import { removeStorage, setServices } from "./services.js";

/** Global Privacy Control, or the older Do Not Track. */
const signalled = navigator.globalPrivacyControl === true || navigator.doNotTrack === "1";

/** How the gates stand. @type {Choice} */
let current = toAll(false);

/** @param {Choice} choice */
const grantedIn = choice => purposes.filter(purpose => choice[purpose]);

/**
 * Opens and shuts the gates.
 * @param {Choice} choice
 * @returns {string[]} The purposes that were granted before and no more are.
 */
function apply(choice) {
  const withdrawn = grantedIn(current).filter(purpose => !choice[purpose]);
  current = choice;
  setServices(choice);
  setEmbeds(choice);
  removeStorage(purposes.filter(purpose => !choice[purpose]));
  show("granted", grantedIn(choice).length > 0);
  return withdrawn;
}

/** Takes up what is on record, which another tab may have changed. */
function follow() {
  const record = readChoice();
  const choice = record ?? toAll(false);
  show("banner", !record && !signalled && canKeep());
  if (grantedIn(choice).join() !== grantedIn(current).join()) apply(choice);
}

/**
 * Keeps a choice and acts on it. What cannot be kept is not granted.
 * @param {Choice} choice
 * @param {Message} message
 */
function choose(choice, message) {
  const kept = keepChoice(choice);
  confirmChoice(kept ? message : "unkept", apply(kept ? choice : toAll(false)));
}

/** What the controls do, by their `data-consent`. @type {Record<string, (control: HTMLElement, embed: HTMLElement) => void>} */
const actions = {
  accept: () => choose(toAll(true), "accepted"),
  reject: () => choose(toAll(false), grantedIn(current).length ? "withdrawn" : "rejected"),
  save: () => choose(checkedChoice(), "saved"),
  open: control => openSettings(control, current),
  close: closeSettings,
  hide: hideConfirmation,
  once: (_, embed) => load(embed)?.focus(),
  always(_, embed) {
    const choice = { ...current, [purposeOf(embed)]: true };
    if (!keepChoice(choice)) return confirmChoice("unkept", []);
    follow();
    load(embed)?.focus();
  },
};

document.addEventListener("click", event => {
  const control = event.target instanceof Element ? event.target.closest("[data-consent]") : null;
  if (!(control instanceof HTMLElement)) return;
  event.preventDefault();
  actions[control.dataset.consent ?? ""](control, /** @type {HTMLElement} */ (control.closest("[data-consent-embed]")));
});
for (const name of ["focus", "pageshow"]) addEventListener(name, follow);
document.addEventListener("visibilitychange", follow);

show("signal", signalled);
show("scriptless", false);
for (const name of ["choice", "controls"]) show(name, true);
// Also when nothing is granted: what a consent that has run out has left is removed.
apply(readChoice() ?? current);
follow();
