/**
 * @file The result: a summary in a sentence, a chart and a table, and at most three priorities.
 *
 * @typedef {import("./score.js").Definition} Definition
 * @typedef {import("./score.js").DimensionScore} DimensionScore
 * @typedef {import("./score.js").Question} Question
 * @typedef {import("./sheet.js").Sheet} Sheet
 * @typedef {import("./store.js").Store} Store
 * @typedef {import("./announcer.js").Announcer} Announcer
 * @typedef {import("./words.js").Words} Words
 * @typedef {import("./report.js").Line} Line
 * @typedef {{store: Store, router: import("./router.js").Router, announcer: Announcer, words: Words}} Context
 * @typedef {{definition: Definition, words: Words}} Texts
 */

import { element, setChildren } from "../shared/dom.js";
import { levelMark, showChart } from "./chart.js";
import { download, downloadAnswers, fileName } from "./downloads.js";
import { today } from "./file.js";
import { fileField, readFile } from "./file-field.js";
import { button, part } from "./page.js";
import { capTexts, csv, levelText, markdown, resultOf, summary } from "./report.js";
import { savingBox } from "./saving.js";
import { score } from "./score.js";
import { shareSection } from "./share.js";

/**
 * Returns a function that draws the result. It remembers the earlier result that the visitor compares with.
 * @param {Context} context
 * @param {HTMLElement} place
 * @returns {() => void}
 */
export function makeResult(context, place) {
  const { store, words } = context;
  const { definition } = store;
  const texts = { definition, words };
  /** @type {Sheet | null} */
  let earlier = null;
  const setEarlier = /** @param {Sheet | null} sheet */ sheet => { earlier = sheet; };

  return () => {
    const { sheet } = store;
    const result = resultOf(definition, sheet.answers);
    const earlierScores = earlier && score(definition, earlier.answers).dimensions;
    const notAssessed = result.lines.filter(({ status }) => status === "not-assessed");
    const chart = element("div", { class: "sc-chart-place" });

    setChildren(place,
      element("h2", { id: "sc-result-title" }, words.text("result")),
      element("p", { class: "sc-facts-line" }, facts(texts, sheet)),
      element("p", { class: "sc-sum" }, summary(definition, result, words)),
      element("p", { class: "sc-disclaimer-line" }, words.text("disclaimer")),
      result.priorities.length > 0 && element("h3", { class: "sc-priorities-title" }, words.text("priorities", { count: result.priorities.length })),
      element("div", { class: "sc-priorities" }, ...result.priorities.map((line, index) => priority(texts, line, index))),
      shareSection(context),
      keeping(context),
      element("h3", {}, words.text("levels-title")),
      element("figure", { class: "sc-figure" }, chart, legend(texts, !!earlier)),
      element("details", { class: "sc-fold sc-numbers" }, element("summary", {}, words.text("table")), table(texts, result.lines, earlierScores)),
      element("div", { class: "sc-lists" },
        questionList(words, "unanswered", result.unanswered),
        lineList(words, notAssessed),
        questionList(words, "unknown", result.unknown)),
      otherAdvice(texts, result),
      compare(context, earlier, setEarlier));
    showChart(chart, {
      title: words.text("chart-title", { summary: summary(definition, result, words) }), levels: definition.levels,
      bars: result.lines.map((line, index) => ({
        name: line.name, percent: line.percent, earlier: earlierScores?.[index].percent, level: line.level, words: levelText(definition, line, words),
        note: line.percent === null ? "–" : words.percent(line.percent),
      })),
    });
  };
}

/** @param {Texts} texts @param {Sheet} sheet */
function facts({ definition, words }, sheet) {
  const version = words.text("version", { version: definition.version });
  return [sheet.organisation, words.date(today()), `${definition.title}, ${version}`].filter(Boolean).join(" · ");
}

/**
 * What keeps the result: in this browser, on paper, or in a file.
 * @param {Context} context
 */
function keeping(context) {
  const { store: { definition, sheet }, words } = context;
  return element("section", { class: "sc-group sc-keeping" }, element("h3", {}, words.text("keep-title")),
    element("p", {}, words.text("save-why")), savingBox(context, "sc-save-result"), element("div", { class: "actions sc-result-actions" },
    button(words.text("print"), () => print()),
    button(words.text("export"), () => downloadAnswers(context)),
    button(words.text("csv"), () => download(fileName(definition, "csv"), csv(definition, sheet, words), "text/csv")),
    button(words.text("markdown"), () => download(fileName(definition, "md"), markdown(definition, sheet, words, {
      date: today(), advice: (dimension, level) => adviceTexts(dimension, definition.levels[level].id),
    }), "text/markdown")),
    element("a", { class: "button", href: "#sc-review" }, words.text("review"))));
}

/** @param {Texts} texts @param {boolean} withEarlier */
function legend({ definition: { levels }, words }, withEarlier) {
  return element("figcaption", {},
    element("ul", { class: "sc-legend" },
      ...levels.map(({ name, from }, index) => element("li", {}, levelMark(index, levels.length),
        words.text(index < levels.length - 1 ? "level-range" : "level-range-last", { name, from, to: levels[index + 1]?.from ?? 100 }))),
      withEarlier && element("li", { class: "sc-earlier" }, words.text("earlier-mark"))));
}

/**
 * @param {Texts} texts
 * @param {Line[]} lines
 * @param {DimensionScore[] | null} earlier
 */
function table({ definition, words }, lines, earlier) {
  const columns = ["dimension", "percentage", "level", ...(earlier ? ["earlier", "change"] : [])];
  const percent = /** @param {number | null | undefined} value */ value => value == null ? "–" : words.percent(value);
  return element("div", { class: "sc-table", tabindex: 0, role: "region", "aria-labelledby": "sc-table-title" },
    element("table", {},
      element("caption", { id: "sc-table-title" }, words.text("table")),
      element("thead", {}, element("tr", {}, ...columns.map(key => element("th", { scope: "col" }, words.text(`column-${key}`))))),
      element("tbody", {}, ...lines.map((line, index) => {
        const before = earlier?.[index].percent;
        const change = line.percent === null || before == null ? null : line.percent - before;
        return element("tr", {},
          element("th", { scope: "row" }, line.name),
          element("td", { "data-label": words.text("column-percentage"), class: "sc-number-cell" }, percent(line.percent)),
          element("td", { "data-label": words.text("column-level") }, levelText(definition, line, words), ...capTexts(definition, line).map(text => element("small", {}, text))),
          earlier && element("td", { "data-label": words.text("column-earlier"), class: "sc-number-cell" }, percent(before)),
          earlier && element("td", { "data-label": words.text("column-change"), class: "sc-number-cell" }, change === null ? "–" : words.text(
            change > 0 ? "change-up" : change < 0 ? "change-down" : "change-none", { count: Math.abs(change) })));
      }))));
}

/**
 * A priority: the reason, the advice, and in print room to note who does it and when.
 * @param {Texts} texts
 * @param {Line} line
 * @param {number} index
 */
function priority({ definition, words }, line, index) {
  return element("article", { class: "sc-priority", "aria-labelledby": `sc-priority-${index}` },
    element("h4", { id: `sc-priority-${index}` }, element("span", { class: "sc-place" }, String(index + 1)), " ", line.name),
    element("p", { class: "sc-now" }, words.text("level-now", { level: levelText(definition, line, words), percent: words.percent(Number(line.percent)) })),
    ...capTexts(definition, line).map(text => element("p", { class: "sc-cap" }, text)),
    ...advice(line.id, definition.levels[Number(line.level)].id, "h5"),
    element("dl", { class: "sc-who" }, ...["owner", "ready-by"].map(key => element("div", {}, element("dt", {}, words.text(key)), element("dd")))));
}

/**
 * A copy of the advice in the page; no HTML is made from text.
 * @param {string} dimension
 * @param {string} level
 * @param {"h4" | "h5"} heading the element of its heading, with the level for this place
 * @returns {Node[]}
 */
function advice(dimension, level, heading) {
  const source = document.getElementById(`sc-a-${dimension}-${level}`);
  if (!source) return [];
  const clone = /** @type {HTMLElement} */ (source.cloneNode(true));
  for (const each of [clone, ...clone.querySelectorAll("[id]")]) each.removeAttribute("id");
  const title = clone.querySelector("h4");
  if (title) {
    title.querySelector(".sc-level-name")?.remove();
    const replaced = element(heading);
    replaced.append(...title.childNodes);
    title.replaceWith(replaced);
  }
  return [clone];
}

/**
 * The advice in the page as plain paragraphs.
 * @param {string} dimension
 * @param {string} level
 */
function adviceTexts(dimension, level) {
  const source = document.getElementById(`sc-a-${dimension}-${level}`);
  const blocks = source?.querySelectorAll("h4, .sc-advice-text p, .sc-advice-text li, .sc-links li, .sc-contact") ?? [];
  return [...blocks].map(block => {
    const link = block.closest(".sc-links, .sc-contact") && block.querySelector("a");
    return (block.textContent ?? "").trim().replace(/\s+/g, " ") + (link ? ` ${link.href}` : "");
  });
}

/**
 * @param {Words} words
 * @param {string} key of its title
 * @param {Question[]} questions
 */
function questionList(words, key, questions) {
  return questions.length > 0 && group(key, words, questions.map(({ id, text }) => element("a", { href: `#sc-q-${id}` }, text)));
}

/**
 * @param {Words} words
 * @param {Line[]} lines
 */
function lineList(words, lines) {
  return lines.length > 0 && group("not-assessed", words, lines.map(({ name }) => name));
}

/**
 * @param {string} key
 * @param {Words} words
 * @param {(Node | string)[]} items
 */
function group(key, words, items) {
  return element("section", { class: "sc-group", id: `sc-${key}` },
    element("h3", {}, words.text(key)), element("p", {}, words.text(`${key}-why`)),
    element("ul", { class: "sc-list" }, ...items.map(item => element("li", {}, item))));
}

/**
 * The advice for the other dimensions.
 * @param {Texts} texts
 * @param {ReturnType<typeof resultOf>} result
 */
function otherAdvice({ definition, words }, { lines, priorities }) {
  const others = lines.filter(line => line.level !== null && !priorities.includes(line));
  return others.length > 0 && element("details", { class: "sc-fold sc-others" }, element("summary", {}, words.text("other-advice")),
    ...others.map(line => element("section", { class: "sc-other-advice" },
      element("h3", {}, `${line.name}: ${levelText(definition, line, words)}`), ...advice(line.id, definition.levels[Number(line.level)].id, "h4"))));
}

/**
 * @param {Context} context
 * @param {Sheet | null} earlier
 * @param {(sheet: Sheet | null) => void} setEarlier
 */
function compare({ store, router, announcer, words }, earlier, setEarlier) {
  return element("section", { class: "sc-group sc-compare" }, element("h3", {}, words.text("compare-title")),
    element("p", {}, earlier?.date ? words.text("compared", { date: words.date(earlier.date) }) : words.text("compare-why")),
    element("div", { class: "actions" },
      fileField({ words, announcer }, "sc-earlier", "compare", async ([file]) => {
        const { sheet } = await readFile(store.definition, file);
        setEarlier(sheet);
        announcer.clear();
        router.render();
        announcer.say("compared", { date: words.date(sheet.date ?? today()) });
        const numbers = /** @type {HTMLElement} */ (part("sc-table-title").closest("details"));
        numbers.setAttribute("open", "");
        numbers.querySelector("div")?.focus();
      }),
      earlier && button(words.text("compare-end"), () => {
        setEarlier(null);
        router.render();
        part("sc-earlier").focus();
      }),
      element("a", { class: "button", href: "#sc-team" }, words.text("to-team"))));
}
