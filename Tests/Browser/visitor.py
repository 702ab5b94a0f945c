"""A visitor of the site with a browser of their own: what they see and press, and what the browser requests, stores and reports.

Requests to third parties are answered here: tests send nothing beyond this machine.
"""

import json
import re
import threading
from contextlib import contextmanager
from urllib.parse import urlsplit

from page_scripts import wait_until
from static_server import StaticServer

# The behaviour of Google's tag that concerns visitors' rights: it reads its commands, stores `_ga` and `_ga_…` for the widest domain that
# it can, and sends reports repeatedly, unless it is told not to.
GOOGLE_TAG = """(() => {
  const measurement = new URL(document.currentScript.src).searchParams.get("id");
  const labels = location.hostname.split(".");
  const domain = /^[\\d.]+$/.test(location.hostname) ? "" : "; Domain=" + labels.slice(-2).join(".");
  window.tagCommands = window.dataLayer.map(command => [...command]);
  const report = () => {
    if (window["ga-disable-" + measurement]) return;
    for (const name of ["_ga", "_ga_" + measurement.slice(2)])
      document.cookie = `${name}=GS2.1.1; Path=/; Max-Age=63072000${domain}`;
    for (const host of HOSTS) fetch(`https://${host}/g/collect?v=2&tid=${measurement}`, { method: "POST", mode: "no-cors" });
  };
  report();
  setInterval(report, 250);
})()"""

FRAME = "<!doctype html><html lang=en><title>Frame</title><body><button>Play</button></body></html>"

KEPT = """async () => ({
  cookies: document.cookie, local: localStorage.length, session: sessionStorage.length,
  databases: (await indexedDB.databases()).length, caches: (await caches.keys()).length,
  workers: (await navigator.serviceWorker.getRegistrations()).length,
})"""

# The name of the record contains a code of its site, and over https the prefix `__Host-`, so that no other host can set it.
RECORD = re.compile(r"(__Host-)?consent-[0-9a-f]{8}")

NOTHING_KEPT = {"cookies": "", "local": 0, "session": 0, "databases": 0, "caches": 0, "workers": 0}

# Counts the layout shifts of a page, however late the banner appears.
COUNT_SHIFTS = """
  window.shifts = [];
  new PerformanceObserver(list => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shifts.push(entry.value);
  }).observe({ type: "layout-shift", buffered: true });
"""


class Visitor:
    """A browser context, at first with one tab. With `origin` the site is served there, as if it were online."""

    def __init__(self, browser, server, services, origin=None, before=None, scripts=None, real=(), **context):
        """`scripts` has the answers of other services' hosts to requests for scripts; `real` hosts are not answered here."""
        self.services = services
        self.scripts = scripts or {}
        self.origin = origin or server.address
        self.server = server.address
        self.strangers = []
        self.complaints = []
        self.context = browser.new_context(base_url=self.origin, **context)
        known = "|".join(re.escape(each) for each in [self.server, *(f"https://{host}" for host in real)])
        self.context.route(re.compile(f"^(?!({known})(/|$))"), self._answer)
        self.context.add_init_script(COUNT_SHIFTS)
        if before:
            self.context.add_init_script(before)
        self.tab = self.new_tab()

    def new_tab(self):
        tab = self.context.new_page()
        tab.on("console", lambda message: message.type in ("error", "warning") and self.complaints.append(f"{tab.url}: {message.text}"))
        tab.on("pageerror", lambda error: self.complaints.append(f"{tab.url}: {error}"))
        return tab

    def _answer(self, route):
        address = urlsplit(route.request.url)
        if self.origin != self.server and route.request.url.startswith(self.origin + "/"):
            route.fulfill(response=route.fetch(url=self.server + route.request.url.removeprefix(self.origin)))
            return
        self.strangers.append(address.hostname)
        kind = route.request.resource_type
        if kind == "script" and address.hostname in self.scripts:
            route.fulfill(content_type="text/javascript", body=self.scripts[address.hostname])
        elif kind == "script":
            hosts = [host for service in self.services.values() for host in service.get("hosts", {}).get("connect", [])]
            route.fulfill(content_type="text/javascript", body=GOOGLE_TAG.replace("HOSTS", json.dumps(hosts)))
        elif kind == "document":
            route.fulfill(content_type="text/html", body=FRAME)
        else:
            route.fulfill(status=204, headers={"Access-Control-Allow-Origin": "*"})

    def goto(self, path, tab=None):
        return (tab or self.tab).goto(path)

    def press(self, action, within="body", tab=None):
        """Presses the visible control with that `data-consent`."""
        (tab or self.tab).locator(f"{within} [data-consent='{action}']:visible").first.click()

    @property
    def banner(self):
        return self.tab.locator("[data-consent-banner]")

    @property
    def confirmation(self):
        return self.tab.locator("[data-consent-confirmation]")

    @property
    def settings(self):
        return self.tab.locator("[data-consent-settings]")

    def open_settings(self):
        """From the footer of the page."""
        self.tab.locator("footer [data-consent='open']").click()

    def boxes(self):
        """The controls of the settings: whether each purpose is checked."""
        return {box.get_attribute("data-consent-purpose"): box.is_checked() for box in self.tab.locator("[data-consent-purpose]").all()}

    def cookies(self):
        return {cookie["name"]: cookie for cookie in self.context.cookies()}

    @property
    def record(self):
        """The value of the record of the choice; None if there is none."""
        found = [cookie["value"] for name, cookie in self.cookies().items() if RECORD.fullmatch(name)]
        assert len(found) < 2
        return found[0] if found else None

    def names(self):
        """The names of the cookies, with that of the record simplified."""
        # The browser writes cookies in the background, in order: when it has read them, it has written what came before.
        self.tab.evaluate("document.cookie")
        return sorted("consent" if RECORD.fullmatch(name) else name for name in self.cookies())

    def kept(self):
        return self.tab.evaluate(KEPT)

    def contacted(self):
        """The hosts of third parties that were requested since the last call."""
        self.tab.wait_for_timeout(150)
        hosts, self.strangers[:] = set(self.strangers), []
        return hosts

    def shifts(self):
        return sum(self.tab.evaluate("shifts"))

    def message(self):
        """The visible confirmation, after the page has loaded: a withdrawal may reload it."""
        wait_until(self.tab, "document.readyState === 'complete'")
        shown = self.tab.locator("[data-consent-message]:visible")
        return [each.get_attribute("data-consent-message") for each in shown.all()]

    def has_focus(self, locator):
        return locator.evaluate("element => element === document.activeElement")

    def close(self):
        # A request may still be in progress. Nobody waits for its answer, and without routes it must not leave this machine.
        self.context.set_offline(True)
        for tab in self.context.pages:
            tab.unroute_all(behavior="ignoreErrors")
        self.context.unroute_all(behavior="ignoreErrors")
        self.context.close()


@contextmanager
def serving(folder):
    """A server for another build of the site."""
    server = StaticServer(folder)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()


def declaration_of(page):
    """The declaration in a page for its script; None if there is none."""
    found = page.select("//script[@id='consent-data']")
    return json.loads(found[0].text) if found else None


def record_name(declaration, origin):
    """The name of the cookie with the visitor's choice, in a browser at an origin."""
    return declaration["cookie"] if origin.startswith("https:") else declaration["cookie"].removeprefix("__Host-")


def policy_of(text):
    """A content security policy as a dictionary of its directives."""
    parts = [directive.split() for directive in text.split(";") if directive.strip()]
    return {name: values for name, *values in parts}


def meta_policy(page):
    """The policy in the head of a page."""
    found = page.select("//meta[translate(@http-equiv, 'CSP', 'csp')='content-security-policy']/@content")
    return policy_of(found[0]) if found else None


def foreign_hosts(policy):
    """The hosts that a policy allows besides the site's own."""
    sources = {source for values in (policy or {}).values() for source in values}
    return {source.removeprefix("https://").split("/")[0] for source in sources if re.match(r"https?:", source)}
