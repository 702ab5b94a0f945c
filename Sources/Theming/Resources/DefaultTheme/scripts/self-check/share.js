/**
 * @file Sharing a result: a link with the answers in its fragment, which no server sees, as the browser shares links, by mail, copied,
 * or as a QR code for a phone.
 */

import { element } from "../shared/dom.js";
import { shareFragment } from "./link.js";
import { button } from "./page.js";
import { qrCode } from "./qr.js";

/** @param {import("./replacement.js").Context} context */
export function shareSection({ store: { definition, sheet }, announcer, words }) {
  const link = location.origin + location.pathname + shareFragment(definition, sheet.answers);
  const field = element("input", { id: "sc-link", readonly: true, value: link });
  const copy = async () => {
    field.select();
    try {
      await navigator.clipboard.writeText(link);
      announcer.say("copied");
    } catch {
      announcer.say("copy-yourself");
    }
  };
  const mail = `mailto:?subject=${encodeURIComponent(definition.title)}&body=${encodeURIComponent(`${words.text("share-mail-text")}\n\n${link}`)}`;
  const code = qrCode(link, words.text("qr"));

  return element("section", { class: "sc-group sc-share" },
    element("h3", {}, words.text("share-title")), element("p", {}, words.text("share-why")),
    element("p", { class: "sc-warning" }, words.text("share-warning")),
    element("div", { class: "actions" },
      // A visitor who closes the sheet has changed their mind: that is no failure.
      "share" in navigator && button(words.text("share"), () => void navigator.share({ title: definition.title, url: link }).catch(() => {})),
      element("a", { class: "button", href: mail }, words.text("share-mail")),
      button(words.text("copy"), copy)),
    element("div", { class: "sc-field" }, element("label", { for: "sc-link" }, words.text("link")), field),
    code && element("details", { class: "sc-note-fold" }, element("summary", {}, words.text("qr")), code));
}
