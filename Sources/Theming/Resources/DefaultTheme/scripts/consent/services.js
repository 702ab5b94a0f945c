/**
 * The scripts of services: inserted after a grant, stopped and cleaned up after at a withdrawal.
 *
 * @import { Choice, StoredItem } from "./record.js"
 */
import { services } from "./record.js";

/** @type {any} The window, with what tags keep there. */
const page = window;
/** @type {string[]} */
const inserted = [];
/** @type {Choice} */
let granted = {};
/** @type {any} */
let policy;

/**
 * Inserts the scripts of what is granted, once, and tells those of what is not to stop.
 * @param {Choice} choice
 */
export function setServices(choice) {
  granted = choice;
  for (const { id, purpose, measurement, src } of services) {
    if (measurement) page["ga-disable-" + measurement] = !choice[purpose];
    if (!src || !choice[purpose] || inserted.includes(id)) continue;
    inserted.push(id);
    if (measurement) prepareAnalytics(measurement);
    insert(src);
  }
}

/**
 * Queues Google's commands for its tag to come: all signals denied, then the one that was granted (basic consent mode).
 * @param {string} measurement
 */
function prepareAnalytics(measurement) {
  const queue = (page.dataLayer ??= []);
  /** @type {(...command: unknown[]) => void} The tag takes its commands as `arguments` objects, not as arrays. */
  const gtag = function () {
    queue.push(arguments);
  };
  const denied = "denied";
  gtag("consent", "default", { ad_storage: denied, ad_user_data: denied, ad_personalization: denied, analytics_storage: denied });
  gtag("consent", "update", { analytics_storage: "granted" });
  gtag("js", new Date());
  gtag("config", measurement);
}

/**
 * Lets a script's address through when it is the site's own or on a host of a service that is granted at this moment.
 * As the policy named “default” it is asked about what the tags load themselves, too.
 * @param {string} address
 */
function createScriptURL(address) {
  const { protocol, host, origin } = new URL(address, location.href);
  const declared = services.some(({ purpose, scripts }) => granted[purpose] && scripts.includes(host));
  if (origin === location.origin || (declared && protocol === "https:")) return address;
  throw new TypeError(host);
}

/** @param {string} address */
function insert(address) {
  policy ??= page.trustedTypes?.createPolicy("default", { createScriptURL }) ?? { createScriptURL };
  const script = document.createElement("script");
  script.async = true;
  script.src = policy.createScriptURL(address);
  document.head.append(script);
}

/**
 * Removes what the services of these purposes have stored under this site's name.
 * @param {string[]} purposes
 */
export function removeStorage(purposes) {
  for (const item of services.flatMap(({ purpose, storage }) => (purposes.includes(purpose) ? storage : []))) {
    removeItem(item).catch(() => {
      // A browser that denies access to a store has let no service write to it.
    });
  }
}

/** @param {StoredItem} item The name may end in `*`, which stands for anything. */
async function removeItem({ name, kind }) {
  /** @param {string} [each] */
  const matches = each => (name.endsWith("*") ? each?.startsWith(name.slice(0, -1)) : each === name);
  if (kind === "cookie") {
    // A script cannot see a cookie's domain: the host alone, the host with those below it, and each parent are tried.
    const domains = location.hostname.split(".").map((_, at, labels) => "; Domain=" + labels.slice(at).join("."));
    const names = document.cookie.split("; ").map(pair => pair.split("=")[0]).filter(matches);
    for (const each of names) for (const domain of ["", ...domains]) document.cookie = `${each}=; Max-Age=0; Path=/${domain}`;
  } else if (kind === "indexed-db") {
    for (const each of await indexedDB.databases()) if (each.name && matches(each.name)) indexedDB.deleteDatabase(each.name);
  } else {
    const store = kind === "local-storage" ? localStorage : sessionStorage;
    Object.keys(store).filter(matches).forEach(key => store.removeItem(key));
  }
}
