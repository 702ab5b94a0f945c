#ifndef BAKEN_FILE_SYSTEM_H
#define BAKEN_FILE_SYSTEM_H

/// Exchanges two names of one folder at once: nobody can see a moment in which one of them is missing.
///
/// Returns 0, or the number of the error: ENOSYS, EINVAL or ENOTSUP where the system or the file system cannot do it.
int baken_exchange(int folder, const char *one, const char *other);

/// Opens a file for reading by its path from an open folder on. No symbolic link is followed, and the path cannot leave the folder
/// (openat2(2) with RESOLVE_BENEATH and RESOLVE_NO_SYMLINKS; else one part of the path after another).
///
/// Returns the descriptor, or -1 with errno: ELOOP or EXDEV where something else stands in the file's place.
int baken_open_beneath(int folder, const char *path);

/// Writes what is printed and not yet written. Returns 0, or the number of the error when anything printed got lost.
int baken_flush_standard_output(void);

/// Starts some threads beside each other and ends them again. Returns 0, or the number of the error when there cannot be so many.
int baken_try_threads(int count);

/// Whether something is mounted on an open folder: 1 or 0, and -1 where the system does not tell.
int baken_is_mount_point(int folder);

#endif
