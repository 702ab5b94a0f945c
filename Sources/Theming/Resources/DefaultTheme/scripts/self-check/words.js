/** @file The texts for visitors, which the page brings along in its own language. */

/**
 * Gives the texts by their keys, with values filled in, and dates, lists and numbers as the language writes them.
 * @typedef {ReturnType<typeof makeWords>} Words
 */

/** @param {{language: string, strings: Record<string, string | Record<string, string>>}} definition */
export function makeWords({ language, strings }) {
  // `en` alone would give the forms of the United States; the texts may be written for another country.
  const locale = typeof strings.locale === "string" ? strings.locale : language;
  const plural = new Intl.PluralRules(locale);
  const list = new Intl.ListFormat(locale, { type: "conjunction" });
  const day = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" });

  /**
   * A text; `count` chooses between the plural forms of one that has them. A key without a text shows itself, which the tests find.
   * @param {string} key
   * @param {Record<string, string | number>} [values]
   * @returns {string}
   */
  const text = (key, values = {}) => {
    const found = strings[key];
    const form = typeof found === "object" ? found[plural.select(Number(values.count))] ?? found.other : found;
    return fillIn(form ?? `[${key}]`, values);
  };

  return {
    language,
    text,
    /** @param {string[]} parts */
    list: parts => list.format(parts),
    /** @param {string} date as 2026-11-25 */
    date: date => day.format(new Date(`${date}T00:00:00Z`)),
    /** @param {number} value */
    percent: value => text("percent", { count: value }),
  };
}

/**
 * Puts values in the slots of a text, such as `{count}`. Each slot is filled once, so that a value with braces is left as it is.
 * @param {string} text
 * @param {Record<string, string | number>} values
 */
export function fillIn(text, values) {
  return text.replace(/\{([\w-]+)\}/g,
    /** @param {string} slot @param {string} name */
    (slot, name) => Object.hasOwn(values, name) ? String(values[name]) : slot);
}
