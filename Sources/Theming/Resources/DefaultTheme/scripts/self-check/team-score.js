/**
 * @file Colleagues' results combined: for each dimension the lowest, the median and the highest, and where they diverge. It does not
 * use the page.
 *
 * @typedef {import("./score.js").Definition} Definition
 * @typedef {import("./sheet.js").Sheet} Sheet
 * @typedef {{name: string, sheet: Sheet}} Member
 * @typedef {{percent: number, level: number}} Mark
 * @typedef {{lowest: Mark, middle: Mark, highest: Mark, diverges: boolean}} Spread
 * @typedef {{name: string, spread: Spread | null}} Row a dimension; without a spread when nobody has a score in it
 */

import { allQuestions, optionOf, optionsOf, score, visible } from "./score.js";

/** A number of questions that can be discussed in one meeting. */
const MOST_DISPUTED = 6;
/** Colleagues diverge when they are this many levels apart. */
const LEVELS_APART = 2;

/**
 * @param {Definition} definition
 * @param {Member[]} members
 * @returns {Row[]} one for each dimension
 */
export function spreads(definition, members) {
  const scores = members.map(({ sheet }) => score(definition, sheet.answers).dimensions);
  return definition.dimensions.map(({ name }, place) => {
    const assessed = scores.map(dimensions => dimensions[place]).filter(({ status }) => status === "assessed");
    if (!assessed.length) return { name, spread: null };
    const percents = inOrder(assessed, (a, b) => a.points * b.maximum - b.points * a.maximum);
    const levels = inOrder(assessed, (a, b) => Number(a.level) - Number(b.level)).map(({ level }) => Number(level));
    const last = assessed.length - 1;
    return { name, spread: {
      lowest: { percent: percentOf(percents[0]), level: levels[0] },
      middle: { percent: middlePercent(percents), level: levels[last >> 1] },
      highest: { percent: percentOf(percents[last]), level: levels[last] },
      diverges: levels[last] - levels[0] >= LEVELS_APART,
    } };
  });
}

/**
 * @template Value
 * @param {Value[]} values
 * @param {(a: Value, b: Value) => number} by
 */
function inOrder(values, by) {
  return [...values].sort(by);
}

/** @param {{points: number, maximum: number}} score */
function percentOf({ points, maximum }) {
  return Math.floor(100 * points / maximum);
}

/**
 * The median; for an even number the mean of the middle two, rounded down once, at the end.
 * @param {{points: number, maximum: number}[]} sorted
 */
function middlePercent(sorted) {
  const a = sorted[(sorted.length - 1) >> 1], b = sorted[sorted.length >> 1];
  return Math.floor(50 * (a.points * b.maximum + b.points * a.maximum) / (a.maximum * b.maximum));
}

/**
 * The members, grouped by their answer to the grouping question, in the order of its options; those without an answer last.
 * @param {Definition} definition
 * @param {Member[]} members
 * @returns {{role: string | null, members: Member[]}[]}
 */
export function byRole(definition, members) {
  const question = allQuestions(definition).find(({ id }) => id === definition.groupBy);
  if (!question) return [];
  const roles = [...optionsOf(definition, question).map(([id, , text]) => ({ id, text })), { id: undefined, text: null }];
  return roles
    .map(({ id, text }) => ({ role: text, members: members.filter(({ sheet }) => sheet.answers.get(question.id) === id) }))
    .filter(group => group.members.length);
}

/**
 * The questions that colleagues answer most differently: their scores differ by more than half of the question's points.
 * @param {Definition} definition
 * @param {Member[]} members
 * @returns {{apart: number, text: string, lowest: string, highest: string}[]}
 */
export function disputed(definition, members) {
  const shown = members.map(({ sheet }) => visible(definition, sheet.answers));
  return definition.dimensions.flatMap(({ questions }) => questions).flatMap(question => {
    const options = members
      .filter((_, place) => shown[place].has(question.id))
      .map(({ sheet }) => optionOf(definition, question, sheet.answers.get(question.id)))
      .filter(option => option?.[1] != null);
    const sorted = inOrder(/** @type {[string, number, string][]} */ (options), (a, b) => a[1] - b[1]);
    const [lowest, highest] = [sorted[0], sorted[sorted.length - 1]];
    const most = Math.max(...optionsOf(definition, question).map(([, points]) => points ?? 0));
    if (!lowest || (highest[1] - lowest[1]) * 2 <= most) return [];
    return [{ apart: (highest[1] - lowest[1]) / most, text: question.text, lowest: lowest[2], highest: highest[2] }];
  }).sort((a, b) => b.apart - a.apart).slice(0, MOST_DISPUTED);
}

/** @param {Sheet} a @param {Sheet} b */
export function isSame(a, b) {
  const text = /** @param {Sheet} sheet */ ({ answers, notes, organisation, date }) =>
    JSON.stringify([[...answers].sort(), [...notes].sort(), organisation, date]);
  return text(a) === text(b);
}
