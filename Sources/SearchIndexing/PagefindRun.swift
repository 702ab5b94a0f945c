import Foundation

/// One run of Pagefind: pages go in, in the order of the caller, and an index comes out in a folder.
///
/// Pagefind could read a folder by itself, but then numbers the pages as the file system lists them, which differs from machine to machine.
/// Its service takes them one by one, so that the same pages give the same bytes.
struct PagefindRun {
  private let process = Process()
  private let input = Pipe()
  private let output = Pipe()
  private let errors = Pipe()

  /// Makes the index.
  /// - Parameters:
  ///   - pages: each with its address and its HTML.
  ///   - folder: the folder for the index.
  /// - Throws: ``SearchFailure``, when the program cannot be run or does not make one.
  static func makeIndex(
    of pages: [(address: String, html: String)], leavingOut selectors: [String], in folder: String, with program: SearchProgram
  ) throws(SearchFailure) {
    let run = PagefindRun()
    try run.start(program)
    let watch = run.stopping(after: limit(pages: pages.count))
    defer { watch.cancel() }
    do {
      try withoutPipeSignal {
        try run.send(PagefindMessage.NewIndex(config: .init(exclude_selectors: selectors)), 0)
        for (number, page) in pages.enumerated() {
          try run.send(PagefindMessage.AddFile(url: page.address, file_contents: page.html), number + 1)
        }
        try run.send(PagefindMessage.WriteFiles(output_path: folder), pages.count + 1)
      }
    } catch {
      throw run.failure()
    }
    try run.readAnswers(pages.count + 2)
    run.end()
  }

  private func start(_ program: SearchProgram) throws(SearchFailure) {
    process.executableURL = URL(fileURLWithPath: program.path)
    process.arguments = ["--service"]
    process.standardInput = input
    process.standardOutput = output
    process.standardError = errors
    do { try process.run() } catch { throw .stopped(reason: error.localizedDescription) }
    try? input.fileHandleForReading.close()
    try? output.fileHandleForWriting.close()
    try? errors.fileHandleForWriting.close()
  }

  private func send(_ payload: some Encodable, _ number: Int) throws {
    try input.fileHandleForWriting.write(contentsOf: PagefindMessage.text(payload, number: number))
  }

  /// Reads the answers, and stops at the first that reports a fault.
  private func readAnswers(_ count: Int) throws(SearchFailure) {
    var rest = Data()
    var left = count
    while left > 0 {
      let chunk = output.fileHandleForReading.availableData
      guard !chunk.isEmpty else { throw failure() }
      rest.append(chunk)
      while left > 0, let comma = rest.firstIndex(of: UInt8(ascii: ",")) {
        let text = rest[rest.startIndex..<comma]
        rest = rest[(comma + 1)...]
        left -= 1
        guard let data = Data(base64Encoded: Data(text)),
          let answer = try? JSONDecoder().decode(PagefindMessage.Answer.self, from: data)
        else { throw end(with: .stopped(reason: String(decoding: text.prefix(200), as: UTF8.self))) }
        if answer.payload.type == "Error" { throw end(with: .refused(message: answer.payload.message ?? "")) }
      }
    }
  }

  /// Waits for the program, which ends when its input does.
  private func end() {
    try? input.fileHandleForWriting.close()
    process.waitUntilExit()
  }

  private func end(with failure: SearchFailure) -> SearchFailure {
    process.terminate()
    end()
    return failure
  }

  /// Ends the program, and gives the first line that it wrote to its standard error as the reason.
  private func failure() -> SearchFailure {
    process.terminate()
    end()
    let said = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    let line = said.split(whereSeparator: \.isNewline).map(String.init).first { !$0.allSatisfy(\.isWhitespace) }
    return .stopped(reason: line ?? "")
  }

  /// How many seconds a run may take: a minute, and a hundredth of a second for each page.
  private static func limit(pages: Int) -> Double { 60 + Double(pages) / 100 }

  /// Stops a program that hangs.
  private func stopping(after seconds: Double) -> DispatchWorkItem {
    let identifier = process.processIdentifier
    let work = DispatchWorkItem { kill(identifier, SIGKILL) }
    DispatchQueue.global().asyncAfter(deadline: .now() + seconds, execute: work)
    return work
  }
}

/// Runs work during which a program that no longer reads is an error of writing, and not a signal that ends this program.
private func withoutPipeSignal(_ work: () throws -> Void) rethrows {
  var pipe = sigset_t()
  sigemptyset(&pipe)
  sigaddset(&pipe, SIGPIPE)
  var earlier = sigset_t()
  pthread_sigmask(SIG_BLOCK, &pipe, &earlier)
  defer {
    // The signal waits for this thread, and would come when it is no longer blocked.
    var waiting = sigset_t()
    sigemptyset(&waiting)
    if sigpending(&waiting) == 0, sigismember(&waiting, SIGPIPE) == 1 {
      var number: Int32 = 0
      sigwait(&pipe, &number)
    }
    pthread_sigmask(SIG_SETMASK, &earlier, nil)
  }
  try work()
}
