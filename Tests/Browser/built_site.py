"""The built site for the tests: its pages, parsed from the HTML, and its files."""

import os
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from lxml import html

REPOSITORY = Path(__file__).resolve().parents[2]

# HTML files of a campaign's kit that are made for mail programs and are not pages of the site.
DOCUMENTS = ("newsletter.html", "press-release.html")


def site_folder():
    """The folder under test: `BAKEN_SITE`, otherwise where script/test builds it."""
    return Path(os.environ.get("BAKEN_SITE") or REPOSITORY / ".build" / "site")


def text_of(element):
    """The text of an element as one line."""
    return " ".join(element.text_content().split())


@dataclass(eq=False)
class Page:
    """An HTML file of the site."""

    file: Path
    path: str
    document: html.HtmlElement = field(repr=False)

    def __str__(self):
        return self.path

    @cached_property
    def language(self):
        return self.document.get("lang")

    @cached_property
    def is_redirect(self):
        return bool(self.select("//meta[@http-equiv='refresh']"))

    @cached_property
    def is_not_found(self):
        return self.file.name == "404.html"

    @cached_property
    def is_indexable(self):
        robots = " ".join(self.select("//meta[@name='robots']/@content"))
        return not (self.is_redirect or self.is_not_found or "noindex" in robots)

    @cached_property
    def kind(self):
        """The template, whose name is the first class of `main`."""
        if self.is_redirect:
            return "redirect"
        classes = (self.main.get("class") or "").split() if self.main is not None else []
        return classes[0] if classes else "page"

    @cached_property
    def main(self):
        found = self.select("//main")
        return found[0] if found else None

    @cached_property
    def canonical(self):
        found = self.select("//link[@rel='canonical']/@href")
        return found[0] if found else None

    @cached_property
    def alternates(self):
        """The address of each language version in the head, including `x-default`."""
        links = self.select("//link[@rel='alternate'][@hreflang]")
        return {link.get("hreflang"): link.get("href") for link in links}

    @cached_property
    def ids(self):
        return set(self.select("//@id"))

    @cached_property
    def structure(self):
        """What the page consists of: its kind, and each element of its body with its classes."""
        parts = {(self.kind,)}
        for element in self.select("//body//*[not(self::svg) and not(ancestor::svg)]"):
            parts |= {(element.tag, name) for name in (element.get("class") or "").split()} | {(element.tag,)}
        return frozenset(parts)

    def select(self, xpath):
        return self.document.xpath(xpath)

    def meta(self, name):
        """The content of the meta element with that name or property, if there is one."""
        found = self.select(f"//meta[@name='{name}' or @property='{name}']/@content")
        return found[0] if found else None


class BuiltSite:
    """All files of a built site."""

    def __init__(self, root):
        self.root = Path(root)
        self.files = sorted(file for file in self.root.rglob("*") if file.is_file() and file.name != ".baken")
        documents = [file for file in self.files if file.suffix == ".html"]
        self.every_page = [self._page(file) for file in documents if file.name not in DOCUMENTS]
        self.pages = [page for page in self.every_page if not page.is_redirect]
        self.redirects = [page for page in self.every_page if page.is_redirect]
        self.by_path = {page.path: page for page in self.every_page}
        self.home = self.by_path["/"]
        self.default_language = self.home.language
        self.base = self.home.canonical.rstrip("/")

    def _page(self, file):
        path = "/" + file.relative_to(self.root).as_posix()
        return Page(file, path.removesuffix("index.html"), html.fromstring(file.read_bytes().decode("utf-8")))

    @cached_property
    def languages(self):
        return sorted({page.language for page in self.pages}, key=lambda code: (code != self.default_language, code))

    @cached_property
    def representatives(self):
        """A nearly minimal set of pages with every template and every element in every language."""
        chosen = []
        for language in self.languages:
            pages = [page for page in self.pages if page.language == language]
            missing = set().union(*(page.structure for page in pages))
            while missing:
                best = max(pages, key=lambda page: (len(page.structure & missing), page.path))
                missing -= best.structure
                chosen.append(best)
        return sorted(chosen, key=lambda page: (page.kind, page.path))

    def style_sheets(self, page):
        """The files of the page's style sheets."""
        return [self.file_at(address) for address in page.select("//link[@rel='stylesheet']/@href")]

    def local_path(self, address, page=None):
        """The path of an address on this site, without query and fragment; None for an address elsewhere."""
        absolute = urljoin(self.base + (page.path if page else "/"), address)
        parts = urlsplit(absolute)
        base = urlsplit(self.base)
        if (parts.scheme, parts.netloc) != (base.scheme, base.netloc):
            return None
        return unquote(parts.path).removeprefix(base.path) or "/"

    def file_at(self, address, page=None):
        """The file that a host serves for an address on this site; None if there is none."""
        path = self.local_path(address, page)
        if path is None:
            return None
        file = self.root / (path.lstrip("/") + ("index.html" if path.endswith("/") else ""))
        return file if file.is_file() else None
