#define _GNU_SOURCE
#include "CFileSwap.h"

#include <errno.h>

#if defined(__linux__)

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

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

int baken_exchange(int folder, const char *one, const char *other) {
  return renameatx_np(folder, one, folder, other, RENAME_SWAP) == 0 ? 0 : errno;
}

int baken_is_mount_point(int folder) { return -1; }

#else

int baken_exchange(int folder, const char *one, const char *other) { return ENOSYS; }

int baken_is_mount_point(int folder) { return -1; }

#endif
