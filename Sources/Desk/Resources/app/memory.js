/**
 * @file What was typed and is not saved, in the memory of this tab: it survives a reload of the page.
 *
 * @typedef {import("./store.js").Store} Store
 * @typedef {import("./protocol.js").Edit} Edit
 * @typedef {import("./store.js").Region} Region
 * @typedef {{fingerprint: string, edits: Edit[], region: Region | null}} Typed
 */

const PREFIX = "baken-desk-unsaved ";

export class Memory {
  /**
   * Keeps what a store has not saved, or forgets what it had kept.
   * @param {Store} store
   */
  write(store) {
    const { file, edits, region } = store;
    try {
      if (!store.hasUnsaved) return sessionStorage.removeItem(PREFIX + file.path);
      sessionStorage.setItem(PREFIX + file.path, JSON.stringify({ fingerprint: file.fingerprint, edits, region }));
    } catch {
      // Without storage what was typed is in the memory of the page alone, which says so before it is left.
    }
  }

  /**
   * What was typed in a file and is not saved.
   * @param {string} path
   * @returns {Typed | null}
   */
  read(path) {
    try {
      const text = sessionStorage.getItem(PREFIX + path);
      return text ? /** @type {Typed} */ (JSON.parse(text)) : null;
    } catch {
      return null;
    }
  }
}
