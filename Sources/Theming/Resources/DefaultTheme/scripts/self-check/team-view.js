/** @file Colleagues' results together: opened from their files, in this browser only. */

import { element } from "../shared/dom.js";
import { showChart } from "./chart.js";
import { Refusal } from "./file.js";
import { copyOf, isEmpty } from "./sheet.js";
import { FEWEST_IN_ROLE, byRole, disputed, spreads } from "./team.js";
import { fileField } from "./tools.js";

/**
 * @param {import("./app.js").App} app
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
      element("figure", { class: "sc-figure" }, chart, element("figcaption", {}, words.text("team-chart-key"))),
      table(app, "sc-team-all", words.text("team-all", { count: members.length }), all),
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
 * @param {import("./app.js").App} app
 * @param {File[]} files
 */
async function add(app, files) {
  const { words } = app;
  /** @type {import("./app.js").Fault[]} */
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

/** @param {import("./app.js").App} app */
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
 * @param {import("./app.js").App} app
 * @param {string} id
 * @param {string} caption
 * @param {ReturnType<typeof spreads>} rows
 */
function table({ definition, words }, id, caption, rows) {
  const mark = /** @param {import("./team.js").Mark} mark */ ({ percent, level }) =>
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
 * @param {import("./app.js").App} app
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
 * @param {import("./app.js").App} app
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
