/**
 * @file Answers in the fragment of an address, which browsers never send to a server.
 *
 * A link for sharing contains only the answers, one character for each question. A link to the same page in another language, or to
 * the other version, contains everything that the visitor has entered; the page that loads it removes it from its address.
 *
 * @typedef {import("./score.js").Definition} Definition
 * @typedef {import("./sheet.js").Sheet} Sheet
 */

import { allQuestions, optionsOf } from "./score.js";
import { Refusal, fromFile, isObject, toFile } from "./file.js";
import { emptySheet } from "./sheet.js";

const SHARED = "#sc1.";
const CARRIED = "#sc1-carry.";
export const LONGEST_LINK = 2_000;

const DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz";
const NONE = "-";

/** @param {string} fragment whether it contains answers, of either kind */
export function holdsAnswers(fragment) {
  return fragment.startsWith(SHARED) || fragment.startsWith(CARRIED);
}

/**
 * @param {Definition} definition
 * @param {Map<string, string>} answers
 * @returns {string}
 */
export function shareFragment(definition, answers) {
  const places = allQuestions(definition).map(question => {
    const place = optionsOf(definition, question).findIndex(([id]) => id === answers.get(question.id));
    return place < 0 ? NONE : DIGITS[place];
  });
  const digits = places.join("").replace(/-+$/, "");
  const content = SHARED + [definition.id, definition.variant[0], definition.version, definition.hash, digits].join(".");
  return `${content}.${crc32(content.slice(1))}`;
}

/**
 * @param {Definition} definition
 * @param {string} fragment
 * @returns {Sheet | null} null when it is a fragment of another kind
 * @throws {Refusal}
 */
export function fromShareFragment(definition, fragment) {
  if (!fragment.startsWith(SHARED)) return null;
  const end = fragment.lastIndexOf(".");
  if (fragment.length > LONGEST_LINK || crc32(fragment.slice(1, end)) !== fragment.slice(end + 1)) throw new Refusal("link-damaged");
  const [id, variant, version, hash, digits, ...rest] = fragment.slice(SHARED.length, end).split(".");
  if (digits === undefined || rest.length) throw new Refusal("link-damaged");
  if (id !== definition.id) throw new Refusal("other-definition");
  if (Number(version) !== definition.version || hash !== definition.hash) throw new Refusal("link-old");
  if (variant !== definition.variant[0]) throw new Refusal("link-variant");
  return { ...emptySheet(), answers: answersFrom(definition, digits) };
}

/**
 * @param {Definition} definition
 * @param {string} digits one character for each question
 * @returns {Map<string, string>}
 */
export function answersFrom(definition, digits) {
  const questions = allQuestions(definition);
  if (digits.length > questions.length) throw new Refusal("link-damaged");
  /** @type {Map<string, string>} */
  const answers = new Map();
  [...digits].forEach((digit, place) => {
    if (digit === NONE) return;
    const option = optionsOf(definition, questions[place])[DIGITS.indexOf(digit)];
    if (!option) throw new Refusal("link-damaged");
    answers.set(questions[place].id, option[0]);
  });
  return answers;
}

/**
 * @param {Definition} definition
 * @param {Sheet} sheet
 * @param {{view: string, date: string, isSaving: boolean}} more the current view, and whether answers are being saved
 */
export function carryFragment(definition, sheet, { view, date, isSaving }) {
  const bytes = new TextEncoder().encode(JSON.stringify({ view, saving: isSaving, file: toFile(definition, sheet, date) }));
  return CARRIED + btoa(Array.from(bytes, byte => String.fromCharCode(byte)).join(""))
    .replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/**
 * @param {Definition} definition
 * @param {string} fragment
 * @returns {{sheet: Sheet, view: string, isSaving: boolean} | null} null when it is a fragment of another kind
 * @throws {Refusal}
 */
export function fromCarryFragment(definition, fragment) {
  if (!fragment.startsWith(CARRIED)) return null;
  /** @type {unknown} */
  let content;
  try {
    const binary = atob(fragment.slice(CARRIED.length).replaceAll("-", "+").replaceAll("_", "/"));
    content = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(Uint8Array.from(binary, each => each.charCodeAt(0))));
  } catch {
    throw new Refusal("link-damaged");
  }
  if (!isObject(content) || typeof content.file !== "string") throw new Refusal("link-damaged");
  return { sheet: fromFile(definition, content.file).sheet, view: String(content.view ?? ""), isSaving: content.saving === true };
}

/**
 * CRC-32 as in ZIP files (IEEE 802.3, reflected): it detects a link that was truncated or mistyped.
 * @param {string} text
 * @returns {string} eight hexadecimal digits
 */
function crc32(text) {
  let rest = 0xffffffff;
  for (const byte of new TextEncoder().encode(text)) {
    rest ^= byte;
    for (let bit = 0; bit < 8; bit++) rest = rest >>> 1 ^ (rest & 1 ? 0xedb88320 : 0);
  }
  return ((rest ^ 0xffffffff) >>> 0).toString(16).padStart(8, "0");
}
