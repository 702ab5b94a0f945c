// @ts-check
/**
 * @file Corrects what a page says of an event when it was built before that began or ended: by the visitor's clock, shows the parts
 * that hold for an event that is ahead, has begun or is past (`data-when`, one state or more) and hides the others. The nearest
 * element around them with `data-starts` says when the event is.
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
// For a page that was left open, or that comes from the back-forward cache as it was.
addEventListener("pageshow", show);
document.addEventListener("visibilitychange", show);
