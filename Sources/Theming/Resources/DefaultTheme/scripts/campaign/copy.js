// @ts-check
/**
 * @file Copy buttons beside the fields of a campaign's kit.
 *
 * A button names the field that it copies. If the clipboard cannot be written, the text is selected, so that the visitor can copy it
 * with the keyboard. A live region tells the result. Without this script the buttons stay hidden, and the fields can still be
 * selected.
 */

const status = document.querySelector("[data-copy-status]");

for (const button of document.querySelectorAll("button[data-copy]")) {
  if (!(button instanceof HTMLButtonElement)) continue;
  const field = document.getElementById(button.dataset.copy ?? "");
  if (!(field instanceof HTMLTextAreaElement)) continue;
  button.hidden = false;
  button.addEventListener("click", () => void copy(field, button));
  // Browsers do not scroll if a part of a tall field is visible; keyboard users should see the field.
  field.addEventListener("focus", () => field.scrollIntoView({ block: "nearest" }));
}

/**
 * Copies the text of a field and tells the result.
 * @param {HTMLTextAreaElement} field
 * @param {HTMLButtonElement} button
 */
async function copy(field, button) {
  try {
    await navigator.clipboard.writeText(field.value);
    say("copied");
    button.classList.add("is-copied");
    setTimeout(() => button.classList.remove("is-copied"), 2000);
  } catch {
    field.focus();
    field.select();
    say("failed");
  }
}

/**
 * Puts a message into the live region, which is emptied first: otherwise screen readers would not announce the same message twice.
 * @param {"copied" | "failed"} message
 */
function say(message) {
  if (!(status instanceof HTMLElement)) return;
  status.textContent = "";
  const words = status.dataset[message] ?? "";
  requestAnimationFrame(() => { status.textContent = words; });
}
