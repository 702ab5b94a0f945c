/**
 * @file A QR code of a link (ISO/IEC 18004): bytes in version 9 with the lowest correction of errors, since it is read from a screen or
 * from clean paper. All codes have the same mask: readers take any.
 */

import { drawing } from "../shared/dom.js";

/** Of version 9, level L: the modules of a side, the codewords of data in each of two blocks, and the middles of the alignment patterns. */
const SIZE = 53;
const DATA = 116;
const ALIGNMENT = [[26, 6], [6, 26], [26, 26], [46, 26], [26, 46], [46, 46]];
/** The polynomial that gives 30 codewords of correction. */
const DIVISOR = [212, 246, 77, 73, 195, 192, 75, 98, 5, 70, 103, 177, 22, 217, 138, 51, 181, 246, 72, 25, 18, 46, 228, 74, 216, 195, 11, 106, 130, 150];
/** The level with mask 0, and the version, with their own correction. */
const FORMAT = 0x77c4;
const VERSION = 0x09a99;
const QUIET_ZONE = 4;

/**
 * @param {string} text
 * @param {string} label
 * @returns {SVGElement | null} null for a text that is too long
 */
export function qrCode(text, label) {
  const bytes = new TextEncoder().encode(text);
  if (bytes.length > 2 * DATA - 2) return null;
  const dark = modules(bytes).flatMap((row, y) => row.map((isDark, x) => isDark ? `M${x} ${y}h1v1h-1z` : "")).join("");
  const side = SIZE + 2 * QUIET_ZONE;
  return drawing("svg", { class: "sc-qr", role: "img", "aria-label": label, viewBox: `${-QUIET_ZONE} ${-QUIET_ZONE} ${side} ${side}` },
    drawing("path", { d: dark }));
}

/** @param {number} value @param {number} length */
function bitsOf(value, length) {
  return Array.from({ length }, (_, place) => value >> length - 1 - place & 1);
}

/**
 * The codewords with their correction, one of each block in turn.
 * @param {Uint8Array} bytes
 */
function codewords(bytes) {
  const bits = [4, ...[bytes.length, ...bytes].flatMap(byte => [byte >> 4, byte & 15]), 0];
  const data = Array.from({ length: 2 * DATA }, (_, place) => {
    if (2 * place < bits.length) return bits[2 * place] << 4 | bits[2 * place + 1];
    return (place - bits.length / 2) % 2 ? 0x11 : 0xec;
  });
  const blocks = [data.slice(0, DATA), data.slice(DATA)].map(block => [...block, ...block.reduce((rest, value) => {
    const factor = value ^ rest[0];
    return DIVISOR.map((each, place) => (rest[place + 1] ?? 0) ^ product(each, factor));
  }, /** @type {number[]} */ (Array(DIVISOR.length).fill(0)))]);
  return blocks[0].flatMap((value, place) => [value, blocks[1][place]]);
}

/**
 * The product in the field of 256 elements with the polynomial 0x11d.
 * @param {number} a
 * @param {number} b
 */
function product(a, b) {
  let result = 0;
  for (const bit of bitsOf(b, 8)) result = (result << 1) ^ (result >> 7) * 0x11d ^ bit * a;
  return result;
}

/**
 * Rows of modules, 1 or true for a dark one.
 * @param {Uint8Array} bytes
 */
function modules(bytes) {
  const rows = Array.from({ length: SIZE }, () => /** @type {(number | boolean | undefined)[]} */ (Array(SIZE).fill(undefined)));
  const set = /** @param {number} x @param {number} y @param {number | boolean} isDark */ (x, y, isDark) => {
    if (rows[y] && x >= 0 && x < SIZE) rows[y][x] = isDark;
  };
  const square = /** @param {number} x @param {number} y @param {number} radius @param {number[]} light */ (x, y, radius, light) => {
    for (let down = -radius; down <= radius; down++) for (let across = -radius; across <= radius; across++) {
      set(x + across, y + down, !light.includes(Math.max(Math.abs(across), Math.abs(down))));
    }
  };
  for (let place = 0; place < SIZE; place++) {
    set(6, place, place % 2 === 0);
    set(place, 6, place % 2 === 0);
  }
  for (const [x, y] of ALIGNMENT) square(x, y, 2, [1]);
  for (const [x, y] of [[3, 3], [SIZE - 4, 3], [3, SIZE - 4]]) square(x, y, 4, [2, 4]);
  bitsOf(FORMAT, 15).reverse().forEach((bit, place) => {
    set(8, place < 6 ? place : place < 8 ? place + 1 : SIZE - 15 + place, bit);
    set(place < 8 ? SIZE - 1 - place : place < 9 ? 7 : 14 - place, 8, bit);
  });
  set(8, SIZE - 8, 1);
  bitsOf(VERSION, 18).reverse().forEach((bit, place) => {
    const [a, b] = [SIZE - 11 + place % 3, Math.floor(place / 3)];
    set(a, b, bit);
    set(b, a, bit);
  });
  // The data, in columns of two, upwards and downwards in turn.
  const bits = codewords(bytes).flatMap(value => bitsOf(value, 8));
  let at = 0;
  for (let right = SIZE - 1, isUp = true; right > 0; right -= 2, isUp = !isUp) {
    if (right === 6) right = 5;
    for (let step = 0; step < SIZE; step++) for (const x of [right, right - 1]) {
      const y = isUp ? SIZE - 1 - step : step;
      if (rows[y][x] === undefined) set(x, y, bits[at++] ^ (x + y + 1) % 2);
    }
  }
  return rows;
}
