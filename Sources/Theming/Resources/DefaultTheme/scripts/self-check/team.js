/**
 * @file Colleagues' results side by side, opened from their files; the files do not leave this browser.
 *
 * @typedef {import("./store.js").Store} Store
 * @typedef {import("./router.js").Router} Router
 * @typedef {import("./announcer.js").Announcer} Announcer
 * @typedef {import("./words.js").Words} Words
 * @typedef {import("./score.js").Definition} Definition
 * @typedef {import("./team-score.js").Member} Member
 * @typedef {import("./team-score.js").Row} Row
 * @typedef {{store: Store, router: Router, announcer: Announcer, words: Words}} Context
 * @typedef {{definition: Definition, words: Words}} Texts
 */

import { element, setChildren } from "../shared/dom.js";
import { showChart } from "./chart.js";
import { Refusal } from "./file.js";
import { fileField, readFile } from "./file-field.js";
import { button, part } from "./page.js";
import { capTexts, resultOf } from "./report.js";
import { copyOf, isEmpty } from "./sheet.js";
import { byRole, disputed, isSame, spreads } from "./team-score.js";

/** The fewest colleagues whose results are shown by themselves. */
const FEWEST_IN_ROLE = 3;

/**
 * Returns a function that draws the comparison. It remembers the opened results.
 * @param {Context} context
 * @param {HTMLElement} place
 * @returns {() => void}
 */
export function makeTeam(context, place) {
  const { store, words } = context;
  const { definition } = store;
  const texts = { definition, words };
  /** @type {Member[]} */
  const members = [];

  return () => {
    const chart = element("div", { class: "sc-chart-place" });
    const rows = spreads(definition, members);
    const enough = members.length > 1;

    setChildren(place,
      element("h2", { id: "sc-team-title" }, words.text("team-title")),
      element("p", {}, words.text("team-how")),
      element("div", { class: "actions" },
        fileField(context, "sc-team-file", "team-add", files => add(context, members, files), { multiple: true }),
        !isEmpty(store.sheet) && !members.some(({ name }) => name === words.text("mine")) && ownButton(context, members)),
      members.length > 0 && memberList(context, members),
      ...enough ? [
        element("p", { class: "sc-sum" }, words.text("team-summary", { count: members.length, divergent: rows.filter(({ spread }) => spread?.diverges).length })),
        ...differences(texts, members),
        element("figure", { class: "sc-figure" }, chart, element("figcaption", {}, words.text("team-chart-key"))),
        ...capped(texts, members),
        table(texts, "sc-team-all", words.text("team-all", { count: members.length }), rows),
        ...roles(texts, members),
        element("p", { class: "actions sc-result-actions" },
          button(words.text("print"), () => print())),
      ] : [element("p", { class: "sc-aside" }, words.text("team-more"))]);

    if (enough) showChart(chart, {
      title: words.text("team-chart"), levels: definition.levels,
      bars: rows.map(({ name, spread }) => spread
        ? { name, percent: spread.middle.percent, note: words.percent(spread.middle.percent), level: spread.middle.level, words: definition.levels[spread.middle.level].name, range: { lowest: spread.lowest.percent, highest: spread.highest.percent } }
        : { name, percent: null, note: "–", level: null, words: words.text("team-none") }),
    });
  };
}

/**
 * @param {Context} context
 * @param {Member[]} members
 */
function ownButton({ store, router, announcer, words }, members) {
  return button(words.text("team-add-mine"), () => {
    members.push({ name: words.text("mine"), sheet: copyOf(store.sheet) });
    router.render();
    announcer.say("team-added", { count: members.length });
    part("sc-team-file").focus();
  });
}

/**
 * Adds the files that can be read, and shows errors for the others.
 * @param {Context} context
 * @param {Member[]} members
 * @param {File[]} files
 */
async function add({ store, router, announcer, words }, members, files) {
  /** @type {import("./announcer.js").Fault[]} */
  const faults = [];
  for (const file of files) {
    try {
      const { sheet } = await readFile(store.definition, file);
      const same = members.some(member => isSame(member.sheet, sheet));
      if (same) throw new Refusal("same");
      members.push({ name: file.name, sheet });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      faults.push({ text: `${file.name}: ${words.text(`import-${error.reason}`)}`, field: "sc-team-file" });
    }
  }
  announcer.clear();
  router.render();
  if (faults.length) announcer.fail(faults, "import-refused");
  else {
    announcer.say("team-added", { count: members.length });
    part("sc-team-file").focus();
  }
}

/** @param {Context} context @param {Member[]} members */
function memberList({ router, announcer, words }, members) {
  return element("ul", { class: "sc-list sc-members" }, ...members.map((member, index) => element("li", {},
    element("span", {}, [member.name, member.sheet.organisation, member.sheet.date && words.date(member.sheet.date)].filter(Boolean).join(" · ")),
    element("button", { type: "button", class: "sc-link", "aria-label": words.text("team-remove-name", { name: member.name }), onclick: () => {
      members.splice(index, 1);
      announcer.clear();
      router.render();
      announcer.say("team-removed", { name: member.name });
      part("sc-team-file").focus();
    } }, words.text("team-remove")))));
}

/**
 * @param {Texts} texts
 * @param {string} id
 * @param {string} caption
 * @param {Row[]} rows
 */
function table({ definition, words }, id, caption, rows) {
  const columns = ["lowest", "middle", "highest-score"].map(key => words.text(`column-${key}`));
  return element("div", { class: "sc-table", tabindex: 0, role: "region", "aria-labelledby": id },
    element("table", { class: "sc-team-table" },
      element("caption", { id }, caption),
      element("thead", {}, element("tr", {}, ...[words.text("column-dimension"), ...columns].map(name => element("th", { scope: "col" }, name)))),
      element("tbody", {}, ...rows.map(({ name, spread }) => element("tr", {},
        element("th", { scope: "row" }, name, spread?.diverges && element("small", { class: "sc-diverges" }, words.text("diverges"))),
        ...spread
          ? [spread.lowest, spread.middle, spread.highest].map(({ percent, level }, place) =>
            element("td", { "data-label": columns[place] }, words.percent(percent), element("small", {}, definition.levels[level].name)))
          : [element("td", { colspan: 3 }, words.text("team-none"))])))));
}

/**
 * The questions to discuss.
 * @param {Texts} texts
 * @param {Member[]} members
 * @returns {HTMLElement[]}
 */
function differences({ definition, words }, members) {
  const found = disputed(definition, members);
  if (!found.length) return [];
  return [element("section", { class: "sc-group" }, element("h3", {}, words.text("team-talk")), element("p", {}, words.text("team-talk-why")),
    element("ul", { class: "sc-list" }, ...found.map(({ text, lowest, highest }) => element("li", {}, text,
      element("span", { class: "sc-answer" }, words.text("team-from-to", { lowest, highest }))))))];
}

/**
 * Why colleagues' levels are lower than their scores, each reason once.
 * @param {Texts} texts
 * @param {Member[]} members
 * @returns {HTMLElement[]}
 */
function capped({ definition, words }, members) {
  const reasons = new Set(members.flatMap(({ sheet }) => resultOf(definition, sheet.answers).lines
    .flatMap(line => capTexts(definition, line).map(text => `${line.name}: ${text}`))));
  return reasons.size ? [element("details", { class: "sc-fold" }, element("summary", {}, words.text("team-caps")),
    element("ul", { class: "sc-list" }, ...[...reasons].map(reason => element("li", {}, reason))))] : [];
}

/**
 * The roles with enough colleagues: with fewer, a reader could tell who gave which answers.
 * @param {Texts} texts
 * @param {Member[]} members
 * @returns {HTMLElement[]}
 */
function roles(texts, members) {
  const { definition, words } = texts;
  const groups = byRole(definition, members);
  const shown = groups.filter(group => group.members.length >= FEWEST_IN_ROLE);
  if (!groups.length) return [];
  return [element("h3", {}, words.text("team-roles")),
    ...shown.map((group, index) => element("section", { class: "sc-role" },
      element("h4", {}, group.role ?? words.text("team-no-role")),
      table(texts, `sc-team-role-${index}`, words.text("team-answers", { count: group.members.length }), spreads(definition, group.members)))),
    ...shown.length < groups.length ? [element("p", { class: "sc-warning" }, words.text("team-few", { count: FEWEST_IN_ROLE }))] : []];
}
