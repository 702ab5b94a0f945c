import Foundation

/// Asks for one page after another: with as few requests as will do, and along redirects.
struct Visit: Sendable {
  let settings: ExternalSettings
  let turns: HostTurns
  let fetcher: any Fetcher
  /// When the check as a whole must end.
  let deadline: ContinuousClock.Instant

  private typealias Reply = Result<HTTPResponse, HTTPFailure>

  /// What there is at an address; nil when the time of the check is over.
  func answer(for page: OutsidePage) async -> Answer? {
    var here = page.address
    var moved: String?
    var isForGood = true
    var isViaFrontPage = false
    for redirects in 0...settings.redirectLimit {
      let place = redirects == 0 ? nil : here.page
      if here.isExample { return .failed(.fault(.exampleHost), at: place, moved: moved) }
      if here.hasUser { return .failed(.fault(.userName), at: place, moved: moved) }
      if var known = await turns.verdict(of: here) {
        (known.failedAt, known.moved) = (place, moved)
        return known
      }
      guard let reply = await reply(of: here, readsText: page.needsText, isFirst: redirects == 0) else { return nil }
      switch reply {
      case .failure(let failure): return await failed(Reason(failure), here, at: place, moved: moved)
      case .success(let response):
        if let location = response.redirect {
          guard let next = RequestAddress(location) else { return .failed(.fault(.badRedirect), at: place, moved: moved) }
          // The same page by a secure connection is better in any case.
          isForGood = isForGood && (response.isPermanent || next.page == here.secured && here.scheme == "http")
          if isForGood { moved = location }
          isViaFrontPage = isViaFrontPage || next.isFrontPage && !page.address.isFrontPage
          here = next
        } else if response.status >= 400 {
          var answer = await failed(.status(response.status), here, at: place, moved: moved)
          answer.notBefore = response.retryAfter.map { Date().addingTimeInterval(Double($0.components.seconds)) }
          return answer
        } else {
          var answer = Answer.found(moved: moved)
          answer.isViaFrontPage = isViaFrontPage
          if page.needsText { HTMLMainText(response).complete(&answer, fragments: page.fragments) }
          return answer
        }
      }
    }
    return .failed(.fault(.tooManyRedirects), moved: nil)
  }

  private func failed(_ reason: Reason, _ address: RequestAddress, at place: String?, moved: String?) async -> Answer {
    let answer = Answer.failed(reason, at: place, moved: moved)
    await turns.note(answer, of: address)
    return answer
  }

  /// The reply to one or two requests. The headers alone are asked for where they are enough; but many servers refuse that (RFC 9110,
  /// section 9.3.2, allows none of it), so what goes wrong is asked again as a browser would. So is what may pass.
  private func reply(of address: RequestAddress, readsText: Bool, isFirst: Bool) async -> Reply? {
    let method: HTTPRequest.Method = readsText ? .get : .head
    guard let first = await send(method, to: address, reads: readsText, isFirst: isFirst) else { return nil }
    guard let wait = waitBeforeSecondTry(after: first, method) else { return first }
    return await send(.get, to: address, reads: readsText, after: wait, isFirst: false)
  }

  /// How long to wait at least before the second request; nil when there is none.
  private func waitBeforeSecondTry(after reply: Reply, _ method: HTTPRequest.Method) -> Duration? {
    switch reply {
    case .success(let response):
      guard response.status >= 400 else { return nil }
      let wait = response.retryAfter ?? .zero
      if response.status == 429 { return response.retryAfter != nil && wait <= settings.retryAfterLimit ? wait : nil }
      guard method == .head || Reason.status(response.status).mayPass else { return nil }
      return wait <= settings.retryAfterLimit ? wait : nil
    case .failure(let failure): return Reason(failure).mayPass ? .zero : nil
    }
  }

  private func send(
    _ method: HTTPRequest.Method, to address: RequestAddress, reads: Bool, after wait: Duration = .zero, isFirst: Bool
  ) async -> Reply? {
    guard ContinuousClock.now + wait < deadline else { return nil }
    await turns.begin(address.host, after: wait)
    let left = ContinuousClock.now.duration(to: deadline)
    guard left > .zero else {
      await turns.end(address.host)
      return nil
    }
    let reply = await fetcher.fetch(
      HTTPRequest(
        address: address, method: method, readLimit: reads ? settings.readLimit : 0, timeLimit: min(settings.requestTime, left),
        isFirst: isFirst))
    await turns.end(address.host)
    // The time that was too short for the server was that of the check.
    if case .failure(.timedOut) = reply, left < settings.requestTime { return nil }
    return reply
  }
}
