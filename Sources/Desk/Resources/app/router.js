/**
 * @file The router: which view the fragment of the address names, so that the browser's back button and bookmarks work.
 *
 * @typedef {{name: "content"} | {name: "new"} | {name: "file", path: string}} Place
 */

/** @param {string} hash @returns {Place} */
export function placeOf(hash) {
  if (hash.startsWith("#file=")) {
    try {
      return { name: "file", path: decodeURIComponent(hash.slice("#file=".length)) };
    } catch {
      return { name: "content" };
    }
  }
  return { name: hash === "#new" ? "new" : "content" };
}

/**
 * The address of a file in the desk.
 * @param {string} path
 */
export function addressOf(path) {
  return `#file=${encodeURIComponent(path).replaceAll("%2F", "/")}`;
}
