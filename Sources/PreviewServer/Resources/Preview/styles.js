// @ts-check
/** Style sheets in place of others, without loading the page again. */

/** @typedef {{ from: string, to: string, integrity: string }} StyleChange */

/** Puts new sheets in the place of old ones. An old one goes when the new one is there, so that nothing flickers.
 * @param {StyleChange[]} changes */
export function swapStyleSheets(changes) {
  /** @type {NodeListOf<HTMLLinkElement>} */
  const links = document.querySelectorAll("link[rel=stylesheet]");
  for (const link of links) {
    const change = changes.find(({ from }) => new URL(link.href).pathname.endsWith(from));
    if (!change) continue;
    const next = document.createElement("link");
    next.rel = "stylesheet";
    next.href = new URL(link.href).pathname.replace(change.from, change.to);
    next.integrity = change.integrity;
    next.addEventListener("load", () => link.remove());
    // When the sheets change faster than they load, the page as a whole is right again.
    next.addEventListener("error", () => location.reload());
    link.after(next);
  }
}
