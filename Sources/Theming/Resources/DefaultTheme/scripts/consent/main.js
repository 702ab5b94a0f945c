/**
 * @file Consent: asks once, records the choice, and loads or stops services accordingly.
 *
 * All words stand in the page, and are shown by "./panels.js"; without this script none of it shows and no service is loaded.
 *
 * @joined Published as one file with what it imports: many small modules, and compression sees them together. Every page loads it,
 * and it may weigh 4 kB: types of expressions begin a line, since comments there are not published.
 *
 * @typedef {import("./record.js").Choice} Choice
 * @typedef {import("./panels.js").Message} Message
 * @typedef {{ choice: Choice, message?: Message, withdrawn?: string[] }} Withdrawal What a page leaves for itself to do after a reload.
 */
import { load, purposeOf, setEmbeds } from "./embeds.js";
import { checkedChoice, closeSettings, confirmChoice, hideConfirmation, openSettings, show } from "./panels.js";
import { canRecord, isSignalled, purposes, readChoice, recordName, removeChoice, toAll, writeChoice } from "./record.js";
import { hasScripts, setServices, stopScripts } from "./services.js";
import { removeStorage } from "./storage.js";

/**
 * The choice that this page acts on.
 * @type {Choice}
 */
let current = toAll(false);

/** Whether the page is about to go, with what runs in it. */
let isLeaving = false;

/**
 * The site's windows tell each other that there is a choice to read, or the choice itself when it takes something back: by the
 * time they read the record, a script that still runs in one of them may have put the old one back. The channel is opened only
 * when there is something to tell or to end, since a browser may not hold a page with an open channel for the way back.
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
  // With its record, where it has one, to know another choice by.
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
 * Removes what is stored without consent; that can take a while, and all windows know of the choice by then. Loads the page again
 * when scripts run in it whose purpose was withdrawn: nothing else ends a script. What is to be done after that is noted in the
 * history's entry, since a cookie or a store is what the visitor has just refused. Until then no cookie can be written.
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

/** Acts on what is on record, which another window may have changed. A choice also ends what was loaded for once without one. */
function follow() {
  if (isLeaving) return;
  const recorded = readChoice();
  const choice = recorded ?? toAll(false);
  const signalled = isSignalled();
  // A signal outweighs an older grant, also when it is switched off again.
  if (!recorded && signalled && canRecord()) removeChoice();
  show("signal", signalled);
  show("banner", !recorded && !signalled && canRecord());
  if (choice["@"] === current["@"]) return;
  cleanUp(apply(choice), recorded && { choice });
}

/**
 * Records a choice and acts on it. What cannot be recorded is not granted.
 * @param {Choice} choice
 * @param {Message} [message] What the visitor is told, in the window where the choice was made.
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
 * What the controls do, by their `data-consent`.
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

// Registered before any script of a service can run, so that none of theirs can hold back a click.
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
  // What the withdrawn script may have written meanwhile counts for nothing, here and in a window that has read it.
  writeChoice(then.choice);
  windows().postMessage(then.choice);
}
// Also when nothing is granted: what is left of a consent that has run out is removed.
cleanUp(apply(readChoice() ?? current));
follow();
if (then?.message) confirmChoice(then.message, then.withdrawn ?? []);
