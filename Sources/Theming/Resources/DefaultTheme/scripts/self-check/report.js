/**
 * @file A result in words: what the result view, the printed sheet and the Markdown file all say.
 *
 * @typedef {import("./definition.js").Definition} Definition
 * @typedef {import("./words.js").Words} Words
 * @typedef {import("./score.js").DimensionScore & {name: string}} Line
 */

import { DONT_KNOW, allQuestions, optionOf } from "./definition.js";
import { score, visible } from "./score.js";
import { fillIn } from "./words.js";

/**
 * @param {Definition} definition
 * @param {Map<string, string>} answers
 */
export function resultOf(definition, answers) {
  const { dimensions, priorities } = score(definition, answers);
  const shown = visible(definition, answers);
  const asked = allQuestions(definition).filter(({ id }) => shown.has(id));
  const lines = dimensions.map((dimension, place) => ({ ...dimension, name: definition.dimensions[place].name }));
  return {
    lines,
    priorities: priorities.map(id => /** @type {Line} */ (lines.find(line => line.id === id))),
    unanswered: asked.filter(({ id }) => !answers.has(id)),
    unknown: asked.filter(({ id }) => answers.get(id) === DONT_KNOW),
    asked,
  };
}

/**
 * One sentence that sums the result up.
 * @param {Definition} definition
 * @param {ReturnType<typeof resultOf>} result
 * @param {Words} words
 */
export function summary(definition, { lines, priorities }, words) {
  const assessed = lines.filter(({ status }) => status === "assessed");
  if (!assessed.length) return words.text("summary-none");
  const counts = definition.levels
    .map(({ name }, level) => ({ name, count: assessed.filter(line => line.level === level).length }))
    .filter(({ count }) => count)
    .map(values => words.text("summary-level", values));
  return words.text(priorities.length ? "summary" : "summary-top", {
    count: assessed.length, levels: words.list(counts), priorities: words.list(priorities.map(({ name }) => name)),
  });
}

/**
 * The level of a dimension in words, or why it has none.
 * @param {Definition} definition
 * @param {Line} line
 * @param {Words} words
 */
export function levelText(definition, { status, level }, words) {
  return level === null ? words.text(status) : definition.levels[level].name;
}

/**
 * Why a dimension's level is lower than its score.
 * @param {Definition} definition
 * @param {Line} line
 * @returns {string[]}
 */
export function capTexts(definition, { caps }) {
  return caps.map(({ text, level, question }) =>
    fillIn(text, { level: definition.levels[level].name, ...(question && { question }) }));
}

/**
 * @param {Definition} definition
 * @param {import("./definition.js").Question} question
 * @param {Map<string, string>} answers
 * @param {Words} words
 */
export function answerText(definition, question, answers, words) {
  return optionOf(definition, question, answers.get(question.id))?.[2] ?? words.text("no-answer");
}
