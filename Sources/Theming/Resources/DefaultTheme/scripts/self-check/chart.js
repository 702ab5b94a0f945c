/**
 * @file The chart of a result: a bar for each dimension, all in one fill, and below it the level: as many blocks as it has steps, and
 * its name. A level can be lower than the score, so the bar does not show it.
 *
 * The drawing is as wide as its container, so that its text has the size of the page's text. A table with the same numbers always
 * accompanies it.
 *
 * @typedef {{name: string, percent: number | null, note: string, level: number | null, words: string, earlier?: number | null,
 *   range?: {lowest: number, highest: number}}} Bar `note` is shown at the end of the bar, `words` is the name of the level
 */

import { drawing } from "../shared/dom.js";

const LINE = 20;
const BAR = 18;
const GAP = 18;
/** The side of a block of a level's mark, and the step from one to the next. */
const BLOCK = 12;
const STEP = 15;
// Approximate width of a character in the drawing's font size.
const CHARACTER = 7.8;
const NOTE_WIDTH = 68;

/**
 * @param {HTMLElement} place the container of the chart, which is drawn again when its width changes
 * @param {{bars: Bar[], levels: {from: number, name: string}[], title: string}} content
 */
export function showChart(place, content) {
  let width = 0;
  const draw = () => {
    const now = Math.round(place.clientWidth);
    if (!now || now === width) return;
    width = now;
    place.replaceChildren(chart(content, width));
  };
  draw();
  new ResizeObserver(draw).observe(place);
}

/**
 * @param {{bars: Bar[], levels: {from: number, name: string}[], title: string}} content
 * @param {number} width
 */
export function chart({ bars, levels, title }, width) {
  const beside = width >= 560;
  const nameWidth = beside ? Math.round(width * .42) : width;
  const left = beside ? nameWidth + 16 : 0;
  const x = /** @param {number} percent */ percent => left + 1 + (width - left - NOTE_WIDTH - 2) * percent / 100;

  let y = 0;
  const rows = bars.map(bar => {
    const lines = wrapped(bar.name, Math.floor(nameWidth / CHARACTER));
    const nameHeight = lines.length * LINE;
    const barTop = beside ? y : y + nameHeight + 4;
    const height = beside ? Math.max(nameHeight, BAR + LINE + 6) : nameHeight + 10 + BAR + LINE;
    const row = drawing("g", {},
      ...lines.map((line, place) => drawing("text", { class: "sc-chart-name", x: beside ? nameWidth : 0, y: y + 15 + place * LINE }, line)),
      ...track(bar, levels, x, barTop),
      drawing("text", { class: "sc-chart-note", x: x(100) + 10, y: barTop + 15 }, bar.note),
      ...bar.level === null ? [] : levelBlocks(bar.level, levels.length, left + 1, barTop + BAR + 8),
      drawing("text", { class: "sc-chart-level", x: left + 1 + (bar.level === null ? 0 : levels.length * STEP + 5), y: barTop + BAR + 20 }, bar.words));
    y += height + GAP;
    return row;
  });
  return drawing("svg", { class: beside ? "sc-chart sc-chart-wide" : "sc-chart", role: "img", "aria-label": title, width, height: y, viewBox: `0 0 ${width} ${y}` }, ...rows);
}

/**
 * The mark of a level by itself.
 * @param {number} level
 * @param {number} count
 */
export function levelMark(level, count) {
  return drawing("svg", { class: "sc-chart", "aria-hidden": "true", viewBox: `0 0 ${count * STEP} ${BLOCK + 2}` }, ...levelBlocks(level, count, 1, 1));
}

/**
 * A block for each level, filled up to this one.
 * @param {number} level
 * @param {number} count
 * @param {number} left
 * @param {number} top
 */
function levelBlocks(level, count, left, top) {
  return Array.from({ length: count }, (_, place) => drawing("rect", {
    class: place > level ? "sc-chart-track" : "sc-chart-fill", x: left + place * STEP, y: top, width: BLOCK, height: BLOCK }));
}

/**
 * The track of a bar, its filling, and where each level begins.
 * @param {Bar} bar
 * @param {{from: number}[]} levels
 * @param {(percent: number) => number} x
 * @param {number} top
 */
function track({ percent, earlier, range }, levels, x, top) {
  const rect = /** @param {string} name @param {number} from @param {number} to */ (name, from, to) =>
    drawing("rect", { class: name, x: x(from), y: top, width: x(to) - x(from), height: BAR });
  /** @type {SVGElement[]} */
  const parts = [rect(percent === null ? "sc-chart-none" : "sc-chart-track", 0, 100)];
  if (percent !== null) parts.push(rect("sc-chart-fill", range?.lowest ?? 0, range?.highest ?? percent));
  for (const { from } of levels) if (from) parts.push(drawing("path", { class: "sc-chart-tick", d: `M${x(from)} ${top + BAR}v4` }));
  if (percent !== null && range) parts.push(mark(x(percent), top, "sc-chart-middle"));
  if (earlier != null) parts.push(mark(x(earlier), top, "sc-chart-earlier"));
  return parts;
}

/**
 * @param {number} x
 * @param {number} top
 * @param {string} name
 */
function mark(x, top, name) {
  const d = `M${x} ${top - 4}v${BAR + 8}M${x - 5} ${top - 4}h10M${x - 5} ${top + BAR + 4}h10`;
  return drawing("g", { class: name }, drawing("path", { class: "sc-chart-edge", d }), drawing("path", { d }));
}

/**
 * A name, broken into lines with a maximum number of characters.
 * @param {string} text
 * @param {number} longest
 */
function wrapped(text, longest) {
  const lines = [""];
  for (const word of text.split(" ")) {
    const last = lines.length - 1;
    if (lines[last] && lines[last].length + 1 + word.length > longest) lines.push(word);
    else lines[last] += (lines[last] && " ") + word;
  }
  return lines;
}
