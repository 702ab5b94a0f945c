/**
 * @file Colleagues' results side by side, opened from their files in this browser only: per dimension the lowest, the
 * middle and the highest, and where they diverge.
 *
 * @typedef {import("./score.js").Definition} Definition
 * @typedef {import("./score.js").DimensionScore} DimensionScore
 * @typedef {{name: string, sheet: import("./sheet.js").Sheet}} Member
 * @typedef {{percent: number, level: number}} Mark
 * @typedef {{id: string, name: string, count: number, lowest: Mark, middle: Mark, highest: Mark, diverges: boolean}} Spread
 */

import { element } from "../shared/dom.js";
import { showChart } from "./chart.js";
import { Refusal } from "./file.js";
import { allQuestions, optionOf, optionsOf, score, visible } from "./score.js";
import { copyOf, isEmpty } from "./sheet.js";
import { fileField } from "./tools.js";

/** With fewer answers than this, a reader can tell who gave which. */
const FEWEST_IN_ROLE = 3;
/** So many questions are enough to talk about in one meeting. */
const MOST_DISPUTED = 6;
/** Colleagues diverge when they are this many levels apart. */
const LEVELS_APART = 2;

/**
 * @param {Definition} definition
 * @param {Member[]} members
 * @returns {(Spread | {id: string, name: string, count: 0})[]} one for each dimension
 */
function spreads(definition, members) {
  const scores = members.map(({ sheet }) => score(definition, sheet.answers).dimensions);
  return definition.dimensions.map(({ id, name }, place) => {
    const assessed = scores.map(dimensions => dimensions[place]).filter(({ status }) => status === "assessed");
    if (!assessed.length) return { id, name, count: 0 };
    const percents = inOrder(assessed, (a, b) => a.points * b.maximum - b.points * a.maximum);
    const levels = inOrder(assessed, (a, b) => Number(a.level) - Number(b.level)).map(({ level }) => Number(level));
    const last = assessed.length - 1;
    return {
      id, name, count: assessed.length,
      lowest: { percent: percentOf(percents[0]), level: levels[0] },
      middle: { percent: middlePercent(percents), level: levels[last >> 1] },
      highest: { percent: percentOf(percents[last]), level: levels[last] },
      diverges: levels[last] - levels[0] >= LEVELS_APART,
    };
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
 * The median; of an even number the middle between two, rounded down once, at the end.
 * @param {{points: number, maximum: number}[]} sorted
 */
function middlePercent(sorted) {
  const a = sorted[(sorted.length - 1) >> 1], b = sorted[sorted.length >> 1];
  return Math.floor(50 * (a.points * b.maximum + b.points * a.maximum) / (a.maximum * b.maximum));
}

/**
 * The members by their answer to the question that groups them, in the order of its options; those without one last.
 * @param {Definition} definition
 * @param {Member[]} members
 * @returns {{role: string | null, members: Member[]}[]}
 */
function byRole(definition, members) {
  const question = allQuestions(definition).find(({ id }) => id === definition.groupBy);
  if (!question) return [];
  const roles = [...optionsOf(definition, question).map(([id, , text]) => ({ id, text })), { id: undefined, text: null }];
  return roles
    .map(({ id, text }) => ({ role: text, members: members.filter(({ sheet }) => sheet.answers.get(question.id) === id) }))
    .filter(group => group.members.length);
}

/**
 * The questions that colleagues answer most differently: more than half of the way between no points and most points.
 * @param {Definition} definition
 * @param {Member[]} members
 * @returns {{apart: number, text: string, lowest: string, highest: string}[]}
 */
function disputed(definition, members) {
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

/**
 * @param {import("./main.js").App} app
 * @param {HTMLElement} place
 */
export function showTeam(app, place) {
  const { members, words } = app;
  const chart = element("div", { class: "sc-chart-place" });
  const all = spreads(app.definition, members);
  const enough = members.length > 1;

  place.replaceChildren(...[
    element("h2", { id: "sc-team-title" }, words.text("team-title")),
    element("p", {}, words.text("team-how")),
    element("div", { class: "actions" },
      fileField(app, "sc-team-file", "team-add", files => add(app, files), { multiple: true }),
      !isEmpty(app.sheet) && !members.some(({ name }) => name === words.text("mine")) && element("button", { type: "button", class: "button", onclick: () => {
        app.members.push({ name: words.text("mine"), sheet: copyOf(app.sheet) });
        app.render();
        app.say("team-added", { count: app.members.length });
        app.part("sc-team-file").focus();
      } }, words.text("team-add-mine"))),
    members.length > 0 && memberList(app),
    ...enough ? [
      element("p", { class: "sc-sum" }, words.text("team-summary", { count: members.length, divergent: all.filter(each => each.count && each.diverges).length })),
      element("div", { class: "sc-where" },
        element("figure", { class: "sc-figure" }, chart, element("figcaption", {}, words.text("team-chart-key"))),
        table(app, "sc-team-all", words.text("team-all", { count: members.length }), all)),
      ...differences(app),
      ...roles(app),
      element("p", { class: "actions sc-result-actions" },
        element("button", { type: "button", class: "button button-primary", onclick: () => print() }, words.text("print"))),
    ] : [element("p", { class: "sc-aside" }, words.text("team-more"))],
  ].filter(part => part instanceof Node));

  if (enough) showChart(chart, {
    title: words.text("team-chart"), levels: app.definition.levels,
    bars: all.map(each => each.count
      ? { name: each.name, percent: each.middle.percent, note: words.percent(each.middle.percent), range: { lowest: each.lowest.percent, highest: each.highest.percent } }
      : { name: each.name, percent: null, note: "–" }),
  });
}

/**
 * Takes the files that can be read, and says of the others why not.
 * @param {import("./main.js").App} app
 * @param {File[]} files
 */
async function add(app, files) {
  const { words } = app;
  /** @type {import("./main.js").Fault[]} */
  const faults = [];
  for (const file of files) {
    try {
      const { sheet } = await app.read(file);
      const same = app.members.some(member => isSame(member.sheet, sheet));
      if (same) throw new Refusal("same");
      app.members.push({ name: file.name, sheet });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      faults.push({ text: `${file.name}: ${words.text(`import-${error.reason}`)}`, field: "sc-team-file" });
    }
  }
  app.clear();
  app.render();
  if (faults.length) app.fail(faults, "import-refused");
  else {
    app.say("team-added", { count: app.members.length });
    app.part("sc-team-file").focus();
  }
}

/**
 * @param {import("./sheet.js").Sheet} a
 * @param {import("./sheet.js").Sheet} b
 */
function isSame(a, b) {
  const text = /** @param {import("./sheet.js").Sheet} sheet */ ({ answers, notes, organisation, date }) =>
    JSON.stringify([[...answers].sort(), [...notes].sort(), organisation, date]);
  return text(a) === text(b);
}

/** @param {import("./main.js").App} app */
function memberList(app) {
  const { words, members } = app;
  return element("ul", { class: "sc-list sc-members" }, ...members.map((member, index) => element("li", {},
    element("span", {}, [member.name, member.sheet.organisation, member.sheet.date && words.date(member.sheet.date)].filter(Boolean).join(" · ")),
    element("button", { type: "button", class: "sc-link", "aria-label": words.text("team-remove-name", { name: member.name }), onclick: () => {
      members.splice(index, 1);
      app.clear();
      app.render();
      app.say("team-removed", { name: member.name });
      app.part("sc-team-file").focus();
    } }, words.text("team-remove")))));
}

/**
 * @param {import("./main.js").App} app
 * @param {string} id
 * @param {string} caption
 * @param {ReturnType<typeof spreads>} rows
 */
function table({ definition, words }, id, caption, rows) {
  const mark = /** @param {Mark} mark */ ({ percent, level }) =>
    element("td", {}, words.percent(percent), element("small", {}, definition.levels[level].name));
  return element("div", { class: "sc-table", tabindex: 0, role: "region", "aria-labelledby": id },
    element("table", { class: "sc-team-table" },
      element("caption", { id }, caption),
      element("thead", {}, element("tr", {}, ...["dimension", "lowest", "middle", "highest-score", "remark"].map(key =>
        element("th", { scope: "col" }, words.text(`column-${key}`))))),
      element("tbody", {}, ...rows.map(row => element("tr", {}, element("th", { scope: "row" }, row.name),
        ...row.count
          ? [mark(row.lowest), mark(row.middle), mark(row.highest), element("td", {}, row.diverges && element("strong", { class: "sc-diverges" }, words.text("diverges")))]
          : [element("td", { colspan: 4 }, words.text("team-none"))])))));
}

/**
 * The questions to talk about.
 * @param {import("./main.js").App} app
 * @returns {HTMLElement[]}
 */
function differences({ definition, members, words }) {
  const found = disputed(definition, members);
  if (!found.length) return [];
  return [element("section", { class: "sc-group" }, element("h3", {}, words.text("team-talk")), element("p", {}, words.text("team-talk-why")),
    element("ul", { class: "sc-list" }, ...found.map(({ text, lowest, highest }) => element("li", {}, text,
      element("span", { class: "sc-answer" }, words.text("team-from-to", { lowest, highest }))))))];
}

/**
 * @param {import("./main.js").App} app
 * @returns {HTMLElement[]}
 */
function roles(app) {
  const { definition, members, words } = app;
  const groups = byRole(definition, members);
  if (!groups.length) return [];
  return [element("h3", {}, words.text("team-roles")), ...groups.map((group, index) => {
    const { length } = group.members;
    return element("section", { class: "sc-role" },
      element("h4", {}, group.role ?? words.text("team-no-role")),
      length < FEWEST_IN_ROLE && element("p", { class: "sc-warning" }, words.text("team-few", { count: length })),
      table(app, `sc-team-role-${index}`, words.text("team-answers", { count: length }), spreads(definition, group.members)));
  })];
}
