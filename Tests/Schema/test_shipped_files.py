"""The files of the sites that come with the program: a validator of others finds nothing wrong with them."""

import pytest

import core_yaml
from schemas import ROOT, component_names, faults, kind_of

SITES = [ROOT / "content", *sorted((ROOT / "Sources/Commands/Resources/Starter").glob("*/content"))]
FILES = [(site, path.relative_to(site)) for site in SITES for path in sorted(site.rglob("*")) if path.is_file() and kind_of(path.relative_to(site))]


def test_files_of_most_kinds_are_there():
    found = {kind_of(path)[0] for _, path in FILES}
    assert found >= {"site", "services", "glossary", "pages", "sections", "news", "experts", "events", "campaigns", "self-checks"}
    assert any(kind_of(path)[1] for _, path in FILES)


@pytest.mark.parametrize(("site", "path"), FILES, ids=[f"{site.parent.name}/{path}" for site, path in FILES])
def test_a_shipped_file_is_valid(site, path):
    kind, is_translation = kind_of(path)
    text = (site / path).read_text(encoding="utf-8")
    if path.suffix == ".yml":
        assert faults(core_yaml.load(text), kind, is_translation) == []
        return
    assert faults(core_yaml.front_matter(text), kind, is_translation) == []
    for name, value in core_yaml.components(text, component_names()):
        assert faults(value, f"components.{name}") == [], name


def test_components_are_found():
    names = {name for site, path in FILES if path.suffix == ".md" for name, _ in core_yaml.components((site / path).read_text(encoding="utf-8"), component_names())}
    assert len(names) >= 8


def test_the_colour_pairs_of_the_theme_are_valid():
    pairs = ROOT / "Sources/Theming/Resources/DefaultTheme/contrast-pairs.yml"
    assert faults(core_yaml.load(pairs.read_text(encoding="utf-8")), "contrast-pairs") == []
