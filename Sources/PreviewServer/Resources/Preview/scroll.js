// @ts-check
/** The scroll position of a page, restored after a reload. */

const key = `baken-preview-scroll ${location.pathname}`;

/** Saves the scroll position of the page. */
export function keepScrollPosition() {
  try {
    sessionStorage.setItem(key, JSON.stringify({ left: scrollX, top: scrollY }));
  } catch {
    // Without storage the browser restores the position in its own way.
  }
}

/** Scrolls to the position before the reload; does nothing on a first visit. */
export function restoreScrollPosition() {
  const saved = takeSaved();
  if (!saved) return;
  history.scrollRestoration = "manual";
  const restore = () => scrollTo({ left: saved.left, top: saved.top, behavior: "instant" });
  restore();
  // Images without a known size may have moved the text.
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
