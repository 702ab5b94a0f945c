/** @file The answers at the start: those in the page's address, otherwise those that this browser saved. */

import { Refusal } from "./file.js";
import { fromCarryFragment, fromShareFragment } from "./link.js";

/**
 * Loads them, and removes answers from the address.
 * @param {{store: import("./store.js").Store, announcer: import("./announcer.js").Announcer, words: import("./words.js").Words}} context
 * @returns {Refusal | undefined} why the answers in the address were refused
 */
export function takeAnswers({ store, announcer, words }) {
  const address = location.pathname + location.search;
  store.isSaving = false;
  /** @type {Refusal | undefined} */
  let refusal;
  try {
    const carried = fromCarryFragment(store.definition, location.hash);
    if (carried) {
      store.takeOver(carried.sheet, carried.isSaving);
      history.replaceState(null, "", address + (carried.view && `#${carried.view}`));
      return;
    }
    const shared = fromShareFragment(store.definition, location.hash);
    if (shared) {
      store.take(shared);
      announcer.say("from-link");
      history.replaceState(null, "", `${address}#sc-result`);
      return;
    }
  } catch (error) {
    refusal = asRefusal(error);
    history.replaceState(null, "", address);
  }
  try {
    store.takeSaved();
  } catch (error) {
    announcer.say("saved-unreadable", { reason: words.text(`import-${asRefusal(error).reason}`) });
  }
  return refusal;
}

/** @param {unknown} error */
function asRefusal(error) {
  if (error instanceof Refusal) return error;
  throw error;
}
