"""Every address on the site has a target: pages, anchors, assets, site map, feeds and redirects."""

import re
from urllib.parse import unquote, urljoin, urlsplit

from lxml import etree, html

from built_site import text_of
from faults import faults

ADDRESS_ATTRIBUTES = ("href", "src", "action", "formaction", "poster", "data", "cite")
RESOURCES = (
    "//script/@src | //img/@src | //iframe[not(ancestor::template)]/@src | //video/@src | //audio/@src | //source/@src | //track/@src"
    " | //embed/@src | //object/@data | //form/@action | //video/@poster | //input/@src"
    " | //link[contains('stylesheet icon preload modulepreload prefetch preconnect dns-prefetch manifest', @rel)]/@href"
)


def addresses(document):
    """Every address in a document."""
    for element in document.iter(etree.Element):
        for attribute in ADDRESS_ATTRIBUTES:
            if element.get(attribute) is not None:
                yield element.get(attribute)
        for candidate in (element.get("srcset") or "").split(","):
            if candidate.strip():
                yield candidate.split()[0]
        if element.tag == "meta" and re.fullmatch("og:(url|image)", element.get("property") or ""):
            yield element.get("content")


def fault_of(site, address, page=None):
    """Why an address is broken, or None."""
    parts = urlsplit(address)
    if parts.scheme == "mailto":
        return None if re.fullmatch(r"[^@\s]+@[^@\s]+\.[a-z]+", unquote(parts.path)) else "is no mail address"
    if parts.scheme == "tel":
        return None if re.fullmatch(r"\+\d{6,15}", parts.path) else "is no international telephone number"
    if parts.scheme == "webcal":
        return fault_of(site, address.replace("webcal:", "https:", 1), page)
    if parts.scheme not in ("", "http", "https"):
        return f"has the scheme {parts.scheme}:"
    if site.local_path(address, page) is None:
        return None if parts.scheme == "https" or parts.netloc else "is not https"
    file = site.file_at(address, page)
    if file is None:
        return "leads to no file"
    target = site.by_path.get(site.local_path(address, page))
    if target is not None and target.is_redirect and page is not None and not page.is_redirect:
        return "leads to a redirect"
    if parts.fragment and target is not None and unquote(parts.fragment) not in target.ids:
        return "leads to no anchor"
    return None


def test_every_link_on_every_page_resolves(site):
    with faults() as found:
        for page in site.every_page:
            for address in sorted(set(addresses(page.document))):
                fault = fault_of(site, address, page)
                if fault:
                    found.append(f"{page}: {address} {fault}")


def test_addresses_in_style_sheets_resolve(site):
    with faults() as found:
        for file in site.files:
            if file.suffix == ".css":
                own = site.base + "/" + file.relative_to(site.root).as_posix()
                for address in re.findall(r"url\(\s*['\"]?([^'\")]+)", file.read_text("utf-8")):
                    if not address.startswith(("data:", "#")) and site.file_at(urljoin(own, address)) is None:
                        found.append(f"{file.name}: {address} leads to no file")


def test_no_page_takes_anything_from_another_host(site):
    with faults() as found:
        for page in site.every_page:
            found += [f"{page}: {address}" for address in page.select(RESOURCES) if site.local_path(address, page) is None]
        for file in site.files:
            if file.suffix in (".css", ".svg"):
                text = file.read_text("utf-8")
                taken = re.findall(r"""(?:url\(|@import|\bsrc=|xlink:href=)\s*['"]?((?:https?:)?//[^'")\s]+)""", text)
                found += [f"{file.name}: {address}" for address in taken]


def test_addresses_outside_the_pages_resolve(site):
    with faults() as found:
        for file in site.files:
            if file.suffix == ".xml":
                document = etree.parse(file)
                listed = document.xpath("//*[local-name()='loc']/text()") + document.xpath("//@href")
                contents = document.xpath("//*[local-name()='content' or local-name()='summary'][@type='html']/text()")
                for content in contents:
                    written = list(addresses(html.fromstring(f"<div>{content}</div>")))
                    found += [f"{file.name}: {address} in an entry is not absolute" for address in written if not urlsplit(address).scheme]
                    listed += [address for address in written if urlsplit(address).scheme]
                for address in sorted(set(listed)):
                    fault = fault_of(site, address)
                    if fault:
                        found.append(f"{file.name}: {address} {fault}")


def test_every_page_can_be_reached_from_its_home_page(site):
    homes = [page for page in site.pages if page.kind == "home"]
    reached, waiting = set(homes), list(homes)
    while waiting:
        page = waiting.pop()
        for address in page.select("//body//a/@href"):
            target = site.by_path.get(site.local_path(address, page) or "")
            # The language switch does not count as a way to find a page.
            if target is not None and target not in reached and target.language == page.language:
                reached.add(target)
                waiting.append(target)
    with faults() as found:
        for page in site.pages:
            # Users of a campaign's kit know its address.
            if page not in reached and not page.is_not_found and page.kind != "campaign-kit":
                found.append(f"{page} is reached by no link")


def test_links_with_the_same_words_lead_to_the_same_place_within_a_navigation(site):
    with faults() as found:
        for page in site.pages:
            for navigation in page.select("//nav"):
                seen = {}
                for link in navigation.xpath(".//a[@href]"):
                    words = link.get("aria-label") or text_of(link)
                    if seen.setdefault(words, link.get("href")) != link.get("href"):
                        found.append(f"{page}: “{words}” leads to {seen[words]} and to {link.get('href')}")


def test_aliases_redirect(site):
    with faults() as found:
        for page in site.redirects:
            refresh = page.select("//meta[@http-equiv='refresh']/@content")[0]
            target = re.sub(r"(?i)^\d+;\s*url=", "", refresh)
            arrived = site.by_path.get(site.local_path(target, page) or "")
            if arrived is None or arrived.is_redirect:
                found.append(f"{page} leads to {target}, which is no page")
            elif page.canonical != arrived.canonical or target not in page.select("//a/@href"):
                found.append(f"{page} does not name {target} as canonical and as a link")
        table = site.root / "_redirects"
        lines = table.read_text("utf-8").splitlines() if table.is_file() else []
        if len(lines) != len(site.redirects):
            found.append(f"_redirects has {len(lines)} lines for {len(site.redirects)} redirect pages")
        for line in lines:
            source, target, *status = line.split()
            if site.file_at(target) is None or status != ["301"]:
                found.append(f"_redirects: “{line}” leads nowhere")
            if site.file_at(source) is None and site.file_at(source + "/") is None:
                found.append(f"_redirects: {source} has no page for hosts that do not read the table")
