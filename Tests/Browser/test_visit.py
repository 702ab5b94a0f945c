"""A visit to every page: what the browser asks for, complains of and keeps."""

from faults import faults


def test_a_visit_asks_no_other_host_and_meets_no_error(site, browser, server):
    context = browser.new_context(base_url=server.address)
    tab = context.new_page()
    with faults() as found:
        at = ["/"]
        tab.on("console", lambda message: found.append(f"{at[0]}: {message.type}: {message.text}"))
        tab.on("pageerror", lambda error: found.append(f"{at[0]}: {error}"))
        tab.on("requestfailed", lambda request: found.append(f"{at[0]}: {request.url} {request.failure}"))
        tab.on("response", lambda answer: answer.status < 400 or found.append(f"{at[0]}: {answer.url} {answer.status}"))
        tab.on("request", lambda request: request.url.startswith(server.address) or found.append(f"{at[0]} asks {request.url}"))
        for page in site.pages:
            at[0] = page.path
            tab.goto(page.path)
            for fault in tab.evaluate(
                """async () => {
                  const faults = [];
                  for (const image of document.images) {
                    image.loading = "eager";
                    try { await image.decode(); } catch { faults.push(`${image.src} is no image`); continue; }
                    const [natural, given] = [image.naturalWidth / image.naturalHeight, image.getAttribute("width") / image.getAttribute("height")];
                    if (Math.abs(natural / given - 1) > .02) faults.push(`${image.src} has other proportions than its attributes say`);
                  }
                  return faults;
                }"""
            ):
                found.append(f"{page}: {fault}")
    context.close()


def test_a_visit_leaves_nothing_behind(site, browser, server):
    context = browser.new_context(base_url=server.address)
    tab = context.new_page()
    for page in site.pages:
        tab.goto(page.path)
    kept = tab.evaluate(
        """async () => ({
          cookies: document.cookie, local: localStorage.length, session: sessionStorage.length,
          databases: (await indexedDB.databases()).length, caches: (await caches.keys()).length,
          workers: (await navigator.serviceWorker.getRegistrations()).length,
        })"""
    )
    assert kept == {"cookies": "", "local": 0, "session": 0, "databases": 0, "caches": 0, "workers": 0}
    assert context.cookies() == []
    context.close()


def test_an_address_that_does_not_exist_shows_the_404_page(site, desktop):
    for folder in ("/", *[page.path for page in site.pages if page.kind == "home"]):
        answer = desktop.goto(f"{folder}does/not/exist")
        assert answer.status == 404
        expected = site.by_path[f"{folder}404.html"]
        assert desktop.locator("h1").inner_text() == expected.select("string(//h1)").strip()
        assert desktop.locator("html").get_attribute("lang") == expected.language
        # Its addresses hold from any depth: it is styled, and its links lead to pages.
        assert desktop.evaluate("getComputedStyle(document.body).margin") == "0px"
        links = desktop.eval_on_selector_all("main a", "links => links.map(link => new URL(link.href).pathname)")
        assert links and all(path in site.by_path for path in links)
