// @ts-check
/** Replacing style sheets without loading the page again. */

/** @typedef {{ from: string, to: string, integrity: string }} StyleChange */

/** Puts new sheets in the place of old ones. An old one is removed once the new one has loaded, so that nothing flickers.
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
    // Sheets that change again before they load are gone from the server: then the whole page is loaded again.
    next.addEventListener("error", () => location.reload());
    link.after(next);
  }
}
