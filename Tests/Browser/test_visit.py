"""A visit to every page: what the browser requests, reports and stores."""

import pytest

from faults import faults

IMAGES = """async () => {
  const faults = [];
  for (const image of document.images) {
    image.loading = "eager";
    try { await image.decode(); } catch { faults.push(`${image.src} is no image`); continue; }
    const natural = image.naturalWidth / image.naturalHeight;
    const given = image.getAttribute("width") / image.getAttribute("height");
    if (Math.abs(natural / given - 1) > .02) faults.push(`${image.src} has other proportions than its attributes say`);
  }
  return faults;
}"""

KEPT = """async () => ({
  cookies: document.cookie, local: localStorage.length, session: sessionStorage.length,
  databases: (await indexedDB.databases()).length, caches: (await caches.keys()).length,
  workers: (await navigator.serviceWorker.getRegistrations()).length,
})"""


class Visit:
    """The observations while a new visitor opens every page, one after another."""

    def __init__(self, site, browser, server):
        self.faults = []
        self.strangers = []
        self.images = []
        context = browser.new_context(base_url=server.address)
        tab = context.new_page()
        at = ""
        tab.on("console", lambda message: self.faults.append(f"{at}: {message.type}: {message.text}"))
        tab.on("pageerror", lambda error: self.faults.append(f"{at}: {error}"))
        tab.on("response", lambda answer: answer.status < 400 or self.faults.append(f"{at}: {answer.url} {answer.status}"))
        # The browser aborts the request for the icon of a page that it leaves at once; that is not a fault.
        tab.on(
            "requestfailed",
            lambda request: request.failure == "net::ERR_ABORTED" or self.faults.append(f"{at}: {request.url} {request.failure}"),
        )
        tab.on(
            "request",
            lambda request: request.url.startswith(server.address + "/") or self.strangers.append(f"{at} asks {request.url}"),
        )
        for page in site.pages:
            at = page.path
            tab.goto(page.path)
            self.images += [f"{page}: {fault}" for fault in tab.evaluate(IMAGES)]
        self.kept = tab.evaluate(KEPT)
        self.cookies = context.cookies()
        context.close()


@pytest.fixture(scope="module")
def visit(site, browser, server):
    return Visit(site, browser, server)


def test_a_visit_asks_no_other_host(visit):
    with faults() as found:
        found += visit.strangers


def test_a_visit_meets_no_error(visit):
    with faults() as found:
        found += visit.faults


def test_every_image_is_shown_in_its_own_proportions(visit):
    with faults() as found:
        found += visit.images


def test_a_visit_leaves_nothing_behind(visit):
    assert visit.kept == {"cookies": "", "local": 0, "session": 0, "databases": 0, "caches": 0, "workers": 0}
    assert visit.cookies == []


def test_an_address_that_does_not_exist_shows_the_404_page(site, desktop):
    for folder in ("/", *[page.path for page in site.pages if page.kind == "home"]):
        answer = desktop.goto(f"{folder}does/not/exist")
        assert answer.status == 404
        expected = site.by_path[f"{folder}404.html"]
        assert desktop.locator("h1").inner_text() == expected.select("string(//h1)").strip()
        assert desktop.locator("html").get_attribute("lang") == expected.language
        # Its addresses work at any depth: it is styled, and its links lead to pages.
        assert desktop.evaluate("getComputedStyle(document.body).margin") == "0px"
        links = desktop.eval_on_selector_all("main a", "links => links.map(link => new URL(link.href).pathname)")
        assert links and all(path in site.by_path for path in links)
