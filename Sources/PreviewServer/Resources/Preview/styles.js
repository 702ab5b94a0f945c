// @ts-check
/** Replaces style sheets without reloading the page. */

/** @typedef {{ from: string, to: string, integrity: string }} StyleChange */

/** Replaces old sheets with new ones. An old one is removed once the new one has loaded, to avoid flicker.
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
    // The server has discarded sheets that changed again before they were loaded; in that case the whole page is reloaded.
    next.addEventListener("error", () => location.reload());
    link.after(next);
  }
}
