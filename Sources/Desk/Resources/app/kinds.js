/**
 * @file What kinds of content are called. The desk has names for the built-in ones; a kind that a site declares brings its own.
 *
 * @typedef {{name: string, label: string, plural?: string}} Kind
 */

/**
 * One of a kind.
 * @param {import("./words.js").Words} words
 * @param {Kind} kind
 */
export function nameOfOne(words, { name, label }) {
  return words.has(`one-${name}`) ? words.text(`one-${name}`) : short(label);
}

/**
 * All of a kind.
 * @param {import("./words.js").Words} words
 * @param {Kind} kind
 */
export function nameOfAll(words, { name, label, plural }) {
  return words.has(`all-${name}`) ? words.text(`all-${name}`) : short(plural ?? label);
}

/**
 * A description for authors says after a colon where the file stands.
 * @param {string} label
 */
function short(label) {
  const name = label.split(":")[0];
  return name.charAt(0).toUpperCase() + name.slice(1);
}
