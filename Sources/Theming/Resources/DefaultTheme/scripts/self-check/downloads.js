/** @file Downloads of files. */

import { element } from "../shared/dom.js";
import { toFile, today } from "./file.js";

/**
 * Downloads the answers as a file that this page can open again.
 * @param {{store: import("./store.js").Store, announcer: import("./announcer.js").Announcer}} context
 */
export function downloadAnswers({ store, announcer }) {
  const { definition, sheet } = store;
  download(fileName(definition, "json"), toFile(definition, sheet, today()), "application/json");
  store.markSafe();
  announcer.say("exported");
}

/** @param {import("./score.js").Definition} definition @param {string} extension */
export function fileName({ id }, extension) {
  return `${id}-${today()}.${extension}`;
}

/**
 * @param {string} name
 * @param {string} text
 * @param {string} type the media type
 */
export function download(name, text, type) {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = element("a", { href: address, download: name, hidden: true });
  document.body.append(link);
  link.click();
  link.remove();
  // Some browsers fetch the file only later.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
