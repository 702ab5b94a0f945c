"""Files with faults: the schemas and the program agree on them."""

import json

import pytest

import core_yaml
from broken_files import BROKEN, BROKEN_TRANSLATIONS, CHOICE, MISSING, TYPE, UNKNOWN, changed
from schemas import faults, kinds, run
from valid_files import TRANSLATIONS, VALID

BASE = {
    "site.yml": VALID["site"],
    "pages/index.md": "---\ntitle: Thuis\nsummary: Het begin.\nlayout: home\n---\n\nWelkom.\n",
    "pages/cookies.md": "---\ntitle: Cookies\nsummary: Wat er wordt bewaard.\nlayout: cookie-notice\n---\n\nTekst.\n",
    "theme/components/quote.mustache": "<blockquote>{{text}}</blockquote>\n",
    "theme/components/quote.yml": "name: Een citaat\nfields:\n  text: {label: Tekst, type: text}\n",
    "experts/loket.md": "---\ntitle: Loket\nsummary: Wie helpt.\nkind: team\n---\n\nTekst.\n",
}
CASES = [(kind, what, changed(VALID[kind], before, after)) for kind, changes in BROKEN.items() for what, before, after in changes]
TRANSLATED_CASES = [
    (kind, what, changed(TRANSLATIONS[kind], before, after)) for kind, changes in BROKEN_TRANSLATIONS.items() for what, before, after in changes
]
FILES = {"site": "site.yml", "services": "services.yml", "glossary": "glossary.yml", "self-checks": "self-checks/check.yml", "sections": "pages/deel/index.md", "types": "types/soort.yml",
         "theme-components": "theme/components/quote.yml"}


def names(cases):
    return [f"{kind}: {what} {number}" for number, (kind, what, _) in enumerate(cases)]


def place(kind):
    return FILES.get(kind) or ("pages/a.md" if kind.startswith("components.") else f"{kind}/a.md")


def content(kind, text):
    """A file of a kind with its YAML."""
    if kind.startswith("components."):
        return f"---\ntitle: A\nsummary: Een zin.\n---\n\n```{kind.removeprefix('components.')}\n{text}```\n"
    return text if place(kind).endswith(".yml") else f"---\n{text}---\n\nTekst.\n"


# Where a value is more than its form says, or the site has no such thing, the program finds what no schema can know.
FORM_FINDINGS = {
    "key.unknown", "key.missing", "key.wrong-type", "key.unknown-value", "key.empty", "key.date-form", "key.impossible-date", "key.bad-value",
    "yaml.not-a-mapping", "image.no-alt", "event.no-former-start", "event.sessions-and-start", "service.no-domain", "service.bad-host",
    "service.bad-lifetime", "site.bad-language", "expert.bad-telephone", "self-check.threshold-not-whole", "self-check.bad-condition",
}


def form_findings(tmp_path, path, text):
    """What the program finds wrong with the form of a file, in a site that is otherwise in order."""
    for name, whole in (BASE | {path: text}).items():
        file = tmp_path / "content" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(whole, encoding="utf-8")
    report = json.loads(run("check", "--now", "2026-11-23", "--format", "json", folder=tmp_path).stdout)
    return [finding["identifier"] for finding in report["diagnostics"] if finding["identifier"] in FORM_FINDINGS and finding["path"] == f"content/{path}"]


def test_every_kind_has_a_file_without_a_fault():
    assert set(VALID) == set(kinds()) - {"contrast-pairs", "translations"}


@pytest.mark.parametrize("kind", [kind for kind in VALID if kind not in {"components.audiences", "components.contact", "components.experts"}])
def test_most_kinds_are_broken_in_the_ways_that_they_can_be(kind):
    ways = {what for what, _, _ in BROKEN[kind]}
    assert {UNKNOWN, TYPE} <= ways
    assert MISSING in ways or kind in {"components.news", "components.events"}
    # A kind without a key that takes one of a few words cannot have another word there.
    has_choice = kind not in {"glossary", "self-checks"} and (not kind.startswith("components.") or kind in {"components.events", "components.video"})
    assert not has_choice or CHOICE in ways


@pytest.mark.parametrize("kind", VALID)
def test_a_file_without_a_fault_is_valid_to_both(kind, tmp_path):
    assert faults(core_yaml.load(VALID[kind]) or {}, kind) == []
    assert form_findings(tmp_path, place(kind), content(kind, VALID[kind])) == []


@pytest.mark.parametrize(("kind", "what", "text"), CASES, ids=names(CASES))
def test_a_broken_file_is_invalid_to_both(kind, what, text, tmp_path):
    assert faults(core_yaml.load(text) or {}, kind) != [], text
    assert form_findings(tmp_path, place(kind), content(kind, text)) != [], text


@pytest.mark.parametrize("kind", TRANSLATIONS)
def test_a_translation_states_what_differs(kind):
    assert faults(core_yaml.load(TRANSLATIONS[kind]), kind, is_translation=True) == []


@pytest.mark.parametrize(("kind", "what", "text"), TRANSLATED_CASES, ids=names(TRANSLATED_CASES))
def test_a_broken_translation_is_invalid(kind, what, text):
    assert faults(core_yaml.load(text), kind, is_translation=True) != [], text


def test_colour_pairs_are_a_list():
    assert faults([{"foreground": "--ink", "background": "--paper", "minimum": 4.5}], "contrast-pairs") == []
    for wrong in [{"foreground": "--ink"}, [{"foreground": "--ink", "background": "--paper"}], [{"foreground": "--ink", "background": "--paper", "minimum": "much"}]]:
        assert faults(wrong, "contrast-pairs") != []
