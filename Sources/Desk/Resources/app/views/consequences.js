/**
 * @file What a publication changes, in parts: texts before and after, pictures side by side, messages and mails to copy.
 *
 * @typedef {import("../protocol.js").TextChanges} TextChanges
 * @typedef {import("../protocol.js").ChangedPage} ChangedPage
 * @typedef {import("../protocol.js").ChangedEvent} ChangedEvent
 * @typedef {import("../protocol.js").ChangedMessage} ChangedMessage
 * @typedef {import("../protocol.js").ChangedPicture} ChangedPicture
 * @typedef {import("../protocol.js").Mail} Mail
 * @typedef {import("../main.js").Desk} Desk
 * @typedef {import("../dom.js").Child} Child
 */

import { button, element, newId } from "../dom.js";

/**
 * A value before and after; without one of them it is new, or gone.
 * @param {Desk} desk
 * @param {string | undefined} before
 * @param {string | undefined} after
 */
function beforeAfter({ words }, before, after) {
  const side = /** @param {"del" | "ins"} tag @param {string} key @param {string | undefined} text */ (tag, key, text) =>
    text !== undefined && element(tag, {}, element("small", {}, words.text(key)), " ", text);
  return element("div", { class: "was-is" }, side("del", "was", before), side("ins", before === undefined ? "is-new" : "becomes", after),
    after === undefined && element("p", { class: "aside" }, words.text("falls-away")));
}

/** @param {Desk} desk @param {TextChanges} changes */
function changeList(desk, { shown, more }) {
  return [...shown.map(({ before, after }) => beforeAfter(desk, before, after)),
    more > 0 && element("p", { class: "aside" }, desk.words.text("more-sentences", { count: more }))];
}

/**
 * Something that opens.
 * @param {string} title
 * @param {Child[]} content
 * @param {boolean} [isOpen]
 */
function fold(title, content, isOpen = false) {
  return element("details", { class: "fold", open: isOpen }, element("summary", {}, title), ...content);
}

/** @param {Desk} desk @param {ChangedPage} page @param {boolean} [isOpen] */
export function pageItem(desk, { title, formerTitle, url, formerURL, path, language, leadsTo, changes }, isOpen = false) {
  const { words, session: { site } } = desk;
  const isGone = url === undefined;
  const places = element("p", { class: "places" },
    !isGone && element("a", { href: site.origin + encodeURI(url), target: "_blank", rel: "noopener", "aria-label": words.text("look-at-page", { title }) }, words.text("look")),
    path && element("a", { href: desk.addressOf(path), "aria-label": words.text("write-page", { title }) }, words.text("write")));
  return element("li", { class: "change" },
    element("p", {}, element("strong", { lang: language }, title), " ", site.languages.length > 1 && element("small", {}, language.toUpperCase()),
      element("code", {}, url ?? formerURL ?? "")),
    formerTitle && beforeAfter(desk, formerTitle, title),
    isGone && element("p", { class: "aside" }, leadsTo ? words.text("leads-to", { address: leadsTo }) : words.text("leads-nowhere")),
    changes.shown.length > 0 && fold(words.text("changed-sentences", { count: changes.shown.length + changes.more }), changeList(desk, changes), isOpen),
    !isGone && places);
}

/** @param {Desk} desk @param {number} id @param {ChangedPicture} picture */
export function pictureItem({ words }, id, { name, title, before, after }) {
  const what = words.text(`picture-${name}`, { title });
  const side = /** @param {"before" | "after"} key @param {string | undefined} path */ (key, path) => element("figure", {},
    path ? element("img", {
      src: `/desk/api/publication/picture?${new URLSearchParams({ id: String(id), side: key, path })}`, loading: "lazy",
      alt: words.text(`picture-${key}`, { what }),
    }) : element("p", { class: "no-picture" }, words.text(key === "before" ? "no-picture-before" : "no-picture-after")),
    element("figcaption", {}, words.text(key === "before" ? "was" : "becomes")));
  return element("li", { class: "change" }, element("p", {}, element("strong", {}, what)), element("div", { class: "picture-pair" }, side("before", before), side("after", after)));
}

/** @param {Desk} desk @param {ChangedMessage} message */
export function messageItem(desk, { title, campaign, path, at, formerDay, day, changes, correction, text }) {
  const { words } = desk;
  return element("li", { class: "change" },
    element("p", {}, path ? element("a", { href: desk.addressOf(path, at) }, title) : element("strong", {}, title), " ", element("small", {}, campaign)),
    day && (correction === undefined
      ? formerDay ? beforeAfter(desk, words.fullDay(formerDay), words.fullDay(day)) : element("p", { class: "aside" }, words.text("to-send-on", { day: words.fullDay(day) }))
      : element("p", { class: "aside" }, words.text("was-sent-on", { day: words.fullDay(day) }))),
    changes.shown.length > 0 && fold(words.text("changed-sentences", { count: changes.shown.length + changes.more }), changeList(desk, changes)),
    correction !== undefined && draft(desk, words.text("correction"), correction),
    text !== undefined && element("p", { class: "places" }, copyButton(desk, text, words.text("copy-text"), title)));
}

/**
 * A text to be sent, as it can be copied.
 * @param {Desk} desk
 * @param {string} label
 * @param {string} text
 */
function draft(desk, label, text) {
  const id = newId("draft");
  return element("div", { class: "draft" },
    element("label", { for: id }, label),
    element("textarea", { id, readonly: true, rows: Math.min(16, text.split("\n").length + 1) }, text),
    copyButton(desk, text, desk.words.text("copy-text"), label));
}

/** @param {Desk} desk @param {string} text @param {string} label @param {string} title */
function copyButton(desk, text, label, title) {
  return button(label, () => desk.copy(text), { class: "button small", "aria-label": desk.words.text("copy-text-of", { title }) });
}

/** @param {Desk} desk @param {Mail} mail */
function mailDraft(desk, { language, subject, body }) {
  const { words, session } = desk;
  const name = new Intl.DisplayNames(words.language, { type: "language" }).of(language) ?? language;
  const key = session.site.languages.length > 1 ? "mail-in" : "mail";
  return fold(words.text(key, { language: name }), [
    draft(desk, words.text("mail-subject"), subject), draft(desk, words.text("mail-body"), body),
    element("p", { class: "places" }, element("a", { href: `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body.replaceAll("\n", "\r\n"))}` }, words.text("open-mail"))),
  ], true);
}

/**
 * An event, with all that comes of its change.
 * @param {Desk} desk
 * @param {number} id
 * @param {ChangedEvent} event
 */
export function eventPart(desk, id, { kind, title, path, facts, pages, pictures, messages, mentions, mails, calendars }) {
  const { words } = desk;
  const heading = newId("event");
  const value = /** @param {string} name @param {string | undefined} text */ (name, text) => text !== undefined && name === "status" ? words.text(`calendar-${text}`) : text;
  const part = /** @param {string} label @param {...Child} content */ (label, ...content) => [element("h3", {}, label), ...content];
  return element("section", { class: "consequence", "aria-labelledby": heading },
    element("h2", { id: heading }, path ? element("a", { href: desk.addressOf(path) }, title) : title, " ", element("span", { class: `state state-${kind}` }, words.text(`event-${kind}`))),
    ...part(words.text("in-calendars"),
      element("dl", { class: "facts-changed" }, ...facts.flatMap(fact => [
        element("dt", {}, words.text(`fact-${fact.name}`), fact.part && element("small", {}, ` ${fact.part}`)),
        element("dd", {}, beforeAfter(desk, value(fact.name, fact.before), value(fact.name, fact.after)))])),
      calendars > 0 && element("p", { class: "aside" }, words.text("calendars", { count: calendars }))),
    ...pages.length ? part(words.text("pages", { count: pages.length }), element("ul", {}, ...pages.map(page => pageItem(desk, page, pages.length === 1)))) : [],
    ...pictures.length ? part(words.text("pictures"), element("ul", {}, ...pictures.map(picture => pictureItem(desk, id, picture)))) : [],
    ...messages.length ? part(words.text("messages"), element("ul", {}, ...messages.map(message => messageItem(desk, message)))) : [],
    ...mentions.items.length ? part(words.text("mentions"), element("p", { class: "aside" }, words.text("mentions-help")), element("ul", {}, ...mentions.items.map(mention =>
      element("li", { class: "change" }, element("p", {}, element("a", { href: desk.addressOf(mention.path, mention.at ?? [], mention.line) }, mention.title)),
        element("blockquote", {}, ...marked(mention.text, mention.old))))), more(desk, mentions)) : [],
    ...mails.length ? part(words.text("participants"), ...mails.map(mail => mailDraft(desk, mail))) : []);
}

/** @param {string} text @param {string} old */
function marked(text, old) {
  const place = text.indexOf(old);
  return place < 0 ? [text] : [text.slice(0, place), element("mark", {}, old), text.slice(place + old.length)];
}

/** @param {Desk} desk @param {{more: number}} group */
export function more({ words }, { more: count }) {
  return count > 0 && element("p", { class: "aside" }, words.text("and-more", { count }));
}
