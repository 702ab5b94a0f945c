/**
 * @file The store: the visitor's current answers, and whether this browser saves them.
 *
 * It dispatches `replaced` after the answers were replaced, `saving` after saving was switched on or off, and `save-failed` when
 * they could not be saved.
 *
 * @typedef {import("./score.js").Definition} Definition
 * @typedef {import("./sheet.js").Sheet} Sheet
 */

import { fromFile, toFile, today, withoutHidden } from "./file.js";
import { allQuestions, visible } from "./score.js";
import { copyOf, emptySheet, isEmpty } from "./sheet.js";
import { makeStorage } from "./storage.js";

export class Store extends EventTarget {
  /** Whether this browser saves every change. */
  isSaving = false;
  /** Whether there are answers that are neither saved nor in a file. */
  hasUnsaved = false;
  sheet = emptySheet();
  #storage;

  /** @param {Definition} definition */
  constructor(definition) {
    super();
    this.definition = definition;
    this.#storage = makeStorage(definition.key, definition.earlierKey);
  }

  /** The ids of the visible questions. */
  get visible() {
    return visible(this.definition, this.sheet.answers);
  }

  /** The visible questions, in order. */
  get asked() {
    const shown = this.visible;
    return allQuestions(this.definition).filter(({ id }) => shown.has(id));
  }

  /** The id of the first unanswered question; that of the first question when all are answered. */
  get firstUnanswered() {
    const { asked } = this;
    return (asked.find(({ id }) => !this.sheet.answers.has(id)) ?? asked[0]).id;
  }

  /** @param {string} question @param {string} option */
  answer(question, option) {
    this.sheet.answers.set(question, option);
    this.#changed();
  }

  /** @param {string} question */
  erase(question) {
    this.sheet.answers.delete(question);
    this.#changed();
  }

  /** @param {string} question @param {string} text empty, or only white space, for no note */
  note(question, text) {
    if (text.trim()) this.sheet.notes.set(question, text);
    else this.sheet.notes.delete(question);
    this.#changed();
  }

  /** @param {string} organisation */
  setOrganisation(organisation) {
    this.sheet.organisation = withoutHidden(organisation).trim();
    this.#changed();
  }

  /**
   * Replaces the answers.
   * @param {Sheet} sheet
   * @returns {Sheet} the earlier answers
   */
  replace(sheet) {
    const before = copyOf(this.sheet);
    this.take(sheet);
    this.#changed();
    return before;
  }

  /**
   * Loads answers without saving them, such as those of a link; later changes are saved.
   * @param {Sheet} sheet
   */
  take(sheet) {
    this.sheet = sheet;
    this.dispatchEvent(new Event("replaced"));
  }

  /**
   * Loads answers from another page of this site, and continues to save them if that page did.
   * @param {Sheet} sheet
   * @param {boolean} wereSaved
   */
  takeOver(sheet, wereSaved) {
    this.isSaving = wereSaved && this.#storage.read() !== null;
    this.hasUnsaved = !this.isSaving;
    this.take(sheet);
  }

  /**
   * Loads the answers that this browser saved, if there are any.
   * @throws {import("./file.js").Refusal} When this version of the page cannot read them. They stay saved, for a version that can.
   */
  takeSaved() {
    const saved = this.#storage.read();
    if (saved === null) return;
    this.take(fromFile(this.definition, saved).sheet);
    this.isSaving = true;
  }

  /** @param {boolean} isSaving */
  setSaving(isSaving) {
    this.isSaving = isSaving;
    if (!isSaving) this.#storage.remove();
    this.hasUnsaved = !this.#save() && !isEmpty(this.sheet);
    this.dispatchEvent(new Event("saving"));
  }

  /** Called when the answers are in a file, or carried to another page: leaving this page loses nothing. */
  markSafe() {
    this.hasUnsaved = false;
  }

  #changed() {
    this.hasUnsaved = !this.#save();
  }

  /** @returns {boolean} whether the answers are saved */
  #save() {
    if (!this.isSaving) return false;
    if (this.#storage.write(toFile(this.definition, this.sheet, today()))) return true;
    this.isSaving = false;
    this.dispatchEvent(new Event("saving"));
    this.dispatchEvent(new Event("save-failed"));
    return false;
  }
}
