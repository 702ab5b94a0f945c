"""A new kind of content is one folder, one line in the manifest and one in the list of features, templates and texts: tried on a copy."""

import json
import shutil
import subprocess
import tempfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
EXAMPLE = ROOT / "docs/adding-a-feature"
COPY = ROOT / ".build/adding-a-feature"
THEME = "Sources/Theming/Resources/DefaultTheme"

SITE = {
    "site.yml": "name: Test\nbase-url: https://test.example\nlanguages: [nl, en]\ntime-zone: Europe/Amsterdam\n"
    "sectors: {zorg: {name: Zorg}, techniek: {name: Techniek}}\ncollections: {good-practices: voorbeelden}\ncards: true\n",
    "site.en.yml": "sectors: {zorg: {name: Care}, techniek: {name: Engineering}}\ncollections: {good-practices: good-practices}\n",
    "pages/index.md": "---\ntitle: Thuis\nsummary: Het begin.\n---\n\nWelkom.\n\n```good-practices\nlimit: 1\n```\n",
    "pages/index.en.md": "---\ntitle: Home\nsummary: The beginning.\n---\n\nWelcome.\n",
    "good-practices/afspraken.md": "---\ntitle: Afspraken vooraf\nsummary: Zo ging het.\nschool: ROC Midden\nyear: 2025\nsector: zorg\n"
    'quotation: "Wij wisten waar wij aan toe waren."\n---\n\nHet hele verhaal.\n',
    "good-practices/afspraken.en.md": "---\ntitle: Agreed beforehand\nsummary: How it went.\n---\n\nThe whole story.\n",
    "good-practices/stages.md": "---\ntitle: Stages samen\nsummary: Met bedrijven.\nschool: ROC Noord\nyear: 2026\nsector: techniek\n---\n\nTekst.\n",
}


def copy_tree(source, target):
    """Makes one folder like another. What is equal stays untouched, so that it is not compiled again."""
    wanted = {path.relative_to(source) for path in source.rglob("*") if path.is_file()}
    for path in [path for path in target.rglob("*") if path.is_file() and path.relative_to(target) not in wanted]:
        path.unlink()
    for path in wanted:
        if not (target / path).exists() or (target / path).read_bytes() != (source / path).read_bytes():
            (target / path).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(source / path, target / path)


def copy_package(new):
    """The package as it is now, with `new` folders in it, beside what an earlier run has compiled of it."""
    build = COPY / ".build"
    build.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as made:
        package = Path(made)
        for part in ("Sources", "Tests"):
            shutil.copytree(ROOT / part, package / part)
        shutil.copy(ROOT / "Package.swift", package)
        new(package)
        for part in ("Sources", "Tests"):
            copy_tree(package / part, COPY / part)
        if not (COPY / "Package.swift").exists() or (COPY / "Package.swift").read_bytes() != (package / "Package.swift").read_bytes():
            shutil.copy(package / "Package.swift", COPY)
    # What is fetched once need not be fetched again.
    for part in ("checkouts", "repositories", "artifacts", "workspace-state.json"):
        if (ROOT / ".build" / part).exists() and not (build / part).exists():
            subprocess.run(["cp", "-r", str(ROOT / ".build" / part), str(build)], check=True)


def insert(path, before, line):
    text = path.read_text(encoding="utf-8")
    assert text.count(before) == 1, (path, before)
    path.write_text(text.replace(before, line + before), encoding="utf-8")


def add_feature(package):
    """What docs/adding-a-feature/README.md says, step by step."""
    shutil.copytree(EXAMPLE / "GoodPractices", package / "Sources/Features/GoodPractices")
    insert(package / "Package.swift", '  feature("Consent"),\n', '  feature("GoodPractices"),\n')
    insert(package / "Sources/SiteBuilder/Features.swift", "import Labels\n", "import GoodPractices\n")
    insert(package / "Sources/SiteBuilder/Features.swift", ".pages, ", ".goodPractices, ")
    for template in (EXAMPLE / "templates").iterdir():
        shutil.copy(template, package / THEME / "templates")
    for strings in (EXAMPLE / "strings").iterdir():
        with (package / THEME / "strings" / strings.name).open("a", encoding="utf-8") as file:
            file.write(strings.read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def program():
    copy_package(add_feature)
    built = subprocess.run(["swift", "build", "--product", "baken"], cwd=COPY, capture_output=True, text=True)
    assert built.returncode == 0, built.stdout[-4000:]
    assert "GoodPractices/" not in "".join(line for line in built.stdout.splitlines() if "warning:" in line)
    return COPY / ".build/debug/baken"


@pytest.fixture
def site(tmp_path):
    for path, text in SITE.items():
        (tmp_path / "content" / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "content" / path).write_text(text, encoding="utf-8")
    return tmp_path


def run(program, site, *arguments):
    return subprocess.run([program, *arguments], cwd=site, capture_output=True, text=True)


def test_the_pages_lists_feed_and_component_are_there(program, site):
    built = run(program, site, "build", "--strict", "--now", "2026-11-23")
    assert built.returncode == 0, built.stderr
    public = site / "public"
    page = (public / "voorbeelden/afspraken/index.html").read_text(encoding="utf-8")
    assert "ROC Midden, 2025, Zorg" in page and "Wij wisten waar wij aan toe waren." in page and '"@type":"CreativeWork"' in page
    assert "/cards/afspraken-wide-" in page
    assert "Agreed beforehand" in (public / "en/good-practices/afspraken/index.html").read_text(encoding="utf-8")
    overview = (public / "voorbeelden/index.html").read_text(encoding="utf-8")
    assert overview.index("Stages samen") < overview.index("Afspraken vooraf") and "2 voorbeelden" in overview
    narrowed = (public / "voorbeelden/sector/zorg/index.html").read_text(encoding="utf-8")
    assert "Afspraken vooraf" in narrowed and "Stages samen" not in narrowed
    assert "<title>Stages samen</title>" in (public / "voorbeelden/feed.xml").read_text(encoding="utf-8")
    home = (public / "index.html").read_text(encoding="utf-8")
    assert "Stages samen" in home and "Afspraken vooraf" not in home and "/voorbeelden/feed.xml" in home
    sitemap = "".join(path.read_text(encoding="utf-8") for path in public.glob("sitemap*.xml"))
    assert "/voorbeelden/stages/" in sitemap


def test_its_faults_are_found_at_their_places(program, site):
    (site / "content/good-practices/afspraken.md").write_text(
        "---\ntitle: Afspraken vooraf\nsummary: Zo ging het.\nschol: ROC Midden\nyear: 2031\nsector: zorgg\n---\n\nTekst.\n", encoding="utf-8"
    )
    (site / "content/good-practices/morgen.md").write_text(
        "---\ntitle: Morgen\nsummary: Ooit.\nschool: ROC\nyear: 2031\nsector: zorgg\n---\n\nTekst.\n", encoding="utf-8"
    )
    found = json.loads(run(program, site, "check", "--format", "json", "--now", "2026-11-23").stdout)["diagnostics"]
    places = {(each["identifier"], Path(each["path"]).name, each["line"]) for each in found}
    assert {
        ("key.unknown", "afspraken.md", 4), ("key.missing", "afspraken.md", 1), ("good-practice.year-ahead", "morgen.md", 2),
        ("sector.unknown", "morgen.md", 6),
    } <= places, places  # fmt: skip
    assert any("did you mean “school”?" in " ".join(each["help"]) for each in found)


def test_the_commands_know_it(program, site):
    begun = run(program, site, "new", "good-practice", "Samen beoordelen")
    assert begun.stdout == "Wrote content/good-practices/samen-beoordelen.md\n", begun.stderr
    assert 'title: "Samen beoordelen"' in (site / "content/good-practices/samen-beoordelen.md").read_text(encoding="utf-8")
    assert "2026" in run(program, site, "explain", "key:good-practices.year").stdout
    schema = json.loads(run(program, site, "schema", "good-practices").stdout)
    assert schema["required"] == ["title", "school", "year"] and schema["additionalProperties"] is False
    assert "good-practice.year-ahead" in run(program, site, "explain", "good-practice.year-ahead").stdout
