/**
 * @file The router: which view the fragment of the address names, so that the browser's back button and bookmarks work.
 *
 * @typedef {{name: "today"} | {name: "content"} | {name: "new"} | {name: "publish"} | {name: "file", path: string, at: string[], line: number}} Place
 */

/** @param {string} hash @returns {Place} */
export function placeOf(hash) {
  const [name, ...rest] = hash.split("&");
  const of = /** @param {string} key */ key => rest.find(each => each.startsWith(key))?.slice(key.length) ?? "";
  if (name.startsWith("#file=")) {
    try {
      const field = of("field=");
      return { name: "file", path: decodeURIComponent(name.slice("#file=".length)), at: field ? field.split("/").map(decodeURIComponent) : [], line: Number(of("line=")) || 0 };
    } catch {
      return { name: "today" };
    }
  }
  return { name: name === "#new" ? "new" : name === "#content" ? "content" : name === "#publish" ? "publish" : "today" };
}

/**
 * The address of a file in the desk, and of a field in its form or a line of its text.
 * @param {string} path
 * @param {import("./protocol.js").Path} [at]
 * @param {number} [line]
 */
export function addressOf(path, at = [], line = 0) {
  const place = at.length ? `&field=${at.map(encodeURIComponent).join("/")}` : line ? `&line=${line}` : "";
  return `#file=${encodeURIComponent(path).replaceAll("%2F", "/")}${place}`;
}
