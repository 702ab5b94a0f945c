/**
 * @file Requests to the program.
 *
 * @typedef {import("./protocol.js").Session} Session
 * @typedef {import("./protocol.js").SiteFile} SiteFile
 */

/** How long an answer may take before the program counts as gone, in milliseconds. */
const LONGEST = 20_000;

/** The program refuses a request. */
export class Refusal extends Error {
  /**
   * @param {number} status
   * @param {{error?: string, message?: string, file?: SiteFile}} answer
   */
  constructor(status, answer) {
    super(answer.message ?? `HTTP ${status}`);
    this.status = status;
    this.identifier = answer.error ?? "";
    /** The file as it is now, for a conflict. */
    this.file = answer.file;
  }
}

/** The program does not answer: it is closed, or the connection is gone. */
export class Offline extends Error {}

export class API {
  /** The session's token, which the program asks for beside the cookie. */
  #token = "";
  /** Whether the token was asked for anew, since another tab may have begun another session. */
  #isRenewing = false;

  /**
   * Opens a session by the secret of a link, or takes up the one that this browser has.
   * @param {string} secret empty without
   */
  async openSession(secret) {
    const session = /** @type {Session} */ (secret ? await this.post("session", { secret }) : await this.get("session"));
    this.#token = session.token;
    return session;
  }

  /**
   * @param {string} route
   * @param {Record<string, string>} [query]
   * @param {number} [longest] how long the answer may take, in milliseconds
   * @returns {Promise<unknown>}
   */
  get(route, query = {}, longest) {
    const search = new URLSearchParams(query).toString();
    return this.#ask(`/desk/api/${route}${search && `?${search}`}`, { signal: deadline(longest) });
  }

  /**
   * @param {string} route
   * @param {unknown} body
   * @param {number} [longest] how long the answer may take, in milliseconds
   * @returns {Promise<unknown>}
   */
  post(route, body, longest) {
    return this.#ask(`/desk/api/${route}`, {
      signal: deadline(longest), method: "POST", body: JSON.stringify(body), headers: { "Content-Type": "application/json" } });
  }

  /**
   * Sends an image or a download.
   * @param {File} file
   * @returns {Promise<{path: string, isNew: boolean}>}
   */
  async upload(file) {
    const answer = await this.#ask(`/desk/api/media?${new URLSearchParams({ name: file.name })}`,
      { method: "POST", body: file, headers: { "Content-Type": file.type || "application/octet-stream" } });
    return /** @type {{path: string, isNew: boolean}} */ (answer);
  }

  /**
   * @param {string} address
   * @param {RequestInit & {headers?: Record<string, string>}} request
   */
  async #ask(address, request) {
    /** @type {Response} */
    let answer;
    try {
      answer = await fetch(address, { ...request, cache: "no-store", signal: request.signal ?? deadline(), headers: { ...request.headers, "X-Baken-Desk": this.#token } });
    } catch {
      throw new Offline();
    }
    /** @type {unknown} */
    let content;
    try {
      content = await answer.json();
    } catch {
      // A server in between, or a program that ends while it answers.
      if (answer.ok || answer.status >= 500) throw new Offline();
      content = {};
    }
    if (answer.status === 403 && this.#token && !this.#isRenewing) return this.#askAgain(address, request);
    if (!answer.ok) throw new Refusal(answer.status, /** @type {{error?: string, message?: string, file?: SiteFile}} */ (content));
    return content;
  }

  /**
   * @param {string} address
   * @param {RequestInit & {headers?: Record<string, string>}} request
   * @returns {Promise<unknown>}
   */
  async #askAgain(address, request) {
    this.#isRenewing = true;
    try {
      await this.openSession("");
      return await this.#ask(address, request);
    } finally {
      this.#isRenewing = false;
    }
  }
}

/**
 * The address of an image of the site, for a thumbnail.
 * @param {string} path
 */
export function mediaAddress(path) {
  return `/desk/api/media/file?${new URLSearchParams({ path })}`;
}

/**
 * A signal that ends a request that takes too long.
 * @param {number} [longest]
 */
function deadline(longest = LONGEST) {
  const controller = new AbortController();
  setTimeout(() => controller.abort(), longest);
  return controller.signal;
}
