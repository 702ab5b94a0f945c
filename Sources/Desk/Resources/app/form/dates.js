/**
 * @file Days, and days with a time.
 *
 * @typedef {import("../protocol.js").Field} Field
 * @typedef {import("./controls.js").FormContext} FormContext
 * @typedef {import("./controls.js").Control} Control
 */

import { element, newId } from "../dom.js";
import { line, setText, standardOf, textOf } from "./controls.js";

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MOMENT = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}))?$/;

/** @param {Field} field @param {FormContext} context @returns {Control} */
export function day(field, context) {
  // What is no day can only be mended as text.
  if (textOf(field) && !DAY.test(textOf(field))) return line(field, context);
  const input = element("input", {
    type: "date", id: newId("field"), value: textOf(field) || standardOf(field), oninput: () => {
      if (!input.validity.badInput) setText(field, input.value, context);
    },
  });
  return { element: input, target: input, update: next => input.value = textOf(next) || standardOf(next) };
}

/** @param {Field} field @param {FormContext} context @returns {Control} */
export function moment(field, context) {
  if (textOf(field) && !MOMENT.test(textOf(field))) return line(field, context);
  const { words, timeZone } = context;
  const needsTime = field.form === "local-time";
  const dayInput = element("input", { type: "date", id: newId("field") });
  const timeInput = element("input", { type: "time", id: newId("field") });
  const missing = element("p", { class: "zone", role: "status" });
  const fill = /** @param {Field} of */ of => {
    const [, date = "", time = ""] = MOMENT.exec(textOf(of) || standardOf(of)) ?? [];
    dayInput.value = date;
    timeInput.value = time;
    missing.textContent = "";
  };
  const take = () => {
    if (dayInput.validity.badInput || timeInput.validity.badInput) return;
    // A moment that is half filled in is written once it is whole, or the field is left.
    const isHalf = dayInput.value ? needsTime && !timeInput.value : timeInput.value !== "";
    missing.textContent = isHalf ? words.text(dayInput.value ? "needs-clock" : "needs-day") : "";
    if (isHalf) return;
    setText(field, dayInput.value && timeInput.value ? `${dayInput.value}T${timeInput.value}` : dayInput.value, context);
  };
  dayInput.addEventListener("input", take);
  timeInput.addEventListener("input", take);
  fill(field);
  const box = element("div", { class: "moment" },
    element("label", {}, element("span", {}, words.text("day")), dayInput),
    element("label", {}, element("span", {}, words.text(needsTime ? "clock" : "clock-optional")), timeInput),
    element("p", { class: "zone" }, words.text("time-zone", { zone: placeOf(timeZone) })), missing);
  return { element: box, target: dayInput, isGroup: true, update: fill };
}

/**
 * The place by which people know a time zone.
 * @param {string} zone such as `Europe/Amsterdam`
 */
function placeOf(zone) {
  return zone.split("/").at(-1)?.replaceAll("_", " ") ?? zone;
}
