/**
 * @file What is wrong, and what could be better, beside what it is about.
 *
 * @typedef {import("./protocol.js").Finding} Finding
 * @typedef {import("./words.js").Words} Words
 */

import { element } from "./dom.js";

/**
 * The worst first.
 * @param {Finding[]} findings
 */
export function sorted(findings) {
  const order = ["error", "warning", "advice"];
  return [...findings].sort((one, other) => order.indexOf(one.severity) - order.indexOf(other.severity) || one.line - other.line);
}

/**
 * A finding with what to do about it.
 * @param {Finding} finding
 * @param {object} given
 * @param {Words} given.words
 * @param {(finding: Finding) => void} [given.fix] corrects it, where that can be done here
 * @param {import("./dom.js").Child} [given.place] a way to the place that it is about
 */
export function findingNote(finding, { words, fix, place }) {
  return element("div", { class: `finding ${finding.severity}`, "data-finding": finding.identifier },
    element("p", {}, element("strong", {}, words.text(`severity-${finding.severity}`)), " ", upperFirst(finding.summary), ending(finding.summary)),
    ...finding.help.map(text => element("p", { class: "finding-help" }, upperFirst(text), ending(text))),
    (finding.fix || place) && element("p", { class: "finding-actions" },
      finding.fix && fix && element("button", { type: "button", class: "button small", title: finding.fix, onclick: () => fix(finding) },
        words.text("fix"), element("span", { class: "visually-hidden" }, `: ${finding.fix}`)),
      place));
}

/** @param {string} text */
function upperFirst(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** @param {string} text */
function ending(text) {
  return /[.?!…:]$/.test(text) ? "" : ".";
}
