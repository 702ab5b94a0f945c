"""Other builds of the content: without optional services, with a change that asks again, with one that does not."""

import pytest

from built_site import BuiltSite
from faults import faults
from rebuilding import rebuild, switch_off
from visitor import NOTHING_KEPT, declaration_of, foreign_hosts, meta_policy, record_name, serving


def test_with_no_optional_service_there_is_no_banner_and_no_script(tmp_path, visitors):
    site = BuiltSite(rebuild(tmp_path, switch_off))
    with faults() as found:
        notices = {page.path for page in site.pages if page.select("//*[@id='cookie-settings']") or page.kind == "cookie-notice"}
        if not notices:
            found.append("there is no notice")
        for page in site.every_page:
            if page.select("//*[@data-consent or @data-consent-banner or @data-consent-settings or @data-consent-embed]"):
                found.append(f"{page} has a banner, settings or an embed")
            if declaration_of(page) or any("consent" in address for address in page.select("//script/@src | //link/@href")):
                found.append(f"{page} has a script, sheet or declaration for consent")
            if foreign_hosts(meta_policy(page)):
                found.append(f"{page} lets in {foreign_hosts(meta_policy(page))}")
        for page in site.pages:
            if not notices & {site.local_path(address, page) for address in page.select("//footer//a/@href")}:
                found.append(f"{page} does not link the notice in its footer")
    with serving(site.root) as server:
        visitor = visitors(server)
        for page in site.representatives[::6]:
            visitor.goto(page.path)
        assert visitor.kept() == NOTHING_KEPT
        assert visitor.contacted() == set() and visitor.complaints == []


def raise_version(declared):
    declared["version"] += 1


def add_host(declared):
    declared["services"]["google-analytics"]["hosts"]["script"].append("more.example")


def lengthen_lifetime(declared):
    declared["services"]["google-analytics"]["storage"]["_ga"]["lifetime"] = "13 months"


def drop_service(declared):
    declared["services"]["mastodon"]["enabled"] = False


def correct_typo(declared):
    declared["services"]["google-analytics"]["summary"] += " Meer niet."
    declared["purposes"]["statistics"]["name"] = "Statistieken"


@pytest.mark.parametrize(
    ("change", "asks"),
    [(raise_version, True), (add_host, True), (lengthen_lifetime, True), (drop_service, True), (correct_typo, False)],
)
def test_a_changed_declaration_asks_again_and_a_corrected_text_does_not(tmp_path, site, declaration, visitors, change, asks):
    changed = BuiltSite(rebuild(tmp_path, change))
    assert (declaration_of(changed.home)["policy"] != declaration["policy"]) == asks
    visitor = visitors()
    visitor.goto("/")
    visitor.press("accept")
    record = visitor.record
    with serving(changed.root) as server:
        later = visitors(server)
        later.context.add_cookies([{"name": record_name(declaration, server.address), "value": record, "url": server.address}])
        later.goto("/")
        assert later.banner.is_visible() == asks
        assert bool(later.contacted()) != asks
