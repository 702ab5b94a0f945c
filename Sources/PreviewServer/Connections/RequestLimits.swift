import Foundation

/// How much of the server one client may take: of its memory, its connections and its time.
///
/// The server stands on the author's machine, where every page of every site that a browser shows may send it requests. None of the
/// limits is the default of a library: those have none for time, or none at all.
struct RequestLimits: Sendable {
  /// The bytes of a request line with its header fields.
  var head = 80 * 1024
  /// The header fields of a request.
  var fields = 100
  /// The bytes of a request's target; browsers and servers agree on 8,000 at least (RFC 9110, section 4.1).
  var target = 8 * 1024
  /// The bytes of a body. The only one that is read says whether drafts are shown.
  var body = 1024
  /// The requests that may wait behind the one that is being answered over the same connection. Browsers send none before the answer.
  var waiting = 16
  /// How many of those that waited are answered at one time, over all connections: who asks for the first time comes before them.
  var turns = 4
  /// The bytes that the system keeps for a client to take.
  var sending = 256 * 1024
  /// The connections that are open at one time.
  var connections = 800
  /// Those of them over which open pages hear of changes.
  var streams = 200
  /// The pages that one of those may ask about.
  var pages = 40
  /// The connections that the system holds until the server comes to them: when there is no room, a client tries again a second later.
  var backlog = 2048
  /// The time in which nothing need be asked over a connection.
  var idle = Duration.seconds(20)
  /// The time from the first byte of a request to its last, however they trickle.
  var receiving = Duration.seconds(10)
  /// The time in which an answer must be made and taken.
  var answering = Duration.seconds(300)
  /// The time in which somebody must take some of what waits for them.
  var stalling = Duration.seconds(20)
  /// The time in which somebody who was refused may read why, while what they send is thrown away.
  var lingering = Duration.seconds(2)
  /// The time after which an open page is sent something, so that one that is gone is noticed.
  var heartbeat = Duration.seconds(15)

  /// The file descriptors that are left for everything else: the site's files, the watcher, the threads' queues.
  private static let reserve = 160

  /// Limits for a process that may open only so many files: a connection takes one descriptor, and another while a long file is sent
  /// over it. So none that was accepted fails for want of one.
  init(descriptors: Int = DescriptorLimit.raised(to: 2048)) {
    connections = min(connections, max((descriptors - Self.reserve) / 2, descriptors / 4))
    streams = min(streams, connections / 4)
  }
}

/// How many files this process may have open (getrlimit(2)).
enum DescriptorLimit {
  /// The limit, raised as far as the system lets the process, if it is lower.
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
