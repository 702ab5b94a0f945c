import ContentHashing
import SiteModel

/// The configuration of a web server that sends a built site with its headers: those that `_headers` names for hosts that read it.
public struct ServerConfiguration: Sendable {
  /// A web server; the raw value is its name on the command line.
  public enum Server: String, Sendable, CaseIterable { case nginx, caddy }

  let headers: ResponseHeaders
  let links: SiteLinks
  /// The host's name.
  let host: String
  /// The folder on the server that answers for `/`.
  let root: String
  /// The address and port to listen on; nil for the server's usual ones.
  let listen: String?
  /// The languages whose pages lie in a folder of their own.
  let languageFolders: [String]
  /// What the names of variables begin with. nginx knows each name once, whichever of its files declares it, so that of two sites
  /// on one server the second would decide on the headers of both: the names belong to the site's address.
  let variablePrefix: String

  /// The configuration of a site.
  /// - Parameters:
  ///   - root: the folder on the server that answers for `/`; by default that of the host's name under `/var/www`.
  ///   - listen: address and port, such as `127.0.0.1:8080`; by default those of the web.
  public init(site: Site, features: FeatureSet, root: String?, listen: String?) {
    let configuration = site.configuration(site.defaultLanguage)
    links = SiteLinks(site: site)
    headers = ResponseHeaders(site: site, links: links, sources: features.outsideSources(of: site))
    let address = WebAddress("https://" + configuration.baseURL.drop { $0 != ":" }.dropFirst(3))
    host = address.map { String($0.host.prefix { $0 != ":" }) } ?? "localhost"
    self.root = root ?? "/var/www/\(host)"
    self.listen = listen
    variablePrefix = "baken_\(ContentHash(of: Array(configuration.baseURL.utf8)).hexadecimal.prefix(12))_"
    languageFolders = site.languages.dropFirst().map { SiteLinks(site: site).url(site.homeAddress(in: $0)) }
  }

  /// The text for a server.
  public func text(for server: Server) -> String {
    switch server {
    case .nginx: nginx
    case .caddy: caddy
    }
  }

  /// The headers that depend on the page, with the name under which the configuration holds their value.
  private var variables: [(name: String, header: ResponseHeader)] {
    headers.standard.map { (variablePrefix + $0.name.lowercased().replacing("-", with: "_"), $0) }
  }

  private func value(_ name: String, of headers: [ResponseHeader]) -> String { headers.first { $0.name == name }?.value ?? "" }

  /// A regular expression for a page's address, with or without the name of its file.
  private static func pattern(_ path: String) -> String {
    "^\(escaped(path))\(path.hasSuffix("/") ? "(index\\.html)?" : "")$"
  }

  /// A path in a regular expression that stands between double quotes.
  private static func escaped(_ path: String) -> String {
    path.unicodeScalars.map { scalar in
      "\\^$.|?*+()[]{}\" ;".unicodeScalars.contains(scalar) ? "\\\(scalar)" : "\(scalar)"
    }.joined()
  }
}

// MARK: - nginx

extension ServerConfiguration {
  private var nginx: String {
    var text = """
      # The site \(host) for nginx: put this file in /etc/nginx/conf.d/, and make it again when pages or services change.
      # It speaks plain HTTP; “certbot --nginx” adds a certificate and the encrypted port.

      """
    for (name, header) in variables {
      text += "map $uri $\(name) {\n  default \(quoted(header.value));\n"
      text +=
        "  \(quoted("~^" + Self.escaped(headers.mediaFolder), isPattern: true)) \(quoted(value(header.name, of: headers.media)));\n"
      for exception in headers.exceptions {
        text +=
          "  \(quoted("~" + Self.pattern(exception.path), isPattern: true)) \(quoted(value(header.name, of: exception.headers)));\n"
      }
      text += "}\n"
    }
    text += """
      map $uri $\(variablePrefix)cache_control {
        default \(quoted(ResponseHeaders.pageCaching));
        \(quoted("~^" + Self.escaped(links.url(path: "/assets/")), isPattern: true)) \(quoted(ResponseHeaders.assetCaching));
      }
      server {
      \(listen.map { "  listen \($0);" } ?? "  listen 80;\n  listen [::]:80;")
        server_name \(serverName);
        root \(quoted(root));
        charset utf-8;
        absolute_redirect off;
        server_tokens off;

      """
    for header in headers.constant { text += "  add_header \(header.name) \(quoted(header.value)) always;\n" }
    for (name, header) in variables { text += "  add_header \(header.name) $\(name) always;\n" }
    text += "  add_header Cache-Control $\(variablePrefix)cache_control always;\n"
    text += "  error_page 404 \(quoted(links.url(path: "/404.html")));\n"
    for folder in languageFolders {
      text += "  location \(quoted(folder)) { error_page 404 \(quoted(folder + "404.html")); }\n"
    }
    return text + """
        location ~ \\.ics$ { default_type text/calendar; }
        location ~ \\.vcf$ { default_type text/vcard; }
        location ~ /(_headers|_redirects)$ { return 404; }
        location ~ /\\.(?!well-known/) { return 404; }
      }

      """
  }

  /// The host's name; as an expression where it is long. Names stand in a table whose rows nginx makes as long as a line of the
  /// processor's cache, and it does not start with one that does not fit (`server_names_hash_bucket_size`). The row's length can be
  /// set once only, for all sites of the server; expressions need no row.
  private var serverName: String {
    host.utf8.count > 32 ? quoted("~^\(Self.escaped(host))$", isPattern: true) : quoted(host)
  }

  private func quoted(_ text: String, isPattern: Bool = false) -> String {
    "\"" + (isPattern ? text : text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")) + "\""
  }
}

// MARK: - Caddy

extension ServerConfiguration {
  /// What the site answers at. Caddy answers only to the names that stand there, and the address of all that a machine has is none.
  private var caddyAddress: String {
    guard let listen else { return host }
    let everywhere = ["0.0.0.0:", "[::]:"].first(where: listen.hasPrefix)
    return "http://" + (everywhere.map { ":" + listen.dropFirst($0.count) } ?? listen)
  }

  /// The site for Caddy. Its `map` sees a path as it was asked for, and `file_server` one without `//`, `.` and `..`: a file would come
  /// with the headers of another. So only paths without these lead to a file.
  private var caddy: String {
    var text = """
      # The site \(host) for Caddy: import this file in /etc/caddy/Caddyfile, and make it again when pages or services change.
      \(caddyAddress) {
      \troot * `\(root)`
      \tmap {path} \(variables.map { "{\($0.name)}" }.joined(separator: " ")) {

      """
    text += "\t\t`~^\(Self.escaped(headers.mediaFolder))`"
    for (_, header) in variables { text += " `\(value(header.name, of: headers.media))`" }
    text += "\n"
    for exception in headers.exceptions {
      text += "\t\t`~\(Self.pattern(exception.path))`"
      for (_, header) in variables { text += " `\(value(header.name, of: exception.headers))`" }
      text += "\n"
    }
    text += "\t\tdefault \(variables.map { "`\($0.header.value)`" }.joined(separator: " "))\n\t}\n\theader {\n"
    for header in headers.constant { text += "\t\t\(header.name) `\(header.value)`\n" }
    for (name, header) in variables { text += "\t\t\(header.name) {\(name)}\n" }
    text += "\t}\n"
    let assets = "{\n\t\tpath `\(links.url(path: "/assets/*"))`\n\t\tfile\n\t}\n"
    return text + """
      \t@lasting \(assets)\t@changing not \(assets)\theader @lasting Cache-Control `\(ResponseHeaders.assetCaching)`
      \theader @changing Cache-Control \(ResponseHeaders.pageCaching)
      \t@unclean vars_regexp {path} `//|/\\.\\.?(/|$)`
      \terror @unclean 404
      \t@hidden path_regexp /(_headers|_redirects)$
      \terror @hidden 404
      \t@dotted {
      \t\tpath_regexp `/\\.`
      \t\tnot path_regexp \(wellKnown)
      \t}
      \terror @dotted 404
      \tencode zstd gzip
      \tfile_server
      \thandle_errors {
      \(missingPages)\t\tfile_server
      \t}
      }

      """
  }

  /// Names with a dot are the folder's own, such as `.git`, but for the one that RFC 8615 names.
  private var wellKnown: String {
    "`^\(Self.escaped(links.url(path: "/.well-known")))(/[^./][^/]*)*/?$`"
  }

  /// The page for broken addresses: that of the language's folder, else that of the site.
  private var missingPages: String {
    let inLanguages = languageFolders.enumerated().map { ("missing\($0 + 1)", $1, ["path \($1)*"]) }
    let elsewhere = ("missing", links.url(path: "/"), languageFolders.map { "not path `\($0)*`" })
    return (inLanguages + [elsewhere]).map { name, folder, conditions in
      let matchers = (["expression {http.error.status_code} == 404"] + conditions).map { "\t\t\t\($0)\n" }.joined()
      return "\t\t@\(name) {\n\(matchers)\t\t}\n\t\trewrite @\(name) `\(folder)404.html`\n"
    }.joined()
  }
}
