/** @file The words for visitors, which the page brings along in its own language. */

/**
 * Finds texts by their key and puts values in their places.
 * @typedef {ReturnType<typeof makeWords>} Words
 */

/** @param {{language: string, strings: Record<string, string | Record<string, string>>}} definition */
export function makeWords({ language, strings }) {
  const plural = new Intl.PluralRules(language);
  const list = new Intl.ListFormat(language, { type: "conjunction" });
  const day = new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" });

  return {
    language,
    /**
     * A text; `count` chooses between the forms of a counted one. A key that has no text shows itself, which the tests find.
     * @param {string} key
     * @param {Record<string, string | number>} [values]
     * @returns {string}
     */
    text(key, values = {}) {
      const found = strings[key];
      const form = typeof found === "object" ? found[plural.select(Number(values.count))] ?? found.other : found;
      return fillIn(form ?? `[${key}]`, values);
    },
    /** @param {string[]} parts */
    list: parts => list.format(parts),
    /** @param {string} date as 2026-11-25 */
    date: date => day.format(new Date(`${date}T00:00:00Z`)),
    /** @param {number} value */
    percent: value => `${value} %`.replace(" ", "\u00a0"),
  };
}

/**
 * Puts values in a text's places, each once, so that a value with braces is left as it is.
 * @param {string} text
 * @param {Record<string, string | number>} values
 */
export function fillIn(text, values) {
  return text.replace(/\{([\w-]+)\}/g, (place, name) => Object.hasOwn(values, name) ? String(values[name]) : place);
}
