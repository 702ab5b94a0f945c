#include "CProgramFiles.h"

// What a program has that is no part of a package. For a package, script/package links an object file with the same names, which are
// not weak and so take the place of these.
__attribute__((weak)) const struct baken_program_file baken_linked_files[] = {{NULL, NULL, 0}};
__attribute__((weak)) const char baken_linked_commit[] = "";
__attribute__((weak)) const char baken_linked_day[] = "";

const struct baken_program_file *baken_program_files(void) { return baken_linked_files; }
const char *baken_program_commit(void) { return baken_linked_commit; }
const char *baken_program_day(void) { return baken_linked_day; }
