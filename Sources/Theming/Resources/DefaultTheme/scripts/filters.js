// @ts-check
/**
 * @file Filters of a list, such as that of events.
 *
 * A select filters the entries by the words in the `data-` attribute with the select's name. The choices are in the query of the
 * address, so that they can be shared, and are restored after a reload and when the visitor returns. Without this script the form
 * stays hidden, and there is a link to a page for each choice.
 */

const form = document.querySelector("form[data-filters]");
if (form instanceof HTMLFormElement) filter(form);

/** @param {HTMLFormElement} form */
function filter(form) {
  const selects = [...form.querySelectorAll("select")];
  const entries = [...document.querySelectorAll("[data-filter-list] li:not(li li)")].filter(isHTML);
  const groups = [...document.querySelectorAll("[data-filter-group]")].filter(isHTML);
  const count = document.querySelector("[data-filter-count]");

  const nearest = document.querySelector("[data-filter-nearest]");

  /** Shows the entries that match every choice, and tells how many there are. */
  function show() {
    const chosen = selects.filter((select) => select.value);
    /** @param {HTMLElement} entry */
    const matches = (entry) =>
      chosen.filter(({ name, value }) => (entry.getAttribute(`data-${name}`) ?? "").split(" ").includes(value)).length;
    for (const entry of entries) entry.hidden = matches(entry) < chosen.length;
    for (const group of groups) group.hidden = !entries.some((entry) => !entry.hidden && group.contains(entry));
    const number = entries.filter((entry) => !entry.hidden).length;
    if (count instanceof HTMLElement) say(count, number);
    if (!(nearest instanceof HTMLElement)) return;
    nearest.hidden = number > 0;
    // Those that fit most of the choices, in the order of the list.
    const most = Math.max(0, ...entries.map(matches));
    const close = number || !most ? [] : entries.filter((entry) => matches(entry) === most).slice(0, 3);
    nearest.querySelector("ol")?.replaceChildren(...close.map((entry) => copy(entry)));
  }

  /** Reads the choices from the address. Values that a select does not have are ignored. */
  function read() {
    const query = new URLSearchParams(location.search);
    for (const select of selects) {
      const value = query.get(select.name) ?? "";
      select.value = [...select.options].some((option) => option.value === value) ? value : "";
    }
    show();
  }

  /** Writes the choices to the address, and keeps the rest of it. */
  function write() {
    const address = new URL(location.href);
    for (const { name, value } of selects) {
      if (value) address.searchParams.set(name, value);
      else address.searchParams.delete(name);
    }
    history.replaceState(history.state, "", address);
    show();
  }

  form.addEventListener("change", write);
  form.addEventListener("reset", (event) => {
    event.preventDefault();
    for (const select of selects) select.value = "";
    write();
  });
  addEventListener("popstate", read);
  // Browsers restore the form's earlier values, which may differ from those in the address.
  addEventListener("pageshow", read);

  read();
  form.hidden = false;
  for (const links of document.querySelectorAll("[data-filter-links]")) links.toggleAttribute("hidden", true);
}

/**
 * A copy of an entry that is in sight.
 *
 * @param {HTMLElement} entry
 */
function copy(entry) {
  const copied = /** @type {HTMLElement} */ (entry.cloneNode(true));
  copied.hidden = false;
  return copied;
}

/**
 * @param {Element} element
 * @returns {element is HTMLElement}
 */
function isHTML(element) {
  return element instanceof HTMLElement;
}

/**
 * Tells how many entries there are, with the texts that the page contains.
 *
 * @param {HTMLElement} element
 * @param {number} number
 */
function say(element, number) {
  const { none = "", one = "", other = "" } = element.dataset;
  const words = number === 0 ? none : number === 1 ? one : other;
  const text = words.replace("{count}", String(number));
  if (element.textContent !== text) element.textContent = text;
}
