// @ts-check
/** The place to which a page is scrolled, kept over a reload. */

const key = `baken-preview-scroll ${location.pathname}`;

/** Notes where the page is scrolled to. */
export function keepScrollPosition() {
  try {
    sessionStorage.setItem(key, JSON.stringify({ left: scrollX, top: scrollY }));
  } catch {
    // Without storage the browser's own way of coming back has to do.
  }
}

/** Scrolls to where the page was before it was loaded again; does nothing on a first visit. */
export function restoreScrollPosition() {
  const noted = taken();
  if (!noted) return;
  history.scrollRestoration = "manual";
  const restore = () => scrollTo({ left: noted.left, top: noted.top, behavior: "instant" });
  restore();
  // Images that had no size yet may have moved the text.
  addEventListener("load", () => {
    restore();
    history.scrollRestoration = "auto";
  });
}

/** @returns {{ left: number, top: number } | null} */
function taken() {
  try {
    const text = sessionStorage.getItem(key);
    sessionStorage.removeItem(key);
    return text ? JSON.parse(text) : null;
  } catch {
    return null;
  }
}
