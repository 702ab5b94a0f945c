"""A visitor who searches the site."""

FIELD = ".site-header input[type=search]"
RESULTS = "[data-search] ol.found > li"
DONE = """() => {
  const place = document.querySelector("[data-search]");
  return place && !place.hidden && place.dataset.asked === document.querySelector(".site-header input[type=search]").value.trim();
}"""


def search_page(site, language):
    """The page on which a language is searched."""
    [page] = [page for page in site.pages if page.language == language and page.kind == "a-z"]
    return page


def ask(tab, words):
    """Types words in the field of the search page, which is open, and waits for the results."""
    tab.fill(FIELD, words)
    tab.wait_for_function(DONE)


def found(tab):
    """The addresses of the results, in order."""
    return tab.eval_on_selector_all(f"{RESULTS} a", "links => links.map(link => new URL(link.href).pathname)")


def status(tab):
    return tab.inner_text("[data-search] [role=status]")
