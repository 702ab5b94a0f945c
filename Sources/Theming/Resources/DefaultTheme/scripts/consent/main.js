/**
 * @file Consent: asks once, records the choice, and loads or stops services accordingly.
 *
 * All texts are in the page, and are shown by "./panels.js"; without this script none of them is shown and no service is loaded.
 *
 * @joined Published as one file with its imports: many small modules compress better together. Every page loads it, with a limit of
 *   4 kB. The types of expressions are at the beginning of lines, since comments there are not published.
 *
 * @typedef {import("./record.js").Choice} Choice
 * @typedef {import("./panels.js").Message} Message
 * @typedef {{ choice: Choice, message?: Message, withdrawn?: string[] }} Withdrawal The work that is left for after a reload.
 */
import { load, purposeOf, setEmbeds } from "./embeds.js";
import { checkedChoice, closeSettings, confirmChoice, hideConfirmation, openSettings, show } from "./panels.js";
import { canRecord, isSignalled, purposes, readChoice, recordName, removeChoice, toAll, writeChoice } from "./record.js";
import { hasScripts, setServices, stopScripts } from "./services.js";
import { removeStorage } from "./storage.js";

/**
 * The choice in effect on this page.
 * @type {Choice}
 */
let current = toAll(false);

/** Whether the page is about to be unloaded, with its scripts. */
let isLeaving = false;

/**
 * The site's windows tell each other that there is a new choice on record. After a withdrawal they send the choice itself: by the
 * time another window reads the record, a script that still runs may have restored the old one. The channel is opened only for a
 * message or for ending scripts, since a browser may not keep a page with an open channel in the back-forward cache.
 * @type {BroadcastChannel | undefined}
 */
let channel;
const windows = () => (channel ??= Object.assign(new BroadcastChannel(recordName), {
  onmessage:
    /** @param {MessageEvent<Choice | undefined>} event */ ({ data }) => (data ? decide(data) : follow()),
}));

/** @param {Choice} choice */
const grantedIn = choice => purposes.filter(purpose => choice[purpose]);

/**
 * Loads what a choice grants, and stops the rest.
 * @param {Choice} choice
 * @returns {string[]} The purposes that were granted until now.
 */
function apply(choice) {
  const withdrawn = grantedIn(current).filter(purpose => !choice[purpose]);
  // With its record, if it has one, to distinguish it from other choices.
  current = readChoice() ?? choice;
  if (grantedIn(choice).length) windows();
  isLeaving ||= hasScripts(withdrawn);
  if (isLeaving) stopScripts();
  const open = isLeaving ? toAll(false) : choice;
  setServices(open);
  setEmbeds(open);
  show("granted", grantedIn(choice).length > 0);
  return withdrawn;
}

/**
 * Removes everything that is stored without consent. That can take a while; all windows know the choice by then. If scripts run
 * whose purpose was withdrawn, the page is reloaded, since nothing else ends a script. The work for after the reload is saved in the
 * history's entry, since the visitor has just refused cookies and storage. Until then no cookie can be written.
 * @param {string[]} withdrawn
 * @param {Withdrawal | null} [then]
 */
function cleanUp(withdrawn, then) {
  removeStorage(purposes.filter(purpose => !current[purpose]), withdrawn[0]);
  if (!isLeaving) return;
  Object.defineProperty(document, "cookie", { value: "" });
  try {
    history.replaceState({ ...history.state, consent: then }, "");
  } finally {
    location.reload();
  }
}

/** Applies the choice on record, which another window may have changed. It also ends what was loaded once without a choice. */
function follow() {
  if (isLeaving) return;
  const recorded = readChoice();
  const choice = recorded ?? toAll(false);
  const signalled = isSignalled();
  // A signal overrides an older grant, even after the signal is switched off again.
  if (!recorded && signalled && canRecord()) removeChoice();
  show("signal", signalled);
  show("banner", !recorded && !signalled && canRecord());
  if (choice["@"] === current["@"]) return;
  cleanUp(apply(choice), recorded && { choice });
}

/**
 * Records a choice and applies it. If it cannot be recorded, nothing is granted.
 * @param {Choice} choice
 * @param {Message} [message] The confirmation, in the window where the choice was made.
 */
function decide(choice, message) {
  if (isLeaving) return;
  if (!writeChoice(choice)) [choice, message] = [toAll(false), message && "unkept"];
  const withdrawn = apply(choice);
  if (message) {
    windows().postMessage(withdrawn.length ? choice : undefined);
    confirmChoice(message, withdrawn);
  }
  cleanUp(withdrawn, { choice, message, withdrawn });
}

/**
 * The actions of the controls, by their `data-consent`.
 * @type {Record<string, (control: HTMLElement, embed: HTMLElement) => void>}
 */
const actions = {
  accept: () => decide(toAll(true), "accepted"),
  reject: () => decide(toAll(false), grantedIn(current).length ? "withdrawn" : "rejected"),
  save: () => decide(checkedChoice(), "saved"),
  open: control => openSettings(control, current),
  close: closeSettings,
  hide: hideConfirmation,
  once: (_, embed) => (windows(), load(embed)?.focus()),
  always(_, embed) {
    if (!writeChoice({ ...current, [purposeOf(embed)]: true })) return confirmChoice("unkept", []);
    follow();
    windows().postMessage(undefined);
    load(embed)?.focus();
  },
};

// Registered before any script of a service can run, so that none of them can prevent a click.
addEventListener("click", event => {
  const control = event.target instanceof Element ? event.target.closest("[data-consent]") : null;
  if (!(control instanceof HTMLElement)) return;
  event.preventDefault();
  actions[control.dataset.consent ?? ""](control,
    /** @type {HTMLElement} */ (control.closest("[data-consent-embed]")));
}, true);
for (const name of ["focus", "pageshow"]) addEventListener(name, follow);
document.addEventListener("visibilitychange", follow);

show("scriptless", false);
for (const name of ["choice", "controls"]) show(name, true);

const { consent: then, ...state } =
  /** @type {{ consent?: Withdrawal }} */ (history.state ?? {});
if (then) {
  history.replaceState(state, "");
  // Anything that the withdrawn script may have written in the meantime is ignored, here and in windows that have read it.
  writeChoice(then.choice);
  windows().postMessage(then.choice);
}
// Also without any grant: what is left of an expired consent is removed.
cleanUp(apply(readChoice() ?? current));
follow();
if (then?.message) confirmChoice(then.message, then.withdrawn ?? []);
