/**
 * @file The scripts of services: inserted after a grant, stopped at a withdrawal.
 *
 * @typedef {import("./record.js").Choice} Choice
 * @typedef {{ createScriptURL(address: string): string }} ScriptPolicy What a policy of Trusted Types has for the addresses of scripts.
 * @typedef {{ createPolicy(name: string, rules: ScriptPolicy): ScriptPolicy }} PolicyFactory
 * @typedef {Record<string, unknown> & { dataLayer?: unknown[], trustedTypes?: PolicyFactory }} TagWindow The window, with what tags
 *   look for in it.
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
 * Inserts the scripts of what is granted, once, and tells those of what is not to stop.
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
 * Cuts the page off from the network: a script that runs ends only with its page, and until that is gone it may send nothing to
 * anybody, nor hold the visitor on it. A policy can be tightened and never be loosened again.
 */
export function stopScripts() {
  isStopped = true;
  const meta = document.createElement("meta");
  meta.httpEquiv = "Content-Security-Policy";
  meta.content = "default-src 'none'; form-action 'none'";
  document.head.append(meta);
}

/**
 * Queues Google's commands for its tag to come: all signals denied, then the one that was granted (basic consent mode).
 * @param {string} measurement
 * @param {string} [path] The folder of a site that does not have the host for itself, which its cookies are limited to.
 */
function prepareAnalytics(measurement, path) {
  const queue = (page.dataLayer ??= []);
  // The tag takes its commands as `arguments` objects, not as arrays.
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
 * Lets a script's address through when it is the site's own, or one that a service declares which is granted at this moment, as
 * the page's security policy compares them: a path that ends in `/` stands for all below it.
 * As the policy named “default” it is asked about what the tags load themselves, too.
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
  // Before the script can listen itself: it may not ask the visitor to stay.
  addEventListener("beforeunload", event => isStopped && event.stopImmediatePropagation(), true);
  const script = document.createElement("script");
  script.async = true;
  script.src = policy.createScriptURL(address);
  document.head.append(script);
}
