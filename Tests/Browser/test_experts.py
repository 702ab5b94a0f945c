"""Pages of experts: contact cards, and the directory."""

import re

from built_site import text_of
from event_lists import entry_path, overviews
from faults import faults


def test_contact_cards_have_a_heading_an_address_and_links_that_show_where_they_lead(built):
    site, programme = built
    with faults() as found:
        for overview in overviews(programme):
            if overview.collection != "experts":
                continue
            pages = [site.by_path[overview.path], *(site.by_path[path] for path in overview.sources)]
            for page in pages:
                cards = page.select("//main//address")
                one = overview.sources.get(page.path)
                if bool(cards) != (one is None or bool(one.get("email") or one.get("telephone"))):
                    found.append(f"{page} has {len(cards)} addresses")
                if one and bool(page.select("//main//a[contains(@href, '.vcf')]")) != bool(cards):
                    found.append(f"{page} offers a card for the address book without an address on it, or none with one")
                for card in cards:
                    if not card.xpath("preceding::*[self::h1 or self::h2 or self::h3 or self::h4]|.//*[self::h2 or self::h3 or self::h4]"):
                        found.append(f"{page}: “{text_of(card)}” stands under no heading")
                    for link in card.xpath(".//a[starts-with(@href, 'mailto:')]"):
                        if text_of(link) != link.get("href").removeprefix("mailto:").split("?")[0]:
                            found.append(f"{page}: “{text_of(link)}” writes to {link.get('href')}")
                    for link in card.xpath(".//a[starts-with(@href, 'tel:')]"):
                        number, shown = link.get("href").removeprefix("tel:+"), re.sub(r"\D", "", text_of(link))
                        if not (shown.startswith("0") and number.endswith(shown[1:]) or shown == number) or len(shown) < 9:
                            found.append(f"{page}: “{text_of(link)}” calls {link.get('href')}")
            for path, expert in overview.sources.items():
                ways = site.by_path[path].select("//main//address//a/@href")
                expected = {f"mailto:{expert.get('email')}"} if expert.get("email") else set()
                expected |= {f"tel:{expert.get('telephone')}"} if expert.get("telephone") else set()
                if not expected <= {way.split("?")[0] for way in ways}:
                    found.append(f"{path} offers {ways}, not {sorted(expected)}")


def test_the_directory_lists_every_expert_under_a_heading(built):
    site, programme = built
    with faults() as found:
        for overview in overviews(programme):
            if overview.collection == "experts":
                page = site.by_path[overview.path]
                items = page.select("//*[@data-filter-list]//li[not(ancestor::li)]")
                shown = [entry_path(site, page, item) for item in items]
                if sorted(shown) != sorted(overview.sources):
                    found.append(f"{overview} lists {shown}")
                for item, path in zip(items, shown, strict=True):
                    for name, words in overview.sources[path].facets().items() if path in overview.sources else ():
                        said = set((item.get(f"data-{name}") or "").split())
                        if said != words:
                            found.append(f"{overview}: the {name} of {path} is {sorted(said)}, not {sorted(words)}")


def test_who_has_left_has_no_page(built):
    site, programme = built
    for expert in programme.former_experts:
        assert expert.path not in site.by_path
