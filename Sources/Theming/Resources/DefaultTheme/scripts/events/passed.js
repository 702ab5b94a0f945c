// @ts-check
/**
 * @file Updates the state of an event that has begun or ended since the page was built. By the visitor's clock, it shows the parts
 * for the present state (`data-when`, with one state or more: ahead, begun or past) and hides the others. The nearest ancestor with
 * `data-starts` has the times of the event.
 */

function show() {
  const now = Date.now();
  for (const part of document.querySelectorAll("[data-when]")) {
    const event = part.closest("[data-starts]");
    if (!(part instanceof HTMLElement && event instanceof HTMLElement)) continue;
    const starts = Date.parse(event.dataset.starts ?? "");
    const ends = event.dataset.ends ? Date.parse(event.dataset.ends) : starts;
    const state = now >= ends ? "past" : now >= starts ? "begun" : "ahead";
    part.hidden = !part.dataset.when?.split(" ").includes(state);
  }
}

show();
// For a page that stayed open, or that is restored from the back-forward cache.
addEventListener("pageshow", show);
document.addEventListener("visibilitychange", show);
