#pragma once

#include <stddef.h>

/// A file inside the program.
struct baken_program_file {
  /// The module that it belongs to, and its path in that module's resources: `Theming/DefaultTheme/images/logo.svg`.
  const char *name;
  const unsigned char *bytes;
  size_t size;
};

/// The files inside the program, sorted by name, the last one followed by one without a name.
const struct baken_program_file *baken_program_files(void);

/// The commit that the program was made of, and its day as `2026-12-01`; both are empty in a program that is no part of a package.
const char *baken_program_commit(void);
const char *baken_program_day(void);
