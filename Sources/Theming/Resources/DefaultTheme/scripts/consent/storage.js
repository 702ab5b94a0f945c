/**
 * @file Removing what services have stored under this site's name.
 *
 * @typedef {import("./record.js").StoredItem} StoredItem
 */
import { removeCookies } from "./cookies.js";
import { services } from "./record.js";

/**
 * @param {string[]} purposes Those whose services may store nothing.
 * @param {string} [wide] The one that was allowed until now: its cookies of other pages are removed as well.
 */
export function removeStorage(purposes, wide) {
  for (const item of services.flatMap(({ purpose, storage }) => (purposes.includes(purpose) ? storage : []))) {
    removeItem(item, wide).catch(() => {
      // Where the browser denies access, no service could write either.
    });
  }
}

/**
 * @param {StoredItem} item Its name may end in `*`, which stands for anything.
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
