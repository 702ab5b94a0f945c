/** @file On every screen: keep the answers in this browser, take them along as a file, open a file, or make a link. */

import { element } from "../shared/dom.js";
import { LONGEST_ORGANISATION, Refusal, toFile } from "./file.js";
import { LONGEST_LINK, shareFragment } from "./link.js";
import { emptySheet } from "./sheet.js";

/** @param {import("./main.js").App} app */
export function makeTools(app) {
  const { words } = app;
  const button = /** @param {string} key @param {() => void} action @param {Record<string, unknown>} [more] */ (key, action, more) =>
    element("button", { type: "button", class: "button", onclick: action, ...more }, words.text(key));

  const saving = /** @type {HTMLInputElement} */ (element("input", { type: "checkbox", id: "sc-save", onchange: () => {
    app.setSaving(saving.checked);
    if (app.saving === saving.checked) app.say(saving.checked ? "saved" : "forgotten");
  } }));
  const forget = button("forget", () => {
    app.setSaving(false);
    app.say("forgotten");
    saving.focus();
  });
  const organisation = /** @type {HTMLInputElement} */ (element("input", { id: "sc-organisation", autocomplete: "off",
    maxlength: LONGEST_ORGANISATION, oninput: () => app.setOrganisation(organisation.value),
    onchange: () => app.view === "sc-result" && app.render() }));
  const share = element("div", { class: "sc-share" });

  const place = element("details", { class: "sc-fold sc-tools", id: "sc-tools" },
    element("summary", {}, words.text("tools")),
    element("div", { class: "sc-tool-list" },
      element("section", {}, element("h3", {}, words.text("save-title")), element("p", {}, words.text("save-why")),
        element("label", { class: "sc-check", for: "sc-save" }, saving, element("span", {}, words.text("save"))), forget),
      element("section", {}, element("h3", {}, words.text("file-title")), element("p", {}, words.text("file-why")),
        element("div", { class: "sc-field" }, element("label", { for: "sc-organisation" }, words.text("organisation")), organisation),
        element("p", { class: "actions" }, button("export", () => exportFile(app)), fileButton(app, "sc-tools-file"))),
      element("section", {}, element("h3", {}, words.text("share-title")), element("p", {}, words.text("share-why")),
        button("share", () => warnFirst(app, share), { id: "sc-share-start" }), share),
      element("section", {}, element("h3", {}, words.text("clear-title")), element("p", {}, words.text("clear-why")),
        button("clear", () => app.replace(emptySheet(), "cleared")))));

  return {
    place,
    /** Shows how things are after a change elsewhere. */
    refresh() {
      saving.checked = app.saving;
      forget.hidden = !app.saving;
      if (document.activeElement !== organisation) organisation.value = app.sheet.organisation;
      share.replaceChildren();
    },
    /** @param {string} id */
    fileButton: id => fileButton(app, id),
  };
}

/** @param {import("./main.js").App} app */
export function exportFile(app) {
  download(fileName(app, "json"), toFile(app.definition, app.sheet, app.today), "application/json");
  app.unsaved = false;
  app.say("exported");
}

/** @param {import("./main.js").App} app @param {string} ending */
export function fileName({ definition, today }, ending) {
  return `${definition.id}-${today}.${ending}`;
}

/**
 * @param {import("./main.js").App} app
 * @param {string} id
 */
function fileButton(app, id) {
  return fileField(app, id, "import", async files => {
    const { sheet, changed } = await app.read(files[0]);
    app.replace(sheet, changed ? "imported-changed" : "imported");
  });
}

/**
 * A field that opens files and says why when one is refused.
 * @param {import("./main.js").App} app
 * @param {string} id
 * @param {string} key of its label
 * @param {(files: File[]) => Promise<void>} open
 * @param {{multiple?: boolean}} [more]
 */
export function fileField(app, id, key, open, more) {
  const input = /** @type {HTMLInputElement} */ (element("input", { type: "file", id, accept: ".json,application/json", ...more, onchange: async () => {
    const files = [...input.files ?? []];
    input.value = "";
    if (!files.length) return;
    try {
      await open(files);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      app.fail([{ text: app.words.text(`import-${error.reason}`), field: id }], "import-refused");
    }
  } }));
  return element("label", { class: "button sc-file", for: id }, input, element("span", {}, app.words.text(key)));
}

/**
 * A link shows the answers to whoever has it: that is said before there is one.
 * @param {import("./main.js").App} app
 * @param {HTMLElement} place
 */
function warnFirst(app, place) {
  const { words } = app;
  const warning = element("p", { class: "sc-warning", tabindex: -1 }, words.text("share-warning"));
  place.replaceChildren(warning,
    element("button", { type: "button", class: "button", onclick: () => showLink(app, place) }, words.text("share-anyway")));
  warning.focus();
}

/**
 * @param {import("./main.js").App} app
 * @param {HTMLElement} place
 */
function showLink(app, place) {
  const { words } = app;
  const link = location.origin + location.pathname + shareFragment(app.definition, app.sheet.answers);
  if (link.length > LONGEST_LINK) return app.fail([{ text: words.text("link-too-long"), field: "sc-share-start" }]);
  const field = /** @type {HTMLInputElement} */ (element("input", { id: "sc-link", readonly: true, value: link }));
  const copy = async () => {
    field.select();
    try {
      await navigator.clipboard.writeText(link);
      app.say("copied");
    } catch {
      app.say("copy-yourself");
    }
  };
  place.replaceChildren(
    element("div", { class: "sc-field" }, element("label", { for: "sc-link" }, words.text("link")), field),
    element("button", { type: "button", class: "button", onclick: copy }, words.text("copy")));
  field.focus();
  field.select();
}

/**
 * Hands a file to the visitor.
 * @param {string} name
 * @param {string} text
 * @param {string} type the media type
 */
export function download(name, text, type) {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = element("a", { href: address, download: name, hidden: true });
  document.body.append(link);
  link.click();
  link.remove();
  // A browser may fetch the file only after this turn.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
