"""The pages of campaigns, and their kits, which have no public links."""

import re

from built_site import text_of
from campaign_kits import words
from faults import faults
from test_metadata import sitemap_entries

FACT = re.compile(r"\{[a-z]+(?:-[a-z]+)*\}")
TEXT_FILES = {".html", ".xml", ".txt", ".json", ".webmanifest", ".ics", ".vcf", ".md", ".js", ".css"}


def test_each_campaign_has_a_page_and_a_kit_in_each_language(site, programme, kits):
    names = {kit.campaign.name for kit in kits}
    assert {(kit.campaign.name, kit.language) for kit in kits} == {(name, code) for name in names for code in site.languages}
    with faults() as found:
        for kit in kits:
            if kit.landing.kind != "campaign":
                found.append(f"{kit.landing} is no campaign's page")
            if kit.page.language != kit.language:
                found.append(f"{kit} is in {kit.page.language}")


def test_the_page_of_a_campaign_states_its_goal_and_links_its_target(site, kits):
    with faults() as found:
        for kit in kits:
            page, campaign = kit.landing, kit.campaign
            shown = words(text_of(page.main))
            for text in (campaign.get("goal"), *campaign.get("messages")):
                if words(text) not in shown:
                    found.append(f"{page} does not say “{text}”")
            buttons = page.select(f"//main//a[normalize-space()='{campaign.get('button')}']/@href")
            leads = {site.base + site.local_path(address, page) for address in buttons}
            if leads != {kit.target()}:
                found.append(f"{page}: “{campaign.get('button')}” leads to {leads}, and should to {kit.target()}")


def test_the_list_of_campaigns_names_each(site, kits):
    with faults() as found:
        for kit in kits:
            overview = site.by_path[kit.campaign.programme.folder("campaigns", kit.language)]
            listed = {site.local_path(address, overview) for address in overview.select("//main//a/@href")}
            if kit.campaign.path not in listed:
                found.append(f"{overview} does not name {kit.campaign.path}")


def test_a_kit_is_found_only_by_its_address(site, kits):
    """No page, list, feed or file contains its address, unless the campaign's author has made it public. Who has the address from before
    the campaign was renamed is led on."""
    listed = {site.local_path(entry.findtext("{*}loc")) for entry in sitemap_entries(site)}
    folders = [kit.page.file.parent for kit in kits]
    public = [file for file in site.files if file.suffix in TEXT_FILES and not any(folder in file.parents for folder in folders)]
    public = [file for file in public if not (file.parent.name in {folder.name for folder in folders} and "refresh" in file.read_text("utf-8"))]
    with faults() as found:
        for kit in kits:
            if "noindex" not in (kit.page.meta("robots") or ""):
                found.append(f"{kit.page} may be indexed")
            if kit.page.path in listed:
                found.append(f"{kit.page} is in the sitemap")
            wanted = {kit.landing.file} if kit.campaign.get("public-kit") == "true" else set()
            named = {file for file in public if kit.page.path.encode() in file.read_bytes()}
            found += [f"{file.relative_to(site.root)} names {kit.page}" for file in sorted(named - wanted)]
            found += [f"{file.relative_to(site.root)} should lead to {kit.page}" for file in sorted(wanted - named)]


def test_a_kit_links_every_file_in_its_folder(kits):
    with faults() as found:
        for kit in kits:
            if not kit.files:
                found.append(f"{kit} holds no file")
            found += [f"{kit.page} does not offer {name}" for name, file in kit.files.items() if file not in kit.offered]


def test_addresses_of_the_site_itself_carry_no_code(site, kits):
    """Tracking parameters are for links from elsewhere; on the site itself they would hide where a visitor came from."""
    with faults() as found:
        for page in site.pages:
            for address in page.select("//@href | //@src | //@action | //meta/@content"):
                if "utm_" in address:
                    found.append(f"{page}: {address}")
        for file in site.files:
            if file.suffix == ".xml" and b"utm_" in file.read_bytes():
                found.append(f"{file.relative_to(site.root)} has a code in an address")


def test_every_name_of_a_fact_is_filled_in(kits):
    with faults() as found:
        for kit in kits:
            for name, file in kit.files.items():
                if file.suffix in TEXT_FILES - {".css", ".js"} | {".csv", ".eml"}:
                    found += [f"{kit}: {name} holds {fact}" for fact in FACT.findall(read_plain(kit, file))]
            found += [f"{kit.page} holds {fact}" for fact in FACT.findall(text_of(kit.page.main))]


def read_plain(kit, file):
    """The text of a file; for a mail that of its parts."""
    if file.suffix == ".eml":
        return "".join(part.get_content() for part in kit.mail.walk() if not part.is_multipart())
    # Style sheets are not text.
    return re.sub(r"<style.*?</style>", "", file.read_text("utf-8-sig"), flags=re.DOTALL)
