/**
 * @file What there is on the site to point at: pages, images and downloads, components.
 *
 * @typedef {import("./protocol.js").Content} Content
 * @typedef {import("./protocol.js").MediaFile} MediaFile
 * @typedef {{name: string, label: string, help?: string, text: string}} Component what it is called, and the text that begins one
 */

import { Offline, Refusal } from "./api.js";
import { nameOfOne } from "./kinds.js";

export class Library {
  /** @type {Content} */
  content = { revision: 0, isCurrent: true, kinds: [], files: [] };
  #api;
  #words;
  /** @type {Component[] | null} */
  #components = null;

  /**
   * @param {import("./api.js").API} api
   * @param {import("./words.js").Words} words
   */
  constructor(api, words) {
    this.#api = api;
    this.#words = words;
  }

  async load() {
    this.content = /** @type {Content} */ (await this.#api.get("content"));
    return this.content;
  }

  /**
   * The file of a page.
   * @param {string} url
   */
  fileOfPage(url) {
    return this.content.files.find(file => file.url === url);
  }

  /**
   * The name of a kind of content, for one of it.
   * @param {string} kind
   */
  kindName(kind) {
    return nameOfOne(this.#words, this.content.kinds.find(({ name }) => name === kind) ?? { name: kind, label: kind });
  }

  /**
   * The pages that a file can link to, by the path from it to them.
   * @param {string} from the path of the file
   */
  pages(from) {
    const language = this.content.files.find(({ path }) => path === from)?.language;
    return this.content.files
      .filter(file => file.url && !file.original && file.path !== from)
      .map(file => {
        const own = this.content.files.find(other => other.original === file.path && other.language === language) ?? file;
        return { value: relative(from, file.path), label: own.title, hint: this.kindName(file.kind) };
      })
      .sort((one, other) => one.label.localeCompare(other.label, this.#words.language));
  }

  /** @returns {Promise<MediaFile[]>} */
  async media() {
    const answer = /** @type {{files: MediaFile[]}} */ (await this.#api.get("media"));
    return answer.files;
  }

  /** @param {File} file */
  upload(file) {
    return this.#api.upload(file);
  }

  /** @returns {Promise<Component[]>} */
  async components() {
    if (this.#components) return this.#components;
    try {
      const answer = /** @type {{components: Component[]}} */ (await this.#api.get("components"));
      this.#components = answer.components;
    } catch (error) {
      if (!(error instanceof Refusal || error instanceof Offline)) throw error;
    }
    return this.#components ?? [];
  }
}

/**
 * A path as seen from a file.
 * @param {string} from
 * @param {string} to
 */
export function relative(from, to) {
  const folders = from.split("/").slice(0, -1);
  const target = to.split("/");
  let same = 0;
  while (same < folders.length && same < target.length - 1 && folders[same] === target[same]) same += 1;
  return "../".repeat(folders.length - same) + target.slice(same).join("/");
}

/**
 * A path as seen from the folder of the site.
 * @param {string} from the file in which it stands
 * @param {string} path
 */
export function resolved(from, path) {
  /** @type {string[]} */
  const parts = from.split("/").slice(0, -1);
  for (const part of path.split("/")) {
    if (part === "..") parts.pop();
    else if (part && part !== ".") parts.push(part);
  }
  return parts.join("/");
}
