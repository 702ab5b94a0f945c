#define _GNU_SOURCE
#include "CFileSystem.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

int baken_flush_standard_output(void) {
  errno = 0;
  int is_written = fflush(stdout) == 0;
  int failure = errno;
  // What was lost earlier is known by the stream alone, without its reason.
  if (is_written && ferror(stdout) == 0) return 0;
  return failure != 0 ? failure : EIO;
}

// Waits until the one that starts it lets go: a thread that has ended counts no longer.
static void *wait_for_start(void *start) {
  pthread_mutex_lock(start);
  pthread_mutex_unlock(start);
  return NULL;
}

int baken_try_threads(int count) {
  pthread_mutex_t start = PTHREAD_MUTEX_INITIALIZER;
  pthread_t *threads = calloc((size_t)count, sizeof *threads);
  if (threads == NULL) return ENOMEM;
  int started = 0;
  int failure = 0;
  pthread_mutex_lock(&start);
  while (started < count && failure == 0) {
    failure = pthread_create(&threads[started], NULL, wait_for_start, &start);
    if (failure == 0) started += 1;
  }
  pthread_mutex_unlock(&start);
  for (int thread = 0; thread < started; thread += 1) pthread_join(threads[thread], NULL);
  free(threads);
  return failure;
}

// One part of the path after another, none of which may be a link. Used where the system cannot resolve a whole path so.
static int open_by_parts(int folder, const char *path) {
  int place = folder;
  for (;;) {
    size_t length = strcspn(path, "/");
    char name[256];
    if (length == 0 || length >= sizeof name) {
      errno = length == 0 ? EINVAL : ENAMETOOLONG;
      break;
    }
    memcpy(name, path, length);
    name[length] = 0;
    if (strcmp(name, "..") == 0 || strcmp(name, ".") == 0) {
      errno = EXDEV;
      break;
    }
    int is_last = path[length] == 0;
    int next = openat(place, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC | (is_last ? 0 : O_DIRECTORY));
    // Systems that look whether it is a folder first say so of a link.
    if (next < 0 && errno == ENOTDIR && !is_last) errno = ELOOP;
    int failure = errno;
    if (place != folder) close(place);
    errno = failure;
    if (next < 0 || is_last) return next;
    place = next;
    path += length + 1;
  }
  int failure = errno;
  if (place != folder) close(place);
  errno = failure;
  return -1;
}

#if defined(__linux__)

#include <sys/stat.h>
#include <sys/syscall.h>

int baken_open_beneath(int folder, const char *path) {
#ifdef SYS_openat2
  // struct open_how of openat2(2), whose header older C libraries lack.
  struct {
    unsigned long long flags, mode, resolve;
  } how = {O_RDONLY | O_NONBLOCK | O_CLOEXEC, 0, 0};
  const unsigned long long no_magic_links = 0x02, no_symbolic_links = 0x04, beneath = 0x08;
  how.resolve = no_magic_links | no_symbolic_links | beneath;
  long descriptor = syscall(SYS_openat2, folder, path, &how, sizeof how);
  // Older kernels do not have the call, and some sandboxes refuse it.
  if (descriptor >= 0 || (errno != ENOSYS && errno != EPERM)) return (int)descriptor;
#endif
  return open_by_parts(folder, path);
}

// The system call itself, since not every C library wraps it (see renameat2(2)).
int baken_exchange(int folder, const char *one, const char *other) {
#ifdef SYS_renameat2
  const unsigned int exchange = 1u << 1;
  return syscall(SYS_renameat2, folder, one, folder, other, exchange) == 0 ? 0 : errno;
#else
  return ENOSYS;
#endif
}

// A bind mount of the same file system has the device number of its parent, so only statx(2) tells for certain.
int baken_is_mount_point(int folder) {
#ifdef STATX_ATTR_MOUNT_ROOT
  struct statx status;
  if (statx(folder, "", AT_EMPTY_PATH, STATX_TYPE, &status) != 0) return -1;
  if ((status.stx_attributes_mask & STATX_ATTR_MOUNT_ROOT) == 0) return -1;
  return (status.stx_attributes & STATX_ATTR_MOUNT_ROOT) != 0;
#else
  return -1;
#endif
}

#elif defined(__APPLE__)

#include <stdio.h>

int baken_open_beneath(int folder, const char *path) { return open_by_parts(folder, path); }

int baken_exchange(int folder, const char *one, const char *other) {
  return renameatx_np(folder, one, folder, other, RENAME_SWAP) == 0 ? 0 : errno;
}

int baken_is_mount_point(int folder) { return -1; }

#else

int baken_open_beneath(int folder, const char *path) { return open_by_parts(folder, path); }

int baken_exchange(int folder, const char *one, const char *other) { return ENOSYS; }

int baken_is_mount_point(int folder) { return -1; }

#endif
