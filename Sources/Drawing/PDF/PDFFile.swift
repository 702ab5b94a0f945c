import CQPDF
import Diagnostics

/// A finished PDF (ISO 32000-1), read and changed with libqpdf.
struct PDFFile: ~Copyable {
  /// An object of the file, valid as long as the file.
  struct Object {
    fileprivate let handle: qpdf_oh
  }

  /// A value for an entry of a dictionary.
  indirect enum Value {
    case name(String)
    case text(String)
    case flag(Bool)
    case dictionary([String: Value])
  }

  /// The library's version, on which the bytes of the file depend.
  static let libraryVersion = String(cString: qpdf_get_qpdf_version())

  private var library: qpdf_data?
  /// The library does not copy the file; it reads the streams only when it writes them.
  private let bytes: UnsafeMutableBufferPointer<CChar>

  /// A file to change. Errors in it are thrown by ``check()``.
  init(reading file: [UInt8]) {
    bytes = .allocate(capacity: file.count)
    _ = bytes.initialize(from: file.lazy.map { CChar(bitPattern: $0) })
    library = qpdf_init()
    // Errors are thrown here, and warnings are about problems that the library repairs when it writes the file.
    qpdf_silence_errors(library)
    qpdf_set_suppress_warnings(library, QPDF_BOOL(1))
    qpdf_read_memory(library, "", bytes.baseAddress, UInt64(bytes.count), nil)
  }

  deinit {
    var library = library
    qpdf_cleanup(&library)
    bytes.deallocate()
  }

  /// Throws the library's error, if it has one.
  func check() throws(DrawingFailure) {
    guard qpdf_has_error(library) != 0, let failure = qpdf_get_error(library) else { return }
    throw .library(name: "qpdf", reason: String(cString: qpdf_get_error_full_text(library, failure)).words)
  }

  /// The changed file. Its identifier is made from its content, and its streams are copied unchanged.
  func written() throws(DrawingFailure) -> [UInt8] {
    try check()
    qpdf_init_write_memory(library)
    qpdf_set_minimum_pdf_version(library, "1.7")
    qpdf_set_object_stream_mode(library, qpdf_o_disable)
    qpdf_set_stream_data_mode(library, qpdf_s_preserve)
    qpdf_set_deterministic_ID(library, QPDF_BOOL(1))
    qpdf_write(library)
    try check()
    return Array(UnsafeBufferPointer(start: qpdf_get_buffer(library), count: qpdf_get_buffer_length(library)))
  }
}

// MARK: - Objects

extension PDFFile {
  /// The document's catalog (7.7.2).
  var catalog: Object { Object(handle: qpdf_get_root(library)) }

  /// The first page.
  var firstPage: Object { Object(handle: qpdf_get_page_n(library, 0)) }

  /// The structure elements of a type, in the order of the text (14.7.2).
  func parts(_ type: String) -> [Object] {
    var found: [Object] = []
    var waiting = [value("/StructTreeRoot", of: catalog)].compactMap(\.self)
    while let part = waiting.popLast() {
      if let name = value("/S", of: part), qpdf_oh_is_name_and_equals(library, name.handle, type) != 0 { found.append(part) }
      waiting += children(of: part).reversed()
    }
    return found
  }

  /// The annotation of a link's structure element (14.7.4.3).
  func annotation(of link: Object) -> Object? {
    for child in children(of: link) { if let annotation = value("/Obj", of: child) { return annotation } }
    return nil
  }

  private func children(of part: Object) -> [Object] {
    guard let child = value("/K", of: part) else { return [] }
    guard qpdf_oh_is_array(library, child.handle) != 0 else { return [child] }
    return (0..<qpdf_oh_get_array_n_items(library, child.handle)).map {
      Object(handle: qpdf_oh_get_array_item(library, child.handle, $0))
    }
  }

  /// The value of an entry; nil when the object has no such entry.
  private func value(_ key: String, of object: Object) -> Object? {
    guard qpdf_oh_is_dictionary(library, object.handle) != 0, qpdf_oh_has_key(library, object.handle, key) != 0 else { return nil }
    return Object(handle: qpdf_oh_get_key(library, object.handle, key))
  }

  // MARK: Changing

  /// Sets an entry of a dictionary.
  func set(_ key: String, of object: Object, to value: Value) {
    qpdf_oh_replace_key(library, object.handle, key, handle(of: value))
  }

  /// Sets an entry of the document's properties (14.3.3) to an ASCII text.
  func setProperty(_ key: String, to text: String) { qpdf_set_info_key(library, key, text) }

  private func handle(of value: Value) -> qpdf_oh {
    switch value {
    case .name(let name): return qpdf_oh_new_name(library, name)
    case .text(let text): return qpdf_oh_new_unicode_string(library, text)
    case .flag(let flag): return qpdf_oh_new_bool(library, flag ? 1 : 0)
    case .dictionary(let entries):
      let dictionary = qpdf_oh_new_dictionary(library)
      for (key, value) in entries { qpdf_oh_replace_key(library, dictionary, key, handle(of: value)) }
      return dictionary
    }
  }
}
