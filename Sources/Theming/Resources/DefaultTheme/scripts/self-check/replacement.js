/**
 * @file Replaces the answers on the page. The visitor can undo it.
 *
 * @typedef {object} Context
 * @property {import("./store.js").Store} store
 * @property {import("./router.js").Router} router
 * @property {import("./announcer.js").Announcer} announcer
 * @property {import("./words.js").Words} words
 *
 * @typedef {import("./sheet.js").Sheet} Sheet
 */

import { isEmpty } from "./sheet.js";

/**
 * @param {Context} context
 * @param {Sheet} sheet
 * @param {string} notice the key of the message
 */
export function replaceAnswers(context, sheet, notice) {
  const { store, router, announcer } = context;
  const before = store.replace(sheet);
  announcer.clear();
  router.go(isEmpty(sheet) ? "sc-start" : "sc-result");
  offerUndo(context, before, notice);
}

/**
 * @param {Context} context
 * @param {Sheet} before
 * @param {string} notice
 */
export function offerUndo({ store, router, announcer, words }, before, notice) {
  announcer.say(notice, {}, isEmpty(before) ? undefined : {
    label: words.text("undo"),
    action: () => {
      store.replace(before);
      announcer.clear();
      router.render();
      announcer.say("undone");
      router.focusHeading();
    },
  });
}
