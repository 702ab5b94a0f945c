"""The press release of a campaign: as HTML and as Markdown, with the contact and the sender."""

import re
import subprocess
from urllib.parse import urlsplit

import pytest
from lxml import html

from built_site import text_of
from campaign_kits import ADDRESS, day_in_words, pieces, tracked, words
from faults import faults


class Release:
    """The press release of a kit."""

    def __init__(self, kit):
        self.kit = kit
        self.document = html.fromstring(kit.files["press-release.html"].read_bytes().decode("utf-8"))
        self.markdown = kit.files["press-release.md"].read_text("utf-8")
        # The Markdown, rendered by the reference implementation.
        rendered = subprocess.run(["cmark-gfm"], input=self.markdown, capture_output=True, text=True, check=True).stdout
        self.rendered = html.fromstring(f"<body>{rendered}</body>")
        for line_break in self.document.xpath("//br") + self.rendered.xpath("//br"):
            line_break.tail = f" {line_break.tail or ''}"

    def __str__(self):
        return f"the press release of {self.kit.campaign}"

    @property
    def written(self):
        return self.kit.campaign.get("press")


@pytest.fixture(scope="module")
def releases(kits):
    found = [Release(kit) for kit in kits if kit.campaign.get("press")]
    assert found, "the site has no press release"
    return found


def test_a_release_contains_its_authors_text(releases):
    with faults() as found:
        for release in releases:
            for name, document in (("HTML", release.document), ("Markdown", release.rendered)):
                shown = words(text_of(document))
                for piece in [*pieces(release.written["headline"]), *pieces(release.written["text"])]:
                    found += [f"{release}: “{piece}” is missing in the {name}"] if piece not in shown else []
                title = words(text_of(document.xpath("//h1")[0]))
                if pieces(release.written["headline"])[0] not in title:
                    found.append(f"{release}: the {name} has the title “{title}”")


def test_a_release_states_its_date_contact_and_sender(releases):
    with faults() as found:
        for release in releases:
            campaign = release.kit.campaign
            organisation = campaign.programme.settings_in(campaign.language)["organisation"]
            [plan] = [entry for entry in campaign.plan if entry.kind == "press"]
            [expert] = [each for each in campaign.programme.experts_for(campaign.language) if each.name == campaign.get("contact")]
            for name, document in (("HTML", release.document), ("Markdown", release.rendered)):
                shown = words(text_of(document))
                day = day_in_words(plan.day, campaign.language)
                for part in (day, expert.get("title"), expert.get("email"), organisation["boilerplate"]):
                    found += [f"{release}: the {name} lacks “{part}”"] if words(part) not in shown else []


def test_both_forms_say_the_same(releases):
    with faults() as found:
        for release in releases:
            texts = [set(re.findall(r"\w+", words(text_of(document)))) for document in (release.document.body, release.rendered)]
            # The HTML begins with a label.
            label = set(re.findall(r"\w+", text_of(release.document.xpath("//main/p[1]")[0])))
            if (texts[0] ^ texts[1]) - label:
                found.append(f"{release}: {(texts[0] ^ texts[1]) - label} stands in one of the two only")
            links = [set(document.xpath("//a/@href")) for document in (release.document, release.rendered)]
            if links[0] != links[1]:
                found.append(f"{release}: {links[0] ^ links[1]} stands in one of the two only")


def test_links_of_a_release_carry_the_campaign(site, releases):
    with faults() as found:
        for release in releases:
            links = release.document.xpath("//a/@href")
            for link in links:
                if urlsplit(link).scheme != "https" or site.file_at(link) is None:
                    found.append(f"{release}: there is nothing at {link}")
                code = tracked(link)
                expected = ("press-release", "press", release.kit.campaign.code)
                if code is None or (code.source, code.medium, code.campaign) != expected:
                    found.append(f"{release}: {link} does not tell that its visitors come from the press release")
            if release.kit.tracked("press-release", "press", "text") not in map(tracked, links):
                found.append(f"{release} does not lead to {release.kit.target()}")
            if set(links) - set(ADDRESS.findall(release.markdown)):
                found.append(f"{release}: the Markdown lacks {set(links) - set(ADDRESS.findall(release.markdown))}")


def test_a_release_is_a_document_by_itself(releases):
    with faults() as found:
        for release in releases:
            if release.document.get("lang") != release.kit.language:
                found.append(f"{release} says it is in {release.document.get('lang')}")
            if release.document.xpath("//script | //link | //img | //*[@*[starts-with(name(), 'on')]]"):
                found.append(f"{release} runs or fetches something")
            if "noindex" not in release.document.xpath("string(//meta[@name='robots']/@content)"):
                found.append(f"{release} may be indexed")
