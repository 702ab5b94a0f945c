"""A plain file server for a built site, on this machine only.

It does what a static host does: `index.html` for a folder, the nearest `404.html` with status 404, the media types of
the web, and the response headers of a `_headers` file. It tells browsers to keep nothing. Needs nothing but Python.
"""

import argparse
import re
import sys
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

HOST = "127.0.0.1"

MEDIA_TYPES = {
    ".avif": "image/avif",
    ".css": "text/css; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".ico": "image/x-icon",
    ".ics": "text/calendar; charset=utf-8",
    ".jpg": "image/jpeg",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".md": "text/markdown; charset=utf-8",
    ".pdf": "application/pdf",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
    ".vcf": "text/vcard; charset=utf-8",
    ".wasm": "application/wasm",
    ".webmanifest": "application/manifest+json",
    ".webp": "image/webp",
    ".xml": "application/xml; charset=utf-8",
    ".zip": "application/zip",
}

# Files that configure a host; a host does not serve them.
CONTROL_FILES = {"_headers", "_redirects", ".baken"}


def header_rules(text):
    """The rules of a `_headers` file: a pattern for paths, the headers that it removes and those that it sets."""
    rules = []
    for line in text.splitlines():
        stripped = line.strip()
        if not stripped or stripped.startswith("#"):
            continue
        if line[0].isspace():
            if rules and stripped.startswith("!"):
                rules[-1][1].append(stripped[1:].strip())
                continue
            if not rules or ":" not in stripped:
                raise ValueError(f"_headers: “{stripped}” is no header of a path")
            name, value = stripped.split(":", 1)
            rules[-1][2].append((name.strip(), value.strip()))
        else:
            rules.append((path_pattern(stripped), [], []))
    return rules


def headers_for(path, rules):
    """The headers of a path, as on hosts with `_headers`: all matching rules in order; equal names are joined by a comma."""
    headers = {}
    for pattern, removed, added in rules:
        if not pattern.match(path):
            continue
        for name in removed:
            headers.pop(name.lower(), None)
        for name, value in added:
            earlier = headers.get(name.lower())
            headers[name.lower()] = (name, f"{earlier[1]}, {value}" if earlier else value)
    return list(headers.values())


def path_pattern(path):
    """`*` matches anything, `:name` one part of the path."""
    parts = re.split(r"(\*|:[A-Za-z]\w*)", unquote(path))
    translated = (".*" if part == "*" else "[^/]+" if part.startswith(":") else re.escape(part) for part in parts)
    return re.compile("".join(translated) + r"\Z")


class StaticHandler(SimpleHTTPRequestHandler):
    """Serves one folder, the argument `directory`."""

    protocol_version = "HTTP/1.1"
    extensions_map = {**MEDIA_TYPES, "": "application/octet-stream"}
    rules = ()

    def send_head(self):
        if any(part in CONTROL_FILES for part in self.path_parts()):
            self.send_not_found()
            return None
        return super().send_head()

    def path_parts(self):
        return [part for part in unquote(urlsplit(self.path).path).split("/") if part]

    def list_directory(self, path):
        self.send_not_found()

    def send_error(self, code, message=None, explain=None):
        if code == 404:
            self.send_not_found()
        else:
            super().send_error(code, message, explain)

    def send_not_found(self):
        """The 404 page of the address's folder, or of the nearest one above it."""
        root = Path(self.directory)
        folder = root.joinpath(*[part for part in self.path_parts() if part != ".."])
        while folder != root and not (folder / "404.html").is_file():
            folder = folder.parent
        page = folder / "404.html"
        body = page.read_bytes() if page.is_file() else b"Not found\n"
        self.send_response(404)
        self.send_header("Content-Type", MEDIA_TYPES[".html" if page.is_file() else ".txt"])
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def end_headers(self):
        path = unquote(urlsplit(self.path).path)
        for name, value in headers_for(path, self.rules):
            if name.lower() != "cache-control":
                self.send_header(name, value)
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def log_message(self, format, *arguments):
        pass


class StaticServer(ThreadingHTTPServer):
    """A server of one folder. With port 0 it uses any free one."""

    daemon_threads = True

    def __init__(self, root, port=0):
        rules_file = Path(root) / "_headers"
        rules = header_rules(rules_file.read_text("utf-8")) if rules_file.is_file() else []
        handler = type("Handler", (StaticHandler,), {"rules": rules})
        super().__init__((HOST, port), partial(handler, directory=str(root)))

    @property
    def address(self):
        return f"http://{HOST}:{self.server_port}"


def server_from(root, first_port):
    """A server on the first free port from the given one."""
    for port in range(first_port, first_port + 100):
        try:
            return StaticServer(root, port)
        except OSError:
            continue
    raise SystemExit(f"No port from {first_port} to {first_port + 99} is free.")


def main():
    parser = argparse.ArgumentParser(description="Serve a built site on this machine.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--port", type=int, help="this port and no other; else the first free one from 8080")
    arguments = parser.parse_args()
    if not (arguments.folder / "index.html").is_file():
        raise SystemExit(f"{arguments.folder} holds no site: there is no index.html. Run script/build first.")
    try:
        server = StaticServer(arguments.folder, arguments.port) if arguments.port else server_from(arguments.folder, 8080)
    except (OSError, OverflowError) as error:
        raise SystemExit(f"Port {arguments.port} cannot be had: {error}")
    print(f"The site is at {server.address}/ (Ctrl-C stops)", flush=True)
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        print(file=sys.stderr)
    finally:
        server.server_close()


if __name__ == "__main__":
    main()
