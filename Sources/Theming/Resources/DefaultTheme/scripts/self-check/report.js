/**
 * @file A result in words, for the result view, for paper and for files; and those files: a table for a spreadsheet (CSV, RFC 4180)
 * and a text (Markdown).
 *
 * @typedef {import("./score.js").Definition} Definition
 * @typedef {import("./sheet.js").Sheet} Sheet
 * @typedef {import("./words.js").Words} Words
 * @typedef {import("./score.js").DimensionScore & {name: string}} Line
 */

import { DONT_KNOW, allQuestions, optionOf, optionsOf, score, visible } from "./score.js";
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
    .filter(({ count }) => count);
  // The verb is said once, with the first level.
  const levels = counts.map((values, place) => words.text(place ? "summary-next-level" : "summary-level", values));
  return words.text(priorities.length ? "summary" : "summary-top", {
    count: assessed.length, level: counts[0].name, levels: words.list(levels),
    priorities: words.list(priorities.map(({ name }) => name)),
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
 * @param {import("./score.js").Question} question
 * @param {Map<string, string>} answers
 * @param {Words} words
 */
export function answerText(definition, question, answers, words) {
  return optionOf(definition, question, answers.get(question.id))?.[2] ?? words.text("no-answer");
}

/**
 * One row for each question that is asked, with the level of its dimension.
 * @param {Definition} definition
 * @param {Sheet} sheet
 * @param {Words} words
 */
export function csv(definition, sheet, words) {
  const { lines, asked } = resultOf(definition, sheet.answers);
  const head = ["dimension", "percentage", "level", "question", "answer", "points", "highest", "note"].map(key => words.text(`column-${key}`));
  const ids = new Set(asked.map(({ id }) => id));
  const groups = [{ line: null, questions: definition.profile }, ...definition.dimensions.map(({ questions }, place) => ({ line: lines[place], questions }))];
  const rows = groups.flatMap(({ line, questions }) => questions.filter(({ id }) => ids.has(id)).map(question => {
    const option = optionOf(definition, question, sheet.answers.get(question.id));
    const highest = line ? Math.max(...optionsOf(definition, question).map(([, points]) => points ?? 0)) : "";
    return [
      line?.name ?? words.text("profile"), line?.percent ?? "", line ? levelText(definition, line, words) : "",
      question.text, answerText(definition, question, sheet.answers, words), option?.[1] ?? "", highest,
      sheet.notes.get(question.id) ?? "",
    ];
  }));
  // The byte order mark tells spreadsheets that the file is UTF-8.
  return "\ufeff" + [head, ...rows].map(row => row.map(csvField).join(words.text("csv-separator")) + "\r\n").join("");
}

/**
 * @param {string | number} value text that a spreadsheet would take for a formula gets an apostrophe in front
 */
function csvField(value) {
  const text = typeof value === "string" && /^\s*[=+\-@]/.test(value) ? `'${value}` : String(value);
  return /[",;\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * @param {Definition} definition
 * @param {Sheet} sheet
 * @param {Words} words
 * @param {{date: string, advice: (dimension: string, level: number) => string[]}} more the day, and advice in paragraphs
 */
export function markdown(definition, sheet, words, { date, advice }) {
  const result = resultOf(definition, sheet.answers);
  const blocks = [
    `# ${plain(definition.title)}`,
    plain([sheet.organisation, words.date(date), words.text("version", { version: definition.version })].filter(Boolean).join(" · ")),
    plain(summary(definition, result, words)),
    `## ${plain(words.text("levels-title"))}`,
    table([
      ["dimension", "percentage", "level"].map(key => words.text(`column-${key}`)),
      ...result.lines.map(line => [line.name, line.percent === null ? "–" : words.percent(line.percent), levelText(definition, line, words)]),
    ]),
  ];
  if (result.priorities.length) blocks.push(`## ${plain(words.text("priorities", { count: result.priorities.length }))}`);
  result.priorities.forEach((line, place) => blocks.push(
    `### ${place + 1}. ${plain(line.name)}`,
    ...capTexts(definition, line).map(plain),
    ...advice(line.id, Number(line.level)).map(plain),
    `- ${plain(words.text("owner"))}: …\n- ${plain(words.text("ready-by"))}: …`,
  ));
  for (const [title, questions] of /** @type {const} */ ([["unanswered", result.unanswered], ["unknown", result.unknown]])) {
    if (questions.length) blocks.push(`## ${plain(words.text(title))}`, questions.map(({ text }) => `- ${plain(text)}`).join("\n"));
  }
  blocks.push(`## ${plain(words.text("answers"))}`, result.asked.map(question => {
    const note = sheet.notes.get(question.id);
    const answer = `- ${plain(question.text)} **${plain(answerText(definition, question, sheet.answers, words))}**`;
    return note ? `${answer}\n  ${plain(note)}` : answer;
  }).join("\n"));
  return blocks.join("\n\n") + "\n";
}

/** @param {string[][]} rows the head first */
function table(rows) {
  const lines = rows.map(cells => `| ${cells.map(plain).join(" | ")} |`);
  return [lines[0], `|${" --- |".repeat(rows[0].length)}`, ...lines.slice(1)].join("\n");
}

/** @param {string} text as it stands, on one line: no character of it is markup */
function plain(text) {
  return text.replace(/\s*\n\s*/g, " ").replace(/[\\`*_[\]<>#|~&]/g, "\\$&").replace(/^(\d+)([.)])|^([-+=])/, "$1\\$2$3");
}
