#include "CByteSearch.h"

#include <stdint.h>
#include <string.h>

typedef uint8_t block __attribute__((vector_size(16)));

/// For each byte of a block, whether it equals a value in the bits of a mask.
#define IS(mask, value) ((block)((bytes & (uint8_t)(mask)) == (uint8_t)(value)))

static inline block markup(block bytes) {
  return IS(0xFB, '"') | IS(0xFD, '<');  // " and &, < and >
}

static inline block unusual(block bytes) {
  block plain = IS(0xFF, '\t') | IS(0xFF, '\n');
  return (IS(0xE0, 0) & ~plain) | IS(0xFF, 0x7F) | IS(0xFF, 0xC2) | IS(0xFF, 0xEF) | IS(0xF0, 0xF0);
}

static inline __attribute__((always_inline)) size_t search(
    const uint8_t *bytes, size_t start, size_t count, block (*test)(block)) {
  for (size_t offset = start; offset < count; offset += sizeof(block)) {
    // The last block is filled up with a letter, which is in no set.
    block part = (block){0} + (uint8_t)'a';
    if (count - offset >= sizeof part)
      memcpy(&part, bytes + offset, sizeof part);
    else
      memcpy(&part, bytes + offset, count - offset);
    block found = test(part);
    uint64_t halves[2];
    memcpy(halves, &found, sizeof halves);
    if ((halves[0] | halves[1]) == 0) continue;
    for (size_t place = 0; place < sizeof found; place++)
      if (found[place]) return offset + place;
  }
  return count;
}

size_t baken_offset_of_markup(const void *bytes, size_t start, size_t count) { return search(bytes, start, count, markup); }

size_t baken_offset_of_unusual(const void *bytes, size_t start, size_t count) { return search(bytes, start, count, unusual); }
