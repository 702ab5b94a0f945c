/// Lets one request at a time go to a host, with a pause after each.
///
/// A redirect leads from the host of one address to that of another, which may be asked for an address of its own at that moment: so the
/// turn is taken for each request, not for each address.
actor HostTurns {
  private let pause: Duration
  private var busy: Set<String> = []
  private var waiting: [String: [CheckedContinuation<Void, Never>]] = [:]
  private var nextTurn: [String: ContinuousClock.Instant] = [:]
  /// What is known of all addresses of a host or an origin, since one of them could not be asked.
  private var verdicts: [String: Answer] = [:]
  private var timeOuts: [String: Int] = [:]

  init(pause: Duration) { self.pause = pause }

  /// Waits for the turn of a request to a host.
  /// - Parameter wait: for how long the host wants to be left alone.
  func begin(_ host: String, after wait: Duration = .zero) async {
    if busy.contains(host) {
      await withCheckedContinuation { waiting[host, default: []].append($0) }
    } else {
      busy.insert(host)
    }
    let start = max(nextTurn[host] ?? .now, .now + wait)
    if start > .now { try? await Task.sleep(until: start, clock: .continuous) }
  }

  /// Hands the turn on.
  func end(_ host: String) {
    nextTurn[host] = .now + pause
    if waiting[host]?.isEmpty ?? true {
      busy.remove(host)
    } else {
      waiting[host]?.removeFirst().resume()
    }
  }

  /// What is known of an address without asking, since its host has been asked in vain.
  func verdict(of address: RequestAddress) -> Answer? { verdicts[address.origin] ?? verdicts[address.host] }

  /// Records that asking for an address was in vain for a reason that holds for its whole host.
  func note(_ answer: Answer, of address: RequestAddress) {
    switch answer.reason {
    case .fault(.unknownHost)?, .fault(.lookUpFailed)?, .fault(.noConnection)?, .fault(.noSecureConnection)?,
      .fault(.certificateExpired)?, .fault(.certificateOfOther)?, .fault(.certificateUnknown)?, .fault(.noCertificatesHere)?,
      .fault(.noLibraryHere)?,
      .fault(.privateNetwork)?:
      verdicts[address.origin] = answer
    case .status(429)?:
      verdicts[address.host] = answer
    case .fault(.noAnswer)?:
      // One page may be slow; a host that is silent twice would take a minute for each of its addresses.
      timeOuts[address.origin, default: 0] += 1
      if timeOuts[address.origin, default: 0] >= 2 { verdicts[address.origin] = answer }
    default: break
    }
  }
}
