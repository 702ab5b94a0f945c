#ifndef BAKEN_BYTE_SEARCH_H
#define BAKEN_BYTE_SEARCH_H

#include <stddef.h>

/// Searches for the first byte of a set, sixteen bytes at a time. They are in C because the vectors of Swift's standard library are
/// compared one byte after the other.
///
/// Each returns the offset of the byte, at or after `start`, or `count` when there is none.

/// A character that HTML and XML reserve: & < > ".
size_t baken_offset_of_markup(const void *bytes, size_t start, size_t count);

/// A byte that a text need not contain: control characters but for tabs and line feeds, and the first bytes of characters of which
/// some are not allowed in a text.
size_t baken_offset_of_unusual(const void *bytes, size_t start, size_t count);

#endif
