/** @file Tabs (ARIA Authoring Practices, tabs). On a wide screen page and form stand side by side, as one. */

import { element, newId } from "../dom.js";

/** As wide as page and form need beside each other; the style sheet has the same. */
const WIDE = "(min-width: 62rem)";

/**
 * @param {string} label
 * @param {{name: string, label: string, panel: HTMLElement}[]} tabs the first two are one on a wide screen
 * @param {(name: string) => void} onshow
 */
export function makeTabs(label, tabs, onshow) {
  const wide = matchMedia(WIDE);
  let selected = "";
  const buttons = tabs.map(({ name, label, panel }) => {
    panel.id = newId("panel");
    const made = element("button", { type: "button", role: "tab", id: newId("tab"), "aria-controls": panel.id, onclick: () => select(name) }, label);
    panel.setAttribute("role", "tabpanel");
    panel.setAttribute("aria-labelledby", made.id);
    return made;
  });
  const bar = element("div", { role: "tablist", class: "tabs", "aria-label": label }, ...buttons);

  const draw = () => {
    const isBoth = wide.matches && selected !== tabs[2].name;
    for (const [place, { name, panel }] of tabs.entries()) {
      const isShown = isBoth ? place < 2 : name === selected;
      panel.hidden = !isShown;
      const isSelected = isBoth ? place === 0 : name === selected;
      buttons[place].setAttribute("aria-selected", String(isSelected));
      buttons[place].tabIndex = isSelected ? 0 : -1;
      buttons[place].hidden = wide.matches && place === 1;
    }
  };
  const select = /** @param {string} name */ name => {
    const isNew = name !== selected;
    selected = name;
    draw();
    if (isNew) onshow(name);
  };
  bar.addEventListener("keydown", event => {
    const shown = buttons.filter(each => !each.hidden);
    const place = shown.indexOf(/** @type {HTMLButtonElement} */ (document.activeElement));
    const next = { ArrowRight: place + 1, ArrowLeft: place - 1, Home: 0, End: -1 }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    const target = shown.at(next % shown.length);
    target?.click();
    target?.focus();
  });
  wide.addEventListener("change", draw);
  return { element: bar, select };
}
