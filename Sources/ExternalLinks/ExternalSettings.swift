/// How outside addresses are asked.
public struct ExternalSettings: Sendable {
  /// The file in which answers are kept.
  public var cachePath: String
  /// Whether the answers are written there. Those of earlier checks are used in any case.
  public var keepsAnswers = true
  /// The version of the program, which servers are told.
  public var version: String
  /// Between two requests to one host.
  public var pause = Duration.seconds(1)
  /// How many hosts are asked at the same time.
  public var hostsAtATime = 8
  /// How long one request may take.
  public var requestTime = Duration.seconds(20)
  /// How long the check may take as a whole; what is left is asked next time.
  public var wholeTime = Duration.seconds(30 * 60)
  /// How many bytes of a page are read, decompressed.
  public var readLimit = 1_000_000
  /// How many redirects are followed from one address.
  public var redirectLimit = 5
  /// The longest wait that a server is granted before the second try.
  public var retryAfterLimit = Duration.seconds(30)
  /// A file of certificates in place of the system's.
  public var certificates: String?
  /// For tests: the ports of this machine that stand for all servers.
  public var localPorts: LocalPorts?

  public init(cachePath: String, version: String) {
    self.cachePath = cachePath
    self.version = version
  }

  /// Ports of this machine to which requests to every host go, so that no test touches the network.
  public struct LocalPorts: Sendable {
    /// In place of port 80 and port 443.
    public var http, https: Int

    public init(http: Int, https: Int) {
      self.http = http
      self.https = https
    }

    /// As libcurl takes them.
    var routes: [String] { [":80:127.0.0.1:\(http)", ":443:127.0.0.1:\(https)"] }

    func allow(_ address: [UInt8], port: Int) -> Bool { address == [127, 0, 0, 1] && (port == http || port == https) }
  }
}
