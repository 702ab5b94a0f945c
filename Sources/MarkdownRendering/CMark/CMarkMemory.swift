import CCMarkGFM
import CDocumentMemory

/// The allocator for a document: it takes memory of the current thread, which is freed as a whole with the document.
struct CMarkMemory: @unchecked Sendable {
  /// The functions that the library calls. They are only read, so threads may share the pointer.
  static let shared = CMarkMemory()

  let functions: UnsafeMutablePointer<cmark_mem>

  private init() {
    functions = .allocate(capacity: 1)
    functions.initialize(
      to: cmark_mem(calloc: baken_memory_calloc, realloc: baken_memory_realloc, free: baken_memory_free))
  }
}
