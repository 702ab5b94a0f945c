import Foundation

/// The limits for a client's use of the server: its memory, its connections and its time.
///
/// The server runs on the author's machine, where every page of every site in a browser can send it requests. The libraries'
/// defaults would not do: they have no time limits, or no limits at all.
struct RequestLimits: Sendable {
  /// The maximum length of a request's head, in bytes.
  var head = 80 * 1024
  /// The maximum number of header fields.
  var fields = 100
  /// The maximum length of a request's target, in bytes; browsers and servers support at least 8,000 (RFC 9110, section 4.1).
  var target = 8 * 1024
  /// The maximum length of a body, in bytes. The only body that a preview reads is the form that shows or hides drafts.
  var body = 1024
  /// Longer bodies, by the beginning of the targets that may have them.
  var bodies: [String: Int] = [:]
  /// How many requests may wait behind the current one on the same connection. Browsers send none before the answer.
  var waiting = 16
  /// How many queued requests are answered at once, over all connections. A connection's first request is answered before them.
  var turns = 4
  /// How many bytes the system may buffer for a client to read.
  var sending = 256 * 1024
  /// The maximum number of open connections.
  var connections = 800
  /// How many of them may be used by open pages to listen for changes.
  var streams = 200
  /// How many pages may listen over one connection.
  var pages = 40
  /// How many connections the system queues until the server accepts them; when the queue is full, a client tries again a second
  /// later.
  var backlog = 2048
  /// How long a connection may be idle.
  var idle = Duration.seconds(20)
  /// The maximum time from the first byte of a request to its last.
  var receiving = Duration.seconds(10)
  /// The maximum time to make and send an answer.
  var answering = Duration.seconds(300)
  /// How long a client may read nothing while data waits for it.
  var stalling = Duration.seconds(20)
  /// How long a refused client can read the reason, while its input is discarded.
  var lingering = Duration.seconds(2)
  /// The interval of messages to an open page, by which a closed one is noticed.
  var heartbeat = Duration.seconds(15)

  /// The maximum length of the body of a request for a target, in bytes.
  func body(for target: some StringProtocol) -> Int {
    bodies.filter { target.hasPrefix($0.key) }.values.max() ?? body
  }

  /// The file descriptors that are reserved for everything else: the site's files, the watcher, the threads' queues.
  private static let reserve = 160

  /// Limits for a process with a maximum number of open files. A connection uses one descriptor, and another one while a long
  /// file is sent over it, so that no accepted connection lacks one.
  init(descriptors: Int = DescriptorLimit.raised(to: 2048)) {
    connections = min(connections, max((descriptors - Self.reserve) / 2, descriptors / 4))
    streams = min(streams, connections / 4)
  }
}

/// The process's limit of open files (getrlimit(2)).
enum DescriptorLimit {
  /// The limit, raised as far as the system allows if it is lower.
  static func raised(to wanted: Int) -> Int {
    var limit = rlimit()
    #if os(Linux)
      let resource = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
    #else
      let resource = RLIMIT_NOFILE
    #endif
    guard getrlimit(resource, &limit) == 0 else { return 256 }
    if limit.rlim_cur < rlim_t(wanted) {
      var higher = limit
      higher.rlim_cur = min(rlim_t(wanted), limit.rlim_max)
      if setrlimit(resource, &higher) == 0 { limit = higher }
    }
    return Int(clamping: limit.rlim_cur)
  }
}
