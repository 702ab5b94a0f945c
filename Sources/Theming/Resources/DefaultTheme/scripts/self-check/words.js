/** @file The texts for visitors, which the page contains in its own language. */

/**
 * Returns texts by their keys, with values filled in, and formats dates, lists and numbers for the language.
 * @typedef {ReturnType<typeof makeWords>} Words
 */

/** @param {{language: string, strings: Record<string, string | Record<string, string>>}} definition */
export function makeWords({ language, strings }) {
  // `en` alone would result in the formats of the United States; the texts may be written for another country.
  const locale = typeof strings.locale === "string" ? strings.locale : language;
  const plural = new Intl.PluralRules(locale);
  const list = new Intl.ListFormat(locale, { type: "conjunction" });
  const day = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" });

  /**
   * A text; `count` selects a plural form if the text has several. For a missing text the key is returned, which tests detect.
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
 * Fills the slots of a text, such as `{count}`. Each slot is filled once, so that a value with braces stays unchanged.
 * @param {string} text
 * @param {Record<string, string | number>} values
 */
export function fillIn(text, values) {
  return text.replace(/\{([\w-]+)\}/g,
    /** @param {string} slot @param {string} name */
    (slot, name) => Object.hasOwn(values, name) ? String(values[name]) : slot);
}
