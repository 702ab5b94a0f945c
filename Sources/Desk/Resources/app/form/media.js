/**
 * @file Images and downloads: shown, chosen from those of the site, or sent to it.
 *
 * @typedef {import("../protocol.js").Field} Field
 * @typedef {import("../protocol.js").MediaFile} MediaFile
 * @typedef {import("./controls.js").FormContext} FormContext
 * @typedef {import("./controls.js").Control} Control
 */

import { mediaAddress, Offline, Refusal } from "../api.js";
import { openDialog } from "../dialog.js";
import { button, element, newId, reveal, setChildren } from "../dom.js";
import { relative, resolved } from "../library.js";
import { plain } from "./combobox.js";
import { setText, textOf } from "./controls.js";

/** @param {Field} field @param {FormContext} context @returns {Control} */
export function media(field, context) {
  const { words } = context;
  const isImage = field.type === "image";
  const shown = element("div", { class: "media-shown" });
  let value = textOf(field);
  const draw = () => {
    const path = resolved(context.path, value);
    setChildren(shown, value && isImage && element("img", { src: mediaAddress(path), alt: "", loading: "lazy" }),
      value && element("span", {}, value.split("/").at(-1) ?? value));
    target.textContent = words.text(value ? "choose-other" : isImage ? "choose-image" : "choose-file");
    remove.hidden = !value;
  };
  const set = /** @param {string} next */ next => {
    value = next;
    setText(field, next, context);
    draw();
  };
  const target = button("", async () => {
    const chosen = await chooseMedia(context, isImage, field.label);
    if (chosen === null) return;
    set(relative(context.path, chosen));
    await context.flush();
    // What the image shows must be said in words: the field for it is the next to be filled in.
    const text = isImage && document.querySelector(`[data-at="${CSS.escape(JSON.stringify([...field.path.slice(0, -1), "alt"]))}"] :is(input, textarea)`);
    if (text instanceof HTMLElement) reveal(text);
  }, { id: newId("field"), class: "button small" });
  const remove = button(words.text("remove"), () => {
    set("");
    target.focus();
  }, { class: "button small" });
  draw();
  return {
    element: element("div", { class: "media" }, shown, element("div", { class: "actions" }, target, remove)), target, isGroup: true,
    update: next => {
      value = textOf(next);
      draw();
    },
  };
}

/**
 * Lets somebody choose a file of the site, or send one.
 * @param {FormContext} context
 * @param {boolean} isImage
 * @param {string} title
 * @returns {Promise<string | null>} its path from the folder of the site
 */
function chooseMedia({ words, library }, isImage, title) {
  return new Promise(resolve => {
    /** @type {string | null} */
    let chosen = null;
    const choose = /** @param {string} path */ path => {
      chosen = path;
      dialog.close();
    };
    const status = element("p", { role: "status", class: "aside" });
    const list = element("ul", { class: isImage ? "media-grid" : "media-list" });
    const filter = element("input", { type: "search", id: newId("filter") });
    const upload = element("input", {
      type: "file", id: newId("upload"), accept: isImage ? "image/*" : null, onchange: async () => {
        const file = upload.files?.[0];
        if (!file) return;
        status.textContent = words.text("uploading", { name: file.name });
        try {
          const { path } = await library.upload(file);
          choose(path);
        } catch (error) {
          if (error instanceof Refusal) status.textContent = error.message;
          else if (error instanceof Offline) status.textContent = words.text("offline-short");
          else throw error;
        }
      },
    });
    const dialog = openDialog({
      title, close: words.text("close"), kind: "wide", content: [
        element("div", { class: "field" }, element("label", { for: upload.id }, words.text(isImage ? "send-image" : "send-file")), upload),
        element("div", { class: "field" }, element("label", { for: filter.id }, words.text("find-media")), filter),
        status, list,
      ],
    });
    dialog.addEventListener("close", () => resolve(chosen));
    /** @type {MediaFile[]} */
    let files = [];
    const draw = () => {
      const found = files.filter(file => plain(file.path).includes(plain(filter.value)));
      setChildren(list, ...found.map(file => element("li", {}, element("button", { type: "button", onclick: () => choose(file.path) },
        isImage && element("img", { src: mediaAddress(file.path), alt: "", loading: "lazy" }),
        element("span", {}, file.name)))));
      status.textContent = found.length ? "" : words.text("nothing-found");
    };
    filter.addEventListener("input", draw);
    library.media().then(all => {
      files = all.filter(file => !isImage || file.type.startsWith("image/"));
      draw();
    }, () => status.textContent = words.text("offline-short"));
  });
}
