/** @file The tools on every screen: save the answers in this browser, download them, open a file, or make a link. */

import { element } from "../shared/dom.js";
import { downloadAnswers } from "./downloads.js";
import { LONGEST_ORGANISATION } from "./file.js";
import { importField } from "./file-field.js";
import { LONGEST_LINK, shareFragment } from "./link.js";
import { replaceAnswers } from "./replacement.js";
import { emptySheet } from "./sheet.js";

/** @typedef {import("./replacement.js").Context} Context */

/** @param {Context} context */
export function makeTools(context) {
  const { store, router, announcer, words } = context;
  const button = /** @param {string} key @param {() => void} action @param {Record<string, unknown>} [more] */ (key, action, more) =>
    element("button", { type: "button", class: "button", onclick: action, ...more }, words.text(key));

  const saving = element("input", { type: "checkbox", id: "sc-save", onchange: () => {
    const isWanted = saving.checked;
    store.setSaving(isWanted);
    if (store.isSaving === isWanted) announcer.say(isWanted ? "saved" : "forgotten");
  } });
  const forget = button("forget", () => {
    store.setSaving(false);
    announcer.say("forgotten");
    saving.focus();
  });
  const organisation = element("input", { id: "sc-organisation", autocomplete: "off", maxlength: LONGEST_ORGANISATION,
    oninput: () => store.setOrganisation(organisation.value),
    onchange: () => router.view === "sc-result" && router.render() });
  const share = element("div", { class: "sc-share" });

  // Updates the tools after a change elsewhere.
  const refresh = () => {
    saving.checked = store.isSaving;
    forget.hidden = !store.isSaving;
    if (document.activeElement !== organisation) organisation.value = store.sheet.organisation;
    share.replaceChildren();
  };
  store.addEventListener("saving", refresh);
  router.addEventListener("render", refresh);

  return element("details", { class: "sc-fold sc-tools", id: "sc-tools" },
    element("summary", {}, words.text("tools")),
    element("div", { class: "sc-tool-list" },
      element("section", {}, element("h3", {}, words.text("save-title")), element("p", {}, words.text("save-why")),
        element("label", { class: "sc-check", for: "sc-save" }, saving, element("span", {}, words.text("save"))), forget),
      element("section", {}, element("h3", {}, words.text("file-title")), element("p", {}, words.text("file-why")),
        element("div", { class: "sc-field" }, element("label", { for: "sc-organisation" }, words.text("organisation")), organisation),
        element("p", { class: "actions" }, button("export", () => downloadAnswers(context)), importField(context, "sc-tools-file"))),
      element("section", {}, element("h3", {}, words.text("share-title")), element("p", {}, words.text("share-why")),
        button("share", () => warnFirst(context, share), { id: "sc-share-start" }), share),
      element("section", {}, element("h3", {}, words.text("clear-title")), element("p", {}, words.text("clear-why")),
        button("clear", () => replaceAnswers(context, emptySheet(), "cleared")))));
}

/**
 * A link shows the answers to whoever has it. The warning comes before the link.
 * @param {Context} context
 * @param {HTMLElement} place
 */
function warnFirst(context, place) {
  const { words } = context;
  const warning = element("p", { class: "sc-warning", tabindex: -1 }, words.text("share-warning"));
  place.replaceChildren(warning,
    element("button", { type: "button", class: "button", onclick: () => showLink(context, place) }, words.text("share-anyway")));
  warning.focus();
}

/**
 * @param {Context} context
 * @param {HTMLElement} place
 */
function showLink({ store, announcer, words }, place) {
  const link = location.origin + location.pathname + shareFragment(store.definition, store.sheet.answers);
  if (link.length > LONGEST_LINK) return announcer.fail([{ text: words.text("link-too-long"), field: "sc-share-start" }]);
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
  place.replaceChildren(
    element("div", { class: "sc-field" }, element("label", { for: "sc-link" }, words.text("link")), field),
    element("button", { type: "button", class: "button", onclick: copy }, words.text("copy")));
  field.focus();
  field.select();
}
