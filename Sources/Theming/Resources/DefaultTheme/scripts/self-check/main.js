/**
 * @file The self-check: turns the page's long form into one question at a time, and the answers into a result. This module assembles
 * the others and passes the window's events to them.
 *
 * @joined Published as one file with its imports: many small modules compress better together.
 *
 * @typedef {import("./score.js").Definition} Definition
 */

import { element } from "../shared/dom.js";
import { Announcer } from "./announcer.js";
import { takeAnswers } from "./arrival.js";
import { today } from "./file.js";
import { QuestionForm } from "./form.js";
import { carryFragment, holdsAnswers } from "./link.js";
import { part } from "./page.js";
import { offerUndo } from "./replacement.js";
import { makeResult } from "./result.js";
import { QUESTION, Router } from "./router.js";
import { copyOf, isEmpty } from "./sheet.js";
import { showReview, showStart } from "./start.js";
import { Store } from "./store.js";
import { makeTeam } from "./team.js";
import { makeTools } from "./tools.js";
import { makeWords } from "./words.js";

export { answersFrom } from "./link.js";
export { score } from "./score.js";

/**
 * @param {HTMLElement} root
 * @param {Definition} definition
 */
function begin(root, definition) {
  const first = element("div", { id: "sc-begin" });
  const review = element("section", { id: "sc-review", class: "sc-view", "aria-labelledby": "sc-review-title", hidden: true });
  root.prepend(first);
  part("sc-form").after(review);

  const words = makeWords(definition);
  const store = new Store(definition);
  const router = new Router(root, store);
  const announcer = new Announcer(root, words);
  const context = { store, router, announcer, words };
  store.addEventListener("save-failed", () => announcer.say("save-failed"));
  router.addEventListener("leave", () => announcer.clear());

  const form = new QuestionForm({ root, store, router, words });
  part("sc-team").after(makeTools(context));
  const key = foldedKey(words.text("key"));
  const [start, result, team] = ["sc-start", "sc-result", "sc-team"].map(part);
  router.add("sc-start", { parts: [first, part("sc-intro"), start, key], render: () => showStart(context, first, start) });
  router.add("sc-form", { parts: [part("sc-progress"), part("sc-form")], render: name => form.ask(name.slice(QUESTION.length)) });
  router.add("sc-review", { parts: [review], render: () => showReview({ store, router, words }, review) });
  router.add("sc-result", { parts: [result, key], render: makeResult(context, result) });
  router.add("sc-team", { parts: [team], render: makeTeam(context, team) });
  root.dataset.enhanced = "";

  /** Shows the view for the address and its answers, or tells why it cannot. */
  const arrive = () => {
    const refusal = takeAnswers({ store, announcer, words });
    router.route(!refusal);
    if (refusal) announcer.fail([{ text: words.text(`import-${refusal.reason}`) }], "link-refused");
    return !refusal;
  };
  // Later than `popstate`: by now the browser has moved the focus for the new fragment, and the heading can receive it.
  addEventListener("hashchange", () => {
    if (!holdsAnswers(location.hash)) return router.route();
    // A link with answers was opened on the page itself.
    const before = copyOf(store.sheet);
    if (arrive()) offerUndo(context, before, "from-link");
  });
  addEventListener("beforeunload", event => {
    if (store.hasUnsaved) event.preventDefault();
  });
  addEventListener("beforeprint", () => {
    if (router.view === "sc-start") key.open = true;
  });
  document.addEventListener("click", event => carryAlong(event, store, router.view));
  // Another tab switched saving off; this one must not save the answers again.
  addEventListener("storage", event => {
    if (event.key === definition.key && event.newValue === null) store.setSaving(false);
  });
  arrive();
}

/**
 * The score key and all advice are long, so they are collapsed.
 * @param {string} title
 */
function foldedKey(title) {
  const key = part("sc-key");
  const fold = element("details", { class: "sc-fold" }, element("summary", {}, title));
  key.replaceWith(fold);
  fold.append(key);
  return fold;
}

/**
 * Adds the answers to links to the same page in another language, or to the other version.
 * @param {Event} event
 * @param {Store} store
 * @param {string} view
 */
function carryAlong({ target }, store, view) {
  const link = target instanceof Element ? target.closest("a") : null;
  if (!link?.matches(".languages a[hreflang], a[data-other-variant]") || isEmpty(store.sheet)) return;
  link.hash = carryFragment(store.definition, store.sheet, {
    view: link.hreflang && view !== "sc-start" ? view : "", date: today(), isSaving: store.isSaving,
  });
  store.markSafe();
}

const root = document.getElementById("self-check");
const data = document.getElementById("self-check-data");
if (root && data) begin(root, /** @type {Definition} */ (JSON.parse(data.textContent ?? "")));
