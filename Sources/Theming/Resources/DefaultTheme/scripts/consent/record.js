/**
 * The visitor's choice: what the site asks consent for, and the record of the answer.
 *
 * @typedef {{ name: string, kind: "cookie" | "local-storage" | "session-storage" | "indexed-db" }} StoredItem
 * @typedef {{
 *   id: string, purpose: string, kind: string, src?: string, measurement?: string, scripts: string[], storage: StoredItem[]
 * }} Service
 * @typedef {{ schema: number, policy: string, days: number, cookie: string, purposes: string[], services: Service[] }} Declaration
 * @typedef {Record<string, boolean>} Choice Whether each purpose is granted.
 */

/** @type {Declaration} */
const { schema, policy, days, cookie, purposes, services } = JSON.parse(document.getElementById("consent-data")?.textContent ?? "");
export { purposes, services };

const lifetime = days * 86_400;
const clockSkew = 60;
const now = () => Math.floor(Date.now() / 1000);

/**
 * The same answer for every purpose.
 * @param {boolean} granted
 * @returns {Choice}
 */
export const toAll = granted => Object.fromEntries(purposes.map(purpose => [purpose, granted]));

/** Whether the browser lets the site keep a record. */
export function canKeep() {
  try {
    return navigator.cookieEnabled && document.cookie !== null;
  } catch {
    return false;
  }
}

/**
 * The choice on record. Null when there is none, and when it is too old, of another policy or not as this script writes it.
 * @returns {Choice | null}
 */
export function readChoice() {
  if (!canKeep()) return null;
  const kept = document.cookie.split("; ").find(pair => pair.startsWith(cookie + "="))?.slice(cookie.length + 1);
  const [, time, values] = RegExp(`^${schema}\\.${policy}\\.(\\d{1,12})\\.(\\S+)$`).exec(kept ?? "") ?? [];
  const answers = values?.split("+") ?? [];
  const choice = toAll(false);
  for (const purpose of purposes) {
    choice[purpose] = answers.includes(purpose + ":1");
    if (choice[purpose] === answers.includes(purpose + ":0")) return null;
  }
  const age = now() - Number(time);
  return answers.length === purposes.length && age >= -clockSkew && age <= lifetime ? choice : null;
}

/**
 * Puts a choice on record.
 * @param {Choice} choice
 * @returns {boolean} Whether the browser kept it.
 */
export function keepChoice(choice) {
  if (!canKeep()) return false;
  const values = purposes.map(purpose => `${purpose}:${choice[purpose] ? 1 : 0}`).join("+");
  const secure = location.protocol === "https:" ? "; Secure" : "";
  document.cookie = `${cookie}=${schema}.${policy}.${now()}.${values}; Max-Age=${lifetime}; Path=/; SameSite=Lax${secure}`;
  return readChoice() !== null;
}
