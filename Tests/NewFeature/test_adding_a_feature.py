"""The lists of what to touch, followed on one copy of the package: docs/adding-a-feature for a kind of content, and those of
CONTRIBUTING.md for a component, a check, a language and a service."""

import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from adding_modules import Build, compile_module, link, run_checked

ROOT = Path(__file__).resolve().parents[2]
EXAMPLE = ROOT / "docs/adding-a-feature"
ADDITIONS = Path(__file__).parent / "additions"
FEATURES = "Sources/Features"
COMPILED = ROOT / ".build/tests"
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


def add_component(package):
    """What CONTRIBUTING.md says about a component: value, keys, reader and look in the folder of its feature, template and style."""
    shutil.copy(ADDITIONS / "Quotation.swift", package / FEATURES / "Pages/Components")
    insert(package / FEATURES / "Pages/PagesFeature.swift", "StepsReader(), ", "QuotationReader(), ")
    insert(package / FEATURES / "Pages/PagesFeature.swift", '"steps": ', '"quotation": Quotation.values, ')
    shutil.copy(ADDITIONS / "component-quotation.mustache", package / THEME / "templates")
    shutil.copy(ADDITIONS / "quotation.css", package / THEME / "styles/61-quotation.css")


def add_check(package):
    """What it says about a check: a finding, and a rule in a file of its own, whose names the feature lists."""
    shutil.copy(ADDITIONS / "NewsHasASource.swift", package / FEATURES / "News/Checks")
    insert(package / FEATURES / "News/Findings.swift", "newsDatedAhead]", "newsWithoutSource, ")
    insert(package / FEATURES / "News/NewsFeature.swift", "NewsIsNotDatedAhead()]", "NewsHasASource(), ")


def add_language(package):
    """What it says about a language: a file with all keys of the English one. German quotation marks are known."""
    strings = package / THEME / "strings"
    english = (strings / "en.yml").read_text(encoding="utf-8")
    german = english
    for key, word in (("skip-link", "Zum Inhalt"), ("  own-name", "Deutsch"), ("  locale", "de_DE"), ("  decimal-mark", '","')):
        german, count = re.subn(rf"^({key}: ).*$", rf"\g<1>{word}", german, count=1, flags=re.M)
        assert count == 1, key
    (strings / "de.yml").write_text(german, encoding="utf-8")


def add_everything(package):
    for add in (add_feature, add_component, add_check, add_language):
        add(package)


@pytest.fixture(scope="module")
def program(tmp_path_factory):
    """The program with all that the lists add."""
    package, output = tmp_path_factory.mktemp("package"), tmp_path_factory.mktemp("compiled")
    shutil.copytree(ROOT / "Sources", package / "Sources")
    shutil.copy(ROOT / "Package.swift", package)
    add_everything(package)
    targets = json.loads(run_checked("swift", "package", "--package-path", package, "dump-package"))["targets"]
    assert [target["path"] for target in targets if target["name"] == "GoodPractices"] == [f"{FEATURES}/GoodPractices"]
    build = Build(COMPILED)
    said = compile_module(build, "GoodPractices", package / FEATURES / "GoodPractices", output, like="News")
    for module, sources in (("Pages", f"{FEATURES}/Pages"), ("News", f"{FEATURES}/News"), ("SiteBuilder", "Sources/SiteBuilder")):
        said += compile_module(build, module, package / sources, output)
    assert "warning:" not in said, said
    program = link(build, ["GoodPractices", "Pages", "News", "SiteBuilder"], output)
    shutil.copytree(package / THEME, output / "Baken_Theming.resources/DefaultTheme", dirs_exist_ok=True)
    return program


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
    assert "/assets/lists." in overview and "/assets/filters." in overview
    narrowed = (public / "voorbeelden/sector/zorg/index.html").read_text(encoding="utf-8")
    assert "Afspraken vooraf" in narrowed and "Stages samen" not in narrowed
    assert "/assets/lists." in narrowed and "/assets/filters." not in narrowed
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


def write(site, files):
    for path, text in files.items():
        (site / "content" / path).parent.mkdir(parents=True, exist_ok=True)
        (site / "content" / path).write_text(text, encoding="utf-8")


def page(title, text, more=""):
    return f"---\ntitle: {title}\nsummary: Iets.\n{more}---\n\n{text}\n"


def findings(program, site, *arguments):
    report = json.loads(run(program, site, "check", "--format", "json", "--now", "2026-11-23", *arguments).stdout)
    return [(each["identifier"], each["path"], each.get("line")) for each in report["diagnostics"]]


def test_a_component_is_read_checked_shown_and_explained(program, site):
    write(site, {"pages/citaat.md": page("Citaat", "```quotation\ntext: Wij *wisten* het.\nspeaker: Een docent\n```")})
    built = run(program, site, "build", "--now", "2026-11-23")
    assert built.returncode == 0, built.stdout + built.stderr
    shown = (site / "public/citaat/index.html").read_text(encoding="utf-8")
    assert '<blockquote class="quotation">\n<p>Wij <em>wisten</em> het.</p>\n<p>Een docent</p>\n</blockquote>' in shown
    assert any(".quotation{" in path.read_text(encoding="utf-8") for path in (site / "public").rglob("*.css"))
    assert "what was said" in run(program, site, "theme", "values", "component-quotation").stdout
    assert "Wie het zei" in run(program, site, "explain", "key:components.quotation", "--language", "nl").stdout
    assert json.loads(run(program, site, "schema", "components.quotation").stdout)["required"] == ["text"]
    # Links in it are looked at, and so is what its keys take.
    write(site, {
        "pages/citaat.md": page("Citaat", "```quotation\ntext: Zie [dit](weg.md).\n```"),
        "pages/spreker.md": page("Spreker", "```quotation\ntext: Ja.\nspeker: Een docent\n```"),
    })  # fmt: skip
    found = findings(program, site)
    assert ("link.broken", "content/pages/citaat.md", 7) in found and ("key.unknown", "content/pages/spreker.md", 8) in found, found


def test_a_check_reports_at_its_place_in_both_languages(program, site):
    source = "sources: [{title: De wet, url: 'https://wet.example/'}]\n"
    write(site, {
        "news/2026-11-20-zonder.md": page("Zonder bron", "Tekst.", "date: 2026-11-20\n"),
        "news/2026-11-21-met.md": page("Met bron", "Tekst.", f"date: 2026-11-21\n{source}"),
    })  # fmt: skip
    found = [each for each in findings(program, site) if each[0] == "news.without-source"]
    assert found == [("news.without-source", "content/news/2026-11-20-zonder.md", 2)]
    assert "Readers want to look up" in run(program, site, "explain", "news.without-source").stdout
    assert "Lezers willen nakijken" in run(program, site, "explain", "news.without-source", "--language", "nl").stdout


def test_a_language_of_the_theme_is_a_file(program, tmp_path):
    settings = "name: Test\nbase-url: https://test.example\nlanguages: [de, en]\ntime-zone: Europe/Berlin\n"
    write(tmp_path, {
        "site.yml": settings, "site.en.yml": "name: Test\n",
        "pages/index.md": page("Anfang", 'Sie sagte: "Ja".'), "pages/index.en.md": page("Beginning", 'She said: "Yes".'),
        "pages/ueber.md": page("Über uns", "Text."), "pages/ueber.en.md": page("About", "Text.", "slug: about\n"),
    })  # fmt: skip
    built = run(program, tmp_path, "build", "--strict", "--now", "2026-11-23")
    assert built.returncode == 0, built.stdout + built.stderr
    public = tmp_path / "public"
    german = (public / "index.html").read_text(encoding="utf-8")
    assert '<html lang="de"' in german and "Sie sagte: „Ja“." in german
    about = (public / "ueber/index.html").read_text(encoding="utf-8")
    assert "Zum Inhalt" in about and 'hreflang="en"' in about
    assert "Zum Inhalt" not in (public / "en/about/index.html").read_text(encoding="utf-8")


def test_a_language_that_lacks_a_text_is_reported(program, tmp_path):
    theme = program.resolve().parent / "Baken_Theming.resources/DefaultTheme/strings/de.yml"
    whole = theme.read_text(encoding="utf-8")
    write(tmp_path, {
        "site.yml": "name: Test\nbase-url: https://test.example\nlanguages: [de]\ntime-zone: Europe/Berlin\n", "pages/index.md": page("Anfang", "Text."),
    })  # fmt: skip
    try:
        theme.write_text(whole.replace("skip-link: Zum Inhalt\n", "", 1), encoding="utf-8")
        assert [each[0] for each in findings(program, tmp_path)] == ["strings.missing"]
    finally:
        theme.write_text(whole, encoding="utf-8")


SERVICES = """\
controller: {name: Het team, email: privacy@test.example}
authority: {name: De toezichthouder, url: "https://toezicht.example/"}
notice: pages/cookies.md
date: 2026-11-20
purposes:
  necessary: {name: Nodig, summary: Zonder dit werkt de site niet.}
  statistics: {name: Statistiek, summary: Wij tellen bezoeken.}
  video: {name: Video's, summary: Films van anderen.}
services:
  teller:
    name: De teller
    purpose: statistics
    kind: script
    src: https://teller.example/tel.js
    provider: {name: Teller bv, country: Nederland}
    hosts: {script: [teller.example], connect: [data.teller.example]}
    storage:
      _teller: {purpose: Onderscheidt bezoekers., lifetime: 1 year, party: first}
  films:
    name: De filmzaal
    purpose: video
    kind: embed
    provider: {name: Filmzaal bv, country: Nederland}
    hosts: {frame: [films.example]}
"""


def test_a_service_is_declared_and_nothing_else(program, tmp_path):
    write(tmp_path, {
        "site.yml": "name: Test\nbase-url: https://test.example\nlanguages: [nl]\ntime-zone: Europe/Amsterdam\n",
        "services.yml": SERVICES, "pages/cookies.md": page("Cookies", "Wat wij bewaren.", "layout: cookie-notice\n"),
        "pages/index.md": page("Thuis", "```video\nurl: https://films.example/zien/1\ntitle: De film\nframe: https://films.example/frame/1\n```"),
    })  # fmt: skip
    built = run(program, tmp_path, "build", "--now", "2026-11-23")
    assert built.returncode == 0, built.stdout + built.stderr
    home = (tmp_path / "public/index.html").read_text(encoding="utf-8")
    policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', home)[1]
    assert "https://teller.example/tel.js" in policy and "https://data.teller.example" in policy and "https://films.example" in policy
    assert "De film" in home and "<iframe" not in home.split("<template")[0]
    notice = (tmp_path / "public/cookies/index.html").read_text(encoding="utf-8")
    assert "De teller" in notice and "_teller" in notice and "De filmzaal" in notice


@pytest.mark.parametrize("document", ["CONTRIBUTING.md", "docs/architecture.md", "docs/adding-a-feature/README.md"])
def test_every_path_that_these_lists_name_is_there(document):
    text = (ROOT / document).read_text(encoding="utf-8")
    paths = re.findall(r"`((?:Sources|Tests|docs|script|content)/[\w./-]*)`", text)
    assert [path for path in paths if not (ROOT / path).exists() and "GoodPractices" not in path] == []
