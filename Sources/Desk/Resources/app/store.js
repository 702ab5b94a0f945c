/**
 * @file The file that is being edited: what the program has, and what was typed since.
 *
 * It dispatches `changed` after an edit, `file` when the program gave the file anew, `status` when saving began, ended or failed, and
 * `conflict` when somebody else changed the same.
 *
 * @typedef {import("./protocol.js").SiteFile} SiteFile
 * @typedef {import("./protocol.js").Edit} Edit
 * @typedef {import("./protocol.js").Lines} Lines
 * @typedef {import("./memory.js").Memory} Memory
 *
 * @typedef {import("./regions.js").Region} Region
 * @typedef {"saved" | "unsaved" | "saving" | "offline" | "signed-out" | "refused" | "conflict"} Status
 */

import { Offline, Refusal } from "./api.js";
import { add, written } from "./edits.js";
import { following, found, shifted } from "./regions.js";

/** How long after the last key stroke what was typed is saved, and how long at most after the first, in milliseconds. */
const PAUSE = 400;
const LONGEST = 1500;

export class Store extends EventTarget {
  /** @type {Status} */
  status = "saved";
  /** @type {Date | null} */
  savedAt = null;
  /** Why the program did not save. */
  refusal = "";
  /**
   * The file as the program has it after somebody else changed what was edited here.
   * @type {SiteFile | null}
   */
  theirs = null;
  /** @type {Region | null} */
  region = null;
  /**
   * Edits of keys, components and the source that are not saved.
   * @type {Edit[]}
   */
  edits = [];
  #api;
  #memory;
  #timer = 0;
  /** When the first edit was made that is not saved. */
  #since = 0;
  #retryDelay = 1000;
  /** @type {Promise<void> | null} */
  #saving = null;
  #isClosed = false;
  /** Counts the versions that the program gave, so that a slow answer does not replace a later one. */
  #versions = 0;

  /**
   * @param {import("./api.js").API} api
   * @param {Memory} memory
   * @param {SiteFile} file
   */
  constructor(api, memory, file) {
    super();
    this.#api = api;
    this.#memory = memory;
    this.file = file;
  }

  get hasUnsaved() {
    return this.edits.length > 0 || this.#isTextUnsaved;
  }

  get #isTextUnsaved() {
    return this.region !== null && this.region.text !== this.region.saved;
  }

  // Edits

  /** @param {Edit} edit */
  edit(edit) {
    add(this.edits, edit);
    this.#changed();
  }

  /**
   * Opens a text; what was typed in the one before is saved first.
   * @param {Lines} lines
   * @param {string} text
   */
  openText(lines, text) {
    this.region = { lines, text, saved: text };
  }

  /** @param {string} text */
  type(text) {
    if (!this.region) return;
    this.region.text = text;
    this.#changed();
  }

  #changed() {
    this.#memory.write(this);
    if (!this.#since) this.#since = Date.now();
    if (this.status !== "conflict" && this.status !== "signed-out" && this.status !== "offline") {
      this.#tell("unsaved");
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.save(), Math.max(0, Math.min(PAUSE, this.#since + LONGEST - Date.now())));
    }
    this.dispatchEvent(new Event("changed"));
  }

  // Saving

  /** Saves what was typed; ends when it is saved or cannot be. */
  async save() {
    clearTimeout(this.#timer);
    while (this.#saving) await this.#saving;
    if (!this.hasUnsaved || this.status === "conflict") return;
    this.#saving = this.#send().finally(() => this.#saving = null);
    await this.#saving;
  }

  async #send() {
    const { file } = this;
    const sent = this.#takeEdits();
    this.#since = 0;
    this.#tell("saving");
    try {
      const answer = /** @type {SiteFile} */ (await this.#api.post("file", { path: file.path, fingerprint: file.fingerprint, edits: sent.edits }));
      this.#retryDelay = 1000;
      this.savedAt = new Date();
      this.refusal = "";
      this.#take(answer, sent);
      this.#tell(this.hasUnsaved ? "unsaved" : "saved");
      if (this.hasUnsaved) this.#changed();
    } catch (error) {
      this.edits = [...sent.keys, ...this.edits];
      if (error instanceof Offline) this.#retryLater("offline");
      else if (error instanceof Refusal && error.status === 401) this.#retryLater("signed-out");
      else if (error instanceof Refusal && error.status === 409 && error.file) {
        this.theirs = error.file;
        this.#tell("conflict");
        this.dispatchEvent(new Event("conflict"));
      } else if (error instanceof Refusal) {
        this.refusal = error.message;
        this.#tell("refused");
      } else throw error;
    }
    this.#memory.write(this);
  }

  /** The edits to send. The text comes first: its lines are those of the version that the program has. */
  #takeEdits() {
    const keys = this.edits;
    this.edits = [];
    const { region } = this;
    const text = this.#isTextUnsaved && region ? region.text : null;
    /** @type {Edit[]} */
    const texts = text !== null && region ? [{ edit: "text", lines: region.lines, text: written(region, text) }] : [];
    return { keys, text, edits: [...texts, ...keys] };
  }

  /**
   * Takes the file as the program has it now, and follows the open text in it.
   * @param {SiteFile} file
   * @param {{text: string | null}} sent
   */
  #take(file, { text }) {
    const before = this.file;
    this.file = file;
    this.#versions += 1;
    if (this.region) {
      const { region } = this;
      const sent = text ?? region.saved;
      const lines = file.isMerged ? following(file, sent, region.lines) : shifted(before, file, region, sent, text !== null);
      this.region = { lines, text: region.text, saved: sent };
    }
    this.dispatchEvent(new Event("file"));
  }

  /** @param {Status} status */
  #retryLater(status) {
    this.#tell(status);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#retry(), this.#retryDelay);
    this.#retryDelay = Math.min(this.#retryDelay * 2, 8000);
  }

  async #retry() {
    if (this.#isClosed) return;
    try {
      // A program that was started again has a session of this browser only once its new link was opened.
      await this.#api.openSession("");
    } catch (error) {
      return this.#retryLater(error instanceof Refusal ? "signed-out" : "offline");
    }
    this.status = "unsaved";
    await this.save();
  }

  // Files of the program

  /** Looks at the file again, after something on the site changed. What is typed stays. */
  async reload() {
    if (this.#saving || this.hasUnsaved) return;
    const version = this.#versions;
    try {
      const file = /** @type {SiteFile} */ (await this.#api.get("file", { path: this.file.path }));
      if (this.#saving || this.hasUnsaved || version !== this.#versions) return;
      const isOther = file.fingerprint !== this.file.fingerprint;
      if (isOther && this.region) {
        // Somebody else changed the text that is open: it is taken over, since nothing was typed in it.
        this.region = found(file, this.region);
      }
      this.file = file;
      this.dispatchEvent(new Event("file"));
    } catch (error) {
      if (!(error instanceof Offline || error instanceof Refusal)) throw error;
    }
  }

  /**
   * Makes the correction of a finding.
   * @param {string} finding its id
   */
  async fix(finding) {
    await this.save();
    try {
      this.#takeAnswer(/** @type {SiteFile} */ (await this.#ask("fix", { finding })));
      return true;
    } catch (error) {
      if (!(error instanceof Refusal || error instanceof Offline)) throw error;
      await this.reload();
      return false;
    }
  }

  /**
   * Does something with the page; gives the path of the copy, if one was made.
   * @param {import("./protocol.js").Action} action
   * @param {Record<string, import("./protocol.js").Value>} answers
   */
  async act({ name, makesCopy }, answers) {
    await this.save();
    const answer = await this.#ask(makesCopy ? "copy" : "action", { action: name, answers });
    if (makesCopy) return /** @type {{path: string}} */ (answer).path;
    this.#takeAnswer(/** @type {SiteFile} */ (answer));
    return null;
  }

  /**
   * Puts a version in the place of the file.
   * @param {string} version its id
   */
  async restore(version) {
    this.#takeAnswer(/** @type {SiteFile} */ (await this.#ask("restore", { version })));
  }

  /** @param {string} route @param {Record<string, unknown>} message */
  #ask(route, message) {
    const { path, fingerprint } = this.file;
    return this.#api.post(route, { path, fingerprint, ...message });
  }

  /** @param {SiteFile} file */
  #takeAnswer(file) {
    this.region = null;
    this.savedAt = new Date();
    this.#take(file, { text: null });
    this.#tell("saved");
  }

  /**
   * Ends a conflict: with edits on the version of the other, or with none.
   * @param {Edit[]} edits
   */
  async resolve(edits) {
    if (!this.theirs) return;
    this.file = this.theirs;
    this.theirs = null;
    this.region = null;
    this.edits = edits;
    this.status = "unsaved";
    this.#memory.write(this);
    this.dispatchEvent(new Event("file"));
    if (edits.length) await this.save();
    else this.#tell("saved");
  }

  /** Called when another file is shown. */
  close() {
    this.#isClosed = true;
    clearTimeout(this.#timer);
  }

  /** @param {Status} status */
  #tell(status) {
    this.status = status;
    this.dispatchEvent(new Event("status"));
  }
}
