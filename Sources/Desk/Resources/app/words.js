/**
 * @file The texts of the desk, in the language of its reader.
 *
 * @typedef {Record<string, string | Record<string, string>>} Strings
 * @typedef {ReturnType<typeof makeWords>} Words texts by their keys, and times as people write them
 */

/** @param {string} language @param {Strings} strings */
export function makeWords(language, strings) {
  const plural = new Intl.PluralRules(language);
  // English of another country than Britain would write the month first.
  const locale = language === "en" ? "en-GB" : language;
  const list = new Intl.ListFormat(locale, { type: "conjunction" });
  const day = new Intl.DateTimeFormat(locale, { day: "numeric", month: "long", year: "numeric" });
  const longDay = new Intl.DateTimeFormat(locale, { weekday: "long", day: "numeric", month: "long" });
  const fullDay = new Intl.DateTimeFormat(locale, { weekday: "long", day: "numeric", month: "long", year: "numeric" });
  const month = new Intl.DateTimeFormat(locale, { month: "short" });
  const dayOfYear = new Intl.DateTimeFormat(locale, { day: "numeric", month: "long" });

  /**
   * A text; `count` selects a plural form if the text has several. For a missing text the key is returned, which tests detect.
   * @param {string} key
   * @param {Record<string, string | number>} [values]
   * @returns {string}
   */
  const text = (key, values = {}) => {
    const found = strings[key];
    const form = typeof found === "object" ? found[plural.select(Number(values.count))] ?? found.other : found;
    return (form ?? `[${key}]`).replace(/\{([\w-]+)\}/g,
      /** @param {string} slot @param {string} name */
      (slot, name) => Object.hasOwn(values, name) ? String(values[name]) : slot);
  };

  /**
   * The time on the clock.
   * @param {Date} moment
   */
  const time = moment => text("time", { hour: String(moment.getHours()).padStart(2, "0"), minute: String(moment.getMinutes()).padStart(2, "0") });

  return {
    language,
    text,
    time,
    /**
     * Whether there is a text of this name.
     * @param {string} key
     */
    has: key => Object.hasOwn(strings, key),
    /**
     * A day of the year.
     * @param {string} date
     */
    day: date => dayOfYear.format(localDay(date)),
    /**
     * The same with the day of the week.
     * @param {string} date
     */
    longDay: date => longDay.format(localDay(date)),
    /**
     * The same with its year.
     * @param {string} date
     */
    fullDay: date => fullDay.format(localDay(date)),
    /**
     * The short name of the month of a day.
     * @param {string} date
     */
    month: date => month.format(localDay(date)).replace(".", ""),
    /** @param {string[]} parts */
    list: parts => list.format(parts),
    /**
     * A moment as somebody would say it now.
     * @param {Date} moment
     * @param {Date} [now]
     */
    ago(moment, now = new Date()) {
      const days = Math.round((midnight(now) - midnight(moment)) / 86_400_000);
      if (days === 0) return text("today-at", { time: time(moment) });
      if (days === 1) return text("yesterday-at", { time: time(moment) });
      return (moment.getFullYear() === now.getFullYear() ? dayOfYear : day).format(moment);
    },
  };
}

/** @param {Date} moment */
function midnight(moment) {
  return new Date(moment.getFullYear(), moment.getMonth(), moment.getDate()).getTime();
}

/**
 * A day as this browser counts days, whatever its time zone.
 * @param {string} date such as `2027-03-11`
 */
function localDay(date) {
  return new Date(`${date}T12:00`);
}
