"""Every contact card, parsed by vobject and compared with the front matter (vCard 4.0, RFC 6350)."""

import re
from datetime import datetime, timedelta

import pytest
import vobject

from calendar_files import plain
from faults import faults


def card_file(site, expert):
    return site.root / expert.path.lstrip("/") / "contact.vcf"


@pytest.fixture
def cards(built):
    """Each expert with the bytes of the card and with vobject's values."""
    site, programme = built
    found = []
    for expert in programme.experts:
        data = card_file(site, expert).read_bytes()
        [card] = vobject.readComponents(data.decode("utf-8"))
        found.append((expert, data, card))
    assert found, "there is no expert"
    return found


def values(card, name):
    return [line.value for line in card.contents.get(name, [])]


def test_there_is_a_card_for_each_expert_and_for_no_one_else(built):
    site, programme = built
    expected = {card_file(site, expert) for expert in programme.experts}
    there = {file for file in site.files if file.suffix == ".vcf"}
    assert there == expected


def test_the_bytes_follow_the_standard(cards):
    with faults() as found:
        for expert, data, _ in cards:
            if not data.startswith(b"BEGIN:VCARD\r\nVERSION:4.0\r\n") or not data.endswith(b"END:VCARD\r\n"):
                found.append(f"{expert} does not begin with its version and end as a card")
            if re.search(rb"(?<!\r)\n|\r(?!\n)|[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]", data):
                found.append(f"{expert} has a control character or a line that does not end with CRLF")
            for number, line in enumerate(data.split(b"\r\n")[:-1], 1):
                if not 0 < len(line) <= 75:
                    found.append(f"{expert}, line {number} has {len(line)} octets")
                try:
                    line.decode("utf-8")
                except UnicodeDecodeError:
                    found.append(f"{expert}, line {number} splits a character")


def test_every_card_contains_the_name(cards):
    with faults() as found:
        for expert, _, card in cards:
            if values(card, "version") != ["4.0"]:
                found.append(f"{expert} has the versions {values(card, 'version')}")
            if [plain(name) for name in values(card, "fn")] != [plain(expert.get("title"))]:
                found.append(f"{expert} is called {values(card, 'fn')}")
            kinds = {"individual"} if expert.is_person else {"group", "org"}
            if len(values(card, "kind")) > 1 or not set(values(card, "kind") or ["individual"]) <= kinds:
                found.append(f"{expert} is of the kind {values(card, 'kind')}")
            for name in ("uid", "rev"):
                if len(values(card, name)) != 1:
                    found.append(f"{expert} has {len(values(card, name))} {name.upper()}")
            for moment in values(card, "rev"):
                if not re.fullmatch(r"\d{8}T\d{6}Z?", moment):
                    found.append(f"{expert} was revised at “{moment}”")
            if values(card, "lang") != expert.words("languages"):
                found.append(f"{expert} speaks {values(card, 'lang')}")
            role = values(card, "title") + values(card, "role")
            if expert.get("role") and plain(expert.get("role")) not in map(plain, role):
                found.append(f"{expert} has the role {role}")
            organisation = expert.get("organisation")
            if organisation and plain(organisation) not in [plain(part) for parts in values(card, "org") for part in parts]:
                found.append(f"{expert} works for {values(card, 'org')}")


def test_every_card_has_the_ways_to_reach_someone_and_no_others(cards):
    with faults() as found:
        for expert, _, card in cards:
            email, telephone = expert.get("email"), expert.get("telephone")
            if values(card, "email") != ([email] if email else []):
                found.append(f"{expert} has the mail addresses {values(card, 'email')}")
            numbers = [line.value if line.params.get("VALUE") == ["uri"] else f"text: {line.value}" for line in card.contents.get("tel", [])]
            if numbers != ([f"tel:{telephone}"] if telephone else []):
                found.append(f"{expert} has the numbers {numbers}")
            links = {link["url"] for link in expert.get("links", [])}
            given = {*values(card, "url"), *values(card, "related")}
            if not links <= given:
                found.append(f"{expert} has the pages {sorted(given)}, not {sorted(links)}")


def test_a_photo_is_on_a_card_only_when_it_is_published(cards):
    with faults() as found:
        for expert, _, card in cards:
            if values(card, "photo") and not (expert.get("image") and (expert.get("published-with-consent") or not expert.is_person)):
                found.append(f"{expert} has a photo that is not published")


def test_identifiers_are_unique_and_the_same_in_every_language(cards):
    by_expert = {}
    for expert, _, card in cards:
        by_expert.setdefault(expert.name, set()).update(values(card, "uid"))
    assert all(len(identifiers) == 1 for identifiers in by_expert.values()), by_expert
    assert len(set().union(*by_expert.values())) == len(by_expert), by_expert


def test_the_page_of_an_expert_leads_to_a_card_with_an_address(built):
    """A card with only a name is of no use in an address book."""
    site, programme = built
    with faults() as found:
        for expert in programme.experts:
            page = site.by_path[expert.path]
            files = {site.file_at(address, page) for address in page.select("//main//a/@href")}
            has_address = bool(expert.get("email") or expert.get("telephone"))
            if (card_file(site, expert) in files) != has_address:
                found.append(f"{expert}: the page {'does not lead' if has_address else 'leads'} to the card")


def test_the_revision_of_a_card_is_the_authors(hard_folder):
    hard_folder.build("2026-11-23T12:00")
    before = hard_folder.files("*.vcf")
    assert hard_folder.moved("*.vcf", "2026-11-24T13:14:15") == []
    hard_folder.change("experts/team.md", "updated: 2026-11-20", "updated: 2026-11-22")
    hard_folder.build("2026-11-24T13:14:15")
    [old], [new] = (
        values(next(vobject.readComponents(files["experts/team/contact.vcf"].decode("utf-8"))), "rev")
        for files in (before, hard_folder.files("*.vcf"))
    )
    first, second = (datetime.strptime(text.rstrip("Z"), "%Y%m%dT%H%M%S") for text in (old, new))
    assert second - first == timedelta(days=2)


def test_texts_come_through_as_they_were_written(hard):
    """Commas, semicolons and long names, which are folded."""
    site, programme = hard
    [expert] = [expert for expert in programme.experts if expert.name == "persoon"]
    data = card_file(site, expert).read_bytes()
    assert b"\r\n " in data
    card = next(vobject.readComponents(data.decode("utf-8")))
    assert plain(card.fn.value) == plain(expert.get("title"))
    # The prefix of a name is part of it, but is ignored in sorting.
    assert expert.get("sort-as") == "Meer-Ångström, Zoë van der"
    assert (card.n.value.family, card.n.value.given) == ("van der Meer-Ångström", "Zoë")
    assert 'SORT-AS="Meer-Ångström,Zoë"' in data.decode("utf-8").replace("\r\n ", "")


def test_who_has_left_is_in_no_file(hard):
    site, _ = hard
    with faults() as found:
        for file in site.files:
            data = file.read_bytes()
            found += [str(file.relative_to(site.root)) for trace in (b"Iemand Anders", b"iemand-anders@test.example") if trace in data]
