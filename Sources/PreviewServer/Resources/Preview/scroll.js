// @ts-check
/** The scroll position of a page, restored after a reload. */

const key = `baken-preview-scroll ${location.pathname}`;

/** Saves where the page is scrolled to. */
export function keepScrollPosition() {
  try {
    sessionStorage.setItem(key, JSON.stringify({ left: scrollX, top: scrollY }));
  } catch {
    // Without storage the browser restores the position in its own way.
  }
}

/** Scrolls to where the page was before it was loaded again; does nothing on a first visit. */
export function restoreScrollPosition() {
  const saved = takeSaved();
  if (!saved) return;
  history.scrollRestoration = "manual";
  const restore = () => scrollTo({ left: saved.left, top: saved.top, behavior: "instant" });
  restore();
  // Images that had no size yet may have moved the text.
  addEventListener("load", () => {
    restore();
    history.scrollRestoration = "auto";
  });
}

/** @returns {{ left: number, top: number } | null} */
function takeSaved() {
  try {
    const text = sessionStorage.getItem(key);
    sessionStorage.removeItem(key);
    return text ? /** @type {{ left: number, top: number }} */ (JSON.parse(text)) : null;
  } catch {
    return null;
  }
}
