// @ts-check
/**
 * Keeps a page from lying when it is older than an event: by the visitor's clock, shows what is true of an event that is
 * ahead, has begun or is past (`data-when`, one state or more) and hides the rest. The nearest element with `data-starts` says when.
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
// A page that was left open, or that the way back brings up again as it was.
addEventListener("pageshow", show);
document.addEventListener("visibilitychange", show);
