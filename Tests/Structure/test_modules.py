"""Which module may use which: what Package.swift says, and that the code keeps to it."""

import json
import re
import statistics
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
# Parts of the language and of the system, and the C libraries that a module wraps.
SYSTEM = {"Foundation", "Dispatch", "Synchronization", "Glibc", "Darwin", "Swift"}
# What every feature may use, whether it does or not.
GROUNDWORK_OF_FEATURES = {
    "SiteRendering", "Drawing", "Formats", "Theming", "ContentLoading", "MarkdownRendering", "SiteModel", "Diagnostics", "ContentHashing",
}  # fmt: skip


def manifest():
    """The package as its manifest describes it, read by the package manager."""
    printed = subprocess.run(["swift", "package", "dump-package"], cwd=ROOT, capture_output=True, text=True, check=True)
    return json.loads(printed.stdout)


def targets():
    """The targets of the package in order, without those of tests: name, and the names that they depend on."""
    found = {}
    for target in manifest()["targets"]:
        if target["type"] in ("executable", "regular", "system") and not (target.get("path") or "").startswith("Tests/"):
            found[target["name"]] = {(each.get("byName") or each.get("product") or each.get("target"))[0] for each in target["dependencies"]}
    return found


TARGETS = targets()
ORDER = list(TARGETS)
SWIFT_FILES = sorted((ROOT / "Sources").rglob("*.swift"))
FEATURES = sorted(path.name for path in (ROOT / "Sources/Features").iterdir())


def imports(path):
    text = path.read_text(encoding="utf-8")
    return re.findall(r"^(?:@\w+ )*(?:public |internal |private |package )?import (?:\w+ )?(\w+)", text, flags=re.M)


def module_of(path):
    parts = path.relative_to(ROOT / "Sources").parts
    return parts[1] if parts[0] == "Features" else parts[0]


def folder_of(module):
    return ROOT / "Sources" / (f"Features/{module}" if module in FEATURES else module)


def test_the_manifest_is_read():
    assert "baken" in TARGETS and "SiteModel" in TARGETS["SiteBuilder"] and "Yams" in TARGETS["ContentLoading"]


@pytest.mark.parametrize("module", [name for name in ORDER if folder_of(name).is_dir()])
def test_a_module_imports_what_the_manifest_says_and_only_from_below(module):
    for path in SWIFT_FILES:
        if module_of(path) != module:
            continue
        for name in set(imports(path)) - SYSTEM:
            where = f"{path.relative_to(ROOT)} imports {name}"
            assert name in TARGETS[module], f"{where}, and Package.swift does not say so"
            if name in ORDER:
                assert ORDER.index(name) > ORDER.index(module), f"{where}, which stands above it"


def test_the_architecture_lists_the_modules_and_features_in_their_order():
    table = (ROOT / "docs/architecture.md").read_text(encoding="utf-8").split("| module | job | library |")[1].split("\n\n")[0]
    rows = re.findall(r"^\| `([^`]+)` \| (.*?) \|", table, flags=re.M)
    listed = [name for row, words in rows for name in (re.findall(r"`(\w+)`", words) if row == "Features/…" else [row])]
    systems = {target["name"] for target in manifest()["targets"] if target["type"] == "system"}
    assert listed == [name for name in ORDER if name not in systems and module_is_swift(name)]


def above(module):
    """The modules that are compiled after a change in one."""
    found, new = set(), {module}
    while new:
        new = {name for name, names in TARGETS.items() if names & new} - found
        found |= new
    return found


def test_the_architecture_says_which_features_a_change_in_one_compiles():
    text = (ROOT / "docs/architecture.md").read_text(encoding="utf-8").split("## What a change compiles")[1].split("\n## ")[0]
    compiled = {}
    for changed, others in re.findall(r"^\| (`.*?) \|(.*?)\|$", text, flags=re.M):
        for name in re.findall(r"`(\w+)`", changed):
            compiled[name] = set(re.findall(r"`(\w+)`", others))
    assert compiled == {name: above(name) & set(FEATURES) for name in FEATURES}
    everywhere = set(re.findall(r"`(\w+)`", text.split("Above every feature")[1].split(":")[0]))
    assert all(above(name) - set(FEATURES) == everywhere for name in FEATURES)


def test_the_architecture_lists_all_that_a_feature_gives():
    table = (ROOT / "docs/architecture.md").read_text(encoding="utf-8").split("## What a feature gives")[1].split("\n### ")[0]
    for file, prefix in (("Sources/SiteRendering/Feature.swift", ""), ("Sources/ContentLoading/FeatureReading.swift", "reading.")):
        declaration = (ROOT / file).read_text(encoding="utf-8").split("\n}\n")[0]
        given = set(re.findall(r"^  public var (\w+)", declaration, flags=re.M)) - {"reading"}
        assert len(given) > 5
        # A reader gets the layouts of its feature, with their words, by itself.
        given -= {"layouts", "layoutWords"} if prefix else set()
        assert sorted(name for name in given if f"`{prefix}{name}`" not in table) == [], file


def module_is_swift(name):
    return any(folder_of(name).rglob("*.swift"))


def test_the_manifest_names_nothing_that_no_file_imports():
    used = {}
    for path in SWIFT_FILES:
        used.setdefault(module_of(path), set()).update(imports(path))
    # The entry point links the allocator, which no code calls; it is there for the linker.
    unused = {
        f"{module} → {name}" for module, names in TARGETS.items() if module in used for name in names - used[module]
        if name != "CMimalloc" and not (module in FEATURES and name in GROUNDWORK_OF_FEATURES) and not (module == "SiteBuilder" and name in FEATURES)
    }
    assert unused == set()


def test_only_the_builder_names_every_feature():
    """The groundwork knows no feature by name, and neither does what is above the builder, such as the command line."""
    for module, names in TARGETS.items():
        if module in FEATURES or module == "SiteBuilder":
            continue
        assert not names & set(FEATURES), module
    listed = set(re.findall(r"^import (\w+)$", (ROOT / "Sources/SiteBuilder/Features.swift").read_text(encoding="utf-8"), flags=re.M))
    assert set(FEATURES) <= listed
    others = {path for path in folder_of("SiteBuilder").rglob("*.swift") if path.name != "Features.swift"}
    assert {path.name for path in others if set(imports(path)) & set(FEATURES)} == set()


# Modules that all features stand on. The command line and the desk have words for users, who know features by name.
GROUNDWORK = (
    "SiteEditing", "SiteRendering", "Drawing", "Formats", "Publishing", "Theming", "ContentLoading", "Dictionaries", "MarkdownRendering",
    "SiteModel", "Diagnostics",
)  # fmt: skip
OF_FEATURES = r"event|expert|campaign|news|article|glossary|self-?check|consent|cookie"
TITLED = r"Events?(?![a-z])|Expert|Campaign|Glossary|SelfCheck|Consent|Cookie"
# What the groundwork still says about a feature, and why. Whoever takes one away takes its line away; a new one needs a reason.
STILL_NAMED = {
    ("Diagnostics/ExamplePhrases.swift", "self-check.md"): "an example of a path, translated",
    ("Diagnostics/ExamplePhrasesOfKeys.swift", "[/self-checks/old-name/]"): "an example of a path, translated",
    ("Diagnostics/ExamplePhrasesOfKeys.swift", "[/self-checks/oude-naam/]"): "an example of a path, translated",
    ("Diagnostics/Kinds/Files.swift", "consent.implied"): "found in every text that is read, also before features are",
    ("Diagnostics/Kinds/Files.swift", "impliedConsent"): "the same",
    ("Diagnostics/Kinds/RawHTMLHint.swift", "glossary"): "what takes the place of <abbr>",
    ("SiteModel/Page.swift", "article"): "the name of a layout",
    ("SiteModel/PageNeeds.swift", "asksConsent"): "whether a policy must allow what the question loads",
    ("ContentLoading/ImpliedConsent.swift", "ImpliedConsent"): "found in every text that is read",
    ("ContentLoading/Keys/TextForm.swift", "expert"): "the form of names in owner:, which every page has",
    ("ContentLoading/Keys/TextForm.swift", "experts"): "the same",
    ("ContentLoading/PagePresentationKeys.swift", "glossary"): "a key of every page",
    ("ContentLoading/YAMLComments.swift", "campaign"): "known keys",
    ("ContentLoading/YAMLComments.swift", "expert"): "known keys",
    ("ContentLoading/YAMLComments.swift", "glossary"): "known keys",
    ("MarkdownRendering/Editing/RawHTML.swift", "article"): "an element of HTML",
    ("SiteRendering/Cards/PageCards.swift", "event.feed-status"): "a text of the theme with a name of its first user",
    ("SiteRendering/DateWords.swift", "event.moment"): "a text of the theme with a name of its first user",
    ("SiteRendering/Pages/CommonContexts.swift", "news"): "a value of templates, for pages that are listed by date",
    ("SiteRendering/StorageNamespace.swift", "cookie"): "a cookie, as browsers have them",
    ("Drawing/Cards/AppealCard.swift", "writeEvent"): "a composition of a drawing",
    ("Drawing/Posters/CampaignPoster.swift", "composeCampaignPoster"): "a composition of a drawing",
    ("Drawing/Posters/PosterComposition.swift", "composeEventPoster"): "a composition of a drawing",
}  # fmt: skip


def test_the_groundwork_names_no_feature():
    """Neither by an import, which the test above looks at, nor by a name in the code: a declaration, or a key, a path or an identifier
    among its texts. Sentences for authors may name features, as in what a key is for."""
    declared = re.compile(r"\b(?:struct|class|enum|protocol|func|var|let|case)\s+(\w+)")
    found = set()
    for path in SWIFT_FILES:
        if module_of(path) not in GROUNDWORK:
            continue
        code = re.sub(r"^\s*//.*$", "", path.read_text(encoding="utf-8"), flags=re.M)
        texts = [text for text in re.findall(r'"([^"\s\\]+)"', code) if re.search(rf"(^|[./])({OF_FEATURES})s?([./]|$)", text)]
        names = [name for name in declared.findall(code) if re.search(rf"^({OF_FEATURES})|{TITLED}", name)]
        found |= {(path.relative_to(ROOT / "Sources").as_posix(), name) for name in texts + names}
    assert found - STILL_NAMED.keys() == set(), "this belongs to a feature, or needs a neutral name"
    assert STILL_NAMED.keys() - found == set(), "this is no longer there"


def test_each_library_has_one_importer():
    importers = {}
    libraries = {target["name"] for target in manifest()["targets"] if target["type"] == "system"}
    for path in SWIFT_FILES:
        for name in set(imports(path)) - SYSTEM - (set(ORDER) - libraries):
            importers.setdefault(name, set()).add(module_of(path))
    # What the package itself brings in C for the file system is no library of others.
    shared = {name: modules for name, modules in importers.items() if len(modules) > 1 and name != "CFileSystem"}
    assert shared == {}


def test_files_can_be_read_in_one_go():
    lengths = {path.relative_to(ROOT).as_posix(): len(path.read_text(encoding="utf-8").splitlines()) for path in SWIFT_FILES}
    assert {name: lines for name, lines in lengths.items() if lines > 300} == {}
    assert statistics.median(lengths.values()) <= 90
