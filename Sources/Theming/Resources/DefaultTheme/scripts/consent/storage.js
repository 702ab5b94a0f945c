/**
 * @file Removes what services have stored for this site.
 *
 * @typedef {import("./record.js").StoredItem} StoredItem
 */
import { removeCookies } from "./cookies.js";
import { services } from "./record.js";

/**
 * @param {string[]} purposes The purposes whose services may store nothing.
 * @param {string} [wide] The purpose that was allowed until now: its cookies for other pages are removed as well.
 */
export function removeStorage(purposes, wide) {
  for (const item of services.flatMap(({ purpose, storage }) => (purposes.includes(purpose) ? storage : []))) {
    removeItem(item, wide).catch(() => {
      // If the browser denies access, no service could write either.
    });
  }
}

/**
 * @param {StoredItem} item Its name may end in `*`, which matches any characters.
 * @param {string} [wide]
 */
async function removeItem({ name, kind }, wide) {
  /** @param {string} [each] */
  const matches = each => (name.endsWith("*") ? each?.startsWith(name.slice(0, -1)) : each === name);
  if (kind === "cookie") removeCookies(matches, wide && name);
  else if (kind === "indexed-db") {
    for (const each of await indexedDB.databases()) if (each.name && matches(each.name)) indexedDB.deleteDatabase(each.name);
  } else {
    const store = kind === "local-storage" ? localStorage : sessionStorage;
    Object.keys(store).filter(matches).forEach(key => store.removeItem(key));
  }
}
