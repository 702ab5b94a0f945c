"""Someone who comes to the home page to find something, and follows links by their names.

A click is following a link, to another page or to a part of the same page. Opening the menu on a phone, scrolling and leaving the question
for consent unanswered are no clicks.
"""

from page_scripts import look, wait_until

# The visible text from a heading to the next one of its rank, and the heading of the part of the page that the address leads to.
SECTION = """name => {
  const words = element => element.innerText.replace(/\\s+/g, " ").trim();
  const headings = [...document.querySelectorAll("main :is(h1, h2, h3, h4)")].filter(look.visible);
  const rank = heading => Number(heading.localName[1]);
  const place = headings.findIndex(heading => words(heading) === name);
  if (place < 0) return { headings: headings.map(words) };
  const heading = headings[place];
  const end = headings.slice(place + 1).find(each => rank(each) <= rank(heading));
  const block = text => text.element.closest("p, li, td, th, dt, dd, h1, h2, h3, h4, div, section");
  const follows = (one, other) => other.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING;
  const texts = look.texts().filter(({ element }) =>
    element.closest("main") && follows(element, heading) && !heading.contains(element) && (!end || follows(end, element)));
  const above = headings.slice(0, place + 1).reverse();
  const target = location.hash && document.querySelector(location.hash);
  return {
    text: texts.map((text, at) => (at && block(text) !== block(texts[at - 1]) ? " " : "") + text.words).join("").replace(/\\s+/g, " "),
    parts: above.filter((each, at) => above.slice(0, at).every(other => rank(each) < rank(other)))
      .flatMap(each => [each.id, each.parentElement.id]).filter(Boolean),
    target: target?.id,
  };
}"""

ARRIVED = """address => {
  if (document.readyState !== "complete" || location.href !== address) return false;
  if (!location.hash) return true;
  const box = document.querySelector(location.hash)?.getBoundingClientRect();
  return Boolean(box) && box.top > -1 && box.top < innerHeight;
}"""


class Seeker:
    """A reader at the home page of a language, with the number of their clicks."""

    def __init__(self, tab, home):
        self.tab = tab
        self.clicks = 0
        tab.goto("about:blank")
        tab.goto(home.path)

    def _links(self, name):
        return [link for link in self.tab.get_by_role("link", name=name, exact=True).all() if link.is_visible()]

    def link(self, name):
        """The visible link with that name, if need be after opening the menu."""
        found = self._links(name)
        menu = self.tab.locator("nav.main-navigation summary")
        if not found and menu.is_visible():
            menu.click()
            found = self._links(name)
        assert found, f"{self.tab.url} shows no link “{name}”"
        addresses = {link.evaluate("link => link.href") for link in found}
        assert len(addresses) == 1, f"on {self.tab.url} “{name}” leads to {addresses}"
        return found[0]

    def follow(self, name):
        """Follows a link of the site and sees where it leads."""
        link = self.link(name)
        address = link.evaluate("link => link.href")
        link.click()
        self.clicks += 1
        wait_until(self.tab, ARRIVED, address)

    def download(self, name):
        """Follows a link to a file; its name and content."""
        with self.tab.expect_download() as download:
            self.link(name).click()
        self.clicks += 1
        with open(download.value.path(), "rb") as file:
            return download.value.suggested_filename, file.read()

    def read(self, heading):
        """What is under a heading of the page, which must be in the part that the last link led to."""
        section = look(self.tab, SECTION, heading)
        assert "text" in section, f"{self.tab.url} has no heading “{heading}”, but {section['headings']}"
        assert section["target"] is None or section["target"] in section["parts"], f"“{heading}” is not in the part {self.tab.url} leads to"
        return section["text"]
