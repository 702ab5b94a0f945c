/**
 * @file The questionnaire as the page embeds it, and the ways to look things up in it.
 *
 * @typedef {[id: string, points: number | null, text: string]} Option
 * @typedef {null | ["is", string, string[]] | ["all" | "any", Condition[]] | ["not", Condition]} Condition
 * @typedef {{id: string, text: string, scale: number, critical?: boolean, when: Condition}} Question
 * @typedef {{id: string, from: number, name: string, summary: string, step: string}} Level
 * @typedef {{when: Condition, level: number, text: string}} Cap
 * @typedef {{id: string, name: string, when: Condition, minimum: number, caps: Cap[],
 *   contact: {title: string, url: string} | null, questions: Question[]}} Dimension
 * @typedef {{from: number, questions?: Record<string, string | null>,
 *   options?: Record<string, Record<string, string | null>>}} Migration
 * @typedef {{schema: number, id: string, variant: "full" | "quick", version: number, hash: string, language: string,
 *   title: string, url: string, groupBy: string | null, scales: Option[][], levels: Level[],
 *   criticalCap: {level: number, text: string} | null, profile: Question[], dimensions: Dimension[],
 *   migrations: Migration[], strings: Record<string, string | Record<string, string>>}} Definition
 */

export const NOT_APPLICABLE = "not-applicable";
export const DONT_KNOW = "dont-know";

/**
 * Every question in the order in which they are asked: the profile first.
 * @param {Definition} definition
 * @returns {Question[]}
 */
export function allQuestions(definition) {
  return [...definition.profile, ...definition.dimensions.flatMap(dimension => dimension.questions)];
}

/**
 * @param {Definition} definition
 * @param {Question} question
 * @returns {Option[]}
 */
export function optionsOf(definition, question) {
  return definition.scales[question.scale];
}

/**
 * The option that an answer names, if the question has it.
 * @param {Definition} definition
 * @param {Question} question
 * @param {string | undefined} answer
 * @returns {Option | undefined}
 */
export function optionOf(definition, question, answer) {
  return optionsOf(definition, question).find(([id]) => id === answer);
}
