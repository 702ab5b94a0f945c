/**
 * @file Embedded posts and videos: each is replaced by an offer to load it, until its service is granted.
 *
 * @typedef {import("./record.js").Choice} Choice
 */
import { services } from "./record.js";

/** @type {NodeListOf<HTMLElement>} */
const embeds = document.querySelectorAll("[data-consent-embed]");

/**
 * @param {HTMLElement} embed
 * @param {string} name
 */
const part = (embed, name) =>
  /** @type {HTMLElement} */ (embed.querySelector(`[data-consent-${name}]`));

/** @param {HTMLElement} embed */
const frameOf = embed => part(embed, "place").querySelector("iframe");

/** @param {HTMLElement} embed */
export const purposeOf = embed => services.find(({ id }) => id === embed.dataset.consentEmbed)?.purpose ?? "";

/**
 * Loads the embeds of granted services, and replaces the others with their offers again.
 * @param {Choice} choice
 */
export function setEmbeds(choice) {
  for (const embed of embeds) {
    if (choice[purposeOf(embed)]) load(embed);
    else {
      frameOf(embed)?.remove();
      part(embed, "offer").hidden = false;
    }
  }
}

/**
 * Replaces the offer with the frame.
 * @param {HTMLElement} embed
 * @returns {HTMLElement | null} The frame.
 */
export function load(embed) {
  if (!frameOf(embed)) part(embed, "place").append(embed.querySelector("template")?.content.cloneNode(true) ?? "");
  part(embed, "offer").hidden = true;
  return frameOf(embed);
}
