/** @file The tools on every screen: save the answers in this browser, download them, or open a file. */

import { element } from "../shared/dom.js";
import { downloadAnswers } from "./downloads.js";
import { LONGEST_ORGANISATION } from "./file.js";
import { importField } from "./file-field.js";
import { button, part } from "./page.js";
import { replaceAnswers } from "./replacement.js";
import { savingBox, showSaving } from "./saving.js";
import { emptySheet } from "./sheet.js";

/** @typedef {import("./replacement.js").Context} Context */

/** @param {Context} context */
export function makeTools(context) {
  const { store, router, announcer, words } = context;

  const forget = button(words.text("forget"), () => {
    store.setSaving(false);
    announcer.say("forgotten");
    part("sc-save").focus();
  });
  const organisation = element("input", { id: "sc-organisation", autocomplete: "off", maxlength: LONGEST_ORGANISATION,
    oninput: () => store.setOrganisation(organisation.value),
    onchange: () => router.view === "sc-result" && router.render() });

  // Updates the tools after a change elsewhere.
  const refresh = () => {
    showSaving(store);
    forget.hidden = !store.isSaving;
    if (document.activeElement !== organisation) organisation.value = store.sheet.organisation;
  };
  store.addEventListener("saving", refresh);
  router.addEventListener("render", refresh);

  return element("details", { class: "sc-fold sc-tools", id: "sc-tools" },
    element("summary", {}, words.text("tools")),
    element("div", { class: "sc-tool-list" },
      element("section", {}, element("h3", {}, words.text("save-title")), element("p", {}, words.text("save-why")),
        savingBox(context, "sc-save"), forget),
      element("section", {}, element("h3", {}, words.text("file-title")), element("p", {}, words.text("file-why")),
        element("div", { class: "sc-field" }, element("label", { for: "sc-organisation" }, words.text("organisation")), organisation),
        element("p", { class: "actions" }, button(words.text("export"), () => downloadAnswers(context)), importField(context, "sc-tools-file"))),
      element("section", {}, element("h3", {}, words.text("clear-title")), element("p", {}, words.text("clear-why")),
        button(words.text("clear"), () => replaceAnswers(context, emptySheet(), "cleared")))));
}
