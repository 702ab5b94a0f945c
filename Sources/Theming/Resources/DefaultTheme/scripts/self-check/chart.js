/**
 * @file The chart of a result: a bar for each dimension, in blocks of the site's colours, one for each level.
 *
 * The drawing is as wide as its container, so that its text has the size of the page's text. A table with the same numbers always
 * accompanies it; shapes and numbers convey the same as the colours.
 *
 * @typedef {{name: string, percent: number | null, note: string, earlier?: number | null, range?: {lowest: number, highest:
 *   number}}} Bar `note` is shown at the end of the bar
 */

import { drawing } from "../shared/dom.js";

const TONES = ["blue", "clay", "green", "sun"];
const LINE = 20;
const BAR = 22;
const GAP = 18;
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
  const track = width - left - NOTE_WIDTH - 2;
  const x = /** @param {number} percent */ percent => left + 1 + track * percent / 100;

  let y = 0;
  const rows = bars.map(bar => {
    const lines = wrapped(bar.name, Math.floor(nameWidth / CHARACTER));
    const nameHeight = lines.length * LINE;
    const barTop = beside ? y + Math.max(0, (nameHeight - BAR) / 2) : y + nameHeight + 4;
    const height = beside ? Math.max(nameHeight, BAR) : nameHeight + 4 + BAR;
    const row = drawing("g", {},
      ...lines.map((line, place) => drawing("text", { class: "sc-chart-name", x: beside ? nameWidth : 0, y: y + 15 + place * LINE }, line)),
      ...blocks(bar, levels, x, barTop),
      drawing("text", { class: "sc-chart-note", x: x(100) + 10, y: barTop + 16 }, bar.note));
    y += height + GAP;
    return row;
  });
  return drawing("svg", { class: beside ? "sc-chart sc-chart-wide" : "sc-chart", role: "img", "aria-label": title, width, height: y, viewBox: `0 0 ${width} ${y}` }, ...rows);
}

/**
 * The track of a bar, with a part for each level, and its filling.
 * @param {Bar} bar
 * @param {{from: number}[]} levels
 * @param {(percent: number) => number} x
 * @param {number} top
 */
function blocks({ percent, earlier, range }, levels, x, top) {
  /** @type {(SVGElement | false)[]} */
  const parts = levels.flatMap(({ from }, place) => {
    const to = levels[place + 1]?.from ?? 100;
    const [start, end] = range ? [Math.max(from, range.lowest), Math.min(to, range.highest)] : [from, Math.min(to, percent ?? 0)];
    return [
      drawing("rect", { class: percent === null ? "sc-chart-none" : "sc-chart-track", x: x(from), y: top, width: x(to) - x(from), height: BAR }),
      end > start && drawing("rect", { class: TONES[place % TONES.length], x: x(start), y: top, width: x(end) - x(start) - (end === to ? 2 : 0), height: BAR }),
    ];
  });
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
  return drawing("path", { class: name, d: `M${x} ${top - 5}v${BAR + 10}M${x - 5} ${top - 5}h10M${x - 5} ${top + BAR + 5}h10` });
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
