/**
 * @file A form whose values go along with something that is done, rather than into a file.
 *
 * @typedef {import("../protocol.js").Field} Field
 * @typedef {import("../protocol.js").Value} Value
 */

import { Form } from "./form.js";

/**
 * @param {import("../main.js").Desk} desk
 * @param {Field[]} fields
 * @param {object} given
 * @param {string} given.path that of the file
 * @param {string} [given.timeZone]
 * @param {Value} [given.emptied] the value of what was taken out; without it, that is left out
 * @param {boolean} [given.showsAll] whether nothing is behind “more”
 */
export function makeQuestions(desk, fields, { path, timeZone, emptied, showsAll }) {
  const { words, library, session, announcer } = desk;
  /** @type {Record<string, Value>} */
  let values = {};
  const take = /** @param {import("../protocol.js").Path} at @param {Value | undefined} value */ (at, value) => {
    values = /** @type {Record<string, Value>} */ (withValue(values, at, value));
  };
  const form = new Form({
    words, library, path, showsAll, timeZone: timeZone ?? session.site.timeZone, flush: async () => {}, say: text => announcer.say(text), showSource: () => {},
    edit: edit => {
      if (edit.edit === "set") take(edit.at, edit.value);
      else if (edit.edit === "remove") take(edit.at, emptied);
    },
  }, () => {});
  form.show(fields, []);
  return {
    form,
    get values() {
      return values;
    },
    /** The fields that need a value, and have none. */
    get missing() {
      return fields.filter(({ need, name, value }) => need === "always" && !(Object.hasOwn(values, name) ? values[name] : value));
    },
  };
}

/** @param {Value | undefined} whole @param {import("../protocol.js").Path} at @param {Value | undefined} value @returns {Value | undefined} */
function withValue(whole, [first, ...rest], value) {
  if (first === undefined) return value;
  const group = /** @type {Record<string, Value>} */ (typeof whole === "object" && whole !== null && !Array.isArray(whole) ? { ...whole } : {});
  const inner = withValue(group[first], rest, value);
  if (inner === undefined) delete group[first];
  else group[first] = inner;
  return group;
}
