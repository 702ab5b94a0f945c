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

  /// The configuration of a site.
  /// - Parameters:
  ///   - root: the folder on the server that answers for `/`; by default that of the host's name under `/var/www`.
  ///   - listen: address and port, such as `127.0.0.1:8080`; by default those of the web.
  public init(site: Site, root: String?, listen: String?) {
    let configuration = site.configuration(site.defaultLanguage)
    links = SiteLinks(site: site)
    headers = ResponseHeaders(site: site, links: links)
    host = WebAddress("https://" + configuration.baseURL.drop { $0 != ":" }.dropFirst(3))?.host ?? "localhost"
    self.root = root ?? "/var/www/\(host)"
    self.listen = listen
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
    headers.standard.map { ("baken_" + $0.name.lowercased().replacing("-", with: "_"), $0) }
  }

  private func value(_ name: String, of headers: [ResponseHeader]) -> String { headers.first { $0.name == name }?.value ?? "" }

  /// A regular expression for a page's address, with or without the name of its file.
  private static func pattern(_ path: String) -> String {
    let escaped = path.unicodeScalars.map { scalar in
      "\\^$.|?*+()[]{}\" ;".unicodeScalars.contains(scalar) ? "\\\(scalar)" : "\(scalar)"
    }.joined()
    return "^\(escaped)\(path.hasSuffix("/") ? "(index\\.html)?" : "")$"
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
      for exception in headers.exceptions {
        text +=
          "  \(quoted("~" + Self.pattern(exception.path), isPattern: true)) \(quoted(value(header.name, of: exception.headers)));\n"
      }
      text += "}\n"
    }
    text += """
      map $uri $baken_cache_control {
        default \(quoted(ResponseHeaders.pageCaching));
        \(quoted("~^" + links.url(path: "/assets/"))) \(quoted(ResponseHeaders.assetCaching));
      }
      server {
      \(listen.map { "  listen \($0);" } ?? "  listen 80;\n  listen [::]:80;")
        server_name \(host);
        root \(root);
        charset utf-8;
        absolute_redirect off;
        server_tokens off;

      """
    for header in headers.constant { text += "  add_header \(header.name) \(quoted(header.value)) always;\n" }
    for (name, header) in variables { text += "  add_header \(header.name) $\(name) always;\n" }
    text += "  add_header Cache-Control $baken_cache_control always;\n"
    text += "  error_page 404 \(links.url(path: "/404.html"));\n"
    for folder in languageFolders { text += "  location \(folder) { error_page 404 \(folder)404.html; }\n" }
    return text + """
        location ~ \\.ics$ { default_type text/calendar; }
        location ~ \\.vcf$ { default_type text/vcard; }
        location ~ /(_headers|_redirects|\\.(?!well-known/)[^/]*)$ { return 404; }
      }

      """
  }

  private func quoted(_ text: String, isPattern: Bool = false) -> String {
    "\"" + (isPattern ? text : text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")) + "\""
  }
}

// MARK: - Caddy

extension ServerConfiguration {
  private var caddy: String {
    var text = """
      # The site \(host) for Caddy: import this file in /etc/caddy/Caddyfile, and make it again when pages or services change.
      \(listen.map { "http://\($0)" } ?? host) {
      \troot * \(root)
      \tmap {path} \(variables.map { "{\($0.name)}" }.joined(separator: " ")) {

      """
    for exception in headers.exceptions {
      text += "\t\t`~\(Self.pattern(exception.path))`"
      for (_, header) in variables { text += " `\(value(header.name, of: exception.headers))`" }
      text += "\n"
    }
    text += "\t\tdefault \(variables.map { "`\($0.header.value)`" }.joined(separator: " "))\n\t}\n\theader {\n"
    for header in headers.constant { text += "\t\t\(header.name) `\(header.value)`\n" }
    for (name, header) in variables { text += "\t\t\(header.name) {\(name)}\n" }
    text += "\t}\n"
    let assets = "{\n\t\tpath \(links.url(path: "/assets/*"))\n\t\tfile\n\t}\n"
    return text + """
      \t@lasting \(assets)\t@changing not \(assets)\theader @lasting Cache-Control `\(ResponseHeaders.assetCaching)`
      \theader @changing Cache-Control \(ResponseHeaders.pageCaching)
      \t@hidden path_regexp /(_headers|_redirects|\\.(baken[^/]*|git[^/]*))$
      \terror @hidden 404
      \tencode zstd gzip
      \tfile_server
      \thandle_errors {
      \(missingPages)\t\tfile_server
      \t}
      }

      """
  }

  /// The page for broken addresses: that of the language's folder, else that of the site.
  private var missingPages: String {
    let inLanguages = languageFolders.enumerated().map { ("missing\($0 + 1)", $1, ["path \($1)*"]) }
    let elsewhere = ("missing", links.url(path: "/"), languageFolders.map { "not path \($0)*" })
    return (inLanguages + [elsewhere]).map { name, folder, conditions in
      let matchers = (["expression {http.error.status_code} == 404"] + conditions).map { "\t\t\t\($0)\n" }.joined()
      return "\t\t@\(name) {\n\(matchers)\t\t}\n\t\trewrite @\(name) \(folder)404.html\n"
    }.joined()
  }
}
