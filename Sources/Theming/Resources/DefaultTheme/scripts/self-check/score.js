/**
 * @file Scoring: which questions are visible, and the result of answers. It uses only integers, with the same rules as the
 * generator's proof. The types here describe the questionnaire in the page.
 *
 * It does not use the page, so that it can be tested anywhere with the generator's test vectors.
 *
 * @typedef {[id: string, points: number | null, text: string]} Option
 * @typedef {null | ["is", string, string[]] | {0: "all" | "any", 1: Condition[]} | {0: "not", 1: Condition}} Condition
 * @typedef {{id: string, text: string, scale: number, critical?: boolean, when: Condition}} Question
 * @typedef {{id: string, from: number, name: string, summary: string, step: string}} Level
 * @typedef {{when: Condition, level: number, text: string}} Cap
 * @typedef {{id: string, name: string, when: Condition, minimum: number, caps: Cap[],
 *   contact: {title: string, url: string} | null, questions: Question[]}} Dimension
 * @typedef {{from: number, questions?: Record<string, string | null>,
 *   options?: Record<string, Record<string, string | null>>}} Migration
 * @typedef {{schema: number, id: string, variant: "full" | "quick", version: number, hash: string, language: string,
 *   key: string, earlierKey: string | null, title: string, url: string, groupBy: string | null, scales: Option[][], levels: Level[],
 *   criticalCap: {level: number, text: string} | null, profile: Question[], dimensions: Dimension[],
 *   migrations: Migration[], strings: Record<string, string | Record<string, string>>}} Definition
 *
 * @typedef {"assessed" | "not-applicable" | "not-assessed" | "skipped"} Status
 * @typedef {{id: string, status: Status, points: number, maximum: number, percent: number | null, level: number | null,
 *   byScore: number | null, caps: {text: string, level: number, question: string | null}[]}} DimensionScore
 * @typedef {{dimensions: DimensionScore[], priorities: string[]}} Score
 */

export const DONT_KNOW = "dont-know";

const MOST_PRIORITIES = 3;

/**
 * @param {Condition} condition
 * @param {(question: string) => string | undefined} answerTo returns the answer to a visible question, otherwise undefined
 * @returns {boolean}
 */
function holds(condition, answerTo) {
  if (!condition) return true;
  switch (condition[0]) {
    case "is": return condition[2].includes(answerTo(condition[1]) ?? "");
    case "all": return condition[1].every(each => holds(each, answerTo));
    case "any": return condition[1].some(each => holds(each, answerTo));
    default: return !holds(condition[1], answerTo);
  }
}

/**
 * The visible questions for the answers so far. An answer to a question that is hidden now is ignored.
 * @param {Definition} definition
 * @param {Map<string, string>} answers
 * @returns {Set<string>}
 */
export function visible(definition, answers) {
  /** @type {Set<string>} */
  const shown = new Set();
  const answerTo = answerToVisible(shown, answers);
  for (const group of [{ when: null, questions: definition.profile }, ...definition.dimensions]) {
    if (!holds(group.when, answerTo)) continue;
    for (const question of group.questions) {
      if (holds(question.when, answerTo)) shown.add(question.id);
    }
  }
  return shown;
}

/**
 * The truth value of a condition: 1 for true, 0 for false, ½ while it depends on an unanswered question. With these values “all” is
 * the minimum and “any” the maximum (Kleene's three-valued logic).
 * @param {Condition} condition
 * @param {(question: string, options: string[]) => number} isAnswer
 * @returns {number}
 */
function truth(condition, isAnswer) {
  if (!condition) return 1;
  switch (condition[0]) {
    case "is": return isAnswer(condition[1], condition[2]);
    case "all": return Math.min(1, ...condition[1].map(each => truth(each, isAnswer)));
    case "any": return Math.max(0, ...condition[1].map(each => truth(each, isAnswer)));
    default: return 1 - truth(condition[1], isAnswer);
  }
}

/**
 * The questions that are visible, or may become so when others are answered. With each answer their number can only decrease.
 * @param {Definition} definition
 * @param {Map<string, string>} answers
 * @returns {Set<string>}
 */
export function reachable(definition, answers) {
  /** @type {Map<string, number>} */
  const asked = new Map();
  const isAnswer = /** @param {string} id @param {string[]} options */ (id, options) => {
    const given = answers.get(id);
    if (given !== undefined && !options.includes(given)) return 0;
    return (asked.get(id) ?? 0) && (given === undefined ? 0.5 : asked.get(id) ?? 0);
  };
  for (const group of [{ when: null, questions: definition.profile }, ...definition.dimensions]) {
    for (const { id, when } of group.questions) asked.set(id, Math.min(truth(group.when, isAnswer), truth(when, isAnswer)));
  }
  return new Set([...asked.keys()].filter(id => asked.get(id)));
}

/**
 * @param {Set<string>} shown
 * @param {Map<string, string>} answers
 */
function answerToVisible(shown, answers) {
  return /** @param {string} id */ id => shown.has(id) ? answers.get(id) : undefined;
}

/**
 * @param {Definition} definition
 * @param {Map<string, string>} answers
 * @returns {Score}
 */
export function score(definition, answers) {
  const shown = visible(definition, answers);
  const dimensions = definition.dimensions.map(dimension => scoreOf(dimension, definition, shown, answers));
  const last = definition.levels.length - 1;
  const priorities = dimensions
    .map((dimension, place) => ({ ...dimension, place }))
    .filter(({ level }) => level !== null && level < last)
    .sort((a, b) => Number(a.level) - Number(b.level) || a.points * b.maximum - b.points * a.maximum || a.place - b.place)
    .slice(0, MOST_PRIORITIES)
    .map(({ id }) => id);
  return { dimensions, priorities };
}

/**
 * @param {Dimension} dimension
 * @param {Definition} definition
 * @param {Set<string>} shown
 * @param {Map<string, string>} answers
 * @returns {DimensionScore}
 */
function scoreOf(dimension, definition, shown, answers) {
  let points = 0, maximum = 0, counted = 0, open = 0;
  const asked = dimension.questions.filter(({ id }) => shown.has(id));
  const lowest = [];
  for (const question of asked) {
    const option = optionOf(definition, question, answers.get(question.id));
    if (!option) open += 1;
    else if (option[1] !== null) {
      counted += 1;
      points += option[1];
      maximum += Math.max(...optionsOf(definition, question).map(([, worth]) => worth ?? 0));
      if (question.critical && option[1] === 0) lowest.push(question);
    }
  }

  const result = { id: dimension.id, points, maximum, percent: null, level: null, byScore: null, caps: [] };
  if (!asked.length) return { ...result, status: "skipped" };
  if (!counted || !maximum || (counted < dimension.minimum && open)) {
    return { ...result, status: open ? "not-assessed" : "not-applicable" };
  }

  const byScore = definition.levels.findLastIndex(({ from }) => 100 * points >= from * maximum);
  const { criticalCap } = definition;
  const answerTo = answerToVisible(shown, answers);
  const caps = [
    ...(criticalCap ? lowest.map(({ text }) => ({ ...criticalCap, question: text })) : []),
    ...dimension.caps.filter(({ when }) => holds(when, answerTo)).map(({ text, level }) => ({ text, level, question: null })),
  ].filter(({ level }) => level < byScore);
  return {
    ...result, status: "assessed", byScore, caps,
    level: Math.min(byScore, ...caps.map(({ level }) => level)),
    percent: Math.floor(100 * points / maximum),
  };
}

/**
 * All questions in order: the profile first.
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
 * The option for an answer, if the question has it.
 * @param {Definition} definition
 * @param {Question} question
 * @param {string | undefined} answer
 * @returns {Option | undefined}
 */
export function optionOf(definition, question, answer) {
  return optionsOf(definition, question).find(([id]) => id === answer);
}
