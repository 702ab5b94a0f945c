#include "CDocumentMemory.h"

#include <pthread.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum { alignment = 16, first_size = 256 * 1024, largest_step = 16 * 1024 * 1024 };

struct chunk {
  struct chunk *before;
  size_t size;
  size_t used;
  _Alignas(alignment) unsigned char bytes[];
};

// Before each piece stands its size, in as many bytes as keep it aligned.
static size_t *size_of(void *piece) { return (size_t *)((unsigned char *)piece - alignment); }

// The chunk that is being given out. A thread keeps its first one.
static _Thread_local struct chunk *current;

static pthread_key_t key;
static pthread_once_t key_is_made = PTHREAD_ONCE_INIT;

static void make_key(void) {
  if (pthread_key_create(&key, free) != 0) abort();
}

static void add_chunk(size_t needed) {
  size_t size = current == NULL ? first_size : current->size < largest_step ? current->size * 2 : largest_step;
  if (size < needed) size = needed;
  if (size > SIZE_MAX - sizeof(struct chunk)) abort();
  struct chunk *chunk = malloc(sizeof(struct chunk) + size);
  if (chunk == NULL) abort();
  *chunk = (struct chunk){.before = current, .size = size, .used = 0};
  if (current == NULL) {
    pthread_once(&key_is_made, make_key);
    pthread_setspecific(key, chunk);
  }
  current = chunk;
}

static void *give(size_t size) {
  if (size > SIZE_MAX - 2 * alignment) abort();
  size_t whole = alignment + (size + alignment - 1) / alignment * alignment;
  if (current == NULL || current->size - current->used < whole) add_chunk(whole);
  unsigned char *piece = current->bytes + current->used + alignment;
  current->used += whole;
  *size_of(piece) = whole - alignment;
  return piece;
}

static int is_last(void *piece) {
  return (unsigned char *)piece + *size_of(piece) == current->bytes + current->used;
}

baken_memory_place baken_memory_begin(void) {
  return (baken_memory_place){.chunk = current, .used = current == NULL ? 0 : current->used};
}

void baken_memory_end(baken_memory_place place) {
  while (current != NULL && current != place.chunk && current->before != NULL) {
    struct chunk *chunk = current;
    current = chunk->before;
    free(chunk);
  }
  if (current != NULL) current->used = place.used;
}

void *baken_memory_calloc(size_t count, size_t size) {
  if (size != 0 && count > SIZE_MAX / size) abort();
  return memset(give(count * size), 0, count * size);
}

void *baken_memory_realloc(void *old, size_t size) {
  if (old == NULL) return give(size);
  size_t held = *size_of(old);
  if (size <= held) return old;
  if (is_last(old)) {
    // Where there is room behind it, the last piece grows where it is.
    current->used -= held + alignment;
    size_t whole = alignment + (size + alignment - 1) / alignment * alignment;
    if (size <= SIZE_MAX - 2 * alignment && current->size - current->used >= whole) return give(size);
    current->used += held + alignment;
  }
  return memcpy(give(size), old, held);
}

void baken_memory_free(void *old) {
  if (old != NULL && is_last(old)) current->used -= *size_of(old) + alignment;
}
