/**
 * @file Writes and reads files with answers. Input with any fault is refused with a reason; nothing is used before everything was
 * checked.
 *
 * @typedef {import("./score.js").Definition} Definition
 * @typedef {import("./sheet.js").Sheet} Sheet
 * @typedef {{format: string, schema: number, definition: string, version: number, hash: string, variant: "full" | "quick",
 *   language: string, date: string, organisation?: string, answers: Record<string, string>, notes?: Record<string, string>}} AnswerFile
 */

import { allQuestions, optionOf } from "./score.js";

const FORMAT = "baken-self-check";
const SCHEMA = 1;
export const MOST_BYTES = 200_000;
export const LONGEST_NOTE = 1_000;
export const LONGEST_ORGANISATION = 120;

const KEYS = new Set([
  "format", "schema", "definition", "version", "hash", "variant", "language", "date", "organisation", "answers", "notes",
]);
const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
// Control characters except tab and line feed, characters that change the writing direction, and lone surrogates.
const HIDDEN_CHARACTERS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]|\p{Surrogate}/gu;

/** Why input is refused; `reason` is the last part of a text's key. */
export class Refusal extends Error {
  /** @param {string} reason */
  constructor(reason) {
    super(reason);
    this.reason = reason;
  }
}

/**
 * @param {Definition} definition
 * @param {Sheet} sheet
 * @param {string} date as 2026-11-25
 * @returns {string}
 */
export function toFile(definition, { answers, notes, organisation }, date) {
  const { id, version, hash, variant, language } = definition;
  return JSON.stringify({
    format: FORMAT, schema: SCHEMA, definition: id, version, hash, variant, language, date,
    ...(organisation && { organisation }),
    answers: Object.fromEntries(answers),
    ...(notes.size && { notes: Object.fromEntries(notes) }),
  }, null, 1) + "\n";
}

/**
 * @param {Definition} definition
 * @param {string} text
 * @returns {{sheet: Sheet, changed: boolean}} `changed` when the rules have changed since
 * @throws {Refusal}
 */
export function fromFile(definition, text) {
  if (text.length > MOST_BYTES || new TextEncoder().encode(text).length > MOST_BYTES) throw new Refusal("too-large");
  const file = parse(text);
  if (!isAnswerFile(file)) throw new Refusal("wrong-format");
  if (file.definition !== definition.id) throw new Refusal("other-definition");
  if (file.schema > SCHEMA || file.version > definition.version) throw new Refusal("too-new");

  const answers = new Map(Object.entries(file.answers));
  const notes = new Map(Object.entries(file.notes ?? {}));
  for (let version = file.version; version < definition.version; version++) migrate(definition, version, answers, notes);

  const changed = file.hash !== definition.hash;
  checkAnswers(definition, answers, notes, file.variant === "full" && definition.variant === "quick" && !changed);
  checkTexts([...notes.values()], LONGEST_NOTE);
  checkTexts([file.organisation ?? ""], LONGEST_ORGANISATION);
  if (!isDay(file.date)) throw new Refusal("bad-date");
  return { sheet: { answers, notes, organisation: file.organisation ?? "", date: file.date }, changed };
}

/**
 * @param {string} text
 * @returns {unknown}
 */
function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal("not-json");
  }
}

/**
 * @param {unknown} file
 * @returns {file is AnswerFile}
 */
function isAnswerFile(file) {
  return isObject(file)
    && file.format === FORMAT
    && Object.keys(file).every(key => KEYS.has(key))
    && [file.schema, file.version].every(value => Number.isSafeInteger(value) && Number(value) >= 1)
    && [file.definition, file.hash, file.language, file.date].every(value => typeof value === "string")
    && ["full", "quick"].some(variant => file.variant === variant)
    && ["string", "undefined"].includes(typeof file.organisation)
    && [file.answers, ...("notes" in file ? [file.notes] : [])].every(isTextsById);
}

/**
 * @param {unknown} value
 * @returns {value is Record<string, unknown>}
 */
export function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** @param {unknown} value */
function isTextsById(value) {
  return isObject(value) && Object.entries(value).every(([key, text]) => SLUG.test(key) && typeof text === "string");
}

/**
 * Converts answers to the next version: first the questions' new ids, then the options'.
 * @param {Definition} definition
 * @param {number} version
 * @param {Map<string, string>} answers
 * @param {Map<string, string>} notes
 */
function migrate(definition, version, answers, notes) {
  const step = definition.migrations.find(({ from }) => from === version);
  if (!step) throw new Refusal("too-old");
  for (const texts of [answers, notes]) rename(texts, step.questions ?? {});
  for (const [question, renamed] of Object.entries(step.options ?? {})) {
    const answer = answers.get(question);
    if (answer === undefined || !Object.hasOwn(renamed, answer)) continue;
    const option = renamed[answer];
    if (option === null) answers.delete(question);
    else answers.set(question, option);
  }
}

/**
 * Renames all keys at once, so that two can be swapped.
 * @param {Map<string, string>} texts
 * @param {Record<string, string | null>} renamed
 */
function rename(texts, renamed) {
  const entries = [...texts];
  texts.clear();
  for (const [key, text] of entries) {
    const target = Object.hasOwn(renamed, key) ? renamed[key] : key;
    if (target !== null) texts.set(target, text);
  }
}

/**
 * @param {Definition} definition
 * @param {Map<string, string>} answers
 * @param {Map<string, string>} notes
 * @param {boolean} mayKnowMore whether ids that exist only in the full version are allowed
 */
function checkAnswers(definition, answers, notes, mayKnowMore) {
  const questions = new Map(allQuestions(definition).map(question => [question.id, question]));
  for (const id of [...answers.keys(), ...notes.keys()]) {
    if (!questions.has(id) && !mayKnowMore) throw new Refusal("unknown-question");
  }
  for (const [id, answer] of answers) {
    const question = questions.get(id);
    if (question ? !optionOf(definition, question, answer) : !SLUG.test(answer)) throw new Refusal("unknown-option");
  }
}

/**
 * @param {string[]} texts
 * @param {number} longest
 */
function checkTexts(texts, longest) {
  if (texts.some(text => [...text].length > longest || text !== withoutHidden(text))) throw new Refusal("bad-text");
}

/** @param {string} text a visitor's text; the characters that files may not contain are removed */
export function withoutHidden(text) {
  return text.replace(HIDDEN_CHARACTERS, "");
}

/** Today in the visitor's own time zone, as 2026-11-25. */
export function today() {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map(each => String(each).padStart(2, "0")).join("-");
}

/** @param {string} text whether it is a day of the calendar, as 2026-11-25 */
function isDay(text) {
  const day = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
