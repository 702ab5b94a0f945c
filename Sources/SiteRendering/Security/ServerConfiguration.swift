import ContentHashing
import SiteModel

/// The configuration of a web server that serves a built site with its headers, the same as in `_headers`.
public struct ServerConfiguration: Sendable {
  /// A web server; the raw value is its name on the command line.
  public enum Server: String, Sendable, CaseIterable { case nginx, caddy }

  let headers: ResponseHeaders
  let links: SiteLinks
  let host: String
  /// The folder on the server that corresponds to `/`.
  let root: String
  /// The address and port to listen on; nil for the server's defaults.
  let listen: String?
  /// The languages whose pages lie in a folder of their own.
  let languageFolders: [String]
  /// The prefix of variable names. In nginx all files share one namespace of variables, so the second of two sites on one server
  /// would decide on the headers of both. The prefix is made from the site's address.
  let variablePrefix: String

  /// The configuration of a site.
  /// - Parameters:
  ///   - root: the folder on the server that corresponds to `/`; by default the folder with the host's name in `/var/www`.
  ///   - listen: address and port, such as `127.0.0.1:8080`; by default those of HTTP.
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

  /// The configuration file for a server.
  public func text(for server: Server) -> String {
    switch server {
    case .nginx: nginx
    case .caddy: caddy
    }
  }

  /// The headers that depend on the page, with the names of the variables that hold their values.
  private var variables: [(name: String, header: ResponseHeader)] {
    headers.standard.map { (variablePrefix + $0.name.lowercased().replacing("-", with: "_"), $0) }
  }

  private func value(_ name: String, of headers: [ResponseHeader]) -> String { headers.first { $0.name == name }?.value ?? "" }

  /// A regular expression for a page's address, with or without the name of its file.
  private static func pattern(_ path: String) -> String {
    "^\(escaped(path))\(path.hasSuffix("/") ? "(index\\.html)?" : "")$"
  }

  /// A path, escaped for a regular expression between double quotes.
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

  /// The host's name, as a regular expression if it is long. nginx stores names in a hash table with buckets of the size of a
  /// processor's cache line, and does not start if a name does not fit (`server_names_hash_bucket_size`). The bucket size can be
  /// set only once, for all sites of the server; regular expressions do not use the table.
  private var serverName: String {
    host.utf8.count > 32 ? quoted("~^\(Self.escaped(host))$", isPattern: true) : quoted(host)
  }

  private func quoted(_ text: String, isPattern: Bool = false) -> String {
    "\"" + (isPattern ? text : text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")) + "\""
  }
}

// MARK: - Caddy

extension ServerConfiguration {
  /// The address of the site. Caddy answers only requests for the host in it, so an address that stands for all addresses of the
  /// machine, such as `0.0.0.0`, is left out.
  private var caddyAddress: String {
    guard let listen else { return host }
    let everywhere = ["0.0.0.0:", "[::]:"].first(where: listen.hasPrefix)
    return "http://" + (everywhere.map { ":" + listen.dropFirst($0.count) } ?? listen)
  }

  /// The site for Caddy. Its `map` sees the path as requested, and `file_server` the path without `//`, `.` and `..`: a file
  /// could be served with the headers of another. So only paths without these are served.
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

  /// The paths with a leading dot that are served nevertheless (RFC 8615). Others, such as `.git`, are not part of the site.
  private var wellKnown: String {
    "`^\(Self.escaped(links.url(path: "/.well-known")))(/[^./][^/]*)*/?$`"
  }

  /// The page for addresses that do not exist: that of the language's folder, otherwise that of the site.
  private var missingPages: String {
    let inLanguages = languageFolders.enumerated().map { ("missing\($0 + 1)", $1, ["path \($1)*"]) }
    let elsewhere = ("missing", links.url(path: "/"), languageFolders.map { "not path `\($0)*`" })
    return (inLanguages + [elsewhere]).map { name, folder, conditions in
      let matchers = (["expression {http.error.status_code} == 404"] + conditions).map { "\t\t\t\($0)\n" }.joined()
      return "\t\t@\(name) {\n\(matchers)\t\t}\n\t\trewrite @\(name) `\(folder)404.html`\n"
    }.joined()
  }
}
