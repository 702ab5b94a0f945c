/** @file CRC-32 as in ZIP files (IEEE 802.3, reflected): it finds a link that was cut off or mistyped. */

/**
 * @param {string} text
 * @returns {string} eight hexadecimal digits
 */
export function crc32(text) {
  let rest = 0xffffffff;
  for (const byte of new TextEncoder().encode(text)) {
    rest ^= byte;
    for (let bit = 0; bit < 8; bit++) rest = rest >>> 1 ^ (rest & 1 ? 0xedb88320 : 0);
  }
  return ((rest ^ 0xffffffff) >>> 0).toString(16).padStart(8, "0");
}
