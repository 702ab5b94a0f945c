#include <mimalloc.h>

/// Gives memory that was freed back to the system at once, rather than some time later in case it is needed again: a build of a large
/// site takes a twentieth less memory so, and hardly longer.
static inline void return_memory_at_once(void) {
#if MI_MALLOC_VERSION >= 210
  mi_option_set(mi_option_purge_delay, 0);
#else
  mi_option_set(mi_option_decommit_delay, 0);
#endif
}
