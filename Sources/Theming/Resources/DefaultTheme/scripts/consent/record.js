/**
 * The visitor's choice: the purposes that need consent, and the record of the answer.
 *
 * @typedef {{ name: string, kind: "cookie" | "local-storage" | "session-storage" | "indexed-db" }} StoredItem
 * @typedef {{
 *   id: string, purpose: string, kind: string, src?: string, measurement?: string, path?: string, scripts: string[],
 *   storage: StoredItem[]
 * }} Service
 * @typedef {{ schema: number, policy: string, days: number, cookie: string, purposes: string[], services: Service[] }} Declaration
 * @typedef {Record<string, boolean | string>} Choice Whether each purpose is granted; under `@` its record, if it has one.
 */
import { removeCookies } from "./cookies.js";

const declaration =
  /** @type {Declaration} */ (JSON.parse(document.getElementById("consent-data")?.textContent ?? ""));
const { schema, policy, days, cookie } = declaration;
export const purposes = declaration.purposes;
export const services = declaration.services;

const secure = location.protocol === "https:" ? "; Secure" : "";

/** The name of the cookie that records the choice, only for this site. Browsers accept the prefix `__Host-` only over https. */
export const recordName = secure ? cookie : cookie.replace("__Host-", "");

const lifetime = days * 86_400;
const now = () => Math.floor(Date.now() / 1000);

/** Whether the browser signals a refusal: with Global Privacy Control, or with the older Do Not Track. */
export const isSignalled = () => navigator.globalPrivacyControl || navigator.doNotTrack === "1";

/**
 * The same answer for every purpose.
 * @param {boolean} granted
 * @returns {Choice}
 */
export const toAll = granted => Object.fromEntries(purposes.map(purpose => [purpose, granted]));

/**
 * The answers as they are recorded.
 * @param {Choice} choice
 */
const answersIn = choice => purposes.map(purpose => `${purpose}:${choice[purpose] ? 1 : 0}`).join("+");

/** Whether the browser allows the site to record a choice. */
export function canRecord() {
  try {
    return navigator.cookieEnabled && document.cookie !== null;
  } catch {
    return false;
  }
}

/**
 * The newest choice that was on record while this page is open, and its time in seconds since 1970.
 * @type {Choice | null}
 */
let latest = null;
let newest = 0;

/**
 * The choice on record, or the latest one when the record is older than that: a script that was withdrawn but still runs in another
 * window has restored it. Null when there is none; when it is too old, for another policy or in another format; when there are two,
 * one of which a parent domain may have set; and when the browser signals a refusal now but did not when the choice was made.
 * @returns {Choice | null}
 */
export function readChoice() {
  if (!canRecord()) return null;
  const [first, second] = document.cookie.split("; ").filter(pair => pair.startsWith(recordName + "="));
  const [, time, values, signal] = RegExp(`=${schema}\\.${policy}\\.(\\d{1,12})\\.([^.]+)(\\.signal)?$`).exec(first) ?? [];
  const granted = values?.split("+");
  /** @type {Choice} */
  const choice = { "@": first };
  for (const purpose of purposes) choice[purpose] = !!granted?.includes(purpose + ":1");
  const age = now() - +time;
  // A clock that was set back by up to a minute is tolerated.
  const isValid = values === answersIn(choice) && age >= -60 && age <= lifetime;
  if (!isValid || second || !signal && isSignalled()) return null;
  if (+time > newest) [newest, latest] = [+time, choice];
  return latest;
}

/**
 * Records a choice, replacing every other one. It is newer than each of them, so that none of them can come back.
 * @param {Choice} choice
 * @returns {boolean} Whether the browser stored it.
 */
export function writeChoice(choice) {
  if (!canRecord()) return false;
  readChoice();
  removeChoice();
  // A record up to a minute ahead of the clock is valid.
  const time = Math.max(now(), Math.min(newest, now() + 59) + 1);
  [newest, latest] = [time - 1, null];
  const values = answersIn(choice) + (isSignalled() ? ".signal" : "");
  document.cookie = `${recordName}=${schema}.${policy}.${time}.${values}; Max-Age=${lifetime}; Path=/; SameSite=Lax${secure}`;
  return readChoice() !== null;
}

/** Removes the record. */
export function removeChoice() {
  removeCookies(name => name === recordName);
}
