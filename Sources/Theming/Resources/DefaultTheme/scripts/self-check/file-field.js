/**
 * @file Opens files with answers.
 *
 * @typedef {import("./announcer.js").Announcer} Announcer
 * @typedef {import("./words.js").Words} Words
 */

import { element } from "../shared/dom.js";
import { MOST_BYTES, Refusal, fromFile } from "./file.js";
import { replaceAnswers } from "./replacement.js";

/**
 * A field that opens files and shows an error for a refused one.
 * @param {{words: Words, announcer: Announcer}} context
 * @param {string} id
 * @param {string} key of its label
 * @param {(files: File[]) => Promise<void>} open
 * @param {{multiple?: boolean}} [more]
 */
export function fileField({ words, announcer }, id, key, open, more) {
  const input = element("input", { type: "file", id, accept: ".json,application/json", ...more, onchange: async () => {
    const files = [...input.files ?? []];
    input.value = "";
    if (!files.length) return;
    try {
      await open(files);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      announcer.fail([{ text: words.text(`import-${error.reason}`), field: id }], "import-refused");
    }
  } });
  return element("label", { class: "button sc-file", for: id }, input, element("span", {}, words.text(key)));
}

/**
 * A field whose file replaces the answers on the page.
 * @param {import("./replacement.js").Context} context
 * @param {string} id
 */
export function importField(context, id) {
  return fileField(context, id, "import", async ([file]) => {
    const { sheet, changed } = await readFile(context.store.definition, file);
    replaceAnswers(context, sheet, changed ? "imported-changed" : "imported");
  });
}

/**
 * @param {import("./score.js").Definition} definition
 * @param {File} file
 * @throws {Refusal}
 */
export async function readFile(definition, file) {
  if (file.size > MOST_BYTES) throw new Refusal("too-large");
  const text = await file.text();
  return fromFile(definition, text.replace(/^\ufeff/, ""));
}
