/**
 * @file The scripts of services: inserted after a grant, stopped after a withdrawal.
 *
 * @typedef {import("./record.js").Choice} Choice
 * @typedef {{ createScriptURL(address: string): string }} ScriptPolicy The part of a Trusted Types policy that checks the addresses
 *   of scripts.
 * @typedef {{ createPolicy(name: string, rules: ScriptPolicy): ScriptPolicy }} PolicyFactory
 * @typedef {Record<string, unknown> & { dataLayer?: unknown[], trustedTypes?: PolicyFactory }} TagWindow The window, with the
 *   variables that tags use.
 */
import { services } from "./record.js";

const page =
  /** @type {TagWindow} */ (
  /** @type {unknown} */ (window));
/** @type {string[]} */
const inserted = [];
/** @type {Choice} */
let granted = {};
/** @type {ScriptPolicy | undefined} */
let policy;
let isStopped = false;

/**
 * Inserts the scripts of granted services, once, and tells those of all others to stop.
 * @param {Choice} choice
 */
export function setServices(choice) {
  granted = choice;
  for (const { id, purpose, measurement, path, src } of services) {
    if (measurement) page["ga-disable-" + measurement] = !choice[purpose];
    if (!src || !choice[purpose] || inserted.includes(id)) continue;
    inserted.push(id);
    if (measurement) prepareAnalytics(measurement, path);
    insert(src);
  }
}

/**
 * Whether a script of these purposes runs in this page.
 * @param {string[]} purposes
 */
export const hasScripts = purposes => services.some(({ id, purpose }) => inserted.includes(id) && purposes.includes(purpose));

/**
 * Cuts the page off from the network. A running script ends only with its page; until then it must not send anything, nor keep the
 * visitor on the page. A policy can only be tightened, never loosened.
 */
export function stopScripts() {
  isStopped = true;
  const meta = document.createElement("meta");
  meta.httpEquiv = "Content-Security-Policy";
  meta.content = "default-src 'none'; form-action 'none'";
  document.head.append(meta);
}

/**
 * Queues commands for Google's tag, which is loaded later: all signals denied, then the granted one allowed (basic consent mode).
 * @param {string} measurement
 * @param {string} [path] The folder of a site that shares its host with others; the cookies are limited to it.
 */
function prepareAnalytics(measurement, path) {
  const queue = (page.dataLayer ??= []);
  // The tag expects its commands as `arguments` objects, not as arrays.
  /** @type {(...command: unknown[]) => void} */
  const gtag = function () {
    queue.push(arguments);
  };
  const denied = "denied";
  gtag("consent", "default", { ad_storage: denied, ad_user_data: denied, ad_personalization: denied, analytics_storage: denied });
  gtag("consent", "update", { analytics_storage: "granted" });
  gtag("js", new Date());
  gtag("config", measurement, ...(path ? [{ cookie_path: path }] : []));
}

/**
 * Allows a script's address if it is on the site, or declared by a service that is granted at this moment. Addresses are compared as
 * in the page's security policy: a path that ends in `/` includes everything below it. As the policy named “default” it also checks
 * the scripts that tags load themselves.
 * @param {string} address
 */
function createScriptURL(address) {
  const { origin, pathname } = new URL(address, location.href);
  const isDeclared = services.some(({ purpose, scripts }) => granted[purpose] && scripts.some(each => {
    const { href } = new URL("https://" + each);
    return href.endsWith("/") ? (origin + pathname).startsWith(href) : origin + pathname === href;
  }));
  if (origin === location.origin || isDeclared) return address;
  throw new TypeError(origin);
}

/** @param {string} address */
function insert(address) {
  policy ??= page.trustedTypes?.createPolicy("default", { createScriptURL }) ?? { createScriptURL };
  // Registered before the script's own listener: it must not ask the visitor to stay.
  addEventListener("beforeunload", event => isStopped && event.stopImmediatePropagation(), true);
  const script = document.createElement("script");
  script.async = true;
  script.src = policy.createScriptURL(address);
  document.head.append(script);
}
