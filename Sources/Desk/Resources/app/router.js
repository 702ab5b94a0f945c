/**
 * @file The router: which view the fragment of the address names, so that the browser's back button and bookmarks work.
 *
 * @typedef {{name: "today"} | {name: "content"} | {name: "new"} | {name: "file", path: string, at: string[]}} Place
 */

/** @param {string} hash @returns {Place} */
export function placeOf(hash) {
  const [name, field = ""] = hash.split("&field=");
  if (name.startsWith("#file=")) {
    try {
      return { name: "file", path: decodeURIComponent(name.slice("#file=".length)), at: field ? field.split("/").map(decodeURIComponent) : [] };
    } catch {
      return { name: "today" };
    }
  }
  return { name: name === "#new" ? "new" : name === "#content" ? "content" : "today" };
}

/**
 * The address of a file in the desk, and of a field in its form.
 * @param {string} path
 * @param {import("./protocol.js").Path} [at]
 */
export function addressOf(path, at = []) {
  return `#file=${encodeURIComponent(path).replaceAll("%2F", "/")}${at.length ? `&field=${at.map(encodeURIComponent).join("/")}` : ""}`;
}
