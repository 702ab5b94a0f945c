/**
 * @file Editing a file: its page with the text, the form, and the source.
 *
 * @typedef {import("../protocol.js").Block} Block
 * @typedef {import("../protocol.js").Lines} Lines
 * @typedef {import("../protocol.js").Finding} Finding
 * @typedef {import("../protocol.js").SiteFile} SiteFile
 */

import { button, element, setChildren } from "../dom.js";
import { findingNote, sorted } from "../findings.js";
import { Form, isInForm, withEdits } from "../form/form.js";
import { blockAt, shownBlocks, shownLines } from "../regions.js";
import { Store } from "../store.js";
import { BlockEditor } from "../text/block-editor.js";
import { Actions } from "./actions.js";
import { settleConflict } from "./conflict.js";
import { FileHead, timeZoneOf, titleOf } from "./file-head.js";
import { PagePane } from "./page-pane.js";
import { History } from "./history.js";
import { SaveStatus } from "./save-status.js";
import { SourcePane } from "./source-pane.js";
import { makeTabs } from "./tabs.js";
import { drawTextFindings } from "./text-findings.js";
import { TextPane } from "./text-pane.js";

export class EditorView {
  #desk;
  #store;
  #form;
  #editor;
  #pane;
  #source;
  #status;
  #tabs;
  #head;
  #actions;
  #history;
  #general = element("div", { class: "notes" });
  #textFindings = element("div", { class: "text-findings" });
  /**
   * The component that is open; a text is in the store.
   * @type {Lines | null}
   */
  #component = null;

  /**
   * @param {import("../main.js").Desk} desk
   * @param {SiteFile} file
   * @param {string[]} at the field to begin with
   * @param {number} line or the line of the text; 0 for none
   */
  constructor(desk, file, at = [], line = 0) {
    this.#desk = desk;
    const { words, session, library, memory, api } = desk;
    const store = this.#store = new Store(api, memory, file);
    const context = {
      words, library, path: file.path, timeZone: timeZoneOf(file) ?? session.site.timeZone,
      edit: /** @param {import("../protocol.js").KeyEdit} edit */ edit => store.edit(edit), flush: () => store.save(),
      say: /** @param {string} text */ text => desk.announcer.say(text), showSource: /** @param {number} line */ line => this.#showSource(line),
    };
    const fix = /** @param {Finding} finding */ finding => this.#fix(finding);
    this.#head = new FileHead(desk, finding => this.#toFinding(finding));
    this.#actions = new Actions(desk, store);
    this.#history = new History(desk, store, () => this.#closeBlock(false));
    this.#form = new Form(context, fix);
    this.#form.element.addEventListener("focusout", () => store.save());
    this.#editor = new BlockEditor(context, store, fix);
    this.#pane = file.url && file.isReadable
      ? new PagePane({ origin: session.site.origin, path: file.url, title: words.text("page-frame", { title: file.title }), editor: this.#editor.element })
      : new TextPane({ context, editor: this.#editor.element, reason: words.text(file.isReadable ? "no-page" : "unreadable") });
    this.#source = new SourcePane(words, store, fix);
    this.#status = new SaveStatus(store, words, desk.announcer);
    const page = element("div", { class: "view-page" }, this.#textTools(), this.#textFindings, this.#pane.element);
    const form = element("div", { class: "view-form" }, element("h2", {}, words.text("view-form")), this.#general, this.#form.element);
    this.#tabs = makeTabs(words.text("views"), [
      { name: "page", label: words.text(file.url ? "view-page" : "view-text"), panel: page },
      { name: "form", label: words.text("view-form"), panel: form },
      { name: "source", label: words.text("view-source"), panel: this.#source.element },
    ], name => this.#show(name));
    this.element = element("div", { class: "editor" },
      element("div", { class: "file-bar" }, this.#head.element, this.#actions.element, this.#status.element, this.#history.element, this.#tabs.element), this.#status.banner,
      element("div", { class: "panels" }, page, form, this.#source.element));

    this.#listen();
    this.#listenToPane();
    this.#pane.addEventListener("absent", () => {
      const absent = this.#pane;
      this.#pane = new TextPane({ context, editor: this.#editor.element, reason: words.text("no-page-now") });
      absent.close();
      absent.element.replaceWith(this.#pane.element);
      this.#listenToPane();
      this.#draw();
    });
    this.#draw();
    this.#tabs.select(file.isReadable ? "page" : "source");
    this.#recover();
    if (at.length) requestAnimationFrame(() => this.#showField(at));
    else if (line && blockAt(this.#blocks, [line, line])) requestAnimationFrame(() => this.#choose([line, line], ""));
  }

  get title() {
    return titleOf(this.#store.file);
  }

  get hasUnsaved() {
    return this.#store.hasUnsaved;
  }

  /** Called when something on the site changed. */
  refresh() {
    this.#store.reload();
  }

  /** Called before something else is shown; what was typed is saved. */
  async close() {
    await this.#store.save();
    this.#pane.close();
    this.#store.close();
  }

  #listen() {
    const store = this.#store, editor = this.#editor;
    store.addEventListener("file", () => this.#draw());
    store.addEventListener("conflict", () => settleConflict(store, this.#desk.words).then(() => this.#closeBlock(false)));
    editor.addEventListener("close", () => this.#closeBlock(true));
    editor.addEventListener("step", event => this.#step(/** @type {CustomEvent<number>} */ (event).detail));
    editor.addEventListener("add", () => this.#add());
    editor.addEventListener("resize", () => this.#pane.resize());
  }

  #listenToPane() {
    const pane = this.#pane;
    pane.addEventListener("choose", event => {
      const { lines, near } = /** @type {CustomEvent<{lines: Lines, near: string}>} */ (event).detail;
      this.#choose(lines, near);
    });
    pane.addEventListener("title", () => this.#showField(["title"]));
    pane.addEventListener("link", event => {
      const target = this.#desk.library.fileOfPage(/** @type {CustomEvent<string>} */ (event).detail);
      if (target) this.#desk.openFile(target.path);
    });
  }

  /** What was typed before the page was loaded again, and was not saved, is saved now. */
  #recover() {
    const typed = this.#desk.memory.read(this.#store.file.path);
    if (!typed) return;
    this.#store.file = { ...this.#store.file, fingerprint: typed.fingerprint };
    this.#store.edits = typed.edits;
    this.#store.region = typed.region;
    this.#store.save().then(() => this.#store.status === "saved" && this.#desk.announcer.say(this.#desk.words.text("recovered")));
  }

  // What is shown

  #draw() {
    const { file, region } = this.#store;
    const { words } = this.#desk;
    const inForm = file.findings.filter(finding => isInForm(file.fields, finding));
    const inText = file.findings.filter(finding => !inForm.includes(finding) && finding.lines);
    const general = file.findings.filter(finding => !inForm.includes(finding) && !inText.includes(finding));
    this.#form.show(withEdits(file.fields, this.#store.edits), inForm);
    this.#head.draw(file);
    this.#actions.draw();
    this.#history.draw();
    setChildren(this.#general, ...sorted(general).map(finding => findingNote(finding, {
      words, fix: each => this.#fix(each),
      place: finding.line > 0 && button(words.text("to-line", { line: finding.line }), () => this.#showSource(finding.line), { class: "link" }),
    })), file.unknown.length > 0 && element("p", { class: "aside" }, words.text("unknown-keys", { keys: file.unknown.join(", ") })));
    drawTextFindings(this.#textFindings, inText, { words, fix: each => this.#fix(each), show: each => this.#choose(each.lines ?? [1, 1], "") });
    this.#pane.mark(inText.map(({ lines, severity }) => ({ lines: /** @type {Lines} */ (lines), severity })));
    if (this.#pane instanceof TextPane) this.#pane.show(file.blocks);
    if (this.#pane instanceof PagePane && file.url) this.#pane.go(file.url);
    this.#source.update();

    const lines = region?.lines ?? this.#component;
    if (!lines || !this.#editor.isOpen) return;
    const block = blockAt(this.#blocks, lines);
    const near = inText.filter(finding => finding.lines && finding.lines[0] <= lines[1] && finding.lines[1] >= lines[0]);
    this.#editor.update(block ?? null, near);
    if (this.#component && block) this.#component = block.lines;
    this.#pane.select(shownLines(lines));
  }

  #textTools() {
    const { words } = this.#desk;
    return element("div", { class: "text-tools" },
      button(words.text("write-text"), () => this.#openFirst(), { class: "button small" }),
      element("p", { class: "aside" }, words.text("write-help")));
  }

  /** @param {string} name */
  #show(name) {
    this.element.dataset.view = name;
    if (name === "source") this.#closeBlock(false).then(() => this.#source.update());
    else this.#pane.resize();
  }

  /** @param {number} line */
  #showSource(line) {
    this.#tabs.select("source");
    this.#source.show(line);
  }

  /** @param {import("../protocol.js").Path} at */
  #showField(at) {
    this.#tabs.select("form");
    this.#form.focus(at);
  }

  /** @param {Finding} finding */
  #toFinding(finding) {
    if (isInForm(this.#store.file.fields, finding)) {
      this.#showField(finding.at ?? []);
    } else if (finding.lines) {
      this.#tabs.select("page");
      this.#choose(finding.lines, "");
    } else this.#showSource(finding.line);
  }

  /** @param {Finding} finding */
  async #fix(finding) {
    const { words, announcer } = this.#desk;
    const isDone = await this.#store.fix(finding.id);
    if (isDone) await this.#closeBlock(false);
    announcer.say(isDone ? words.text("fixed", { what: finding.fix ?? finding.summary }) : words.text("not-fixed"));
    if (isDone && finding.at) this.#form.focus(finding.at);
  }

  // The text

  get #blocks() {
    return shownBlocks(this.#store.file);
  }

  /** @param {Lines} lines @param {string} near */
  async #choose(lines, near) {
    const { region } = this.#store;
    const isOpen = region && this.#editor.isOpen && region.lines[0] <= lines[1] && region.lines[1] >= lines[0];
    if (isOpen) return;
    await this.#store.save();
    const block = blockAt(this.#blocks, lines);
    if (block) this.#open(block, near);
  }

  /** @param {Block} block @param {string} [near] */
  #open(block, near) {
    this.#tabs.select("page");
    this.#component = block.fields ? block.lines : null;
    if (block.fields) this.#store.region = null;
    else this.#store.openText(block.lines, block.text);
    this.#editor.open(block, near);
    this.#pane.select(block.lines);
    this.#draw();
  }

  #openFirst() {
    const first = this.#blocks[0];
    if (first) this.#open(first);
    else this.#add();
  }

  /** @param {number} by */
  async #step(by) {
    const lines = this.#store.region?.lines ?? this.#component;
    await this.#store.save();
    const now = this.#store.region?.lines ?? this.#component ?? lines;
    if (!now) return;
    const next = by > 0 ? this.#blocks.find(block => block.lines[0] > now[1]) : this.#blocks.findLast(block => block.lines[1] < now[0]);
    if (next) this.#open(next);
    else this.#desk.announcer.say(this.#desk.words.text(by > 0 ? "last-block" : "first-block"));
  }

  /** Begins a block after the one that is open, or at the end of the text. */
  async #add() {
    await this.#store.save();
    const { file, region } = this.#store;
    const last = (region?.lines ?? this.#component ?? file.blocks.at(-1)?.lines)?.[1] ?? file.source.replace(/\n$/, "").split("\n").length;
    this.#component = null;
    this.#store.openText([last + 1, last], "");
    this.#editor.open({ kind: "paragraph", lines: [last + 1, last], text: "" });
    this.#pane.select(shownLines([last + 1, last]));
  }

  /** @param {boolean} returnsFocus */
  async #closeBlock(returnsFocus) {
    if (!this.#editor.isOpen) return;
    await this.#store.save();
    this.#editor.hide();
    if (!this.#store.hasUnsaved) this.#store.region = null;
    this.#component = null;
    this.#pane.select(null);
    const target = this.element.querySelector(".text-tools button");
    if (returnsFocus && target instanceof HTMLElement) target.focus({ preventScroll: true });
  }
}
