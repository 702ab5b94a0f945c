#ifndef BAKEN_FILE_SWAP_H
#define BAKEN_FILE_SWAP_H

/// Exchanges two names of one folder at once: nobody can see a moment in which one of them is missing.
///
/// Returns 0, or the number of the error: ENOSYS, EINVAL or ENOTSUP where the system or the file system cannot do it.
int baken_exchange(int folder, const char *one, const char *other);

/// Whether something is mounted on an open folder: 1 or 0, and -1 where the system does not tell.
int baken_is_mount_point(int folder);

#endif
