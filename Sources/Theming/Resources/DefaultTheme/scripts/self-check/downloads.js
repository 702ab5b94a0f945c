/** @file Handing a file to the visitor, made in the browser. */

import { element } from "../shared/dom.js";

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
  // A browser may fetch the file only after this turn.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
