/**
 * @file What was found in the text of a page, in a fold above it.
 *
 * @typedef {import("../protocol.js").Finding} Finding
 */

import { button, element, setChildren } from "../dom.js";
import { findingNote, sorted } from "../findings.js";

/**
 * @param {HTMLElement} box
 * @param {Finding[]} findings
 * @param {object} given
 * @param {import("../words.js").Words} given.words
 * @param {(finding: Finding) => void} given.fix
 * @param {(finding: Finding) => void} given.show goes to the text
 */
export function drawTextFindings(box, findings, { words, fix, show }) {
  const isOpen = box.querySelector("details")?.open ?? false;
  setChildren(box, findings.length > 0 && element("details", { open: isOpen },
    element("summary", {}, words.text("text-findings", { list: words.list(["error", "warning", "advice"].flatMap(severity => {
      const count = findings.filter(finding => finding.severity === severity).length;
      return count ? [words.text(`count-${severity}`, { count })] : [];
    })) })),
    ...sorted(findings).map(finding => findingNote(finding, {
      words, fix, place: button(words.text("to-text"), () => show(finding), { class: "link" }),
    }))));
}
